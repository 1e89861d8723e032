"""Tells changed files from unchanged ones: a deal's file without reading it, the few others by what they hold."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.copies import awaited
from kjopsprosess.yamlfiles.private_files import read_regular_file

ABSENT = "absent"
ALWAYS_CHANGED = "?"
"""The hash of a file that cannot be read or is a link: it never counts as unchanged."""
_OLDER = ".older"
_PACKAGE = Path(__file__).parents[1]


def file_stamps(folder: Path) -> dict[str, str | None]:
    """Size, times of change and of status change in nanoseconds and inode of the YAML files in a folder, by stem.

    Those of `nordvik.older.yaml` follow on those of `nordvik.yaml`.

    None for a link, a file in a linked folder, and anything that is not a file: what they lead to can change without a
    trace here. Also for one that is in the cloud only.
    """
    found: dict[str, str | None] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        here = not folder.is_symlink()
        for entry in entries:
            name = entry.name
            if file := awaited(name):
                found.setdefault(file[:-5], None)
            elif name.endswith(".yaml"):
                with suppress(FileNotFoundError):  # one that is removed meanwhile ends the look at no other
                    found[name[:-5]] = _stamp(entry, usable=here)
    return _with_older(found)


def _stamp(entry: os.DirEntry[str], *, usable: bool) -> str | None:
    facts = entry.stat(follow_symlinks=False)
    if not (usable and stat.S_ISREG(facts.st_mode)):
        return None
    return f"{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns} {facts.st_ino}"


def _with_older(found: dict[str, str | None]) -> dict[str, str | None]:
    """The stamps by deal: that of a deal's older file stands in the deal's own, as both decide its facts."""
    for name in [name for name in found if name.endswith(_OLDER)]:
        older, deal = found.pop(name), name.removesuffix(_OLDER)
        if deal in found:
            own = found[deal]
            found[deal] = f"{own} {older}" if own and older else None
    return found


def newest_change(stamp: str) -> int:
    """The latest of the times in a stamp, in nanoseconds."""
    cells = stamp.split(" ")
    return max(int(each) for each in (*cells[1::4], *cells[2::4]))


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


def code_stamp(packages: Iterable[str]) -> str:
    """Sizes and times of the modules in packages of `kjopsprosess` and below: the same while nobody touches them."""
    told = hashlib.blake2b(digest_size=16)
    for entry in _code_files(packages):
        facts = entry.stat()
        told.update(f"{entry.path} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return told.hexdigest()


def code_hash(packages: Iterable[str]) -> str:
    """The hash of the code in packages of `kjopsprosess` and below: the same for the same code, wherever installed."""
    told = hashlib.blake2b(digest_size=16)
    for entry in _code_files(packages):
        told.update(f"{Path(entry.path).relative_to(_PACKAGE).as_posix()}\n".encode())
        told.update(Path(entry.path).read_bytes())
    return told.hexdigest()


def _code_files(packages: Iterable[str]) -> list[os.DirEntry[str]]:
    """The modules of packages and of those below them."""
    found: list[os.DirEntry[str]] = []
    folders = [str(_PACKAGE / package) for package in packages]
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    found.append(entry)
                elif entry.is_dir(follow_symlinks=False) and entry.name != "__pycache__":
                    folders.append(entry.path)
    return sorted(found, key=lambda entry: entry.path)
