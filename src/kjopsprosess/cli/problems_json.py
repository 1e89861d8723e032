"""`kp.problems/1`: what stopped a command, for programs, on stderr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .mishap import Mishap


def problems_json(mishap: Mishap) -> dict[str, Any]:
    """One problem for each finding with a place; else the one thing that stopped the command."""
    placed = [
        {"code": each.finding.code, "file": each.file, "line": each.line or None, "column": each.column or None}
        for each in mishap.placed
    ]
    alone = {"code": mishap.code, "file": None, "line": None, "column": None, **mishap.facts}
    return {"schema": "kp.problems/1", "exit": int(mishap.exit_code), "problems": placed or [alone]}
