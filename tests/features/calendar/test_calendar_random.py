"""As a log grows, every event keeps its UID, and whatever changes of it is counted: an import again then changes it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from eventful_deals import few, full_logs, full_processes, stand
from hypothesis import given
from hypothesis import strategies as st
from random_logs import FIRST_DAY

from kjopsprosess.features.calendar.events import DEAL_EVENTS, CalendarEvent, DealEvents
from kjopsprosess.features.calendar.facts import REMEMBERED, calendar_events

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
