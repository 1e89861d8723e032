"""A process: how customers of a kind buy, as steps that the customer takes."""

from typing import Annotated, Any

from pydantic import Field
from pydantic_core import core_schema

from .fields import WHOLE_NUMBER, Flag, Id, Ids, Record, Reference, Texts, WholeNumber, WrittenType
from .values import (
    MAX_STEP_NAME_LENGTH,
    ContactRule,
    DecidedBy,
    Language,
    Part,
    RoleKind,
    StepKind,
    TaskCondition,
    Timing,
    Topic,
)

MAX_STEPS = 200
"""The most steps a process may have. Working out their order takes time that grows faster than their number."""


class Role(Record):
    """A role at the customer that takes part in buying. A role is not a title: one person may hold several."""

    id: Id
    """Name for references. Never renamed or removed: deals refer to it."""
    name: str
    """What people call the role."""
    about: str | None = None
    """What the role is responsible for, in one line."""
    kind: RoleKind | None = None
    """body: a board or a committee. Left out: a person's role."""
    optional: Flag = False
    """Not every customer of the kind has it: never missed until somebody is named in it or asked for."""


class Participation(Record):
    """A role's part in a step."""

    role: Id
    """Id of a role of this process."""
    part: Part
    """decides | approves | recommends | does | contributes. At most one role decides in a step."""


class SellerAction(Record):
    """Something we do so that the customer can take the step it stands under."""

    id: Id
    """Name for `did: [step/action]`, unique within the step."""
    do: str
    """What we do, in the infinitive."""
    when: Timing = Timing.BEFORE
    """before | during the meeting; after: once the step is done. before if left out."""
    if_: TaskCondition | None = Field(default=None, alias="if")
    """won | lost: only when the choice has fallen so. Left out: in any case."""


class Commitment(Record):
    """What to agree with the customer in the meeting: somebody there, an act, a date."""

    best: str | None = None
    """The best we may hope for."""
    least: str | None = None
    """The least that still moves the customer."""


class Question(Record):
    """A question that helps the customer and shows us how they buy."""

    ask: str
    """The question, as it can be said aloud."""
    to: Id | None = None
    """The role best placed to answer; or `partner`: the partner in the deal."""


class Contact(Record):
    """What a seller may lawfully do while the step is open; left out = contact is free."""

    rule: ContactRule
    """equal | portal_only."""
    channel: str | None = None
    """Name of the customer's tool, as people call it."""
    note: str | None = None
    """One sentence more to show with the rule."""
    says: str | None = None
    """The rule in its own sentence, where the general one does not fit."""

    @property
    def portal_only(self) -> bool:
        """Whether all contact must go through the customer's tender tool."""
        return self.rule is ContactRule.PORTAL_ONLY


class StepDate(Record):
    """A date the step depends on: set by somebody else, not promised by anyone."""

    what: str
    """What the day is called: Tender deadline."""
    ask: str | None = None
    """The question to ask while the day is not known."""


def _pair(value: object) -> object:
    """Read a single number of days as a range of one."""
    return (value, value) if isinstance(value, str | int) else value


_DAYS: dict[str, Any] = {"type": "integer", "minimum": 0}
UsualDays = Annotated[
    tuple[WholeNumber, WholeNumber],
    WrittenType(
        core_schema.no_info_before_validator_function(_pair, core_schema.tuple_schema([WHOLE_NUMBER.reading] * 2)),
        {"anyOf": [_DAYS, {"type": "array", "items": _DAYS, "minItems": 2, "maxItems": 2}]},
    ),
]


class Step(Record):
    """Something the customer does on the way to buying. Never something we do."""

    id: Id
    """Name for references; never renamed or deleted, because deals refer to it."""
    name: str = Field(max_length=MAX_STEP_NAME_LENGTH)
    """The customer's action, in the infinitive, at most 70 characters."""
    short: str | None = Field(default=None, max_length=24)
    """The same in at most 24 characters, for tables; also a customer action."""
    done_when: str
    """What exists when the step is done, so that two people would agree that it does."""
    after: Ids | None = None
    """Steps that must be settled first. Left out: the step above. `[]`: open from the start."""
    before: Ids = ()
    """In a deal's own steps only: steps that must wait for this one."""
    who: tuple[Participation, ...] = ()
    """Who takes part, the one who matters most first; tables name the first."""
    seller_actions: tuple[SellerAction, ...] = ()
    """What we do so that the customer can take this step."""
    commitment: Commitment = Commitment()
    """What to agree in the meeting; generic wording if left out."""
    questions: tuple[Question, ...] = ()
    """What to ask."""
    stalls: Texts = ()
    """What the step often stops on."""
    usual_days: UsualDays | None = None
    """How many days the step usually takes, from and to: `[21, 56]`. A rule of thumb, not a promise."""
    contact: Contact | None = None
    """What a seller may lawfully do while the step is open."""
    kind: StepKind | None = None
    """choice: a supplier is picked here. order: done for us here means the order is ours. standstill: after the choice,
    while it may be complained about."""
    gate: Flag | None = None
    """true: the step is an approval, and a question until one who approves has acted. Left out: told from `who`."""
    topic: Topic | None = None
    """problem | figures | choice | doing_nothing: what they say of the step is about this. Left out: by its place."""
    date: StepDate | None = None
    """The date the step depends on, such as a deadline that the customer sets."""
    since: WholeNumber | None = None
    """First version of the process that has the step; 1 if left out."""
    retired: WholeNumber | None = None
    """First version of the process that no longer has it."""
    accept: dict[str, str] = Field(default_factory=dict)
    """Findings of `kp check` that are accepted here, each with the reason: `our-action-as-step: why`."""

    def in_version(self, version: int) -> bool:
        """Whether the process has this step at `version`."""
        return (self.since or 1) <= version and (self.retired is None or version < self.retired)


class Process(Record):
    """How customers of a kind buy. The file is its own history: a version is the steps it has; none is ever deleted."""

    name: str
    """What the process is called."""
    version: WholeNumber = 1
    """Raised when a step is added or retired, never for better wording."""
    language: Language
    """Language of the contents: nb | en."""
    about: str | None = None
    """When to use it, in a line or two."""
    sources: Texts = ()
    """What it rests on, a line each: where the order of the steps, the times and the rules are from."""
    roles: tuple[Role, ...] = Field(default=(), max_length=200)
    """Everybody who can take part."""
    steps: tuple[Step, ...] = Field(min_length=1, max_length=MAX_STEPS)
    """What the customer does, in the usual order."""
    decided_by: DecidedBy | None = None
    """one: a single person decides, such as an owner-manager, so that one source is enough."""
    replaces: tuple[Reference, ...] = ()
    """For a process put on top of another: the steps of that other one which this one stands in for."""
    accept: dict[str, str] = Field(default_factory=dict)
    """Findings of `kp check` about the whole process that are accepted, each with the reason."""

    def at(self, version: int) -> tuple[Step, ...]:
        """The steps the process has at `version`, in file order."""
        return tuple(step for step in self.steps if step.in_version(version))
