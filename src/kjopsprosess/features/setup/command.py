"""`kp new`, `kp demo`, `kp init`, `kp schema` and `kp skill`: the commands."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import parse_choice
from kjopsprosess.app.commands import load
from kjopsprosess.app.options import MemberOption, command, complete_process
from kjopsprosess.app.output import show_file, show_json

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def new(
    context: "CommandContext",
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER")],
    process: Annotated[
        list[str] | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    deal_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    trigger: Annotated[str | None, typer.Option("--trigger", metavar="TEXT")] = None,
    deadline: Annotated[str | None, typer.Option("--deadline", metavar="DATE")] = None,
    person: Annotated[list[str] | None, typer.Option("--person", metavar="TEXT")] = None,
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="AMOUNT")] = None,
    competitor: Annotated[list[str] | None, typer.Option("--competitor", metavar="NAME")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Make a deal's file, with what is known and remarks about the rest."""
    from .new import NewDealOptions, create_deal

    options = NewDealOptions(
        customer, process or [], deal_id, trigger, deadline, person or [], seller, value, competitor or []
    )
    create_deal(context, options, dry_run=dry_run)


@command
def demo(
    context: "CommandContext",
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Make a workspace to try things out in, and show a brief."""
    from .demo import SHOWN_DEAL, create_demo, show_what_to_try

    target = where or context.named_folder or Path("kp-demo")
    there = context.at(target)
    create_demo(there, target, dry_run=dry_run)
    if dry_run:
        return
    load("brief.command:brief")(context=context.at(target), deal=SHOWN_DEAL)
    if not context.as_json:
        show_what_to_try(context.at(target), target)


@command
def init(
    context: "CommandContext",
    where: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    no_skill: Annotated[bool, typer.Option("--no-skill")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Make an empty workspace, or what is missing of one."""
    from .init import init_workspace

    target = where or context.named_folder or Path()
    init_workspace(context.at(target), target, with_skill=not no_skill, dry_run=dry_run)


@command
def skill(context: "CommandContext") -> None:
    """Print the skill that `kp init` writes for agents. It is in English in every language."""
    from kjopsprosess.app.workspace.agent_skill import SKILL_FILE, skill_text, skill_version

    text = skill_text()
    if context.as_json:
        facts = {"schema": "kp.skill/1", "today": context.today.isoformat(), "file": SKILL_FILE}
        show_json({**facts, "version": skill_version(text), "text": text})
        return
    show_file(text)


@command
def schema(
    context: "CommandContext",
    kind: Annotated[str, typer.Argument(metavar="KIND")],
) -> None:
    """Print the schema of a kind of file. It is JSON with and without `--json`."""
    from kjopsprosess.model.schema import FileKind, json_schema

    chosen = parse_choice(context, kind, FileKind)
    if chosen:
        show_json(json_schema(chosen))
