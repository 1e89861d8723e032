"""A file that is replaced keeps owner, group, mode and attributes, as far as the system lets us."""

from __future__ import annotations

import errno
import multiprocessing
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from written_deal import NEW, OLD

from kjopsprosess.yamlfiles.writing import rights
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file

SOMEBODY, THEIR_GROUP = 1234, 2345

pytestmark = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away")


def saved(deal: Path) -> tuple[int, int, int]:
    """Owner, group and mode, after it was replaced."""
    replace_file(deal.parent.parent, deal, OLD, NEW)
    assert deal.read_bytes() == NEW
    facts = deal.stat()
    return facts.st_uid, facts.st_gid, stat.S_IMODE(facts.st_mode)


@pytest.mark.parametrize("mode", [0o660, 0o2664, 0o600])
def test_owner_group_and_mode_stay(deal: Path, mode: int) -> None:
    os.chown(deal, SOMEBODY, THEIR_GROUP)
    deal.chmod(mode)
    assert saved(deal) == (SOMEBODY, THEIR_GROUP, mode)


class Forbidding:
    """The system for one who may not give files away, to nobody or only to no other owner."""

    def __init__(self, *, group_too: bool) -> None:
        self.group_too = group_too

    def __getattr__(self, name: str) -> Any:
        return self.fchown if name == "fchown" else getattr(os, name)

    def fchown(self, handle: int, owner: int, group: int) -> None:
        if owner != -1 or self.group_too:
            raise PermissionError(errno.EPERM, "injected")
        os.fchown(handle, owner, group)


def test_the_group_stays_where_the_owner_may_not_be_kept(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.chown(deal, SOMEBODY, THEIR_GROUP)
    deal.chmod(0o660)
    monkeypatch.setattr(rights, "os", Forbidding(group_too=False))
    assert saved(deal) == (os.geteuid(), THEIR_GROUP, 0o660)


@pytest.mark.parametrize(("mode", "instead"), [(0o660, 0o600), (0o664, 0o644), (0o640, 0o600), (0o646, 0o646)])
def test_another_group_gets_no_more_than_anybody(
    deal: Path, monkeypatch: pytest.MonkeyPatch, mode: int, instead: int
) -> None:
    os.chown(deal, SOMEBODY, THEIR_GROUP)
    deal.chmod(mode)
    monkeypatch.setattr(rights, "os", Forbidding(group_too=True))
    assert saved(deal) == (os.geteuid(), os.getegid(), instead)


def test_a_group_that_is_the_right_one_anyway_keeps_its_rights(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.chown(deal, SOMEBODY, -1)
    deal.chmod(0o660)
    monkeypatch.setattr(rights, "os", Forbidding(group_too=True))
    assert saved(deal) == (os.geteuid(), os.getegid(), 0o660)


def test_colleagues_keep_the_group_that_both_are_in() -> None:
    with tempfile.TemporaryDirectory() as folder:  # whose own parents everybody may pass, unlike those of `tmp_path`
        deal = Path(folder) / "deals" / "nordvik.yaml"
        deal.parent.mkdir()
        deal.write_bytes(OLD)
        for path in (deal.parent.parent, deal.parent, deal):
            os.chown(path, SOMEBODY, THEIR_GROUP)
            path.chmod(0o770 if path.is_dir() else 0o660)

        for colleague in (SOMEBODY, 4321):  # the first one makes the lock, with the rights that a new file gets
            saving = multiprocessing.get_context("fork").Process(target=_save_as, args=(deal, colleague))
            saving.start()
            saving.join()

            facts = deal.stat()
            assert (saving.exitcode, deal.read_bytes()) == (0, NEW)
            assert (facts.st_uid, facts.st_gid, stat.S_IMODE(facts.st_mode)) == (colleague, THEIR_GROUP, 0o660)


def _save_as(deal: Path, user: int) -> None:
    os.umask(0o022)
    os.setgroups([THEIR_GROUP])
    os.setgid(user + 1000)
    os.setuid(user)
    replace_file(deal.parent.parent, deal, deal.read_bytes(), NEW)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no such calls for attributes")
def test_attributes_stay_and_no_others_come(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        os.setxattr(deal, "user.tag", b"blue")
    except OSError:
        pytest.skip("this file system has no attributes")
    real = os.fchown
    os.chown(deal, SOMEBODY, THEIR_GROUP)

    def with_one_from_the_folder(handle: int, *given: int) -> None:
        os.setxattr(handle, "user.inherited", b"x")
        real(handle, *given)

    monkeypatch.setattr(os, "fchown", with_one_from_the_folder)
    saved(deal)
    assert os.listxattr(deal) == ["user.tag"]
    assert os.getxattr(deal, "user.tag") == b"blue"


def test_attributes_that_cannot_be_kept_keep_nobody_from_saving(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: Any) -> None:
        raise OSError(errno.ENOTSUP, "injected")

    for call in ("listxattr", "setxattr"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, refuse)
            saved(deal)
        deal.write_bytes(OLD)
