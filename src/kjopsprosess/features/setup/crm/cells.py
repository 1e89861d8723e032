"""What the cells of a row say: the people, the amount, the words of a note. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from kjopsprosess.app.typed.amounts import read_amount

from .columns import Meaning

_CURRENCIES = {
    "KR": "NOK", "NORSKE KRONER": "NOK", "NORWEGIAN KRONE": "NOK", "NORSK KRONE": "NOK", "EURO": "EUR", "EUROS": "EUR",
    "US DOLLAR": "USD", "SVENSKE KRONER": "SEK", "SVENSK KRONE": "SEK", "SWEDISH KRONA": "SEK", "DANSKE KRONER": "DKK",
    "DANSK KRONE": "DKK", "DANISH KRONE": "DKK", "POUND STERLING": "GBP", "BRITISH POUND": "GBP",
}  # fmt: skip
"""Names of currencies, as some programs write them."""
_ALSO_PARTED = re.compile(r"[;\n|]")


class DraftPerson(NamedTuple):
    """Somebody at the customer, as the export has them."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""


class ExportRow(NamedTuple):
    """A row by the meaning of its columns."""

    line: int
    cells: Mapping[Meaning, str]
    is_last_part: bool
    """Whether an empty line stands above it, or above one before it."""
    filled: int
    """How many of its cells hold something."""
    columns: int


class RowLeftError(Exception):
    """A row that becomes no deal, and why."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def amount_of(row: ExportRow) -> tuple[int | None, str]:
    """The amount and its currency, empty where none is named. Raises `RowLeftError` for what is none."""
    written, currency = cell_of(row, Meaning.VALUE), cell_of(row, Meaning.CURRENCY)
    named = _CURRENCIES.get(currency.upper(), currency.upper())
    if named and not re.fullmatch(r"[A-Z]{3}", named):
        raise RowLeftError("bad-currency", currency)
    if not written:
        return None, named
    try:
        found = read_amount(written, named)
    except ValueError:
        raise RowLeftError("bad-amount", written) from None
    return found.amount, found.currency if found.currency_named else ""


def people_of(row: ExportRow) -> tuple[tuple[DraftPerson, ...], tuple[tuple[Meaning, str], ...]]:
    """The people a row names, and what it says of a person without saying of whom."""
    own = " ".join(filter(None, (cell_of(row, Meaning.FIRST_NAME), cell_of(row, Meaning.LAST_NAME))))
    written = row.cells.get(Meaning.CONTACT, "").strip() or own
    named = [_person(each) for each in _people_names(written)]
    unplaced: list[tuple[Meaning, str]] = []
    for meaning, field in ((Meaning.CONTACT_TITLE, "title"), (Meaning.EMAIL, "email"), (Meaning.PHONE, "phone")):
        told = row.cells.get(meaning, "").strip()
        if meaning is Meaning.EMAIL and "@" not in told:
            unplaced += [(meaning, " ".join(told.split()))] if told else []
            continue
        parts = [part.strip() for part in _ALSO_PARTED.split(told)] if len(named) > 1 else [" ".join(told.split())]
        if meaning is Meaning.EMAIL and len(named) > 1 and len(parts) == 1:
            parts = [part.strip() for part in told.split(",")]
        if told and len(parts) == len(named):
            named = [
                each._replace(**{field: getattr(each, field) or part}) for each, part in zip(named, parts, strict=True)
            ]
        elif told:
            unplaced.append((meaning, " ".join(told.split())))
    return tuple(dict.fromkeys(named)), tuple(unplaced)


def _people_names(written: str) -> list[str]:
    """Several names: parted by semicolons or lines, or by commas between names that are whole."""
    parts = [part.strip() for part in _ALSO_PARTED.split(written) if part.strip()]
    if len(parts) != 1 or "," not in written:
        return parts
    by_comma = [part.strip() for part in written.split(",") if part.strip()]
    whole = all(len(part.split()) > 1 for part in by_comma)
    return by_comma if whole else parts


def _person(written: str) -> DraftPerson:
    """`Kari Lund (kari@example.no)` and `Kari Lund <kari@example.no>` say the address, too."""
    plain = " ".join(written.split())
    for opened, closed in (("(", ")"), ("<", ">")):
        before, bracket, inside = plain.rpartition(opened)
        if bracket and "@" in inside and inside.endswith(closed) and before.strip():
            return DraftPerson(before.strip(), email=inside.removesuffix(closed).strip())
    return DraftPerson(plain)


def cell_of(row: ExportRow, meaning: Meaning, *, lines: bool = False) -> str:
    """A cell without superfluous spaces, and without the apostrophe that keeps it from being a formula."""
    written = row.cells.get(meaning, "")
    found = "\n".join(" ".join(line.split()) for line in written.splitlines()) if lines else " ".join(written.split())
    return found[1:] if found[:1] == "'" and found[1:2] in ("=", "+", "-", "@") else found


def several_names(text: str) -> tuple[str, ...]:
    """Each of several names once."""
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in re.split(r"[;,\n]", text)))))
