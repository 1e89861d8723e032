"""What stands in the other cells of a plan that came back: ticks, numbers of rows, what a date means, and who."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.names import NameTable, folded, make_slug
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import DayRule

_APART = re.compile(r"[,;/+&]|\b(?:og|and)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})(?:[.,]0+)?\.?")
TICK, NO_TICK, STRUCK = ("ticked", "not-ticked", "struck")
_TWO_NAMES = 2
_LISTED = re.compile(r"[,;/+()]")
"""Signs that no name of one role has."""
_FIRST_AND_LAST = re.compile(r"[^\W\d_]+(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*")


class OwnerKind(StrEnum):
    """Whom a name in a plan means."""

    PERSON = "person"
    NEW_PERSON = "new_person"
    ROLE = "role"
    NEW_ROLE = "new_role"
    US = "us"
    BOTH = "both"
    """Somebody of theirs and we."""
    NEAR = "near"
    """Spelt almost like somebody: to be asked about."""
    WE = "we"
    """“We”, which the customer may say of themselves and of us."""
    UNCLEAR = "unclear"


class Owner(NamedTuple):
    """Who is to do something, as a cell says."""

    kind: OwnerKind
    text: str
    id: str = ""
    """Of the person, or of the role, also a new one; a new person has none yet."""


def read_tick(text: str) -> str | None:
    """Whether a row is ticked, not ticked or struck; None where the words may mean either."""
    word = folded(text).strip(" .!")
    for answer, words in ((TICK, "yes"), (NO_TICK, "no"), (STRUCK, "skipped")):
        if any(word in messages.plan_back.ticks[words] for messages in (NB, EN)):
            return answer
    return NO_TICK if not word else None


def read_numbers(text: str) -> tuple[int, ...] | None:
    """The numbers of rows in a cell; None where something else stands there."""
    found = []
    for part in filter(None, map(str.strip, _APART.split(text))):
        match = _NUMBER.fullmatch(part)
        if match is None:
            return None
        found.append(int(match[1]))
    return tuple(dict.fromkeys(found))


def read_rule(text: str) -> DayRule | None:
    """What a date means; None where the cell does not say it."""
    plain = folded(text)
    for messages in (NB, EN):
        for rule, words in messages.plan.means.items():
            if plain in map(folded, words):
                return DayRule(rule)
    return None


def split_rule(text: str) -> tuple[DayRule | None, str]:
    """The words in a cell with a day that say what it means, as in “not before 4 Dec”, and the day without them."""
    plain = text.strip()
    means = (each for messages in (NB, EN) for each in messages.plan.means.items())
    for rule, word in ((rule, word) for rule, words in means for word in words):
        if plain.casefold().startswith(f"{word} "):
            return DayRule(rule), plain[len(word) :].strip()
        if plain.casefold().endswith(f" {word}"):
            return DayRule(rule), plain[: -len(word)].strip()
    return None, plain


def read_owners(text: str, situation: Situation) -> tuple[Owner, ...]:
    """Everybody a cell names. “Head of IT and operations” is one role, “Kari Lund and the board” are two."""
    whole = _owner(text, situation)
    sure = whole.kind not in (OwnerKind.UNCLEAR, OwnerKind.NEAR, OwnerKind.NEW_ROLE)
    if sure or not _APART.search(text):
        return (whole,)
    parts = tuple(_owner(part, situation) for part in filter(None, map(str.strip, _APART.split(text))))
    named = (OwnerKind.PERSON, OwnerKind.NEW_PERSON)
    if "," in text and any(a.kind in named and b.kind in _ROLES for a, b in itertools.pairwise(parts)):
        return (Owner(OwnerKind.UNCLEAR, text),)  # somebody with a title, or two
    if whole.kind is OwnerKind.NEW_ROLE and all(each.kind in _NAMELESS for each in parts):
        return (whole,)
    return parts


def _owner(text: str, situation: Situation) -> Owner:
    plain = folded(text)
    if side := _side(plain):
        return Owner(side, text)
    if any(plain in map(folded, messages.plan_back.we) for messages in (NB, EN)):
        return Owner(OwnerKind.WE, text)
    if found := _known_person(plain, situation.people.values()):
        return Owner(OwnerKind.PERSON, text, found)
    roles = {each.id: each.name for each in situation.map.roles.values()}
    if role := next((each for each, name in roles.items() if plain in (folded(name), each)), None):
        return Owner(OwnerKind.ROLE, text, role)
    return _stranger(text, plain, situation)


def _side(plain: str) -> OwnerKind | None:
    """Our side, or both, if the words mean one of these."""
    for messages in (NB, EN):
        said, back = messages.plan, messages.plan_back
        ours = folded(said.one_of_us.partition("{name}")[2])
        if plain in (*map(folded, back.us), folded(said.us)) or plain.endswith(ours):
            return OwnerKind.US
        if plain in map(folded, back.both):
            return OwnerKind.BOTH
    return None


def _stranger(text: str, plain: str, situation: Situation) -> Owner:
    """Somebody, or a role, that the deal does not have."""
    names = NameTable({each.id: (each.name,) for each in situation.people.values()})
    if near := names.alike(text, cutoff=0.8) or _in_short(plain, situation.people.values()):
        return Owner(OwnerKind.NEAR, text, near[0])
    words = text.split()
    if _is_title(plain) and not _LISTED.search(text) and not _names_somebody(words):
        made = make_slug(text, fallback="role", avoid=frozenset(situation.map.roles))
        return Owner(OwnerKind.NEW_ROLE, text, made)
    named = [word[:1].isupper() and _FIRST_AND_LAST.fullmatch(word) for word in words]
    if len(words) >= _TWO_NAMES and all(named) and not _is_title(plain):
        return Owner(OwnerKind.NEW_PERSON, text)
    return Owner(OwnerKind.UNCLEAR, text)


def _in_short(plain: str, people: Iterable[PersonState]) -> list[str]:
    """Whose name it may be, with a name left out or an initial instead of one, or with more beside it."""
    words = [word.strip(".") for word in re.split(r"[\s,()]+", plain) if word.strip(".")]
    if len(words) < _TWO_NAMES:
        return []
    found = []
    for each in people:
        whole = folded(each.name)
        names = whole.split()
        first, last = _may_be(words[0], names[0]), _may_be(words[-1], names[-1])
        if len(names) >= _TWO_NAMES and ((first and last) or f" {whole} " in f" {' '.join(words)} "):
            found.append(each.id)
    return found


def _may_be(word: str, name: str) -> bool:
    return word == name or (len(word) == 1 and name.startswith(word))


def _names_somebody(words: Sequence[str]) -> bool:
    """Whether a title may have a name in it, as “Director Hansen” has and “Chief Digital Officer” has not."""
    titles = [_is_title(folded(word)) for word in words]
    others = any(word[:1].isupper() and not title for word, title in zip(words[1:], titles[1:], strict=True))
    return others and not (titles[0] and titles[-1])


def _known_person(plain: str, people: Iterable[PersonState]) -> str | None:
    """The one whose whole name, id, first name or title it is, if only one has it."""
    everybody = list(people)
    ways = (
        lambda each: (folded(each.name), each.id, _last_name_first(folded(each.name))),
        lambda each: (folded(each.name).partition(" ")[0],),
        lambda each: (folded(each.title or ""),),
    )
    for way in ways:
        found = [each.id for each in everybody if plain and plain in way(each)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _last_name_first(name: str) -> str:
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else name


_ROLES = (OwnerKind.ROLE, OwnerKind.NEW_ROLE)
_NAMELESS = (OwnerKind.ROLE, OwnerKind.NEW_ROLE, OwnerKind.UNCLEAR)


def _is_title(plain: str) -> bool:
    """Whether words say what somebody does, and not who it is."""
    words = re.findall(r"[^\W\d_]+", plain)
    for messages in (NB, EN):
        titles = messages.plan_back.titles
        if any(word in titles.words or word.endswith(titles.endings) for word in words):
            return True
    return False
