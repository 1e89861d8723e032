"""Noting a contact to come: an entry with nothing in it but the booking."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.errors import Exit
from kjopsprosess.app.lookup import named_moment, named_people, named_step
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed_values import told_way
from kjopsprosess.deal_state.bookings import booked_on, standing
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.values import How, Moment
from kjopsprosess.page.deal_parts import rule_line
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page, Section

from .facts import Outcome
from .json import booking_json
from .record import already_saved, fresh_id, judge, save

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal


class Wished(NamedTuple):
    """What `kp book` was told, as typed."""

    date: str
    names: str | None
    how: str | None
    step: str | None
    called_off: bool


def note_booking(desk: Desk, opened: OpenDeal, wished: Wished, *, dry_run: bool, as_json: bool) -> None:
    """Write the booking, or its cancellation, and say it back with the weekday."""
    tell = partial(_entry, desk, wished)
    entry = tell(opened)
    judge(desk, opened, entry)
    saved = save(desk, opened, entry, tell, dry_run=dry_run)
    if saved is None:
        return
    entry, outcome = saved
    (booking,) = entry.booked
    with already_saved(desk, opened):
        _say_back(desk, opened, outcome, booking, as_json=as_json)


def _entry(desk: Desk, wished: Wished, opened: OpenDeal) -> Entry:
    """The entry that was told; stops when there is nothing to write."""
    moment = named_moment(desk, wished.date)
    if moment is None:
        raise AssertionError(wished.date)
    people = named_people(desk, opened, wished.names) or ()
    if wished.called_off:
        people = _called_off(desk, opened, moment)
    way = told_way(desk, wished.how) if wished.how else None
    step_id = named_step(desk, opened, wished.step) if wished.step else None
    if not wished.called_off:
        _refuse_past(desk, opened, moment)
        _stop_if_booked(desk, opened, moment, people, way, step_id)
    booking = Booking(date=moment, how=way, with_=people, step=step_id, called_off=wished.called_off or None)
    return Entry(id=fresh_id(opened, desk.today), date=desk.today, booked=(booking,))


def _refuse_past(desk: Desk, opened: OpenDeal, moment: Moment) -> None:
    if moment.day < desk.today:
        said = desk.words.advance.booked_in_past.format(day=desk.words.calendar.day(moment.day, desk.today))
        command = f"    kp advance {opened.id} --date {moment.day.isoformat()}"
        desk.refuse(Exit.REFUSED, "booked-in-past", said, command, date=moment.day.isoformat())


def _stop_if_booked(
    desk: Desk, opened: OpenDeal, moment: Moment, people: tuple[str, ...], how: How | None, step: str | None
) -> None:
    """End well, with nothing written, when the very same contact stands already."""
    for booked in standing(opened.situation):
        same = booked.date == moment and {*booked.with_} == {*people}
        if same and how in (None, booked.how) and step in (None, booked.step):
            desk.refuse(
                Exit.OK, "already-booked", desk.words.advance.already_booked.format(when=_shown(desk, opened, booked))
            )


def _shown(desk: Desk, opened: OpenDeal, booking: Booking) -> str:
    when = desk.words.calendar.moment(booking.date, desk.today)
    if not booking.with_:
        return when
    who = desk.words.join([opened.situation.people[each].name for each in booking.with_])
    return desk.words.advance.with_them.format(when=when, names=who)


def _say_back(desk: Desk, opened: OpenDeal, outcome: Outcome, booking: Booking, *, as_json: bool) -> None:
    if as_json:
        show_json(booking_json(outcome, booking, opened.document.shown))
        return
    said = desk.words.advance
    show(message_page(said.saved_in.format(file=opened.document.shown), ""), sys.stderr)
    when = _shown(desk, opened, booking)
    page = message_page((said.called_off if booking.called_off else said.booked).format(when=when))
    rule = Section(items=(rule_line(outcome.rule, desk.words),), gap=False) if outcome.rule else Section()
    show(Page((*page.sections, rule) if outcome.rule else page.sections))


def _called_off(desk: Desk, opened: OpenDeal, moment: Moment) -> tuple[str, ...]:
    booked = booked_on(opened.situation, moment.day)
    if booked is None or booked not in standing(opened.situation):
        when = desk.words.calendar.day(moment.day, desk.today)
        desk.refuse(Exit.NOT_FOUND, "nothing-booked", desk.words.advance.nothing_booked.format(when=when))
    return booked.with_
