"""`kp map DEAL`: the whole buying process at one customer."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import DealArgument, FormatOption, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_map(
    context: "CommandContext",
    deal: DealArgument,
    by_person: Annotated[bool, typer.Option("--by-person")] = False,
    dates: Annotated[bool, typer.Option("--dates")] = False,
    form: FormatOption = "text",
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    situation = context.load_deal(deal).situation
    if by_person and dates:
        said = context.messages.errors.not_both.format(one="--by-person", other="--dates")
        context.fail(ExitCode.USAGE, "not-both", said)
    if by_person:
        from .by_person import map_by_person
        from .by_person_page import map_by_person_page
        from .json import map_by_person_json

        told = map_by_person(situation)
        show_answer(context, form, lambda: map_by_person_json(told), lambda: map_by_person_page(told, context.messages))
        return

    if dates:
        from .by_date import map_by_date
        from .by_date_page import map_by_date_page
        from .json import map_by_date_json

        way = map_by_date(situation)
        show_answer(context, form, lambda: map_by_date_json(way), lambda: map_by_date_page(way, context.messages))
        return

    from .facts import make_deal_map
    from .json import map_json
    from .page import map_page

    facts = make_deal_map(situation)
    show_answer(context, form, lambda: map_json(facts), lambda: map_page(facts, context.messages))
