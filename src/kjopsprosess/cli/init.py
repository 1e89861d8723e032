"""`kp init [DIR]`: an empty workspace."""

from pathlib import Path
from typing import Annotated

import typer

from .options import AsJson, Folder, Lang, Today


def init(
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make an empty workspace, or what is missing of one."""
    from .desk import Desk
    from .founding import found_workspace

    target = where or folder or Path()
    found_workspace(Desk(target, lang, today), target, as_json=as_json)
