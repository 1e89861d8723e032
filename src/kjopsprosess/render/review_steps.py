"""The steps of a review: how many came through each, and how many days the customers took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.review_passages import Where

from .page import Cell, Columns, Ink, Line, Row, Section, text
from .review_pictures import MARKS, ON_SCALE, bar, deals_to_a_mark, dots_of_days, legend, longest, range_of_days
from .step_names import step_cell

if TYPE_CHECKING:
    from kjopsprosess.insight.review import ProcessReview
    from kjopsprosess.insight.review_days import Spread
    from kjopsprosess.insight.review_steps import StepReview
    from kjopsprosess.messages.messages import Messages

    from .page import Item

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
