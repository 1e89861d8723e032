"""The workspace, language and day of one call, and how the call is stopped with a message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from kjopsprosess.deal_state.names import IdMatch, match_id
from kjopsprosess.messages.languages import choose, read, speak
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import errors
from kjopsprosess.model.values import day_error_code
from kjopsprosess.model.working_days import HolidayCalendar
from kjopsprosess.page.message import message_page, no_workspace_page
from kjopsprosess.yamlfiles.folders import ForeignWorkspaceError
from kjopsprosess.yamlfiles.workspace import Workspace, find_workspace

from . import environment
from .errors import ExitCode, UserError

DEFAULT_TIME_ZONE = "Europe/Oslo"


class WorkspaceContext:
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
