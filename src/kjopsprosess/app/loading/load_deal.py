"""Loads deals for a command: reads the files, checks them against their processes, and replays the log.

`CommandContext` imports this with the first deal it needs: 20 milliseconds that a command about a process does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.deal_facts import seller_names
from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, Severity, errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.between import check_deal_and_processes, pin_path
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext

    from .load_process import ProcessLoader


class LoadedDeal:
    """A deal that could be read, with its process and where it stands."""

    def __init__(
        self,
        deal_id: str,
        document: Document,
        deal: Deal,
        processes: dict[str, Process],
        situation: Situation,
        between: tuple[Finding, ...],
    ) -> None:
        self.id, self.document, self.deal, self.processes = deal_id, document, deal, processes
        self.situation = situation
        self.mismatches = between
        """What does not fit between the deal and its processes."""

    @property
    def problems(self) -> int:
        """How many errors there are between the deal and its processes."""
        return sum(1 for finding in self.mismatches if finding.severity is Severity.MISMATCH)


class DealLoader:
    """Loads deals for one call. A file that cannot be used stops the command."""

    def __init__(self, context: WorkspaceContext, processes: ProcessLoader) -> None:
        self._context = context
        self._processes = processes

    def load_named(self, deal_id: str) -> LoadedDeal:
        """The one deal that the command is about: unknown keys in its files are told above the answer."""
        loaded_file = self._context.workspace.read_deal(deal_id)
        loaded = self.load_file(deal_id, loaded_file)
        self._note_unknown_keys(loaded_file)
        self._note_entries_in_both(loaded_file)
        self._note_copies(deal_id, loaded_file.document)
        for pin in loaded.deal.process:
            self._note_unknown_keys(self._processes.read(pin.process))
        return loaded

    def load_file(self, deal_id: str, loaded_file: LoadedFile[Deal]) -> LoadedDeal:
        """A deal whose file has been read, with its processes and its situation."""
        deal = self._processes.checked(loaded_file, check_deal)
        self._fail_if_process_missing(loaded_file.document, deal)
        processes = {pin.process: self._processes.load(pin.process) for pin in deal.process}
        self._context.process_language = next(iter(processes.values())).language.value
        context = self._context
        situation = make_situation(deal_id, deal, processes, context.today, context.holidays, seller_names(context))
        between = check_deal_and_processes(deal, processes, situation)
        # Whatever else does not fit is no error, and the deal can be read with it.
        if cycles := errors(between):
            self._processes.fail(loaded_file.document, cycles)
        return LoadedDeal(deal_id, loaded_file.document, deal, processes, situation, between)

    def _note_unknown_keys(self, loaded_file: LoadedFile[Deal] | LoadedFile[Process]) -> None:
        if any(finding.code in ("unknown-key", "cut-by-hash") for finding in loaded_file.findings):
            from kjopsprosess.page.unknown_keys import cut_text_lines, unknown_key_lines  # 4 ms, for a few files

            self._context.notices += unknown_key_lines(loaded_file, self._context.messages, self._context.today)
            self._context.notices += cut_text_lines(loaded_file, self._context.messages)

    def _note_entries_in_both(self, loaded_file: LoadedFile[Deal]) -> None:
        for finding in loaded_file.findings:
            if finding.code == "entries-in-both":
                from kjopsprosess.page.findings import told_with_place  # 4 ms, for a move of entries that was stopped

                self._context.notices.append(told_with_place(loaded_file.document, finding, self._context.messages))

    def _note_copies(self, deal_id: str, document: Document) -> None:
        if copies := self._context.workspace.copies_of(deal_id):
            from .left_out import first_named  # for the few deals that have copies

            messages = self._context.messages
            named = first_named(copies, messages)
            self._context.notices.append(messages.errors.copies.format(file=document.display_path, copies=named))

    def _fail_if_process_missing(self, document: Document, deal: Deal) -> None:
        """A process that does not exist is an error in the deal's file, at the pin."""
        for index, pin in enumerate(deal.process):
            found = self._processes.read(pin.process).findings
            absent = next((finding for finding in found if finding.code == "no-process"), None)
            if absent:
                near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
                finding = Finding("no-process", pin_path(deal, index), {"process": pin.process, **near})
                self._processes.fail(document, [finding], ExitCode.NOT_FOUND)
