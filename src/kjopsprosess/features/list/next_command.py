"""`kp next`: the contacts coming up."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import FormatOption, command
from kjopsprosess.app.output import show_answer

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def next_contacts(
    context: "CommandContext",
    seller: Annotated[str | None, typer.Option("--seller", metavar="NAME")] = None,
    form: FormatOption = "text",
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.app.all_deals import load_all_deals
    from kjopsprosess.app.typed.deal_facts import resolve_seller

    from .json import next_json
    from .next_facts import make_agenda
    from .next_page import next_page

    wanted = resolve_seller(context, seller)
    deals = load_all_deals(context)
    situations = [deal.situation for deal in deals.loaded if wanted in (None, deal.situation.seller)]
    agenda = make_agenda(situations, deals.unreadable, context.today)
    show_answer(context, form, lambda: next_json(agenda), lambda: next_page(agenda, context.messages), from_top=True)
    if deals.unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)
