"""`kp next`: the contacts coming up."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import FormatOption, MemberOption, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def next_contacts(
    context: "CommandContext",
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    form: FormatOption = "text",
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.app.loading.load_facts import load_facts

    from .json import next_json
    from .next_facts import DEAL_AGENDAS, make_agenda
    from .next_page import next_page

    wanted = None
    if seller is not None:
        from kjopsprosess.app.typed.deal_facts import resolve_seller  # it loads the models, for one seller's alone

        wanted = resolve_seller(context, seller)
    deals = load_facts(context, DEAL_AGENDAS)
    agendas = (deal for deal in deals.facts if wanted in (None, deal.seller))
    agenda = make_agenda(agendas, deals.unreadable, context.today)
    show_answer(context, form, lambda: next_json(agenda), lambda: next_page(agenda, context.messages), from_top=True)
    if deals.unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)
