"""As a log grows, every event keeps its UID, and whatever changes of it is counted: an import again then changes it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from eventful_deals import few, full_logs, full_processes, stand
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.parser import Contentline
from random_logs import FIRST_DAY

from kjopsprosess.deal_state.overview import NamedPerson
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.calendar.events import (
    DEAL_EVENTS,
    CalendarEvent,
    DealEvents,
    EventContact,
    EventDay,
    EventDeal,
    EventKind,
)
from kjopsprosess.features.calendar.facts import REMEMBERED, calendar_events
from kjopsprosess.features.calendar.ics import CalendarOptions, calendar_file, folded
from kjopsprosess.messages.languages import NB
from kjopsprosess.model.values import DayRule, How, Moment

PEOPLE = st.lists(st.sampled_from(["kari", "jon"]), unique=True, max_size=2)
DAYS = st.integers(20, 26).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
BOOKINGS = st.fixed_dictionaries(
    {"date": DAYS, "with": PEOPLE}, optional={"moved_from": DAYS, "called_off": st.just("true")}
)
MORE = st.fixed_dictionaries({}, optional={"booked": st.lists(BOOKINGS, max_size=2), "deadline": DAYS})


def events(process: dict[str, Any], log: list[dict[str, Any]]) -> dict[str, CalendarEvent]:
    found = calendar_events([stand(process, log)])
    by_uid = {each.uid: each for each in found}
    assert len(by_uid) == len(found), "a UID stands twice in one file"
    return by_uid


@few
@given(full_processes(), full_logs(), st.data())
def test_whatever_changes_of_an_event_is_counted(
    process: dict[str, Any], log: list[dict[str, Any]], data: st.DataObject
) -> None:
    told = sorted((each | data.draw(MORE) for each in log), key=lambda entry: str(entry["date"]))
    told = [entry | {"id": f"e{number}"} for number, entry in enumerate(told)]
    before = events(process, [])
    for number in range(1, len(told) + 1):
        now = events(process, told[:number])
        newest = max(each["date"] for each in told[:number])
        for uid, event in before.items():
            if uid not in now:
                assert (event.when.day + REMEMBERED).isoformat() < str(newest), "it was left out while it is remembered"
                continue
            later = now[uid]
            assert later.sequence >= event.sequence
            assert later.stamp > event.stamp
            if (later.when, later.cancelled) != (event.when, event.cancelled):
                assert later.sequence > event.sequence, f"{event.kind} {event.name} changed and nothing counts it"
        before = now


@few
@given(full_processes(), full_logs(), st.integers(-30, 400))
def test_the_events_of_a_deal_are_kept_as_they_are_and_hold_on_every_day(
    process: dict[str, Any], log: list[dict[str, Any]], later: int
) -> None:
    situation = stand(process, log)
    kept = DEAL_EVENTS.records.write(DealEvents(calendar_events([situation])))
    (found,) = DEAL_EVENTS.records.read([kept])
    assert found.events == calendar_events([replace(situation, today=situation.today + timedelta(days=later))])


WORDS = st.text(st.sampled_from('abcæøå ,;:\\"\n√😀') | st.characters(codec="utf-8"), max_size=90)
MOMENTS = st.builds(Moment, st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from([None, "09:00", "23:30"]))
PROMISES = st.builds(
    lambda what, day: PromiseState("l", ("kari",), what, day, None, day), WORDS, st.dates(date(1990, 1, 1))
)


@st.composite
def written_events(draw: st.DrawFn) -> CalendarEvent:
    """An event with any words and days, contacts alone with a clock time."""
    deal = EventDeal(draw(WORDS), draw(WORDS), None, draw(st.integers(0, 999)), date(2026, 11, 1))
    kind, when = draw(st.sampled_from(EventKind)), draw(MOMENTS)
    event = CalendarEvent(deal, kind, draw(WORDS), when, draw(st.integers(0, 99)), draw(st.booleans()))
    people = tuple(NamedPerson(f"p{number}", draw(WORDS), "", None) for number in range(draw(st.integers(0, 3))))
    if kind is EventKind.CONTACT:
        return event._replace(people=people, contact=EventContact(draw(st.sampled_from([None, *How])), 30))
    event = event._replace(when=Moment(when.day, None))
    if kind is EventKind.PROMISE:
        return event._replace(people=people, promise=draw(PROMISES))
    return event._replace(day=EventDay(draw(WORDS), DayRule.ON, ends_standstill=False))


@few
@given(
    st.lists(written_events(), max_size=3),
    st.sampled_from(["Europe/Oslo", "America/New_York", "UTC"]),
    st.lists(st.sampled_from([timedelta(minutes=30), timedelta(days=1)]), max_size=2),
    st.none() | WORDS,
)
def test_the_library_that_reads_the_file_would_write_the_same_bytes(
    events: list[CalendarEvent], zone: str, alarms: list[timedelta], brief: str | None
) -> None:
    options = CalendarOptions(zone, tuple(alarms), None if brief is None else lambda _: brief)
    written = calendar_file(events, options, NB)
    assert Calendar.from_ical(written).to_ical() == written


@few
@given(st.text("aæ漢😀\\^;, x", max_size=400))
def test_a_line_is_folded_as_the_library_folds_it(text: str) -> None:
    line = f"SUMMARY:{text}"
    assert folded(line) == Contentline(line).to_ical()  # type: ignore[no-untyped-call]
