"""`kp promises [DEAL]`: the command."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, MemberOption, command, complete_deal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.overview import Unreadable

    from .facts import DealPromises


@command
def show_promises(
    context: "CommandContext",
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    ours: Annotated[bool, typer.Option("--ours")] = False,
    theirs: Annotated[bool, typer.Option("--theirs")] = False,
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show every open promise of both sides, the late ones first."""
    from kjopsprosess.app.answers.answer import show_answer

    from .facts import Side, make_promise_list
    from .json import promises_json
    from .page import promises_page, promises_table

    found, unreadable = _of_deal(context, deal) if deal is not None else _of_all(context)
    side = Side.OURS if ours and not theirs else Side.THEIRS if theirs and not ours else None
    whose = None
    if seller is not None:
        from kjopsprosess.app.typed.deal_facts import resolve_seller  # it loads the models, for one seller's alone

        whose = resolve_seller(context, seller)
    listed = make_promise_list(found, unreadable, context.today, side=side, seller=whose)
    page = partial(promises_page, listed, context.messages)
    table = partial(promises_table, listed, context.messages)
    show_answer(context, form, partial(promises_json, listed), page, from_top=True, table=table, output=output)


def _of_deal(context: "CommandContext", deal: str) -> "tuple[Sequence[DealPromises], list[Unreadable]]":
    from .facts import DealPromises, open_promises_of

    return [DealPromises(open_promises_of(context.load_deal(deal).situation))], []


def _of_all(context: "CommandContext") -> "tuple[Sequence[DealPromises], list[Unreadable]]":
    from kjopsprosess.app.loading.load_facts import load_facts

    from .cached import DEAL_PROMISES

    found = load_facts(context, DEAL_PROMISES)
    return found.facts, found.unreadable
