"""What a program costs as a whole process: instructions where valgrind is there, seconds and memory everywhere."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_STEADY = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
"""The same for every program, so that two runs of one program count the same instructions."""
_UNSTEADY = ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FORCE_COLOR", "KP_HOME", "KP_LANG", "KP_TODAY")
"""Settings of the developer's own machine; without cached bytecode every Python program would be measured compiling."""


class Program(NamedTuple):
    """One program to be measured, called as a person would."""

    name: str
    """What the table calls it."""
    call: tuple[str, ...]
    folder: Path
    """Where it is run."""
    environment: Mapping[str, str] = {}
    """What it needs besides the environment all programs get."""
    prepare: Callable[[], object] | None = None
    """Run before every run, outside the measuring: to delete a cache, or to change files."""
    ends: int = 0
    """The exit code that says it did what was asked, as 1 does of two things that differ."""


class Cost(NamedTuple):
    """What one program cost."""

    instructions: int | None
    """Of the whole process, as valgrind counts them; None without valgrind, or where nobody asked."""
    cpu: float
    """User and system seconds of the process and of those it waited for; the median of the runs."""
    wall: float
    """Seconds from its start to its end, the median of the runs. Other work on the machine makes it longer."""
    peak: int
    """Bytes of memory of its largest process, the most of all runs. Never less than what measures it holds itself."""


def costs(programs: Sequence[Program], *, runs: int = 9, count: bool = True) -> dict[str, Cost]:
    """Measure programs side by side, by name: in turn, round after round, so that a slow moment slows them all.

    With `count` each is run once more under valgrind, if there is one; that takes about fifty times as long.
    """
    for program in programs:
        _spent(program)  # fills the caches of bytecode and of the disk
    rounds = [[_spent(program) for program in programs] for _ in range(runs)]
    return {
        program.name: Cost(
            instructions=instructions(program) if count else None,
            cpu=statistics.median(each.cpu for each in spent),
            wall=statistics.median(each.wall for each in spent),
            peak=max(each.peak for each in spent),
        )
        for program, spent in zip(programs, zip(*rounds, strict=True), strict=True)
    }


def instructions(program: Program) -> int | None:
    """Instructions of the whole process, which no other work on the machine can change; None without valgrind."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    _prepare(program)
    counted = subprocess.run(
        [valgrind, "--tool=callgrind", f"--callgrind-out-file={os.devnull}", *program.call],
        cwd=program.folder,
        env=_environment(program),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    total = re.search(r"Collected : (\d+)", counted.stderr)
    if counted.returncode != program.ends or total is None:
        raise RuntimeError(f"{program.name}: {counted.stderr}")
    return int(total[1])


class _Spent(NamedTuple):
    cpu: float
    wall: float
    peak: int


def _spent(program: Program) -> _Spent:
    """Run a program once. What it cost is the operating system's own account of it."""
    _prepare(program)
    began = time.perf_counter()
    running = subprocess.Popen(
        program.call,
        cwd=program.folder,
        env=_environment(program),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - began
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode != program.ends:
        raise RuntimeError(f"{program.name} ended with {running.returncode}: {' '.join(program.call)}")
    return _Spent(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024)


def _prepare(program: Program) -> None:
    if program.prepare is not None:
        program.prepare()


def _environment(program: Program) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if name not in _UNSTEADY}
    return {**own, **_STEADY, **program.environment}
