"""`kp plan DEAL`: the command."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.completion import complete_person, words
from kjopsprosess.app.options import DealArgument, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def plan(
    context: "CommandContext",
    deal: DealArgument,
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="md|html|csv|json", autocompletion=words("md", "html", "csv", "json")),
    ] = None,
    for_: Annotated[str | None, typer.Option("--for", metavar="NAMES", autocompletion=complete_person)] = None,
    guesses: Annotated[bool, typer.Option("--guesses")] = False,
    share_with: Annotated[
        str | None, typer.Option("--share-with", metavar="NAMES", autocompletion=complete_person)
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")] = None,
) -> None:
    """Write what the customer may see of the deal, and nothing else."""
    from .share import PlanRequest, show_plan

    show_plan(context, context.load_deal(deal), PlanRequest(form, for_, guesses, share_with, output))
