"""A typed day with its clock time, and the names after it. Today is a Thursday, 26 November 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.messages.calendar_words import EN, NB, Calendar
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import ReadMoment, read_moment
from kjopsprosess.model.values import Moment

TODAY = date(2026, 11, 26)

days = st.dates(date(2001, 1, 1), date(2099, 12, 31))
calendars = st.sampled_from([NB, EN])


def moment_or_doubt(text: str, today: date, *, numbers_are_people: bool = False) -> ReadMoment | DayDoubt:
    try:
        return read_moment(text, today, numbers_are_people=numbers_are_people)
    except DayDoubt as doubt:
        return doubt


@pytest.mark.parametrize(
    ("text", "moment", "rest"),
    [
        ("11.12 10.00 jon", "2026-12-11 10:00", "jon"),
        ("11 Dec 10:00 jon", "2026-12-11 10:00", "jon"),
        ("26.11.2026 9:00 kari, jon", "2026-11-26 09:00", "kari, jon"),
        ("11.12 kl. 10 jon", "2026-12-11 10:00", "jon"),
        ("11.12 kl10 jon", "2026-12-11 10:00", "jon"),
        ("11.12 kl 9.30", "2026-12-11 09:30", ""),
        ("11.12 kl 1430", "2026-12-11 14:30", ""),
        ("11.12 klokka 9", "2026-12-11 09:00", ""),
        ("11.12 KL.9.30 Kari Lund", "2026-12-11 09:30", "Kari Lund"),
        ("11 Dec at 14 jon", "2026-12-11 14:00", "jon"),
        ("11 Dec 2pm jon", "2026-12-11 14:00", "jon"),
        ("11 Dec at 12 am", "2026-12-11 00:00", ""),
        ("11 Dec 10:30 AM", "2026-12-11 10:30", ""),
        ("11.12", "2026-12-11", ""),
        ("11.12, jon", "2026-12-11", "jon"),
        ("i morgen 8.00, jon og kari", "2026-11-27 08:00", "jon og kari"),
        ("today 14:00", "2026-11-26 14:00", ""),
        ("fredag tor", "2026-11-27", "tor"),
        ("fredag 10.00 tor", "2026-11-27 10:00", "tor"),
        ("fredag 9.45", "2026-11-27 09:45", ""),
        ("11 Dec may", "2026-12-11", "may"),
        ("uke 50 jon", "2026-12-11", "jon"),
        ("mandag uke 50 kl 9 jon", "2026-12-07 09:00", "jon"),
        ("neste fredag kl. 9 med Jon Eide", "2026-12-04 09:00", "Jon Eide"),
        ("om to uker 10:00", "2026-12-10 10:00", ""),
        ("5/12 9:00 jon", "2026-12-05 09:00", "jon"),
        ("5.12.26 9:00 jon", "2026-12-05 09:00", "jon"),
        ("fre. 11. des. 2026 kl. 10.00 med Jon Eide", "2026-12-11 10:00", "Jon Eide"),
        ("Fri 11 Dec 10:00 with Jon Eide", "2026-12-11 10:00", "Jon Eide"),
        ("2026-12-11 10:00", "2026-12-11 10:00", ""),
        ("11.12 athene", "2026-12-11", "athene"),
        ("11.12 klara", "2026-12-11", "klara"),
        ("kl. 14 fredag", "2026-11-27 14:00", ""),
        ("10:00 Friday jon", "2026-11-27 10:00", "jon"),
        ("2 pm on Friday", "2026-11-27 14:00", ""),
        # an hour without `kl.`, where it can be no date: 9 December is a Wednesday
        ("torsdag 9", "2026-12-03 09:00", ""),
        ("torsdag 9 jon", "2026-12-03 09:00", "jon"),
        ("Friday 14", "2026-11-27 14:00", ""),
        ("torsdag 3. desember jon", "2026-12-03", "jon"),
    ],
)
def test_a_moment_is_read_with_the_names_after_it(text: str, moment: str, rest: str) -> None:
    found = read_moment(text, TODAY)
    assert (moment, rest) == (str(found.moment), found.rest)


@pytest.mark.parametrize(
    ("text", "rest"), [("11.12 1 2", "1 2"), ("fredag 1 2", "1 2"), ("fredag 2", "2"), ("torsdag 9", "9")]
)
def test_where_people_have_numbers_a_number_is_no_hour(text: str, rest: str) -> None:
    assert read_moment(text, TODAY, numbers_are_people=True).rest == rest


def test_a_moment_gone_by_is_read_backwards() -> None:
    found = read_moment("12.11, møte", TODAY, past=True)
    assert (Moment(date(2026, 11, 12), None), "møte") == (found.moment, found.rest)


@pytest.mark.parametrize(
    ("cause", "texts"),
    [
        ("not-a-date", ";jon;jon 11.12;10.00 jon"),
        ("no-such-time", "11.12 24:00 jon;11.12 kl. 25;11.12 9.60;11 Dec 13pm;fredag 10.75"),
        ("bare-hour", "3. desember 14;11.12 1 2;11.12 9 jon"),
        ("hour-or-day", "torsdag 10;mandag 7 jon;Thursday 3"),
        ("wrong-weekday", "torsdag 4. desember jon;Thursday 4 Dec 10:00;fredag 10.12"),
        ("which-year", "24.11 10.00;uke 47 jon"),
        ("no-such-day", "31.11 10.00 jon"),
        ("day-or-month", "5/12 10:00"),
    ],
)
def test_what_is_no_moment_has_a_cause(cause: str, texts: str) -> None:
    for text in texts.split(";"):
        with pytest.raises(DayDoubt) as found:
            read_moment(text, TODAY, day_first=False)
        assert (text, found.value.code) == (text, cause)


@given(calendar=calendars, today=days, ahead=st.integers(1, 366), minutes=st.none() | st.integers(0, 1439))
def test_a_printed_moment_reads_back_as_the_same_moment_or_its_year_is_asked_for(
    calendar: Calendar, today: date, ahead: int, minutes: int | None
) -> None:
    clock = None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
    moment = Moment(today + timedelta(days=ahead), clock)
    found = moment_or_doubt(f"{calendar.moment(moment, today)} jon", today)
    if isinstance(found, DayDoubt):
        assert (found.code, found.facts["next"]) == ("which-year", moment.day)
    else:
        assert (moment, "jon") == (found.moment, found.rest)


@given(text=st.text() | st.text("0123456789.+-/duw: fre.kljanmaistonug"), today=days, numbers=st.booleans())
def test_no_text_breaks_the_reading(text: str, today: date, numbers: bool) -> None:
    found = moment_or_doubt(text, today, numbers_are_people=numbers)
    assert isinstance(found, DayDoubt) or not found.rest or found.rest.split()[-1] in text
