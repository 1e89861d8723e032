"""What a disk may hold after the power went: a model of a file system that keeps only what it was told to wait for.

The calls that write are recorded as they are made. Then the power goes after any of them: of a file whose data nobody
waited for anything may be there (nothing, a part, zeros, all), and of the changes to a folder since somebody waited for
it any may be missing, also one before another that is there. A single rename, link or removal is there or is not.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Change = tuple[str, tuple[tuple[str, int | None], ...]]
"""A change to one folder, in one step: names, each with the file it is now, None for none."""


class Call(NamedTuple):
    """A call that changes something, or waits for the disk."""

    name: str
    """make | write | wait | change | wait-folder."""
    file: int = -1
    data: bytes = b""
    changes: tuple[Change, ...] = ()
    """Those of one call: a rename between two folders is one to each."""
    folder: str = ""


@dataclass
class Recorded:
    """The calls below a folder, in order, and what was there before."""

    root: Path
    calls: list[Call] = field(default_factory=list)
    before: dict[str, bytes] = field(default_factory=dict)
    _open: dict[int, tuple[int, str]] = field(default_factory=dict)
    _paths: dict[int, str] = field(default_factory=dict)
    """The paths of opened files and folders."""
    _named: dict[str, int] = field(default_factory=dict)
    _files: int = 0

    def __post_init__(self) -> None:
        for path in sorted(self.root.rglob("*")):
            if path.is_file() and self.inside(path):
                self.before[self.inside(path)] = path.read_bytes()
                self._named[self.inside(path)] = self._new()

    def _new(self) -> int:
        self._files += 1
        return self._files - 1

    def inside(self, path: object) -> str:
        """The path from the root, empty for one outside it and for what is worth nothing to lose."""
        shown = os.path.relpath(os.fsdecode(path), self.root)  # type: ignore[arg-type]
        return "" if {"..", ".kp", ".git"} & {*Path(shown).parts} else shown

    def note(self, name: str, given: tuple[Any, ...], more: Mapping[str, Any], answer: Any) -> None:
        """A call that was made. Names are looked up in an opened folder where one is given."""
        if folder := next((handle for key, handle in more.items() if key.endswith("dir_fd") and handle is not None), 0):
            given = tuple(str(Path(self._paths[folder], each)) if isinstance(each, str) else each for each in given)
        if name == "open":
            self._paths[answer] = str(Path(os.fsdecode(given[0])).absolute())
            self._opened(given[0], answer, made=bool(given[1] & os.O_CREAT))
        elif name == "write" and given[0] in self._open:
            self.calls.append(Call("write", self._open[given[0]][0], bytes(given[1][:answer])))
        elif name == "fsync" and given[0] in self._open:
            file, shown = self._open[given[0]]
            self.calls.append(Call("wait", file) if file >= 0 else Call("wait-folder", folder=shown))
        elif name == "close":
            self._open.pop(given[0], None)
        elif name in ("replace", "rename", "link", "unlink", "remove", "mkdir"):
            self._changed(name, [each for each in given if isinstance(each, str | Path)])

    def _opened(self, path: object, handle: int, *, made: bool) -> None:
        shown = self.inside(path)
        self._open.pop(handle, None)  # of a file that was closed by other means
        if not shown:
            return
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            self._open[handle] = (-1, "" if shown == "." else shown)
            return
        if made and shown not in self._named:
            self._named[shown] = self._new()
            self.calls += [Call("make", self._named[shown]), self._change({shown: self._named[shown]})]
        self._open[handle] = (self._named[shown], shown) if shown in self._named else (-2, shown)

    def _changed(self, name: str, paths: list[Any]) -> None:
        first, *others = [self.inside(path) for path in paths]
        if not first:
            return
        if name == "mkdir":
            self.calls.append(self._change({first: -1}))
            return
        file = self._named[first]
        names: dict[str, int | None] = dict.fromkeys(others, file)
        if name != "link":
            names[first] = None
            del self._named[first]
        self._named |= dict.fromkeys(others, file)
        self.calls.append(self._change(names))

    def _change(self, names: Mapping[str, int | None]) -> Call:
        folders: dict[str, list[tuple[str, int | None]]] = {}
        for name, file in names.items():
            folders.setdefault(_folder_of(name), []).append((name, file))
        return Call("change", changes=tuple((folder, tuple(each)) for folder, each in folders.items()))


CALLS = ("open", "write", "fsync", "close", "replace", "rename", "link", "unlink", "remove", "mkdir")


@contextmanager
def recording(root: Path) -> Iterator[Recorded]:
    """Record the calls of all that is done meanwhile; they are made, too."""
    recorded = Recorded(root)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, partial(_noted, recorded, name, getattr(os, name)))
        yield recorded


def _noted(recorded: Recorded, name: str, real: Callable[..., Any], *given: Any, **more: Any) -> Any:
    answer = real(*given, **more)
    recorded.note(name, given, more, answer)
    return answer


def disks(recorded: Recorded, calls: Iterable[Call]) -> Iterator[dict[str, bytes]]:
    """Everything that the disk may hold, by path, when the power goes after these calls."""
    numbers = {name: number for number, name in enumerate(recorded.before)}
    data: dict[int, bytes] = {number: recorded.before[name] for name, number in numbers.items()}
    sure = {*data}
    lasting: list[Change] = []
    waiting: list[Change] = []
    for call in calls:
        if call.name == "make":
            data[call.file] = b""
        elif call.name == "write":
            data[call.file] += call.data
            sure.discard(call.file)
        elif call.name == "wait":
            sure.add(call.file)
        elif call.name == "change":
            waiting += call.changes
        else:
            lasting += [each for each in waiting if each[0] == call.folder]
            waiting = [each for each in waiting if each[0] != call.folder]
    for there in product((False, True), repeat=len(waiting)):
        named: dict[str, int | None] = dict(numbers)
        for _, names in chain(lasting, (each for each, is_there in zip(waiting, there, strict=True) if is_there)):
            named.update(names)
        folders = {name for name, file in named.items() if file == -1}
        missing = {name for _, names in waiting for name, file in names if file == -1} - folders
        found = {
            name: file
            for name, file in named.items()
            if file is not None and file >= 0 and _folder_of(name) not in missing
        }
        unsure = sorted({file for file in found.values() if file not in sure})
        for chosen in product(range(4), repeat=len(unsure)):
            held = dict(zip(unsure, chosen, strict=True))
            yield {name: _held(data[file], held.get(file, 3)) for name, file in found.items()}


def _folder_of(name: str) -> str:
    return name.rpartition(os.sep)[0]


def _held(content: bytes, how: int) -> bytes:
    """What the disk has of a file: nothing, half of it, zeros, or all."""
    return (b"", content[: len(content) // 2], bytes(len(content)), content)[how]
