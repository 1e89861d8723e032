"""A new `.kp/index` on its way: what still holds of the old one, and the rows that were worked out anew."""

import json
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain, compress
from pathlib import Path
from typing import Any

from kjopsprosess.insight.list_row import ListRow, Unreadable

from .cache_file import CacheFile
from .columns import pack
from .faults import WriteFault
from .kept_row import ROW, Held, Kept
from .lock import locked
from .marks import ABSENT, NEVER_THE_SAME, Stamp, erasures, program_mark

PATIENCE = 1.0
"""Seconds to wait for somebody who writes; then there is no new index this time."""
_NOTHING = (None,) * (len(ListRow._fields) - 1)
"""What stands in the other fields of a deal that cannot be read."""
_NONE_THERE = f"own {ABSENT}"
"""The mark of a process that is neither in the workspace nor shipped."""


class Renewal:
    """A file beside the old one, which takes its name when it is finished."""

    def __init__(self, path: Path, head: dict[str, Any], marks: Mapping[str, str], held: Held, erasures: bytes) -> None:
        self._path, self._head, self._marks, self._held, self._erasures = path, head, marks, held, erasures
        self._new: dict[str, tuple[Stamp, tuple[Any, ...]]] = {}
        """Stamp and row by deal."""
        self._file = CacheFile(path)

    def add(self, kept: Kept, stamp: Stamp | None) -> None:
        """Take in a deal's row, unless its file could still change without anybody seeing it by its stamp.

        Nor is a file kept that is older than 1970.
        """
        if kept.processes is None or stamp is None or max(stamp[1:3]) >= self._file.begun or min(stamp) < 0:
            return
        if any(self._marks.get(name) == NEVER_THE_SAME for name in kept.processes.split()):
            return
        row = (kept.row.place, kept.row.id, *_NOTHING) if isinstance(kept.row, Unreadable) else (None, *kept.row)
        self._new[kept.row.id] = (stamp, (kept.processes, kept.first, kept.end, *row))

    def save(self, language: str | None) -> None:
        """Put it in place. `language` is the one that `kp.yaml` names. What goes wrong costs time at the next list.

        That is also so where somebody writes for long, or a name was erased since the files were read.
        """
        from array import array

        held = self._renewed()
        stamps = array("Q", chain.from_iterable(held.stamps)).tobytes()
        body = stamps + pack(held.columns)
        marks = {name: self._marks.get(name, _NONE_THERE) for name in sorted(held.processes)}
        head = {**self._head, "language": language, "processes": marks, "program": program_mark()}
        head |= {"byte order": sys.byteorder, "stamps": len(stamps), "check": zlib.crc32(body)}
        if not self._file.begun:
            return
        root = self._path.parents[1]
        with suppress(WriteFault), locked(root, PATIENCE):
            if erasures(root) == self._erasures:
                self._file.finish(json.dumps(head).encode() + b"\n" + body)

    def _renewed(self) -> Held:
        """All rows that hold: changed ones where they stood, new ones below."""
        stamps, columns, holds = [*self._held.stamps], self._held.columns, [*self._held.holds]
        changed: dict[int, tuple[Any, ...]] = {}
        for place, deal in enumerate(columns[ROW].values()):
            if not holds[place] and deal in self._new:
                stamps[place], changed[place] = self._new.pop(deal)
                holds[place] = True
        if changed:
            columns = [
                each.changed({row: facts[at] for row, facts in changed.items()}) for at, each in enumerate(columns)
            ]
        if not all(holds):
            stamps, columns = [*compress(stamps, holds)], [each.where(holds) for each in columns]
        if self._new:
            stamps += [stamp for stamp, _ in self._new.values()]
            columns = [each.and_more([row[at] for _, row in self._new.values()]) for at, each in enumerate(columns)]
        return Held(stamps, columns, [True] * len(stamps))

    def give_up(self) -> None:
        """Leave the old one as it is."""
        self._file.discard()
