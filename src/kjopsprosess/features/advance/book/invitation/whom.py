"""Who of those invited is whom in the deal: by address, then by full name. Nobody is guessed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kjopsprosess.deal_state.names import same_name, suggest_slug
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.model.settings import TeamMember
from kjopsprosess.model.values import PersonKind

from .read_ics import Attendee


class Unclear(NamedTuple):
    """Somebody invited who may be several people of the deal."""

    attendee: Attendee
    people: tuple[PersonState, ...]


class Invited(NamedTuple):
    """Those invited, sorted."""

    people: tuple[PersonState, ...]
    """People of the deal who have not declined."""
    declined: tuple[PersonState, ...]
    ours: tuple[TeamMember, ...]
    other_address: tuple[tuple[PersonState, str], ...]
    """People found by name whose address in the deal is another than the one invited."""
    unclear: tuple[Unclear, ...]
    unknown: tuple[Attendee, ...]
    places: tuple[str, ...]
    """Rooms and things."""


def sort_invited(attendees: Iterable[Attendee], people: Iterable[PersonState], team: Iterable[TeamMember]) -> Invited:
    """Each of those invited once."""
    known, members = [*people], [*team]
    there: dict[str, PersonState] = {}
    declined: dict[str, PersonState] = {}
    ours: dict[str, TeamMember] = {}
    other: list[tuple[PersonState, str]] = []
    unclear: list[Unclear] = []
    unknown: list[Attendee] = []
    places: list[str] = []
    for each in attendees:
        if each.place:
            places.append(each.name or each.email)
        elif member := _member(each, members, known):
            ours[member.id] = member
        elif len(found := _found(each, known)) == 1:
            person = found[0]
            (declined if each.declined else there)[person.id] = person
            if person.email and each.email and person.email.casefold() != each.email:
                other.append((person, each.email))
        elif found:
            unclear.append(Unclear(each, found))
        else:
            unknown.append(each)
    return Invited(
        tuple(there.values()),
        tuple(declined.values()),
        tuple(ours.values()),
        tuple(other),
        tuple(unclear),
        tuple(unknown),
        tuple(places),
    )


def _member(attendee: Attendee, team: list[TeamMember], people: list[PersonState]) -> TeamMember | None:
    """One of us: by address, or by a full name that nobody in the deal has."""
    if attendee.email:
        by_address = [each for each in team if (each.email or "").casefold() == attendee.email]
        if by_address:
            return by_address[0]
        if any((each.email or "").casefold() == attendee.email for each in people):
            return None
    by_name = [each for each in team if attendee.name and same_name(each.name, attendee.name)]
    namesakes = any(same_name(each.name, attendee.name) for each in people)
    return by_name[0] if len(by_name) == 1 and not namesakes else None


def _found(attendee: Attendee, people: list[PersonState]) -> tuple[PersonState, ...]:
    if attendee.email:
        by_address = tuple(each for each in people if (each.email or "").casefold() == attendee.email)
        if by_address:
            return by_address
    return tuple(each for each in people if attendee.name and same_name(each.name, attendee.name))


def who_it_may_be(attendee: Attendee, people: Iterable[PersonState]) -> tuple[PersonState, ...]:
    """People without an address whose name has the words of the invited name or address, or the other way round.

    They are asked about, never taken: `kari@` may be another Kari.
    """
    words = _words(attendee.name or attendee.email.partition("@")[0])
    without = [each for each in people if not each.email and each.kind in (None, PersonKind.PARTNER)]
    return tuple(each for each in without if words and (words <= _words(each.name) or _words(each.name) <= words))


def _words(name: str) -> set[str]:
    return {*filter(None, (suggest_slug(name) or "").split("-"))}
