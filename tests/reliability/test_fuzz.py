"""Spoilt inputs of every kind: each is answered, soon, and without a fault of kp's own."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import fuzzing
import pytest
from fuzzing import KINDS, failures
from workspace_at_hand import Said

FEW, MANY, AT_ONCE = 30, 7_200, 400


def told_of(kind: str, first: int, last: int) -> str:
    """The failures among some inputs, read in a process of their own, whose memory is measured."""
    call = [sys.executable, fuzzing.__file__, kind, str(first), str(last)]
    done = subprocess.run(call, capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_is_answered(kind: str) -> None:
    assert told_of(kind, 0, FEW) == ""


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_so_are_a_hundred_thousand(kind: str) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        found = workers.map(lambda first: told_of(kind, first, first + AT_ONCE), range(0, MANY, AT_ONCE))
        assert "".join(found) == ""


def test_a_slow_input_and_a_fault_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(_content: bytes) -> list[Said]:
        while True:
            pass

    def fail(_content: bytes) -> list[Said]:
        raise KeyError("key")

    monkeypatch.setattr(fuzzing, "SECONDS", 0.1)
    for read in (hang, fail):
        monkeypatch.setitem(KINDS, "day", KINDS["day"]._replace(read=read))
        assert [each.number for each in failures("day", 0, 2)] == [0, 1]
