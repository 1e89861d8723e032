"""`kp process`: which buying processes there are, and each as the handbook a new seller reads."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import Exit
from kjopsprosess.app.options import (
    AsJson,
    Folder,
    Form,
    Lang,
    ProcessName,
    Today,
    command,
    complete_process,
    pass_on,
)

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def list_processes(
    desk: "Desk",
    form: Form = "text",
) -> None:
    """Show every process, and the deals that follow it."""
    from kjopsprosess.app.output import answer
    from kjopsprosess.app.process_library import shelf

    from .json import library_json
    from .page import library_page

    found = shelf(desk)
    answer(desk, form, lambda: library_json(found, desk.today), lambda: library_page(found, desk.words))
    if any(each.process is None for each in found):
        raise typer.Exit(Exit.BROKEN_FILE)


@command
def show_process(
    desk: "Desk",
    process: ProcessName,
    step: Annotated[str | None, typer.Argument(metavar="STEP")] = None,
    form: Form = "text",
) -> None:
    """Show a whole process, or one of its steps in depth."""
    from kjopsprosess.app.lookup import pick_step
    from kjopsprosess.app.output import answer

    from .facts import make_handbook
    from .json import process_json
    from .page import handbook_page, step_page

    process_id = desk.pick(process, desk.workspace.process_ids(), desk.words.errors.no_process)
    handbook = make_handbook(process_id, desk.process(process_id), own=desk.workspace.is_own_process(process_id))
    if step is None:
        laws = desk.laws(process_id)
        facts = partial(process_json, handbook, handbook.steps, desk.today, laws)
        answer(desk, form, facts, lambda: handbook_page(handbook, desk.words, laws))
        return
    by_id = {each.step.id: each for each in handbook.steps}
    picked = pick_step(step, {each: shown.step for each, shown in by_id.items()})
    shown = by_id[desk.settle(step, picked, desk.words.errors.no_step)]
    laws = desk.laws(process_id, shown.step.id)
    facts = partial(process_json, handbook, (shown,), desk.today, laws)
    answer(desk, form, facts, lambda: step_page(handbook, shown, desk.words, laws))


@command
def new_process(
    desk: "Desk",
    process_id: Annotated[str, typer.Argument(metavar="ID")],
    source: Annotated[str | None, typer.Option("--from", metavar="PROCESS", autocompletion=complete_process)] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT")] = None,
) -> None:
    """Make a process's file: a commented example, or a copy."""
    from .new import NewProcess, begin_process

    begin_process(desk, NewProcess(process_id, source, name), as_json=desk.as_json)


def processes(
    ctx: typer.Context, folder: Folder = None, lang: Lang = None, today: Today = None, as_json: AsJson = False
) -> None:
    """Without a command: the list."""
    if ctx.invoked_subcommand is None:
        list_processes(folder=folder, lang=lang, today=today, as_json=as_json)
    else:
        pass_on(ctx, folder, lang, today, as_json=as_json)
