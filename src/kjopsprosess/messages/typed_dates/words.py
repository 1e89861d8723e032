"""Words of typed days and times of day, in bokmål and English alike: names, spellings, what stands around them."""

import re

from kjopsprosess.messages.calendar_words import EN, NB
from kjopsprosess.model.durations import NUMBERS, UNIT_OF

from .doubts import DayDoubt

SHORTEST_NAME = 3
"""Letters that tell all names of days and months apart."""

_WITHOUT_LETTERS = (("ø", "o"), ("ø", "oe"), ("å", "a"), ("å", "aa"))
_OTHER_WEEKDAYS = {"måndag": 0, "tysdag": 1, "laurdag": 5, "sundag": 6, "weds": 2}


def _spellings(name: str) -> set[str]:
    return {name, *(name.replace(letter, plain) for letter, plain in _WITHOUT_LETTERS)}


def _numbered(*languages: tuple[str, ...]) -> dict[str, int]:
    return {
        spelling: number
        for names in languages
        for number, name in enumerate(names)
        for spelling in _spellings(name.lower())
    }


WEEKDAYS = _numbered(NB.weekday_names, EN.weekday_names) | {
    spelling: number for name, number in _OTHER_WEEKDAYS.items() for spelling in _spellings(name)
}
"""Each spelling of a weekday, and its number from Monday, 0."""
MONTHS = {name: number + 1 for name, number in _numbered(NB.month_names, EN.month_names).items()}
"""Each spelling of a month, and its number from 1."""

NEAR_DAYS = {
    **dict.fromkeys(("i dag", "idag", "today", "i kveld", "tonight"), 0),
    **dict.fromkeys(("i morgen", "imorgen", "i morgon", "tomorrow", "i morra", "imorra"), 1),
    **dict.fromkeys(("i overmorgen", "overmorgen", "the day after tomorrow", "day after tomorrow", "i overmorgon"), 2),
    **dict.fromkeys(("i går", "igår", "i gaar", "i gar", "yesterday"), -1),
    **dict.fromkeys(("i forgårs", "forgårs", "i forgars", "the day before yesterday", "day before yesterday"), -2),
}
"""Days that have a name from today, and how many days away they are."""

NAMED_DAYS = {
    **dict.fromkeys(("nyttårsdag", "første nyttårsdag", "1. nyttårsdag", "new year's day"), (1, 1)),
    **dict.fromkeys(("lille julaften", "lille julaftan"), (12, 23)),
    **dict.fromkeys(("julaften", "julaftan", "christmas eve"), (12, 24)),
    **dict.fromkeys(("juledag", "1. juledag", "første juledag", "christmas day"), (12, 25)),
    **dict.fromkeys(("2. juledag", "andre juledag", "boxing day"), (12, 26)),
    **dict.fromkeys(("nyttårsaften", "nyttårsaftan", "new year's eve"), (12, 31)),
}
"""Days that have the same month and day every year, and a name."""

WEEK = r"(?:uka|uken|uke|veke|veka|week|wk|u|w)"
WHICH = {
    **dict.fromkeys(("denne", "dette", "inneværende", "this"), 0),
    **dict.fromkeys(("neste", "kommende", "next", "coming"), 1),
    **dict.fromkeys(("forrige", "sist", "siste", "last", "previous"), -1),
}
"""What says which week, month, quarter or year is meant, counted from this one."""
THIS = ("denne", "this")
"""Before a weekday: today or the first one after it."""
COMING = ("førstkommende", "kommende", "coming")
"""Before a weekday: the first one after today."""
NEXT = ("neste", "next")
"""Before a weekday: that of the week after this one."""
NEWEST = ("sist", "siste", "last")
"""Before a weekday: the newest one before today."""
PREVIOUS = ("forrige", "previous")
"""Before a weekday: that of the week before this one."""

PERIODS = {
    **dict.fromkeys(("uka", "uken", "uke", "week", "veka"), "week"),
    **dict.fromkeys(("måneden", "måned", "mnd", "month", "månaden"), "month"),
    **dict.fromkeys(("kvartal", "kvartalet", "quarter"), "quarter"),
    **dict.fromkeys(("halvår", "halvåret", "half", "half-year"), "half"),
    **dict.fromkeys(("år", "året", "year"), "year"),
}
"""Words for what a day can be the last of."""

END_IN_SHORT = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
"""The last day of this week, month, quarter or year."""

ORDINALS = {
    **{word: n for n, word in enumerate(("første", "andre", "tredje", "fjerde"), 1)},
    **{word: n for n, word in enumerate(("first", "second", "third", "fourth"), 1)},
}

UNITS = {
    **{spelling: unit for spelling, unit in UNIT_OF.items() if unit != "working day"},
    **dict.fromkeys(("d", "dg"), "day"),
    **dict.fromkeys(("u", "w", "v", "uka", "wk", "wks"), "week"),
    **dict.fromkeys(("m", "md", "mo", "mnd.", "md."), "month"),
    **dict.fromkeys(("år", "y", "year", "years", "å"), "year"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("halvår",), "half"),
}
"""Units of time that a day may be away by."""
AMOUNTS = NUMBERS
"""Small numbers as words."""

BEFORE_A_DAY = re.compile(
    r"(?:(?:innen|senest|seinast|nå|på|til|by|on|until|no later than|i løpet av|in the course of|within) )+"
)
"""What may stand before a day and does not change which it is."""
END_OF = re.compile(
    r"(?:innen |by |the |i |at |ved )*(?:(?:utgangen|utløpet|utgongen|slutten) av|ultimo|ut|end of|end) (?:den |the |of )?"
)
"""Before a week, month, quarter or year: its last day, which is what it means without these words, too."""
ARTICLE = re.compile(r"(?:den|the) ")

LIMITS = ("innen", "senest", "by", "within")
"""Words that may stand between what is promised and its day, as `@` does."""
LOOSE_LIMITS = ("på", "til", "on", "until")
"""The same, but not before a length of time: «på to uker» is no day."""

VAGUE = frozenset(
    (
        *("før", "etter", "etterpå", "rundt", "omkring", "cirka", "ca", "ca.", "tidlig", "midt", "midten", "medio"),
        *("primo", "starten", "begynnelsen", "snart", "snarest", "senere", "par", "noen", "asap", "fortløpende"),
        *("jul", "jula", "julen", "romjula", "påske", "påsken", "pinse", "pinsen", "nyttår", "sommeren", "sommer"),
        *(
            "ferien",
            "høsten",
            "høst",
            "våren",
            "vår",
            "vinteren",
            "vinter",
            "månedsskiftet",
            "årsskiftet",
            "begynnelse",
        ),
        *("before", "after", "around", "about", "early", "mid", "middle", "beginning", "start", "soon", "later"),
        *("couple", "few", "some", "sometime", "christmas", "easter", "summer", "autumn", "spring", "winter", "fall"),
    )
)
"""Words that tell of a time which is no single day."""

BETWEEN_DAYS = re.compile(r" ?[–—] ?| (?:-|til|to|eller|or|og|and|/) |(?<=[0-9.])-(?=[0-9])")
"""Between two days of which one must be chosen."""


def named(word: str, names: dict[str, int]) -> int | None:
    """The number of a weekday or month, by its name, its beginning, or its name with the definite ending."""
    plain = word.rstrip(".,")
    if len(plain) < SHORTEST_NAME:
        return None
    if plain.removesuffix("en") in names:
        return names[plain.removesuffix("en")]
    return next((number for name, number in names.items() if name.startswith(plain)), None)


def amount(text: str) -> int:
    """A number in digits or as a word."""
    return AMOUNTS[text] if text in AMOUNTS else int(text)


LAST_HOUR, LAST_MINUTE, NOON = 23, 59, 12
CLOCK = re.compile(
    r"(?:(?:klokken|klokka|kl\.?|at) ?(?P<bare>[0-9]{1,2})(?:[.: ]?(?P<after_bare>[0-9]{2}))?(?: ?(?P<half>[ap]m))?"
    r"|(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})(?: ?(?P<half_too>[ap]m))?"
    r"|(?P<alone>[0-9]{1,2}) ?(?P<needed>[ap]m))(?=[ ,]|$)",
    re.IGNORECASE,
)
"""A clock time. A bare hour needs `kl.` or `at` before it, or `am` or `pm` after it."""
BARE_HOUR = re.compile(r"(?P<hour>[0-9]{1,2})(?=[ ,]|$)")


def clock_time(match: re.Match[str]) -> str:
    """The time of a match of `CLOCK` as `HH:MM`. Raises DayDoubt for one that no clock shows."""
    hour = int(match["bare"] or match["hour"] or match["alone"])
    minute = int(match["after_bare"] or match["minute"] or 0)
    half = (match["half"] or match["half_too"] or match["needed"] or "").lower()
    last = NOON if half else LAST_HOUR
    if hour > last or minute > LAST_MINUTE or (half and hour == 0):
        raise DayDoubt("no-such-time", clock=match[0])
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return f"{hour:02}:{minute:02}"
