"""What we had on the day a deal was won or ended."""

from __future__ import annotations

from reviewing import deals, done, each, log, reviewed

from kjopsprosess.features.review.facts import CountRange
from kjopsprosess.features.review.make_extract import ended_deal

MET = "how: meeting, with: [kari, jon]"
CALL = "how: call, with: kari"


def ended(text: str) -> tuple[str, int, int, int, int] | None:
    found = ended_deal(deals({"a": text})[0])
    return (found.status, found.people, found.roles, found.sources, found.continuations) if found else None


def test_a_deal_under_way_or_put_off_has_not_ended() -> None:
    assert ended(log({0: CALL})) is None
    assert ended(log({0: CALL, 1: "stopped: {outcome: later, until: 2027-01-01}"})) is None
    assert ended("[]") is None


def test_people_and_roles_met_and_the_sources_of_the_picture() -> None:
    text = log({0: f"{MET}, heard: [{{step: krav, says: Ja}}]", 5: "stopped: {outcome: nothing}"})
    assert ended(text) == ("no_decision", 2, 2, 2, 1)


def test_a_body_and_a_partner_are_not_met_and_mail_is_no_meeting() -> None:
    text = log(
        {
            0: "how: meeting, with: [styret, rita]",
            1: f"how: mail, with: [jon], {done('krav', 'jon')}",
            5: "stopped: {outcome: withdrawn}",
        }
    )
    assert ended(text) == ("withdrawn", 0, 0, 1, 0)


def test_continuations_in_a_row_just_before_the_end() -> None:
    text = log(
        {
            0: CALL,
            1: f"{MET}, {done('krav')}",
            2: CALL,
            3: "note: Ferie",
            4: CALL,
            9: "how: call, with: kari, stopped: {outcome: other}",
        }
    )
    assert ended(text) == ("lost", 2, 2, 1, 2)


def test_what_came_after_the_order_does_not_count() -> None:
    text = log({0: CALL, 5: done("ordre"), 9: MET, 12: f"{MET}, {done('bruk', 'jon')}"})
    assert ended(text) == ("won", 1, 1, 1, 1)


def test_somebody_who_has_left_was_met_all_the_same() -> None:
    text = log({0: MET, 3: "people: [{id: jon, left: true}]", 5: "stopped: {outcome: nothing}"})
    found = ended(text)
    assert found is not None
    assert found[1:3] == (2, 2)


def test_where_and_when_the_customer_stopped() -> None:
    (situation,) = deals({"a": log({0: "note: Start", 5: done("krav"), 9: "stopped: {outcome: nothing}"})})
    found = ended_deal(situation)
    assert found is not None
    assert found.step is not None
    assert (found.step.id, found.day.isoformat()) == ("pilot", "2026-01-10")


def test_a_choice_that_fell_elsewhere_ends_the_deal_on_its_day() -> None:
    text = log({0: MET, 9: done("valg", more=", outcome: other"), 20: CALL})
    found = ended_deal(deals({"a": text})[0])
    assert found is not None
    assert found.step is not None
    assert (found.status, found.step.id, found.day.isoformat()) == ("lost", "valg", "2026-01-10")


def test_a_deal_that_came_alive_again_counts_by_its_last_end() -> None:
    text = log({0: CALL, 3: "stopped: {outcome: nothing}", 10: MET, 11: done("krav"), 20: "stopped: {outcome: other}"})
    assert ended(text) == ("lost", 2, 2, 1, 0)


def test_deals_are_shown_one_by_one_below_eight_and_as_a_range_from_there() -> None:
    won = [log({0: f"how: call, with: [{who}]", 5: done("ordre")}) for who in ["kari", "'kari, jon'"] * 4]
    won = [text.replace("'", "") for text in won]
    few, enough = reviewed(each(won[:7])), reviewed(each(won))
    assert [(ending.status, len(ending.deals), ending.ranges) for ending in few.endings] == [("won", 7, None)]
    (ending,) = enough.endings
    assert ending.ranges is not None
    assert ending.ranges["people"] == CountRange(1, 1.5, 2)
    assert ending.ranges["continuations"] == CountRange(1, 1.0, 1)


def test_the_ways_to_end_stand_in_one_order() -> None:
    stopped = [log({0: CALL, 2: f"stopped: {{outcome: {way}}}"}) for way in ("withdrawn", "nothing", "other")]
    review = reviewed(each([*stopped, log({0: CALL, 2: done("ordre")})]))
    assert [ending.status for ending in review.endings] == ["won", "lost", "no_decision", "withdrawn"]
