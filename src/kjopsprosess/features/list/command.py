"""`kp list`: every deal; a bare `kp` shows it as well, or how to begin."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, Folder, Form, Lang, Today


def list_deals(
    everything: Annotated[bool, typer.Option("--all")] = False,
    process: Annotated[str | None, typer.Option("--process", metavar="PROCESS")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="GROUP")] = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="ORDER")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl")] = False,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show every deal, those that need a hand first."""
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import answer, one_of, show_jsonl

    from .facts import Sort, Wanted, arrange
    from .json import list_json, list_rows_json
    from .page import list_page
    from .read_rows import every_row
    from .rows import Group

    desk = Desk(folder, lang, today)
    order = one_of(desk, sort, Sort)
    if process is not None:
        process = desk.pick(process, desk.folder.process_ids(), desk.words.errors.no_process)
    rows = every_row(desk)
    wanted = Wanted(process)
    if (person, step, group) != (None, None, None):
        from .filters import sought

        wanted = sought(desk, rows, process, person, step, group)
    pipeline = arrange(rows, desk.today, wanted=wanted, everything=everything, sort=order)
    if jsonl:
        show_jsonl(list_rows_json(pipeline))
    else:
        answer(desk, form, lambda: list_json(pipeline), lambda: list_page(pipeline, desk.words), as_json)
    if pipeline.counts[Group.UNREADABLE]:
        raise typer.Exit(Exit.BROKEN_FILE)


def first_screen(folder: Path | None, lang: str | None, today: str | None, *, as_json: bool) -> None:
    """Show the list; without a workspace, what `kp` is for."""
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.output import show
    from kjopsprosess.page.message import no_workspace_page

    desk = Desk(folder, lang, today)
    if desk.found is None:
        show(no_workspace_page(desk.words))
    else:
        list_deals(folder=folder, lang=lang, today=today, as_json=as_json)
