"""A row that is new in a plan that came back: a step only they have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kjopsprosess.features.plan.lines import Column
from kjopsprosess.model.deal import Done, Promise
from kjopsprosess.model.fields import Makers
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DayRule

from .changes import ChangeOutcome, RowChange
from .dates import DateError
from .reader import CellReader
from .row_edits import DOUBTFUL
from .sheet import SheetRow
from .values import NO_TICK, TICK, OwnerKind, read_numbers, read_owners, read_rule, read_tick, split_rule


class NewRow:
    """Reads one new row. `step`: the id that the step gets; `name`: what the row is called on screens."""

    def __init__(self, reader: CellReader, row: SheetRow, step: str, name: str) -> None:
        self.reader, self.row, self.step, self.name = reader, row, step, name
        self.situation, self.said = reader.situation, reader.messages.plan_back

        self.told: dict[str, Any] = {"step": step, "name": row.cells[Column.WHAT], "by": [reader.by]}
        self.part: dict[str, Any] = {}
        """What the row adds to an entry beside the statement."""
        self.owners = read_owners(row.cells[Column.WHO], self.situation) if row.cells.get(Column.WHO) else ()

    def changes(self) -> Iterator[RowChange]:
        """The step with all that its row tells; what cannot be read of it is said beside it."""
        cells = self.row.cells
        if self.owners and all(each.kind is OwnerKind.US for each in self.owners):
            yield self._asked("new-ours", deal=self.situation.id)
            if cells.get(Column.REMARK):
                yield self._asked("beside", new=self._quoted(Column.REMARK))
            return
        self.told["says"] = cells.get(Column.REMARK, "")
        if cells.get(Column.DONE_WHEN):
            self.told["done_when"] = cells[Column.DONE_WHEN]
        beside = [*self._who(), *self._after(), *self._date(), *self._done()]
        heard = Heard.model_validate(self.told)
        yield RowChange(ChangeOutcome.TAKEN, "new-step", self.name, self.row.line, {}, {"heard": (heard,), **self.part})
        yield from beside

    def _asked(self, code: str, **facts: str) -> RowChange:
        return RowChange(ChangeOutcome.ASKED, code, self.name, self.row.line, facts)

    def _quoted(self, column: Column) -> str:
        return self.reader.messages.quote(self.row.cells[column])

    def _who(self) -> Iterator[RowChange]:
        ours = (OwnerKind.US, OwnerKind.BOTH)
        theirs = [each for each in self.owners if each.kind not in (*ours, *DOUBTFUL)]
        if theirs:
            facts, people, _ = self.reader.parts(theirs, None, None)
            self.told |= facts
            self.part |= {"people": people} if people else {}
        for each in self.owners:
            if each.kind in ours:
                yield self._asked("ours", what=self.name, step=self.step, deal=self.situation.id)
            elif each.kind in DOUBTFUL:
                other = self.situation.people[each.id].name if each.id else ""
                yield self._asked(DOUBTFUL[each.kind], new=self.reader.messages.quote(each.text), other=other)

    def _after(self) -> Iterator[RowChange]:
        text = self.row.cells.get(Column.AFTER, "")
        if not text:
            yield self._asked("new-after", id=self.reader.by, step=self.step, deal=self.situation.id)
            return
        after = self.reader.rows_numbered(read_numbers(text))
        if isinstance(after, str):
            yield self._asked(after, new=self._quoted(Column.AFTER))
        else:
            self.told["after"] = after

    def _date(self) -> Iterator[RowChange]:
        text, means = self.row.cells.get(Column.DATE, ""), self.row.cells.get(Column.MEANS, "")
        in_cell, beside = split_rule(text)[0], read_rule(means)
        if means and (not text or beside is None or in_cell not in (None, beside)):
            yield self._asked("rule", new=self._quoted(Column.MEANS))
            return
        if not text:
            return
        try:
            day = self.reader.read_day(text, None)
        except DateError as problem:
            yield RowChange(
                ChangeOutcome.REFUSED, problem.code, self.name, self.row.line, {"new": self._quoted(Column.DATE)}
            )
            return
        rule = beside or in_cell or DayRule.LATEST
        own = any(each.kind is OwnerKind.PERSON and each.id == self.reader.by for each in self.owners)
        # A day beside their own name is their promise, as in a row that was there (`RowEdits`).
        if own and rule is DayRule.LATEST and day >= self.reader.today:
            what = self.said.finishes.format(step=self.told["name"])
            made = self.reader.new_promise(what)
            self.part["promised"] = (
                Promise(id=made, by=Makers((self.reader.by,)), what=what, due=day, step=self.step),
            )
        else:
            self.told[rule.value] = day

    def _done(self) -> Iterator[RowChange]:
        tick = read_tick(self.row.cells.get(Column.DONE, ""))
        if tick == TICK:
            self.part["done"] = (Done(step=self.step, by=(self.reader.by,), said=self.said.ticked),)
        elif tick != NO_TICK:
            yield self._asked("tick-unclear", new=self._quoted(Column.DONE))
