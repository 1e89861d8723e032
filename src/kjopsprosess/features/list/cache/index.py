"""`.kp/index`: the cache of the rows of the list, so that only changed deals are read again.

Its first line names the program, settings and processes it was made with; then come the fingerprints of the deals'
files and the rows, by column. A file that is invalid in any way counts as missing, and where it cannot be written there
is none. Reading it takes no lock and executes nothing.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from itertools import compress
from operator import not_
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.rows import ListRow
from kjopsprosess.yamlfiles.own_files import INDEX_FILE, erasures
from kjopsprosess.yamlfiles.private_files import read_private_file

from .columns import unpack
from .fingerprint import ALWAYS_CHANGED, Fingerprint, content_hash, program_fingerprint
from .kept_row import DESERIALIZERS, EMPTY_CONTENT, LOCATION_COLUMN, ROW, IndexContent

if TYPE_CHECKING:
    from kjopsprosess.yamlfiles.workspace import Workspace

    from .renewal import IndexWriter

_INVALID_INDEX = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What reading an invalid index raises."""


class Index:
    """The cached rows that are still valid."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._head: dict[str, Any] = {}
        self._content = EMPTY_CONTENT
        self._erasures = erasures(workspace.root)
        """The redactions already made when it was read."""
        with suppress(OSError, *_INVALID_INDEX):
            self._parse(read_private_file(self._path))

    @property
    def _path(self) -> Path:
        return self._workspace.root / ".kp" / INDEX_FILE

    def _parse(self, content: bytes) -> None:
        first, _, body = content.partition(b"\n")
        head = json.loads(first)
        made_by = (head["program"], head["byte order"])
        if made_by == (program_fingerprint(), sys.byteorder) and head["check"] == zlib.crc32(body):
            numbers = memoryview(body[: head["stamps"]]).cast("Q")
            stamps = [*zip(*[iter(numbers)] * 4, strict=True)]
            self._content = IndexContent(stamps, unpack(body[head["stamps"] :]), [False] * len(stamps))
            self._head = head

    @cached_property
    def _settings_mark(self) -> str:
        return content_hash(self._workspace.settings_path)

    def settings_unchanged(self) -> bool:
        """Whether `kp.yaml` is unchanged and was valid."""
        return self._settings_mark != ALWAYS_CHANGED and self._head.get("settings") == self._settings_mark

    @property
    def language(self) -> str | None:
        """The language that `kp.yaml` named then."""
        named = self._head.get("language")
        return named if isinstance(named, str) else None

    def rows(self, stamps: Mapping[str, Fingerprint | None], today: str) -> dict[str, ListRow | Unreadable]:
        """The rows valid on a day (as ISO text), of deals whose files and processes are unchanged."""
        with suppress(*_INVALID_INDEX):
            holds = self._valid_rows(stamps, today)
            making = zip(self._content.columns, (*[None] * ROW, *DESERIALIZERS), strict=True)
            columns = [column.mapped(make) if make else column for column, make in making]
            deals, *others = [column.values() for column in columns[ROW:]]
            rows: dict[str, ListRow | Unreadable] = {}
            rows.update(zip(deals, map(ListRow._make, zip(deals, *others, strict=True)), strict=True))
            places = zip(deals, columns[LOCATION_COLUMN].values(), strict=True)
            rows.update({deal: Unreadable(deal, place) for deal, place in places if place is not None})
            for deal in compress(deals, map(not_, holds)):
                del rows[deal]
            self._content = IndexContent(self._content.fingerprints, columns, holds)
            return rows
        self._content = EMPTY_CONTENT
        return {}

    def _valid_rows(self, stamps: Mapping[str, Fingerprint | None], today: str) -> list[bool]:
        good = {name: self._process_mark(name) == mark for name, mark in self._head["processes"].items()}
        processes, first, end, _, deals, *_ = self._content.columns
        tests = zip(
            map(stamps.get, deals.values()),
            self._content.fingerprints,
            processes.mapped(lambda names: all(good[name] for name in names.split())).values(),
            first.mapped(lambda day: day <= today).values(),
            end.mapped(lambda day: today < day).values(),
            strict=True,
        )
        return [now == then and of_good and begun and goes_on for now, then, of_good, begun, goes_on in tests]

    @property
    def all_rows_valid(self) -> bool:
        """Whether there is an index and every row in it is still valid."""
        return self._content is not EMPTY_CONTENT and all(self._content.valid)

    def _process_mark(self, process: str) -> str:
        """The fingerprint of a process's file, and whether it is the workspace's own or a shipped one."""
        path = self._workspace.process_path(process)
        mark = content_hash(path)
        whose = "own" if self._workspace.root in path.parents else "shipped"
        return mark if mark == ALWAYS_CHANGED else f"{whose} {mark}"

    def new_writer(self) -> IndexWriter:
        """Begin a new index. Must be called before any file is read whose rows go into it."""
        from .renewal import IndexWriter  # 3 ms, for a list in which something changed

        marks = {name: self._process_mark(name) for name in self._workspace.process_ids()}
        for name in self._content.processes:
            marks[name] = self._head["processes"][name]  # by which the rows that hold were judged
        head = {"settings": self._settings_mark}
        return IndexWriter(self._path, head, marks, self._content, self._erasures)
