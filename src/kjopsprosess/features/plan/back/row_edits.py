"""The changes in one row that is still there, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kjopsprosess.features.plan.lines import Column, LineKind, PlanLine, party_text
from kjopsprosess.model.deal import Done, Promise
from kjopsprosess.model.fields import Makers
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DayRule, StepKind

from .changes import ChangeOutcome, RowChange
from .dates import DateError
from .reader import CellReader
from .rows_gone import row_gone
from .sheet import SheetRow
from .values import NO_TICK, STRUCK, TICK, Owner, OwnerKind, read_numbers, read_owners, read_rule, read_tick, split_rule

DOUBTFUL = {OwnerKind.NEAR: "owner-near", OwnerKind.UNCLEAR: "owner-unclear", OwnerKind.WE: "owner-we"}
"""What is asked of an owner who is not certain."""


class RowEdits:
    """Reads the changes of one row on the word of one person."""

    def __init__(self, reader: CellReader, line: PlanLine, row: SheetRow) -> None:
        self.reader, self.line, self.row = reader, line, row
        self.situation, self.by = reader.situation, reader.by
        self.messages, self.said = reader.messages, reader.messages.plan_back
        step = line.step.id if line.step else line.id if line.kind is LineKind.GUESS else None
        self.step = self.situation.map.by_id.get(step or "")
        self.owners = line.who.people

    def changes(self) -> Iterator[RowChange]:
        """Everything that is not as it was."""
        if self.row.surplus:
            yield self._change(ChangeOutcome.REFUSED, "surplus")
            return
        if self.row.struck or read_tick(self.row.cells.get(Column.DONE, "")) == STRUCK:
            yield from self._struck()
            return
        for column, read in (
            # Who before the date: a day is a promise where the row is their own by now.
            (Column.WHO, self._who),
            (Column.DATE, self._date),
            (Column.MEANS, self._means),
            (Column.DONE, self._done),
            (Column.AFTER, self._after),
            (Column.WHAT, self._what),
            (Column.DONE_WHEN, self._done_when),
            (Column.REMARK, self._remark),
        ):
            if column in self.row.cells and self.reader.changed(self.line, column, self.row):
                yield from self.reader.held_to_now(self.line, column, self.row, [*read(self.row.cells[column])])

    def _struck(self) -> Iterator[RowChange]:
        """The row is struck; what they wrote beside it is the reason, or told by itself."""
        remark = self.row.cells.get(Column.REMARK, "")
        beside = bool(remark) and self.reader.changed(self.line, Column.REMARK, self.row)
        why = self.reader.new_words(self.line, remark) if beside else ""
        found = [*row_gone(self.reader, self.line, self.row.line, why=why)]
        yield from found
        if why and not any(each.part for each in found):
            yield from self._remark(remark)

    def _change(self, sort: ChangeOutcome, code: str, part: dict[str, Any] | None = None, **facts: str) -> RowChange:
        return RowChange(sort, code, self.reader.row_name(self.line), self.row.line, facts, part or {})

    def _ask(self, code: str, **facts: str) -> RowChange:
        return self._change(ChangeOutcome.ASKED, code, None, **facts)

    def _heard(self, code: str, told: dict[str, Any], **facts: str) -> RowChange:
        """A statement on the step of the row, or without a step."""
        step = {"step": self.step.id} if self.step else {}
        heard = Heard.model_validate({**step, "by": [self.by], **told})
        return self._change(ChangeOutcome.TAKEN, code, {"heard": (heard,)}, who=self.reader.by_name, **facts)

    # Who

    def _who(self, text: str) -> Iterator[RowChange]:
        old = party_text(self.line.who, self.messages) or self.said.nobody
        new = self.messages.quote(text)
        if not text:
            yield self._ask("no-owner", old=old)
        elif self.line.kind is LineKind.DAY or self.step is None:
            yield self._ask("owner-day" if self.line.kind is LineKind.DAY else "owner-promise", old=old, new=text)
        elif self.line.kind is LineKind.PROMISE:
            yield self._ask("owner-promise", old=old, new=text)
        elif self.line.done:
            yield self._ask("done-already", old=old, new=text)
        else:
            owners = read_owners(text, self.situation)
            doubtful = [each for each in owners if each.kind in DOUBTFUL]
            for each in doubtful:
                other = self.situation.people[each.id].name if each.id else ""
                yield self._ask(DOUBTFUL[each.kind], new=self.messages.quote(each.text), other=other)
            if not doubtful:
                yield from self._owners(owners, old, new)

    def _owners(self, owners: tuple[Owner, ...], old: str, new: str) -> Iterator[RowChange]:
        kinds = {each.kind for each in owners}
        if kinds & {OwnerKind.US, OwnerKind.BOTH}:
            yield self._ask("ours", what=self.messages.quote(self.line.what), step=self.line.id, deal=self.situation.id)
        theirs = [each for each in owners if each.kind not in (OwnerKind.US, OwnerKind.BOTH)]
        if theirs:
            told, people, message = self.reader.parts(theirs, self.step, self.line)
            change = self._heard(message, told, old=old, new=new if len(theirs) > 1 else theirs[0].text)
            yield change._replace(part={**change.part, **({"people": people} if people else {})})
            self.owners = tuple(each.id for each in theirs if each.kind is OwnerKind.PERSON)

    # Days

    def _date(self, text: str) -> Iterator[RowChange]:
        old, means = self.reader.day_text(self.line.day), self.row.cells.get(Column.MEANS, "")
        if not text:
            yield self._ask("no-day", old=old)
            return
        if self._rule(text, means) is None:
            yield self._ask("rule", new=self.messages.quote(means or text))
            return
        try:
            day = self.reader.read_day(text, self.line.day)
        except DateError as problem:
            yield self._change(ChangeOutcome.REFUSED, problem.code, new=self.messages.quote(text))
            return
        yield from self._to_day(day, old, self.reader.day_text(day))

    def _rule(self, text: str, means: str) -> DayRule | None:
        """What a new date means, by its own cell or the one beside it; None where that is not certain."""
        line, beside = self.line, read_rule(means)
        beside_changed = Column.MEANS in self.row.cells and self.reader.changed(line, Column.MEANS, self.row)
        rule = split_rule(text)[0] or beside or line.rule or DayRule.LATEST
        if beside_changed and rule is not beside:
            return None
        if line.kind is LineKind.PROMISE and rule is DayRule.EARLIEST:
            return None
        return rule if line.kind is not LineKind.DAY or rule is line.rule else None

    def _to_day(self, day: date, old: str, new: str) -> Iterator[RowChange]:
        line = self.line
        if line.kind is LineKind.PROMISE:
            yield from self._promise_day(day, old, new)
        elif line.kind is LineKind.DAY:
            yield from self._told_day(day, line.rule or DayRule.ON, old, new)
        elif line.done:
            yield self._ask("done-already", old=old, new=new)
        else:
            rule = self._rule(self.row.cells[Column.DATE], self.row.cells.get(Column.MEANS, "")) or DayRule.LATEST
            own_word = self.reader.told_day(line)
            if self.by in self.owners and rule is DayRule.LATEST and not own_word:
                yield from self._promise(day, new)
            else:
                yield from self._told_day(day, rule, old, new)

    def _told_day(self, day: date, rule: DayRule, old: str, new: str) -> Iterator[RowChange]:
        """A day on their word. A day with a name of its own keeps it."""
        named = {}
        if self.line.kind is LineKind.DAY and not (self.step and self.line.id == self.step.id):
            named = {"date": self.line.id, "what": self.line.what}
        yield self._heard(rule.value, {**named, rule.value: day}, old=old, new=new)

    def _promise(self, day: date, new: str) -> Iterator[RowChange]:
        """Whoever has the row promises the day; who has promised just that before, moves it."""
        if day < self.reader.today:
            yield self._ask("past", new=new)
            return
        step = self.line.step
        assert step is not None
        what = self.said.finishes.format(step=step.short or step.name)
        before = next((p for p in self.reader.own_promises(step.id) if p.what == what), None)
        if before and before.due == day:
            yield self._change(ChangeOutcome.KNOWN, "known", new=new)
            return
        if before:
            old = self.reader.day_text(before.due)
            yield self._change(ChangeOutcome.TAKEN, "moved", {"moved": {before.id: day}}, old=old, new=new)
            return
        made = Promise(id=self.reader.new_promise(what), by=Makers((self.by,)), what=what, due=day, step=step.id)
        yield self._change(
            ChangeOutcome.TAKEN, "promised", {"promised": (made,)}, who=self.reader.by_name, what=what, new=new
        )

    def _promise_day(self, day: date, old: str, new: str) -> Iterator[RowChange]:
        line = self.line
        if line.ours:
            iso = day.isoformat()
            yield self._ask("ours-day", old=old, new=new, id=line.id, deal=self.situation.id, iso=iso)
        elif self.by not in line.who.people:
            yield self._ask("promise-of-another", old=old, new=new, other=self.reader.maker(line))
        elif line.done:
            yield self._ask("done-already", old=old, new=new)
        elif day < self.reader.today:
            yield self._ask("past", new=new)
        else:
            yield self._change(ChangeOutcome.TAKEN, "moved", {"moved": {line.id: day}}, old=old, new=new)

    def _means(self, text: str) -> Iterator[RowChange]:
        """What the date means, where the date itself is as it was; else the date has told it."""
        if Column.DATE in self.row.cells and self.reader.changed(self.line, Column.DATE, self.row):
            return
        rule = read_rule(text)
        if self.line.rule and not text:
            yield self._ask("cleared", old=self.messages.quote(self.messages.plan.means[self.line.rule][0]))
            return
        if rule is None or self.line.kind is not LineKind.STEP or self.line.done or not self.line.day:
            yield self._ask("rule", new=self.messages.quote(text))
            return
        day = self.reader.day_text(self.line.day)
        yield from self._told_day(self.line.day, rule, day, day)

    # What has happened

    def _done(self, text: str) -> Iterator[RowChange]:
        tick, line = read_tick(text), self.line
        if tick is None:
            yield self._ask("tick-unclear", new=self.messages.quote(text))
        elif tick == NO_TICK:
            yield self._ask("unticked")
        elif line.kind is LineKind.DAY:
            yield self._ask("ticked-day")
        elif line.kind is LineKind.GUESS:
            yield self._ask("ticked-question")
        elif line.kind is LineKind.PROMISE:
            yield from self._promise_ticked()
        elif line.step and line.step.kind in (StepKind.CHOICE, StepKind.ORDER):
            yield self._ask("ticked-choice")
        else:
            assert tick == TICK
            done = Done(step=line.id, by=(self.by,), said=self.said.ticked)
            yield self._change(ChangeOutcome.TAKEN, "done", {"done": (done,)}, who=self.reader.by_name)

    def _promise_ticked(self) -> Iterator[RowChange]:
        line = self.line
        if line.ours:
            yield self._ask("ours-ticked", who=self.reader.by_name, id=line.id, deal=self.situation.id)
        elif self.by not in line.who.people:
            yield self._ask("ticked-promise", other=self.reader.maker(line))
        else:
            yield self._change(ChangeOutcome.TAKEN, "kept", {"kept": (line.id,)})

    def _after(self, text: str) -> Iterator[RowChange]:
        new = self.messages.quote(text)
        if self.line.kind is not LineKind.STEP or self.line.done:
            yield self._ask("done-already" if self.line.done else "after-row", old=self.said.as_told, new=new)
            return
        after = self.reader.rows_numbered(read_numbers(text))
        if isinstance(after, str):
            yield self._ask(after, new=new)
            return
        names = self.messages.join([self.reader.step_name(each) for each in after])
        yield self._heard("after", {"after": list(after)}, new=names or self.said.nobody)

    # Words

    def _what(self, text: str) -> Iterator[RowChange]:
        new = self.messages.quote(text)
        if not text:
            yield self._ask("row-nameless")
        elif self.line.kind is LineKind.PROMISE:
            yield self._ask("promise-words", who=self.reader.by_name, new=new)
        elif self.line.kind is LineKind.DAY:
            yield self._ask("day-words", who=self.reader.by_name, new=new)
        else:
            yield self._heard("name", {"says": text}, new=new)

    def _done_when(self, text: str) -> Iterator[RowChange]:
        if not text:
            yield self._ask("cleared", old=self.messages.quote(self.line.done_when))
            return
        if self.line.kind is not LineKind.STEP or self.step is None:
            yield self._ask("beside", new=self.messages.quote(text))
            return
        told = {"done_when": text} if self.step.own else {"says": text}
        yield self._heard("done-when", told, new=self.messages.quote(text))

    def _remark(self, text: str) -> Iterator[RowChange]:
        words = self.reader.new_words(self.line, text)
        if not text and self.line.remarks:
            yield self._ask("cleared", old=" · ".join(map(self.messages.quote, self.line.remarks)))
        if words:
            yield self._heard("words", {"says": words}, new=self.messages.quote(words))
