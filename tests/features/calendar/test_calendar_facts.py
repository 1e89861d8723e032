"""Which events a deal has, by what they are known, and how often they have changed."""

import pytest
from building import read

from kjopsprosess.features.calendar.events import CalendarEvent, EventKind
from kjopsprosess.features.calendar.facts import calendar_events

BOOKED = "{id: e1, booked: [{date: 2026-12-04 10:00, with: [kari]}]}"
MOVED = "{booked: [{date: 2026-12-05 11:00, with: kari, moved_from: 2026-12-04}]}"
LATER = "{booked: [{date: 2026-12-04 12:00, with: kari, moved_from: 2026-12-04}]}"
HELD_BEFORE = "{date: 2026-12-03, how: call, with: kari, got: {booked: 2026-12-04, reached: best}}"
PROMISED = "{promised: [{id: notat, by: kari, what: sender notatet, due: 2026-11-20}]}"
TOLD = "{heard: [{by: kari, step: valg, says: Da, on: 2026-12-20}]}"


def events(*log: str, today: str = "2026-11-26", kind: EventKind | None = None) -> list[CalendarEvent]:
    found = calendar_events([read(f"[{', '.join(log)}]", today=today)])
    return [each for each in found if kind in (None, each.kind)]


def only(*log: str, kind: EventKind | None = None) -> CalendarEvent:
    (event,) = events(*log, kind=kind)
    return event


@pytest.mark.parametrize(
    ("first", "later", "when", "cancelled"),
    [
        (BOOKED, MOVED, "2026-12-05 11:00", False),
        (BOOKED, LATER, "2026-12-04 12:00", False),
        (BOOKED, "{booked: [{date: 2026-12-04, with: [kari], called_off: true}]}", "2026-12-04 10:00", True),
        (BOOKED, HELD_BEFORE, "2026-12-04 10:00", True),
        (PROMISED, "{moved: {notat: 2026-11-27}}", "2026-11-27", False),
        (PROMISED, "{moved: {notat: 2026-11-18}}", "2026-11-18", False),
        (PROMISED, "{kept: notat}", "2026-11-20", True),
        (PROMISED, "{dropped: notat}", "2026-11-20", True),
        (PROMISED, "{stopped: {outcome: nothing}}", "2026-11-20", True),
        (TOLD, "{heard: [{by: jon, step: valg, says: Nei, on: 2026-12-22}]}", "2026-12-22", False),
        (TOLD, "{heard: [{by: jon, step: valg, says: Senest, latest: 2026-12-23}]}", "2026-12-23", False),
        (TOLD, "{skipped: [{step: valg, by: kari}]}", "2026-12-20", True),
        (TOLD, "{stopped: {outcome: nothing}}", "2026-12-20", True),
        ("{deadline: 2027-01-31}", "{deadline: 2027-02-15}", "2027-02-15", False),
        ("{deadline: 2027-01-31}", "{stopped: {outcome: nothing}}", "2027-01-31", True),
    ],
)  # fmt: skip
def test_what_is_moved_or_ends_keeps_its_uid_and_counts_up(
    first: str, later: str, when: str, *, cancelled: bool
) -> None:
    before, after = only(first), only(first, later)
    assert (before.sequence == 0 or before.kind is EventKind.DAY, before.cancelled) == (True, False)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert (str(after.when), after.cancelled) == (when, cancelled)
    assert after.stamp > before.stamp


def test_a_booking_moved_twice_and_called_off_is_one_event() -> None:
    log = (
        BOOKED,
        "{booked: [{date: 2026-12-05, with: [kari, jon], moved_from: 2026-12-04}]}",
        "{booked: [{date: 2026-12-08 09:00, with: [jon], moved_from: 2026-12-05}]}",
        "{booked: [{date: 2026-12-08, with: [jon], called_off: true}]}",
    )
    event = only(*log)
    assert (event.uid, event.sequence, event.cancelled) == (only(BOOKED).uid, 3, True)


def test_a_meeting_that_took_place_on_its_day_stays_as_it_was() -> None:
    held = only(BOOKED, "{date: 2026-12-04, how: meeting, with: [kari]}")
    assert held == only(BOOKED)._replace(deal=held.deal)


def test_the_same_contact_written_twice_and_moved_leaves_one() -> None:
    twice = BOOKED.replace("e1", "e2")
    found = events(BOOKED, twice, "{booked: [{date: 2026-12-05, with: [kari], moved_from: 2026-12-04}]}")
    assert [(str(each.when), each.cancelled) for each in found] == [("2026-12-04 10:00", True), ("2026-12-05", False)]
    assert {each.uid for each in found} == {each.uid for each in events(BOOKED, twice)}


def test_entries_without_an_id_make_events_of_their_own() -> None:
    log = "{date: 2026-11-02, booked: [{date: 2026-12-04}]}", "{date: 2026-11-02, booked: [{date: 2026-12-05}]}"
    assert len({each.uid for each in events(*log)}) == 2
    assert len(events(log[0], log[0])) == 1


def test_a_first_and_a_last_day_of_a_step_are_two_events_and_a_day_between_ends_both() -> None:
    days = "{by: kari, step: valg, says: A, earliest: 2026-12-01}, {by: kari, step: valg, says: B, latest: 2026-12-20}"
    limits = f"{{heard: [{days}]}}"
    found = events(limits)
    assert [(str(each.when), each.cancelled) for each in found] == [("2026-12-01", False), ("2026-12-20", False)]
    first, last = found
    again = {each.uid: each for each in events(limits, "{heard: [{by: kari, step: valg, says: C, on: 2026-12-10}]}")}
    assert (again[first.uid].cancelled, again[last.uid].cancelled) == (True, False)
    assert again[last.uid].sequence > last.sequence
    assert str(again[last.uid].when) == "2026-12-10"


def test_a_deadline_that_becomes_a_day_with_a_name_is_no_second_event() -> None:
    found = events(
        "{deadline: 2027-01-31}", "{deadline: valg, heard: [{by: kari, step: valg, says: Da, on: 2027-01-20}]}"
    )
    assert [(str(each.when), each.cancelled, each.is_deadline) for each in found] == [
        ("2027-01-20", False, True),
        ("2027-01-31", True, True),
    ]


def test_nothing_of_an_event_depends_on_the_day_it_is_asked_for() -> None:
    log = (BOOKED, PROMISED, TOLD, "{kept: notat}")

    def shown(today: str) -> list[tuple[object, ...]]:
        return [(*each[1:6], each.stamp) for each in events(*log, today=today)]

    assert shown("2026-11-26") == shown("2027-11-26")


def test_what_was_over_long_before_the_newest_entry_is_not_named_any_more() -> None:
    log = (BOOKED, PROMISED, "{kept: notat}", "{date: 2026-12-04, how: meeting, with: kari}")
    assert len(events(*log, "{date: 2027-02-01, note: x}")) == 2
    assert events(*log, "{date: 2027-05-01, note: x}") == []
    assert only(PROMISED, "{date: 2027-05-01, note: x}").cancelled is False, "an open promise is never forgotten"


def test_events_of_two_deals_differ_though_their_ids_are_the_same() -> None:
    situation = read(f"[{PROMISED}]")
    other = read(f"[{PROMISED}]")
    object.__setattr__(other, "id", "tinde")
    assert len({each.uid for each in calendar_events([situation, other])}) == 2
