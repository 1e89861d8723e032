"""Recording a contact: whether an entry may be added, and what came of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.history import ReplayedEntry, Verdict
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.promises.steps import PromiseFiling
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.gates import unapproved_gates
from kjopsprosess.deal_state.steps.next_step import next_step, open_promises_on
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.deal import Booking, Deal, Done, Entry, Promise, Reopened, Skipped
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.process import Contact, Process
from kjopsprosess.model.told import Heard
from kjopsprosess.validation.between import check_deal_and_processes
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.validation.lengths import long_texts

from .promises.filing import PromiseEcho, promise_echo
from .told.facts import ToldFact
from .told.make_facts import told_facts

NO_EFFECT_CODES = frozenset(
    {"reopened-not-taken", "skipped-but-taken", "order-skipped", "promise-not-open", "not-by-customer", "newer-step"}
)
"""Warnings in a file that a new entry is refused for: it would change nothing."""


class EntryResult(NamedTuple):
    """What an entry came to, and where the customer stands now."""

    situation: Situation
    entry: ReplayedEntry
    done: tuple[MapStep, ...]
    """Steps of the map it took."""
    promised_by: tuple[PersonState, ...]
    """Those who promised something that the entry does not say they have kept; hearsay does not count."""
    hearsay_promises: tuple[PromiseState, ...]
    """New promises that others told of than those who gave them."""
    kept_by: tuple[PersonState, ...]
    first_met: tuple[PersonState, ...]
    """Those booked whom nobody had been in contact with."""
    step: MapStep | None
    promised: tuple[PromiseState, ...]
    """The customer's open promises on the next step."""
    reopened: tuple[MapStep, ...]
    """Steps of the map that it reopened."""
    wait_again: tuple[MapStep, ...]
    """Steps that were open and wait now, because of that."""
    new_people: tuple[PersonState, ...]
    """Those of whom nothing was known before it."""
    promises: PromiseEcho
    """What is said back of promises."""
    unapproved: tuple[tuple[MapStep, tuple[str, ...]], ...]
    """Approvals that it did or that its order passed by, and that nobody gave: each with the roles that give it."""
    told: tuple[ToldFact, ...]
    """What it tells of how the customer buys, as it was read."""
    rested_until: date | None
    """The day that the deal was postponed to before it."""
    days: tuple[DayAhead, ...]
    """The days it told of or moved, and the deadline it set, with the time until then."""

    @property
    def verdict(self) -> Verdict | None:
        """Order, advance, continuation, no; None for a note that moved nothing."""
        return self.entry.verdict

    @property
    def skipped_by_order(self) -> tuple[MapStep, ...]:
        """When the order came: the steps that nobody has taken, and that now read as skipped."""
        if self.verdict is not Verdict.ORDER:
            return ()
        states, taken = self.situation.states, self.situation.history.steps.taken
        return tuple(step for step in self.situation.map.steps if states[step.id].taken and step.id not in taken)

    @property
    def rule(self) -> Contact | None:
        """The contact rule in force now."""
        return self.situation.contact_rule


def with_entry(deal: Deal, entry: Entry) -> Deal:
    """The deal with one entry more at the end of its log."""
    return deal.model_copy(update={"log": (*deal.log, entry)})


def entry_refusals(before: Situation, processes: Mapping[str, Process], entry: Entry) -> tuple[Finding, ...]:
    """Why an entry may not be added: every reason. Old findings in the file do not count."""
    deal = with_entry(before.deal, entry)
    place = ("log", len(before.deal.log))
    if long := tuple(long_texts(entry, place)):
        return long
    inside = [finding for finding in check_deal(deal) if finding.severity is Severity.ERROR]
    if found := _in_entry(inside, place):
        return found
    after = remade(before, deal, processes)
    between = [
        f
        for f in check_deal_and_processes(deal, processes, after)
        if f.severity is not Severity.WARNING or f.code in NO_EFFECT_CODES
    ]
    return (*_in_entry(between, place), *_retired(before, entry, place))


def entry_warnings(after: Situation, processes: Mapping[str, Process]) -> tuple[Finding, ...]:
    """Warnings about the newest entry of the file: a contact rule broken, for one."""
    place = ("log", len(after.deal.log) - 1)
    found = [*check_deal(after.deal, after.today), *check_deal_and_processes(after.deal, processes, after)]
    return tuple(f for f in found if f.severity is Severity.WARNING and f.key_path[:2] == place)


def entry_result(before: Situation, after: Situation) -> EntryResult:
    """What the newest entry of the file came to."""
    replayed = next(each for each in after.history.entries if each.file_index == len(after.deal.log) - 1)
    entry, people = replayed.entry, after.people
    step = next_step(after, planned_contact(after))
    was_open = {promise.id for promise in before.history.promises if promise.open} | {
        each.id for each in entry.promised
    }
    kept = [promise for promise in after.history.promises if promise.id in was_open and promise.id in entry.kept]
    given = {each.id for each in entry.promised}
    firm = {promise.id for promise in after.history.promises if not promise.told_by} & given - {*entry.kept}
    booked = [each for booking in entry.booked for each in booking.with_]
    strangers = [each for each in booked if each in people and not people[each].contacted]
    return EntryResult(
        situation=after,
        entry=replayed,
        done=tuple(after.map.by_id[each] for each in replayed.steps_changed if each in after.map.by_id),
        promised_by=_customers(people, [by for each in entry.promised if each.id in firm for by in each.by]),
        hearsay_promises=tuple(p for p in after.history.promises if p.id in given and p.told_by),
        kept_by=_customers(people, [by for promise in kept for by in promise.makers]),
        first_met=_customers(people, strangers),
        step=step,
        promised=open_promises_on(after, step) if step else (),
        reopened=tuple(
            after.map.by_id[each.step]
            for each in entry.reopened
            if before.states.get(each.step) and before.states[each.step].taken and not after.states[each.step].taken
        ),
        wait_again=tuple(
            step
            for step in after.map.steps
            if after.states[step.id] is StepState.WAITING and before.states.get(step.id) is StepState.OPEN
        ),
        new_people=tuple(people[each.id] for each in entry.people if each.id not in before.people),
        promises=promise_echo(before, after, entry),
        unapproved=tuple(
            (gate, roles)
            for gate, roles in unapproved_gates(after)
            if gate.id in replayed.steps_changed or replayed.verdict is Verdict.ORDER
        ),
        told=told_facts(before, after, entry),
        rested_until=before.history.ending.until if before.history.ending and before.postponed else None,
        days=_changed_days(before, after),
    )


def _changed_days(before: Situation, after: Situation) -> tuple[DayAhead, ...]:
    """The days after an entry that were others before it; a deadline also when it was none."""
    old = days_ahead(before)
    days, deadlines = ({each.identity for each in found} for found in (old, filter(_is_deadline, old)))
    return tuple(each for each in days_ahead(after) if each.identity not in (deadlines if each.deadline else days))


def _is_deadline(day: DayAhead) -> bool:
    return day.deadline is not None


def concerns_customer(before: Situation, entry: Entry) -> bool:
    """Whether an entry holds what somebody at the customer did, said, promised or decided; a note of ours does not."""
    ours = {promise.id for promise in before.history.promises if promise.ours}
    ours |= {each.id for each in entry.promised if each.by.ours}
    spoken_of = {*entry.kept, *entry.moved, *entry.dropped, *(each.id for each in entry.promised)}
    told = (entry.done, entry.reopened, entry.skipped, entry.heard, entry.holds, entry.confirmed, entry.stopped)
    return any(bool(each) for each in told) or bool(spoken_of - ours)


def step_for_bookings(before: Situation, processes: Mapping[str, Process], entry: Entry) -> MapStep | None:
    """The next step once the entry's steps are done: what a contact is about when nobody says.

    A booking, like a promise, is for the step where the customer goes on, in a deal that had stopped.
    """
    plain = entry.model_copy(update={"promised": (), "booked": ()})
    after = remade(before, with_entry(before.deal, plain), processes)
    return PromiseFiling(after).next_step


def _customers(people: dict[str, PersonState], ids: list[str]) -> tuple[PersonState, ...]:
    return tuple(people[each] for each in dict.fromkeys(ids) if each in people and people[each].is_customer)


def _in_entry(findings: list[Finding], place: tuple[str, int]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.key_path[:2] == place)


def _retired(before: Situation, entry: Entry, place: tuple[str, int]) -> Iterator[Finding]:
    """Steps the process no longer has at the deal's version."""
    taken: list[Done | Skipped | Reopened] = [*entry.done, *entry.skipped, *entry.reopened]
    tied: list[Promise | Heard | Booking] = [*entry.promised, *entry.heard, *entry.booked]
    for step in dict.fromkeys([*(item.step for item in taken), *(item.step for item in tied if item.step)]):
        if step in before.map.known and step not in before.map.by_id and step not in before.map.newer:
            pin = before.map.pins[0]
            yield Finding("step-retired", place, {"step": step, "process": pin.process, "pinned": pin.version})
