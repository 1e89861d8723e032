"""`kp log DEAL`: what has happened."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealArgument, FormatOption, command
from kjopsprosess.app.output import show_answer

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_log(
    context: "CommandContext",
    deal: DealArgument,
    everything: Annotated[bool, typer.Option("--all")] = False,
    form: FormatOption = "text",
) -> None:
    """Show what has happened, the newest first."""
    from .facts import log_view
    from .json import log_json
    from .page import log_page

    facts = log_view(context.load_deal(deal).situation, everything=everything)
    show_answer(
        context, form, lambda: log_json(facts), lambda: log_page(facts, context.messages), from_top=not everything
    )
