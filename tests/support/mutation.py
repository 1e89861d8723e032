"""Mutants of the modules that change files, each run against the tests that come by its line.

`python tests/support/mutation.py [PART …]` prints each mutant that no test noticed, with the line it stands in, but for
those that docs/decisions/mutants.md says are harmless. A mutant is one small change inside a function. It is put into
the functions of a fork, so that Python, the program and the tests are loaded once. Lines of a module outside functions
are not changed, and neither are runs of `kp` in another process, so what only those would notice is a survivor.
"""

from __future__ import annotations

import ast
import gc
import importlib
import os
import resource
import signal
import sys
import tempfile
import threading
import time
from collections import defaultdict
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from mutants import Mutant, mutants_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kjopsprosess"
HARMLESS = ROOT / "docs" / "decisions" / "mutants.md"
"""Has a line for each mutant that nobody need notice: `- merge.py _cut: ` and what is changed."""
MEMORY = 4 << 30
"""Bytes that a fork may take; one that needs more has been noticed."""
LEAST_SECONDS, MAX_TIMES = 20, 10
"""A test may take so many seconds, and so many times as long as without a mutant; longer, and it has noticed it."""


class Part(NamedTuple):
    """Modules, and the tests that are to notice a change of them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


_WRITING, _MERGE = "yamlfiles/writing", "features/git_merge"
PARTS = {
    "insertion": Part(
        (f"{_WRITING}/insertion.py",),
        (*(f"tests/{_WRITING}/test_{name}.py" for name in ("insertion", "insertion_edges", "removal")),
         f"tests/{_MERGE}", "tests/features/people/privacy/test_people_redaction.py"),
    ),
    "merge": Part(
        tuple(f"{_MERGE}/{name}.py" for name in ("merge", "three_way", "log_entries", "told_differently")),
        (f"tests/{_MERGE}",),
    ),
    "writing": Part(
        tuple(f"{_WRITING}/{name}.py" for name in ("atomic_write", "opened_folder", "saved_files", "rights", "drafts")),
        (*(f"tests/{_WRITING}/test_{name}.py" for name in ("atomic_write", "atomic_write_failing")),
         *(f"tests/{_WRITING}/test_{name}.py" for name in ("opened_folder", "rights", "writing_edges")),
         "tests/reliability/test_every_call.py", "tests/reliability/test_beside_git.py"),
    ),
    "lock": Part(
        (f"{_WRITING}/lock.py", f"{_WRITING}/running_git.py", "yamlfiles/kp_folder.py"),
        (*(f"tests/{_WRITING}/test_{name}.py" for name in ("atomic_write", "atomic_write_failing")),
         *(f"tests/{_WRITING}/test_{name}.py" for name in ("lock", "running_git")),
         "tests/yamlfiles/test_kp_folder.py", "tests/reliability/test_beside_git.py"),
    ),
}  # fmt: skip


class Runner:
    """A plugin of pytest that runs the collected tests once as they are, and then those that a mutant calls for."""

    def __init__(self, part: Part) -> None:
        """`part` says which modules are changed."""
        self.files = [SOURCE / module for module in part.modules]
        self.made = self.noticed = self.harmless = 0

    def pytest_configure(self) -> None:
        """Have random tests try the same every time, and not look for the smallest input that fails."""
        from hypothesis import Phase, settings  # pytest warns of it when it is imported earlier

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutants", derandomize=True, deadline=None, database=None, phases=phases)
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run in place of the loop of pytest."""
        if session.testsfailed:
            return True
        for file in self.files:
            importlib.import_module(".".join(file.relative_to(SOURCE.parent).with_suffix("").parts))
        lines, seconds = self._who_comes_by(session.items)
        harmless = set(HARMLESS.read_text("utf-8").splitlines())
        for file in self.files:
            for mutant in mutants_of(ast.parse(file.read_text("utf-8"))):
                tests = sorted(lines[f"{file} {mutant.line}"], key=seconds.__getitem__)
                to_run = [(session.items[each], seconds[each]) for each in tests]
                self.made += 1
                if tests and not _in_a_fork(partial(_is_missed, file, mutant, to_run)):
                    self.noticed += 1
                elif f"- {file.name} {mutant.said}" in harmless:
                    self.harmless += 1
                else:
                    _say(f"{file.name}:{mutant.line} {mutant.said}{'' if tests else '  (no test comes by)'}")
        return True

    def _who_comes_by(self, items: list[pytest.Item]) -> tuple[dict[str, set[int]], list[float]]:
        """The tests that run each line, and how long each takes. Ends the run if one is red without a mutant."""
        lines, seconds, files = defaultdict[str, set[int]](set), [], {str(file) for file in self.files}
        with tempfile.TemporaryFile() as seen:
            for number, item in enumerate(items):
                begun = time.monotonic()
                if not _in_a_fork(partial(_watched, item, number, files, seen.fileno())):
                    sys.exit(f"red without a mutant: {item.nodeid}")
                seconds.append(time.monotonic() - begun)
            seen.seek(0)
            for line in seen.read().decode().splitlines():
                which, _, place = line.partition(" ")
                lines[place].add(int(which))
        return lines, seconds


def _in_a_fork(work: Callable[[], bool]) -> bool:
    """Whether some work in a process of its own came to its end with True; what hangs or is killed did not."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.setpgid(0, 0)
        try:
            os._exit(0 if work() else 1)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # what the tests left running
    return status == 0


def _is_green(item: pytest.Item, usual: float = 10) -> bool:
    signal.alarm(int(max(LEAST_SECONDS, MAX_TIMES * usual)))  # which ends the process
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _is_missed(file: Path, mutant: Mutant, tests: list[tuple[pytest.Item, float]]) -> bool:
    """Whether the tests are green with the mutant in place of the functions of its module."""
    changed = {each.co_qualname: each for each in _codes(compile(mutant.tree(), str(file), "exec"))}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename == str(file):
            each.__code__ = changed[each.__code__.co_qualname]
    return all(_is_green(item, usual) for item, usual in tests)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def _watched(item: pytest.Item, number: int, files: set[str], seen: int) -> bool:
    """Run a test and write down the lines it comes by, also in processes that it forks."""
    known = set[tuple[str, int]]()

    def trace(frame: FrameType, _event: str, _value: object) -> Any:
        place = frame.f_code.co_filename, frame.f_lineno
        if place[0] not in files:
            return None
        if place not in known:
            known.add(place)
            os.write(seen, f"{number} {place[0]} {place[1]}\n".encode())
        return trace

    threading.settrace(trace)
    sys.settrace(trace)
    return _is_green(item)


def _say(line: str) -> None:
    os.write(OUT, f"{line}\n".encode())


if __name__ == "__main__":
    OUT = os.dup(1)
    for name in sys.argv[1:] or PARTS:
        runner, begun = Runner(PARTS[name]), time.monotonic()
        pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *PARTS[name].tests], plugins=[runner])
        spent = time.monotonic() - begun
        _say(f"{name}: {runner.made} mutants, {runner.noticed} noticed, {runner.harmless} harmless, {spent:.0f} s")
