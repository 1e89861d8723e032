"""A booking and its aim, said back."""

from __future__ import annotations

from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.deal_state.meetings.bookings import AimOfContact, aim_to_answer, aims, reached_act
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.advance.promises.filing import said_before
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.told import BestAim, LeastAim
from kjopsprosess.page.deal.in_words import aim_sentence
from kjopsprosess.page.page import Line, Section, text

from .same_booking import booking_text, moved_lines


def aim_text(situation: Situation, aimed: BestAim | LeastAim, messages: Messages) -> str:
    """Who does what by when."""
    known = situation.people.get(aimed.by)
    return aim_sentence(known.name if known else aimed.by, aimed.what, aimed.due, messages, situation.today)


def booked_text(booking: Booking, situation: Situation, messages: Messages) -> str:
    """A booking, or that it is called off: when, with whom, how if that was said, and the step it is about."""
    said, when = messages.advance, booking_text(booking, situation, messages)
    if booking.called_off:
        return said.called_off.format(when=when)
    if booking.how:
        when = f"{when}, {messages.terms.how[booking.how]}"
    booked, step = said.booked.format(when=when), situation.map.known.get(booking.step or "")
    if step is None:
        return booked
    about = said.recorded.booked_about.format(step=messages.quote(step.short or step.name))
    return f"{end_sentence(booked)} {about}"


def aim_lines(situation: Situation, booking: Booking, messages: Messages) -> list[str]:
    """The aim that a booking was told with, or has from the one it moves."""
    if booking.called_off:
        return []
    said = messages.advance.aims
    if booking.aim is None:
        moved = [each.aim for each in aims(situation) if each.day == booking.date.day]
        return [said.kept.format(aim=aim_text(situation, moved[0].best, messages))] if moved else []
    lines = [said.noted.format(aim=aim_text(situation, booking.aim.best, messages))]
    if booking.aim.least:
        lines.append(said.noted_least.format(aim=aim_text(situation, booking.aim.least, messages)))
    return lines


def aim_section(situation: Situation, entry: Entry, messages: Messages) -> Section:
    """What is booked now, with its aims, and how far we came with the one before."""
    lines = moved_lines(situation, entry, messages)
    for booking in entry.booked:
        if booking.moved_from in (None, booking.date):  # else the line of what it moved says when
            lines.append(booked_text(booking, situation, messages))
        lines += aim_lines(situation, booking, messages)
    typed: list[str] = []
    said, command = messages.advance.aims, f"kp advance {situation.id}"
    if entry.got:
        day = messages.calendar.day(entry.got.booked, situation.today)
        lines.append(said.got[entry.got.reached].format(day=day))
        if flag := _promise_to_write(situation, entry):
            lines.append(said.if_promised)
            typed.append(f"{command} {flag}")
    elif (asked := _unanswered(situation, entry)) is not None:
        lines.append(said.hint.format(day=messages.calendar.day(asked.day, situation.today)))
        typed.append(f"{command} --got {said.hint_words}")
    rows = [Line(text(line), indent=0) for line in lines]
    return Section(items=(*rows, *(Line(text(line), keep=True) for line in typed)))


def _promise_to_write(situation: Situation, entry: Entry) -> str | None:
    """What somebody there was to do by a day and nobody has promised yet, as a flag."""
    asked = next((each for each in aims(situation) if entry.got and each.day == entry.got.booked), None)
    aimed = reached_act(asked.aim, entry.got.reached.value) if asked and entry.got else None
    if aimed is None or aimed.due is None or aimed.due < situation.today:
        return None
    if said_before([p for p in situation.history.promises if p.open], (aimed.by,), aimed.what):
        return None
    step = f"{aimed.step} = " if aimed.step else ""
    return f"--promise {shell_word(f'{aimed.by}: {step}{aimed.what} @ {aimed.due.isoformat()}')}"


def _unanswered(situation: Situation, entry: Entry) -> AimOfContact | None:
    """The aim of a meeting or call that is recorded without saying whether we got it."""
    asked = aim_to_answer(situation, entry.date) if entry.is_contact else None
    return asked if asked and asked.day == entry.date else None
