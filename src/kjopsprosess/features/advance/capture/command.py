"""`kp note`, `kp inbox` and `kp undo`: the commands."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealArgument, command, complete_deal

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def note(
    context: "CommandContext",
    words: Annotated[list[str], typer.Argument(metavar="[DEAL] TEXT", autocompletion=complete_deal)],
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Keep a note in a deal's log; without a deal, a line in the inbox."""
    from .notes import take_note

    take_note(context, words, date, dry_run=dry_run)


@command
def inbox(context: "CommandContext") -> None:
    """Go through the lines of the inbox, and file each in a deal."""
    from .notes import go_through_inbox

    go_through_inbox(context)


@command
def undo(
    context: "CommandContext",
    deal: DealArgument,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Take out the entry that kp wrote last in a deal, and print it ready to paste."""
    from .take_out import undo_entry

    undo_entry(context, deal, dry_run=dry_run)
