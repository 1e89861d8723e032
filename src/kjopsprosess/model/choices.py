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


class Part(StrEnum):
    """What a role does in a step; the order is from the strongest say to the weakest."""

    DECIDES = "decides"
    APPROVES = "approves"
    RECOMMENDS = "recommends"
    DOES = "does"
    CONTRIBUTES = "contributes"


class Timing(StrEnum):
    """When one of our actions helps: before, during or after the contact."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class StepKind(StrEnum):
    """Steps that mean more than themselves."""

    CHOICE = "choice"
    """One supplier is picked here: done needs an outcome."""
    ORDER = "order"
    """Done for us here, the order is ours."""


class Attitude(StrEnum):
    """How a person stands towards buying from us. Unknown is not neutral: then the key is left out."""

    CHAMPION = "champion"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"


class PersonKind(StrEnum):
    """Those who are no single person at the customer."""

    BODY = "body"
    """A board or a group: it can act, but is not met, has no marks and is no source."""
    PARTNER = "partner"
    """Somebody who is not the customer: a reseller, an adviser."""


class How(StrEnum):
    """How a contact took place. An entry without it is a note."""

    MEETING = "meeting"
    CALL = "call"
    MAIL = "mail"
    PORTAL = "portal"


class Outcome(StrEnum):
    """Whom a choice fell on."""

    US = "us"
    OTHER = "other"
    NOTHING = "nothing"


class Stop(StrEnum):
    """How the customer, or we, stopped."""

    OTHER = "other"
    """They chose another supplier."""
    NOTHING = "nothing"
    """They decided to do nothing, or decided nothing."""
    WITHDRAWN = "withdrawn"
    """We withdrew."""
    LATER = "later"
    """Put off until a day."""
