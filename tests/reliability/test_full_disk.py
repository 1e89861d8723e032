"""A disk that really is full: the old file stays whole, and the person is told."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, kp, lay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
