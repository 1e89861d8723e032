"""`kp next`: the contacts coming up."""

from typing import TYPE_CHECKING

import typer

from kjopsprosess.app.options import Form, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def next_contacts(
    desk: "Desk",
    form: Form = "text",
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.app.all_deals import every_deal
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import answer
    from kjopsprosess.deal_state.overview import Unreadable

    from .json import next_json
    from .next_facts import make_agenda
    from .next_page import next_page

    deals = list(every_deal(desk))
    broken = [deal for deal in deals if isinstance(deal, Unreadable)]
    agenda = make_agenda([d.situation for d in deals if not isinstance(d, Unreadable)], broken, desk.today)
    answer(desk, form, lambda: next_json(agenda), lambda: next_page(agenda, desk.words))
    if broken:
        raise typer.Exit(Exit.BROKEN_FILE)
