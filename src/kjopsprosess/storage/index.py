"""`.kp/index`: the rows of the list as they were last worked out, so that only what has changed is read again.

It is a cache and never a source. Its first line tells by which program it was made, and from which settings and
processes; then comes one line for each deal. Whatever is odd about the file makes it as good as absent, and where it
cannot be written there is none. Reading it takes no lock and runs nothing.
"""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .draft import Draft
from .index_line import DEAL, END, FIRST, PROCESSES, STAMP, rows_of
from .marks import ABSENT, NEVER_THE_SAME, file_mark, owned_content, program_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kjopsprosess.insight.list_row import ListRow, Unreadable

    from .index_line import Facts
    from .marks import Stamp
    from .workspace import Workspace

FILE = "index"
_NONE_THERE = f"own {ABSENT}"
"""The mark of a process that is neither in the workspace nor shipped."""
_ODD = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What a file that is no index makes its reader raise."""


def forget(root: Path) -> None:
    """Delete the index of a workspace, for what it holds of a person who is to be nowhere."""
    with suppress(OSError):
        (root / ".kp" / FILE).unlink()


class Index:
    """What was kept at the last list, as far as it still holds."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._head: dict[str, Any] = {}
        self._body = b""
        self._lines: list[Facts] = []
        self._kept: list[int] = []
        """Places of the lines that still hold."""
        with suppress(OSError, *_ODD):
            self._take_in(owned_content(self._path))

    @property
    def _path(self) -> Path:
        return self._workspace.root / ".kp" / FILE

    def _take_in(self, content: bytes) -> None:
        first, _, body = content.partition(b"\n")
        head = json.loads(first)
        if head["program"] == program_mark() and head["check"] == zlib.crc32(body):
            self._lines = json.loads(b"[" + body[:-1].replace(b"\n", b",") + b"]")
            self._head, self._body = head, body

    @cached_property
    def _settings_mark(self) -> str:
        return file_mark(self._workspace.settings_path)

    def knows_settings(self) -> bool:
        """Whether `kp.yaml` is as it was, and was good."""
        return self._settings_mark != NEVER_THE_SAME and self._head.get("settings") == self._settings_mark

    @property
    def language(self) -> str | None:
        """The language that `kp.yaml` named then."""
        named = self._head.get("language")
        return named if isinstance(named, str) else None

    def rows(self, stamps: Mapping[str, Stamp | None], today: str) -> dict[str, ListRow | Unreadable]:
        """The rows that hold on a day (as ISO text), of deals whose files and processes are as they were."""
        self._kept = []
        with suppress(*_ODD):
            changed = {name for name, mark in self._head["processes"].items() if self._process_mark(name) != mark}
            self._kept = [
                place
                for place, facts in enumerate(self._lines)
                if stamps.get(facts[DEAL]) == tuple(facts[STAMP])
                and facts[FIRST] <= today < facts[END]
                and (not changed or changed.isdisjoint(facts[PROCESSES].split()))
            ]
            return rows_of([self._lines[place] for place in self._kept])
        self._kept = []
        return {}

    @property
    def holds_whole(self) -> bool:
        """Whether every line still holds, so that nothing need be taken out."""
        return bool(self._head) and len(self._kept) == len(self._lines)

    def _process_mark(self, process: str) -> str:
        """The mark of a process's file, and whose it is: the workspace's own or the shipped one."""
        path = self._workspace.process_path(process)
        mark = file_mark(path)
        whose = "own" if self._workspace.root in path.parents else "shipped"
        return mark if mark == NEVER_THE_SAME else f"{whose} {mark}"

    def renewal(self) -> Renewal:
        """Begin a new index; to be called before anything that goes into it is read."""
        marks = {name: self._process_mark(name) for name in self._workspace.process_ids()}
        body = self._body.split(b"\n")
        kept = [(self._lines[place][PROCESSES], body[place]) for place in self._kept]
        for name in {name for processes, _ in kept for name in processes.split()}:
            marks[name] = self._head["processes"][name]  # by which the rows that are kept were judged
        return Renewal(self._path, {"settings": self._settings_mark}, marks, kept)


class Renewal:
    """A new index on its way: a file beside the old one, which takes its name when it is finished."""

    def __init__(
        self, path: Path, head: dict[str, Any], marks: Mapping[str, str], kept: list[tuple[str, bytes]]
    ) -> None:
        self._path, self._head, self._marks = path, head, marks
        self._lines = [line for _, line in kept]
        self._processes = {name for processes, _ in kept for name in processes.split()}
        self._draft = Draft(path)

    def add(self, line: str, stamp: Stamp | None, processes: Iterable[str]) -> None:
        """Take in a deal's line, unless its file could still change without anybody seeing it by its stamp."""
        names = set(processes)
        if stamp is None or max(stamp[1:3]) >= self._draft.begun:
            return
        if any(self._marks.get(name) == NEVER_THE_SAME for name in names):
            return
        self._lines.append(line.encode())
        self._processes |= names

    def save(self, language: str | None) -> None:
        """Put it in place. `language` is the one that `kp.yaml` names. What goes wrong costs time at the next list."""
        body = b"".join(line + b"\n" for line in sorted(self._lines))
        marks = {name: self._marks.get(name, _NONE_THERE) for name in sorted(self._processes)}
        head = {**self._head, "language": language, "processes": marks, "program": program_mark()}
        head["check"] = zlib.crc32(body)
        self._draft.finish(json.dumps(head).encode() + b"\n" + body)

    def give_up(self) -> None:
        """Leave the old one as it is."""
        self._draft.discard()
