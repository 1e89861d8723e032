"""Parses `WHO: STEP = WORDS @ DATE #STEP`, the grammar of flags and dialogue. Nothing is looked up here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kjopsprosess.deal_state.names import folded, visible
from kjopsprosess.messages.typed_sentences import AT_WORDS, PLACE_WORDS, WHOSE_WORDS
from kjopsprosess.messages.typed_values import BY_WORDS, MAX_WAY_WORDS, WAYS, WITH_WORDS
from kjopsprosess.model.values import US, How, normal_form

_NAME = re.compile(r"[^\W_](?:[^\W_]|[-'’])*(?:\s+[^\W_](?:[^\W_]|[-'’])*){0,3}")
# Lookbehinds let a run of blanks begin one match only, so that time does not grow with its square.
_BETWEEN_NAMES = re.compile(r"(?:(?<!\s)\s+)?[,+]\s*|(?<!\s)\s+(?:og|and)\s+", re.IGNORECASE)
AND_WORDS = ("og", "and")
"""Between two names."""
_NO_NAME = re.compile(r"[0-9:;@=#?!/<>]|^[-*>]")
MAX_NAME_WORDS = 5
SHORTEST_NAME, MAX_LOWER_WORDS = 2, 3
"""Letters of the shortest name, and the most words of one without a capital letter: more are a sentence."""
_NUMBER = re.compile(r"(?P<number>[0-9]+)(?:$|[\s,+]+(?:(?:og|and)\s+)?)", re.IGNORECASE)
_COLON = re.compile(r":(?![/0-9])")
"""A colon that separates names from the rest: not one inside a clock time or a web address."""
_HASH = re.compile(r"(?:^|\s)#(?P<step>[^\s#]+)$")
_DATE = re.compile(r"(?P<words>.*)(?:^|(?<=\s))@(?:\s+(?P<when>.*))?", re.DOTALL)
_KEY = re.compile(r"(?:^|,)\s*([^\W\d_]+)\s*=")


@dataclass(frozen=True)
class ParsedPhrase:
    """The parts of one answer or flag, as typed. What is missing is None or empty; the caller decides what it needs."""

    who: str | None
    step: str | None
    """All that stands before the first `=`; also a text of one word where a step is expected, so that `kari: pilot`
    lacks only its words."""
    text: str
    when: str | None
    """After the last ` @ `, or where that is missing, after «innen» or the like, if a day stands there."""
    trailing_step: str | None
    """After ` #` at the end: a step's id or `none`. Looked for only where no step stands before `=`."""


def parse_phrase(text: str, *, has_step: bool, has_date: bool = True) -> ParsedPhrase:
    """Split a text into its parts. Never raises.

    Without `has_step`, `=` is part of the words; without `has_date`, ` @ ` is.
    """
    who, rest = split_who(normal_form("NFC", text))
    step = hash_step = when = None
    before, equals, after = rest.partition("=")
    if has_step and equals and before.strip():
        step, rest = " ".join(before.split()), after
    else:
        rest, hash_step = split_trailing_step(rest)
    if has_date and (match := _DATE.fullmatch(rest)):
        when, rest = (match["when"] or "").strip() or None, match["words"]
    elif has_date:
        from kjopsprosess.messages.typed_dates.reading import split_limit  # 9 ms, where a day may be typed

        rest, when = split_limit(rest) or (rest, None)
    words = rest.strip()
    if has_step and not step and not hash_step and re.fullmatch(r"[^\s=]+", words):
        step, words = words, ""
    return ParsedPhrase(who, step, words, when, hash_step)


def split_trailing_step(text: str) -> tuple[str, str | None]:
    """Take ` #STEP` off the end of a text."""
    match = _HASH.search(text)
    return (text[: match.start()], match["step"]) if match else (text, None)


def names_before_colon(phrase: ParsedPhrase) -> tuple[str, ...]:
    """Everyone named before the colon, each once; nobody when it is missing."""
    return split_names(phrase.who or "")


def leading_numbers(text: str) -> tuple[tuple[str, ...], str]:
    """Split leading numbers from the rest: «1, 2 og 3 Siri Dahl» gives 1, 2, 3 and the name as typed."""
    plain, end = text.strip(), 0
    numbers: list[str] = []
    while match := _NUMBER.match(plain, end):
        numbers.append(match["number"])
        end = match.end()
    return tuple(numbers), plain[end:]


def split_names(text: str) -> tuple[str, ...]:
    """Split names joined by `,`, `+`, «og» or "and", each once, in order."""
    if "(" not in text:
        return tuple(dict.fromkeys(name for name in _BETWEEN_NAMES.split(text.strip()) if name))
    before, _, rest = text.partition("(")
    within, closed, after = rest.partition(")")
    *first, last = _BETWEEN_NAMES.split(before.strip())
    of_last = f"{last} ({within}{closed}".strip()
    return tuple(dict.fromkeys(name for name in (*first, of_last, *split_names(after.strip())) if name))


def way_at_start(text: str) -> tuple[str, str] | None:
    """The way of contact that a text begins with, as `WAYS` has it, and what follows: «på Teams med Rut».

    None when it begins with something else.
    """
    words = text.split()
    for start in (0, 1, 2):
        if start and folded(" ".join(words[:start])) not in BY_WORDS:
            continue
        for end in range(min(start + MAX_WAY_WORDS, len(words)), start, -1):
            way = folded(" ".join(words[start:end])).rstrip(",.")
            if way in WAYS:
                return way, " ".join(words[end:])
    return (How.MEETING.value, " ".join(words[PLACE_WORDS:])) if _is_place(words[:PLACE_WORDS]) else None


def _is_place(words: Sequence[str]) -> bool:
    """Whether three words are a place of theirs or ours, where people meet: "at their plant", «på verkstedet deres»."""
    plain = [folded(each).rstrip(",.") for each in words]
    if len(plain) < PLACE_WORDS or plain[0] not in AT_WORDS or not all(each.isalpha() for each in plain):
        return False
    return plain[1] in WHOSE_WORDS or plain[2] in WHOSE_WORDS


def split_way(text: str) -> tuple[str, str | None]:
    """Take the way of a contact out of names: «Ruth, Nora video», «call with Ruth», "by video, Ruth", «Teams Ruth»."""
    pieces = [piece.strip() for piece in text.split(",")]
    for place, piece in enumerate(pieces):
        if found := _way_at_end(piece) or _way_before_names(piece):
            names, way = found
            return _names(*pieces[:place], names, *pieces[place + 1 :]), way
    return text, None


def _way_at_end(piece: str) -> tuple[str, str] | None:
    """The names before a way of contact at the end of a text, and the way; None where there is none."""
    words = piece.split()
    for first in range(max(len(words) - MAX_WAY_WORDS, 0), len(words)):
        way = folded(" ".join(words[first:]))
        if way in WAYS:
            before = words[:first]
            return " ".join(before[:-1] if before and folded(before[-1]) in BY_WORDS else before), way
    return None


def _way_before_names(piece: str) -> tuple[str, str] | None:
    """The names after a way of contact that a text begins with, and the way; None where it begins with none."""
    begun = way_at_start(piece)
    if begun is None:
        return None
    way, rest = begun
    names = rest.split()
    return " ".join(names[1:] if names and folded(names[0]) in (*WITH_WORDS, *AND_WORDS) else names), way


def _names(*pieces: str) -> str:
    return ", ".join(piece for piece in pieces if piece)


def contains_date(text: str) -> bool:
    """Whether a text contains ` @ `, and so was meant as a promise."""
    return _DATE.fullmatch(text) is not None


def parse_person(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Split `siv: attitude=sceptic, roles=a+b, name=Siv Moen` into the id and the values by key. Never raises.

    A comma ends a value only where `key=` follows. A repeated key stands twice. Words before any key are under the
    empty key; a missing id is empty.
    """
    who, rest = split_who(normal_form("NFC", text))
    before, *pairs = _KEY.split(rest)
    if who is None and not pairs:
        return before, ()
    said = [(key.lower(), value.strip()) for key, value in zip(pairs[::2], pairs[1::2], strict=True)]
    if before.strip():
        said.insert(0, ("", before.strip()))
    return who or "", tuple(said)


def split_who(text: str) -> tuple[str | None, str]:
    """Who stands before the first colon, if that is a name of at most four words, or several such names; and the rest.

    The rest is as typed, without the blanks around it. So is all of the text when nobody stands before a colon.
    """
    colon = _COLON.search(text)
    who = visible(text[: colon.start()]) if colon else ""
    if colon is None or not are_names(who):
        return None, text.strip()
    return " ".join(who.split()), text[colon.end() :].strip()


def looks_like_name(text: str) -> bool:
    """Whether a text can be the name of somebody: a few words, without figures or signs, and no way of contact."""
    plain = folded(text)
    words = len(plain.split())
    if len(plain) < SHORTEST_NAME or (words > MAX_LOWER_WORDS and text == text.lower()):
        return False
    return words <= MAX_NAME_WORDS and not _NO_NAME.search(plain) and not _is_way(plain)


def _is_way(text: str) -> bool:
    begun = way_at_start(text)
    return begun is not None and not begun[1]


def are_names(text: str) -> bool:
    """Whether a text has the form of a name of at most four words, or of several such names."""
    names = split_names(text)
    return bool(names) and all(_NAME.fullmatch(_without_side(name)) for name in names)


def _without_side(name: str) -> str:
    """The name of one of us without the `us/` before it."""
    side, slash, member = name.partition("/")
    return member if slash and folded(side) == US else name
