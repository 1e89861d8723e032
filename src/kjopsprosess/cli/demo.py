"""`kp demo [DIR]`: a workspace with invented deals, and the brief of one of them."""

from pathlib import Path
from typing import Annotated

import typer

from .options import AsJson, Folder, Lang, Today


def demo(
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make a workspace to try things out in, and show a brief."""
    from .desk import Desk
    from .showing import lay_demo, show_demo

    target = where or folder or Path("kp-demo")
    lay_demo(Desk(target, lang, today), target)
    show_demo(Desk(target, lang, today), target, as_json=as_json)
