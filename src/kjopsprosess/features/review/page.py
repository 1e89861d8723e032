"""The review as a page: where customers stop, how long they take, what we knew and did, what to change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal_parts import SEPARATOR, table_name
from kjopsprosess.page.message import COMMANDS, message_page, no_deals_page
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Line, Page, Row, Section, text

from .endings import COUNTED, Ended, EndingReview, Range
from .proposals_page import proposals_section
from .steps import DealName
from .steps_page import days_section, steps_section

if TYPE_CHECKING:
    from .facts import ProcessReview, Review
    from .process_edits import Patch
    from .tasks import ActionReview


def review_page(review: Review, patches: Mapping[str, Sequence[Patch]], words: Messages) -> Page:
    """One process whole, or several in turn, each short. `patches` are the lines of the proposals, by process."""
    above = (*_since(review, words), *_unreadable(review, words))
    if not review.processes:
        return Page((*_nothing(review, words).sections, _section(*_unreadable(review, words))))
    if len(review.processes) > 1:
        head = _section(Line(text(_in_all(review, words)), indent=0), *above)
        return Page((head, *(_short(each, words) for each in review.processes)))
    (only,) = review.processes
    if not only.deals:
        return _without_deals(review, only, words)
    sections = (
        _section(*_head(only, words, whole=True), *above),
        steps_section(only, words),
        days_section(only, words),
        endings_section(only, words),
        work_section(only, words),
        proposals_section(only, patches[only.id], words),
    )
    return Page(tuple(section for section in sections if section.items))


def _nothing(review: Review, words: Messages) -> Page:
    """Where no deal can be reviewed: how to begin, or that nothing happened in the time asked for."""
    if not review.deals:
        return no_deals_page(words)
    if review.since is None:
        return Page(())
    day = words.calendar.day(review.since, review.today)
    return message_page(words.review.nothing_since.format(day=day))


def _section(*items: Item) -> Section:
    return Section(items=items)


def _head(each: ProcessReview, words: Messages, *, whole: bool) -> tuple[Line, Line]:
    """Where most customers stopped, which is what a sales lead looks for; then the process and how its deals stand."""
    statuses = ", ".join(f"{n} {words.terms.status[name]}" for name, n in each.statuses)
    counted = words.review.deals(len(each.deals), statuses=statuses)
    parts = [each.process.name, counted]
    if each.proposals and whole:
        parts.append(words.review.proposals_below(len(each.proposals)))
    standing = text(SEPARATOR.join(parts), ink=Ink.QUIET)
    return Line(text(_finding(each, words)), indent=0), Line(standing, indent=0)


def _finding(each: ProcessReview, words: Messages) -> str:
    said = words.review
    steps = [words.quote(step.step.short or step.step.name) for step in each.most_stopped]
    if not steps:
        return said.none_stopped
    if each.stopped == 1:
        return said.one_stopped.format(step=steps[0])
    most = each.most_stopped[0].stopped
    if len(steps) > 1:
        return said.stopped_alike.format(steps=words.join(steps), n=words.number(most))
    return said.most_stopped.format(step=steps[0], n=most, of=each.stopped)


def _short(each: ProcessReview, words: Messages) -> Section:
    """What one process shows among several: where customers stop, the bars, and how to see the rest."""
    said = words.review.propose
    see = said.see(len(each.proposals)) if each.proposals else said.see_all
    row = Row(COMMANDS, (f"kp review --process {each.id}", see))
    return _section(*_head(each, words, whole=False), *steps_section(each, words).items, row)


def _in_all(review: Review, words: Messages) -> str:
    said = words.review
    deals = said.plain_deals(len({deal for each in review.processes for deal in each.deals}))
    processes = said.processes(len(review.processes))
    proposals = sum(len(each.proposals) for each in review.processes)
    if not proposals:
        return said.no_proposals.format(processes=processes, deals=deals)
    return said.proposals(proposals, processes=processes, deals=deals)


def _since(review: Review, words: Messages) -> tuple[Line, ...]:
    if review.since is None:
        return ()
    said = words.review.since.format(day=words.calendar.day(review.since, review.today))
    return (Line(text(said, ink=Ink.QUIET), indent=0),)


def _unreadable(review: Review, words: Messages) -> tuple[Line, ...]:
    """Deals that could not be read, by name and place: what they hold is not in any number below."""
    if not review.unreadable:
        return ()
    said = words.review
    named = ", ".join(said.place.format(deal=each.id, place=each.place) for each in review.unreadable)
    return (Line(text(said.unreadable(len(review.unreadable), deals=named), ink=Ink.LATE), glyph="!"),)


def _without_deals(review: Review, only: ProcessReview, words: Messages) -> Page:
    """A process that nobody follows yet, or that nothing has happened in: how to begin."""
    customer = words.help.metavars["CUSTOMER"]
    new = Row(COMMANDS, (f"kp new {customer} --process {only.id}", words.review.new_gives))
    said = words.review.no_deals.format(process=words.quote(only.process.name))
    return Page((_section(Line(text(said), indent=0), *_since(review, words), *_unreadable(review, words), new),))


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
