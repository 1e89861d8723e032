"""What of a deal the customer sees."""

from __future__ import annotations

from datetime import date

import pytest
from deals_from_yaml import NORDVIK_PROCESS, TODAY, situation

from kjopsprosess.features.plan.facts import Plan, PlanState, PlanStep, make_plan
from kjopsprosess.features.plan.parties import Party
from kjopsprosess.model.values import DayRule

TOP = """\
customer: Nordvik
process: p@2
people:
  - {id: kari, name: Kari Lund, roles: eier, attitude: champion}
  - {id: jon, name: Jon Eide, roles: it-leder}
  - {id: siv, name: Siv Moen, roles: okonomi}
  - {id: styret, name: Styret, kind: body}
  - {id: ola, name: Ola Partner, kind: partner}
log:
"""
MET = "  - {date: 2026-11-02, how: meeting, with: [kari, jon]}\n"


def plan_of(*entries: str, today: date = TODAY, **more: object) -> Plan:
    lines = "".join(f"  - {{{each}}}\n" for each in entries)
    return make_plan(situation(TOP + MET + lines, NORDVIK_PROCESS, today=today), **more)  # type: ignore[arg-type]


def row(plan: Plan, step: str) -> PlanStep:
    return next(each for each in plan.steps if each.id == step)


def test_a_step_stands_in_the_plan_once_somebody_there_has_told_of_it() -> None:
    assert plan_of().steps == ()
    told = "date: 2026-11-03, how: call, with: [kari], heard: [{by: kari, step: pilot, says: Vi kjører pilot.}]"
    done = "date: 2026-11-03, how: call, with: [kari], done: [{step: krav, by: kari, seen: Kravdokument}]"
    yes = "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [avtale]}]"
    promise = "{id: a, by: kari, what: ser, due: 2026-11-30, step: demo}"
    promised = f"date: 2026-11-03, how: call, with: [kari], promised: [{promise}]"
    assert [each.id for each in plan_of(told, done).steps] == ["krav", "pilot"]
    assert [each.id for each in plan_of(yes).steps] == ["avtale"]
    assert [each.what for each in plan_of(promised).promises] == ["ser"]  # its step is outside the deal's version


def test_a_step_they_skip_is_not_in_the_plan_and_is_not_asked_about() -> None:
    skipped = "date: 2026-11-03, how: call, with: [kari], skipped: [{step: pilot, by: kari, because: Unødvendig}]"
    plan = plan_of(skipped, guesses=True)
    assert "pilot" not in {each.id for each in plan.steps} | {each.id for each in plan.guesses}


def test_what_nobody_has_told_of_is_counted_and_asked_about_only_when_that_is_wanted() -> None:
    told = "date: 2026-11-03, how: call, with: [kari], heard: [{by: kari, step: pilot, says: Pilot.}]"
    without, asked = plan_of(told), plan_of(told, guesses=True)
    assert (without.guesses, without.left_out) == ((), 8)
    assert len(asked.guesses) == 8
    assert next(each for each in asked.guesses if each.id == "budsjett").after == (row(asked, "pilot").number,)


def test_a_person_is_named_once_met_and_is_otherwise_the_role() -> None:
    told = "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [pilot, budsjett, avtale]}]"
    plan = plan_of(told)
    assert row(plan, "pilot").who == Party(name="Kari Lund", people=("kari",))
    assert row(plan, "budsjett").who == Party(role="Økonomidirektør", people=("siv",))
    assert row(plan, "avtale").who == Party(role="Jurist")
    met = plan_of(told, "date: 2026-11-04, how: call, with: [siv]")
    assert row(met, "budsjett").who.name == "Siv Moen"
    written_to = plan_of(told, "date: 2026-11-04, how: mail, with: [siv]")
    assert row(written_to, "budsjett").who.name is None


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("date: 2026-11-04, heard: [{by: siv, step: budsjett, says: Jeg gjør det.}]", "Siv Moen"),
        ("date: 2026-11-04, how: call, with: [kari], heard: [{by: siv, step: budsjett, says: Hun gjør det.}]", None),
        ("date: 2026-11-04, how: call, with: [siv], people: [{id: siv, left: true}]", None),
    ],
)
def test_a_person_of_whom_somebody_else_told_and_one_who_has_left_are_not_named(entry: str, name: str | None) -> None:
    told = "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [budsjett]}]"
    assert row(plan_of(told, entry), "budsjett").who.name == name


def test_a_promise_somebody_gave_for_somebody_else_is_not_in_the_plan_and_a_body_s_is() -> None:
    entry = (
        "date: 2026-11-03, how: call, with: [kari], promised: ["
        "{id: a, by: kari, what: sender tall, due: 2026-11-30, step: pilot},"
        "{id: b, by: siv, what: ringer, due: 2026-11-29, step: pilot},"
        "{id: c, by: styret, what: møtes, due: 2026-11-28, step: pilot},"
        "{id: d, by: ola, what: hjelper, due: 2026-11-28, step: pilot},"
        "{id: e, by: us, what: rigger, due: 2026-11-27, step: pilot}]"
    )
    assert [each.id for each in row(plan_of(entry), "pilot").promises] == ["e", "c", "a"]
    kept = plan_of(entry, "date: 2026-11-04, how: call, with: [kari], kept: [a], dropped: [e]")
    assert [(each.id, each.kept) for each in row(kept, "pilot").promises] == [("c", False), ("a", True)]


def test_a_differing_step_is_a_question_without_names_days_and_words() -> None:
    kari = "{by: kari, step: budsjett, says: Styret., on: 2026-12-20, share: true}"
    jon = "{by: jon, against: kari, step: budsjett, says: Siv alene., share: true}"
    plan = plan_of(f"date: 2026-11-03, how: call, with: [kari, jon], heard: [{kari}, {jon}]")
    found = row(plan, "budsjett")
    assert (found.asked, found.who, found.days, found.says) == (True, Party(), (), ())
    settled = plan_of(
        f"date: 2026-11-03, how: call, with: [kari, jon], heard: [{kari}, {jon}]",
        "date: 2026-11-04, how: call, with: [kari], holds: [{step: budsjett, by: kari}]",
    )
    found = row(settled, "budsjett")
    assert (found.asked, [each.day for each in found.days]) == (False, [date(2026, 12, 20)])


def test_only_words_marked_to_be_shared_are_in_the_plan() -> None:
    heard = "{by: kari, step: pilot, says: Til deling., share: true}, {by: jon, step: pilot, says: Til oss.}"
    assert row(plan_of(f"date: 2026-11-03, how: call, with: [kari, jon], heard: [{heard}]"), "pilot").says == (
        "Til deling.",
    )


@pytest.mark.parametrize(
    "heard",
    [
        "{by: kari, step: pilot, says: Jon vil ikke., share: true}",
        "{by: kari, step: pilot, says: det blir eides valg., share: true}",
        "{by: ola, step: pilot, says: Til deling., share: true}",
        "{by: siv, step: pilot, says: Til deling., share: true}",
    ],
    ids=["names somebody", "names somebody small", "a partner's word", "somebody who was not there"],
)
def test_of_those_the_ones_that_name_others_or_are_not_their_own_word_are_left_out(heard: str) -> None:
    plan = plan_of(f"date: 2026-11-03, how: call, with: [kari, ola], heard: [{heard}]")
    told = plan_of(
        f"date: 2026-11-03, how: call, with: [kari, jon], heard: [{heard}, {{by: kari, step: pilot, says: P}}]"
    )
    assert [each.says for each in (*plan.steps, *told.steps) if each.says] == []


def test_days_stand_on_their_steps_and_those_of_their_own_apart() -> None:
    fair = "{by: kari, date: messe, what: Messen, says: M, on: 2027-01-10}"
    heard = f"[{{by: kari, step: pilot, says: P, latest: 2026-12-18}}, {fair}]"
    plan = plan_of(f"date: 2026-11-03, how: call, with: [kari], heard: {heard}")
    assert [(each.rule, each.day) for each in row(plan, "pilot").days] == [(DayRule.LATEST, date(2026, 12, 18))]
    assert [(each.id, each.what) for each in plan.days] == [("messe", "Messen")]


def test_a_step_comes_after_the_rows_that_are_shown() -> None:
    plan = plan_of("date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [krav, budsjett, bruk]}]")
    assert [(each.id, each.number, each.after) for each in plan.steps] == [
        ("krav", 1, ()),
        ("budsjett", 2, (1,)),
        ("bruk", 3, (1, 2)),
    ]


def test_rows_of_those_it_is_for_come_first_and_keep_their_numbers() -> None:
    told = "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [krav, pilot, budsjett]}]"
    assert [each.number for each in plan_of(told, first=["siv"]).steps] == [3, 1, 2]
    assert plan_of(told, first=["siv"]).hash == plan_of(told).hash


def test_states_and_the_next_step() -> None:
    plan = plan_of(
        "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [avtale, budsjett]}]",
        "date: 2026-11-04, how: call, with: [kari], done: [{step: krav, by: kari, seen: Ark}], "
        "promised: [{id: a, by: kari, what: rigger, due: 2026-11-30, step: pilot}]",
    )
    assert {each.id: each.state for each in plan.steps} == {
        "krav": PlanState.DONE,
        "pilot": PlanState.NEXT,
        "avtale": PlanState.OPEN,
        "budsjett": PlanState.WAITING,
    }


def test_the_hash_is_the_same_tomorrow_and_another_after_anything_they_see_has_changed() -> None:
    told = "date: 2026-11-03, how: call, with: [kari], confirmed: [{by: kari, steps: [krav, pilot]}]"
    before = plan_of(told)
    assert plan_of(told, today=date(2027, 3, 1)).hash == before.hash
    inner = "date: 2026-11-04, people: [{id: kari, attitude: sceptic, needs: Ro}], note: Kari er sur"
    assert plan_of(told, inner).hash == before.hash
    for entry in (
        "date: 2026-11-04, how: call, with: [kari], done: [{step: krav, by: kari, seen: Ark}]",
        "date: 2026-11-04, how: call, with: [kari], heard: [{by: kari, step: pilot, says: P, on: 2026-12-01}]",
        "date: 2026-11-04, how: call, with: [kari], promised: [{id: a, by: us, what: rigger, due: 2026-12-01}]",
    ):
        assert plan_of(told, entry).hash != before.hash
