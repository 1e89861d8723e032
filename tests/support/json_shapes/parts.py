"""Parts that several JSON answers have: people, steps, promises, days."""

from __future__ import annotations

from .values import (
    CODE_WITH_UNDERSCORES,
    COUNT,
    DAY,
    DEAL_ID,
    ENTRY_KEY,
    FLAG,
    HOW,
    ID,
    LINE,
    NUMBER,
    PIN,
    PLACE,
    STATUS,
    TEXT,
    VERSION,
    WHEN,
    Maybe,
    Value,
    matching,
    one_of,
)

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

AIMED = {"by": PERSON, "what": TEXT, "due": Maybe(DAY), "step": Maybe(ID)}

BOOKING = {
    "date": WHEN,
    "how": Maybe(HOW),
    "with": [PERSON],
    "minutes": Maybe(NUMBER),
    "step": Maybe(ID),
    "called_off": FLAG,
    "moved_from": Maybe(WHEN),
    "aim": Maybe({"best": AIMED, "least": Maybe(AIMED)}),
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

RULING_DAY = {
    "id": Maybe(ID),
    "what": Maybe(TEXT),
    "date": DAY,
    "rule": Value("what a day means", matching(r"on|latest|earliest")),
    "step": Maybe(STEP),
    "deadline": FLAG,
    "days_left": COUNT,
    "working_days_left": COUNT,
    "slow_weeks": [CODE_WITH_UNDERSCORES],
    "usual_days_left": Maybe(RANGE),
    "pace": Maybe(Value("how time stands", matching(r"tight|too_late"))),
    "past": FLAG,
    "to_confirm": FLAG,
    "by": [PERSON],
    "told_on": Maybe(DAY),
    "says": Maybe(TEXT),
    "before": Maybe(DAY),
}
