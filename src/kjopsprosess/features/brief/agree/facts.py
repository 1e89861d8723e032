"""What to agree in a meeting or call: something that somebody who is coming can promise."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.meetings.bookings import PlannedContact
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.asking import ATTITUDE_ORDER, may_be_asked
from kjopsprosess.deal_state.steps.next_step import OWNER_ORDER, open_promises_on, person_part, role_holders, step_owner
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.process import Role
from kjopsprosess.model.told import BestAim, LeastAim
from kjopsprosess.model.values import ContactRule, Part, PersonKind

MAX_ENDING_LENGTH = 3
"""Letters that a definite noun may have beyond the role's name: `Innkjøper` in `Innkjøperen`."""
ARTICLES = ("the ", "a ", "an ")


def role_of_commitment(words: str, roles: Mapping[str, Role]) -> str | None:
    """The id of the role that a sentence begins with, the longest name first; None: it names no role first.

    In full or by its last word, if only one role ends so: `The sponsor` is the executive sponsor.
    """
    opening = words.casefold()
    for article in ARTICLES:
        opening = opening.removeprefix(article)
    for role in sorted(roles.values(), key=lambda role: -len(role.name)):
        if _begins_with(opening, role.name.casefold()):
            return role.id
    ending = [role.id for role in roles.values() if _begins_with(opening, role.name.casefold().rsplit(" ", 1)[-1])]
    return ending[0] if len(ending) == 1 else None


def _begins_with(opening: str, name: str) -> bool:
    """Whether a text begins with a name, perhaps with an ending, as whole words."""
    if not opening.startswith(name):
        return False
    rest = opening[len(name) :].split(maxsplit=1)
    ending = rest[0] if rest and not opening[len(name)].isspace() else ""
    letters = ending.rstrip(".,:;")
    return len(letters) <= MAX_ENDING_LENGTH and (not letters or letters.isalpha())


class GoalKind(StrEnum):
    """Where a goal comes from."""

    AIM = "aim"
    """Our own, noted with the booking."""
    COMMITMENT = "commitment"
    """The step's own words."""
    KEEPS = "keeps"
    """It is promised already: ask how it goes."""
    NEW_DAY = "new_day"
    """It is promised and late: a new day, or a no."""
    BRINGS_IN = "brings_in"
    """Nobody coming can: somebody coming brings in who can."""
    ACCESS = "access"
    """Nobody coming can: who it is, and when we can meet."""
    NAMED = "named"
    """The step has no words: somebody says when, or who, or what is left where it is known who does it."""
    GENERIC = "generic"
    """The step has no words, and nobody is known to come or to do it."""


class Goal(NamedTuple):
    """One line of what to agree."""

    kind: GoalKind
    words: str | None = None
    """The step's own; of our own aim, what the person does."""
    person: PersonState | None = None
    """Who is to do it: somebody who is coming; with nothing booked, who promised it or has the step."""
    role: str | None = None
    """The role that is needed and does not come."""
    colleague: PersonState | None = None
    """Who holds that role, where somebody does."""
    promise: PromiseState | None = None
    owned: bool = False
    """Whether somebody is known to do the step."""
    due: date | None = None
    """Our own: by when."""


class Agreement(NamedTuple):
    """The best we want to agree, and the least."""

    best: Goal
    least: Goal


def make_agreement(situation: Situation, contact: PlannedContact, step: MapStep | None) -> Agreement:
    """Our own aim, where the booking has one; else what to agree on the next step with those who are coming."""
    proposed = _proposed(situation, contact, step)
    if contact.aim is None:
        return proposed
    best, least = contact.aim.best, contact.aim.least
    return Agreement(_our_own(situation, best), _our_own(situation, least) if least else proposed.least)


def _our_own(situation: Situation, aimed: BestAim | LeastAim) -> Goal:
    return Goal(GoalKind.AIM, aimed.what, person=situation.people.get(aimed.by), due=aimed.due)


def _proposed(situation: Situation, contact: PlannedContact, step: MapStep | None) -> Agreement:
    """What those who are coming can promise; with nobody to speak to, what the step says.

    What somebody is late with comes first, whatever its step: the next contact is where it gets a new day or a no.
    """
    commitment = step.step.commitment if step else None
    best, least = (commitment.best, commitment.least) if commitment else (None, None)
    coming = [p for each in contact.people if (p := situation.people.get(each)) and p.present and p.kind in _SPEAKING]
    rule = situation.contact_rule
    # Through the tender tool nobody in particular can promise anything.
    if step is None or (rule and rule.rule is ContactRule.PORTAL_ONLY):
        return Agreement(_as_written(best), _as_written(least))
    if not coming:
        return _next_time(situation, step, best, least)
    table = _Table(situation, step, sorted(coming, key=lambda person: _precedence(situation, step, person)))
    first = _late(situation, table.coming) or _promised(table, best) or _by_those_coming(table, best)
    second = _by_those_coming(table, least)
    return Agreement(
        first or _without_them(table, GoalKind.BRINGS_IN, best), second or _without_them(table, GoalKind.ACCESS, least)
    )


def _next_time(situation: Situation, step: MapStep, best: str | None, least: str | None) -> Agreement:
    """With nobody known to come: what is late, else what the step says, else what who has the step is to say."""
    owner = step_owner(situation, step)
    known = owner if owner and owner.present and owner.is_source and owner.contacted else None
    first, second = (
        Goal(GoalKind.NAMED, person=known, owned=True) if known and not words else _as_written(words)
        for words in (best, least)
    )
    return Agreement(_late(situation, may_be_asked(situation)) or first, second)


def _late(situation: Situation, people: Iterable[PersonState]) -> Goal | None:
    """What one of some is late with, the longest overdue first: a new day, or a no."""
    able = {person.id: person for person in people}
    for promise in (*situation.open_promises(ours=False), *situation.partner_promises):
        makers = [able[each] for each in promise.makers if each in able]
        if makers and promise.overdue(situation.today):
            return Goal(GoalKind.NEW_DAY, person=makers[0], promise=promise)
    return None


_SPEAKING = (None, PersonKind.PARTNER)
_ACTING = (Part.DECIDES, Part.APPROVES, Part.DOES)
"""Whose promise in a step is what the step asks for, where its words name no role."""


class _Table(NamedTuple):
    """The step, and those who are coming: whose business it is first."""

    situation: Situation
    step: MapStep
    coming: list[PersonState]

    def needed(self, words: str | None) -> str | None:
        """The role without which it cannot be agreed: that of the words; without words, that of the step's doer."""
        if words:
            return role_of_commitment(words, self.situation.map.roles)
        if any(person_part(self.step, person) for person in self.coming):
            return None
        who = sorted(self.step.step.who, key=lambda each: OWNER_ORDER.index(each.part))
        return next((each.role for each in who if each.role not in self.situation.without), None)


def _as_written(words: str | None) -> Goal:
    return Goal(GoalKind.COMMITMENT, words) if words else Goal(GoalKind.GENERIC)


def _promised(table: _Table, words: str | None) -> Goal | None:
    """It is promised already by who is coming and could promise it."""
    role = table.needed(words)
    able = {p.id: p for p in table.coming if (role in p.roles if role else person_part(table.step, p) in _ACTING)}
    for promise in open_promises_on(table.situation, table.step):
        if makers := [able[each] for each in promise.makers if each in able]:
            return Goal(GoalKind.KEEPS, person=makers[0], promise=promise)
    return None


def _by_those_coming(table: _Table, words: str | None) -> Goal | None:
    """What the step says, where somebody coming holds the role it names, or it names none."""
    role = table.needed(words)
    if role is not None and not any(role in person.roles for person in table.coming):
        return None
    if words:
        return Goal(GoalKind.COMMITMENT, words)
    owned = step_owner(table.situation, table.step) is not None
    return Goal(GoalKind.NAMED, person=table.coming[0], owned=owned)


def _without_them(table: _Table, kind: GoalKind, words: str | None) -> Goal:
    role = table.needed(words)
    holders = role_holders(table.situation, role) if role else ()
    return Goal(kind, person=table.coming[0], role=role, colleague=holders[0] if holders else None)


def _precedence(situation: Situation, step: MapStep, person: PersonState) -> tuple[bool, bool, bool, int, int]:
    """Who of those coming is to act: at the customer, with a part in the step, then in any open one, the warmest."""
    elsewhere = any(person_part(each, person) for each in situation.open_steps)
    warmth = ATTITUDE_ORDER.index(person.attitude)
    return not person.is_source, person_part(step, person) is None, not elsewhere, warmth, person.file_order
