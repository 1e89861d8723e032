"""What the customer may see of a deal, and nothing else. It names what is let out, not what is kept back.

Everything here may be printed for the customer, except what is said to be never printed.
"""

import hashlib
import json
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.deal_state.told.sharing import sentences
from kjopsprosess.deal_state.told.standing import Standing, StepStanding, step_standings
from kjopsprosess.model.values import DayRule, PersonKind, StepKind

from .parties import Parties, Party, PlanPromise

MARK_DIGITS = 10
"""Hexadecimal digits of the hash of a plan."""


class PlanState(StrEnum):
    """Where a step of the plan stands."""

    DONE = "done"
    NEXT = "next"
    """Open, and the one to take next."""
    OPEN = "open"
    WAITING = "waiting"


class PlanDay(NamedTuple):
    """A date the deal depends on."""

    id: str | None
    """Its own id; None: that of its step."""
    what: str | None
    """What the day is called; None: by the name of its step."""
    rule: DayRule
    day: date


class PlanStep(NamedTuple):
    """A row of the plan: a step that somebody at the customer has told of, confirmed or taken."""

    id: str
    number: int
    """Its place among the rows in map order, from 1, whatever order they are shown in."""
    name: str
    short: str | None
    done_when: str
    kind: StepKind | None
    who: Party
    """Who owns it; of a step that is done, who took it."""
    days: tuple[PlanDay, ...]
    """Days that rule it, the earliest first."""
    state: PlanState
    after: tuple[int, ...]
    """Numbers of the rows that it comes directly after."""
    promises: tuple[PlanPromise, ...]
    """Open ones by day, then those kept while the step is not done."""
    says: tuple[str, ...]
    """Words of theirs that were marked to be shared."""
    asked: bool = False
    """Two do not say the same of it: it stands as a question, without names, days and words."""


class PlanQuestion(NamedTuple):
    """A step that only the process has: whether they have it too."""

    id: str
    name: str
    after: tuple[int, ...]


class Plan(NamedTuple):
    """All that the customer sees."""

    customer: str
    today: date
    deal: str
    """Id of the deal. Never printed."""
    steps: tuple[PlanStep, ...]
    """In map order; with `first` given, the rows of those persons before the others."""
    promises: tuple[PlanPromise, ...]
    """Open ones that belong to no row."""
    days: tuple[PlanDay, ...]
    """Days that belong to no row."""
    guesses: tuple[PlanQuestion, ...]
    """Asked for only: steps nobody there has told of."""
    left_out: int
    """How many steps nobody there has told of, and that they have not skipped."""
    left_out_named: int = 0
    """How many rows name somebody who may not be named: not met, gone, or not at the customer."""

    @property
    def hash(self) -> str:
        """What tells this plan from every other: of the deal and all rows, whatever their order and the day."""
        rows = sorted(self.steps, key=lambda row: row.number)
        plain = [_stable(row) for row in rows]
        said = [self.deal, self.customer, plain, sorted(map(str, self.promises)), sorted(map(str, self.days))]
        text = json.dumps(said, default=str, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:MARK_DIGITS]


def _stable(row: PlanStep) -> list[object]:
    """What of a row does not change from day to day: which open step is next follows from the bookings of the day."""
    state = PlanState.OPEN if row.state is PlanState.NEXT else row.state
    return [*row._replace(state=state)]


def make_plan(situation: Situation, *, first: Collection[str] = (), guesses: bool = False) -> Plan:
    """The plan of a deal as it stands. `first`: ids of persons whose rows come first; `guesses`: ask about our own."""
    return _Maker(situation).plan(first, guesses=guesses)


class _Maker:
    """Makes a plan of a situation."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        standings = step_standings(situation)
        self.standings = {each: standing.standing for each, standing in standings.items()}
        self.parties = Parties(situation)
        left = {each for each, state in situation.states.items() if state is StepState.SKIPPED}
        shown = [each for each in situation.map.steps if each.id not in left]
        told = [each for each in shown if _is_told(standings[each.id])]
        unknown = [each for each in shown if not _is_told(standings[each.id])]
        self.shown = tuple(each for each in told if not self._names_somebody(each))
        self.unknown = tuple(each for each in unknown if not each.own or self.standings[each.id] is Standing.GUESS)
        self.left_out = len(unknown)
        self.left_out_named = len(told) - len(self.shown)
        self.numbers = {each.id: number for number, each in enumerate(self.shown, start=1)}
        promises = self.parties.promises()
        self.promises = tuple(each for each in promises if not self.parties.names_somebody(each.what))
        days = [each for each in days_in_force(situation) if self.parties.from_them(each.told.by)]
        self.days = tuple(each for each in days if not self.parties.names_somebody(each.told.what or ""))
        self.left_out_named += len(promises) - len(self.promises) + len(days) - len(self.days)
        self.passed_on = tuple(each for each in sentences(situation) if each.shared and each.kept_back is None)

    def plan(self, first: Collection[str], *, guesses: bool) -> Plan:
        """The whole plan."""
        chosen = next_step(self.situation, planned_contact(self.situation))
        rows = [self._row(step, is_next=step is chosen) for step in self.shown]
        if first:
            rows.sort(key=lambda row: not _concerns(row, first))
        loose = (p for p in self.promises if p.step not in self.numbers and p.open)
        return Plan(
            customer=self.situation.deal.customer,
            today=self.situation.today,
            deal=self.situation.id,
            steps=tuple(rows),
            promises=tuple(self.parties.promise(each) for each in loose),
            days=tuple(day for each in self.days if (day := self._loose_day(each))),
            guesses=tuple(PlanQuestion(s.id, s.name, self._after(s)) for s in self.unknown) if guesses else (),
            left_out=self.left_out,
            left_out_named=self.left_out_named,
        )

    def _names_somebody(self, step: MapStep) -> bool:
        """Whether what they call a step, or what shows that it is done, names somebody who may not be named."""
        if not step.own:
            return False
        return any(map(self.parties.names_somebody, (step.name, step.short or "", step.step.done_when)))

    def _row(self, step: MapStep, *, is_next: bool) -> PlanStep:
        asked = self.standings[step.id] is Standing.DIFFERING
        state = PlanState(self.situation.states[step.id].value)
        if is_next and state is PlanState.OPEN:
            state = PlanState.NEXT
        done = state is PlanState.DONE
        promises = [each for each in self.promises if each.step == step.id and (each.open or not done)]
        promises.sort(key=lambda each: not each.open)
        return PlanStep(
            id=step.id,
            number=self.numbers[step.id],
            name=step.name,
            short=step.short,
            done_when=step.step.done_when,
            kind=step.kind,
            who=Party() if asked else self.parties.doer(step) if done else self.parties.owner(step),
            days=() if asked or done else tuple(_day(day) for day in self.days if day.rules(step)),
            state=state,
            after=self._after(step),
            promises=tuple(self.parties.promise(each, nameless=asked) for each in promises),
            says=() if asked else self._shared_words(step),
            asked=asked,
        )

    def _loose_day(self, day: RulingDay) -> PlanDay | None:
        """A day that stands on no row. One without a name of its own would say the name of a step they never told."""
        if day.step is not None and day.step.id in self.numbers:
            return None
        if not day.told.what or (day.step and self.situation.states[day.step.id] is StepState.SKIPPED):
            return None
        return _day(day)

    def _after(self, step: MapStep) -> tuple[int, ...]:
        """The rows a step comes after; where one before it is not shown, those before that one."""
        found: set[int] = set()
        waiting, seen = [*step.after], set[str]()
        while waiting:
            earlier = waiting.pop()
            if earlier in self.numbers:
                found.add(self.numbers[earlier])
            elif earlier not in seen:
                seen.add(earlier)
                waiting.extend(self.situation.map.by_id[earlier].after)
        return tuple(sorted(found))

    def _shared_words(self, step: MapStep) -> tuple[str, ...]:
        """What they said of a step that may be passed on to everybody there, in log order."""
        heard = (each.statement.heard for each in self.passed_on)
        return tuple(each.says for each in heard if each.step == step.id)


def _is_told(standing: StepStanding) -> bool:
    """Whether somebody at the customer has told of a step, or a document: a partner alone is neither."""
    if standing.standing is Standing.GUESS:
        return False
    return standing.unnamed or any(each.kind is not PersonKind.PARTNER for each in standing.told_by)


def _day(day: RulingDay) -> PlanDay:
    return PlanDay(day.id, day.told.what, day.rule, day.day)


def _concerns(row: PlanStep, people: Collection[str]) -> bool:
    parties = (row.who, *(each.who for each in row.promises))
    return any({*party.people} & {*people} for party in parties)
