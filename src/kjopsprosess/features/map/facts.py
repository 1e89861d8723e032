"""The whole process for one customer: each step with who took it, on whose word, or what it waits for."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.next_step import holders, opened, owner, promises_on
from kjopsprosess.deal_state.people import Known
from kjopsprosess.deal_state.promises import Pledge
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.sources import (
    Contradiction,
    Sources,
    Strength,
    contradictions,
    sources_of,
    sources_of_deal,
    strength,
)
from kjopsprosess.deal_state.status import status
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.deal_state.step_states import State, StepEvent
from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Outcome, Part


class Proof(NamedTuple):
    """The best we have for a step being done: what we saw, else what was said first."""

    by: tuple[str, ...]
    """Ids of those at the customer who did it."""
    sources: tuple[str, ...]
    """Ids of those on whose word we know it."""
    seen: bool
    words: str
    day: date


class Chair(NamedTuple):
    """The first place at a step: the role that matters most there, and who holds it."""

    role: str
    part: Part
    holder: Known | None


class StepFacts(NamedTuple):
    """A step of the map as it stands."""

    step: MapStep
    state: State
    behind: bool
    reopened: date | None
    because: str | None
    """Why it was skipped or reopened, in the customer's words."""
    by: tuple[str, ...]
    """Ids of those who skipped or reopened it; empty when the order came without it, or nobody said who."""
    opened: date | None
    settled: date | None
    outcome: Outcome | None
    proof: Proof | None
    strength: Strength | None
    sources: Sources
    contradiction: Contradiction | None
    owner: Known | None
    promise: Pledge | None
    """The customer's open promise on it with the earliest day."""
    chair: Chair | None
    waits_for: tuple[MapStep, ...]
    """Steps directly before it that are not settled."""


class PastStep(NamedTuple):
    """A step outside the deal's version that the log speaks of."""

    step: Step
    proof: Proof | None
    by: tuple[str, ...]
    """Ids of those who skipped or reopened it."""
    because: str | None


class WholeMap(NamedTuple):
    """The map of one deal."""

    situation: Situation
    status: str
    ending: Ending | None
    taken: int
    of: int
    """Steps of the map that are not skipped."""
    skipped: int
    sources: Sources
    steps: tuple[StepFacts, ...]
    history: tuple[PastStep, ...]


def whole_map(situation: Situation) -> WholeMap:
    """Work out the map of a deal."""
    states = list(situation.states.values())
    skipped = states.count(State.SKIPPED)
    clashes = {clash.step: clash for clash in reversed(contradictions(situation))}
    events = situation.history.steps.events
    past = [step_id for step_id in events if step_id not in situation.map.by_id]
    return WholeMap(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        taken=states.count(State.DONE),
        of=len(states) - skipped,
        skipped=skipped,
        sources=sources_of_deal(situation),
        steps=tuple(_facts(situation, step, clashes.get(step.id)) for step in situation.map.steps),
        history=tuple(_past(situation.map.known[step_id], events[step_id]) for step_id in past),
    )


def _facts(situation: Situation, step: MapStep, clash: Contradiction | None) -> StepFacts:
    ledger = situation.history.steps
    state = situation.states[step.id]
    events = ledger.events.get(step.id, [])
    newest = next((event.item for event in reversed(events) if event.effect), None)
    taken = ledger.taken.get(step.id)
    return StepFacts(
        step=step,
        state=state,
        behind=step.id in situation.behind,
        reopened=ledger.reopened_on(step.id),
        because=newest.because if isinstance(newest, Skipped | Reopened) else None,
        by=newest.by if isinstance(newest, Skipped | Reopened) else (),
        opened=opened(situation, step) if state is not State.WAITING else None,
        settled=ledger.settled(step.id),
        outcome=taken.outcome if taken else None,
        proof=_proof(events) if state is State.DONE else None,
        strength=strength(situation, step),
        sources=sources_of(situation, step),
        contradiction=clash,
        owner=owner(situation, step),
        promise=next(iter(promises_on(situation, step)), None),
        chair=_chair(situation, step),
        waits_for=tuple(situation.map.by_id[each] for each in step.after if not ledger.settled(each)),
    )


def _proof(events: list[StepEvent]) -> Proof | None:
    """Of all `done` since the last reopening: the first that was seen, else the first."""
    since: list[tuple[Done, StepEvent]] = []
    for event in events:
        if event.effect and event.state is State.OPEN:
            since.clear()
        elif event.effect and isinstance(event.item, Done):
            since.append((event.item, event))
    best = next((pair for pair in since if pair[0].seen), None) or next(iter(since), None)
    if best is None:
        return None
    done, event = best
    return Proof(done.by, event.sources, bool(done.seen), done.seen or done.said or "", event.day)


def _chair(situation: Situation, step: MapStep) -> Chair | None:
    for each in step.step.who:
        if each.role not in situation.deal.without:
            return Chair(each.role, each.part, next(iter(holders(situation, each.role)), None))
    return None


def _past(step: Step, events: list[StepEvent]) -> PastStep:
    last = events[-1].item
    skipped = isinstance(last, Skipped)
    return PastStep(
        step=step,
        proof=None if skipped else _proof(events),
        by=last.by if isinstance(last, Skipped | Reopened) else (),
        because=last.because if isinstance(last, Skipped | Reopened) else None,
    )
