"""Enumerations, ids, dates and text forms that do not need the Pydantic models."""

import re
import unicodedata
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal, NamedTuple

from .reserved_ids import DEVICE_NAMES, RESERVED_IDS

MAX_ID_LENGTH = 63
MAX_STEP_NAME_LENGTH = 70
_ID_FORM = rf"[a-z0-9][a-z0-9-]{{0,{MAX_ID_LENGTH - 1}}}"
ID_PATTERN = rf"^{_ID_FORM}$"
_ID = re.compile(_ID_FORM)
PROCESS_AT_VERSION = re.compile(rf"({_ID_FORM})@([0-9]{{1,4}})")
"""A process and its version, as in `saas@2`."""
STEP_AND_ACTION = re.compile(r"([a-z0-9][a-z0-9-]*)(?:/([a-z0-9][a-z0-9-]*))?")
"""A step and one of our actions for it, or the step alone; of any length, so that what is too long is told as
unknown."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 2000, 2100
US = "us"
"""Where a person's id may stand: our side."""
NOBODY = "none"
"""Where a person's id may stand: nobody, which is not the same as saying nothing of it."""
_ONE_OF_US = f"{US}/"
GRAMMAR_WORDS = frozenset(
    (
        *("against", "after", "before", "takes", "from", "who", "only", "equal", "by", "not", "none", "nobody"),
        *("nothing", "other", "another", "process", "role", "us", "we", "and", "new"),
        *("mot", "etter", "for", "foer", "tar", "fra", "hvem", "bare", "likt", "innen", "ikke", "ingen", "annen"),
        *("prosess", "prosessen", "rolle", "vi", "oss", "og", "ny"),
    )
)
"""Words that mean something where a person, a step or a role can be named: none of these has one as its id."""
SHORT_TEXT = 200
"""Characters up to which a text is normalized at once."""


def one_of_us(who: str) -> str | None:
    """The id of `team` in `us/per`; None for `us` alone and for everybody else."""
    return who.removeprefix(_ONE_OF_US) if who.startswith(_ONE_OF_US) else None


def id_error_code(text: str) -> str | None:
    """The code of what is wrong with an id, or None when it is a good one."""
    if not _ID.fullmatch(text):
        return "not-an-id"
    if text in RESERVED_IDS or text in DEVICE_NAMES:
        return "reserved-id"
    return None


def day_error_code(text: str) -> str | None:
    """The code of what is wrong with a day, or None for `YYYY-MM-DD`, a real day in the years 2000 to 2100."""
    if not _DAY.fullmatch(text):
        return "not-a-date"
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return "not-a-date"
    return None if FIRST_YEAR <= found.year <= LAST_YEAR else "year-out-of-range"


DAY = timedelta(days=1)


def days_since(day: date, today: date) -> int:
    """Calendar days from `day` until `today`, never below 0."""
    return max(0, (today - day).days)


def normal_form(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
    """A text in one of Unicode's normal forms, in time proportional to its length."""
    if len(text) <= SHORT_TEXT:
        return unicodedata.normalize(form, text)
    from .unseen import pieces  # its patterns are compiled for long texts alone: a hundredth of a brief

    return "".join([unicodedata.normalize(form, piece) for piece in pieces(text)])


class Moment(NamedTuple):
    """A day, with a clock time or without: when a meeting or call is booked for."""

    day: date
    clock: str | None
    """`HH:MM`, for display and order only."""

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.clock}" if self.clock else self.day.isoformat()


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


class ToldPart(StrEnum):
    """What somebody told us that a person or a role does in a step."""

    DECIDES = "decides"
    APPROVES = "approves"
    RECOMMENDS = "recommends"
    DOES = "does"
    CONTRIBUTES = "contributes"
    NONE = "none"
    """Takes no part in it, whatever the map had."""


class DayRule(StrEnum):
    """What a day means that somebody else has set, by the key of the file."""

    ON = "on"
    """It happens then."""
    LATEST = "latest"
    """After it, it is late."""
    EARLIEST = "earliest"
    """Before it, it cannot be."""


class Timing(StrEnum):
    """When one of our actions helps: before, during or after the meeting."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class StepKind(StrEnum):
    """Steps with a special meaning."""

    CHOICE = "choice"
    """One supplier is picked here: done needs an outcome."""
    ORDER = "order"
    """Done for us here, the order is ours."""
    STANDSTILL = "standstill"
    """Between the choice and the contract: the choice is made, but may still be complained about."""


class Topic(StrEnum):
    """What a statement is about, for a page that somebody carries inside the customer."""

    PROBLEM = "problem"
    FIGURES = "figures"
    """What the problem costs, and what solving it is worth."""
    CHOICE = "choice"
    """What they can choose between, and what decides it."""
    DOING_NOTHING = "doing_nothing"
    """What happens if they go on as today."""


class TaskCondition(StrEnum):
    """When a task belongs to one outcome of the choice only."""

    WON = "won"
    LOST = "lost"


class DecidedBy(StrEnum):
    """How many people decide, where that is known for the kind of purchase."""

    ONE = "one"
    """One person, such as an owner-manager: one source is then enough."""


class RoleKind(StrEnum):
    """What holds a role that is not a person's."""

    BODY = "body"
    """A board or a committee: one asks who prepares its matters and when it meets."""


class Attitude(StrEnum):
    """How a person stands towards buying from us. Unknown is not neutral: then the key is left out."""

    CHAMPION = "champion"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"


class PersonKind(StrEnum):
    """What a participant is who is not a single person at the customer."""

    BODY = "body"
    """A board or a group: it can act, but is not met, has no marks and is no source."""
    PARTNER = "partner"
    """Somebody who is not the customer: a reseller, an adviser."""
    DOCUMENT = "document"
    """A page, a notice or a letter that tells how they buy: no person, has no marks and is never asked."""


class How(StrEnum):
    """How a meeting or call took place. An entry without it is a note."""

    MEETING = "meeting"
    CALL = "call"
    MAIL = "mail"
    PORTAL = "portal"


class Reached(StrEnum):
    """How far we came with what we wanted to agree."""

    BEST = "best"
    LEAST = "least"
    NEITHER = "neither"


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
