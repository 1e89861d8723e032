"""`kp advance DEAL` and `kp book DEAL DATE`: the commands."""

from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, DealName, Folder, Lang, Today, takes_options_of

from .options import Flags


@takes_options_of(Flags)
def advance(
    flags: Flags,
    deal: DealName,
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    future: Annotated[bool, typer.Option("--future")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Record what the customer did and promised, and show the verdict and the new next step."""
    from kjopsprosess.app.context import Desk

    from .record import record

    desk = Desk(folder, lang, today)
    opened = desk.deal(deal)
    asks = flags.empty
    if asks:
        from .dialogue import ask_what_happened

        ask_what_happened(desk, opened, flags, no_input=no_input, future=future)
    record(desk, opened, flags, confirm=asks, dry_run=dry_run, future=future, as_json=as_json)


def book(
    deal: DealName,
    date: Annotated[str, typer.Argument(metavar="DATE")],
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES")] = None,
    how: Annotated[str | None, typer.Option("--how", metavar="WAY")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    called_off: Annotated[bool, typer.Option("--called-off")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Note when the next contact is, and with whom."""
    from kjopsprosess.app.context import Desk

    from .booking import Wished, note_booking

    desk = Desk(folder, lang, today)
    opened = desk.deal(deal)
    wished = Wished(date, with_, how, step, called_off)
    note_booking(desk, opened, wished, dry_run=dry_run, as_json=as_json)
