"""Our work, and whether the customer acted on the step after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewing import done, log, reviewed

if TYPE_CHECKING:
    from kjopsprosess.features.review.tasks import ActionReview

FOUR_PLACES = ("followed", "waiting", "never", "afterwards")


def action(logs: dict[str, str], name: str = "mal") -> ActionReview:
    return next(found for found in reviewed(logs).work.actions if found.action.id == name)


def places(text: str) -> list[str]:
    """In which of the four places a deal stands."""
    found = action({"a": text})
    return [place for place in FOUR_PLACES if getattr(found, place)]


def test_the_customer_acted_after_it_or_in_the_same_entry() -> None:
    assert places(log({0: "did: [krav/mal]", 5: done("krav")})) == ["followed"]
    assert places(log({0: f"did: [krav/mal], {done('krav')}"})) == ["followed"]


def test_a_promise_of_theirs_that_is_kept_is_an_act_on_its_step() -> None:
    given = "promised: [{id: skjema, by: kari, due: 2026-02-01, step: krav}]"
    assert places(log({0: f"did: [krav/mal], {given}", 5: "kept: skjema"})) == ["followed"]
    ours = given.replace("by: kari", "by: us")
    assert places(log({0: f"did: [krav/mal], {ours}", 5: "kept: skjema"})) == ["waiting"]


def test_a_promise_kept_before_is_no_answer() -> None:
    given = "promised: [{id: skjema, by: kari, due: 2026-02-01, step: krav}]"
    assert places(log({0: given, 2: "kept: skjema", 5: "did: [krav/mal]"})) == ["waiting"]


def test_the_customer_may_still_act() -> None:
    assert places(log({0: "did: [krav/mal]", 5: "how: call, with: kari"})) == ["waiting"]


def test_the_deal_ended_or_the_customer_went_past() -> None:
    assert places(log({0: "did: [krav/mal]", 5: "stopped: {outcome: nothing}"})) == ["never"]
    assert places(log({0: "did: [krav/mal]", 5: "skipped: [{step: krav, by: kari}]"})) == ["never"]
    assert places(log({0: "did: [krav/mal]", 5: done("ordre")})) == ["never"]


def test_work_on_a_step_already_taken_came_afterwards() -> None:
    assert places(log({0: done("krav"), 5: "did: [krav/mal]"})) == ["afterwards"]
    reopened = {0: done("krav"), 5: "did: [krav/mal]", 6: "reopened: [{step: krav}]", 7: done("krav")}
    assert places(log(reopened)) == ["followed"]


def test_times_deals_and_customers_who_did_without() -> None:
    found = action(
        {
            "a": log({0: "did: [krav/mal, krav/mal]", 3: "did: [krav/mal]", 5: done("krav")}),
            "b": log({0: "did: [krav/mal]"}),
            "c": log({0: "note: Start", 5: done("krav")}),
            "d": log({0: "note: Start"}),
        }
    )
    assert (found.times, found.deals, found.without) == (4, 2, 1)
    assert [deal.id for deal in found.followed] == ["a"]
    assert [deal.id for deal in found.waiting] == ["b"]


def test_an_action_nobody_did_is_there_with_no_deals() -> None:
    found = action({"a": log({0: done("krav")})}, "kurs")
    assert (found.times, found.deals, found.without) == (0, 0, 1)


def test_plain_words_are_counted_and_stale_references_are_not() -> None:
    work = reviewed(
        {
            "a": log({0: "did: [Lunsj med Kari, Lunsj med Jon]", 3: "did: [krav/mal]"}),
            "b": log({0: "did: [Golf]"}),
            "c": log({0: "did: [krav, borte/mal]"}),
        }
    ).work
    assert work.unattributed == (3, 2)
