"""The folder of kp's own files: never a link, and nothing is written into what is no file there."""

import os
import stat
import sys
from pathlib import Path

import pytest

from kjopsprosess.yamlfiles.kp_folder import keep_for_the_user, kp_folder
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, OutsideWorkspaceError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")


def open_files() -> int:
    """How many files this process has open; 0 where the system does not tell."""
    handles = Path("/dev/fd")
    return len([*handles.iterdir()]) if sys.platform.startswith("linux") else 0


@posix_only
def test_a_folder_that_is_a_link_is_refused_and_nothing_is_laid_there(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / ".kp").symlink_to(elsewhere)
    with pytest.raises(OutsideWorkspaceError) as fault, kp_folder(tmp_path):
        pass
    assert (fault.value.facts, [*elsewhere.iterdir()]) == ({"file": ".kp"}, [])


@posix_only
def test_a_pipe_that_somebody_reads_gets_nothing_and_no_file_stays_open(tmp_path: Path) -> None:
    ignored = tmp_path / ".kp" / ".gitignore"
    before = open_files()
    with kp_folder(tmp_path):
        pass
    assert open_files() == before
    ignored.unlink()
    os.mkfifo(ignored)
    reader = os.open(ignored, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with kp_folder(tmp_path):
            pass
        assert os.read(reader, 10) == b""
    finally:
        os.close(reader)


@posix_only
def test_a_folder_in_it_is_the_users_alone_and_named_where_it_cannot_be_used(tmp_path: Path) -> None:
    with kp_folder(tmp_path, "undo"):
        pass
    assert stat.S_IMODE((tmp_path / ".kp" / "undo").stat().st_mode) == 0o700
    (tmp_path / ".kp" / "told").symlink_to(tmp_path)
    with pytest.raises(OutsideWorkspaceError) as fault, kp_folder(tmp_path, "told"):
        pass
    assert fault.value.facts == {"file": ".kp/told"}


def test_where_it_is_missing_it_is_made_only_if_that_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NotWritableError), kp_folder(tmp_path, make=False):
        pass
    assert not (tmp_path / ".kp").exists()


@pytest.mark.parametrize("lasting", [True, False])
def test_what_a_person_typed_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool
) -> None:
    waited: list[int] = []
    real = os.fsync

    def noted(handle: int) -> None:
        waited.append(os.fstat(handle).st_size)
        real(handle)

    with kp_folder(tmp_path) as folder:
        left = tmp_path / ".kp" / ".kp-1-0a0a0a0a.tmp"
        left.write_bytes(b"half")
        os.utime(left, (0, 0))
        monkeypatch.setattr(os, "fsync", noted)
        keep_for_the_user(folder, "x", b"typed", lasting=lasting)
    assert waited == ([5] if lasting else [])
    assert sorted(each.name for each in (tmp_path / ".kp").iterdir()) == [".gitignore", "x"]
    assert (tmp_path / ".kp" / "x").read_bytes() == b"typed"


def test_where_it_cannot_be_put_in_place_nothing_is_left_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise OSError("no")

    with kp_folder(tmp_path) as folder:
        monkeypatch.setattr(os, "replace", refuse)
        with pytest.raises(OSError, match="no"):
            keep_for_the_user(folder, "x", b"typed")
    assert [each.name for each in (tmp_path / ".kp").iterdir()] == [".gitignore"]


def test_whoever_only_looks_makes_nothing_in_it(tmp_path: Path) -> None:
    with pytest.raises(NotWritableError), kp_folder(tmp_path, make=False):
        pass
    assert [*tmp_path.iterdir()] == []
    (tmp_path / ".kp").mkdir()
    with kp_folder(tmp_path, make=False) as folder:
        assert folder.names() == []
