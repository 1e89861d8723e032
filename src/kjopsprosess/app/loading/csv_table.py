"""A CSV file as rows: its encoding, its separator and the lines its rows begin on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

DELIMITERS = ",;\t|"
MAX_ROWS = 100_000
MAX_ABOVE = 10
"""Rows among which the headings are looked for."""
csv.field_size_limit((1 << 31) - 1)  # a cell may be as long as the file, which has a limit of its own


class CsvError(Exception):
    """The bytes are no table that can be read. `code`: empty | binary | too-many | broken."""

    def __init__(self, code: str, line: int = 0) -> None:
        super().__init__(code)
        self.code, self.line = code, line


class CsvRow(NamedTuple):
    """A row with the line of the file it begins on, from 1."""

    line: int
    cells: tuple[str, ...]
    after_gap: bool = False
    """Whether an empty line stands above it."""


class CsvTable(NamedTuple):
    """A table with a row of headings."""

    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    above: tuple[CsvRow, ...] = ()
    """Rows above the headings, such as the name of a report."""


def read_csv(content: bytes, known: Callable[[Sequence[str]], int] = lambda _: 0) -> CsvTable:
    """Read the bytes of a file. Raises `CsvError`; a cell is never guessed at.

    `known` says how many of the cells of a row are headings that are understood: the separator is the sign that makes
    most of them, and the headings are the first row with most of them.
    """
    encoding, text = next(iter(decodings(content)))
    lines = text.splitlines()
    if lines and lines[0].casefold().startswith("sep=") and len(lines[0]) == len("sep=;"):
        delimiter, skipped = lines[0][-1], 1  # Excel's own mark
        text = text.partition("\n")[2]
    else:
        delimiter, skipped = _delimiter(text, known), 0
    rows = _rows(text, delimiter, skipped)
    if not rows:
        raise CsvError("empty")
    counts = [known([cell.strip() for cell in row.cells]) for row in rows[:MAX_ABOVE]]
    place = counts.index(max(counts))
    head = [cell.strip() for cell in rows[place].cells]
    while head and not head[-1]:
        head.pop()
    return CsvTable(encoding, delimiter, tuple(head), tuple(rows[place + 1 :]), tuple(rows[:place]))


def decodings(content: bytes, older: tuple[str, ...] = ("cp1252",)) -> tuple[tuple[str, str], ...]:
    """The text in each encoding that it may be in, with its name: one, where a mark says which or it is UTF-8.

    `older`: encodings before Unicode, the likeliest first. Raises `CsvError` where the bytes are no text.
    """
    marked = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    certain = next((encoding for mark, encoding in marked.items() if content.startswith(mark)), None)
    found: list[tuple[str, str]] = []
    for encoding in (certain,) if certain else ("utf-8", *older):
        try:
            found.append((encoding, content.decode(encoding)))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            break
    if not found or any("\0" in text for _, text in found):
        raise CsvError("binary")
    return tuple(found)


def csv_rows(text: str, delimiter: str) -> tuple[CsvRow, ...]:
    """The rows with something in them. Raises `CsvError` where quotes do not go together."""
    return tuple(_rows(text, delimiter, 0))


def _delimiter(text: str, known: Callable[[Sequence[str]], int]) -> str:
    """The sign that makes most headings that are understood; else the one there is most of in the first line."""
    lines = [line for line in text.splitlines()[: 2 * MAX_ABOVE] if line.strip()][:MAX_ABOVE]
    counts = dict.fromkeys(DELIMITERS, 0)
    quoted = False
    for sign in lines[0] if lines else "":
        quoted ^= sign == '"'
        if not quoted and sign in counts:
            counts[sign] += 1

    def understood(delimiter: str) -> int:
        rows = csv.reader(lines, delimiter=delimiter)
        return max((known([cell.strip() for cell in cells]) for cells in rows), default=0)

    return max(DELIMITERS, key=lambda each: (understood(each), counts[each]))


def _rows(text: str, delimiter: str, skipped: int) -> list[CsvRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[CsvRow] = []
    line, gap = 1 + skipped, False
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(CsvRow(line, tuple(cells), gap))
            gap = not any(cell.strip() for cell in cells)
            if len(rows) > MAX_ROWS:
                raise CsvError("too-many", line)
            line = reader.line_num + 1 + skipped
    except csv.Error:
        raise CsvError("broken", reader.line_num + skipped) from None
    return rows
