"""The files of a workspace: their paths, the ids in their names, and which are not read because of them."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kjopsprosess.deal_state.names import make_slug, suggest_slug, unused_id, without_company_form
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.values import id_error_code

from .copies import (
    ENDINGS,
    OLDER,
    awaited,
    copies_by_name,
    deal_of_older,
    entry_ids,
    names_that_go_on,
    original_of,
    placeholder,
)
from .folders import SHIPPED
from .private_files import read_regular_file

SETTINGS_FILE = "kp.yaml"
COUNTED_COPIES = ("copy-counts", "shared-entries")
"""Findings about names of files that are read."""
COPIES = ("copy-of-file", *COUNTED_COPIES)
_NOT_SKIPPED = ("older-without-deal", *COUNTED_COPIES)
"""Those, and about files that have lost their deal."""
LAW = "law"
"""The folder in `processes/` with dated values of the law, which are no processes."""


@dataclass(frozen=True)
class WorkspaceFiles:
    """Where the files of a seller's folder are."""

    root: Path
    """The folder itself, with links resolved."""

    @property
    def settings_path(self) -> Path:
        """Where `kp.yaml` is."""
        return self.root / SETTINGS_FILE

    def deal_ids(self) -> tuple[str, ...]:
        """Ids of all deals, from the names of their files alone, in order."""
        return _ids(self.root / "deals")

    def has_deal(self, deal: str) -> bool:
        """Whether there is a deal with exactly this id, without listing the others."""
        path = self.deal_path(deal)
        return os.path.lexists(path) or is_in_the_cloud(path)

    def process_ids(self) -> tuple[str, ...]:
        """Ids of the workspace's own processes, then of the shipped ones that it does not have itself."""
        own = _ids(self.root / "processes")
        return own + tuple(each for each in _ids(SHIPPED) if each not in own)

    def deal_path(self, deal: str) -> Path:
        """The path of a deal's file, whether it exists or not.

        Raises `ValueError` for what is not an id, so that no path is accepted.
        """
        return self.root / "deals" / _file_name(deal)

    def older_path(self, deal: str) -> Path:
        """The path of the file with the beginning of a deal's log, whether it exists or not. Raises `ValueError`."""
        path = self.deal_path(deal)
        return path.with_name(f"{deal}{OLDER}.yaml")

    def deal_files(self, deal: str) -> tuple[Path, ...]:
        """The files that a deal is read from: its own, and its older one where there is one. Raises `ValueError`."""
        own, older = self.deal_path(deal), self.older_path(deal)
        return (own, older) if os.path.lexists(older) or is_in_the_cloud(older) else (own,)

    def process_path(self, process: str) -> Path:
        """Where a process's file is: in the workspace, or else where the shipped ones are. Raises `ValueError`."""
        own = self.root / "processes" / _file_name(process)
        shipped = SHIPPED / own.name
        # A link that leads nowhere is the workspace's own file all the same, and is told of as broken.
        return shipped if shipped.is_file() and not own.exists() and not own.is_symlink() else own

    def is_own_process(self, process: str) -> bool:
        """Whether the workspace has this process itself, and does not take the shipped one."""
        return self.process_path(process).parent.parent == self.root

    def law_paths(self) -> tuple[Path, ...]:
        """Where dated values of the law are: the workspace's own files, and shipped ones that it does not have."""
        own, shipped = _ids(self.root / "processes" / LAW), _ids(SHIPPED / LAW)
        return tuple(
            (self.root / "processes" if name in own else SHIPPED) / LAW / _file_name(name)
            for name in dict.fromkeys((*own, *shipped))
        )

    def misnamed_files(self) -> tuple[tuple[str, Finding], ...]:
        """Files that are not read because of their names, each as it is shown to the user, with what is wrong."""
        return tuple(found for folder in ("deals", "processes") for found in self._misnamed(folder))

    def _misnamed(self, folder: str) -> list[tuple[str, Finding]]:
        found = _misnamed(self.root / folder)
        if folder == "deals":
            known = {path for path, _ in found}
            shared = self._sharing_entries(self.deal_ids())
            told = ((f"{folder}/{deal}.yaml", _shared_entries(deal, other)) for deal, other in shared.items())
            found = sorted([*found, *(each for each in told if each[0] not in known)], key=lambda each: each[0])
        return found

    def counted_copies(self, deals: Collection[str]) -> tuple[str, ...]:
        """Which of the deals are copies of others by their names, or by the names and entries they share; in order."""
        return tuple(sorted({**copies_by_name({*deals}), **self._sharing_entries(deals)}))

    def _sharing_entries(self, deals: Collection[str]) -> dict[str, str]:
        """The deals called like another one and something behind it, whose files hold some of the same entries.

        Only of names that go on so are the files read: a second deal of a customer is called like that, too.
        """
        ids: dict[str, set[bytes]] = {}
        found: dict[str, str] = {}
        for longer, shorter in names_that_go_on({*deals}):
            for each in (longer, shorter):
                if each not in ids:
                    ids[each] = self._entry_ids(each)
            if longer not in found and ids[longer] & ids[shorter]:
                found[longer] = shorter
        return found

    def _entry_ids(self, deal: str) -> set[bytes]:
        found: set[bytes] = set()
        for path in self.deal_files(deal):
            with suppress(OSError):
                found |= entry_ids(read_regular_file(path))
        return found

    def copies_of(self, deal: str) -> tuple[str, ...]:
        """Files that are not read and, by their names, look like copies of a deal's; each as it is shown."""
        try:
            names = os.listdir(self.root / "deals")  # noqa: PTH208 - see `_ids`
        except OSError:
            return ()
        # Every deal command asks this: names are judged one by one only where one may be a copy.
        stems = (name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))
        if not any(deal in stem.casefold() and id_error_code(stem) and not deal_of_older(stem) for stem in stems):
            return ()
        own = (_file_name(deal), f"{deal}{OLDER}.yaml")
        found = (finding for _, finding in _misnamed(self.root / "deals") if finding.code == "copy-of-file")
        return tuple(f"deals/{each.facts['file']}" for each in found if each.facts["other"] in own)

    def skipped_deals(self) -> tuple[str, ...]:
        """Names of files in `deals/` that are not read because of them, in order."""
        found = _misnamed(self.root / "deals")
        return tuple(path.partition("/")[2] for path, finding in found if finding.code not in _NOT_SKIPPED)

    def skipped_beside(self, deals: int) -> tuple[str, ...]:
        """The same, where so many deals are read. Where nothing else is in the folder, no name is looked at."""
        try:
            return self.skipped_deals() if len(os.listdir(self.root / "deals")) != deals else ()  # noqa: PTH208
        except OSError:
            return ()

    def display_path(self, path: Path) -> str:
        """A path as a user is shown it: from the workspace on; a shipped process by its name in the package."""
        if path.is_relative_to(self.root):
            return path.relative_to(self.root).as_posix()
        if self.is_shipped(path):
            return f"kjopsprosess/processes/{path.relative_to(SHIPPED).as_posix()}"
        return path.name

    def is_shipped(self, path: Path) -> bool:
        """Whether a file came with `kp`."""
        return SHIPPED in path.parents


def _file_name(name: str) -> str:
    """The name of the file of an id. Raises `ValueError` for what is not an id."""
    if code := id_error_code(name):
        raise ValueError(code)
    return f"{name}.yaml"


def _ids(folder: Path) -> tuple[str, ...]:
    """The ids in the names of the files of a folder, in order; none where it cannot be listed."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - of ten thousand names, a path is made for those that are opened
    except OSError:
        return ()
    stems = {(awaited(name) or name).removesuffix(".yaml") for name in names if name.endswith(ENDINGS)}
    return tuple(sorted(stem for stem in stems if id_error_code(stem) is None))


def is_in_the_cloud(path: Path) -> bool:
    """Whether a file is not there, and a placeholder says that it has to be downloaded first."""
    return not os.path.lexists(path) and os.path.lexists(path.with_name(placeholder(path.name)))


def _misnamed(folder: Path) -> list[tuple[str, Finding]]:
    try:
        names = {name for name in os.listdir(folder) if not name.startswith(".")}  # noqa: PTH208 - see `_ids`
    except OSError:
        return []
    stems = {stem for stem, ending in map(os.path.splitext, names) if ending == ".yaml"}
    copies = copies_by_name({stem for stem in stems if id_error_code(stem) is None})
    found: list[tuple[str, Finding]] = []
    for name in sorted(names):
        stem, ending = os.path.splitext(name)  # noqa: PTH122 - likewise
        if other := _ends_otherwise(stem, ending):
            finding = _ending_finding(name, f"{other[0]}.yaml", other[1], names)
        elif stem in copies and ending == ".yaml":
            told: dict[str, str | int] = {"file": name, "other": f"{copies[stem]}.yaml"}
            finding = Finding("copy-counts", facts=told, severity=Severity.WARNING)
        elif ending != ".yaml" or id_error_code(stem) is None:
            continue
        elif folder.name == "deals" and (deal := deal_of_older(stem)):
            if f"{deal}.yaml" in names:
                continue
            finding = Finding("older-without-deal", facts={"file": name, "deal": f"{deal}.yaml"})
        else:
            finding = _name_finding(folder, name, stems)
        found.append((f"{folder.name}/{name}", finding))
    return found


def _ends_otherwise(stem: str, ending: str) -> tuple[str, str] | None:
    """For `nordvik.yml`, `nordvik.YAML` and `nordvik.yaml.txt`, which Windows shows as `nordvik.yaml`: stem, ending."""
    if ending.lower() == ".txt":
        stem, inner = os.path.splitext(stem)  # noqa: PTH122 - likewise
        return (stem, inner + ending) if inner.lower() in (".yaml", ".yml") else None
    return (stem, ending) if ending != ".yaml" and ending.lower() in (".yaml", ".yml") else None


def _ending_finding(name: str, twin: str, ending: str, names: set[str]) -> Finding:
    if twin in names:
        return Finding("two-files", facts={"file": name, "other": twin})
    return Finding("yml-file", facts={"file": name, "ending": ending}, severity=Severity.WARNING)


def _shared_entries(deal: str, other: str) -> Finding:
    facts: dict[str, str | int] = {"file": f"{deal}.yaml", "other": f"{other}.yaml"}
    return Finding("shared-entries", facts=facts, severity=Severity.WARNING)


def _name_finding(folder: Path, name: str, stems: set[str]) -> Finding:
    """A file whose name is no id: a copy of another, or one that is called otherwise than its id would be."""
    stem = name.removesuffix(".yaml")
    if original := original_of(stem, stems):
        free = f"{unused_id(make_slug(stem), stems)}.yaml"
        return Finding("copy-of-file", facts={"file": name, "other": f"{original}.yaml", "free": free})
    # A deal is found by its customer's name, as `kp new` would have called its file.
    near = suggest_slug(without_company_form(stem) if folder.name == "deals" else stem)
    return Finding("file-name-not-an-id", facts={"file": name, **({"near": f"{near}.yaml"} if near else {})})
