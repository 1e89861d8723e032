"""Whatever happens in a deal: what a person wrote down stands on a screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from eventful_deals import WHO, few, full_logs, full_processes, past_days, some, stand, statements, step_ids
from hypothesis import assume, given
from hypothesis import strategies as st
from random_logs import STEPS
from screens_of_a_deal import as_read, brief_of, listed_promises

from kjopsprosess.deal_state.told.sources import sources_of, sources_of_deal
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.json import map_json
from kjopsprosess.features.promises.json import promises_json
from kjopsprosess.features.questions.facts import make_question_sheet
from kjopsprosess.features.questions.json import questions_json

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def brief_facts(situation: Situation) -> Any:
    return brief_json(brief_of(situation))


def map_of(situation: Situation) -> Any:
    return map_json(make_deal_map(situation))


def promises_of(situation: Situation) -> Any:
    return as_read(promises_json(listed_promises(situation)))


def written(*answers: object) -> str:
    """All that some screens say, as one text."""
    return json.dumps(answers, ensure_ascii=False)


@few
@given(full_processes(), full_logs())
def test_everything_of_the_newest_contact_is_on_a_screen(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    contacts = [each for each in situation.history.entries if each.entry.how]
    assume(contacts)
    newest = contacts[-1]
    brief, the_map, promises = brief_facts(situation), map_of(situation), promises_of(situation)
    screens = written(brief, the_map, promises)
    results = brief["last_time"]["results"]
    assert brief["last_time"]["date"] == newest.entry.date.isoformat()
    for heard in newest.entry.heard:
        assert heard.says in screens
        dated = {each["date"] for each in results if each["says"] == heard.says}
        assert dated == {heard.day.isoformat() if heard.day else None}
    for reopened in newest.entry.reopened:
        events = situation.history.steps.events.get(reopened.step, ())
        if any(event.item is reopened and event.effect for event in events):
            assert reopened.because in screens
    open_now = {promise.id for promise in situation.history.promises if promise.open}
    for promise in newest.entry.promised:
        assert (promise.id in open_now) is (promise.id in {each["id"] for each in promises["promises"]})
    gone = {person["id"] for each in results if each["kind"] == "left" for person in each["by"]}
    told_before = {
        person.id for each in situation.history.entries if each is not newest for person in each.entry.people
    }
    for person in newest.entry.people:
        if person.left and person.id not in told_before:
            assert person.id in gone


@few
@given(full_processes(), full_logs(), step_ids, st.sampled_from(WHO[:4]))
def test_a_step_done_takes_no_promise_and_no_other_step_s_words_and_days_away(
    process: dict[str, Any], log: list[dict[str, Any]], step: str, who: str
) -> None:
    told = [{"step": each, "by": ["kari"], "says": f"Ord om {each}.", "on": "2026-12-20"} for each in STEPS[:3]]
    log = [*log, {"date": "2026-11-30", "how": "call", "with": ["kari"], "heard": told}]
    before = stand(process, log)
    done = {"date": "2026-12-01", "done": [{"step": step, "by": [who], "seen": "Ark"}]}
    after = stand(process, [*log, done])
    open_after = {each["id"] for each in promises_of(after)["promises"]}
    assert {each["id"] for each in promises_of(before)["promises"]} <= open_after
    still = {each.id for each in after.untaken} - after.behind
    if after.ended or not after.is_open:
        return
    days = {(day["step"] and day["step"]["id"], day["date"]) for day in brief_facts(after)["days"]}
    for day in brief_facts(before)["days"]:
        ruled = day["step"] and day["step"]["id"]
        if ruled in still:
            assert (ruled, day["date"]) in days
    sheet = questions_json(make_question_sheet(after))
    asked_before, asked = questions_json(make_question_sheet(before)), {each["id"]: each for each in sheet["steps"]}
    for each in asked_before["steps"]:
        if each["id"] in asked:
            assert {words["says"] for words in each["words"]} <= {w["says"] for w in asked[each["id"]]["words"]}


@few
@given(full_processes(), full_logs(), statements(), some, past_days)
def test_a_statement_more_never_makes_fewer_sources(
    process: dict[str, Any], log: list[dict[str, Any]], told: dict[str, Any], there: list[str], day: str
) -> None:
    known = [{"step": each, "by": [who], "says": "Ord."} for each in STEPS for who in ("kari", "jon", "siv")]
    log = [*log, {"date": "2026-11-01", "how": "mail", "heard": known}]
    before = stand(process, log)
    after = stand(process, [*log, {"date": day, "how": "mail", "with": there, "heard": [told]}])
    assert sources_of_deal(after).number >= sources_of_deal(before).number
    for step in before.map.steps:
        assert sources_of(after, after.map.by_id[step.id]).number >= sources_of(before, step).number


@few
@given(full_processes(), full_logs(), step_ids)
def test_why_a_step_was_reopened_is_on_a_screen(process: dict[str, Any], log: list[dict[str, Any]], step: str) -> None:
    taken = {"date": "2026-12-01", "done": [{"step": step, "by": ["kari"], "seen": "Ark"}]}
    back = {"date": "2026-12-01", "how": "call", "with": ["kari"], "reopened": [{"step": step, "because": "Ny leder."}]}
    situation = stand(process, [*log, taken, back])
    if any(event.effect and event.item.by == () for event in situation.history.steps.events.get(step, ())[-1:]):
        assert "Ny leder." in written(brief_facts(situation), map_of(situation))


@few
@given(full_processes(), full_logs(), step_ids, st.permutations(["kari", "jon", "siv"]))
def test_an_older_word_stands_beside_the_newer_on_the_map(
    process: dict[str, Any], log: list[dict[str, Any]], step: str, who: list[str]
) -> None:
    told = [
        {"date": "2026-12-01", "heard": [{"step": step, "by": [each], "says": f"Ord av {each}.", "takes": time}]}
        for each, time in zip(who, ("17 days", "18 days", "19 days"), strict=True)
    ]
    situation = stand(process, [*log, *told])
    assume(step in {each.id for each in situation.untaken})
    found = next(each for each in map_of(situation)["steps"] if each["id"] == step)
    (takes,) = [each for each in found["replaced"] if each["fact"] == "takes"]
    assert [each["id"] for each in (*takes["now"]["by"], *takes["before"]["by"])] == [who[2], who[1]]
    assert (takes["now"]["value"]["text"], takes["before"]["value"]["text"]) == ("19 days", "18 days")
