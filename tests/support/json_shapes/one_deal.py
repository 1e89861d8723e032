"""JSON answers: the map and the log of a deal, and what to ask."""

from __future__ import annotations

from typing import Any

from .parts import (
    BOOKING,
    DEAL_FACTS,
    GOT,
    NAMED,
    PERSON,
    PROMISE,
    PROOF,
    RANGE,
    ROLE,
    RULE,
    RULING_DAY,
    SIDE,
    STEP,
)
from .values import (
    ACTION,
    ATTITUDE,
    CODE_WITH_UNDERSCORES,
    COUNT,
    DAY,
    DEAL_ID,
    FLAG,
    HOW,
    ID,
    KIND,
    OUTCOME,
    PART,
    PERSON_KIND,
    STANDING,
    STATE,
    STRENGTH,
    TEXT,
    TOLD_PART,
    TOPIC,
    VERDICT,
    Keyed,
    Maybe,
    Value,
    one_of,
)

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
    "days": [RULING_DAY],
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
        "day": Maybe(RULING_DAY),
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

_SAID_OF_PERSON = {
    "id": ID,
    "name": Maybe(TEXT),
    "title": Maybe(TEXT),
    "roles": Maybe([ID]),
    "attitude": Maybe(ATTITUDE),
    "needs": Maybe(TEXT),
    "kind": Maybe(PERSON_KIND),
    "left": Maybe(FLAG),
    "leaves": Maybe(DAY),
    "replaces": Maybe(ID),
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
    "kept_on": Keyed(ID, DAY),
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

SHAPES: dict[str, Any] = {
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
        "days": [RULING_DAY],
        "steps": [
            {
                **STEP,
                "state": STATE,
                "takes": Maybe(RANGE),
                "told": FLAG,
                "begin_by": Maybe(DAY),
                "day": Maybe(RULING_DAY),
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
                "leaves": Maybe(DAY),
                "says": [
                    {
                        "step": ID,
                        "after": Maybe([ID]),
                        "before": [ID],
                        "against": Maybe(ID),
                        **dict.fromkeys(("told", "done", "skipped", "reopened", "promised", "confirmed"), Maybe(DAY)),
                        "promised_what": Maybe(TEXT),
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
    "kp.log/1": {"today": DAY, "deal": DEAL_ID, "entries": [_ENTRY]},
}
