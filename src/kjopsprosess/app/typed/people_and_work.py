"""Several people as they are typed, each with what stands beside the name of their work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_values import JOB_ENDINGS, NAME_PARTICLES, PRONOUNS

from .grammar import split_names
from .values import read_part

OPENING, CLOSING = "([", ")]"
AFTER_BRACKET = "_"
"""Stands before what follows a bracket, so that a word for "and" there is seen as one."""


class Typed(NamedTuple):
    """Somebody as typed: the name, and what stood beside it of their work."""

    name: str
    work: str = ""

    def doing(self, glue: str, work: str) -> Typed:
        """The same person with more said of their work; `glue` stood before it."""
        return self._replace(work=glue.join(filter(None, (self.work, work))))


def split_people(text: str, is_known: Callable[[str], bool], is_called: Callable[[str], bool]) -> list[Typed]:
    """Several people: `Dan Pryce (IT manager), Ruth Ames, head of operations`.

    `is_known`: whether words mean somebody, by name, title or role; `is_called`: whether they do by name.
    """
    found: list[Typed] = []
    for outside, inside in _brackets(text.replace(";", ",")):
        for place, (glue, name) in enumerate(_pieces(f"{AFTER_BRACKET}{outside}")):
            plain = (name if place else name.removeprefix(AFTER_BRACKET)).strip()
            if place == 0 and found:  # what follows a bracket without a comma is no name of its own
                found[-1] = found[-1].doing(glue, plain)
                continue
            said_of = "" if is_called(plain) else _part_behind(plain, is_called)
            if said_of:
                found.append(Typed(plain.removesuffix(said_of).strip(), said_of))
                continue
            means = is_known if found and is_known(found[-1].name) else is_called
            if found and not means(plain) and _is_work(plain, after=found[-1].name):
                found[-1] = found[-1].doing(glue, plain)
            elif plain:
                found.append(Typed(plain))
        if inside and found:
            found[-1] = found[-1].doing(", ", inside)
    return list(dict.fromkeys(found)) or [Typed(each) for each in split_names(text)]


def _part_behind(text: str, is_called: Callable[[str], bool]) -> str:
    """What somebody does, behind a name without a comma: `Ruth Ames decides`, «Ruth Ames, hun bestemmer» without it."""
    words = text.split()
    for start in range(1, len(words)):
        name, behind = " ".join(words[:start]), " ".join(words[start:])
        if behind[0].islower() and read_part(behind) and (is_called(name) or words[start - 1][0].isupper()):
            return behind
    return ""


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stands between commas and words for "and", each with what stands before it."""
    for part in text.split(","):
        names, end = split_names(part), 0
        for place, name in enumerate(names):
            start = part.index(name.partition(" (")[0], end)  # a blank is put before a bracket that nobody closes
            yield (part[end:start] if place else ", "), name
            end = start + len(name)


def _brackets(text: str) -> list[tuple[str, str]]:
    """What stands outside brackets, each with the bracket that follows it."""
    pieces: list[tuple[str, str]] = []
    start, opened = 0, -1
    for place, sign in enumerate(text):
        if opened < 0 and sign in OPENING:
            opened = place
        elif opened >= 0 and sign in CLOSING:
            pieces.append((text[start:opened], text[opened + 1 : place].strip()))
            start, opened = place + 1, -1
    return [*pieces, (text[start:], "")]


def _is_work(text: str, after: str) -> bool:
    """Whether words after a name are a title and no other name: they begin small, or are called as work is."""
    words = text.split()
    small = any(word[0].islower() and folded(word) not in NAME_PARTICLES for word in words)
    short = len(words) == 1 and 1 < len(text) <= MAX_ABBREVIATION_LENGTH and text.isupper()
    called_so = any(folded(word).endswith(JOB_ENDINGS) for word in words) or folded(words[0]) in PRONOUNS
    return (small and not after.islower()) or short or called_so or read_part(text) is not None


MAX_ABBREVIATION_LENGTH = 4
"""Letters of a title such as CFO."""
