"""`kp calendar [DEAL]`: the command."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.commands import load
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import MemberOption, command, complete_deal

if TYPE_CHECKING:
    from datetime import timedelta

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.overview import Unreadable

    from .events import CalendarEvent


@command
def calendar(
    context: "CommandContext",
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    with_brief: Annotated[bool, typer.Option("--with-brief")] = False,
    alarm: Annotated[list[str] | None, typer.Option("--alarm", metavar="BEFORE")] = None,
) -> None:
    """Make a calendar file of the contacts booked, the promises of both sides and the dates the deal depends on."""
    from kjopsprosess.app.output import show_file, show_json, to_save

    from .ics import CalendarOptions, calendar_file
    from .json import calendar_json
    from .page import say_what_was_decided

    output = to_save(output)
    alarms = tuple(_alarm(context, typed) for typed in alarm or ())
    wanted = None
    if seller is not None:
        from kjopsprosess.app.typed.deal_facts import resolve_seller  # it loads the models, for one seller's alone

        wanted = resolve_seller(context, seller)
    events, unreadable = _events(context, deal, wanted)
    zone, brief = context.time_zone, partial(_brief, context) if with_brief else None
    options = CalendarOptions(zone, alarms, brief)
    if output is not None:
        from .save import save_calendar  # it loads what reads and writes YAML, for a file that is saved alone

        save_calendar(context, output, calendar_file(events, options, context.messages))
    if context.as_json:
        shown = output.as_posix() if output else None
        show_json(calendar_json(events, unreadable, zone, context.messages, today=context.today, file=shown))
    elif output is None:
        show_file(calendar_file(events, options, context.messages).decode())
    if not context.as_json:
        say_what_was_decided(context, events, output, unreadable)
    if unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)


def _events(
    context: "CommandContext", deal: str | None, seller: str | None
) -> "tuple[tuple[CalendarEvent, ...], tuple[Unreadable, ...]]":
    """The events of one deal, or of all with those that cannot be read."""
    if deal is not None:
        from .facts import calendar_events  # it loads the models, as reading the deal does

        return calendar_events([context.load_deal(deal).situation], seller), ()
    from kjopsprosess.app.loading.load_facts import load_facts

    from .events import DEAL_EVENTS, in_order

    found = load_facts(context, DEAL_EVENTS)
    return in_order((event for each in found.facts for event in each.events), seller), tuple(found.unreadable)


def _brief(context: "CommandContext", event: "CalendarEvent") -> str:
    """The brief of a contact. Its deal is read for it alone, so that never all of them are in memory."""
    from .facts import booking_of

    loaded = context.load_deal_by_id(event.deal.id)
    booking = booking_of(loaded.situation, event.name)
    if booking is None:  # somebody has changed the deal since its events were read
        return ""
    text: str = load("brief.command:brief_of_booking")(context, loaded, booking)
    return text


def _alarm(context: "CommandContext", typed: str) -> "timedelta":
    """How long before; stops the command at anything else."""
    from .ics import read_alarm

    before = read_alarm(typed)
    if before is None:
        context.fail(ExitCode.USAGE, "not-an-alarm", context.messages.calendar_file.not_an_alarm.format(text=typed))
    return before
