from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.app.process_library import LibraryProcess
from kjopsprosess.features.process.facts import Handbook, make_handbook
from kjopsprosess.features.process.json import library_json, process_json
from kjopsprosess.features.process.page import handbook_page, library_page, step_page
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.page.layout import draw_plain
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

NB, EN = speak(Language.NB), speak(Language.EN)
TODAY = date(2026, 11, 26)


def shipped(process_id: str) -> Handbook:
    process = Workspace(SHIPPED.parent).read_process(process_id).model
    assert process is not None
    return make_handbook(process_id, process, own=False)


SMALL = Process.model_validate(
    {
        "name": "Tender",
        "language": "en",
        "roles": [{"id": "buyer", "name": "Buyer", "about": "Runs the tender"}],
        "steps": [
            {
                "id": "questions",
                "name": "Answer questions",
                "done_when": "The log is closed.",
                "usual_days": [2, 5],
                "contact": {"rule": "portal_only", "channel": "KGV", "note": "The documents come first."},
                "who": [{"role": "buyer", "part": "does"}],
                "seller_actions": [{"id": "ask", "do": "Ask there", "when": "during"}],
            },
            {"id": "award", "name": "Award", "done_when": "An award letter.", "kind": "choice", "usual_days": [14, 14]},
            {"id": "sign", "name": "Sign", "done_when": "A contract.", "kind": "order", "after": []},
        ],
    }
)

OVERVIEW_NB = """\
Programvare til større virksomhet · 14 steg · versjon 1
     1  Erkjenne problemet       4–26 uker  Sponsor i ledelsen beslutter
     2  Tallfeste og prioritere  2–8 uker   Sponsor i ledelsen beslutter
     3  Etablere kjøpsgruppe     1–4 uker   Problemeier utfører
     4  Utforske løsninger       2–8 uker   Problemeier utfører
     5  Enes om krav             2–6 uker   Sponsor i ledelsen beslutter
    samtidig
  │  6  Vurdere sikkerhet        3–8 uker   Sikkerhetsleder godkjenner
  │  7  Gjennomføre pilot        3–8 uker   Problemeier beslutter
  │  8  Avklare personvern       2–6 uker   Jurist godkjenner
  │  9  Gjennomgå avtalen        2–8 uker   Jurist godkjenner
  │ 10  Ta referanser            1–3 uker   Problemeier utfører
    deretter
    11  Godkjenne budsjett       2–8 uker   Økonomidirektør beslutter  etter 7
    12  Forhandle vilkår         2–6 uker   Budsjetteier beslutter
    13  Signere og bestille      1–3 uker   Daglig leder utfører       og 6 8 9
    14  Ta i bruk                4–26 uker  Linjeleder beslutter
Valget faller i 11. Ordren er vår etter 13.
"""

STEP_NB = """\
Gjennomføre sikkerhets- og arkitekturvurdering · steg 6 av 14
    Gjort når   Skriftlig godkjenning foreligger, med eller uten vilkår.
    Etter       Enes om krav og beslutningskriterier
    Samtidig    Gjennomføre pilot · Avklare personvern · 2 til
    Vanlig tid  3–8 uker
    Kontakt     fri
Hvem
    Sikkerhetsleder  godkjenner  Godkjenner at løsningen er sikker nok for
                                 dataene
    Arkitekt         godkjenner  Vurderer om løsningen passer med systemene som
                                 er der fra før
    Problemeier      utfører     Lederen som eier problemet og bestiller
                                 løsningen
    IT-leder         bidrar      Svarer for drift, integrasjoner og tilganger
Avtal med kunden
    Best        Sikkerhetsleder setter dato for behandling i arkitekturrådet.
    Minst       Kunden sier hvem som eier vurderingen, og hvor lang køen er.
Vi må
    Før         Sende ferdig sikkerhetspakke med sertifikater og dataflyt
    I møtet     Tilby en teknisk kontakt som svarer innen én dag
Spør
    «Hvordan ser sikkerhetsvurderingen ut hos dere, og hvor lang er køen?»
Stopper gjerne på
    Kø hos sikkerhet · For sen start
"""

STEP_UNDER_A_RULE = """\
Answer questions · step 1 of 3
    Done when    The log is closed.
    After        from the start
    Usual time   2–5 days
    Contact      KGV only · The documents come first.
Who
    Buyer  does it  Runs the tender
Ask for in the KGV
    Best         A named person says when it will be done.
    Least        The customer says who does it.
We must
    In the tool  Ask there
"""


def test_the_overview_as_it_is_drawn() -> None:
    assert draw_plain(handbook_page(shipped("saas-virksomhet"), NB)) == OVERVIEW_NB


def test_one_step_in_depth() -> None:
    book = shipped("saas-virksomhet")
    assert draw_plain(step_page(book, book.step_number(6), NB)) == STEP_NB


def test_where_room_is_short_weeks_are_abbreviated_before_rows_are_broken() -> None:
    rows = draw_plain(handbook_page(shipped("enterprise-software"), EN)).splitlines()
    assert rows[1] == "     1  Recognise the problem    4–26 wk  Executive sponsor decides"
    assert rows[15] == "    13  Sign and order           1–3 wk   Managing director does it  and 6 8 9"
    assert max(map(len, rows)) <= 80


def test_on_a_narrow_screen_a_step_takes_two_rows() -> None:
    rows = draw_plain(handbook_page(shipped("saas-virksomhet"), NB), 60).splitlines()
    assert rows[1:3] == ["     1  Erkjenne problemet", "      4–26 uker · Sponsor i ledelsen beslutter"]
    assert "  │ 10  Ta referanser" in rows


def test_a_step_under_a_contact_rule_asks_nobody_to_meet_anyone() -> None:
    book = make_handbook("tender", SMALL, own=True)
    words = EN.process
    assert draw_plain(step_page(book, book.step_number(1), EN)).splitlines() == STEP_UNDER_A_RULE.splitlines()
    assert words.choice_here in draw_plain(step_page(book, book.step_number(2), EN))
    assert words.order_here in draw_plain(step_page(book, book.step_number(3), EN))


def test_an_overview_with_odd_times_and_a_step_from_the_start() -> None:
    assert draw_plain(handbook_page(make_handbook("tender", SMALL, own=True), EN)).splitlines() == [
        "Tender · 3 steps · version 1",
        "     1  Answer questions  2–5 days  Buyer does it",
        "     2  Award             2 weeks",
        "     3  Sign                          from the start",
        "The choice falls in 2. The order is ours after 3.",
    ]


@pytest.mark.parametrize("process_id", [path.stem for path in sorted(SHIPPED.glob("*.yaml"))])
def test_every_shipped_process_and_each_of_its_steps_fits_a_screen(process_id: str) -> None:
    book = shipped(process_id)
    messages = speak(book.process.language)
    drawn = [draw_plain(handbook_page(book, messages)).splitlines()]
    drawn += [draw_plain(step_page(book, each, messages)).splitlines() for each in book.steps]
    assert [len(rows) for rows in drawn if len(rows) > 40] == []
    assert [row for rows in drawn for row in rows if len(row) > 80] == []


def test_the_library() -> None:
    library = (
        LibraryProcess("tender", own=True, process=SMALL, deals=("a", "b", "c", "d", "e")),
        LibraryProcess("broken", own=True, process=None, deals=()),
        LibraryProcess("shipped", own=False, process=SMALL, deals=()),
    )
    assert draw_plain(library_page(library, EN)).splitlines() == [
        "3 buying processes",
        "    tender   Tender",
        "      3 steps · version 1 · en · your own · used in a, b, c and 2 more",
        "    broken",
        "      your own · cannot be used: kp check processes/broken.yaml",
        "    shipped  Tender",
        "      3 steps · version 1 · en · comes with kp · not in use",
    ]
    facts = library_json(library, TODAY)["processes"]
    assert facts[0]["deals"] == ["a", "b", "c", "d", "e"]
    assert facts[1] == {
        "id": "broken",
        "name": None,
        "version": None,
        "language": None,
        "steps": None,
        "own": True,
        "deals": [],
    }


def test_a_process_as_facts_has_every_key_in_every_step() -> None:
    book = make_handbook("tender", SMALL, own=True)
    facts = process_json(book, book.steps, TODAY)
    assert facts["schema"] == "kp.process/1"
    assert facts["steps"][0]["contact"] == {
        "rule": "portal_only",
        "channel": "KGV",
        "note": "The documents come first.",
    }
    assert [each["after"] for each in facts["steps"]] == [[], ["questions"], []]
    assert {len(each) for each in facts["steps"]} == {len(facts["steps"][0])}
