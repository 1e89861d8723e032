"""A guard that keeps a promise of docs/promises.md."""

from __future__ import annotations

from typing import NamedTuple


class Guard(NamedTuple):
    """A line that keeps a promise, what stands there when it is switched off, and the test that must notice."""

    file: str
    """Below `src/kjopsprosess`."""
    there: str
    instead: str
    test: str
    """File below `tests` and the name of the function; behind a blank, which of its cases."""
