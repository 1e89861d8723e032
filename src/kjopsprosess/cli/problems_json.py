"""`kp.problems/1`: what stopped a command, for programs, on stderr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mishap import Mishap


def problems_json(mishap: Mishap, saved: Sequence[str] = ()) -> dict[str, Any]:
    """One problem for each finding with a place; else the one thing that stopped the command.

    `saved` are the files that the command had put in place by then.
    """
    problems: list[dict[str, Any]] = [
        {"code": each.finding.code, "file": each.file, "line": each.line or None, "column": each.column or None}
        for each in mishap.placed
    ]
    if not problems:
        problems = [{"code": mishap.code, "file": None, "line": None, "column": None, **mishap.facts}]
    told = {"schema": "kp.problems/1", "exit": int(mishap.exit_code), "problems": problems}
    return {**told, "saved": [*saved]} if saved else told
