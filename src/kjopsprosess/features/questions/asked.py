"""The questions about one step: what to ask, and whom."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.asking import best_placed, may_be_asked
from kjopsprosess.deal_state.steps.next_step import person_part, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import Contradiction, hearsay_on
from kjopsprosess.deal_state.told.standing import Standing, StepStanding
from kjopsprosess.model.process import Question as OwnQuestion
from kjopsprosess.model.values import Part, PersonKind, RoleKind

PARTNER = "partner"
"""What a question of the process is addressed to when the partner is to answer it."""
WORTH_ASKING = (Part.DECIDES, Part.APPROVES, Part.DOES)
"""The parts that it is asked who has."""


class QuestionKind(StrEnum):
    """What a question is for, in the order in which they are put."""

    CONFIRM_DONE = "confirm_done"
    """Said to be done, by nobody at the customer."""
    BEHIND = "behind"
    """The customer is past it, and nobody has recorded it."""
    DIFFERS = "differs"
    """Two differ on it: asked with no names."""
    TAKE_OVER = "take_over"
    """Whoever promised something on it has left."""
    DAY = "day"
    """The day that rules it is not known."""
    PROCESS = "process"
    """One of the step's own questions."""
    WHO = "who"
    """Nobody is known to have a part in it."""
    PREPARES = "prepares"
    """A body decides or approves, and nobody is known to prepare its matters."""
    RESULT = "result"
    """Only this customer has it, and it is not known what shows that it is done."""
    HOW = "how"
    """Asked of somebody by the part they have."""
    RIGHT = "right"
    """Others have told of it: is it right?"""
    WHO_ELSE = "who_else"
    """Nobody else has told of it."""


class AskedQuestion(NamedTuple):
    """A question about a step, and whom it is put to."""

    kind: QuestionKind
    to: PersonState | None
    """None: whoever knows."""
    part: Part | None = None
    """Of HOW the part of the one asked, of WHO the part nobody has."""
    roles: tuple[str, ...] = ()
    """Of WHO and PREPARES, the roles."""
    words: str | None = None
    """The question of the process, or what was promised."""


class StepInQuestion(NamedTuple):
    """A step that is asked about."""

    situation: Situation
    step: MapStep
    standing: StepStanding
    contradictions: tuple[Contradiction, ...]
    asked: tuple[PersonState, ...]
    """Those who are asked: those the talk is with first, then who has a part in it, the weightiest first."""
    named: tuple[PersonState, ...]
    """Those the talk is with, if that is said."""
    day_known: bool

    @property
    def tellers(self) -> frozenset[str]:
        """Ids of those who have told of the step."""
        return frozenset(person.id for person in self.standing.told_by)

    @property
    def portal_only(self) -> bool:
        """Whether nobody may be asked but in the customer's tool."""
        rule = self.situation.contact_rule
        return rule is not None and rule.portal_only

    def somebody(self, *, but: frozenset[str] = frozenset()) -> PersonState | None:
        """Who is asked what one answer is enough for: one with a part, of those the talk is with before others.

        Where nobody has a part, somebody the talk is with, else somebody we have been in contact with. `but`: only when
        nobody else is left.
        """
        if self.portal_only:
            return None
        taking_part = [each for each in self.asked if person_part(self.step, each)]
        both = [each for each in self.named if each in taking_part]
        groups = (both, taking_part, self.named)
        fresh = ([each for each in people if each.id not in but] for people in groups)
        people = (*fresh, *groups, may_be_asked(self.situation))
        return best_placed(next((each for each in people if each), ()), self.step)


def questions_about(scope: StepInQuestion) -> tuple[AskedQuestion, ...]:
    """All questions about a step, those of each person in the order in which they are put."""
    checks = PORTAL_CHECKS if scope.portal_only else CHECKS
    found = [question for check in checks for question in check(scope)]
    if not scope.portal_only:
        reached = {question.to.id for question in found if question.to}
        found += [q for person in scope.asked if person.id not in reached for q in _of_person(scope, person)]
    place = {person.id: number for number, person in enumerate(scope.asked)}
    return tuple(sorted(found, key=lambda each: place.get(each.to.id, len(place)) if each.to else len(place)))


def _confirm_done(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    if event := hearsay_on(scope.situation, scope.step.id):
        people = scope.situation.people
        doers = [people[each] for each in event.item.by if each in people]
        asked: list[PersonState | None] = [person for person in doers if person.present and person.is_source]
        for person in asked or [scope.somebody()]:
            yield AskedQuestion(QuestionKind.CONFIRM_DONE, person)


def _behind(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    if scope.step.id in scope.situation.behind:
        yield AskedQuestion(QuestionKind.BEHIND, scope.somebody())


def _differs(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    """Everybody asked who is no party to it, else somebody else who is none; if all are, one with a part."""
    if not scope.contradictions:
        return
    sides = [side for each in scope.contradictions for side in each.sides]
    parties = frozenset(side.person.id for side in sides if side.person)
    asked: list[PersonState | None] = [person for person in scope.asked if person.id not in parties]
    others = [person for person in may_be_asked(scope.situation) if person.id not in parties]
    for person in asked or [best_placed(others, scope.step) or scope.somebody()]:
        yield AskedQuestion(QuestionKind.DIFFERS, person)


def _take_over(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    for promise in scope.situation.promises_of_leavers:
        if promise.step == scope.step.id:
            yield AskedQuestion(QuestionKind.TAKE_OVER, scope.somebody(), words=promise.what)


def _day(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    date = scope.step.step.date
    if date and date.ask and not scope.day_known:
        yield AskedQuestion(QuestionKind.DAY, scope.somebody(), words=date.ask)


def _process(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    """The step's own questions, as long as at most one has told of it."""
    if scope.standing.standing in (Standing.GUESS, Standing.TOLD, Standing.DIFFERING):
        for question in scope.step.step.questions:
            yield AskedQuestion(QuestionKind.PROCESS, _best_to_answer(scope, question), words=question.ask)


def _best_to_answer(scope: StepInQuestion, question: OwnQuestion) -> PersonState | None:
    """Who of those asked has the role the question is meant for, one who has not told of the step before others."""
    if scope.portal_only:
        return None
    if question.to == PARTNER:
        there = scope.situation.present
        return next((person for person in there if person.kind is PersonKind.PARTNER), scope.somebody())
    holders = [person for person in scope.asked if question.to in person.roles]
    fresh = [person for person in holders if person.id not in scope.tellers]
    return best_placed(fresh or holders, scope.step) or scope.somebody(but=scope.tellers)


def _who(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    missing = unfilled_roles(scope.situation, scope.step)
    known = scope.situation.map.roles
    bodies = tuple(role for role, _ in missing if role in known and known[role].kind is RoleKind.BODY)
    for part in WORTH_ASKING:
        roles = tuple(role for role, each in missing if each is part and role not in bodies)
        if roles:
            yield AskedQuestion(QuestionKind.WHO, scope.somebody(), part, roles)
    for role in bodies:
        yield AskedQuestion(QuestionKind.PREPARES, scope.somebody(), roles=(role,))


def _result(scope: StepInQuestion) -> Iterator[AskedQuestion]:
    if scope.step.own and not scope.step.step.done_when:
        yield AskedQuestion(QuestionKind.RESULT, scope.somebody())


def _of_person(scope: StepInQuestion, person: PersonState) -> Iterator[AskedQuestion]:
    """What somebody is asked whom nothing else about the step is put to; nothing where there is nothing to ask."""
    standing, part = scope.standing.standing, person_part(scope.step, person)
    if standing is Standing.CONFIRMED:
        return
    if person.id in scope.tellers:
        if standing is Standing.TOLD:
            yield AskedQuestion(QuestionKind.WHO_ELSE, person)
        elif part and standing is Standing.TOLD_BY_SEVERAL and not _said_yes(scope, person):
            yield AskedQuestion(QuestionKind.RIGHT, person)
    elif standing is Standing.GUESS:
        yield AskedQuestion(QuestionKind.HOW, person, part)
    else:
        yield AskedQuestion(QuestionKind.RIGHT, person)


def _said_yes(scope: StepInQuestion, person: PersonState) -> bool:
    said = (each for replayed in scope.situation.history.entries for each in replayed.entry.confirmed)
    return any(person.id in each.by and scope.step.id in each.steps for each in said)


CHECKS: tuple[Callable[[StepInQuestion], Iterator[AskedQuestion]], ...] = (
    _confirm_done,
    _behind,
    _differs,
    _take_over,
    _day,
    _process,
    _who,
    _result,
)
PORTAL_CHECKS = (_day, _process)
"""What may be asked where everybody sees the question."""
