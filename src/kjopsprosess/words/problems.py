"""The form of what is wrong with a file: a sentence and a remedy for every finding code."""

from collections.abc import Mapping
from typing import NamedTuple

from .counted import Counted


class Problem(NamedTuple):
    """A finding in one language. The facts of the finding fill the fields in braces."""

    says: str
    """What is wrong, in the user's terms, without capital letter and full stop: `the process has no step {step}`.

    Besides the facts there is `{key}`, the key it stands under.
    """
    mend: str
    """How to mend it, where possible with text to paste: `Add who at the customer did it: by: [{person}]`."""
    near: str = ""
    """The remedy when something alike exists: `Did you mean {near}? Write: {write}`.

    `{near}` is among the facts; `{write}` is the same as it is to be written there, with its key unless in a list.
    """
    explain: str = ""
    """A paragraph for those who ask: why it matters."""


class Checking(NamedTuple):
    """What `kp check` says besides the problems themselves."""

    errors: Counted
    warnings: Counted
    files: Counted
    in_files: str
    """{found}, {files}: so many errors and warnings in so many files."""
    warning: str
    """{says}: marks what is only worth a look."""
    severity: Mapping[str, str]
    """What a finding is, by `error` and `warning`."""
    groups: Mapping[str, str]
    """Headings over the codes: `process`, `reading`, `deal`, `between`, `file`, `entry`."""
    accept: str
    """{code}: how a file says that a warning is meant."""
    no_code: str
    """{name}."""
