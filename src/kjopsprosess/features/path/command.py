"""`kp path DEAL`: the command. It opens nothing: an editor is told where to open the file."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealArgument, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_path(
    context: "CommandContext",
    deal: DealArgument,
    entry: Annotated[str | None, typer.Option("--entry", metavar="DATE")] = None,
    plus: Annotated[bool, typer.Option("--plus")] = False,
) -> None:
    """Print the path of a deal's file with the line of its newest entry, or of another one, for an editor."""
    from kjopsprosess.app.output import show_file, show_json

    from .find import find_place

    path, line = find_place(context, context.deal_id(deal), entry)
    if context.as_json:
        show_json({"schema": "kp.path/1", "deal": context.deal_id(deal), "file": path.as_posix(), "line": line})
    else:
        show_file(f"+{line} {path}\n" if plus else f"{path}:{line}\n")
