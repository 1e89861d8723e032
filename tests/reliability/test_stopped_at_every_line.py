"""Ctrl-C at every line of a write and of what follows it: what is said to be saved is what is saved."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from workspace_at_hand import PROCESS, Said, kp, lay

import kjopsprosess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType
    from typing import Self

SOURCE = str(Path(kjopsprosess.__file__).parent)
WORKSPACES = Path(__file__).parents[1] / "workspaces"
BEGINNINGS = {"replace_file", "create_file"}


class Stopper:
    """Notes each line of ours from the first write on, and presses Ctrl-C at number `at`."""

    def __init__(self, at: int = -1) -> None:
        self.at = at
        self.lines: list[tuple[str, int]] = []
        self.writing = False

    def __enter__(self) -> Self:
        sys.settrace(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _called(self, frame: FrameType, _event: str, _given: Any) -> Callable[..., Any] | None:
        if not frame.f_code.co_filename.startswith(SOURCE):
            return None
        if not self.writing and frame.f_code.co_name in BEGINNINGS:
            self.writing = True
            below = frame.f_back
            while below is not None:
                if below.f_code.co_filename.startswith(SOURCE):
                    below.f_trace = self._line
                below = below.f_back
        return self._line if self.writing else None

    def _line(self, frame: FrameType, event: str, _given: Any) -> Callable[..., Any]:
        if event == "line":
            self.lines.append((frame.f_code.co_filename.removeprefix(SOURCE), frame.f_lineno))
            if len(self.lines) - 1 == self.at:
                raise KeyboardInterrupt
        return self._line


class Writer(NamedTuple):
    """A command that writes, in a workspace laid for it."""

    lay: Callable[[Path], object]
    command: str


def empty(root: Path) -> None:
    root.mkdir()


def three_to_upgrade(root: Path) -> None:
    lay(root, process=PROCESS.replace("version: 1", "version: 2"))
    deal = root / "deals" / "nordvik.yaml"
    for name in ("brattvik", "tinde"):
        shutil.copy(deal, deal.with_name(f"{name}.yaml"))


def reviewed(root: Path) -> None:
    shutil.copytree(WORKSPACES / "review-nb", root)


def noted(root: Path) -> None:
    lay(root)
    assert kp("note", "nordvik", "hei", "-C", str(root)).code == 0


def with_a_table(root: Path) -> None:
    lay(root)
    (root / "crm.csv").write_text("Customer\nBruvik AS\nTinde AS\n", "utf-8")


WRITERS = {
    "advance": Writer(lay, "advance nordvik --note hei"),
    "advance --json": Writer(lay, "advance nordvik --note hei --json"),
    "book": Writer(lay, "book nordvik 7.12 --with kari --another"),
    "new": Writer(lay, "new Bruvik --process prosess"),
    "process new": Writer(lay, "process new egen --like prosess"),
    "redact": Writer(lay, "people nordvik --redact kari --yes"),
    "upgrade one": Writer(three_to_upgrade, "process upgrade nordvik"),
    "upgrade all": Writer(three_to_upgrade, "process upgrade --all"),
    "init": Writer(empty, "init"),
    "demo": Writer(empty, "demo"),
    "review": Writer(reviewed, "review --apply --yes"),
    "plan, shared": Writer(lay, "plan nordvik --share-with kari -o plan.html"),
    "calendar": Writer(lay, "calendar -o kp.ics"),
    "report": Writer(lay, "report -o report.html"),
    "handbook": Writer(lay, "process show prosess --handbook -o bok.html"),
    "list": Writer(lay, "list -o deals.csv"),
    "import": Writer(with_a_table, "import crm.csv --process prosess"),
    "note": Writer(lay, "note nordvik hei"),
    "undo": Writer(noted, "undo nordvik"),
}


def contents(root: Path) -> dict[str, bytes]:
    """The files of a workspace that are somebody's work."""
    files = [path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".kp-")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files if ".kp" not in path.parts}


def run(writer: Writer, root: Path, stopper: Stopper) -> tuple[Said, list[str]]:
    """What was said, and the files that were changed."""
    writer.lay(root)
    before = contents(root)
    with pytest.MonkeyPatch.context() as patch, stopper:
        patch.chdir(root)
        patch.setattr(os, "urandom", lambda count: b"\x07" * count)  # a redaction searches them: every run is the same
        arguments = writer.command.split()
        said = kp(*arguments, *([str(root)] if arguments[0] in ("init", "demo") else []))
    after = contents(root)
    return said, sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def worth_a_try(lines: list[tuple[str, int]], *, all_of_them: bool) -> Iterator[int]:
    """Each line that writes, the last, and some of those that are done again for another file or tell what came of it.

    With `all_of_them` those too: what writes every time, and what tells the first time.
    """
    seen: set[tuple[str, int]] = set()
    step = max(15, len(lines) // 400)
    for number, place in enumerate(lines):
        writes = place[0].endswith(("atomic_write.py", "opened_folder.py", "in_place.py", "lock.py", "newest.py"))
        drawn = all_of_them or number % step == 0
        if (place not in seen and (writes or drawn)) or (writes and drawn) or number == len(lines) - 1:
            yield number
        seen.add(place)


@pytest.mark.parametrize("all_of_them", [False, pytest.param(True, marks=pytest.mark.long)], ids=["some", "all"])
@pytest.mark.parametrize("name", WRITERS)
def test_what_is_said_to_be_saved_is_what_is_saved(tmp_path: Path, name: str, all_of_them: bool) -> None:
    writer, whole = WRITERS[name], Stopper()
    run(writer, tmp_path / "first", Stopper())  # what is loaded or remembered once is so from now on
    said, every_file = run(writer, tmp_path / "whole", whole)
    assert said.code == 0, said
    numbers_of_files = set()
    for at in worth_a_try(whole.lines, all_of_them=all_of_them):
        said, changed = run(writer, tmp_path / str(at), Stopper(at))

        where = f"{whole.lines[at]}: {said}, {changed}"
        assert (said.code, names_said_to_be_saved(said, as_json="--json" in writer.command)) == (130, changed), where
        numbers_of_files.add(len(changed))
        shutil.rmtree(tmp_path / str(at))
    assert numbers_of_files >= {0, len(every_file)}


def names_said_to_be_saved(said: Said, *, as_json: bool) -> list[str]:
    if as_json:
        return sorted(json.loads(said.err).get("saved", []))
    (told,) = re.findall(r"^Avbrutt\. (.*)", said.err, re.MULTILINE | re.DOTALL)
    if "Ingenting er lagret." in told:
        return []
    assert told.startswith("Lagret i "), said
    return sorted(
        each.rstrip(".\n") for each in told.removeprefix("Lagret i ").replace(",", "").split() if each != "og"
    )
