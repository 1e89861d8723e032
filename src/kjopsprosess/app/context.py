"""A command's desk: the workspace, the language and the day, and deals opened on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.deal_state.names import Picked, pick, slug_of_customer
from kjopsprosess.messages.languages import choose, read, speak
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity, errors
from kjopsprosess.model.values import day_fault
from kjopsprosess.yamlfiles.folders import NotOurs
from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

from . import environment
from .errors import Exit, Mishap

if TYPE_CHECKING:
    from typing import TypeVar

    from pydantic import BaseModel

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Process
    from kjopsprosess.validation.law import LawShown
    from kjopsprosess.yamlfiles.reading.document import Document
    from kjopsprosess.yamlfiles.reading.record import Loaded

    Named = TypeVar("Named", bound=BaseModel)


class OpenDeal:
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
        self.between = between
        """What does not fit between the deal and its processes."""

    @property
    def problems(self) -> int:
        """How many errors there are between the deal and its processes."""
        return sum(1 for finding in self.between if finding.severity is Severity.BETWEEN)


class Desk:
    """Everything a command needs before its first line: opened from the options every command has."""

    def __init__(
        self, folder: Path | None = None, lang: str | None = None, today: str | None = None, *, as_json: bool = False
    ) -> None:
        self.named_folder, self._lang, self._today = folder, lang, today
        """The folder of `-C`."""
        self.as_json = as_json
        self.process_language: str | None = None
        """The language of the process that the command is about."""
        self._processes: dict[str, Loaded[Process]] = {}
        if lang is not None and read(lang) is None:
            said = self.words.errors.not_allowed.format(value=lang, allowed="nb, en")
            self.refuse(Exit.USAGE, "not-allowed", said)

    def at(self, folder: Path) -> Desk:
        """The same call in another folder."""
        return Desk(folder, self._lang, self._today, as_json=self.as_json)

    @property
    def words(self) -> Messages:
        """The language of the screen: --lang, KP_LANG, kp.yaml, the process's, the machine's."""
        wished = [self._lang, environment.wished_language(), self.settings_language, self.process_language]
        return speak(choose([*wished, environment.machine_language()]))

    @cached_property
    def settings_language(self) -> str | None:
        """The language that `kp.yaml` names. Whoever knows it already may set it, and spare the reading."""
        settings = self._searched.settings.model if isinstance(self._searched, Workspace) else None
        return settings.language.value if settings and settings.language else None

    @cached_property
    def today(self) -> date:
        """The day to reckon from: --today, KP_TODAY, the local date."""
        named = self._today or environment.wished_day()
        if named is None:
            return environment.today()
        if day_fault(named):
            self.refuse(Exit.USAGE, "not-a-day", self.words.errors.not_iso.format(text=named))
        return date.fromisoformat(named)

    @cached_property
    def found(self) -> Workspace | None:
        """The workspace, if there is one. Somebody else's is not taken unless it is named."""
        if isinstance(self._searched, NotOurs):
            folder, doubt = self._searched.folder, self._searched.doubt
            sentence = self.words.errors.not_ours[doubt].format(folder=folder)
            self.refuse(Exit.REFUSED, "not-ours", sentence, folder=str(folder), doubt=doubt)
        return self._searched

    @cached_property
    def _searched(self) -> Workspace | NotOurs | None:
        try:
            return find_workspace(Path.cwd(), self._named_folder)
        except NotOurs as somebodys:
            return somebodys

    @property
    def _named_folder(self) -> Path | None:
        return self.named_folder or environment.named_workspace()

    @property
    def workspace(self) -> Workspace:
        """The workspace, with settings that can be read; a command that needs one stops here without it."""
        settings = self.folder.settings
        if errors(settings.findings):
            self._broken(settings.document, settings.findings)
        return self.folder

    @property
    def folder(self) -> Workspace:
        """The workspace, whatever its settings say; a command that needs one stops here without it."""
        if self.found is None and (named := self._named_folder):
            sentence = self.words.errors.no_workspace_in.format(folder=named)
            self.refuse(Exit.NOT_FOUND, "no-workspace", sentence, folder=str(named))
        if self.found is None:
            from kjopsprosess.page.message import no_workspace_page

            raise Mishap(Exit.NOT_FOUND, no_workspace_page(self.words), "no-workspace")
        return self.found

    def refuse(self, exit_code: Exit, code: str, *lines: str, **facts: str | int) -> NoReturn:
        """Stop the command with a message."""
        from kjopsprosess.page.message import message_page

        raise Mishap(exit_code, message_page(*lines), code, facts)

    def pick(self, name: str, among: Iterable[str], unknown: str) -> str:
        """A full id from a name or the beginning of one. `unknown` is the sentence for when there is none."""
        return self.settle(name, pick(name, among), unknown)

    def settle(self, name: str, picked: Picked, unknown: str, *lines: str) -> str:
        """The id that was picked for a name; without one, the command stops with the reason and further lines."""
        if picked.found:
            return picked.found
        code = "ambiguous" if picked.ambiguous or picked.same_name else "not-found"
        self.refuse(Exit.NOT_FOUND, code, self.doubt(name, picked, unknown), *lines, name=name)

    def doubt(self, name: str, picked: Picked, unknown: str) -> str:
        """Why a name points at nothing, with the ids it may have meant."""
        said = self.words.errors
        names = self.words.either(picked.candidates)
        if picked.ambiguous or picked.same_name:
            return (said.same_name if picked.same_name else said.ambiguous).format(name=name, names=names)
        meant = f" {said.did_you_mean.format(names=names)}" if names else ""
        return unknown.format(name=name) + meant

    def deal(self, name: str) -> OpenDeal:
        """Open a deal by its name or its customer's; a file that cannot be used stops the command."""
        of_customer = slug_of_customer(name)
        if self.workspace.has_deal(of_customer):
            return self.open(of_customer)
        return self.open(self.pick(name, self.workspace.deal_ids(), self.words.errors.no_deal))

    def open(self, deal_id: str) -> OpenDeal:
        """Open a deal by its id."""
        return self.open_loaded(deal_id, self.workspace.read_deal(deal_id))

    def open_loaded(self, deal_id: str, loaded: Loaded[Deal]) -> OpenDeal:
        """Open a deal whose file has been read."""
        from kjopsprosess.deal_state.situation import read_situation
        from kjopsprosess.validation.between import check_between
        from kjopsprosess.validation.deal import check_deal

        deal = self._usable(loaded, check_deal)
        self._refuse_without_process(loaded.document, deal)
        processes = {pin.process: self.process(pin.process) for pin in deal.process}
        self.process_language = next(iter(processes.values())).language.value
        situation = read_situation(deal_id, deal, processes, self.today)
        between = check_between(deal, processes, situation)
        if rings := errors(between):
            self._broken(loaded.document, rings)
        return OpenDeal(deal_id, loaded.document, deal, processes, situation, between)

    def process(self, process_id: str) -> Process:
        """Open a process by its id."""
        from kjopsprosess.validation.process import check_process

        loaded = self._read_process(process_id)
        if any(finding.code == "no-process" for finding in loaded.findings):
            self.pick(process_id, self.workspace.process_ids(), self.words.errors.no_process)
        process = self._usable(loaded, check_process)
        self.process_language = self.process_language or process.language.value
        return process

    def process_in(self, document: Document) -> Process:
        """A process in any document, be it in the workspace or not; one that cannot be used stops the command."""
        from kjopsprosess.model.process import Process
        from kjopsprosess.validation.process import check_process
        from kjopsprosess.yamlfiles.reading.record import Loaded, read_record

        process, findings = read_record(document, Process)
        return self._usable(Loaded(process, findings, document), check_process)

    def _read_process(self, process_id: str) -> Loaded[Process]:
        """Many deals follow the same process, so each is read once."""
        if process_id not in self._processes:
            self._processes[process_id] = self.workspace.read_process(process_id)
        return self._processes[process_id]

    def laws(self, process_id: str, step: str | None = None) -> tuple[LawShown, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        from kjopsprosess.validation.law import law_concerning

        found = []
        for loaded in self.workspace.read_laws():
            if loaded.model is None:
                self._broken(loaded.document, loaded.findings)
            found.append(law_concerning(loaded.model, process_id, self.today, step))
        return tuple(law for law in found if law)

    def _usable(self, loaded: Loaded[Named], check: Callable[[Named], tuple[Finding, ...]]) -> Named:
        if loaded.model is None:
            self._broken(loaded.document, loaded.findings)
        if wrong := errors(check(loaded.model)):
            self._broken(loaded.document, wrong)
        return loaded.model

    def _refuse_without_process(self, document: Document, deal: Deal) -> None:
        """A process that is not there is missed by the deal's file, so that is where it is shown."""
        from kjopsprosess.validation.between import pin_place

        for index, pin in enumerate(deal.process):
            loaded = self._read_process(pin.process)
            absent = next((finding for finding in loaded.findings if finding.code == "no-process"), None)
            if absent:
                near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
                facts = {"process": pin.process, **near}
                self._broken(document, [Finding("no-process", pin_place(deal, index), facts)], Exit.NOT_FOUND)

    def _broken(self, document: Document, findings: Sequence[Finding], exit_code: Exit = Exit.BROKEN_FILE) -> NoReturn:
        from kjopsprosess.page.findings import placed_finding, problem_lines
        from kjopsprosess.page.page import Line, Page, Section, text
        from kjopsprosess.yamlfiles.reading.finding_codes import first_of

        wrong = [finding for finding in findings if finding.severity is Severity.ERROR]
        placed = [placed_finding(document, finding) for finding in first_of(wrong)]
        said = self.words.errors.broken_file.format(file=document.shown)
        lines = [line for each in placed for line in problem_lines(each, self.words)]
        page = Page((Section(items=(Line(text(said), indent=0), *lines)),))
        raise Mishap(exit_code, page, "broken-file", {"file": document.shown}, placed)
