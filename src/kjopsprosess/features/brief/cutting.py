"""What the brief can do without on a terminal with too few rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum, auto
from typing import TYPE_CHECKING

from kjopsprosess.page.page import Item, Line, Section, Verbatim, text

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages


class Spare(IntEnum):
    """What is left out, the last of these first.

    Never left out: who and when, the contact rule, the step, and of what is late the first promise of each side. What a
    seller cannot afford not to know in the room comes last, what can be looked up afterwards first.
    """

    DUE = auto()
    """Further promises that are late or due soon, theirs and ours; how many are left out is told."""
    STANDS_STILL = auto()
    """Contacts in a row without an advance."""
    NEAREST_DAY = auto()
    COMING = auto()
    """Those who will be there; where nobody of them is known, those with a part in the step."""
    DONE_WHEN = auto()
    AGREE = auto()
    FIRST_UNKNOWN = auto()
    """The first that we do not know, with how to ask about it."""
    NOT_NAMED = auto()
    """Roles that nobody is known to have."""
    PROMISED = auto()
    """The customer's other promises, and a partner's."""
    PROGRESS = auto()
    """How far the customer has come, and a meeting whose day has passed and that is not recorded."""
    OWED = auto()
    """Our promises that are neither late nor due soon."""
    REOPENED = auto()
    TASKS = auto()
    LAST_TIME = auto()
    OTHERS = auto()
    """Those with a part in the step who will not be there, and the count of roles beyond the next decision."""
    SECOND_UNKNOWN = auto()
    OTHER_DAYS = auto()
    WHY_NOW = auto()
    OTHER_UNKNOWNS = auto()
    TASKS_AFTER = auto()
    """Tasks of ours after steps that were done lately."""
    ALSO_OPEN = auto()
    AFTERWARDS = auto()
    """What to type afterwards."""
    OUR_WORK = auto()
    """What our work has come to, as a count."""
    AFTER_THAT = auto()
    REMARKS = auto()
    """Remarks on the process and the file."""


def spared(items: Iterable[Item], spare: Spare) -> list[Item]:
    """The items, to be left out with `spare`; those that have one keep it."""
    return [each if isinstance(each, Verbatim) or each.spare else each._replace(spare=spare) for each in items]


def spare_section(section: Section, spare: Spare) -> Section:
    """The section, its items to be left out with `spare`; those that have one keep it."""
    return section._replace(items=tuple(spared(section.items, spare)))


def left_out(deal: str, messages: Messages, spares: Sequence[int]) -> Line | None:
    """How many promises that are late or due soon a small screen has no room for, and what shows them."""
    if not (number := sum(each == Spare.DUE for each in spares)):
        return None
    return Line(text(messages.brief.promises_left_out(number, command=f"kp promises {deal}")), indent=0)
