"""Whom a typed name means: an id, a name, a title or a role, or those it may mean."""

from __future__ import annotations

import pytest

from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.deal_state.people.person_names import (
    NameablePerson,
    called_like_us,
    match_person,
    new_person_id,
    what_tells_apart,
)
from kjopsprosess.messages import typed_values
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import GRAMMAR_WORDS

PEOPLE = {
    each.id: each
    for each in (
        NameablePerson("prod", "Kari Lund", "produksjonssjef", ("Bruker",)),
        NameablePerson("ola-h", "Ola Hansen", "IT-leder", ("IT-leder",)),
        NameablePerson("ola-n", "Ola Nilsen", "", ("Jurist", "Sponsor")),
        NameablePerson("eva", "Eva Lie", "Head of Finance", ("Budsjetteier",)),
        NameablePerson("eva2", "Eva Lie", "Controller", ("Budsjetteier",)),
        NameablePerson("ase", "Åse Bjørnå", "", ()),
    )
}


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        *(("prod", "prod"), ("PROD", "prod"), ("Kari Lund", "prod"), ("kari", "prod"), ("Kari L", "prod")),
        *(("Lund", "prod"), ("produksjonssjef", "prod"), ("Produksjons", "prod"), ("bruker", "prod")),
        *(("ola-h", "ola-h"), ("Ola Hansen", "ola-h"), ("hansen", "ola-h"), ("it-leder", "ola-h"), ("jurist", "ola-n")),
        *(("sponsor", "ola-n"), ("eva", "eva"), ("eva2", "eva2"), ("head of finance", "eva"), ("Controller", "eva2")),
        *(("Åse Bjørnå", "ase"), ("aase", "ase"), ("Åse\u00a0Bjørnå", "ase"), ("A\u030ase Bjørnå", "ase")),
        *(("Å\u200bse  Bjørnå", "ase"), ("Kari\u00ad Lund", "prod"), (" kari lund ", "prod"), ("Ｋａｒｉ", "prod")),
    ],
)
def test_a_person_by_what_a_screen_shows(typed: str, person: str) -> None:
    assert match_person(typed, PEOPLE).found == person


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("ola", ("ola-h", "ola-n")),
        ("Ola", ("ola-h", "ola-n")),
        ("Eva Lie", ("eva", "eva2")),
        ("budsjetteier", ("eva", "eva2")),
        ("Lie", ("eva", "eva2")),
    ],
)
def test_a_name_of_several_is_told_as_such(typed: str, people: tuple[str, ...]) -> None:
    matched = match_person(typed, PEOPLE)
    assert (matched.found, matched.candidates) == (None, people)
    assert matched.ambiguous or matched.same_name


@pytest.mark.parametrize("typed", ["Siri", "x", "", "direktør", "zzz"])
def test_a_name_of_nobody_is_nobodys(typed: str) -> None:
    matched = match_person(typed, PEOPLE)
    assert (matched.found, matched.ambiguous, matched.same_name) == (None, False, False)


@pytest.mark.parametrize(
    ("ids", "apart"),
    [
        (("ola-h", "ola-n"), {"ola-h": "IT-leder", "ola-n": "Jurist, Sponsor"}),
        (("eva", "eva2"), {"eva": "Head of Finance", "eva2": "Controller"}),
        (("prod", "ase"), {"prod": "produksjonssjef", "ase": ""}),
    ],
)
def test_what_tells_people_apart_is_their_title_or_else_their_roles(
    ids: tuple[str, ...], apart: dict[str, str]
) -> None:
    assert what_tells_apart(ids, PEOPLE) == apart


def test_the_same_title_tells_nobody_apart() -> None:
    twins = {each: NameablePerson(each, "Ola Lie", "sjef", roles) for each, roles in (("a", ("IT",)), ("b", ("Jus",)))}
    assert what_tells_apart(("a", "b"), twins) == {"a": "IT", "b": "Jus"}


@pytest.mark.parametrize(
    ("name", "taken", "person_id"),
    [
        *(("Siv Moen", "", "siv"), ("Siv Moen", "siv", "siv-moen"), ("Siv Moen", "siv siv-moen", "siv-moen-2")),
        *(("Vi Tran", "", "vi-tran"), ("Vi", "", "vi-person"), ("Us Berg", "", "us-berg"), ("Mot", "", "mot-person")),
        *(("Etter Lie", "", "etter-lie"), ("山田 太郎", "", "person"), ("نور", "person", "person-2")),
        *(("Åse Bjørnå", "", "aase"), ("Å\u200bse Bjørnå", "", "aase"), ("Con Air", "", "con-air")),
    ],
)
def test_somebody_new_gets_an_id_that_means_nothing_else(name: str, taken: str, person_id: str) -> None:
    assert new_person_id(name, taken.split()) == person_id


@pytest.mark.parametrize(
    ("word", "person"), [("vi", "tran"), ("Vi", "tran"), ("us", None), ("oss", None), ("we", "we-ming")]
)
def test_a_word_for_our_side_may_be_somebodys_name(word: str, person: str | None) -> None:
    people = {"tran": NameablePerson("tran", "Vi Tran"), "we-ming": NameablePerson("we-ming", "We Ming")}
    found = called_like_us(word, people)
    assert (found.id if found else None) == person


def test_every_word_that_means_something_where_a_name_can_stand_is_kept_free() -> None:
    words = {*typed_values.AGAINST, *typed_values.PROCESS_NAMES, *typed_values.ROLE_WORDS, *typed_values.CLAUSES}
    words |= {*typed_values.TAKES_FROM, *typed_values.OUTCOMES, *typed_values.DAY_LIMITS}
    words |= {*NB.advance.our_side, *EN.advance.our_side}
    words = {word for word in words if " " not in word}
    as_ids = {make_slug(word, fallback="").rstrip("-") for word in words}
    assert {each for each in as_ids if each} - GRAMMAR_WORDS == set()
    assert {"for", "innen", "ikke"} <= GRAMMAR_WORDS


@pytest.mark.parametrize("word", sorted(GRAMMAR_WORDS))
def test_no_new_id_is_a_word_of_the_grammar(word: str) -> None:
    assert new_person_id(word, ()) not in GRAMMAR_WORDS
    assert make_slug(word, fallback="step", avoid=GRAMMAR_WORDS) not in GRAMMAR_WORDS


@pytest.mark.parametrize(
    ("typed", "found"),
    [("sponsor", "siv"), ("it-manager", "jon"), ("it-m", "jon"), ("Executive sponsor", "siv"), ("lawyer", None)],
)
def test_a_role_is_named_by_its_id_too(typed: str, found: str | None) -> None:
    people = {
        "siv": NameablePerson("siv", "Siv Moen", "", ("Executive sponsor",), role_ids=("sponsor",)),
        "jon": NameablePerson("jon", "Jon Eide", "", ("Head of IT",), role_ids=("it-manager",)),
    }
    assert match_person(typed, people).found == found
