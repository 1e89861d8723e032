"""The list of words that many screens share."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.model.values import Attitude, How, Outcome, Part

from .counted import Counted


class Terms(NamedTuple):
    """Words that many screens share."""

    part: Mapping[Part, str]
    """What somebody does in a step, in the present tense: decides."""
    chair: Mapping[Part, str]
    """The question of an empty chair: who can say yes."""
    attitude: Mapping[Attitude, str]
    unknown_attitude: str
    marks: Mapping[str, str]
    not_contacted: str
    how: Mapping[How, str]
    note: str
    states: Mapping[str, str]
    verdicts: Mapping[str, str]
    outcomes: Mapping[Outcome, str]
    status: Mapping[str, str]
    seen: str
    said: str
    body: str
    partner: str
    we: str
    days: Counted
    weeks: Counted
    only_in: str
    """{channel}: contact in the customer's tool only."""
    the_tool: str
    """What to call the tool when the process does not name it."""
    no_contact: str
    more: str
    """{n} more."""
    late: str
    """{days} late."""
    today: str
    by: str
    """{what} by {day}."""
    numbers: Sequence[str]
    """Small numbers as words, from nought."""
