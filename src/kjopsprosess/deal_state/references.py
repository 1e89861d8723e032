"""Everything a deal refers to by id: people, steps and roles, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kjopsprosess.model.deal import Booking, Deal, Done, Heard, Person, Promise, Reopened, Skipped
from kjopsprosess.model.findings import Where

from .promises import US

PlacedId = tuple["Where", str]
"""An id, and where it stands."""
PROCESS = "process"
"""What `against` says when somebody contradicts the process itself."""
STEP_AND_ACTION = re.compile(r"([a-z0-9][a-z0-9-]*)/([a-z0-9][a-z0-9-]*)")
"""An item of `did` that names one of our actions; anything else is plain words."""


def each_of(where: Where, ids: tuple[str, ...]) -> Iterator[PlacedId]:
    """The ids of a list, each with its place."""
    for index, each in enumerate(ids):
        yield (*where, index), each


def placed_people(deal: Deal) -> Iterator[tuple[Where, Person]]:
    """Everything said of people, on top and in the log."""
    for place, person in enumerate(deal.people):
        yield ("people", place), person
    for number, entry in enumerate(deal.log):
        for place, person in enumerate(entry.people):
            yield ("log", number, "people", place), person


def taken(deal: Deal) -> Iterator[tuple[Where, Done | Skipped]]:
    """Every step said to be done or skipped."""
    for place, entry in enumerate(deal.log):
        for index, done in enumerate(entry.done):
            yield ("log", place, "done", index), done
        for index, skipped in enumerate(entry.skipped):
            yield ("log", place, "skipped", index), skipped


def people_named(deal: Deal) -> Iterator[PlacedId]:
    """Everybody the log refers to; `us` is nobody in particular."""
    for where, event in taken(deal):
        yield from each_of((*where, "by"), event.by)
    for place, entry in enumerate(deal.log):
        where = ("log", place)
        yield from each_of((*where, "with"), entry.with_)
        for index, reopened in enumerate(entry.reopened):
            yield from each_of((*where, "reopened", index, "by"), reopened.by)
        for index, promise in enumerate(entry.promised):
            if promise.by != US:
                yield (*where, "promised", index, "by"), promise.by
        for index, heard in enumerate(entry.heard):
            yield from each_of((*where, "heard", index, "by"), heard.by)
            if heard.against not in (None, PROCESS):
                yield (*where, "heard", index, "against"), str(heard.against)
        for index, booking in enumerate(entry.booked):
            yield from each_of((*where, "booked", index, "with"), booking.with_)


def steps_named(deal: Deal) -> Iterator[PlacedId]:
    """Every step the log names under a key of its own."""
    for place, entry in enumerate(deal.log):
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
                if event.step is not None:
                    yield ("log", place, key, index, "step"), event.step


def people_roles(deal: Deal) -> Iterator[PlacedId]:
    """Every role that somebody holds, or that the customer does not have."""
    yield from each_of(("without",), deal.without)
    for where, person in placed_people(deal):
        yield from each_of((*where, "roles"), person.roles or ())


def steps_spoken_of(deal: Deal) -> set[str]:
    """Every step that a deal's log says anything of, our own work for it included."""
    did = (STEP_AND_ACTION.fullmatch(words) for entry in deal.log for words in entry.did)
    return {step for _, step in steps_named(deal)} | {match[1] for match in did if match}
