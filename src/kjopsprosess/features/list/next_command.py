"""`kp next`: the contacts coming up."""

from typing import TYPE_CHECKING

import typer

from kjopsprosess.app.options import FormatOption, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def next_contacts(
    context: "CommandContext",
    form: FormatOption = "text",
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.app.all_deals import load_every_deal
    from kjopsprosess.app.errors import ExitCode
    from kjopsprosess.app.output import show_answer
    from kjopsprosess.deal_state.overview import Unreadable

    from .json import next_json
    from .next_facts import make_agenda
    from .next_page import next_page

    deals = list(load_every_deal(context))
    broken = [deal for deal in deals if isinstance(deal, Unreadable)]
    agenda = make_agenda([d.situation for d in deals if not isinstance(d, Unreadable)], broken, context.today)
    show_answer(context, form, lambda: next_json(agenda), lambda: next_page(agenda, context.messages))
    if broken:
        raise typer.Exit(ExitCode.BROKEN_FILE)
