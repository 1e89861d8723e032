"""`.kp/undo/DEAL.json`: which entries kp wrote in a deal on this machine, so that the last can be taken out again.

It holds no word of an entry, only where it was put and a digest. Losing it costs no more than `kp undo`.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.kp_folder import keep_for_the_user, kp_folder
from kjopsprosess.yamlfiles.own_files import UNDO_FOLDER
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.removal import WrittenEntry

MAX_REMEMBERED = 20
"""Entries of a deal; older ones are history."""


def written_entries(root: Path, deal: str) -> list[WrittenEntry]:
    """The entries kp wrote in a deal, the oldest first. A record that cannot be read is as good as none."""
    try:
        rows = json.loads(_path(root, deal).read_bytes())
        return [WrittenEntry(str(row[0]), int(row[1]), int(row[2]), str(row[3]), str(row[4])) for row in rows]
    except (OSError, ValueError, TypeError, LookupError):
        return []


def remember_entry(root: Path, deal: str, written: WrittenEntry) -> None:
    """Remember an entry that was just written. Where that cannot be, it only cannot be undone."""
    _write(root, deal, [*written_entries(root, deal), written][-MAX_REMEMBERED:])


def forget_last_entry(root: Path, deal: str) -> None:
    """Forget the newest: it has been taken out."""
    _write(root, deal, written_entries(root, deal)[:-1])


def _write(root: Path, deal: str, entries: list[WrittenEntry]) -> None:
    with suppress(OSError, WriteError), kp_folder(root, UNDO_FOLDER) as folder:
        keep_for_the_user(folder, f"{deal}.json", json.dumps(entries).encode("ascii"))


def _path(root: Path, deal: str) -> Path:
    return root / ".kp" / UNDO_FOLDER / f"{deal}.json"
