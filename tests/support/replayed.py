"""Verdicts of a replayed log, for tests."""

from __future__ import annotations

from building import read, verdicts

PROMISE = "{promised: [{id: skjema, by: jon, due: 2026-12-04}]}"


def verdict(entry: str, before: str = "") -> str | None:
    """The verdict of the last entry."""
    return verdicts(read(f"[{before}{', ' if before else ''}{entry}]"))[-1]
