"""What an entry does besides steps and promises: our actions, and what takes up a postponed deal."""

from collections.abc import Mapping
from datetime import date

from kjopsprosess.model.deal import Entry
from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import STEP_AND_ACTION, How, Timing

from .history import OurAction, Verdict, Waker
from .promises.states import PromiseState
from .steps.step_states import StepHistory, StepState


def our_action(steps: StepHistory, words: str, day: date) -> OurAction:
    """Read `step/task`, or free text, as the steps stand just before its entry."""
    match = STEP_AND_ACTION.fullmatch(words)
    step = steps.map.known.get(match[1]) if match else None
    # A single word that is no step's id is free text. Work that names no step enables none.
    if match is None or (step is None and not match[2]):
        return OurAction(words, day, None, None, wasted=True)
    if step is None:
        return OurAction(words, day, None, None, wasted=False)  # a stale reference counts for nothing
    action = next((each for each in step.seller_actions if each.id == match[2]), None)
    return OurAction(words, day, step.id, action.id if action else None, _wasted(steps.state(step.id), action))


def _wasted(state: StepState, action: SellerAction | None) -> bool:
    if state is StepState.DONE and action is not None and action.when is Timing.AFTER:
        return False
    return state is StepState.WAITING or state.taken


def woken_by(
    entry: Entry, verdict: Verdict | None, promises: Mapping[str, PromiseState], *, acted: bool
) -> Waker | None:
    """What in an entry takes up a postponed deal.

    `acted` is whether the customer took or reopened a step, or kept a promise. None: a message in which nobody did,
    promised or told anything, a note that moved nothing, and an entry that stops or postpones the deal itself.
    """
    if entry.stopped:
        return None
    if entry.how in (How.MEETING, How.CALL):
        return Waker.MEETING if entry.how is How.MEETING else Waker.CALL
    if acted or verdict is Verdict.ORDER:
        return Waker.ACT
    if verdict is Verdict.ADVANCE:
        # Nobody acted, so only a promise or a booking can have made it an advance.
        return Waker.PROMISE if entry.promised else Waker.BOOKING
    return _in_message(entry, promises) if entry.how else None


def _in_message(entry: Entry, promises: Mapping[str, PromiseState]) -> Waker | None:
    """What a message that is no advance holds of what the customer promised, put off or told."""
    named = {*(each.id for each in entry.promised), *entry.kept, *entry.moved, *entry.dropped}
    if any(promise.id in named and not promise.ours for promise in promises.values()):
        return Waker.PROMISE
    told = (entry.heard, entry.holds, entry.confirmed, entry.done, entry.skipped, entry.reopened)
    return Waker.STATEMENT if any(told) else None
