"""The next contact: which bookings still stand, and the one being prepared."""

from __future__ import annotations

from datetime import date

import pytest
from building import read

from kjopsprosess.deal_state.bookings import (
    PlannedContact,
    booking_on,
    open_bookings,
    planned_contact,
    unrecorded_booking,
)
from kjopsprosess.model.values import How, Moment

FIRST = "{booked: [{date: 2026-11-30 10:00, how: meeting, with: [kari, jon], step: krav}]}"


def days(log: str, today: str = "2026-11-26") -> list[str]:
    return [str(booking.date) for booking in open_bookings(read(log, today=today))]


def test_a_booking_stands_until_its_day_is_past() -> None:
    assert days(f"[{FIRST}]", "2026-11-30") == ["2026-11-30 10:00"]
    assert days(f"[{FIRST}]", "2026-12-01") == []


@pytest.mark.parametrize(
    ("entry", "stands"),
    [
        ("date: 2026-11-30, how: meeting, with: kari", False),
        ("date: 2026-11-30, with: kari", True),
        ("date: 2026-11-30, how: call, with: styret", True),
        ("date: 2026-11-29, how: call, with: kari", True),
    ],
)
def test_a_contact_on_that_very_day_with_one_of_its_people_is_the_booked_one(entry: str, *, stands: bool) -> None:
    assert bool(days(f"[{FIRST}, {{{entry}}}]")) is stands


def test_a_booking_that_names_nobody_is_held_by_any_contact_that_day() -> None:
    log = "[{booked: [{date: 2026-11-30}]}, {date: 2026-11-30, how: call, with: styret}]"
    assert days(log) == []


def test_a_contact_recorded_before_the_booking_does_not_hold_it() -> None:
    log = "[{date: 2026-11-26, how: call, with: kari, booked: [{date: 2026-11-26 15:00, with: kari}]}]"
    assert days(log) == ["2026-11-26 15:00"]


def test_a_later_booking_for_exactly_the_same_people_moves_it() -> None:
    assert days(f"[{FIRST}, {{booked: [{{date: 2026-12-02, with: [jon, kari]}}]}}]") == ["2026-12-02"]
    assert days(f"[{FIRST}, {{booked: [{{date: 2026-12-02, with: kari}}]}}]") == ["2026-11-30 10:00", "2026-12-02"]


def test_one_entry_may_book_the_same_people_twice() -> None:
    assert days("[{booked: [{date: 2026-12-02, with: kari}, {date: 2026-12-09, with: kari}]}]") == [
        "2026-12-02",
        "2026-12-09",
    ]


def test_a_booking_is_called_off_by_date() -> None:
    assert days(f"[{FIRST}, {{booked: [{{date: 2026-11-30, called_off: true}}]}}]") == []
    assert days(f"[{FIRST}, {{booked: [{{date: 2026-12-01, called_off: true}}]}}]") == ["2026-11-30 10:00"]


def test_calling_off_one_of_two_on_the_same_day_leaves_the_other() -> None:
    log = "[{booked: [{date: 2026-11-30, with: kari}, {date: 2026-11-30, with: jon}]}, %s]"
    off = "{booked: [{date: 2026-11-30, with: jon, called_off: true}]}"
    assert [booking.with_ for booking in open_bookings(read(log % off))] == [("kari",)]


def test_the_earliest_standing_booking_is_prepared() -> None:
    log = f"[{FIRST}, {{booked: [{{date: 2026-11-30 08:30, how: call, with: kari}}]}}]"
    assert planned_contact(read(log)) == PlannedContact(Moment(date(2026, 11, 30), "08:30"), How.CALL, ("kari",), None)
    assert planned_contact(read(f"[{FIRST}]")).step == "krav"


def test_nothing_booked_leaves_the_contact_empty() -> None:
    assert planned_contact(read()) == PlannedContact()


def test_people_and_day_can_be_given_for_one_print() -> None:
    when = Moment(date(2026, 12, 1), None)
    assert planned_contact(read(f"[{FIRST}]"), ("styret",), when) == PlannedContact(
        when, How.MEETING, ("styret",), "krav"
    )
    assert planned_contact(read(f"[{FIRST}]"), ()).people == ()


def test_a_past_booking_with_nothing_recorded_since_is_told() -> None:
    found = unrecorded_booking(read(f"[{FIRST}]", today="2026-12-01"))
    assert found is not None
    assert str(found.date) == "2026-11-30 10:00"


@pytest.mark.parametrize(
    "entry", ["{date: 2026-11-30, how: meeting, with: kari}", "{date: 2026-12-01, how: call, with: styret}"]
)
def test_a_past_booking_with_a_contact_since_is_not(entry: str) -> None:
    assert unrecorded_booking(read(f"[{FIRST}, {entry}]", today="2026-12-02")) is None


def test_a_booking_today_is_not_past() -> None:
    assert unrecorded_booking(read(f"[{FIRST}]", today="2026-11-30")) is None


def test_the_booking_of_a_day_is_found_also_when_the_day_is_past() -> None:
    situation = read(f"[{FIRST}]", today="2026-12-02")
    found = booking_on(situation, date(2026, 11, 30))
    assert found is not None
    assert found.with_ == ("kari", "jon")
    assert booking_on(situation, date(2026, 12, 1)) is None
