"""The plan as rows of one table, each with what tells it from every other: what is written, sent and read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import DayRule
from kjopsprosess.page.drawing.clean import clean

from .facts import Plan, PlanDay, PlanQuestion, PlanState, PlanStep
from .parties import Party, PlanPromise

MARK = "kp"
"""What the last cell of a row begins with: then comes the hash of the plan, a slash, and the row's own name."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Column(StrEnum):
    """The columns, in their order."""

    NUMBER = "number"
    WHAT = "what"
    DONE_WHEN = "done_when"
    WHO = "who"
    DATE = "date"
    MEANS = "means"
    DONE = "done"
    AFTER = "after"
    REMARK = "remark"
    ID = "id"


class LineKind(StrEnum):
    """What a row is about."""

    STEP = "step"
    DAY = "day"
    PROMISE = "promise"
    GUESS = "guess"
    """A step only we believe in: asked about."""


class PlanLine(NamedTuple):
    """A row."""

    kind: LineKind
    id: str
    """Id of the step, the promise or the day; of a day without a name of its own, that of its step."""
    step: PlanStep | None = None
    """The step it is, or belongs to."""
    number: str = ""
    what: str = ""
    done_when: str = ""
    who: Party = Party()
    day: date | None = None
    rule: DayRule | None = None
    done: bool = False
    after: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its own name in the plan."""
        if self.kind is LineKind.STEP:
            return self.id
        rule = f"/{self.rule}" if self.kind is LineKind.DAY and self.rule else ""
        return f"{self.kind}/{self.id}{rule}"

    @property
    def ours(self) -> bool:
        """Whether it is for us to do."""
        return self.who.ours


def plan_lines(plan: Plan) -> tuple[PlanLine, ...]:
    """Every row: each step with its days and promises below it, then what belongs to none, then what is asked."""
    return tuple(_lines(plan))


def _lines(plan: Plan) -> Iterator[PlanLine]:
    for step in plan.steps:
        yield from _of_step(step)
    for place, promise in enumerate(plan.promises):
        yield _promise(promise, None, place)
    for day in plan.days:
        yield _day(day, None)
    for guess in plan.guesses:
        yield _guess(guess)


def _of_step(step: PlanStep) -> Iterator[PlanLine]:
    own = sorted((day for day in step.days if day.id is None), key=lambda day: day.rule is DayRule.EARLIEST)
    shown = own[0] if own else None
    yield PlanLine(
        LineKind.STEP,
        step.id,
        step,
        number=str(step.number),
        what=step.name,
        done_when=step.done_when,
        who=step.who,
        day=shown.day if shown else None,
        rule=shown.rule if shown else None,
        done=step.state is PlanState.DONE,
        after=step.after,
        remarks=step.says,
    )
    for day in step.days:
        if day is not shown:
            yield _day(day, step)
    for place, promise in enumerate(step.promises):
        yield _promise(promise, step, place)


def _day(day: PlanDay, step: PlanStep | None) -> PlanLine:
    name = day.what or (step.short or step.name if step else "")
    return PlanLine(LineKind.DAY, day.id or (step.id if step else ""), step, what=name, day=day.day, rule=day.rule)


def _promise(promise: PlanPromise, step: PlanStep | None, place: int) -> PlanLine:
    number = f"{step.number}{_letters(place)}" if step else ""
    return PlanLine(
        LineKind.PROMISE,
        promise.id,
        step,
        number=number,
        what=promise.what,
        who=promise.who,
        day=promise.due,
        rule=DayRule.LATEST,
        done=promise.kept,
    )


def _guess(guess: PlanQuestion) -> PlanLine:
    return PlanLine(LineKind.GUESS, guess.id, what=guess.name, after=guess.after)


def _letters(place: int) -> str:
    more, last = divmod(place, len(_LETTERS))
    return (_letters(more - 1) if more else "") + _LETTERS[last]


def party_text(party: Party, messages: Messages) -> str:
    """Who does something, as the customer reads it; nothing where it is not known."""
    said = messages.plan
    if party.ours:
        return said.one_of_us.format(name=party.name) if party.name else said.us
    return party.name or party.role or ""


def remark_text(line: PlanLine, messages: Messages) -> str:
    """Their own words, or what we ask about the row."""
    said = messages.plan
    if line.kind is LineKind.GUESS:
        return said.do_you_have_it
    if line.kind is LineKind.STEP and line.step and line.step.asked:
        return said.how_is_it
    return " · ".join(messages.quote(each) for each in line.remarks)


def cells(line: PlanLine, plan_hash: str, messages: Messages) -> dict[Column, str]:
    """What stands in each cell of a row, on one line and without signs that drive a screen; days as `YYYY-MM-DD`."""
    said = messages.plan
    shown = {
        Column.NUMBER: line.number,
        Column.WHAT: line.what,
        Column.DONE_WHEN: line.done_when,
        Column.WHO: party_text(line.who, messages),
        Column.DATE: line.day.isoformat() if line.day else "",
        Column.MEANS: said.means[line.rule][0] if line.rule else "",
        Column.DONE: said.tick if line.done else "",
        Column.AFTER: messages.join([str(each) for each in line.after]),
        Column.REMARK: remark_text(line, messages),
        Column.ID: f"{MARK}{plan_hash}/{line.key}",
    }
    return {column: clean(" ".join(text.split())) for column, text in shown.items()}
