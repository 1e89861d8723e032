"""What people at the customer last did for the purchase, and champions who only talk."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.values import Attitude, How

from .people import PersonState

CONTACTS_WITHOUT_ACT = 2
"""A champion who was in so many contacts since their newest act is idle."""


class Activity(NamedTuple):
    """What somebody last did, and how often we were in contact since."""

    last_act: date | None
    """Day of the newest act; None if they have done nothing."""
    contacts_since: int


def activity(situation: Situation, person: PersonState) -> Activity:
    """What a person last did: a step, a promise given or kept, somebody brought in, or a day told."""
    last_act, contacts = None, 0
    known = {each.id for each in situation.deal.people}
    for replayed in situation.history.entries:
        entry = replayed.entry
        new = _named(entry) - known
        known |= new
        if _acted(situation, replayed, person.id, new):
            last_act, contacts = entry.date, 0
        # A mail or message is a contact with them only where something was told in it.
        elif person.id in entry.with_ and (entry.how in (How.MEETING, How.CALL) or (entry.how and entry.heard)):
            contacts += 1
    return Activity(last_act, contacts)


def is_idle_champion(situation: Situation, person: PersonState) -> bool:
    """Whether somebody is called a champion, and has done nothing in the newest contacts. Nobody is after the order."""
    champion = person.attitude is Attitude.CHAMPION and person.is_source and person.present
    if not champion or situation.ended or situation.history.steps.order_won:
        return False
    return activity(situation, person).contacts_since >= CONTACTS_WITHOUT_ACT


def _acted(situation: Situation, replayed: ReplayedEntry, person: str, new: set[str]) -> bool:
    entry, promises = replayed.entry, {each.id: each for each in situation.history.promises}
    if any(person in each.by and each.step not in replayed.hearsay for each in entry.done):
        return True
    if any(person in each.by and not promises[each.id].told_by for each in entry.promised if each.id in promises):
        return True
    if any(person in promises[each].makers for each in entry.kept if each in promises):
        return True
    there = person in entry.with_
    if any(each.day and (person in each.by or (there and not each.by)) for each in entry.heard):
        return True
    return there and any(situation.people[each].is_customer for each in new - {person} if each in situation.people)


def _named(entry: Entry) -> set[str]:
    """Everybody who takes part in an entry, is told of in it or is booked in it."""
    booked = (each for booking in entry.booked if not booking.called_off for each in booking.with_)
    return {*entry.with_, *(each.id for each in entry.people), *booked}
