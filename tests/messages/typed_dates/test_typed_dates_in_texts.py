"""A day at the end of a text, and days as kp prints them, read back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_days import day_or_doubt

from kjopsprosess.messages.calendar_words import EN, NB, Calendar
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import is_day, split_limit

CAUSES = frozenset(
    (
        *("not-a-date", "not-one-day", "several-days", "words-after", "no-such-day", "no-such-day-of-month"),
        *(
            "no-such-month",
            "no-such-week",
            "no-such-week-in-year",
            "not-a-date-near",
            "wrong-weekday",
            "which-year",
            "far-year",
            "year-out-of-range",
        ),
        *("day-or-month", "clock-not-here", "only-clock"),
    )
)


days = st.dates(date(2001, 1, 1), date(2099, 12, 31))


calendars = st.sampled_from([NB, EN])


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("sender mål innen fredag", "sender mål", "fredag"),
        ("sends the form by 4 Dec", "sends the form", "4 Dec"),
        ("sends it by the board by Friday 4 Dec", "sends it by the board", "Friday 4 Dec"),
        ("signerer senest 1. desember 2026", "signerer", "1. desember 2026"),
        ("svarer på mandag", "svarer", "mandag"),
        ("svarer til uke 50", "svarer", "uke 50"),
        ("godkjenner innen 31. november", "godkjenner", "31. november"),
        ("sender  mål  Innen utgangen av desember", "sender  mål", "utgangen av desember"),
        ("leverer innen to uker", "leverer", "to uker"),
        ("sender skjema @fredag", "sender skjema", "fredag"),
        ("sender skjema @4. des", "sender skjema", "4. des"),
    ],
)
def test_a_day_after_a_word_for_a_limit_is_taken_off_the_end(text: str, words: str, day: str) -> None:
    assert split_limit(text) == (words, day)


@pytest.mark.parametrize(
    "text",
    [
        *("godkjent by Ida", "sender det til Kari", "leier inn folk på to uker", "innen fredag", "ring på", "fredag"),
        *("stand by", "svarer innen rimelig tid", "write to ida@nordvik.no", "sees on the board", ""),
    ],
)
def test_words_without_such_a_day_stay_whole(text: str) -> None:
    assert split_limit(text) is None


@given(calendar=calendars, today=days, away=st.integers(-366, 366))
def test_a_printed_day_reads_back_as_the_same_day_or_its_year_is_asked_for(
    calendar: Calendar, today: date, away: int
) -> None:
    day = today + timedelta(days=away)
    for printed in (calendar.day(day, today), calendar.short_day(day, today), calendar.full_day(day)):
        found = day_or_doubt(printed, today, past=day <= today, day_first=calendar.day_first)
        if isinstance(found, DayDoubt):
            assert found.code in ("which-year", "far-year")
            assert day in found.facts.values()
            assert str(day.year) not in printed
        else:
            assert found == day


@given(text=st.text() | st.text("0123456789.+-/duw: fre.kljanmaistonug"), today=days, past=st.booleans())
def test_no_text_breaks_the_reading_and_no_day_leaves_the_known_years(text: str, today: date, past: bool) -> None:
    is_day(text)
    split_limit(text)
    found = day_or_doubt(text, today, past=past)
    assert found.code in CAUSES if isinstance(found, DayDoubt) else 2000 <= found.year <= 2100
