"""What kp read of what was told, so that it can be said back: each fact, on whose word, and what follows from it."""

from collections.abc import Iterable, Iterator

from kjopsprosess.deal_state.references import PROCESS, told_role_names, told_step_names
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_map import MapStep, StepMap
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DayRule, StepKind

from .facts import (
    ConfirmedSteps,
    Difference,
    HeldWord,
    MissingRoles,
    NamedPart,
    NewStep,
    PlainStatement,
    Shared,
    StepName,
    ToldContact,
    ToldDay,
    ToldFact,
    ToldOrder,
    ToldParts,
    ToldProof,
    ToldStandstill,
    ToldTime,
    ToldTopic,
    Trigger,
)
from .grammar.operands import sounds_like_standstill


def told_facts(before: Situation, after: Situation, entry: Entry) -> tuple[ToldFact, ...]:
    """Everything an entry tells of how the customer buys, as it was read, in its order."""
    names = _Names(before, after)  # of all that was ever told: once, not for each item
    found = [fact for heard in entry.heard for fact in _Statement(before, names, entry, heard).facts()]
    held = [HeldWord(names.step(each.step), None if each.by == PROCESS else each.by) for each in entry.holds]
    confirmed = [ConfirmedSteps(each.by, tuple(map(names.step, each.steps))) for each in entry.confirmed]
    shared = sum(bool(each.share) for each in entry.heard)
    topics = [ToldTopic(each) for each in dict.fromkeys(heard.topic for heard in entry.heard) if each]
    return (*found, *held, *confirmed, *topics, *([Shared(shared)] if shared else []))


def statement_facts(before: Situation, after: Situation, entry: Entry, heard: Heard) -> tuple[ToldFact, ...]:
    """The facts of one statement of an entry, as they were read."""
    return tuple(_Statement(before, _Names(before, after), entry, heard).facts())


class _Names:
    """Names of steps and of those who take part, also of what this entry is the first to tell of."""

    def __init__(self, before: Situation, after: Situation) -> None:
        self.after = after
        self.steps_before = frozenset({**before.map.known, **told_step_names(before.deal)})
        self.told = told_step_names(after.deal)
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

    def __init__(self, before: Situation, names: _Names, entry: Entry, heard: Heard) -> None:
        self.before, self.after, self.heard = before, names.after, heard
        self.by = heard.by or entry.with_
        self.names = names

    def facts(self) -> Iterator[ToldFact]:
        """The facts, the weightiest first; words alone when there is none."""
        found = [*self._about_step(), *self._day(), *self._about_customer()]
        step = self.names.step(self.heard.step) if self.heard.step else None
        yield from found or [PlainStatement(step, self.by, self.heard.says)]
        if self.heard.against:
            yield self._difference(self.heard.against)

    def _about_step(self) -> Iterator[ToldFact]:
        heard = self.heard
        if heard.step is None:
            return
        step = self.names.step(heard.step)
        if heard.name and heard.step not in self.names.steps_before:
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
        if heard.done_when:
            yield ToldProof(step, self.by, heard.done_when)
        if heard.kind is StepKind.STANDSTILL:
            yield ToldStandstill(step, self.by)

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


def find_ring(situation: Situation, told: Iterable[Heard]) -> tuple[str, ...]:
    """Ids of the steps of a ring, each waiting for the next and the last for the first; empty when there is none.

    `told`: what is to be added. What somebody says otherwise than another changes no order before it holds.
    """
    after = {step.id: {*step.after} for step in situation.map.steps}
    earlier = [heard for entry in situation.deal.log for heard in entry.heard]
    for heard in earlier:
        _apply(after, heard, situation.map)
    for heard in told:
        _apply(after, heard, situation.map)
        if heard.step and (ring := _ring_from(heard.step, after)):
            return ring
    return ()


def _apply(after: dict[str, set[str]], heard: Heard, step_map: StepMap) -> None:
    if heard.step is None or (heard.against and heard.step in step_map.by_id):
        return
    if heard.after is not None:
        after[heard.step] = {*heard.after}
    for later in heard.before:
        after.setdefault(later, set()).add(heard.step)


def _ring_from(start: str, after: dict[str, set[str]]) -> tuple[str, ...]:
    """The shortest way from a step along what it waits for and back to itself."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for earlier in sorted(after.get(way[-1], ())):
            if earlier == start:
                return way
            if earlier not in seen:
                seen.add(earlier)
                ways.append((*way, earlier))
    return ()
