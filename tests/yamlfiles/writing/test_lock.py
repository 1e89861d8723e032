"""The lock and the folder it lies in: nothing of anybody's is emptied, nobody waits for ever, git sees none of it."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kjopsprosess.yamlfiles.fact_cache import FactCache
from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.workspace import Workspace
from kjopsprosess.yamlfiles.writing import lock
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, OutsideWorkspaceError, WorkspaceLockedError
from kjopsprosess.yamlfiles.writing.lock import locked_already_or_now, workspace_lock

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="such files are made on Unix")


@posix_only
def test_a_file_that_is_the_lock_by_another_name_keeps_what_it_holds(tmp_path: Path) -> None:
    deal = tmp_path / "tinde.yaml"
    deal.write_bytes(b"customer: Tinde\n")
    (tmp_path / ".kp").mkdir()
    os.link(deal, tmp_path / ".kp" / "lock")

    with workspace_lock(tmp_path), pytest.raises(WorkspaceLockedError) as fault, workspace_lock(tmp_path, timeout=0):
        pass

    assert fault.value.facts == {"pid": "", "since": ""}
    assert deal.read_bytes() == b"customer: Tinde\n"


@posix_only
@pytest.mark.parametrize("kind", ["folder", "pipe", "socket", "device", "link", "dangling link"])
def test_a_lock_that_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    (tmp_path / ".kp").mkdir()
    path, elsewhere = tmp_path / ".kp" / "lock", tmp_path / "elsewhere"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "socket":
            os.mknod(path, 0o140644)
        case "device":
            if os.geteuid():
                pytest.skip("only root makes devices")
            os.mknod(path, 0o020666, os.makedev(1, 5))
        case "link":
            elsewhere.write_bytes(b"theirs")
            path.symlink_to(elsewhere)
        case _:
            path.symlink_to(elsewhere)

    with pytest.raises(OutsideWorkspaceError) as fault, workspace_lock(tmp_path):
        pass

    assert fault.value.facts == {"file": ".kp/lock"}
    assert not elsewhere.exists() or elsewhere.read_bytes() == b"theirs"


def test_what_is_a_part_of_something_longer_uses_its_lock(tmp_path: Path) -> None:
    with workspace_lock(tmp_path):
        with locked_already_or_now(tmp_path):
            pass
        with pytest.raises(WorkspaceLockedError), workspace_lock(tmp_path, timeout=0):
            pass  # still held
    with locked_already_or_now(tmp_path), pytest.raises(WorkspaceLockedError), workspace_lock(tmp_path, timeout=0):
        pass


class Clock:
    """Time that passes only while somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.mark.parametrize(("others", "gets_it"), [(6, True), (0, False)])
def test_one_who_waits_counts_anew_for_each_who_has_got_it_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: int, gets_it: bool
) -> None:
    clock, signed = Clock(), 0

    def take(handle: int) -> bool:
        """Each of the others holds it for four seconds, and then whoever waits may have it, or nobody."""
        nonlocal signed
        if signed < others and clock.now > 4 * (signed + 1):
            signed += 1
            os.utime(handle, (signed, signed))
        return signed == others > 0

    monkeypatch.setattr(lock, "time", clock)
    monkeypatch.setattr(lock, "_try_lock", take)
    if gets_it:
        with workspace_lock(tmp_path):
            assert clock.now > 24
    else:
        with pytest.raises(WorkspaceLockedError), workspace_lock(tmp_path):
            pass
        assert 5 <= clock.now < 5.1


def make_kp_folder(root: Path) -> None:
    with kp_folder(root):
        pass


@pytest.mark.parametrize("make", ["lock", "cache", "folder"])
def test_the_folder_hides_itself_from_git_however_it_is_made(tmp_path: Path, make: str) -> None:
    (tmp_path / ".kp").mkdir(exist_ok=True)
    if make == "lock":
        with workspace_lock(tmp_path):
            pass
    elif make == "cache":
        assert FactCache(Workspace(tmp_path), "list").now_ns()
    else:
        shutil.rmtree(tmp_path / ".kp")
        make_kp_folder(tmp_path)
    assert (tmp_path / ".kp" / ".gitignore").read_bytes() == b"*\n"


def test_what_somebody_wrote_there_stays_and_half_a_write_is_finished(tmp_path: Path) -> None:
    make_kp_folder(tmp_path)
    ignored = tmp_path / ".kp" / ".gitignore"
    ignored.write_text("index\n")
    make_kp_folder(tmp_path)
    assert ignored.read_text() == "index\n"
    ignored.write_bytes(b"")
    make_kp_folder(tmp_path)
    assert ignored.read_bytes() == b"*\n"


@posix_only
def test_a_link_or_a_pipe_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"")
    make_kp_folder(tmp_path)
    ignored = tmp_path / ".kp" / ".gitignore"
    for link in (os.symlink, os.link):
        ignored.unlink()
        link(tmp_path / "theirs", ignored)
        make_kp_folder(tmp_path)
        assert (tmp_path / "theirs").read_bytes() == b""
    ignored.unlink()
    os.mkfifo(ignored)
    make_kp_folder(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / ".kp").write_bytes(b"")
    with pytest.raises(NotWritableError):
        make_kp_folder(tmp_path)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_two_branches_on_which_kp_ran_do_not_conflict(tmp_path: Path) -> None:
    def git(*given: str) -> str:
        settings = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "init.defaultBranch=main")
        return subprocess.run(
            ["git", *settings, *given], cwd=tmp_path, check=True, capture_output=True, text=True
        ).stdout

    git("init")
    (tmp_path / "kp.yaml").write_text("language: nb\n")
    git("add", "-A")
    git("commit", "-m", "a")
    for branch in ("one", "two"):
        git("checkout", "-b", branch, "main")
        with workspace_lock(tmp_path):
            (tmp_path / f"{branch}.yaml").write_text("x")
        git("add", "-A")
        git("commit", "-m", branch)
    git("merge", "one")
    assert git("ls-files").split() == ["kp.yaml", "one.yaml", "two.yaml"]


@posix_only
def test_a_colleagues_lock_that_may_only_be_read_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with workspace_lock(tmp_path):
        pass
    real = os.open

    def opened(path: Path, flags: int, mode: int = 0o777, **more: Any) -> int:
        if str(path).endswith("lock") and flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, "no right")
        return real(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", opened)
    with workspace_lock(tmp_path), pytest.raises(WorkspaceLockedError), workspace_lock(tmp_path, timeout=0):
        pass
    with workspace_lock(tmp_path, timeout=0):
        pass


def test_a_lock_that_may_not_even_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def opened(path: Path, flags: int, mode: int = 0o777, **more: Any) -> int:
        if str(path).endswith("lock"):
            raise PermissionError(errno.EACCES, "no right")
        return real(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", opened)
    with pytest.raises(NotWritableError) as fault, workspace_lock(tmp_path):
        pass
    assert fault.value.facts == {"file": ".kp/lock", "reason": "EACCES"}


@posix_only
def test_everybody_who_may_write_in_the_folder_may_lock_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with workspace_lock(tmp_path):
            pass
    finally:
        os.umask(before)
    files = [tmp_path / ".kp" / name for name in ("lock", ".gitignore")]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o666, 0o666]


@posix_only
def test_who_holds_it_is_written_anew_each_time(tmp_path: Path) -> None:
    (tmp_path / ".kp").mkdir()
    path = tmp_path / ".kp" / "lock"
    path.write_text("99999999999999999999 00:00 and more", "utf-8")
    with workspace_lock(tmp_path), pytest.raises(WorkspaceLockedError) as fault, workspace_lock(tmp_path, timeout=0):
        pass
    assert fault.value.facts["pid"] == str(os.getpid())
    assert re.fullmatch(r"\d\d:\d\d", str(fault.value.facts["since"]))
    assert path.read_text("utf-8") == f"{os.getpid()} {fault.value.facts['since']}"


@posix_only
def test_where_the_file_system_knows_no_locks_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def refuse(*_given: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with workspace_lock(tmp_path, timeout=0), workspace_lock(tmp_path, timeout=0):
        pass


def test_it_is_held_no_longer_than_the_work_takes(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), workspace_lock(tmp_path):
        raise ZeroDivisionError
    assert not lock._held
    before = open_files()
    for _ in range(3):
        with locked_already_or_now(tmp_path):
            assert lock._held == {tmp_path.resolve()}
    assert open_files() == before


def open_files() -> int:
    """How many files this process has open; 0 where the system does not tell."""
    handles = Path("/dev/fd")
    return len([*handles.iterdir()]) if sys.platform.startswith("linux") else 0


@posix_only
@pytest.mark.parametrize(
    ("written", "pid", "since"), [(b"\xff\xfe 10:00", "\ufffd\ufffd", "10:00"), (b"12", "12", ""), (b"", "", "")]
)
def test_whoever_holds_it_whatever_is_written_there(tmp_path: Path, written: bytes, pid: str, since: str) -> None:
    import fcntl

    with kp_folder(tmp_path):
        path = tmp_path / ".kp" / "lock"
    path.write_bytes(written)
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(WorkspaceLockedError) as fault, workspace_lock(tmp_path, timeout=0):
            pass
    assert fault.value.facts == {"pid": pid, "since": since}
