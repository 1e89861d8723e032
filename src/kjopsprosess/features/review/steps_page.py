"""The steps of a review as a page section, with small bar charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal_parts import step_cell
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Line, Row, Section, text

from .traversal import Where

if TYPE_CHECKING:
    from .facts import ProcessReview
    from .steps import Days, Spread, StepReview

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


STEPS = Columns("review-steps", first_row=1)
DAYS = Columns("review-days", first_row=1)


def steps_section(review: ProcessReview, words: Messages) -> Section:
    """Each step that somebody reached, as a bar and in words."""
    said, reached = words.review.steps, [step for step in review.steps if step.reached]
    to_a_mark = deals_to_a_mark(reached)
    rows: list[Item] = [Row(STEPS, (_name(step), bar(step, to_a_mark), _went(step, words))) for step in reached]
    if missed := [words.quote(step.step.short or step.step.name) for step in review.steps if not step.reached]:
        rows.append(_remark(said.not_reached.format(steps=words.join(missed))))
    if reached:
        marks = legend(said.marks, MARKS, (bar(step, to_a_mark) for step in reached))
        line = said.one_mark if to_a_mark == 1 else said.mark_of
        rows.append(_remark(line.format(marks=marks, n=to_a_mark)))
    return Section(text(said.heading, ink=Ink.HEADING), tuple(rows))


def days_section(review: ProcessReview, words: Messages) -> Section:
    """The customers' days in each step against the usual days, all on one scale."""
    said, measured = words.review.days, [step for step in review.steps if step.measured]
    end = longest(
        [step.step.usual_days for step in measured if step.step.usual_days],
        [step.spread for step in measured if step.spread],
        [days.days for step in measured if not step.spread for _, days in step.measured if not days.at_least],
    )
    rows: list[Item] = [_days_row(step, end, words) for step in measured]
    if rows:
        marks = legend(said.marks, ON_SCALE, (_picture(step, end) for step in measured))
        told = [said.in_brackets] if any(step.spread for step in measured) else []
        told += [said.by_name] if not all(step.spread for step in measured) else []
        rows.append(_remark(said.scale.format(marks=marks, days=end)))
        rows.append(_remark(" ".join([*told, said.how_counted])))
    return Section(text(said.heading, ink=Ink.HEADING), tuple(rows))


def _remark(said: str) -> Line:
    return Line(text(said, ink=Ink.QUIET), indent=0)


def _name(step: StepReview) -> Cell:
    return step_cell(step.step.name, step.step.short)


def _went(step: StepReview, words: Messages) -> str:
    """How many did it, of those who reached it; then, where there are any, how many did not and why."""
    said, counts = words.review.steps, step.counts
    shown = {**counts, Where.SKIPPED: step.skipped}
    others = [
        said.places[place.value](shown[place]) for place in Where if place.value in said.places and shown.get(place)
    ]
    if step.reopened:
        others.append(said.reopened(step.reopened))
    if not step.current and step.step.retired:
        others.append(said.retired.format(version=step.step.retired))
    return ", ".join([said.done_of.format(done=step.done, reached=step.reached), *others])


def _days_row(step: StepReview, end: int, words: Messages) -> Row:
    usual = step.step.usual_days
    told = _median(step.spread, words) if step.spread else _by_name(step, words)
    differs = _differs(usual, step.spread)
    said = words.review.days
    told = {"longer": said.longer, "shorter": said.shorter}.get(differs or "", "{what}").format(what=told)
    cells = (_name(step), _picture(step, end), _with_usual(told, usual, words))
    return Row(DAYS, cells, glyph="!" if differs else "")


def _picture(step: StepReview, end: int) -> str:
    """The middle half where enough customers are through, else each of them."""
    if step.spread:
        return range_of_days(step.step.usual_days, step.spread, end)
    return dots_of_days(step.step.usual_days, [days for _, days in step.measured], end)


def _median(spread: Spread, words: Messages) -> str:
    said = words.review.days
    if spread.quarter is None:
        return said.nothing_yet
    if spread.half is None:
        return said.no_median.format(quarter=words.terms.days(spread.quarter))
    if spread.three_quarters is None:
        return said.median_unsure.format(half=spread.half, quarter=spread.quarter)
    return said.median.format(half=spread.half, quarter=spread.quarter, three_quarters=spread.three_quarters)


def _by_name(step: StepReview, words: Messages) -> str:
    said, measured = words.review.days, sorted(step.measured, key=lambda each: each[1].days)
    done, still = (
        [said.named.format(deal=deal.id, days=days.days) for deal, days in measured if days.at_least is at_least]
        for at_least in (False, True)
    )
    return ", ".join([*done, *([said.at_least.format(deals=", ".join(still))] if still else [])])


def _with_usual(told: str, usual: tuple[int, int] | None, words: Messages) -> str:
    said = words.review.days
    if usual is None:
        return said.no_usual.format(what=told)
    least, most = usual
    return (said.usual_one if least == most else said.usual).format(what=told, least=least, most=most)


def _differs(usual: tuple[int, int] | None, spread: Spread | None) -> str | None:
    """Whether the median lies above or below the usual days: the same rule as for a proposal."""
    if usual is None or spread is None or spread.half is None or usual[0] <= spread.half <= usual[1]:
        return None
    return "longer" if spread.half > usual[1] else "shorter"
