"""`kp check [FILE …]`: everything that is wrong, at its place. Silent when all is well."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import command
from kjopsprosess.app.output import show, show_json

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.model.process import Process

EVERY_CODE = "all"
"""Given instead of a code, to list all codes."""


@command
def check(
    context: "CommandContext",
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    against: Annotated[str | None, typer.Option("--against", metavar="FILE")] = None,
    explain: Annotated[str | None, typer.Option("--explain", metavar="CODE")] = None,
) -> None:
    """Find everything wrong in the files."""
    from functools import cache

    from kjopsprosess.app.loading.load_facts import load_facts

    from .cached import CHECKED_DEALS
    from .page import check_json, check_page, count_errors
    from .run import check_workspace, workspace_to_check

    if explain is not None:
        _explain(explain, context)
        return
    earlier = _earlier_process(context, against, files or [])
    workspace = workspace_to_check(context, files or [])
    # Loaded once however many files are named, and only where all deals are needed.
    kept = None if context.workspace_or_none is None else cache(lambda: load_facts(context, CHECKED_DEALS).facts)
    found = check_workspace(workspace, files or [], context.today, earlier, kept)
    if context.as_json:
        show_json(check_json(found, context.messages, context.today))
    else:
        show(check_page(found, context.messages))
    if count_errors(found) or (strict and found):
        raise typer.Exit(ExitCode.REFUSED)


def _earlier_process(context: "CommandContext", against: str | None, files: list[Path]) -> "Process | None":
    """The earlier edition that `--against` names."""
    if against is None:
        return None
    from kjopsprosess.app.loading.editions import resolve_edition

    earlier = resolve_edition(context, against).edition
    if len(files) != 1 or earlier is None:
        raise context.usage_error(context.messages.check.against_one, "kp check")
    return earlier.process


def _explain(name: str, context: "CommandContext") -> None:
    """Print what one code means, or list all codes. No file is read."""
    from .explain_page import CODES, codes_page, explain_json, explain_page

    codes = CODES if name == EVERY_CODE else (context.resolve_id(name, CODES, context.messages.check.no_code),)
    if context.as_json:
        show_json(explain_json(codes, context.messages, context.today))
    else:
        show(codes_page(context.messages) if name == EVERY_CODE else explain_page(codes[0], context.messages))
