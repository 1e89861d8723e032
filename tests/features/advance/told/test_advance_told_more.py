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
