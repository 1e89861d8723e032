"""`kp list`: every deal; a bare `kp` shows it as well, or how to begin."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.completion.values import words
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, MemberOption, command, complete_process
from kjopsprosess.app.output import show, show_jsonl
from kjopsprosess.page.message import no_workspace_page

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.page.drawing.spreadsheet import Table


def _complete_group(incomplete: str) -> Iterator[str]:
    from .rows import Group

    return words(*Group)(incomplete)


def _complete_order(incomplete: str) -> Iterator[str]:
    from .facts import Sort

    return words(*Sort)(incomplete)


def _order(context: "CommandContext", sort: str) -> str:
    from kjopsprosess.app.typed.choices import parse_word  # only where an order is asked for
    from kjopsprosess.messages.typed_values import ORDERS

    messages = context.messages
    return parse_word(context, sort, ORDERS, messages.list.orders, messages.errors.cannot_sort)


def _since(context: "CommandContext", since: str) -> "date":
    from kjopsprosess.app.typed.lookup import resolve_since  # only where a time is asked for

    return resolve_since(context, since)


@command
def list_deals(
    context: "CommandContext",
    everything: Annotated[bool, typer.Option("--all")] = False,
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    customer: Annotated[str | None, typer.Option("--customer", metavar="NAME")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME")] = None,
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="GROUP", autocompletion=_complete_group)] = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="ORDER", autocompletion=_complete_order)] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl")] = False,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show every deal, those that need attention first."""
    from kjopsprosess.app.loading.load_facts import load_facts

    from .facts import ListFilters, Sort, make_pipeline
    from .json import list_json, list_rows_json
    from .page import list_page
    from .rows import LIST_ROWS

    order = None if sort is None else Sort(_order(context, sort))
    if process is not None:
        process = context.resolve_id(
            process, context.workspace_ignoring_settings.process_ids(), context.messages.errors.no_process
        )
    found = load_facts(context, LIST_ROWS)
    whose = None
    if seller is not None:
        from kjopsprosess.app.typed.deal_facts import resolve_seller  # it loads the models, for a list by seller alone

        whose = resolve_seller(context, seller)
    filters = ListFilters(process)
    if (person, step, group, customer) != (None, None, None, None):
        from .filters import list_filters  # only where some are asked for

        filters = list_filters(context, found, process, person, step, group, customer)
    filters = filters._replace(seller=whose, since=None if since is None else _since(context, since))
    pipeline = make_pipeline(
        found.facts, found.unreadable, context.today, filters=filters, everything=everything, sort=order
    )

    def table() -> "Table":
        from kjopsprosess.app.typed.deal_facts import seller_names

        from .spreadsheet import list_table

        return list_table(pipeline, seller_names(context), context.messages)

    if jsonl:
        show_jsonl(list_rows_json(pipeline))
    else:
        show_answer(
            context,
            form,
            lambda: list_json(pipeline),
            lambda: list_page(pipeline, context.messages),
            from_top=True,
            table=table,
            output=output,
        )
    if pipeline.unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)


@command
def first_screen(context: "CommandContext") -> None:
    """Show the list; without a workspace, what `kp` is for."""
    if context.workspace_or_none is None:
        show(no_workspace_page(context.messages))
    else:
        list_deals(context=context)
