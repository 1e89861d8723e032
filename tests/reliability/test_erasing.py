"""After a name is taken out of a deal it is in none of kp's own files, whatever other runs were doing meanwhile."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from workspace_at_hand import DEAL, Said, kp, lay, let_time_pass

from kjopsprosess.app.loading import renew_facts
from kjopsprosess.yamlfiles import fact_cache, fingerprints
from kjopsprosess.yamlfiles.own_files import erase_own_files, erasures, own_files
from kjopsprosess.yamlfiles.writing.errors import WorkspaceLockedError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = b"Kari Lund"
LIST_CACHE = ".kp/cache/list.sqlite"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = lay(tmp_path / "salg")
    (root / "deals" / "other.yaml").write_text(DEAL.replace("Kari Lund", "Liv Moen"), "utf-8")
    let_time_pass(root)
    return root


def redact(root: Path, *more: str) -> Said:
    return kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root), *more)


def files_with_name(root: Path) -> list[str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return sorted(path.relative_to(root).as_posix() for path in files if NAME in path.read_bytes())


def test_drafts_of_killed_runs_go_however_new_they_are(root: Path) -> None:
    drafts = [
        ".kp-1-0a0a0a0a.tmp", ".kp/.kp-1332-index.tmp", ".kp/.kp-9-abababab.tmp", ".kp/schema/.kp-2-0b0b0b0b.tmp",
        "deals/.kp-1278-dfebfab6.tmp", "processes/.kp-3-0c0c0c0c.tmp",
    ]  # fmt: skip
    kp("list", "-C", str(root))
    (root / ".kp" / "schema").mkdir()
    for draft in drafts:
        (root / draft).write_bytes(DEAL.encode())
    assert files_with_name(root) == sorted([*drafts, LIST_CACHE, "deals/nordvik.yaml"])
    facts = json.loads(redact(root, "--dry-run", "--json").out)
    assert (sorted(facts["own"]), facts["files"], facts["saved"]) == (sorted([*drafts, LIST_CACHE]), [], False)
    facts = json.loads(redact(root, "--json").out)
    assert (facts["own"], facts["files"], facts["saved"]) == ([], [], True)
    assert files_with_name(root) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_link_is_followed_where_drafts_are_deleted(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / ".kp-1-0a0a0a0a.tmp").write_bytes(NAME)
    (root / ".kp").mkdir()
    (root / ".kp" / "schema").symlink_to(outside)
    (root / ".kp-2-0b0b0b0b.tmp").symlink_to(outside / ".kp-1-0a0a0a0a.tmp")
    assert redact(root).code == 0
    assert (outside / ".kp-1-0a0a0a0a.tmp").read_bytes() == NAME
    assert not (root / ".kp-2-0b0b0b0b.tmp").is_symlink()


MOMENTS: dict[str, tuple[str, Callable[..., Any]]] = {
    "before the cache was read": ("kjopsprosess.yamlfiles.fact_cache.FactCache._open", fact_cache.FactCache._open),
    "after the cache was read": ("kjopsprosess.app.loading.load_facts.file_stamps", fingerprints.file_stamps),
    "after a deal was read": ("kjopsprosess.app.loading.renew_facts._text", renew_facts._text),
    "when all is ready": ("kjopsprosess.app.loading.renew_facts.newest_change", fingerprints.newest_change),
}
"""Moments of a list, each with a function that is called just then."""


def during(moment: str, monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Let something happen once, at a moment of a list."""
    name, function = MOMENTS[moment]
    left = [act]

    def then(*given: object) -> object:
        if left and moment.startswith("before"):
            left.pop()()
        found = function(*given)
        if left:
            left.pop()()
        return found

    monkeypatch.setattr(name, then)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("had_cache", [True, False])
@pytest.mark.parametrize("erased_before", [True, False])
@pytest.mark.parametrize("call", ["list --json", "check --json", "process list --json"])
def test_a_command_under_way_does_not_put_the_name_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, moment: str, had_cache: bool, erased_before: bool, call: str
) -> None:
    for deal in (root / "deals").iterdir():  # the line with the finding holds the name
        deal.write_text(deal.read_text("utf-8").replace("name: Kari Lund", "nam: Kari Lund, name: Kari Lund"), "utf-8")
    let_time_pass(root)
    if erased_before:
        erase_own_files(root)
    name_stays_away(root, monkeypatch, call, moment, had_cache=had_cache)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(
    "command", ["next --json", "promises --json", "calendar --json", "report --json", "review --json"]
)
def test_no_command_under_way_that_keeps_facts_puts_the_name_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, moment: str, command: str
) -> None:
    name_stays_away(root, monkeypatch, command, moment, had_cache=True)


def name_stays_away(root: Path, monkeypatch: pytest.MonkeyPatch, command: str, moment: str, *, had_cache: bool) -> None:
    """Somebody takes a name out of a deal at a moment of a command, and no file of kp's own has it afterwards."""
    if had_cache:
        for each in ("list", command):
            kp(*each.split(), "-C", str(root))
        assert LIST_CACHE in files_with_name(root)
        (root / "deals" / "other.yaml").write_text(DEAL.replace("Kari Lund", "Mona Vik"), "utf-8")
        let_time_pass(root)
    came: list[int] = []
    during(moment, monkeypatch, lambda: came.append(redact(root).code))
    said = kp(*command.split(), "-C", str(root))
    assert (said.code in (0, 1), came) == (True, [0])
    assert files_with_name(root) == []
    assert [*(root / ".kp").glob(".kp-*")] == []
    let_time_pass(root)
    assert "Kari Lund" not in kp(*command.split(), "-C", str(root)).out
    kp("list", "-C", str(root))
    assert b"Person 1" in (root / LIST_CACHE).read_bytes()


KEEPING = ["list", "next", "promises", "calendar", "report", "review"]
"""The commands that keep facts of deals."""


@pytest.mark.parametrize("command", KEEPING)
def test_a_redaction_leaves_the_name_in_the_facts_of_no_command(root: Path, command: str) -> None:
    for each in dict.fromkeys((command, *KEEPING)):
        assert kp(each, "-C", str(root)).code == 0
    assert redact(root).code == 0
    assert files_with_name(root) == []
    kp(command, "-C", str(root))
    assert files_with_name(root) == []


@pytest.mark.parametrize("fault", [OSError(28, "full"), OSError(13, "denied")], ids=["full", "denied"])
def test_where_the_deal_cannot_be_replaced_its_older_file_is_put_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError
) -> None:
    own, older = root / "deals" / "nordvik.yaml", root / "deals" / "nordvik.older.yaml"
    entry = "  - {id: 2026-01-02-aaaa, date: 2026-01-02, how: call, with: [kari], note: Kari Lund ringte}\n"
    own.write_text(own.read_text("utf-8").replace("log:\n", f"log:\n{entry}"), "utf-8")
    assert kp("archive", "nordvik", "--until", "2026-01-02", "-C", str(root)).code == 0
    before = own.read_bytes(), older.read_bytes()
    assert NAME in before[1]
    replaced: list[str] = []
    real = os.replace

    def fails(temporary: Path, path: Path, **more: Any) -> None:
        if Path(path).name == own.name:
            raise fault
        replaced.append(Path(path).name)
        real(temporary, path, **more)

    monkeypatch.setattr(os, "replace", fails)
    said = redact(root)
    assert (said.code, "Ikke lagret" in said.err) == (1, True)
    monkeypatch.undo()
    assert (own.read_bytes(), older.read_bytes()) == before
    assert [name for name in replaced if name == older.name] == [older.name] * 2
    assert redact(root).code == 0
    assert files_with_name(root) == []
    assert b"with: [person-1]" in older.read_bytes()


def test_the_cache_is_written_only_by_who_holds_the_lock(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free: list[bool] = []
    write = fact_cache.FactCache._write

    def noted(cache: fact_cache.FactCache, *changes: Any) -> None:
        try:
            with workspace_lock(root, timeout=0):
                free.append(True)
        except WorkspaceLockedError:
            free.append(False)
        write(cache, *changes)

    monkeypatch.setattr(fact_cache.FactCache, "_write", noted)
    kp("list", "-C", str(root))
    assert free == [False]


def test_while_somebody_writes_the_list_is_the_same_and_leaves_no_cache(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = kp("list", "-C", str(root))
    (root / LIST_CACHE).unlink()
    monkeypatch.setattr(fact_cache, "_PATIENCE", 0)
    with workspace_lock(root):
        assert kp("list", "-C", str(root)) == expected
    assert [path.name for path in (root / ".kp").iterdir() if path.name.startswith(".kp")] == []
    assert not (root / LIST_CACHE).exists()


def test_each_erasing_leaves_another_mark(root: Path) -> None:
    found = [erasures(root)]
    for _ in range(3):
        assert erase_own_files(root) is None
        found.append(erasures(root))
    assert (found[0], len(set(found))) == (b"", 4)


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_where_no_mark_can_be_left_it_is_said(root: Path, tmp_path: Path, kind: str) -> None:
    if kind == "link" and sys.platform != "win32":
        (tmp_path / "elsewhere").mkdir()
        (root / ".kp").mkdir()
        (root / ".kp" / "erased").symlink_to(tmp_path / "elsewhere" / "x")
        assert redact(root).code == 0
        assert [*(tmp_path / "elsewhere").iterdir()] == []
        assert not (root / ".kp" / "erased").is_symlink()
        return
    kp("list", "-C", str(root))
    (root / ".kp" / "erased").mkdir()
    said = redact(root)
    assert (said.code, "Slett .kp/cache når" in " ".join(said.err.split())) == (0, True), said
    assert files_with_name(root) == []


def test_a_run_that_was_cut_off_can_be_finished(root: Path) -> None:
    kp("list", "-C", str(root))
    kept = (root / LIST_CACHE).read_bytes()
    redact(root)
    (root / LIST_CACHE).write_bytes(kept)
    said = kp("people", "nordvik", "--redact", "person-1", "--yes", "-C", str(root))
    assert (said.code, own_files(root)) == (1, ())
