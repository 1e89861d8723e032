"""Checks names: ids that are words of the grammar, and characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kjopsprosess.deal_state.names import visible
from kjopsprosess.deal_state.references import LocatedId, people_entries
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, KeyPath, Severity
from kjopsprosess.model.invisible import hidden_characters
from kjopsprosess.model.process import Process, Step
from kjopsprosess.model.values import GRAMMAR_WORDS


def check_deal_names(deal: Deal) -> Iterator[Finding]:
    """Ids and names of a deal's people and of the steps that only it has."""
    people = [(where, person) for where, person in people_entries(deal)]
    heard = [
        (("log", place, "heard", index), each)
        for place, entry in enumerate(deal.log)
        for index, each in enumerate(entry.heard)
        if each.name
    ]
    ids: list[LocatedId] = [((*where, "id"), person.id) for where, person in people]
    ids += [((*where, "step"), each.step) for where, each in heard if each.step]
    yield from _grammar_words([*ids, *_step_ids(deal.steps)])
    names: list[tuple[KeyPath, str | None]] = [(("customer",), deal.customer)]
    names += [((*where, key), text) for where, person in people for key, text in _texts(person.name, person.title)]
    names += [((*where, "name"), each.name) for where, each in heard]
    yield from _hidden_characters([*names, *_step_names(deal.steps)])


def check_process_names(process: Process) -> Iterator[Finding]:
    """Ids and names of a process's roles and steps."""
    roles = [(("roles", place), role) for place, role in enumerate(process.roles)]
    yield from _grammar_words([*(((*where, "id"), role.id) for where, role in roles), *_step_ids(process.steps)])
    names: list[tuple[KeyPath, str | None]] = [(("name",), process.name)]
    names += [((*where, "name"), role.name) for where, role in roles]
    yield from _hidden_characters([*names, *_step_names(process.steps)])


def _texts(name: str | None, title: str | None) -> Iterator[tuple[str, str | None]]:
    yield "name", name
    yield "title", title


def _step_ids(steps: Sequence[Step]) -> Iterator[LocatedId]:
    for place, step in enumerate(steps):
        yield ("steps", place, "id"), step.id


def _step_names(steps: Sequence[Step]) -> Iterator[tuple[KeyPath, str | None]]:
    for place, step in enumerate(steps):
        yield ("steps", place, "name"), step.name
        yield ("steps", place, "short"), step.short


def _grammar_words(ids: Iterable[LocatedId]) -> Iterator[Finding]:
    """Each id once: where it is first said what it stands for."""
    first: dict[str, KeyPath] = {}
    for where, each in ids:
        first.setdefault(each, where)
    for each, where in first.items():
        if each in GRAMMAR_WORDS:
            yield Finding("grammar-word-as-id", where, {"id": each}, Severity.MISMATCH)


def _hidden_characters(names: Iterable[tuple[KeyPath, str | None]]) -> Iterator[Finding]:
    for where, text in names:
        if text and (hidden := hidden_characters(text)):
            signs = ", ".join(f"U+{ord(sign):04X}" for sign in hidden)
            facts: Mapping[str, str | int] = {"signs": signs, "near": visible(text)}
            yield Finding("hidden-characters", where, facts, Severity.WARNING)
