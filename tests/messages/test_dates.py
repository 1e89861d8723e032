from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.messages.calendar_words import EN, NB, end_sentence
from kjopsprosess.model.values import Moment

TODAY = date(2026, 11, 26)  # a Thursday


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
