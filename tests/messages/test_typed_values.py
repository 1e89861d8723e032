from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.app.typed.values import stop_terms
from kjopsprosess.messages.languages import speak
from kjopsprosess.messages.typed_values import (
    AGAINST,
    ATTITUDES,
    CLAUSES,
    KINDS,
    OUTCOMES,
    PARTS,
    PERSON_KEYS,
    STOPS,
    WAYS,
)
from kjopsprosess.model.values import Language, Part, Stop, ToldPart

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize("language", Language)
def test_every_word_that_a_screen_shows_for_a_value_can_be_typed(language: Language) -> None:
    messages = speak(language)
    terms = messages.terms
    shown: list[tuple[Mapping[str, str], Mapping[Any, str]]] = [
        (WAYS, terms.how),
        (ATTITUDES, terms.attitude),
        (OUTCOMES, terms.outcomes),
        (STOPS, dict(zip(Stop, stop_terms(messages), strict=True))),
        (KINDS, {"body": terms.body, "partner": terms.partner, "document": terms.document}),
        (PERSON_KEYS, messages.advance.person_keys),
    ]
    for typed, of_value in shown:
        assert {word: typed.get(word) for word in of_value.values()} == {word: key for key, word in of_value.items()}
        assert {key: typed.get(key) for key in of_value} == {key: key for key in of_value}
        assert set(typed.values()) == set(of_value)


@pytest.mark.parametrize("language", Language)
def test_every_word_for_a_part_or_a_clause_that_a_screen_shows_can_be_typed(language: Language) -> None:
    messages = speak(language)
    told, asked = messages.advance.told, messages.advance.dialogue
    assert {PARTS.get(word) for word in told.parts} == {part.value for part in ToldPart}
    assert {part: PARTS.get(word) for part, word in messages.terms.part.items()} == {part: part for part in Part}
    assert {kind: CLAUSES.get(word) for kind, word in asked.clause_words.items()} == {
        kind: kind for kind in asked.clause_words
    }
    assert CLAUSES.get(told.standstill_clause) == "standstill"
    assert CLAUSES.get(told.done_when_clause.removesuffix(" …")) == "done_when"
    assert told.against_word in AGAINST
