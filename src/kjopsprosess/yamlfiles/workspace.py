"""A folder with `kp.yaml`, `deals/` and `processes/`: finding it, and reading what is in it."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .folders import ForeignWorkspaceError, ownership_doubt
from .private_files import read_regular_file
from .workspace_files import SETTINGS_FILE, WorkspaceFiles

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.law import Law
    from kjopsprosess.model.process import Process
    from kjopsprosess.model.settings import Settings
    from kjopsprosess.yamlfiles.reading.document import Document

    from .reading.model_of_tree import LoadedFile
    from .workspace_reader import WorkspaceReader

_LANGUAGE = b"language"
_MAY_HIDE_A_KEY = (b"\\", b"\0")
"""An escape, and what tells another encoding than UTF-8."""


class Workspace(WorkspaceFiles):
    """A seller's folder of deals and processes."""

    @cached_property
    def settings(self) -> LoadedFile[Settings]:
        """The settings in `kp.yaml`.

        An empty file gives the defaults; an invalid one gives the defaults and findings.
        """
        return self._reader.settings()

    @cached_property
    def language(self) -> str | None:
        """The language that `kp.yaml` names, `nb` or `en`.

        Of nearly every file its one line says that, and neither models nor YAML need be loaded to show a help.
        """
        try:
            content = read_regular_file(self.settings_path)
        except OSError:
            content = b""
        mentions = [line for line in content.splitlines() if _LANGUAGE in line.partition(b"#")[0]]
        if content and not mentions and not any(sign in content for sign in _MAY_HIDE_A_KEY):
            return None
        key, _, value = mentions[0].partition(b": ") if len(mentions) == 1 else (b"", b"", b"")
        if key == _LANGUAGE and (plain := value.partition(b" #")[0].strip(b" ")) in (b"nb", b"en"):
            return plain.decode()
        settings = self.settings.model
        return settings.language.value if settings and settings.language else None

    def read_deal(self, deal: str) -> LoadedFile[Deal]:
        """Read a deal. Never raises for what the file holds, or when there is none."""
        return self._reader.deal(deal)

    def deal_document(self, deal: str, times: int) -> Document:
        """A deal's file and its older one, not yet taken as a deal. `times`: by how much it may be larger than others.

        Raises `ValueError` for what is not an id.
        """
        return self._reader.deal_document(deal, times)

    def read_process(self, process: str) -> LoadedFile[Process]:
        """Read a process: the workspace's own, or else the shipped one of that id. Never raises."""
        return self._reader.process(process)

    def read_laws(self) -> tuple[LoadedFile[Law], ...]:
        """Dated values of the law: the workspace's own `processes/law/*.yaml`, and shipped ones it does not have."""
        return tuple(self._reader.law(path) for path in self.law_paths())

    def read_file(self, path: Path) -> LoadedFile[Deal] | LoadedFile[Process] | LoadedFile[Law]:
        """Read any file given by its path: a process in `processes/`, values in `processes/law/`, elsewhere a deal."""
        return self._reader.file(path)

    @cached_property
    def _reader(self) -> WorkspaceReader:
        from .workspace_reader import WorkspaceReader  # 70 ms: see there

        return WorkspaceReader(self)


def find_workspace(start: Path, named: Path | None = None) -> Workspace | None:
    """The workspace that `named` is, or else the nearest one from `start` upwards; None when there is none.

    Raises `ForeignWorkspaceError` for one that nobody named and that somebody else may have laid there. The search ends
    at the home folder, at the root of a git repository, and where another file system begins: a `kp.yaml` above those
    is somebody else's.
    """
    if named is not None:
        return Workspace(named.resolve()) if _is_file(named / SETTINGS_FILE) else None
    folder = start.resolve()
    device, home = folder.stat().st_dev, _home()
    for candidate in (folder, *folder.parents):
        if candidate.stat().st_dev != device:
            return None
        if _is_file(candidate / SETTINGS_FILE):
            if doubt := ownership_doubt(candidate, candidate / SETTINGS_FILE):
                raise ForeignWorkspaceError(candidate, doubt)
            return Workspace(candidate)
        if candidate == home or (candidate / ".git").exists():
            return None
    return None


def _is_file(path: Path) -> bool:
    """Whether a path is a file. `Path.is_file` raises for names that are too long and folders that may not be read."""
    return os.path.isfile(path)  # noqa: PTH113


def _home() -> Path | None:
    """The home folder, with links resolved; None for a user who has none."""
    try:
        return Path("~").expanduser().resolve()
    except (OSError, RuntimeError):
        return None
