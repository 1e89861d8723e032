"""What somebody changed in a plan, on the screen: what is taken, known, differing, asked and refused."""

from __future__ import annotations

from datetime import date

from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Labelled, Line, Page, Section, text

from .changes import ChangeOutcome, RowChange
from .proposal import Proposed

NAMES_OF_FACTS = ("old", "new", "who", "other", "what", "id", "deal", "step", "iso", "why")
GLYPHS = {ChangeOutcome.REFUSED: "!", ChangeOutcome.DIFFERS: "?", ChangeOutcome.ASKED: "?"}


def plan_back_page(found: Proposed, messages: Messages, today: date) -> Page:
    """The head, and every change below what becomes of it."""
    said = messages.plan_back
    day = messages.calendar.day(found.day, today)
    rows = len({each.line or each.row for each in found.changes if each.code != "confirmed"})
    head = (
        said.changed(rows, who=found.by_name, day=day)
        if rows
        else said.nothing_changed.format(who=found.by_name, day=day)
    )
    notes = [] if found.sure else [Line(text(said.log_changed), indent=0)]
    items = [
        Labelled(said.labels[sort.value], text(change_sentence(each, messages)), GLYPHS.get(sort, ""))
        for sort in ChangeOutcome
        for each in found.changes
        if each.sort is sort
    ]
    return Page((Section(items=(Line(text(end_sentence(head)), indent=0), *notes, *items)),))


def change_sentence(change: RowChange, messages: Messages) -> str:
    """A change as a sentence, with the row before it."""
    said = messages.plan_back
    told = said.row.format(row=change.row, what=what_becomes(change, messages))
    more = []
    if change.other:
        more.append(said.other_says.format(name=change.other))
    if change.since:
        more.append(said.at_first.format(old=change.since[0], now=change.since[1]))
    return " ".join([end_sentence(told), *more])


def what_becomes(change: RowChange, messages: Messages) -> str:
    """What is read of a change, or why it is not taken."""
    said = messages.plan_back
    facts = {**dict.fromkeys(NAMES_OF_FACTS, ""), **change.facts}
    if change.sort is ChangeOutcome.KNOWN:
        return said.known.format(**facts)
    of_sort = {ChangeOutcome.ASKED: said.asked, ChangeOutcome.REFUSED: said.refused}.get(change.sort, said.taken)
    return of_sort[change.code].format(**facts)
