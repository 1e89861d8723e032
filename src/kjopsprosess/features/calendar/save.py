"""Saving a calendar file."""

from __future__ import annotations

from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.yamlfiles.reading.document import read_bytes
from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_output
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

from .ics import PRODUCT


def save_calendar(context: CommandContext, path: Path, content: bytes) -> None:
    """Save the file. One that `kp calendar` has made before is replaced, and nothing else."""
    with report_write_errors(context, path.as_posix()):
        try:
            create_file(path.parent, path, content)
        except FileAlreadyExistsError:
            before = read_bytes(path)
            if not isinstance(before, bytes) or f"\nPRODID:{PRODUCT}".encode() not in before[:1000]:
                said = context.messages.calendar_file.not_ours.format(file=path.as_posix())
                context.fail(ExitCode.REFUSED, "file-exists", said, file=path.as_posix())
            if before != content:
                replace_output(path, before, content)
