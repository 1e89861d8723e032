"""Searches the files of a workspace that `kp` does not read as deals or processes, but that may contain a name.

Copies made by editors and people (`nordvik.yaml~`, `.bak`, `.swp`), notes, exports, conflicted copies. Links are not
followed, and `.git` is left out.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.yamlfiles.fact_cache import cached_texts
from kjopsprosess.yamlfiles.kp_folder import NAME
from kjopsprosess.yamlfiles.own_files import CACHE_FOLDER, is_cache_file

from .name_bytes import file_says, is_packed, text_says
from .search import SUFFIXES

NOT_OURS = ".git"
_IN_THE_CLOUD = ".icloud"
"""The ending of what stands for a file that is not downloaded."""
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Searched(NamedTuple):
    """The result of searching all files; each by its path from the workspace, in order."""

    files: tuple[str, ...]
    """Files that contain a name or have it in their own name, and empty folders (with a `/`) that have it in theirs."""
    unsearched: tuple[str, ...]
    """Files that could not be searched: not readable, compressed, not downloaded, or a link that leads out."""


def search_files(root: Path, names: Sequence[str], known: Container[str] = ()) -> Searched:
    """Look for names in the bytes of every file under a folder. Those `known` to have one are not opened."""
    found: list[str] = []
    missed: list[str] = []
    for path, is_folder in _files(root, missed):
        shown = f"{path.relative_to(root).as_posix()}{'/' if is_folder else ''}"
        says = shown in known or path_says(shown, names) or (False if is_folder else _says(root, path, names))
        if says:
            found.append(shown)
        elif says is None:
            missed.append(shown)
    return Searched(tuple(sorted(found)), tuple(sorted(missed)))


def path_says(shown: str, names: Sequence[str]) -> bool:
    """Whether a path has one of the names in it."""
    return content_says(os.fsencode(shown), names)


def content_says(content: bytes, names: Sequence[str]) -> bool:
    """Whether bytes contain one of the names."""
    return file_says(BytesIO(content), names)


def _files(root: Path, missed: list[str]) -> Iterator[tuple[Path, bool]]:
    """Every file and link in a folder and its subfolders, and every empty folder, with whether it is one.

    Folders that cannot be read are added to `missed`.
    """
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            there = [entry for entry in _entries(root, folder) if entry.name != NOT_OURS]
        except (OSError, RuntimeError):
            missed.append(f"{folder.relative_to(root).as_posix()}/")
            continue
        if not there and folder != root:
            yield folder, True
        for entry in there:
            if entry.is_dir(follow_symlinks=False):
                folders.append(folder / entry.name)
            else:
                yield folder / entry.name, False


def _entries(root: Path, folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder. Raises `OSError` for one outside the root, which on Windows need not be a link."""
    if not folder.resolve().is_relative_to(root.resolve()):
        raise OSError("it leads out")
    with os.scandir(folder) as entries:
        return list(entries)


def _says(root: Path, path: Path, names: Sequence[str]) -> bool | None:
    """Whether a file contains a name; None when that cannot be found out."""
    try:
        if path.is_symlink():  # what it leads to within the workspace is looked at by its own name
            inside = path.resolve().is_relative_to(root.resolve())
            return content_says(os.fsencode(path.readlink()), names) or (False if inside else None)
        with open(path, "rb", opener=lambda name, _: os.open(name, _LOOK)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return False
            if path.parent == root / NAME / CACHE_FOLDER and is_cache_file(path.name):
                # It is text in rows, so no other readings of its bytes are tried: they take most of the time.
                with suppress(sqlite3.Error, UnicodeError):
                    return any(text_says(row, names) for row in cached_texts(path))
            says = None if path.suffix == _IN_THE_CLOUD or is_packed(file.read(8)) else False
            file.seek(0)
            # In a deal `[kari, lund]` are two people; in other files it may be one, in two columns.
            return file_says(file, names, cells=path.suffix not in SUFFIXES) or says
    except (OSError, RuntimeError):
        return None
