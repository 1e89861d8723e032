"""`kp import FILE.csv`: the command."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import command, complete_process

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def import_deals(
    context: "CommandContext",
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    process: Annotated[
        list[str] | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Make a deal of each row of a CRM's export. A deal that exists is not touched."""
    from .make_deals import import_file

    import_file(context, file, process or [], dry_run=dry_run)
