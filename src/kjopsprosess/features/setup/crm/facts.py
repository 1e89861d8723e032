"""What each row of an export becomes: a deal, or a reason why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.app.typed.amounts import DEFAULT_CURRENCY
from kjopsprosess.deal_state.names import make_slug, slug_of_customer, without_company_form
from kjopsprosess.validation.lengths import long_texts

from .cells import DraftPerson, ExportRow, RowLeftError, amount_of, cell_of, people_of, several_names
from .columns import Meaning

ENDED = frozenset(
    {
        *("won", "closed won", "vunnet", "closedwon", "solgt", "lukket vunnet", "lost", "closed lost", "tapt"),
        *(
            "closedlost",
            "lukket tapt",
            "deleted",
            "slettet",
            "stanset",
            "avsluttet vunnet",
            "avsluttet tapt",
            "canceled",
        ),
        *(
            "cancelled",
            "sold",
            "out-sold",
            "kansellert",
            "closed - won",
            "closed - lost",
            "lukket - vunnet",
            "lukket - tapt",
        ),
    }
)
"""What programs call a deal that is over."""
YES = frozenset({"true", "yes", "ja", "1", "x", "sann"})
_COUNTS = frozenset({"antall", "antall rader", "count", "records", "rows", "total", "totalt", "sum", "total records"})
"""What a program calls the number of rows below its table."""
_TOTALS = frozenset(
    {"total", "totals", "grand total", "grand totals", "sum", "totalt", "i alt", "sum totalt", "totalsum", "subtotal"}
)


class DealDraft(NamedTuple):
    """A deal that a row becomes."""

    line: int
    id: str
    customer: str
    title: str
    crm_id: str
    amount: int | None
    currency: str
    currency_assumed: bool
    """Whether neither the amount, its column nor the row names a currency."""
    seller: str | None
    """An id of the team."""
    people: tuple[DraftPerson, ...]
    unplaced: tuple[tuple[Meaning, str], ...]
    """What is said of a person whom the row does not name, or of several together: kept in the note."""
    note: str
    competitors: tuple[str, ...]
    stage: str
    also: tuple[int, ...] = ()
    """Lines of further rows about the same deal, with more people."""

    @property
    def of_the_deal(self) -> tuple[object, ...]:
        """What must be the same in two rows for them to be one deal with two people."""
        return self.customer, self.title, self.crm_id, self.amount, self.currency, self.seller, self.note, self.stage


class Refused(NamedTuple):
    """A row that becomes no deal.

    `reason`: no-customer | closed | twice | exists | unclear | bad-amount | bad-currency | several | too-many |
    too-long | totals | footer.
    """

    line: int
    name: str
    reason: str
    detail: str = ""


class ImportedRows(NamedTuple):
    """What the rows of a file become."""

    drafts: tuple[DealDraft, ...]
    refused: tuple[Refused, ...]
    """Rows to look at."""
    there: tuple[Refused, ...]
    """Rows whose deals exist; they are not touched."""
    unknown_sellers: tuple[str, ...]


def read_rows(
    rows: Sequence[ExportRow], team: Mapping[str, str], existing: Collection[str], crm_ids: Mapping[str, str]
) -> ImportedRows:
    """Sort rows into deals to make and rows to leave.

    `team` gives the id of one of us by name or address in lower case; `crm_ids` the deal that an id of the CRM has
    become.
    """
    return _Sorter(rows, team, existing, crm_ids).sort()


class _Sorter:
    def __init__(
        self, rows: Sequence[ExportRow], team: Mapping[str, str], existing: Collection[str], crm_ids: Mapping[str, str]
    ) -> None:
        self.rows, self.team, self.existing, self.crm_ids = rows, team, existing, crm_ids
        self.numbered = {*crm_ids.values()}
        self.drafts: dict[str, DealDraft] = {}
        self.refused: list[Refused] = []
        self.there: list[Refused] = []
        self.unknown: dict[str, None] = {}
        keys = {(slug_of_customer(cell_of(row, Meaning.CUSTOMER)), _deal_key(row)) for row in rows}
        self.several = Counter(customer for customer, _ in keys)

    def sort(self) -> ImportedRows:
        for row in self.rows:
            try:
                self._sort(row)
            except RowLeftError as left:
                self.refused.append(Refused(row.line, cell_of(row, Meaning.CUSTOMER), left.reason, left.detail))
        return ImportedRows(tuple(self.drafts.values()), tuple(self.refused), tuple(self.there), tuple(self.unknown))

    def _sort(self, row: ExportRow) -> None:
        customer, title = cell_of(row, Meaning.CUSTOMER), cell_of(row, Meaning.TITLE)
        _stop_at_no_deal(row)
        crm_id = cell_of(row, Meaning.CRM_ID)
        names = _names_of_deal(customer, title, several=self.several[slug_of_customer(customer)] > 1)
        if found := self.crm_ids.get(crm_id) or next((each for each in names if self._is(each, crm_id)), None):
            self.there.append(Refused(row.line, customer, "exists", found))
            return
        alone = slug_of_customer(customer)
        if alone in self.existing and not (crm_id and alone in self.numbered):
            raise RowLeftError("unclear", alone)
        self._place(self._draft(row, names[0]))

    def _is(self, deal: str, crm_id: str) -> bool:
        """Whether a deal that exists is the one of a row with this id of the CRM."""
        return deal in self.existing and not (crm_id and deal in self.numbered)

    def _place(self, draft: DealDraft) -> None:
        """Take in a draft. Two with ids of the CRM of their own are two deals, whatever they are called."""
        name, number = draft.id, 2
        same = self.drafts.get(name)
        while name in self.existing or (same and draft.crm_id and same.crm_id != draft.crm_id):
            name, number = f"{draft.id}-{number}", number + 1
            same = self.drafts.get(name)
        if same is None:
            self.drafts[name] = draft._replace(id=name)
            return
        people = tuple(each for each in draft.people if each not in same.people)
        if same.of_the_deal != draft.of_the_deal or not people:
            raise RowLeftError("twice", str(same.line))
        self.drafts[name] = same._replace(people=(*same.people, *people), also=(*same.also, draft.line))

    def _draft(self, row: ExportRow, deal: str) -> DealDraft:
        customer, title, seller = (
            cell_of(row, Meaning.CUSTOMER),
            cell_of(row, Meaning.TITLE),
            cell_of(row, Meaning.SELLER),
        )
        amount, currency = amount_of(row)
        if seller and seller.casefold() not in self.team:
            self.unknown[seller] = None
        people, unplaced = people_of(row)
        draft = DealDraft(
            line=row.line,
            id=deal,
            customer=customer,
            title=title if title != customer else "",
            crm_id=cell_of(row, Meaning.CRM_ID),
            amount=amount,
            currency=currency or DEFAULT_CURRENCY,
            currency_assumed=amount is not None and not currency,
            seller=self.team.get(seller.casefold()),
            people=people,
            unplaced=unplaced,
            note=row.cells.get(Meaning.NOTE, "").strip(),
            competitors=several_names(cell_of(row, Meaning.COMPETITOR, lines=True)),
            stage=cell_of(row, Meaning.STAGE),
        )
        _stop_at_long_text(draft)
        return draft


def _stop_at_long_text(draft: DealDraft) -> None:
    texts = draft._asdict() | {"people": [each._asdict() for each in draft.people]}
    if found := next(long_texts(texts), None):
        raise RowLeftError("too-long", f"{found.facts['text']} … ({found.facts['length']} > {found.facts['limit']})")


def _stop_at_no_deal(row: ExportRow) -> None:
    """Raise for a row that is none: a sum, what a program prints below the table, a deal that is over."""
    customer = cell_of(row, Meaning.CUSTOMER)
    first = next(filter(None, (cell.strip() for cell in row.cells.values())), "")
    if _is_total(customer) or (not customer and _is_total(first)):
        raise RowLeftError("totals", customer or first)
    if row.is_last_part and row.filled == 1 and row.columns > 2:  # noqa: PLR2004 - a list of names has one or two
        raise RowLeftError("footer", first)
    if not customer:
        raise RowLeftError("no-customer", cell_of(row, Meaning.TITLE))
    if ";" in customer:
        raise RowLeftError("several", customer)
    said = f"{cell_of(row, Meaning.OUTCOME, lines=True)}\n{cell_of(row, Meaning.STAGE)}".casefold().split("\n")
    if ended := next((each for each in map(_without_brackets, said) if each in ENDED), None):
        raise RowLeftError("closed", ended)
    if any(each.strip() in YES for each in row.cells.get(Meaning.ENDED, "").casefold().split("\n")):
        raise RowLeftError("closed")


def _is_total(text: str) -> bool:
    said, colon, number = text.casefold().partition(":")
    counted = bool(colon) and number.strip().isdecimal() and _without_brackets(said) in _COUNTS
    return counted or _without_brackets(text.casefold().rstrip(": ")) in _TOTALS


def _without_brackets(text: str) -> str:
    """`Closed won (Sales pipeline)` is closed won."""
    before, bracket, _ = text.partition("(")
    return " ".join((before if bracket and before.strip() else text).split())


def _deal_key(row: ExportRow) -> str:
    return cell_of(row, Meaning.CRM_ID) or cell_of(row, Meaning.TITLE)


def _names_of_deal(customer: str, title: str, *, several: bool) -> tuple[str, ...]:
    """The id of a new deal, and what an earlier import may have called it."""
    alone = slug_of_customer(customer)
    if not title:
        return (alone,)
    with_title = make_slug(f"{without_company_form(customer)} {title}", fallback="deal")
    return (with_title,) if several else (alone, with_title)
