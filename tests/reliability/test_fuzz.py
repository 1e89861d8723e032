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


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_is_answered(kind: str) -> None:
    assert [*failures(kind, 0, FEW)] == []


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_so_are_a_hundred_thousand(kind: str) -> None:
    def read(first: int) -> str:
        """The failures among some inputs, read in a process of their own."""
        call = [sys.executable, fuzzing.__file__, kind, str(first), str(first + AT_ONCE)]
        done = subprocess.run(call, capture_output=True, text=True, errors="replace", check=False)
        return done.stdout + done.stderr

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        assert "".join(workers.map(read, range(0, MANY, AT_ONCE))) == ""


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
