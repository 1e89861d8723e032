"""What a page may hold that somebody carries inside the customer. It names what is let out, not what is kept back.

Let out are sentences that may be passed on, names of steps that somebody at the customer has told of, who they said
takes part and the days they told; everything with the entry it comes from.
"""

from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sharing import KeptBack
from kjopsprosess.model.values import DayRule, Part, Topic

SAYS_YES = (Part.DECIDES, Part.APPROVES)
"""The parts of those who must say yes."""


class MemoParty(NamedTuple):
    """Somebody on the page: the reader, by name, or by role. None of them: not to be told."""

    reader: bool = False
    id: str | None = None
    """Of whoever may be named."""
    name: str | None = None
    role: str | None = None
    """What the role is called, where no name may stand."""


class Trace(NamedTuple):
    """The entry that something on the page comes from."""

    entry: str | None
    """Id of the entry, where it has one."""
    number: int | None
    """Its place in the file's log, from 1; None: from the top of the file."""
    day: date | None
    by: tuple[MemoParty, ...]


class MemoSentence(NamedTuple):
    """A sentence that may be passed on."""

    says: str
    topic: Topic | None
    step: MapStep | None
    trace: Trace


class MemoRole(NamedTuple):
    """Who they said takes part in a step."""

    who: MemoParty
    part: Part
    trace: Trace


class MemoDay(NamedTuple):
    """A day they told of."""

    what: str | None
    """What it is called; None: by its step."""
    rule: DayRule
    day: date
    trace: Trace


class StepToCome(NamedTuple):
    """A step that somebody at the customer has told of, and that is not taken."""

    step: MapStep
    who: tuple[MemoRole, ...]
    days: tuple[MemoDay, ...]
    told: tuple[Trace, ...]

    @property
    def decision(self) -> bool:
        """Whether somebody says yes or no here: a choice, an order, an approval, or a step that only they have."""
        parts = (each.part for each in self.step.step.who)
        return self.step.own or self.step.kind is not None or any(part in SAYS_YES for part in parts)

    @property
    def yes_known(self) -> bool:
        """Whether they have said who must say yes to it."""
        return any(each.part in SAYS_YES for each in self.who)


class StepTaken(NamedTuple):
    """A step that they have taken."""

    step: MapStep
    told: tuple[Trace, ...]


class MemoDifference(NamedTuple):
    """A step that two do not see the same way."""

    step: MapStep
    parties: tuple[MemoParty, ...]
    """By role; the reader as the reader. None, where the difference itself is not to be told of them."""


class LeftOut(NamedTuple):
    """A sentence that is marked to be shared and is not on the page, and why. Its words stand nowhere."""

    entry: str | None
    number: int
    item: int
    """Its place in the `heard` of the entry, from 0."""
    day: date
    why: KeptBack


class Memo(NamedTuple):
    """All that the page holds."""

    deal: str
    customer: str
    reader: PersonState
    today: date
    words: tuple[MemoSentence, ...]
    """The reader's own first, else in log order."""
    to_come: tuple[StepToCome, ...]
    """In map order."""
    taken: tuple[StepTaken, ...]
    days: tuple[MemoDay, ...]
    """Days that belong to no step on the page."""
    differences: tuple[MemoDifference, ...]
    left: tuple[LeftOut, ...]

    def about(self, topic: Topic | None) -> tuple[MemoSentence, ...]:
        """The sentences about something."""
        return tuple(each for each in self.words if each.topic is topic)

    @property
    def own_part(self) -> tuple[StepToCome, ...]:
        """The steps in which the reader takes part."""
        return tuple(each for each in self.to_come if any(role.who.reader for role in each.who))
