"""What the doctor finds, and what it says would help."""

import json
import subprocess
from pathlib import Path

import pytest
from workspace_at_hand import Said, kp, lay


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(lay(tmp_path / "salg"))
    assert kp("init").code == 0
    return tmp_path / "salg"


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


def needy() -> dict[str, list[str]]:
    said = kp("doctor", "--json")
    found = json.loads(said.out)["found"]
    codes = {each["code"]: each["commands"] for each in found if not each["ok"]}
    assert said.code == bool(codes)
    return codes


def test_a_good_workspace_outside_git_is_well(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")  # the folder's name is as long as the test's, and is not to be wrapped
    assert needy() == {}
    said = kp("doctor")
    assert said.out.startswith("Alt er som det skal.\n")
    assert str(root.name) in said.out


def test_outside_a_workspace_it_says_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert needy() == {"no-workspace": ["kp init", "kp demo"]}


def test_a_clone_without_the_merge_driver(root: Path) -> None:
    git("init", "-q")
    commands = needy()["no-merge-driver"]
    for command in commands:
        assert command.startswith("git config ")
        git("config", *[part.strip('"') for part in command.removeprefix("git config ").split(" ", 1)])
    assert needy() == {}
    (root / ".git" / "index.lock").touch()
    assert set(needy()) == {"git-busy"}


@pytest.mark.parametrize(
    ("make", "code"),
    [
        ("deals/Nordvik.yaml", "skipped-files"),
        ("deals/nordvik (conflicted copy).yaml", "conflict-copies"),
        ("deals/nordvik - Kopi.yaml", "conflict-copies"),
        ("deals/nordvik-kopi.yaml", "conflict-copies"),
        ("deals/.nordvik.yaml.swp", "open-in-editor"),
        ("deals/.#nordvik.yaml", "open-in-editor"),
        ("deals/~$nordvik.yaml", "open-in-editor"),
        ("processes/.~lock.prosess.yaml#", "open-in-editor"),
    ],
)
def test_files_that_stand_beside_the_deals(root: Path, make: str, code: str) -> None:
    (root / make).write_text("customer: X\n")
    assert code in needy()


@pytest.mark.parametrize("name", ["nordvik-kopimaskin", "copyright", "konfliktradet"])
def test_a_deal_of_its_own_is_no_copy(root: Path, name: str) -> None:
    (root / "deals" / f"{name}.yaml").write_text("customer: X\nprocess: prosess@1\n")
    assert needy() == {}


def test_a_copy_that_counts_is_not_said_to_be_left_out(root: Path) -> None:
    (root / "deals" / "nordvik-kopi.yaml").write_text("customer: X\n")
    assert set(needy()) == {"conflict-copies"}


def test_schemas_and_git_files_that_are_missing(root: Path) -> None:
    git("init", "-q")
    (root / ".kp" / "schema" / "deal.json").unlink()
    (root / ".gitignore").write_text("*.pyc\n")
    found = needy()
    assert found["no-schema"] == ["kp init"]
    assert found["git-file-lacks"] == [".kp/", ".kp-*.tmp"]


def advance() -> Said:
    return kp("advance", "nordvik", "--note", "kort", "--today", "2026-11-26")


def test_who_writes_in_a_fresh_clone_is_told_once_how_to_let_git_merge(root: Path) -> None:
    assert "git config" not in advance().err
    git("init", "-q")
    assert "git config merge.kp.driver" in advance().err
    assert "git config" not in advance().err
    (root / ".kp" / "merge-driver-told").unlink()
    git("config", "merge.kp.driver", "kp merge-driver %O %A %B %P")
    assert "git config" not in advance().err
