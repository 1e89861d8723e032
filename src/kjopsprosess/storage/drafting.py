"""The text of a new deal's file: what is known so far, and remarks that say what else can stand there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .emit import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kjopsprosess.model.deal import Person
    from kjopsprosess.model.scalars import Pin

MODELINE = "# yaml-language-server: $schema=../.kp/schema/deal.json"
REMARK_COLUMN = 35
"""Remarks begin here, from 0, where the line before them is shorter."""


@dataclass(frozen=True)
class Remarks:
    """What the remarks in a new deal's file say."""

    file: str
    trigger: str
    deadline: str
    without: str
    people: str
    person: str
    """Over the example of a person."""
    example: tuple[str, str, str, str]
    """An invented person: id, name, title and a role of the process."""


@dataclass(frozen=True)
class Draft:
    """What is known of a deal when it begins."""

    customer: str
    pins: Sequence[Pin]
    trigger: str | None = None
    deadline: date | None = None
    people: Sequence[Person] = ()


def draft_text(draft: Draft, remarks: Remarks) -> str:
    """The whole file. Every value reads back as it was given; what is unknown is an empty key with a remark."""
    pins = ", ".join(str(pin) for pin in draft.pins)
    trigger = written(draft.trigger) if draft.trigger else ""
    deadline = draft.deadline.isoformat() if draft.deadline else ""
    lines = [
        MODELINE,
        f"# {remarks.file}",
        f"customer: {written(draft.customer)}",
        f"process: {pins if len(draft.pins) == 1 else f'[{pins}]'}",
        _remarked(f"trigger: {trigger}", remarks.trigger),
        _remarked(f"deadline: {deadline}", remarks.deadline),
        _remarked("without: []", remarks.without),
        "",
        _remarked("people:", remarks.people),
        *(line for person in draft.people for line in _person(person)),
        *([] if draft.people else _example(remarks)),
        "",
        "log:",
    ]
    return "\n".join(lines) + "\n"


def _remarked(line: str, remark: str) -> str:
    return f"{line.rstrip():<{REMARK_COLUMN - 1}} # {remark}"


def _person(person: Person) -> Iterator[str]:
    """A person in block form: there a comma or a colon in a name or a need does no harm."""
    yield f"  - id: {person.id}"
    texts = {"name": person.name, "title": person.title}
    yield from (f"    {key}: {written(text)}" for key, text in texts.items() if text)
    if person.roles:
        yield f"    roles: [{', '.join(person.roles)}]"
    if person.attitude:
        yield f"    attitude: {person.attitude.value}"
    if person.needs:
        yield f"    needs: {written(person.needs)}"
    if person.kind:
        yield f"    kind: {person.kind.value}"


def _example(remarks: Remarks) -> Iterator[str]:
    person_id, name, title, role = remarks.example
    yield f"#  - id: {person_id}"
    yield f"#    name: {name}"
    yield f"#    title: {title}"
    yield _remarked(f"#    roles: [{role}]", remarks.person)
