"""A disk that really is full: the old file stays whole, and the person is told."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, kp, lay

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = Path("/dev/full")
"""A file that takes nothing, as on a full disk."""
LONG_DEAL = DEAL + "".join(f"  - date: 2026-11-03\n    note: {'mye tekst ' * 20}{n}\n" for n in range(170))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not sys.platform.startswith("linux"):
        pytest.skip("only root can mount a small disk, on Linux")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no small disk here: {mounted.stderr.decode(errors='replace').strip()}")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    root = lay(small_disk, LONG_DEAL)
    deal = root / "deals" / "nordvik.yaml"

    said = kp("advance", "nordvik", "--note", "en til", "-C", str(root))

    assert (said.code, "Ikke lagret. nordvik.yaml kan ikke skrives (ENOSPC)" in said.err) == (1, True), said
    assert "note: en til" in said.err, "what was written can be pasted"
    assert deal.read_text("utf-8") == LONG_DEAL
    assert [path.name for path in deal.parent.iterdir()] == ["nordvik.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_file_that_may_not_grow_leaves_the_old_file(tmp_path: Path) -> None:
    root = lay(tmp_path, LONG_DEAL)
    deal = root / "deals" / "nordvik.yaml"

    def write() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        os._exit(kp("advance", "nordvik", "--note", "en til", "-C", str(root)).code)

    writer = multiprocessing.get_context("fork").Process(target=write)
    writer.start()
    writer.join()

    assert writer.exitcode == 1
    assert deal.read_text("utf-8") == LONG_DEAL
    assert [path.name for path in deal.parent.iterdir()] == ["nordvik.yaml"]


def into_a_full_file(root: Path, *words: str, at_once: bool) -> subprocess.CompletedProcess[str]:
    """Run `kp` with an answer that no disk takes, written at once or when the program ends."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1" if at_once else ""}
    command = [sys.executable, "-c", "from kjopsprosess.app.startup import run; run()", *words]
    with FULL.open("w") as full:
        return subprocess.run(
            command, cwd=root, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )


needs_full = pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")


@needs_full
@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "at the end"])
@pytest.mark.parametrize(
    "words", ["list", "list --json", "list --format csv", "path nordvik", "log nordvik --format md"]
)
def test_an_answer_that_no_disk_takes_is_told_as_that(tmp_path: Path, words: str, at_once: bool) -> None:
    said = into_a_full_file(lay(tmp_path), *words.split(), at_once=at_once)
    told = (
        '"code": "not-printed"' if "--json" in words else "Svaret kunne ikke skrives ut (ENOSPC). Filene dine er ikke"
    )
    assert (said.returncode, told in said.stderr) == (1, True), said
    assert "selve kp" not in said.stderr
    assert "Exception" not in said.stderr


@needs_full
@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "at the end"])
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["page", "json"])
def test_what_is_saved_is_told_and_what_is_taken_out_is_shown_where_no_disk_takes_the_answer(
    tmp_path: Path, form: tuple[str, ...], at_once: bool
) -> None:
    root = lay(tmp_path)
    saved = into_a_full_file(root, "note", "nordvik", "Ring banken", *form, at_once=at_once)
    assert (saved.returncode, "deals/nordvik.yaml" in saved.stderr, "Exception" in saved.stderr) == (0, True, False), (
        saved
    )
    assert "Ring banken" in (root / "deals" / "nordvik.yaml").read_text("utf-8")

    taken_out = into_a_full_file(root, "undo", "nordvik", *form, at_once=at_once)
    assert "Ring banken" not in (root / "deals" / "nordvik.yaml").read_text("utf-8")
    assert ("Ring banken" in taken_out.stderr, "Exception" in taken_out.stderr) == (True, False), taken_out
