"""What the customer said that may be passed on: whose sentences, what each is about, and which are kept back.

A sentence may be passed on when whoever said it told it to us themselves, it is marked `share: true`, and it
names nobody else. What two differ on is kept back as long as they do.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.values import PersonKind, StepKind, Topic

from .sources import contradictions
from .statements import Statement, same_words


class KeptBack(StrEnum):
    """Why a sentence that is marked to be shared is not passed on."""

    NOT_THEIR_OWN = "not_their_own"
    """Nobody at the customer has said it to us: a partner's word, or what somebody said of somebody else's."""
    ABOUT_SOMEBODY = "about_somebody"
    """It names another person."""
    DIFFERS = "differs"
    """Two do not say the same of it."""


class Sentence(NamedTuple):
    """Something that was said, in their words."""

    statement: Statement
    by: tuple[PersonState, ...]
    """Those at the customer who said it to us; none when nobody did."""
    topic: Topic | None
    """None: about how they decide, or about nothing that is known."""
    shared: bool
    """Whether it is marked to be shared."""
    kept_back: KeptBack | None


def sentences(situation: Situation) -> tuple[Sentence, ...]:
    """Everything that was said in words, in log order, the same words of the same people once.

    Of the same words the newest that says so decides whether they are shared.
    """
    found: dict[tuple[tuple[str, ...], str], Sentence] = {}
    clashes = [each.sides for each in contradictions(situation) if all(side.person for side in each.sides)]
    differing = {side.says for sides in clashes for side in sides}
    said = (each for statements in situation.statements.values() for each in statements if each.heard.says.strip())
    for statement in sorted(said, key=lambda each: each.number):
        key = (tuple(sorted(statement.speakers)), same_words(statement.heard.says))
        before = found.pop(key, None)
        marked = statement.heard.share
        shared = before is not None and before.shared if marked is None else marked
        by = said_by(situation, statement)
        why = _kept_back(situation, statement, by, differs=statement.heard.says in differing)
        topic = topic_of(situation, statement) or (before.topic if before else None)
        found[key] = Sentence(statement, by, topic, shared, why)
    return tuple(found.values())


def said_by(situation: Situation, statement: Statement) -> tuple[PersonState, ...]:
    """Those at the customer who said it to us themselves: persons, bodies and documents, and no partner."""
    told = {*statement.voices.people, *statement.voices.others}
    people = (situation.people[each] for each in statement.speakers if each in told)
    return tuple(person for person in people if person.kind is not PersonKind.PARTNER)


def from_the_customer(situation: Situation, statement: Statement) -> bool:
    """Whether anybody at the customer has told it, be it of somebody else's word; a partner alone has not."""
    voices = statement.voices
    others = (situation.people[each] for each in voices.others)
    return bool(voices.people or voices.one_of) or any(each.kind is not PersonKind.PARTNER for each in others)


def topic_of(situation: Situation, statement: Statement) -> Topic | None:
    """What a statement is about: what it says itself; why they buy now is the problem; else what its step is about.

    Where a step has no topic of its own: the first of the process is about the problem, one where a supplier is chosen
    about the choice. A step only this customer has is about how they decide.
    """
    heard, step_map = statement.heard, situation.map
    if heard.topic or heard.why_now:
        return heard.topic or Topic.PROBLEM
    step = step_map.by_id.get(heard.step or "")
    if step is None or step.own:
        return None
    if step.step.topic:
        return step.step.topic
    if step.kind is StepKind.CHOICE:
        return Topic.CHOICE
    first = next((each for each in step_map.steps if not each.own), None)
    return Topic.PROBLEM if step is first else None


def _kept_back(
    situation: Situation, statement: Statement, by: tuple[PersonState, ...], *, differs: bool
) -> KeptBack | None:
    if not by or len(by) < len(statement.speakers):
        return KeptBack.NOT_THEIR_OWN
    speakers = {person.id for person in by}
    known = (each for each in situation.people.values() if each.kind in (None, PersonKind.PARTNER))
    others = [each for each in known if each.id not in speakers]
    if names_somebody(statement.heard.says, others):
        return KeptBack.ABOUT_SOMEBODY
    return KeptBack.DIFFERS if differs else None


def names_somebody(says: str, people: Iterable[PersonState]) -> bool:
    """Whether one of these is named, by first or last name, also with an s behind it.

    A name counts with its capital, since many names are words as well; where nothing has one, without.
    """
    said = _words(says)
    no_capitals = says == says.lower()
    for person in people:
        names = {name for name in _words(person.full_name) if len(name) > 1 and name[0].isupper()}
        names |= {name.lower() for name in names} if no_capitals else set()
        if any(word in names or word.removesuffix("s") in names for word in said):
            return True
    return False


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()
