"""What is asked about each step to come, and whom."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.features.questions.asked import QuestionKind
from kjopsprosess.features.questions.facts import QuestionSheet, SheetStep, make_question_sheet
from kjopsprosess.model.values import Part

QUESTIONS = 'questions: [{ask: "Når slutter den?", to: it}, {ask: "Hva skjer etterpå?"}]'
PURCHASE = f"""
    roles: [{{id: eier}}, {{id: it}}, {{id: styre, kind: body}}, {{id: jurist}}]
    steps:
      - {{id: krav, who: [{{role: eier, part: does}}]}}
      - id: pilot
        who: [{{role: eier, part: decides}}, {{role: it, part: does}}]
        {QUESTIONS}
      - {{id: valg, kind: choice, who: [{{role: styre, part: decides}}, {{role: jurist, part: approves}}]}}
      - {{id: ordre, kind: order, who: [{{role: eier, part: does}}]}}
      - {{id: bruk}}
"""
TALK = "- {how: meeting, with: [kari, jon]}\n"


def sheet(log: str = TALK, *with_: str, purchase: str = PURCHASE, people: str = "") -> QuestionSheet:
    text = f"people:\n{people}\nlog:\n{log}" if people else log
    return make_question_sheet(read(text, purchase), with_)


def step(name: str, log: str = TALK, *with_: str, purchase: str = PURCHASE, people: str = "") -> SheetStep:
    return next(each for each in sheet(log, *with_, purchase=purchase, people=people).steps if each.step.id == name)


def asked(found: SheetStep) -> list[tuple[str | None, str]]:
    return [(each.to.id if each.to else None, each.kind.value) for each in found.questions]


def test_every_step_to_come_in_map_order_and_no_other() -> None:
    done = TALK + "- {with: [kari], done: [{step: krav, by: [kari], seen: Krav}]}\n"
    told = "- {with: [kari], heard: [{by: kari, step: styremote, name: Styret vedtar, says: x, after: [pilot]}]}\n"
    assert [each.step.id for each in sheet(TALK).steps] == ["krav", "pilot", "valg", "ordre", "bruk"]
    assert [each.step.id for each in sheet(done + told).steps] == ["pilot", "styremote", "valg", "ordre", "bruk"]
    assert sheet("- {with: [kari], stopped: {outcome: nothing, because: x}}\n").steps == ()


def test_who_has_a_part_is_asked_by_that_part_and_the_steps_own_questions_go_to_their_role() -> None:
    assert asked(step("krav")) == [("kari", "how")]
    assert step("krav").questions[0].part is Part.DOES
    assert asked(step("pilot")) == [("kari", "process"), ("jon", "process")]
    assert {each.to.id: each.words for each in step("pilot").questions if each.to} == {
        "jon": "Når slutter den?",
        "kari": "Hva skjer etterpå?",
    }


def test_who_is_named_is_asked_about_every_step_with_a_part_or_without_and_before_the_others() -> None:
    assert asked(step("krav", TALK, "jon")) == [("jon", "how"), ("kari", "how")]
    assert step("krav", TALK, "jon").questions[0].part is None
    assert {each.to.id for each in step("bruk", TALK, "jon").questions if each.to} == {"jon"}
    assert {each.to.id for each in step("bruk", TALK, "rita").questions if each.to} == {"rita"}


@pytest.mark.parametrize("name", ["krav", "pilot", "ordre"])
def test_what_one_has_told_is_put_to_others_and_the_teller_is_asked_who_else_knows(name: str) -> None:
    log = TALK + f"- {{with: [jon], heard: [{{by: jon, step: {name}, says: Sånn er det}}]}}\n"
    plain = PURCHASE.replace(QUESTIONS, "")
    found = dict(asked(step(name, log, "jon", purchase=plain)))
    assert found == {"jon": "who_else", "kari": "right"}


def test_nothing_more_is_asked_of_what_is_confirmed_and_a_yes_of_those_who_have_not_given_theirs() -> None:
    both = TALK + "- {with: [kari, jon], heard: [{by: [kari, jon], step: krav, says: Slik}]}\n"
    confirmed = TALK + "- {with: [kari], confirmed: [{by: kari, steps: [krav]}]}\n"
    assert asked(step("krav", both)) == [("kari", "right")]
    assert asked(step("krav", confirmed, "jon")) == []


def test_a_difference_is_asked_with_no_names_of_who_is_no_party_to_it() -> None:
    log = TALK + "- {with: [kari], heard: [{by: kari, against: jon, step: pilot, says: To uker}]}\n"
    third = "    - {id: kari, roles: eier}\n    - {id: jon, roles: it}\n    - {id: siv}\n"
    kinds = dict.fromkeys(("kari", "jon", "siv"), "")
    found = step("pilot", log, "siv", people=third)
    kinds |= {each.to.id: each.kind.value for each in reversed(found.questions) if each.to}
    assert kinds["siv"] == "differs"
    assert all(each.kind is not QuestionKind.DIFFERS for each in found.questions if each.to and each.to.id != "siv")
    assert [each.to and each.to.id for each in step("pilot", log).questions if each.kind is QuestionKind.DIFFERS] == [
        "kari"  # all whom we know are parties: one with a part
    ]
    met = TALK.replace("kari, jon", "kari, jon, siv") + log.removeprefix(TALK)
    found = step("pilot", met, people=third)
    assert [name for name, kind in asked(found) if kind == "differs"] == ["siv"]
    assert "siv" not in {name for name, kind in asked(found) if kind != "differs"}


def test_what_is_said_to_be_done_is_confirmed_with_the_doer() -> None:
    log = TALK + "- {with: [rita], done: [{step: krav, by: [kari], said: Ferdig}]}\n"
    assert ("kari", "confirm_done") in asked(step("krav", log))
    assert ("kari", "confirm_done") in asked(step("krav", log, "jon"))


def test_a_step_that_the_customer_is_past_is_asked_about() -> None:
    log = TALK + "- {with: [jon], done: [{step: pilot, by: [jon], seen: Rapport}]}\n"
    assert asked(step("krav", log)) == [("kari", "behind")]


def test_what_a_leaver_promised_is_taken_over_by_somebody() -> None:
    log = (
        TALK + "- {with: [jon], promised: [{id: a, by: jon, what: kaller inn, due: 2026-12-20, step: pilot}]}\n"
        "- {people: [{id: jon, left: true}]}\n"
    )
    found = [each for each in step("pilot", log).questions if each.kind is QuestionKind.TAKE_OVER]
    assert [(each.to and each.to.id, each.words) for each in found] == [("kari", "kaller inn")]


def test_unnamed_roles_are_asked_for_and_of_a_body_who_prepares_its_matters() -> None:
    no_board = "    - {id: kari, roles: eier}\n    - {id: jon, roles: it}\n"
    found = step("valg", people=no_board)
    assert [(each.kind.value, each.roles) for each in found.questions] == [
        ("who", ("jurist",)),
        ("prepares", ("styre",)),
    ]
    assert {each.to.id for each in found.questions if each.to} == {"kari"}  # somebody we have met


def test_nobody_is_asked_whom_nobody_can_ask() -> None:
    people = "    - {id: kari, roles: eier}\n    - {id: styret, kind: body}\n    - {id: brev, kind: document}\n"
    gone = TALK.replace(", jon", "") + "- {people: [{id: ola, left: true}]}\n"
    found = sheet(gone, "styret", "brev", "ola", "kari", people=people + "    - {id: ola, roles: it}\n")
    assert [each.id for each in found.not_asked] == ["styret", "brev", "ola"]
    assert [each.id for each in found.with_] == ["kari"]
    everybody = {each.to.id for each_step in found.steps for each in each_step.questions if each.to}
    assert everybody == {"kari"}


def test_under_a_contact_rule_no_person_is_asked_and_only_what_everybody_may_see() -> None:
    closed = PURCHASE.replace("{id: krav, who", "{id: krav, contact: {rule: portal_only}, who")
    found = sheet(TALK, "jon", purchase=closed)
    questions = [each for each_step in found.steps for each in each_step.questions]
    assert {each.to for each in questions} == {None}
    assert {each.kind for each in questions} == {QuestionKind.PROCESS}


def test_a_question_for_the_partner_goes_to_the_partner() -> None:
    partner = PURCHASE.replace("to: it", "to: partner")
    assert ("rita", "process") in asked(step("pilot", purchase=partner))


def test_an_unknown_ruling_day_is_asked_for_until_it_is_told() -> None:
    dated = PURCHASE.replace("{id: ordre,", "{id: ordre, date: {what: Fristen, ask: Når er fristen?},")
    told = TALK + "- {with: [kari], heard: [{by: kari, step: ordre, says: Da, on: 2027-02-01}]}\n"
    assert "day" in {each.kind.value for each in step("ordre", purchase=dated).questions}
    assert "day" not in {each.kind.value for each in step("ordre", told, purchase=dated).questions}


def test_of_a_step_only_they_have_it_is_asked_what_shows_that_it_is_done() -> None:
    told = "- {with: [kari], heard: [{by: kari, step: ny, name: Styret vedtar, says: x%s}]}\n"
    assert "result" in {each.kind.value for each in step("ny", TALK + told % "").questions}
    assert "result" not in {each.kind.value for each in step("ny", TALK + told % ", done_when: Vedtak").questions}


@pytest.mark.parametrize(
    ("second", "takes"),
    [
        ("{by: jon, step: pilot, says: x, takes: fire uker}", "fire uker"),
        ("{by: jon, against: kari, step: pilot, says: x, takes: fire uker}", "2-3 uker"),
    ],
)
def test_the_time_it_takes_is_that_of_the_map(second: str, takes: str) -> None:
    first = "- {with: [kari], heard: [{by: kari, step: pilot, says: x, takes: 2-3 uker}]}\n"
    found = step("pilot", TALK + first + f"- {{with: [jon], heard: [{second}]}}\n").takes
    assert found is not None
    assert str(found.takes) == takes


def test_a_total_that_is_disputed_does_not_stand_for_what_we_believe() -> None:
    log = TALK + "- {with: [kari], heard: [{by: kari%s, step: ordre, says: x, takes: 9 uker, takes_from: krav}]}\n"
    agreed, disputed = step("ordre", log % "").takes, step("ordre", log % ", against: jon").takes
    assert agreed is not None
    assert (str(agreed.takes), agreed.counted_from, disputed) == ("9 uker", "krav", None)


def test_the_steps_own_questions_go_to_who_has_not_told_of_it_yet() -> None:
    people = "    - {id: kari, roles: eier}\n    - {id: mia, roles: it}\n    - {id: jon, roles: it}\n"
    log = "- {with: [kari, mia, jon], heard: [{by: %s, step: pilot, says: x}]}\n"
    assert ("jon", "process") in asked(step("pilot", log % "mia", people=people))
    assert ("mia", "process") in asked(step("pilot", log % "jon", people=people))
    without_roles = PURCHASE.replace("to: it", "to: jurist")
    by_kari = {
        name
        for name, kind in asked(step("pilot", log % "kari", purchase=without_roles, people=people))
        if kind == "process"
    }
    by_both = {
        name
        for name, kind in asked(step("pilot", log % "mia", purchase=without_roles, people=people))
        if kind == "process"
    }
    assert (by_kari, by_both) == ({"mia"}, {"kari"})


@pytest.mark.parametrize(
    ("with_", "expected"),
    [((), "kari"), (("kari",), "kari"), (("mia",), "kari"), (("jon",), "jon"), (("mia", "jon"), "jon")],
)
def test_what_one_answer_is_enough_for_goes_to_who_has_a_part_the_talks_own_first(
    with_: tuple[str, ...], expected: str
) -> None:
    people = "    - {id: kari, roles: eier, attitude: champion}\n    - {id: jon, roles: it}\n    - {id: mia}\n"
    anybody = PURCHASE.replace("to: it", "to: jurist")
    found = step("pilot", TALK, *with_, purchase=anybody, people=people)
    assert {each.to.id for each in found.questions if each.to and each.kind is QuestionKind.PROCESS} == {expected}
    asking = anybody.replace("{id: bruk}", "{id: bruk, questions: [{ask: x?}]}")
    nobodys = step("bruk", TALK, *with_, purchase=asking, people=people)
    asked_of = next(each.to.id for each in nobodys.questions if each.to and each.kind is QuestionKind.PROCESS)
    assert asked_of in (with_ or {"kari", "jon"})


def test_the_newest_words_of_each_are_shown() -> None:
    log = (
        TALK + "- {with: [kari], heard: [{by: kari, step: krav, says: Først}]}\n"
        "- {with: [kari, jon], heard: [{by: kari, step: krav, says: Nå}, {by: jon, step: krav, says: Også}]}\n"
    )
    assert [(each.person.id, each.says) for each in step("krav", log).words] == [("kari", "Nå"), ("jon", "Også")]
