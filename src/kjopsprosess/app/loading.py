"""Loads deals and processes for a command: reads the files, checks them, replays the log.

`CommandContext` imports this with the first file it needs: it loads Pydantic, YAML and the models, 80 milliseconds that
help, completion and a list of unchanged deals do without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

from pydantic import BaseModel

from kjopsprosess.deal_state.situation import make_situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.between import check_deal_and_processes, pin_path
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.record import LoadedFile, parse_model

from .context import LoadedDeal
from .errors import ExitCode

if TYPE_CHECKING:
    from kjopsprosess.validation.law import LawExcerpt

    from .context import CommandContext

Named = TypeVar("Named", bound=BaseModel)


class Loader:
    """Loads files for one call. A file that cannot be used stops the command."""

    def __init__(self, context: CommandContext) -> None:
        self._context = context
        self._processes: dict[str, LoadedFile[Process]] = {}
        """Processes by id: many deals follow the same one, so each is read once."""

    def named_deal(self, deal_id: str) -> LoadedDeal:
        """The one deal that the command is about: unknown keys in its files are told above the answer."""
        loaded_file = self._context.workspace.read_deal(deal_id)
        loaded = self.checked_deal(deal_id, loaded_file)
        self._note_unknown_keys(loaded_file)
        for pin in loaded.deal.process:
            self._note_unknown_keys(self._read_process(pin.process))
        return loaded

    def checked_deal(self, deal_id: str, loaded_file: LoadedFile[Deal]) -> LoadedDeal:
        """A deal whose file has been read, with its processes and its situation."""
        deal = self._checked(loaded_file, check_deal)
        self._fail_if_process_missing(loaded_file.document, deal)
        processes = {pin.process: self.process(pin.process) for pin in deal.process}
        self._context.process_language = next(iter(processes.values())).language.value
        situation = make_situation(deal_id, deal, processes, self._context.today)
        between = check_deal_and_processes(deal, processes, situation)
        if cycles := errors(between):
            self._fail(loaded_file.document, cycles)
        return LoadedDeal(deal_id, loaded_file.document, deal, processes, situation, between)

    def process(self, process_id: str) -> Process:
        """A process by its id."""
        context, loaded_file = self._context, self._read_process(process_id)
        if any(finding.code == "no-process" for finding in loaded_file.findings):
            context.resolve_id(process_id, context.workspace.process_ids(), context.messages.errors.no_process)
        process = self._checked(loaded_file, check_process)
        context.process_language = context.process_language or process.language.value
        return process

    def process_in(self, document: Document) -> Process:
        """The process in a document, inside the workspace or not."""
        process, findings = parse_model(document, Process)
        return self._checked(LoadedFile(process, findings, document), check_process)

    def law(self, process_id: str, step: str | None) -> tuple[LawExcerpt, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        from kjopsprosess.validation.law import law_excerpt  # 3 ms, for the handbook of a process alone

        found = []
        for loaded_file in self._context.workspace.read_laws():
            if loaded_file.model is None:
                self._fail(loaded_file.document, loaded_file.findings)
            found.append(law_excerpt(loaded_file.model, process_id, self._context.today, step))
        return tuple(law for law in found if law)

    def _read_process(self, process_id: str) -> LoadedFile[Process]:
        if process_id not in self._processes:
            self._processes[process_id] = self._context.workspace.read_process(process_id)
        return self._processes[process_id]

    def _note_unknown_keys(self, loaded_file: LoadedFile[Deal] | LoadedFile[Process]) -> None:
        if any(finding.code == "unknown-key" for finding in loaded_file.findings):
            from kjopsprosess.page.unknown_keys import unknown_key_lines  # 3 ms, and seldom needed

            self._context.notices += unknown_key_lines(loaded_file, self._context.messages, self._context.today)

    def _checked(self, loaded_file: LoadedFile[Named], check: Callable[[Named], tuple[Finding, ...]]) -> Named:
        if loaded_file.model is None:
            self._fail(loaded_file.document, loaded_file.findings)
        if wrong := errors(check(loaded_file.model)):
            self._fail(loaded_file.document, wrong)
        return loaded_file.model

    def _fail_if_process_missing(self, document: Document, deal: Deal) -> None:
        """A process that does not exist is an error in the deal's file, at the pin."""
        for index, pin in enumerate(deal.process):
            loaded_file = self._read_process(pin.process)
            absent = next((finding for finding in loaded_file.findings if finding.code == "no-process"), None)
            if absent:
                near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
                facts = {"process": pin.process, **near}
                self._fail(document, [Finding("no-process", pin_path(deal, index), facts)], ExitCode.NOT_FOUND)

    def _fail(
        self, document: Document, findings: Sequence[Finding], exit_code: ExitCode = ExitCode.BROKEN_FILE
    ) -> NoReturn:
        from .broken_file import broken_file_error  # 9 ms, for a command that stops anyway

        raise broken_file_error(document, findings, self._context.messages, exit_code)
