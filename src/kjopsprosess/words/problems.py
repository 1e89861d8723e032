"""The form of what is wrong with a file: a sentence and a remedy for every finding code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A finding in one language. The facts of the finding fill the fields in braces."""

    says: str
    """What is wrong, in the user's terms, without capital letter and full stop: `the process has no step {step}`."""
    mend: str
    """How to mend it, where possible with text to paste: `Add who at the customer did it: by: [{person}]`."""
    near: str = ""
    """The remedy when something alike exists (`near` is among the facts): `Did you mean {near}? Write: step: {near}`."""
    explain: str = ""
    """A paragraph for those who ask: why it matters."""
