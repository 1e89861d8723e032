"""Somebody new in the dialogue: title and role are read beside the name, or asked for with what each role does."""

from __future__ import annotations

from typing import Any

import pytest
from workspace_at_hand import DEAL, PROCESS, Said, kp, lay, nordvik_log

REST = [""] * 12
"""Enter to whatever is asked after the people."""

pytestmark = pytest.mark.usefixtures("nordvik_root")


def met(*answers: str, language: str = "nb") -> tuple[Said, dict[str, dict[str, Any]]]:
    """What was said, and what the entry says of those who are told of, by id; Enter to all that follows."""
    said = kp("advance", "nordvik", "--lang", language, answers=["", *answers, *REST])
    assert said.code == 0, said
    people = [each.model_dump(exclude_none=True) for each in nordvik_log()[-1].people]
    return said, {each.pop("id"): each for each in people}


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Dan Pryce (daglig leder)", {"dan": {"name": "Dan Pryce", "title": "daglig leder", "roles": ("leder",)}}),
        ("Dan Pryce, daglig leder", {"dan": {"name": "Dan Pryce", "title": "daglig leder", "roles": ("leder",)}}),
        ("Dan Pryce [bruker]", {"dan": {"name": "Dan Pryce", "title": "bruker", "roles": ("bruker",)}}),
        ("Dan Pryce (driftssjef, hun beslutter)",
         {"dan": {"name": "Dan Pryce", "title": "driftssjef", "roles": ("leder",)}}),
        ("Dan Pryce (head of operations, decides)",
         {"dan": {"name": "Dan Pryce", "title": "head of operations", "roles": ("leder",)}}),
        ("Dan Pryce (utfører), Ruth Ames (leder)",
         {"dan": {"name": "Dan Pryce", "roles": ("bruker",)},
          "ruth": {"name": "Ruth Ames", "title": "leder", "roles": ("leder",)}}),
        ("Dan Pryce, leder for drift, nord og transport, bruker og Ruth Ames, bruker",
         {"dan": {"name": "Dan Pryce", "title": "leder for drift, nord og transport", "roles": ("bruker",)},
          "ruth": {"name": "Ruth Ames", "title": "bruker", "roles": ("bruker",)}}),
        ("1, Dan Pryce (bruker)", {"dan": {"name": "Dan Pryce", "title": "bruker", "roles": ("bruker",)}}),
        ("siv (innkjøpssjef)", {"siv": {"title": "innkjøpssjef"}}),
        ("siv (daglig leder)", {}),
        ("siv (bruker)", {"siv": {"title": "bruker", "roles": ("leder", "bruker")}}),
    ],
)  # fmt: skip
def test_work_beside_a_name_is_title_and_role_and_nothing_more_is_asked(
    typed: str, people: dict[str, dict[str, Any]]
) -> None:
    said, found = met(typed)
    assert found == people
    assert "Hvilken" not in said.err


@pytest.mark.parametrize(
    ("answers", "person"),
    [
        (["Ola Vik", "sjef, bruker"], {"title": "sjef", "roles": ("bruker",)}),
        (["Ola Vik", "sjef, 2"], {"title": "sjef", "roles": ("bruker",)}),
        (["Ola Vik", "2"], {"roles": ("bruker",)}),
        (["Ola Vik", "1 2"], {"roles": ("leder", "bruker")}),
        (["Ola Vik", "beslutter"], {"roles": ("leder",)}),
        (["Ola Vik", "he decides"], {"roles": ("leder",)}),
        (["Ola Vik", ""], {}),
        (["Ola Vik", "sjef for alt, nord, overkikador", "", ""], {"title": "sjef for alt, nord, overkikador"}),
        (["Ola Vik", "sjef for alt, nord, overkikador", "2"],
         {"title": "sjef for alt, nord, overkikador", "roles": ("bruker",)}),
        (["Ola Vik (sjef)", "noe annet", "leder"], {"title": "sjef", "roles": ("leder",)}),
        (["Ola Vik (sjef)", ""], {"title": "sjef"}),
    ],
)  # fmt: skip
def test_a_role_is_a_number_a_name_or_what_it_does_and_an_unknown_one_stays_as_the_title(
    answers: list[str], person: dict[str, Any]
) -> None:
    _, found = met(*answers)
    assert found == {"ola": {"name": "Ola Vik", **person}}


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("nb", ["1 daglig leder: beslutter", "2 bruker: utfører", "Ola Vik · sjef · ingen rolle ennå"]),
        ("en", ["1 daglig leder: decides", "2 bruker: does it", "Ola Vik · sjef · no role yet"]),
    ],
)
def test_the_roles_are_listed_with_what_each_does_and_what_was_read_is_said_back(
    language: str, shown: list[str]
) -> None:
    said, _ = met("Ola Vik", "sjef", language=language)
    assert [each for each in shown if each not in said.err] == []


def test_of_several_roles_that_do_the_same_one_is_asked_for(nordvik_root: Any) -> None:
    approving = "who:\n      - {role: styret, part: approves}\n      - {role: bruker, part: approves}\n"
    process = PROCESS.replace("roles:\n", "roles:\n  - {id: styret, name: styret, kind: body}\n", 1)
    lay(nordvik_root, process=process.replace("who:\n", approving, 1))
    said, found = met("Ola Vik (sjef, godkjenner)", "1")
    assert found == {"ola": {"name": "Ola Vik", "title": "sjef", "roles": ("styret",)}}
    assert "1 styret: godkjenner «" in said.err
    assert "2 bruker: godkjenner «" in said.err


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Dan Pryce, hun bestemmer", {"dan": {"name": "Dan Pryce", "roles": ("leder",)}}),
        ("Dan Pryce bestemmer", {"dan": {"name": "Dan Pryce", "roles": ("leder",)}}),
        ("Dan Pryce she decides", {"dan": {"name": "Dan Pryce", "roles": ("leder",)}}),
        ("kari bestemmer", {"kari": {"roles": ("bruker", "leder")}}),
        ("kari (hun bestemmer)", {"kari": {"roles": ("bruker", "leder")}}),
    ],
)
@pytest.mark.parametrize(("language", "back"), [("nb", "tar < dette tilbake"), ("en", "< takes this back")])
def test_a_role_that_was_taken_from_words_is_said_with_how_to_take_it_back(
    typed: str, person: dict[str, Any], language: str, back: str
) -> None:
    said, found = met(typed, language=language)
    assert found == person
    assert "daglig leder" in said.err
    assert back in " ".join(said.err.split())


def test_what_takes_a_role_back_takes_it_back() -> None:
    _, found = met("Dan Pryce bestemmer", "<", "Dan Pryce (bruker)")
    assert found == {"dan": {"name": "Dan Pryce", "title": "bruker", "roles": ("bruker",)}}


def test_a_role_that_was_named_is_not_said_to_be_taken_from_words() -> None:
    assert "tar < dette tilbake" not in met("Dan Pryce (daglig leder)")[0].err


SEVERAL_DECIDE = PROCESS.rstrip() + "\n    who:\n      - {role: bruker, part: decides}\n"


@pytest.mark.parametrize("typed", ["Dan Pryce, hun bestemmer", "Dan Pryce bestemmer", "Dan Pryce (she decides)"])
def test_where_several_roles_decide_those_are_listed_for_somebody_new(nordvik_root: Any, typed: str) -> None:
    lay(nordvik_root, process=SEVERAL_DECIDE)
    said, found = met(typed, "2")
    assert "1 daglig leder: beslutter" in said.err
    assert "2 bruker: beslutter" in said.err
    assert found == {"dan": {"name": "Dan Pryce", "roles": ("bruker",)}}


def test_where_several_roles_decide_those_are_listed_for_somebody_known_too(nordvik_root: Any) -> None:
    roleless = DEAL.replace("name: Siv Moen, roles: [leder]", "name: Siv Moen")
    lay(nordvik_root, deal=roleless, process=SEVERAL_DECIDE)
    said, found = met("siv, hun bestemmer", "1")
    assert "2 bruker: beslutter" in said.err
    assert "Siv Moen · daglig leder" in said.err
    assert found == {"siv": {"roles": ("leder",)}}


@pytest.mark.parametrize(
    "typed", ["(Kari", "Kari(sjef", "Siv Moen og Kari(sjef", "Kari + _", "Kari (sjef) _ og Siv", "_"]
)
def test_open_brackets_and_lone_signs_are_no_fault_of_ours(typed: str) -> None:
    said = kp("advance", "nordvik", answers=["", typed, "q"])
    assert "feil i selve kp" not in said.all
