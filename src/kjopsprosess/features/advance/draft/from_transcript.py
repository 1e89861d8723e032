"""`kp advance DEAL --from FILE --transcript FILE`: a draft that must prove itself, shown before anything is saved."""

from __future__ import annotations

import sys
from collections.abc import Callable

import typer

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.situation import make_situation
from kjopsprosess.features.advance.facts import entry_result, with_entry
from kjopsprosess.features.advance.saving import save_and_show, save_entry, show_told
from kjopsprosess.model.deal import Entry
from kjopsprosess.page.json_references import Json
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.writing.emit import entry_lines
from kjopsprosess.yamlfiles.writing.errors import FileChangedError

from .beyond_quotes import speaking_people, take_out_undated, without_items
from .entry_file import SHOWN_STDIN, read_entry, read_file
from .items import KINDS
from .json import draft_json
from .judge import fail_if_wrong, with_id
from .lines import DraftLines
from .page import sorted_page
from .proof import Prover
from .request import STDIN, DraftRequest
from .sorting import SortedDraft, sort_draft
from .transcript import Transcript
from .transcript_file import NoTranscriptError, read_transcript

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

    @property
    def verdict(self) -> Verdict | None:
        """What the entry would come to."""
        if not self.draft.saves:
            return None
        deal, loaded, context = with_entry(self.loaded.deal, self.entry), self.loaded, self.context
        after = make_situation(
            loaded.id, deal, loaded.processes, context.today, context.holidays, loaded.situation.team
        )
        return entry_result(loaded.situation, after).verdict

    def for_programs(self, told: Callable[[LoadedDeal], Entry]) -> None:
        """Save with a yes given beforehand, and print the answer; without one, nothing is saved."""
        saves = bool(self.draft.saves) and self.request.yes and not self.request.dry_run
        outcome: Json = {
            "file": self.loaded.document.display_path,
            "draft": self.document.display_path,
            "verdict": self.verdict,
            "lines": entry_lines(self.entry) if self.draft.saves else None,
            "saved": saves,
            "entry": None,
        }
        if saves and (saved := save_entry(self.context, self.loaded, self.entry, told, dry_run=False)):
            outcome |= {"entry": saved[0].id, "lines": entry_lines(saved[0])}
        show_json(draft_json(self.loaded.situation, self.draft, self.lines, self.document, outcome))
        if not saves and not self.request.dry_run:
            raise typer.Exit(ExitCode.REFUSED)

    def on_screen(self, told: Callable[[LoadedDeal], Entry]) -> None:
        """Show the answer, ask, and save."""
        show(sorted_page(self.draft, self.lines, self._head()))
        if not self.draft.saves:
            if not self.request.dry_run:
                self.context.fail(ExitCode.REFUSED, "nothing-to-save", self.said.nothing_to_save)
            return
        if verdict := self.verdict:
            show(message_page("", self.said.if_saved.format(verdict=self.context.messages.terms.verdicts[verdict])))
        if not self.request.dry_run and not self.request.yes:
            self._ask()
        show(message_page(""), sys.stderr)
        save_and_show(self.context, self.loaded, self.entry, told, dry_run=self.request.dry_run)

    def _head(self) -> str:
        day = self.context.messages.calendar.day(self.entry.date, self.context.today)
        transcript = self.request.transcript if self.request.transcript != STDIN else SHOWN_STDIN
        return self.said.head.format(draft=self.document.display_path, transcript=transcript, day=day)

    def _ask(self) -> None:
        """Stop without a yes. What is read of each item is shown first. Enter is no."""
        if not environment.interactive():
            self.context.fail(ExitCode.REFUSED, "needs-yes", self.said.needs_yes)
        show_told(self.context, self.loaded, self.entry)
        show_line()
        show_line(self.said.save(self.draft.saves))
        if read_line().casefold() not in self.context.messages.terms.yes:
            self.context.fail(ExitCode.REFUSED, "not-saved", self.context.messages.advance.not_saved)
