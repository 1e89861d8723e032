"""The review as a page: where customers stop, how long they take, what we knew and did, and what to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .common import SEPARATOR
from .list_page import no_deals_page
from .message_page import COMMANDS, message_page
from .page import Ink, Line, Page, Row, Section, text
from .review_outcomes import endings_section, work_section
from .review_proposals import proposals_section
from .review_steps import days_section, steps_section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kjopsprosess.insight.review import ProcessReview, Review
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.storage.process_edits import Patch

    from .page import Item


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
