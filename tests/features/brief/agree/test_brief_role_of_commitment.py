"""Whose act a commitment is, by how its sentence begins."""

from __future__ import annotations

import pytest
from building import process

from kjopsprosess.features.brief.agree.facts import role_of_commitment

NAMES = {
    "it": "IT-leder",
    "buyer": "Innkjøper",
    "director": "Økonomidirektør",
    "sponsor": "Executive sponsor",
    "production": "Production manager",
    "project": "Project manager",
    "board": "Styret",
    "head": "Head of security",
    "boss": "Head",
}
WRITTEN = ", ".join(f"{{id: {key}, name: {name}}}" for key, name in NAMES.items())
ROLES = {role.id: role for role in process(f"{{roles: [{WRITTEN}], steps: [{{id: a}}]}}").roles}


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Innkjøperen sender utkastet.", "buyer"),
        ("IT-lederen setter dato.", "it"),
        ("Innkjøper, med frist, svarer.", "buyer"),
        ("Økonomidirektøren setter dato.", "director"),
        ("Styret vedtar 10. februar.", "board"),
        ("The production manager sets the trial date.", "production"),
        ("The sponsor sets a date to sign.", "sponsor"),
        ("The head of security sets a date.", "head"),
        ("The head says who.", "boss"),
    ],
)
def test_a_sentence_begins_with_the_role_that_acts(words: str, role: str) -> None:
    assert role_of_commitment(words, ROLES) == role


@pytest.mark.parametrize(
    "words",
    [
        "Kunden sier hvem som eier det.",
        "The customer says when the buyer answers.",
        "The manager sets a date.",
        "Innkjøpsavdelingen svarer.",
        "Headquarters decides.",
        "",
    ],
)
def test_a_sentence_that_begins_with_no_role_or_with_several_names_none(words: str) -> None:
    assert role_of_commitment(words, ROLES) is None
