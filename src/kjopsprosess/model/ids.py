"""What an id may look like, known without building the models of the files."""

from __future__ import annotations

import re

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,62}$"
_ID = re.compile(ID_PATTERN)
RESERVED_IDS = frozenset({"us", "none", "process"})
"""Words with a meaning of their own where an id can stand: our side, no step, the process as a source."""
DEVICE_NAMES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows keeps for devices; a file cannot be called this there."""


def id_fault(text: str) -> str | None:
    """The code of what is wrong with an id, or None when it is a good one."""
    if not _ID.fullmatch(text):
        return "not-an-id"
    if text in RESERVED_IDS or text in DEVICE_NAMES:
        return "reserved-id"
    return None
