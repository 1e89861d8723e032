"""The changes that are made by machine: each is one, none is none, and those that need no test still exist."""

from __future__ import annotations

import ast

import pytest
from mutants import Mutant, mutants_of
from mutation import HARMLESS, PARTS, SOURCE

PROGRAM = '''
LIMIT = 3

class Thing:
    """Words."""

    @property
    def first(self, least: int = 1) -> str | None:
        """More words."""
        assert least, "an invariant"
        found: list[int] = [each + 1 for each in self.all if each > least and each != 4]
        if not found or len(found) >= LIMIT:
            raise ValueError("none")
        found.append(-2)
        while True:
            break
        return "".join(str(each) for each in found[1:3]) if found else None
'''


def changes() -> list[Mutant]:
    return list(mutants_of(ast.parse(PROGRAM)))


def test_every_kind_of_spot_is_changed_and_nothing_but_what_runs() -> None:
    said = {each.said.removeprefix("first: ") for each in changes()}
    assert {
        "`each > least` → `each >= least`", "`each > least` → `each <= least`", "`each != 4` → `each == 4`",
        "`each > least and each != 4` → `each > least or each != 4`", "`each > least and each != 4` → `each != 4`",
        "`not found` → `found`", "`not found or len(found) >= LIMIT` → `True`", "`each + 1` → `each - 1`",
        "`raise ValueError('none')` → `pass`", "`found.append(-2)` → `pass`", "`break` → `continue`",
        "`1:3` → `1:`", "`1:3` → `:3`", "`'none'` → `'one'`", "`''` → `'X'`", "`1` → `2`", "`True` → `False`",
    } <= said  # fmt: skip
    assert [each for each in said if "invariant" in each or "words" in each.lower() or "int" in each] == []


def test_every_change_is_one_and_can_be_compiled() -> None:
    before = ast.unparse(ast.parse(PROGRAM)).splitlines()
    for each in changes():
        after = ast.unparse(each.tree()).splitlines()
        compile(each.tree(), "x", "exec")
        assert len(after) == len(before), each.said
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1, each.said


@pytest.mark.parametrize("part", PARTS)
def test_the_modules_and_tests_of_a_part_exist(part: str) -> None:
    root = SOURCE.parents[1]
    assert [path for path in PARTS[part].modules if not (SOURCE / path).is_file()] == []
    assert [path for path in PARTS[part].tests if not (root / path).exists()] == []


def test_no_test_of_what_writes_is_left_out() -> None:
    run = {path for part in PARTS.values() for path in part.tests}
    root = SOURCE.parents[1]
    there = {path.relative_to(root).as_posix() for path in (root / "tests" / "yamlfiles" / "writing").glob("test_*.py")}
    assert there - run == {"tests/yamlfiles/writing/test_emit.py"}  # which only makes text


def test_what_nobody_need_notice_is_still_a_change_of_what_stands_there() -> None:
    listed = {line[2:] for line in HARMLESS.read_text("utf-8").splitlines() if line.startswith("- ")}
    files = [SOURCE / module for part in PARTS.values() for module in part.modules]
    there = {f"{file.name} {each.said}" for file in files for each in mutants_of(ast.parse(file.read_text("utf-8")))}
    assert listed - there == set()
