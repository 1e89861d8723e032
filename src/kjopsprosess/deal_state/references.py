"""Everything a deal refers to by id: people, steps and roles, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.model.deal import Booking, Deal, Done, Entry, Person, Promise, Reopened, Skipped
from kjopsprosess.model.fields import NO_STEP, ROLE_PREFIX
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.told import BestAim, Heard, LeastAim
from kjopsprosess.model.values import NOBODY, STEP_AND_ACTION, US, one_of_us

LocatedId = tuple["KeyPath", str]
"""An id, and where it stands."""
PROCESS = "process"
"""What `against` says when somebody contradicts the process itself."""


def located_ids(where: KeyPath, ids: tuple[str, ...]) -> Iterator[LocatedId]:
    """The ids of a list, each with its place."""
    for index, each in enumerate(ids):
        yield (*where, index), each


def people_entries(deal: Deal) -> Iterator[tuple[KeyPath, Person]]:
    """Everything said of people, on top and in the log."""
    for place, person in enumerate(deal.people):
        yield ("people", place), person
    for number, entry in enumerate(deal.log):
        for place, person in enumerate(entry.people):
            yield ("log", number, "people", place), person


def done_and_skipped(deal: Deal) -> Iterator[tuple[KeyPath, Done | Skipped]]:
    """Every step said to be done or skipped."""
    for place, entry in enumerate(deal.log):
        for index, done in enumerate(entry.done):
            yield ("log", place, "done", index), done
        for index, skipped in enumerate(entry.skipped):
            yield ("log", place, "skipped", index), skipped


def person_references(deal: Deal) -> Iterator[LocatedId]:
    """Everybody the log refers to; `us` is nobody in particular."""
    for where, person in people_entries(deal):
        yield from (((*where, key), other) for key, other in _others_of(person))
    for where, event in done_and_skipped(deal):
        yield from located_ids((*where, "by"), event.by)
    for index, ruling in enumerate(deal.dates):
        yield from located_ids(("dates", index, "by"), ruling.by)
    for place, entry in enumerate(deal.log):
        where = ("log", place)
        yield from located_ids((*where, "with"), entry.with_)
        yield from located_ids((*where, "shared", "with"), entry.shared.with_ if entry.shared else ())
        for index, reopened in enumerate(entry.reopened):
            yield from located_ids((*where, "reopened", index, "by"), reopened.by)
        for index, promise in enumerate(entry.promised):
            makers = located_ids((*where, "promised", index, "by"), promise.by)
            yield from (each for each in makers if each[1] != US and one_of_us(each[1]) is None)
        yield from _told_by(where, entry)
        for index, booking in enumerate(entry.booked):
            yield from located_ids((*where, "booked", index, "with"), booking.with_)
            for key, aimed in _aimed((*where, "booked", index), booking):
                yield (*key, "by"), aimed.by


def _others_of(person: Person) -> Iterator[tuple[str, str]]:
    """Through whom we reach somebody, and from whom they take over, each with its key."""
    if person.through is not None:
        yield "through", person.through
    if person.replaces is not None and person.replaces != NOBODY:
        yield "replaces", person.replaces


def team_references(deal: Deal) -> Iterator[LocatedId]:
    """Everybody of us the log names, by the id in `team`."""
    for where, written in _may_be_of_us(deal):
        if (member := one_of_us(written)) is not None:
            yield where, member


def _may_be_of_us(deal: Deal) -> Iterator[LocatedId]:
    """Every place where one of us may be written, as `us/per`."""
    for place, entry in enumerate(deal.log):
        if entry.author:
            yield ("log", place, "author"), entry.author
        yield from ((("log", place, "did_by", doer), doer) for doer in entry.did_by)
        for index, promise in enumerate(entry.promised):
            yield from located_ids(("log", place, "promised", index, "by"), promise.by)


def _aimed(where: KeyPath, booking: Booking) -> Iterator[tuple[KeyPath, BestAim | LeastAim]]:
    """What we want to agree, each with its place."""
    if booking.aim:
        yield (*where, "aim", "best"), booking.aim.best
        if booking.aim.least:
            yield (*where, "aim", "least"), booking.aim.least


def _told_by(where: KeyPath, entry: Entry) -> Iterator[LocatedId]:
    """Everybody named in what was heard, in what holds and in what was confirmed."""
    for index, heard in enumerate(entry.heard):
        yield from located_ids((*where, "heard", index, "by"), heard.by)
        if heard.against not in (None, PROCESS):
            yield (*where, "heard", index, "against"), str(heard.against)
        for who in heard.who:
            if not who.startswith(ROLE_PREFIX):
                yield (*where, "heard", index, "who", who), who
    for index, holds in enumerate(entry.holds):
        if holds.by != PROCESS:
            yield (*where, "holds", index, "by"), holds.by
    for index, confirmed in enumerate(entry.confirmed):
        yield from located_ids((*where, "confirmed", index, "by"), confirmed.by)


def step_references(deal: Deal) -> Iterator[LocatedId]:
    """Every step that a day on top, or the log, names under a key of its own."""
    for index, ruling in enumerate(deal.dates):
        if ruling.step is not None:
            yield ("dates", index, "step"), ruling.step
    for place, entry in enumerate(deal.log):
        yield from _steps_in(("log", place), entry)


def _steps_in(where: KeyPath, entry: Entry) -> Iterator[LocatedId]:
    """Every step that an entry names under a key of its own."""
    items: dict[str, tuple[Done | Reopened | Skipped | Promise | Heard | Booking, ...]] = {
        "done": entry.done,
        "reopened": entry.reopened,
        "skipped": entry.skipped,
        "promised": entry.promised,
        "heard": entry.heard,
        "booked": entry.booked,
    }
    for key, events in items.items():
        for index, event in enumerate(events):
            if event.step not in (None, NO_STEP):
                yield (*where, key, index, "step"), event.step
    for index, booking in enumerate(entry.booked):
        for at, aimed in _aimed((*where, "booked", index), booking):
            if aimed.step is not None:
                yield (*at, "step"), aimed.step


def told_step_names(deal: Deal) -> dict[str, str]:
    """Names of the steps that somebody there has told of and that may be in no process, by id; the newest name wins."""
    heard = (each for entry in deal.log for each in entry.heard)
    return {each.step: each.name for each in heard if each.step and each.name}


def told_role_names(deal: Deal) -> dict[str, str]:
    """What the roles are called that only somebody there has told of, by id; the newest name wins."""
    heard = (each for entry in deal.log for each in entry.heard)
    return {role: name for each in heard for role, name in each.role_names.items()}


def day_ids(deal: Deal) -> dict[str, None]:
    """The ids of all days that were told of, each once: their own, or of the step whose day it is."""
    told = [day.id for day in deal.dates]
    heard = (each for entry in deal.log for each in entry.heard if each.day)
    return dict.fromkeys((*told, *(key for each in heard if (key := each.date or each.step))))


def role_references(deal: Deal) -> Iterator[LocatedId]:
    """Every role that somebody holds, or that the customer does not have."""
    yield from located_ids(("without",), deal.without)
    heard_at = ((place, index, each) for place, entry in enumerate(deal.log) for index, each in enumerate(entry.heard))
    for place, index, heard in heard_at:
        where: KeyPath = ("log", place, "heard", index)
        yield from located_ids((*where, "without"), heard.without)
        for who in heard.who:
            if who.startswith(ROLE_PREFIX):
                yield (*where, "who", who), who.removeprefix(ROLE_PREFIX)
    for where, person in people_entries(deal):
        yield from located_ids((*where, "roles"), person.roles or ())


def mentioned_steps(deal: Deal) -> set[str]:
    """Every step that a deal's log says anything of, our own work for it included."""
    did = (action_reference(words) for entry in deal.log for words in entry.did)
    return {step for _, step in step_references(deal)} | {action[0] for action in did if action}


def action_reference(words: str) -> tuple[str, str] | None:
    """The step and the action that an item of `did` names; None for plain words."""
    match = STEP_AND_ACTION.fullmatch(words)
    return (match[1], match[2]) if match and match[2] else None
