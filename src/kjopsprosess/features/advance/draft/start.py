"""`kp advance DEAL --from FILE`: an entry from outside, shown, held to a transcript, or saved as if typed."""

from __future__ import annotations

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.features.advance.saving import save_and_show
from kjopsprosess.model.deal import Entry

from .draft_refusals import fail_if_wrong, with_id
from .entry_file import STDIN, DraftRequest, read_entry, read_entry_document

__all__ = ["DraftRequest", "start_draft"]

MAY_STAND_BESIDE = frozenset({"another", "author"})
"""Options of an entry that say nothing of what happened."""


def start_draft(context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, request: DraftRequest) -> None:
    """Print the template, or record the entry of the file. Stops where the options do not go together."""
    said = context.messages.advance.draft
    if request.file is None and not request.template:
        option = "--transcript" if request.transcript is not None else "--yes"
        raise context.usage_error(said.needs_from.format(option=option), "kp advance")
    if request.template and request.file is not None:
        raise context.usage_error(said.one_of_two, "kp advance")
    if request.file == request.transcript == STDIN:
        raise context.usage_error(said.sorted.one_stdin, "kp advance")
    if others := _other_options(options):
        mine = "--template" if request.template else "--from"
        sentence = said.not_with.format(option=mine, others=context.messages.join(others))
        raise context.usage_error(sentence, "kp advance")
    if request.template:
        from .template import show_template  # each way loads only what it needs

        show_template(context, loaded)
    else:
        record_from_file(context, loaded, request)


def _other_options(options: AdvanceOptions) -> list[str]:
    """The options that tell of something themselves, as they are typed."""
    given = [name for name, value in vars(options).items() if value and name not in MAY_STAND_BESIDE]
    return [f"--{name.rstrip('_').replace('_', '-')}" for name in given]


def record_from_file(context: CommandContext, loaded: LoadedDeal, request: DraftRequest) -> None:
    """Read the file, judge its entry, and save it or show what would be saved."""
    document = read_entry_document(context, request.file or STDIN)
    if request.transcript is not None:
        from .from_transcript import record_from_transcript  # with all that reads transcripts

        record_from_transcript(context, loaded, document, request)
        return
    read = read_entry(context, document)

    def told(deal: LoadedDeal) -> Entry:
        return with_author(context, with_id(deal, read), request.author)

    entry = told(loaded)
    fail_if_wrong(context, loaded, document, entry, future=request.future, another=request.another)
    save_and_show(context, loaded, entry, told, dry_run=request.dry_run)
