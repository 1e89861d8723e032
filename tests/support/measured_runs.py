"""Runs of `kp` that are measured, each in a process of its own forked from a small one that has loaded the program.

Started as a program, this file is that small process: it reads the arguments of a run as a line of JSON, and answers
with a line of JSON. pytest itself is far too big to be measured, and loading the program anew for each run too slow.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from typing import NamedTuple

from workspace_at_hand import TODAY

BACKSTOP_SECONDS, BACKSTOP_BYTES = 20, 1024 * 1024 * 1024
"""What stops a run that no limit of a test should have to stop: it would take the machine with it."""
YARDSTICK_SECONDS = 0.028
"""What `yardstick` takes of the processor where the limits were set: an idle machine of 2026 with two cores."""

SECONDS, MEGABYTES = 1.0, 150.0
TRIES = 3
"""So often may a run be too slow: the machine has other things to do, too."""


class Measured(NamedTuple):
    """What came of a run, and what it took. Starting Python and loading the program is in both."""

    code: int
    """Negative: the signal that ended it."""
    out: str
    err: str
    seconds: float
    """Of the processor; on a slower or busier machine than the one the limits were set on, what it would take there."""
    megabytes: float
    """Most memory it had at a time."""


class MeasuredRuns:
    """Hands runs to the small process. The processor's speed is measured beside each run that takes long."""

    def __init__(self) -> None:
        environment = {**os.environ, "KP_TODAY": TODAY, "KP_LANG": "nb"}
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def kp(self, *arguments: str) -> Measured:
        """Run `kp`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        return Measured(*json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the small process."""
        self._process.communicate()


def within_limits(runs: MeasuredRuns, *arguments: str) -> Measured:
    """A run that took neither too much memory nor too much time; of several, the quickest."""
    tried = [runs.kp(*arguments)]
    while tried[-1].seconds > SECONDS and len(tried) < TRIES:
        tried.append(runs.kp(*arguments))
    quickest = min(tried, key=lambda each: each.seconds)
    assert quickest.code >= 0, quickest
    assert (quickest.seconds <= SECONDS, quickest.megabytes <= MEGABYTES) == (True, True), quickest._replace(out="")
    return quickest


def yardstick() -> float:
    """Seconds of the processor for a fixed piece of work of the kind that reading a file is."""
    started, found = time.process_time(), {}
    for number in range(300_000):
        found[number % 1000] = str(number)
    return time.process_time() - started


def _run(arguments: list[str], started: float) -> Measured:
    out, err = os.memfd_create("out"), os.memfd_create("err")
    before = yardstick()
    child = os.fork()
    if child == 0:
        _be_kp(arguments, out, err)
    _, status, used = os.wait4(child, 0)
    slowness = max(1.0, (before + yardstick()) / 2 / YARDSTICK_SECONDS)
    seconds = (used.ru_utime + used.ru_stime + started) / slowness
    said = [os.pread(each, os.fstat(each).st_size, 0).decode() for each in (out, err)]
    os.close(out)
    os.close(err)
    return Measured(os.waitstatus_to_exitcode(status), said[0], said[1], seconds, used.ru_maxrss / 1024)


def _be_kp(arguments: list[str], out: int, err: int) -> None:
    import resource

    from kjopsprosess.app.startup import run  # as the kp command begins, with its settings for collecting garbage

    resource.setrlimit(resource.RLIMIT_CPU, (BACKSTOP_SECONDS, BACKSTOP_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BACKSTOP_BYTES, BACKSTOP_BYTES))
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.argv, sys.stdin = ["kp", *arguments], io.TextIOWrapper(io.BytesIO())
    code: object = 70
    try:
        run()
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 70)


if __name__ == "__main__":
    loaded = time.process_time()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_run(json.loads(line), loaded)) + "\n")
        sys.stdout.flush()
