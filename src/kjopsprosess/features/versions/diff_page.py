"""What differs between two editions of a process, as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Part, Topic
from kjopsprosess.page.deal.deal_parts import SEPARATOR, step_cell, table_name
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, Text, text
from kjopsprosess.process_changes.diff import Aspect, Change, ChangedValue, ChangeKind, ProcessDiff
from kjopsprosess.process_changes.order import OrderChange, OrderChangeKind
from kjopsprosess.validation.steps import PARTNER

from .affected_deals import AffectedDeal

WHOLE_TEXT_ASPECTS = frozenset(
    {Aspect.NAME, Aspect.DONE_WHEN, Aspect.ACTION, Aspect.BEST, Aspect.LEAST, Aspect.QUESTION, Aspect.STALL}
    | {Aspect.CONTACT_NOTE, Aspect.CONTACT_SAYS, Aspect.DATE_ASK, Aspect.ROLE_ABOUT, Aspect.ABOUT, Aspect.SOURCE}
)
"""Aspects that are whole texts: the old text gets a row of its own."""
NO_VALUE = "–"


def change_rows(changes: Iterable[Change], diff: ProcessDiff, messages: Messages) -> list[Item]:
    """The rows of some changes, in the order they are given. A label is not said again right below itself."""
    rows: list[Item] = []
    above = ""
    for change in changes:
        for row in _rows(change, diff, messages):
            rows.append(row._replace(label="" if row.label == above else row.label))
            above = row.label
    return rows


def _rows(change: Change, diff: ProcessDiff, messages: Messages) -> Iterable[Labelled]:
    said = messages.versions.diff
    label, way = said.labels[change.aspect], said.ways[change.kind]
    old, new = (_value(change.aspect, value, diff, messages) for value in (change.old, change.new))
    about = _subject(change, diff, messages)
    if change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
        yield Labelled(label, text(way.format(old=f"{about}{old}", new=f"{about}{new}")))
    elif change.aspect in WHOLE_TEXT_ASPECTS:
        yield Labelled(label, text(way.format(new=f"{about}{new}")))
        yield Labelled(said.before, text(old))
    else:
        yield Labelled(label, text(way.format(new=f"{about}{said.was.format(old=old, new=new)}")))


def _subject(change: Change, diff: ProcessDiff, messages: Messages) -> str:
    """The role, task or question that a change is about, as it stands before the value."""
    shown = SUBJECT_TEXTS.get(change.aspect)
    return f"{shown(change.subject or '', diff, messages)} " if shown else ""


def _value(aspect: Aspect, value: ChangedValue, diff: ProcessDiff, messages: Messages) -> str:
    """A value in the language of the screen."""
    if isinstance(value, tuple):
        least, most = value
        return messages.terms.days(most) if least == most else f"{least}–{messages.terms.days(most)}"
    if value is None:
        return NO_VALUE
    shown = VALUE_TEXTS.get(aspect)
    return shown(value, diff, messages) if shown else value


def _role(role: str, diff: ProcessDiff, _words: Messages) -> str:
    """A role by its name in the new edition, or else in the old one."""
    roles = (known for edition in (diff.new, diff.old) for known in edition.process.roles)
    return next((known.name for known in roles if known.id == role), role)


def _asked(role: str, diff: ProcessDiff, messages: Messages) -> str:
    """Whom a question is for: a role, or the partner in the deal."""
    return messages.terms.partner if role == PARTNER else _role(role, diff, messages)


def _task(action: str, diff: ProcessDiff, _words: Messages) -> str:
    """What one of our tasks says now."""
    actions = (each for step in diff.new.steps for each in step.seller_actions)
    return next((each.do for each in actions if each.id == action), action) + ":"


def _quoted(question: str, _diff: ProcessDiff, messages: Messages) -> str:
    return messages.quote(question)


def _rule(rule: str, _diff: ProcessDiff, messages: Messages) -> str:
    return messages.versions.diff.rules[rule].format(channel=messages.terms.the_tool)


SUBJECT_TEXTS: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: _role,
    Aspect.TIMING: _task,
    Aspect.CONDITION: _task,
    Aspect.ASKED: _quoted,
    Aspect.ROLE_ABOUT: lambda role, diff, messages: f"{_role(role, diff, messages)}:",
    Aspect.ROLE_KIND: lambda role, diff, messages: f"{_role(role, diff, messages)}:",
    Aspect.ROLE_OPTIONAL: lambda role, diff, messages: f"{_role(role, diff, messages)}:",
    Aspect.ACCEPTED: lambda code, _diff, _words: f"{code}:",
}
VALUE_TEXTS: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: lambda part, _diff, messages: messages.terms.part[Part(part)],
    Aspect.FOREMOST: _role,
    Aspect.ASKED: _asked,
    Aspect.TIMING: lambda when, _diff, messages: messages.versions.diff.timing[when],
    Aspect.CONDITION: lambda outcome, _diff, messages: messages.versions.diff.conditions[outcome],
    Aspect.GATE: lambda flag, _diff, messages: messages.versions.diff.gate[flag],
    Aspect.TOPIC: lambda topic, _diff, messages: messages.terms.topics[Topic(topic)],
    Aspect.DATE_ASK: _quoted,
    Aspect.ROLE_KIND: lambda _kind, _diff, messages: messages.process.body,
    Aspect.ROLE_OPTIONAL: lambda _flag, _diff, messages: messages.process.optional,
    Aspect.DECIDED_BY: lambda _who, _diff, messages: messages.process.decided_by_one,
    Aspect.QUESTION: _quoted,
    Aspect.CONTACT: _rule,
    Aspect.KIND: lambda kind, _diff, messages: messages.versions.diff.kinds[kind],
}


STEPS = Columns("steps", least=(24,), first_row=1)
DEALS = Columns("deals", least=(0, 0, 24), first_row=3)
MAX_SHOWN_DEALS = 20
"""The most affected deals that are named; the rest are counted."""


def diff_page(
    diff: ProcessDiff, sides: tuple[str, str], deals: Sequence[AffectedDeal] | None, messages: Messages
) -> Page:
    """The difference. `sides` is how the two were named; `deals` is None where there is no workspace to look in."""
    said = messages.versions.diff
    if diff.empty:
        return Page((Section(items=(Line(text(said.same), indent=0),)),))
    sections = [
        Section(items=tuple(Line(line, indent=0) for line in _head(diff, sides, messages))),
        Section(items=tuple(_rewritten(diff, messages))),
        _section(messages.versions.upgrade.new_steps, (_added(step, diff, messages) for step in diff.added)),
        _section(messages.versions.upgrade.gone_steps, _gone(diff, messages)),
        _section(said.order, (Line(text(_reordered(each, messages))) for each in diff.order)),
        *(_section(each.step.name, change_rows(each.changes, diff, messages)) for each in diff.steps),
        _section(said.process, change_rows(diff.process, diff, messages)),
        *([] if deals is None else [_deals(deals, messages)]),
    ]
    return Page(tuple(section for section in sections if section.items))


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, style=Style.HEADING), tuple(items))


def _head(diff: ProcessDiff, sides: tuple[str, str], messages: Messages) -> Iterable[Text]:
    """The process, and between which two; then how many steps differ."""
    said = messages.versions.diff
    old, new = diff.old.version, diff.new.version
    if old == 0:
        yield _joined(diff.new.process.name, said.new_process, messages.process.steps(len(diff.added)))
        return
    if new == 0:
        yield _joined(diff.old.process.name, said.gone_process, messages.process.steps(len(diff.removed)))
        return
    if old != new and _of_one(diff):
        between = [said.versions.format(old=old, new=new)]
    else:
        between = [said.sides.format(old=sides[0], new=sides[1])] if sides[0] != sides[1] else []
    yield _joined(diff.new.process.name, *between)
    counts = ((said.added, diff.added), (said.gone, diff.removed), (said.changed, diff.steps))
    told = ", ".join(count.format(n=len(found)) for count, found in counts if found)
    if told:
        yield text(said.steps.format(counts=told), style=Style.QUIET)


def _of_one(diff: ProcessDiff) -> bool:
    """Whether both are editions of one process, and not two processes."""
    return diff.old.process is diff.new.process or diff.old.process.name == diff.new.process.name


def _joined(*parts: str) -> Text:
    return text(SEPARATOR.join(parts))


def _rewritten(diff: ProcessDiff, messages: Messages) -> Iterable[Item]:
    """Older versions that the new file tells differently: what nobody should do, so it stands first."""
    said = messages.versions.diff
    if not diff.rewritten or not _of_one(diff):
        return
    yield Line(text(said.rewritten, style=Style.LATE), glyph="!")
    for each in diff.rewritten:
        told = [
            way.format(steps=_names(steps, messages))
            for way, steps in ((said.came, each.gained), (said.went, each.lost))
            if steps
        ]
        yield Labelled(messages.process.version.format(version=each.version), text("; ".join(told)))


def _added(step: Step, diff: ProcessDiff, messages: Messages) -> Row:
    """A new step with what it comes after, and what runs beside it."""
    said, steps = messages.versions.diff, diff.new.by_id
    after = {each: direct_predecessors(diff.new.process, steps[each], diff.new.version) for each in steps}
    before = [steps[each] for each in after[step.id]]
    beside = [steps[each] for each in after if each != step.id and {*after[each]} == {*after[step.id]}]
    parts = [said.after.format(steps=_names(before, messages)) if before else said.from_start]
    if beside:
        parts.append(said.beside.format(steps=_names(beside, messages)))
    return Row(STEPS, (step_cell(step.name, step.short), ", ".join(parts)))


def _gone(diff: ProcessDiff, messages: Messages) -> Iterable[Row]:
    for each in diff.removed:
        lost = not each.kept_in_file and diff.new.version and _of_one(diff)
        told = text(messages.versions.diff.lost, style=Style.LATE) if lost else ()
        yield Row(STEPS, (step_cell(each.step.name, each.step.short), Cell(told)), glyph="!" if lost else "")


def _reordered(each: OrderChange, messages: Messages) -> str:
    phrases = messages.versions.diff.order_of
    kind = "listed_first" if each.kind is OrderChangeKind.LISTED and each.other is None else each.kind.value
    other = _names([each.other], messages) if each.other else ""
    return phrases[kind].format(step=_names([each.step], messages), other=other)


def _names(steps: Sequence[Step], messages: Messages) -> str:
    return messages.join([messages.quote(table_name(step.name, step.short)) for step in steps])


def _deals(deals: Sequence[AffectedDeal], messages: Messages) -> Section:
    said = messages.versions.diff
    names = tuple(Cell(text(name, style=Style.QUIET)) for name in said.columns)
    rows: list[Item] = [Row(DEALS, names, heading=True)] if deals else []
    rows += [_deal(each, messages) for each in deals[:MAX_SHOWN_DEALS]]
    if more := len(deals) - MAX_SHOWN_DEALS:
        rows += [Line(text(messages.terms.more.format(n=more), style=Style.QUIET))] if more > 0 else []
    rows.append(Line(text(said.when if deals else said.none_touched, style=Style.QUIET), indent=4 if deals else 0))
    return Section(text(said.open_deals, style=Style.HEADING) if deals else (), tuple(rows))


def _deal(deal: AffectedDeal, messages: Messages) -> Row:
    said, step = messages.versions.diff, deal.next_step
    told = ((said.ahead, deal.ahead), (said.taken, deal.taken), (said.to_come, deal.to_come))
    return Row(
        DEALS,
        (
            deal.id,
            messages.process.version.format(version=deal.version),
            step_cell(step.name, step.short) if step else Cell(()),
            ", ".join(way.format(n=len(ids)) for way, ids in told if ids),
        ),
    )
