"""`kp advance DEAL` and `kp book DEAL DATE`: the commands."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealName, command

from .options import Flags

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def advance(
    desk: "Desk",
    flags: Flags,
    deal: DealName,
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    future: Annotated[bool, typer.Option("--future")] = False,
) -> None:
    """Record what the customer did and promised, and show the verdict and the new next step."""
    from .record import record

    opened = desk.deal(deal)
    asks = flags.empty
    if asks:
        from .dialogue import ask_what_happened

        ask_what_happened(desk, opened, flags, no_input=no_input, future=future)
    record(desk, opened, flags, confirm=asks, dry_run=dry_run, future=future, as_json=desk.as_json)


@command
def book(
    desk: "Desk",
    deal: DealName,
    date: Annotated[str, typer.Argument(metavar="DATE")],
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES")] = None,
    how: Annotated[str | None, typer.Option("--how", metavar="WAY")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    called_off: Annotated[bool, typer.Option("--called-off")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Note when the next contact is, and with whom."""
    from .booking import Wished, note_booking

    opened = desk.deal(deal)
    wished = Wished(date, with_, how, step, called_off)
    note_booking(desk, opened, wished, dry_run=dry_run, as_json=desk.as_json)
