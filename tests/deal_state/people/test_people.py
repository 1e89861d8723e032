"""People: the newest value of each field, and the three marks."""

from __future__ import annotations

import pytest
from building import ids, read

from kjopsprosess.deal_state.people.people import PersonProgress, PersonState
from kjopsprosess.model.values import Attitude


def person(text: str, who: str = "jon") -> PersonState:
    return read(text).people[who]


def test_the_newest_value_of_each_field_holds() -> None:
    jon = person("""
        people: [{id: jon, name: Jon Dahl, roles: [it], attitude: neutral, needs: Ro}]
        log:
          - {people: [{id: jon, attitude: champion}]}
          - {people: [{id: jon, roles: [eier, it]}]}
    """)
    assert (jon.name, jon.roles, jon.attitude, jon.needs) == ("Jon Dahl", ("eier", "it"), Attitude.CHAMPION, "Ro")


def test_newest_is_by_date_and_not_by_place_in_the_file() -> None:
    jon = person("""
        - {date: 2026-11-12, people: [{id: jon, attitude: sceptic}]}
        - {date: 2026-11-10, people: [{id: jon, attitude: champion}]}
    """)
    assert jon.attitude is Attitude.SCEPTIC


def test_the_list_on_top_counts_as_before_the_first_entry() -> None:
    jon = person("{people: [{id: jon, title: Sjef}], log: [{people: [{id: jon, title: Direktør}]}]}")
    assert jon.title == "Direktør"


def test_roles_can_be_emptied() -> None:
    assert person("[{people: [{id: jon, roles: []}]}]").roles == ()


def test_a_new_person_may_appear_in_an_entry_first_and_take_part_in_it() -> None:
    liv = person("[{how: meeting, with: liv, people: [{id: liv, name: Liv}]}]", "liv")
    assert (liv.name, liv.contacted) == ("Liv", True)


def test_people_stand_in_file_order() -> None:
    situation = read("""
        - {date: 2026-11-12, people: [{id: ola}]}
        - {date: 2026-11-10, people: [{id: liv}]}
    """)
    assert ids(situation.people.values()) == ["kari", "jon", "styret", "rita", "ola", "liv"]
    assert [known.file_order for known in situation.people.values()] == [0, 1, 2, 3, 4, 5]


def test_somebody_who_left_is_gone_until_a_later_entry_has_them_in_with() -> None:
    gone = "{with: jon, people: [{id: jon, left: true}]}"
    assert not person(f"[{gone}]").present
    assert not person(f"[{gone}, {{done: [{{step: krav, by: jon}}]}}]").present
    assert person(f"[{gone}, {{with: jon}}]").present


@pytest.mark.parametrize(
    ("today", "present"), [("2026-11-30", True), ("2026-12-30", True), ("2026-12-31", False), ("2027-02-01", False)]
)
@pytest.mark.parametrize(
    "where",
    [
        "[{people: [{id: jon, left: 2026-12-31}]}]",
        "people: [{id: jon, left: 2026-12-31}]",
    ],
)
def test_who_leaves_on_a_day_has_left_from_that_day_on(where: str, today: str, *, present: bool) -> None:
    jon = read(where, today=today).people["jon"]
    assert (jon.present, str(jon.leaves)) == (present, "2026-12-31")


@pytest.mark.parametrize(
    ("later", "left"),
    [
        ("{date: 2026-12-10, with: jon}", True),
        ("{date: 2026-12-31, with: jon}", True),
        ("{date: 2027-01-04, with: jon}", False),
        ("{date: 2027-01-04, with: kari, done: [{step: krav, by: jon}]}", True),
        ("{date: 2026-12-10, people: [{id: jon, left: false}]}", False),
        ("{date: 2026-12-10, people: [{id: jon, left: 2027-03-01}]}", False),
        ("{date: 2026-12-10, people: [{id: jon, left: 2026-12-12}]}", True),
        ("{date: 2026-12-10, people: [{id: jon, left: true}]}", True),
        ("{date: 2026-12-10, people: [{id: jon, title: Sjef}]}", True),
    ],
)
def test_who_takes_part_after_the_day_or_is_said_to_stay_has_not_left(later: str, *, left: bool) -> None:
    log = f"[{{date: 2026-11-20, with: jon, people: [{{id: jon, left: 2026-12-31}}]}}, {later}]"
    assert read(log, today="2027-01-10").people["jon"].left is left


@pytest.mark.parametrize(
    ("later", "replaces"),
    [
        ("{note: Ferie}", "jon"),
        ("{people: [{id: kari, title: Sjef}]}", "jon"),
        ("{people: [{id: kari, replaces: styret}]}", "styret"),
        ("{people: [{id: kari, replaces: none}]}", None),
        ("{people: [{id: jon, left: false}]}", None),
        ("{people: [{id: jon, left: true}]}", "jon"),
        ("{people: [{id: styret, left: false}]}", "jon"),
    ],
)
def test_who_takes_over_from_whom_holds_until_it_is_taken_back_or_the_other_stays(
    later: str, replaces: str | None
) -> None:
    log = f"[{{people: [{{id: jon, left: 2026-12-31}}, {{id: kari, replaces: jon}}]}}, {later}]"
    assert person(log, "kari").replaces == replaces


def test_what_somebody_did_before_leaving_stays_done() -> None:
    situation = read("[{done: [{step: krav, by: jon}]}, {people: [{id: jon, left: true}]}]")
    assert situation.states["krav"].value == "done"


@pytest.mark.parametrize(
    ("entry", "contacted"),
    [
        ("{how: meeting, with: jon}", True),
        ("{how: call, with: jon}", True),
        ("{with: jon}", False),
        ("{how: meeting, with: kari, done: [{step: krav, by: jon}]}", False),
        ("{how: mail, with: jon}", False),
        ("{how: mail, with: jon, did: [Brosjyre]}", False),
        ("{how: mail, with: jon, done: [{step: krav, by: jon}]}", True),
        ("{how: portal, with: jon, done: [{step: krav, by: jon}]}", True),
        ("{how: mail, with: jon, done: [{step: krav, by: kari}]}", False),
        ("{how: mail, with: jon, skipped: [{step: krav, by: jon}]}", True),
        ("{how: mail, with: jon, promised: [{id: x, by: jon, due: 2026-12-04}]}", True),
        ("{how: mail, with: jon, promised: [{id: x, by: us, due: 2026-12-04}]}", False),
        ("{how: mail, with: jon, heard: [{step: krav, says: Ja, by: jon}]}", True),
        ("{how: mail, with: jon, heard: [{step: krav, says: Ja}]}", True),
        ("{how: mail, with: [jon, kari], heard: [{step: krav, says: Ja, by: kari}]}", False),
    ],
)
def test_contacted_is_met_or_heard_from_in_writing(entry: str, *, contacted: bool) -> None:
    assert person(f"[{entry}]").contacted is contacted


def test_a_promise_kept_in_writing_is_a_contact() -> None:
    assert person("[{promised: [{id: x, by: jon, due: 2026-12-04}]}, {how: mail, with: jon, kept: x}]").contacted


def test_last_met_is_the_newest_meeting_or_call() -> None:
    log = """
        - {how: meeting, with: jon}
        - {how: call, with: jon}
        - {how: mail, with: jon, done: [{step: krav, by: jon}]}
        - {how: meeting, with: kari}
    """
    assert str(person(log).last_met) == "2026-11-02"


@pytest.mark.parametrize(
    ("known", "mark"),
    [
        ("roles: it", PersonProgress.CONTACTED),
        ("roles: it, needs: Ro, attitude: sceptic", PersonProgress.QUALIFIED),
        ("needs: Ro, attitude: champion", PersonProgress.CONTACTED),
        ("roles: it, attitude: champion", PersonProgress.CONTACTED),
        ("roles: it, needs: Ro", PersonProgress.CONTACTED),
        ("roles: it, needs: Ro, attitude: supporter", PersonProgress.CONVINCED),
        ("roles: it, needs: Ro, attitude: champion", PersonProgress.CONVINCED),
        ("roles: it, needs: Ro, attitude: neutral", PersonProgress.QUALIFIED),
    ],
)
def test_the_mark_is_the_furthest_with_none_missing_before_it(known: str, mark: PersonProgress) -> None:
    assert person(f"{{people: [{{id: jon, {known}}}], log: [{{how: call, with: jon}}]}}").progress is mark


@pytest.mark.parametrize(
    ("log", "convinced"),
    [
        ("[]", False),
        ("[{how: mail, with: jon, done: [{step: krav, by: jon}]}]", False),
        ("[{how: call, with: jon}]", True),
        ("[{how: meeting, with: jon}]", True),
    ],
)
def test_nobody_is_convinced_before_we_have_met(log: str, *, convinced: bool) -> None:
    assert person(f"{{people: [{{id: jon, attitude: champion}}], log: {log}}}").convinced is convinced


def test_unknown_attitude_is_not_neutral() -> None:
    assert person("people: [{id: jon}]").attitude is None


def test_a_body_carries_no_marks() -> None:
    assert person("[{how: meeting, with: styret}]", "styret").progress is None


def test_who_is_the_customer_and_who_is_a_source() -> None:
    people = read().people.values()
    assert [known.id for known in people if known.is_customer] == ["kari", "jon", "styret"]
    assert [known.id for known in people if known.is_source] == ["kari", "jon"]
