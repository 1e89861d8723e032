"""What differs between two editions of a process, as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.step_map import direct_after
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Part
from kjopsprosess.page.deal_parts import SEPARATOR, step_cell, table_name
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Labelled, Line, Page, Row, Section, Text, text
from kjopsprosess.process_changes.diff import Aspect, Change, ProcessDiff, Value, Way
from kjopsprosess.process_changes.order import Reordered, Reordering

if TYPE_CHECKING:
    from kjopsprosess.model.process import Step

    from .affected_deals import TouchedDeal

TEXTS = frozenset(
    {Aspect.NAME, Aspect.DONE_WHEN, Aspect.ACTION, Aspect.BEST, Aspect.LEAST, Aspect.QUESTION, Aspect.STALL}
    | {Aspect.CONTACT_NOTE, Aspect.ROLE_ABOUT, Aspect.ABOUT}
)
"""Whole texts: what they were stands in a row of its own."""
NOTHING = "–"


def change_rows(changes: Iterable[Change], diff: ProcessDiff, words: Messages) -> list[Item]:
    """The rows of some changes, in the order they are given. A label is not said again right below itself."""
    rows: list[Item] = []
    above = ""
    for change in changes:
        for row in _rows(change, diff, words):
            rows.append(row._replace(label="" if row.label == above else row.label))
            above = row.label
    return rows


def _rows(change: Change, diff: ProcessDiff, words: Messages) -> Iterable[Labelled]:
    said = words.versions.diff
    label, way = said.labels[change.aspect], said.ways[change.way]
    old, new = (_value(change.aspect, value, diff, words) for value in (change.old, change.new))
    about = _subject(change, diff, words)
    if change.way in (Way.ADDED, Way.REMOVED):
        yield Labelled(label, text(way.format(old=f"{about}{old}", new=f"{about}{new}")))
    elif change.aspect in TEXTS:
        yield Labelled(label, text(way.format(new=f"{about}{new}")))
        yield Labelled(said.before, text(old))
    else:
        yield Labelled(label, text(way.format(new=f"{about}{said.was.format(old=old, new=new)}")))


def _subject(change: Change, diff: ProcessDiff, words: Messages) -> str:
    """The role, task or question that a change is about, as it stands before the value."""
    shown = SUBJECTS.get(change.aspect)
    return f"{shown(change.subject or '', diff, words)} " if shown else ""


def _value(aspect: Aspect, value: Value, diff: ProcessDiff, words: Messages) -> str:
    """A value in the language of the screen."""
    if isinstance(value, tuple):
        least, most = value
        return words.terms.days(most) if least == most else f"{least}–{words.terms.days(most)}"
    if value is None:
        return NOTHING
    shown = VALUES.get(aspect)
    return shown(value, diff, words) if shown else value


def _role(role: str, diff: ProcessDiff, _words: Messages) -> str:
    """A role by its name in the new edition, or else in the old one."""
    roles = (known for edition in (diff.new, diff.old) for known in edition.process.roles)
    return next((known.name for known in roles if known.id == role), role)


def _task(action: str, diff: ProcessDiff, _words: Messages) -> str:
    """What one of our tasks says now."""
    actions = (each for step in diff.new.steps for each in step.seller_actions)
    return next((each.do for each in actions if each.id == action), action) + ":"


def _quoted(question: str, _diff: ProcessDiff, words: Messages) -> str:
    return words.quote(question)


def _rule(rule: str, _diff: ProcessDiff, words: Messages) -> str:
    return words.versions.diff.rules[rule].format(channel=words.terms.the_tool)


SUBJECTS: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: _role,
    Aspect.TIMING: _task,
    Aspect.ASKED: _quoted,
    Aspect.ROLE_ABOUT: lambda role, diff, words: f"{_role(role, diff, words)}:",
    Aspect.ACCEPTED: lambda code, _diff, _words: f"{code}:",
}
VALUES: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: lambda part, _diff, words: words.terms.part[Part(part)],
    Aspect.FOREMOST: _role,
    Aspect.ASKED: _role,
    Aspect.TIMING: lambda when, _diff, words: words.versions.diff.timing[when],
    Aspect.QUESTION: _quoted,
    Aspect.CONTACT: _rule,
    Aspect.KIND: lambda kind, _diff, words: words.versions.diff.kinds[kind],
}


STEPS = Columns("steps", least=(24,), first_row=1)
DEALS = Columns("deals", least=(0, 0, 24), first_row=3)
SHOWN_DEALS = 20
"""So many of the deals it touches are named, the rest counted."""


def diff_page(diff: ProcessDiff, sides: tuple[str, str], deals: Sequence[TouchedDeal] | None, words: Messages) -> Page:
    """The difference. `sides` is how the two were named; `deals` is None where there is no workspace to look in."""
    said = words.versions.diff
    if diff.empty:
        return Page((Section(items=(Line(text(said.same), indent=0),)),))
    sections = [
        Section(items=tuple(Line(line, indent=0) for line in _head(diff, sides, words))),
        Section(items=tuple(_rewritten(diff, words))),
        _section(words.versions.upgrade.new_steps, (_added(step, diff, words) for step in diff.added)),
        _section(words.versions.upgrade.gone_steps, _gone(diff, words)),
        _section(said.order, (Line(text(_reordered(each, words))) for each in diff.order)),
        *(_section(each.step.name, change_rows(each.changes, diff, words)) for each in diff.steps),
        _section(said.process, change_rows(diff.process, diff, words)),
        *([] if deals is None else [_deals(deals, words)]),
    ]
    return Page(tuple(section for section in sections if section.items))


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, ink=Ink.HEADING), tuple(items))


def _head(diff: ProcessDiff, sides: tuple[str, str], words: Messages) -> Iterable[Text]:
    """The process, and between which two; then how many steps differ."""
    said = words.versions.diff
    old, new = diff.old.version, diff.new.version
    if old == 0:
        yield _joined(diff.new.process.name, said.new_process, words.process.steps(len(diff.added)))
        return
    if new == 0:
        yield _joined(diff.old.process.name, said.gone_process, words.process.steps(len(diff.gone)))
        return
    if old != new and _of_one(diff):
        between = [said.versions.format(old=old, new=new)]
    else:
        between = [said.sides.format(old=sides[0], new=sides[1])] if sides[0] != sides[1] else []
    yield _joined(diff.new.process.name, *between)
    counts = ((said.added, diff.added), (said.gone, diff.gone), (said.changed, diff.steps))
    told = ", ".join(count.format(n=len(found)) for count, found in counts if found)
    if told:
        yield text(said.steps.format(counts=told), ink=Ink.QUIET)


def _of_one(diff: ProcessDiff) -> bool:
    """Whether both are editions of one process, and not two processes."""
    return diff.old.process is diff.new.process or diff.old.process.name == diff.new.process.name


def _joined(*parts: str) -> Text:
    return text(SEPARATOR.join(parts))


def _rewritten(diff: ProcessDiff, words: Messages) -> Iterable[Item]:
    """Older versions that the new file tells differently: what nobody should do, so it stands first."""
    said = words.versions.diff
    if not diff.rewritten or not _of_one(diff):
        return
    yield Line(text(said.rewritten, ink=Ink.LATE), glyph="!")
    for each in diff.rewritten:
        told = [
            way.format(steps=_names(steps, words))
            for way, steps in ((said.came, each.came), (said.went, each.went))
            if steps
        ]
        yield Labelled(words.process.version.format(version=each.version), text("; ".join(told)))


def _added(step: Step, diff: ProcessDiff, words: Messages) -> Row:
    """A new step with what it comes after, and what runs beside it."""
    said, steps = words.versions.diff, diff.new.by_id
    after = {each: direct_after(diff.new.process, steps[each], diff.new.version) for each in steps}
    before = [steps[each] for each in after[step.id]]
    beside = [steps[each] for each in after if each != step.id and {*after[each]} == {*after[step.id]}]
    parts = [said.after.format(steps=_names(before, words)) if before else said.from_start]
    if beside:
        parts.append(said.beside.format(steps=_names(beside, words)))
    return Row(STEPS, (step_cell(step.name, step.short), ", ".join(parts)))


def _gone(diff: ProcessDiff, words: Messages) -> Iterable[Row]:
    for each in diff.gone:
        lost = not each.kept_in_file and diff.new.version and _of_one(diff)
        told = text(words.versions.diff.lost, ink=Ink.LATE) if lost else ()
        yield Row(STEPS, (step_cell(each.step.name, each.step.short), Cell(told)), glyph="!" if lost else "")


def _reordered(each: Reordered, words: Messages) -> str:
    phrases = words.versions.diff.order_of
    kind = "listed_first" if each.how is Reordering.LISTED and each.other is None else each.how.value
    other = _names([each.other], words) if each.other else ""
    return phrases[kind].format(step=_names([each.step], words), other=other)


def _names(steps: Sequence[Step], words: Messages) -> str:
    return words.join([words.quote(table_name(step.name, step.short)) for step in steps])


def _deals(deals: Sequence[TouchedDeal], words: Messages) -> Section:
    said = words.versions.diff
    names = tuple(Cell(text(name, ink=Ink.QUIET)) for name in said.columns)
    rows: list[Item] = [Row(DEALS, names, heading=True)] if deals else []
    rows += [_deal(each, words) for each in deals[:SHOWN_DEALS]]
    if more := len(deals) - SHOWN_DEALS:
        rows += [Line(text(words.terms.more.format(n=more), ink=Ink.QUIET))] if more > 0 else []
    rows.append(Line(text(said.when if deals else said.none_touched, ink=Ink.QUIET), indent=4 if deals else 0))
    return Section(text(said.open_deals, ink=Ink.HEADING) if deals else (), tuple(rows))


def _deal(deal: TouchedDeal, words: Messages) -> Row:
    said, step = words.versions.diff, deal.next_step
    told = ((said.ahead, deal.ahead), (said.taken, deal.taken), (said.to_come, deal.to_come))
    return Row(
        DEALS,
        (
            deal.id,
            words.process.version.format(version=deal.version),
            step_cell(step.step.name, step.step.short) if step else Cell(()),
            ", ".join(way.format(n=len(ids)) for way, ids in told if ids),
        ),
    )
