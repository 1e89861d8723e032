"""Tells changed files from unchanged ones without reading them."""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

from kjopsprosess import __version__
from kjopsprosess.yamlfiles.private_files import read_regular_file

Fingerprint = tuple[int, int, int, int]
"""Size in bytes, time of change and of status change in nanoseconds, and what 64 bits hold of the inode."""
ABSENT = "absent"
ALWAYS_CHANGED = "?"
"""The fingerprint of a file that cannot be read or is a link: it never counts as unchanged."""


_64_BITS = (1 << 64) - 1
_PACKAGE = Path(__file__).parents[3]
_ROW_PACKAGES = (
    *("model", "deal_state", "validation", "yamlfiles", "yamlfiles/reading", "yamlfiles/writing", "app"),
    *("features/list", "features/list/cache"),
)
"""The packages whose code decides the contents of a row."""


def file_fingerprints(folder: Path) -> dict[str, Fingerprint | None]:
    """The fingerprints of the YAML files in a folder, by the stems of their names.

    None for a link, a file in a linked folder, and anything that is not a file: what they lead to can change without a
    trace here.
    """
    found: dict[str, Fingerprint | None] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        here = not folder.is_symlink()
        for entry in entries:
            name = entry.name
            if name.endswith(".yaml"):
                facts = entry.stat(follow_symlinks=False)
                stamp = (facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino & _64_BITS)
                found[name[:-5]] = stamp if here and stat.S_ISREG(facts.st_mode) else None
    return found


def content_hash(path: Path) -> str:
    """The hash of a file's contents; `ABSENT` for a missing file, `ALWAYS_CHANGED` for an unreadable one."""
    if path.parent.is_symlink():
        return ALWAYS_CHANGED
    try:
        return hashlib.blake2b(read_regular_file(path), digest_size=16).hexdigest()
    except FileNotFoundError:
        return ABSENT
    except OSError:
        return ALWAYS_CHANGED


def program_fingerprint() -> str:
    """The program's version and the fingerprints of its own files, because a checkout changes without a new version."""
    told = hashlib.blake2b(__version__.encode(), digest_size=16)
    for package in _ROW_PACKAGES:
        with suppress(OSError), os.scandir(_PACKAGE / package) as entries:
            files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
            told.update(repr(sorted((name, facts.st_size, facts.st_mtime_ns) for name, facts in files)).encode())
    return told.hexdigest()
