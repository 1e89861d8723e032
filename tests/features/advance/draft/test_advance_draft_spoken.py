"""Days and numbers within what was said."""

from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.features.advance.draft.proof.spoken_days import days_in
from kjopsprosess.features.advance.draft.proof.spoken_numbers import currencies_in, numbers_in, time_units_in

SPOKEN_ON = date(2026, 12, 1)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("I'll get you the form by the eleventh.", ["2026-12-11"]),
        ("den ellevte desember, tenker jeg", ["2026-12-11"]),
        ("on Friday the eleventh", ["2026-12-11"]),
        ("the board meets on February 10th, 2027", ["2027-02-10"]),
        ("Styret møtes 10. februar.", ["2027-02-10"]),
        ("on the second of February", ["2027-02-02"]),
        ("Vi bruker Excel i dag, jeg sender det neste fredag", ["2026-12-01", "2026-12-11"]),
        ("fredag i neste uke", ["2026-12-11"]),
        ("innen mandag eller tirsdag", ["2026-12-07", "2026-12-08"]),
        ("We may send it in two weeks", ["2026-12-15"]),
        ("Jeg tar 5/12", ["2026-12-05"]),
        ("by May", ["2027-05-31"]),
        ("31 november", [None]),
        ("It takes 2 weeks", []),
        ("det tar to til tre uker", []),
        ("I sat with the second man on the first step in the fall", []),
        ("man må vente, og vi har 3 systemer", []),
        ("alt over 2.5 millioner", []),
        ("everything above 2.5 million kroner", []),
        ("the third man and the andre", []),
        ("", []),
    ],
)
def test_days(text: str, days: list[str | None]) -> None:
    found = days_in(text, SPOKEN_ON)
    assert [each.day and each.day.isoformat() for each in found] == days
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2 000 000 kroner", [2_000_000]),
        ("2,5 million og 3 mill", [2_500_000, 3_000_000]),
        ("1.200 enheter", [1200]),
        ("1.2 enheter", [1.2]),
        ("tjuefem og twenty-five", [25]),
        ("three hundred", [300]),
        ("12k", [12_000]),
        ("11.12.2026", [11, 12, 2026]),
        ("3-4 og 14:02", [2, 3, 4, 14]),
        ("the 11th", [11]),
        ("I want to send it", []),
        ("none at all", []),
    ],
)
def test_numbers(text: str, numbers: list[float]) -> None:
    for claimed in (True, False):
        assert sorted(map(float, numbers_in(text, claimed=claimed))) == numbers


@pytest.mark.parametrize(
    ("text", "said", "claimed"),
    [
        ("vi har to stykker", [2], [2]),
        ("sender to eksemplarer", [], [2]),
        ("wants to send it", [], []),
        ("en side", [1], []),
        ("a page", [1], []),
    ],
)
def test_what_may_be_another_word_is_claimed_sooner_than_it_is_said(
    text: str, said: list[int], claimed: list[int]
) -> None:
    assert sorted(map(int, numbers_in(text, claimed=False))) == said
    assert sorted(map(int, numbers_in(text, claimed=True))) == claimed


def test_units_and_currencies() -> None:
    assert time_units_in("to uker og tre måneder, 5 working days") == {"week", "month", "working day"}
    assert time_units_in("3 virkedager") == {"working day"}
    assert currencies_in("2 mill kr, $4 og 100 EUR") == {"NOK", "USD", "EUR"}
