"""A process as pages: the library, the handbook, one step in depth, and the rules that matter in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Role, Step
from kjopsprosess.model.values import ContactRule, DecidedBy, RoleKind, StepKind, TaskCondition, Timing
from kjopsprosess.page.deal_parts import SEPARATOR, channel_name, role_in_text, step_cell
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, text
from kjopsprosess.validation.law import LawExcerpt

from .facts import Follows, Handbook, HandbookStep, usual_time
from .law_section import law_section

if TYPE_CHECKING:
    from kjopsprosess.app.process_library import LibraryProcess


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
    rows: list[Item] = [Line(text(SEPARATOR.join(head)), indent=0)]
    above: HandbookStep | None = None
    for each in handbook.steps:
        rows.extend(_heading(above, each, messages))
        rows.append(_step_row(each, handbook, messages))
        above = each
    ends = [
        (said.choice_in, handbook.choices),
        (said.standstill_in, handbook.standstills),
        (said.order_after, handbook.orders),
        (said.gates, handbook.gates),
    ]
    foot = [said.decided_by_one] if process.decided_by is DecidedBy.ONE else []
    foot += [sentence.format(numbers=messages.join([str(n) for n in numbers])) for sentence, numbers in ends if numbers]
    if foot:
        rows.append(Line(text(" ".join(foot)), indent=0))
    return Page((Section(items=tuple(rows)), *(law_section(law, messages) for law in laws)))


def step_page(handbook: Handbook, shown: HandbookStep, messages: Messages, laws: Sequence[LawExcerpt] = ()) -> Page:
    """`kp process show ID STEP`: everything the process says of one step."""
    said, step = messages.process, shown.step
    where = said.step_of.format(number=shown.number, of=len(handbook.steps))
    head: list[Item] = [Line(text(text(step.name, style=Style.ACT), SEPARATOR, where), indent=0)]
    sections = [
        Section(items=(*head, *_facts(handbook, shown, messages))),
        _section(messages.brief.who, _who(handbook, step, messages)),
        _section(_agree_heading(step, messages), _agree(step, messages)),
        _section(messages.brief.we_must, _our_part(step, messages)),
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
        Cell(text(_usual(step, messages)), short=text(_usual(step, messages, short=True))),
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


def _usual(step: Step, messages: Messages, *, short: bool = False) -> str:
    """The usual time in the unit people would use; empty when the process gives none."""
    if step.usual_days is None:
        return ""
    time, said = usual_time(step.usual_days), messages.process
    before = "" if time.least == time.most else f"{time.least or said.half}–"
    if short:
        return before + said.time_short[time.unit.value].format(n=time.most)
    return before + said.time[time.unit.value](time.most)


def _facts(handbook: Handbook, shown: HandbookStep, messages: Messages) -> list[Item]:
    said, step = messages.process, shown.step
    after = [handbook.step_number(number).step.name for number in shown.after]
    rows: list[Item] = [
        Labelled(messages.brief.done_when, text(step.done_when)),
        Labelled(said.after_label, text(SEPARATOR.join(after) or said.from_start)),
    ]
    if shown.parallel:
        rows.append(Labelled(messages.brief.also_open, text(_named_beside(handbook, shown, messages))))
    if usual := _usual(step, messages):
        rows.append(Labelled(said.usual_time, text(usual)))
    rows.append(Labelled(said.contact, text(_contact(step, messages))))
    if step.date is not None:
        asked = [messages.quote(step.date.ask)] if step.date.ask else []
        rows.append(Labelled(said.ruled_by, text(SEPARATOR.join([step.date.what, *asked]))))
    meanings = _meanings(step, messages)
    rows += [Labelled("" if place else said.meaning, text(each)) for place, each in enumerate(meanings)]
    return rows


def _meanings(step: Step, messages: Messages) -> list[str]:
    """The special meanings of a step: the choice, the standstill, the order, an approval."""
    said = messages.process
    kinds = {
        StepKind.CHOICE: said.choice_here,
        StepKind.STANDSTILL: said.standstill_here,
        StepKind.ORDER: said.order_here,
    }
    return [*([kinds[step.kind]] if step.kind else []), *([said.gate_here] if step.gate else [])]


def _named_beside(handbook: Handbook, shown: HandbookStep, messages: Messages) -> str:
    steps = [handbook.step_number(number).step for number in shown.parallel]
    return SEPARATOR.join(messages.first([step.short or step.name for step in steps], MAX_NAMED_PARALLEL))


def _contact(step: Step, messages: Messages) -> str:
    said = messages.process
    if step.contact is None:
        return said.contact_free
    if step.contact.says:
        rule = step.contact.says
    elif step.contact.rule is ContactRule.EQUAL:
        rule = said.contact_equal
    else:
        rule = messages.terms.only_in.format(channel=channel_name(step.contact, messages))
    return f"{rule}{SEPARATOR}{step.contact.note}" if step.contact.note else rule


def _who(handbook: Handbook, step: Step, messages: Messages) -> list[Item]:
    found: list[Item] = []
    for each in step.who:
        role = handbook.roles[each.role]
        found.append(Row(WHO, (role.name, messages.terms.part[each.part], _about_role(role, messages))))
    return found


def _about_role(role: Role, messages: Messages) -> str:
    """What a role answers for, and whether it is a body or not found at every customer."""
    said = messages.process
    marks = [*([said.body] if role.kind is RoleKind.BODY else []), *([said.optional] if role.optional else [])]
    return SEPARATOR.join([*([role.about] if role.about else []), *marks])


def _agree_heading(step: Step, messages: Messages) -> str:
    if step.contact and step.contact.portal_only:
        return messages.brief.agree["portal"].format(channel=channel_name(step.contact, messages))
    return messages.process.agree


def _agree(step: Step, messages: Messages) -> list[Item]:
    said = messages.brief
    return [
        Labelled(said.best, text(step.commitment.best or said.best_generic)),
        Labelled(said.least, text(step.commitment.least or said.least_generic)),
    ]


def _our_part(step: Step, messages: Messages) -> list[Item]:
    """Our tasks: those of any case in the order of time, then those of one outcome only."""
    conditions = (None, *TaskCondition)
    actions = sorted(step.seller_actions, key=lambda each: (conditions.index(each.if_), list(Timing).index(each.when)))
    rows: list[Item] = []
    for action in actions:
        when = _when(action.when, step, messages)
        if action.if_ is None:
            rows.append(Labelled(when, text(action.do)))
        else:
            late = [role_in_text(when)] if action.when is Timing.AFTER else []
            condition = messages.process.conditions[action.if_]
            rows.append(Labelled(condition, text(SEPARATOR.join([action.do, *late]))))
    return rows


def _when(when: Timing, step: Step, messages: Messages) -> str:
    if when is Timing.AFTER:
        return messages.process.once_done
    during = "portal" if step.contact and step.contact.portal_only else "meeting"
    label = messages.brief.timing[during if when is Timing.DURING else when.value]
    return label.format(channel=channel_name(step.contact, messages)) if step.contact else label
