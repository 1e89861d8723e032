"""`kp process`: which buying processes there are, and each as the handbook a new seller reads."""

from functools import partial
from typing import Annotated

import typer

from .completing import complete_deal, complete_process
from .help import KpCommand, KpGroup
from .mishap import Exit
from .options import AsJson, Folder, Form, Lang, ProcessName, Today, pass_on

process_app = typer.Typer(cls=KpGroup, invoke_without_command=True, rich_markup_mode=None)


def list_processes(
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show every process, and the deals that follow it."""
    from kjopsprosess.render.process_json import library_json
    from kjopsprosess.render.process_page import library_page

    from .answering import answer
    from .desk import Desk
    from .shelf import shelf

    desk = Desk(folder, lang, today)
    found = shelf(desk)
    answer(desk, form, lambda: library_json(found, desk.today), lambda: library_page(found, desk.words), as_json)
    if any(each.process is None for each in found):
        raise typer.Exit(Exit.BROKEN_FILE)


def show_process(
    process: ProcessName,
    step: Annotated[str | None, typer.Argument(metavar="STEP")] = None,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show a whole process, or one of its steps in depth."""
    from kjopsprosess.insight.handbook import make_handbook
    from kjopsprosess.render.process_json import process_json
    from kjopsprosess.render.process_page import handbook_page, step_page

    from .answering import answer
    from .desk import Desk
    from .naming import pick_step

    desk = Desk(folder, lang, today)
    process_id = desk.pick(process, desk.workspace.process_ids(), desk.words.errors.no_process)
    handbook = make_handbook(process_id, desk.process(process_id), own=desk.workspace.is_own_process(process_id))
    if step is None:
        laws = desk.laws(process_id)
        facts = partial(process_json, handbook, handbook.steps, desk.today, laws)
        answer(desk, form, facts, lambda: handbook_page(handbook, desk.words, laws), as_json)
        return
    by_id = {each.step.id: each for each in handbook.steps}
    picked = pick_step(step, {each: shown.step for each, shown in by_id.items()})
    shown = by_id[desk.settle(step, picked, desk.words.errors.no_step)]
    laws = desk.laws(process_id, shown.step.id)
    facts = partial(process_json, handbook, (shown,), desk.today, laws)
    answer(desk, form, facts, lambda: step_page(handbook, shown, desk.words, laws), as_json)


def new_process(
    process_id: Annotated[str, typer.Argument(metavar="ID")],
    source: Annotated[str | None, typer.Option("--from", metavar="PROCESS", autocompletion=complete_process)] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT")] = None,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Make a process's file: a commented example, or a copy."""
    from .desk import Desk
    from .process_beginning import NewProcess, begin_process

    begin_process(Desk(folder, lang, today), NewProcess(process_id, source, name), as_json=as_json)


def diff(
    editions: Annotated[list[str], typer.Argument(metavar="OLD NEW", autocompletion=complete_process)],
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Tell what differs between two editions of a process, and which open deals it touches."""
    from .comparing import compare_named
    from .desk import Desk

    compare_named(Desk(folder, lang, today), editions, form, as_json=as_json)


def upgrade(
    deals: Annotated[list[str] | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    to: Annotated[int | None, typer.Option("--to", metavar="VERSION", min=1)] = None,
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Move deals to a newer version of their process."""
    from .desk import Desk
    from .upgrading import Wished, upgrade_deals

    wished = Wished(tuple(deals or ()), everything, process, to, dry_run)
    upgrade_deals(Desk(folder, lang, today), wished, as_json=as_json)


@process_app.callback()
def processes(
    ctx: typer.Context, folder: Folder = None, lang: Lang = None, today: Today = None, as_json: AsJson = False
) -> None:
    """Without a command: the list."""
    if ctx.invoked_subcommand is None:
        list_processes(folder=folder, lang=lang, today=today, as_json=as_json)
    else:
        pass_on(ctx, folder, lang, today, as_json=as_json)


process_app.command("list", cls=KpCommand)(list_processes)
process_app.command("show", cls=KpCommand)(show_process)
process_app.command("new", cls=KpCommand)(new_process)
process_app.command("diff", cls=KpCommand)(diff)
process_app.command("upgrade", cls=KpCommand)(upgrade)
