"""Times of day as people type them."""

import re

from .doubts import DayDoubt

LAST_HOUR, LAST_MINUTE, NOON = 23, 59, 12
CLOCK = re.compile(
    r"(?:(?:klokken|klokka|kl\.?|at) ?(?P<bare>[0-9]{1,2})(?:[.: ]?(?P<after_bare>[0-9]{2}))?(?: ?(?P<half>[ap]m))?"
    r"|(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})(?: ?(?P<half_too>[ap]m))?"
    r"|(?P<alone>[0-9]{1,2}) ?(?P<needed>[ap]m))(?=[ ,]|$)",
    re.IGNORECASE,
)
"""A clock time. A bare hour needs `kl.` or `at` before it, or `am` or `pm` after it."""
BARE_HOUR = re.compile(r"(?P<hour>[0-9]{1,2})(?=[ ,]|$)")


def clock_time(match: re.Match[str]) -> str:
    """The time of a match of `CLOCK` as `HH:MM`. Raises DayDoubt for one that no clock shows."""
    hour = int(match["bare"] or match["hour"] or match["alone"])
    minute = int(match["after_bare"] or match["minute"] or 0)
    half = (match["half"] or match["half_too"] or match["needed"] or "").lower()
    last = NOON if half else LAST_HOUR
    if hour > last or minute > LAST_MINUTE or (half and hour == 0):
        raise DayDoubt("no-such-time", clock=match[0])
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return f"{hour:02}:{minute:02}"
