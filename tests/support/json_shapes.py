"""What every `kp.*/1` answer contains: each key, and what its value means. A key more or less does not fit.

A dictionary has exactly these keys, `[shape]` is a list of any length, and `Maybe` may be null. What a value is stands
in a `Value`; words that programs compare with stand in full, in `one_of`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
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


def _text(pattern: str) -> Callable[[Any], bool]:
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
TEXT = Value("text that people read", _text(r".*\S.*"))
ID = Value("an id", _text(r"[a-z0-9][a-z0-9_-]*"))
ACTION = Value("a task by step and id, or a plain sentence", _text(r".+"))
DEAL_ID = Value("the name of a deal's file", _text(r"[^/]+"))
TOPIC = one_of("problem", "figures", "choice", "doing_nothing")
CODE = Value("a code of words and hyphens", _text(r"[a-z]+(-[a-z0-9]+)*"))
CODE_WITH_UNDERSCORES = Value("a word of the program", _text(r"[a-z]+(_[a-z]+)*"))
PIN = Value("a process at a version", _text(r"[a-z0-9-]+@\d+"))
FILE = Value("a file below the workspace, or as it was named", _text(r"[^\0]+"))
PLACE = Value("file:line:column", _text(r"[^\0]+\.yaml(:\d+:\d+)?"))
LINE_OF_FILE = Value("file:line", _text(r"[^\0]+\.yaml:\d+"))
FACT = Value("the name of a fact", _text(r"[a-z_]+"))
COMMAND = Value("a command to type", _text(r"kp .+"))
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
ENTRY_KEY = Value("a key of an entry", _text(r"[a-z]+"))
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
    *("unplaced", "stale", "left_promise", "left_source", "no_trigger"),
)

CURRENCY = Value("three letters", _text(r"[A-Z]{3}"))
NOTHING = Value("null", lambda value: value is None)
NAMED = {"id": ID, "name": TEXT}
PERSON = {"id": ID, "name": Maybe(TEXT)}
SPOKEN = {"words": TEXT, "speaker": Maybe(TEXT), "at": Maybe(TEXT)}
"""Words of a transcript: who said them by its own names, and when in the call."""
WORDS_OF = {"quote": TEXT, "speaker": TEXT, "at": Maybe(TEXT)}
"""The words an item rests on."""
DRAFTED = {"kind": ENTRY_KEY, "line": Maybe(LINE), "by": [PERSON], "words": TEXT}
"""An item of a draft: the key of the entry, its line in the file, who said it, and the words the draft has for it."""
WRITTEN = {"saved": FLAG, "lines": TEXT}
"""Whether an entry is in the file, and the lines it is or would be written as."""
STEP = {**NAMED, "short": Maybe(TEXT)}
DEAL = {"id": DEAL_ID, "customer": TEXT}
UNREADABLE = [{"id": DEAL_ID, "place": PLACE}]
RULE = Maybe({"rule": one_of("equal", "portal_only"), "channel": Maybe(TEXT), "note": Maybe(TEXT), "says": Maybe(TEXT)})
OF_US = Value("those of us by id and name", lambda found: all(each.keys() == {"id", "name"} for each in found))
PROMISE = {
    "id": ID,
    "by": PERSON,
    "by_all": [PERSON],
    "of_us": OF_US,
    "what": TEXT,
    "due": DAY,
    "step": Maybe(ID),
    "step_named": FLAG,
    "told_by": [PERSON],
    "given": DAY,
    "moves": COUNT,
    "overdue_days": COUNT,
}
US = {"id": one_of("us"), "name": Value("null", lambda value: value is None)}
NOBODY = Value("nobody", lambda value: value == [])
OUR_PROMISE = {**PROMISE, "by": US, "by_all": [US], "told_by": NOBODY}
PARTNER_PROMISE = {**PROMISE, "told_by": NOBODY}
STOPPED = Maybe(
    {
        "outcome": one_of("us", "other", "nothing", "withdrawn", "later"),
        "date": DAY,
        "until": Maybe(DAY),
        "because": Maybe(TEXT),
        "by": [PERSON],
        "step": Maybe(ID),
    }
)
PINNED = {**DEAL, "process": ID, "version": VERSION, "on_top": [PIN]}
STANDSTILL = Maybe({"step": STEP, "lost": FLAG, "last_day": Maybe(DAY), "counts_until": DAY})
DEAL_FACTS = {**PINNED, "status": STATUS, "stopped": STOPPED, "standstill": STANDSTILL}
_AIMED = {"by": PERSON, "what": TEXT, "due": Maybe(DAY), "step": Maybe(ID)}
BOOKING = {
    "date": WHEN,
    "how": Maybe(HOW),
    "with": [PERSON],
    "minutes": Maybe(NUMBER),
    "step": Maybe(ID),
    "called_off": FLAG,
    "moved_from": Maybe(WHEN),
    "aim": Maybe({"best": _AIMED, "least": Maybe(_AIMED)}),
    "invitation": Maybe(TEXT),
}
READ_FROM = {
    "title": Maybe(TEXT),
    "sequence": NUMBER,
    "declined": [ID],
    "ours": [ID],
    "unknown": [{"name": Maybe(TEXT), "email": Maybe(TEXT)}],
    "places": [TEXT],
    "written_in": Maybe(TEXT),
}
GOT = Maybe({"booked": DAY, "reached": one_of("best", "least", "neither")})
SIDE = {"by": Maybe(PERSON), "says": Maybe(TEXT), "date": Maybe(DAY)}
PROOF = Maybe({"seen": FLAG, "words": Maybe(TEXT), "date": DAY})
ROLE = {"id": ID, "name": Maybe(TEXT)}
OVERDUE = {"count": COUNT, "oldest": Maybe(DAY)}
RANGE = [NUMBER]
ASPECT = one_of(
    *("name", "short", "done_when", "who", "foremost", "seller_action", "timing", "condition", "best", "least"),
    *("question", "asked", "stall", "usual_days", "contact", "channel", "contact_note", "contact_says", "kind"),
    *("gate", "topic", "date", "date_ask", "accepted", "role", "role_about", "role_kind", "role_optional", "about"),
    "source",
    *("language", "decided_by", "replaces"),
)

_ROW = {
    "id": DEAL_ID,
    "customer": Maybe(TEXT),
    "process": Maybe(ID),
    "version": Maybe(VERSION),
    "status": Maybe(STATUS),
    "group": GROUP,
    "until": Maybe(DAY),
    "closed_on": Maybe(DAY),
    "open_to_complaint": Maybe({"last_day": Maybe(DAY)}),
    "next_step": Maybe(STEP),
    "owner": Maybe({"person": Maybe(NAMED), "empty_role": Maybe(NAMED)}),
    "due": Maybe(DAY),
    "moves": Maybe(COUNT),
    "promised_elsewhere": Maybe({"step": STEP, "by": NAMED, "due": DAY}),
    "too_late": Maybe({"what": Maybe(TEXT), "date": DAY, "days_short": COUNT}),
    "our_overdue": Maybe(OVERDUE),
    "their_overdue": Maybe(OVERDUE),
    "partner_overdue": Maybe(OVERDUE),
    "late": Maybe(
        {
            "by": Maybe(TEXT),
            "by_all": [TEXT],
            "of_us": Value("names", lambda found: all(isinstance(each, str) for each in found)),
            "what": TEXT,
        }
    ),
    "days_since_customer": Maybe(COUNT),
    "age": Maybe(COUNT),
    "booked": Maybe(WHEN),
    "unrecorded": Maybe(WHEN),
    "contact_rule": RULE,
    "sources": Maybe(COUNT),
    "only_source": Maybe(TEXT),
    "problems": Maybe(COUNT),
    "newer_version": Maybe(VERSION),
    "recorded": Maybe(DAY),
    "place": Maybe(PLACE),
}
_PARTICIPANT = {
    "id": Maybe(ID),
    "name": Maybe(TEXT),
    "title": Maybe(TEXT),
    "kind": Maybe(PERSON_KIND),
    "there": FLAG,
    "empty_role": Maybe(ROLE),
    "part": Maybe(PART),
    "attitude": Maybe(ATTITUDE),
    "mark": Maybe(MARK),
    "last_met": Maybe(DAY),
    "last_act": Maybe(DAY),
    "idle_champion": FLAG,
    "needs": Maybe(TEXT),
}
_RULING_DAY = {
    "id": Maybe(ID),
    "what": Maybe(TEXT),
    "date": DAY,
    "rule": Value("what a day means", _text(r"on|latest|earliest")),
    "step": Maybe(STEP),
    "deadline": FLAG,
    "days_left": COUNT,
    "working_days_left": COUNT,
    "slow_weeks": [CODE_WITH_UNDERSCORES],
    "usual_days_left": Maybe(RANGE),
    "pace": Maybe(Value("how time stands", _text(r"tight|too_late"))),
    "past": FLAG,
    "to_confirm": FLAG,
    "by": [PERSON],
    "told_on": Maybe(DAY),
    "says": Maybe(TEXT),
    "before": Maybe(DAY),
}
_HOLE = {
    "kind": HOLE,
    "step": Maybe(STEP),
    "about": [NAMED],
    "part": Maybe(PART),
    "role": Maybe(TEXT),
    "roles": [ID],
    "acts": [{"step": STEP, "part": PART}],
    "others": [ID],
    "steps": [STEP],
    "never": FLAG,
    "days": Maybe(COUNT),
    "says": Maybe(TEXT),
    "told_by": [NAMED],
    "date": Maybe(DAY),
    "sides": [SIDE],
    "ask": Maybe(NAMED),
    "question": Maybe(TEXT),
}
_GOAL = {
    "kind": one_of("aim", "commitment", "keeps", "new_day", "brings_in", "access", "named", "generic"),
    "words": Maybe(TEXT),
    "due": Maybe(DAY),
    "person": Maybe(NAMED),
    "role": Maybe(ROLE),
    "colleague": Maybe(NAMED),
}
_HEARD_FACTS = {
    "after": Maybe([ID]),
    "before": [ID],
    "who": Keyed(TEXT, TOLD_PART),
    "takes": Maybe({"text": TEXT, "least_days": COUNT, "most_days": COUNT}),
    "takes_from": Maybe(ID),
    "contact": RULE,
    "done_when": Maybe(TEXT),
    "on": Maybe(DAY),
    "latest": Maybe(DAY),
    "earliest": Maybe(DAY),
}
"""The facts of a step that somebody's words carry."""
_REPLACED_FACT = {
    "value": Value("the fact as the file has it", lambda value: isinstance(value, str | list | dict)),
    "by": [PERSON],
    "told_on": Maybe(DAY),
}
_SIDE_OF_PROMISE = one_of("theirs", "partner", "ours")
_PROMISE_NOW = {
    "id": ID,
    "by": [PERSON],
    "what": TEXT,
    "due": DAY,
    "step": Maybe(STEP),
    "moves": COUNT,
    "overdue_days": COUNT,
}
_ACT = {
    "kind": one_of("done", "kept", "promised", "moved", "dropped", "reopened", "skipped"),
    "date": DAY,
    "by": [PERSON],
    "step": Maybe(STEP),
    "seen": Maybe(TEXT),
    "said": Maybe(TEXT),
    "because": Maybe(TEXT),
    "promise": Maybe(_PROMISE_NOW),
    "days_late": COUNT,
}
_OUR_ACT = {
    **_ACT,
    "kind": one_of("kept"),
    "by": [US],
    "seen": NOTHING,
    "said": NOTHING,
    "because": NOTHING,
    "promise": {**_PROMISE_NOW, "by": [US]},
}
_MAP_STEP = {
    **STEP,
    "kind": Maybe(KIND),
    "state": STATE,
    "own": FLAG,
    "behind": FLAG,
    "reopened": Maybe(DAY),
    "because": Maybe(TEXT),
    "after": [ID],
    "waits_for": [ID],
    "opened": Maybe(DAY),
    "settled": Maybe(DAY),
    "outcome": Maybe(OUTCOME),
    "strength": Maybe(STRENGTH),
    "by": [PERSON],
    "proof": PROOF,
    "sources": [NAMED],
    "approval_missing": [ID],
    "never_approved": FLAG,
    "hearsay": Maybe({"by": [PERSON], "told_by": [PERSON], "words": TEXT, "date": DAY}),
    "standing": STANDING,
    "told_by": [NAMED],
    "on_behalf_of": [NAMED],
    "unnamed_source": FLAG,
    "contradiction": Maybe([SIDE]),
    "days": [_RULING_DAY],
    "replaced": [
        {
            "fact": one_of("after", "part", "takes", "contact", "done_when", "day"),
            "now": _REPLACED_FACT,
            "before": _REPLACED_FACT,
        }
    ],
    "owner": Maybe(NAMED),
    "promise": Maybe(PROMISE),
    "who": Maybe({"role": ROLE, "part": PART, "person": Maybe(NAMED)}),
}
_QUESTIONED_STEP = {
    **STEP,
    "state": one_of("open", "waiting"),
    "own": FLAG,
    "believed": {
        "after": [ID],
        "people": [{**NAMED, "part": PART}],
        "not_named": [{"role": ROLE, "part": PART}],
        "takes": Maybe({"told": TEXT, "from": Maybe(ID)}),
        "usual_days": Maybe(RANGE),
        "day": Maybe(_RULING_DAY),
    },
    "standing": STANDING,
    "told_by": [NAMED],
    "contradictions": [[SIDE]],
    "words": [{"by": NAMED, "says": TEXT, "date": DAY}],
    "questions": [
        {
            "kind": one_of(
                *("confirm_done", "behind", "differs", "take_over", "day", "process", "who", "prepares", "result"),
                *("how", "right", "who_else"),
            ),
            "to": Maybe(NAMED),
            "part": Maybe(PART),
            "roles": [ROLE],
            "words": Maybe(TEXT),
        }
    ],
}
_RETIRED_STEP = {**STEP, "state": one_of("retired"), "by": [PERSON], "proof": PROOF, "because": Maybe(TEXT)}
_KNOWN_PERSON = {
    "id": ID,
    "name": Maybe(TEXT),
    "title": Maybe(TEXT),
    "kind": Maybe(PERSON_KIND),
    "roles": [ROLE],
    "attitude": Maybe(ATTITUDE),
    "needs": Maybe(TEXT),
    "contacted": Maybe(FLAG),
    "qualified": Maybe(FLAG),
    "convinced": Maybe(FLAG),
    "mark": Maybe(MARK),
    "last_met": Maybe(DAY),
    "last_act": Maybe(DAY),
    "idle_champion": FLAG,
    "left": FLAG,
    "phone": Maybe(TEXT),
    "email": Maybe(TEXT),
    "through": Maybe(TEXT),
}
_SAID_OF_PERSON = {
    "id": ID,
    "name": Maybe(TEXT),
    "title": Maybe(TEXT),
    "roles": Maybe([ID]),
    "attitude": Maybe(ATTITUDE),
    "needs": Maybe(TEXT),
    "kind": Maybe(PERSON_KIND),
    "left": Maybe(FLAG),
    "phone": Maybe(TEXT),
    "email": Maybe(TEXT),
    "through": Maybe(TEXT),
}
_BECAUSE = {"step": ID, "by": [PERSON], "because": Maybe(TEXT)}
_ENTRY = {
    "id": Maybe(ID),
    "date": DAY,
    "how": Maybe(HOW),
    "answered": Maybe(FLAG),
    "author": Maybe(NAMED),
    "with": [PERSON],
    "verdict": Maybe(VERDICT),
    "mapped": FLAG,
    "done": [
        {
            "step": ID,
            "by": [PERSON],
            "seen": Maybe(TEXT),
            "said": Maybe(TEXT),
            "outcome": Maybe(OUTCOME),
            "hearsay": FLAG,
        }
    ],
    "reopened": [_BECAUSE],
    "skipped": [_BECAUSE],
    "promised": [{**PROMISE, "fate": one_of("open", "kept", "dropped", "settled")}],
    "kept": [ID],
    "moved": Keyed(ID, DAY),
    "dropped": [ID],
    "heard": [
        {
            "step": Maybe(ID),
            "by": [PERSON],
            "says": Value("their words; empty where the item is facts alone", lambda value: isinstance(value, str)),
            "against": Maybe(ID),
            "date": Maybe(ID),
            "what": Maybe(TEXT),
            "name": Maybe(TEXT),
            "short": Maybe(TEXT),
            "kind": Maybe(one_of("standstill")),
            "role_names": Keyed(ID, TEXT),
            "without": [ID],
            "why_now": FLAG,
            "share": FLAG,
            "topic": Maybe(TOPIC),
            **_HEARD_FACTS,
            "quote": Maybe(TEXT),
        }
    ],
    "holds": [{"step": ID, "by": {"id": ID, "name": Maybe(TEXT)}}],
    "confirmed": [{"by": [PERSON], "steps": [ID]}],
    "deadline": Maybe(TEXT),
    "value": Maybe({"amount": COUNT, "currency": TEXT}),
    "competitors": [TEXT],
    "seller": Maybe(NAMED),
    "did": [ACTION],
    "did_by": [{"by": NAMED, "did": [ACTION]}],
    "people": [_SAID_OF_PERSON],
    "booked": [BOOKING],
    "got": GOT,
    "shared": Maybe({"with": [PERSON], "hash": TEXT}),
    "stopped": Maybe(
        {"outcome": one_of("other", "nothing", "withdrawn", "later"), "until": Maybe(DAY), "because": Maybe(TEXT)}
    ),
    "note": Maybe(TEXT),
}
_PARTY = {"name": Maybe(TEXT), "role": Maybe(TEXT), "ours": FLAG}
_PLAN_DAY = {"id": Maybe(ID), "what": Maybe(TEXT), "rule": one_of("on", "latest", "earliest"), "date": DAY}
_PLAN_PROMISE = {"id": ID, "who": _PARTY, "what": TEXT, "due": DAY, "kept": FLAG}
_PLAN_CHANGE = {
    "code": CODE,
    "row": TEXT,
    "line": Maybe(COUNT),
    "says": TEXT,
    "against": Maybe(TEXT),
    "then": Maybe(TEXT),
    "now": Maybe(TEXT),
}
_TRAVERSALS = ("done", "skipped", "overtaken", "open", "waiting", "stopped", "left", "unrecorded")
_REVIEWED_STEP = {
    **STEP,
    "current": FLAG,
    "since": VERSION,
    "retired": Maybe(VERSION),
    "usual_days": Maybe(RANGE),
    "deals": COUNT,
    "reached": COUNT,
    **dict.fromkeys(_TRAVERSALS, COUNT),
    "reopened": COUNT,
    "measured": COUNT,
    "quartiles": Maybe([Maybe(NUMBER)]),
    "went": [
        {
            "deal": DEAL,
            "where": one_of(*_TRAVERSALS),
            "reopened": COUNT,
            "days": Maybe(COUNT),
            "at_least": Maybe(FLAG),
        }
    ],
}
_COUNTED = ("people", "roles", "sources", "continuations")
_ENDING = {
    "status": STATUS,
    "deals": [{**DEAL, "date": DAY, "step": Maybe(STEP), **dict.fromkeys(_COUNTED, COUNT)}],
    "ranges": Maybe(Keyed(one_of(*_COUNTED), [Value("a quartile", lambda value: isinstance(value, int | float))])),
}
_REVIEWED_ACTION = {
    "step": STEP,
    "action": {"id": ID, "name": TEXT},
    "times": COUNT,
    "deals": COUNT,
    "followed": [DEAL],
    "not_yet": [DEAL],
    "never": [DEAL],
    "afterwards": [DEAL],
    "without": COUNT,
}
_PROPOSAL = {
    "kind": one_of("days", "retire", "add", "decider"),
    "step": STEP,
    "days": Maybe(RANGE),
    "usual_days": Maybe(RANGE),
    "half": Maybe(NUMBER),
    "deals": Maybe(COUNT),
    "of": Maybe(COUNT),
    "skipped": Maybe(COUNT),
    "overtaken": Maybe(COUNT),
    "role": Maybe(NAMED),
    "instead": Maybe(NAMED),
    "added_in": [DEAL],
    "other_ids": [{"deal": DEAL, "id": ID}],
    "raises_version": FLAG,
    "file": FILE,
    "hunks": [{"line": LINE, "replaced": COUNT, "lines": [Value("a line of a file", _text(r"[^\n]*"))]}],
    "not_held_up": [TEXT],
}
_LAW_VALUE = {
    "id": ID,
    "nb": TEXT,
    "en": TEXT,
    "value": Maybe(COUNT),
    "unit": Maybe(one_of("nok", "days", "months", "years", "per_cent")),
    "in_words": Maybe({"nb": TEXT, "en": TEXT}),
    "holds_from": Maybe(DAY),
    "source": TEXT,
    "confidence": one_of("primary", "practitioner"),
    "checked": DAY,
    "review_by": DAY,
    "concerns": [{"process": ID, "steps": [ID]}],
}
_HANDBOOK_STEP = {
    "number": VERSION,
    "id": ID,
    "name": TEXT,
    "short": Maybe(TEXT),
    "done_when": TEXT,
    "who": [{"role": ID, "part": PART}],
    "seller_actions": [{"id": ID, "do": TEXT, "when": TIMING, "if": Maybe(one_of("won", "lost"))}],
    "commitment": {"best": Maybe(TEXT), "least": Maybe(TEXT)},
    "questions": [{"ask": TEXT, "to": Maybe(ID)}],
    "stalls": [TEXT],
    "usual_days": Maybe(RANGE),
    "contact": Maybe(
        {"rule": one_of("equal", "portal_only"), "channel": Maybe(TEXT), "note": Maybe(TEXT), "says": Maybe(TEXT)}
    ),
    "kind": Maybe(KIND),
    "gate": Maybe(FLAG),
    "topic": Maybe(TOPIC),
    "date": Maybe({"what": TEXT, "ask": Maybe(TEXT)}),
    "after": [ID],
    "beside": [ID],
    "since": VERSION,
}
_CHANGED_VALUE = Maybe(Either((TEXT, NUMBER, FLAG, [Either((TEXT, NUMBER))])))
_CHANGE = {
    "aspect": ASPECT,
    "way": one_of("added", "removed", "changed", "stricter", "looser"),
    "subject": Maybe(TEXT),
    "old": _CHANGED_VALUE,
    "new": _CHANGED_VALUE,
}
_EDITION = {"named": TEXT, "name": TEXT, "version": VERSION, "steps": COUNT}
_MATCH = {"file": FILE, "line": LINE, "column": LINE, "text": TEXT}
_MEMO_PARTY = {"id": Maybe(ID), "name": Maybe(TEXT), "role": Maybe(TEXT)}
_TRACE = {"entry": Maybe(ID), "number": Maybe(LINE), "date": Maybe(DAY), "by": [_MEMO_PARTY]}
_TOLD_DAY = {"what": Maybe(TEXT), "rule": one_of("on", "latest", "earliest"), "date": DAY, "told": _TRACE}


_TOLD = Either(
    (
        {
            "kind": one_of("new_step"),
            "step": STEP,
            "by": [PERSON],
            "waiting": [STEP],
            "lacks_done_when": FLAG,
            "may_be_standstill": FLAG,
            "says": TEXT,
        },
        {"kind": one_of("told_order"), "step": STEP, "by": [PERSON], "after": [STEP], "before": [STEP]},
        {"kind": one_of("told_parts"), "step": STEP, "by": [PERSON], "parts": [{"name": TEXT, "part": TOLD_PART}]},
        {
            "kind": one_of("told_time"),
            "step": STEP,
            "by": [PERSON],
            "takes": {"text": TEXT, "least_days": COUNT, "most_days": COUNT},
            "counted_from": Maybe(STEP),
        },
        {"kind": one_of("told_contact"), "step": STEP, "by": [PERSON], "contact": RULE},
        {"kind": one_of("told_proof"), "step": STEP, "by": [PERSON], "done_when": TEXT},
        {"kind": one_of("told_standstill"), "step": STEP, "by": [PERSON]},
        {"kind": one_of("told_topic"), "topic": TOPIC},
        {"kind": one_of("shared"), "items": COUNT},
        {
            "kind": one_of("told_day"),
            "what": Maybe(TEXT),
            "step": Maybe(STEP),
            "by": [PERSON],
            "rule": one_of("on", "latest", "earliest"),
            "day": DAY,
            "days_left": NUMBER,
        },
        {
            "kind": one_of("difference"),
            "step": Maybe(STEP),
            "by": [PERSON],
            "other": Maybe(PERSON),
            "other_says": Maybe(TEXT),
        },
        {"kind": one_of("plain_statement"), "step": Maybe(STEP), "by": [PERSON], "says": TEXT},
        {"kind": one_of("trigger"), "by": [PERSON], "says": TEXT},
        {"kind": one_of("missing_roles"), "by": [PERSON], "roles": [TEXT]},
        {"kind": one_of("held_word"), "step": STEP, "by": Maybe(PERSON)},
        {"kind": one_of("confirmed_steps"), "by": [PERSON], "steps": [STEP]},
    )
)
_RESULT_KIND = one_of(
    "done",
    "hearsay",
    "kept",
    "dropped",
    "differs",
    "new_step",
    "day",
    "told",
    "partner_told",
    "reopened",
    "skipped",
    "left",
    "attitude",
)
_LAST_TIME = {
    "entry": Maybe(ID),
    "date": DAY,
    "how": HOW,
    "with": [NAMED],
    "verdict": Maybe(VERDICT),
    "results": [
        {
            "kind": _RESULT_KIND,
            "step": Maybe(STEP),
            "promise": Maybe(ID),
            "by": [NAMED],
            "told_by": Maybe(NAMED),
            "second_hand": FLAG,
            "own_word": FLAG,
            "says": Maybe(TEXT),
            "against": Maybe(ID),
            "date": Maybe(DAY),
            "attitude": Maybe(ATTITUDE),
            "attitude_before": Maybe(ATTITUDE),
        }
    ],
    "counts": Keyed(_RESULT_KIND, COUNT),
}
SHAPES: Mapping[str, Mapping[str, Any]] = {
    "kp.brief/1": {
        "today": DAY,
        "deal": {
            **PINNED,
            "newer_version": Maybe(VERSION),
            "trigger": Maybe(TEXT),
            "deadline": Maybe(DAY),
            "seller": Maybe(TEXT),
            "value": Maybe({"amount": COUNT, "currency": CURRENCY}),
            "competitors": [TEXT],
            "status": STATUS,
            "stopped": STOPPED,
            "standstill": STANDSTILL,
            "contact_rule": RULE,
        },
        "contact": {"date": Maybe(WHEN), "how": Maybe(HOW), "with": [PERSON]},
        "progress": {
            "taken": COUNT,
            "of": COUNT,
            "opened": Maybe(DAY),
            "days": Maybe(COUNT),
            "usual_days": Maybe(RANGE),
            "continuations": COUNT,
            "idle_continuations": COUNT,
            "unanswered": COUNT,
            "days_left": Maybe(NUMBER),
            "usual_days_left": Maybe(RANGE),
        },
        "next_step": Maybe(
            {**STEP, "done_when": Maybe(TEXT), "kind": Maybe(KIND), "own": FLAG, "behind": FLAG, "reopened": Maybe(DAY)}
        ),
        "days": [_RULING_DAY],
        "also_open": [STEP],
        "reopened": [{**STEP, "date": DAY, "by": [NAMED], "because": TEXT}],
        "agree": {
            "best": Maybe(TEXT),
            "least": Maybe(TEXT),
            "offer_to_stop": FLAG,
            "goal": {**_GOAL, "promise": Maybe(ID)},
            "at_least": _GOAL,
        },
        "who": [_PARTICIPANT],
        "we_must": {
            "promises": [OUR_PROMISE],
            "actions": [{"id": ID, "do": TEXT, "when": TIMING}],
            "after": [{"step": STEP, "id": ID, "do": TEXT}],
            "done": FLAG,
        },
        "holes": [_HOLE],
        "holes_more": COUNT,
        "promises": {"ours": [OUR_PROMISE], "theirs": [PROMISE], "partners": [PARTNER_PROMISE]},
        "effort": {
            "days_since_customer": Maybe(COUNT),
            "customer_has_moved_it": FLAG,
            **dict.fromkeys(("our_acts", "contacts", "recent", "wasted", "tasks", "undone"), COUNT),
        },
        "command": Maybe(COMMAND),
        "problems": COUNT,
        "roles_after_decision": COUNT,
        "last_time": Maybe(_LAST_TIME),
    },
    "kp.list/1": {
        "today": DAY,
        "since": Maybe(DAY),
        "deals": [_ROW],
        "groups": Keyed(GROUP, COUNT),
        "week": {"deals_with_customer_act": COUNT, "our_acts": COUNT},
    },
    "kp.list-row/1": {"today": DAY, **_ROW},
    "kp.next/1": {
        "today": DAY,
        "contacts": [
            {
                "deal": DEAL_ID,
                "customer": TEXT,
                "status": STATUS,
                "date": WHEN,
                "how": Maybe(HOW),
                "with": [NAMED],
                "next_step": Maybe(STEP),
                "contact_rule": RULE,
            }
        ],
        "unrecorded": [{**DEAL, "date": WHEN, "how": Maybe(HOW), "with": [NAMED]}],
        "days": [{"deal": DEAL, **_RULING_DAY}],
        "unbooked": [{**DEAL, "promised": Maybe(DAY)}],
        "unreadable": UNREADABLE,
    },
    "kp.map/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "progress": {"taken": COUNT, "of": COUNT, "skipped": COUNT},
        "steps": [_MAP_STEP],
        "history": [_RETIRED_STEP],
        "sources": [NAMED],
        "standings": Keyed(CODE_WITH_UNDERSCORES, COUNT),
    },
    "kp.map-dates/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "progress": {"taken": COUNT, "of": COUNT},
        "days": [_RULING_DAY],
        "steps": [
            {
                **STEP,
                "state": STATE,
                "takes": Maybe(RANGE),
                "told": FLAG,
                "begin_by": Maybe(DAY),
                "day": Maybe(_RULING_DAY),
            }
        ],
    },
    "kp.map-by-person/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "progress": {"taken": COUNT, "of": COUNT},
        "steps": [{**STEP, "own": FLAG}],
        "people": [
            {
                **NAMED,
                "kind": Maybe(PERSON_KIND),
                "left": FLAG,
                "says": [
                    {
                        "step": ID,
                        "after": Maybe([ID]),
                        "before": [ID],
                        "against": Maybe(ID),
                        **dict.fromkeys(("told", "done", "skipped", "reopened", "promised", "confirmed"), Maybe(DAY)),
                        "words": Maybe(TEXT),
                    }
                ],
            }
        ],
        "only_earlier": [NAMED],
        "differences": [{"step": STEP, "sides": [SIDE]}],
        "orders": [{"step": STEP, "given": [{"by": NAMED, "after": [ID], "date": DAY}]}],
        "told_by_one": [{"step": STEP, "by": [NAMED]}],
        "guesses": [STEP],
    },
    "kp.people/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "contact_rule": RULE,
        "people": [{**_KNOWN_PERSON, "left_in": [DEAL_ID]}],
        "empty_chairs": [{"role": ROLE, "part": PART, "step": STEP, "also": [STEP], "waiting": FLAG}],
    },
    "kp.people-by-step/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "contact_rule": RULE,
        "steps": [STEP],
        "people": [
            {
                "person": Maybe(NAMED),
                "role": Maybe(ROLE),
                "parts": Keyed(ID, PART),
                "last_met": Maybe(DAY),
                "through": Maybe(NAMED),
            }
        ],
        "no_part": [NAMED],
        "counts": dict.fromkeys(("people", "roles_not_named", "contacted", "qualified", "convinced"), COUNT),
        "reach_next": Maybe(
            {
                "person": Maybe(NAMED),
                "role": Maybe(ROLE),
                "part": PART,
                "step": STEP,
                "by": Maybe(DAY),
                "day": Maybe(_RULING_DAY),
                "ask": Maybe(NAMED),
            }
        ),
    },
    "kp.questions/1": {
        "today": DAY,
        "deal": DEAL_FACTS,
        "with": [NAMED],
        "not_asked": [NAMED],
        "contact_rule": RULE,
        "standings": Keyed(CODE_WITH_UNDERSCORES, COUNT),
        "steps": [_QUESTIONED_STEP],
        "unplaced": [{"by": [PERSON], "says": TEXT}],
    },
    "kp.memo/1": {
        "today": DAY,
        "deal": {"id": DEAL_ID, "customer": TEXT},
        "for": NAMED,
        "sentences": [{"says": TEXT, "topic": Maybe(TOPIC), "step": Maybe(STEP), "own": FLAG, **_TRACE}],
        "to_come": [
            {**STEP, "who": [{**_MEMO_PARTY, "part": PART, "told": _TRACE}], "days": [_TOLD_DAY], "told": [_TRACE]}
        ],
        "days": [_TOLD_DAY],
        "taken": [{**STEP, "told": [_TRACE]}],
        "differences": [{"step": STEP, "between": [_MEMO_PARTY]}],
        "left_out": [
            {
                "entry": Maybe(ID),
                "number": LINE,
                "date": DAY,
                "why": one_of("not_their_own", "about_somebody", "differs"),
            }
        ],
    },
    "kp.memo-to-ask/1": {
        "today": DAY,
        "deal": {"id": DEAL_ID, "customer": TEXT},
        "sentences": [
            {"says": TEXT, "by": [NAMED], "date": DAY, "step": Maybe(ID), "topic": Maybe(TOPIC), "place": LINE_OF_FILE}
        ],
    },
    "kp.practise/1": {
        "today": DAY,
        "seed": COUNT,
        "questions": [
            {
                "kind": one_of("verdict", "whose", "missing", "proof"),
                "deal": {"id": DEAL_ID, "customer": TEXT},
                "demo": FLAG,
                "step": Maybe(TEXT),
                "words": Maybe(TEXT),
                "part": Maybe(PART),
                "entry": Maybe({"id": Maybe(ID), "date": DAY}),
                "options": [TEXT],
                "right": LINE,
                "why": Maybe({"moved": CODE_WITH_UNDERSCORES, "steps": [TEXT], "people": [TEXT]}),
            }
        ],
    },
    "kp.find/1": {"today": DAY, "name": TEXT, "places": [_MATCH], "files": [FILE], "unsearched": [FILE]},
    "kp.redact/1": {
        "today": DAY,
        "file": FILE,
        "person": ID,
        "pseudonym": ID,
        "saved": FLAG,
        "left": [_MATCH],
        "elsewhere": [_MATCH],
        "files": [FILE],
        "own": [FILE],
        "unsearched": [FILE],
    },
    "kp.log/1": {"today": DAY, "deal": DEAL_ID, "entries": [_ENTRY]},
    "kp.draft/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "taken": [{**DRAFTED, **WORDS_OF}],
        "known": [{**DRAFTED, "since": DAY}],
        "differs": [{**DRAFTED, **WORDS_OF, "against": PERSON}],
        "refused": [{**DRAFTED, "code": CODE, "why": TEXT, "nearest": Maybe(SPOKEN)}],
        "also_there": [PERSON],
        "file": FILE,
        "draft": FILE,
        "verdict": Maybe(VERDICT),
        "lines": Maybe(TEXT),
        "saved": FLAG,
        "entry": Maybe(ID),
    },
    "kp.advance/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "file": FILE,
        "entry": ID,
        "date": DAY,
        "verdict": Maybe(VERDICT),
        "continuations": COUNT,
        "mapped": FLAG,
        "woke": Maybe(one_of("meeting", "call", "act", "promise", "booking", "statement")),
        "unanswered": COUNT,
        "done": [STEP],
        "hearsay": [ID],
        "hearsay_promises": [ID],
        "on_own_word": [{"step": ID, "person": ID}],
        "reopened": [STEP],
        "wait_again": [STEP],
        "standstill": STANDSTILL,
        "unapproved": [{**STEP, "roles": [ID]}],
        "overtaken": [STEP],
        "next_step": Maybe(STEP),
        "promised": [PROMISE],
        "how": Maybe(HOW),
        "with": [PERSON],
        "skipped": [STEP],
        "kept": [ID],
        "dropped": [ID],
        "moved": [{"promise": ID, "from": DAY, "due": DAY}],
        "booked": [BOOKING],
        "did": [TEXT],
        "people": [{**PERSON, "new": FLAG}],
        "stopped": Maybe(one_of("other", "nothing", "withdrawn", "later")),
        "seller": Maybe(ID),
        "value": Maybe({"amount": COUNT, "currency": TEXT}),
        "competitors": [TEXT],
        "deadline": Maybe(TEXT),
        "note": Maybe(TEXT),
        "filed": [{"promise": ID, "step": Maybe(STEP)}],
        "kept_with_step": [ID],
        "still_open": [ID],
        "ended_promises": [ID],
        "got": GOT,
        "days": [_RULING_DAY],
        "told": [_TOLD],
        **WRITTEN,
    },
    "kp.report/1": {
        "today": DAY,
        "since": DAY,
        "until": DAY,
        "seller": Maybe(ID),
        "groups": Keyed(one_of("ended", "acted", "grew", "only_us", "nothing"), COUNT),
        "promises": Keyed(_SIDE_OF_PROMISE, {"kept": COUNT, "broken": COUNT, "late_before": COUNT}),
        "deals": [
            {
                "deal": DEAL_FACTS,
                "seller": Maybe(ID),
                "group": one_of("ended", "acted", "grew", "only_us", "nothing"),
                "value": Maybe({"amount": COUNT, "currency": CURRENCY}),
                "steps": {"done": COUNT, "of": COUNT},
                "newest_step": Maybe(STEP),
                "quiet_days": Maybe(COUNT),
                "acts": [_ACT],
                "broken": [{"side": _SIDE_OF_PROMISE, "dropped": FLAG, "late_before": FLAG, "promise": _PROMISE_NOW}],
                "ours": {"contacts": COUNT, "unanswered": COUNT, "tasks": COUNT, "kept": [_OUR_ACT]},
                "map": {
                    "new_steps": [NAMED],
                    "told": [{"step": STEP, "by": [NAMED], "unnamed": FLAG, "standing": STANDING}],
                    "differing": [STEP],
                    "days": [
                        {
                            "id": Maybe(ID),
                            "what": Maybe(TEXT),
                            "date": DAY,
                            "rule": one_of("on", "latest", "earliest"),
                            "step": Maybe(STEP),
                        }
                    ],
                    "met": [NAMED],
                    "named": [NAMED],
                },
                "days": [_RULING_DAY],
                "ask": Maybe(TEXT),
            }
        ],
        "coming": [
            {
                "date": WHEN,
                "deal": DEAL,
                "booking": Maybe({"how": Maybe(HOW), "with": [PERSON]}),
                "day": Maybe({"what": Maybe(TEXT), "rule": one_of("on", "latest", "earliest"), "step": Maybe(STEP)}),
                "promise": Maybe(_PROMISE_NOW),
            }
        ],
        "worth": [{"process": ID, "step": Maybe(STEP), "currency": CURRENCY, "amount": COUNT, "deals": [DEAL_ID]}],
        "without_value": COUNT,
        "unreadable": UNREADABLE,
    },
    "kp.book/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "file": FILE,
        "entry": ID,
        **BOOKING,
        "contact_rule": RULE,
        **WRITTEN,
        "read_from": Maybe(READ_FROM),
    },
    "kp.calendar/1": {
        "today": DAY,
        "file": Maybe(FILE),
        "timezone": TEXT,
        "events": [
            {
                "uid": TEXT,
                "sequence": COUNT,
                "kind": one_of("contact", "promise", "day"),
                "deal": DEAL,
                "seller": Maybe(ID),
                "title": TEXT,
                "start": TEXT,
                "end": TEXT,
                "all_day": FLAG,
                "cancelled": FLAG,
            }
        ],
        "unreadable": UNREADABLE,
    },
    "kp.promises/1": {
        "today": DAY,
        "promises": [
            {
                **PROMISE,
                "deal": DEAL,
                "seller": Maybe(ID),
                "ours": FLAG,
                "partner": FLAG,
                "when": one_of("late", "this_week", "later", "left", "overtaken"),
                "step": Maybe(STEP),
            }
        ],
        "unreadable": UNREADABLE,
    },
    "kp.plan/1": {
        "today": DAY,
        "customer": TEXT,
        "hash": TEXT,
        "steps": [
            {
                **STEP,
                "number": COUNT,
                "done_when": Maybe(TEXT),
                "state": one_of("done", "next", "open", "waiting"),
                "asked": FLAG,
                "who": _PARTY,
                "days": [_PLAN_DAY],
                "after": [COUNT],
                "promises": [_PLAN_PROMISE],
                "says": [TEXT],
            }
        ],
        "promises": [_PLAN_PROMISE],
        "days": [_PLAN_DAY],
        "guesses": [{"id": ID, "name": TEXT, "after": [COUNT]}],
        "left_out": COUNT,
        "left_out_named": COUNT,
    },
    "kp.plan-back/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "by": PERSON,
        "shared_on": DAY,
        "sure": FLAG,
        **{sort: [_PLAN_CHANGE] for sort in ("taken", "known", "differs", "asked", "refused")},
        "file": FILE,
        "verdict": Maybe(VERDICT),
        "lines": Maybe(TEXT),
        "saved": FLAG,
        "entry": Maybe(ID),
    },
    "kp.note/1": {"today": DAY, "file": FILE, "saved": FLAG, "date": DAY, "text": TEXT},
    "kp.inbox/1": {"today": DAY, "file": FILE, "items": [{"date": Maybe(DAY), "text": TEXT}]},
    "kp.undo/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "file": FILE,
        "entry": ID,
        "taken_out": FLAG,
        "text": Value("the lines that were taken out", _text(r" *- id: .*\n")),
    },
    "kp.archive/1": {
        "today": DAY,
        "deal": DEAL_ID,
        "file": FILE,
        "older": FILE,
        "until": DAY,
        "entries": [ID],
        **dict.fromkeys(("first", "last"), DAY),
        **dict.fromkeys(("already", "left", "bytes_left"), COUNT),
        "saved": FLAG,
    },
    "kp.doctor/1": {
        "found": [{"code": CODE, "ok": FLAG, "facts": Keyed(FACT, Either((TEXT, NUMBER))), "commands": [TEXT]}],
    },
    "kp.import/1": {
        "today": DAY,
        "file": FILE,
        "process": [PIN],
        "dry_run": FLAG,
        "columns": [{"heading": TEXT, "means": Maybe(CODE_WITH_UNDERSCORES), "empty": FLAG}],
        "made": [
            {
                "deal": DEAL_ID,
                "line": LINE,
                "customer": TEXT,
                "seller": Maybe(ID),
                "value": Maybe({"amount": COUNT, "currency": TEXT}),
                "currency_assumed": FLAG,
                "stage": Maybe(TEXT),
                "people": [{"name": TEXT, "title": Maybe(TEXT), "email": Maybe(TEXT), "phone": Maybe(TEXT)}],
                "also": [LINE],
            }
        ],
        "refused": [{"line": LINE, "name": Maybe(TEXT), "reason": CODE, "detail": Maybe(TEXT)}],
        "there": [{"line": LINE, "name": TEXT, "deal": DEAL_ID}],
        "unknown_sellers": [TEXT],
        "above": [LINE],
    },
    "kp.new/1": {"today": DAY, "deal": DEAL_ID, "file": FILE, "process": [PIN], "saved": FLAG},
    "kp.init/1": {"today": DAY, "folder": FILE, "made": [FILE], "renewed": [FILE], "saved": FLAG},
    "kp.skill/1": {"today": DAY, "file": FILE, "version": COUNT, "text": TEXT},
    "kp.check/1": {
        "today": DAY,
        "problems": [
            {
                "file": FILE,
                "line": Maybe(LINE),
                "column": Maybe(LINE),
                "code": CODE,
                "severity": SEVERITY,
                "text": TEXT,
                "remedy": Maybe(TEXT),
                "facts": Keyed(FACT, Either((TEXT, NUMBER))),
            }
        ],
        "errors": COUNT,
        "warnings": COUNT,
    },
    "kp.explain/1": {
        "today": DAY,
        "codes": [
            {
                "code": CODE,
                "severity": one_of("error", "warning"),
                "text": TEXT,
                "remedy": Maybe(TEXT),
                "explain": Maybe(TEXT),
                "acceptable": FLAG,
            }
        ],
    },
    "kp.processes/1": {
        "today": DAY,
        "processes": [
            {
                "id": ID,
                "name": Maybe(TEXT),
                "version": Maybe(VERSION),
                "language": Maybe(LANGUAGE),
                "steps": Maybe(COUNT),
                "own": FLAG,
                "deals": [DEAL_ID],
            }
        ],
    },
    "kp.process/1": {
        "today": DAY,
        "id": ID,
        "name": TEXT,
        "version": VERSION,
        "language": LANGUAGE,
        "about": Maybe(TEXT),
        "sources": [TEXT],
        "decided_by": Maybe(one_of("one")),
        "own": FLAG,
        "of": COUNT,
        "replaces": [TEXT],
        "roles": [{"id": ID, "name": TEXT, "about": Maybe(TEXT), "kind": Maybe(one_of("body")), "optional": FLAG}],
        "steps": [_HANDBOOK_STEP],
        "law": {
            "facts": [_LAW_VALUE],
            "reported": [_LAW_VALUE],
            "unconfirmed": [{"id": ID, "nb": TEXT, "en": TEXT, "look_up": TEXT}],
        },
    },
    "kp.process-new/1": {
        "today": DAY,
        "process": ID,
        "file": FILE,
        "from": Maybe(ID),
        "saved": FLAG,
        "answers": Maybe(
            {
                "decides": one_of("one", "several", "board"),
                "sector": one_of("private", "public"),
                "kind": Value("what is bought, or how", _text(r"[a-z-]+")),
            }
        ),
    },
    "kp.process-diff/1": {
        "today": DAY,
        "old": _EDITION,
        "new": _EDITION,
        "same": FLAG,
        "added": [STEP],
        "gone": [{**STEP, "kept_in_file": FLAG}],
        "order": [{"how": one_of("waits", "side_by_side", "listed"), "step": STEP, "other": Maybe(STEP)}],
        "steps": [{**STEP, "changes": [_CHANGE]}],
        "process": [_CHANGE],
        "rewritten": [{"version": VERSION, "came": [STEP], "went": [STEP]}],
        "deals": Maybe(
            [
                {
                    **DEAL,
                    "version": VERSION,
                    "next_step": Maybe(STEP),
                    "ahead": [ID],
                    "taken": [ID],
                    "to_come": [ID],
                }
            ]
        ),
    },
    "kp.upgrade/1": {
        "today": DAY,
        "deals": [
            {
                **DEAL,
                "saved": FLAG,
                "pins": [{"process": ID, "from": VERSION, "to": VERSION}],
                "coming": [{**STEP, "state": STATE, "behind": FLAG, "was_own": FLAG, "overtaken": FLAG}],
                "going": [{**STEP, "state": STATE, "spoken_of": FLAG}],
                "changed": [{**STEP, "before": STATE, "now": STATE}],
                "next_step_before": Maybe(STEP),
                "next_step": Maybe(STEP),
                "obstacles": [CODE],
            }
        ],
        "newest_already": [DEAL_ID],
        "unreadable": [PLACE],
    },
    "kp.review/1": {
        "today": DAY,
        "since": Maybe(DAY),
        "deals": COUNT,
        "enough": COUNT,
        "unreadable": UNREADABLE,
        "processes": [
            {
                "id": ID,
                "name": TEXT,
                "version": VERSION,
                "own": FLAG,
                "deals": [DEAL],
                "statuses": Keyed(STATUS, COUNT),
                "steps": [_REVIEWED_STEP],
                "endings": [_ENDING],
                "aims": dict.fromkeys(("best", "least", "neither", "unanswered"), COUNT),
                "actions": [_REVIEWED_ACTION],
                "plain_words": {"times": COUNT, "deals": COUNT},
                "proposals": [_PROPOSAL],
            }
        ],
    },
    "kp.review-apply/1": {
        "today": DAY,
        "process": ID,
        "file": Maybe(FILE),
        "version": VERSION,
        "saved": FLAG,
        "proposals": [_PROPOSAL],
    },
}
"""Each answer but `kp.problems/1`, which has a key more for each fact of what stopped the command."""


def shape_of(schema: str) -> Mapping[str, Any]:
    """The shape of an answer, with the key that names it."""
    return {"schema": one_of(schema), **SHAPES[schema]}


def misfits(found: object, shape: object, path: str = "") -> Iterator[str]:
    """Where something is not as its shape says; nothing when it fits."""
    match shape:
        case Value(means, fits) if not fits(found):
            yield f"{path}: {found!r} is not {means}"
        case Either(shapes) if all([*misfits(found, each, path)] for each in shapes):
            yield f"{path}: {found!r} has none of its shapes"
        case Keyed(key) if isinstance(found, dict):
            yield from (wrong for name in found for wrong in misfits(name, key, f"{path}.{name}"))
        case dict() if isinstance(found, dict):
            yield from (f"{path}.{key}: missing" for key in shape.keys() - found.keys())
            yield from (f"{path}.{key}: not expected" for key in found.keys() - shape.keys())
        case Keyed() | dict() | list() if found.__class__ is not (list if isinstance(shape, list) else dict):
            yield f"{path}: {found!r} is not a list or an object as expected"
    for value, inner, there in _inside(found, shape, path):
        yield from misfits(value, inner, there)


def filled(found: object, shape: object, path: str = "") -> Iterator[str]:
    """The paths in an answer at which something stands: no null, and no empty list or object."""
    if isinstance(shape, Value | Either):
        yield path
    for value, inner, there in _inside(found, shape, path):
        yield from filled(value, inner, there)


def _inside(found: object, shape: object, path: str) -> Iterator[tuple[object, object, str]]:
    """Each part of a value with its shape and its path; nothing where the two differ."""
    match shape:
        case Maybe(inner) if found is not None:
            yield found, inner, path
        case Keyed(_, inner) if isinstance(found, dict):
            yield from ((value, inner, f"{path}.*") for value in found.values())
        case dict() if isinstance(found, dict):
            yield from ((found[key], shape[key], f"{path}.{key}") for key in shape.keys() & found.keys())
        case list() if isinstance(found, list):
            yield from ((value, shape[0], f"{path}[]") for value in found)


def every_path(shape: object, path: str = "") -> Iterator[str]:
    """The paths at which something may stand."""
    match shape:
        case Maybe(inner):
            yield from every_path(inner, path)
        case Keyed(_, inner):
            yield from every_path(inner, f"{path}.*")
        case dict():
            for key, inner in shape.items():
                yield from every_path(inner, f"{path}.{key}")
        case Value() | Either():
            yield path
        case [inner]:
            yield from every_path(inner, f"{path}[]")
