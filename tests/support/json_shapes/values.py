"""Values of JSON answers: what each means, and which fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple


class Value(NamedTuple):
    """A value that is neither a list nor has keys of its own."""

    means: str
    fits: Callable[[Any], bool]


class Maybe(NamedTuple):
    """Null where there is nothing to say."""

    shape: Any


class Keyed(NamedTuple):
    """An object whose keys are names: of groups, promises, facts."""

    key: Value
    shape: Any


class Either(NamedTuple):
    """One of several shapes."""

    shapes: tuple[Any, ...]


def one_of(*words: str) -> Value:
    return Value(f"one of {', '.join(words)}", lambda value: value in words)


def matching(pattern: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.DOTALL) is not None


def _read_by(read: Callable[[str], object], length: int) -> Callable[[Any], bool]:
    def fits(value: object) -> bool:
        try:
            return isinstance(value, str) and len(value) == length and bool(read(value))
        except ValueError:
            return False

    return fits


def _number(low: float = float("-inf")) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= low


_DAY, _MOMENT = _read_by(date.fromisoformat, 10), _read_by(datetime.fromisoformat, 16)

TEXT = Value("text that people read", matching(r".*\S.*"))

ID = Value("an id", matching(r"[a-z0-9][a-z0-9_-]*"))

ACTION = Value("a task by step and id, or a plain sentence", matching(r".+"))

DEAL_ID = Value("the name of a deal's file", matching(r"[^/]+"))

TOPIC = one_of("problem", "figures", "choice", "doing_nothing")

CODE = Value("a code of words and hyphens", matching(r"[a-z]+(-[a-z0-9]+)*"))

CODE_WITH_UNDERSCORES = Value("a word of the program", matching(r"[a-z]+(_[a-z]+)*"))

PIN = Value("a process at a version", matching(r"[a-z0-9-]+@\d+"))

FILE = Value("a file below the workspace, or as it was named", matching(r"[^\0]+"))

PLACE = Value("file:line:column", matching(r"[^\0]+\.yaml(:\d+:\d+)?"))

LINE_OF_FILE = Value("file:line", matching(r"[^\0]+\.yaml:\d+"))

FACT = Value("the name of a fact", matching(r"[a-z_]+"))

COMMAND = Value("a command to type", matching(r"kp .+"))

DAY = Value("YYYY-MM-DD", _DAY)

WHEN = Value("YYYY-MM-DD, with HH:MM where the hour is known", lambda value: _DAY(value) or _MOMENT(value))

COUNT = Value("how many, 0 or more", _number(0))

NUMBER = Value("a whole number, also below 0", _number())

VERSION = Value("a version, 1 or more", _number(1))

LINE = Value("a line or column, 1 or more", _number(1))

FLAG = Value("true or false", lambda value: isinstance(value, bool))

YES = Value("true", lambda value: value is True)

LANGUAGE = one_of("nb", "en")

STATUS = one_of("live", "postponed", "won", "lost", "no_decision", "withdrawn")

STATE = one_of("done", "skipped", "open", "waiting", "retired")

ENTRY_KEY = Value("a key of an entry", matching(r"[a-z]+"))

HOW = one_of("meeting", "call", "mail", "portal")

OUTCOME = one_of("us", "other", "nothing")

PART = one_of("decides", "approves", "recommends", "does", "contributes")

TOLD_PART = one_of("decides", "approves", "recommends", "does", "contributes", "none")

ATTITUDE = one_of("champion", "supporter", "neutral", "sceptic", "opponent")

MARK = one_of("contacted", "qualified", "convinced")

KIND = one_of("choice", "order", "standstill")

PERSON_KIND = one_of("body", "partner", "document")

TIMING = one_of("before", "during", "after")

VERDICT = one_of("order", "advance", "continuation", "no")

STANDING = one_of("proved", "confirmed", "told_by_several", "told", "differing", "guess")

STRENGTH = one_of("strong", "medium", "weak")

GROUP = one_of(
    *(
        "unreadable",
        "our_overdue",
        "their_overdue",
        "wake",
        "open_to_complaint",
        "too_late",
        "not_promised",
        "slow",
        "single_source",
    ),
    *("fine", "resting", "ended"),
)

SEVERITY = one_of("error", "between", "warning")

HOLE = one_of(
    *(
        "ruling_day_unknown",
        "day_to_confirm",
        "contradiction",
        "too_late",
        "hearsay",
        "approval_not_seen",
        "one_voice",
        "empty_chair",
        "never_met",
        "behind",
        "single_source",
    ),
    *("unplaced", "stale", "left_promise", "left_source", "leaving", "handover", "no_trigger"),
)

CURRENCY = Value("three letters", matching(r"[A-Z]{3}"))

NOTHING = Value("null", lambda value: value is None)
