"""What we believe about each step to come, on whose word, and what to ask whom."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.days.time_needed import TimeNeeded, TimeTold
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status
from kjopsprosess.deal_state.steps.asking import steps_to_come
from kjopsprosess.deal_state.steps.next_step import BUSINESS_ORDER, person_part, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import Contradiction, contradictions, statements_without_step
from kjopsprosess.deal_state.told.standing import Standing, StepStanding, count_standings, step_standings
from kjopsprosess.model.process import Contact
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import Part, PersonKind

from .asked import AskedQuestion, StepInQuestion, questions_about


class NewestWords(NamedTuple):
    """What somebody has said about a step: the newest of each person, and apart from it the newest with a day."""

    person: PersonState
    says: str
    day: date


class SheetStep(NamedTuple):
    """A step to come: what we believe of it, and what to ask."""

    step: MapStep
    after: tuple[MapStep, ...]
    """What it comes directly after."""
    people: tuple[tuple[PersonState, Part], ...]
    """Those with a part in it."""
    unnamed: tuple[tuple[str, Part], ...]
    """Roles with a part in it that nobody is known to have."""
    takes: TimeTold | None
    """How long it takes there, as told; None: only what the process says is usual."""
    day: DayAhead | None
    """The next day that rules it."""
    standing: StepStanding
    contradictions: tuple[Contradiction, ...]
    """What is open between two on it."""
    words: tuple[NewestWords, ...]
    questions: tuple[AskedQuestion, ...]


class QuestionSheet(NamedTuple):
    """The sheet for a talk about how they buy."""

    situation: Situation
    status: str
    ending: Ending | None
    rule: Contact | None
    with_: tuple[PersonState, ...]
    """Those the talk is with, if that is said."""
    not_asked: tuple[PersonState, ...]
    """Those of them whom nobody can ask: a body, a document, somebody who has left."""
    standings: dict[Standing, int]
    """How many steps to come stand on whose word."""
    steps: tuple[SheetStep, ...]
    """Those the customer has not taken, in map order; none when the deal is over."""
    unplaced: tuple[Heard, ...]
    """What was told of no step."""


def make_question_sheet(situation: Situation, with_: tuple[str, ...] = ()) -> QuestionSheet:
    """Work out what to ask about every step that the customer has not taken."""
    named = tuple(situation.people[each] for each in with_)
    steps = steps_to_come(situation)
    standings = step_standings(situation)
    open_differences = contradictions(situation)
    needed = TimeNeeded(situation)
    days = {day.step.id: day for day in reversed(days_ahead(situation, needed)) if day.step}
    asked = tuple(person for person in named if _can_be_asked(person))
    return QuestionSheet(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        rule=situation.contact_rule,
        with_=asked,
        not_asked=tuple(person for person in named if person not in asked),
        standings=count_standings(situation, (standings[step.id] for step in steps)),
        steps=tuple(
            _sheet_step(
                needed,
                situation,
                step,
                standings[step.id],
                tuple(each for each in open_differences if each.step == step.id),
                days.get(step.id),
                asked,
            )
            for step in steps
        ),
        unplaced=() if situation.ended else statements_without_step(situation),
    )


def _can_be_asked(person: PersonState) -> bool:
    return person.present and person.kind in (None, PersonKind.PARTNER)


def _sheet_step(
    needed: TimeNeeded,
    situation: Situation,
    step: MapStep,
    standing: StepStanding,
    differences: tuple[Contradiction, ...],
    day: DayAhead | None,
    named: tuple[PersonState, ...],
) -> SheetStep:
    people = _with_a_part(situation.present, step)
    persons = (person for person, _ in people if person.is_source and person not in named)
    asked = () if situation.contact_rule and situation.contact_rule.portal_only else (*named, *persons)
    scope = StepInQuestion(situation, step, standing, differences, asked, named, day_known=day is not None)
    return SheetStep(
        step=step,
        after=tuple(situation.map.by_id[each] for each in step.after),
        people=people,
        unnamed=unfilled_roles(situation, step),
        takes=needed.told(step),
        day=day,
        standing=standing,
        contradictions=differences,
        words=_words(situation, step),
        questions=questions_about(scope),
    )


def _with_a_part(people: Iterable[PersonState], step: MapStep) -> tuple[tuple[PersonState, Part], ...]:
    """Those with a part in a step, the weightiest part first."""
    found = [(person, part) for person in people if (part := person_part(step, person))]
    return tuple(sorted(found, key=lambda each: BUSINESS_ORDER.index(each[1])))


def _words(situation: Situation, step: MapStep) -> tuple[NewestWords, ...]:
    newest: dict[tuple[str, bool], NewestWords] = {}
    for statement in situation.statements.get(step.id, ()):
        heard = statement.heard
        for each in statement.speakers:
            if heard.says and each in situation.people:
                of_day = any((heard.on, heard.earliest, heard.latest))
                newest[each, of_day] = NewestWords(situation.people[each], heard.says, statement.day)
    return tuple(sorted(newest.values(), key=lambda each: each.day))
