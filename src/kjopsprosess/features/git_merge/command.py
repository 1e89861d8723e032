"""`kp merge-driver BASE OURS THEIRS [NAME]`: called by git when two people have changed one deal."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import command
from kjopsprosess.app.output import show
from kjopsprosess.page.message import message_page

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

FAILED = 129
"""An exit code above 128 tells git that the driver failed. Below it, git takes `OURS` for the result with its conflicts
marked, and lines could be lost unnoticed."""


@command
def merge_driver(
    context: "CommandContext",
    base: Annotated[Path, typer.Argument(metavar="BASE")],
    ours: Annotated[Path, typer.Argument(metavar="OURS")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS")],
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
) -> None:
    """Merge the log entry by entry and the rest line by line, into the file of our side."""
    from .merge import merge_deals
    from .report import merge_obstacle_page

    messages, shown = context.messages, name or ours.name
    try:
        before = base.read_bytes() if base.exists() else b""
        merged = merge_deals(before, ours.read_bytes(), theirs.read_bytes(), shown)
        ours.write_bytes(merged.content)
    except Exception as problem:  # noqa: BLE001 - whatever it is, git must hear that there is no result
        show(message_page(messages.git_merge.failed.format(file=shown, what=problem)), sys.stderr)
        raise typer.Exit(FAILED) from None
    if merged.obstacle:
        show(merge_obstacle_page(merged, shown, messages), sys.stderr)
        raise typer.Exit(ExitCode.REFUSED)
