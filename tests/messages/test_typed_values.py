from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.app.typed_values import stop_terms
from kjopsprosess.messages.languages import speak
from kjopsprosess.messages.typed_values import ATTITUDES, KINDS, OUTCOMES, PERSON_KEYS, STOPS, WAYS
from kjopsprosess.model.values import Language, Stop

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
        (KINDS, {"body": terms.body, "partner": terms.partner}),
        (PERSON_KEYS, messages.advance.person_keys),
    ]
    for typed, of_value in shown:
        assert {word: typed.get(word) for word in of_value.values()} == {word: key for key, word in of_value.items()}
        assert {key: typed.get(key) for key in of_value} == {key: key for key in of_value}
        assert set(typed.values()) == set(of_value)
