"""Replaying a log: what each entry changed, its verdict, and what is so when all of it has happened."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from kjopsprosess.model.deal import Booking, Deal, Done, Entry
from kjopsprosess.model.findings import Where
from kjopsprosess.model.process import Contact, SellerAction
from kjopsprosess.model.values import ContactRule, How, Outcome, StepKind, Stop, Timing

from .history import Did, Ending, History, NoEffect, Told, Verdict
from .people import Roster
from .promises import Fate, Pledge, Promises
from .step_map import StepMap
from .step_states import State, StepEvent, StepLedger


def strictest_contact(steps: StepLedger) -> Contact | None:
    """The strictest contact rule among the open steps that the customer has not left behind."""
    rules = [
        step.step.contact
        for step in steps.map.steps
        if step.step.contact is not None and steps.state(step.id) is State.OPEN and not steps.behind(step.id)
    ]
    return next(
        (rule for kind in (ContactRule.PORTAL_ONLY, ContactRule.EQUAL) for rule in rules if rule.rule is kind), None
    )


def replay(deal: Deal, step_map: StepMap) -> History:
    """Let everything in a deal's log happen, in log order. References to what does not exist count for nothing."""
    log = _Replay(deal, step_map)
    told = tuple(log.tell(place, entry) for place, entry in _in_log_order(deal))
    return History(
        told=told,
        steps=log.steps,
        people=log.roster.known,
        promises=tuple(log.promises.given.values()),
        dids=tuple(log.dids),
        ending=log.ending,
        no_effect=tuple(log.no_effect),
    )


def _in_log_order(deal: Deal) -> list[tuple[int, Entry]]:
    """The entries with their places in the file (from 0): by date, then by place. Files are never sorted."""
    return sorted(enumerate(deal.log), key=lambda placed: placed[1].date)


class _Replay:
    def __init__(self, deal: Deal, step_map: StepMap) -> None:
        self.steps = StepLedger(step_map)
        self.roster = Roster(deal)
        self.promises = Promises()
        self.promised_since: set[str] = set()
        """Makers of promises since people were last looked at: who has left may still promise, and it is settled."""
        self.dids: list[Did] = []
        self.ending: Ending | None = None
        self.no_effect: list[NoEffect] = []

    def tell(self, place: int, entry: Entry) -> Told:
        """Let one entry happen. Inside it: people, reopened, skipped, done, promises, the rest, stopped last.

        What became of a promise comes before the new ones, but for those that the entry itself gives.
        """
        rule = strictest_contact(self.steps) if entry.how else None
        dids = [self._did(words, entry.date) for words in entry.did]
        takes_steps = bool(entry.done or entry.skipped or entry.reopened)
        won_before, overtaken = self.steps.order_won, self._skipped_by_order() if takes_steps else set()
        self._people(entry)
        reopened = self._reopened(place, entry)
        skipped = self._skipped(place, entry)
        done, acted = self._done(place, entry)
        given_now = frozenset(promise.id for promise in entry.promised)
        theirs_before, ours_before = self._came_of_promises(place, entry, lambda promise: promise not in given_now)
        taken = {*done, *skipped, *(self._skipped_by_order() - overtaken if takes_steps else ())}
        self.promises.settle_on(taken)
        new_promise = self._promised(entry)
        theirs_now, ours_now = self._came_of_promises(place, entry, given_now.__contains__)
        self._contacts(entry)
        opened_door = self._opened_door(entry)
        self.dids.extend(dids)
        choice_fell = any(self.steps.fell_elsewhere(each) for each in done)
        ended = choice_fell or (entry.stopped is not None and entry.stopped.outcome is not Stop.LATER)
        customer_acted = acted or theirs_before or theirs_now
        there = self.roster.customers(entry.with_)
        if self.steps.order_won and not won_before:
            verdict: Verdict | None = Verdict.ORDER
        elif ended:
            verdict = Verdict.NO
        elif customer_acted or new_promise or opened_door:
            verdict = Verdict.ADVANCE
        else:
            verdict = Verdict.CONTINUATION if entry.how and there else None
        self._endings(entry, verdict, reopened=bool(reopened), choice_fell=choice_fell)
        return Told(
            entry=entry,
            place=place,
            verdict=verdict,
            customer_acted=customer_acted,
            our_acts=len(entry.did) + ours_before + ours_now,
            steps_changed=tuple(done),
            rule_before=rule,
        )

    def _people(self, entry: Entry) -> None:
        self.roster.came_back(entry.with_)
        for person in entry.people:
            self.roster.learn(person)
        told_of = {person.id for person in entry.people} | self.promised_since
        self.promises.settle_of(each for each in told_of if each in self.roster.known and self.roster.known[each].left)
        self.promised_since = set()

    def _reopened(self, place: int, entry: Entry) -> list[str]:
        found = []
        for index, item in enumerate(entry.reopened):
            if item.step in self.steps.map.known:
                effect = item.step in self.steps.taken
                sources = self.roster.sources(entry.with_, item.by)
                self.steps.record(StepEvent(item, entry.date, place, sources, State.OPEN, effect))
                self._note_effect(("log", place, "reopened", index, "step"), "reopened", item.step, effect=effect)
                found.extend([item.step] if effect else [])
        return found

    def _skipped(self, place: int, entry: Entry) -> list[str]:
        found = []
        for index, item in enumerate(entry.skipped):
            step = self.steps.map.known.get(item.step)
            if step is not None:
                untaken = not self.steps.state(item.step).taken and item.step not in self.steps.taken
                effect = untaken and step.kind is not StepKind.ORDER and bool(self.roster.customers(item.by))
                sources = self.roster.sources(entry.with_, item.by)
                self.steps.record(StepEvent(item, entry.date, place, sources, State.SKIPPED, effect))
                self._note_effect(("log", place, "skipped", index, "step"), "skipped", item.step, effect=effect)
                found.extend([item.step] if effect else [])
        return found

    def _done(self, place: int, entry: Entry) -> tuple[list[str], bool]:
        """The steps whose state changed, and whether that was a customer act."""
        changed = []
        for item in entry.done:
            if item.step in self.steps.map.known:
                counts = self._counts(item)
                sources = self.roster.sources(entry.with_, item.by) if counts else ()
                if self.steps.record(StepEvent(item, entry.date, place, sources, State.DONE, counts)):
                    changed.append(item.step)
        return changed, bool(changed)

    def _counts(self, item: Done) -> bool:
        """Somebody at the customer did it, a choice says whom it fell on, and the order was seen."""
        kind = self.steps.map.known[item.step].kind
        if kind is StepKind.CHOICE and item.outcome is None:
            return False
        if kind is StepKind.ORDER and item.outcome in (None, Outcome.US) and item.seen is None:
            return False
        return bool(self.roster.customers(item.by))

    def _came_of_promises(self, place: int, entry: Entry, meant: Callable[[str], bool]) -> tuple[bool, int]:
        """End and move the promises that are meant; whether the customer kept one, and how many of ours we kept."""
        kept: list[Pledge] = []
        for index, promise_id in enumerate(entry.kept):
            if meant(promise_id):
                pledge = self.promises.end(promise_id, Fate.KEPT)
                self._note_effect(("log", place, "kept", index), "kept", promise_id, effect=pledge is not None)
                kept.extend([pledge] if pledge else [])
        for promise_id, due in entry.moved.items():
            if meant(promise_id):
                effect = self.promises.move(promise_id, due)
                self._note_effect(("log", place, "moved", promise_id), "moved", promise_id, effect=effect)
        for index, promise_id in enumerate(entry.dropped):
            if meant(promise_id):
                effect = self.promises.end(promise_id, Fate.DROPPED) is not None
                self._note_effect(("log", place, "dropped", index), "dropped", promise_id, effect=effect)
        theirs = any(self.roster.customers((pledge.by,)) for pledge in kept if not pledge.ours)
        return theirs, sum(pledge.ours for pledge in kept)

    def _promised(self, entry: Entry) -> bool:
        """Whether somebody at the customer promised something by a day not before the entry's own."""
        for promise in entry.promised:
            self.promises.give(promise, entry.date)
            self.promised_since.add(promise.by)
        return any(p.due >= entry.date and self.roster.customers((p.by,)) for p in entry.promised)

    def _contacts(self, entry: Entry) -> None:
        if entry.how in (How.MEETING, How.CALL):
            self.roster.contact(entry.with_, entry.date, met=True)
        elif entry.how:
            told = any(not heard.by for heard in entry.heard)
            active = {each for done in entry.done for each in done.by} | {promise.by for promise in entry.promised}
            active |= {each for skipped in entry.skipped for each in skipped.by}
            active |= {each for reopened in entry.reopened for each in reopened.by}
            active |= {each for heard in entry.heard for each in heard.by}
            active |= {self.promises.given[each].by for each in entry.kept if each in self.promises.given}
            wrote = tuple(each for each in entry.with_ if told or each in active)
            self.roster.contact(wrote, entry.date, met=False)

    def _opened_door(self, entry: Entry) -> bool:
        """Whether a contact is booked with a person at the customer whom we never were in contact with."""
        booked: list[Booking] = [booking for booking in entry.booked if not booking.called_off]
        new = self.roster.customers(tuple(each for booking in booked for each in booking.with_))
        return any(person.is_source and not person.contacted for person in new)

    def _did(self, words: str, day: date) -> Did:
        match = re.fullmatch(r"([a-z0-9][a-z0-9-]*)(?:/([a-z0-9][a-z0-9-]*))?", words)
        step = self.steps.map.known.get(match[1]) if match else None
        if match is None or (step is None and not match[2]):
            return Did(words, day, None, None, wasted=True)
        if step is None:
            return Did(words, day, None, None, wasted=False)  # a stale reference counts for nothing
        action = next((each for each in step.seller_actions if each.id == match[2]), None)
        return Did(words, day, step.id, action.id if action else None, self._wasted(step.id, action))

    def _wasted(self, step_id: str, action: SellerAction | None) -> bool:
        state = self.steps.state(step_id)
        if state is State.DONE and action is not None and action.when is Timing.AFTER:
            return False
        return state is State.WAITING or state.taken

    def _skipped_by_order(self) -> set[str]:
        if not self.steps.order_won:
            return set()
        return {s.id for s in self.steps.map.steps if s.id not in self.steps.taken and self.steps.state(s.id).taken}

    def _endings(self, entry: Entry, verdict: Verdict | None, *, reopened: bool, choice_fell: bool) -> None:
        """A choice that fell elsewhere ends the deal until it is made anew; a stop, until something moves again."""
        lost = self.steps.choice_lost
        was = self.ending
        moved = verdict in (Verdict.ORDER, Verdict.ADVANCE) or reopened
        if was and (moved or (was.outcome is Stop.LATER and entry.how)):
            self.ending = None
        if lost and (choice_fell or self.ending is None):
            self.ending = self._lost_at(lost)
        if (stopped := entry.stopped) and not (lost and stopped.outcome is Stop.LATER):
            self.ending = Ending(stopped.outcome, entry.date, stopped.because, stopped.until, entry.with_)
        if self.ending and self.ending.outcome is not Stop.LATER:
            self.promises.settle_all()

    def _lost_at(self, step_id: str) -> Ending:
        taken = self.steps.taken[step_id]
        fell = [e.item for e in self.steps.events[step_id] if e.effect and isinstance(e.item, Done)][-1]
        outcome = Stop.OTHER if taken.outcome is Outcome.OTHER else Stop.NOTHING
        return Ending(outcome, taken.since, fell.seen or fell.said, None, fell.by, step_id)

    def _note_effect(self, where: Where, kind: str, id_: str, *, effect: bool) -> None:
        if not effect:
            self.no_effect.append(NoEffect(where, kind, id_))
