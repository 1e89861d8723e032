"""A step that is only said to be done: hearsay proves nothing, and the doer's word alone is no advance."""

from __future__ import annotations

import pytest
from building import next_id, read, states, verdicts

from kjopsprosess.deal_state.history import OwnWord
from kjopsprosess.deal_state.told.sources import hearsay_on

ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: krav, who: [{role: eier, part: decides}, {role: it, part: does}]}
      - {id: pilot, after: [], who: [{role: it, part: approves}]}
      - {id: valg, kind: choice, after: [krav]}
      - {id: ordre, kind: order}
"""


def told(step: str, by: str, there: str, how: str = "call") -> str:
    outcome = ", outcome: us" if step == "valg" else ""
    return f"{{how: {how}, with: {there}, done: [{{step: {step}, by: {by}, said: Ja{outcome}}}]}}"


@pytest.mark.parametrize("there", ["rita", "styret", "[rita, styret]"])
@pytest.mark.parametrize(("step", "by"), [("krav", "kari"), ("pilot", "styret"), ("valg", "[kari, styret]")])
@pytest.mark.parametrize("how", ["meeting", "mail"])
def test_what_no_person_at_the_customer_told_us_changes_nothing(step: str, by: str, there: str, how: str) -> None:
    before, after = read("[]", ROAD), read(f"[{told(step, by, there, how)}]", ROAD)
    assert states(after) == states(before)
    assert after.last_moved is None
    assert verdicts(after)[0] not in ("advance", "order")
    assert after.history.entries[0].hearsay == (step,)
    event = hearsay_on(after, step)
    assert event is not None
    assert set(event.told_by) == {each for each in ("rita", "styret") if each in there}


def test_a_note_of_what_a_body_did_is_told_by_nobody() -> None:
    situation = read("[{done: [{step: krav, by: styret, said: Ja}]}]", ROAD)
    assert states(situation)["krav"] == "open"
    assert hearsay_on(situation, "krav") is not None


@pytest.mark.parametrize(
    "entry",
    [
        told("krav", "kari", "jon"),
        told("krav", "kari", "[rita, kari]"),
        told("krav", "styret", "[rita, jon]"),
        "{done: [{step: krav, by: kari, said: Ja}]}",
        "{with: rita, how: call, done: [{step: krav, by: kari, seen: Ark}]}",
    ],
)
def test_a_person_there_or_something_seen_makes_it_done(entry: str) -> None:
    situation = read(f"[{entry}]", ROAD)
    assert states(situation)["krav"] == "done"
    assert hearsay_on(situation, "krav") is None


def test_hearsay_of_a_lost_choice_ends_nothing_and_of_a_done_step_undoes_nothing() -> None:
    lost = "{how: call, with: rita, done: [{step: valg, by: kari, said: Nei, outcome: other}]}"
    assert not read(f"[{lost}]", ROAD).ended
    situation = read(f"[{told('krav', 'kari', 'kari')}, {told('krav', 'kari', 'rita')}]", ROAD)
    assert states(situation)["krav"] == "done"
    assert hearsay_on(situation, "krav") is None


@pytest.mark.parametrize(
    "later",
    [
        told("krav", "kari", "kari"),
        "{skipped: [{step: krav, by: kari}]}",
        "{promised: [{id: x, by: jon, due: 2026-12-04, step: krav}]}",
    ],
)
def test_hearsay_is_to_be_confirmed_until_the_customer_takes_the_step_or_promises_on_it(later: str) -> None:
    rumour = told("krav", "kari", "rita")
    assert hearsay_on(read(f"[{rumour}, {{note: x}}]", ROAD), "krav") is not None
    assert hearsay_on(read(f"[{rumour}, {later}]", ROAD), "krav") is None


def test_the_newest_hearsay_counts_and_older_promises_do_not_end_it() -> None:
    promised = "{promised: [{id: x, by: jon, due: 2026-12-04, step: krav}]}"
    situation = read(f"[{promised}, {told('krav', 'kari', 'rita')}, {told('krav', 'jon', 'styret')}]", ROAD)
    event = hearsay_on(situation, "krav")
    assert event is not None
    assert event.item.by == ("jon",)


def alone(entry: str) -> list[OwnWord]:
    return [*read(f"[{entry}]", ROAD).history.entries[0].on_own_word]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (told("krav", "jon", "jon"), [("krav", "jon")]),
        (told("pilot", "kari", "kari"), [("pilot", "kari")]),
        (told("krav", "jon", "[jon, rita]"), [("krav", "jon")]),
        (told("krav", "jon", "[jon, kari]"), [("krav", "jon")]),
        ("{how: call, with: jon, done: [{step: krav, by: [jon, styret], said: Ja}]}", [("krav", "jon")]),
    ],
)
def test_done_on_the_doers_word_alone_is_done_and_no_advance(entry: str, found: list[tuple[str, str]]) -> None:
    assert alone(entry) == found
    situation = read(f"[{entry}]", ROAD)
    assert states(situation)[found[0][0]] == "done"
    assert verdicts(situation) == ["continuation"]
    assert situation.last_moved is None


@pytest.mark.parametrize(
    "entry",
    [
        told("krav", "kari", "kari"),
        told("pilot", "jon", "jon"),
        told("krav", "kari", "jon"),
        told("krav", "styret", "jon"),
        told("krav", "[kari, jon]", "[kari, jon]"),
        "{how: call, with: jon, done: [{step: krav, by: jon, seen: Ark}]}",
    ],
)
def test_a_decider_an_approver_another_teller_or_something_seen_is_an_advance(entry: str) -> None:
    assert alone(entry) == []
    assert verdicts(read(f"[{entry}]", ROAD)) == ["advance"]


@pytest.mark.parametrize(
    "more",
    [
        "booked: [{date: 2026-12-01, with: jon}]",
        "promised: [{id: x, by: jon, due: 2026-12-04}]",
        "kept: gammel",
        "done: [{step: krav, by: jon, said: Ja}, {step: pilot, by: jon, seen: Rapport}]",
    ],
)
def test_something_kept_promised_booked_or_seen_backs_the_word(more: str) -> None:
    given = "{promised: [{id: gammel, by: jon, due: 2026-12-04}]}"
    told_now = "" if more.startswith("done") else "done: [{step: krav, by: jon, said: Ja}], "
    situation = read(f"[{given}, {{how: call, with: jon, {told_now}{more}}}]", ROAD)
    assert verdicts(situation)[-1] == "advance"
    assert situation.history.entries[-1].on_own_word == ()


@pytest.mark.parametrize(
    "more",
    [
        "promised: [{id: x, by: us, due: 2026-12-04}]",
        "promised: [{id: x, by: rita, due: 2026-12-04}]",
        "booked: [{date: 2026-12-01, with: jon, called_off: true}]",
    ],
)
def test_what_we_or_a_partner_promise_or_call_off_backs_nothing(more: str) -> None:
    situation = read(f"[{{how: call, with: jon, done: [{{step: krav, by: jon, said: Ja}}], {more}}}]", ROAD)
    assert verdicts(situation) == ["continuation"]


def test_a_lost_choice_on_one_word_is_a_no_all_the_same() -> None:
    lost = "{how: call, with: jon, done: [{step: valg, by: jon, said: Nei, outcome: other}]}"
    assert verdicts(read(f"[{lost}]", ROAD)) == ["no"]
    assert next_id(read(f"[{lost}]", ROAD)) is None
