"""What an import made of a file, as a page: columns, deals, rows left, and what to ask of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kjopsprosess.app.typed.amounts import DEFAULT_CURRENCY
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, text

from .columns import Meaning
from .facts import DealDraft, Refused

COLUMNS = Columns("columns")
DEALS = Columns("deals")
MAX_SHOWN = 20
"""Deals that a preview shows; the others are counted."""
MAX_ASKED = 10
"""Deals whose question is printed; of the others it stands in the deal itself."""


class ImportResult(NamedTuple):
    """What became of a file."""

    file: str
    headings: tuple[str, ...]
    columns: tuple[Meaning | None, ...]
    process: tuple[str, ...]
    made: tuple[DealDraft, ...]
    refused: tuple[Refused, ...]
    there: tuple[Refused, ...]
    unknown_sellers: tuple[str, ...]
    above: tuple[int, ...]
    """Lines above the headings, which are left out."""
    empty: tuple[bool, ...]
    """For each column whether nothing stands in it."""
    dry_run: bool


def import_page(result: ImportResult, messages: Messages) -> Page:
    """The whole of it; what a row could not become stands with its line."""
    said = messages.crm_import
    head = (said.would_make if result.dry_run else said.made)(
        len(result.made), file=result.file, process=messages.join(result.process)
    )
    if not result.made:
        head = said.nothing_made.format(file=result.file)
    sections = [Section(items=(Line(text(head), indent=0),))]
    if result.dry_run:
        sections.append(Section(text(said.columns_heading, style=Style.HEADING), tuple(_columns(result, messages))))
    deals: tuple[Item, ...] = tuple(_deal(each) for each in result.made[:MAX_SHOWN]) if result.dry_run else ()
    if deals:
        if (more := len(result.made) - MAX_SHOWN) > 0:
            deals += (Line(text(said.more_deals(more), style=Style.QUIET)),)
        sections.append(Section(text(said.deals_heading, style=Style.HEADING), deals))
    if rows := tuple(_left(each, result, messages) for each in result.refused):
        sections.append(Section(text(said.refused_heading, style=Style.HEADING), rows))
    if assumed := sum(each.currency_assumed for each in result.made):
        sections.append(
            Section(items=(Line(text(said.currency_assumed(assumed, currency=DEFAULT_CURRENCY)), indent=0),))
        )
    if result.there:
        sections.append(Section(items=(Line(text(said.there(len(result.there))), indent=0),)))
    if result.unknown_sellers:
        names = messages.join(result.unknown_sellers)
        sections.append(Section(items=(Line(text(said.unknown_sellers.format(names=names)), indent=0),)))
    sections += _questions(result, messages)
    return Page(tuple(sections))


def _columns(result: ImportResult, messages: Messages) -> Iterator[Item]:
    said = messages.crm_import
    for place, (heading, meaning) in enumerate(zip(result.headings, result.columns, strict=True)):
        empty = result.empty[place]
        if not heading and empty:
            continue
        named = heading or said.column.format(n=place + 1)
        becomes = said.empty if empty else said.becomes[meaning.value] if meaning else said.left_out
        yield Row(COLUMNS, (Cell(text(named)), becomes))
    if result.above:
        yield Line(text(said.above(len(result.above), file=result.file, line=str(result.above[0])), style=Style.QUIET))


def _deal(draft: DealDraft) -> Row:
    value = "" if draft.amount is None else f"{draft.amount} {draft.currency}"
    people = ", ".join(each.name for each in draft.people)
    cells = (draft.id, draft.customer, people, value)
    return Row(DEALS, tuple(Cell(text(each, style=Style.QUIET if each is value else Style.TEXT)) for each in cells))


def _left(refused: Refused, result: ImportResult, messages: Messages) -> Line:
    why = messages.crm_import.why_refused[refused.reason].format(detail=refused.detail)
    name = f"{messages.quote(refused.name)}: " if refused.name else ""
    return Line(text(f"{result.file}:{refused.line}: {name}{why}"))


def _questions(result: ImportResult, messages: Messages) -> list[Section]:
    """A stage says what we did. It marks no step: it is asked what the customer has done."""
    said = messages.crm_import
    asked = [each for each in result.made if each.stage]
    if not asked or result.dry_run:
        return []
    rows: list[Item] = [
        Line(text(said.ask_stage.format(deal=each.id, stage=messages.quote(each.stage), customer=each.customer)))
        for each in asked[:MAX_ASKED]
    ]
    if more := len(asked) - MAX_ASKED:
        rows += [Line(text(said.more_stages(more)))] if more > 0 else []
    return [Section(text(said.stages_heading, style=Style.HEADING), tuple(rows))]
