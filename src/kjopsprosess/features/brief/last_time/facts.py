"""What came of the newest contact: done, kept, told, reopened, who left, whose attitude changed. No sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.people.leaving import successors
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.people.roster import Roster
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepState
from kjopsprosess.deal_state.told.sources import contradictions
from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.model.process import Step
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import Attitude, PersonKind

MAX_LINES = 4
"""So many lines the section has at most."""


class ResultKind(StrEnum):
    """What a contact can bring, in the order in which it is told."""

    DONE = "done"
    HEARSAY = "hearsay"
    """A step said to be done by nobody at the customer."""
    KEPT = "kept"
    DROPPED = "dropped"
    DIFFERS = "differs"
    """Said against somebody, and nobody has yet said who is right."""
    NEW_STEP = "new_step"
    """A step that only this customer has."""
    DAY = "day"
    """A date the deal depends on."""
    TOLD = "told"
    """Anything else that was told about how they buy."""
    PARTNER_TOLD = "partner_told"
    """What a partner told: not the customer's word."""
    REOPENED = "reopened"
    SKIPPED = "skipped"
    LEFT = "left"
    LEAVES = "leaves"
    """Leaves on a day to come."""
    TAKES_OVER = "takes_over"
    """Takes over from somebody who was told of before."""
    ATTITUDE = "attitude"


WEIGHT = (
    ResultKind.DIFFERS,
    ResultKind.REOPENED,
    ResultKind.LEFT,
    ResultKind.LEAVES,
    ResultKind.TAKES_OVER,
    ResultKind.HEARSAY,
    ResultKind.ATTITUDE,
    ResultKind.SKIPPED,
    ResultKind.DROPPED,
    ResultKind.DONE,
    ResultKind.KEPT,
    ResultKind.NEW_STEP,
    ResultKind.DAY,
    ResultKind.TOLD,
    ResultKind.PARTNER_TOLD,
)
"""Which results are worth their words when all are too many: first what must be asked about, last what the map has."""


class ContactResult(NamedTuple):
    """One thing that a contact brought."""

    kind: ResultKind
    event: StepEvent | None = None
    """What happened with a step: done, said to be done, reopened or skipped."""
    own_word: bool = False
    """Whether a step is done on its doer's word alone."""
    step: Step | None = None
    promise: PromiseState | None = None
    kept_on: date | None = None
    """The day on which a promise was kept, where it was before the contact."""
    heard: Heard | None = None
    by: tuple[PersonState, ...] = ()
    """Who did it, promised it, left, or has another attitude; of words, whose they are."""
    teller: PersonState | None = None
    """Who told us the words of somebody who was not there, if it is known who it was."""
    second_hand: bool = False
    """Whether the words are those of somebody who was not there."""
    before: Attitude | None = None
    """The attitude they had."""
    successors: tuple[PersonState, ...] = ()
    """Of who left or leaves: those who are said to take over."""

    @property
    def words(self) -> str | None:
        """What was seen or said, or why, in their words."""
        if self.heard:
            return self.heard.says
        item = self.event.item if self.event else None
        if isinstance(item, Reopened | Skipped):
            return item.because
        return (item.seen or item.said) if item else None


class LastTime(NamedTuple):
    """The newest contact, and all that came of it."""

    replayed: ReplayedEntry
    there: tuple[PersonState, ...]
    results: tuple[ContactResult, ...]
    promised: tuple[PromiseState, ...] = ()
    """What was promised then, by either side."""

    @property
    def too_many(self) -> bool:
        """Whether there is more than the section can tell; then the first line counts."""
        return len(self.results) > MAX_LINES

    @property
    def shown(self) -> tuple[ContactResult, ...]:
        """The results to be told in words: all; below a count, the weightiest."""
        if not self.too_many:
            return self.results
        by_weight = sorted(self.results, key=lambda result: WEIGHT.index(result.kind))
        return tuple(by_weight[: MAX_LINES - 1])

    @property
    def counts(self) -> dict[ResultKind, int]:
        """How many of each kind, in the order in which they are told; no kind without any."""
        found = Counter(result.kind for result in self.results)
        return {kind: found[kind] for kind in ResultKind if found[kind]}


def last_time(situation: Situation) -> LastTime | None:
    """What came of the newest contact, with whomever it was; None when there was none. A note is no contact."""
    contacts = (place for place, each in enumerate(situation.history.entries) if each.entry.is_contact)
    place = max(contacts, default=None)
    if place is None:
        return None
    replayed = situation.history.entries[place]
    there = tuple(situation.people[each] for each in replayed.entry.with_ if each in situation.people)
    found = [
        *_steps(situation, replayed),
        *_promises(situation, replayed),
        *_told(situation, replayed, there),
        *_people(situation, place),
    ]
    order = list(ResultKind)
    given = {promise.id for promise in replayed.entry.promised}
    return LastTime(
        replayed,
        there,
        tuple(sorted(found, key=lambda result: order.index(result.kind))),
        tuple(promise for promise in situation.history.promises if promise.id in given),
    )


def _steps(situation: Situation, replayed: ReplayedEntry) -> Iterator[ContactResult]:
    """The steps that were taken, reopened or said to be done; another proof of a step counts as done once more."""
    of_state = {StepState.DONE: ResultKind.DONE, StepState.OPEN: ResultKind.REOPENED}
    own_word = {each.step for each in replayed.on_own_word}
    for step_id in dict.fromkeys(each.step for each in _step_events(replayed)):
        for event in situation.history.steps.events.get(step_id, ()):
            if event.file_index == replayed.file_index and (event.effect or event.hearsay):
                kind = ResultKind.HEARSAY if event.hearsay else of_state.get(event.state, ResultKind.SKIPPED)
                said_only = isinstance(event.item, Done) and event.item.seen is None
                yield ContactResult(
                    kind,
                    event=event,
                    own_word=said_only and step_id in own_word,
                    step=situation.map.known[step_id],
                    by=_known(situation, event.told_by if event.hearsay else event.item.by),
                )


def _step_events(replayed: ReplayedEntry) -> tuple[Done | Reopened | Skipped, ...]:
    entry = replayed.entry
    return (*entry.done, *entry.reopened, *entry.skipped)


def _promises(situation: Situation, replayed: ReplayedEntry) -> Iterator[ContactResult]:
    promises = {promise.id: promise for promise in situation.history.promises}
    entry = replayed.entry
    for kind, ids in ((ResultKind.KEPT, entry.kept), (ResultKind.DROPPED, entry.dropped)):
        for each in dict.fromkeys(ids):
            if promise := promises.get(each):
                kept_on = entry.kept_on.get(each) if kind is ResultKind.KEPT else None
                by = _known(situation, promise.makers)
                yield ContactResult(kind, promise=promise, by=by, kept_on=kept_on)


def _told(situation: Situation, replayed: ReplayedEntry, there: tuple[PersonState, ...]) -> Iterator[ContactResult]:
    told_before = {
        heard.step
        for each in situation.history.entries
        if each.file_index != replayed.file_index
        for heard in each.entry.heard
    }
    open_words = {
        (found.step, side.says, side.day) for found in contradictions(situation) for side in found.sides if side.person
    }
    for heard in replayed.entry.heard:
        kind = ResultKind.TOLD
        if heard.against and (heard.step, heard.says, replayed.entry.date) in open_words:
            kind = ResultKind.DIFFERS
        elif heard.name and heard.step not in told_before:
            kind = ResultKind.NEW_STEP
        elif heard.day:
            kind = ResultKind.DAY
        absent = there and any(each not in replayed.entry.with_ for each in heard.by)
        own = _known(situation, heard.by)
        second_hand = bool(absent) and any(person.is_source for person in own)
        teller = _teller(there) if second_hand else None
        tellers = (teller,) if teller else own or there
        if kind is not ResultKind.DIFFERS and tellers and all(each.kind is PersonKind.PARTNER for each in tellers):
            kind = ResultKind.PARTNER_TOLD
        yield ContactResult(
            kind,
            step=situation.map.known.get(heard.step or ""),
            heard=heard,
            by=own or there,
            teller=teller,
            second_hand=second_hand,
        )


def _teller(there: tuple[PersonState, ...]) -> PersonState | None:
    """Who passed on the words of somebody who was not there: the only person at the customer, else the only one."""
    among = [person for person in there if person.is_source] or there
    return among[0] if len(among) == 1 else None


def _people(situation: Situation, place: int) -> Iterator[ContactResult]:
    """Who left or leaves, who takes over, and whose attitude is another than it was; not what is taken back since."""
    before = Roster(situation.deal)
    for replayed in situation.history.entries[:place]:
        before.take_in(replayed.entry)
    entry = situation.history.entries[place].entry
    told = {person.id for person in entry.people if person.left}
    for person in entry.people:
        (known,), was = _known(situation, (person.id,)), before.people[person.id]
        if person.left and (known.left or known.leaves) and (known.left, known.leaves) != (was.left, was.leaves):
            kind = ResultKind.LEFT if known.left else ResultKind.LEAVES
            yield ContactResult(kind, by=(known,), successors=successors(situation, known))
        if known.replaces and known.replaces == person.replaces != was.replaces and known.replaces not in told:
            yield ContactResult(ResultKind.TAKES_OVER, by=(known,))
        if person.attitude and was.attitude and person.attitude is not was.attitude:
            now = known._replace(attitude=person.attitude)
            yield ContactResult(ResultKind.ATTITUDE, by=(now,), before=was.attitude)


def _known(situation: Situation, ids: Iterable[str]) -> tuple[PersonState, ...]:
    return tuple(situation.people[each] for each in ids if each in situation.people)
