"""`kp log DEAL`: what has happened."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealName, Form, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def show_log(
    desk: "Desk",
    deal: DealName,
    everything: Annotated[bool, typer.Option("--all")] = False,
    form: Form = "text",
) -> None:
    """Show what has happened, the newest first."""
    from kjopsprosess.app.output import answer

    from .facts import log_view
    from .json import log_json
    from .page import log_page

    facts = log_view(desk.deal(deal).situation, everything=everything)
    answer(desk, form, lambda: log_json(facts), lambda: log_page(facts, desk.words))
