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

    Nobody is asked about themselves, save three: who else knows, where there is one voice; whether it is done, where
    that is hearsay; and of those who disagree, where nobody else comes, the one who has a part in the step.
    """
    if unknown.kind is UnknownKind.HEARSAY and unknown.about:
        return next((person for person in unknown.about if person.is_source), None)
    there = [situation.people[each] for each in contact.people if each in situation.people]
    if not contact.people:
        there = [*may_be_asked(situation)]
    there = [person for person in there if person.present and person.is_source]
    if approvers := [person for person in there if set(unknown.roles) & {*person.roles}]:
        return approvers[0]
    asked = _not_themselves(unknown, there)
    to = {question.to for question in questions}
    if PersonKind.PARTNER in to and (partner := _partner(situation, contact)):
        return partner
    return best_placed(asked, unknown.step, to, situation.open_steps)


def _partner(situation: Situation, contact: PlannedContact) -> PersonState | None:
    """The partner to ask: one who comes, or with nothing booked the first there is."""
    ids = contact.people or tuple(situation.people)
    found = (situation.people[each] for each in ids if each in situation.people)
    return next((person for person in found if person.kind is PersonKind.PARTNER and person.present), None)


def _not_themselves(unknown: Unknown, there: list[PersonState]) -> list[PersonState]:
    about = {person.id for person in unknown.about}
    others = [person for person in there if person.id not in about]
    if others or unknown.kind is UnknownKind.ONE_SOURCE:
        return others or there
    if unknown.kind is UnknownKind.CONTRADICTION and unknown.step:
        return [person for person in there if person_part(unknown.step, person)]
    return []
