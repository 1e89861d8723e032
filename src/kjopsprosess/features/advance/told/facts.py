"""What kp read of what was told, so that it can be said back: each fact, on whose word, and what follows from it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.references import PROCESS, told_role_names
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.durations import Duration
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.process import Contact
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import StepKind, ToldPart

from .operands import sounds_like_standstill


class DayRule(StrEnum):
    """What a told day means, by the key of the file."""

    ON = "on"
    LATEST = "latest"
    EARLIEST = "earliest"


class StepName(NamedTuple):
    """A step as it is named: in the map, or only in what was told."""

    id: str
    name: str
    short: str | None = None


class NewStep(NamedTuple):
    """A step that only this customer has, told of for the first time."""

    step: StepName
    by: tuple[str, ...]
    waiting: tuple[StepName, ...]
    """Steps that wait for it."""
    lacks_done_when: bool
    """Whether nobody has said what exists when it is done."""
    may_be_standstill: bool
    """Whether name or words tell of a standstill, and nobody has said that it is one."""
    says: str
    """Their words."""


class ToldOrder(NamedTuple):
    """What a step comes after, and what waits for it."""

    step: StepName
    by: tuple[str, ...]
    after: tuple[StepName, ...]
    before: tuple[StepName, ...]


class NamedPart(NamedTuple):
    """A person or a role by name, and their part."""

    name: str
    part: ToldPart


class ToldParts(NamedTuple):
    """Who takes part in a step."""

    step: StepName
    by: tuple[str, ...]
    parts: tuple[NamedPart, ...]


class ToldTime(NamedTuple):
    """How long a step takes."""

    step: StepName
    by: tuple[str, ...]
    takes: Duration
    counted_from: StepName | None


class ToldContact(NamedTuple):
    """What a seller may do while a step is open."""

    step: StepName
    by: tuple[str, ...]
    contact: Contact


class ToldDay(NamedTuple):
    """A day that rules."""

    what: str | None
    """What the day is called; None when it is the step's own."""
    step: StepName | None
    by: tuple[str, ...]
    rule: DayRule
    day: date
    days_left: int


class Difference(NamedTuple):
    """Two who do not say the same."""

    step: StepName | None
    by: tuple[str, ...]
    other: str | None
    """Id of the other; None for the process."""
    other_says: str | None
    """The other's newest words on it; None when nothing has been heard from them."""


class PlainStatement(NamedTuple):
    """Words without a fact beside them."""

    step: StepName | None
    by: tuple[str, ...]
    says: str


class Trigger(NamedTuple):
    """Why they buy now."""

    by: tuple[str, ...]
    says: str


class MissingRoles(NamedTuple):
    """Roles that the customer does not have."""

    by: tuple[str, ...]
    roles: tuple[str, ...]
    """Their names."""


class HeldWord(NamedTuple):
    """Whose word holds on a step."""

    step: StepName
    by: str | None
    """A person's id; None for the process."""


class ConfirmedSteps(NamedTuple):
    """Steps that somebody said yes to."""

    by: tuple[str, ...]
    steps: tuple[StepName, ...]


ToldFact = (
    NewStep
    | ToldOrder
    | ToldParts
    | ToldTime
    | ToldContact
    | ToldDay
    | Difference
    | PlainStatement
    | Trigger
    | MissingRoles
    | HeldWord
    | ConfirmedSteps
)


def told_facts(before: Situation, after: Situation, entry: Entry) -> tuple[ToldFact, ...]:
    """Everything an entry tells of how the customer buys, as it was read, in its order."""
    found = [fact for heard in entry.heard for fact in _Statement(before, after, entry, heard).facts()]
    names = _Names(after, entry)
    held = [HeldWord(names.step(each.step), None if each.by == PROCESS else each.by) for each in entry.holds]
    confirmed = [ConfirmedSteps(each.by, tuple(map(names.step, each.steps))) for each in entry.confirmed]
    return (*found, *held, *confirmed)


class _Names:
    """Names of steps and of those who take part, also of what this entry is the first to tell of."""

    def __init__(self, after: Situation, entry: Entry) -> None:
        self.after = after
        told = [heard for each in (*after.deal.log, entry) for heard in each.heard]
        self.told = {heard.step: heard.name for heard in told if heard.step and heard.name}
        self.told_roles = told_role_names(after.deal)

    def step(self, step: str) -> StepName:
        known = self.after.map.by_id.get(step) or self.after.map.known.get(step)
        return StepName(step, known.name, known.short) if known else StepName(step, self.told.get(step, step))

    def participant(self, who: str) -> str:
        if not who.startswith(ROLE_PREFIX):
            return self.after.people[who].name if who in self.after.people else who
        role = who.removeprefix(ROLE_PREFIX)
        return self.role(role)

    def role(self, role: str) -> str:
        known = self.after.map.roles.get(role)
        return known.name if known else self.told_roles.get(role, role)


class _Statement:
    """One item of `heard`, taken apart into what it says."""

    def __init__(self, before: Situation, after: Situation, entry: Entry, heard: Heard) -> None:
        self.before, self.after, self.heard = before, after, heard
        self.by = heard.by or entry.with_
        self.names = _Names(after, entry)

    def facts(self) -> Iterator[ToldFact]:
        """The facts, the weightiest first; words alone when there is none."""
        found = [*self._about_step(), *self._day(), *self._about_customer()]
        if self.heard.against:
            found.append(self._difference(self.heard.against))
        step = self.names.step(self.heard.step) if self.heard.step else None
        yield from found or [PlainStatement(step, self.by, self.heard.says)]

    def _about_step(self) -> Iterator[ToldFact]:
        heard = self.heard
        if heard.step is None:
            return
        step = self.names.step(heard.step)
        if heard.name and heard.step not in self.before.map.known:
            yield self._new_step(step)
        if heard.after or heard.before:
            after, before = (tuple(map(self.names.step, ids)) for ids in (heard.after or (), heard.before))
            yield ToldOrder(step, self.by, after, before)
        if heard.who:
            parts = tuple(NamedPart(self.names.participant(who), part) for who, part in heard.who.items())
            yield ToldParts(step, self.by, parts)
        if heard.takes:
            counted_from = self.names.step(heard.takes_from) if heard.takes_from else None
            yield ToldTime(step, self.by, heard.takes, counted_from)
        if heard.contact:
            yield ToldContact(step, self.by, heard.contact)

    def _new_step(self, step: StepName) -> NewStep:
        heard = self.heard
        standstill = sounds_like_standstill(f"{heard.name} {heard.says}")
        return NewStep(
            step,
            self.by,
            tuple(_name(each) for each in self.after.map.direct_successors(step.id)),
            lacks_done_when=heard.done_when is None,
            may_be_standstill=standstill and heard.kind is not StepKind.STANDSTILL,
            says=heard.says,
        )

    def _day(self) -> Iterator[ToldFact]:
        heard = self.heard
        if heard.day:
            rule = next(each for each in DayRule if getattr(heard, each))
            step = self.names.step(heard.step) if heard.step else None
            left = (heard.day - self.after.today).days
            yield ToldDay(heard.what if heard.date else None, step, self.by, rule, heard.day, left)

    def _about_customer(self) -> Iterator[ToldFact]:
        if self.heard.why_now:
            yield Trigger(self.by, self.heard.says)
        if self.heard.without:
            yield MissingRoles(self.by, tuple(map(self.names.role, self.heard.without)))

    def _difference(self, other: str) -> Difference:
        heard = self.heard
        step = self.names.step(heard.step) if heard.step else None
        told = [each for entry in self.before.deal.log for each in entry.heard if each.step == heard.step]
        words = [each.says for each in told if other in each.by and each.says]
        return Difference(step, self.by, None if other == PROCESS else other, words[-1] if words else None)


def _name(step: MapStep) -> StepName:
    return StepName(step.id, step.name, step.short)
