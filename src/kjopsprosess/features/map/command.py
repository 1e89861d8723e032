"""`kp map DEAL`: the whole buying process at one customer."""

from typing import TYPE_CHECKING

from kjopsprosess.app.options import DealArgument, FormatOption, command
from kjopsprosess.app.output import show_answer

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_map(
    context: "CommandContext",
    deal: DealArgument,
    form: FormatOption = "text",
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    from .facts import make_deal_map
    from .json import map_json
    from .page import map_page

    facts = make_deal_map(context.load_deal(deal).situation)
    show_answer(context, form, lambda: map_json(facts), lambda: map_page(facts, context.messages))
