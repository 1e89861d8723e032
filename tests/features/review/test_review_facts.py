"""The review of a process: counts by hand on small logs, and what must hold for any."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from random_logs import a_few, logs, processes
from reviewing import deals, done, each, log, review_of, reviewed, took

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.review.extract import TraversalState
from kjopsprosess.features.review.facts import ProcessReview, happened_since
from kjopsprosess.features.review.make_extract import make_extract
from kjopsprosess.features.review.steps import MIN_COMPLETED, Quartiles
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process

if TYPE_CHECKING:
    from kjopsprosess.features.review.steps import StepReview

FOUR = {
    "askvik": log({0: "note: Start", 10: done("krav"), 20: done("pilot"), 30: "note: x"}),
    "bjerke": log(
        {
            0: "note: Start",
            5: done("krav"),
            7: "reopened: [{step: krav}]",
            9: done("krav"),
            12: "stopped: {outcome: other}",
        }
    ),
    "dalen": log({0: "note: Start", 8: "skipped: [{step: krav, by: kari}]", 9: done("valg", more=", outcome: other")}),
    "eikely": log({0: "note: Start", 3: done("ordre")}),
}


def counted(review: ProcessReview, step_id: str) -> StepReview:
    return next(found for found in review.steps if found.step.id == step_id)


def test_how_many_reached_did_skipped_went_back_and_stopped() -> None:
    review = reviewed(FOUR)
    krav, pilot, valg = (counted(review, step) for step in ("krav", "pilot", "valg"))
    assert (krav.deals, krav.reached, krav.done, krav.skipped, krav.reopened, krav.stopped) == (4, 4, 2, 2, 1, 0)
    assert krav.counts == {TraversalState.DONE: 2, TraversalState.SKIPPED: 1, TraversalState.OVERTAKEN: 1}
    assert pilot.counts == {
        TraversalState.DONE: 1,
        TraversalState.STOPPED: 1,
        TraversalState.UNRECORDED: 1,
        TraversalState.OVERTAKEN: 1,
    }
    assert valg.counts == {TraversalState.OPEN: 1, TraversalState.STOPPED: 1, TraversalState.OVERTAKEN: 1}
    assert review.statuses == (("won", 1), ("lost", 2), ("live", 1))
    assert [step.step.id for step in review.most_stopped] == ["pilot", "valg"]
    assert review.stopped == 2


def test_days_are_told_together_from_eight_deals_on() -> None:
    few = reviewed(each(map(took, range(1, MIN_COMPLETED))))
    assert counted(few, "krav").quartiles is None
    assert [(deal.id, days.days) for deal, days in counted(few, "krav").measured][:2] == [("a", 1), ("b", 2)]
    enough = reviewed(each(map(took, range(1, MIN_COMPLETED + 1))))
    assert counted(enough, "krav").quartiles == Quartiles(2, 4, 6)


def test_open_steps_count_as_at_least_so_many_days() -> None:
    waiting = {f"x{number}": log({320: "note: Start"}) for number in range(4)}
    review = reviewed({**each(map(took, (1, 2, 3, 4, 5, 6, 7, 8))), **waiting})
    krav = counted(review, "krav")
    assert (krav.reached, krav.through) == (12, 8)
    assert krav.quartiles == Quartiles(3, 6, None)  # 9 days so far: longer than any who is through


def test_a_deal_without_entries_is_counted_and_has_reached_nothing() -> None:
    review = reviewed({"a": "[]"})
    assert [deal.id for deal in review.deals] == ["a"]
    assert all(not step.traversals for step in review.steps)
    assert review.endings == ()
    assert review.proposals == ()


def test_a_step_the_process_had_is_shown_when_a_deal_reached_it() -> None:
    purchase = """
        version: 2
        steps:
          - {id: krav}
          - {id: demo, retired: 2}
          - {id: ny, since: 2}
          - {id: gammel, after: [ny], retired: 2}
    """
    review = reviewed({"a": log({0: "note: Start", 4: done("krav")})}, purchase)
    assert [(step.step.id, step.current, step.deals, step.reached) for step in review.steps] == [
        ("krav", True, 1, 1),
        ("demo", False, 1, 1),
        ("ny", True, 0, 0),
    ]


def test_a_deals_own_steps_are_not_the_process_s() -> None:
    own = "{steps: [{id: eget, after: [krav]}], log: [{date: 2026-01-01, note: x}]}"
    assert "eget" not in [step.step.id for step in reviewed({"a": own}).steps]


def test_since_asks_for_deals_with_something_in_the_log() -> None:
    old, new, empty = map(make_extract, deals({"old": took(5), "new": took(40), "empty": "[]"}))
    day = date(2026, 2, 1)
    assert [happened_since(each, day) for each in (old, new, empty)] == [False, True, False]
    assert happened_since(empty, None)


@st.composite
def workspaces(draw: st.DrawFn) -> tuple[Process, list[Any]]:
    return Process.model_validate(draw(processes())), draw(st.lists(logs, max_size=5))


def situations(process: Process, found: list[Any]) -> list[Situation]:
    content = {"customer": "K", "process": "p@1", "people": PEOPLE}
    return [
        make_situation(f"d{number}", Deal.model_validate({**content, "log": log}), {"p": process}, date(2026, 12, 31))
        for number, log in enumerate(found)
    ]


PEOPLE = [
    {"id": "kari", "roles": "eier"},
    {"id": "jon", "roles": "it"},
    {"id": "styret", "kind": "body"},
    {"id": "rita", "kind": "partner"},
]


@a_few
@given(workspaces())
def test_everybody_who_reached_a_step_stands_in_one_place(drawn: tuple[Process, list[Any]]) -> None:
    process, found = drawn
    review = review_of(process, situations(process, found))
    for step in review.steps:
        assert step.deals >= step.reached >= step.done + step.skipped + step.stopped
        assert sum(step.counts.values()) == step.reached
        assert step.through <= step.done
        assert len(step.measured) <= step.reached
        assert step.reopened <= step.reached
    ended = Counter(dict(review.statuses))
    assert review.stopped <= ended["lost"] + ended["no_decision"] + ended["withdrawn"]
    assert sum(ended.values()) == len(review.deals) == len(found)


@a_few
@given(workspaces(), st.randoms())
def test_the_order_of_the_deals_does_not_matter(drawn: tuple[Process, list[Any]], random: Any) -> None:
    process, found = drawn
    ordered = situations(process, found)
    shuffled = random.sample(ordered, len(ordered))
    assert review_of(process, ordered) == review_of(process, shuffled)


@a_few
@given(workspaces(), st.data())
def test_an_entry_without_effect_changes_nothing(drawn: tuple[Process, list[Any]], data: st.DataObject) -> None:
    process, found = drawn
    before = review_of(process, situations(process, found))
    longer = []
    for entries in found:
        dates = [entry["date"] for entry in entries]
        day = data.draw(st.sampled_from(dates)) if dates else None
        longer.append([*entries, {"date": day, "note": "Ferie"}] if day else entries)
    assert review_of(process, situations(process, longer)) == before


@a_few
@given(workspaces(), logs)
def test_another_deal_never_lowers_a_count(drawn: tuple[Process, list[Any]], another: Any) -> None:
    process, found = drawn
    before = review_of(process, situations(process, found))
    after = review_of(process, situations(process, [*found, another]))
    more = {step.step.id: step for step in after.steps}
    for step in before.steps:
        assert more[step.step.id].reached >= step.reached
        assert all(more[step.step.id].counts[place] >= count for place, count in step.counts.items())
