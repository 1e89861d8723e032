"""How long customers take, when some are not finished yet: the median and the quartiles of days."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Days(NamedTuple):
    """How many days one customer took; `at_least` when there would have been more."""

    days: int
    at_least: bool


class Spread(NamedTuple):
    """Days within which a quarter, half and three quarters of the customers were through.

    None where so few are through that the log cannot tell.
    """

    quarter: int | None
    half: int | None
    three_quarters: int | None


def spread(measured: Iterable[Days]) -> Spread:
    """The quartiles by the product-limit method of Kaplan and Meier (1958).

    Leaving out those who are still at it would make customers look quicker than they are, and so would counting their
    days so far as all of them. Here they count among those still at it for as long as they were seen, and not after.
    """
    by_day = sorted(measured, key=lambda each: (each.days, each.at_least))
    quarters: list[int | None] = []
    still, left = Fraction(1), len(by_day)
    for each in by_day:
        if not each.at_least:
            still -= still / left
            while len(quarters) < 3 and still <= 1 - Fraction(len(quarters) + 1, 4):  # noqa: PLR2004 - the quartiles
                quarters.append(each.days)
        left -= 1
    return Spread(*(quarters + [None] * 3)[:3])
