"""Words that cannot be ids. Imports nothing: a shell that completes the name of a deal waits for it."""

RESERVED_IDS = frozenset({"us", "none", "process"})
"""Words with a meaning of their own where an id can stand: our side, no step, the process as a source."""
DEVICE_NAMES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows keeps for devices; a file cannot be called this there."""
