"""`kp log DEAL`: what has happened."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, DealArgument, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.page.drawing.spreadsheet import Table


@command
def show_log(
    context: "CommandContext",
    deal: DealArgument,
    everything: Annotated[bool, typer.Option("--all")] = False,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show what has happened, the newest first."""
    from .facts import log_view
    from .json import log_json
    from .page import log_page

    facts = log_view(context.load_deal(deal).situation, everything=everything)

    def table() -> "Table":
        from .spreadsheet import log_table

        return log_table(facts, context.messages)

    show_answer(
        context,
        form,
        lambda: log_json(facts),
        lambda: log_page(facts, context.messages),
        from_top=not everything,
        table=table,
        output=output,
    )
