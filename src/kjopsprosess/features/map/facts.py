"""The whole process for one customer: each step with who took it, on whose word, or what it waits for."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import count_steps, status
from kjopsprosess.deal_state.steps.asking import told_limits
from kjopsprosess.deal_state.steps.gates import missing_approval, never_approved
from kjopsprosess.deal_state.steps.next_step import open_promises_on, open_since, role_holders, step_owner
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepState
from kjopsprosess.deal_state.told.replaced_words import ReplacedWord, replaced_words
from kjopsprosess.deal_state.told.sources import (
    Contradiction,
    Sources,
    Strength,
    contradictions,
    hearsay_on,
    sources_of,
    sources_of_deal,
    strength,
)
from kjopsprosess.deal_state.told.standing import Standing, StepStanding, count_standings, step_standings
from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Outcome, Part


class StepProof(NamedTuple):
    """The best proof that a step is done: the first `seen`, else the first `said`."""

    by: tuple[str, ...]
    """Ids of those at the customer who did it."""
    sources: tuple[str, ...]
    """Ids of those on whose word we know it."""
    seen: bool
    text: str
    day: date
    one_of: tuple[str, ...] = ()
    """Ids of those of whom one told us, when it is not known which."""


class MainRole(NamedTuple):
    """The role that matters most at a step, and who holds it."""

    role: str
    part: Part
    holder: PersonState | None


class StepFacts(NamedTuple):
    """A step of the map as it stands."""

    step: MapStep
    state: StepState
    behind: bool
    reopened_on: date | None
    because: str | None
    """Why it was skipped or reopened, in the customer's words."""
    by: tuple[str, ...]
    """Ids of those who skipped or reopened it; empty when the order came without it, or nobody said who."""
    opened_on: date | None
    settled_on: date | None
    outcome: Outcome | None
    proof: StepProof | None
    strength: Strength | None
    sources: Sources
    contradiction: Contradiction | None
    owner: PersonState | None
    promise: PromiseState | None
    """The customer's open promise on it with the earliest day."""
    main_role: MainRole | None
    hearsay: StepProof | None
    """Said to be done, but by nobody at the customer; `sources` are then those we have it from."""
    approval_missing: tuple[str, ...]
    """An approval that the customer is past, and that nobody has given: the roles of which one should."""
    never_approved: bool
    """And the order has come meanwhile."""
    standing: StepStanding
    """On whose word it stands."""
    days: tuple[DayAhead, ...]
    """The days that rule it, the earliest first; none once it is taken."""
    replaced: tuple[ReplacedWord, ...]
    """What was told of it in another way before."""
    waits_for: tuple[MapStep, ...]
    """Steps before it that it waits for: those directly before it that are not settled, else those reopened."""


class RetiredStep(NamedTuple):
    """A step outside the deal's version that the log speaks of."""

    step: Step
    proof: StepProof | None
    by: tuple[str, ...]
    """Ids of those who skipped or reopened it."""
    because: str | None


class DealMap(NamedTuple):
    """The map of one deal."""

    situation: Situation
    status: str
    ending: Ending | None
    done: int
    of: int
    """Steps of the map that are not skipped."""
    skipped: int
    sources: Sources
    standings: dict[Standing, int]
    """How many steps stand on whose word."""
    steps: tuple[StepFacts, ...]
    history: tuple[RetiredStep, ...]
    limits: Mapping[tuple[str, str], str]
    """By step and person, words with an amount of what they decide or approve."""


def make_deal_map(situation: Situation) -> DealMap:
    """Work out the map of a deal."""
    count, standings = count_steps(situation), step_standings(situation)
    clashes = {contradiction.step: contradiction for contradiction in reversed(contradictions(situation))}
    days, replaced = days_ahead(situation), replaced_words(situation)
    events = situation.history.steps.events
    past = [step_id for step_id in events if step_id not in situation.map.by_id]
    return DealMap(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        done=count.done,
        of=count.of,
        skipped=count.skipped,
        sources=sources_of_deal(situation),
        limits=told_limits(situation),
        standings=count_standings(situation, standings.values()),
        steps=tuple(
            _facts(
                situation,
                step,
                clashes.get(step.id),
                standings[step.id],
                tuple(day for day in days if day.step and day.step.id == step.id),
                replaced.get(step.id, ()),
            )
            for step in situation.map.steps
        ),
        history=tuple(_retired_step(situation.map.known[step_id], events[step_id]) for step_id in past),
    )


def _facts(
    situation: Situation,
    step: MapStep,
    contradiction: Contradiction | None,
    standing: StepStanding,
    days: tuple[DayAhead, ...],
    replaced: tuple[ReplacedWord, ...],
) -> StepFacts:
    history = situation.history.steps
    state = situation.states[step.id]
    events = history.events.get(step.id, [])
    newest = next((event.item for event in reversed(events) if event.effect), None)
    taken = history.taken.get(step.id)
    return StepFacts(
        step=step,
        state=state,
        behind=step.id in situation.behind,
        reopened_on=history.reopened_on(step.id),
        because=newest.because if isinstance(newest, Skipped | Reopened) else None,
        by=newest.by if isinstance(newest, Skipped | Reopened) else (),
        opened_on=open_since(situation, step) if state is not StepState.WAITING else None,
        settled_on=history.settled_on(step.id),
        outcome=taken.outcome if taken else None,
        proof=_proof(events) if state is StepState.DONE else None,
        strength=strength(situation, step),
        sources=sources_of(situation, step),
        contradiction=contradiction,
        owner=step_owner(situation, step),
        promise=next(iter(open_promises_on(situation, step)), None),
        main_role=_main_role(situation, step),
        hearsay=_hearsay(situation, step),
        approval_missing=missing_approval(situation, step),
        never_approved=bool(missing_approval(situation, step)) and never_approved(situation, step),
        waits_for=tuple(situation.map.by_id[each] for each in history.waits_for(step.id))
        if state is StepState.WAITING
        else (),
        standing=standing,
        days=days,
        replaced=replaced,
    )


def _proof(events: list[StepEvent]) -> StepProof | None:
    """Of all `done` since the last reopening: the first that was seen, else the first."""
    since: list[tuple[Done, StepEvent]] = []
    for event in events:
        if event.effect and event.state is StepState.OPEN:
            since.clear()
        elif event.effect and isinstance(event.item, Done):
            since.append((event.item, event))
    best = next((pair for pair in since if pair[0].seen), None) or next(iter(since), None)
    if best is None:
        return None
    done, event = best
    told, words = event.voices, done.seen or done.said or ""
    return StepProof(done.by, told.people, seen=bool(done.seen), text=words, day=event.day, one_of=told.one_of)


def _hearsay(situation: Situation, step: MapStep) -> StepProof | None:
    event = hearsay_on(situation, step.id)
    if event is None or not isinstance(event.item, Done):
        return None
    return StepProof(event.item.by, event.told_by, seen=False, text=event.item.said or "", day=event.day)


def _main_role(situation: Situation, step: MapStep) -> MainRole | None:
    for each in step.step.who:
        if each.role not in situation.without:
            return MainRole(each.role, each.part, next(iter(role_holders(situation, each.role)), None))
    return None


def _retired_step(step: Step, events: list[StepEvent]) -> RetiredStep:
    last = events[-1].item
    skipped = isinstance(last, Skipped)
    return RetiredStep(
        step=step,
        proof=None if skipped else _proof(events),
        by=last.by if isinstance(last, Skipped | Reopened) else (),
        because=last.because if isinstance(last, Skipped | Reopened) else None,
    )
