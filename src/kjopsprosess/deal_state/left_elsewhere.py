"""People of a deal who are marked as left in another deal of the same customer."""

from collections.abc import Iterable, Mapping

from kjopsprosess.model.deal import Deal

from .names import folded, same_name, slug_of_customer
from .people import PersonState, Roster


def left_elsewhere(
    customer: str, people: Iterable[PersonState], others: Mapping[str, Deal]
) -> dict[str, tuple[str, ...]]:
    """For each who is present here: the ids of the other deals in which the same person has left.

    The same person has the same e-mail address, or the same full name, case and accents aside, unless both have
    addresses that differ. `others` are the other deals by id; those of other customers count for nothing.
    """
    gone = {
        deal_id: _who_left(deal)
        for deal_id, deal in others.items()
        if slug_of_customer(deal.customer) == slug_of_customer(customer)
    }
    found = {
        person.id: tuple(deal_id for deal_id, left in gone.items() if any(_is_same(person, each) for each in left))
        for person in people
        if person.present and person.is_source
    }
    return {person: deals for person, deals in found.items() if deals}


def _who_left(deal: Deal) -> list[PersonState]:
    """Those who have left a deal by the end of its log."""
    roster = Roster(deal)
    for entry in sorted(deal.log, key=lambda each: each.date):
        roster.mark_returned(entry.with_)
        for person in entry.people:
            roster.update(person)
    return [each for each in roster.people.values() if each.left and each.is_source]


def _is_same(one: PersonState, other: PersonState) -> bool:
    if one.email and other.email:
        return folded(one.email) == folded(other.email)
    named = one.full_name != one.id and other.full_name != other.id
    return named and same_name(one.full_name, other.full_name)
