"""`kp advance DEAL --from FILE`: the entry of a file, saved as if it had been typed."""

from __future__ import annotations

from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.features.advance.saving import save_and_show
from kjopsprosess.model.deal import Entry

from .entry_file import read_entry, read_entry_document
from .judge import fail_if_wrong, with_id
from .request import STDIN, DraftRequest


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
