"""Replaces a file so that after a crash it is the old or the new one, and nobody's change is written over.

Every call to the system goes through `os` by its name here, so that tests can make any of them fail.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from .faults import (
    FileChanged,
    FileExists,
    HardLinked,
    InUse,
    NotWritable,
    OutsideWorkspace,
    ReadOnly,
    SavedUnconfirmed,
    WriteFault,
    reason,
)
from .lock import locked

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

LEFTOVER_SECONDS = 3600
"""Age after which a temporary file cannot belong to a run that is still going."""
_NOT_INHERITED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
_TRIES, _PAUSE = 10, 0.25


def replace_file(root: Path, path: Path, old: bytes, new: bytes) -> None:
    """Put `new` in the place of `old` in a file of the workspace `root`. Raises a `WriteFault`.

    The bytes decide whether the file is as it was read, not its time: an editor may keep the time. Ctrl-C comes
    through only while the old file is in place.
    """
    real = _checked(root, path)
    with _Attempt(real) as attempt, locked(root):
        _sweep(real.parent)
        try:
            temporary = attempt.made(_new_version(real, new))
        except OSError as problem:
            raise NotWritable(file=real.name, reason=reason(problem)) from problem
        _compare(real, old)
        _replace(temporary, real)
        _confirm(real)


def create_file(root: Path, path: Path, content: bytes) -> None:
    """Make a new file under `root`, and its folder if need be.

    Raises `FileExists`, `NotWritable`, `OutsideWorkspace` or `SavedUnconfirmed`. Never writes over anything: a file
    that appeared a moment ago stays.
    """
    with _Attempt(path) as attempt:
        try:
            if not path.parent.resolve().is_relative_to(root.resolve()):  # a folder that is a link to somewhere else
                raise OutsideWorkspace(file=path.name)
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = attempt.made(_written_beside(path, content, mode=None))
        except (OSError, RuntimeError) as problem:
            raise NotWritable(file=path.name, reason=reason(problem)) from problem
        try:
            _name_without_replacing(temporary, path)
        except FileExistsError:
            raise FileExists(file=path.name) from None
        except OSError as problem:
            raise NotWritable(file=path.name, reason=reason(problem)) from problem
        _discard(temporary)
        _confirm(path)


class _Attempt:
    """Putting a new file in place. Whatever goes wrong, it says whether the file has its name by now.

    A server may lose its answer to a rename that it made, and Ctrl-C may come right after one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.temporary: Path | None = None
        self.facts: os.stat_result | None = None

    def made(self, temporary: Path) -> Path:
        """Keep in mind what is to get the name."""
        self.temporary = temporary
        self.facts = temporary.stat()
        return temporary

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, problem: BaseException | None, _trace: object) -> None:
        if problem is None or self.temporary is None:
            return
        in_place = self._is_in_place()
        _discard(self.temporary)
        if in_place and not isinstance(problem, SavedUnconfirmed):
            why = problem.facts.get("reason", "") if isinstance(problem, WriteFault) else "Ctrl-C"
            raise SavedUnconfirmed(file=self.path.name, reason=why) from None

    def _is_in_place(self) -> bool:
        try:
            return self.facts is not None and os.path.samestat(self.path.stat(), self.facts)
        except OSError:
            return False


def _checked(root: Path, path: Path) -> Path:
    """The file itself, behind any links. Refuses what must not be replaced by renaming."""
    try:
        real, within = path.resolve(strict=True), root.resolve()
        facts = os.stat(real)  # noqa: PTH116 - see the module's docstring
    except FileNotFoundError:
        raise FileChanged(file=path.name) from None
    except (OSError, RuntimeError) as problem:  # RuntimeError: links that lead in a circle
        raise NotWritable(file=path.name, reason=reason(problem)) from problem
    if not real.is_relative_to(within) or not stat.S_ISREG(facts.st_mode):
        raise OutsideWorkspace(file=path.name)
    if not facts.st_mode & stat.S_IWUSR:  # a rename would not care
        raise ReadOnly(file=path.name)
    if facts.st_nlink > 1:
        raise HardLinked(file=path.name, links=facts.st_nlink)
    return real


def _new_version(real: Path, new: bytes) -> Path:
    """What is to take the place of a file, with its mode, as a temporary file."""
    try:
        mode = stat.S_IMODE(os.stat(real).st_mode)  # noqa: PTH116 - see the module's docstring
        return _written_beside(real, new, mode)
    except FileNotFoundError:
        raise FileChanged(file=real.name) from None


def _written_beside(path: Path, content: bytes, mode: int | None) -> Path:
    """A finished temporary file in the same folder, on the disk and read back. Leaves nothing behind if it fails."""
    temporary = path.parent / f".kp-{os.getpid()}-{secrets.token_hex(4)}.tmp"
    permissions = 0o666 if mode is None else 0o600  # 0o666: a new file gets what the user's umask leaves
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOT_INHERITED, permissions)
    try:
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            _to_disk(handle)
        finally:
            os.close(handle)
        _read_back(temporary, content)
    except BaseException:
        _discard(temporary)
        raise
    return temporary


def _read_back(temporary: Path, content: bytes) -> None:
    """A system that lies about how much it wrote is found out here."""
    if _read(temporary) != content:
        raise OSError(errno.EIO, "what was written reads differently")


def _to_disk(handle: int) -> None:
    """Wait until the disk has it. macOS answers `fsync` before the disk does, and has a call of its own."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def _compare(real: Path, old: bytes) -> None:
    try:
        same = _read(real) == old
    except FileNotFoundError:
        same = False
    except OSError as problem:
        raise NotWritable(file=real.name, reason=reason(problem)) from problem
    if not same:
        raise FileChanged(file=real.name)


def _read(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY | _NOT_INHERITED)
    try:
        pieces = []
        while piece := os.read(handle, 1 << 20):
            pieces.append(piece)
    finally:
        os.close(handle)
    return b"".join(pieces)


def _replace(temporary: Path, real: Path) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            os.replace(temporary, real)  # noqa: PTH105 - see the module's docstring
        except OSError as problem:
            if getattr(problem, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise NotWritable(file=real.name, reason=reason(problem)) from problem
            if attempt == _TRIES:
                raise InUse(file=real.name) from problem
            time.sleep(_PAUSE)
        else:
            return


def _name_without_replacing(temporary: Path, path: Path) -> None:
    """Give the temporary file its name, unless the name is taken. Windows' own rename never replaces."""
    if sys.platform == "win32":
        os.rename(temporary, path)  # noqa: PTH104 - see the module's docstring
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without links: look, then rename
            if path.exists():
                raise FileExistsError from None
            os.rename(temporary, path)  # noqa: PTH104 - see the module's docstring


def _confirm(path: Path) -> None:
    """Let the disk confirm the new name. Not every file system can be asked."""
    if sys.platform != "win32":
        try:
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as problem:
            if reason(problem) not in ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "EACCES"):
                raise SavedUnconfirmed(file=path.name, reason=reason(problem)) from problem


def _discard(temporary: Path) -> None:
    with suppress(OSError):
        os.unlink(temporary)  # noqa: PTH108 - see the module's docstring


def _sweep(folder: Path) -> None:
    """Remove what killed runs left behind."""
    oldest = time.time() - LEFTOVER_SECONDS
    with suppress(OSError):  # one that cannot be looked at or removed harms nobody
        for leftover in folder.glob(".kp-*.tmp"):
            if leftover.lstat().st_mtime < oldest:
                _discard(leftover)
