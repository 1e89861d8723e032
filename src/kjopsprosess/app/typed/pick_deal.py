"""Which deal is meant: that of a customer's name, the only one, or the one somebody picks from a list."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.deal_state.names import IdMatch, NameTable, match_id, slug_of_customer, without_company_form
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.reading.document import read_bytes

if TYPE_CHECKING:
    from kjopsprosess.yamlfiles.workspace import Workspace


MAX_OFFERED = 30
"""Deals that are listed; of more, only these are shown and any may be typed."""


def pick_deal(arguments: list[str]) -> str:
    """The id of the deal. Says which it took, asks where there are several, and stops where nobody can answer."""
    context = CommandContext(environment.folder_option(arguments), environment.lang_option(arguments))
    said, deals = context.messages.errors, context.workspace.deal_ids()
    if not deals:
        context.fail(ExitCode.USAGE, "no-deals", said.no_deals_yet)
    if len(deals) == 1:
        if not environment.wants_json(arguments):
            show(message_page(said.only_deal.format(deal=deals[0])), sys.stderr)
        return deals[0]
    if not environment.interactive():
        shown = context.messages.join(deals[:MAX_OFFERED])
        context.fail(ExitCode.USAGE, "which-deal", said.which_deal_of.format(deals=shown))
    show_line(said.which_deal)
    for number, deal in enumerate(deals[:MAX_OFFERED], 1):
        show_line(f"{number:>4} {clean(deal)}")
    while True:
        answer = read_line()
        if answer.isdecimal() and 1 <= int(answer) <= len(deals[:MAX_OFFERED]):
            return deals[int(answer) - 1]
        for name in (answer, slug_of_customer(answer)) if answer else ():
            if found := match_id(name, deals).found:
                return found
        show_line(f"    {said.pick_one}")


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
