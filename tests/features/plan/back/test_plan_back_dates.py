"""Days in a plan that came back."""

from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.features.plan.back.dates import DateError, DateOrder, date_order, read_date

TODAY = date(2026, 11, 26)
FOURTH = date(2026, 12, 4)
LATER = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", FOURTH),
        ("2026/12/04", FOURTH),
        ("2026.12.04", FOURTH),
        ("2026-12-04 00:00", FOURTH),
        ("2026-12-04T00:00:00", FOURTH),
        ("2026-12-04 00:00:00.000", FOURTH),
        ("04.12.2026", FOURTH),
        ("4.12.2026", FOURTH),
        ("4. 12. 2026", FOURTH),
        ("04.12.26", FOURTH),
        ("04.12.2026 00.00", FOURTH),
        ("fre 4.12.2026", FOURTH),
        ("fredag 4. desember 2026", FOURTH),
        ("4. des. 2026", FOURTH),
        ("4. desember 2026", FOURTH),
        ("4 Dec 2026", FOURTH),
        ("4 December 2026", FOURTH),
        ("Dec 4, 2026", FOURTH),
        ("December 4, 2026", FOURTH),
        ("Fri 4 Dec 2026", FOURTH),
        ("04-Dec-26", FOURTH),
        ("4.des.26", FOURTH),
        ("4. des. 26", FOURTH),
        ("2026\u201112\u201104", FOURTH),
        ("Dec 4", FOURTH),
        ("46360", FOURTH),
        ("46360.0", FOURTH),
        ("46360,0", FOURTH),
        ("24/12/2026", LATER),
        ("12/24/2026", LATER),
        ("24/12/26", LATER),
        ("24-12-2026", LATER),
        ("24. des", LATER),
        ("12/12/2026", date(2026, 12, 12)),
    ],
)
def test_a_day_is_read_in_the_forms_of_people_and_programs(text: str, day: date) -> None:
    assert read_date(text, TODAY, None) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4/12/2026", "day-or-month"),
        ("12-04-2026", "day-or-month"),
        ("4/12", "day-or-month"),
        ("fredag", "relative"),
        ("Friday", "relative"),
        ("neste uke", "relative"),
        ("next week", "relative"),
        ("om to uker", "relative"),
        ("in two weeks", "relative"),
        ("tomorrow", "relative"),
        ("uke 50", "relative"),
        ("week 50 2026", "relative"),
        ("+5d", "relative"),
        ("desember", "relative"),
        ("Q1 2027", "relative"),
        ("den 9.", "relative"),
        ("31.02.2027", "no-date"),
        ("2026-13-04", "no-date"),
        ("13.13.2026", "no-date"),
        ("thu 4.12.2026", "wrong-weekday"),
        ("4.12-2026", "no-date"),
        ("4.12.1926", "no-date"),
        ("soon", "no-date"),
        ("4. des, senest 11. des", "no-date"),
        ("3.-5. desember", "several-days"),
        ("1.12.2026 eller 3.12.2026", "several-days"),
        ("Dec 26", "day-or-month"),
        ("des. 27", "day-or-month"),
        ("1. nov", "no-year"),
        ("mandag 1. desember 2026", "wrong-weekday"),
        ("før 4.12.2026", "no-date"),
        ("etter 4.12.2026", "no-date"),
        ("12345", "no-date"),
        ("2026-12-04 14:30", "no-date"),
        ("#####", "no-date"),
        ("'", "no-date"),
    ],
)
def test_what_is_no_day_or_may_be_several_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(DateError) as problem:
        read_date(text, TODAY, None)
    assert problem.value.code == code


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([("24/12/2026", None)], DateOrder.DAY),
        ([("12/24/2026", None)], DateOrder.MONTH),
        ([("24/12/2026", None), ("12/24/2026", None)], None),
        ([("4/12/2026", FOURTH)], None),
        ([("4/12/2026", FOURTH), ("5/11/2026", date(2026, 11, 5))], DateOrder.DAY),
        ([("12/4/2026", FOURTH), ("11/5/2026", date(2026, 11, 5))], DateOrder.MONTH),
        ([("12/4/2026", FOURTH), ("5/11/2026", date(2026, 11, 5))], None),
        ([("12/4/2026", FOURTH), ("11/5/2026", date(2026, 11, 5)), ("6/11/2026", date(2026, 11, 6))], None),
        ([("4.12.2026", FOURTH), ("5.11.2026", date(2026, 11, 5))], None),
        ([], None),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_file_when_it_shows(
    cells: list[tuple[str, date | None]], order: DateOrder | None
) -> None:
    assert date_order(cells) is order


def test_a_known_order_settles_what_may_be_two_days() -> None:
    assert read_date("4/12/2026", TODAY, DateOrder.DAY) == FOURTH
    assert read_date("12/4/2026", TODAY, DateOrder.MONTH) == FOURTH
    with pytest.raises(DateError):
        read_date("24/12/2026", TODAY, DateOrder.MONTH)


def test_days_that_excel_counts_from_1904_are_refused_and_not_read_four_years_off() -> None:
    with pytest.raises(DateError) as problem:
        read_date("44898", TODAY, None, FOURTH)
    assert problem.value.code == "serial-1904"
