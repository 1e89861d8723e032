"""Errors of writing a file. Each says which file is in place, the old or the new one."""

from __future__ import annotations

import errno
from typing import ClassVar

Fact = str | int


class WriteError(Exception):
    """A file was not written, or is not known to be. `facts` are for the message."""

    code: ClassVar[str]
    new_file_in_place: ClassVar[bool] = False

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: dict[str, Fact] = facts


class FileChangedError(WriteError):
    """Somebody else changed or removed the file since it was read. Facts: file."""

    code = "file-changed"


class FileAlreadyExistsError(WriteError):
    """A file that was to be made is there already. Facts: file."""

    code = "file-exists"


class WorkspaceLockedError(WriteError):
    """Another `kp` is writing in this workspace. Facts: pid, since (`HH:MM`); empty when not known."""

    code = "locked"


class GitBusyError(WriteError):
    """A git that is at work in the folder did not end. Facts: lock (the file by which it says so), seconds (waited)."""

    code = "git-busy"


class NotWritableError(WriteError):
    """The system refused, or the disk is full; the file is as it was. Facts: file, reason (such as `ENOSPC`)."""

    code = "not-writable"


class ReadOnlyFileError(WriteError):
    """The file is marked read-only, which somebody did on purpose. Facts: file."""

    code = "read-only"


class OutsideWorkspaceError(WriteError):
    """The file, or what it links to, lies outside the workspace, or is no ordinary file. Facts: file."""

    code = "outside-workspace"


class HardLinkedError(WriteError):
    """The file has a second name, which would keep the old contents. Facts: file, links."""

    code = "hard-linked"


class FileInUseError(WriteError):
    """Another program keeps the file open (Windows). Facts: file."""

    code = "in-use"


class UnconfirmedSaveError(WriteError):
    """The new file is in place, but the disk did not confirm it: a power cut may undo it. Facts: file, reason."""

    code = "saved-unconfirmed"
    new_file_in_place = True


def reason(problem: BaseException) -> str:
    """The system's short name for a failure, such as `EACCES`; the same on every machine and in every language."""
    number = getattr(problem, "errno", None)
    return errno.errorcode.get(number, str(number)) if number is not None else type(problem).__name__
