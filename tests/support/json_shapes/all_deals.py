"""JSON answers: what is asked of all deals, checks, and starting."""

from __future__ import annotations

from typing import Any

from .parts import (
    DEAL,
    DEAL_FACTS,
    NAMED,
    PERSON,
    PROMISE,
    RULING_DAY,
    STEP,
    UNREADABLE,
    US,
)
from .values import (
    CODE,
    CODE_WITH_UNDERSCORES,
    COUNT,
    CURRENCY,
    DAY,
    DEAL_ID,
    FACT,
    FILE,
    FLAG,
    HOW,
    ID,
    LINE,
    NOTHING,
    NUMBER,
    PART,
    PIN,
    SEVERITY,
    STANDING,
    TEXT,
    WHEN,
    Either,
    Keyed,
    Maybe,
    one_of,
)

NO_DEAL = one_of(
    "no-customer", "closed", "twice", "exists", "unclear", "bad-amount", "bad-currency", "several", "too-many",
    "too-long", "totals", "footer",
)  # fmt: skip
"""Why a row of an export becomes no deal."""
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

SHAPES: dict[str, Any] = {
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
                "days": [RULING_DAY],
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
    "kp.path/1": {"deal": DEAL_ID, "file": FILE, "line": COUNT},
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
        "refused": [{"line": LINE, "name": Maybe(TEXT), "reason": NO_DEAL, "detail": Maybe(TEXT)}],
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
}
