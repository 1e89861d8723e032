"""The rest of what a review tells: what we had when deals ended, and what our work came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.review_endings import COUNTED

from .page import Cell, Columns, Ink, Line, Row, Section, text
from .step_names import table_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kjopsprosess.insight.review import ProcessReview
    from kjopsprosess.insight.review_actions import ActionReview
    from kjopsprosess.insight.review_endings import Ended, EndingReview, Range
    from kjopsprosess.insight.review_steps import DealName
    from kjopsprosess.messages.messages import Messages

    from .page import Item

ENDINGS = Columns("review-endings")
WORK = Columns("review-work", right=frozenset({0}), first_row=2)
FEW = 3
"""So many deals or tasks are named; more are counted."""


def endings_section(review: ProcessReview, words: Messages) -> Section:
    """People met, their roles, sources and continuations on the day each deal was won or ended."""
    said = words.review.endings
    if not review.endings:
        return Section()
    *names, continuations, stopped_at = (text(name, ink=Ink.QUIET) for name in said.columns)
    in_a_row = Cell(continuations, short=text(said.in_a_row, ink=Ink.QUIET))
    head = (Cell(()), *map(Cell, names), in_a_row, Cell(stopped_at))
    rows: list[Item] = [Row(ENDINGS, head, heading=True)]
    for ending in review.endings:
        rows += _ending_rows(ending, words)
    rows.append(_remark(said.legend))
    return Section(text(said.heading, ink=Ink.HEADING), tuple(rows))


def work_section(review: ProcessReview, words: Messages) -> Section:
    """Our actions: those that no act of the customer's came after first, for they are worth a thought."""
    said, work = words.review.work, review.work
    done = sorted((each for each in work.actions if each.deals), key=lambda each: bool(each.followed))
    rows: list[Item] = [_action_row(each, words) for each in done]
    if not done:
        rows.append(Line(text(said.nothing)))
    if work.plain.times:
        deals = words.review.plain_deals(work.plain.deals)
        rows.append(Line(text(said.plain(work.plain.times, deals=deals))))
    reached = {step.step.id for step in review.steps if step.reached}
    if untried := [each for each in work.actions if not each.deals and each.step.id in reached]:
        rows.append(Line(text(said.untried(len(untried), actions=_named_actions(untried, words)))))
    rows.append(_remark(said.no_cause))
    return Section(text(said.heading, ink=Ink.HEADING), tuple(rows))


def _remark(said: str) -> Line:
    return Line(text(said, ink=Ink.QUIET), indent=0)


def _ending_rows(ending: EndingReview, words: Messages) -> list[Item]:
    said = words.review.endings
    status, deals = words.terms.status[ending.status], words.review.plain_deals(len(ending.deals))
    name = said.ending.format(status=status, deals=deals)
    if ranges := ending.ranges:
        cells = [
            Cell(text(shown), narrow=text(phrase.format(range=shown)))
            for shown, phrase in zip((_range(ranges[each], words) for each in COUNTED), said.ranges, strict=True)
        ]
        return [Row(ENDINGS, (name, *cells))]
    return [Row(ENDINGS, (name,)), *(_deal_row(each, words) for each in ending.deals)]


def _deal_row(ended: Ended, words: Messages) -> Row:
    said = words.review.endings
    numbers = [getattr(ended, each) for each in COUNTED]
    cells = [
        Cell(text(str(number)), narrow=text(counted(number)))
        for number, counted in zip(numbers, said.counts, strict=True)
    ]
    if ended.step:
        step = table_name(ended.step.name, ended.step.short)
        cells.append(Cell(text(step), narrow=text(f"{said.columns[-1]} {step}")))
    return Row(ENDINGS, (ended.deal.id, *cells), indent=6)


def _range(found: Range, words: Messages) -> str:
    """The median with the least and the most; one number when they are all the same."""
    said = words.review.endings
    median = f"{found.median:g}".replace(".", said.decimal_mark)
    return median if found.least == found.most else said.range.format(median=median, least=found.least, most=found.most)


def _action_row(each: ActionReview, words: Messages) -> Row:
    said = words.review.work
    step = table_name(each.step.name, each.step.short)
    told = [said.action.format(step=step, action=each.action.do)]
    for phrase, deals in ((said.not_yet, each.waiting), (said.never, each.never), (said.afterwards, each.afterwards)):
        if deals:
            told.append(phrase.format(deals=_named_deals(deals, words)))
    if each.without:
        told.append(said.without(each.without))
    followed = said.followed.format(followed=len(each.followed), deals=each.deals)
    return Row(WORK, (followed, "; ".join(told)))


def _named_deals(deals: Sequence[DealName], words: Messages) -> str:
    return words.join([deal.id for deal in deals]) if len(deals) <= FEW else words.review.plain_deals(len(deals))


def _named_actions(actions: Sequence[ActionReview], words: Messages) -> str:
    named = [words.quote(each.action.do) for each in actions[:FEW]]
    if more := len(actions) - len(named):
        named.append(words.terms.more.format(n=more))
    return words.join(named)
