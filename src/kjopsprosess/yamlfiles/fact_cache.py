"""`.kp/cache/`: what commands have worked out of each deal, kept until one of its files changes.

Each kind of facts has a database of its own, with a row for each deal, so that no command reads, holds or writes what
another one kept. What a row's text says, and whether it still holds, is the business of `app/loading/cached_facts.py`.
A database that is damaged in any way counts as missing, and where none can be written there is none.

It is read without a lock of ours. It is written under the workspace's lock, and only if nobody was redacted since it
was read: else an erased name could come back.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.kp_folder import NAME, kp_folder, new_file_for_the_user
from kjopsprosess.yamlfiles.own_files import CACHE_FOLDER, cache_file, delete_earlier_caches, erasures, is_cache_file
from kjopsprosess.yamlfiles.private_files import open_private_file
from kjopsprosess.yamlfiles.writing.drafts import new_draft, remove_leftovers
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.yamlfiles.workspace import Workspace
    from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder

_TABLES = (
    "CREATE TABLE IF NOT EXISTS facts (deal TEXT PRIMARY KEY, sum INTEGER, line TEXT) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, sum INTEGER, value TEXT) WITHOUT ROWID",
)
_FIND = "SELECT 1 FROM facts WHERE deal = ?1 AND (?2 IS NULL OR substr(line, 1, length(?2)) != ?2)"
_FORGET = "DELETE FROM facts WHERE deal = ?1 AND (?2 IS NULL OR substr(line, 1, length(?2)) != ?2)"
"""The row of a deal, unless it begins with a text."""
_PATIENCE = 1.0
"""Seconds to wait for the lock; after that nothing is kept."""
_PIECE = 1 << 20


class ForeignCacheError(OSError):
    """The file is a link, or somebody else may read or write it."""


class FactCache:
    """The rows of one kind of facts. Open it before any file is read whose facts go into it."""

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._root, self._kind = workspace.root, kind
        self._erasures = erasures(workspace.root)
        """The redactions already made when it was read."""
        self.state: dict[str, str] = {}
        """What was kept besides the rows, by name."""
        with suppress(sqlite3.Error, OSError, UnicodeError), closing(self._open(cache_file(kind))) as database:
            state = database.execute("SELECT name, sum, value FROM state").fetchall()
            self.state = {name: value for name, kept, value in state if kept == _sum("", name, value)}

    def lines(self) -> Iterator[tuple[str, str]]:
        """The rows that are whole, each with its deal, one at a time.

        Of a damaged database there are those before the damage, and one may come twice. A database that is replaced
        meanwhile is read to its end as it was.
        """
        kind = self._kind
        with suppress(sqlite3.Error, OSError, UnicodeError), closing(self._open(cache_file(kind))) as database:
            for deal, kept, line in database.execute("SELECT deal, sum, line FROM facts"):
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
        with suppress(WriteError, sqlite3.Error, OSError), workspace_lock(self._root, _PATIENCE):
            if erasures(self._root) == self._erasures:
                self._write(new, gone, state)

    def _write(self, new: Mapping[str, str], gone: Mapping[str, str | None], state: Mapping[str, str]) -> None:
        """This kind's rows last: a run that is killed before that sees the same deals again."""
        delete_earlier_caches(self._root)
        with kp_folder(self._root, CACHE_FOLDER) as folder:
            own = cache_file(self._kind)
            for name in folder.names():
                if is_cache_file(name) and name != own and self._holds_any(folder, name, gone):
                    with _changed(folder, name) as database:
                        database.executemany(_FORGET, gone.items())
            try:
                self._change(folder, own, new, gone, state)
            except sqlite3.DatabaseError:
                folder.remove(own)
                self._change(folder, own, new, gone, state)

    def _change(
        self,
        folder: OpenedFolder,
        name: str,
        new: Mapping[str, str],
        gone: Mapping[str, str | None],
        state: Mapping[str, str],
    ) -> None:
        with _changed(folder, name) as database:
            database.executemany("DELETE FROM facts WHERE deal = ?", ((deal,) for deal in gone))
            database.executemany(
                "INSERT OR REPLACE INTO facts VALUES (?, ?, ?)",
                ((deal, _sum(self._kind, deal, line), line) for deal, line in new.items()),
            )
            database.executemany(
                "INSERT OR REPLACE INTO state VALUES (?, ?, ?)",
                ((name, _sum("", name, value), value) for name, value in state.items()),
            )

    def _holds_any(self, folder: OpenedFolder, name: str, gone: Mapping[str, str | None]) -> bool:
        """Whether a database holds rows to be forgotten. One that cannot be read goes: it may hold anything."""
        try:
            with closing(self._open(name)) as database:
                return any(database.execute(_FIND, each).fetchone() for each in gone.items())
        except (sqlite3.Error, OSError, UnicodeError):
            folder.remove(name)
            return False

    def _open(self, name: str) -> sqlite3.Connection:
        """A database, to read. Raises `FileNotFoundError`, or `ForeignCacheError` if others can have written it.

        It is never changed where it is, so SQLite need not lock it, nor look for what a killed run left beside it.
        """
        folder = self._root / NAME / CACHE_FOLDER
        facts = (folder / name).lstat()
        foreign = hasattr(os, "getuid") and (facts.st_uid != os.getuid() or facts.st_mode & 0o077)
        if not stat.S_ISREG(facts.st_mode) or folder.is_symlink() or folder.parent.is_symlink() or foreign:
            raise ForeignCacheError("not a cache of this user")
        return sqlite3.connect(f"{(folder / name).absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def cached_texts(path: Path) -> Iterator[str]:
    """All that a file of the cache holds of deals, a row at a time. Raises `sqlite3.Error` where it is damaged."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        for deal, line in database.execute("SELECT deal, line FROM facts"):
            yield f"{deal}\n{line}"


@contextmanager
def _changed(folder: OpenedFolder, name: str) -> Iterator[sqlite3.Connection]:
    """A copy of a database, which takes its place when it has been changed. One that is not ours begins empty.

    SQLite opens files by paths alone. Where another folder has come to the path meanwhile, the copy is not in it.
    """
    with new_file_for_the_user(folder, name) as (draft, file):
        with suppress(OSError, ValueError), open_private_file(folder, name) as held:
            shutil.copyfileobj(held, file, _PIECE)
        file.flush()
        with closing(sqlite3.connect(f"{(folder.path / draft).as_uri()}?mode=rw", uri=True)) as database:
            database.execute("PRAGMA journal_mode = OFF")  # of a change that fails, the copy is thrown away
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA secure_delete = ON")  # what a deal no longer says is not left in the file
            with database:
                for table in _TABLES:
                    database.execute(table)
                yield database


def _sum(kind: str, deal: str, line: str) -> int:
    return zlib.crc32(f"{kind}\n{deal}\n{line}".encode())
