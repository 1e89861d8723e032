"""What differs between two editions of a process, as a page: steps that come and go, order, each step, the deals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.process_order import Reordering
from kjopsprosess.insight.step_map import direct_after

from .change_rows import change_rows
from .common import SEPARATOR
from .page import Cell, Columns, Ink, Item, Labelled, Line, Page, Row, Section, Text, text
from .step_names import step_cell, table_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kjopsprosess.insight.process_diff import ProcessDiff
    from kjopsprosess.insight.process_order import Reordered
    from kjopsprosess.insight.touched_deals import TouchedDeal
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.model.process import Step

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
