"""Parts of cached facts about a deal: people, steps and contact rules as plain values, without the models."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import ContactRule, PersonKind

if TYPE_CHECKING:
    from .people.people import PersonState


class StepRef(NamedTuple):
    """A step by id and names."""

    id: str
    name: str
    short: str | None


class PersonRef(NamedTuple):
    """A person by id and name."""

    id: str
    name: str


class NamedPerson(NamedTuple):
    """A person, a body or a partner by id and names."""

    id: str
    full_name: str
    apart: str
    """What tells them from somebody of the same name in the deal; empty where nobody has it."""
    kind: PersonKind | None
    left: bool = False
    """Whether they have left, where no day was told."""
    leaves: date | None = None
    """The day on which they leave, or left, if it was told."""

    def gone_on(self, day: date) -> bool:
        """Whether they have left by a day."""
        return self.leaves <= day if self.leaves else self.left

    @property
    def name(self) -> str:
        """The name as screens show it, with what tells them apart."""
        return f"{self.full_name} ({self.apart})" if self.apart else self.full_name

    @property
    def is_customer(self) -> bool:
        """Whether what they do moves the deal: a person or a body at the customer."""
        return self.kind in (None, PersonKind.BODY)


def named(people: "Mapping[str, PersonState]", ids: Iterable[str]) -> tuple[NamedPerson, ...]:
    """Those of `ids` who are known, by names alone."""
    known = (people[each] for each in dict.fromkeys(ids) if each in people)
    return tuple(
        # `left` of a person is as of one day; a cached row holds on several, so a day that was told decides alone.
        NamedPerson(each.id, each.full_name, each.apart, each.kind, each.left and not each.leaves, each.leaves)
        for each in known
    )


class RuleFacts(NamedTuple):
    """A contact rule in force."""

    rule: ContactRule
    channel: str | None
    note: str | None
    says: str | None = None
    """The rule's own sentence; empty: it has none, and the general one does not hold."""

    @property
    def portal_only(self) -> bool:
        """Whether all contact must go through the customer's tender tool."""
        return self.rule is ContactRule.PORTAL_ONLY


class Unreadable(NamedTuple):
    """A deal whose file, or whose process, cannot be read. It stands in the list and never stops it."""

    id: str
    location: str
    """Where the trouble is: `deals/nordvik.yaml:31:14`."""
