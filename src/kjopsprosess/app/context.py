"""What every command is given: workspace, language and day, and how to load deals and processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.deal_state.names import IdMatch, match_id, slug_of_customer
from kjopsprosess.messages.languages import choose, read, speak
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity, errors
from kjopsprosess.model.values import day_error_code
from kjopsprosess.yamlfiles.folders import ForeignWorkspaceError
from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

from . import environment
from .errors import ExitCode, UserError

if TYPE_CHECKING:
    from typing import TypeVar

    from pydantic import BaseModel

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Process
    from kjopsprosess.validation.law import LawExcerpt
    from kjopsprosess.yamlfiles.reading.document import Document
    from kjopsprosess.yamlfiles.reading.record import LoadedFile

    Named = TypeVar("Named", bound=BaseModel)


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


class CommandContext:
    """The workspace, language and day of one call, made from the options that every command has."""

    def __init__(
        self, folder: Path | None = None, lang: str | None = None, today: str | None = None, *, as_json: bool = False
    ) -> None:
        self.named_folder, self._lang, self._today = folder, lang, today
        """The folder given with `-C`."""
        self.as_json = as_json
        self.process_language: str | None = None
        """The language of the process that the command is about."""
        self._processes: dict[str, LoadedFile[Process]] = {}
        self.notices: list[str] = []
        """What to tell above the answer: keys in the files that are not understood."""
        if lang is not None and read(lang) is None:
            said = self.messages.errors.not_allowed.format(value=lang, allowed="nb, en")
            self.fail(ExitCode.USAGE, "not-allowed", said)

    def at(self, folder: Path) -> CommandContext:
        """The same call in another folder."""
        return CommandContext(folder, self._lang, self._today, as_json=self.as_json)

    @property
    def messages(self) -> Messages:
        """The language of the screen: --lang, KP_LANG, kp.yaml, the process's, the machine's."""
        wished = [self._lang, environment.env_language(), self.settings_language, self.process_language]
        return speak(choose([*wished, environment.system_language()]))

    @cached_property
    def settings_language(self) -> str | None:
        """The language that `kp.yaml` names. Whoever knows it already may set it, and spare the reading."""
        settings = self._search_result.settings.model if isinstance(self._search_result, Workspace) else None
        return settings.language.value if settings and settings.language else None

    @cached_property
    def today(self) -> date:
        """The day to reckon from: --today, KP_TODAY, the local date."""
        named = self._today or environment.env_today()
        if named is None:
            return environment.today()
        if day_error_code(named):
            self.fail(ExitCode.USAGE, "not-a-day", self.messages.errors.not_iso.format(text=named))
        return date.fromisoformat(named)

    @cached_property
    def workspace_or_none(self) -> Workspace | None:
        """The workspace, if there is one. Somebody else's is not taken unless it is named."""
        if isinstance(self._search_result, ForeignWorkspaceError):
            folder, doubt = self._search_result.folder, self._search_result.doubt
            sentence = self.messages.errors.not_ours[doubt].format(folder=folder)
            self.fail(ExitCode.REFUSED, "not-ours", sentence, folder=str(folder), doubt=doubt)
        return self._search_result

    @cached_property
    def _search_result(self) -> Workspace | ForeignWorkspaceError | None:
        try:
            return find_workspace(Path.cwd(), self._requested_folder)
        except ForeignWorkspaceError as error:
            return error

    @property
    def _requested_folder(self) -> Path | None:
        return self.named_folder or environment.env_workspace()

    @property
    def workspace(self) -> Workspace:
        """The workspace, with settings that can be read; a command that needs one stops here without it."""
        settings = self.workspace_ignoring_settings.settings
        if errors(settings.findings):
            self._fail_broken_file(settings.document, settings.findings)
        return self.workspace_ignoring_settings

    @property
    def workspace_ignoring_settings(self) -> Workspace:
        """The workspace, whatever its settings say; a command that needs one stops here without it."""
        if self.workspace_or_none is None and (named := self._requested_folder):
            sentence = self.messages.errors.no_workspace_in.format(folder=named)
            self.fail(ExitCode.NOT_FOUND, "no-workspace", sentence, folder=str(named))
        if self.workspace_or_none is None:
            from kjopsprosess.page.message import no_workspace_page

            raise UserError(ExitCode.NOT_FOUND, no_workspace_page(self.messages), "no-workspace")
        return self.workspace_or_none

    def fail(self, exit_code: ExitCode, code: str, *lines: str, **facts: str | int) -> NoReturn:
        """Stop the command with a message."""
        from kjopsprosess.page.message import message_page

        raise UserError(exit_code, message_page(*lines), code, facts)

    def resolve_id(self, name: str, among: Iterable[str], unknown: str) -> str:
        """A full id from a name or the beginning of one. `unknown` is the sentence for when there is none."""
        return self.require_match(name, match_id(name, among), unknown)

    def require_match(self, name: str, matched: IdMatch, unknown: str, *lines: str) -> str:
        """The id that was picked for a name; without one, the command stops with the reason and further lines."""
        if matched.found:
            return matched.found
        code = "ambiguous" if matched.ambiguous or matched.same_name else "not-found"
        self.fail(ExitCode.NOT_FOUND, code, self.no_match_message(name, matched, unknown), *lines, name=name)

    def no_match_message(self, name: str, matched: IdMatch, unknown: str) -> str:
        """Why a name points at nothing, with the ids it may have meant."""
        said = self.messages.errors
        if matched.ambiguous or matched.same_name:
            names = self.messages.either(matched.candidates)
            return (said.same_name if matched.same_name else said.ambiguous).format(name=name, names=names)
        return self.messages.with_suggestion(unknown.format(name=name), matched.candidates)

    def load_deal(self, name: str) -> LoadedDeal:
        """Open a deal by its name or its customer's; a file that cannot be used stops the command."""
        of_customer = slug_of_customer(name)
        if self.workspace.has_deal(of_customer):
            return self._load_named_deal(of_customer)
        return self._load_named_deal(self.resolve_id(name, self.workspace.deal_ids(), self.messages.errors.no_deal))

    def _load_named_deal(self, deal_id: str) -> LoadedDeal:
        """The one deal that the command is about: keys in its files that are not understood are told."""
        loaded_file = self.workspace.read_deal(deal_id)
        loaded = self.validate_deal(deal_id, loaded_file)
        self._note_unknown_keys(loaded_file)
        for pin in loaded.deal.process:
            self._note_unknown_keys(self._read_process(pin.process))
        return loaded

    def _note_unknown_keys(self, loaded_file: LoadedFile[Deal] | LoadedFile[Process]) -> None:
        if any(finding.code == "unknown-key" for finding in loaded_file.findings):
            from kjopsprosess.page.unknown_keys import unknown_key_lines

            self.notices += unknown_key_lines(loaded_file, self.messages, self.today)

    def load_deal_by_id(self, deal_id: str) -> LoadedDeal:
        """Open a deal by its id."""
        return self.validate_deal(deal_id, self.workspace.read_deal(deal_id))

    def validate_deal(self, deal_id: str, loaded_file: LoadedFile[Deal]) -> LoadedDeal:
        """Open a deal whose file has been read."""
        from kjopsprosess.deal_state.situation import make_situation
        from kjopsprosess.validation.between import check_deal_and_processes
        from kjopsprosess.validation.deal import check_deal

        deal = self._validated(loaded_file, check_deal)
        self._fail_if_process_missing(loaded_file.document, deal)
        processes = {pin.process: self.load_process(pin.process) for pin in deal.process}
        self.process_language = next(iter(processes.values())).language.value
        situation = make_situation(deal_id, deal, processes, self.today)
        between = check_deal_and_processes(deal, processes, situation)
        if cycles := errors(between):
            self._fail_broken_file(loaded_file.document, cycles)
        return LoadedDeal(deal_id, loaded_file.document, deal, processes, situation, between)

    def load_process(self, process_id: str) -> Process:
        """Open a process by its id."""
        from kjopsprosess.validation.process import check_process

        loaded_file = self._read_process(process_id)
        if any(finding.code == "no-process" for finding in loaded_file.findings):
            self.resolve_id(process_id, self.workspace.process_ids(), self.messages.errors.no_process)
        process = self._validated(loaded_file, check_process)
        self.process_language = self.process_language or process.language.value
        return process

    def process_from_document(self, document: Document) -> Process:
        """A process in any document, be it in the workspace or not; one that cannot be used stops the command."""
        from kjopsprosess.model.process import Process
        from kjopsprosess.validation.process import check_process
        from kjopsprosess.yamlfiles.reading.record import LoadedFile, parse_model

        process, findings = parse_model(document, Process)
        return self._validated(LoadedFile(process, findings, document), check_process)

    def _read_process(self, process_id: str) -> LoadedFile[Process]:
        """Many deals follow the same process, so each is read once."""
        if process_id not in self._processes:
            self._processes[process_id] = self.workspace.read_process(process_id)
        return self._processes[process_id]

    def law_for_process(self, process_id: str, step: str | None = None) -> tuple[LawExcerpt, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        from kjopsprosess.validation.law import law_excerpt

        found = []
        for loaded_file in self.workspace.read_laws():
            if loaded_file.model is None:
                self._fail_broken_file(loaded_file.document, loaded_file.findings)
            found.append(law_excerpt(loaded_file.model, process_id, self.today, step))
        return tuple(law for law in found if law)

    def _validated(self, loaded_file: LoadedFile[Named], check: Callable[[Named], tuple[Finding, ...]]) -> Named:
        if loaded_file.model is None:
            self._fail_broken_file(loaded_file.document, loaded_file.findings)
        if wrong := errors(check(loaded_file.model)):
            self._fail_broken_file(loaded_file.document, wrong)
        return loaded_file.model

    def _fail_if_process_missing(self, document: Document, deal: Deal) -> None:
        """A process that is not there is missed by the deal's file, so that is where it is shown."""
        from kjopsprosess.validation.between import pin_path

        for index, pin in enumerate(deal.process):
            loaded_file = self._read_process(pin.process)
            absent = next((finding for finding in loaded_file.findings if finding.code == "no-process"), None)
            if absent:
                near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
                facts = {"process": pin.process, **near}
                self._fail_broken_file(
                    document, [Finding("no-process", pin_path(deal, index), facts)], ExitCode.NOT_FOUND
                )

    def _fail_broken_file(
        self, document: Document, findings: Sequence[Finding], exit_code: ExitCode = ExitCode.BROKEN_FILE
    ) -> NoReturn:
        from kjopsprosess.page.findings import finding_lines, locate_finding
        from kjopsprosess.page.page import Line, Page, Section, text
        from kjopsprosess.yamlfiles.reading.finding_codes import truncate_findings

        wrong = [finding for finding in findings if finding.severity is Severity.ERROR]
        located = [locate_finding(document, finding) for finding in truncate_findings(wrong)]
        said = self.messages.errors.broken_file.format(file=document.display_path)
        lines = [line for each in located for line in finding_lines(each, self.messages)]
        page = Page((Section(items=(Line(text(said), indent=0), *lines)),))
        raise UserError(exit_code, page, "broken-file", {"file": document.display_path}, located)
