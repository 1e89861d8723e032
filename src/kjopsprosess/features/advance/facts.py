"""Recording a contact: whether an entry may be added, and what came of it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import coming
from kjopsprosess.deal_state.history import Told, Verdict
from kjopsprosess.deal_state.next_step import next_step, open_ahead, promises_on
from kjopsprosess.deal_state.people import Known
from kjopsprosess.deal_state.promises import US, Pledge
from kjopsprosess.deal_state.situation import Situation, read_situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.deal import Booking, Deal, Done, Entry, Heard, Promise, Reopened, Skipped
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.process import Contact, Process
from kjopsprosess.validation.between import check_between
from kjopsprosess.validation.deal import check_deal

IN_VAIN = frozenset(
    {"reopened-not-taken", "skipped-but-taken", "order-skipped", "promise-not-open", "not-by-customer", "newer-step"}
)
"""Warnings in a file that a new entry is refused for: it would change nothing."""


class Outcome(NamedTuple):
    """What an entry came to, and where the customer stands now."""

    situation: Situation
    told: Told
    done: tuple[MapStep, ...]
    """Steps of the map it took."""
    promised_by: tuple[Known, ...]
    """Those who promised something that the entry does not say they have kept."""
    kept_by: tuple[Known, ...]
    first_met: tuple[Known, ...]
    """Those booked whom nobody had been in contact with."""
    step: MapStep | None
    promised: tuple[Pledge, ...]
    """The customer's open promises on the next step."""

    @property
    def verdict(self) -> Verdict | None:
        """Order, advance, continuation, no; None for a note that moved nothing."""
        return self.told.verdict

    @property
    def overtaken(self) -> tuple[MapStep, ...]:
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


def refusals(before: Situation, processes: Mapping[str, Process], entry: Entry) -> tuple[Finding, ...]:
    """Why an entry may not be added: every reason. Old findings in the file do not count."""
    deal = with_entry(before.deal, entry)
    place = ("log", len(before.deal.log))
    inside = [finding for finding in check_deal(deal) if finding.severity is Severity.ERROR]
    if found := _in_entry(inside, place):
        return found
    after = read_situation(before.id, deal, processes, before.today)
    between = [
        f for f in check_between(deal, processes, after) if f.severity is not Severity.WARNING or f.code in IN_VAIN
    ]
    return (*_in_entry(between, place), *_retired(before, entry, place))


def remarks(after: Situation, processes: Mapping[str, Process]) -> tuple[Finding, ...]:
    """Warnings about the newest entry of the file: a contact rule broken, for one."""
    place = ("log", len(after.deal.log) - 1)
    found = [*check_deal(after.deal, after.today), *check_between(after.deal, processes, after)]
    return tuple(f for f in found if f.severity is Severity.WARNING and f.where[:2] == place)


def outcome_of(before: Situation, after: Situation) -> Outcome:
    """What the newest entry of the file came to."""
    told = next(each for each in after.history.told if each.place == len(after.deal.log) - 1)
    entry, people = told.entry, after.people
    step = next_step(after, coming(after))
    was_open = {pledge.id for pledge in before.history.promises if pledge.open} | {each.id for each in entry.promised}
    kept = [pledge for pledge in after.history.promises if pledge.id in was_open and pledge.id in entry.kept]
    booked = [each for booking in entry.booked for each in booking.with_]
    strangers = [each for each in booked if each in people and not people[each].contacted]
    return Outcome(
        situation=after,
        told=told,
        done=tuple(after.map.by_id[each] for each in told.steps_changed if each in after.map.by_id),
        promised_by=_customers(people, [each.by for each in entry.promised if each.id not in entry.kept]),
        kept_by=_customers(people, [pledge.by for pledge in kept]),
        first_met=_customers(people, strangers),
        step=step,
        promised=promises_on(after, step) if step else (),
    )


def tells_of_customer(before: Situation, entry: Entry) -> bool:
    """Whether an entry holds what somebody at the customer did, said, promised or decided; a note of ours does not."""
    ours = {pledge.id for pledge in before.history.promises if pledge.ours}
    ours |= {each.id for each in entry.promised if each.by == US}
    spoken_of = {*entry.kept, *entry.moved, *entry.dropped, *(each.id for each in entry.promised)}
    told = (entry.done, entry.reopened, entry.skipped, entry.heard, entry.stopped, spoken_of - ours)
    return any(bool(each) for each in told)


def step_for_promises(before: Situation, processes: Mapping[str, Process], entry: Entry) -> MapStep | None:
    """The step a new promise belongs to when nothing else is said: the next one after the entry's own `done`.

    A promise brings a deal alive that had stopped, and is then for the step where the customer goes on.
    """
    plain = entry.model_copy(update={"promised": (), "booked": ()})
    after = read_situation(before.id, with_entry(before.deal, plain), processes, before.today)
    if after.ended and after.history.steps.choice_lost is None:
        return next(iter(open_ahead(after)), None)
    return next_step(after, coming(after))


def _customers(people: dict[str, Known], ids: list[str]) -> tuple[Known, ...]:
    return tuple(people[each] for each in dict.fromkeys(ids) if each in people and people[each].is_customer)


def _in_entry(findings: list[Finding], place: tuple[str, int]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.where[:2] == place)


def _retired(before: Situation, entry: Entry, place: tuple[str, int]) -> Iterator[Finding]:
    """Steps the process no longer has at the deal's version."""
    taken: list[Done | Skipped | Reopened] = [*entry.done, *entry.skipped, *entry.reopened]
    tied: list[Promise | Heard | Booking] = [*entry.promised, *entry.heard, *entry.booked]
    for step in dict.fromkeys([*(item.step for item in taken), *(item.step for item in tied if item.step)]):
        if step in before.map.known and step not in before.map.by_id and step not in before.map.newer:
            pin = before.map.pins[0]
            yield Finding("step-retired", place, {"step": step, "process": pin.process, "pinned": pin.version})
