"""What each row of an export becomes: a deal, or a reason why not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.names import make_slug, slug_of_customer, without_company_form

from .columns import Meaning

_NOT_A_CURRENCY = re.compile(r"[A-Za-z]{3}")
_SIGNS = {"kr": "NOK", "€": "EUR", "$": "USD", "£": "GBP"}
WON = frozenset({"won", "closed won", "vunnet", "closedwon", "solgt", "lukket vunnet"})
LOST = frozenset({"lost", "closed lost", "tapt", "closedlost", "lukket tapt", "deleted", "slettet", "stanset"})


class DealDraft(NamedTuple):
    """A deal that a row becomes."""

    line: int
    id: str
    customer: str
    title: str
    crm_id: str
    amount: int | None
    currency: str
    seller: str | None
    """An id of the team."""
    contact: str
    contact_title: str
    email: str
    phone: str
    note: str
    competitors: tuple[str, ...]
    stage: str


class Refused(NamedTuple):
    """A row that becomes no deal. `reason`: no-customer | closed | twice | exists | bad-amount | too-few."""

    line: int
    name: str
    reason: str
    detail: str = ""


class Rows(NamedTuple):
    """What the rows of a file become."""

    drafts: tuple[DealDraft, ...]
    refused: tuple[Refused, ...]
    """Rows to look at."""
    there: tuple[Refused, ...]
    """Rows whose deals exist; they are not touched."""
    unknown_sellers: tuple[str, ...]


def read_rows(
    rows: Sequence[tuple[int, Mapping[Meaning, str]]],
    team: Mapping[str, str],
    existing: Sequence[str],
    crm_ids: Mapping[str, str],
) -> Rows:
    """Sort rows, each with its line, into deals to make and rows to leave.

    `team` gives the id of one of us by name in lower case; `crm_ids` the deal that an id of the CRM has become.
    """
    drafts: dict[str, DealDraft] = {}
    refused: list[Refused] = []
    there: list[Refused] = []
    unknown: dict[str, None] = {}
    several = Counter(slug_of_customer(_of(row, Meaning.CUSTOMER)) for _, row in rows if _of(row, Meaning.CUSTOMER))
    for line, row in rows:
        customer, title = _of(row, Meaning.CUSTOMER), _of(row, Meaning.TITLE)
        name = customer or title
        if not customer:
            refused.append(Refused(line, name, "no-customer"))
            continue
        state = " ".join(f"{_of(row, Meaning.OUTCOME)}\n{_of(row, Meaning.STAGE)}".casefold().split(" "))
        if ended := next((each for each in state.split("\n") if each.strip() in WON | LOST), None):
            refused.append(Refused(line, name, "closed", ended.strip()))
            continue
        crm_id = _of(row, Meaning.CRM_ID)
        deal = slug_of_customer(customer)
        if several[deal] > 1 and title:
            deal = make_slug(f"{without_company_form(customer)} {title}", fallback="deal")
        if crm_id in crm_ids or deal in existing:
            there.append(Refused(line, name, "exists", crm_ids.get(crm_id, deal)))
            continue
        if deal in drafts:
            refused.append(Refused(line, name, "twice", str(drafts[deal].line)))
            continue
        try:
            amount, currency = read_amount(_of(row, Meaning.VALUE), _of(row, Meaning.CURRENCY))
        except ValueError:
            refused.append(Refused(line, name, "bad-amount", _of(row, Meaning.VALUE)))
            continue
        seller = _of(row, Meaning.SELLER)
        if seller and seller.casefold() not in team:
            unknown[seller] = None
        drafts[deal] = DealDraft(
            line=line,
            id=deal,
            customer=customer,
            title=title if title != customer else "",
            crm_id=crm_id,
            amount=amount,
            currency=currency,
            seller=team.get(seller.casefold()),
            contact=_of(row, Meaning.CONTACT),
            contact_title=_of(row, Meaning.CONTACT_TITLE),
            email=_of(row, Meaning.EMAIL),
            phone=_of(row, Meaning.PHONE),
            note=_of(row, Meaning.NOTE),
            competitors=_names(_of(row, Meaning.COMPETITOR)),
            stage=_of(row, Meaning.STAGE),
        )
    return Rows(tuple(drafts.values()), tuple(refused), tuple(there), tuple(unknown))


def read_amount(text: str, currency: str = "") -> tuple[int | None, str]:
    """An amount as programs and people write it, in whole units, and its currency. Raises `ValueError`.

    The last of two different marks parts the decimals; a single one does when other than three digits follow it.
    """
    code = currency.strip().upper()
    plain = re.sub(r"[\s\u00a0\u202f'’]", "", text)
    for sign, meant in _SIGNS.items():
        if sign in plain.casefold():
            code, plain = code or meant, plain.casefold().replace(sign, "")
    if letters := _NOT_A_CURRENCY.search(plain):
        code, plain = code or letters[0].upper(), plain.replace(letters[0], "")
    plain = plain.strip().removesuffix(",-").removesuffix(".-")
    if not plain:
        return None, code or "NOK"
    if not re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})*(?:[.,][0-9]{1,4})?|[0-9]+(?:[.,][0-9]{1,4})?", plain):
        raise ValueError(text)
    marks = re.findall(r"[.,]", plain)
    decimals = ""
    if marks and (len({*marks}) > 1 or len(plain) - plain.rindex(marks[-1]) - 1 != len("000")):
        plain, _, decimals = plain.rpartition(marks[-1])
    whole = int(re.sub(r"[.,]", "", plain) or "0") + (decimals[:1] >= "5")
    if len(code or "NOK") != len("NOK"):
        raise ValueError(text)
    return whole, code or "NOK"


def _of(row: Mapping[Meaning, str], meaning: Meaning) -> str:
    return " ".join(row.get(meaning, "").split()) if meaning is not Meaning.NOTE else row.get(meaning, "").strip()


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in re.split(r"[;,\n]", text)))))
