"""The tests bite: with any one guard taken out of a copy of the program, at least one of them goes red."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Guard(NamedTuple):
    """A line that keeps a promise, what stands there when it is switched off, and the test that must notice."""

    file: str
    there: str
    instead: str
    test: str


GUARDS = {
    "lock": Guard("yamlfiles/writing/lock.py", "while not _try_lock(handle):", "while False:", "killed_holder"),
    "compare": Guard(
        "yamlfiles/writing/atomic_write.py", "    if not same:", "    if False:", "save_by_hand_at_any_moment"
    ),
    "fsync": Guard(
        "yamlfiles/writing/atomic_write.py", "        os.fsync(handle)\n", "        pass\n", "recipe_makes_the_calls"
    ),
    "fsync of the folder": Guard(
        "yamlfiles/writing/opened_folder.py",
        "                os.fsync(handle)\n",
        "                pass\n",
        "what_was_said_to_be_saved",
    ),
    "a git at work": Guard(
        "yamlfiles/writing/running_git.py", "or not lock.exists():\n", "or True:\n", "both_what_was_pulled"
    ),
    "nothing erased since": Guard(
        "yamlfiles/fact_cache.py",
        "if erasures(self._root) == self._erasures:",
        "if True:",
        "command_under_way",
    ),
    "the cache under the lock": Guard(
        "yamlfiles/fact_cache.py",
        "OSError), workspace_lock(self._root, _PATIENCE):",
        "OSError):",
        "written_only_by_who_holds",
    ),
    "read back": Guard(
        "yamlfiles/writing/atomic_write.py", "if folder.read(temporary) != content:", "if False:", "old_or_new"
    ),
    "in place or not": Guard(
        "yamlfiles/writing/atomic_write.py", "        if in_place and", "        if False and", "old_or_new"
    ),
    "what is saved is told": Guard(
        "yamlfiles/writing/in_place.py",
        "return self._has_had_the_name or self._has_the_name()",
        "return self._has_had_the_name",
        "said_to_be_saved and process",
    ),
    "read anew": Guard(
        "app/newest.py", "with suppress(FileChangedError):\n        return", "if True:\n        return", "at_once_are"
    ),
    "inside the workspace": Guard(
        "yamlfiles/writing/atomic_write.py",
        "    if not folder.is_relative_to(within):",
        "    if False:",
        "folder_that_is_a_link",
    ),
    "a lock that is a link": Guard(
        "yamlfiles/writing/opened_folder.py",
        'getattr(os, "O_NOFOLLOW", 0)\n_FILE',
        "0\n_FILE",
        "folder_that_is_a_link",
    ),
    "read again": Guard(
        "yamlfiles/writing/insertion.py", "and plain_data(changed.root) == expected", "and True", "entries_go_in_right"
    ),
    "clean": Guard("page/clean.py", "return _UNSAFE.sub(_shown, text)", "return text", "no_text_of_a_deal"),
    "clean in the dialogue": Guard("app/prompts.py", "clean(line, lines=lines)", "line", "dialogue_is_not_driven"),
    "whose workspace": Guard(
        "yamlfiles/workspace.py",
        "if doubt := ownership_doubt(",
        "if doubt := False and ownership_doubt(",
        "all_may_write",
    ),
    "names that a shell may see": Guard(
        "app/options.py", " and id_error_code(name) is None", "", "file_names_drive_nothing"
    ),
    "one way to read line ends": Guard(
        "yamlfiles/reading/parsers.py", r"[\r\n]+ +[\r\n]", r"(?:\r\n?|\n)(?:\r\n?|\n)* +[\r\n]", "listed_beside_it"
    ),
}


def run(tree: Path, tests: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", tests, "tests/reliability"]
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=tree, env=environment, timeout=600)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program with its tests."""
    for folder in ("src", "tests", "processes"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_guard_stands_where_it_is_to_be_taken_away() -> None:
    sources = {name: (ROOT / "src" / "kjopsprosess" / guard.file).read_text("utf-8") for name, guard in GUARDS.items()}

    assert [name for name, guard in GUARDS.items() if sources[name].count(guard.there) != 1] == []


@pytest.mark.long
@pytest.mark.parametrize("guard", GUARDS.values(), ids=GUARDS)
def test_without_a_guard_its_test_goes_red(tree: Path, guard: Guard) -> None:
    source = tree / "src" / "kjopsprosess" / guard.file
    text = source.read_text("utf-8")

    with_it = run(tree, guard.test)
    source.write_text(text.replace(guard.there, guard.instead), "utf-8")
    without_it = run(tree, guard.test)

    assert (with_it.returncode, without_it.returncode) == (0, 1), with_it.stdout + without_it.stdout
