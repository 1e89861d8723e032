"""A folder that is swapped for something else while kp writes in it: nothing outside is made, changed or removed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from enum import Enum, auto
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from test_stopped_at_every_line import (
    reviewed,
    three_to_upgrade,
    with_a_plan_that_came_back,
    with_a_table,
    with_an_invitation,
)
from workspace_at_hand import DEAL, Said, kp, lay

from kjopsprosess.yamlfiles.writing.opened_folder import BY_HANDLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a folder that is open cannot be renamed there")
ASKED_BEFORE = BY_HANDLE
"""Whether files are found by handles: asked before calls are watched, of which the system knows no handles."""

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
    for name in ("told", "cache"):
        (root / ".kp" / name).mkdir(mode=0o700)
    for name in ("told/nordvik.json", "cache/list.sqlite", "undo/.kp-1-aa.tmp"):
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
        "people nordvik --redact kari --yes", ("deals", ".kp", ".kp/undo", ".kp/told", ".kp/cache"), with_what_was_told
    ),
    "undo": Writer("undo nordvik", ("deals", *KEPT), noted),
    "list": Writer("list", (".kp", ".kp/cache"), noted),
    "new": Writer("new Bruvik --process prosess", ("deals", ".kp")),
    "process new": Writer("process new egen --like prosess", ("processes", ".kp")),
    "upgrade": Writer("process upgrade nordvik@1", ("deals", ".kp")),
    "review": Writer("review --apply --yes", ("processes", ".kp"), reviewed),
    "import": Writer("import crm.csv --process prosess", ("deals", ".kp"), with_a_table),
    "init": Writer("init .", (".kp", ".kp/schema", ".agents/skills/kp", "deals")),
}
ALSO = (
    Writer("plan nordvik --back plan.csv --by kari --yes", ("deals", *KEPT), with_a_plan_that_came_back),
    Writer("book nordvik --from i.ics --with kari --another", ("deals", *KEPT), with_an_invitation),
    Writer("process upgrade --all", ("deals", ".kp"), three_to_upgrade),
    Writer("advance nordvik --note hei --json", ("deals", *KEPT), noted),
    Writer("calendar -o beside/kp.ics", ("deals", ".kp"), noted),
    Writer("plan nordvik --share-with kari -o beside/plan.html", ("deals", *KEPT)),
    Writer("check", ("deals", "processes", ".kp"), noted),
    Writer("brief nordvik", ("deals", "processes", ".kp"), noted),
)
"""More that are tried at random, some that only read among them."""
FEW, MANY, AT_ONCE = 40, 3_000, 250
FAULT_OF_KP = "feil i selve kp"
CASES = [(name, folder) for name, writer in WRITERS.items() for folder in writer.folders]


class Instead(Enum):
    """What stands in place of a folder."""

    LINK = auto()
    """To a folder outside, with the same files."""
    LINK_TO_NOTHING = auto()
    LINK_TO_ITSELF = auto()
    FILE = auto()
    LINK_TO_A_FILE = auto()
    EMPTY_FOLDER = auto()
    NOTHING = auto()


class Swapper:
    """Swaps a folder for something else before call number `at`, and back after it unless that stays."""

    def __init__(
        self, root: Path, folder: str, outside: Path, at: int = -1, *, stays: bool = True, by: Instead = Instead.LINK
    ) -> None:
        self.folder, self.outside, self.at, self.stays, self.by = root / folder, outside, at, stays, by
        self.aside = root / "moved"
        self.calls: list[str] = []
        self._root = str(root)

    def swap(self) -> None:
        if not self.folder.is_dir():
            return
        self.folder.rename(self.aside)
        match self.by:
            case Instead.LINK:
                self.folder.symlink_to(self.outside)
            case Instead.LINK_TO_NOTHING:
                self.folder.symlink_to(self.outside / "nothing")
            case Instead.LINK_TO_ITSELF:
                self.folder.symlink_to(self.folder.name)
            case Instead.FILE:
                self.folder.write_bytes(b"theirs")
            case Instead.LINK_TO_A_FILE:
                self.folder.symlink_to(self.outside / "theirs")
            case Instead.EMPTY_FOLDER:
                self.folder.mkdir()
            case Instead.NOTHING:
                pass

    def back(self) -> None:
        if not self.aside.is_dir():
            return
        if self.folder.is_dir() and not self.folder.is_symlink():
            self.folder.rename(self.aside.with_name("made"))
        self.folder.unlink(missing_ok=True)
        self.aside.rename(self.folder)

    def __enter__(self) -> Self:
        self._patch = pytest.MonkeyPatch()
        for name in BY_NAME:
            self._patch.setattr(os, name, partial(self._called, name, getattr(os, name)))
        self._patch.setattr(sqlite3, "connect", partial(self._called, "connect", sqlite3.connect))
        return self

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
            self.swap()
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


@cache
def as_it_is_before(writer: Writer, tmp_path: Path) -> Path:
    """The workspace of a writer, laid once for the copies in which it is run."""
    root = tmp_path / f"before {writer.command}"
    writer.lay(root)
    (root / "beside").mkdir(exist_ok=True)
    return root


def laid(writer: Writer, tmp_path: Path, case: str, folder: str) -> tuple[Path, Path]:
    """The workspace, and outside it a folder that holds the same files as the one to be swapped."""
    root, outside = (tmp_path / case / "w").resolve(), (tmp_path / case / "outside").resolve()
    shutil.copytree(as_it_is_before(writer, tmp_path), root)
    (root / folder).mkdir(parents=True, exist_ok=True)
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
    root, outside = laid(writer, tmp_path, "whole", folder)
    with Swapper(root, folder, outside) as whole:
        run(root, writer)
    for at in range(len(whole.calls)):
        root, outside = laid(writer, tmp_path, str(at), folder)
        before, swapper = state(outside), Swapper(root, folder, outside, at, stays=stays)
        with swapper:
            said = run(root, writer)

        where = f"swapped at {at}, {whole.calls[at]}: {said}"
        assert FAULT_OF_KP not in " ".join(said.all.split()), where
        assert state(outside) == before, where
        assert drafts(root) == [], where
        shutil.rmtree(tmp_path / str(at))


def way_to(folder: str) -> list[str]:
    """A folder of the workspace and those on the way to it."""
    parts = folder.split("/")
    return ["/".join(parts[: number + 1]) for number in range(len(parts))]


@cache
def calls_of(writer: Writer, folder: str, tmp_path: Path) -> int:
    """How many calls a command makes by names when nothing is swapped."""
    root, outside = laid(writer, tmp_path, "whole", folder)
    with Swapper(root, folder, outside) as whole:
        run(root, writer)
    shutil.rmtree(tmp_path / "whole")
    return len(whole.calls)


def swapped_at_random(number: int, tmp_path: Path) -> None:
    """One command and one swap, known by its number."""
    draw = Random(number)
    writer = draw.choice((*WRITERS.values(), *ALSO))
    folder = draw.choice(sorted({way for each in writer.folders for way in way_to(each)}))
    at = draw.randrange(calls_of(writer, folder, tmp_path))
    by, stays = draw.choice([*Instead]), draw.random() < 1 / 2
    root, outside = laid(writer, tmp_path, "swapped", folder)
    before, swapper = state(outside), Swapper(root, folder, outside, at, stays=stays, by=by)
    with swapper:
        said = run(root, writer)

    where = f"{number}: {writer.command}, {folder} for {by.name} at {at}, {stays=}: {said}"
    assert not any(fault in " ".join(said.all.split()) for fault in (FAULT_OF_KP, "Traceback")), where
    assert said.code in (*range(6), 130), where  # 130: the dialogue that is stopped
    assert state(outside) == before, where
    assert drafts(root) == [], where
    shutil.rmtree(tmp_path / "swapped")


@pytest.mark.parametrize(
    "first",
    [0, *(pytest.param(first, marks=pytest.mark.long) for first in (FEW, *range(AT_ONCE, MANY, AT_ONCE)))],
)
def test_whatever_takes_the_place_of_a_folder_at_any_moment(tmp_path: Path, first: int) -> None:
    for number in range(first, FEW if first == 0 else (first // AT_ONCE + 1) * AT_ONCE):
        swapped_at_random(number, tmp_path)
