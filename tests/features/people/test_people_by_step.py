"""Who takes part in which step before the order, how many, and who to reach next."""

from __future__ import annotations

from datetime import date

import pytest
from building import read

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.features.people.by_step import PeopleBySteps, Reach, people_by_step

PURCHASE = """
    roles: [{id: eier}, {id: it}, {id: jurist}, {id: raad, optional: true}]
    steps:
      - {id: krav, who: [{role: eier, part: does}, {role: it, part: contributes}], usual_days: [5, 10]}
      - {id: pilot, who: [{role: it, part: does}, {role: raad, part: approves}], usual_days: [10, 20]}
      - {id: avtale, who: [{role: jurist, part: approves}, {role: eier, part: decides}], usual_days: [3, 7]}
      - {id: ordre, kind: order, who: [{role: eier, part: does}]}
      - {id: bruk, who: [{role: jurist, part: does}]}
"""
PEOPLE = """
    people:
      - {id: kari, roles: eier, attitude: champion, needs: ro}
      - {id: jon, roles: it, attitude: supporter}
      - {id: ola}
    log:
"""
MET = "      - {how: meeting, with: [kari]}\n"


def over(log: str = MET, *, people: str = PEOPLE, purchase: str = PURCHASE, today: str = "2026-11-26") -> PeopleBySteps:
    return people_by_step(read(people + log, purchase, today=today))


def reach(log: str = MET, *, people: str = PEOPLE, purchase: str = PURCHASE) -> Reach:
    found = over(log, people=people, purchase=purchase).reach
    assert found is not None
    return found


def name(person: PersonState | None) -> str | None:
    return person.id if person else None


def parts(found: PeopleBySteps) -> dict[str, dict[str, str]]:
    return {
        row.person.id if row.person else f"? {row.role}": {step: part.value for step, part in row.parts.items()}
        for row in found.rows
    }


def test_persons_and_roles_not_named_with_their_part_in_each_step_up_to_the_order() -> None:
    assert [step.id for step in over().steps] == ["krav", "pilot", "avtale", "ordre"]
    assert parts(over()) == {
        "kari": {"krav": "does", "avtale": "decides", "ordre": "does"},
        "jon": {"krav": "contributes", "pilot": "does"},
        "? jurist": {"avtale": "approves"},
    }
    assert [person.id for person in over().no_part] == ["ola"]


def test_steps_that_are_taken_or_come_after_the_order_are_left_out_until_it_is_placed() -> None:
    done = MET + "      - {with: [kari], done: [{step: krav, by: [kari], seen: Krav}]}\n"
    ordered = MET + "      - {with: [kari], done: [{step: ordre, by: [kari], seen: Signert}]}\n"
    assert [step.id for step in over(done).steps] == ["pilot", "avtale", "ordre"]
    assert [step.id for step in over(ordered).steps] == ["bruk"]
    assert over(MET + "      - {stopped: {outcome: nothing, because: x}}\n").steps == ()


def test_what_was_told_of_a_part_holds_before_the_role() -> None:
    told = MET + "      - {with: [kari], heard: [{by: kari, step: pilot, says: x, who: {ola: approves, jon: none}}]}\n"
    assert parts(over(told))["ola"] == {"pilot": "approves"}
    assert parts(over(told))["jon"] == {"krav": "contributes"}


def test_a_role_that_not_every_customer_has_is_missed_only_when_somebody_told_of_it() -> None:
    told = MET + "      - {with: [kari], heard: [{by: kari, step: pilot, says: x, who: {'role:raad': approves}}]}\n"
    assert "? raad" not in parts(over())
    assert parts(over(told))["? raad"] == {"pilot": "approves"}


@pytest.mark.parametrize(
    ("people", "log", "counted"),
    [
        (PEOPLE, MET, (2, 1, 1, 1, 1)),
        (PEOPLE, MET.replace("[kari]", "[kari, jon]"), (2, 1, 2, 1, 2)),
        (PEOPLE.replace("needs: ro", "title: sjef"), MET, (2, 1, 1, 0, 1)),
        (PEOPLE.replace("{id: ola}", "{id: ola, roles: jurist}"), MET, (3, 0, 1, 1, 1)),
        (PEOPLE.replace("{id: ola}", "{id: ola, roles: jurist, kind: body}"), MET, (2, 0, 1, 1, 1)),
        (PEOPLE, MET + "      - {people: [{id: jon, left: true}]}\n", (1, 2, 1, 1, 1)),
    ],
)
def test_how_many_take_part_are_contacted_qualified_and_convinced(
    people: str, log: str, counted: tuple[int, ...]
) -> None:
    found = over(log, people=people)
    assert (len(found.persons), found.roles, found.contacted, found.qualified, found.convinced) == counted


def test_who_decides_or_approves_is_reached_before_others_and_a_person_before_a_role() -> None:
    assert (reach().role, reach().step.id, reach().part.value) == ("jurist", "avtale", "approves")
    named = PEOPLE.replace("{id: ola}", "{id: ola, roles: jurist}")
    assert name(reach(people=named).person) == "ola"
    met = MET.replace("[kari]", "[kari, ola]")
    assert name(reach(met, people=named).person) == "jon"  # only does it


def test_the_nearest_step_comes_first() -> None:
    earlier = PURCHASE.replace("{role: it, part: contributes}", "{role: raad, part: approves}").replace(
        "optional: true", "kind: body"
    )
    assert (reach(purchase=earlier).role, reach(purchase=earlier).step.id) == ("raad", "krav")


def test_whom_a_meeting_is_booked_with_is_not_the_next_to_reach() -> None:
    named = PEOPLE.replace("{id: ola}", "{id: ola, roles: jurist}")
    booked = MET.replace("}\n", ", booked: [{date: 2026-12-01, how: meeting, with: [ola]}]}\n")
    assert name(reach(booked, people=named).person) == "jon"
    assert over(MET.replace("[kari]", "[kari, jon, ola]"), people=named).reach is None


def test_who_owns_the_contact_is_asked_else_somebody_we_have_been_in_contact_with() -> None:
    assert name(reach().ask) == "kari"
    assert reach("      - {note: x}\n").ask is None
    both = MET.replace("[kari]", "[kari, jon]")
    through = PEOPLE.replace("{id: ola}", "{id: ola, roles: jurist, through: jon}")
    assert name(reach(both, people=through).ask) == "jon"
    coming = both.replace("}\n", ", booked: [{date: 2026-12-01, how: meeting, with: [jon]}]}\n")
    assert name(reach(coming).ask) == "jon"
    first_time = MET.replace("}\n", ", booked: [{date: 2026-12-01, how: meeting, with: [jon]}]}\n")
    assert name(reach(first_time).ask) == "jon"


@pytest.mark.parametrize(
    ("word", "start"),
    [
        ("{by: kari, step: avtale, says: x, on: 2027-01-20}", date(2027, 1, 13)),
        ("{by: kari, step: ordre, says: x, latest: 2027-01-20}", date(2027, 1, 13)),
        ("{by: kari, step: avtale, says: x, earliest: 2027-01-20}", None),
        ("{by: kari, step: krav, says: x, on: 2027-01-20}", None),
        ("{by: kari, step: bruk, says: x, on: 2027-01-20}", date(2027, 1, 13)),
    ],
)
def test_a_day_tells_by_when_the_step_must_begin_if_all_takes_its_longest(word: str, start: date | None) -> None:
    limit = reach(MET + f"      - {{with: [kari], heard: [{word}]}}\n").limit
    assert (limit.start if limit else None) == start


def test_of_several_days_the_one_that_leaves_least_time_tells() -> None:
    slow = PURCHASE.replace("{id: ordre,", "{id: ordre, usual_days: [9, 30],")
    words = "{by: kari, step: avtale, says: x, on: 2027-01-20}, {by: kari, step: ordre, says: x, on: 2027-01-22}"
    limit = reach(MET + f"      - {{with: [kari], heard: [{words}]}}\n", purchase=slow).limit
    assert limit is not None
    assert (limit.start, limit.day.day) == (date(2026, 12, 16), date(2027, 1, 22))


def test_a_deadline_counts_to_the_order() -> None:
    limit = reach(people=PEOPLE.replace("log:", "deadline: 2027-01-20\n    log:")).limit
    assert limit is not None
    assert limit.start == date(2027, 1, 13)


def test_under_a_contact_rule_nobody_is_to_be_reached() -> None:
    closed = PURCHASE.replace("{id: krav, who", "{id: krav, contact: {rule: portal_only}, who")
    assert over(purchase=closed).reach is None
