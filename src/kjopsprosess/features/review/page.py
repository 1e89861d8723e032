"""The review as a page: where customers stop, how long they take, what we knew and did, what to change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import SEPARATOR, table_name
from kjopsprosess.page.message import COMMAND_COLUMNS, message_page, no_deals_page
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, text

from .changes.process_edits import Patch
from .changes.proposals_page import proposals_section
from .extract import DealRef, EndedDeal
from .facts import COUNTED_FIELDS, CountRange, EndingReview, ProcessReview, Review
from .steps_page import days_section, steps_section
from .tasks import ActionReview, AimReview


def aims_section(aims: AimReview, messages: Messages) -> Section:
    """One line with the counts; nothing where no meeting had an aim."""
    said = messages.review.aims
    if not (aims.answered or aims.unanswered):
        return Section()
    counts = said.counts.format(best=aims.best, least=aims.least, neither=aims.neither)
    lines = [Line(text(said.answered(aims.answered, counts=counts)))] if aims.answered else []
    if aims.unanswered:
        lines.append(Line(text(said.unanswered(aims.unanswered), style=Style.QUIET)))
    return Section(text(said.heading, style=Style.HEADING), tuple(lines))


def review_page(review: Review, patches: Callable[[ProcessReview], Sequence[Patch]], messages: Messages) -> Page:
    """One process whole, or several in turn, each short. `patches` finds the lines of the proposals, for one alone."""
    above = (*_since(review, messages), *_unreadable(review, messages))
    if not review.processes:
        return Page((*_nothing(review, messages).sections, _section(*_unreadable(review, messages))))
    if len(review.processes) > 1:
        head = _section(Line(text(_in_all(review, messages)), indent=0), *above)
        return Page((head, *(_short(each, messages) for each in review.processes)))
    (only,) = review.processes
    if not only.deals:
        return _without_deals(review, only, messages)
    sections = (
        _section(*_head(only, messages, whole=True), *above),
        steps_section(only, messages),
        days_section(only, messages),
        endings_section(only, messages),
        aims_section(only.aims, messages),
        work_section(only, messages),
        proposals_section(only, patches(only), messages),
    )
    return Page(tuple(section for section in sections if section.items))


def _nothing(review: Review, messages: Messages) -> Page:
    """Where no deal can be reviewed: how to begin, or that nothing happened in the time asked for."""
    if not review.deals:
        return no_deals_page(messages)
    if review.since is None:
        return Page(())
    day = messages.calendar.day(review.since, review.today)
    return message_page(messages.review.nothing_since.format(day=day))


def _section(*items: Item) -> Section:
    return Section(items=items)


def _head(each: ProcessReview, messages: Messages, *, whole: bool) -> tuple[Line, Line]:
    """Where most customers stopped, which is what a sales lead looks for; then the process and how its deals stand."""
    statuses = ", ".join(f"{n} {messages.terms.status[name]}" for name, n in each.statuses)
    counted = messages.review.deals(len(each.deals), statuses=statuses)
    parts = [each.process.name, counted]
    if each.proposals and whole:
        parts.append(messages.review.proposals_below(len(each.proposals)))
    status_line = text(SEPARATOR.join(parts), style=Style.QUIET)
    return Line(text(_headline(each, messages)), indent=0), Line(status_line, indent=0)


def _headline(each: ProcessReview, messages: Messages) -> str:
    said = messages.review
    steps = [messages.quote(step.step.short or step.step.name) for step in each.most_stopped]
    if not steps:
        return said.none_stopped
    if each.stopped == 1:
        return said.one_stopped.format(step=steps[0])
    most = each.most_stopped[0].stopped
    if len(steps) > 1:
        return said.stopped_alike.format(steps=messages.join(steps), n=messages.number(most))
    return said.most_stopped.format(step=steps[0], n=most, of=each.stopped)


def _short(each: ProcessReview, messages: Messages) -> Section:
    """What one process shows among several: where customers stop, the bars, and how to see the rest."""
    said = messages.review.propose
    see = said.see(len(each.proposals)) if each.proposals else said.see_all
    row = Row(COMMAND_COLUMNS, (f"kp review --process {each.id}", see))
    return _section(*_head(each, messages, whole=False), *steps_section(each, messages).items, row)


def _in_all(review: Review, messages: Messages) -> str:
    said = messages.review
    deals = said.plain_deals(len({deal for each in review.processes for deal in each.deals}))
    processes = said.processes(len(review.processes))
    proposals = sum(len(each.proposals) for each in review.processes)
    if not proposals:
        return said.no_proposals.format(processes=processes, deals=deals)
    return said.proposals(proposals, processes=processes, deals=deals)


def _since(review: Review, messages: Messages) -> tuple[Line, ...]:
    if review.since is None:
        return ()
    said = messages.review.since.format(day=messages.calendar.day(review.since, review.today))
    return (Line(text(said, style=Style.QUIET), indent=0),)


def _unreadable(review: Review, messages: Messages) -> tuple[Line, ...]:
    """Deals that could not be read, by name and place: what they hold is not in any number below."""
    if not review.unreadable:
        return ()
    said = messages.review
    named = ", ".join(said.place.format(deal=each.id, place=each.location) for each in review.unreadable)
    return (Line(text(said.unreadable(len(review.unreadable), deals=named), style=Style.LATE), glyph="!"),)


def _without_deals(review: Review, only: ProcessReview, messages: Messages) -> Page:
    """A process that nobody follows yet, or that nothing has happened in: how to begin."""
    customer = messages.help.metavars["CUSTOMER"]
    new = Row(COMMAND_COLUMNS, (f"kp new {customer} --process {only.id}", messages.review.new_gives))
    said = messages.review.no_deals.format(process=messages.quote(only.process.name))
    return Page((_section(Line(text(said), indent=0), *_since(review, messages), *_unreadable(review, messages), new),))


ENDINGS = Columns("review-endings")
WORK = Columns("review-work", right=frozenset({0}), first_row=2)
MAX_NAMED = 3
"""The most deals or tasks that are named; the rest are counted."""


def endings_section(review: ProcessReview, messages: Messages) -> Section:
    """People met, their roles, sources and continuations on the day each deal was won or ended."""
    said = messages.review.endings
    if not review.endings:
        return Section()
    *names, continuations, stopped_at = (text(name, style=Style.QUIET) for name in said.columns)
    in_a_row = Cell(continuations, short=text(said.in_a_row, style=Style.QUIET))
    head = (Cell(()), *map(Cell, names), in_a_row, Cell(stopped_at))
    rows: list[Item] = [Row(ENDINGS, head, heading=True)]
    for ending in review.endings:
        rows += _ending_rows(ending, messages)
    rows.append(_quiet_line(said.legend))
    return Section(text(said.heading, style=Style.HEADING), tuple(rows))


def work_section(review: ProcessReview, messages: Messages) -> Section:
    """Our actions: those that no act of the customer's came after first, for they are worth a thought."""
    said, work = messages.review.work, review.work
    done = sorted((each for each in work.actions if each.deals), key=lambda each: bool(each.followed))
    rows: list[Item] = [_action_row(each, messages) for each in done]
    if not done:
        rows.append(Line(text(said.nothing)))
    if work.unattributed.times:
        deals = messages.review.plain_deals(work.unattributed.deals)
        rows.append(Line(text(said.plain(work.unattributed.times, deals=deals))))
    reached = {step.step.id for step in review.steps if step.reached}
    if untried := [each for each in work.actions if not each.deals and each.step.id in reached]:
        rows.append(Line(text(said.untried(len(untried), actions=_named_actions(untried, messages)))))
    rows.append(_quiet_line(said.no_cause))
    return Section(text(said.heading, style=Style.HEADING), tuple(rows))


def _quiet_line(said: str) -> Line:
    return Line(text(said, style=Style.QUIET), indent=0)


def _ending_rows(ending: EndingReview, messages: Messages) -> list[Item]:
    said = messages.review.endings
    status, deals = messages.terms.status[ending.status], messages.review.plain_deals(len(ending.deals))
    name = said.ending.format(status=status, deals=deals)
    if ranges := ending.ranges:
        cells = [
            Cell(text(shown), narrow=text(phrase.format(range=shown)))
            for shown, phrase in zip(
                (_range(ranges[each], messages) for each in COUNTED_FIELDS), said.ranges, strict=True
            )
        ]
        return [Row(ENDINGS, (name, *cells))]
    return [Row(ENDINGS, (name,)), *(_deal_row(each, messages) for each in ending.deals)]


def _deal_row(ended: EndedDeal, messages: Messages) -> Row:
    said = messages.review.endings
    numbers = [getattr(ended, each) for each in COUNTED_FIELDS]
    cells = [
        Cell(text(str(number)), narrow=text(counted(number)))
        for number, counted in zip(numbers, said.counts, strict=True)
    ]
    if ended.step:
        step = table_name(ended.step.name, ended.step.short)
        cells.append(Cell(text(step), narrow=text(f"{said.columns[-1]} {step}")))
    return Row(ENDINGS, (ended.deal.id, *cells), indent=6)


def _range(found: CountRange, messages: Messages) -> str:
    """The median with the least and the most; one number when they are all the same."""
    said = messages.review.endings
    median = f"{found.median:g}".replace(".", said.decimal_mark)
    return median if found.least == found.most else said.range.format(median=median, least=found.least, most=found.most)


def _action_row(each: ActionReview, messages: Messages) -> Row:
    said = messages.review.work
    step = table_name(each.step.name, each.step.short)
    told = [said.action.format(step=step, action=each.action.do)]
    for phrase, deals in ((said.not_yet, each.waiting), (said.never, each.never), (said.afterwards, each.afterwards)):
        if deals:
            told.append(phrase.format(deals=_named_deals(deals, messages)))
    if each.without:
        told.append(said.without(each.without))
    followed = said.followed.format(followed=len(each.followed), deals=each.deals)
    return Row(WORK, (followed, "; ".join(told)))


def _named_deals(deals: Sequence[DealRef], messages: Messages) -> str:
    return (
        messages.join([deal.id for deal in deals])
        if len(deals) <= MAX_NAMED
        else messages.review.plain_deals(len(deals))
    )


def _named_actions(actions: Sequence[ActionReview], messages: Messages) -> str:
    return messages.join(messages.first([messages.quote(each.action.do) for each in actions], MAX_NAMED))
