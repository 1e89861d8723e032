"""The cells of a row of the list, on a day and in a language. Equal cells are shared and measured once.

On a screen of 80 columns no cell is wider than its share, so that a long name never makes two rows of every row.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from kjopsprosess.deal_state.overview import RuleFacts, StepRef
from kjopsprosess.messages.calendar_words import Calendar
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule, Moment, days_since
from kjopsprosess.page.deal.deal_parts import (
    MOVES_TOLD,
    SEPARATOR,
    complaint_text,
    ended_text,
    from_to,
    postponed_text,
    table_name,
)
from kjopsprosess.page.drawing.wrapping import cut, plain_text, width_of
from kjopsprosess.page.page import Cell, Style, text

from .rows import Group, ListRow, RowDay, RowStandstill, StepOwner

NARROWEST = 80
"""Columns of the narrowest screen on which a deal has one row."""
NAME, STEP, WHO, DAY, PLACE = 16, 22, 13, 11, 56
"""The most columns that a step, a person, a day and a place in a file take there; a deal has at least `NAME`."""
LEAST = (22, 13, 8, 6)
"""The least columns that the cells beside a deal's name take, so that short lists look alike."""
BETWEEN = 4 + 4 * 2
"""Columns to the left of a row and between its cells."""
ROOMY_NAME, ROOMY_WHO = 22, 19
"""Where there is more room."""
MAX_WIDE_STEP_COLUMNS = 46
"""Columns for a step's name beside the other cells on the widest page."""
SPILL, ROOMY_SPILL = 54, 72
"""Columns that a cell may take that has all the room to the right of a deal's name, with little room and with more."""
LEAST_OF_NAME = 6
"""Columns of a customer's name below which the deal's id is left out."""
EMPTY = Cell(())
Cells = tuple[Cell | str, ...]


class ListCells:
    """The text of the cells, on a day and in a language."""

    def __init__(self, messages: Messages, today: date) -> None:
        self._terms, self._said = messages.terms, messages.list
        self._messages, self._calendar, self._today = messages, messages.calendar, today
        self._step, self._maker, self._name = cache(self._make_step), cache(self._make_maker), cache(_fitted)
        self._day, self._silence, self._late = cache(self._make_day), cache(self._make_silence), cache(self._make_late)
        self._usual, self._moved, self._promise = cache(self._make_usual), cache(self._make_moved), cache(_promise)
        self._short_of, self._ending = cache(self._make_short_of), cache(self._make_ending)

    def row(self, row: ListRow) -> Cells:
        """Why a deal stands where it does: four cells, or one that has all the room to its right."""
        if row.group is Group.OUR_OVERDUE or row.group is Group.THEIR_OVERDUE:
            return self._late_cells(row)
        if row.standstill and row.group is Group.OPEN_TO_COMPLAINT:
            return (self._complaint(row, row.standstill),)
        if row.until is not None:
            return (self._postponed(row, row.until),)
        if row.step is None:
            return (self._ending(row.status, row.closed_on),)
        if row.too_late and row.group is Group.TOO_LATE:
            return self._too_late_cells(row, row.too_late)
        return self._open_cells(row)

    def _open_cells(self, row: ListRow) -> Cells:
        """The customer's next step, who has promised it and by when, and days since they last moved the deal.

        Where contact is restricted, the restriction stands instead of who has promised. What puts a deal into its group
        stands instead of a day or a name: how often the promise was put off, what is usual, who is the only source.
        Where nobody has promised anything on the next step, the promise on another open step stands there; of a
        standstill, which nobody need promise, its last day.
        """
        due, rule, step, owner = row.due, row.rule, row.step, row.owner
        if (other := row.elsewhere) and row.group is not Group.NOT_PROMISED:
            due, step, owner = other.due, other.step, StepOwner(other.by, None, None)
        maker, day = self._maker(owner if due else None, rule), self._day(due, rule)
        if row.standstill and due is None:
            maker, day = EMPTY, self._day(row.standstill.last_day, rule)
        if row.moves >= MOVES_TOLD and row.group is Group.NOT_PROMISED:
            day = self._moved(row.moves)
        elif row.group is Group.SLOW:
            day = self._usual(row.usual)
        elif row.group is Group.SINGLE_SOURCE:
            one = row.only_source
            maker = self._name(self._said.only_source.format(name=one) if one else self._said.no_source, WHO)
        return (self._step(step), maker, day, self._silence(row.last_moved, row.begun, row.new))

    def _late_cells(self, row: ListRow) -> Cells:
        """The promise that is late: what, whose, how many days; of a deal that is over also that it is."""
        overdue = row.our_overdue if row.group is Group.OUR_OVERDUE else row.their_overdue
        ended = self._said.we_ended if row.step is None and row.group is Group.OUR_OVERDUE else None
        names = [ended] if ended else row.late_makers.split("\n") if row.late_makers else [self._terms.we]
        return (
            self._promise(row.late_what or ""),
            self._names(names),
            self._late(overdue.oldest or self._today),
            self._silence(row.last_moved, row.begun, row.new),
        )

    def _too_late_cells(self, row: ListRow, found: RowDay) -> Cells:
        """The next step, and the date the deal depends on: what it is called, when it is, how many days are missing."""
        called = self._name(found.what or self._messages.ruling_days.deadline, WHO)
        when = self._short_of(found) if found.short else self._late(found.day)
        return (self._step(row.step), called, when, self._silence(row.last_moved, row.begun, row.new))

    def moment(self, booked: str) -> str:
        """When a contact is or was booked."""
        day, _, clock = booked.partition(" ")
        return self._calendar.moment(Moment(date.fromisoformat(day), clock or None), self._today)

    def _complaint(self, row: ListRow, standstill: RowStandstill) -> Cell:
        """Until when a lost choice may be complained about, and when we have booked to talk about it."""
        said, last_day = self._said, standstill.last_day
        full = [complaint_text(last_day, self._messages, self._today)]
        brief = [
            said.complaint_brief.format(day=brief_day(last_day, self._today, self._calendar))
            if last_day
            else said.complaint_unknown
        ]
        if row.booked:
            full.append(said.booked.format(when=self.moment(row.booked)))
            brief.append(
                said.booked.format(when=brief_day(date.fromisoformat(row.booked[:10]), self._today, self._calendar))
            )
        return self._and_quiet(row, full, brief)

    def _postponed(self, row: ListRow, until: date) -> Cell:
        full = postponed_text(until, self._messages, self._today)
        brief = self._messages.brief.postponed_until.format(day=brief_day(until, self._today, self._calendar))
        return self._and_quiet(row, [full], [brief])

    def _and_quiet(self, row: ListRow, full: list[str], brief: list[str]) -> Cell:
        """A cell that has all the room to its right; no column says how long it has been quiet, so it does itself."""
        silence = self._silence(row.last_moved, row.begun, row.new)
        if (since := row.last_moved or row.begun) and isinstance(silence, Cell) and silence.narrow:
            full.append(plain_text(text(silence.narrow)))
            brief.append(self._said.quiet_brief.format(n=days_since(since, self._today)))
        longest, shortest = SEPARATOR.join(full), SEPARATOR.join(brief)
        body, short = (longest if width_of(longest) <= room else shortest for room in (ROOMY_SPILL, SPILL))
        return Cell(text(body), short=text(short), narrow=text(longest))

    def _names(self, names: list[str]) -> Cell | str:
        """Who is late; where there is little room, the first of them and how many more."""
        full = self._messages.join(names)
        if len(names) == 1 or width_of(full) <= WHO:
            return self._name(full, WHO)
        more = f" +{len(names) - 1}"
        body, brief = (cut(names[0], room - len(more)) + more for room in (ROOMY_WHO, WHO))
        return Cell(text(full if width_of(full) <= ROOMY_WHO else body), short=text(brief), narrow=text(full))

    def _make_late(self, due: date) -> Cell:
        number = days_since(due, self._today)
        full = self._terms.late.format(days=self._terms.days(number))
        body = self._terms.late_short.format(days=self._terms.days(number))
        brief = self._said.late_brief.format(n=number)
        late, whole, figure = (text(said, style=Style.LATE) for said in (body, full, brief))
        return Cell(late, wide=whole, short=figure, narrow=whole)

    def _make_short_of(self, found: RowDay) -> Cell:
        """When the date is, and where there is room how many days are missing; a narrow page names no column."""
        day, brief = self._messages.day(found.day, self._today), brief_day(found.day, self._today, self._calendar)
        full = text(self._said.short_of(found.short, day=day), style=Style.LATE)
        return Cell(text(day, style=Style.LATE), wide=full, short=text(brief, style=Style.LATE), narrow=full)

    def _make_usual(self, usual: tuple[int, int] | None) -> Cell:
        """How long the step usually takes, which it has been quiet for longer than."""
        if usual is None:
            return Cell(text(self._said.over_days), short=text(self._said.over_brief))
        body, brief = (self._said.usual.format(usual=each) for each in (from_to(*usual), usual[1]))
        return Cell(text(body), short=text(brief))

    def _make_moved(self, moves: int) -> Cell:
        brief = text(self._said.moved_brief.format(n=moves), style=Style.ASK)
        return Cell(text(self._said.moved(moves), style=Style.ASK), short=brief)

    def _make_ending(self, status: str, closed_on: date | None) -> str:
        if closed_on is not None:
            return ended_text(status, closed_on, self._messages, self._today)
        return self._said.all_taken

    def _make_step(self, step: StepRef | None) -> Cell | str:
        """A step's name, in full where it fits.

        One that is too long for every screen must not shorten the others.
        """
        if step is None:
            return EMPTY
        name = table_name(step.name, step.short)
        wide = text(step.name) if width_of(step.name) <= MAX_WIDE_STEP_COLUMNS else None
        return Cell(text(name), wide=wide, short=text(cut(name, STEP)))

    def _make_maker(self, owner: StepOwner | None, rule: RuleFacts | None) -> Cell | str:
        name = owner.person.name if owner and owner.person else None
        if rule is None or (rule.rule is ContactRule.EQUAL and rule.says is not None):
            return self._name(name, WHO) if name else Cell(text(self._said.who, style=Style.ASK))
        if rule.rule is ContactRule.EQUAL:
            who = text(name) if name else text(self._said.who, style=Style.ASK)
            equal, briefly = (text(said, style=Style.RULE) for said in (self._said.equal, self._said.equal_short))
            room = WHO - width_of(SEPARATOR) - width_of(self._said.equal_short)
            first = text(cut(name.split(" ", 1)[0], room)) if name else who
            return Cell(text(who, SEPARATOR, equal), short=text(first, SEPARATOR, briefly))
        only = self._said.only_in.format(channel=rule.channel) if rule.channel else self._terms.no_contact
        return Cell(text(only, style=Style.RULE), short=text(cut(only, WHO), style=Style.RULE))

    def _make_day(self, due: date | None, rule: RuleFacts | None) -> Cell:
        """A day; without one the question for it, unless nobody may be asked."""
        if due is None:
            nobody = rule is not None and rule.portal_only
            return EMPTY if nobody else Cell(text(self._said.by_when, style=Style.ASK))
        style = Style.LATE if due < self._today else Style.TEXT
        day = self._messages.day(due, self._today)
        short = self._calendar.short_day(due, self._today)
        brief = brief_day(due, self._today, self._calendar)
        _, _, promised_by, _ = self._said.columns
        return Cell(
            text(day, style=style), short=text(brief, style=style), narrow=text(f"{promised_by} {short}", style=style)
        )

    def _make_silence(self, last_moved: date | None, begun: date | None, new: bool) -> Cell | str:
        """Days since the customer last moved the deal; where they never did, the deal's age."""
        if last_moved is not None:
            number = days_since(last_moved, self._today)
            days = self._terms.days(number)
            return Cell(text(days), short=text(str(number)), narrow=text(self._said.quiet_for.format(days=days)))
        if begun is None:
            return self._said.new
        number = days_since(begun, self._today)
        word = self._said.new if new else self._said.never
        old = (self._said.new_for if new else self._said.never_for).format(days=self._terms.days(number))
        return Cell(text(self._said.aged.format(word=word, n=number)), short=text(f"({number})"), narrow=text(old))


def name_room(rows: Iterable[Cells]) -> int:
    """How many columns the deals' names may take on a screen of 80, so that every row fits: at least `NAME`."""
    by_place: dict[int, set[Cell | str]] = {}
    spilling = 0
    for cells in rows:
        if len(cells) == 1:
            spilling = max(spilling, shortest(cells[0]))
        else:
            for place, cell in enumerate(cells):
                by_place.setdefault(place, set()).add(cell)
    beside = sum(max([least, *map(shortest, by_place.get(place, ()))]) for place, least in enumerate(LEAST))
    return max(NAME, min(NARROWEST - BETWEEN - beside, NARROWEST - 4 - 2 - spilling, ROOMY_NAME))


def shortest(cell: Cell | str) -> int:
    """How many columns a cell takes where there is little room."""
    return width_of(cell if isinstance(cell, str) else cell.short or cell.body)


def brief_day(day: date, today: date, calendar: Calendar) -> str:
    """A day in at most `DAY` columns."""
    short = calendar.short_day(day, today)
    return short if width_of(short) <= DAY else calendar.figures(day)


def deal_cell(customer: str, shown_id: str | None, room: int) -> Cell | str:
    """The customer's name, and the deal's id where the name does not tell it; `room` columns where there is little."""
    full = f"{customer} ({shown_id})" if shown_id else customer
    if width_of(full) <= room:
        return full
    body, short = (_named(customer, shown_id, columns) for columns in (ROOMY_NAME, room))
    return Cell(body, short=short, narrow=full)


def place_cell(place: str) -> Cell | str:
    """A place in a file; where there is little room its end, which has the line."""
    return place if width_of(place) <= PLACE else Cell(place, short=f"…{place[1 - PLACE :]}")


def _named(customer: str, shown_id: str | None, room: int) -> str:
    """A customer's name cut to fit beside the id; where that leaves too little of it, the name alone."""
    tail = f" ({shown_id})" if shown_id else ""
    left = room - width_of(tail)
    return cut(customer, left) + tail if left >= LEAST_OF_NAME else cut(customer, room)


def _fitted(name: str, columns: int) -> Cell | str:
    """A name, cut where there is little room."""
    if width_of(name) <= columns:
        return name
    return Cell(cut(name, ROOMY_WHO), short=cut(name, columns), narrow=name)


def _promise(what: str) -> Cell:
    """What was promised, cut where it would push the other rows' cells aside."""
    body, wide = (cut(what, columns) for columns in (STEP, MAX_WIDE_STEP_COLUMNS))
    return Cell(body, wide=wide, narrow=what)
