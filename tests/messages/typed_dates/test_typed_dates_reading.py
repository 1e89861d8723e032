"""Which day is meant by what people type. Today is a Thursday, 26 November 2026."""

from __future__ import annotations

from datetime import date

import pytest
from typed_days import day_or_doubt

from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day

TODAY = date(2026, 11, 26)


def read(text: str, *, today: date = TODAY, past: bool = False, day_first: bool = True) -> str:
    """The day as the file has it, or the cause why there is none."""
    found = day_or_doubt(text, today, past=past, day_first=day_first)
    return found.code if isinstance(found, DayDoubt) else found.isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # numbers, whatever is between them
        *(("5/12", "2026-12-05"), ("27/11", "2026-11-27"), ("5/12/2026", "2026-12-05"), ("5/12/26", "2026-12-05")),
        *(("5.12.26", "2026-12-05"), ("3.12.26", "2026-12-03"), ("5. 12. 26", "2026-12-05"), ("5.1.27", "2027-01-05")),
        *(("4-12-2026", "2026-12-04"), ("4-12-26", "2026-12-04"), ("2026/12/4", "2026-12-04")),
        *(("20261204", "2026-12-04"), ("2026-12-4", "2026-12-04"), ("2026.12.04", "2026-12-04")),
        *(("5.1.", "2027-01-05"), ("05.01", "2027-01-05"), ("5. 1.", "2027-01-05"), ("5.1 2027", "2027-01-05")),
        # words for months, in either order
        *(("4th December", "2026-12-04"), ("4th of Dec", "2026-12-04"), ("the 4th of December", "2026-12-04")),
        *(("December 4th", "2026-12-04"), ("Dec 4, 2027", "2027-12-04"), ("1st of May 2027", "2027-05-01")),
        *(("den 4. desember", "2026-12-04"), ("4.desember", "2026-12-04"), ("4 des. 2026", "2026-12-04")),
        *(("04-Dec-2026", "2026-12-04"), ("4. des '26", "2026-12-04"), ("4. januar neste år", "2027-01-04")),
        *(("den 9.", "2026-12-09"), ("the 9th", "2026-12-09"), ("9th", "2026-12-09"), ("den 31.", "2026-12-31")),
        # weekdays
        *(("neste fredag", "2026-12-04"), ("next Friday", "2026-12-04"), ("next fri", "2026-12-04")),
        *(("neste torsdag", "2026-12-03"), ("neste mandag", "2026-11-30"), ("this Friday", "2026-11-27")),
        *(("denne torsdagen", "2026-11-26"), ("kommende torsdag", "2026-12-03"), ("førstkommende ons", "2026-12-02")),
        *(("på fredag", "2026-11-27"), ("on Friday", "2026-11-27"), ("nå på fredag", "2026-11-27")),
        *(("lordag", "2026-11-28"), ("sondag", "2026-11-29"), ("laurdag", "2026-11-28"), ("weds", "2026-12-02")),
        *(("loerdag", "2026-11-28"), ("måndag", "2026-11-30"), ("tys", "2026-12-01"), ("Thurs", "2026-12-03")),
        *(("fredag neste uke", "2026-12-04"), ("Monday next week", "2026-11-30"), ("fredag denne uken", "2026-11-27")),
        *(("mandag om to uker", "2026-12-07"), ("Friday in a week", "2026-12-04"), ("torsdag den 3.", "2026-12-03")),
        *(("Friday 4th", "2026-12-04"), ("fre. 4. des.", "2026-12-04"), ("tirsdag 1/12", "2026-12-01")),
        # weeks
        *(("i uke 50", "2026-12-11"), ("u49", "2026-12-04"), ("U 49", "2026-12-04"), ("uke49", "2026-12-04")),
        *(("2026-W49", "2026-12-04"), ("2026W49", "2026-12-04"), ("2026-w49-1", "2026-11-30"), ("w50", "2026-12-11")),
        *(("mandag uke 50", "2026-12-07"), ("mandag i uke 50", "2026-12-07"), ("uke 50, tirsdag", "2026-12-08")),
        *(("Monday of week 50", "2026-12-07"), ("week 50 2027", "2027-12-17"), ("uke 1/2027", "2027-01-08")),
        *(("neste uke", "2026-12-04"), ("next week", "2026-12-04"), ("i neste uke", "2026-12-04")),
        *(("denne uka", "2026-11-27"), ("this week", "2026-11-27"), ("ut uka", "2026-11-27")),
        # days with a name, which come every year
        *(("julaften", "2026-12-24"), ("innen lille julaften", "2026-12-23"), ("2. juledag", "2026-12-26")),
        *(("Christmas Eve", "2026-12-24"), ("New Year’s Day", "2027-01-01"), ("nyttårsaften 2027", "2027-12-31")),
        # the weekday after the next one, and a week named before its day
        *(("Monday week", "2026-12-07"), ("Friday fortnight", "2026-12-11"), ("a week on Thursday", "2026-12-10")),
        *(("neste uke tirsdag", "2026-12-01"), ("next week on Fri", "2026-12-04"), ("denne uka, lør", "2026-11-28")),
        # the end of something, in short or with a word before it
        *(("EOM", "2026-11-30"), ("eow", "2026-11-27"), ("EOY", "2026-12-31"), ("by EOQ", "2026-12-31")),
        *(("i slutten av januar", "2027-01-31"), ("ved utgangen av måneden", "2026-11-30")),
        *(("at the end of May", "2027-05-31"), ("u. 50", "2026-12-11"), ("uke. 51", "2026-12-18")),
        *(("om et halvt år", "2027-05-26"), ("half a year", "2027-05-26")),
        # away from today
        *(("i overmorgen", "2026-11-28"), ("overmorgen", "2026-11-28"), ("the day after tomorrow", "2026-11-28")),
        *(("om to uker", "2026-12-10"), ("om 14 dager", "2026-12-10"), ("om en uke", "2026-12-03")),
        *(("om ei veke", "2026-12-03"), ("om én måned", "2026-12-26"), ("om et år", "2027-11-26")),
        *(("in two weeks", "2026-12-10"), ("in a fortnight", "2026-12-10"), ("in 3 days", "2026-11-29")),
        *(("two weeks from now", "2026-12-10"), ("3 days", "2026-11-29"), ("to uker", "2026-12-10")),
        *(("+2 uker", "2026-12-10"), ("+2u", "2026-12-10"), ("+5d", "2026-12-01"), ("+ 5 dager", "2026-12-01")),
        *(("+1m", "2026-12-26"), ("+1 mnd", "2026-12-26"), ("+3 months", "2027-02-26"), ("+1y", "2027-11-26")),
        # longer times: their last day
        *(("utgangen av desember", "2026-12-31"), ("slutten av desember", "2026-12-31"), ("ut desember", "2026-12-31")),
        *(("end of December", "2026-12-31"), ("the end of January", "2027-01-31"), ("ultimo januar", "2027-01-31")),
        *(("i desember", "2026-12-31"), ("des.", "2026-12-31"), ("Feb 2028", "2028-02-29"), ("feb", "2027-02-28")),
        *(("neste måned", "2026-12-31"), ("utgangen av måneden", "2026-11-30"), ("end of the month", "2026-11-30")),
        *(("Q1", "2027-03-31"), ("q4", "2026-12-31"), ("Q2 2027", "2027-06-30"), ("første kvartal", "2027-03-31")),
        *(("1. kvartal 2027", "2027-03-31"), ("end of Q1", "2027-03-31"), ("H1 2027", "2027-06-30")),
        *(("utgangen av året", "2026-12-31"), ("end of next year", "2027-12-31"), ("end of 2027", "2027-12-31")),
        *(("neste kvartal", "2027-03-31"), ("this quarter", "2026-12-31"), ("end of next week", "2026-12-04")),
        # words that say nothing more about the day
        *(("innen fredag", "2026-11-27"), ("by Friday", "2026-11-27"), ("senest 4. desember", "2026-12-04")),
        *(("by the end of December", "2026-12-31"), ("innen utgangen av uke 50", "2026-12-11")),
        *(("i løpet av uke 50", "2026-12-11"), ("within two weeks", "2026-12-10"), ("innen to uker", "2026-12-10")),
    ],
)
def test_a_day_to_come(text: str, day: str) -> None:
    assert read(text) == day
    assert read(f"  {text.upper()} ") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("sist fredag", "2026-11-20"), ("last Friday", "2026-11-20"), ("forrige torsdag", "2026-11-19")),
        *(("sist torsdag", "2026-11-19"), ("fredag", "2026-11-20"), ("torsdag", "2026-11-26"), ("Wed", "2026-11-25")),
        *(("forrige uke", "2026-11-20"), ("last week", "2026-11-20"), ("mandag forrige uke", "2026-11-16")),
        *(("i forgårs", "2026-11-24"), ("the day before yesterday", "2026-11-24"), ("i gar", "2026-11-25")),
        *(("for to uker siden", "2026-11-12"), ("3 days ago", "2026-11-23"), ("a month ago", "2026-10-26")),
        *(
            ("12/11", "2026-11-12"),
            ("den 9.", "2026-11-09"),
            ("tirsdag 24.11", "2026-11-24"),
            ("12.11.26", "2026-11-12"),
        ),
        *(("26.11", "2026-11-26"), ("the 26th", "2026-11-26"), ("den 27.", "2026-10-27"), ("uke 47", "2026-11-20")),
        *(("forrige måned", "2026-10-31"), ("oktober", "2026-10-31"), ("Q3", "2026-09-30")),
    ],
)
def test_a_day_gone_by(text: str, day: str) -> None:
    assert read(text, past=True) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("2027-01-05", "2027-01-05"), ("5.1.2027", "2027-01-05"), ("10. desember 2024", "2024-12-10")),
        *(("man. 1. feb. 2027", "2027-02-01"), ("uke 12 2028", "2028-03-24"), ("februar 2028", "2028-02-29")),
        *(("i dag", "2026-11-26"), ("I  DAG", "2026-11-26"), ("i morgen", "2026-11-27"), ("yesterday", "2026-11-25")),
        ("i ga\N{COMBINING RING ABOVE}r", "2026-11-25"),
        ("5\N{NO-BREAK SPACE}Jan\N{NO-BREAK SPACE}2027", "2027-01-05"),
    ],
)
@pytest.mark.parametrize("past", [True, False])
def test_what_names_one_day_is_that_day_on_either_side(text: str, day: str, past: bool) -> None:
    assert read(text, past=past) == day


@pytest.mark.parametrize(
    ("text", "day_first", "day"),
    [
        ("12/4/2026", True, "2026-04-12"),
        ("12/4/2026", False, "day-or-month"),
        ("1/12", False, "day-or-month"),
        ("4-12-2026", False, "day-or-month"),
        ("27/11", False, "2026-11-27"),
        ("12/25/2026", False, "2026-12-25"),
        ("12/25/2026", True, "no-such-month"),
        ("5/5/2027", False, "2027-05-05"),
        ("4.12.2026", False, "2026-12-04"),
        ("2026/12/4", False, "2026-12-04"),
    ],
)
def test_where_the_month_may_come_first_it_is_asked_which_it_is(text: str, day_first: bool, day: str) -> None:
    assert read(text, day_first=day_first) == day


@pytest.mark.parametrize(
    ("cause", "texts"),
    [
        ("no-such-day", "31.11;31. november;32.1.;0.5.;29.2.2027;30 Feb;31/4;2026-02-30;31st of June;fredag 31. april"),
        ("no-such-day-of-month", "den 32.;den 0.;the 45th"),
        ("no-such-month", "5.13;2026-13-04;5/31;1.20.2027"),
        ("no-such-week", "uke 54;uke 0;mandag uke 60;uke 54 2027"),
        ("no-such-week-in-year", "uke 53 2027;2027-W53;mandag uke 53 2027"),
        ("wrong-weekday", "torsdag 4. desember;Thursday 4 Dec;fredag den 3.;Mon 5.12.26;søndag 1/12"),
        ("which-year", "24.11;24/11;1. oktober;uke 47;i uke 47;oktober;week 45;onsdag 25. november;fredag uke 47;Q3"),
        ("far-year", "29.2;29 February;29. feb."),
        ("year-out-of-range", "1999-12-31;5.1.1999;2101-01-01;+9999u;uke 1 1999;om 9999 måneder;januar 2101"),
        ("clock-not-here", "1.12 kl 14;fredag 10.00;kl. 9 fredag;4 Dec at 10;tomorrow 2pm;uke 50 kl 12;10:30 Friday"),
        ("only-clock", "10.00;kl. 9;9:30;2pm"),
        (
            "several-days",
            "3.-5. desember;fredag eller mandag;uke 49-50;4 Dec or 5 Dec;fredag – mandag;27. og 28. november",
        ),
        (
            "not-one-day",
            "før jul;snart;asap;midten av januar;etter påske;early December;around Christmas;om noen dager;10. snart",
        ),
        ("words-after", "fredag hvis styret sier ja;4 Dec maybe;uke 50 kanskje;fredag fredag;i morgen jon"),
        ("not-a-date", "; ;.;fr;ma;jon;12;+5;-5d;d;i;²5.1;5 hester;om to;hurtigst;٥.١;uke;12345678"),
    ],
)
def test_what_is_no_day_has_a_cause(cause: str, texts: str) -> None:
    assert {text: read(text) for text in texts.split(";")} == dict.fromkeys(texts.split(";"), cause)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        *(
            ("tosrdag", "torsdag"),
            ("Wendesday", "wednesday"),
            ("3. desmber", "3. desember"),
            ("4 Decmber", "4 december"),
        ),
        *(("fredga uke 50", "fredag uke 50"), ("om to ukr", None), ("hurtigst", None), ("pilot", None)),
    ],
)
def test_a_misspelt_name_is_suggested_when_it_is_near(text: str, near: str | None) -> None:
    with pytest.raises(DayDoubt) as found:
        read_day(text, TODAY, past=False)
    code = "not-a-date-near" if near else "not-a-date"
    assert (found.value.code, found.value.facts.get("near")) == (code, near)


@pytest.mark.parametrize(
    ("text", "past", "cause"),
    [
        ("27.11", True, "which-year"),
        ("1 Dec", True, "which-year"),
        ("uke 49", True, "which-year"),
        ("november", True, "which-year"),
        ("20.3", True, "2026-03-20"),
        ("27.11.2025", True, "2025-11-27"),
        ("26.11", True, "2026-11-26"),
        ("26.8", False, "2027-08-26"),
        ("29.8", False, "which-year"),
        ("1.11.2027", False, "2027-11-01"),
    ],
)
def test_the_year_is_asked_for_when_the_day_on_the_other_side_is_within_ninety_days(
    text: str, past: bool, cause: str
) -> None:
    assert read(text, past=past) == cause


@pytest.mark.parametrize(
    ("today", "text", "told"),
    [
        (date(2026, 11, 28), "uke 48", "which-year"),
        (date(2026, 11, 27), "uke 48", "2026-11-27"),
        (date(2027, 6, 1), "uke 53", "far-year"),
        (date(2026, 12, 30), "uke 53", "2027-01-01"),
        (date(2028, 3, 5), "februar", "which-year"),
        (date(2026, 11, 29), "denne uka", "2026-11-27"),
        (date(2027, 1, 31), "+1m", "2027-02-28"),
        (date(2026, 11, 30), "neste fredag", "2026-12-11"),
        (date(2026, 11, 28), "neste fredag", "2026-12-04"),
        (date(2026, 12, 31), "Q4", "2026-12-31"),
    ],
)
def test_a_week_or_month_is_reckoned_from_the_day_given(today: date, text: str, told: str) -> None:
    assert read(text, today=today) == told


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        *(("2026-12-04", False), ("4.12.26", False), ("4 Dec", False), ("fre. 4. des.", False), ("4 Jan", True)),
        *(("fredag", True), ("neste fredag", True), ("uke 50", True), ("i morgen", True), ("des", True)),
        *(("uke 50 2026", True), ("den 9.", True), ("Q1 2027", True), ("+5d", True)),
    ],
)
def test_what_the_date_alone_does_not_show_was_decided_for_the_user(text: str, decided: bool) -> None:
    assert read_day(text, TODAY, past=False).decided is decided
