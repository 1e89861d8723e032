"""No name, link or folder leads out of the workspace, nothing in it runs, and somebody else's is not taken for ours."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, kp, lay

from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path
from rooted import posix_only

NAMES = (
    "../../etc/passwd", "/etc", "/etc/passwd", "..", ".", "a/b", "a\\b", "..\\..\\x", "a\0b", "-rf", "--", ".git",
    "git~1", "a:b", "a.", "a.yaml", "nordvik.yaml", " nordvik", "nordvik ", "NORDVIK\n", "con", "nul", "aux",
    "com1", "lpt9", "CON", "fil\u202etxt", "x" * 300, "å", "a\u030a", "", "~", "$HOME", "*", "%2e%2e", "\u2215etc",
    "file:///etc/passwd",
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path / "salg")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text("password: hunter2\n")
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("length", [300, 100_000])
def test_a_name_too_long_for_any_file_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    monkeypatch.chdir(root)
    name = "a." + "b" * length
    for arguments in (
        ["process", "diff", name, "prosess"], ["process", "diff", "prosess", f"x/{name}"], ["process", "show", name],
        ["process", "new", name], ["check", name], ["check", "prosess", "--against", name], ["demo", name],
        ["init", name], ["list", "-C", name], ["people", name], ["new", "A", "--id", name, "--process", "prosess"],
    ):  # fmt: skip
        said = kp(*arguments)
        assert said.code in (1, 2, 3, 4, 5), (arguments, said)
        assert "selve kp" not in said.all, (arguments, said)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:20]))
@pytest.mark.usefixtures("secret")
def test_no_name_of_a_deal_leads_anywhere(root: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(root)
    before = everything(root.parent)
    for arguments in (
        ["brief", name], ["map", name], ["log", name], ["people", name], ["advance", name, "--note", "x"],
        ["book", name, "4.12"], ["new", "A", "--id", name, "--process", "prosess"],
    ):  # fmt: skip
        said = kp(*arguments)
        assert said.code in (0, 2, 3), (arguments, said)
        assert "hunter2" not in said.all
        if said.code == 0:
            assert name in ("nordvik ", " nordvik", "--", "", "NORDVIK\n"), arguments
    assert set(everything(root.parent)) - set(before) <= {
        str(root / ".kp" / name) for name in ("lock", ".gitignore", "undo", "undo/nordvik.json")
    }


def test_a_name_that_is_too_long_is_no_fault_of_ours(root: Path) -> None:
    for long in ("x" * 300, "x" * 5000, "x" * 300 + ".yaml"):
        for arguments in (["check", long], ["brief", long], ["list", "-C", long], ["process", "show", long]):
            said = kp(*arguments) if "-C" in arguments else kp(*arguments, "-C", str(root))
            assert (said.code in (1, 3), "selve kp" in said.all) == (True, False), said


@posix_only
def test_a_deal_that_is_a_link_to_outside_is_neither_read_nor_written(root: Path, secret: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.unlink()
    deal.symlink_to(secret)

    for command in (
        "brief nordvik",
        "check",
        "list",
        "check --json",
        "advance nordvik --note x",
        "people --find unter",
    ):
        said = kp(*command.split(), "-C", str(root))
        assert "hunter2" not in said.all, command
    assert (secret.read_text(), kp("check", "-C", str(root)).code) == ("password: hunter2\n", 1)


@posix_only
@pytest.mark.parametrize("folder", ["deals", "processes", ".kp"])
def test_a_folder_that_is_a_link_to_outside_gets_nothing(root: Path, tmp_path: Path, folder: str) -> None:
    outside = tmp_path / "outside"
    (outside / "schema").mkdir(parents=True)
    (outside / "lock").write_text("theirs")
    (outside / "schema" / "deal.json").write_text("theirs")
    if (root / folder).exists():
        (root / folder).rename(root / f"{folder}-before")
    (root / folder).symlink_to(outside)
    before = everything(outside)

    for command in (
        "advance nordvik --note x", "book nordvik 4.12", "new Ny --process prosess", "process new egen", "init",
        "brief nordvik", "check", "list", "people nordvik --redact kari", "people nordvik --redact kari --yes",
    ):  # fmt: skip
        said = kp(*command.split(), "-C", str(root))
        assert "selve kp" not in said.all, (command, said)

    assert everything(outside) == before


@posix_only
@pytest.mark.parametrize("kind", ["pipe", "socket", "folder", "device", "circle", "nowhere"])
def test_what_is_no_file_keeps_nobody_waiting(root: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.unlink()
    match kind:
        case "pipe":
            os.mkfifo(deal)
        case "socket":
            monkeypatch.chdir(deal.parent)
            os.mknod(deal.name, stat.S_IFSOCK | 0o600)
        case "folder":
            deal.mkdir()
        case "device":
            deal.symlink_to("/dev/zero")
        case "circle":
            deal.symlink_to(deal.name)
        case "nowhere":
            deal.symlink_to("nowhere")

    for command in ("brief nordvik", "check", "list", "next", "advance nordvik --note x", f"check {deal}"):
        said = kp(*command.split(), "-C", str(root))
        assert said.code in (1, 3, 4), (command, said)
        assert "selve kp" not in said.all, (command, said)


@posix_only
def test_both_spellings_of_a_letter_are_refused_as_a_name_and_told(root: Path) -> None:
    for name in ("å", "a\u030a"):
        (root / "deals" / f"{name}.yaml").write_text(DEAL)

    said = kp("check", "-C", str(root))

    assert (said.code, said.out.count("[file-name-not-an-id]")) == (1, 2)
    assert Workspace(root).deal_ids() == ("nordvik",)


@pytest.mark.parametrize("name", ["con", "nul", "com1", "us"])
def test_a_reserved_name_is_told(root: Path, name: str) -> None:
    if sys.platform == "win32" and name != "us":
        pytest.skip("Windows cannot make such a file")
    (root / "deals" / f"{name}.yaml").write_text(DEAL)

    assert "[file-name-not-an-id]" in kp("check", "-C", str(root)).out
