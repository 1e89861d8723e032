"""When the power goes, what the disk was not told to keep may be missing: a file is the old or the new one, whole."""

from __future__ import annotations

import os
import shutil
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from workspace_at_hand import PROCESS, kp, lay

from kjopsprosess.yamlfiles.writing import atomic_write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems wait for the disk by other calls")


class Disk:
    """What a run did to names and files, in order; it stands for the module `os`."""

    def __init__(self, *, forgets: str = "") -> None:
        self.forgets = forgets
        """The kind of wait that is not recorded, as if it had been left out: `sync` or `sync folder`."""
        self.done: list[tuple[Any, ...]] = []
        self._opened: dict[int, tuple[str, bool]] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def _note(self, *what: Any) -> None:
        if what[0] != self.forgets:
            self.done.append(what)

    def open(self, path: Path, flags: int, mode: int = 0o777) -> int:
        handle = os.open(path, flags, mode)
        self._opened[handle] = (str(path), Path(path).is_dir())
        if flags & os.O_CREAT:
            self._note("create", str(path))
        return handle

    def write(self, handle: int, content: bytes) -> int:
        written = os.write(handle, content)
        self._note("write", self._opened[handle][0], bytes(content[:written]))
        return written

    def fsync(self, handle: int) -> None:
        os.fsync(handle)
        path, is_folder = self._opened[handle]
        self._note("sync folder" if is_folder else "sync", path)

    def replace(self, old: Path, new: Path) -> None:
        os.replace(old, new)  # noqa: PTH105 - stands for this call
        self._note("rename", str(old), str(new))

    def link(self, old: Path, new: Path) -> None:
        os.link(old, new)
        self._note("link", str(old), str(new))

    def unlink(self, path: Path) -> None:
        os.unlink(path)  # noqa: PTH108 - stands for this call
        self._note("unlink", str(path))


def after_a_cut(done: list[tuple[Any, ...]], before: dict[str, bytes]) -> Iterator[dict[str, bytes]]:
    """Every state in which the names and files may be found when the power goes after these calls.

    Names change in any selection of the changes that no wait for their folder covers. Of a file that was not waited
    for there is nothing, a half or all.
    """
    sure = {each for each, call in enumerate(done) if _is_sure(each, call, done)}
    names = [each for each, call in enumerate(done) if call[0] in ("create", "rename", "link", "unlink")]
    unsure = [each for each in names if each not in sure]
    written, synced = _contents(done)
    choices = [
        {content, content[: len(content) // 2], b""} if synced.get(path) != content else {content}
        for path, content in written.items()
    ]
    for kept in product((True, False), repeat=len(unsure)):
        lost = {each for each, keeps in zip(unsure, kept, strict=True) if not keeps}
        for contents in product(*choices):
            yield _names_after(
                [done[each] for each in names if each not in lost],
                before,
                dict(zip(written, contents, strict=True)),
            )


def _is_sure(number: int, call: tuple[Any, ...], done: list[tuple[Any, ...]]) -> bool:
    folder = str(Path(call[-1]).parent) if isinstance(call[-1], str) else ""
    return ("sync folder", folder) in done[number:]


def _contents(done: list[tuple[Any, ...]]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    written: dict[str, bytes] = {}
    synced: dict[str, bytes] = {}
    for kind, path, *more in done:
        if kind == "create":
            written[path] = b""
        elif kind == "write":
            written[path] += more[0]
        elif kind == "sync":
            synced[path] = written[path]
    return written, synced


def _names_after(done: list[tuple[Any, ...]], before: dict[str, bytes], contents: dict[str, bytes]) -> dict[str, bytes]:
    found = dict(before)
    for kind, path, *more in done:
        if kind == "create":
            found[path] = contents[path]
        elif kind == "unlink":
            found.pop(path, None)
        else:
            found[more[0]] = contents[path]  # the file is there under its first name or not at all
            if kind == "rename":
                found.pop(path, None)
    return found


def three_to_upgrade(root: Path) -> None:
    lay(root, process=PROCESS.replace("version: 1", "version: 2"))
    for name in ("brattvik", "tinde"):
        shutil.copy(root / "deals" / "nordvik.yaml", root / "deals" / f"{name}.yaml")


WRITERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "replaces": (lay, "advance nordvik --note hei"),
    "makes": (lay, "new Bruvik --process prosess"),
    "replaces several": (three_to_upgrade, "process upgrade --all"),
}


def spoilt(root: Path, writer: str, disk: Disk) -> list[str]:
    """Names that were found neither old nor new after some cut, or not new after the last call."""
    lays, command = WRITERS[writer]
    lays(root)
    deals = {str(path): path.read_bytes() for path in (root / "deals").iterdir()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(atomic_write, "os", disk)
        assert kp(*command.split(), "-C", str(root)).code == 0
    new = {str(path): path.read_bytes() for path in (root / "deals").iterdir()}
    assert new != deals
    wrong = []
    for cut in range(len(disk.done) + 1):
        for found in after_a_cut(disk.done[:cut], deals):
            for name, content in new.items():
                fits = (content,) if cut == len(disk.done) else (deals.get(name), content)
                if found.get(name) not in fits:
                    wrong.append(f"{Path(name).name} after {cut} calls")
    return wrong


@pytest.mark.parametrize("writer", WRITERS)
def test_after_a_power_cut_each_file_is_old_or_new(tmp_path: Path, writer: str) -> None:
    assert spoilt(tmp_path / "salg", writer, Disk()) == []


@pytest.mark.parametrize("forgets", ["sync", "sync folder"])
@pytest.mark.parametrize("writer", WRITERS)
def test_a_wait_that_is_left_out_is_noticed(tmp_path: Path, writer: str, forgets: str) -> None:
    assert spoilt(tmp_path / "salg", writer, Disk(forgets=forgets)) != []
