"""Behind "Anything more?" of question 5, a time or a part of the step is taken as people say it, and said back."""

from __future__ import annotations

from typing import Any

import pytest
from workspace_at_hand import kp, nordvik_log

pytestmark = pytest.mark.usefixtures("nordvik_root")


def told(*fifth: str) -> tuple[dict[str, Any], str]:
    """The one statement that question 5 adds, and everything that was shown."""
    said = kp("advance", "nordvik", answers=["26.11", "", "", "", *fifth, "", "", "", ""])
    assert said.code == 0, said
    (heard,) = nordvik_log()[-1].model_dump(exclude_defaults=True, mode="json")["heard"]
    return heard, " ".join(said.err.split())


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        *(("about four weeks",) * 2, ("ca. fire uker",) * 2, ("rundt fire uker",) * 2, ("roughly a month",) * 2),
        *(("3 to 4 weeks",) * 2, ("takes four weeks", "four weeks"), ("tar ca. fire uker", "ca. fire uker")),
        *(("it takes about four weeks", "about four weeks"), ("Det tar omtrent en måned.", "omtrent en måned")),
    ],
)
def test_a_time_that_is_not_exact_is_taken_with_the_words_for_it(typed: str, taken: str) -> None:
    heard, _ = told("kari: valg = Nei", typed)
    assert heard["takes"][-1] == taken


@pytest.mark.parametrize(
    ("typed", "asked", "who"),
    [
        ("Kari and Siv Moen decide", [], {"kari": "decides", "siv": "decides"}),
        ("Kari og Siv bestemmer", [], {"kari": "decides", "siv": "decides"}),
        ("Kari, Siv og Ola Vik godkjenner", ["1", "sjef"],
         {"kari": "approves", "siv": "approves", "ola": "approves"}),
        ("Kari og Heidi bestemmer", ["1", "sjef"], {"kari": "decides", "heidi": "decides"}),
        ("Ola Vik og Heidi Moe bestemmer", ["1", "sjef", "1", "leder"], {"ola": "decides", "heidi": "decides"}),
        ("Innkjøp og Siv bestemmer", ["2"], {"role:innkjoep": "decides", "siv": "decides"}),
        ("drift og vedlikehold godkjenner", ["2"], {"role:drift-og-vedlikehold": "approves"}),
    ],
)  # fmt: skip
def test_several_in_one_part_are_each_looked_up(typed: str, asked: list[str], who: dict[str, str]) -> None:
    heard, _ = told("kari: valg = Nei", typed, *asked)
    assert heard["who"] == who


def answers_shown(*fifth: str, who: str = "") -> list[str]:
    """What the dialogue answers to question 5 in lines of its own, from the first answer to the end of the question."""
    said = kp("advance", "nordvik", answers=["", who, "", "", *fifth, "", "", "", "", "j"])
    assert said.code == 0, said
    shown = said.err.partition("d en dato saken avhenger av")[2].partition("> 7 ")[0]
    lines = [line.removeprefix("  > ").strip() for line in shown.splitlines()]
    return [line for line in lines if line.startswith(("Kari Lund", "Siv Moen"))]


TOLD = "Kari Lund, om «Velge leverandør»: Nei"


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        (["kari: valg = Nei"], [TOLD]),
        (["kari: Alle skal få spørre", "2"], ["Kari Lund, om «Velge leverandør»: Alle skal få spørre"]),
        (["kari: Alle skal få spørre", ""], ["Kari Lund: Alle skal få spørre"]),
        (["kari: valg = Nei", "det tar ca. fire uker"], [TOLD, "Kari Lund: «Velge leverandør» tar ca. fire uker"]),
        (["kari: valg = Nei", "kari og siv bestemmer"],
         [TOLD, "Kari Lund: i «Velge leverandør»: Kari Lund bestemmer og Siv Moen bestemmer"]),
        (["kari: valg = Nei", "etter behov", "2 uker"],
         [TOLD, "Kari Lund: «Velge leverandør» kommer etter «Behovet»", "Kari Lund: «Velge leverandør» tar 2 uker"]),
        (["kari: valg = Nei", "siv uenig"],
         [TOLD, "Kari Lund: uenighet om «Velge leverandør»: Siv Moen ser det annerledes"]),
        (["kari: valg = Nei", "Paul Stone (sjef) godkjenner", ""],
         [TOLD, "Kari Lund: i «Velge leverandør»: Paul Stone godkjenner"]),
        (["siv: valg etter behov = Nei @ 10.2"],
         ["Siv Moen: «Velge leverandør» kommer etter «Behovet»",
          "Siv Moen: dato for «Velge leverandør»: ons. 10. feb. 2027"]),
        (["kari: + Sjekk = Alle spørres", "etter 1", "", "2 uker"],
         ["Kari Lund: et nytt steg, «Sjekk»", "Kari Lund: «Sjekk» kommer etter «Behovet».",
          "Kari Lund: «Sjekk» tar 2 uker"]),
    ],
)  # fmt: skip
def test_what_was_understood_is_said_back_in_a_line(answers: list[str], shown: list[str]) -> None:
    assert answers_shown(*answers) == shown


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ("2", ["Kari Lund: Alle skal få spørre", "Kari Lund, om «Velge leverandør»"]),
        ("", ["Kari Lund: Alle skal få spørre"]),
    ],
)
def test_words_that_were_said_back_already_are_not_said_back_twice(step: str, shown: list[str]) -> None:
    assert answers_shown("Alle skal få spørre", step, who="kari") == shown


def test_a_long_answer_is_said_back_in_one_line() -> None:
    (line,) = answers_shown(f"kari: valg = {'Alle avdelinger skal få spørre ' * 5}")
    assert line.startswith("Kari Lund, om «Velge leverandør»: Alle avdelinger")
    assert line.endswith("…")
    assert len(line) <= 76
