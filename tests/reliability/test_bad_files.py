"""Every kind of bad file: one message at its place with what to do, soon, in little memory, and no traceback."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from bad_files import BAD, Bad
from measured_runs import MeasuredRuns, within_limits
from workspace_at_hand import kp, lay

if TYPE_CHECKING:
    from pathlib import Path

LONG = 250_000
"""Bytes from which reading takes a good part of a second."""
CASES = [
    pytest.param(bad, id=name, marks=pytest.mark.long if len(bad.content) > LONG and bad.line else ())
    for name, bad in BAD.items()
]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux measures a process like this")
@pytest.mark.parametrize("bad", CASES)
def test_a_bad_file_is_told_at_its_place(tmp_path: Path, runs: MeasuredRuns, bad: Bad) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").write_bytes(bad.content)

    check = within_limits(runs, "check", "-C", str(root))
    brief = within_limits(runs, "brief", "nordvik", "-C", str(root))

    place = f"deals/nordvik.yaml:{bad.line}:" if bad.line else "deals/nordvik.yaml: "
    first = check.out.splitlines()[0]
    assert (check.code, check.err, first.startswith(place), f"[{bad.code}]" in check.out) == (1, "", True, True), first
    remedy = [line for line in check.out.split("processes/")[0].splitlines()[1:] if line.strip()]
    assert remedy, check.out
    if brief.code != 0:  # what does not fit between deal and process stops nobody
        assert (brief.code, brief.out, place in brief.err) == (4, "", True), brief
    for said in (check, brief):
        assert "Traceback" not in said.out + said.err
        assert "selve kp" not in said.out + said.err
    assert len(check.out) < 100_000


def test_the_canary_is_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag that names a Python function runs nothing."""
    monkeypatch.chdir(tmp_path)
    root = lay(tmp_path / "salg")
    (root / "deals" / "nordvik.yaml").write_bytes(BAD["a Python object"].content)

    kp("check", "-C", str(root))

    assert [path.name for path in tmp_path.iterdir()] == ["salg"]
