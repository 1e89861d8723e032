"""The brief: what one screen before a contact is made of."""

from __future__ import annotations

import pytest
from building import ids, read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import Brief, make_brief

ROAD = """
    version: 2
    roles: [{id: eier}, {id: it}, {id: styre}, {id: bruker}]
    steps:
      - {id: krav, who: [{role: bruker, part: approves}, {role: it, part: contributes}, {role: eier, part: does}]}
      - {id: pilot, after: []}
      - {id: ordre, kind: order, after: [krav, pilot]}
      - {id: bruk}
      - {id: fest, after: ordre}
      - {id: faktura, since: 2}
"""


def brief(text: str, purchase: str = ROAD, today: str = "2026-11-26") -> Brief:
    situation = read(text, purchase, today=today)
    return make_brief(situation, planned_contact(situation))


def test_n_of_m_counts_done_steps_without_skipped_ones() -> None:
    progress = brief("[{done: [{step: krav, by: kari}], skipped: [{step: pilot, by: kari}]}]").progress
    assert (progress.done, progress.of) == (1, 4)


def test_own_steps_count_and_retired_ones_do_not() -> None:
    own = "steps: [{id: x, after: krav}]"
    assert brief(own).progress.of == 6
    assert brief("{process: p@2, log: []}").progress.of == 6


def test_days_in_the_next_step_and_continuations_are_told() -> None:
    progress = brief("[{how: call, with: kari}, {how: call, with: kari}]").progress
    assert (str(progress.opened_on), progress.days_open, progress.continuations) == ("2026-11-01", 25, 2)


def test_a_newer_version_of_the_process_is_told() -> None:
    assert brief("process: p@1").newer_version == 2
    assert brief("process: p@2").newer_version is None
    assert brief("process: p@9").newer_version is None


def test_the_last_contact_is_the_newest_entry_with_a_verdict_that_was_a_contact() -> None:
    log = "[{how: call, with: kari}, {done: [{step: krav, by: kari}]}, {how: mail, with: rita}, {note: Ferie}]"
    last = brief(log).last_contact
    assert last is not None
    assert last.file_index == 0
    assert brief("[{note: Ferie}]").last_contact is None


def test_another_open_step_can_be_put_first() -> None:
    situation = read("[]", ROAD)
    made = make_brief(situation, planned_contact(situation), prepared_step=situation.map.by_id["pilot"])
    assert made.step is situation.map.by_id["pilot"]
    assert ids(made.also_open) == ["krav"]


def test_below_the_order_stands_what_comes_right_after_it() -> None:
    done = "{done: [{step: krav, by: kari}, {step: pilot, by: kari}]}"
    assert ids(brief(f"[{done}]").following_steps) == ["bruk", "fest"]
    assert brief("[]").following_steps == ()


PROMISES = """
    - promised:
        - {id: sen, by: kari, due: 2026-12-20, step: krav}
        - {id: tidlig, by: jon, due: 2026-12-01, step: pilot}
        - {id: gammel, by: jon, due: 2026-11-20, step: pilot}
        - {id: annet, by: jon, due: 2026-12-01, step: bruk}
        - {id: los, by: jon, due: 2026-12-01, step: none}
    - {booked: [{date: 2026-11-30, step: krav}]}
"""


def test_the_customers_promises_stand_late_ones_first_then_those_on_the_step_then_the_others_by_day() -> None:
    found = [promise.id for promise in brief(PROMISES).customer_promises]
    assert found == ["gammel", "sen", "tidlig", "annet", "los"]


OURS = """
    - promised:
        - {id: gammel, by: us, due: 2026-11-20}
        - {id: til-da, by: us, due: 2026-11-30}
        - {id: senere, by: us, due: 2026-12-01}
        - {id: steget, by: us, due: 2026-12-20, step: krav}
        - {id: langt-fram, by: us, due: 2026-12-21}
    - {booked: [{date: 2026-11-30, step: krav}]}
"""


def test_we_owe_what_is_late_due_within_a_week_or_said_to_be_for_the_step() -> None:
    assert [promise.id for promise in brief(OURS).our_promises_due] == ["gammel", "til-da", "senere", "steget"]


def test_seats_are_those_there_then_others_in_the_step_by_part_then_empty_chairs() -> None:
    text = """
        people: [{id: kari, roles: eier}, {id: jon, roles: it}, {id: liv}, {id: ola, roles: eier}]
        log: [{booked: [{date: 2026-11-30, with: liv, step: krav}]}]
    """
    participants = brief(text).participants
    assert [
        (participant.person.id if participant.person else participant.role, participant.attends)
        for participant in participants
    ] == [
        ("liv", True),
        ("kari", False),
        ("ola", False),
        ("jon", False),
        ("bruker", False),
    ]
    assert [participant.person.id for participant in participants if participant.person and participant.owner] == [
        "kari"
    ]


@pytest.mark.parametrize(("today", "resting"), [("2027-01-31", True), ("2027-02-01", False)])
def test_a_postponed_deal_rests_until_its_day(today: str, *, resting: bool) -> None:
    assert (brief("[{stopped: {outcome: later, until: 2027-02-01}}]", today=today).resting_until is not None) is resting


def test_a_closed_deal_shows_where_the_customer_stopped() -> None:
    choice = ROAD.replace("{id: pilot", "{id: pilot, kind: choice")
    lost = brief("[{done: [{step: pilot, by: kari, outcome: other, said: Nei}]}]", choice)
    assert lost.closed
    assert lost.step is not None
    assert lost.step.id == "pilot"
    assert (lost.unknowns, lost.actions, lost.customer_promises) == ((), (), ())
    stopped = brief("[{done: [{step: krav, by: kari}]}, {stopped: {outcome: nothing}}]")
    assert stopped.step is not None
    assert stopped.step.id == "pilot"


def test_under_portal_only_holes_about_people_are_not_shown() -> None:
    tender = ROAD.replace("{id: pilot", "{id: pilot, contact: {rule: portal_only}")
    log = "[{heard: [{says: A}, {says: B}]}]"
    assert [hole.kind.value for hole in brief(log, tender).shown_unknowns] == ["unplaced", "no_trigger", "unplaced"]
    assert [hole.kind.value for hole in brief(log).shown_unknowns] == ["one_voice", "unplaced", "no_trigger"]


def test_at_most_three_holes_are_shown() -> None:
    made = brief("[{heard: [{says: A}, {says: B}, {says: C}]}]")
    assert (len(made.shown_unknowns), len(made.unknowns)) == (3, 5)


def test_nobody_having_said_anything_is_known() -> None:
    assert brief("[]").knows_nothing
    assert not brief("[{heard: [{step: krav, by: kari, says: A}]}]").knows_nothing


@pytest.mark.parametrize(
    ("who", "shown"), [("jon", True), ("kari", True), ("us", False), ("rita", False), ("siv", False)]
)
def test_who_has_promised_the_step_is_among_those_who_take_part(who: str, shown: bool) -> None:
    road = "{roles: [{id: eier}], steps: [{id: krav, who: [{role: eier, part: does}]}, {id: ordre, kind: order}]}"
    people = "[{id: kari, roles: eier}, {id: jon}, {id: siv, left: true}, {id: rita, kind: partner}]"
    gave = f"{{how: call, with: kari, promised: [{{id: p, by: {who}, due: 2026-12-04, step: krav}}]}}"
    situation = read(f"{{people: {people}, log: [{gave}]}}", road)
    there = [each.person.id for each in make_brief(situation, planned_contact(situation)).participants if each.person]
    assert (who in there) is shown
    assert there.count(who) <= 1
