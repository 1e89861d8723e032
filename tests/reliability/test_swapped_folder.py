"""A folder that is swapped for a link while kp writes in it: nothing outside is made, changed or removed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from test_stopped_at_every_line import reviewed, with_a_table
from workspace_at_hand import DEAL, Said, kp, lay

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a folder that is open cannot be renamed there")

BY_NAME = (
    "open", "stat", "lstat", "replace", "rename", "link", "unlink", "remove", "mkdir", "listdir", "scandir", "readlink",
    "chmod", "utime", "listxattr",
)  # fmt: skip
"""The calls that find a file by its name. Between two of them it does not matter when the folder is swapped."""


class Writer(NamedTuple):
    """A command that writes, in a workspace laid for it."""

    command: str
    folders: tuple[str, ...]
    """Those in which it writes; they are there before it begins."""
    lay: Callable[[Path], object] = lay
    answers: tuple[str, ...] | None = None
    """What somebody says at the keyboard, where it asks."""


def noted(root: Path) -> None:
    lay(root)
    assert kp("note", "nordvik", "hei", "-C", str(root)).code == 0


def noted_in_the_inbox(root: Path) -> None:
    lay(root)
    assert kp("note", "Husk å ringe", "-C", str(root)).code == 0


def archived(root: Path) -> None:
    lay(root, deal=DEAL + "  - {id: 2026-11-20-bbbb, date: 2026-11-20, how: call, with: [kari]}\n")
    assert kp("archive", "nordvik", "--until", "2026-11-10", "-C", str(root)).code == 0


def with_what_was_told(root: Path) -> None:
    noted(root)
    (root / ".kp" / "told").mkdir(mode=0o700)
    for name in ("told/nordvik.json", "cache.sqlite", "undo/.kp-1-aa.tmp"):
        (root / ".kp" / name).write_bytes(b"Kari Lund")


KEPT = (".kp", ".kp/undo")
WRITERS = {
    "advance": Writer("advance nordvik --note hei", ("deals", *KEPT), noted),
    "advance, stopped": Writer("advance nordvik", (".kp", ".kp/told"), with_what_was_told, ("", "siv", "q")),
    "book": Writer("book nordvik 7.12 --with kari --another", ("deals", *KEPT), noted),
    "archive": Writer("archive nordvik --until 2026-11-10", ("deals", ".kp")),
    "archive, again": Writer("archive nordvik --until 2026-11-21", ("deals", ".kp"), archived),
    "inbox": Writer("note Hei", (".kp",), noted_in_the_inbox),
    "inbox, filed": Writer("inbox", ("deals", *KEPT), noted_in_the_inbox, ("nordvik", "", "")),
    "redact": Writer(
        "people nordvik --redact kari --yes", ("deals", ".kp", ".kp/undo", ".kp/told"), with_what_was_told
    ),
    "undo": Writer("undo nordvik", ("deals", *KEPT), noted),
    "list": Writer("list", (".kp",), noted),
    "new": Writer("new Bruvik --process prosess", ("deals", ".kp")),
    "process new": Writer("process new egen --like prosess", ("processes", ".kp")),
    "upgrade": Writer("process upgrade nordvik@1", ("deals", ".kp")),
    "review": Writer("review --apply --yes", ("processes", ".kp"), reviewed),
    "import": Writer("import crm.csv --process prosess", ("deals", ".kp"), with_a_table),
    "init": Writer("init .", (".kp", ".kp/schema", ".agents/skills/kp", "deals")),
}
FAULT_OF_KP = "feil i selve kp"
CASES = [(name, folder) for name, writer in WRITERS.items() for folder in writer.folders]


class Swapper:
    """Swaps a folder for a link to one outside before call number `at`, and back after it unless the link stays."""

    def __init__(self, root: Path, folder: str, outside: Path, at: int = -1, *, stays: bool = True) -> None:
        self.folder, self.outside, self.at, self.stays = root / folder, outside, at, stays
        self.aside = root / "beside" / "moved"
        self.calls: list[str] = []
        self._root = str(root)

    def to_link(self) -> None:
        self.folder.rename(self.aside)
        self.folder.symlink_to(self.outside)

    def back(self) -> None:
        self.folder.unlink()
        self.aside.rename(self.folder)

    def __enter__(self) -> None:
        self._patch = pytest.MonkeyPatch()
        for name in BY_NAME:
            self._patch.setattr(os, name, partial(self._called, name, getattr(os, name)))
        self._patch.setattr(sqlite3, "connect", partial(self._called, "connect", sqlite3.connect))

    def __exit__(self, *_: object) -> None:
        self._patch.undo()

    def _called(self, name: str, real: Callable[..., Any], *given: Any, **more: Any) -> Any:
        at_hand = name == "connect" or any(each is not None for key, each in more.items() if key.endswith("dir_fd"))
        if not at_hand and not (given and str(given[0]).startswith((self._root, "."))):
            return real(*given, **more)
        self.calls.append(f"{name} {given[0]}")
        if len(self.calls) - 1 != self.at:
            return real(*given, **more)
        self._patch.undo()
        try:
            self.to_link()
            return real(*given, **more)
        finally:
            if not self.stays:
                self.back()


def state(folder: Path) -> dict[str, object]:
    """What is in a folder, down to its times: something that was read is as it was, something written is not."""
    found: dict[str, object] = {}
    for path in [folder, *sorted(folder.rglob("*"))]:
        facts = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        found[str(path.relative_to(folder))] = (facts.st_ino, facts.st_mode, facts.st_mtime_ns, facts.st_nlink, content)
    return found


def laid(writer: Writer, tmp_path: Path, folder: str) -> tuple[Path, Path]:
    """The workspace, and outside it a folder that holds the same files as the one to be swapped."""
    root, outside = (tmp_path / "w").resolve(), (tmp_path / "outside").resolve()
    writer.lay(root)
    (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "beside").mkdir()
    shutil.copytree(root / folder, outside)
    (outside / "theirs").write_bytes(b"theirs")
    return root, outside


def run(root: Path, writer: Writer) -> Said:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return kp(*writer.command.split(), answers=None if writer.answers is None else [*writer.answers])


def drafts(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob(".kp-*.tmp") if path.name != ".kp-1-aa.tmp"]


@pytest.mark.parametrize("stays", [True, False], ids=["stays", "for one call"])
@pytest.mark.parametrize(("name", "folder"), CASES, ids=[f"{name}, {folder}" for name, folder in CASES])
def test_nothing_outside_is_touched_whenever_a_folder_is_swapped(
    tmp_path: Path, name: str, folder: str, stays: bool
) -> None:
    writer = WRITERS[name]
    root, outside = laid(writer, tmp_path / "whole", folder)
    whole = Swapper(root, folder, outside)
    with whole:
        run(root, writer)
    for at in range(len(whole.calls)):
        root, outside = laid(writer, tmp_path / str(at), folder)
        before, swapper = state(outside), Swapper(root, folder, outside, at, stays=stays)
        with swapper:
            said = run(root, writer)

        where = f"swapped at {at}, {whole.calls[at]}: {said}"
        assert FAULT_OF_KP not in " ".join(said.all.split()), where
        assert state(outside) == before, where
        assert drafts(root) == [], where
        shutil.rmtree(tmp_path / str(at))
