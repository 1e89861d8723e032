"""A command that writes while git is at work waits, and then judges what it was told by what git has left there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from workspace_at_hand import TODAY, kp, lay

from kjopsprosess.yamlfiles.writing import running_git

WAITS = "git arbeider i mappen akkurat nå. Venter i inntil 5 sekunder."
PULLED = """\
  - id: 2026-11-25-zzzz
    date: 2026-11-25
    how: call
    with: [siv]
    kept: [notat]
    note: Siv Moen ringte
"""
CSV = "Company,Deal\nBakeri AS,Ovn\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "export.csv").write_text(CSV, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def deal(root: Path) -> str:
    return (root / "deals" / "nordvik.yaml").read_text("utf-8")


def pull(root: Path) -> None:
    """What git lays down: a colleague's entry."""
    with (root / "deals" / "nordvik.yaml").open("a", encoding="utf-8") as file:
        file.write(PULLED)


def beside_git(
    root: Path,
    words: tuple[str, ...],
    meanwhile: Callable[[Path], object],
) -> tuple[int, str]:
    """Run `kp` while git is at work; once kp waits, git does something and ends. The exit code and what was said."""
    lock = root / ".git" / "index.lock"
    lock.touch()
    run = "from kjopsprosess.app.startup import run; run()"
    command = [sys.executable, "-c", run, *words, "--today", TODAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stderr is not None
        said = ""
        while WAITS not in said:
            line = process.stderr.readline()
            assert line, said
            said += line
        meanwhile(root)
        lock.unlink()
        out, err = process.communicate(timeout=60)
    return process.returncode, said + out + err


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("advance", "nordvik", "--note", "Mitt notat"), "note: Mitt notat"),
        (("note", "nordvik", "Mitt notat"), "note: Mitt notat"),
        (("book", "nordvik", "10.12", "--with", "siv"), "date: 2026-12-10"),
        (("people", "nordvik", "--redact", "kari", "--yes"), "name: person-1"),
        (("archive", "nordvik", "--until", "2026-11-24"), PULLED),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_both_what_was_pulled_and_what_was_told_are_there(root: Path, words: tuple[str, ...], written: str) -> None:
    code, said = beside_git(root, words, pull)
    assert code == 0, said
    assert "2026-11-25-zzzz" in deal(root)
    assert written in deal(root) or "Kari" not in deal(root)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("advance", "nordvik", "--kept", "notat"), "notat"),
        (("advance", "nordvik", "--moved", "notat @ 10.12"), "notat"),
    ],
)
def test_what_no_longer_fits_is_refused_and_printed(root: Path, words: tuple[str, ...], why: str) -> None:
    code, said = beside_git(root, words, pull)
    assert code != 0
    assert why in said
    assert deal(root).endswith(PULLED)


def test_an_upgrade_is_of_what_git_has_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(Path(__file__).parents[1] / "workspaces" / "versions-en", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    changed = tmp_path / "deals" / "lyngmo.yaml"

    def pulled(_: Path) -> None:
        changed.write_text(changed.read_text("utf-8") + "# a colleague was here\n", "utf-8")

    code, said = beside_git(tmp_path, ("process", "upgrade", "lyngmo"), pulled)
    assert code == 0, said
    assert "process: machine@5" in changed.read_text("utf-8")
    assert changed.read_text("utf-8").endswith("# a colleague was here\n")


def test_an_entry_that_something_was_pulled_behind_is_not_undone(root: Path) -> None:
    assert kp("advance", "nordvik", "--note", "Først", "--today", TODAY).code == 0
    code, said = beside_git(root, ("undo", "nordvik"), pull)
    assert code == 1, said
    assert "note: Først" in deal(root)
    assert deal(root).endswith(PULLED)


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (("note", "Ring Ruth"), "inbox.md"),
        (("new", "Nesbygda", "--process", "prosess"), "deals/nesbygda.yaml"),
        (("process", "new", "egen", "--like", "prosess"), "processes/egen.yaml"),
        (("import", "export.csv", "--process", "prosess"), "deals/bakeri.yaml"),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_a_new_file_waits_too_and_writes_over_nothing(root: Path, words: tuple[str, ...], made: str) -> None:
    code, said = beside_git(root, words, lambda root: (root / made).write_text("- git was here\n"))
    assert (root / made).read_text("utf-8").startswith("- git was here\n"), said
    assert (code == 0) == (made == "inbox.md"), said


@pytest.mark.parametrize(
    "words",
    [
        ("advance", "nordvik", "--note", "Mitt notat"),
        ("note", "nordvik", "Mitt notat"),
        ("note", "Mitt notat"),
        ("book", "nordvik", "10.12"),
        ("people", "nordvik", "--redact", "kari", "--yes"),
        ("new", "Nesbygda", "--process", "prosess"),
        ("archive", "nordvik", "--until", "2026-11-25"),
    ],
    ids=" ".join,
)
def test_where_git_stays_nothing_is_saved_and_the_way_out_is_told(
    root: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running_git, "PATIENCE", 0)
    (root / ".git" / "index.lock").touch()
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    said = kp(*words, "--today", TODAY)
    assert said.code == 5
    assert "slett .git/index.lock" in " ".join(said.err.split())
    assert "Mitt notat" in said.err or "notat" not in " ".join(words)
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before
    (root / ".git" / "index.lock").unlink()
    assert kp(*words, "--today", TODAY).code == 0


@pytest.mark.parametrize("words", [("brief", "nordvik"), ("list",), ("check",), ("map", "nordvik")])
def test_reading_waits_for_nothing(root: Path, words: tuple[str, ...]) -> None:
    (root / ".git" / "index.lock").touch()
    assert "git" not in kp(*words, "--today", TODAY).err


def test_a_program_reads_no_word_of_the_wait(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_git, "PATIENCE", 0)
    (root / ".git" / "index.lock").touch()
    said = kp("advance", "nordvik", "--note", "Hm", "--json", "--today", TODAY)
    assert (said.code, said.err.strip()[:1]) == (5, "{")
