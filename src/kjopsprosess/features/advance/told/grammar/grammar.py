"""What is typed of how the customer buys, as its parts: names become ids, words and days stay as typed.

Left of the first ` = ` stands kp's language, right of it the customer's words. The forms are those of `--heard`,
`--day`, `--why-now`, `--without`, `--holds` and `--confirmed`. What cannot be read in one way only raises
`StatementDoubt`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import split_names, split_trailing_step
from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.messages.typed_values import PROCESS_NAMES

from .clause_errors import near_steps
from .clauses import Clause, named_steps
from .operands import MAX_NAME_LENGTH, KnownNames, find_name
from .phrase import (
    NEW,
    CustomerWords,
    StatementDoubt,
    TypedSpeakers,
    read_limit,
    read_words,
    split_at_equals,
    split_list,
    split_speakers,
    unquoted,
)
from .subject import read_subject

DayFault = Callable[[str], str | None]
"""Why a text is no day that can be written down; None when it is one."""


STEP_HERE, NAME_HERE = "{STEP}", "{NAME}"
"""Stand in a reading where the name of a step or of a day is to be typed."""


class TypedStatement(NamedTuple):
    """One told sentence."""

    by: tuple[str, ...]
    """Names as typed; none means those who were there."""
    against: str | None
    """A name as typed, or a word for the process."""
    step: str | None
    new_step: str | None
    clauses: tuple[Clause, ...]
    words: CustomerWords


class DayStatement(NamedTuple):
    """A day with a name of its own."""

    by: tuple[str, ...]
    step: str | None
    day: str | None
    """Id of a day that was told before."""
    name: str
    words: CustomerWords


class NamedThings(NamedTuple):
    """Who said it, and the roles or steps named; `says` only where words may follow."""

    by: tuple[str, ...]
    ids: tuple[str, ...]
    says: str = ""


@dataclass(frozen=True)
class ToldReader:
    """Reads what was told about one deal."""

    known: KnownNames
    days: NameTable
    """Days with a name of their own."""
    day_fault: DayFault

    def heard(self, text: str) -> TypedStatement:
        """`WHO[ against OTHER]: STEP clauses = WORDS @ DATE`, `WHO: WORDS`, or `WORDS #STEP`."""
        told = split_speakers(text, self._is_speaker)
        sides = split_at_equals(told.rest)
        subject = None
        if sides is not None and sides[0]:
            with _completing(text, told, sides[0]):
                subject = read_subject(sides[0], self.known)
        if subject is not None and sides is not None:
            self._fail_if_outside(each for clause in subject.clauses for each in named_steps(clause))
            words = self._words(text, sides[1])
            return TypedStatement(_names(told), told.against, *subject, words)
        if sides is None:
            self._fail_if_clauses(text, told)
        plain = told.rest if sides is None or sides[0] else sides[1]
        return self._words_alone(text, told, plain, by_hash=sides is None or bool(sides[0]))

    def _fail_if_clauses(self, text: str, told: TypedSpeakers) -> None:
        """Words without a `=` that could as well be a step with clauses, or the name of a new one."""
        if told.rest.startswith(NEW):
            raise StatementDoubt("no-equals")
        try:
            subject = read_subject(told.rest, self.known)
        except StatementDoubt:
            return
        if subject and subject.clauses:
            with _completing(text, told, told.rest):
                raise StatementDoubt("two-readings", readings=(f"{told.rest} = …", f"= {told.rest}"))

    def _words_alone(self, text: str, told: TypedSpeakers, plain: str, *, by_hash: bool) -> TypedStatement:
        """Words that no step stands before; ` #STEP` may end them."""
        before, step = split_trailing_step(plain) if by_hash else (plain, None)
        if step:
            found = find_name(step, self.known.steps)
            if found is None:
                raise StatementDoubt("no-step", name=step, near=near_steps(step, self.known.steps))
            return TypedStatement(_names(told), told.against, found, None, (), self._words(text, before))
        words = read_words(plain, self._is_day)
        if not words.says or (by_hash and len(plain.split()) == 1):
            raise StatementDoubt("no-words")
        if words.day:
            before, rest = _split_at(text.strip(), words.says)
            in_place = (f"{before}{STEP_HERE} = {rest}", f"{before}{NAME_HERE} = {rest}", f"{text.strip()} @")
            raise StatementDoubt("day-of-nothing", name=words.says, readings=in_place)
        return TypedStatement(_names(told), told.against, None, None, (), CustomerWords(words.says))

    def _words(self, text: str, right: str) -> CustomerWords:
        words = read_words(right, self._is_day)
        if not words.says:
            raise StatementDoubt("no-words")
        if words.no_day is not None:
            why = self.day_fault(read_limit(words.no_day).text) or ""
            raise StatementDoubt("not-a-day", name=words.no_day, why=why, readings=(f"{text.strip()} @",))
        return words

    def day(self, text: str) -> DayStatement:
        """`WHO: [STEP,] NAME = WORDS @ [by | not before] DATE`."""
        told = split_speakers(text, self._is_speaker)
        sides = split_at_equals(told.rest)
        if sides is None or not sides[0]:
            raise StatementDoubt("no-equals")
        words = self._words(text, sides[1])
        if words.day is None:
            raise StatementDoubt("no-day")
        with _completing(text, told, sides[0]):
            step, name = self._step_and_day(sides[0])
            new = name.startswith(NEW) or unquoted(name) != name
            plain = unquoted(name.removeprefix(NEW))
            if not plain:
                raise StatementDoubt("no-name")
            known = self.days.find(plain).found if self.days.is_whole(plain) else None
            near = () if known or new else self.days.match(plain).candidates or self._beginning(plain)
            if near:
                raise StatementDoubt(
                    "day-exists", name=plain, near=near[:1], readings=(_of(step, near[0]), _of(step, f"{NEW} {plain}"))
                )
        return DayStatement(_names(told), step, known, plain, words)

    def _beginning(self, name: str) -> tuple[str, ...]:
        found = self.days.find(name).found
        return (found,) if found else ()

    def _step_and_day(self, left: str) -> tuple[str | None, str]:
        first, *rest = split_list(left)
        steps = self.known.steps
        if rest and not first.startswith(NEW):
            step = find_name(first, steps)
            if step:
                return step, left[len(first) :].lstrip(" ,")
            if near := near_steps(first, steps):
                readings = (_of(near[0], ", ".join(rest)), f'"{left}"')
                raise StatementDoubt("no-step", name=first, near=near, readings=readings)
        if steps.is_whole(left) and not left.startswith(NEW) and unquoted(left) == left:
            raise StatementDoubt("day-is-step", name=left, readings=(left, f"{left}, {NAME_HERE}"))
        return None, left

    def why_now(self, text: str) -> TypedStatement:
        """`WHO: WORDS [@ DATE]`."""
        told = split_speakers(text, self._is_speaker)
        return TypedStatement(_names(told), told.against, None, None, (), self._words(text, told.rest))

    def without(self, text: str) -> NamedThings:
        """`WHO: ROLE, ROLE [= WORDS]`."""
        told = split_speakers(text, self._is_speaker)
        left, says = split_at_equals(told.rest) or (told.rest, "")
        return NamedThings(_names(told), self._all(left, self.known.roles, "no-role"), says)

    def holds(self, text: str) -> NamedThings:
        """`WHO: STEP`."""
        told = split_speakers(text, self._is_speaker)
        by, steps = self._named_steps(told)
        if len(by) > 1:
            raise StatementDoubt("one-holds")
        self._fail_if_outside(steps)
        return NamedThings(by, steps)

    def confirmed(self, text: str) -> NamedThings:
        """`WHO: STEP, STEP`."""
        by, steps = self._named_steps(split_speakers(text, self._is_speaker))
        self._fail_if_outside(steps)
        return NamedThings(by, steps)

    def _named_steps(self, told: TypedSpeakers) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if told.who is None:
            raise StatementDoubt("no-who")
        return _names(told), self._all(told.rest, self.known.steps, "no-step")

    def _all(self, text: str, table: NameTable, code: str) -> tuple[str, ...]:
        found: list[str] = []
        for part in split_list(text):
            whole = find_name(part, table)
            for name in [part] if whole else split_names(part):
                each = find_name(name, table)
                if each is None:
                    near = table.match(unquoted(name)).candidates if len(name) <= MAX_NAME_LENGTH else ()
                    raise StatementDoubt(code, name=name, near=near)
                found.append(each)
        if not found:
            raise StatementDoubt("no-subject")
        return tuple(dict.fromkeys(found))

    def _fail_if_outside(self, steps: Iterable[str]) -> None:
        """A step of another version of the process has no place in the map, so that nothing can come after it."""
        if outside := sorted(self.known.outside.intersection(steps)):
            raise StatementDoubt("step-outside", name=outside[0])

    def _is_day(self, text: str) -> bool:
        return self.day_fault(text) is None

    def _is_speaker(self, name: str) -> bool:
        return name.casefold() in PROCESS_NAMES or find_name(name, self.known.people) is not None


@contextmanager
def _completing(text: str, told: TypedSpeakers, left: str) -> Iterator[None]:
    """Make whole sentences of what may have been meant left of ` = `."""
    try:
        yield
    except StatementDoubt as doubt:
        plain = text.strip()
        before, after = plain[: len(plain) - len(told.rest)], told.rest[len(left) :]
        doubt.readings = tuple(f"{before}{each}{after}" for each in doubt.readings)
        raise


def _split_at(text: str, words: str) -> tuple[str, str]:
    place = text.index(words)
    return text[:place], text[place:]


def _of(step: str | None, name: str) -> str:
    return f"{step}, {name}" if step else name


def _names(told: TypedSpeakers) -> tuple[str, ...]:
    return split_names(told.who or "")
