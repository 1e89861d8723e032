"""`kp check [FILE …]`: everything that is wrong, at its place. Silent when all is well."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk
    from kjopsprosess.model.process import Process

EVERY_CODE = "all"
"""Said instead of a code."""


@command
def check(
    desk: "Desk",
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    against: Annotated[str | None, typer.Option("--against", metavar="FILE")] = None,
    explain: Annotated[str | None, typer.Option("--explain", metavar="CODE")] = None,
) -> None:
    """Find everything wrong in the files."""
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import show, show_json
    from kjopsprosess.page.findings import count_errors
    from kjopsprosess.yamlfiles.workspace import Workspace

    from .page import check_json, check_page
    from .run import check_workspace

    if explain is not None:
        _explain(explain, desk, as_json=desk.as_json)
        return
    workspace = Workspace(Path.cwd()) if files and desk.found is None else desk.found or desk.workspace
    earlier = _earlier(desk, against, files or [])
    found = check_workspace(workspace, files or [], desk.today, earlier)
    if desk.as_json:
        show_json(check_json(found, desk.words, desk.today))
    else:
        show(check_page(found, desk.words))
    if count_errors(found) or (strict and found):
        raise typer.Exit(Exit.REFUSED)


def _earlier(desk: "Desk", against: str | None, files: list[Path]) -> "Process | None":
    """The earlier edition that one process is to be held against."""
    if against is None:
        return None
    from kjopsprosess.app.editions import named_edition
    from kjopsprosess.app.help import usage_mishap

    earlier = named_edition(desk, against).edition
    if len(files) != 1 or earlier is None:
        raise usage_mishap(desk.words.check.against_one, "kp check")
    return earlier.process


def _explain(name: str, desk: "Desk", *, as_json: bool) -> None:
    """Print what a code means, or every code: no file is read."""
    from kjopsprosess.app.output import show, show_json

    from .explain_page import CODES, codes_page, explain_json, explain_page

    codes = CODES if name == EVERY_CODE else (desk.pick(name, CODES, desk.words.check.no_code),)
    if as_json:
        show_json(explain_json(codes, desk.words, desk.today))
    else:
        show(codes_page(desk.words) if name == EVERY_CODE else explain_page(codes[0], desk.words))
