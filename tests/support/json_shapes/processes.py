"""JSON answers: processes, their versions and their reviews."""

from __future__ import annotations

from typing import Any

from .parts import (
    ASPECT,
    DEAL,
    NAMED,
    RANGE,
    STEP,
    UNREADABLE,
)
from .values import (
    CODE,
    COUNT,
    DAY,
    DEAL_ID,
    FILE,
    FLAG,
    ID,
    KIND,
    LANGUAGE,
    LINE,
    NUMBER,
    PART,
    PLACE,
    STATE,
    STATUS,
    TEXT,
    TIMING,
    TOPIC,
    VERSION,
    Either,
    Keyed,
    Maybe,
    Value,
    matching,
    one_of,
)

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
    "hunks": [{"line": LINE, "replaced": COUNT, "lines": [Value("a line of a file", matching(r"[^\n]*"))]}],
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

SHAPES: dict[str, Any] = {
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
                "kind": Value("what is bought, or how", matching(r"[a-z-]+")),
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
