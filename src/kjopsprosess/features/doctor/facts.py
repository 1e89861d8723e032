"""What the doctor found, one thing at a time."""

from typing import NamedTuple


class Found(NamedTuple):
    """One thing that was looked at."""

    code: str
    """What was looked at, and how it was: the key of its sentence."""
    facts: dict[str, str | int]
    """What the sentence needs."""
    needs_help: bool = False
    """Whether something would work better otherwise."""
    commands: tuple[str, ...] = ()
    """What to type, or the lines to add, to mend it."""
