"""`kp list`: every deal, those that need a hand first."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, Folder, Form, Lang, Today


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
    from kjopsprosess.insight.list_row import Group
    from kjopsprosess.insight.pipeline import Sort, Wanted, arrange
    from kjopsprosess.render.list_json import list_json, list_rows_json
    from kjopsprosess.render.list_page import list_page

    from .answering import answer, one_of
    from .desk import Desk
    from .every_row import every_row
    from .mishap import Exit
    from .screen import show_jsonl

    desk = Desk(folder, lang, today)
    order = one_of(desk, sort, Sort)
    if process is not None:
        process = desk.pick(process, desk.folder.process_ids(), desk.words.errors.no_process)
    rows = every_row(desk)
    wanted = Wanted(process)
    if (person, step, group) != (None, None, None):
        from .sought import sought

        wanted = sought(desk, rows, process, person, step, group)
    pipeline = arrange(rows, desk.today, wanted=wanted, everything=everything, sort=order)
    if jsonl:
        show_jsonl(list_rows_json(pipeline))
    else:
        answer(desk, form, lambda: list_json(pipeline), lambda: list_page(pipeline, desk.words), as_json)
    if pipeline.counts[Group.UNREADABLE]:
        raise typer.Exit(Exit.BROKEN_FILE)
