"""The list of sentences for a workspace that several people share, and for what it holds about people."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .counted import Counted


class MergeWords(NamedTuple):
    """What `kp merge-driver` says, and what `kp init` says about it."""

    set_up: str
    """Above the two commands that make git use it."""
    not_merged: str
    """{file}, {why}."""
    why: Mapping[str, str]
    """By the code of the obstacle, with its facts."""
    side: Mapping[str, str]
    """What the three versions are called: base, ours, theirs."""
    marked: str
    unmarked: str
    """The lines could be merged, but a person has to look."""
    failed: str
    """{file}, {what}: git is told that nothing came of it."""


class FindWords(NamedTuple):
    """What `kp people --find` says."""

    found: Counted
    """{files}."""
    files: Counted
    others: Counted
    """Files that are no deals or processes."""
    not_found: str
    """{name}."""
    unsearched: str
    """Above files that could not be looked into."""
    elsewhere: str
    """History and copies are not searched."""


class RedactWords(NamedTuple):
    """What `kp people --redact` says."""

    name: str
    """{n}: stands for the person's name from now on."""
    head: str
    """{person}, {pseudonym}, {file}: above the lines that change."""
    look: str
    """Above lines that still hold a part of the name."""
    ask: str
    """{file}."""
    yes: Sequence[str]
    only_shown: str
    done: str
    """{person}, {pseudonym}, {file}."""
    other_lines: str
    """Above lines of other deals and processes."""
    other_files: str
    """Above files of which no line is shown."""
    nowhere_else: str
    own: str
    """Above files of kp itself that will be deleted."""
    under_way: str
    """{why}: a run that is under way may write the name into the index."""
    copies: str
    """What still holds the name, and what to do."""
    already: str
    """{person}."""
    cannot: str
    """{file}."""


class Sharing(NamedTuple):
    """Two sellers on one deal, and people's data."""

    merge: MergeWords
    find: FindWords
    redact: RedactWords
