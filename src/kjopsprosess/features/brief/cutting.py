"""What the brief can do without on a terminal with too few rows."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, auto

from kjopsprosess.page.page import Item, Section, Verbatim


class Spare(IntEnum):
    """What is left out, the last of these first.

    Never left out: who and when, the contact rule, the step, and of what is late the first promise of each side. What a
    seller cannot afford not to know in the room comes last, what can be looked up afterwards first.
    """

    LATE = auto()
    """Further late promises, theirs and ours, theirs of the days to come, and contacts in a row without an advance."""
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
    """The customer's other promises."""
    PROGRESS = auto()
    """How far the customer has come, and a meeting whose day has passed and that is not recorded."""
    OWED = auto()
    """Our promises that are not late."""
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
