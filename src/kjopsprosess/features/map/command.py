"""`kp map DEAL`: the whole buying process at one customer."""

from typing import TYPE_CHECKING

from kjopsprosess.app.options import DealName, Form, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def show_map(
    desk: "Desk",
    deal: DealName,
    form: Form = "text",
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    from kjopsprosess.app.output import answer

    from .facts import whole_map
    from .json import map_json
    from .page import map_page

    facts = whole_map(desk.deal(deal).situation)
    answer(desk, form, lambda: map_json(facts), lambda: map_page(facts, desk.words))
