"""`kp list`: every deal; a bare `kp` shows it as well, or how to begin."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import Form, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def list_deals(
    desk: "Desk",
    everything: Annotated[bool, typer.Option("--all")] = False,
    process: Annotated[str | None, typer.Option("--process", metavar="PROCESS")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="GROUP")] = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="ORDER")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl")] = False,
    form: Form = "text",
) -> None:
    """Show every deal, those that need a hand first."""
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import answer, one_of, show_jsonl

    from .facts import Sort, Wanted, arrange
    from .json import list_json, list_rows_json
    from .page import list_page
    from .read_rows import every_row
    from .rows import Group

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
        answer(desk, form, lambda: list_json(pipeline), lambda: list_page(pipeline, desk.words))
    if pipeline.counts[Group.UNREADABLE]:
        raise typer.Exit(Exit.BROKEN_FILE)


@command
def first_screen(desk: "Desk") -> None:
    """Show the list; without a workspace, what `kp` is for."""
    from kjopsprosess.app.output import show
    from kjopsprosess.page.message import no_workspace_page

    if desk.found is None:
        show(no_workspace_page(desk.words))
    else:
        list_deals(desk=desk)
