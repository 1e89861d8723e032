"""The parts of one told sentence, `WHO[ against OTHER]: LEFT = WORDS @ [by | not before] DATE`: nothing looked up."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import are_names, split_who
from kjopsprosess.messages.typed_values import AGAINST, DAY_LIMITS, ROLE_WORDS
from kjopsprosess.model.values import normal_form

EQUALS = " = "
MAX_SPEAKERS_LENGTH = 300
"""Characters in which those who speak can be named."""
MAX_DAY_LENGTH = 7
"""Words that a mistyped day may have: a date of five, and two that say what it means."""
ON = "on"

QUOTES = {'"': '"', "'": "'", "«": "»", "“": "”", "”": "”", "‘": "’"}
"""Marks around a name in which no word begins a clause: the one before it, and the one after."""


NEW = "+"
"""Before the name of a step or a role that no process has."""


class TypedWord(NamedTuple):
    """A word of the text, and where it stands."""

    text: str
    start: int
    end: int
    quoted: bool = False

    @property
    def plain(self) -> str:
        """The word as clause words are compared."""
        return normal_form("NFC", self.text).casefold()

    @property
    def ends_part(self) -> bool:
        """Whether a comma follows it, so that what comes next does not belong to the same name."""
        return self.text.endswith(",")


class TypedDay(NamedTuple):
    """A day as typed, and what it means."""

    rule: str
    """`on`, `latest` or `earliest`: the key of the file."""
    text: str


class CustomerWords(NamedTuple):
    """The customer's words, as typed, and the day after them."""

    says: str
    day: TypedDay | None = None
    no_day: str | None = None
    """What stands after the last ` @ ` when it is short and no day, so that one may have been meant."""


class TypedSpeakers(NamedTuple):
    """Who said it, as typed, and who says otherwise."""

    who: str | None
    against: str | None
    rest: str
    """What follows the colon, without the blanks around it; the whole text when there is none."""


def split_speakers(text: str, is_known: Callable[[str], bool]) -> TypedSpeakers:
    """Take who said it off the front. «mot» counts only where those on both sides of it are known."""
    before, colon, after = text.partition(":")
    words = before.split() if colon and len(before) <= MAX_SPEAKERS_LENGTH and not is_known(before) else []
    for place in range(1, len(words) - 1):
        if normal_form("NFC", words[place]).casefold() in AGAINST:
            who, other = " ".join(words[:place]), " ".join(words[place + 1 :])
            if are_names(normal_form("NFC", who)) and is_known(other):
                return TypedSpeakers(normal_form("NFC", who), normal_form("NFC", other), after.strip())
    who_alone, rest = split_who(text)
    if who_alone and who_alone.split()[-1].casefold() in ROLE_WORDS and " " in who_alone and rest and rest[0].isalnum():
        return TypedSpeakers(None, None, text.strip())  # `budget who role:board decides`
    return TypedSpeakers(who_alone, None, rest)


def split_at_equals(text: str) -> tuple[str, str] | None:
    """What stands left and right of the first ` = `, or else of the first `=`; None when there is none."""
    padded = f" {text} "
    place = padded.find(EQUALS)
    if place >= 0:
        return padded[:place].strip(), padded[place + len(EQUALS) :].strip()
    left, equals, right = text.partition("=")
    return (left.strip(), right.strip()) if equals else None


def read_words(text: str, is_day: Callable[[str], bool]) -> CustomerWords:
    """Take the day off the end of the words. A ` @` with nothing after it says that there is none."""
    place = _last_at_sign(text)
    if place is None:
        return CustomerWords(text.strip())
    says, tail = text[:place].strip(), text[place + 1 :].strip()
    if not tail:
        return CustomerWords(says)
    day = read_limit(tail)
    if is_day(day.text):
        return CustomerWords(says, day)
    return CustomerWords(text.strip(), no_day=tail if len(tail.split()) <= MAX_DAY_LENGTH else None)


def read_limit(text: str) -> TypedDay:
    """What a day means by the words before it: `by`, `not before`."""
    words = text.split()
    for count in (2, 1):
        limit = DAY_LIMITS.get(normal_form("NFC", " ".join(words[:count])).casefold())
        if limit and len(words) > count:
            return TypedDay(limit, " ".join(words[count:]))
    return TypedDay(ON, " ".join(words))


def _last_at_sign(text: str) -> int | None:
    """Where the last `@` stands that has blanks, or an end of the text, on both sides."""
    place = text.rfind("@")
    while place >= 0:
        if not text[max(place - 1, 0) : place].strip() and not text[place + 1 : place + 2].strip():
            return place
        place = text.rfind("@", 0, place)
    return None


def unquoted(text: str) -> str:
    """A name without the quotes around it."""
    plain = text.strip()
    if len(plain) > 1 and QUOTES.get(plain[0]) == plain[-1] and not has_several_names(plain):
        return plain[1:-1].strip()
    return plain


def has_several_names(text: str) -> bool:
    """Whether quotes close and open again within a text, so that it is no single name: `"pilot" before "sign"`."""
    words = text.split()
    closing = QUOTES.get(words[0][0]) if words else None
    opened = 0
    for place, word in enumerate(words if closing else ()):
        if QUOTES.get(word[0]) == closing:
            if place and not opened:
                return True
            opened += 1
        if len(word) > 1 and word.rstrip(",")[-1:] == closing:
            opened -= 1
    return False


def is_quoted(text: str) -> bool:
    """Whether a name stands in quotes."""
    return unquoted(text) != text.strip()


def split_list(text: str) -> list[str]:
    """The parts between commas that do not stand in quotes; none of them empty."""
    parts: list[str] = []
    start, closing = 0, ""
    for place, sign in enumerate(text):
        if closing:
            if sign == closing and not text[place + 1 : place + 2].strip(" ,"):
                closing = ""
        elif sign == ",":
            parts.append(text[start:place].strip())
            start = place + 1
        elif sign in QUOTES and not text[start:place].strip(" +") and QUOTES[sign] in text[place + 1 :]:
            closing = QUOTES[sign]
    return [part for part in [*parts, text[start:].strip()] if part]


def tokens_of(text: str) -> list[TypedWord]:
    """The words of a text; those within quotes are marked."""
    tokens = [TypedWord(match[0], match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    opened: dict[str, int] = {}
    for place, token in enumerate(tokens):
        word = token.text.lstrip(NEW).rstrip(",")
        if word and word[0] in QUOTES and QUOTES[word[0]] not in opened:
            opened[QUOTES[word[0]]] = place
        if word and (first := opened.pop(word[-1], None)) is not None and (first < place or len(word) > 1):
            tokens[first : place + 1] = [each._replace(quoted=True) for each in tokens[first : place + 1]]
            opened.clear()
    return tokens


class StatementDoubt(Exception):  # noqa: N818 - it is asked about in the dialogue
    """Words that cannot be read in one way only, or lack something."""

    def __init__(self, code: str, *, readings: tuple[str, ...] = (), near: tuple[str, ...] = (), **facts: str) -> None:
        """`readings`: what may have been meant, as it can be typed. `near`: ids of what may have been meant."""
        super().__init__(code)
        self.code, self.readings, self.near, self.facts = code, readings, near, facts
