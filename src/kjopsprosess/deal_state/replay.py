"""Replaying a log: what each entry changed, its verdict, and what is so when all of it has happened."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.people.roster import Roster
from kjopsprosess.model.deal import Booking, Deal, Done, Entry
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.values import How, Outcome, StepKind, Stop

from .entry_effects import our_action, woken_by
from .history import Ending, History, IneffectiveEvent, OurAction, ReplayedEntry, SaidLog, Verdict, Waker
from .meetings.booking_replay import BookingLog
from .meetings.contact_rules import strictest_contact_rule
from .promises.replay import PromiseReplay
from .promises.states import NO_TEAM
from .steps.replay import StepReplay
from .steps.step_map import StepMap
from .steps.step_states import StepHistory
from .told.told_map import MappingWork

if TYPE_CHECKING:
    from .promises.steps import PromiseFiling

    Filing = Callable[[History, date], PromiseFiling]


def replay(deal: Deal, step_map: StepMap, filing: "Filing", team: Mapping[str, str] = NO_TEAM) -> History:
    """Let everything in a deal's log happen, in log order. References to what does not exist count for nothing.

    `filing` finds the step of promises that name none, by what has happened until a day. `team`: our names by id.
    """
    log = _Replay(deal, step_map, filing, team)
    for place, entry in sorted(enumerate(deal.log), key=lambda placed: placed[1].date):  # files are never sorted
        log.entries.append(log.apply(place, entry))
    log.roster.tell_namesakes_apart(step_map.roles)
    return log.history()


class _PromiseChanges(NamedTuple):
    """What an entry came to in promises."""

    theirs: bool
    """Whether the customer kept one."""
    ours: int
    """How many of ours we kept."""
    new: bool
    """Whether the customer gave one for a day to come."""


class _Replay:
    def __init__(self, deal: Deal, step_map: StepMap, filing: "Filing", team: Mapping[str, str]) -> None:
        self.filing = filing
        self.entries: list[ReplayedEntry] = []
        self.steps = StepHistory(step_map)
        self.roster = Roster(deal)
        self.our_actions: list[OurAction] = []
        self.ending: Ending | None = None
        self.no_effect: list[IneffectiveEvent] = []
        self.step_replay = StepReplay(self.steps, self.roster, self._note_effect)
        self.promises = PromiseReplay(self.steps, self.roster, self._note_effect, team)
        self.bookings = BookingLog()
        self.said = SaidLog()
        self.mapping = MappingWork(self.roster)

    def history(self) -> History:
        """All that has happened so far. All but its tuples go on changing as the log does."""
        return History(
            entries=tuple(self.entries),
            steps=self.steps,
            people=self.roster.people,
            promises=tuple(self.promises.by_id.values()),
            ledger=self.promises,
            bookings=self.bookings,
            said=self.said,
            our_actions=tuple(self.our_actions),
            ending=self.ending,
            no_effect=tuple(self.no_effect),
        )

    def apply(self, place: int, entry: Entry) -> ReplayedEntry:
        """Let one entry happen: people, steps, what became of older promises, new ones, the rest, stopped last."""
        self.steps.begin_entry()
        self.bookings.hold(entry)
        self.said.add(entry)
        # Our work and the contact rule are judged by what was open before the entry.
        rule = strictest_contact_rule(self.steps) if entry.how else None
        our_actions = [our_action(self.steps, words, entry.date) for words in entry.did]
        won_before = self.steps.order_won
        self.roster.take_in(entry)
        reopened, skipped, done, hearsay = self.step_replay.apply(place, entry)
        promises = self._apply_promises(place, entry, skipped)
        self.bookings.book(entry)  # after the promises: what is booked now does not decide where they belong
        new_contact = self.mapping.meets_somebody_new(entry)
        new_on_the_map = self.mapping.adds_to_the_map(entry)
        self._apply_contact(entry)
        booked_new_person = self._booked_new_person(entry)  # whoever the entry itself contacted is not new
        self.our_actions.extend(our_actions)
        choice_lost = any(self.steps.chose_other(each) for each in done)
        own_word = () if self._backed(entry, promises.theirs) else self.step_replay.on_own_word(entry, done)
        done += [each for each in self.step_replay.borne_out(entry, reopened) if each not in done]
        self.step_replay.rest_on_own_word(own_word)
        # A step on its doer's word alone is done, and no act that moves the deal.
        customer_acted = len(done) > len(own_word) or promises.theirs
        verdict = self._verdict(
            entry,
            ordered=self.steps.order_won is not None and won_before is None,
            ended=choice_lost or (entry.stopped is not None and entry.stopped.outcome is not Stop.LATER),
            advanced=bool(customer_acted or promises.new or booked_new_person),
        )
        mapped = (new_contact or new_on_the_map) and not self.mapping.puts_off(entry, self.promises.by_id)
        woke = woken_by(entry, verdict, self.promises.by_id, acted=bool(customer_acted or reopened))
        woke = woke if self.ending and self.ending.outcome is Stop.LATER else None
        self._apply_ending(entry, verdict, reopened=bool(reopened), choice_lost=choice_lost, woke=woke)
        return ReplayedEntry(
            entry=entry,
            file_index=place,
            verdict=verdict,
            customer_acted=customer_acted,
            our_acts=len(entry.did) + promises.ours,
            steps_changed=tuple(done),
            rule_before=rule,
            hearsay=hearsay,
            on_own_word=own_word,
            mapped=verdict is Verdict.CONTINUATION and mapped,
            # A choice that falls on another ends a postponed deal, and does not take it up.
            woke=None if choice_lost else woke,
        )

    def _apply_promises(self, place: int, entry: Entry, skipped: list[str]) -> _PromiseChanges:
        """What an entry says of promises, older ones first; those on steps that it skips are settled."""
        given_now = frozenset(promise.id for promise in entry.promised)
        # What the entry tells of older promises happens before it gives new ones, which may take their place;
        # what it tells of those it gives itself can only happen after.
        theirs_before, ours_before = self.promises.came_of(place, entry, lambda promise: promise not in given_now)
        self.promises.settle_skipped(skipped)
        new = self.promises.give(entry, partial(self._filing, place, entry))
        theirs_now, ours_now = self.promises.came_of(place, entry, given_now.__contains__)
        return _PromiseChanges(theirs_before or theirs_now, ours_before + ours_now, new)

    def _verdict(self, entry: Entry, *, ordered: bool, ended: bool, advanced: bool) -> Verdict | None:
        """What came of the entry: the first that is true; none of a note, and of a contact without the customer."""
        if ordered:
            return Verdict.ORDER
        if ended:
            return Verdict.NO
        if advanced:
            return Verdict.ADVANCE
        return Verdict.CONTINUATION if entry.is_contact and self.roster.customers(entry.with_) else None

    def _backed(self, entry: Entry, kept: bool) -> bool:
        """Whether the entry holds more than words of what is done: something kept, promised, booked or seen."""
        seen_or_booked = any(not b.called_off for b in entry.booked) or any(d.seen for d in entry.done)
        return kept or seen_or_booked or bool(self.promises.given_by_customer(entry))

    def _filing(self, place: int, entry: Entry) -> "PromiseFiling":
        """What files promises whose step nobody named, by how the deal stands once their entry has taken place."""
        past = self.history()
        plain = entry.model_copy(update={"promised": (), "booked": ()})
        # The verdict depends on the promises that are to be filed, and filing does not look at it.
        now = ReplayedEntry(
            plain, place, verdict=None, customer_acted=False, our_acts=0, steps_changed=(), rule_before=None
        )
        return self.filing(past._replace(entries=(*past.entries, now)), entry.date)

    def _apply_contact(self, entry: Entry) -> None:
        if entry.how in (How.MEETING, How.CALL):
            self.roster.mark_contacted(entry.with_, entry.date, met=True)
        elif entry.is_contact:
            told = any(not heard.by for heard in entry.heard)
            active = {each for done in entry.done for each in done.by}
            active |= {each for promise in entry.promised for each in promise.by}
            active |= {each for skipped in entry.skipped for each in skipped.by}
            active |= {each for reopened in entry.reopened for each in reopened.by}
            active |= {each for heard in entry.heard for each in heard.by}
            kept = (self.promises.by_id[each] for each in entry.kept if each in self.promises.by_id)
            active |= {each for promise in kept for each in promise.makers}
            wrote = tuple(each for each in entry.with_ if told or each in active)
            self.roster.mark_contacted(wrote, entry.date, met=False)

    def _booked_new_person(self, entry: Entry) -> bool:
        """Whether a contact is booked with somebody there, of a known role, whom we never were in contact with."""
        booked: list[Booking] = [booking for booking in entry.booked if not booking.called_off]
        new = self.roster.customers(tuple(each for booking in booked for each in booking.with_))
        return any(person.is_source and person.roles and not person.contacted for person in new)

    def _apply_ending(
        self, entry: Entry, verdict: Verdict | None, *, reopened: bool, choice_lost: bool, woke: Waker | None
    ) -> None:
        """A choice that fell elsewhere ends the deal until it is made anew; a stop, until something moves again."""
        lost = self.steps.lost_choice_step
        moved = verdict in (Verdict.ORDER, Verdict.ADVANCE) or reopened
        if self.ending and (moved or woke):
            self.ending = None
        if lost and (choice_lost or self.ending is None):
            self.ending = self._lost_choice_ending(lost)
        if (stopped := entry.stopped) and not (lost and stopped.outcome is Stop.LATER):
            said_again = lost if lost and stopped.outcome is self._outcome_of(lost) else None
            self.ending = Ending(stopped.outcome, entry.date, stopped.because, stopped.until, entry.with_, said_again)
        if self.ending and self.ending.outcome is not Stop.LATER and not self._open_to_complaint(self.ending.step):
            self.promises.settle_all()

    def _open_to_complaint(self, lost: str | None) -> bool:
        """Whether a choice that fell on another may still be complained about, as far as the log goes."""
        fell_elsewhere = lost is not None and self._outcome_of(lost) is Stop.OTHER
        return fell_elsewhere and any(
            step.kind is StepKind.STANDSTILL and not self.steps.state(step.id).taken
            for step in self.steps.map.steps
            if step.id in self.steps.map.successors[lost or ""]
        )

    def _outcome_of(self, lost_choice: str) -> Stop:
        return Stop.OTHER if self.steps.taken[lost_choice].outcome is Outcome.OTHER else Stop.NOTHING

    def _lost_choice_ending(self, step_id: str) -> Ending:
        taken = self.steps.taken[step_id]
        fell = [e.item for e in self.steps.events[step_id] if e.effect and isinstance(e.item, Done)][-1]
        return Ending(self._outcome_of(step_id), taken.since, fell.seen or fell.said, None, fell.by, step_id)

    def _note_effect(self, where: KeyPath, kind: str, id_: str, *, effect: bool) -> None:
        if not effect:
            self.no_effect.append(IneffectiveEvent(where, kind, id_))
