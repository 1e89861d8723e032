"""Whom to ask about what we do not know."""

from kjopsprosess.deal_state.asking import best_placed, may_be_asked
from kjopsprosess.deal_state.bookings import PlannedContact
from kjopsprosess.deal_state.next_step import person_part
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import PersonKind

from .kinds import Unknown, UnknownKind


def whom_to_ask(
    situation: Situation, contact: PlannedContact, unknown: Unknown, questions: tuple[Question, ...]
) -> PersonState | None:
    """Somebody who will be there, or else was contacted; first the addressed, then those with a part in an open step.

    Of somebody we never met, whoever we reach them by is asked first. A partner is asked what is addressed to partners,
    and the rest where nobody at the customer can be asked. Nobody is asked about themselves, save three: who else
    knows, where there is one voice; whether it is done, where that is hearsay; and of those who disagree, where nobody
    else comes, the one who has a part in the step.
    """
    if unknown.kind is UnknownKind.HEARSAY and unknown.about:
        return next((person for person in unknown.about if person.is_source), None)
    coming = _who_can_be_asked(situation, contact)
    there = [person for person in coming if person.is_source]
    if approvers := [person for person in there if set(unknown.roles) & {*person.roles}]:
        return approvers[0]
    owners = {person.through for person in unknown.about} if unknown.kind is UnknownKind.NEVER_MET else set()
    if between := next((person for person in coming if person.id in owners), None):
        return between
    to = {question.to for question in questions}
    partner = next(filter(_is_partner, coming), None)
    if partner and (PersonKind.PARTNER in to or (not there and (contact.people or partner.contacted))):
        return partner
    return best_placed(_not_themselves(unknown, there), unknown.step, to, situation.open_steps)


def _who_can_be_asked(situation: Situation, contact: PlannedContact) -> list[PersonState]:
    """The persons and partners who come; with nothing booked those we have been in contact with, and partners."""
    if contact.people:
        booked = [person for each in contact.people if (person := situation.people.get(each))]
        return [person for person in booked if person.present and (person.is_source or _is_partner(person))]
    return [*may_be_asked(situation), *filter(_is_partner, situation.present)]


def _is_partner(person: PersonState) -> bool:
    return person.kind is PersonKind.PARTNER


def _not_themselves(unknown: Unknown, there: list[PersonState]) -> list[PersonState]:
    about = {person.id for person in unknown.about}
    others = [person for person in there if person.id not in about]
    if others or unknown.kind is UnknownKind.ONE_SOURCE:
        return others or there
    if unknown.kind is UnknownKind.CONTRADICTION and unknown.step:
        return [person for person in there if person_part(unknown.step, person)]
    return []
