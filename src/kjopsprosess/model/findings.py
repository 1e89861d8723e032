"""What can be wrong with a file, as data: a code, where it stands, and the facts a sentence needs."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""Keys and list positions that lead to a place in a file, from the top: `("log", 3, "done", 0, "step")`."""


class Severity(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    """The file does not say anything certain here; commands that need the file stop."""
    MISMATCH = "between"
    """Deal and process do not fit together, or a key in one entry, person or step is not understood: `kp check` fails,
    reading goes on, and the reference or the key counts for nothing."""
    WARNING = "warning"
    """Worth a look; `kp check` prints it and still succeeds."""


class Finding(NamedTuple):
    """One thing that is wrong in one file."""

    code: str
    """What is wrong, in words joined by hyphens: `unknown-step`. Stable: people search for it and accept it by name."""
    key_path: KeyPath = ()
    """Where in the file."""
    facts: Mapping[str, str | int] = {}
    """What the sentence needs: names, values, and `near` when something alike exists."""
    severity: Severity = Severity.ERROR
    """How serious it is."""
    at_key: bool = False
    """Whether the key is meant (`sett:` is unknown) rather than its value."""
    in_older: bool = False
    """Whether it is about the deal's older file, with places of that file: see `Document.older`."""


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that make a file unreadable."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
