"""What was read of what was told, for programs: the key `told` of `kp.advance/1`."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.model.durations import Duration
from kjopsprosess.model.process import Contact
from kjopsprosess.page.deal.json_references import Json, iso, person_ref, rule_facts

from .facts import NamedPart, StepName, ToldFact

PEOPLE = ("by", "other")
"""Fields with ids of people."""


def told_json(facts: tuple[ToldFact, ...], people: dict[str, PersonState]) -> list[Json]:
    """Each fact by its kind, with who told it and what it says."""
    return [{"kind": _kind(fact), **_values(fact, people)} for fact in facts]


def _values(fact: ToldFact, people: dict[str, PersonState]) -> Json:
    return {key: _people(value, people) if key in PEOPLE else _value(value) for key, value in fact._asdict().items()}


def _kind(fact: ToldFact) -> str:
    """`new_step` of `NewStep`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(fact).__name__).lower()


def _people(ids: Any, people: dict[str, PersonState]) -> Any:  # noqa: ANN401 - an id, several, or none
    if ids is None or isinstance(ids, str):
        return person_ref(people, ids) if ids else None
    return [person_ref(people, each) for each in ids]


def _value(value: Any) -> Any:  # noqa: ANN401 - any value of a fact
    match value:
        case StepName() | NamedPart():
            return value._asdict()
        case Duration():
            return {"text": value.text, "least_days": value.least, "most_days": value.most}
        case Contact():
            return rule_facts(value)
        case tuple():
            return [_value(each) for each in value]
        case _:
            return iso(value) if isinstance(value, date) else value
