"""Small pictures of plain characters, for those who would rather look than read; the words beside them say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.review_passages import Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kjopsprosess.insight.review_days import Days, Spread
    from kjopsprosess.insight.review_steps import StepReview

BAR = 18
"""The most marks in a bar."""
SCALE = 18
"""Columns of a scale of days."""
MARKS = {
    Where.DONE: "■",
    Where.SKIPPED: "-",
    Where.OPEN: ">",
    Where.STOPPED: "×",
    Where.LEFT: "/",
    Where.UNRECORDED: "?",
}
"""What stands for a deal, in the order of the bar. Other places are drawn as one of these."""
DRAWN_AS = {Where.OVERTAKEN: Where.SKIPPED, Where.WAITING: Where.OPEN}
EMPTY, USUAL, WITHIN, OUTSIDE, MEDIAN, AT_LEAST = ".─■□◆>"
ON_SCALE = {"usual": USUAL, "within": WITHIN, "outside": OUTSIDE, "median": MEDIAN, "at_least": AT_LEAST}

Range = tuple[int, int]


def drawn_counts(step: StepReview) -> dict[Where, int]:
    """How many of those who reached a step are drawn with each mark."""
    found: dict[Where, int] = {}
    for place, count in step.counts.items():
        drawn = DRAWN_AS.get(place, place)
        found[drawn] = found.get(drawn, 0) + count
    return found


def deals_to_a_mark(steps: Iterable[StepReview]) -> int:
    """How many deals one mark stands for, so that the longest bar has room."""
    most = max((step.reached for step in steps), default=0)
    return max(1, -(-most // BAR))


def bar(step: StepReview, to_a_mark: int) -> str:
    """A mark for each deal that reached the step, or for each few; none that there are any of is left out."""
    counts = drawn_counts(step)
    return "".join(mark * _marks(counts.get(place, 0), to_a_mark) for place, mark in MARKS.items())


def _marks(count: int, to_a_mark: int) -> int:
    return max(1, round(count / to_a_mark)) if count else 0


def longest(usual: Iterable[Range], spreads: Iterable[Spread], through: Iterable[int]) -> int:
    """The days at the end of the scale that all ranges of a page share."""
    ends = [most for _, most in usual]
    ends += [days for spread in spreads for days in spread if days is not None]
    return max([*ends, *through, 1])


def range_of_days(usual: Range | None, spread: Spread, end: int) -> str:
    """The middle half of the customers on the usual range: filled within it, hollow outside, with the median."""
    cells = _usual_cells(usual, end)
    if spread.quarter is not None:
        last = end if spread.three_quarters is None else spread.three_quarters
        for column in range(_column(spread.quarter, end), _column(last, end) + 1):
            cells[column] = WITHIN if usual is None or cells[column] == USUAL else OUTSIDE
    if spread.half is not None:
        cells[_column(spread.half, end)] = MEDIAN
    if spread.three_quarters is None:
        cells[-1] = AT_LEAST
    return "".join(cells)


def dots_of_days(usual: Range | None, measured: Sequence[Days], end: int) -> str:
    """Each deal on the usual range, where there are too few to speak of them together.

    Of two deals in one column the one outside the usual days shows, and none hides behind an open one.
    """
    cells = _usual_cells(usual, end)
    for each in measured:
        column = _column(each.days, end)
        if each.at_least and cells[column] not in (WITHIN, OUTSIDE):
            cells[column] = AT_LEAST
        elif not each.at_least and cells[column] != OUTSIDE:
            cells[column] = WITHIN if usual is None or usual[0] <= each.days <= usual[1] else OUTSIDE
    return "".join(cells)


def legend(names: Mapping[str, str], marks: Mapping[Where, str] | Mapping[str, str], pictures: Iterable[str]) -> str:
    """What each mark that occurs in some pictures means."""
    drawn = {*"".join(pictures)}
    return "  ".join(f"{mark} {names[name]}" for name, mark in marks.items() if mark in drawn)


def _usual_cells(usual: Range | None, end: int) -> list[str]:
    cells = [EMPTY] * SCALE
    if usual:
        first, last = _column(usual[0], end), _column(usual[1], end)
        cells[first : last + 1] = USUAL * (last + 1 - first)
    return cells


def _column(days: int, end: int) -> int:
    return min(SCALE - 1, days * SCALE // (end + 1))
