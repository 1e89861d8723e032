"""How long a text of each key may be when it is entered; a file that has a longer one is read, and warned of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kjopsprosess.model.fields import Record
from kjopsprosess.model.findings import Finding, KeyPath, Severity

NAME, TEXT, NOTE = 200, 2_000, 100_000
"""Characters of a name, of what is said in some sentences, and of a note, such as a long mail."""
_NAMES = ("customer", "name", "short", "title", "phone", "email", "competitors", "crm_id")
LIMITS: Mapping[str, int] = {**dict.fromkeys(_NAMES, NAME), "note": NOTE}
"""The most characters by key; `TEXT` for every other. Steps have narrower ones of their own in the model."""
_SHOWN = 30


def text_limit(key: str) -> int:
    """The most characters of a text under a key."""
    return LIMITS.get(key, TEXT)


def long_texts(values: Record | Mapping[str, Any], where: KeyPath = ()) -> Iterator[Finding]:
    """A finding for each text of a record that is longer than its key allows."""
    for name, value in values.items() if isinstance(values, Mapping) else values.__dict__.items():
        if not value:  # most of what an entry may say is not there
            continue
        key = name
        if isinstance(values, Record) and name.endswith("_"):
            key = type(values).model_fields[name].alias or name
        yield from _in_value(key, value, (*where, key))


def long_text(key: str, text: str, where: KeyPath = ()) -> Finding | None:
    """The finding for one text, if it is longer than its key allows."""
    limit = text_limit(key)
    if len(text) <= limit:
        return None
    beginning = " ".join(text[: 2 * _SHOWN].split())[:_SHOWN]
    facts: dict[str, str | int] = {"text": beginning, "limit": limit, "length": len(text)}
    return Finding("text-too-long", where, facts, Severity.WARNING)


def _in_value(key: str, value: object, where: KeyPath) -> Iterator[Finding]:
    if isinstance(value, str):
        if found := long_text(key, value, where):
            yield found
    elif isinstance(value, Record):
        yield from long_texts(value, where)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _in_value(key, inner, (*where, str(name)))
    elif isinstance(value, tuple | list):
        for place, item in enumerate(value):
            yield from _in_value(key, item, (*where, place))
