"""A folder that is opened once: links in it are themselves, new files are made where the path leads, or nowhere."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import OutsideWorkspaceError
from kjopsprosess.yamlfiles.writing.opened_folder import opened_folder

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are found by their paths there")


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
    left = tmp_path / ".kp-1-0a0a0a0a.tmp"
    left.write_bytes(b"half")
    long_ago = time.time() - 100_000
    os.utime(left, (long_ago, long_ago))
    create_file(tmp_path, tmp_path / "x.yaml", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["x.yaml"]
