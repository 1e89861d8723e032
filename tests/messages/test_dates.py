from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.messages.dates import EN, NB, Calendar, end_sentence
from kjopsprosess.messages.typed_dates import read_day, read_moment
from kjopsprosess.model.values import Moment

TODAY = date(2026, 11, 26)  # a Thursday

days = st.dates(date(2001, 1, 1), date(2099, 12, 31))
calendars = st.sampled_from([NB, EN])


def blanks(text: str) -> str:
    """Make no-break spaces visible as ordinary ones, once we know that there are no others."""
    assert " " not in text
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("day", "nb", "en"),
    [
        (date(2026, 11, 26), "tor. 26. nov.", "Thu 26 Nov"),
        (date(2026, 12, 4), "fre. 4. des.", "Fri 4 Dec"),
        (date(2027, 2, 1), "man. 1. feb. 2027", "Mon 1 Feb 2027"),
        (date(2026, 4, 30), "tor. 30. april", "Thu 30 Apr"),
        (date(2025, 6, 1), "søn. 1. juni 2025", "Sun 1 Jun 2025"),
    ],
)
def test_a_day_has_its_weekday_and_a_year_only_when_not_this_year(day: date, nb: str, en: str) -> None:
    assert (nb, en) == (blanks(NB.day(day, TODAY)), blanks(EN.day(day, TODAY)))


@pytest.mark.parametrize(
    ("day", "nb", "en"),
    [
        (date(2026, 9, 9), "9. sep.", "9 Sep"),
        (date(2026, 3, 31), "31. mars", "31 Mar"),
        (date(2025, 11, 12), "12. nov. 2025", "12 Nov 2025"),
    ],
)
def test_a_short_day_goes_without_weekday(day: date, nb: str, en: str) -> None:
    assert (nb, en) == (blanks(NB.short_day(day, TODAY)), blanks(EN.short_day(day, TODAY)))


@pytest.mark.parametrize(
    ("moment", "nb", "en"),
    [
        (Moment(date(2026, 11, 26), "10:00"), "tor. 26. nov. kl. 10.00", "Thu 26 Nov 10:00"),
        (Moment(date(2026, 11, 27), "09:05"), "fre. 27. nov. kl. 9.05", "Fri 27 Nov 9:05"),
        (Moment(date(2026, 11, 27), "00:30"), "fre. 27. nov. kl. 0.30", "Fri 27 Nov 0:30"),
        (Moment(date(2027, 2, 1), "13:00"), "man. 1. feb. 2027 kl. 13.00", "Mon 1 Feb 2027 13:00"),
        (Moment(date(2026, 11, 27), None), "fre. 27. nov.", "Fri 27 Nov"),
    ],
)
def test_a_moment_is_its_day_and_its_clock_time(moment: Moment, nb: str, en: str) -> None:
    assert (nb, en) == (blanks(NB.moment(moment, TODAY)), blanks(EN.moment(moment, TODAY)))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Eva Holm signerer innen ons. 2. des.", "Eva Holm signerer innen ons. 2. des."),
        ("Signed by Wed 2 Dec", "Signed by Wed 2 Dec."),
        ("Hvem?", "Hvem?"),
        ("Stopp!", "Stopp!"),
        ("«Nytt budsjett vedtas i januar.»", "«Nytt budsjett vedtas i januar.»"),
        ("“A new budget in January.”", "“A new budget in January.”"),
        ("og så videre …", "og så videre …"),
        ("", ""),
    ],
)
def test_a_sentence_gets_one_end(text: str, sentence: str) -> None:
    assert sentence == end_sentence(text)


@pytest.mark.parametrize(
    ("text", "future", "past"),
    [
        # without a year: the first after today, or the newest not after it
        ("5.1.", date(2027, 1, 5), date(2026, 1, 5)),
        ("5.1", date(2027, 1, 5), date(2026, 1, 5)),
        ("05.01", date(2027, 1, 5), date(2026, 1, 5)),
        ("5. 1.", date(2027, 1, 5), date(2026, 1, 5)),
        ("10 Dec", date(2026, 12, 10), date(2025, 12, 10)),
        ("dec 10", date(2026, 12, 10), date(2025, 12, 10)),
        ("10. des", date(2026, 12, 10), date(2025, 12, 10)),
        ("10. DES.", date(2026, 12, 10), date(2025, 12, 10)),
        ("10. desember", date(2026, 12, 10), date(2025, 12, 10)),
        ("1 Sept", date(2027, 9, 1), date(2026, 9, 1)),
        ("17. mai", date(2027, 5, 17), date(2026, 5, 17)),
        ("17 May", date(2027, 5, 17), date(2026, 5, 17)),
        ("26.11", date(2026, 11, 26), date(2026, 11, 26)),
        ("27.11", date(2026, 11, 27), date(2025, 11, 27)),
        ("29.2", date(2028, 2, 29), date(2024, 2, 29)),
        # a weekday beside the date must agree with it
        ("fre. 4. des.", date(2026, 12, 4), None),
        ("Tue, 12 Nov", None, None),
        ("tor 12.11", None, date(2026, 11, 12)),
        # weekdays: today's own means next week's, or today
        ("fredag", date(2026, 11, 27), date(2026, 11, 20)),
        ("Fri", date(2026, 11, 27), date(2026, 11, 20)),
        ("fre.", date(2026, 11, 27), date(2026, 11, 20)),
        ("LØRDAG", date(2026, 11, 28), date(2026, 11, 21)),
        ("tors", date(2026, 12, 3), date(2026, 11, 26)),
        ("Wednesday", date(2026, 12, 2), date(2026, 11, 25)),
        # weeks: their Friday
        ("uke 12", date(2027, 3, 26), date(2026, 3, 20)),
        ("week 12", date(2027, 3, 26), date(2026, 3, 20)),
        ("uke 48", date(2026, 11, 27), date(2025, 11, 28)),
        ("uke 53", date(2027, 1, 1), date(2021, 1, 8) - timedelta(days=7)),
        # months: their last day
        ("desember", date(2026, 12, 31), date(2025, 12, 31)),
        ("des.", date(2026, 12, 31), date(2025, 12, 31)),
        ("November", date(2026, 11, 30), date(2025, 11, 30)),
        ("feb", date(2027, 2, 28), date(2026, 2, 28)),
    ],
)
def test_what_has_no_year_takes_the_nearest_on_the_right_side_of_today(
    text: str, future: date | None, past: date | None
) -> None:
    assert (future, past) == (read_day(text, TODAY, past=False), read_day(text, TODAY, past=True))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-01-05", date(2027, 1, 5)),
        ("5.1.2027", date(2027, 1, 5)),
        ("5. 1. 2027", date(2027, 1, 5)),
        ("5.1 2027", date(2027, 1, 5)),
        ("10. desember 2024", date(2024, 12, 10)),
        ("10 December 2024", date(2024, 12, 10)),
        ("Dec 10, 2024", date(2024, 12, 10)),
        ("man. 1. feb. 2027", date(2027, 2, 1)),
        ("uke 12 2028", date(2028, 3, 24)),
        ("februar 2028", date(2028, 2, 29)),
        ("i dag", TODAY),
        ("I  DAG", TODAY),
        ("today", TODAY),
        ("i morgen", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 27)),
        ("i går", date(2026, 11, 25)),
        ("i ga\N{COMBINING RING ABOVE}r", date(2026, 11, 25)),
        ("Yesterday", date(2026, 11, 25)),
        ("+5d", date(2026, 12, 1)),
        ("+2u", date(2026, 12, 10)),
        ("+2W", date(2026, 12, 10)),
        ("denne uka", date(2026, 11, 27)),
        ("this week", date(2026, 11, 27)),
    ],
)
@pytest.mark.parametrize("past", [True, False])
def test_what_names_one_day_is_that_day_on_either_side(text: str, day: date, past: bool) -> None:
    assert day == read_day(text, TODAY, past=past)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", "snart", "fr", "ma", "jon", "12", "10.00", "5/1", "5.1.27", "+5", "+5m", "-5d", "d"),
        *("32.1.", "31.4", "0.5.", "5.13", "29.2.2027", "2026-13-04", "2026-02-30", "2026-1-5", "uke 54", "uke 0"),
        *("uke 53 2027", "1999-12-31", "2101-01-01", "5.1.1999", "januar 2101", "0000-01-01", "uke 1 0000", "+9999u"),
        *("fredag 27. nov. 2025", "fredag fredag", "i", "10. snart", "²5.1", "٥.١", "fredag kl. 10"),
    ],
)
@pytest.mark.parametrize("past", [True, False])
def test_what_is_no_day_is_refused(text: str, past: bool) -> None:
    assert read_day(text, TODAY, past=past) is None


def test_this_week_on_a_sunday_is_the_friday_gone_by() -> None:
    assert date(2026, 11, 27) == read_day("denne uka", date(2026, 11, 29), past=False)


@pytest.mark.parametrize(
    ("text", "moment", "rest"),
    [
        ("11.12 10.00 jon", "2026-12-11 10:00", "jon"),
        ("11 Dec 10:00 jon", "2026-12-11 10:00", "jon"),
        ("26.11.2026 9:00 kari, jon", "2026-11-26 09:00", "kari, jon"),
        ("11.12 kl. 10 jon", "2026-12-11 10:00", "jon"),
        ("11.12 kl10 jon", "2026-12-11 10:00", "jon"),
        ("11.12 kl 9.30", "2026-12-11 09:30", ""),
        ("11.12 KL.9.30 Kari Lund", "2026-12-11 09:30", "Kari Lund"),
        ("11 Dec at 14 jon", "2026-12-11 14:00", "jon"),
        ("11.12 1 2", "2026-12-11", "1 2"),
        ("11.12", "2026-12-11", ""),
        ("11.12, jon", "2026-12-11", "jon"),
        ("i morgen 8.00, jon og kari", "2026-11-27 08:00", "jon og kari"),
        ("today 14:00", "2026-11-26 14:00", ""),
        ("fredag tor", "2026-11-27", "tor"),
        ("fredag 10.00 tor", "2026-11-27 10:00", "tor"),
        ("11 Dec may", "2026-12-11", "may"),
        ("uke 50 jon", "2026-12-11", "jon"),
        ("fre. 11. des. 2026 kl. 10.00 med Jon Eide", "2026-12-11 10:00", "Jon Eide"),
        ("Fri 11 Dec 10:00 with Jon Eide", "2026-12-11 10:00", "Jon Eide"),
        ("2026-12-11 10:00", "2026-12-11 10:00", ""),
        ("11.12 athene", "2026-12-11", "athene"),
        ("11.12 klara", "2026-12-11", "klara"),
    ],
)
def test_a_moment_is_read_with_the_names_after_it(text: str, moment: str, rest: str) -> None:
    found = read_moment(text, TODAY)
    assert found is not None
    assert (moment, rest) == (str(found[0]), found[1])


def test_a_moment_gone_by_is_read_backwards() -> None:
    assert (Moment(date(2026, 11, 12), None), "møte") == read_moment("12.11, møte", TODAY, past=True)


@pytest.mark.parametrize("text", ["", "jon", "jon 11.12", "10.00 jon", "11.12 24:00 jon", "11.12 kl. 25", "11.12 9.60"])
def test_what_begins_with_no_day_or_has_a_wrong_time_is_refused(text: str) -> None:
    assert read_moment(text, TODAY) is None


@given(calendar=calendars, today=days, away=st.integers(-366, 366))
def test_a_printed_day_reads_back_as_the_same_day(calendar: Calendar, today: date, away: int) -> None:
    day = today + timedelta(days=away)
    assert day == read_day(calendar.day(day, today), today, past=day <= today)
    assert day == read_day(calendar.short_day(day, today), today, past=day <= today)


@given(calendar=calendars, today=days, ahead=st.integers(1, 366), minutes=st.none() | st.integers(0, 1439))
def test_a_printed_moment_reads_back_as_the_same_moment(
    calendar: Calendar, today: date, ahead: int, minutes: int | None
) -> None:
    clock = None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
    moment = Moment(today + timedelta(days=ahead), clock)
    assert (moment, "jon") == read_moment(f"{calendar.moment(moment, today)} jon", today)


@given(text=st.text() | st.text("0123456789.+-duw: fre.kljanmais"), today=days, past=st.booleans())
def test_no_text_breaks_the_reading_and_no_day_leaves_the_known_years(text: str, today: date, past: bool) -> None:
    day = read_day(text, today, past=past)
    read_moment(text, today)
    assert day is None or 2000 <= day.year <= 2100
