"""A process as pages: the library, the handbook, one step in depth, and the rules that matter in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import DecidedBy
from kjopsprosess.page.deal.deal_parts import SEPARATOR, step_cell
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, text
from kjopsprosess.validation.law import LawExcerpt

from .facts import Follows, Handbook, HandbookStep
from .step_parts import (
    about_role,
    agree_heading,
    agree_rows,
    contact_rule,
    law_section,
    meaning_rows,
    our_part,
    usual_phrase,
)

if TYPE_CHECKING:
    from kjopsprosess.app.loading.process_library import LibraryProcess


LIBRARY_COLUMNS = Columns("shelf", first_row=1)
STEPS = Columns("steps", least=(2,), right=frozenset({0}), first_row=2)
PARALLEL_END_COLUMNS = Columns("turn")
WHO = Columns("who", first_row=2)
MAX_NAMED_PARALLEL = 2
"""The most steps side by side that are named; the rest are counted."""
MAX_NAMED_DEALS = 3
"""The most deals that are named; the rest are counted."""


def library_page(library: Sequence[LibraryProcess], messages: Messages) -> Page:
    """`kp process list`: every process there is, and who follows it."""
    rows: list[Item] = [Line(text(messages.process.processes(len(library))), indent=0)]
    for each in library:
        name = each.process.name if each.process else ""
        rows.append(Row(LIBRARY_COLUMNS, (each.id, name)))
        rows.append(Line(text(SEPARATOR.join(_about(each, messages)), style=Style.QUIET), indent=6))
    return Page((Section(items=tuple(rows)),))


def handbook_page(handbook: Handbook, messages: Messages, laws: Sequence[LawExcerpt] = ()) -> Page:
    """`kp process show ID`: the whole process, step by step, and the values of the law that matter in it."""
    said = messages.process
    process = handbook.process
    head = [process.name, said.steps(len(handbook.steps)), said.version.format(version=process.version)]
    rows: list[Item] = [Line(text(SEPARATOR.join(head)), indent=0), *step_rows(handbook, messages)]
    if foot := marked_steps(handbook, messages):
        rows.append(Line(text(" ".join(foot)), indent=0))
    return Page((Section(items=tuple(rows)), *(law_section(law, messages) for law in laws)))


def step_rows(handbook: Handbook, messages: Messages) -> list[Item]:
    """A row for each step, with what runs side by side and what it comes after."""
    rows: list[Item] = []
    above: HandbookStep | None = None
    for each in handbook.steps:
        rows.extend(_heading(above, each, messages))
        rows.append(_step_row(each, handbook, messages))
        above = each
    return rows


def marked_steps(handbook: Handbook, messages: Messages) -> list[str]:
    """Sentences on who decides, and in which steps the choice, the standstill, the order and the approvals are."""
    said = messages.process
    ends = [
        (said.choice_in, handbook.choices),
        (said.standstill_in, handbook.standstills),
        (said.order_after, handbook.orders),
        (said.gates, handbook.gates),
    ]
    decided = [said.decided_by_one] if handbook.process.decided_by is DecidedBy.ONE else []
    return decided + [
        sentence.format(numbers=messages.join([str(n) for n in numbers])) for sentence, numbers in ends if numbers
    ]


def step_page(handbook: Handbook, shown: HandbookStep, messages: Messages, laws: Sequence[LawExcerpt] = ()) -> Page:
    """`kp process show ID STEP`: everything the process says of one step."""
    said, step = messages.process, shown.step
    where = said.step_of.format(number=shown.number, of=len(handbook.steps))
    head: list[Item] = [Line(text(text(step.name, style=Style.ACT), SEPARATOR, where), indent=0)]
    sections = [
        Section(items=(*head, *_facts(handbook, shown, messages))),
        _section(messages.brief.who, _who(handbook, step, messages)),
        _section(agree_heading(step, messages), agree_rows(step, messages)),
        _section(messages.brief.we_must, our_part(step, messages)),
        _section(said.ask, (Line(text(messages.quote(each.ask))) for each in step.questions)),
        _section(said.stalls, [Line(text(SEPARATOR.join(step.stalls)))] if step.stalls else []),
        *(law_section(law, messages) for law in laws),
    ]
    return Page(tuple(section for section in sections if section.items))


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, style=Style.HEADING), tuple(items), gap=False)


def _about(shelved: LibraryProcess, messages: Messages) -> list[str]:
    said = messages.process
    home = said.own if shelved.own else said.shipped
    if shelved.process is None:
        return [home, said.unusable.format(file=f"processes/{shelved.id}.yaml")]
    process = shelved.process
    steps = len(process.at(process.version))
    parts = [said.steps(steps), said.version.format(version=process.version), process.language.value, home]
    named = messages.first(shelved.deals, MAX_NAMED_DEALS)
    return [*parts, said.used_by.format(deals=messages.join(named)) if named else said.not_used]


def _heading(above: HandbookStep | None, each: HandbookStep, messages: Messages) -> list[Item]:
    """The heading above a row where steps begin or stop running side by side.

    That they stop is said as a row of column names is: not in Markdown, where the list itself shows it.
    """
    said = messages.process
    if above is not None and above.number in each.parallel:
        return []
    ended = above is not None and bool(above.parallel)
    if each.parallel:
        return [Line(text(said.then_side_by_side if ended else said.side_by_side, style=Style.QUIET))]
    return [Row(PARALLEL_END_COLUMNS, (Cell(text(said.after_that, style=Style.QUIET)),), heading=True)] if ended else []


def _step_row(each: HandbookStep, handbook: Handbook, messages: Messages) -> Row:
    step = each.step
    who = ""
    if step.who:
        who = f"{handbook.roles[step.who[0].role].name} {messages.terms.part[step.who[0].part]}"
    cells = (
        str(each.number),
        step_cell(step.name, step.short),
        Cell(text(usual_phrase(step, messages)), short=text(usual_phrase(step, messages, short=True))),
        who,
        Cell(text(_after(each, messages), style=Style.QUIET)),
    )
    return Row(STEPS, cells, glyph="│" if each.parallel else "")


def _after(each: HandbookStep, messages: Messages) -> str:
    """What a step comes after besides, or instead of, the row above it."""
    said = messages.process
    phrases = {
        Follows.ROW_ABOVE: "",
        Follows.ALSO_OTHERS: said.and_after,
        Follows.OTHERS: said.after,
        Follows.START: said.from_start,
    }
    return phrases[each.follows].format(numbers=" ".join(map(str, each.others)))


def _facts(handbook: Handbook, shown: HandbookStep, messages: Messages) -> list[Item]:
    said, step = messages.process, shown.step
    after = [handbook.step_number(number).step.name for number in shown.after]
    rows: list[Item] = [
        Labelled(messages.brief.done_when, text(step.done_when)),
        Labelled(said.after_label, text(SEPARATOR.join(after) or said.from_start)),
    ]
    if shown.parallel:
        rows.append(Labelled(messages.brief.also_open, text(_named_beside(handbook, shown, messages))))
    if usual := usual_phrase(step, messages):
        rows.append(Labelled(said.usual_time, text(usual)))
    rows.append(Labelled(said.contact, text(contact_rule(step, messages))))
    if step.date is not None:
        asked = [messages.quote(step.date.ask)] if step.date.ask else []
        rows.append(Labelled(said.ruled_by, text(SEPARATOR.join([step.date.what, *asked]))))
    rows += meaning_rows(step, messages)
    return rows


def _named_beside(handbook: Handbook, shown: HandbookStep, messages: Messages) -> str:
    steps = [handbook.step_number(number).step for number in shown.parallel]
    return SEPARATOR.join(messages.first([step.short or step.name for step in steps], MAX_NAMED_PARALLEL))


def _who(handbook: Handbook, step: Step, messages: Messages) -> list[Item]:
    found: list[Item] = []
    for each in step.who:
        role = handbook.roles[each.role]
        found.append(Row(WHO, (role.name, messages.terms.part[each.part], about_role(role, messages))))
    return found
