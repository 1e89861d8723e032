"""Open promises as a page, and as rows of a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kjopsprosess.model.values import days_since
from kjopsprosess.page.deal_parts import MOVES_TOLD, short_name
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, text

from .facts import When

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

    from .facts import OpenPromise, PromiseList

PROMISES = Columns("promises", right=frozenset({2}))
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""What tells Excel that a file is in UTF-8."""


def promises_page(found: PromiseList, messages: Messages) -> Page:
    """Late ones first, then this week's, then the others."""
    said = messages.promises
    sections = [
        Section(text(said.headings[when.value], style=Style.HEADING), rows)
        for when in When
        if (rows := tuple(_row(each, found, messages) for each in found.of(when)))
    ]
    if not sections:
        sections = [Section(items=(Line(text(said.none), indent=0),))]
    if found.unreadable:
        names = messages.join([each.id for each in found.unreadable])
        sections.append(Section(items=(Line(text(said.unreadable.format(deals=names)), indent=0),)))
    return Page(tuple(sections))


def _row(each: OpenPromise, found: PromiseList, messages: Messages) -> Row:
    late = each.when(found.today) is When.LATE
    maker = each.maker or messages.terms.we
    who = text(f"{maker}, {each.customer}")
    what = each.promise.what.rstrip(".")
    step = f" ({short_name(each.step)})" if each.step else ""
    when = _when(each, found, messages)
    cells = (Cell(who), Cell(text(f"{what}{step}")), Cell(text(when, style=Style.LATE if late else Style.TEXT)))
    return Row(PROMISES, cells, glyph="!" if late else "?" if each.maker_left else "")


def _when(each: OpenPromise, found: PromiseList, messages: Messages) -> str:
    """How late, or by which day; and what else decides whether it will come."""
    said, promise = messages.promises, each.promise
    if each.when(found.today) is When.LATE:
        parts = [messages.terms.late.format(days=messages.terms.days(days_since(promise.due, found.today)))]
    else:
        parts = [messages.day(promise.due, found.today)]
    parts += [said.left] if each.maker_left else []
    parts += [said.overtaken] if each.overtaken else []
    parts += [said.moved(promise.times_moved)] if promise.times_moved >= MOVES_TOLD else []
    return ", ".join(parts)


def promises_csv(found: PromiseList, messages: Messages) -> str:
    """A row a promise. In bokmål with semicolons and a mark for UTF-8, so that Excel opens it as it is."""
    said = messages.promises
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=said.csv_delimiter, lineterminator="\r\n")
    writer.writerow(said.csv_headings)
    for each in found.promises:
        writer.writerow(
            [
                each.promise.due.isoformat(),
                _plain(each.maker or messages.terms.we),
                _plain(each.promise.what),
                _plain(each.customer),
                each.deal,
                _plain(short_name(each.step)) if each.step else "",
                said.csv_when[each.when(found.today).value],
                each.promise.times_moved,
                each.seller or "",
            ]
        )
    return f"{BOM}{out.getvalue()}" if said.csv_delimiter == ";" else out.getvalue()


def _plain(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words
