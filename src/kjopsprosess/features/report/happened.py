"""What happened in a deal over a time: what the customer did, promises kept and broken, and what we did."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.promises.states import PromiseState, PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepState
from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import days_since

from .facts import PromiseGiver


class ActKind(StrEnum):
    """What a customer can do, in the order in which it is told."""

    DONE = "done"
    KEPT = "kept"
    PROMISED = "promised"
    MOVED = "moved"
    DROPPED = "dropped"
    REOPENED = "reopened"
    SKIPPED = "skipped"


class CustomerAct(NamedTuple):
    """Something a customer did."""

    kind: ActKind
    day: date
    by: tuple[str, ...]
    """Ids of those who did it."""
    step: Step | None = None
    event: StepEvent | None = None
    """A step taken, reopened or skipped."""
    promise: PromiseState | None = None
    """As it stands now."""
    days_late: int = 0
    """Kept: how many days after its day."""


class Broken(NamedTuple):
    """A promise that was not kept: its day passed, or somebody dropped it."""

    side: PromiseGiver
    promise: PromiseState
    dropped: bool
    before: bool
    """Whether its day had passed before the time the report is about."""


class WorkDone(NamedTuple):
    """What we did."""

    contacts: int
    unanswered: int
    """Mails that nobody answered."""
    tasks: int
    kept: tuple[CustomerAct, ...]
    """Promises of ours that we kept."""

    @property
    def any(self) -> bool:
        """Whether we did something."""
        return bool(self.contacts or self.unanswered or self.tasks or self.kept)


def acts_of(situation: Situation, before: Situation, entries: Iterable[ReplayedEntry]) -> Iterator[CustomerAct]:
    """What the customer did, each thing once: of a promise given and kept, that it was kept."""
    theirs = {each.id: each for each in situation.history.promises if not each.ours and _is_customers(situation, each)}
    known = frozenset(each.id for each in before.history.promises)
    found = [act for each in entries for act in (*_steps(situation, each), *_promises(situation, theirs, known, each))]
    kept = {act.promise.id for act in found if act.promise and act.kind in (ActKind.KEPT, ActKind.DROPPED)}
    late = {each.id for each in situation.history.promises if each.overdue(situation.today)}
    gone = {each.id for each in (*situation.promises_of_leavers, *situation.overtaken_promises)}
    order = list(ActKind)
    for act in sorted(found, key=lambda act: (order.index(act.kind), act.day)):
        given = act.kind in (ActKind.PROMISED, ActKind.MOVED) and act.promise is not None
        if not (given and act.promise and act.promise.id in kept | late | gone):
            yield act


def _steps(situation: Situation, replayed: ReplayedEntry) -> Iterator[CustomerAct]:
    """The steps taken, reopened or skipped. What nobody at the customer told us of is no act."""
    kinds = {StepState.DONE: ActKind.DONE, StepState.OPEN: ActKind.REOPENED, StepState.SKIPPED: ActKind.SKIPPED}
    entry = replayed.entry
    items: tuple[Done | Reopened | Skipped, ...] = (*entry.done, *entry.reopened, *entry.skipped)
    for step_id in dict.fromkeys(each.step for each in items):
        for event in situation.history.steps.events.get(step_id, ()):
            if event.file_index == replayed.file_index and event.effect:
                kind, step = kinds[event.state], situation.map.known[step_id]
                yield CustomerAct(kind, entry.date, event.item.by, step=step, event=event)


def _promises(
    situation: Situation, theirs: Mapping[str, PromiseState], known: frozenset[str], replayed: ReplayedEntry
) -> Iterator[CustomerAct]:
    """Their promises that were kept, given, put off or dropped. A partner's are none of the customer's.

    `known` are the ids of promises that were given before the time.
    """
    entry = replayed.entry
    for kind, ids in (
        (ActKind.KEPT, entry.kept),
        (ActKind.PROMISED, tuple(each.id for each in entry.promised)),
        (ActKind.MOVED, tuple(entry.moved)),
        (ActKind.DROPPED, entry.dropped),
    ):
        for each in dict.fromkeys(ids):
            promise = theirs.get(each)
            if promise is None or (kind is ActKind.KEPT and promise.status is not PromiseStatus.KEPT):
                continue
            if kind is ActKind.MOVED and each not in known:
                continue  # given in the same time: told as it stands now
            day = entry.day_kept(each) if kind is ActKind.KEPT else entry.date
            late = days_since(promise.due, day) if kind is ActKind.KEPT else 0
            yield CustomerAct(kind, day, promise.makers, _step_of(situation, promise), promise=promise, days_late=late)


def _step_of(situation: Situation, promise: PromiseState) -> Step | None:
    return situation.map.known.get(promise.step or "")


def _is_customers(situation: Situation, promise: PromiseState) -> bool:
    makers = [situation.people.get(each) for each in promise.makers]
    return any(maker is None or maker.is_customer for maker in makers)


def _side(situation: Situation, promise: PromiseState) -> PromiseGiver:
    if promise.ours:
        return PromiseGiver.OURS
    return PromiseGiver.THEIRS if _is_customers(situation, promise) else PromiseGiver.PARTNER


def broken_promises(situation: Situation, entries: Sequence[ReplayedEntry], since: date) -> Iterator[Broken]:
    """Promises past their day, and those dropped; not those whose makers have left, which nobody can keep."""
    dropped = {each for replayed in entries for each in replayed.entry.dropped}
    theirs = (*situation.open_promises(ours=False), *situation.partner_promises)
    late = [each for each in (*theirs, *situation.open_promises(ours=True)) if each.overdue(situation.today)]
    gone = [each for each in situation.history.promises if each.id in dropped and each.status is PromiseStatus.DROPPED]
    for promise in sorted({each.id: each for each in (*late, *gone)}.values(), key=lambda each: (each.due, each.id)):
        was_late = promise.open and promise.due < since - timedelta(days=1)
        yield Broken(_side(situation, promise), promise, dropped=not promise.open, before=was_late)


def our_work(situation: Situation, before: Situation, entries: Sequence[ReplayedEntry]) -> WorkDone:
    """What we did: contacts, mails nobody answered, tasks, and promises of ours that we kept."""
    promises = {each.id: each for each in situation.history.promises if each.ours}
    kept = [
        CustomerAct(
            ActKind.KEPT,
            replayed.entry.day_kept(each),
            promises[each].makers,
            _step_of(situation, promises[each]),
            promise=promises[each],
            days_late=days_since(promises[each].due, replayed.entry.day_kept(each)),
        )
        for replayed in entries
        for each in dict.fromkeys(replayed.entry.kept)
        if each in promises and promises[each].status is PromiseStatus.KEPT
    ]
    return WorkDone(
        contacts=sum(each.entry.is_contact for each in entries),
        unanswered=sum(each.entry.unanswered for each in entries),
        tasks=len(situation.history.our_actions) - len(before.history.our_actions),
        kept=tuple(kept),
    )
