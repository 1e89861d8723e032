"""`kp archive DEAL --until DATE`: the command."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealArgument, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def archive(
    context: "CommandContext",
    deal: DealArgument,
    until: Annotated[str, typer.Option("--until", metavar="DATE")],
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Move the entries dated until a day from a deal's file to the one with the beginning of its log."""
    from .move import move_entries

    move_entries(context, deal, until, dry_run=dry_run)
