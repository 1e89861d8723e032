"""The signs of steps, the order of columns they stand in, words for those who cannot see them; and sums of money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE
from kjopsprosess.page.page import DrawnStep, Line, Mark, Picture, Style, text

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages


SIGNS = {
    Mark.PLAIN: "",
    Mark.DONE: "■",
    Mark.NEXT: "◆",
    Mark.OPEN: ">",
    Mark.WAITING: "□",
    Mark.SKIPPED: "×",
    Mark.ASK: "?",
}
"""One sign for each mark, each with one of its own in ASCII."""


def columns_of(steps: Sequence[DrawnStep]) -> list[list[DrawnStep]]:
    """The steps by the earliest place each can have: one column later than the latest of what it comes after."""
    place: dict[int, int] = {}
    waiting = [*steps]
    known = {step.number for step in steps}
    while waiting:
        ready = [step for step in waiting if all(each in place for each in step.after if each in known)]
        for step in ready or waiting[:1]:  # a ring, which a file may hold, begins somewhere
            place[step.number] = 1 + max((place[each] for each in step.after if each in place), default=-1)
        waiting = [step for step in waiting if step.number not in place]
    columns: list[list[DrawnStep]] = [[] for _ in range(max(place.values(), default=-1) + 1)]
    for step in steps:
        columns[place[step.number]].append(step)
    return [column for column in columns if column]


def strip_of(steps: Sequence[DrawnStep]) -> str:
    """A sign for each step, those of one column together: `■■■ ◆> □`."""
    return " ".join("".join(SIGNS[step.mark] for step in column) for column in columns_of(steps))


def described(picture: Picture) -> Iterator[str]:
    """Each step in words, in order: its number, name, state, what it comes after, and its notes."""
    above: tuple[int, ...] = ()
    for column in columns_of(picture.steps):
        for step in column:
            told = [step.state, after_phrase(picture, step, above), *step.notes]
            yield f"{step.number}. {step.name}: {', '.join(each for each in told if each)}".rstrip(": ")
        above = tuple(step.number for step in column)


def after_phrase(picture: Picture, step: DrawnStep, column_before: Sequence[int]) -> str:
    """What a step comes after, where that is not just the whole column before it."""
    if {*step.after} == {*column_before}:
        return ""
    *first, last = map(str, sorted(step.after))
    numbers = f"{', '.join(first)} {picture.and_} {last}" if first else last
    return picture.after.format(numbers=numbers)


def key_to_signs(messages: Messages) -> Line:
    """What each sign means."""
    states = messages.documents.states
    said = "  ".join(f"{sign}{NO_BREAK_SPACE}{states[mark.value]}" for mark, sign in SIGNS.items() if sign)
    return Line(text(said, style=Style.QUIET), indent=0)


def amount(number: int, currency: str, messages: Messages) -> str:
    """«NOK 1 200 000», "NOK 1,200,000"."""
    return f"{currency}{NO_BREAK_SPACE}{number:,}".replace(",", messages.documents.thousands)
