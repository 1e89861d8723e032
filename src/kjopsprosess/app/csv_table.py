"""A CSV file as rows: its encoding, its separator and the lines its rows begin on."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

DELIMITERS = ",;\t|"
MOST_ROWS = 100_000


class CsvError(Exception):
    """The bytes are no table that can be read. `code`: empty | binary | too-many | broken."""

    def __init__(self, code: str, line: int = 0) -> None:
        super().__init__(code)
        self.code, self.line = code, line


class CsvRow(NamedTuple):
    """A row with the line of the file it begins on, from 1."""

    line: int
    cells: tuple[str, ...]


class CsvTable(NamedTuple):
    """A table with a row of headings."""

    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    rows: tuple[CsvRow, ...]


def read_csv(content: bytes) -> CsvTable:
    """Read the bytes of a file. Raises `CsvError`; a cell is never guessed at."""
    encoding, text = next(iter(decodings(content)))
    lines = text.splitlines()
    if lines and lines[0].casefold().startswith("sep=") and len(lines[0]) == len("sep=;"):
        delimiter, skipped = lines[0][-1], 1  # Excel's own mark
        text = text.partition("\n")[2]
    else:
        delimiter, skipped = _delimiter(text), 0
    rows = _rows(text, delimiter, skipped)
    if not rows:
        raise CsvError("empty")
    head, *rest = rows
    return CsvTable(encoding, delimiter, tuple(cell.strip() for cell in head.cells), tuple(rest))


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


def _delimiter(text: str) -> str:
    """The sign that parts the headings: the one there is most of outside quotes in the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    counts = dict.fromkeys(DELIMITERS, 0)
    quoted = False
    for sign in first:
        quoted ^= sign == '"'
        if not quoted and sign in counts:
            counts[sign] += 1
    return max(DELIMITERS, key=counts.__getitem__)


def _rows(text: str, delimiter: str, skipped: int) -> list[CsvRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[CsvRow] = []
    line = 1 + skipped
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(CsvRow(line, tuple(cells)))
            if len(rows) > MOST_ROWS:
                raise CsvError("too-many", line)
            line = reader.line_num + 1 + skipped
    except csv.Error:
        raise CsvError("broken", reader.line_num + skipped) from None
    return rows
