"""The next contact: which bookings still stand, and the one being prepared."""

from __future__ import annotations

from datetime import date

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import (
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
        ("date: 2026-11-30, how: meeting, with: [jon, kari]", False),
        ("date: 2026-11-30, how: meeting, with: [jon, kari, styret]", False),
        ("date: 2026-11-30, how: meeting, with: kari", True),
        ("date: 2026-11-30, with: [kari, jon]", True),
        ("date: 2026-11-30, how: call, with: styret", True),
        ("date: 2026-11-29, how: call, with: [kari, jon]", True),
    ],
)
def test_a_contact_on_that_very_day_with_all_of_its_people_is_the_booked_one(entry: str, *, stands: bool) -> None:
    assert bool(days(f"[{FIRST}, {{{entry}}}]")) is stands


@pytest.mark.parametrize(
    ("entry", "stands"),
    [
        ("date: 2026-11-30, how: meeting, with: kari, got: {booked: 2026-11-30, reached: best}", False),
        ("date: 2026-11-29, how: call, with: kari, got: {booked: 2026-11-30, reached: least}", False),
        ("date: 2026-11-30, how: meeting, with: styret, got: {booked: 2026-11-30, reached: best}", True),
        ("date: 2026-11-30, how: meeting, with: kari, got: {booked: 2026-11-29, reached: best}", True),
    ],
)
def test_a_contact_that_names_the_booking_is_the_booked_one(entry: str, *, stands: bool) -> None:
    assert bool(days(f"[{FIRST}, {{{entry}}}]")) is stands


def test_a_booking_that_names_nobody_is_held_by_any_contact_that_day() -> None:
    log = "[{booked: [{date: 2026-11-30}]}, {date: 2026-11-30, how: call, with: styret}]"
    assert days(log) == []


def test_a_contact_recorded_before_the_booking_does_not_hold_it() -> None:
    log = "[{date: 2026-11-26, how: call, with: kari, booked: [{date: 2026-11-26 15:00, with: kari}]}]"
    assert days(log) == ["2026-11-26 15:00"]


@pytest.mark.parametrize("with_", ["[jon, kari]", "[kari, jon]", "kari", "styret", "[]"])
def test_a_later_booking_is_one_more_whoever_it_is_with(with_: str) -> None:
    later = f"{{booked: [{{date: 2026-12-02, with: {with_}}}]}}"
    assert days(f"[{FIRST}, {later}]") == ["2026-11-30 10:00", "2026-12-02"]


@pytest.mark.parametrize("moved_from", ["2026-11-30", "2026-11-30 10:00"])
@pytest.mark.parametrize("with_", ["[jon, kari]", "kari", "styret", "[]"])
def test_a_booking_moves_the_one_it_says_it_is_moved_from(moved_from: str, with_: str) -> None:
    moved = f"{{booked: [{{date: 2026-12-02, with: {with_}, moved_from: {moved_from}}}]}}"
    assert days(f"[{FIRST}, {moved}]") == ["2026-12-02"]


@pytest.mark.parametrize("moved_from", ["2026-11-29", "2026-11-30 11:00", "2026-12-02"])
def test_a_booking_moved_from_where_nothing_is_booked_moves_nothing(moved_from: str) -> None:
    moved = f"{{booked: [{{date: 2026-12-02, with: [kari, jon], moved_from: {moved_from}}}]}}"
    assert days(f"[{FIRST}, {moved}]") == ["2026-11-30 10:00", "2026-12-02"]


TWO = "{booked: [{date: 2026-11-30 09:00, with: kari}, {date: 2026-11-30 13:00, with: %s}]}"


@pytest.mark.parametrize(
    ("other", "moved", "left"),
    [
        ("jon", "with: jon, moved_from: 2026-11-30", ["2026-11-30 09:00", "2026-12-02"]),
        ("jon", "with: [kari, styret], moved_from: 2026-11-30", ["2026-11-30 13:00", "2026-12-02"]),
        ("jon", "with: styret, moved_from: 2026-11-30", ["2026-11-30 09:00", "2026-11-30 13:00", "2026-12-02"]),
        ("kari", "with: kari, moved_from: 2026-11-30", ["2026-11-30 09:00", "2026-11-30 13:00", "2026-12-02"]),
        ("kari", "with: kari, moved_from: 2026-11-30 13:00", ["2026-11-30 09:00", "2026-12-02"]),
    ],
)
def test_of_two_on_one_day_the_one_with_its_people_is_moved_and_none_where_it_may_be_both(
    other: str, moved: str, left: list[str]
) -> None:
    assert days(f"[{TWO % other}, {{booked: [{{date: 2026-12-02, {moved}}}]}}]") == left


def test_the_same_contact_written_twice_is_moved_as_one() -> None:
    moved = "{booked: [{date: 2026-12-02, with: [kari, jon], moved_from: 2026-11-30}]}"
    assert days(f"[{FIRST}, {FIRST}, {moved}]") == ["2026-12-02"]


def test_a_booking_that_was_moved_can_be_moved_again_but_only_from_where_it_stands_now() -> None:
    once = "{booked: [{date: 2026-12-02, with: kari, moved_from: 2026-11-30}]}"
    again = "{booked: [{date: 2026-12-04, with: kari, moved_from: %s}]}"
    assert days(f"[{FIRST}, {once}, {again % '2026-12-02'}]") == ["2026-12-04"]
    assert days(f"[{FIRST}, {once}, {again % '2026-11-30'}]") == ["2026-12-02", "2026-12-04"]


def test_one_whose_day_has_passed_with_nothing_recorded_can_be_moved() -> None:
    moved = "{date: 2026-12-01, booked: [{date: 2026-12-04, with: [kari, jon], moved_from: 2026-11-30}]}"
    situation = read(f"[{FIRST}, {moved}]", today="2026-12-02")
    assert [str(booking.date) for booking in open_bookings(situation)] == ["2026-12-04"]
    assert unrecorded_booking(situation) is None


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
