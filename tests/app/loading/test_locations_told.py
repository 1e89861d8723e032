"""Whatever `kp` finds wrong in a file, it says on which line: on the screen and as facts."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from kjopsprosess.yamlfiles.reading.finding_codes import IN_WORKSPACE, UNREADABLE

TESTS = Path(__file__).parents[2]
sys.path.append(str(TESTS / "reliability"))

from bad_files import BAD  # noqa: E402
from workspace_at_hand import kp, lay  # noqa: E402

ABOUT_A_WHOLE_FILE = {*UNREADABLE, *IN_WORKSPACE} - {"no-deal", "no-process"}
"""A process that is missing is missed by the line of a deal."""
SMALL = 100_000
"""Bytes of the largest file that is tried here; what is wrong with larger ones is wrong in the same ways."""


def problems(root: Path, *more: str) -> list[dict[str, Any]]:
    said = kp("check", "-C", str(root), "--json", *more)
    return list(json.loads(said.out)["problems"])


def lines_told(root: Path, *more: str) -> set[str]:
    return {line.split(": ")[0] for line in kp("check", "-C", str(root), *more).out.splitlines() if line.endswith("]")}


def all_have_their_line(root: Path, *more: str) -> None:
    found = problems(root, *more)
    assert found
    told = lines_told(root, *more)
    for each in found:
        whole = each["code"] in ABOUT_A_WHOLE_FILE
        assert (each["line"] is None, each["column"] is None) == (whole, whole), each
        assert each["facts"].get("line", each["line"]) == each["line"]
        assert (each["file"] if whole else f"{each['file']}:{each['line']}:{each['column']}") in told, each


@pytest.mark.parametrize("name", [name for name, bad in BAD.items() if len(bad.content) < SMALL])
def test_every_bad_file(tmp_path: Path, name: str) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").write_bytes(BAD[name].content)
    all_have_their_line(root)


@pytest.mark.parametrize("workspace", sorted(path.name for path in (TESTS / "workspaces" / "broken").iterdir()))
def test_every_finding_of_the_catalogue(tmp_path: Path, workspace: str) -> None:
    root = shutil.copytree(TESTS / "workspaces" / "broken" / workspace, tmp_path / "salg")
    all_have_their_line(root)
    earlier = root / "earlier" / "way.yaml"
    if earlier.exists():
        all_have_their_line(root, "way", "--against", str(earlier))


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"", 1), (b"\n\n", 1), (b"\t\n", 1), (b"customer: A\nprocess: p@1\n  \t# x\n", 3), (b"%YAML 1.2", 1)],
)
def test_a_line_that_shows_nothing_is_named_by_every_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, line: int
) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").write_bytes(content)
    for command in (("check",), ("brief", "nordvik"), ("list",), ("advance", "nordvik", "--note", "x")):
        assert f"deals/nordvik.yaml:{line}:" in kp(*command, "-C", str(root)).all, command
    said = json.loads(kp("brief", "nordvik", "-C", str(root), "--json").err)
    assert said["problems"][0]["line"] == line


def test_a_file_that_cannot_be_read_has_no_line(tmp_path: Path) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").unlink()
    (root / "deals" / "nordvik.yaml").mkdir()
    said = json.loads(kp("brief", "nordvik", "-C", str(root), "--json").err)
    assert (said["problems"][0]["code"], said["problems"][0]["line"]) == ("not-a-file", None)
    assert "deals/nordvik.yaml:" not in kp("list", "-C", str(root)).out


@pytest.mark.parametrize(
    ("log", "place"),
    [
        (" {}\n", "deals/nordvik.yaml:3:6: "),
        ("\n  - date: 2026-11-02\n    note: |\n      a", "deals/nordvik.yaml:6:1: "),
    ],
)
def test_what_stops_an_entry_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: str, place: str
) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    root = lay(tmp_path, f"customer: A\nprocess: prosess@1\nlog:{log}")
    assert place in kp("advance", "nordvik", "--note", "x", "-C", str(root)).err
