"""A folder that is opened once: whatever takes its place afterwards, files are made, read and renamed in this one.

System calls are made through `os` here, so that tests can make each of them fail. Where the system finds no file by an
opened folder (Windows), the same calls are made with paths.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from .errors import OutsideWorkspaceError, reason

_NEEDED = {os.open, os.stat, os.unlink, os.mkdir, os.rename, os.link}
BY_HANDLE = os.supports_dir_fd >= _NEEDED and os.listdir in os.supports_fd and hasattr(os, "O_DIRECTORY")
"""Whether the system finds a file by its name in an opened folder."""
_ITSELF = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = _ITSELF | getattr(os, "O_PATH", os.O_RDONLY)  # where only names may be looked up, `O_PATH` is allowed too
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FILE = _NO_LINK | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, no other program gets the file, bytes stay as they are, and a pipe keeps nobody waiting."""
# What `O_NOFOLLOW` gives for a link: Linux with `O_DIRECTORY`, most systems, FreeBSD.
_PERHAPS_A_LINK = (errno.ENOTDIR, errno.ELOOP, errno.EMLINK)
# File systems that cannot flush a folder, and a folder in which names may be looked up but not listed.
_CANNOT_WAIT = ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "EACCES")


class OpenedFolder:
    """A folder. Each method takes the name of something in it, follows no link there, and raises `OSError`."""

    def __init__(self, path: Path, handle: int | None) -> None:
        """`path` is where the folder was when it was opened."""
        self.path, self._handle = path, handle

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        """A handle of a file."""
        return os.open(self._named(name), flags | _FILE, mode, dir_fd=self._handle)

    def read(self, name: str) -> bytes:
        """What a file holds."""
        handle = self.open(name, os.O_RDONLY)
        try:
            pieces = []
            while piece := os.read(handle, 1 << 20):
                pieces.append(piece)
        finally:
            os.close(handle)
        return b"".join(pieces)

    def facts(self, name: str) -> os.stat_result:
        """What the system says of a file, or of a link itself."""
        return os.stat(self._named(name), dir_fd=self._handle, follow_symlinks=False)

    def has(self, name: str) -> bool:
        """Whether anything has that name."""
        try:
            self.facts(name)
        except FileNotFoundError:
            return False
        return True

    def names(self) -> list[str]:
        """The names in it."""
        if self._handle is None:
            return os.listdir(self.path)  # noqa: PTH208 - see above
        # A handle opened with `O_PATH` cannot be listed.
        handle = os.open(".", os.O_RDONLY | _ITSELF, dir_fd=self._handle)
        try:
            return os.listdir(handle)  # noqa: PTH208 - of a handle
        finally:
            os.close(handle)

    def replace(self, name: str, by: str) -> None:
        """Give a file the name of another, which goes."""
        os.replace(self._named(by), self._named(name), src_dir_fd=self._handle, dst_dir_fd=self._handle)

    def rename(self, old: str, new: str) -> None:
        """Give a file another name. On Windows alone it is certain that nothing has that name."""
        os.rename(self._named(old), self._named(new), src_dir_fd=self._handle, dst_dir_fd=self._handle)

    def link(self, old: str, new: str) -> None:
        """Give a file a second name. Raises `FileExistsError` where something has it."""
        os.link(self._named(old), self._named(new), src_dir_fd=self._handle, dst_dir_fd=self._handle)

    def remove(self, name: str) -> None:
        """Remove a file, or a link itself."""
        os.unlink(self._named(name), dir_fd=self._handle)

    def wait(self) -> None:
        """Wait until the disk has the names in it. Not every file system supports that."""
        if sys.platform == "win32":
            return
        try:
            handle = os.open("." if self._handle is not None else self.path, os.O_RDONLY, dir_fd=self._handle)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as problem:
            if reason(problem) not in _CANNOT_WAIT:
                raise

    def is_still_at_its_path(self) -> bool:
        """Whether whoever follows the path comes to this folder."""
        if self._handle is None:
            return True
        with suppress(OSError):
            return os.path.samestat(os.stat(self.path), os.fstat(self._handle))  # noqa: PTH116 - see above
        return False

    @contextmanager
    def folder(self, name: str, *, make: bool = False, mode: int = 0o777) -> Iterator[OpenedFolder]:
        """A folder in it, made if it is missing and that is asked for. Raises `OutsideWorkspaceError` for a link."""
        if make:
            with suppress(FileExistsError):
                os.mkdir(self._named(name), mode, dir_fd=self._handle)
                self.wait()
        inner = OpenedFolder(self.path / name, self._handle_of(name))
        try:
            yield inner
        finally:
            inner.close()

    def _handle_of(self, name: str) -> int | None:
        """A handle of a folder in it; None where folders are found by their paths."""
        try:
            if self._handle is not None:
                return os.open(name, _FOLDER | _NO_LINK, dir_fd=self._handle)
            if stat.S_ISDIR(self.facts(name).st_mode):
                return None
            raise NotADirectoryError(errno.ENOTDIR, "no folder")
        except OSError as problem:
            if problem.errno in _PERHAPS_A_LINK and stat.S_ISLNK(self.facts(name).st_mode):
                raise OutsideWorkspaceError(file=name) from None
            raise

    def _named(self, name: str) -> str:
        return name if self._handle is not None else os.path.join(self.path, name)  # noqa: PTH118 - of many files

    def close(self) -> None:
        """Let go of the folder. What is asked afterwards is asked of whatever is at its path."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):  # whatever it says, the files were written or not by now
                os.close(handle)


@contextmanager
def opened_folder(root: Path, names: Sequence[str] = (), *, make: bool = False) -> Iterator[OpenedFolder]:
    """The folder at `root`, links followed once, or the one that `names` lead to from there, none of them a link.

    With `make` those that are missing are made. Raises `OSError`, or `OutsideWorkspaceError` for a link.
    """
    with ExitStack() as opened:
        folder = opened.enter_context(_root(root.resolve(), make=make))
        for name in names:
            folder = opened.enter_context(folder.folder(name, make=make))
        yield folder


@contextmanager
def _root(real: Path, *, make: bool) -> Iterator[OpenedFolder]:
    if make and not real.exists():
        missing = [folder for folder in (real, *real.parents) if not folder.exists()]
        real.mkdir(parents=True, exist_ok=True)
        # So that the new names survive a power cut.
        for each in missing:
            with opened_folder(each.parent) as above:
                above.wait()
    folder = OpenedFolder(real, os.open(real, _FOLDER) if BY_HANDLE else None)
    try:
        yield folder
    finally:
        folder.close()
