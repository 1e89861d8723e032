"""While git is at work in the folder, a write waits for it: so long and no longer, and with pauses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kjopsprosess.yamlfiles.writing.errors import GitBusyError
from kjopsprosess.yamlfiles.writing.running_git import PATIENCE, PAUSE, git_folder, telling_of_the_wait, wait_for_git


class Clock:
    """Time that passes only in the pauses; after so many of them something may happen."""

    def __init__(self, then: Callable[[], object] | None = None, after: int = 3) -> None:
        self.now, self.pauses, self.then, self.after = 100.0, 0, then, after

    def time(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.now += seconds
        self.pauses += 1
        if self.then and self.pauses == self.after:
            self.then()


def busy(root: Path, kind: str) -> Path:
    """A workspace in a repository in which git is at work; the file by which git says so."""
    workspace, git = root / "sales", root / ".git"
    workspace.mkdir()
    if kind == "above":
        git.mkdir()
    elif kind == "beside":
        git = workspace / ".git"
        git.mkdir()
    else:
        git = root / "main" / ".git" / "worktrees" / "sales"
        git.mkdir(parents=True)
        named = git if kind == "worktree" else "../main/.git/worktrees/sales"
        (workspace / ".git").write_text(f"gitdir: {named}\n")
    lock = git / "index.lock"
    lock.touch()
    return lock


def told(root: Path, clock: Clock) -> list[int]:
    found: list[int] = []
    with telling_of_the_wait(found.append):
        wait_for_git(root / "sales", clock=clock.time, pause=clock.pause)
    return found


@pytest.mark.parametrize("kind", ["above", "beside", "worktree", "worktree by a relative path"])
@pytest.mark.parametrize("after", [1, 7, 40])
def test_the_write_goes_on_when_git_has_ended(tmp_path: Path, kind: str, after: int) -> None:
    lock = busy(tmp_path, kind)
    clock = Clock(lock.unlink, after)
    assert told(tmp_path, clock) == [5]
    assert clock.pauses == after


@pytest.mark.parametrize("kind", ["above", "beside", "worktree"])
def test_a_git_that_does_not_end_is_named_after_a_while(tmp_path: Path, kind: str) -> None:
    lock = busy(tmp_path, kind)
    clock = Clock()
    with pytest.raises(GitBusyError) as refused:
        told(tmp_path, clock)
    assert clock.pauses <= PATIENCE / PAUSE + 1
    assert clock.now - 100 >= PATIENCE
    assert refused.value.facts == {"lock": ".git/index.lock" if kind == "beside" else str(lock), "seconds": 5}


@pytest.mark.parametrize("git", [None, ".git", ".git as a file of something else"])
def test_where_no_git_is_at_work_nothing_waits(tmp_path: Path, git: str | None) -> None:
    (tmp_path / "sales").mkdir()
    if git == ".git":
        (tmp_path / ".git").mkdir()
    elif git:
        (tmp_path / "sales" / ".git").write_text("something else")
    clock = Clock()
    assert told(tmp_path, clock) == []
    assert clock.pauses == 0


def test_a_folder_in_no_repository_has_none(tmp_path: Path) -> None:
    assert git_folder(tmp_path) in (None, *(each / ".git" for each in tmp_path.parents))


def test_only_the_newest_is_told_and_only_while_it_wants_to_be(tmp_path: Path) -> None:
    lock = busy(tmp_path, "above")
    heard: dict[str, list[int]] = {name: [] for name in ("first", "second", "third")}
    with telling_of_the_wait(heard["first"].append):
        with telling_of_the_wait(heard["second"].append), telling_of_the_wait(heard["third"].append):
            clock = Clock(lock.unlink)
            wait_for_git(tmp_path / "sales", clock=clock.time, pause=clock.pause)
        lock.touch()
        clock = Clock(lock.unlink)
        wait_for_git(tmp_path / "sales", clock=clock.time, pause=clock.pause)
    assert heard == {"first": [5], "second": [], "third": [5]}


@pytest.mark.parametrize("says", [b"gitdir: /nowhere\xff\xfe\n", b"\xff", b"gitdir:", b""])
def test_a_file_in_its_place_that_says_nothing_is_no_git(tmp_path: Path, says: bytes) -> None:
    (tmp_path / ".git").write_bytes(says)
    wait_for_git(tmp_path)
