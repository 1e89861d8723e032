"""`kp map DEAL`: the whole buying process at one customer."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealArgument, FormatOption, command
from kjopsprosess.app.output import show_answer

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_map(
    context: "CommandContext",
    deal: DealArgument,
    by_person: Annotated[bool, typer.Option("--by-person")] = False,
    form: FormatOption = "text",
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    situation = context.load_deal(deal).situation
    if by_person:
        from .by_person import map_by_person
        from .by_person_json import map_by_person_json
        from .by_person_page import map_by_person_page

        told = map_by_person(situation)
        show_answer(context, form, lambda: map_by_person_json(told), lambda: map_by_person_page(told, context.messages))
        return

    from .facts import make_deal_map
    from .json import map_json
    from .page import map_page

    facts = make_deal_map(situation)
    show_answer(context, form, lambda: map_json(facts), lambda: map_page(facts, context.messages))
