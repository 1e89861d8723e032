"""`kp new`, `kp demo`, `kp init` and `kp schema`: the commands."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import command, complete_process

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def new(
    desk: "Desk",
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER")],
    process: Annotated[
        list[str] | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    deal_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    trigger: Annotated[str | None, typer.Option("--trigger", metavar="TEXT")] = None,
    deadline: Annotated[str | None, typer.Option("--deadline", metavar="DATE")] = None,
    person: Annotated[list[str] | None, typer.Option("--person", metavar="TEXT")] = None,
) -> None:
    """Make a deal's file, with what is known and remarks about the rest."""
    from .new import Beginning, begin

    wanted = Beginning(customer, process or [], deal_id, trigger, deadline, person or [])
    begin(desk, wanted, as_json=desk.as_json)


@command
def demo(
    desk: "Desk",
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
) -> None:
    """Make a workspace to try things out in, and show a brief."""
    from kjopsprosess.app.commands import load

    from .demo import SHOWN, lay_demo, show_what_to_try

    target = where or desk.named_folder or Path("kp-demo")
    there = desk.at(target)
    lay_demo(there, target)
    load("brief.command:brief")(desk=desk.at(target), deal=SHOWN)
    if not desk.as_json:
        show_what_to_try(desk.at(target), target)


@command
def init(
    desk: "Desk",
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
) -> None:
    """Make an empty workspace, or what is missing of one."""
    from .init import found_workspace

    target = where or desk.named_folder or Path()
    found_workspace(desk.at(target), target, as_json=desk.as_json)


@command
def schema(
    desk: "Desk",
    kind: Annotated[str, typer.Argument(metavar="KIND")],
) -> None:
    """Print the schema of a kind of file. It is JSON with and without `--json`."""
    from kjopsprosess.app.output import one_of, show_json
    from kjopsprosess.model.schema import FileKind, json_schema

    chosen = one_of(desk, kind, FileKind)
    if chosen:
        show_json(json_schema(chosen))
