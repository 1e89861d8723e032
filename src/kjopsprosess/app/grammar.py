"""Parses `WHO: STEP = WORDS @ DATE #STEP`, the grammar of flags and dialogue. Nothing is looked up here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kjopsprosess.model.values import normal_form

_NAME = re.compile(r"[^\W_](?:[^\W_]|-)*(?:\s+[^\W_](?:[^\W_]|-)*){0,3}")
_BETWEEN_NAMES = re.compile(r"(?:(?<!\s)\s+)?[,+]\s*|(?<!\s)\s+(?:og|and)\s+", re.IGNORECASE)
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
    """After the last ` @ `."""
    trailing_step: str | None
    """After ` #` at the end: a step's id or `none`. Looked for only where no step stands before `=`."""


def parse_phrase(text: str, *, has_step: bool, has_date: bool = True) -> ParsedPhrase:
    """Split a text into its parts. Never raises.

    Without `has_step`, `=` is part of the words; without `has_date`, ` @ ` is.
    """
    who, rest = _split_who(text)
    step = hash_step = when = None
    before, equals, after = rest.partition("=")
    if has_step and equals and before.strip():
        step, rest = " ".join(before.split()), after
    elif match := _HASH.search(rest):
        hash_step, rest = match["step"], rest[: match.start()]
    if has_date and (match := _DATE.fullmatch(rest)):
        when, rest = (match["when"] or "").strip() or None, match["words"]
    words = rest.strip()
    if has_step and not step and not hash_step and re.fullmatch(r"[^\s=]+", words):
        step, words = words, ""
    return ParsedPhrase(who, step, words, when, hash_step)


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
    names = _BETWEEN_NAMES.split(text.strip())
    return tuple(dict.fromkeys(name for name in names if name))


def contains_date(text: str) -> bool:
    """Whether a text contains ` @ `, and so was meant as a promise."""
    return _DATE.fullmatch(text) is not None


def parse_person(text: str) -> tuple[str, dict[str, str]]:
    """Split `siv: attitude=sceptic, roles=a+b, name=Siv Moen` into the id and the values by key. Never raises.

    A comma ends a value only where `key=` follows. Of a repeated key the last value is used. Words before any key are
    under the empty key; a missing id is empty.
    """
    who, rest = _split_who(text)
    before, *pairs = _KEY.split(rest)
    if who is None and not pairs:
        return before, {}
    said = {"": before.strip()} if before.strip() else {}
    said |= {key.lower(): value.strip() for key, value in zip(pairs[::2], pairs[1::2], strict=True)}
    return who or "", said


def _split_who(text: str) -> tuple[str | None, str]:
    """The names before the first colon, if it is one name of at most four words, or several such names."""
    plain = normal_form("NFC", text).strip()
    colon = _COLON.search(plain)
    who = plain[: colon.start()].strip() if colon else ""
    names = split_names(who)
    if colon is None or not names or not all(_NAME.fullmatch(name) for name in names):
        return None, plain
    return " ".join(who.split()), plain[colon.end() :].strip()
