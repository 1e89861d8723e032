"""Whom to ask about what we do not know."""

from kjopsprosess.deal_state.bookings import PlannedContact
from kjopsprosess.deal_state.next_step import person_part
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import Attitude

from .unknown_kinds import Unknown, UnknownKind

ATTITUDE_ORDER = (
    Attitude.CHAMPION,
    Attitude.SUPPORTER,
    Attitude.NEUTRAL,
    None,
    Attitude.SCEPTIC,
    Attitude.OPPONENT,
)
"""Whom we would rather ask first."""


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
        there = [person for person in situation.present if person.contacted]
    there = [person for person in there if person.present and person.is_source]
    if approvers := [person for person in there if set(unknown.roles) & {*person.roles}]:
        return approvers[0]
    asked = _not_themselves(unknown, there)
    to = {question.to for question in questions}

    def rank(person: PersonState) -> tuple[bool, bool, bool, int, int]:
        addressed = bool(to & {*person.roles})
        has_business = any(person_part(step, person) for step in situation.open_steps)
        takes_part = unknown.step is not None and person_part(unknown.step, person) is not None
        warmth = ATTITUDE_ORDER.index(person.attitude)
        return not addressed, not has_business, not takes_part, warmth, person.file_order

    return min(asked, key=rank, default=None)


def _not_themselves(unknown: Unknown, there: list[PersonState]) -> list[PersonState]:
    about = {person.id for person in unknown.about}
    others = [person for person in there if person.id not in about]
    if others or unknown.kind is UnknownKind.ONE_SOURCE:
        return others or there
    if unknown.kind is UnknownKind.CONTRADICTION and unknown.step:
        return [person for person in there if person_part(unknown.step, person)]
    return []
