"""Writes a new index: valid rows are kept, new rows are added, and the file is replaced atomically."""

from __future__ import annotations

import json
import os
import sys
import zlib
from array import array
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain, compress
from pathlib import Path
from typing import Any

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.rows import ListRow
from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.own_files import erasures
from kjopsprosess.yamlfiles.writing.drafts import new_draft, remove_leftovers
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

from .columns import pack
from .fingerprint import ABSENT, ALWAYS_CHANGED, Fingerprint, program_fingerprint
from .kept_row import ROW, CachedRow, IndexContent

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_OWNER_ONLY = 0o600


class CacheFile:
    """A temporary file in `.kp/` that replaces another. Where it cannot be written, every method does nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new = new_draft(path.parent)
        self.started_ns = 0
        """When it was created, in nanoseconds by the file system's clock; 0 where that failed."""
        with suppress(OSError, WriteError):
            kp_folder(path.parents[1])
            remove_leftovers(path.parent)
            os.close(os.open(self._new, _CREATE, _OWNER_ONLY))
            self.started_ns = self._new.stat().st_mtime_ns

    def commit(self, content: bytes) -> None:
        """Write the contents and replace the old file."""
        if not self.started_ns:
            return
        try:
            self._new.write_bytes(content)
            self._new.replace(self._path)
        except OSError:
            self.discard()

    def discard(self) -> None:
        """Remove the temporary file."""
        with suppress(OSError):
            self._new.unlink()


PATIENCE = 1.0
"""Seconds to wait for the lock; after that no new index is written."""
_NOTHING = (None,) * (len(ListRow._fields) - 1)
"""The values of the other fields of an unreadable deal."""
_NONE_THERE = f"own {ABSENT}"
"""The fingerprint of a process that does not exist."""


class IndexWriter:
    """Writes a new index that replaces the old one when it is complete."""

    def __init__(
        self, path: Path, head: dict[str, Any], marks: Mapping[str, str], held: IndexContent, erasures: bytes
    ) -> None:
        self._path, self._head, self._marks, self._held, self._erasures = path, head, marks, held, erasures
        self._new: dict[str, tuple[Fingerprint, tuple[Any, ...]]] = {}
        """Fingerprint and row by deal."""
        self._file = CacheFile(path)

    def add(self, cached: CachedRow, stamp: Fingerprint | None) -> None:
        """Add a deal's row, unless its file is so new that it could change without a new fingerprint.

        A file dated before 1970 is not cached either.
        """
        if cached.processes is None or stamp is None or max(stamp[1:3]) >= self._file.started_ns or min(stamp) < 0:
            return
        if any(self._marks.get(name) == ALWAYS_CHANGED for name in cached.processes.split()):
            return
        row = (
            (cached.row.location, cached.row.id, *_NOTHING)
            if isinstance(cached.row, Unreadable)
            else (None, *cached.row)
        )
        self._new[cached.row.id] = (stamp, (cached.processes, cached.first, cached.end, *row))

    def save(self, language: str | None) -> None:
        """Replace the old index.

        `language` is the one that `kp.yaml` names. Any failure only costs time at the next list.

        It also gives up when another run holds the lock for long, or a name was redacted since the files were read.
        """
        held = self._renewed()
        stamps = array("Q", chain.from_iterable(held.fingerprints)).tobytes()
        body = stamps + pack(held.columns)
        marks = {name: self._marks.get(name, _NONE_THERE) for name in sorted(held.processes)}
        head = {**self._head, "language": language, "processes": marks, "program": program_fingerprint()}
        head |= {"byte order": sys.byteorder, "stamps": len(stamps), "check": zlib.crc32(body)}
        if not self._file.started_ns:
            return
        root = self._path.parents[1]
        with suppress(WriteError), workspace_lock(root, PATIENCE):
            if erasures(root) == self._erasures:
                self._file.commit(json.dumps(head).encode() + b"\n" + body)

    def _renewed(self) -> IndexContent:
        """All valid rows: changed ones in their old positions, new ones at the end."""
        stamps, columns, holds = [*self._held.fingerprints], self._held.columns, [*self._held.valid]
        changed: dict[int, tuple[Any, ...]] = {}
        for place, deal in enumerate(columns[ROW].values()):
            if not holds[place] and deal in self._new:
                stamps[place], changed[place] = self._new.pop(deal)
                holds[place] = True
        if changed:
            columns = [
                each.with_values({row: facts[at] for row, facts in changed.items()}) for at, each in enumerate(columns)
            ]
        if not all(holds):
            stamps, columns = [*compress(stamps, holds)], [each.filtered(holds) for each in columns]
        if self._new:
            stamps += [stamp for stamp, _ in self._new.values()]
            columns = [each.appended([row[at] for _, row in self._new.values()]) for at, each in enumerate(columns)]
        return IndexContent(stamps, columns, [True] * len(stamps))

    def discard(self) -> None:
        """Keep the old index."""
        self._file.discard()
