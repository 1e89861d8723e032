"""Everybody in a deal as the log is replayed, and who has left in another deal of the customer."""

from collections.abc import Iterable, Mapping
from datetime import date

from kjopsprosess.deal_state.names import folded, same_name, slug_of_customer
from kjopsprosess.deal_state.references import people_entries
from kjopsprosess.deal_state.told.voices import Voices, voices
from kjopsprosess.model.deal import Deal, Entry, Person
from kjopsprosess.model.process import Role
from kjopsprosess.model.values import NOBODY

from .people import PersonState, people_on


class Roster:
    """Everybody in a deal, as known so far while its log is replayed."""

    def __init__(self, deal: Deal) -> None:
        self.people: dict[str, PersonState] = {}
        """In file order. Everybody is there from the start, since an entry recorded late may name one told of later."""
        for _, person in people_entries(deal):
            new = PersonState(person.id, len(self.people), person.id, kind=person.kind)
            self.people.setdefault(person.id, new)
        for person in deal.people:
            self.update(person)

    def take_in(self, entry: Entry) -> None:
        """Take in who took part in an entry, and what it says of people."""
        # Who was written to and has not answered may have left all the same.
        if not entry.unanswered:
            self.mark_returned(entry.with_, entry.date)
        for person in entry.people:
            self.update(person)

    def update(self, person: Person) -> None:
        """Take in what an entry, or the list on top, says of a person: each value given replaces the older one."""
        before, nobody = self.people[person.id], person.replaces == NOBODY
        if person.left is False:  # nobody takes over from somebody who stays
            for each in [each for each in self.people.values() if each.replaces == person.id]:
                self.people[each.id] = each._replace(replaces=None)
        self.people[person.id] = PersonState(
            id=person.id,
            file_order=before.file_order,
            full_name=person.name or before.full_name,
            title=person.title or before.title,
            roles=before.roles if person.roles is None else person.roles,
            attitude=person.attitude or before.attitude,
            needs=person.needs or before.needs,
            kind=person.kind or before.kind,
            # A day makes nobody gone yet: `people_on` decides that by the day of reading.
            left=before.left if person.left is None else person.left is True,
            leaves=before.leaves if person.left is None else person.left if isinstance(person.left, date) else None,
            replaces=before.replaces if person.replaces is None else None if nobody else person.replaces,
            contacted=before.contacted,
            last_met=before.last_met,
            phone=person.phone or before.phone,
            email=person.email or before.email,
            through=person.through or before.through,
        )

    def tell_namesakes_apart(self, roles: Mapping[str, Role]) -> None:
        """Give those who are called the same what tells them apart behind their names."""
        if len({folded(each.full_name) for each in self.people.values()}) < len(self.people):
            from .person_names import tell_namesakes_apart  # names are not looked up where all have their own

            tell_namesakes_apart(self.people, roles)

    def mark_returned(self, ids: tuple[str, ...], day: date) -> None:
        """Somebody who takes part on a day has not left: neither before that day, nor on a day not told."""
        for person in self._each(ids):
            # On the very day it may be the farewell.
            if person.left or (person.leaves and person.leaves < day):
                self.people[person.id] = person._replace(left=False, leaves=None)

    def mark_contacted(self, ids: tuple[str, ...], day: date, *, met: bool) -> None:
        """Note that they were contacted, and met if it was a meeting or a call."""
        for person in self._each(ids):
            self.people[person.id] = person._replace(contacted=True, last_met=day if met else person.last_met)

    def customers(self, ids: tuple[str, ...]) -> tuple[PersonState, ...]:
        """Those of them who belong to the customer, persons and bodies."""
        return tuple(person for person in self._each(ids) if person.is_customer)

    def voices(self, there: tuple[str, ...], by: tuple[str, ...]) -> Voices:
        """On whose word is known what some are said to have done or said."""
        return voices(self.people, there, by)

    def _each(self, ids: tuple[str, ...]) -> list[PersonState]:
        return [self.people[each] for each in ids if each in self.people]


def left_elsewhere(
    customer: str, people: Iterable[PersonState], others: Mapping[str, Deal], today: date
) -> dict[str, tuple[str, ...]]:
    """For each who is present here: the ids of the other deals in which the same person has left.

    The same person has the same e-mail address, or the same full name, case and accents aside, unless both have
    addresses that differ. `others` are the other deals by id; those of other customers count for nothing.
    """
    gone = {
        deal_id: _who_left(deal, today)
        for deal_id, deal in others.items()
        if slug_of_customer(deal.customer) == slug_of_customer(customer)
    }
    found = {
        person.id: tuple(deal_id for deal_id, left in gone.items() if any(_is_same(person, each) for each in left))
        for person in people
        if person.present and person.is_source
    }
    return {person: deals for person, deals in found.items() if deals}


def _who_left(deal: Deal, today: date) -> list[PersonState]:
    """Those who have left a deal by the end of its log, as of today."""
    roster = Roster(deal)
    for entry in sorted(deal.log, key=lambda each: each.date):
        roster.take_in(entry)
    return [each for each in people_on(roster.people, today).values() if each.left and each.is_source]


def _is_same(one: PersonState, other: PersonState) -> bool:
    if one.email and other.email:
        return folded(one.email) == folded(other.email)
    # Where no name was given the id stands for it, and ids are not shared between deals.
    named = one.full_name != one.id and other.full_name != other.id
    return named and same_name(one.full_name, other.full_name)
