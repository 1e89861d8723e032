"""What must hold for every process and every log on the three screens that prepare a talk about how they buy."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from random_logs import PEOPLE, WHO, a_few, logs, processes

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.standing import step_standings
from kjopsprosess.features.map.by_person import map_by_person
from kjopsprosess.features.map.by_person_page import map_by_person_page
from kjopsprosess.features.people.by_step import people_by_step
from kjopsprosess.features.people.by_step_page import people_by_step_page
from kjopsprosess.features.questions.facts import make_question_sheet
from kjopsprosess.features.questions.page import questions_page
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain

SCREEN = 80


def stand(process: dict[str, Any], log: list[dict[str, Any]]) -> Situation:
    deal = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "deadline": "2027-01-24", "log": log}
    return make_situation(
        "nordvik", Deal.model_validate(deal), {"p": Process.model_validate(process)}, date.fromisoformat("2026-12-01")
    )


@a_few
@given(processes(), logs, st.lists(st.sampled_from(WHO), unique=True, max_size=2), st.sampled_from(Language))
def test_the_sheet_asks_only_who_can_answer_and_asks_nothing_twice(
    process: dict[str, Any], log: list[dict[str, Any]], with_: list[str], language: Language
) -> None:
    situation = stand(process, log)
    sheet = make_question_sheet(situation, tuple(each for each in with_ if each in situation.people))
    assert not {step.step.id for step in sheet.steps} & {
        each for each, state in situation.states.items() if state.taken
    }
    for step in sheet.steps:
        assert all(each.to is None or each.to.present for each in step.questions)
        assert len(step.questions) == len(set(step.questions))
    rows = draw_plain(questions_page(sheet, Messages(language)), SCREEN).splitlines()
    assert max(map(len, rows)) <= SCREEN


@a_few
@given(processes(), logs, st.sampled_from(Language))
def test_everybody_present_stands_among_those_with_a_part_or_those_without(
    process: dict[str, Any], log: list[dict[str, Any]], language: Language
) -> None:
    situation = stand(process, log)
    found = people_by_step(situation)
    shown = {row.person.id for row in found.rows if row.person} | {person.id for person in found.no_part}
    assert shown >= {person.id for person in situation.present if person.is_source}
    assert all(row.parts for row in found.rows)
    rows = draw_plain(people_by_step_page(found, Messages(language)), SCREEN).splitlines()
    assert max(map(len, rows)) <= SCREEN


@a_few
@given(processes(), logs, st.sampled_from(Language))
def test_everybody_who_told_of_a_step_to_come_is_on_the_map_by_person_once_a_step(
    process: dict[str, Any], log: list[dict[str, Any]], language: Language
) -> None:
    situation = stand(process, log)
    found = map_by_person(situation)
    standings = step_standings(situation)
    for each in found.people:
        told = [account.step.id for account in each.accounts]
        assert len(told) == len(set(told))
        assert {*told} <= {step.id for step in found.steps if each.person in standings[step.id].told_by}
    tellers = {person.id for step in found.steps for person in standings[step.id].told_by}
    assert {each.person.id for each in found.people} | {each.id for each in found.only_earlier} >= tellers
    rows = draw_plain(map_by_person_page(found, Messages(language)), SCREEN).splitlines()
    assert max(map(len, rows)) <= SCREEN
