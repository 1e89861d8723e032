"""Every kind of bad file: one message at its place with what to do, soon, in little memory, and no traceback."""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

import pytest
from bad_files import BAD, Bad
from workspace_at_hand import Said, kp, lay

if TYPE_CHECKING:
    from pathlib import Path

MEMORY = 512 * 1024 * 1024
SECONDS = 20
"""Of the processor. A bomb takes minutes; a quiet machine needs less than one of these."""


LONG = 250_000
"""Bytes from which reading takes a good part of a second."""
CASES = [
    pytest.param(bad, id=name, marks=pytest.mark.long if len(bad.content) > LONG and bad.line else ())
    for name, bad in BAD.items()
]


def limited(root: Path) -> tuple[Said, Said]:
    """`kp check` and `kp brief` in a process that may not use much of the machine."""
    reader, writer = multiprocessing.get_context("fork").Pipe(duplex=False)

    def run() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        writer.send((kp("check", "-C", str(root)), kp("brief", "nordvik", "-C", str(root))))
        os._exit(0)

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    writer.close()
    try:
        said: tuple[Said, Said] = reader.recv()
    except EOFError:
        pytest.fail("took too much time or memory")
    process.join()
    return said


@pytest.fixture(scope="module")
def _all_is_loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Loading the program once here saves each process from doing it."""
    root = lay(tmp_path_factory.mktemp("salg"))
    kp("check", "-C", str(root))
    kp("brief", "nordvik", "-C", str(root))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.usefixtures("_all_is_loaded")
@pytest.mark.parametrize("bad", CASES)
def test_a_bad_file_is_told_at_its_place(tmp_path: Path, bad: Bad) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").write_bytes(bad.content)

    check, brief = limited(root)

    place = f"deals/nordvik.yaml:{bad.line}:" if bad.line else "deals/nordvik.yaml: "
    first = check.out.splitlines()[0]
    assert (check.code, check.err, first.startswith(place), f"[{bad.code}]" in check.out) == (1, "", True, True), first
    remedy = [line for line in check.out.split("processes/")[0].splitlines()[1:] if line.strip()]
    assert remedy, check.out
    if brief.code != 0:  # what does not fit between deal and process stops nobody
        assert (brief.code, brief.out, place in brief.err) == (4, "", True), brief
    assert "Traceback" not in check.all + brief.all
    assert "selve kp" not in check.all + brief.all
    assert len(check.all) < 100_000


def test_the_canary_is_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag that names a Python function runs nothing."""
    monkeypatch.chdir(tmp_path)
    root = lay(tmp_path / "salg")
    (root / "deals" / "nordvik.yaml").write_bytes(BAD["a Python object"].content)

    kp("check", "-C", str(root))

    assert [path.name for path in tmp_path.iterdir()] == ["salg"]
