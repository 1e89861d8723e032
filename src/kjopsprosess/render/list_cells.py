"""The cells of the list. Deals that say the same share one cell, which is then also measured and set only once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kjopsprosess.insight.list_row import days_between
from kjopsprosess.model.values import ContactRule

from .page import Cell, Ink, Text, text
from .step_names import step_cell
from .wrapping import width_of

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.insight.list_row import ListRow, Owner, Rule, StepName
    from kjopsprosess.messages.messages import Messages

ROOM_FOR_A_STEP = 46
"""Columns left for a step's name beside the other cells on the widest page."""
EMPTY = Cell(())


class ListCells:
    """What the cells of a list say on a day, in a language."""

    def __init__(self, words: Messages, today: date) -> None:
        self._terms, self._said, self._brief = words.terms, words.list, words.brief
        self._calendar, self._today = words.calendar, today
        self._a_step, self._a_maker = cache(self._make_step), cache(self._make_maker)
        self._a_day, self._a_silence = cache(self._make_day), cache(self._make_silence)
        self._an_ending = cache(self._make_ending)

    def ending(self, row: ListRow) -> Cell | str:
        """How the deal stopped or rests."""
        return self._an_ending(row.status, row.until, row.closed_on)

    def open(self, row: ListRow) -> tuple[Cell | str, ...]:
        """The customer's next step, who has promised it and by when, and days since they last did something.

        Where contact is restricted, the restriction stands instead of who has promised.
        """
        due, rule = row.due, row.rule
        return (
            self._a_step(row.step),
            self._a_maker(row.owner if due else None, rule),
            self._a_day(due, rule),
            self._a_silence(row.last_act, row.new),
        )

    def _make_ending(self, status: str, until: date | None, closed_on: date | None) -> Cell | str:
        if until is not None:
            return self._brief.postponed_until.format(day=self._calendar.day(until, self._today))
        if closed_on is not None:
            day = self._calendar.day(closed_on, self._today)
            return self._brief.ended_on.format(status=self._terms.status[status], day=day)
        return self._said.all_taken

    def _make_step(self, step: StepName | None) -> Cell:
        """A step's name, in full where there is room; one too long for every screen must not hold the others back."""
        if step is None:
            return EMPTY
        cell = step_cell(step.name, step.short)
        return cell if width_of(step.name) <= ROOM_FOR_A_STEP else Cell(cell.body)

    def _make_maker(self, owner: Owner | None, rule: Rule | None) -> Cell:
        person = owner.person if owner else None
        name: Text = text(person.name) if person else text(self._said.who, ink=Ink.ASK)
        if rule is None:
            return Cell(name)
        if rule.rule is ContactRule.EQUAL:
            equal = text(self._said.equal, ink=Ink.RULE)
            return Cell(equal, wide=text(name, " · ", equal))
        only = self._said.only_in.format(channel=rule.channel) if rule.channel else self._terms.no_contact
        return Cell(text(only, ink=Ink.RULE))

    def _make_day(self, due: date | None, rule: Rule | None) -> Cell:
        """A day; without one the question for it, unless nobody may be asked."""
        if due is None:
            nobody = rule is not None and rule.rule is ContactRule.PORTAL_ONLY
            return EMPTY if nobody else Cell(text(self._said.by_when, ink=Ink.ASK))
        ink = Ink.LATE if due < self._today else Ink.TEXT
        day = self._terms.today if due == self._today else self._calendar.day(due, self._today)
        short = self._calendar.short_day(due, self._today)
        _, _, promised_by, _ = self._said.columns
        return Cell(text(day, ink=ink), short=text(short, ink=ink), narrow=text(f"{promised_by} {short}", ink=ink))

    def _make_silence(self, last_act: date | None, new: bool) -> Cell | str:
        if last_act is not None:
            days = days_between(last_act, self._today)
            return Cell(text(str(days)), narrow=text(self._said.quiet_for.format(days=self._terms.days(days))))
        return self._said.new if new else Cell(text(self._said.never), narrow=text(self._said.never_active))
