"""`kp.doctor/1`: what was looked at, for programs."""

from collections.abc import Sequence
from typing import Any

from .facts import Found


def doctor_json(found: Sequence[Found]) -> dict[str, Any]:
    """Each thing with its code, whether it needs help, and what to type."""
    return {
        "schema": "kp.doctor/1",
        "found": [
            {"code": each.code, "ok": not each.needs_help, "facts": each.facts, "commands": list(each.commands)}
            for each in found
        ],
    }
