"""`kp calendar [DEAL]`: the command."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.commands import load
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import command, complete_deal

if TYPE_CHECKING:
    from datetime import timedelta

    from kjopsprosess.app.context import CommandContext


@command
def calendar(
    context: "CommandContext",
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    seller: Annotated[str | None, typer.Option("--seller", metavar="NAME")] = None,
    with_brief: Annotated[bool, typer.Option("--with-brief")] = False,
    alarm: Annotated[list[str] | None, typer.Option("--alarm", metavar="BEFORE")] = None,
) -> None:
    """Make a calendar file of the contacts booked, the promises of both sides and the days that rule."""
    from kjopsprosess.app.all_deals import load_every_deal
    from kjopsprosess.app.output import show_file, show_json
    from kjopsprosess.app.typed.deal_facts import resolve_seller
    from kjopsprosess.deal_state.overview import Unreadable

    from .facts import CalendarEvent, calendar_events
    from .ics import CalendarOptions, calendar_file
    from .json import calendar_json
    from .page import save_calendar, say_what_was_decided

    alarms = tuple(_alarm(context, typed) for typed in alarm or ())
    found = [context.load_deal(deal)] if deal is not None else [*load_every_deal(context)]
    loaded = {each.id: each for each in found if not isinstance(each, Unreadable)}
    unreadable = tuple(each for each in found if isinstance(each, Unreadable))
    wanted = resolve_seller(context, seller)
    events = calendar_events((each.situation for each in loaded.values()), wanted)

    def brief(event: CalendarEvent) -> str:
        text: str = load("brief.command:brief_of_booking")(context, loaded[event.situation.id], event.source)
        return text

    zone = context.time_zone
    content = calendar_file(events, CalendarOptions(zone, alarms, brief if with_brief else None), context.messages)
    if output is not None:
        save_calendar(context, output, content)
    if context.as_json:
        shown = output.as_posix() if output else None
        show_json(calendar_json(events, unreadable, zone, context.messages, today=context.today, file=shown))
    elif output is None:
        show_file(content.decode())
    if not context.as_json:
        say_what_was_decided(context, events, output, unreadable)
    if unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)


def _alarm(context: "CommandContext", typed: str) -> "timedelta":
    """How long before; stops the command at anything else."""
    from .ics import read_alarm

    before = read_alarm(typed)
    if before is None:
        context.fail(ExitCode.USAGE, "not-an-alarm", context.messages.calendar_file.not_an_alarm.format(text=typed))
    return before
