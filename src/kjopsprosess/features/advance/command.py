"""`kp advance DEAL` and `kp book DEAL DATE`: the commands."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app import environment
from kjopsprosess.app.completion.values import complete_person, complete_step, words
from kjopsprosess.app.options import DealArgument, MemberOption, command
from kjopsprosess.model.values import How

from .options import AdvanceOptions, SentenceOption

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def advance(
    context: "CommandContext",
    options: AdvanceOptions,
    deal: DealArgument,
    from_: Annotated[str | None, typer.Option("--from", metavar="FILE")] = None,
    transcript: Annotated[str | None, typer.Option("--transcript", metavar="FILE")] = None,
    template: Annotated[bool, typer.Option("--template")] = False,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    future: Annotated[bool, typer.Option("--future")] = False,
) -> None:
    """Record what the customer did and promised, and show the verdict and the new next step."""
    loaded = context.load_deal(deal)
    if from_ is not None or transcript is not None or template or yes:
        from .draft.start import DraftRequest, start_draft

        request = DraftRequest(from_, transcript, template, options.another, yes, dry_run, future, options.author)
        start_draft(context, loaded, options, request)
        return
    from .record_entry import note_text, record_entry

    if options.note is not None:
        options.note = note_text(context, options.note)
    asks = options.only_contact and not (no_input or context.as_json) and environment.interactive()
    if not (options.empty or asks):
        record_entry(context, loaded, options, dry_run=dry_run, future=future)
        return
    from kjopsprosess.app.prompts import nothing_left_to_the_shell

    from .dialogue.run import Dialogue, fail_if_nobody_answers

    fail_if_nobody_answers(context, loaded, no_input=no_input)
    dialogue = Dialogue(context, loaded, options, future=future)
    with nothing_left_to_the_shell(), dialogue.kept_until_saved():
        if dialogue.run():
            record_entry(context, loaded, options, dialogue, dry_run=dry_run, future=future)


@command
def book(
    context: "CommandContext",
    deal: DealArgument,
    date: Annotated[str | None, typer.Argument(metavar="DATE")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="FILE")] = None,
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES", autocompletion=complete_person)] = None,
    how: Annotated[str | None, typer.Option("--how", metavar="WAY", autocompletion=words(*How))] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP", autocompletion=complete_step)] = None,
    aim: Annotated[str | None, SentenceOption("--aim")] = None,
    least: Annotated[str | None, SentenceOption("--least")] = None,
    moved: Annotated[str | None, typer.Option("--moved", metavar="DATE")] = None,
    another: Annotated[bool, typer.Option("--another")] = False,
    called_off: Annotated[bool, typer.Option("--called-off")] = False,
    author: Annotated[str | None, MemberOption("--author")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Note when the next contact is, and with whom."""
    from .book.booking import BookingRequest, record_booking

    if (date is None) is (from_ is None):
        said = context.messages
        missing = said.errors.missing_argument.format(name=said.help.metavars["DATE"]) if date is None else ""
        raise context.usage_error(f"{missing} {said.invitation.date_or_file}".strip(), "kp book")
    loaded = context.load_deal(deal)
    request = BookingRequest(date, with_, how, step, called_off, aim, least, moved, another, author, from_)
    if from_ is None:
        record_booking(context, loaded, request, dry_run=dry_run)
        return
    from .book.invitation.record_invitation import record_invitation

    record_invitation(context, loaded, request, dry_run=dry_run)
