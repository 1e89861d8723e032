"""Reads the cells of a plan that came back against the plan as it was sent and as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.names import promise_id
from kjopsprosess.deal_state.people.person_names import new_person_id
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import person_part
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.features.plan.documents import read_cell
from kjopsprosess.features.plan.lines import Column, LineKind, PlanLine, cells
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Person
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import Part, ToldPart

from .changes import ChangeOutcome, Compared, RowChange
from .dates import DateError, date_order, read_date
from .sheet import Sheet, SheetRow, one_line
from .values import TICK, Owner, OwnerKind, read_numbers, read_rule, read_tick, split_rule

MAX_SHOWN_LENGTH = 60
_TYPEWRITER = {ord(sign): plain for plain, signs in (('"', "“”„«»"), ("'", "‘’‚"), ("-", "–—‑")) for sign in signs}


class CellReader:
    """One plan that came back, on the word of one person."""

    def __init__(self, situation: Situation, compared: Compared, sheet: Sheet, by: str, messages: Messages) -> None:
        self.situation, self.compared, self.sheet, self.by = situation, compared, sheet, by
        self.messages, self.today, self.plan_hash = messages, situation.today, compared.base.hash
        self.by_name = situation.people[by].name
        by_key = [(row, compared.lines.get(row.key or "")) for row in sheet.rows]
        dated = [(split_rule(row.cells.get(Column.DATE, ""))[1], line.day if line else None) for row, line in by_key]
        self.order = date_order(dated)
        steps = [(row.cells.get(Column.NUMBER), line) for row, line in by_key if line and line.kind is LineKind.STEP]
        self.renumbered = any(number is not None and number.rstrip(".") != line.number for number, line in steps)
        self.numbers = {int(line.number): line.id for line in compared.lines.values() if line.number.isdecimal()}
        self.new_steps: dict[str, str] = {}
        """Names of the steps that are new, by id."""
        self._new_people: dict[str, str] = {}
        """Ids of persons who are new, by name."""
        self._taken_promises = {promise.id for promise in situation.history.promises}

    # What a cell holds

    def changed(self, line: PlanLine, column: Column, row: SheetRow) -> bool:
        """Whether a cell is not as it was sent."""
        return not self.same(line, column, row.cells[column])

    def same(self, line: PlanLine, column: Column, text: str) -> bool:
        """Whether a cell says what a row of a plan says, in either language and however a program has saved it."""
        match column:
            case Column.DATE:
                return self._same_day(text, line.day) and split_rule(text)[0] in (None, line.rule)
            case Column.MEANS:
                return bool(text) is bool(line.rule) and read_rule(text) is line.rule
            case Column.DONE:
                tick = read_tick(text)
                return tick is not None and (tick == TICK) is line.done
            case Column.AFTER:
                numbers = read_numbers(text)
                return numbers is not None and {*numbers} == {*line.after}
            # Neither says anything of the row: numbers are compared all at once (`renumbered`).
            case Column.NUMBER | Column.ID:
                return True
        sent = {one_line(cells(line, self.plan_hash, each)[column]) for each in (NB, EN)}
        sent |= {read_cell(each) for each in sent}  # in Markdown a text is written without what keeps it from a formula
        ways = {_plain_signs(each) for one in sent for each in (one, self._as_saved(one))}
        return _plain_signs(text) in ways

    def _same_day(self, text: str, day: date | None) -> bool:
        if not text:
            return day is None
        try:
            return self.read_day(text, day) == day
        except DateError:
            return False

    def _as_saved(self, text: str) -> str:
        """What becomes of a text in an encoding that lacks some of its signs."""
        encoding = self.sheet.encoding
        return text if encoding.startswith("utf") else text.encode(encoding, "replace").decode(encoding)

    def read_day(self, text: str, sent: date | None) -> date:
        """The day of a cell. Raises `DateError`."""
        return read_date(split_rule(text)[1], self.today, self.order, sent)

    def rows_numbered(self, numbers: tuple[int, ...] | None) -> list[str] | str:
        """The steps that numbers of rows mean; or the code of what is to be asked."""
        if numbers is None or any(number not in self.numbers for number in numbers):
            return "after-unclear"
        return "renumbered" if self.renumbered else [self.numbers[number] for number in numbers]

    def new_words(self, line: PlanLine, text: str) -> str:
        """What somebody wrote beside what stood there."""
        for each in (NB, EN):
            before = one_line(cells(line, self.plan_hash, each)[Column.REMARK])
            if before and _plain_signs(text).startswith(_plain_signs(before)):
                return text[len(before) :].strip(" ·:;-–")
        return text

    # Held to the plan as it is now

    def held_to_now(
        self, line: PlanLine, column: Column, row: SheetRow, changes: Sequence[RowChange]
    ) -> Iterator[RowChange]:
        """The changes of a cell; what the log has already is known, and what else has changed since is told."""
        now = self.compared.lines_now.get(line.key)
        if now is not None and self.same(now, column, row.cells[column]):
            text = self._shown(now, column)
            yield RowChange(ChangeOutcome.KNOWN, "known", self.row_name(line), row.line, {"new": text})
            return
        since = None
        if now is not None and self._value(now, column) != self._value(line, column):
            since = self._shown(line, column), self._shown(now, column)
        yield from (each._replace(since=since) for each in changes)

    def known(self, change: RowChange) -> RowChange:
        """A change that the log has already."""
        new = change.facts.get("new") or self.messages.plan_back.as_told
        return RowChange(ChangeOutcome.KNOWN, "known", change.row, change.line, {"new": new})

    def moved_on(self, line: PlanLine, row: SheetRow) -> Iterator[RowChange]:
        """Cells that are as they were sent, as far as is known, while the log has gone on."""
        now = self.compared.lines_now.get(line.key)
        for column in (Column.WHO, Column.DATE, Column.DONE, Column.AFTER):
            if now is None or column not in row.cells or self._value(now, column) == self._value(line, column):
                continue
            if self.same(line, column, row.cells[column]):
                facts = {"old": self._shown(line, column), "new": self._shown(now, column)}
                yield RowChange(ChangeOutcome.ASKED, "changed-since", self.row_name(line), row.line, facts)

    def is_as_now(self, line: PlanLine) -> bool:
        """Whether a row says now what it said when it was sent."""
        now = self.compared.lines_now.get(line.key)
        return now is not None and all(self._value(now, each) == self._value(line, each) for each in Column)

    def _value(self, line: PlanLine, column: Column) -> str:
        return "" if column is Column.ID else cells(line, "", EN)[column]

    def _shown(self, line: PlanLine, column: Column) -> str:
        if column is Column.DATE:
            return self.day_text(line.day)
        if column is Column.DONE:
            return self.messages.plan_back.done if line.done else self.messages.plan_back.not_done
        return cells(line, "", self.messages)[column] or self.messages.plan_back.nobody

    # What things are called

    def row_name(self, line: PlanLine) -> str:
        """What a row is called on the screen."""
        name = (line.step.short or line.what) if line.step and line.kind is LineKind.STEP else line.what
        short = name if len(name) <= MAX_SHOWN_LENGTH else f"{name[:MAX_SHOWN_LENGTH].rstrip()}…"
        return self.messages.quote(short)

    def step_name(self, step_id: str) -> str:
        """A step as screens call it."""
        step = self.situation.map.by_id.get(step_id)
        return self.messages.quote((step.step.short or step.name) if step else self.new_steps.get(step_id, step_id))

    def day_text(self, day: date | None) -> str:
        """A day as screens write it."""
        return self.messages.calendar.short_day(day, self.today) if day else self.messages.plan_back.no_day

    def maker(self, line: PlanLine) -> str:
        """Who gave the promise of a row."""
        people = self.situation.people
        return self.messages.join([people[each].name for each in line.who.people if each in people])

    # What is known of the deal

    def told_day(self, line: PlanLine) -> bool:
        """Whether whoever sends the plan back has told the day of a row themselves."""
        days = (day for day in days_in_force(self.situation) if day.step and day.step.id == line.id and day.id is None)
        return any(self.by in day.told.by and day.day == line.day for day in days)

    def own_promises(self, step: str) -> tuple[PromiseState, ...]:
        """Their own open promises on a step."""
        promises = self.situation.history.promises
        return tuple(each for each in promises if each.open and each.step == step and self.by in each.makers)

    def new_promise(self, what: str) -> str:
        """The id of a new promise."""
        made = promise_id(what, self._taken_promises)
        self._taken_promises.add(made)
        return made

    def parts(
        self, owners: Sequence[Owner], step: MapStep | None, line: PlanLine | None
    ) -> tuple[dict[str, Any], tuple[Person, ...], str]:
        """What owners tell of who takes part: the facts, the people who are new, and which message says it."""
        part = ToldPart(self._part(step, line).value)
        known = step.told_parts if step else {}
        replaced = [each for each in (line.who.people if line else ()) if known.get(each) not in (None, ToldPart.NONE)]
        who = dict.fromkeys(replaced, ToldPart.NONE)
        roles: dict[str, str] = {}
        people: list[Person] = []
        for each in owners:
            owner_id = self._new_id(each.text) if each.kind is OwnerKind.NEW_PERSON else each.id
            who[f"{ROLE_PREFIX}{each.id}" if each.kind in _ROLES else owner_id] = part
            if each.kind is OwnerKind.NEW_ROLE:
                roles[each.id] = each.text
            elif each.kind is OwnerKind.NEW_PERSON:
                people.append(Person(id=owner_id, name=each.text))
        message = "new-owner" if people else "role" if any(each.kind in _ROLES for each in owners) else "owner"
        return {"who": who, **({"role_names": roles} if roles else {})}, tuple(people), message

    def _new_id(self, name: str) -> str:
        """The id of somebody new, the same wherever the name stands in the file."""
        if name not in self._new_people:
            self._new_people[name] = new_person_id(name, {*self.situation.people, *self._new_people.values()})
        return self._new_people[name]

    def _part(self, step: MapStep | None, line: PlanLine | None) -> Part:
        """The part in which a step was somebody's, which whoever has it now takes over."""
        if step is None or line is None:
            return Part.DOES
        people = [self.situation.people[each] for each in line.who.people if each in self.situation.people]
        found = next((part for each in people if (part := person_part(step, each))), None)
        if found is None and line.who.role:
            roles = self.situation.map.roles
            found = next(
                (e.part for e in step.step.who if e.role in roles and roles[e.role].name == line.who.role), None
            )
        return found or Part.DOES


def _plain_signs(text: str) -> str:
    """A text as programs save it in an older encoding: with the signs of a typewriter."""
    return text.translate(_TYPEWRITER)


_ROLES = (OwnerKind.ROLE, OwnerKind.NEW_ROLE)
