"""`kp book DEAL --from FILE`: books what an invitation says, moves it or calls it off, and says back what was read."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.app.typed.lookup import resolve_step
from kjopsprosess.app.typed.people_lookup import resolve_people
from kjopsprosess.app.typed.values import parse_how
from kjopsprosess.deal_state.meetings.booking_replay import Booked, same_people
from kjopsprosess.deal_state.meetings.bookings import replayed_bookings
from kjopsprosess.features.advance.book.booking import (
    BookingRequest,
    fail_if_past,
    read_aim,
    show_booking,
    show_booking_json,
    typed_booking,
)
from kjopsprosess.features.advance.book.same_booking import ToldMove, booking_text, with_move
from kjopsprosess.features.advance.draft.entry_file import read_file
from kjopsprosess.features.advance.facts import entry_result
from kjopsprosess.features.advance.flag_refusals import fail_if_refused
from kjopsprosess.features.advance.record_entry import unused_entry_id
from kjopsprosess.features.advance.saving import report_errors_after_saving, save_entry, situation_after
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.deal import Invitation as InvitationKey
from kjopsprosess.page.page import Line, Page, Section, text

from .read_ics import CalendarMeeting, InvitationError, read_invitations
from .said_back import invitation_facts, said_back, unknown_lines
from .whom import Invited, Unclear, sort_invited

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal


def record_invitation(context: CommandContext, loaded: LoadedDeal, request: BookingRequest, *, dry_run: bool) -> None:
    """Write what the invitation says into the deal, and say what was read, of whom, and what was not understood."""
    invitation = _pick(context, request.file or "")
    invited = _invited(context, loaded, invitation)
    chosen = _ask_who(context, loaded, request, invited, off=invitation.cancelled or request.called_off)
    tell = partial(_entry, context, request, invitation, chosen)
    entry = tell(loaded)
    fail_if_refused(context, loaded, entry)
    facts = invitation_facts(invitation, invited)
    saved = save_entry(context, loaded, entry, tell, dry_run=dry_run)
    lines = said_back(context, loaded, request, invitation, invited)
    if saved is None:
        if context.as_json:
            result = entry_result(loaded.situation, situation_after(loaded, entry))
            show_booking_json(loaded, result, saved=False, read_from=facts)
            return
        show(Page((Section(items=(_would(context, loaded, entry.booked[0]), *lines)),)), sys.stderr)
        return
    entry, result = saved
    with report_errors_after_saving(context, loaded):
        if context.as_json:
            show_booking_json(loaded, result, saved=True, read_from=facts)
            return
        show_booking(context, loaded, result, entry.booked[0])
        if lines:
            show(Page((Section(items=tuple(lines)),)))


def _would(context: CommandContext, loaded: LoadedDeal, booking: Booking) -> Line:
    said = context.messages.advance
    sentence = said.called_off if booking.called_off else said.booked
    when = booking_text(booking, loaded.situation, context.messages)
    return Line(text(sentence.format(when=when)), indent=0)


def _pick(context: CommandContext, file: str) -> CalendarMeeting:
    """The one meeting of the file; asked about where there are several."""
    content, shown = read_file(context, file)
    said = context.messages.invitation
    try:
        found = read_invitations(content, context.time_zone)
    except InvitationError as problem:
        place = f"{shown}:{problem.line}" if problem.line else shown
        sentence = said.not_read[problem.code].format(place=place, **problem.facts)
        code = ExitCode.BROKEN_FILE if problem.code in ("not-calendar", "no-event") else ExitCode.REFUSED
        context.fail(code, f"invitation-{problem.code}", sentence, file=shown)
    if len(found) == 1:
        return found[0]
    rows = [
        f"    {number} {context.messages.calendar.moment(each.when, context.today)} {each.title}".rstrip()
        for number, each in enumerate(found, 1)
    ]
    several = said.several.format(file=shown, n=len(found))
    if file == "-" or not environment.interactive() or context.as_json:
        context.fail(ExitCode.REFUSED, "several-invitations", several, *rows, said.save_one, file=shown)
    return found[_ask(several, rows, len(found))]


def _ask(question: str, rows: list[str], number: int) -> int:
    from kjopsprosess.app.prompts import read_line, show_line  # only where somebody is asked

    show_line(question)
    for row in rows:
        show_line(row)
    while True:
        answer = read_line()
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= number:
            return int(answer) - 1


def _invited(context: CommandContext, loaded: LoadedDeal, invitation: CalendarMeeting) -> Invited:
    settings = context.workspace.settings.model
    people = loaded.situation.people.values()
    return sort_invited(invitation.attendees, people, settings.team if settings else ())


def _ask_who(
    context: CommandContext, loaded: LoadedDeal, request: BookingRequest, invited: Invited, *, off: bool
) -> tuple[str, ...]:
    """Ids of those who will be there, in the order of the invitation; whoever may be several people is asked about."""
    if request.names is not None:
        return resolve_people(context, loaded, request.names) or ()
    found = [each.id for each in invited.people]
    found += [_which(context, loaded, request, each) for each in invited.unclear]
    if not found and invited.unknown and not off:
        said = context.messages.invitation
        lines = [said.nobody_known.format(deal=loaded.id)]
        lines += [line for each in invited.unknown for line in unknown_lines(context, loaded, each)]
        lines += [said.one_of_us, said.or_name, f"    {typed_booking(loaded, request)} --with {_names(context)}"]
        context.fail(ExitCode.NOT_FOUND, "nobody-known", context.messages.advance.not_saved, *lines)
    return tuple(dict.fromkeys(found))


def _names(context: CommandContext) -> str:
    return context.messages.help.metavars["NAMES"]


def _which(context: CommandContext, loaded: LoadedDeal, request: BookingRequest, unclear: Unclear) -> str:
    said, shown = context.messages.invitation, unclear.attendee.name or unclear.attendee.email
    rows = [f"    {number} {each.name} ({each.title or each.id})" for number, each in enumerate(unclear.people, 1)]
    question = said.which.format(name=shown)
    if request.file != "-" and environment.interactive() and not context.as_json:
        return unclear.people[_ask(question, rows, len(rows))].id
    ids = context.messages.either([each.id for each in unclear.people])
    line = f"    {typed_booking(loaded, request)} --with {_names(context)}"
    context.fail(ExitCode.NOT_FOUND, "ambiguous", question, *rows, said.name_them.format(ids=ids), line, name=shown)


def _entry(
    context: CommandContext,
    request: BookingRequest,
    invitation: CalendarMeeting,
    people: tuple[str, ...],
    loaded: LoadedDeal,
) -> Entry:
    """The entry that the invitation makes; stops when there is nothing to write."""
    key = InvitationKey(uid=invitation.uid, sequence=invitation.sequence) if invitation.uid else None
    before = _booked_before(loaded, invitation, people)
    _stop_if_older(context, loaded, invitation, before)
    if invitation.cancelled or request.called_off:
        booking = _called_off(context, invitation, before)
        booking = booking.model_copy(update={"invitation": key})
    else:
        booking = _booking(context, loaded, request, invitation, people, before, key)
    return with_author(
        context, Entry(id=unused_entry_id(loaded, context.today), date=context.today, booked=(booking,)), request.author
    )


def _booked_before(loaded: LoadedDeal, invitation: CalendarMeeting, people: tuple[str, ...]) -> Booked | None:
    """The open booking of an earlier edition of the invitation, or one made by hand at that time with those people."""
    there = replayed_bookings(loaded.situation).still_open
    by_uid = [each for each in there if _uid(each) == invitation.uid and invitation.uid]
    if by_uid:
        return by_uid[-1]
    at_the_time = [each for each in there if each.booking.date == invitation.when and _uid(each) is None]
    shared = [each for each in at_the_time if {*each.booking.with_} & {*people} or not (each.booking.with_ and people)]
    return shared[0] if len(shared) == 1 else None


def _uid(booked: Booked) -> str | None:
    return booked.booking.invitation.uid if booked.booking.invitation else None


def _stop_if_older(
    context: CommandContext, loaded: LoadedDeal, invitation: CalendarMeeting, before: Booked | None
) -> None:
    """An edition that comes late changes nothing; neither does one that was called off since."""
    said = context.messages.invitation
    known = before.booking.invitation if before else None
    if before and known and known.uid == invitation.uid and invitation.sequence < known.sequence:
        when = booking_text(before.booking, loaded.situation, context.messages)
        context.fail(ExitCode.REFUSED, "older-invitation", said.older.format(when=when))
    gone = [each for each in replayed_bookings(loaded.situation).gone if _uid(each) and _uid(each) == invitation.uid]
    if before is None and gone:
        last = gone[-1]
        newest = max(_sequence_of(each) for each in (last.booking, *(last.ended_by.booked if last.ended_by else ())))
        if invitation.cancelled or invitation.sequence <= newest:
            when = booking_text(last.booking, loaded.situation, context.messages)
            code = ExitCode.OK if invitation.cancelled else ExitCode.REFUSED
            context.fail(code, "called-off-before", said.called_off_before.format(when=when))


def _only_other_invitations(loaded: LoadedDeal, booking: Booking) -> bool:
    """Whether all that is booked with the same people came by invitations of its own: this is then one more meeting."""
    there = [each for each in replayed_bookings(loaded.situation).still_open if same_people(each.booking, booking)]
    return booking.invitation is not None and all(_uid(each) for each in there)


def _sequence_of(booking: Booking) -> int:
    return booking.invitation.sequence if booking.invitation else 0


def _called_off(context: CommandContext, invitation: CalendarMeeting, before: Booked | None) -> Booking:
    if before is None or before.booking.date.day < context.today:
        when = context.messages.calendar.moment(invitation.when, context.today)
        sentence = context.messages.advance.nothing_booked.format(when=when)
        context.fail(ExitCode.NOT_FOUND, "nothing-booked", sentence)
    return Booking(date=before.booking.date, with_=before.booking.with_, called_off=True)


def _booking(
    context: CommandContext,
    loaded: LoadedDeal,
    request: BookingRequest,
    invitation: CalendarMeeting,
    people: tuple[str, ...],
    before: Booked | None,
    key: InvitationKey | None,
) -> Booking:
    fail_if_past(context, loaded, invitation.when)
    way = parse_how(context, request.how) if request.how else None
    step = resolve_step(context, loaded, request.step) if request.step else None
    aim = read_aim(context, loaded, request)
    facts = {"date": invitation.when, "how": way, "with_": people, "minutes": invitation.minutes, "step": step}
    booking = Booking(**facts, aim=aim, invitation=key)
    if before is None or request.moved is not None:
        another = request.another or _only_other_invitations(loaded, booking)
        told = ToldMove(typed_booking(loaded, request), "--moved", request.moved, another)
        return with_move(context, loaded, booking, told)
    now = before.booking
    told_more = (way, step, aim) != (None, None, None)
    same_length = booking.minutes in (None, now.minutes)
    known = now.invitation is not None or key is None
    if now.date == booking.date and {*now.with_} == {*people} and same_length and known and not told_more:
        when = booking_text(now, loaded.situation, context.messages)
        context.fail(ExitCode.OK, "already-booked", context.messages.advance.already_booked.format(when=when))
    kept = {"how": way or now.how, "step": step or now.step, "moved_from": now.date}
    return booking.model_copy(update=kept)
