"""The tests bite: with any one guard taken out of a copy of the program, at least one of them goes red."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import test_bad_files
import test_every_call
import test_fuzz
import test_growth
import test_growth_of_commands
import test_list_with_a_bad_deal
import test_paths
import test_stopped_at_every_line
from fuzzing import KINDS
from guard import Guard
from guards import GUARDS, PROMISES
from hostile_text import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| (.+?) \| ", re.MULTILINE)


def run(tree: Path, test: str) -> subprocess.CompletedProcess[str]:
    node, _, case = test.partition(" ")
    options = ["-x", "-q", "-p", "no:cacheprovider", *(["-k", case] if case else [])]
    command = [sys.executable, "-m", "pytest", *options, f"tests/{node}"]
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=tree, env=environment, timeout=600)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with its tests."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("src", "tests", "processes"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@cache
def green_as_it_is(tree: Path, test: str) -> subprocess.CompletedProcess[str]:
    """The run of a test with every guard in place, once for all guards that it watches."""
    return run(tree, test)


def test_every_promise_has_guards_and_every_guard_a_promise() -> None:
    promises, *_ = (ROOT / "docs" / "promises.md").read_text("utf-8").partition("\n## ")
    rows = _ROW.findall(promises)[2:]

    assert len(rows) == len(PROMISES)
    assert [row for row, words in zip(rows, PROMISES, strict=True) if not row.startswith(words)] == []
    assert [words for words, guards in PROMISES.items() if not guards] == []
    assert len(GUARDS) == sum(map(len, PROMISES.values())), "two guards have the same name"


def test_every_guard_stands_where_it_is_to_be_taken_away() -> None:
    sources = {name: (ROOT / "src" / "kjopsprosess" / guard.file).read_text("utf-8") for name, guard in GUARDS.items()}

    assert [name for name, guard in GUARDS.items() if sources[name].count(guard.there) != 1] == []


def test_without_any_one_guard_the_program_can_still_be_read() -> None:
    for guard in GUARDS.values():
        source = (ROOT / "src" / "kjopsprosess" / guard.file).read_text("utf-8")
        compile(source.replace(guard.there, guard.instead), guard.file, "exec")


def test_the_test_of_every_guard_is_one() -> None:
    tests = {name: guard.test.partition(" ")[0].split("::") for name, guard in GUARDS.items()}
    unknown = [
        name for name, (file, test) in tests.items() if f"def {test}(" not in (ROOT / "tests" / file).read_text("utf-8")
    ]
    assert unknown == []


def cases(function: Callable[..., None], name: str) -> tuple[int, int]:
    """How many values a test has of a parameter: always, and in the long run."""
    (values,) = (mark.args[1] for mark in getattr(function, "pytestmark", ()) if mark.args and mark.args[0] == name)
    found = [*values]
    return sum(not getattr(each, "marks", ()) for each in found), len(found)


def test_the_figures_of_the_table_are_those_of_the_tests() -> None:
    few, many = cases(test_bad_files.test_a_bad_file_is_told_at_its_place, "bad")
    names = cases(test_paths.test_no_name_of_a_deal_leads_anywhere, "name")[1]
    kinds, commands = (
        cases(test_growth.test_runs_of_one_sign, "sign")[1],
        cases(test_growth_of_commands.test_a_command_grows_evenly, "grown")[1],
    )
    stopped = cases(test_stopped_at_every_line.test_what_is_said_to_be_saved_is_what_is_saved, "name")[1]
    figures = [
        f"{few} / {many} files",
        f"{len(KINDS) * test_fuzz.FEW} / {len(KINDS) * test_fuzz.MANY:,} inputs",
        f"{cases(test_every_call.test_old_or_new_and_nothing_else, 'fault')[1]} ways",
        f"{stopped} commands that write",
        f"beside one of {cases(test_list_with_a_bad_deal.test_nineteen_deals_are_listed_beside_it, 'nasty')[1]} made",
        f"{len(PAYLOADS)} payloads",
        f"{names} names",
        f"Runs of {kinds} kinds",
        f"So do {commands} commands",
    ]
    text = (ROOT / "docs" / "promises.md").read_text("utf-8")
    assert [each for each in figures if each not in text] == []


@pytest.mark.long
@pytest.mark.parametrize("guard", GUARDS.values(), ids=GUARDS)
def test_without_a_guard_its_test_goes_red(tree: Path, guard: Guard) -> None:
    source = tree / "src" / "kjopsprosess" / guard.file
    text = source.read_text("utf-8")

    with_it = green_as_it_is(tree, guard.test)
    source.write_text(text.replace(guard.there, guard.instead), "utf-8")
    try:
        without_it = run(tree, guard.test)
    finally:
        source.write_text(text, "utf-8")

    assert (with_it.returncode, without_it.returncode) == (0, 1), with_it.stdout + without_it.stdout
