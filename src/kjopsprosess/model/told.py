"""What somebody told us about how they buy, with facts stated in it; and what we want to reach in a contact."""

from typing import Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .fields import Day, Flag, Id, Ids, Record, Reference, TakesTime, WhoRef
from .process import Contact
from .values import MAX_STEP_NAME_LENGTH, Reached, StepKind, ToldPart, Topic


class RuledDay(Record):
    """A day that somebody else has set: exactly one of `on`, `latest` and `earliest`."""

    on: Day | None = None
    """It happens on this day."""
    latest: Day | None = None
    """After this day it is late."""
    earliest: Day | None = None
    """Before this day it cannot be."""

    @model_validator(mode="before")
    @classmethod
    def _one_day_only(cls, data: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
        given = [key for key in ("on", "latest", "earliest") if isinstance(data, dict) and data.get(key) is not None]
        if len(given) > 1:
            raise PydanticCustomError("several-days", "{value}", {"value": ", ".join(given)})
        return data

    @property
    def day(self) -> Day | None:
        """The day, whatever it means."""
        return self.on or self.latest or self.earliest


class RulingDate(RuledDay):
    """A date the deal depends on, known when the deal began."""

    id: Id
    """Name for references."""
    what: str
    """What the day is called: Board meeting."""
    step: Id | None = None
    """The step it rules, if it rules one."""
    by: Ids = ()
    """Who told us."""


class Heard(RuledDay):
    """One sentence somebody told us about how they buy, with the facts it carries."""

    step: Id | None = None
    """The step it is about. An unknown id with a `name` is a step only this customer has."""
    by: Ids = ()
    """Who said it: a person, a partner or a document. Left out: those who were there."""
    says: str = ""
    """What was said, in their words. May be left out only when the item carries a fact."""
    against: Reference | None = None
    """A person who disagrees, or `process`: the two differ until `holds`."""
    name: str | None = Field(default=None, max_length=MAX_STEP_NAME_LENGTH)
    """The name of a new step: the customer's action, in the infinitive."""
    short: str | None = Field(default=None, max_length=24)
    """The same in at most 24 characters, for tables."""
    done_when: str | None = None
    """What exists when the new step is done."""
    kind: StepKind | None = None
    """standstill: the new step is the time in which the choice may be complained about."""
    after: Ids | None = None
    """What the step comes after at this customer; replaces what the map had."""
    before: Ids = ()
    """Steps that must wait for this one too."""
    who: dict[WhoRef, ToldPart] = Field(default_factory=dict)
    """Who takes part in the step: a person, or `role:ID`, with the part; `none`: not this one."""
    role_names: dict[Id, str] = Field(default_factory=dict)
    """What the roles in `who` are called that no process has: `{works-council: Works council}`."""
    takes: TakesTime | None = None
    """How long the step takes there, as told: `2-3 weeks`, `up to 3 weeks`, `5-20 working days`."""
    takes_from: Id | None = None
    """`takes` is counted from the end of this step: a total, which replaces the sum between."""
    contact: Contact | None = None
    """What a seller may do while the step is open."""
    without: Ids = ()
    """Roles this customer does not have."""
    why_now: Flag | None = None
    """true: this is why they buy now."""
    date: Id | None = None
    """Name for a day of its own, with `what` it is called."""
    what: str | None = None
    """What the day is called."""
    share: Flag | None = None
    """true: may stand in what the customer sees."""
    topic: Topic | None = None
    """problem | figures | choice | doing_nothing: what it is about. Left out: told from its step."""
    quote: str | None = None
    """Their very words, when a transcript was at hand."""

    @property
    def tells_facts(self) -> bool:
        """Whether it says more of its step than words: its name, order, people, time or contact there."""
        facts = (self.name, self.short, self.done_when, self.kind, self.after, self.takes, self.contact)
        return any(each is not None for each in facts) or bool(self.before or self.who)


class Holds(Record):
    """Who is right where two differ on a step."""

    step: Id
    """The step they differ on."""
    by: Reference
    """Who is right; or `process`."""


class Confirmed(Record):
    """Somebody there said yes to steps as they stand in the map."""

    by: Ids
    """Who said yes."""
    steps: Ids
    """Which steps."""


class BestAim(Record):
    """The best: who there does what by when."""

    by: Id
    """Who at the customer."""
    what: str
    """What they do, in the present tense, so that it can follow the name: `sets the board date`."""
    due: Day
    """By which day."""
    step: Id | None = None
    """The step it helps along."""


class LeastAim(Record):
    """The least that still moves the customer: who there does what, in the meeting itself where no day stands."""

    by: Id
    """Who at the customer."""
    what: str
    """What they do, in the present tense."""
    due: Day | None = None
    """By which day."""
    step: Id | None = None
    """The step it helps along."""


class Aim(Record):
    """What we want to agree in a meeting or call that is booked."""

    best: BestAim
    """The best we may hope for."""
    least: LeastAim | None = None
    """The least that still moves the customer."""


class Got(Record):
    """How far we came with the aim of a meeting or call."""

    booked: Day
    """The day of the booking that the aim stands in."""
    reached: Reached
    """best | least | neither."""
