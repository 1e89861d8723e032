"""The words of the brief that depend on what is known."""

from __future__ import annotations

import re

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain

ROAD = """
    roles: [{id: eier}, {id: it, name: IT-leder}, {id: styre, name: Styret, kind: body}]
    steps:
      - {id: krav, usual_days: [14, 28], who: [{role: eier, part: does}, WHO]}
      - {id: vedtak, who: [{role: styre, part: decides}]}
      - {id: ordre, kind: order, who: [{role: styre, part: decides}]}
"""
IT, BOARD = "{role: it, part: approves}", "{role: styre, part: approves}"
KARI = "people: [{id: kari, name: Kari, roles: eier}]"


def drawn(deal: str, road: str = ROAD, messages: Messages = NB, width: int = 80) -> str:
    situation = read(deal, road.replace("WHO", IT))
    return draw_plain(brief_page(make_brief(situation, planned_contact(situation)), messages), width)


@pytest.mark.parametrize(
    ("usual", "said"),
    [("[14, 28]", "vanlig 14–28"), ("[1, 1]", "vanlig 1"), ("[7, 7]", "vanlig 7"), ("[0, 3]", "vanlig 0–3")],
)
def test_usual_days_that_are_the_same_are_one_number(usual: str, said: str) -> None:
    log = "[{how: call, with: kari}]"
    assert f"25 dager i dette steget, {said}\n" in drawn(log, ROAD.replace("[14, 28]", usual))


@pytest.mark.parametrize(
    ("how", "nb", "en"),
    [
        ("meeting", "Etter møtet   kp advance", "After the meeting   kp advance"),
        ("call", "Etter samtalen   kp advance", "After the call   kp advance"),
        ("mail", "Etterpå   kp advance", "Afterwards   kp advance"),
    ],
)
def test_what_comes_after_is_headed_by_the_way_of_contact(how: str, nb: str, en: str) -> None:
    booked = f"[{{booked: [{{date: 2026-11-30, how: {how}, with: kari}}]}}]"
    assert nb in drawn(booked)
    assert en in drawn(booked, messages=EN)


@pytest.mark.parametrize(
    ("how", "nb", "en"),
    [
        ("meeting", "Møtet man. 23. nov. er ikke ført inn", "The meeting on Mon 23 Nov is not recorded"),
        ("call", "Samtalen man. 23. nov. er ikke ført inn", "The call on Mon 23 Nov is not recorded"),
        ("mail", "E-posten man. 23. nov. er ikke ført inn", "The e-mail of Mon 23 Nov is not recorded"),
    ],
)
def test_what_was_booked_and_never_recorded_is_called_what_it_was(how: str, nb: str, en: str) -> None:
    booked = f"[{{booked: [{{date: 2026-11-23, how: {how}, with: kari}}]}}]"
    assert nb in drawn(booked).replace("\N{NO-BREAK SPACE}", " ")
    assert en in drawn(booked, messages=EN).replace("\N{NO-BREAK SPACE}", " ")


def test_who_has_a_role_is_asked_about_a_person_and_who_prepares_about_a_board() -> None:
    deal = f"{{{KARI}, log: [{{how: call, with: kari}}]}}"
    assert "? IT-leder  godkjenner  ikke navngitt: hvem er det?\n" in drawn(deal)
    assert "? Styret  godkjenner  hvem forbereder saken dit?\n" in drawn(deal, ROAD.replace("WHO", BOARD))


@pytest.mark.parametrize(
    ("messages", "question"),
    [
        (NB, "«Hvem forbereder saken for styret, og hvem legger den fram?»"),
        (EN, "“Who prepares the case for the styret, and who presents it?”"),
    ],
    ids=["nb", "en"],
)
def test_a_board_that_decides_is_asked_about_by_who_prepares_its_cases(messages: Messages, question: str) -> None:
    deal = f"{{{KARI}, log: [{{how: call, with: kari}}]}}"
    screen = drawn(deal, messages=messages)
    assert question in screen
    assert messages.brief.unknowns.unnamed.split("{")[0] not in screen


@pytest.mark.parametrize("messages", [NB, EN], ids=["nb", "en"])
@pytest.mark.parametrize("log", ["[]", "[{how: call, with: kari}]", "[{how: mail, with: kari, note: Hei}]"])
def test_whom_to_ask_is_said_once(log: str, messages: Messages) -> None:
    screen = drawn(f"{{{KARI}, log: {log}}}", messages=messages)
    assert not re.search(r"(Spør|Ask):\s+(Spør|Ask)", screen)


PEOPLE = "people: [{id: kari, name: Kari Lund, title: TITLE, roles: eier, needs: NEEDS}]"


@pytest.mark.parametrize("width", [90, 100, 120])
@pytest.mark.parametrize("needs", ["ro", "ro på linje 2 og færre stans om natten"])
def test_a_title_that_has_room_is_never_left_out_for_what_somebody_needs(width: int, needs: str) -> None:
    people = PEOPLE.replace("TITLE", "produksjonssjef").replace("NEEDS", needs)
    assert "    Kari Lund, produksjonssjef  utfører " in drawn(
        f"{{{people}, log: [{{how: call, with: kari}}]}}", width=width
    )


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (EN, ("      Leaves 31 Dec; Nora Vik takes over\n", "      Takes over from Kari, who leaves 31 Dec\n")),
        (NB, ("      Slutter 31. des.; Nora Vik tar over\n", "      Tar over etter Kari, som slutter 31. des.\n")),
    ],
)
def test_under_who_it_stands_who_leaves_when_and_who_takes_over(messages: Messages, said: tuple[str, str]) -> None:
    told = "people: [{id: kari, left: 2026-12-31}, {id: nora, name: Nora Vik, replaces: kari}]"
    log = f"log: [{{how: call, with: kari, {told}, booked: [{{date: 2026-12-03, with: [kari, nora]}}]}}]"
    found = drawn(f"{{{KARI}, {log}}}", messages=messages).replace("\N{NO-BREAK SPACE}", " ")
    assert all(each in found for each in said)


@pytest.mark.parametrize(
    ("due", "en", "nb"),
    [
        ("2027-01-15", "Kari leaves 31 Dec, before it is due.", "Kari slutter 31. des., før fristen."),
        ("2026-12-31", "Kari leaves that day.", "Kari slutter samme dag."),
        ("2026-12-30", None, None),
    ],
)
def test_a_promise_says_that_who_gave_it_leaves_before_it_is_due(due: str, en: str | None, nb: str | None) -> None:
    gave = f"promised: [{{id: p, by: kari, what: svarer, due: {due}}}], people: [{{id: kari, left: 2026-12-31}}]"
    for messages, said in ((EN, en), (NB, nb)):
        found = drawn(f"{{{KARI}, log: [{{how: call, with: kari, {gave}}}]}}", messages=messages, width=120)
        promised = next(line for line in found.replace("\N{NO-BREAK SPACE}", " ").splitlines() if "Kari svarer" in line)
        assert promised.endswith(said) if said else "slutter" not in promised and "leaves" not in promised


@pytest.mark.parametrize(("messages", "sum_"), [(NB, "GBP 60 000"), (EN, "GBP 60,000")])
@pytest.mark.parametrize("newest", [False, True])
def test_what_the_purchase_is_worth_stands_in_the_head_as_it_was_told_last(
    messages: Messages, sum_: str, newest: bool
) -> None:
    worth = "value: {amount: 60000, currency: GBP}"
    top, told = (worth.replace("6", "9"), f", {worth}") if newest else (worth, "")
    said = drawn(f"{{{top}, {KARI}, log: [{{how: call, with: kari{told}}}]}}", messages=messages)
    assert said.replace("\N{NO-BREAK SPACE}", " ").splitlines()[1].endswith(sum_)
    assert "GBP" not in drawn("[{how: call, with: kari}]")
