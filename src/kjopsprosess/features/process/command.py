"""`kp process`: which buying processes there are, and each as the handbook a new seller reads."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import (
    AsJson,
    Colour,
    DocumentForm,
    Folder,
    FormatOption,
    Lang,
    Output,
    Plain,
    ProcessArgument,
    SharedOptions,
    Today,
    command,
    complete_process,
    pass_on,
)

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def list_processes(
    context: "CommandContext",
    form: FormatOption = "text",
) -> None:
    """Show every process, and the deals that follow it."""
    from kjopsprosess.app.loading.process_library import load_library

    from .json import library_json
    from .page import library_page

    found = load_library(context)
    show_answer(
        context, form, lambda: library_json(found, context.today), lambda: library_page(found, context.messages)
    )
    if any(each.process is None for each in found):
        raise typer.Exit(ExitCode.BROKEN_FILE)


@command
def show_process(
    context: "CommandContext",
    process: ProcessArgument,
    step: Annotated[str | None, typer.Argument(metavar="STEP")] = None,
    form: DocumentForm = None,
    handbook: Annotated[bool, typer.Option("--handbook")] = False,
    output: Output = None,
) -> None:
    """Show a whole process, one of its steps in depth, or all it says as one document."""
    from kjopsprosess.app.typed.lookup import match_step, shown_steps

    from .facts import make_handbook
    from .json import process_json
    from .page import handbook_page, step_page

    process_id = context.resolve_id(process, context.workspace.process_ids(), context.messages.errors.no_process)
    book = make_handbook(process_id, context.load_process(process_id), own=context.workspace.is_own_process(process_id))
    if handbook or output:
        from .handbook_file import HandbookOptions, show_handbook

        show_handbook(context, book, HandbookOptions(step, form, output, asked=handbook))
        return
    if form == "html":
        raise context.usage_error(context.messages.process.handbook.html_only, "kp process show")
    if step is None:
        laws = context.law_for_process(process_id)
        facts = partial(process_json, book, book.steps, context.today, laws)
        show_answer(context, form or "text", facts, lambda: handbook_page(book, context.messages, laws))
        return
    by_id = {each.step.id: each for each in book.steps}
    matched = match_step(step, {each: shown.step for each, shown in by_id.items()})
    named = shown_steps(context.messages, matched, {each: shown.step for each, shown in by_id.items()})
    shown = by_id[context.require_match(step, named, context.messages.errors.no_step)]
    laws = context.law_for_process(process_id, shown.step.id)
    facts = partial(process_json, book, (shown,), context.today, laws)
    show_answer(context, form or "text", facts, lambda: step_page(book, shown, context.messages, laws))


@command
def new_process(
    context: "CommandContext",
    process_id: Annotated[str, typer.Argument(metavar="ID")],
    like: Annotated[
        str | None, typer.Option("--like", "--from", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT")] = None,
    decides: Annotated[str | None, typer.Option("--decides", metavar="WHO")] = None,
    private: Annotated[bool, typer.Option("--private")] = False,
    public: Annotated[bool, typer.Option("--public")] = False,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Make a process's file: as the shipped one that fits best, or as a copy of any."""
    from .new import NewProcessOptions, create_process
    from .pick_source import TypedAnswers

    answers = TypedAnswers(decides, private=private, public=public, kind=kind)
    create_process(context, NewProcessOptions(process_id, like, name), answers, dry_run=dry_run)


def processes(
    ctx: typer.Context,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
    plain: Plain = False,
    colour: Colour = None,
) -> None:
    """Without a command: the list."""
    given = SharedOptions(folder, lang, today, as_json, plain, colour)
    if ctx.invoked_subcommand is None:
        list_processes(**vars(given))
    else:
        pass_on(ctx, given)
