"""What must hold for every process and every log, shown on random ones."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from random_logs import (
    PEOPLE,
    WHO,
    a_few,
    days,
    entries,
    logs,
    processes,
    silent_entries,
    step_ids,
)

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.meetings.booking_replay import Booked, _called_off, _took_place
from kjopsprosess.deal_state.meetings.bookings import PlannedContact, planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.deal_state.steps.our_work import count_our_work
from kjopsprosess.features.brief.facts import Brief, make_brief
from kjopsprosess.model.deal import Booking, Deal, Entry
from kjopsprosess.model.process import Process


def stand(process: dict[str, Any], log: list[dict[str, Any]], pin: int = 1, today: str = "2026-12-01") -> Situation:
    deal = {"customer": "Nordvik", "process": f"p@{pin}", "people": PEOPLE, "deadline": "2026-12-24", "log": log}
    return make_situation(
        "nordvik",
        Deal.model_validate(deal),
        {"p": Process.model_validate(process)},
        date.fromisoformat(today),
    )


def brief(situation: Situation) -> Brief:
    return make_brief(situation, planned_contact(situation))


def seen_by_a_seller(situation: Situation) -> dict[str, Any]:
    """All that may not change when a process grows above the version of a deal."""
    made = brief(situation)
    history = situation.history
    return {
        "after": {step.id: step.after for step in situation.map.steps},
        "states": situation.states,
        "behind": situation.behind,
        "verdicts": [replayed.verdict for replayed in history.entries],
        "acts": [replayed.customer_acted for replayed in history.entries],
        "promises": history.promises,
        "wasted": [did.wasted for did in history.our_actions],
        "next": made.step.id if made.step else None,
        "progress": made.progress,
        "rule": made.rule,
        "status": made.status,
        "holes": [(hole.kind, hole.step.id if hole.step else None, hole.about, hole.ask) for hole in made.unknowns],
        "also open": [step.id for step in made.also_open],
    }


@a_few
@given(processes(), logs, st.integers(1, 3))
def test_a_deal_not_ended_with_an_untaken_step_has_a_next_step(
    process: dict[str, Any], log: list[dict[str, Any]], pin: int
) -> None:
    situation = stand(process, log, pin)
    chosen = next_step(situation, planned_contact(situation))
    if situation.ended or not situation.untaken:
        assert chosen is None
    else:
        assert chosen in situation.open_steps


def booked_first(situation: Situation) -> Booking | None:
    """The earliest booking that stands, of the whole log replayed without any index."""
    standing: list[tuple[Booking, Entry]] = []
    for entry in (replayed.entry for replayed in situation.history.entries):
        if entry.is_contact:
            standing = [each for each in standing if not _took_place(each[0], entry)]
        for booking in entry.booked:
            if booking.called_off:
                off = _called_off([Booked(each, by, "") for each, by in standing], booking)
                standing = [each for each in standing if not any(each[0] is gone.booking for gone in off)]
            else:
                standing.append((booking, entry))
    to_come = [each for each, _ in standing if each.date.day >= situation.today]
    return min(to_come, key=lambda each: (each.date.day, each.date.clock or ""), default=None)


@a_few
@given(processes(), logs, days, st.lists(st.sampled_from(WHO), unique=True))
def test_what_is_found_by_step_and_day_is_what_the_whole_log_says(
    process: dict[str, Any], log: list[dict[str, Any]], today: str, some: list[str]
) -> None:
    situation = stand(process, log, today=today)
    history, people = situation.history, {*some}

    assert history.bookings.earliest(situation.today) == booked_first(situation)
    for step in situation.map.steps:
        on_it = [promise for promise in history.promises if promise.step == step.id and people & {*promise.makers}]
        due, given = [each.due for each in on_it if each.open], [each.given for each in on_it]
        assert history.ledger.soonest(step.id, lambda makers: bool(people & {*makers})) == min(due, default=None)
        assert history.ledger.newest(step.id, lambda makers: bool(people & {*makers})) == max(given, default=None)
        heard = situation.statements.get(step.id, ())
        said = [each.day for each in heard if people & {*each.speakers, *each.heard.by}]
        assert history.said.newest(step.id, people, situation.people) == max(said, default=None)
        acts = history.steps.events.get(step.id, [])
        assert [*history.steps.events_on(step.id, situation.today)] == [
            each for each in reversed(acts) if each.day == situation.today
        ]


@st.composite
def grown(draw: st.DrawFn, process: dict[str, Any]) -> dict[str, Any]:
    """The same process one version on: new steps here and there, and old ones that wait for them instead."""
    version = process["version"] + 1
    steps = [dict(step) for step in process["steps"]]
    for number in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(steps)))
        new: dict[str, Any] = {"id": f"n{number}", "name": "Ny", "done_when": "Det foreligger.", "since": version}
        above = [step["id"] for step in steps[:place]]
        if bool(above) and draw(st.booleans()):
            earlier = draw(st.sampled_from(above))
            new["after"] = [earlier]
            for step in steps[place:]:
                waits_for_new: bool = draw(st.booleans())
                if waits_for_new and earlier in step.get("after", []):
                    step["after"] = [new["id"] if each == earlier else each for each in step["after"]]
        elif draw(st.sampled_from([True, False])):
            new["after"] = []
        steps.insert(place, new)
    return {**process, "version": version, "steps": steps}


@a_few
@given(st.data(), processes(), logs, st.integers(1, 3))
def test_a_step_added_in_a_later_version_never_changes_a_deal_pinned_earlier(
    data: st.DataObject, process: dict[str, Any], log: list[dict[str, Any]], pin: int
) -> None:
    later = data.draw(grown(process))
    assert seen_by_a_seller(stand(process, log, pin)) == seen_by_a_seller(stand(later, log, pin))


@a_few
@given(processes(versions=2), logs, silent_entries)
def test_only_done_skipped_reopened_and_heard_move_a_state(
    process: dict[str, Any], log: list[dict[str, Any]], silent: dict[str, Any]
) -> None:
    assert stand(process, log).states == stand(process, [*log, silent]).states


@a_few
@given(st.data(), processes(versions=2), st.lists(entries, min_size=1, max_size=8), silent_entries)
def test_nothing_added_to_an_entry_but_those_moves_a_state(
    data: st.DataObject, process: dict[str, Any], log: list[dict[str, Any]], silent: dict[str, Any]
) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    fuller = {**silent, **log[place]}
    assert stand(process, log).states == stand(process, [*log[:place], fuller, *log[place + 1 :]]).states


@a_few
@given(processes(versions=1), logs)
def test_a_seller_action_added_to_a_process_never_changes_how_far_the_customer_is(
    process: dict[str, Any], log: list[dict[str, Any]]
) -> None:
    more = [
        {**step, "seller_actions": [*step["seller_actions"], {"id": "mer", "do": "Mer"}]} for step in process["steps"]
    ]
    before, after = stand(process, log), stand({**process, "steps": more}, log)
    assert before.states == after.states
    assert brief(before).progress == brief(after).progress


@a_few
@given(processes(versions=1), logs, st.lists(step_ids.map(lambda each: f"{each}/hjelp"), min_size=1))
def test_our_own_work_is_counted_and_moves_nothing(
    process: dict[str, Any], log: list[dict[str, Any]], did: list[str]
) -> None:
    before, after = stand(process, log), stand(process, [*log, {"date": "2026-12-31", "did": did}])
    assert after.history.entries[-1].verdict is None
    assert before.states == after.states
    assert before.last_moved == after.last_moved
    assert count_our_work(after).our_acts == count_our_work(before).our_acts + len(did)


@a_few
@given(processes(versions=2), logs, days)
def test_ages_are_never_below_0(process: dict[str, Any], log: list[dict[str, Any]], today: str) -> None:
    made = brief(stand(process, log, today=today))
    left = [number for day in made.days for number in (day.days_left, day.working_days_left, day.days_past)]
    ages = [
        made.progress.days_open,
        made.our_work.days_since_customer,
        made.situation.days_quiet,
        *left,
        *(hole.days for hole in made.unknowns),
    ]
    assert [each for each in ages if each is not None and each < 0] == []


@a_few
@given(processes(versions=2), logs)
def test_states_and_verdicts_do_not_depend_on_the_day_of_reading(
    process: dict[str, Any], log: list[dict[str, Any]]
) -> None:
    now, later = stand(process, log), stand(process, log, today="2028-01-01")
    assert now.states == later.states
    assert now.behind == later.behind
    assert now.history.entries == later.history.entries
    assert now.history.ending == later.history.ending


@a_few
@given(processes(versions=2), logs)
def test_log_order_is_stable_by_date(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    in_order = sorted(log, key=lambda entry: entry["date"])
    assume(in_order != log)
    told, sorted_told = stand(process, log), stand(process, in_order)
    assert told.states == sorted_told.states
    assert [each.entry for each in told.history.entries] == [each.entry for each in sorted_told.history.entries]
    assert [each.verdict for each in told.history.entries] == [each.verdict for each in sorted_told.history.entries]


@a_few
@given(processes(versions=2), logs)
def test_a_brief_can_be_made_of_everything(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    made = brief(stand(process, log))
    assert made.progress.done <= made.progress.of
    assert (made.step is None) <= (next_step(made.situation, PlannedContact()) is None)
    assert all(promise.open for promise in (*made.customer_promises, *made.our_promises_due))
