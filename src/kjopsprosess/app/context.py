"""What every command is given: workspace, language and day, and how to load deals and processes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.deal_state.names import IdMatch, match_id, slug_of_customer
from kjopsprosess.messages.languages import choose, read, speak
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity, errors
from kjopsprosess.model.values import day_error_code
from kjopsprosess.model.working_days import HolidayCalendar
from kjopsprosess.page.message import message_page, no_workspace_page
from kjopsprosess.yamlfiles.folders import ForeignWorkspaceError
from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

from . import environment
from .errors import ExitCode, UserError

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Process
    from kjopsprosess.validation.law import LawExcerpt
    from kjopsprosess.yamlfiles.reading.document import Document
    from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile

    from .loading.load_deal import DealLoader
    from .loading.load_process import ProcessLoader


DEFAULT_TIME_ZONE = "Europe/Oslo"


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
        self.notices: list[str] = []
        """What to tell above the answer: keys in the files that are not understood."""
        if lang is not None and read(lang) is None:
            said = self.messages.errors
            allowed = said.choose.format(allowed=self.messages.either(("nb", "en")))
            unknown = said.unknown_language.format(text=self.messages.quote(lang))
            self.fail(ExitCode.USAGE, "not-allowed", f"{unknown} {allowed}")

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
        return self._search_result.language if isinstance(self._search_result, Workspace) else None

    @property
    def holidays(self) -> HolidayCalendar:
        """Whose public holidays are no working days, as `kp.yaml` says."""
        return self.workspace.settings.model.holidays if self.workspace.settings.model else HolidayCalendar.NORWAY

    @cached_property
    def settings_time_zone(self) -> str | None:
        """The time zone that `kp.yaml` names. Whoever knows it already may set it, and spare the reading."""
        settings = self.workspace.settings.model
        return settings.timezone if settings else None

    @property
    def names_time_zone(self) -> bool:
        """Whether `kp.yaml` says where clock times are."""
        return self.settings_time_zone is not None

    @property
    def time_zone(self) -> str:
        """Where the clock times of bookings are, as `kp.yaml` says; else Norway's, whatever the machine has."""
        return self.settings_time_zone or DEFAULT_TIME_ZONE

    @cached_property
    def today(self) -> date:
        """The day that is today: --today, KP_TODAY, the local date."""
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
            from .loading.broken_file import broken_file_error  # 4 ms, for a command that stops anyway

            raise broken_file_error(settings.document, settings.findings, self.messages)
        return self.workspace_ignoring_settings

    @property
    def workspace_ignoring_settings(self) -> Workspace:
        """The workspace, whatever its settings say; a command that needs one stops here without it."""
        if self.workspace_or_none is None and (named := self._requested_folder):
            sentence = self.messages.errors.no_workspace_in.format(folder=named)
            self.fail(ExitCode.NOT_FOUND, "no-workspace", sentence, folder=str(named))
        if self.workspace_or_none is None:
            raise UserError(ExitCode.NOT_FOUND, no_workspace_page(self.messages), "no-workspace")
        return self.workspace_or_none

    def fail(self, exit_code: ExitCode, code: str, *lines: str, **facts: str | int) -> NoReturn:
        """Stop the command with a message."""
        raise UserError(exit_code, message_page(*lines), code, facts)

    def usage_error(self, sentence: str, command: str) -> UserError:
        """The error for a call that cannot be used, with the command that shows the help."""
        hint = self.messages.errors.see_help.format(command=f"{command} --help")
        return UserError(ExitCode.USAGE, message_page(sentence, hint), "usage")

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
        """Read a deal by its name or its customer's; a file that cannot be used stops the command."""
        return self._deals.load_named(self.deal_id(name))

    def deal_id(self, name: str) -> str:
        """The id of a deal from its name or its customer's; the command stops where there is none."""
        of_customer = slug_of_customer(name)
        if self.workspace.has_deal(of_customer):
            return of_customer
        matched = match_id(name, self.workspace.deal_ids())
        if not matched.found and not matched.ambiguous:
            from .typed.pick_deal import match_customer  # only for a name that no deal has

            matched = match_customer(self.workspace, name) or matched
        return self.require_match(name, matched, self.messages.errors.no_deal)

    def load_deal_by_id(self, deal_id: str) -> LoadedDeal:
        """Read the deal with this id; a file that cannot be used stops the command."""
        return self._deals.load_file(deal_id, self.workspace.read_deal(deal_id))

    def validate_deal(self, deal_id: str, loaded_file: LoadedFile[Deal]) -> LoadedDeal:
        """Check and replay a deal whose file has been read; one that cannot be used stops the command."""
        return self._deals.load_file(deal_id, loaded_file)

    def load_process(self, process_id: str) -> Process:
        """Open a process by its id."""
        return self._processes.load(process_id)

    def process_document(self, process_id: str) -> Document:
        """The file that `load_process` opened, as it was read then."""
        return self._processes.read(process_id).document

    def process_from_document(self, document: Document) -> Process:
        """A process in any document, be it in the workspace or not; one that cannot be used stops the command."""
        return self._processes.load_document(document)

    def law_for_process(self, process_id: str, step: str | None = None) -> tuple[LawExcerpt, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        return self._processes.law(process_id, step)

    @cached_property
    def _processes(self) -> ProcessLoader:
        from .loading.load_process import ProcessLoader  # 70 ms: see there

        return ProcessLoader(self)

    @cached_property
    def _deals(self) -> DealLoader:
        from .loading.load_deal import DealLoader  # 20 ms: see there

        return DealLoader(self, self._processes)
