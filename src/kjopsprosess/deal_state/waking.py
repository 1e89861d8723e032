"""What takes up a postponed deal again before its day."""

from collections.abc import Mapping

from kjopsprosess.model.deal import Entry
from kjopsprosess.model.values import How

from .history import Verdict, Waker
from .promises.states import PromiseState


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
        return Waker.PROMISE if entry.promised else Waker.BOOKING
    return _in_message(entry, promises) if entry.how else None


def _in_message(entry: Entry, promises: Mapping[str, PromiseState]) -> Waker | None:
    """What a message that is no advance holds of what the customer promised, put off or told."""
    named = {*(each.id for each in entry.promised), *entry.kept, *entry.moved, *entry.dropped}
    if any(promise.id in named and not promise.ours for promise in promises.values()):
        return Waker.PROMISE
    told = (entry.heard, entry.holds, entry.confirmed, entry.done, entry.skipped, entry.reopened)
    return Waker.STATEMENT if any(told) else None
