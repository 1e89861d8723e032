"""Finds the edition of a process that the command line names: a process at a version, a file, or standard input."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.model.values import PROCESS_AT_VERSION
from kjopsprosess.process_changes.order import Edition
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document, parse_document, read_document

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

STANDARD_INPUT = "-"


class NamedEdition(NamedTuple):
    """An edition, and how it was named."""

    edition: Edition | None
    """None: there is no file, which is how git says that one was added or removed."""
    shown: str
    process: str | None
    """Id of the process in the workspace, where the name tells it."""


def resolve_edition(context: CommandContext, name: str) -> NamedEdition:
    """The edition a name means: `id@version`, `id`, a path, or `-`. Stops the command when there is none."""
    if name == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        shown = context.messages.versions.diff.standard_input
        return _edition_in_document(context, parse_document(content, shown), shown, None)
    if name == os.devnull:
        return NamedEdition(None, name, None)
    if match := PROCESS_AT_VERSION.fullmatch(name):
        return _edition_at_version(context, match[1], int(match[2]))
    path = Path(name)
    if os.path.exists(name) or path.suffix or len(path.parts) != 1:  # noqa: PTH110 - a name may be too long for Path
        process = path.stem if path.parent.name == "processes" else None
        return _edition_in_document(context, _read_named_file(path), name, process)
    return _edition_at_version(context, name, None)


def _edition_at_version(context: CommandContext, name: str, version: int | None) -> NamedEdition:
    process_id = context.resolve_id(name, context.workspace.process_ids(), context.messages.errors.no_process)
    process = context.load_process(process_id)
    if version is not None and not 1 <= version <= process.version:
        said = context.messages.versions.upgrade.no_such_version.format(process=process_id, version=process.version)
        context.fail(ExitCode.NOT_FOUND, "no-such-version", said, process=process_id, version=process.version)
    version = version or process.version
    return NamedEdition(Edition(process, version), f"{process_id}@{version}", process_id)


def _read_named_file(path: Path) -> Document:
    """Read a file by its path, inside or outside the workspace. Pipes too: shells make one for `<(git show …)`."""
    with suppress(OSError):  # a name too long for any file, for example: opening it as one says so
        if path.is_fifo():
            with path.open("rb") as pipe:
                return parse_document(pipe.read(MAX_BYTES + 1), str(path))
    return read_document(path, shown=str(path))


def _edition_in_document(context: CommandContext, document: Document, shown: str, process: str | None) -> NamedEdition:
    found = context.process_from_document(document)
    return NamedEdition(Edition(found, found.version), shown, process)
