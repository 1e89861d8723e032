"""Files and code are told to be changed when they are, and code that was only touched is the same."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.yamlfiles import fingerprints
from kjopsprosess.yamlfiles.fingerprints import code_hash, code_stamp, content_hash, file_stamps, newest_change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fingerprints, "_PACKAGE", tmp_path)
    for name in ("model", "page"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "facts.py").write_text("x = 1\n")
    return tmp_path


def test_code_that_is_only_touched_has_the_same_hash(package: Path) -> None:
    before = code_stamp(["model"]), code_hash(["model"])
    os.utime(package / "model" / "facts.py", ns=(1, 1))
    assert code_stamp(["model"]) != before[0]
    assert code_hash(["model"]) == before[1]


@pytest.mark.parametrize("change", ["other text", "another name", "one more", "one in a folder", "one deeper"])
def test_code_that_changes_has_another_hash(package: Path, change: str) -> None:
    before = code_hash(["model"])
    path = package / "model" / "facts.py"
    if change == "other text":
        path.write_text("x = 2\n")
    elif change == "another name":
        path.rename(path.with_name("others.py"))
    else:
        folder = package / "model" / {"one more": "", "one in a folder": "files", "one deeper": "files/deals"}[change]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "more.py").write_text("")
    assert code_hash(["model"]) != before


def test_other_packages_do_not_count(package: Path) -> None:
    before = code_stamp(["model"]), code_hash(["model"])
    (package / "page" / "facts.py").write_text("y = 1\n")
    assert (code_stamp(["model"]), code_hash(["model"])) == before


def test_a_file_that_goes_while_the_folder_is_looked_at_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"d{number:02}.yaml").write_text("x")
    real = os.scandir

    @contextmanager
    def scandir(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
        with real(folder) as entries:
            listed = [*entries]
        (tmp_path / listed[3].name).unlink()
        yield listed

    gone = [*real(tmp_path)][3].name
    monkeypatch.setattr(os, "scandir", scandir)
    assert {*file_stamps(tmp_path)} == {f"d{number:02}" for number in range(20)} - {gone.removesuffix(".yaml")}


def test_a_stamp_tells_the_newest_change_and_links_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    (tmp_path / "c.txt").write_text("x")
    found = file_stamps(tmp_path)
    assert (set(found), found["b"]) == ({"a", "b"}, None)
    assert found["a"] is not None
    assert newest_change(found["a"]) == max(
        (tmp_path / "a.yaml").stat().st_mtime_ns, (tmp_path / "a.yaml").stat().st_ctime_ns
    )
    assert content_hash(tmp_path / "b.yaml") == "?"
    assert content_hash(tmp_path / "none.yaml") == "absent"
