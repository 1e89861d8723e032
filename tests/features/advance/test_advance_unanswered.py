"""A mail that nobody answered, told with a flag or in the dialogue, and how the screens show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.workspace import Workspace

pytestmark = pytest.mark.usefixtures("nordvik_root")


def newest() -> Entry:
    deal = Workspace(Path.cwd()).read_deal("nordvik").model
    assert deal is not None
    return deal.log[-1]


@pytest.mark.parametrize("more", [[], ["--how", "mail"], ["--how", "e-post", "--did", "Sendte tilbudet"]])
@pytest.mark.parametrize(
    ("lang", "said", "shown", "logged"),
    [
        ("nb", "Notert: 2 forsøk uten svar.", "2 forsøk uten svar", "e-post uten svar"),
        ("en", "Noted: 2 attempts without a reply.", "2 attempts without a reply", "e-mail without a reply"),
    ],
)
def test_it_is_counted_in_the_brief_and_shown_in_the_log(
    more: list[str], lang: str, said: str, shown: str, logged: str
) -> None:
    assert kp("advance", "nordvik", "--with", "kari", "--unanswered", "--lang", lang).code == 0
    row = kp("list", "--lang", lang).out
    assert said in kp("advance", "nordvik", "--with", "kari", "--unanswered", *more, "--lang", lang).out
    assert (newest().how, newest().answered) == ("mail", False)
    assert shown in " ".join(kp("brief", "nordvik", "--lang", lang).out.split())
    assert logged in kp("log", "nordvik", "--lang", lang).out
    assert kp("list", "--lang", lang).out == row


@pytest.mark.parametrize("how", ["call", "møte", "portal"])
def test_only_a_mail_can_be_without_an_answer(how: str) -> None:
    said = kp("advance", "nordvik", "--with", "kari", "--how", how, "--unanswered")
    assert said.code == 2, said
    assert "Bare en e-post kan stå uten svar" in said.err
    assert newest().answered is None


@pytest.mark.parametrize(
    ("answer", "kept"), [("", None), ("j", None), ("ja", None), ("n", False), ("nei", False), ("no", False)]
)
def test_the_dialogue_asks_where_nothing_of_theirs_is_told(answer: str, kept: bool | None) -> None:
    answers = ["e-post", "kari", "", "", "", "", answer, "", "", "j"]
    said = kp("advance", "nordvik", answers=answers)
    assert said.code == 0, said
    assert "Svarte noen på e-posten?" in said.err
    assert newest().answered is kept


@pytest.mark.parametrize(
    "answers",
    [
        ["møte", "kari", "", "", "", "", "", "", "j"],
        ["e-post", "kari", "", "", "", "1 nøytral", "", "", "j"],
        ["e-post", "kari", "", "kari: ringer @ 4.12", "", "", "", "", "", "j"],
    ],
)
def test_it_is_not_asked_of_anything_else(answers: list[str]) -> None:
    said = kp("advance", "nordvik", answers=answers)
    assert "Svarte noen" not in said.err
