"""`.kp/cache.sqlite`: what commands have worked out of each deal, kept until one of its files changes.

A row belongs to one deal and one kind of facts; what its text says, and whether it still holds, is the business of
`app/kept_facts.py`. A database that is damaged in any way counts as missing, and where none can be written there is
none.

It is read without a lock of ours. It is written under the workspace's lock, and only if nobody was redacted since it
was read: else an erased name could come back.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import zlib
from collections.abc import Mapping
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Literal

from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.own_files import CACHE_FILE, delete_cache, erasures
from kjopsprosess.yamlfiles.writing.drafts import new_draft, remove_leftovers
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from kjopsprosess.yamlfiles.workspace import Workspace

_TABLE = """CREATE TABLE IF NOT EXISTS facts (
    kind TEXT, deal TEXT, sum INTEGER, line TEXT, PRIMARY KEY (kind, deal)) WITHOUT ROWID"""
_STATE = "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, sum INTEGER, value TEXT) WITHOUT ROWID"
_FORGET = "DELETE FROM facts WHERE kind = ?1 AND deal = ?2 AND (?3 IS NULL OR substr(line, 1, length(?3)) != ?3)"
_PATIENCE = 1.0
"""Seconds to wait for the lock; after that nothing is kept."""
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_OWNER_ONLY = 0o600


class ForeignCacheError(OSError):
    """The file is a link, or somebody else may read or write it."""


class FactCache:
    """The rows of one kind of facts. Open it before any file is read whose facts go into it."""

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._root, self._kind = workspace.root, kind
        self._erasures = erasures(workspace.root)
        """The redactions already made when it was read."""
        self._path = workspace.root / ".kp" / CACHE_FILE
        self.lines: dict[str, str] = {}
        """The rows that are whole, by deal."""
        self.state: dict[str, str] = {}
        """What was kept besides the rows, by name."""
        with suppress(sqlite3.Error, OSError, UnicodeError), closing(self._open("ro")) as database:
            rows = database.execute("SELECT deal, sum, line FROM facts WHERE kind = ?", (kind,)).fetchall()
            state = database.execute("SELECT name, sum, value FROM state").fetchall()
            self.lines = {deal: line for deal, kept, line in rows if kept == _sum(kind, deal, line)}
            self.state = {name: value for name, kept, value in state if kept == _sum("", name, value)}

    def now_ns(self) -> int:
        """The time by the clock of the file system, in nanoseconds; 0 where nothing can be written.

        What a file says that is changed after that may be read or missed, so its facts are not kept.
        """
        with suppress(OSError, WriteError):
            folder = kp_folder(self._root)
            remove_leftovers(folder)
            draft = new_draft(folder)
            os.close(os.open(draft, _CREATE, _OWNER_ONLY))
            try:
                return draft.stat().st_mtime_ns
            finally:
                draft.unlink()
        return 0

    def keep(self, new: Mapping[str, str], gone: Mapping[str, str | None], state: Mapping[str, str]) -> None:
        """Keep new rows by deal, and forget others. A failure only costs time at the next call.

        `gone` are the deals whose rows no longer hold. Those of other kinds are forgotten too, so that what a deal no
        longer says is in none of them: all but rows that begin with the text given, which were made of it as it is.
        """
        changes = (gone, new, state)
        with suppress(WriteError, sqlite3.Error, OSError), workspace_lock(self._root, _PATIENCE):
            if erasures(self._root) == self._erasures:
                try:
                    self._write(*changes)
                except (sqlite3.DatabaseError, ForeignCacheError):
                    delete_cache(self._root)
                    self._write(*changes)

    def _write(self, gone: Mapping[str, str | None], new: Mapping[str, str], state: Mapping[str, str]) -> None:
        with suppress(FileExistsError):
            os.close(os.open(self._path, _CREATE, _OWNER_ONLY))
        with closing(self._open("rw")) as database, database:
            database.execute("PRAGMA secure_delete = ON")  # what a deal no longer says is not left in the file
            database.execute(_TABLE)
            database.execute(_STATE)
            for (kind,) in database.execute("SELECT DISTINCT kind FROM facts").fetchall():
                rows = ((kind, deal, None if kind == self._kind else begins) for deal, begins in gone.items())
                database.executemany(_FORGET, rows)
            database.executemany(
                "INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)",
                ((self._kind, deal, _sum(self._kind, deal, line), line) for deal, line in new.items()),
            )
            database.executemany(
                "INSERT OR REPLACE INTO state VALUES (?, ?, ?)",
                ((name, _sum("", name, value), value) for name, value in state.items()),
            )

    def _open(self, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
        """The database. Raises `FileNotFoundError`, and `ForeignCacheError` where somebody else can have written it."""
        facts = self._path.lstat()
        foreign = hasattr(os, "getuid") and (facts.st_uid != os.getuid() or facts.st_mode & 0o077)
        if not stat.S_ISREG(facts.st_mode) or self._path.parent.is_symlink() or foreign:
            raise ForeignCacheError("not a cache of this user")
        return sqlite3.connect(f"{self._path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE)


def _sum(kind: str, deal: str, line: str) -> int:
    return zlib.crc32(f"{kind}\n{deal}\n{line}".encode())
