"""The same promise one floor below: the system fails under Python, or kills it, at any call that writing makes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
from workspace_at_hand import DEAL, lay

from kjopsprosess.yamlfiles.writing.atomic_write import replace_file

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = DEAL.encode(), DEAL.encode() + b"  - date: 2026-11-26\n"
CALLS = "openat,read,write,close,fsync,fchmod,renameat,unlinkat,ftruncate,lseek,flock,newfstatat,readlink,getdents64"
WRITER = """
import sys
from pathlib import Path
from kjopsprosess.yamlfiles.writing import atomic_write as writing

writing.os.urandom = bytes
writing.os.getpid = lambda: 1
root = Path(sys.argv[1])
old, new = ((root / name).read_bytes() for name in ("old", "new"))
try:
    writing.replace_file(root, root / "deals" / "nordvik.yaml", old, new)
except writing.WriteError as fault:
    sys.exit(3 if fault.new_file_in_place else 2)
"""
"""Its temporary file has a known name, so that only what happens to the workspace's own files is tampered with."""
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EINTR", "EACCES", "EROFS", "EXDEV")
FAULTS = {
    "killed": "signal=KILL",
    **{name: f"error={name}" for name in ERRORS},
    "lost write": "retval=3",
}
FEW = ("killed", "EIO", "lost write")


def works() -> bool:
    """Whether strace is there, and may watch a process."""
    strace = shutil.which("strace")
    return (
        strace is not None and subprocess.run([strace, "-qq", "true"], check=False, capture_output=True).returncode == 0
    )


pytestmark = pytest.mark.skipif(not works(), reason="needs strace, and the right to watch a process")


class Came(NamedTuple):
    """What came of a write."""

    code: int
    """0: saved; 2: not saved; 3: saved, but not confirmed; negative: the signal that ended it."""
    calls: list[str]
    """The calls to the system that touched the workspace's files, in order."""


def written(root: Path, inject: str | None = None) -> Came:
    lay(root)
    (root / ".kp").mkdir()
    (root / "old").write_bytes(OLD)
    (root / "new").write_bytes(NEW)
    deals = root / "deals"
    watched = [deals, deals / "nordvik.yaml", deals / ".kp-1-00000000.tmp", root / ".kp" / "lock"]
    command = ["strace", "-f", "-qq", "-o", str(root / "calls"), "-e", f"trace={CALLS}"]
    command += [part for path in watched for part in ("-P", str(path))]
    command += ["-e", f"inject={inject}"] if inject else []
    done = subprocess.run(
        [*command, sys.executable, "-c", WRITER, str(root)], check=False, capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr, done.stderr
    calls = re.findall(r"^\d+ +([a-z0-9]+)\(", (root / "calls").read_text("utf-8"), re.MULTILINE)
    return Came(done.returncode, calls)


@pytest.mark.parametrize(
    "fault", [pytest.param(name, marks=() if name in FEW else pytest.mark.long) for name in FAULTS]
)
def test_old_or_new_whatever_the_system_does(tmp_path: Path, fault: str) -> None:
    calls = written(tmp_path / "whole").calls
    tried = {(call, calls[: place + 1].count(call)) for place, call in enumerate(calls)}
    if fault == "lost write":
        tried = {(call, number) for call, number in tried if call == "write"}
    assert ("renameat", 1) in tried or fault == "lost write"
    for call, number in sorted(tried):
        root = tmp_path / f"{call}-{number}"

        came = written(root, f"{call}:{FAULTS[fault]}:when={number}")

        held, where = (root / "deals" / "nordvik.yaml").read_bytes(), f"{fault} at {call} {number}: {came}"
        if came.code >= 0:
            assert held == {0: NEW, 2: OLD, 3: NEW}[came.code], where
        else:
            assert held in (OLD, NEW), where
            assert fault == "killed", where
        leftovers = [path.name for path in (root / "deals").glob(".kp-*")]
        assert leftovers == [] or fault == "killed" or call == "unlinkat", where
        replace_file(root, root / "deals" / "nordvik.yaml", held, b"next: x\n")  # nobody holds the lock


def test_these_are_the_calls_of_the_recipe(tmp_path: Path) -> None:
    calls = written(tmp_path).calls

    of_writing = [call for call in calls if call in ("flock", "write", "fchmod", "fsync", "renameat")]
    assert of_writing == ["flock", "write", "write", "fchmod", "fsync", "renameat", "fsync"]
