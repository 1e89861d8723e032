"""What is wrong with a clause that cannot be read, and what may have been meant."""

from typing import NoReturn

from kjopsprosess.deal_state.names import NameTable

from .clauses import ClauseKind, ClauseReader
from .operands import (
    MAX_NAME_LENGTH,
    KnownNames,
    find_name,
    find_participant,
    is_time,
    sounds_like_time,
    split_part,
    split_time,
)
from .phrase import NEW, StatementDoubt, split_list, unquoted

ALIKE = 0.8
"""How alike (0 to 1) a name and a step's must be for the step to be meant, where anything may be named."""


def culprit(reader: ClauseReader, first: int) -> int:
    """Of the words from one on that begin no clause, the one that makes it so: the others could by themselves."""
    later = [each for each in reversed(reader.refused) if each >= first]
    return next((each for each in later if reader.clause_alone(each) is None), first)


def is_nearly(reader: ClauseReader, start: int, known: KnownNames) -> bool:
    """Whether what follows a clause word is nearly what it should be."""
    kind, text = reader.operand_text(start)
    pieces = split_list(text)
    if not pieces:
        return False
    match kind:
        case ClauseKind.AFTER | ClauseKind.BEFORE:
            return any(find_name(each, known.steps) or near_steps(each, known.steps) for each in pieces)
        case ClauseKind.TAKES:
            return sounds_like_time(text)
        case ClauseKind.WHO:
            return any(_is_nearly_participant(each, known) for each in pieces)
        case _:
            return False


def _is_nearly_participant(piece: str, known: KnownNames) -> bool:
    name, part = split_part(piece)
    if part is not None:
        return bool(name)
    first = piece.split(maxsplit=1)[0]
    return any(table.is_whole(each) for table in (known.people, known.roles) for each in (first, piece))


def near_steps(name: str, steps: NameTable) -> tuple[str, ...]:
    """Steps that a name nearly is, or that it is an ambiguous beginning of."""
    plain = unquoted(name)
    if len(plain) > MAX_NAME_LENGTH:
        return ()
    return steps.find(plain).candidates or steps.alike(plain, cutoff=ALIKE)


def fail_clause(reader: ClauseReader, start: int, known: KnownNames, *, readings: tuple[str, ...]) -> NoReturn:
    """Say what is wrong in a clause; `readings` are those in which its words begin none."""
    kind, text = reader.operand_text(start)
    word = reader.tokens[start].text
    if kind in (ClauseKind.AFTER, ClauseKind.BEFORE):
        wrong = next((each for each in split_list(text) if not find_name(each, known.steps)), text)
        raise _unknown_step(reader, start, wrong, known, readings)
    if kind is ClauseKind.TAKES:
        length, from_step = split_time(text)
        if is_time(length) and from_step:
            raise _unknown_step(reader, start, from_step, known, readings)
        raise StatementDoubt("clause-time", clause=word, name=length, readings=readings)
    if kind is ClauseKind.WHO:
        for piece in split_list(text):
            name, part = split_part(piece)
            if part is None:
                raise StatementDoubt("clause-part", clause=word, name=piece, readings=readings)
            if not find_participant(name, part, known) and not name.startswith(NEW):
                raise _unknown_participant(reader, start, name, known, readings)
    raise StatementDoubt("clause-empty", clause=word, readings=readings)


def _unknown_step(
    reader: ClauseReader, start: int, name: str, known: KnownNames, readings: tuple[str, ...]
) -> StatementDoubt:
    near = near_steps(name, known.steps)
    corrected = _corrected(reader, start, name, near, readings)
    return StatementDoubt("clause-step", clause=reader.tokens[start].text, name=name, near=near, readings=corrected)


def _unknown_participant(
    reader: ClauseReader, start: int, name: str, known: KnownNames, readings: tuple[str, ...]
) -> StatementDoubt:
    word = reader.tokens[start].text
    person, role = find_name(name, known.people), find_name(name, known.roles)
    if person and role:
        return StatementDoubt("person-or-role", clause=word, name=name, person=person, role=role)
    near = (*known.people.match(unquoted(name)).candidates, *known.roles.match(unquoted(name)).candidates)
    corrected = _corrected(reader, start, name, near, readings)
    return StatementDoubt("clause-participant", clause=word, name=name, near=near, readings=corrected)


def _corrected(
    reader: ClauseReader, start: int, name: str, near: tuple[str, ...], readings: tuple[str, ...]
) -> tuple[str, ...]:
    """The readings, and before them the text with each name that was probably meant."""
    place = reader.tokens[start].start
    before, after = reader.text[:place], reader.text[place:]
    new = f"{NEW} " if any(each.startswith(NEW) for each in readings) else ""
    return (*(f"{new}{before}{after.replace(name, each, 1)}" for each in near), *readings)
