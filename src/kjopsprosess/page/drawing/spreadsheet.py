"""Rows for a spreadsheet (CSV): one writer for every table, in the form that the language's Excel opens."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Moment

from .clean import clean

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""What tells Excel that a file is in UTF-8."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # the wide ones count in East Asian Excel
CellValue = str | int | bool | date | Moment | None


class Table(NamedTuple):
    """Headings and rows; every row has as many cells as there are headings."""

    headings: Sequence[str]
    rows: Collection[Sequence[CellValue]]


def table_csv(table: Table, messages: Messages) -> Iterator[str]:
    """The table line by line, as `rows_csv` writes it.

    Days are ISO, what is unknown is empty, and no text can be taken for a formula: one that begins like one gets an
    apostrophe in front.
    """
    return rows_csv(chain([table.headings], (_cells(row, table, messages) for row in table.rows)), messages)


def _cells(row: Sequence[CellValue], table: Table, messages: Messages) -> list[str | int]:
    if len(row) != len(table.headings):
        raise ValueError("a row has more or fewer cells than there are headings")
    return [_cell(value, messages) for value in row]


def rows_csv(rows: Iterable[Sequence[str | int]], messages: Messages) -> Iterator[str]:
    """Rows as lines with CR and LF at their ends, each made as it is taken.

    In bokmål with semicolons and a mark for UTF-8, so that Excel opens it as it is.
    """
    delimiter = messages.spreadsheet.delimiter
    if delimiter == ";":
        yield BOM
    writer = csv.writer(_Echo(), delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        yield writer.writerow(row)


class _Echo:
    """Gives a line back to whoever has a writer write it."""

    def write(self, line: str) -> str:
        return line


def _cell(value: CellValue, messages: Messages) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return messages.people.yes if value else messages.people.no
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Moment):
        return str(value)
    return plain_words(value) if isinstance(value, str) else value


def plain_words(words: str) -> str:
    """Words that no spreadsheet takes for a formula, without characters that nobody sees; line breaks stay."""
    shown = clean(words, lines=True).strip("\n")
    return f"'{shown}" if shown.lstrip().startswith(_BEGINS_A_FORMULA) else shown


def joined(words: Iterable[str | None]) -> str:
    """Several values in one cell, parted so that they can be told apart."""
    return "; ".join(filter(None, words))
