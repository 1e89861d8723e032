"""A plan that came back, as rows: from CSV as programs save it, or from Markdown. Nothing in it is guessed at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.app.loading.csv_table import DELIMITERS, CsvError, CsvRow, csv_rows, decodings
from kjopsprosess.features.plan.documents import read_cell
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import normal_form

OLDER_ENCODINGS = ("cp1252", "mac_roman", "cp865")
"""What programs save in that do not save UTF-8: Windows, the Mac, and a Norwegian DOS; the likeliest first."""
MAX_BYTES = 5_000_000
MAX_ROWS = 1_000
"""A plan with more is no work of hands."""
_MARK = re.compile(r"(?<![a-z0-9])kp([0-9a-f]{10})/([a-z0-9/-]+)", re.IGNORECASE)
_LIKE_A_MARK = re.compile(r"^kp[0-9a-f]{3}|/")
_LINE_BREAK = re.compile(r"[\r\n]|<br ?/?>")
_RULE = re.compile(r":?-{3,}:?")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED = re.compile(r"\\(.)")
_STRUCK = "~~"
_OTHER_KINDS = ((b"PK\x03\x04", "workbook"), (b"\xd0\xcf\x11\xe0", "workbook"), (b"%PDF", "pdf"))


class SheetError(Exception):
    """The file is no plan that can be read. `code` says why, as the messages have it: `not_read`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SheetRow(NamedTuple):
    """A row of the file."""

    line: int
    cells: Mapping[Column, str]
    """Of the columns that the file has."""
    key: str | None = None
    """Its own name in the plan; None: it has none. What is left of a damaged one is no row of the plan."""
    struck: bool = False
    """Struck through, in Markdown."""
    surplus: bool = False
    """It has more cells than there are headings, so that its cells may stand under the wrong ones."""


class Sheet(NamedTuple):
    """A table, in one reading of its bytes."""

    rows: tuple[SheetRow, ...]
    hash: str
    """What all rows say they belong to."""
    encoding: str
    unread: tuple[str, ...]
    """What somebody wrote outside the columns of a plan: headings with something below them, lines beside the table."""


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The file in each encoding that it may be in. Raises `SheetError`."""
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise SheetError("empty")
    if len(content) > MAX_BYTES:
        raise SheetError("too-large")
    if kind := next((kind for mark, kind in _OTHER_KINDS if content.startswith(mark)), None):
        raise SheetError(kind)
    try:
        texts = decodings(content, OLDER_ENCODINGS)
    except CsvError:
        raise SheetError("binary") from None
    return tuple(_read_sheet(text, encoding) for encoding, text in texts)


def _read_sheet(text: str, encoding: str) -> Sheet:
    start = text.lstrip("\ufeff \t\r\n")[:2000].casefold()
    if start.startswith(("<!doctype html", "<html", "<?xml")) or "<table" in start:
        raise SheetError("html")
    broken = False
    markdown, beside = _markdown_rows(text)
    if (place := _place_of_headings(markdown)) is not None:
        return _sheet(markdown, place, encoding, beside, markdown=True)
    for delimiter in DELIMITERS:
        try:
            rows = csv_rows(text, delimiter)
        except CsvError:
            broken = True
            continue
        if (place := _place_of_headings(rows)) is not None:
            return _sheet(rows, place, encoding, ())
    raise SheetError("broken" if broken else "no-headings")


def _markdown_rows(text: str) -> tuple[Sequence[CsvRow], tuple[str, ...]]:
    """The rows of tables in Markdown, without the line below the headings; and the lines beside them.

    A mail program puts `>` before each line that it quotes.
    """
    lines = [(number, line.lstrip("> \t").rstrip()) for number, line in enumerate(text.splitlines(), 1)]
    rows = [CsvRow(number, _bars(line)) for number, line in lines if line.startswith("|")]
    beside = tuple(line for _, line in lines if line and not line.startswith("|"))
    return [row for row in rows if not all(_RULE.fullmatch(cell) for cell in row.cells)], beside


def _bars(line: str) -> tuple[str, ...]:
    # A bar behind an odd number of backslashes belongs to a text.
    parts = _BAR.sub("\\1\n", line.strip()).split("\n")
    return tuple(part.strip() for part in parts[1 : -1 if parts[-1] == "" else None])


def _place_of_headings(rows: Sequence[CsvRow]) -> int | None:
    """Which row has the headings: what, and whatever may hold the row's own name."""
    # Mail programs and reports write a few lines above a table.
    for place, row in enumerate(rows[:20]):
        found = {_BY_HEADING.get(_plain(cell)) for cell in row.cells}
        if {Column.WHAT, Column.WHO} <= found or {Column.WHAT, Column.ID} <= found:
            return place
    return None


def _sheet(
    rows: Sequence[CsvRow], place: int, encoding: str, beside: tuple[str, ...], *, markdown: bool = False
) -> Sheet:
    if len(rows) > MAX_ROWS:
        raise SheetError("too-large")
    headings = rows[place].cells
    columns: list[Column | None] = []
    for heading in headings:
        column = _BY_HEADING.get(_plain(heading))
        columns.append(None if column in columns else column)
    above = [" ".join(filter(None, row.cells)) for row in rows[:place]]
    texts = [text for text in (*above, *beside) if not _is_ours(text)]
    found, hashes = [], set()
    for row in rows[place + 1 :]:
        if tuple(map(_plain, row.cells)) == tuple(map(_plain, headings)):
            continue  # the headings again, as at the top of a page
        cells, struck = _cells(row, columns, markdown=markdown)
        mark = next(filter(None, map(_MARK.search, (cells.get(Column.ID, ""), *row.cells))), None)
        damaged = cells.get(Column.ID, "") if _LIKE_A_MARK.search(cells.get(Column.ID, "")) else None
        if mark:
            hashes.add(mark[1].lower())
        surplus = any(cell.strip() for cell in row.cells[len(columns) :])
        found.append(SheetRow(row.line, cells, mark[2].lower() if mark else damaged, struck, surplus))
        texts += [
            f"{heading}: {cell}"
            for heading, column, cell in zip(headings, columns, row.cells, strict=False)
            if column is None and cell.strip() and not _MARK.search(cell)
        ]
    if not hashes:
        raise SheetError("no-ids")
    if len(hashes) > 1:
        raise SheetError("two-plans")
    return Sheet(tuple(found), hashes.pop(), encoding, tuple(dict.fromkeys(texts)))


def _cells(row: CsvRow, columns: Sequence[Column | None], *, markdown: bool) -> tuple[dict[Column, str], bool]:
    cells = {column: cell for column, cell in zip(columns, row.cells, strict=False) if column}
    cells |= {column: "" for column in columns if column and column not in cells}
    struck = markdown and any(_is_struck(cell) for cell in cells.values())
    if Column.WHO in cells:  # one below the other are two
        lines = map(str.strip, _LINE_BREAK.split(cells[Column.WHO]))
        cells[Column.WHO] = "; ".join(filter(None, lines))
    read = _read_markdown if markdown else read_cell
    return {column: one_line(read(cell)) for column, cell in cells.items()}, struck


def _read_markdown(cell: str) -> str:
    """A cell without what marks it as struck, and without the signs that keep its own from being markup."""
    return _ESCAPED.sub(r"\1", cell[2:-2] if _is_struck(cell) else cell)


def _is_struck(cell: str) -> bool:
    return len(cell) > len(_STRUCK) * 2 and cell.startswith(_STRUCK) and cell.endswith(_STRUCK)


def one_line(text: str) -> str:
    """A text as cells are compared: composed, with single blanks."""
    return " ".join(normal_form("NFC", text).split())


def _plain(heading: str) -> str:
    return one_line(heading).casefold().strip(" .*_:'\ufeff")


def _is_ours(text: str) -> bool:
    """Whether a line beside the table is one that a plan has itself."""
    plain = text.strip().lstrip("# ")
    if plain.casefold().startswith("sep="):
        return True
    for messages in (NB, EN):
        said = messages.plan
        begins = (said.title.partition("{")[0], said.as_of.partition("{")[0], said.how_to_answer)
        if plain.startswith(begins):
            return True
    return False


_BY_HEADING = {
    _plain(heading): column for messages in (NB, EN) for column in Column for heading in messages.plan.headings[column]
}
