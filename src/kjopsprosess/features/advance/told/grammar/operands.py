"""What a clause word must be followed by: steps, a length of time, people and roles with a part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import split_names
from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.messages.typed_values import PARTS, ROLE_WORDS, STANDSTILL, TAKES_FROM
from kjopsprosess.model.durations import UNIT_WORDS, read_duration
from kjopsprosess.model.values import ToldPart, normal_form

from .phrase import NEW, has_several_names, is_quoted, split_list, tokens_of, unquoted

MAX_NAME_LENGTH = 140
"""Characters in which a step, a person or a role can be named."""
MAX_COMMAS = 4
"""So many parts of a list are tried as one name."""


class TypedParticipant(NamedTuple):
    """Somebody with a part in a step: a person's id, a role's id, or the name of a role that no process has."""

    part: ToldPart
    person: str | None = None
    role: str | None = None
    new_role: str | None = None
    quoted: bool = False
    """Whether the new role's name stood in quotes, so that it is meant as it is."""
    whole: bool = False
    """Whether a person or role is named in full."""


class TakenTime(NamedTuple):
    """A length of time as typed, and the step from whose end it is counted."""

    text: str
    after: str | None = None
    whole: bool = False
    """Whether that step is named in full."""


@dataclass(frozen=True)
class KnownNames:
    """What can be named in a sentence about one deal."""

    steps: NameTable
    people: NameTable
    roles: NameTable
    told: frozenset[str] = frozenset()
    """Steps that only this customer has."""
    outside: frozenset[str] = frozenset()
    """Steps of another version of the process, which the map of the deal does not have."""
    held: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The roles that each person holds."""
    channels: frozenset[str] = frozenset()
    """The customer's tools for contact, in lower case."""


def read_steps(text: str, steps: NameTable) -> tuple[tuple[str, ...], bool]:
    """Ids of the steps of a list, and whether all are named in full; none when one is not found.

    A comma may also stand inside the name of a step, and «og» between two.
    """
    found: list[str] = []
    whole = True
    parts = split_list(text)
    while parts:
        count = _parts_of_name(parts, steps)
        name = ", ".join(parts[:count])
        step = find_name(name, steps)
        those = (step,) if step else tuple(filter(None, (find_name(each, steps) for each in split_names(name))))
        if not step and len(those) != len(split_names(name)):
            return (), False
        found += those
        whole = whole and step is not None and steps.is_whole(unquoted(name))
        parts = parts[count:]
    return tuple(dict.fromkeys(found)), whole


def _parts_of_name(parts: list[str], steps: NameTable) -> int:
    """How many parts of a list are one name with commas in it: those that are not all steps by themselves."""
    for count in range(min(len(parts), MAX_COMMAS), 1, -1):
        those = parts[:count]
        if steps.is_whole(", ".join(those)) and not all(find_name(each, steps) for each in those):
            return count
    return 1


def find_name(name: str, table: NameTable) -> str | None:
    """The id that a name means, quotes around it or not."""
    if len(name) > MAX_NAME_LENGTH or has_several_names(name):
        return None
    return table.find(unquoted(name)).found


def read_time(text: str, steps: NameTable) -> TakenTime | None:
    """A length of time, and from which step it is counted."""
    length, start = split_time(text)
    if not is_time(length):
        return None
    if start is None:
        return TakenTime(length)
    step = find_name(start, steps)
    return TakenTime(length, step, steps.is_whole(unquoted(start))) if step else None


def split_time(text: str) -> tuple[str, str | None]:
    """A length of time and the step after «fra», both as typed."""
    tokens = tokens_of(text)
    for place, token in enumerate(tokens):
        if token.plain in TAKES_FROM and place and not token.quoted:
            return text[: tokens[place - 1].end], text[token.end :].strip()
    return text, None


def is_time(text: str) -> bool:
    """Whether a text is a length of time."""
    return len(text) <= MAX_NAME_LENGTH and read_duration(text) is not None


def read_participants(text: str, known: KnownNames) -> tuple[TypedParticipant, ...]:
    """Everybody named with a part; nobody when one of them is not known or has no part."""
    found: list[TypedParticipant] = []
    for piece in split_list(text):
        those = read_participant(piece, known)
        if not those:
            return ()
        found += those
    return tuple(dict.fromkeys(found))


def read_participant(piece: str, known: KnownNames) -> tuple[TypedParticipant, ...]:
    """Those of one piece, `PERSON PART`: one person or role, or several joined by «og»; empty when it is none."""
    name, part = split_part(piece)
    if part is None or not name:
        return ()
    if name.startswith(NEW):
        typed = name.removeprefix(NEW).strip()
        new = unquoted(typed)
        return (TypedParticipant(part, new_role=new, quoted=is_quoted(typed)),) if new else ()
    one = find_participant(name, part, known)
    if one or is_quoted(name):
        return (one,) if one else ()
    several = [find_participant(each, part, known) for each in split_names(name)]
    return tuple(each for each in several if each) if all(several) else ()


def split_part(piece: str) -> tuple[str, ToldPart | None]:
    """What stands before the part at the end of a piece, and the part."""
    words = tokens_of(piece)
    for count in (4, 3, 2, 1):
        if len(words) >= count:
            part = PARTS.get(" ".join(token.plain for token in words[-count:]))
            if part:
                return piece[: words[-count].start].strip(), ToldPart(part)
    return piece.strip(), None


def find_participant(name: str, part: ToldPart, known: KnownNames) -> TypedParticipant | None:
    """The person or role that a name means; None when none does, or when it may be either."""
    prefix, colon, rest = name.partition(":")
    if colon and prefix.strip().casefold() in ROLE_WORDS:
        role = find_name(rest, known.roles)
        return TypedParticipant(part, role=role) if role else None
    person, role = find_name(name, known.people), find_name(name, known.roles)
    if person and role and not is_either(name, person, role, known):
        person, role = (person, None) if is_person(name, person, role, known) else (None, role)
    if person and role:
        return None
    table = known.people if person else known.roles
    return (
        TypedParticipant(part, person=person, role=role, whole=table.is_whole(unquoted(name)))
        if person or role
        else None
    )


def is_either(name: str, person: str, role: str, known: KnownNames) -> bool:
    """Whether a name fits a person as well as it fits a role that the person does not hold."""
    if person == role or role in known.held.get(person, ()):
        return False
    return known.people.is_whole(unquoted(name)) == known.roles.is_whole(unquoted(name))


def is_person(name: str, person: str, role: str, known: KnownNames) -> bool:
    """Of a person and a role that a name fits, whether the person is meant: who is named in full, or holds the role."""
    if person == role or role in known.held.get(person, ()):
        return True
    return known.people.is_whole(unquoted(name))


def sounds_like_time(text: str) -> bool:
    """Whether a length of time was probably meant: it begins with a digit, or has the word for a unit."""
    words = text.casefold().split()
    return bool(words) and (words[0][0].isdigit() or not UNIT_WORDS.isdisjoint(words[:4]))


def sounds_like_standstill(text: str) -> bool:
    """Whether a text tells of a time in which the choice may be complained about."""
    plain = normal_form("NFC", text).casefold()
    return any(word in plain for word in STANDSTILL)
