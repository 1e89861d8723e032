"""Words that a file may choose among and that screens need as well: known without building the models of the files."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language that `kp` speaks."""

    NB = "nb"
    EN = "en"


class ContactRule(StrEnum):
    """What a seller may lawfully do while a step is open."""

    EQUAL = "equal"
    """Contact is allowed, but what one supplier is told or shown, every supplier must be."""
    PORTAL_ONLY = "portal_only"
    """Only through the customer's tender tool."""
