"""The options that stand on every command, and the arguments that many share."""

from pathlib import Path
from typing import Annotated

import typer

from .completing import complete_deal, complete_process

Folder = Annotated[Path | None, typer.Option("-C", "--dir", metavar="DIR")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nb|en")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE")]
AsJson = Annotated[bool, typer.Option("--json")]

DealName = Annotated[str, typer.Argument(metavar="DEAL", autocompletion=complete_deal)]
ProcessName = Annotated[str, typer.Argument(metavar="PROCESS", autocompletion=complete_process)]
Form = Annotated[str, typer.Option("--format", metavar="text|md|json")]


def pass_on(
    ctx: typer.Context, folder: Path | None, lang: str | None, today: str | None, *, as_json: bool = False
) -> None:
    """Let options given before a command hold for it as well: the order in a call does not matter."""
    given = {"folder": folder, "lang": lang, "today": today, "as_json": as_json or None}
    options = {name: value for name, value in given.items() if value is not None}
    ctx.default_map = {str(ctx.invoked_subcommand): options}
