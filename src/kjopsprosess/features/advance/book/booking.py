"""Noting a contact to come: an entry with nothing in it but the booking."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.app.typed.lookup import resolve_moment, resolve_step
from kjopsprosess.app.typed.people_lookup import deal_people, resolve_people, resolve_person
from kjopsprosess.app.typed.values import parse_how
from kjopsprosess.deal_state.meetings.bookings import booking_on, open_bookings
from kjopsprosess.features.advance.facts import EntryResult, entry_result
from kjopsprosess.features.advance.flag_refusals import fail_if_refused
from kjopsprosess.features.advance.json import booking_json
from kjopsprosess.features.advance.record_entry import unused_entry_id
from kjopsprosess.features.advance.saving import report_errors_after_saving, save_entry, situation_after, written_facts
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.values import How, Moment
from kjopsprosess.page.deal.deal_parts import rule_line
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page, Section

from .aim import AimReader
from .aim_page import aim_lines, booked_text
from .same_booking import ToldMove, booking_text, moved_lines, with_move

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal


class BookingRequest(NamedTuple):
    """What `kp book` was told, as typed."""

    date: str | None
    names: str | None
    how: str | None
    step: str | None
    called_off: bool
    aim: str | None = None
    least: str | None = None
    moved: str | None = None
    another: bool = False
    author: str | None = None
    file: str | None = None
    """The invitation it is read from, instead of a day; `-` is standard input."""


def record_booking(context: CommandContext, loaded: LoadedDeal, request: BookingRequest, *, dry_run: bool) -> None:
    """Write the booking, or its cancellation, and say it back with the weekday."""
    tell = partial(_entry, context, request)
    entry = tell(loaded)
    fail_if_refused(context, loaded, entry)
    saved = save_entry(context, loaded, entry, tell, dry_run=dry_run)
    if saved is None:
        if context.as_json:
            result = entry_result(loaded.situation, situation_after(loaded, entry))
            show_booking_json(loaded, result, saved=False)
        return
    entry, result = saved
    (booking,) = entry.booked
    with report_errors_after_saving(context, loaded):
        if context.as_json:
            show_booking_json(loaded, result, saved=True)
            return
        show_booking(context, loaded, result, booking)


def show_booking_json(
    loaded: LoadedDeal, result: EntryResult, *, saved: bool, read_from: dict[str, Any] | None = None
) -> None:
    """Print the booking for programs. `read_from`: facts of the invitation it comes from."""
    entry = result.entry.entry
    (booking,) = entry.booked
    facts = booking_json(result, booking, loaded.document.display_path)
    show_json({**facts, **written_facts(entry, saved=saved), "read_from": read_from})


def _entry(context: CommandContext, request: BookingRequest, loaded: LoadedDeal) -> Entry:
    """The entry that was told; stops when there is nothing to write."""
    moment = resolve_moment(context, request.date or "").moment
    people = resolve_people(context, loaded, request.names) or ()
    if request.called_off:
        people = _people_of_cancelled(context, loaded, moment)
    way = parse_how(context, request.how) if request.how else None
    step_id = resolve_step(context, loaded, request.step) if request.step else None
    aim = read_aim(context, loaded, request)
    if not request.called_off:
        fail_if_past(context, loaded, moment)
        if aim is None:
            _stop_if_booked(context, loaded, moment, people, way, step_id)
    facts = {"date": moment, "how": way, "with_": people, "step": step_id, "aim": aim}
    booking = Booking(**facts, called_off=request.called_off or None)
    if not request.called_off:
        told = ToldMove(typed_booking(loaded, request), "--moved", request.moved, request.another)
        booking = with_move(context, loaded, booking, told)
    entry = Entry(id=unused_entry_id(loaded, context.today), date=context.today, booked=(booking,))
    return with_author(context, entry, request.author)


def read_aim(context: CommandContext, loaded: LoadedDeal, request: BookingRequest) -> dict[str, Any] | None:
    """What we want to agree there, as it was told."""
    if request.called_off and (request.aim or request.least):
        said = context.messages.advance
        context.fail(ExitCode.USAGE, "aim-of-nothing", said.not_saved, said.aims.called_off)
    find = partial(resolve_person, context, loaded)
    reader = AimReader(context, loaded, _command(loaded, request), deal_people(loaded), find)
    return reader.read(request.aim, request.least, context.today)


def _command(loaded: LoadedDeal, request: BookingRequest) -> str:
    names = f" --with {shell_word(request.names)}" if request.names else ""
    source = f"--from {shell_word(request.file)}" if request.file else shell_word(request.date or "")
    return f"kp book {loaded.id} {source}{names}"


def typed_booking(loaded: LoadedDeal, request: BookingRequest) -> str:
    """All that was typed of the booking."""
    flags = {"--how": request.how, "--step": request.step, "--aim": request.aim, "--least": request.least}
    return " ".join(
        [_command(loaded, request), *(f"{flag} {shell_word(text)}" for flag, text in flags.items() if text)]
    )


def fail_if_past(context: CommandContext, loaded: LoadedDeal, moment: Moment) -> None:
    """Stop where the day has passed: what came of the meeting is told, not booked."""
    if moment.day < context.today:
        said = context.messages.advance.booked_in_past.format(
            day=context.messages.calendar.day(moment.day, context.today)
        )
        command = f"    kp advance {loaded.id} --date {moment.day.isoformat()}"
        context.fail(ExitCode.REFUSED, "booked-in-past", said, command, date=moment.day.isoformat())


def _stop_if_booked(
    context: CommandContext,
    loaded: LoadedDeal,
    moment: Moment,
    people: tuple[str, ...],
    how: How | None,
    step: str | None,
) -> None:
    """End well, with nothing written, when the very same contact stands already."""
    for booked in open_bookings(loaded.situation):
        same = booked.date == moment and {*booked.with_} == {*people}
        if same and how in (None, booked.how) and step in (None, booked.step):
            context.fail(
                ExitCode.OK,
                "already-booked",
                context.messages.advance.already_booked.format(
                    when=booking_text(booked, loaded.situation, context.messages)
                ),
            )


def show_booking(context: CommandContext, loaded: LoadedDeal, result: EntryResult, booking: Booking) -> None:
    """Say back what was booked or called off."""
    said = context.messages.advance
    show(message_page(said.saved_in.format(file=loaded.document.display_path), ""), sys.stderr)
    told = booked_text(booking, result.situation, context.messages)
    moved = moved_lines(result.situation, result.entry.entry, context.messages)
    page = message_page(told, *moved, *aim_lines(result.situation, booking, context.messages))
    rule = Section(items=(rule_line(result.rule, context.messages),), gap=False) if result.rule else Section()
    show(Page((*page.sections, rule) if result.rule else page.sections))


def _people_of_cancelled(context: CommandContext, loaded: LoadedDeal, moment: Moment) -> tuple[str, ...]:
    booked = booking_on(loaded.situation, moment.day)
    if booked is None or booked not in open_bookings(loaded.situation):
        when = context.messages.calendar.day(moment.day, context.today)
        context.fail(ExitCode.NOT_FOUND, "nothing-booked", context.messages.advance.nothing_booked.format(when=when))
    return booked.with_
