"""`kp check [FILE …]`: everything that is wrong, at its place. Silent when all is well."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .options import AsJson, Folder, Lang, Today


def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Find everything wrong in the files."""
    from kjopsprosess.render.check_page import check_json, check_page, count_errors
    from kjopsprosess.storage.workspace import Workspace

    from .check_run import check_workspace
    from .desk import Desk
    from .mishap import Exit
    from .screen import show, show_json

    desk = Desk(folder, lang, today)
    workspace = Workspace(Path.cwd()) if files and desk.found is None else desk.found or desk.workspace
    found = check_workspace(workspace, files or [], desk.today)
    if as_json:
        show_json(check_json(found, desk.words, desk.today))
    else:
        show(check_page(found, desk.words))
    if count_errors(found) or (strict and found):
        raise typer.Exit(Exit.REFUSED)
