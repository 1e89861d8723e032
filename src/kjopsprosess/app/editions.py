"""Editions of a process as they are named on the command line: a process at a version, a file, or what is piped in."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.process_changes.order import Edition
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document, open_document, read_bytes

from .errors import Exit

if TYPE_CHECKING:
    from .context import Desk

STANDARD_INPUT = "-"
_AT_VERSION = re.compile(r"([a-z0-9][a-z0-9-]*)@([0-9]{1,4})")


class Named(NamedTuple):
    """An edition, and how it was named."""

    edition: Edition | None
    """None: there is no file, which is how git says that one was added or removed."""
    shown: str
    process: str | None
    """Id of the process in the workspace, where the name tells it."""


def named_edition(desk: Desk, name: str) -> Named:
    """The edition a name means: `id@version`, `id`, a path, or `-`. Stops the command when there is none."""
    if name == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        shown = desk.words.versions.diff.standard_input
        return _in_document(desk, read_bytes(content, shown), shown, None)
    if name == os.devnull:
        return Named(None, name, None)
    if match := _AT_VERSION.fullmatch(name):
        return _at_version(desk, match[1], int(match[2]))
    path = Path(name)
    if os.path.exists(name) or path.suffix or len(path.parts) != 1:  # noqa: PTH110 - a name may be too long for Path
        process = path.stem if path.parent.name == "processes" else None
        return _in_document(desk, _document(path), name, process)
    return _at_version(desk, name, None)


def _at_version(desk: Desk, name: str, version: int | None) -> Named:
    process_id = desk.pick(name, desk.workspace.process_ids(), desk.words.errors.no_process)
    process = desk.process(process_id)
    if version is not None and not 1 <= version <= process.version:
        said = desk.words.versions.upgrade.no_such_version.format(process=process_id, version=process.version)
        desk.refuse(Exit.NOT_FOUND, "no-such-version", said, process=process_id, version=process.version)
    version = version or process.version
    return Named(Edition(process, version), f"{process_id}@{version}", process_id)


def _document(path: Path) -> Document:
    """A file that somebody named, wherever it is; a pipe as well, as shells make one for `<(git show …)`."""
    if path.is_fifo():
        with path.open("rb") as pipe:
            return read_bytes(pipe.read(MAX_BYTES + 1), str(path))
    return open_document(path, shown=str(path))


def _in_document(desk: Desk, document: Document, shown: str, process: str | None) -> Named:
    found = desk.process_in(document)
    return Named(Edition(found, found.version), shown, process)
