"""`.kp/cache.sqlite`: what commands have worked out of each deal, kept until one of its files changes.

A row belongs to one deal and one kind of facts; what its text says, and whether it still holds, is the business of
`app/loading/cached_facts.py`. A database that is damaged in any way counts as missing, and where none can be written
there is none.

It is read without a lock of ours. It is written under the workspace's lock, and only if nobody was redacted since it
was read: else an erased name could come back.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.kp_folder import keep_for_the_user, kp_folder
from kjopsprosess.yamlfiles.own_files import CACHE_FILE, CACHE_JOURNAL, delete_cache, erasures
from kjopsprosess.yamlfiles.private_files import read_private_file
from kjopsprosess.yamlfiles.writing.drafts import new_draft, remove_leftovers
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from kjopsprosess.yamlfiles.workspace import Workspace
    from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder

_TABLE = """CREATE TABLE IF NOT EXISTS facts (
    kind TEXT, deal TEXT, sum INTEGER, line TEXT, PRIMARY KEY (kind, deal)) WITHOUT ROWID"""
_STATE = "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, sum INTEGER, value TEXT) WITHOUT ROWID"
_FORGET = "DELETE FROM facts WHERE kind = ?1 AND deal = ?2 AND (?3 IS NULL OR substr(line, 1, length(?3)) != ?3)"
_PATIENCE = 1.0
"""Seconds to wait for the lock; after that nothing is kept."""


class ForeignCacheError(OSError):
    """The file is a link, or somebody else may read or write it."""


class FactCache:
    """The rows of one kind of facts. Open it before any file is read whose facts go into it."""

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._root, self._kind = workspace.root, kind
        self._erasures = erasures(workspace.root)
        """The redactions already made when it was read."""
        self._path = workspace.root / ".kp" / CACHE_FILE
        self.state: dict[str, str] = {}
        """What was kept besides the rows, by name."""
        with suppress(sqlite3.Error, OSError, UnicodeError), closing(self._open()) as database:
            state = database.execute("SELECT name, sum, value FROM state").fetchall()
            self.state = {name: value for name, kept, value in state if kept == _sum("", name, value)}

    def lines(self) -> Iterator[tuple[str, str]]:
        """The rows that are whole, each with its deal, one at a time.

        Of a damaged database there are those before the damage, and one may come twice. A database that is replaced
        meanwhile is read to its end as it was.
        """
        kind = self._kind
        with suppress(sqlite3.Error, OSError, UnicodeError), closing(self._open()) as database:
            for deal, kept, line in database.execute("SELECT deal, sum, line FROM facts WHERE kind = ?", (kind,)):
                if kept == _sum(kind, deal, line):
                    yield deal, line

    def now_ns(self) -> int:
        """The time by the clock of the file system, in nanoseconds; 0 where nothing can be written.

        What a file says that is changed after that may be read or missed, so its facts are not kept.
        """
        with suppress(OSError, WriteError), kp_folder(self._root) as folder:
            remove_leftovers(folder)
            draft = new_draft()
            handle = folder.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                return os.fstat(handle).st_mtime_ns
            finally:
                os.close(handle)
                folder.remove(draft)
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
                except sqlite3.DatabaseError:
                    delete_cache(self._root)
                    self._write(*changes)

    def _write(self, gone: Mapping[str, str | None], new: Mapping[str, str], state: Mapping[str, str]) -> None:
        """Change the database in memory and put it in place as any other file: SQLite opens files by paths alone."""
        with kp_folder(self._root) as folder, closing(sqlite3.connect(":memory:")) as database:
            if held := _held(folder):
                database.deserialize(held)
                del held  # the database has its own
            self._change(database, gone, new, state)
            keep_for_the_user(folder, CACHE_FILE, database.serialize())

    def _change(
        self,
        database: sqlite3.Connection,
        gone: Mapping[str, str | None],
        new: Mapping[str, str],
        state: Mapping[str, str],
    ) -> None:
        with database:
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

    def _open(self) -> sqlite3.Connection:
        """The database, to read. Raises `FileNotFoundError`, or `ForeignCacheError` if others can have written it."""
        facts = self._path.lstat()
        foreign = hasattr(os, "getuid") and (facts.st_uid != os.getuid() or facts.st_mode & 0o077)
        if not stat.S_ISREG(facts.st_mode) or self._path.parent.is_symlink() or foreign:
            raise ForeignCacheError("not a cache of this user")
        return sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)


def _held(folder: OpenedFolder) -> bytes:
    """The database as it is; empty where there is none, others can have written it, or a killed run left it half."""
    if folder.has(CACHE_JOURNAL):
        folder.remove(CACHE_JOURNAL)
        return b""
    try:
        return read_private_file(folder, CACHE_FILE)
    except (OSError, ValueError):
        return b""


def _sum(kind: str, deal: str, line: str) -> int:
    return zlib.crc32(f"{kind}\n{deal}\n{line}".encode())
