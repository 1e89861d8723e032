"""The facts that a told sentence may carry, each with who said it: what is said back after it was read."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.durations import Duration
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import DayRule, ToldPart, Topic


class StepName(NamedTuple):
    """A step as it is named: in the map, or only in what was told."""

    id: str
    name: str
    short: str | None = None


class NewStep(NamedTuple):
    """A step that only this customer has, told of for the first time."""

    step: StepName
    by: tuple[str, ...]
    waiting: tuple[StepName, ...]
    """Steps that wait for it."""
    lacks_done_when: bool
    """Whether nobody has said what exists when it is done."""
    may_be_standstill: bool
    """Whether name or words tell of a standstill, and nobody has said that it is one."""
    says: str
    """Their words."""


class ToldOrder(NamedTuple):
    """What a step comes after, and what waits for it."""

    step: StepName
    by: tuple[str, ...]
    after: tuple[StepName, ...]
    before: tuple[StepName, ...]


class NamedPart(NamedTuple):
    """A person or a role by name, and their part."""

    name: str
    part: ToldPart


class ToldParts(NamedTuple):
    """Who takes part in a step."""

    step: StepName
    by: tuple[str, ...]
    parts: tuple[NamedPart, ...]


class ToldTime(NamedTuple):
    """How long a step takes."""

    step: StepName
    by: tuple[str, ...]
    takes: Duration
    counted_from: StepName | None


class ToldContact(NamedTuple):
    """What a seller may do while a step is open."""

    step: StepName
    by: tuple[str, ...]
    contact: Contact


class ToldProof(NamedTuple):
    """What exists when a step is done."""

    step: StepName
    by: tuple[str, ...]
    done_when: str


class ToldStandstill(NamedTuple):
    """That a step is the time in which the choice may be complained about."""

    step: StepName
    by: tuple[str, ...]


class ToldDay(NamedTuple):
    """A date the deal depends on."""

    what: str | None
    """What the day is called; None when it is the step's own."""
    step: StepName | None
    by: tuple[str, ...]
    rule: DayRule
    day: date
    days_left: int


class Difference(NamedTuple):
    """Two who do not say the same."""

    step: StepName | None
    by: tuple[str, ...]
    other: str | None
    """Id of the other; None for the process."""
    other_says: str | None
    """The other's newest words on it; None when nothing has been heard from them."""


class PlainStatement(NamedTuple):
    """Words without a fact beside them."""

    step: StepName | None
    by: tuple[str, ...]
    says: str


class Trigger(NamedTuple):
    """Why they buy now."""

    by: tuple[str, ...]
    says: str


class MissingRoles(NamedTuple):
    """Roles that the customer does not have."""

    by: tuple[str, ...]
    roles: tuple[str, ...]
    """Their names."""


class HeldWord(NamedTuple):
    """Whose word holds on a step."""

    step: StepName
    by: str | None
    """A person's id; None for the process."""


class ConfirmedSteps(NamedTuple):
    """Steps that somebody said yes to."""

    by: tuple[str, ...]
    steps: tuple[StepName, ...]


class ToldTopic(NamedTuple):
    """What is told is about this, because it was said so."""

    topic: Topic


class Shared(NamedTuple):
    """That what is told may stand in what the customer sees."""

    items: int


ToldFact = (
    NewStep
    | ToldOrder
    | ToldParts
    | ToldTime
    | ToldContact
    | ToldProof
    | ToldStandstill
    | ToldDay
    | Difference
    | PlainStatement
    | Trigger
    | MissingRoles
    | HeldWord
    | ConfirmedSteps
    | ToldTopic
    | Shared
)
