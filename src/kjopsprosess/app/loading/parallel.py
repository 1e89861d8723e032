"""Running one function over many items on all cores, with a progress bar."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from kjopsprosess.app import environment
from kjopsprosess.app.errors import ENDING

MIN_PARALLEL = 40
"""Below this number of items, forking costs more than it saves."""
MAX_WORKERS = 8


def map_parallel(names: Sequence[str], work: Callable[[str], str]) -> Iterator[str]:
    """Apply `work` to each name, in order, in several processes. It returns one line of text without a line break.

    What a killed worker did not answer is done in this process. The first item is always done here, so that what it
    imports is imported once. Workers end with this program, however it ends: their pipe closes.
    """
    environment.expect_many_deals()
    for name in names[:1]:
        yield work(name)
    rest = names[1:]
    cores = min(_cores(), MAX_WORKERS)
    if cores < 2 or len(rest) < MIN_PARALLEL or not hasattr(os, "fork"):  # noqa: PLR2004 - one core cannot share
        yield from map(work, rest)
        return
    workers: list[_Worker] = []
    try:
        for number in range(cores):
            workers.append(_start(rest[number::cores], work, workers))
        for place, name in enumerate(rest):
            line = workers[place % cores].answers.readline()
            yield line[:-1].decode() if line.endswith(b"\n") else work(name)
    finally:
        for worker in workers:
            worker.end()


class _Worker(NamedTuple):
    pid: int
    answers: BinaryIO

    def end(self) -> None:
        """Stop the worker, finished or not, and remove it from the process table."""
        self.answers.close()
        with suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(self.pid, 0)


def _cores() -> int:
    """The number of processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start(names: Sequence[str], work: Callable[[str], str], others: list[_Worker]) -> _Worker:
    """Fork a worker. Signals are held back until each process knows which of the two it is.

    A worker ignores the signals: its parent receives them and stops it.
    """
    answers, output = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        pid = os.fork()
        if pid == 0:
            _run_worker(names, work, output, [answers, *(other.answers.fileno() for other in others)])
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.close(output)
    return _Worker(pid, os.fdopen(answers, "rb"))


def _run_worker(names: Sequence[str], work: Callable[[str], str], output: int, not_ours: list[int]) -> None:
    """Do the work in the worker, and exit without running the parent's exit handlers."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked for the work hears it, and ends us
        # A pipe that a worker keeps open does not close when the parent ends, and others would go on.
        for each in not_ours:
            os.close(each)
        with os.fdopen(output, "wb") as answers:
            for name in names:
                answers.write(work(name).encode() + b"\n")
    finally:
        os._exit(0)


MIN_ITEMS = 100
"""Below this number of items no bar is shown."""
REDRAW_SECONDS = 0.1
"""Seconds between two updates of the bar."""
BAR_LENGTH = 20


def with_progress(things: Iterable[str], of: int, said: str) -> Iterator[str]:
    """Pass items on as they arrive, with a progress bar meanwhile. `said` has the fields {done} and {of}.

    There is none for a screen reader, which would read every state of it aloud.
    """
    if of < MIN_ITEMS or environment.is_read_aloud() or not environment.is_live_terminal(sys.stderr):
        yield from things
        return
    drawn = ""
    try:
        drawn = _draw(0, of, said)
        last = time.monotonic()
        for done, thing in enumerate(things, start=1):
            if (now := time.monotonic()) - last >= REDRAW_SECONDS:
                drawn, last = _draw(done, of, said), now
            yield thing
    finally:
        sys.stderr.write("\r" + " " * len(drawn) + "\r")
        sys.stderr.flush()


def _draw(done: int, of: int, said: str) -> str:
    full = BAR_LENGTH * done // of
    line = f"{'#' * full}{'.' * (BAR_LENGTH - full)}  {said.format(done=done, of=of)}"
    sys.stderr.write(f"\r{line}")
    sys.stderr.flush()
    return line
