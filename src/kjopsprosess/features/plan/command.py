"""`kp plan DEAL`: the command."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.completion.values import complete_person, words
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
    back: Annotated[str | None, typer.Option("--back", metavar="FILE")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", autocompletion=complete_person)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    yes: Annotated[bool, typer.Option("--yes")] = False,
) -> None:
    """Write what the customer may see of the deal, and nothing else; or read what they changed in it."""
    said = context.messages.plan_back
    there = {"--by": by, "--yes": yes}
    here = {"--format": form, "--for": for_, "--guesses": guesses, "--share-with": share_with, "-o": output}
    others = [option for option, value in (there if back is None else here).items() if value]
    if back is None and others:
        raise context.usage_error(said.needs_back.format(option=others[0]), "kp plan")
    if back is not None:
        from .back.run import BackRequest, take_back

        if others:
            raise context.usage_error(said.not_with_back.format(options=context.messages.join(others)), "kp plan")
        if by is None:
            raise context.usage_error(said.needs_by, "kp plan")
        take_back(context, context.load_deal(deal), BackRequest(back, by, yes, dry_run))
        return
    from kjopsprosess.app.output import to_save

    from .share import PlanRequest, show_plan

    show_plan(context, context.load_deal(deal), PlanRequest(form, for_, guesses, share_with, to_save(output), dry_run))
