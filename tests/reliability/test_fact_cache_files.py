"""A file for each kind of facts: what is kept of one neither reads, holds nor writes the others."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay, let_time_pass

from kjopsprosess.yamlfiles.fact_cache import FactCache
from kjopsprosess.yamlfiles.workspace import Workspace

LIST_CACHE = Path(".kp", "cache", "list.sqlite")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path)


def run(command: str, root: Path) -> None:
    let_time_pass(root)
    kp(command, "-C", str(root))


def test_what_one_command_keeps_leaves_the_files_of_others_alone(root: Path) -> None:
    for each in ("list", "next", "promises", "calendar", "report", "review"):
        run(each, root)
    kept = {path: (path.stat().st_ino, path.read_bytes()) for path in (root / ".kp" / "cache").iterdir()}
    (root / LIST_CACHE).unlink()
    run("list", root)
    assert {path: (path.stat().st_ino, path.read_bytes()) for path in kept if path != root / LIST_CACHE} == {
        path: was for path, was in kept.items() if path != root / LIST_CACHE
    }
    assert (root / LIST_CACHE).read_bytes() == kept[root / LIST_CACHE][1]


def test_a_row_is_changed_without_holding_the_others(tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    FactCache(Workspace(tmp_path), "list").keep({f"d{number}": "x" * 1_000 for number in range(5_000)}, {}, {})
    cache = FactCache(Workspace(tmp_path), "list")
    tracemalloc.start()
    try:
        cache.keep({"d7": "y"}, {"d7": None, "d8": None}, {})
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    rows = dict(FactCache(Workspace(tmp_path), "list").lines())
    assert (len(rows), rows["d7"], "d8" in rows, held < 3_000_000) == (4_999, "y", False, True), held


def test_one_kind_that_is_damaged_costs_the_others_nothing(root: Path, read_deals: list[str]) -> None:
    for each in ("list", "next"):
        run(each, root)
    (root / ".kp" / "cache" / "next.sqlite").write_bytes(b"nothing that SQLite knows" * 200)
    read_deals.clear()
    run("list", root)
    assert read_deals == []
    (root / "deals" / "nordvik.yaml").touch()
    run("list", root)
    assert not (root / ".kp" / "cache" / "next.sqlite").exists(), "what cannot be read may say what a deal said"


def test_what_earlier_versions_kept_goes_when_something_is_kept(root: Path) -> None:
    (root / ".kp").mkdir()
    for name in ("cache.sqlite", "cache.sqlite-journal", "index"):
        (root / ".kp" / name).write_bytes(b"Kari Lund")
    run("list", root)
    assert sorted(path.name for path in (root / ".kp").iterdir()) == [".gitignore", "cache", "lock"]
