"""`kp new CUSTOMER`: a deal begins."""

from typing import Annotated

import typer

from .completing import complete_process
from .options import AsJson, Folder, Lang, Today


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
    from .beginning import Beginning, begin
    from .desk import Desk

    wanted = Beginning(customer, process or [], deal_id, trigger, deadline, person or [])
    begin(Desk(folder, lang, today), wanted, as_json=as_json)
