"""Deals in many situations, each with what a seller must be told of it: `x-expected` in the deal's file.

`verdicts` has what each entry came to, the oldest first, and `mapped` whether an entry told something new. `next` is
the step on top of the brief, and `group` where the deal stands in the list. `says` and `never` are words of the whole
brief, however its lines break. A new deal gets its labels before anything is run.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from workspace_at_hand import kp

WORKSPACES = Path(__file__).parent / "workspaces"
TODAY = "2026-11-26"
DEALS = [path for language in ("en", "nb") for path in sorted((WORKSPACES / f"judged-{language}" / "deals").iterdir())]


@pytest.fixture(scope="module", params=DEALS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def judged(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str, dict[str, Any]]:
    """A workspace with one deal, its id, and what is expected of it."""
    path: Path = request.param
    root = tmp_path_factory.mktemp(path.stem)
    (root / "deals").mkdir()
    shutil.copy(path.parents[1] / "kp.yaml", root)
    shutil.copy(path, root / "deals")
    return root, path.stem, YAML(typ="safe", pure=True).load(path)["x-expected"]


def answer(root: Path, *call: str) -> Any:
    return json.loads(kp(*call, "--json", "-C", str(root), "--today", TODAY).out)


def test_each_entry_came_to_what_a_seller_would_say(judged: tuple[Path, str, dict[str, Any]]) -> None:
    root, deal, expected = judged
    entries = answer(root, "log", deal, "--all")["entries"]
    assert [each["verdict"] for each in reversed(entries)] == expected["verdicts"]
    if "mapped" in expected:
        assert [each["mapped"] for each in reversed(entries)] == expected["mapped"]


def test_the_next_step_and_the_place_in_the_list_are_those_expected(judged: tuple[Path, str, dict[str, Any]]) -> None:
    root, deal, expected = judged
    step, (row,) = answer(root, "brief", deal)["next_step"], answer(root, "list", "--all")["deals"]
    if "next" in expected:
        assert (step and step["id"]) == expected["next"]
    if "group" in expected:
        assert row["group"] == expected["group"]


def test_the_brief_says_what_must_be_known_and_nothing_that_is_not_so(judged: tuple[Path, str, dict[str, Any]]) -> None:
    root, deal, expected = judged
    said = kp("brief", deal, "--full", "-C", str(root), "--today", TODAY).out
    drawn = " ".join(said.replace("\N{NO-BREAK SPACE}", " ").split())
    assert [words for words in expected["says"] if words not in drawn] == []
    assert [words for words in expected.get("never", []) if words in drawn] == []
