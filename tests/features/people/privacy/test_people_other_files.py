"""Every file of a workspace is searched for a name, and none outside it."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.features.people.privacy.other_files import search_files
from kjopsprosess.yamlfiles.fact_cache import FactCache
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither such links nor such rights")


def write(root: Path, *names: str, content: bytes = b"Jon Eide") -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def test_whatever_they_are_called_and_wherever_they_are(tmp_path: Path) -> None:
    names = [
        ".kp/.kp-1332-index.tmp", ".nordvik.yaml.swp", "deals/.kp-1278-dfebfab6.tmp", "deals/nordvik (Kari).yaml",
        "deals/nordvik.yaml.bak", "deals/nordvik.yaml.orig", "deals/nordvik.yaml~", "deals/old/a/b/x.yml", "notes.md",
    ]  # fmt: skip
    write(tmp_path, *names)
    write(tmp_path, "deals/other.yaml", ".kp/cache/list.sqlite", content=b"Jonas Eide")
    write(tmp_path, ".git/objects/x", "deals/.git/y", ".git.md")
    assert search_files(tmp_path, ["Jon Eide"]) == (tuple(sorted([*names, ".git.md"])), ())


def test_the_name_of_a_file_counts(tmp_path: Path) -> None:
    write(tmp_path, "deals/jon-eide.yaml", "Jon Eide/notes.md", "johan-eide.txt", content=b"")
    assert search_files(tmp_path, ["Jon Eide"]).files == ("Jon Eide/notes.md", "deals/jon-eide.yaml")


def test_any_of_several_names(tmp_path: Path) -> None:
    write(tmp_path, "a", content=b"Jon")
    write(tmp_path, "b", content=b"Kari")
    write(tmp_path, "c", content=b"Siv")
    assert search_files(tmp_path, ["Kari", "Jon"]).files == ("a", "b")
    assert search_files(tmp_path, []).files == ()


@posix_only
def test_links_are_not_followed_and_one_that_leads_out_is_told(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    write(root, "deals/nordvik.yaml")
    write(outside, "secret.md")
    (root / "out.md").symlink_to(outside / "secret.md")
    (root / "folder").symlink_to(outside)
    (root / "inside.md").symlink_to(root / "deals" / "nordvik.yaml")
    (root / "itself").symlink_to(root)
    (root / "nowhere").symlink_to(root / "gone")
    (root / "circle").symlink_to(root / "circle")
    found = search_files(root, ["Jon Eide"])
    assert found.files == ("deals/nordvik.yaml",)
    assert set(found.unsearched) - {"circle"} == {"folder", "out.md"}


@posix_only
def test_pipes_and_devices_keep_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    write(tmp_path, "a")
    assert search_files(tmp_path, ["Jon Eide"]) == (("a",), ())


@posix_only
def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "closed/a", "b", "packed.docx", content=b"PK\x03\x04")
    if os.geteuid() == 0:  # who may read everything
        real = os.open

        def no_right(path: str, flags: int, mode: int = 0o777) -> int:
            if str(path).endswith("/b"):
                raise PermissionError
            return real(path, flags, mode)

        monkeypatch.setattr(os, "open", no_right)
    else:
        (tmp_path / "b").chmod(0)
    assert search_files(tmp_path, ["Jon Eide"]) == ((), ("b", "closed/a", "packed.docx"))


def test_a_compressed_file_with_the_name_in_plain_sight_is_found(tmp_path: Path) -> None:
    write(tmp_path, "a.zip", content=b"PK\x03\x04jon-eide.txt")
    assert search_files(tmp_path, ["Jon Eide"]) == (("a.zip",), ())


@posix_only
def test_a_name_of_a_file_that_is_no_text(tmp_path: Path) -> None:
    write(tmp_path, os.fsdecode(b"\xff\x1b[31m.md"))
    assert [os.fsencode(each) for each in search_files(tmp_path, ["Jon Eide"]).files] == [b"\xff\x1b[31m.md"]


@pytest.mark.parametrize(
    ("deal", "line", "says"),
    [
        ("a", "Kåre Østby", True), ("a", "med kåre østbys navn", True),
        ("a", json.dumps({"line": "Kåre Østby"}), True), ("a", unicodedata.normalize("NFD", "Kåre Østby"), True),
        ("a", "Østby, Kåre", True), ("a", "Kåre\x1fØstby", True), ("a", "Kåre Østbyen", False), ("a", "Østby", False),
        ("a", json.dumps({"line": "Kåre Vik"}), False),
    ],
)  # fmt: skip
def test_rows_of_the_cache_say_a_name(tmp_path: Path, deal: str, line: str, says: bool) -> None:
    (tmp_path / "deals").mkdir()
    FactCache(Workspace(tmp_path), "list").keep({"first": "Siv Moen", deal: line}, {}, {})
    assert search_files(tmp_path, ["Kåre Østby"]).files == ((".kp/cache/list.sqlite",) if says else ())


def test_a_file_of_the_cache_that_is_damaged_is_searched_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    FactCache(Workspace(tmp_path), "list").keep({"a": "med Kåre Østby i dag"}, {}, {})
    path = tmp_path / ".kp" / "cache" / "list.sqlite"
    path.write_bytes(b"\0" * 64 + path.read_bytes()[64:])
    assert search_files(tmp_path, ["Kåre Østby"]).files == (".kp/cache/list.sqlite",)


def test_a_text_that_is_no_database_is_searched_as_any_file(tmp_path: Path) -> None:
    write(tmp_path, ".kp/cache/list.sqlite", content="Møtte Kåre Østby".encode("utf-16"))
    assert search_files(tmp_path, ["Kåre Østby"]).files == (".kp/cache/list.sqlite",)
