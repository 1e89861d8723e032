"""`kp new`, `kp demo`, `kp init` and `kp schema`: the commands."""

from pathlib import Path
from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, Folder, Lang, Today, complete_process


def new(
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER")],
    process: Annotated[
        list[str] | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    deal_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    trigger: Annotated[str | None, typer.Option("--trigger", metavar="TEXT")] = None,
    deadline: Annotated[str | None, typer.Option("--deadline", metavar="DATE")] = None,
    person: Annotated[list[str] | None, typer.Option("--person", metavar="TEXT")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make a deal's file, with what is known and remarks about the rest."""
    from kjopsprosess.app.context import Desk

    from .new import Beginning, begin

    wanted = Beginning(customer, process or [], deal_id, trigger, deadline, person or [])
    begin(Desk(folder, lang, today), wanted, as_json=as_json)


def demo(
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make a workspace to try things out in, and show a brief."""
    from kjopsprosess.app.commands import load
    from kjopsprosess.app.context import Desk

    from .demo import SHOWN, lay_demo, show_what_to_try

    target = where or folder or Path("kp-demo")
    lay_demo(Desk(target, lang, today), target)
    load("brief.command:brief")(SHOWN, folder=target, lang=lang, today=today, as_json=as_json)
    if not as_json:
        show_what_to_try(Desk(target, lang, today), target)


def init(
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make an empty workspace, or what is missing of one."""
    from kjopsprosess.app.context import Desk

    from .init import found_workspace

    target = where or folder or Path()
    found_workspace(Desk(target, lang, today), target, as_json=as_json)


def schema(
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    _as_json: AsJson = False,
) -> None:
    """Print the schema of a kind of file. It is JSON with and without `--json`."""
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.output import one_of, show_json
    from kjopsprosess.model.schema import FileKind, json_schema

    chosen = one_of(Desk(folder, lang, today), kind, FileKind)
    if chosen:
        show_json(json_schema(chosen))
