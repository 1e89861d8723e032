"""Whatever stands in a deal: the plan that the customer sees tells what it may, and nothing else, in every form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

from eventful_deals import few, full_logs, full_processes
from eventful_deals import stand as stand_as_they_are
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.calendar.facts import calendar_events
from kjopsprosess.features.calendar.ics import CalendarOptions, calendar_file
from kjopsprosess.features.plan.documents import plan_csv, plan_markdown
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.json import plan_json
from kjopsprosess.features.plan.page import plan_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.page.html.draw import draw_html

TOKEN = "qzx"
"""No text of ours has it."""
INNER = {
    *("note", "needs", "because", "seen", "said", "title", "says", "quote", "trigger", "competitors", "phone", "email"),
    *("about", "ask", "do", "best", "least", "stalls"),
}
"""Keys whose texts are for us alone, in a deal and in a process; `says` unless it is marked to be shared."""
PERSONS = ("kari", "jon", "siv")
AMOUNT, FAR = 91827364, "2031-07-09"
"""A value and a day that nobody there has spoken of."""


def forms(situation: Situation, **how: Any) -> Iterator[str]:
    plan = make_plan(situation, **how)
    yield json.dumps(plan_json(plan), ensure_ascii=False)
    for messages in (NB, EN):
        yield plan_csv(plan, messages)
        yield plan_markdown(plan, messages)
        yield draw_html(plan_page(plan, messages), messages.code)


def marked(value: Any, numbers: Iterator[int], key: str = "") -> Any:
    """The same with a token of its own in each text that is for us alone."""
    if isinstance(value, dict):
        shared = value.get("share") == "true"
        return {each: its if each == "says" and shared else marked(its, numbers, each) for each, its in value.items()}
    if isinstance(value, list):
        return [marked(each, numbers, key) for each in value]
    return f"{value} {TOKEN}{next(numbers)}" if key in INNER else value


def inner(process: dict[str, Any], log: list[dict[str, Any]], names: dict[str, str], *, days: bool = True) -> Situation:
    """A deal with as much as there can be of what is for us alone."""
    numbers = count()
    people = [
        {"id": each, "name": names[each], "title": "Sjef", "needs": "Ro", "attitude": "sceptic", "roles": ["it"]}
        for each in PERSONS
    ]
    people += [
        {"id": "styret", "name": "Styret", "kind": "body"},
        {"id": "rita", "name": names["rita"], "kind": "partner"},
    ]
    people += [{"id": "brevet", "name": "Brevet", "kind": "document"}]
    for place, entry in enumerate(log):
        entry |= {"note": "Notat", "did": [f"Lunsj {TOKEN}{next(numbers)}"]}
        if place % 2:
            entry["competitors"] = ["Andre"]
    people[0] |= {"phone": "+47 900", "email": "kari@example.com", "through": "rita"}
    aim = {"best": {"by": "kari", "what": f"Ja {TOKEN}", "due": "2026-12-20"}}
    if log:
        log[0]["booked"] = [{"date": "2026-12-19", "with": ["kari"], "aim": aim}]
        log[0] |= {"value": {"amount": AMOUNT, "currency": "NOK"}}
    deal = {
        "customer": "Nordvik",
        "process": "p@1",
        "trigger": "Leien",
        "competitors": ["En"],
        "people": people,
        "value": {"amount": AMOUNT},
        "deadline": FAR,
        "seller": "per",
        "dates": []
        if not days
        else [
            {"id": "ours", "what": f"Vårt {TOKEN}", "on": FAR},
            {"id": "steps", "what": f"Vårt {TOKEN}", "latest": FAR, "step": "s1"},
            {"id": "partners", "what": f"Ritas {TOKEN}", "earliest": FAR, "by": ["rita"]},
        ],
    }
    whole = Deal.model_validate(marked({**deal, "log": log}, numbers))
    ours = Process.model_validate(marked({**process, "about": "Vårt"}, numbers))
    return make_situation("nordvik", whole, {"p": ours}, stand_as_they_are(process, []).today)


NAMES = {each: f"Navn{each}" for each in (*PERSONS, "rita")}
hows = st.fixed_dictionaries({"first": st.lists(st.sampled_from(PERSONS), max_size=2), "guesses": st.booleans()})
shares = st.lists(st.booleans(), min_size=20, max_size=20)


@few
@given(full_processes(), full_logs(), hows, shares)
def test_no_text_that_is_for_us_alone_is_in_any_form(
    process: dict[str, Any], log: list[dict[str, Any]], how: dict[str, Any], shared: list[bool]
) -> None:
    told = [each for entry in log for each in entry["heard"]]
    for each, share in zip(told, shared, strict=False):
        each.update({"share": "true"} if share else {})
    situation = inner(process, log, NAMES)
    by_chance = make_plan(situation, **how).hash  # any three digits may stand in it
    for text in forms(situation, **how):
        assert TOKEN not in text
        figures = text.replace(by_chance, "")
        assert not any(each in figures for each in (str(AMOUNT), "91 827", "91,827", "2031", "900", "example.com"))
        assert not any(word in text for word in ("sceptic", "skeptiker", "champion", "pådriver"))


@few
@given(full_processes(), full_logs(), shares)
def test_no_text_that_is_for_us_alone_is_in_the_calendar(
    process: dict[str, Any], log: list[dict[str, Any]], shared: list[bool]
) -> None:
    for each, share in zip([each for entry in log for each in entry["heard"]], shared, strict=False):
        each.update({"share": "true"} if share else {})
    events = calendar_events([inner(process, log, NAMES, days=False)])
    for messages in (NB, EN):
        options = CalendarOptions("Europe/Oslo", (timedelta(days=1),), None)
        text = calendar_file(events, options, messages).decode().replace("\r\n ", "")
        assert TOKEN not in text
        assert not any(each in text for each in (str(AMOUNT), "example.com", "sceptic", "skeptiker"))


@few
@given(full_processes(), full_logs(), hows, st.sampled_from(PERSONS))
def test_nobody_is_named_whom_we_have_not_met_and_of_whom_only_others_have_told(
    process: dict[str, Any], log: list[dict[str, Any]], how: dict[str, Any], absent: str
) -> None:
    """Who decides every step, by what somebody else says, and is never there."""
    witness = next(each for each in PERSONS if each != absent)
    for entry in log:
        entry["with"] = [each for each in entry["with"] if each != absent] or [witness]
    told = [{"step": each["id"], "by": [witness], "says": "Ja", "who": {absent: "does"}} for each in process["steps"]]
    promise = {"id": "over", "by": [absent], "what": "kommer", "due": "2026-12-24", "step": "s0"}
    own = {"step": "egen", "name": f"Overtale {NAMES[absent]}", "by": [witness], "says": "Ja", "after": ["s0"]}
    day = {
        "date": "dagen",
        "what": f"Ferien til {NAMES[absent]}s familie",
        "on": "2027-01-02",
        "by": [witness],
        "says": "Ja",
    }
    ours = {"id": "vaart", "by": ["us"], "what": f"ringer {NAMES[absent]}", "due": "2026-12-24", "step": "s0"}
    last = {"date": "2026-11-30", "how": "call", "with": [witness], "heard": [*told, own, day]}
    log.append({**last, "promised": [promise, ours]})
    situation = inner(process, log, NAMES)
    for text in forms(situation, **how):
        assert NAMES[absent] not in text
        assert "kommer" not in text
    if not situation.ended:
        assert make_plan(situation).left_out_named >= 1


@few
@given(full_processes(), full_logs(), st.booleans())
def test_what_a_partner_alone_has_told_is_not_in_any_form(
    process: dict[str, Any], log: list[dict[str, Any]], guesses: bool
) -> None:
    told = {"step": "deres", "name": f"Ritas {TOKEN}", "short": f"R {TOKEN}", "done_when": TOKEN, "by": ["rita"]}
    shared = {"says": f"Si det {TOKEN}", "share": "true", "after": ["s0"]}
    day = {"date": "dag", "what": f"Dagen {TOKEN}", "on": FAR, "by": ["rita"], "says": TOKEN, "share": "true"}
    promise = {"id": "ritas", "by": ["rita"], "what": f"ordner {TOKEN}", "due": "2026-12-24"}
    last = {"date": "2026-12-01", "how": "call", "with": ["rita"], "promised": [promise]}
    log.append({**last, "heard": [{**told, **shared}, day]})
    for text in forms(inner(process, log, NAMES), guesses=guesses):
        assert TOKEN not in text
        assert NAMES["rita"] not in text


@few
@given(full_processes(), full_logs(), hows, st.sampled_from(PERSONS))
def test_nobody_is_named_who_has_left(
    process: dict[str, Any], log: list[dict[str, Any]], how: dict[str, Any], gone: str
) -> None:
    log.append({"date": "2026-12-01", "people": [{"id": gone, "left": "true"}]})
    ours = {"id": "vaart", "by": ["us"], "what": f"ringer {NAMES[gone]}", "due": "2026-12-24"}
    log.append(
        {
            "date": "2026-12-01",
            "how": "call",
            "with": [next(each for each in PERSONS if each != gone)],
            "promised": [ours],
        }
    )
    for text in forms(inner(process, log, NAMES), **how):
        assert NAMES[gone] not in text


@few
@given(full_processes(), full_logs(), st.booleans())
def test_a_step_of_which_nobody_there_has_said_a_word_is_at_most_a_question(
    process: dict[str, Any], log: list[dict[str, Any]], guesses: bool
) -> None:
    for step in process["steps"]:
        step["name"] = f"Steget {TOKEN}{step['id']}"
    situation = stand_as_they_are(process, log)
    spoken = json.dumps([{**entry, "promised": [], "booked": [], "holds": []} for entry in log])
    filed = {promise.step for promise in situation.history.promises}
    plan = make_plan(situation, guesses=guesses)
    asked = {each.name for each in plan.guesses}
    for step in process["steps"]:
        if f'"{step["id"]}"' in spoken or step["id"] in filed:
            continue
        assert step["name"] not in {row.name for row in plan.steps}
        for text in forms(situation, guesses=guesses):
            assert (step["name"] in text) is (step["name"] in asked)


@few
@given(full_processes(), full_logs(), st.sampled_from(["s0", "s1", "s2", "s3", "s4", "s5"]))
def test_a_step_on_which_they_differ_has_no_name_no_day_and_no_words(
    process: dict[str, Any], log: list[dict[str, Any]], step: str
) -> None:
    kari = {"step": step, "by": ["kari"], "says": "Slik", "on": "2026-12-20", "share": "true"}
    jon = {"step": step, "by": ["jon"], "says": "Ikke slik", "against": "kari", "share": "true"}
    promise = {"id": "over", "by": ["kari"], "what": "kommer", "due": "2026-12-24", "step": step}
    last = {"date": "2026-12-01", "how": "call", "with": ["kari", "jon"], "heard": [kari, jon], "promised": [promise]}
    asked = [row for row in make_plan(stand_as_they_are(process, [*log, last])).steps if row.asked]
    for row in asked:
        parties = [row.who, *(promise.who for promise in row.promises)]
        assert [(each.name, each.role) for each in parties] == [(None, None)] * len(parties)
        assert (row.days, row.says) == ((), ())
    before = stand_as_they_are(process, log)
    if step in before.states and not before.states[step].taken and not before.ended:
        assert step in {row.id for row in asked}
