"""A folder that is opened once: links in it are themselves, new files are made where the path leads, or nowhere."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.yamlfiles.writing import opened_folder as module
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import OutsideWorkspaceError
from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder, opened_folder

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are found by their paths there")


@pytest.fixture(params=[True, False], ids=["by handle", "by path"])
def _found(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways in which a system finds a file in a folder."""
    monkeypatch.setattr(module, "BY_HANDLE", request.param)


def test_facts_are_those_of_a_link_itself(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    with opened_folder(tmp_path) as folder:
        for name, is_link in (("file", False), ("link", True), ("nowhere", True)):
            assert stat.S_ISLNK(folder.facts(name).st_mode) is is_link
        assert (sorted(folder.names()), folder.has("gone"), folder.has("nowhere")) == (
            ["file", "link", "nowhere"],
            False,
            True,
        )


def test_names_are_those_of_the_folder_that_was_opened(tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals" / "a.yaml").write_bytes(b"x")
    with opened_folder(tmp_path, ("deals",)) as folder:
        (tmp_path / "deals").rename(tmp_path / "away")
        (tmp_path / "deals").mkdir()
        assert (folder.names(), folder.is_still_at_its_path()) == (["a.yaml"], False)


def test_a_new_file_is_not_made_in_a_folder_that_was_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deals, away, real = tmp_path / "deals", tmp_path / "away", os.fsync
    deals.mkdir()

    def swapped(handle: int) -> None:
        real(handle)
        if not away.exists():
            deals.rename(away)
            deals.mkdir()

    monkeypatch.setattr(os, "fsync", swapped)
    with pytest.raises(OutsideWorkspaceError) as fault:
        create_file(tmp_path, deals / "x.yaml", b"new")
    assert (fault.value.facts, [*deals.iterdir()], [*away.iterdir()]) == ({"file": "x.yaml"}, [], [])


def test_what_killed_runs_left_goes_when_a_new_file_is_made(tmp_path: Path) -> None:
    long_ago, theirs = time.time() - 100_000, [".kp-notes", ".kp.tmp", "draft.tmp", "kp-1-0a0a0a0a.tmp"]
    for name in (".kp-1-0a0a0a0a.tmp", *theirs):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (long_ago, long_ago))
    create_file(tmp_path, tmp_path / "x.yaml", b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == [*theirs, "x.yaml"]


@pytest.mark.usefixtures("_found")
def test_a_folder_in_it_is_itself_made_or_refused(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "x").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "there")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").write_bytes(b"x")
    with opened_folder(tmp_path) as root:
        with root.folder("there") as folder:
            assert (folder.read("x"), folder.names(), folder.is_still_at_its_path()) == (b"theirs", ["x"], True)
        with root.folder("new", make=True) as folder:
            os.close(folder.open("y", os.O_WRONLY | os.O_CREAT))
            folder.wait()
        for link in ("link", "nowhere", "circle"):
            with pytest.raises(OutsideWorkspaceError) as refused, root.folder(link):
                pass
            assert refused.value.facts == {"file": link}
        for name, fault in (("file", NotADirectoryError), ("gone", FileNotFoundError)):
            with pytest.raises(fault), root.folder(name):
                pass
    assert sorted(each.name for each in tmp_path.rglob("*")) == [
        "circle", "file", "link", "new", "nowhere", "there", "x", "y",
    ]  # fmt: skip


@pytest.mark.usefixtures("_found")
def test_missing_folders_are_made_and_waited_for_only_where_that_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, wait = tmp_path / "a" / "b", OpenedFolder.wait
    waited: list[Path] = []

    def noted(self: OpenedFolder) -> None:
        waited.append(self.path)
        wait(self)

    monkeypatch.setattr(OpenedFolder, "wait", noted)
    with pytest.raises(FileNotFoundError), opened_folder(root) as folder:
        folder.names()
    assert not root.exists()
    with opened_folder(root, ("c",), make=True) as folder:
        assert folder.path == root / "c"
    assert {*waited} == {tmp_path, tmp_path / "a", root}
    waited.clear()
    with opened_folder(root, ("c",), make=True):
        assert waited == []


@pytest.mark.usefixtures("_found")
def test_whoever_follows_a_path_that_is_gone_comes_to_no_folder(tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    with opened_folder(tmp_path, ("deals",)) as folder:
        assert folder.is_still_at_its_path()
        (tmp_path / "deals").rmdir()
        assert folder.is_still_at_its_path() is not module.BY_HANDLE
