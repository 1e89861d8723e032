"""All that somebody changed in a plan, row by row, as what an entry would hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.names import folded, make_slug, unused_id
from kjopsprosess.deal_state.steps.next_step import person_part
from kjopsprosess.deal_state.told.replaced_words import differs_from, facts_of, holds_already
from kjopsprosess.deal_state.told.standing import step_standings
from kjopsprosess.features.plan.lines import MARK, Column, LineKind, PlanLine
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.told import Confirmed, Heard
from kjopsprosess.model.values import MAX_STEP_NAME_LENGTH

from .changes import ChangeOutcome, RowChange
from .new_rows import NewRow
from .reader import CellReader
from .row_edits import RowEdits
from .rows_gone import row_gone, sure_rows
from .sheet import SheetRow
from .values import read_numbers

MANY_GONE = 3
"""From so many steps that are gone on, and a third of all, a file may be only a part of the plan."""


class Proposed(NamedTuple):
    """What a plan that came back says, and the entry that it would be."""

    deal: str
    by: str
    by_name: str
    day: date
    """When the plan was shared."""
    sure: bool
    changes: tuple[RowChange, ...]
    entry: Entry
    lines: Mapping[str, PlanLine]
    """The rows of the plan that was sent, by their names."""


def propose(reader: CellReader) -> list[RowChange]:
    """Every change, in the order of the file; then rows that are gone, what was not read, and what is confirmed."""
    return [_held_to_others(reader, each) for each in _Proposal(reader).changes()]


def _held_to_others(reader: CellReader, change: RowChange) -> RowChange:
    """A statement that somebody else has told otherwise is kept beside theirs; one they have told before is known."""
    heard = change.part.get("heard", ())
    if change.sort is not ChangeOutcome.TAKEN or len(heard) != 1 or heard[0].name:
        return change
    other = differs_from(reader.situation, heard[0])
    if other is None:
        return reader.known(change) if _told_before(reader, heard[0]) else change
    against = heard[0].model_copy(update={"against": other})
    name = reader.situation.people[other].name
    return change._replace(sort=ChangeOutcome.DIFFERS, other=name, part={**change.part, "heard": (against,)})


def _told_before(reader: CellReader, heard: Heard) -> bool:
    """Whether they have told just that of the step, in facts or else in words."""
    if facts_of(heard):
        return holds_already(reader.situation, heard)
    statements = reader.situation.statements.get(heard.step, ())
    return any(reader.by in each.speakers and folded(each.heard.says) == folded(heard.says) for each in statements)


class _Proposal:
    """Walks through the rows of one file."""

    def __init__(self, reader: CellReader) -> None:
        self.reader, self.said = reader, reader.messages.plan_back
        self.situation, self.lines = reader.situation, reader.compared.lines
        self.new: dict[int, str] = {}
        """Ids of the steps that are new, by the line of the file."""
        self.unchanged: list[str] = []
        self.alike: set[str] = set()
        """Rows of the plan that a row without an ID may be: nobody has struck them."""

    def changes(self) -> Iterator[RowChange]:
        """Every change."""
        self._name_new_steps()
        seen: set[str] = set()
        rows = self.reader.sheet.rows
        sure = sure_rows(rows, lambda row: row.key in self.lines and self._has_its_name(row))
        for row in rows:
            if row.key is None:
                yield from self._without_id(row)
            elif row.key not in self.lines:
                yield self._asked("row-unknown", self._row_name(row), row, id=row.key)
            elif row.line not in sure:
                yield self._asked("row-twice", self.reader.row_name(self.lines[row.key]), row)
            else:
                yield from self._edited(self.lines[row.key], row)
            seen.add(row.key or "")
        yield from self._gone(seen)
        for text in self.reader.sheet.unread:
            yield RowChange(ChangeOutcome.ASKED, "unread", self.reader.messages.quote(text))
        yield from self._confirmed()

    def _has_its_name(self, row: SheetRow) -> bool:
        return self.reader.same(self.lines[row.key or ""], Column.WHAT, row.cells.get(Column.WHAT, ""))

    def _asked(self, code: str, name: str, row: SheetRow, **facts: str) -> RowChange:
        return RowChange(ChangeOutcome.ASKED, code, name, row.line, facts)

    def _row_name(self, row: SheetRow) -> str:
        what = row.cells.get(Column.WHAT, "")
        return self.reader.messages.quote(what) if what else self.said.row_number.format(line=row.line)

    def _edited(self, line: PlanLine, row: SheetRow) -> Iterator[RowChange]:
        found = [*RowEdits(self.reader, line, row).changes()]
        yield from found
        if not self.reader.compared.sure:
            yield from self.reader.moved_on(line, row)
        elif not found and line.kind is LineKind.STEP and self._may_confirm(line):
            self.unchanged.append(line.id)

    # Rows that are as they were

    def _may_confirm(self, line: PlanLine) -> bool:
        """Whether they have a part in the step, or have told of it, and it stands now as they saw it."""
        step = self.situation.map.by_id.get(line.id)
        if step is None or line.done or (line.step and line.step.asked) or not self.reader.is_as_now(line):
            return False
        told = {each.id for each in step_standings(self.situation)[line.id].told_by}
        has_part = person_part(step, self.situation.people[self.reader.by]) is not None
        return (has_part or self.reader.by in told) and not self._has_confirmed(line.id)

    def _has_confirmed(self, step: str) -> bool:
        """Whether they have said yes to the step since anybody last told of it."""
        yes = [(e.day, e.file_index) for e in self.situation.confirmations.get(step, ()) if self.reader.by in e.by]
        told = [(each.day, each.file_index) for each in self.situation.statements.get(step, ())]
        return bool(yes) and max(yes) >= max(told, default=max(yes))

    def _confirmed(self) -> Iterator[RowChange]:
        if self.unchanged:
            names = self.reader.messages.join([self.reader.step_name(each) for each in self.unchanged])
            said = Confirmed(by=(self.reader.by,), steps=tuple(self.unchanged))
            facts = {"who": self.reader.by_name}
            yield RowChange(ChangeOutcome.TAKEN, "confirmed", names, None, facts, {"confirmed": (said,)})

    # Rows that are gone

    def _gone(self, seen: set[str]) -> Iterator[RowChange]:
        """Rows that are not in the file. Of one whose steps are mostly gone nobody knows whether they are struck."""
        asked = any(key.startswith(LineKind.GUESS.value) for key in seen)
        gone = [
            line
            for key, line in self.lines.items()
            if key not in seen | self.alike and (asked or line.kind is not LineKind.GUESS)
        ]
        steps = [line for line in self.lines.values() if line.kind is LineKind.STEP]
        struck = sum(line.kind is LineKind.STEP for line in gone)
        many = struck >= MANY_GONE and struck * 3 >= len(steps)
        steps_gone = {line.id for line in gone if line.kind is LineKind.STEP}
        now = self.reader.compared.lines_now
        for line in gone:
            below_gone = line.kind is not LineKind.STEP and line.step is not None and line.step.id in steps_gone
            other = self._may_be_instead(line)
            if line.key in now and other and not many:
                yield RowChange(
                    ChangeOutcome.ASKED, "gone-or-other", self.reader.row_name(line), None, {"other": other}
                )
            # A day goes with the step above it; of a promise it is asked whether it is dropped.
            elif line.key in now and not (below_gone and not many and line.kind is LineKind.DAY):
                yield from row_gone(self.reader, line, None, many=many or not self.reader.compared.sure)

    def _may_be_instead(self, line: PlanLine) -> str | None:
        """A row that may be the one that is gone: its ID is damaged, or it now has the name of that one in it."""
        name = folded(line.what)
        for row in self.reader.sheet.rows:
            has_name = bool(name) and name in folded(row.cells.get(Column.WHAT, ""))
            if row.key not in self.lines:
                found = row.key is not None or has_name
            else:
                found = has_name and not self._has_its_name(row)
            if found:
                return self._row_name(row)
        return None

    # New rows

    def _name_new_steps(self) -> None:
        """Give each row that is new an id, so that others may come after it by its number."""
        taken = {*self.situation.map.known, *self.situation.map.roles}
        for row in self.reader.sheet.rows:
            what = row.cells.get(Column.WHAT, "")
            second = folded(what) in map(folded, self.reader.new_steps.values())
            if row.key is None and what and not second and self._like(row) is None:
                made = unused_id(make_slug(what, fallback="step"), taken)
                taken.add(made)
                self.new[row.line], self.reader.new_steps[made] = made, what
                number = read_numbers(row.cells.get(Column.NUMBER, "")) or ()
                if len(number) == 1:
                    # Where a new row has the number of another, nobody knows which of the two is meant by it.
                    self.reader.renumbered |= number[0] in self.reader.numbers
                    self.reader.numbers.setdefault(number[0], made)

    def _like(self, row: SheetRow) -> tuple[str, str] | None:
        """The name and the ID of what a row without one may be: a row of the plan, or a step of the map.

        By its name, or by the number of a row that is gone.
        """
        plain = folded(row.cells.get(Column.WHAT, ""))
        number = row.cells.get(Column.NUMBER, "").rstrip(".")
        present = {each.key for each in self.reader.sheet.rows}
        for line in self.lines.values():
            names = (line.what, line.step.short or "" if line.step and line.kind is LineKind.STEP else "")
            if plain in map(folded, names) or (number and number == line.number and line.key not in present):
                self.alike.add(line.key)
                return self.reader.row_name(line), f"{MARK}{self.reader.plan_hash}/{line.key}"
        for step in self.situation.map.known.values():
            if plain in (folded(step.name), folded(step.short or "")):
                return self.reader.step_name(step.id), f"{MARK}{self.reader.plan_hash}/{step.id}"
        return None

    def _without_id(self, row: SheetRow) -> Iterator[RowChange]:
        what, name = row.cells.get(Column.WHAT, ""), self._row_name(row)
        if not any(row.cells.values()):
            return
        if row.surplus:
            yield RowChange(ChangeOutcome.REFUSED, "surplus", name, row.line)
        elif not what:
            yield self._asked("row-nameless", name, row)
        elif like := self._like(row):
            yield self._asked("row-without-id", name, row, other=like[0], id=like[1])
        elif row.line not in self.new:
            yield self._asked("row-twice", name, row)
        elif len(what) > MAX_STEP_NAME_LENGTH:
            yield RowChange(ChangeOutcome.REFUSED, "name-too-long", name, row.line)
        else:
            yield from NewRow(self.reader, row, self.new[row.line], name).changes()
