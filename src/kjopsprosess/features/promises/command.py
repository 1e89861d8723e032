"""`kp promises [DEAL]`: the command."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, command, complete_deal

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_promises(
    context: "CommandContext",
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    ours: Annotated[bool, typer.Option("--ours")] = False,
    theirs: Annotated[bool, typer.Option("--theirs")] = False,
    seller: Annotated[str | None, typer.Option("--seller", metavar="NAME")] = None,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show every open promise of both sides, the late ones first."""
    from kjopsprosess.app.all_deals import load_every_deal
    from kjopsprosess.app.output import show_answer
    from kjopsprosess.app.typed.deal_facts import resolve_seller, seller_names
    from kjopsprosess.deal_state.overview import Unreadable

    from .facts import Side, make_promise_list, open_promises_of
    from .json import promises_json
    from .page import promises_page, promises_table

    loaded = [context.load_deal(deal)] if deal is not None else load_every_deal(context)
    found = [
        each for row in loaded for each in ([row] if isinstance(row, Unreadable) else open_promises_of(row.situation))
    ]
    side = Side.OURS if ours and not theirs else Side.THEIRS if theirs and not ours else None
    listed = make_promise_list(found, context.today, side=side, seller=resolve_seller(context, seller))
    sellers = seller_names(context)
    page = partial(promises_page, listed, sellers, context.messages)
    table = partial(promises_table, listed, sellers, context.messages)
    show_answer(context, form, partial(promises_json, listed), page, from_top=True, table=table, output=output)
