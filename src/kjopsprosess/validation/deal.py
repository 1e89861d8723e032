"""Checks a deal on its own, its bookings among it, without its processes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from kjopsprosess.deal_state.references import done_and_skipped, located_ids, people_entries, person_references
from kjopsprosess.model.deal import Deal, Done, Entry
from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.model.values import How, PersonKind, StepKind, Stop

from .bookings import check_bookings
from .naming import check_deal_names
from .steps import FactsWithSuggestion, check_step_shape, duplicates, find_cycles, warning


def check_deal(deal: Deal, today: date | None = None) -> tuple[Finding, ...]:
    """Everything wrong inside a deal. With `today`, entries dated after it are warned of, too."""
    found = [finding for check in CHECKS for finding in check(deal)]
    return (*found, *check_bookings(deal, today), *(_future(deal, today) if today else ()))


def _ids(deal: Deal) -> Iterator[Finding]:
    yield from duplicates((("people", place, "id"), person.id) for place, person in enumerate(deal.people))
    yield from duplicates((("dates", place, "id"), day.id) for place, day in enumerate(deal.dates))
    yield from duplicates((("steps", place, "id"), step.id) for place, step in enumerate(deal.steps))
    yield from duplicates((("log", place, "id"), entry.id) for place, entry in enumerate(deal.log) if entry.id)
    yield from duplicates(
        (("log", place, "promised", index, "id"), promise.id)
        for place, entry in enumerate(deal.log)
        for index, promise in enumerate(entry.promised)
    )


def _own_steps(deal: Deal) -> Iterator[Finding]:
    yield from check_step_shape(deal.steps)
    for place, step in enumerate(deal.steps):
        where: KeyPath = ("steps", place)
        if not step.after and not step.before:
            yield Finding("own-step-without-place", (*where, "after"), {"step": step.id})
        for key, given in (("since", step.since), ("retired", step.retired)):
            if given is not None:
                yield Finding("own-step-with-version", (*where, key), {"step": step.id, "key": key}, at_key=True)
        if step.kind is StepKind.ORDER:
            yield Finding("own-step-is-order", (*where, "kind"), {"step": step.id})
    after = {step.id: {*(step.after or ())} for step in deal.steps}
    for step in deal.steps:
        for later in step.before:
            after.setdefault(later, set()).add(step.id)
    place_of = {step.id: place for place, step in enumerate(deal.steps)}
    for cycle in find_cycles(after):
        own = next(each for each in cycle if each in place_of)
        yield Finding("own-steps-in-cycle", ("steps", place_of[own], "id"), {"steps": ", ".join(cycle)})


def _people(deal: Deal) -> Iterator[Finding]:
    known = dict.fromkeys(person.id for _, person in people_entries(deal))
    for where, person in person_references(deal):
        if person not in known:
            yield Finding("unknown-person", where, FactsWithSuggestion(person, known, person=person))


def _successors(deal: Deal) -> Iterator[Finding]:
    """Nobody takes over from themselves, directly or through others."""
    before: dict[str, str] = {}
    for where, person in people_entries(deal):
        if person.left is False:
            before = {new: old for new, old in before.items() if old != person.id}
        if person.replaces is None:
            continue
        before[person.id] = person.replaces
        passed, each = {person.id}, person.replaces
        while each in before and each not in passed:
            passed.add(each)
            each = before[each]
        if each == person.id:
            spot = (*where, "replaces")
            if person.replaces == person.id:
                yield Finding("replaces-oneself", spot, {"person": person.id})
            else:
                yield Finding("replaces-in-circle", spot, {"person": person.id, "other": person.replaces})
            del before[person.id]


def _promises(deal: Deal) -> Iterator[Finding]:
    promised = dict.fromkeys(promise.id for entry in deal.log for promise in entry.promised)
    for place, entry in enumerate(deal.log):
        where: KeyPath = ("log", place)
        ends = [*located_ids((*where, "kept"), entry.kept), *located_ids((*where, "dropped"), entry.dropped)]
        for spot, promise in ends:
            if promise not in promised:
                yield Finding("unknown-promise", spot, FactsWithSuggestion(promise, promised, promise=promise))
        for promise in (*entry.moved, *entry.kept_on):
            if promise not in promised:
                facts = FactsWithSuggestion(promise, promised, promise=promise)
                key = "moved" if promise in entry.moved else "kept_on"
                yield Finding("unknown-promise", (*where, key, promise), facts, at_key=True)
        for index, given in enumerate(entry.promised):
            if given.by.ours and len(given.by.parties) > 1:
                yield Finding("theirs-and-ours", (*where, "promised", index, "by"), {"promise": given.id})


def _events(deal: Deal) -> Iterator[Finding]:
    """Done and skipped need somebody at the customer."""
    theirs = dict.fromkeys(person.id for _, person in people_entries(deal) if person.kind is not PersonKind.PARTNER)
    for where, event in done_and_skipped(deal):
        if not event.by:
            facts = {"step": event.step, "person": _somebody(theirs, deal.log[int(where[1])])}
            code = "done-without-person" if isinstance(event, Done) else "skipped-without-person"
            yield Finding(code, (*where, "by"), facts)
    for place, entry in enumerate(deal.log):
        done = {each.step for each in entry.done}
        for index, skipped in enumerate(entry.skipped):
            if skipped.step in done:
                yield Finding("done-and-skipped", ("log", place, "skipped", index, "step"), {"step": skipped.step})


def _somebody(theirs: Collection[str], entry: Entry) -> str:
    """A person at the customer whom a finding can suggest for `by`."""
    return next((each for each in entry.with_ if each in theirs), next(iter(theirs), "id"))


def _proof(deal: Deal) -> Iterator[Finding]:
    """Either we saw it, or somebody told us."""
    for where, event in done_and_skipped(deal):
        if isinstance(event, Done) and event.seen is None and event.said is None:
            yield Finding("done-without-proof", (*where, "seen"), {"step": event.step})
        elif isinstance(event, Done) and event.seen is not None and event.said is not None:
            yield Finding("seen-and-said", (*where, "said"), {"step": event.step}, at_key=True)


def _days(deal: Deal) -> Iterator[Finding]:
    """A day of `dates` is a day; a day with a name of its own is told as one, and has a name."""
    for place, day in enumerate(deal.dates):
        if day.day is None:
            yield Finding("no-day", ("dates", place, "id"), {"id": day.id}, at_key=True)
    named = {day.id for day in deal.dates}
    for place, entry in enumerate(deal.log):
        for index, heard in enumerate(entry.heard):
            if heard.date is None:
                continue
            where: KeyPath = ("log", place, "heard", index, "date")
            if heard.day is None:
                yield Finding("no-day", where, {"id": heard.date}, at_key=True)
            elif heard.date not in named and heard.what is None:
                yield warning("day-without-name", where, {"id": heard.date})
            named.add(heard.date)


def _endings(deal: Deal) -> Iterator[Finding]:
    for place, entry in enumerate(deal.log):
        if entry.stopped and entry.stopped.outcome is Stop.LATER and entry.stopped.until is None:
            yield Finding("later-without-until", ("log", place, "stopped", "until"))


def _incomplete(deal: Deal) -> Iterator[Finding]:
    """Warnings for facts that every deal should have."""
    if not deal.trigger:
        yield warning("no-trigger", ("trigger",), {})
    told: set[str] = set()
    with_role = {person.id for _, person in people_entries(deal) if person.roles}
    no_customer = {person.id for _, person in people_entries(deal) if person.kind or person.left}
    for where, person in people_entries(deal):
        if person.id not in told | with_role | no_customer:
            told.add(person.id)
            yield warning("person-without-role", (*where, "id"), {"person": person.id})


def _odd_entries(deal: Deal) -> Iterator[Finding]:
    for place, entry in enumerate(deal.log):
        where: KeyPath = ("log", place)
        if entry.how and not entry.with_:
            yield warning("contact-without-with", (*where, "how"), {"how": entry.how.value})
        if entry.answered is False and entry.how is not How.MAIL:
            yield warning("answered-not-mail", (*where, "answered"), {})
        for index, promise in enumerate(entry.promised):
            if promise.due < entry.date:
                spot = (*where, "promised", index, "due")
                yield warning("due-before-date", spot, {"due": promise.due.isoformat(), "date": entry.date.isoformat()})


def _aims(deal: Deal) -> Iterator[Finding]:
    """How far we came is said of a booking with an aim; one that moves another has the aim of that one."""
    aimed = any(booking.aim for entry in deal.log for booking in entry.booked)
    days = {booking.date.day for entry in deal.log for booking in entry.booked if aimed}
    for place, entry in enumerate(deal.log):
        if entry.got and entry.got.booked not in days:
            yield warning("got-without-aim", ("log", place, "got", "booked"), {"day": entry.got.booked.isoformat()})


def _our_work(deal: Deal) -> Iterator[Finding]:
    """Who of us did something is told of what stands in `did`; what does not is shown nowhere."""
    for place, entry in enumerate(deal.log):
        for doer, work in entry.did_by.items():
            for index, each in enumerate(work):
                if each not in entry.did:
                    where = ("log", place, "did_by", doer, index)
                    yield warning("did-by-not-did", where, FactsWithSuggestion(each, entry.did, work=each))


def _days_kept(deal: Deal) -> Iterator[Finding]:
    """The day on which a promise was kept is one of `kept`, not before the promise and not after the entry."""
    given: dict[str, date] = {}
    for place, entry in enumerate(deal.log):
        given |= {each.id: entry.date for each in entry.promised}
        for promise, day in entry.kept_on.items():
            where = ("log", place, "kept_on", promise)
            if promise not in given:  # which is told of every promise that is named
                continue
            if promise not in entry.kept:
                yield warning("kept-on-not-kept", where, {"promise": promise}, at_key=True)
            elif not given[promise] <= day <= entry.date:
                facts = {"day": day, "given": given[promise], "date": entry.date}
                yield warning("kept-on-no-such-day", where, {key: value.isoformat() for key, value in facts.items()})


def _future(deal: Deal, today: date) -> Iterator[Finding]:
    for place, entry in enumerate(deal.log):
        if entry.date > today:
            facts = {"date": entry.date.isoformat(), "today": today.isoformat()}
            yield warning("date-after-today", ("log", place, "date"), facts)


CHECKS = (
    *(_ids, _own_steps, _people, _successors, check_deal_names, _promises, _events, _proof, _days, _endings),
    *(_incomplete, _odd_entries, _our_work, _days_kept, _aims),
)
