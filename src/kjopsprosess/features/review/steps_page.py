"""The steps of a review as a page section, with small bar charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import step_cell
from kjopsprosess.page.page import Cell, Columns, Item, Line, Row, Section, Style, text

from .extract import TraversalState
from .facts import ProcessReview
from .steps import MeasuredDays, Quartiles, StepReview

BAR_WIDTH = 18
"""The most characters in a bar."""
SCALE_WIDTH = 18
"""The width of a scale of days, in columns."""
BAR_MARKS = {
    TraversalState.DONE: "■",
    TraversalState.SKIPPED: "-",
    TraversalState.OPEN: ">",
    TraversalState.STOPPED: "×",
    TraversalState.LEFT: "/",
    TraversalState.UNRECORDED: "?",
}
"""The characters that stand for a deal, in the order of the bar. Other states are drawn as one of these."""
DRAWN_AS = {TraversalState.OVERTAKEN: TraversalState.SKIPPED, TraversalState.WAITING: TraversalState.OPEN}
EMPTY, USUAL, WITHIN, OUTSIDE, MEDIAN, AT_LEAST = ".─■□◆>"
SCALE_MARKS = {"usual": USUAL, "within": WITHIN, "outside": OUTSIDE, "median": MEDIAN, "at_least": AT_LEAST}

DayRange = tuple[int, int]


def drawn_counts(step: StepReview) -> dict[TraversalState, int]:
    """How many of those who reached a step are drawn with each mark."""
    found: dict[TraversalState, int] = {}
    for place, count in step.counts.items():
        drawn = DRAWN_AS.get(place, place)
        found[drawn] = found.get(drawn, 0) + count
    return found


def deals_per_mark(steps: Iterable[StepReview]) -> int:
    """How many deals one mark stands for, so that the longest bar has room."""
    most = max((step.reached for step in steps), default=0)
    return max(1, -(-most // BAR_WIDTH))


def bar(step: StepReview, per_mark: int) -> str:
    """A mark for each deal that reached the step, or for each few; none that there are any of is left out."""
    counts = drawn_counts(step)
    return "".join(mark * _marks(counts.get(place, 0), per_mark) for place, mark in BAR_MARKS.items())


def _marks(count: int, per_mark: int) -> int:
    return max(1, round(count / per_mark)) if count else 0


def scale_end(usual: Iterable[DayRange], quartiles: Iterable[Quartiles], through: Iterable[int]) -> int:
    """The days at the end of the scale that all ranges of a page share."""
    ends = [most for _, most in usual]
    ends += [days for quartiles in quartiles for days in quartiles if days is not None]
    return max([*ends, *through, 1])


def range_of_days(usual: DayRange | None, quartiles: Quartiles, end: int) -> str:
    """The middle half of the customers on the usual range: filled within it, hollow outside, with the median."""
    cells = _usual_cells(usual, end)
    if quartiles.first is not None:
        last = end if quartiles.third is None else quartiles.third
        for column in range(_column(quartiles.first, end), _column(last, end) + 1):
            cells[column] = WITHIN if usual is None or cells[column] == USUAL else OUTSIDE
    if quartiles.median is not None:
        cells[_column(quartiles.median, end)] = MEDIAN
    if quartiles.third is None:
        cells[-1] = AT_LEAST
    return "".join(cells)


def dots_of_days(usual: DayRange | None, measured: Sequence[MeasuredDays], end: int) -> str:
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


def legend(
    names: Mapping[str, str], marks: Mapping[TraversalState, str] | Mapping[str, str], pictures: Iterable[str]
) -> str:
    """What each mark that occurs in some pictures means."""
    drawn = {*"".join(pictures)}
    return "  ".join(f"{mark} {names[name]}" for name, mark in marks.items() if mark in drawn)


def _usual_cells(usual: DayRange | None, end: int) -> list[str]:
    cells = [EMPTY] * SCALE_WIDTH
    if usual:
        first, last = _column(usual[0], end), _column(usual[1], end)
        cells[first : last + 1] = USUAL * (last + 1 - first)
    return cells


def _column(days: int, end: int) -> int:
    return min(SCALE_WIDTH - 1, days * SCALE_WIDTH // (end + 1))


STEPS = Columns("review-steps", first_row=1)
DAYS = Columns("review-days", first_row=1)


def steps_section(review: ProcessReview, messages: Messages) -> Section:
    """Each step that somebody reached, as a bar and in words."""
    said, reached = messages.review.steps, [step for step in review.steps if step.reached]
    per_mark = deals_per_mark(reached)
    rows: list[Item] = [
        Row(STEPS, (_name(step), bar(step, per_mark), _counts_text(step, messages))) for step in reached
    ]
    if missed := [messages.quote(step.step.short or step.step.name) for step in review.steps if not step.reached]:
        rows.append(_quiet_line(said.not_reached.format(steps=messages.join(missed))))
    if reached:
        marks = legend(said.marks, BAR_MARKS, (bar(step, per_mark) for step in reached))
        line = said.one_mark if per_mark == 1 else said.mark_of
        rows.append(_quiet_line(line.format(marks=marks, n=per_mark)))
    return Section(text(said.heading, style=Style.HEADING), tuple(rows))


def days_section(review: ProcessReview, messages: Messages) -> Section:
    """The customers' days in each step against the usual days, all on one scale."""
    said, measured = messages.review.days, [step for step in review.steps if step.measured]
    end = scale_end(
        [step.step.usual_days for step in measured if step.step.usual_days],
        [step.quartiles for step in measured if step.quartiles],
        [days.days for step in measured if not step.quartiles for _, days in step.measured if not days.at_least],
    )
    rows: list[Item] = [_days_row(step, end, messages) for step in measured]
    if rows:
        marks = legend(said.marks, SCALE_MARKS, (_picture(step, end) for step in measured))
        told = [said.in_brackets] if any(step.quartiles for step in measured) else []
        told += [said.by_name] if not all(step.quartiles for step in measured) else []
        rows.append(_quiet_line(said.scale.format(marks=marks, days=end)))
        rows.append(_quiet_line(" ".join([*told, said.how_counted])))
    return Section(text(said.heading, style=Style.HEADING), tuple(rows))


def _quiet_line(said: str) -> Line:
    return Line(text(said, style=Style.QUIET), indent=0)


def _name(step: StepReview) -> Cell:
    return step_cell(step.step.name, step.step.short)


def _counts_text(step: StepReview, messages: Messages) -> str:
    """How many did it, of those who reached it; then, where there are any, how many did not and why."""
    said, counts = messages.review.steps, step.counts
    shown = {**counts, TraversalState.SKIPPED: step.skipped}
    others = [
        said.places[place.value](shown[place])
        for place in TraversalState
        if place.value in said.places and shown.get(place)
    ]
    if step.reopened:
        others.append(said.reopened(step.reopened))
    if not step.current and step.step.retired:
        others.append(said.retired.format(version=step.step.retired))
    return ", ".join([said.done_of.format(done=step.done, reached=step.reached), *others])


def _days_row(step: StepReview, end: int, messages: Messages) -> Row:
    usual = step.step.usual_days
    told = _median(step.quartiles, messages) if step.quartiles else _by_name(step, messages)
    differs = _differs(usual, step.quartiles)
    said = messages.review.days
    told = {"longer": said.longer, "shorter": said.shorter}.get(differs or "", "{what}").format(what=told)
    cells = (_name(step), _picture(step, end), _with_usual(told, usual, messages))
    return Row(DAYS, cells, glyph="!" if differs else "")


def _picture(step: StepReview, end: int) -> str:
    """The middle half where enough customers are through, else each of them."""
    if step.quartiles:
        return range_of_days(step.step.usual_days, step.quartiles, end)
    return dots_of_days(step.step.usual_days, [days for _, days in step.measured], end)


def _median(quartiles: Quartiles, messages: Messages) -> str:
    said = messages.review.days
    if quartiles.first is None:
        return said.nothing_yet
    if quartiles.median is None:
        return said.no_median.format(quarter=messages.terms.days(quartiles.first))
    if quartiles.third is None:
        return said.median_unsure.format(half=quartiles.median, quarter=quartiles.first)
    return said.median.format(half=quartiles.median, quarter=quartiles.first, three_quarters=quartiles.third)


def _by_name(step: StepReview, messages: Messages) -> str:
    said, measured = messages.review.days, sorted(step.measured, key=lambda each: each[1].days)
    done, still = (
        [said.named.format(deal=deal.id, days=days.days) for deal, days in measured if days.at_least is at_least]
        for at_least in (False, True)
    )
    return ", ".join([*done, *([said.at_least.format(deals=", ".join(still))] if still else [])])


def _with_usual(told: str, usual: tuple[int, int] | None, messages: Messages) -> str:
    said = messages.review.days
    if usual is None:
        return said.no_usual.format(what=told)
    least, most = usual
    return (said.usual_one if least == most else said.usual).format(what=told, least=least, most=most)


def _differs(usual: tuple[int, int] | None, quartiles: Quartiles | None) -> str | None:
    """Whether the median lies above or below the usual days: the same rule as for a proposal."""
    if usual is None or quartiles is None or quartiles.median is None or usual[0] <= quartiles.median <= usual[1]:
        return None
    return "longer" if quartiles.median > usual[1] else "shorter"
