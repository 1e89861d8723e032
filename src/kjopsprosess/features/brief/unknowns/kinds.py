"""What we may not know before a contact: the kinds, and one of them with the person to ask."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import Contradiction
from kjopsprosess.model.values import Part


class UnknownKind(StrEnum):
    """Kinds of unknowns, worst first."""

    # The values stand in JSON and are never renamed, also where the code has another name by now.
    DAY_UNKNOWN = "ruling_day_unknown"
    """A day rules a step in view, and nobody has told which."""
    LEFT_PROMISE = "left_promise"
    """Somebody has left who had promised something: nobody keeps it until somebody takes over."""
    LEFT_SOURCE = "left_source"
    """All we know about how they buy comes from somebody who has left."""
    LEAVING = "leaving"
    """Somebody leaves soon, and nobody is known to take over."""
    HANDOVER = "handover"
    """Somebody takes over, and it is not known what of that which the other leaves."""
    CONTRADICTION = "contradiction"
    DAY_TO_CONFIRM = "day_to_confirm"
    """A day is past on which something should happen: did it?"""
    TOO_LATE = "too_late"
    """A day is past, or comes before the customer can get there at the quickest usual pace."""
    HEARSAY = "hearsay"
    """A step is said to be done, but by nobody at the customer."""
    APPROVAL_NOT_SEEN = "approval_not_seen"
    """An approval is done, or was passed by, and nobody who approves has acted."""
    NEVER_MET = "never_met"
    """Who is to decide or approve has never been contacted, and is not coming."""
    BEHIND = "behind"
    """Steps the customer is past, and nobody recorded as done."""
    ONE_SOURCE = "one_voice"
    """All we know about how they buy comes from one person, or from nobody."""
    NO_DECIDER = "empty_chair"
    """Nobody is known who decides or approves steps before the order. Those of the next step stand under Who."""
    SINGLE_SOURCE = "single_source"
    """A step rests on one person's word."""
    UNPLACED = "unplaced"
    STALE = "stale"
    NO_TRIGGER = "no_trigger"
    """Nobody has told why they buy now."""

    @property
    def about_people(self) -> bool:
        """Whether it can only be filled by talking to somebody."""
        return self in _ABOUT_PEOPLE


_ABOUT_PEOPLE = frozenset(
    {
        UnknownKind.LEFT_PROMISE,
        UnknownKind.LEFT_SOURCE,
        UnknownKind.LEAVING,
        UnknownKind.HANDOVER,
        UnknownKind.CONTRADICTION,
        UnknownKind.HEARSAY,
        UnknownKind.APPROVAL_NOT_SEEN,
        UnknownKind.ONE_SOURCE,
        UnknownKind.NO_DECIDER,
        UnknownKind.NEVER_MET,
        UnknownKind.SINGLE_SOURCE,
    }
)

ONLY_BEFORE_ORDER = frozenset(
    {
        UnknownKind.LEFT_SOURCE,
        UnknownKind.ONE_SOURCE,
        UnknownKind.NO_DECIDER,
        UnknownKind.NEVER_MET,
        UnknownKind.SINGLE_SOURCE,
        UnknownKind.STALE,
        UnknownKind.NO_TRIGGER,
    }
)
"""Unknowns about how they buy: of no use to ask about once the order is ours."""


class RoleAct(NamedTuple):
    """What a role is to do in a step: decide it, or approve it."""

    step: MapStep
    part: Part


class Unknown(NamedTuple):
    """One unknown, the person to ask and the step's own question; other questions are worded by kind."""

    kind: UnknownKind
    step: MapStep | None = None
    about: tuple[PersonState, ...] = ()
    unnamed: bool = False
    """One source: whether somebody told of it, and it is not known who."""
    role: str | None = None
    roles: tuple[str, ...] = ()
    """Approval not seen: the roles of which one should have approved. Handover: those that nobody who stays has."""
    never: bool = False
    """Approval not seen: the order has come meanwhile."""
    part: Part | None = None
    acts: tuple[RoleAct, ...] = ()
    """No decider: all the role has to decide and approve, in map order."""
    others: tuple[str, ...] = ()
    """No decider: the other roles before the order that nobody is known to have."""
    steps: tuple[MapStep, ...] = ()
    """Behind and stale: all such steps, in map order from those in view on."""
    same_age: bool = True
    """Stale: whether the newest word on each of the steps is of the same day."""
    days: int | None = None
    """Stale: age of the newest word on the one heard of last. Too late: how many days the usual time exceeds what is
    left, or since the day. Day to confirm: days since."""
    says: str | None = None
    """Unplaced and hearsay: what was said. Left promise: what was promised. Day unknown: what the day is called."""
    told_by: tuple[PersonState, ...] = ()
    """Hearsay: those we have it from, such as a partner."""
    day: date | None = None
    """Hearsay: when it was said. Leaving and handover: the day on which they leave, if it was told."""
    successors: tuple[PersonState, ...] = ()
    """Handover: those who take over."""
    promises: tuple[PromiseState, ...] = ()
    """Leaving and handover: what the one who leaves has promised, and will not be there to keep."""
    contradiction: Contradiction | None = None
    ahead: DayAhead | None = None
    """Too late, and day to confirm: the day."""
    ask: PersonState | None = None
    question: str | None = None
