"""What a told sentence is about: the step that is named before its clauses, or the name of a new one."""

from typing import NamedTuple

from kjopsprosess.messages.typed_values import ROLE_WORDS, TAKES_FROM
from kjopsprosess.model.values import normal_form

from .clause_errors import ALIKE, culprit, fail_clause, is_nearly
from .clauses import Clause, ClauseKind, ClauseReader, Tail, participants
from .operands import MAX_NAME_LENGTH, KnownNames, find_name, split_part
from .phrase import NEW, StatementDoubt, TypedWord, is_quoted, unquoted

MAX_STEP_NAME_LENGTH = 70
"""Signs of the name of a new step, as in the file."""
MAX_LEFT_LENGTH = 2000
"""Signs left of ` = `; more are no clauses but a text with a `=` in it."""


class Subject(NamedTuple):
    """What a sentence is about, and its clauses."""

    step: str | None
    new_step: str | None
    clauses: tuple[Clause, ...]


def read_subject(left: str, known: KnownNames) -> Subject | None:
    """Read what stands left of ` = `; None when it is no step, so that it belongs to the words."""
    if len(left) > MAX_LEFT_LENGTH:
        if left.startswith(NEW):
            raise StatementDoubt("name-too-long", name=left[:MAX_NAME_LENGTH])
        return None
    if left.startswith(NEW):
        return _new_step(left, known)
    return _known_step(ClauseReader(left, known), known)


def _known_step(reader: ClauseReader, known: KnownNames) -> Subject | None:
    readings: list[tuple[str, int]] = []
    for end in reader.name_ends():
        name = reader.between(0, end)
        if (readings or 0 in reader.tails) and not known.steps.is_whole(unquoted(name)):
            continue  # a clause from its first word on is no part of a name
        if step := find_name(name, known.steps):
            readings.append((step, end))
    if not readings:
        _fail_if_nearly_a_step(reader, known)
        return None
    (step, end), *others = readings
    if others:
        raise StatementDoubt("two-readings", readings=_name_or_clause(reader, end, others[0][1]))
    return Subject(step, None, _clauses(reader, end, known))


def _new_step(left: str, known: KnownNames) -> Subject:
    """The name goes to the first word that begins a clause; names in quotes hold no such word."""
    reader = ClauseReader(left.removeprefix(NEW).strip(), known)
    end = next(reader.name_ends())
    name = reader.between(0, end)
    clauses = _clauses(reader, end, known)
    if not unquoted(name):
        raise StatementDoubt("no-name")
    if not is_quoted(name):
        _fail_if_nearly_a_clause(reader, end, known)
        _fail_if_part_of_name(reader, end, known)
    plain = unquoted(name)
    if len(plain) > MAX_STEP_NAME_LENGTH:
        raise StatementDoubt("name-too-long", name=plain)
    same = known.steps.find(plain).found if known.steps.is_whole(plain) else None
    if same in known.told:
        return Subject(same, None, clauses)
    near = (same,) if same else () if is_quoted(name) else known.steps.alike(plain, cutoff=ALIKE)
    if near:  # a step of the process is not told anew under another id
        rest = reader.text[len(name) :]
        anew = () if same else (f'{NEW} "{plain}"{rest}',)
        raise StatementDoubt("step-exists", name=plain, near=near[:1], readings=(f"{near[0]}{rest}", *anew))
    return Subject(None, plain, clauses)


def _clauses(reader: ClauseReader, end: int, known: KnownNames) -> tuple[Clause, ...]:
    tail = reader.clauses_from(end)
    if tail.other:
        raise StatementDoubt("two-readings", readings=_in_clause(reader, tail, tail.other))
    once = [
        each.kind for each in tail.clauses if each.kind not in (ClauseKind.AFTER, ClauseKind.BEFORE, ClauseKind.WHO)
    ]
    twice = [kind for kind in once if once.count(kind) > 1]
    if twice:
        raise StatementDoubt("twice", clause=_word_of(reader, tail, twice[-1]))
    if ClauseKind.ONLY in once and ClauseKind.EQUAL in once:
        clauses = [_word_of(reader, tail, kind) for kind in (ClauseKind.ONLY, ClauseKind.EQUAL)]
        raise StatementDoubt("only-and-equal", clause=clauses[0], name=clauses[1])
    _fail_if_roles_exist(reader, tail.clauses, known)
    return tail.clauses


def _word_of(reader: ClauseReader, tail: Tail, kind: ClauseKind) -> str:
    """The word that the last clause of a kind begins with, as typed."""
    return reader.tokens[[each.start for each in tail.clauses if each.kind is kind][-1]].text.rstrip(",")


def _fail_if_roles_exist(reader: ClauseReader, clauses: tuple[Clause, ...], known: KnownNames) -> None:
    """A role of the process is not told anew under another id; nor has anyone two parts in a step."""
    everybody = [each for clause in clauses if clause.kind is ClauseKind.WHO for each in participants(clause)]
    for each in everybody:
        name, same = each.new_role, known.roles.is_whole(each.new_role or "")
        near = known.roles.alike(name, cutoff=ALIKE) if name and (same or not each.quoted) else ()
        if name and near:
            role = f"{ROLE_WORDS[0]}:{near[0]}"
            plain = reader.text.replace(f"{NEW} {name}", role).replace(f"{NEW}{name}", role)
            anew = () if same else (reader.text.replace(name, f'"{name}"'),)
            raise StatementDoubt("role-exists", name=name, near=near[:1], readings=(plain, *anew))
    names = [each.person or each.role or each.new_role or "" for each in everybody]
    if twice := [name for name in names if names.count(name) > 1]:
        raise StatementDoubt("two-parts", name=twice[0])


def _name_or_clause(reader: ClauseReader, end: int, later: int) -> tuple[str, str]:
    """The same words with a comma before the clause, and as a longer name in quotes."""
    last = len(reader.tokens)
    clauses, rest = reader.between(end, last), reader.between(later, last)
    return f"{reader.between(0, end)}, {clauses}", f'"{reader.between(0, later)}" {rest}'.strip()


def _in_clause(reader: ClauseReader, tail: Tail, other: tuple[Clause, ...]) -> tuple[str, str]:
    """The same words with a comma before the clause that may be part of a name, and with that name in quotes."""
    last = len(reader.tokens)
    split = next(one.start for one, two in zip(tail.clauses, (*other, None), strict=False) if one != two)
    inner = min((each.start for each in tail.clauses if each.start > split), default=last)
    later = min((each.start for each in other if each.start > split), default=last)
    _, first = reader.word_at(split) or (None, split)
    while first < inner and any(_ends_before_name(token) for token in reader.tokens[first:inner]):
        first += 1
    name, part = split_part(reader.between(first, later))
    rest = reader.between(first, last)[len(name) :] if part else f" {reader.between(later, last)}"
    head = reader.text[: reader.tokens[first].start].rstrip()
    quoted = f'{head} "{name}"{rest}'.rstrip()
    return f"{reader.between(0, inner)}, {reader.between(inner, last)}", quoted


def _ends_before_name(token: TypedWord) -> bool:
    """Whether a name in a clause begins after a word at the earliest."""
    return token.ends_part or token.plain in TAKES_FROM


def _fail_if_nearly_a_step(reader: ClauseReader, known: KnownNames) -> None:
    """Words that name no step: refused when a step was probably meant, else they belong to what was said."""
    as_words = f"= {reader.text}"
    if 0 in reader.tails:
        raise StatementDoubt("no-subject", readings=(as_words,))
    for refused in reversed(reader.refused):
        if refused and (step := find_name(reader.between(0, refused), known.steps)):
            fail_clause(reader, culprit(reader, refused), known, readings=(step, as_words))
    end = next(reader.name_ends())
    name = reader.between(0, end)
    matched = known.steps.match(unquoted(name)) if len(name) <= MAX_NAME_LENGTH else None
    if matched and matched.candidates:
        raise StatementDoubt("no-step", name=name, near=matched.candidates)
    if end < len(reader.tokens):
        rest = reader.between(end, len(reader.tokens))
        raise StatementDoubt("no-step", name=name, readings=(f"{NEW} {name} {rest}", as_words))
    if len(reader.tokens) == 1 and normal_form("NFC", name).replace("-", "").isalnum():
        raise StatementDoubt("no-step", name=name)


def _fail_if_nearly_a_clause(reader: ClauseReader, end: int, known: KnownNames) -> None:
    """A misspelt clause must not disappear in the name of a new step."""
    for refused in reversed(reader.refused):
        if 0 < refused < end and is_nearly(reader, refused, known):
            name = reader.between(0, end)
            rest = reader.between(end, len(reader.tokens))
            fail_clause(reader, culprit(reader, refused), known, readings=(f'{NEW} "{name}" {rest}'.strip(),))


def _fail_if_part_of_name(reader: ClauseReader, end: int, known: KnownNames) -> None:
    """«only …» and "equal" name nothing that is known, so that they may as well end a name."""
    clauses = reader.clauses_from(end).clauses
    if not clauses or reader.tokens[end - 1].ends_part:
        return
    first = clauses[0]
    of_channel = first.kind is ClauseKind.ONLY and str(first.value).casefold() not in known.channels
    if of_channel or first.kind is ClauseKind.EQUAL:
        name, whole = reader.between(0, end), reader.between(0, len(reader.tokens))
        clause = reader.between(end, len(reader.tokens))
        raise StatementDoubt("two-readings", readings=(f"{NEW} {name}, {clause}", f'{NEW} "{whole}"'))
