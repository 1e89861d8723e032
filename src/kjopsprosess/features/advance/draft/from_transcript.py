"""`kp advance DEAL --from FILE --transcript FILE`: a draft that must prove itself, shown before anything is saved."""

from __future__ import annotations

from collections.abc import Callable

import typer

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.offered_entry import Offer
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.writing.errors import FileChangedError

from .draft_refusals import fail_if_wrong, with_id
from .entry_file import SHOWN_STDIN, STDIN, DraftRequest, read_entry, read_file
from .items import KINDS
from .json import draft_json
from .lines import DraftLines, sorted_page
from .offer import offer_on_screen, offer_to_programs
from .proof.beyond_quotes import speaking_people, take_out_undated, without_items
from .proof.proof import Prover
from .proof.transcript import Transcript
from .proof.transcript_file import NoTranscriptError, read_transcript
from .sorting import SortedDraft, sort_draft

PLACE_OF_ITEM = 2
"""Parts of a key path that leads to a whole item."""


def record_from_transcript(
    context: CommandContext, loaded: LoadedDeal, document: Document, request: DraftRequest
) -> None:
    """Hold the draft to the transcript, show what becomes of each item, and save what is left after a yes."""
    transcript = _transcript(context, request)
    dated, undated = take_out_undated(document)
    read = read_entry(context, dated)
    settings = context.workspace.settings.model
    team = [(each.id, each.name) for each in settings.team] if settings else []
    speakers = speaking_people(loaded.situation, read, team)
    prover = Prover(transcript, speakers, read.date, day_first=context.messages.calendar.day_first)

    def sort(deal: LoadedDeal) -> SortedDraft:
        return sort_draft(deal.situation, read, prover, undated, another=request.another)

    draft = sort(loaded)
    entry = with_author(context, with_id(loaded, draft.entry), request.author)

    def told(deal: LoadedDeal) -> Entry:
        again = sort(deal).entry
        if again != draft.entry:  # somebody has changed the file: what it would be now, nobody has said yes to
            raise FileChangedError(file=deal.document.display_path)
        return with_author(context, with_id(deal, again), request.author)

    if draft.saves:
        left = _left(document, read, draft)
        fail_if_wrong(context, loaded, left, entry, future=request.future, another=request.another)
    answer = _Answer(context, loaded, document, draft, entry, request)
    if context.as_json:
        answer.for_programs(told)
    else:
        answer.on_screen(told)


def _transcript(context: CommandContext, request: DraftRequest) -> Transcript:
    said = context.messages.advance.draft.sorted
    name = request.transcript or STDIN
    content, shown = read_file(context, name)
    try:
        return Transcript(read_transcript(content.decode("utf-8")))
    except UnicodeDecodeError:
        context.fail(ExitCode.BROKEN_FILE, "not-utf8", said.not_utf8.format(file=shown), file=shown)
    except NoTranscriptError:
        context.fail(ExitCode.BROKEN_FILE, "no-transcript", said.no_transcript.format(file=shown), file=shown)


def _left(document: Document, read: Entry, draft: SortedDraft) -> Document:
    """The file as if only what is left had stood in it, so that each item keeps its place."""
    gone = [each.key_path for each in draft.items if each.stored is None]
    people = {each.id for each in draft.entry.people}
    gone += [("people", place) for place, each in enumerate(read.people) if each.id not in people]
    for key in (*KINDS, "people"):
        document = without_items(document, key, [path for path in gone if len(path) == PLACE_OF_ITEM])
    return document


class _Answer:
    """What is said of a draft, and done with it."""

    def __init__(
        self,
        context: CommandContext,
        loaded: LoadedDeal,
        document: Document,
        draft: SortedDraft,
        entry: Entry,
        request: DraftRequest,
    ) -> None:
        self.context, self.loaded, self.document = context, loaded, document
        self.draft, self.entry, self.request = draft, entry, request
        self.lines = DraftLines(loaded.situation, draft, context.messages)
        self.said = self.lines.said

    def for_programs(self, told: Callable[[LoadedDeal], Entry]) -> None:
        """Save with a yes given beforehand, and print the answer; without one, nothing is saved."""
        offer = self._offer(told)
        outcome = {"draft": self.document.display_path, **offer_to_programs(self.context, self.loaded, offer)}
        show_json(draft_json(self.loaded.situation, self.draft, self.lines, self.document, outcome))
        if not outcome["saved"] and not self.request.dry_run:
            raise typer.Exit(ExitCode.REFUSED)

    def on_screen(self, told: Callable[[LoadedDeal], Entry]) -> None:
        """Show the answer, ask, and save."""
        show(sorted_page(self.draft, self.lines, self._head()))
        offer_on_screen(self.context, self.loaded, self._offer(told))

    def _offer(self, told: Callable[[LoadedDeal], Entry]) -> Offer:
        return Offer(self.entry, told, self.draft.saves, yes=self.request.yes, dry_run=self.request.dry_run)

    def _head(self) -> str:
        day = self.context.messages.calendar.day(self.entry.date, self.context.today)
        transcript = self.request.transcript if self.request.transcript != STDIN else SHOWN_STDIN
        return self.said.head.format(draft=self.document.display_path, transcript=transcript, day=day)
