"""Days that rule in the brief: the nearest in the head, the others under the step, and what is asked about them."""

from __future__ import annotations

import pytest
from building import next_id, read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.brief.facts import Brief, make_brief
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.brief.unknowns.kinds import UnknownKind
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain

ROAD = """
    roles: [{id: eier}]
    steps:
      - {id: krav, name: Avklare kravene, usual_days: [5, 10]}
      - {id: tilbud, name: Levere tilbud, date: {what: Tilbudsfrist}, usual_days: [20, 30]}
      - {id: styre, name: Vedta i styret, date: {what: Styremøte, ask: "Når møtes styret?"}, usual_days: 10}
      - {id: karens, name: Vente ut karensen, kind: standstill}
      - {id: ordre, name: Signere, kind: order}
"""
TOLD = "{by: kari, step: tilbud, latest: 2026-12-20}", "{by: kari, step: styre, on: 2027-02-10}"


def stand(*items: str, top: str = "", log: str = "", today: str = "2026-12-01") -> Situation:
    heard = f"{{with: [kari, jon], how: meeting, heard: [{', '.join(items)}]}}" if items else ""
    parts = [top, f"log: [{', '.join(filter(None, [heard, log]))}]"]
    return read(f"{{{', '.join(filter(None, parts))}}}", ROAD, today=today)


def brief(situation: Situation) -> Brief:
    return make_brief(situation, planned_contact(situation))


def screen(situation: Situation, language: str = "en") -> str:
    drawn = draw_plain(brief_page(brief(situation), speak(Language(language))))
    return " ".join(drawn.replace("\N{NO-BREAK SPACE}", " ").split())


def asked(situation: Situation) -> list[tuple[UnknownKind, str | None]]:
    kinds = (UnknownKind.DAY_UNKNOWN, UnknownKind.DAY_TO_CONFIRM, UnknownKind.TOO_LATE)
    return [
        (each.kind, each.step.id if each.step else None) for each in brief(situation).unknowns if each.kind in kinds
    ]


def test_the_nearest_day_is_in_the_head_and_the_others_stand_under_the_step() -> None:
    situation = stand(
        *TOLD, "{by: kari, date: lager, what: Lageret flytter, on: 2027-06-01}", top="deadline: 2027-04-30"
    )
    said = screen(situation)
    head, below = said.split("The customer's next step")
    assert "Tilbudsfrist by 20 Dec: 19 days left (13 working), usually takes 20–30: too late" in head
    assert "Styremøte 10 Feb 2027: 71 days left (49 working), usually takes 30–40" in below
    assert "The deadline 30 Apr 2027: 150 days left (103 working), usually takes 30–40" in below
    assert "Lageret flytter 1 June 2027: 182 days left" in below or "Lageret flytter 1 Jun 2027: 182 days left" in below
    assert "The days until 10 Feb 2027 include Christmas week." in below
    nb = screen(situation, "nb")
    assert "Tilbudsfrist senest 20. des.: 19 dager igjen (13 arbeidsdager), tar vanligvis 20–30: for sent" in nb
    assert "Fristen 30. april 2027: 150 dager igjen (103 arbeidsdager), tar vanligvis 30–40" in nb
    assert "I dagene frem til 10. feb. 2027 ligger romjulen." in nb


@pytest.mark.parametrize(
    ("item", "today", "sentence"),
    [
        ("step: styre, on: 2027-02-10", "2027-02-10", "Styremøte 10 Feb is today, usually takes 30–40: too late"),
        ("step: styre, on: 2027-02-10", "2027-02-09", "Styremøte 10 Feb: 1 day left (1 working)"),
        ("step: styre, latest: 2027-02-10", "2027-02-12", "Styremøte by 10 Feb has passed, 2 days ago"),
        ("step: krav, on: 2026-12-24", "2026-12-01", "Avklare kravene 24 Dec: 23 days left (17 working)"),
        ("step: krav, earliest: 2026-12-24", "2026-12-01", "Avklare kravene not before 24 Dec: 23 days left"),
        ("step: karens, on: 2026-12-24", "2026-12-01", "Vente ut karensen until 24 Dec: 23 days left"),
        ("date: lager, what: Lageret flytter, on: 2026-12-24", "2026-12-01", "Lageret flytter 24 Dec: 23 days left"),
    ],
)
def test_how_a_day_is_said(item: str, today: str, sentence: str) -> None:
    assert sentence in screen(stand(f"{{by: kari, {item}}}", today=today))


def test_a_past_day_is_asked_about_once_and_not_called_late() -> None:
    said = screen(stand("{by: kari, step: styre, on: 2026-11-20}"))
    assert said.count("Styremøte 20 Nov has passed. Did it happen?") == 1
    assert "ago" not in said
    over = screen(stand("{by: kari, step: karens, latest: 2026-11-20}"))
    assert "Vente ut karensen until 20 Nov has passed. Is it over without a complaint?" in over


@pytest.mark.parametrize(
    ("items", "log", "expected"),
    [
        ((), "", []),  # a step whose day is not known, but not in view
        ((), "{done: [{step: krav, by: kari}]}", ["tilbud"]),
        (TOLD, "{done: [{step: krav, by: kari}]}", []),
        (
            ("{by: kari, date: frist, what: F, step: tilbud, latest: 2027-12-20}",),
            "{done: [{step: krav, by: kari}]}",
            [],
        ),
        ((), "{done: [{step: krav, by: kari}, {step: tilbud, by: kari}]}", ["styre"]),
    ],
)
def test_a_step_in_view_that_a_day_rules_asks_for_it_first(
    items: tuple[str, ...], log: str, expected: list[str]
) -> None:
    situation = stand(*items, log=log)
    unknown = [step for kind, step in asked(situation) if kind is UnknownKind.DAY_UNKNOWN]
    assert unknown == expected
    if expected:
        assert brief(situation).unknowns[0].kind is UnknownKind.DAY_UNKNOWN


def test_the_day_of_a_choice_that_still_waits_is_asked_for_but_not_first() -> None:
    purchase = "steps: [{id: a}, {id: b}, {id: valg, kind: choice, date: {what: Valgdag}}]"
    late = "{how: call, with: rita, done: [{step: a, by: kari, said: Ja}]}"
    for log, place in ((late, 1), ("{done: [{step: a, by: kari}, {step: b, by: kari}]}", 0)):
        unknowns = brief(read(f"[{log}]", purchase)).unknowns
        assert [each.kind for each in unknowns].index(UnknownKind.DAY_UNKNOWN) == place


def test_a_day_to_ask_about_has_its_question_and_one_in_the_papers_has_none() -> None:
    there = "{how: meeting, with: [kari, jon]}"
    styre = screen(stand(log=f"{there}, {{done: [{{step: krav, by: kari}}, {{step: tilbud, by: kari}}]}}"))
    assert "Date not known: Styremøte (“Vedta i styret”). Ask Kari: “Når møtes styret?”" in styre.replace(
        "kari:", "Kari:"
    )
    tilbud = screen(stand(log=f"{there}, {{done: [{{step: krav, by: kari}}]}}"))
    assert "Date not recorded: Tilbudsfrist (“Levere tilbud”). Look in the customer's papers." in tilbud


def test_the_ruling_day_is_asked_for_where_nobody_may_be_spoken_to_and_where_nothing_is_known() -> None:
    portal = ROAD.replace("date: {what: Tilbudsfrist}", "date: {what: Tilbudsfrist}, contact: {rule: portal_only}")
    for purchase in (portal, ROAD):
        situation = read("[{done: [{step: krav, by: kari}]}]", purchase, today="2026-12-01")
        assert "Date not recorded: Tilbudsfrist (“Levere tilbud”)." in screen(situation)
        assert next_id(situation) == "tilbud"


def test_too_late_is_told_for_each_day_with_how_much_is_short() -> None:
    situation = stand(*TOLD, top="deadline: 2026-12-05")
    assert asked(situation) == [(UnknownKind.TOO_LATE, None), (UnknownKind.TOO_LATE, "tilbud")]
    assert "miss this by 26 days: The deadline 5 Dec." in screen(situation)


def test_after_the_order_a_deadline_is_not_spoken_of() -> None:
    won = "{done: [{step: ordre, by: kari, seen: Ordre}]}"
    for deadline in ("2026-11-20", "2027-04-30"):
        said = screen(stand(top=f"deadline: {deadline}", log=won))
        assert "deadline" not in said


def test_json_has_every_day_with_what_the_text_says() -> None:
    situation = stand(*TOLD, "{by: kari, step: krav, earliest: 2026-11-10}", top="deadline: 2027-04-30")
    found = brief_json(brief(situation))
    assert [(day["date"], day["pace"], day["past"], day["deadline"]) for day in found["days"]] == [
        ("2026-11-10", None, True, False),
        ("2026-12-20", "too_late", False, False),
        ("2027-02-10", None, False, False),
        ("2027-04-30", None, False, True),
    ]
    tilbud = found["days"][1]
    assert (tilbud["what"], tilbud["rule"], tilbud["step"]["id"]) == ("Tilbudsfrist", "latest", "tilbud")
    assert (tilbud["days_left"], tilbud["working_days_left"], tilbud["usual_days_left"]) == (19, 13, [20, 30])
    assert ([each["id"] for each in tilbud["by"]], tilbud["told_on"]) == (["kari"], "2026-11-01")
    assert found["deal"]["deadline"] == "2027-04-30"
    assert (found["progress"]["days_left"], found["progress"]["usual_days_left"]) == (150, [30, 40])
