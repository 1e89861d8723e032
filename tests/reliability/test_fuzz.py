"""Hostile inputs at random for everything that is read: none takes long, none much memory, none is a fault of `kp`."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[1] / "support"
AT_A_TIME = 1000
"""Inputs that one process takes."""


def run(first: int, count: int) -> str:
    """What went wrong with these inputs; `python tests/support/fuzzing.py NUMBER 1` does one of them again."""
    paths = [str(SUPPORT), *sys.path]
    done = subprocess.run(
        [sys.executable, str(SUPPORT / "fuzzing.py"), str(first), str(count)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8:backslashreplace"},
    )
    lines = done.stdout.splitlines()
    wrong = "\n".join(line for line in lines if not line.isdigit())
    last = next((line for line in reversed(lines) if line.isdigit()), "none")
    ended = "" if last == str(first + count - 1) else f"ended at input {last}\n"
    return wrong + ended + done.stderr if wrong or ended or done.returncode else ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process like this")
@pytest.mark.parametrize("count", [280, pytest.param(100_000, marks=pytest.mark.long)])
def test_no_input_hangs_the_program_or_is_a_fault_of_its_own(count: int) -> None:
    size = min(AT_A_TIME, count // 2)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = [said for said in pool.map(lambda first: run(first, size), range(0, count, size)) if said]

    assert not wrong, "\n".join(wrong)[:10_000]
