"""Which deal is meant by a customer's name."""

from kjopsprosess.deal_state.names import IdMatch, NameTable, slug_of_customer, without_company_form
from kjopsprosess.yamlfiles.reading.document import read_bytes
from kjopsprosess.yamlfiles.workspace import Workspace


def match_customer(workspace: Workspace, name: str) -> IdMatch | None:
    """The deal of the customer that a name, or a beginning of one, means; several that fit are ambiguous.

    None: no deal has such a customer. Only files that contain the first word of the name are read as deals.
    """
    typed = without_company_form(name)
    deals: dict[str, list[str]] = {}
    names: dict[str, set[str]] = {}
    for deal_id in workspace.deal_ids():
        if _may_say(workspace, deal_id, typed) and (deal := workspace.read_deal(deal_id).model):
            known_as = slug_of_customer(deal.customer)
            deals.setdefault(known_as, []).append(deal_id)
            names.setdefault(known_as, set()).add(deal.customer)
    matched = NameTable(names).find(typed)
    meant = (matched.found,) if matched.found else matched.candidates
    found = tuple(deal_id for known_as in meant for deal_id in deals[known_as])
    if not found:
        return None
    if len(found) == 1:
        return IdMatch(found[0])
    one_customer = len(meant) == 1
    return IdMatch(None, found, ambiguous=not one_customer, same_name=one_customer)


def _may_say(workspace: Workspace, deal_id: str, typed: str) -> bool:
    content = read_bytes(workspace.deal_path(deal_id), root=workspace.root)
    first_word = typed.casefold().split()[:1]
    return isinstance(content, bytes) and all(
        word in content.decode("utf-8", "replace").casefold() for word in first_word
    )
