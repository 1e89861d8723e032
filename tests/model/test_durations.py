"""Lengths of time as people say them."""

import pytest

from kjopsprosess.model.durations import read_duration


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 weeks", (42, 42)),
        ("2-3 weeks", (14, 21)),
        ("2–9 months", (60, 270)),
        ("up to 3 weeks", (0, 21)),
        ("at most 10 days", (0, 10)),
        ("5-20 working days", (7, 28)),
        ("a week", (7, 7)),
        ("Two to three weeks", (14, 21)),
        ("1 day", (1, 1)),
        ("6 uker", (42, 42)),
        ("inntil 3 uker", (0, 21)),
        ("to-tre uker", (14, 21)),
        ("2 til 3 måneder", (60, 90)),
        ("5-20 virkedager", (7, 28)),
        ("én måned", (30, 30)),
        ("10 arbeidsdager", (14, 14)),
        ("about four weeks", (28, 28)),
        ("Roughly a month", (30, 30)),
        ("approx. 3 to 4 weeks", (21, 28)),
        ("~3 weeks or so", (21, 21)),
        ("ca. fire uker", (28, 28)),
        ("rundt fire uker", (28, 28)),
        ("om lag 2-3 måneder", (60, 90)),
        ("en uke eller så", (7, 7)),
    ],
)
def test_a_length_of_time_in_calendar_days(text: str, days: tuple[int, int]) -> None:
    found = read_duration(text)
    assert found is not None
    assert (found.least, found.most) == days
    assert str(found) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weeks",
        "3",
        "9-2 days",
        "2 years of work",
        "soon",
        "-3 days",
        "99999 days",
        "2 to weeks",
        "about weeks",
        "aboutfour weeks",
    ],
)
def test_what_is_no_length_of_time(text: str) -> None:
    assert read_duration(text) is None
