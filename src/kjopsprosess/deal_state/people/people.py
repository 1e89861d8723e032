"""Those who take part: what is known of each, and the three marks."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.values import Attitude, PersonKind


class PersonProgress(StrEnum):
    """How far we have come with a person, in the order it happens."""

    CONTACTED = "contacted"
    QUALIFIED = "qualified"
    CONVINCED = "convinced"


class PersonState(NamedTuple):
    """A person, a body or a partner as known after the whole log: the newest value of each field."""

    id: str
    file_order: int
    """Order of first appearance in the file."""
    full_name: str
    title: str | None = None
    roles: tuple[str, ...] = ()
    attitude: Attitude | None = None
    needs: str | None = None
    kind: PersonKind | None = None
    left: bool = False
    """Whether they have left: as of the day, where a `Situation` gives them."""
    leaves: date | None = None
    """The day on which they leave, or left, if it was told."""
    replaces: str | None = None
    """Id of the person from whom this one takes over."""
    contacted: bool = False
    last_met: date | None = None
    """Day of the newest meeting or call."""
    phone: str | None = None
    email: str | None = None
    through: str | None = None
    """Id of the person who owns the contact with this one."""
    apart: str = ""
    """What tells them from somebody of the same name in the deal; empty where nobody has it."""

    @property
    def name(self) -> str:
        """The name as screens show it: «Ola Hansen», or «Ola Hansen (innkjøper)» where another is called the same."""
        return f"{self.full_name} ({self.apart})" if self.apart else self.full_name

    @property
    def present(self) -> bool:
        """Whether they are still there."""
        return not self.left

    @property
    def is_customer(self) -> bool:
        """Whether what they do moves the deal: a person or a body at the customer, no partner and no document."""
        return self.kind in (None, PersonKind.BODY)

    @property
    def is_source(self) -> bool:
        """Whether what they say counts as a source: a single person at the customer."""
        return self.kind is None

    @property
    def qualified(self) -> bool:
        """Contacted, and role, need and attitude known."""
        return self.contacted and bool(self.roles) and self.needs is not None and self.attitude is not None

    @property
    def convinced(self) -> bool:
        """Met, and newest attitude is supporter or champion."""
        return self.last_met is not None and self.attitude in (Attitude.SUPPORTER, Attitude.CHAMPION)

    @property
    def progress(self) -> PersonProgress | None:
        """The furthest mark with none missing before it. A body or a partner carries none."""
        if not self.is_source:
            return None
        reached = None
        for mark, has in zip(PersonProgress, (self.contacted, self.qualified, self.convinced), strict=True):
            if not has:
                break
            reached = mark
        return reached


def people_on(people: dict[str, PersonState], day: date) -> dict[str, PersonState]:
    """Those people as of a day: who leaves on a day has left from that day on."""
    if not any(each.leaves for each in people.values()):
        return people
    return {
        id_: each._replace(left=True) if each.leaves and each.leaves <= day else each for id_, each in people.items()
    }
