"""JSON answers: the people of a deal, and what the customer is given."""

from __future__ import annotations

from typing import Any

from .parts import (
    DEAL_FACTS,
    NAMED,
    PERSON,
    ROLE,
    RULE,
    RULING_DAY,
    STEP,
)
from .values import (
    ATTITUDE,
    CODE,
    COUNT,
    DAY,
    DEAL_ID,
    FILE,
    FLAG,
    ID,
    LINE,
    LINE_OF_FILE,
    MARK,
    PART,
    PERSON_KIND,
    TEXT,
    TOPIC,
    VERDICT,
    Keyed,
    Maybe,
    one_of,
)

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
    "leaves": Maybe(DAY),
    "replaces": Maybe(ID),
    "replaced_by": [ID],
    "phone": Maybe(TEXT),
    "email": Maybe(TEXT),
    "through": Maybe(TEXT),
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

_MATCH = {"file": FILE, "line": LINE, "column": LINE, "text": TEXT}

_MEMO_PARTY = {"id": Maybe(ID), "name": Maybe(TEXT), "role": Maybe(TEXT)}

_TRACE = {"entry": Maybe(ID), "number": Maybe(LINE), "date": Maybe(DAY), "by": [_MEMO_PARTY]}

_TOLD_DAY = {"what": Maybe(TEXT), "rule": one_of("on", "latest", "earliest"), "date": DAY, "told": _TRACE}

SHAPES: dict[str, Any] = {
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
                "day": Maybe(RULING_DAY),
                "ask": Maybe(NAMED),
            }
        ),
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
}
