"""A booking with the people of one that is open: moved, or one more. The user says which."""

from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app import environment
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.app.typed.lookup import resolve_moment
from kjopsprosess.deal_state.meetings.booking_replay import same_people
from kjopsprosess.deal_state.meetings.bookings import bookings_to_move, moved_bookings, open_bookings
from kjopsprosess.model.deal import Booking, Entry

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages


class ToldMove(NamedTuple):
    """What was told of a booking besides the booking itself."""

    command: str
    """The command as it was typed, for the lines to type instead."""
    flag: str
    """The option that says what it was moved from."""
    moved: str | None
    another: bool
    in_dialogue: bool = False
    """Whether a second one is warned of below the entry, and nobody is asked here."""


def with_move(context: "CommandContext", loaded: "LoadedDeal", booking: Booking, told: ToldMove) -> Booking:
    """The booking with what it was moved from. Stops, or asks in a terminal, where nobody has said so."""
    if told.moved is not None:
        return _moved(context, loaded, booking, told.moved)
    same = [each for each in open_bookings(loaded.situation) if same_people(each, booking)]
    if any(each.date == booking.date for each in same):  # the same contact, told with more
        return booking.model_copy(update={"moved_from": booking.date})
    if told.another and same:
        return booking.model_copy(update={"another": True})
    if told.in_dialogue or not same:
        return booking
    if len(same) == 1 and environment.interactive() and not context.as_json:
        return _asked(context, loaded, booking, same[0])
    said = context.messages.advance
    command = f"    {told.command}"
    sentences = [_stands(context, loaded, each) for each in same]
    moved = [f"{command} {told.flag} {shell_word(str(each.date))}" for each in same]
    lines = (said.not_saved, *sentences, said.if_moved, *moved, said.if_one_more, f"{command} --another")
    context.fail(ExitCode.REFUSED, "booked-before", *lines)


def _moved(context: "CommandContext", loaded: "LoadedDeal", booking: Booking, typed: str) -> Booking:
    moment = resolve_moment(context, typed).moment
    told = booking.model_copy(update={"moved_from": moment})
    found = bookings_to_move(loaded.situation, told)
    contacts = {(each.date, frozenset(each.with_)) for each in found}
    if len(contacts) != 1:
        said, when = context.messages.advance, context.messages.calendar.moment(moment, context.today)
        sentence = (said.several_to_move if contacts else said.nothing_to_move).format(when=when)
        standing = [_stands(context, loaded, each) for each in found or open_bookings(loaded.situation)]
        context.fail(ExitCode.NOT_FOUND, "nothing-booked", sentence, *standing)
    people = booking.with_ or found[-1].with_
    return told.model_copy(update={"moved_from": found[-1].date, "with_": people})


def _asked(context: "CommandContext", loaded: "LoadedDeal", booking: Booking, before: Booking) -> Booking:
    from kjopsprosess.app.prompts import read_line, show_line  # only where somebody is asked

    more = booking.model_copy(update={"another": True})
    show_line(_stands(context, loaded, before))
    while True:
        show_line(context.messages.advance.move_or_more)
        answer = read_line()
        if answer in ("1", "2"):
            return booking.model_copy(update={"moved_from": before.date}) if answer == "1" else more


def _stands(context: "CommandContext", loaded: "LoadedDeal", booking: Booking) -> str:
    when = booking_text(booking, loaded.situation, context.messages)
    return context.messages.advance.already_booked.format(when=when)


def booking_text(booking: Booking, situation: "Situation", messages: "Messages") -> str:
    """When, and with whom."""
    when = messages.calendar.moment(booking.date, situation.today)
    if not booking.with_:
        return when
    known = situation.people
    who = messages.join([known[each].name if each in known else each for each in booking.with_])
    return messages.advance.with_them.format(when=when, names=who)


def moved_lines(situation: "Situation", entry: Entry, messages: "Messages") -> list[str]:
    """What the bookings of an entry moved, and to when."""
    return [
        messages.advance.booking_moved.format(
            old=booking_text(before, situation, messages), new=messages.calendar.moment(now.date, situation.today)
        )
        for now, before in moved_bookings(situation, entry)
        if before.date != now.date
    ]
