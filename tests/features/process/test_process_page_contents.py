"""What a process says of its steps, its rules and itself, on the screen and as facts."""

from __future__ import annotations

from datetime import date

import pytest
from shipped_processes import EN, NB, shipped

from kjopsprosess.app.loading.process_library import LibraryProcess
from kjopsprosess.features.process.facts import make_handbook
from kjopsprosess.features.process.json import library_json, process_json
from kjopsprosess.features.process.page import handbook_page, library_page, step_page
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.process import Process
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.yamlfiles.folders import SHIPPED

TODAY = date(2026, 11, 26)


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


STEP_UNDER_A_RULE = """\
Answer questions · step 1 of 3
    Done when    The log is closed.
    After        from the start
    Usual time   2–5 days
    Contact      KGV only · The documents come first.
Who
    Buyer  does it  Runs the tender
Ask for via KGV
    Goal         A named person says when it will be done.
    At least     The customer says who does it.
We must
    In the tool  Ask there
"""


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
        "Supplier chosen at step 2. Order won at step 3.",
    ]


MARKED = Process.model_validate(
    {
        "name": "Kjøp",
        "language": "nb",
        "decided_by": "one",
        "roles": [
            {"id": "raad", "name": "Råd", "about": "Møtes hver måned", "kind": "body", "optional": True},
            {"id": "leder", "name": "Leder"},
        ],
        "steps": [
            {
                "id": "vedtak",
                "name": "Vedta kjøpet",
                "done_when": "Vedtaket er ført.",
                "gate": True,
                "topic": "choice",
                "date": {"what": "Møtet i rådet", "ask": "Når møtes rådet?"},
                "who": [{"role": "raad", "part": "approves"}, {"role": "leder", "part": "does"}],
            },
            {"id": "valg", "name": "Velge leverandør", "done_when": "Et brev.", "kind": "choice"},
            {
                "id": "karens",
                "name": "Overholde karensen",
                "done_when": "Fristen er ute.",
                "kind": "standstill",
                "date": {"what": "Karensen er ute"},
                "contact": {"rule": "equal", "says": "Spør skriftlig.", "note": "Brevet har fristen."},
                "seller_actions": [
                    {"id": "hold", "do": "Stille opp", "when": "during", "if": "won"},
                    {"id": "klage", "do": "Vurdere klage", "if": "lost"},
                    {"id": "lese", "do": "Lese brevet"},
                    {"id": "plan", "do": "Sende plan", "when": "after", "if": "won"},
                    {"id": "takk", "do": "Takke", "when": "after"},
                ],
            },
            {"id": "ordre", "name": "Signere", "done_when": "En avtale.", "kind": "order"},
        ],
    }
)


APPROVAL_NB = """\
Vedta kjøpet · steg 1 av 4
    Gjort når  Vedtaket er ført.
    Etter      fra start
    Kontakt    fri
    Dato       Møtet i rådet · «Når møtes rådet?»
    Betyr      En godkjenning: teller først når en som godkjenner, har handlet.
               I et notat til kunden står det de sier om steget, under «valget».
Hvem
    Råd    godkjenner  Møtes hver måned · et organ, ikke én person · ikke alltid
                       med
    Leder  utfører
"""


STANDSTILL_NB = """\
    Kontakt    Spør skriftlig. · Brevet har fristen.
    Dato       Karensen er ute
    Betyr      Karens: valget er tatt, men kan klages på og gjøres om.
Avtal med kunden
    Mål        En navngitt person sier når det blir gjort.
    Minimum    Kunden sier hvem som gjør det.
Vi må
    Før        Lese brevet
    Når gjort  Takke
    Vunnet     Stille opp
    Vunnet     Sende plan · når gjort
    Tapt       Vurdere klage
"""


def test_what_a_step_means_and_who_is_no_single_person() -> None:
    book = make_handbook("kjop", MARKED, own=True)
    assert draw_plain(step_page(book, book.step_number(1), NB)).startswith(APPROVAL_NB)


def test_what_is_done_after_a_step_and_what_only_when_won_or_lost() -> None:
    book = make_handbook("kjop", MARKED, own=True)
    assert draw_plain(step_page(book, book.step_number(3), NB)).endswith(STANDSTILL_NB)


def test_below_the_overview_stand_the_choice_the_standstill_the_order_and_the_approvals() -> None:
    foot = draw_plain(handbook_page(make_handbook("kjop", MARKED, own=True), EN)).splitlines()[5:]
    assert " ".join(foot) == (
        "One person decides. Supplier chosen at step 2. Standstill at step 3. Order won at step 4. Needs approval: 1."
    )


def test_a_process_as_facts_has_what_each_key_says_under_its_own_name() -> None:
    book = make_handbook("kjop", MARKED, own=True)
    facts = process_json(book, book.steps, TODAY)
    assert facts["decided_by"] == "one"
    assert facts["roles"][0]["kind"] == "body"
    assert facts["roles"][0]["optional"] is True
    assert facts["steps"][0]["gate"] is True
    assert (facts["steps"][0]["topic"], facts["steps"][1]["topic"]) == ("choice", None)
    assert facts["steps"][0]["date"] == {"what": "Møtet i rådet", "ask": "Når møtes rådet?"}
    assert facts["steps"][2]["kind"] == "standstill"
    assert facts["steps"][2]["contact"]["says"] == "Spør skriftlig."
    assert [task["if"] for task in facts["steps"][2]["seller_actions"]] == ["won", "lost", None, "won", None]


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
        "says": None,
    }
    assert [each["after"] for each in facts["steps"]] == [[], ["questions"], []]
    assert {len(each) for each in facts["steps"]} == {len(facts["steps"][0])}
