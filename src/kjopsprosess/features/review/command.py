"""`kp review`: what the deals of a process teach about it, and what to change in it."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, MemberOption, command, complete_process

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.page.drawing.spreadsheet import Table


@command
def review(
    context: "CommandContext",
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    apply: Annotated[bool, typer.Option("--apply")] = False,
    only: Annotated[str | None, typer.Option("--only", metavar="NUMBERS")] = None,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show what the deals of each process teach, from their logs; with `--apply`, write the proposals."""
    from functools import partial

    from .changes.apply import ApplyOptions, apply_proposals
    from .collect import patches_for, review_workspace
    from .json import review_json
    from .page import review_page

    found = review_workspace(context, process, since, seller)
    patches = partial(patches_for, context)

    def table() -> "Table":
        from .spreadsheet import review_table

        return review_table(found, context.messages)

    if apply or only or yes or dry_run:
        options = ApplyOptions(only, yes=yes, dry_run=dry_run)
        if output is not None:
            raise context.usage_error(context.messages.spreadsheet.review_alone, "kp review")
        apply_proposals(context, found, patches, options)
    else:
        show_answer(
            context,
            form,
            lambda: review_json(found, patches),
            lambda: review_page(found, patches, context.messages),
            table=table,
            output=output,
        )
    if found.unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)
