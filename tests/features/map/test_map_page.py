"""The map, whole, and what each kind of row says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.page import map_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages


def drawn(more: str = "", messages: Messages = NB, width: int = 80, deal: str = NORDVIK) -> str:
    return draw_plain(map_page(make_deal_map(situation(deal + more, NORDVIK_PROCESS)), messages), width)


def test_in_bokmaal() -> None:
    assert (
        drawn()
        == """\
Nordvik Mekaniske · 1 av 8 steg gjort, 1 utgår · 1 kilde: Kari Lund
Kartet: 1 sett, 2 fortalt av én, 5 antatt av oss
  ✓ gjort   Enes om krav              Kari Lund, sett 3. nov.
  > åpent   Vurdere sikkerhet         Jon Eide sender utfylt leverandørskjema
                                      innen fre. 4. des.
  > åpent   Gjennomføre pilot         Kari Lund beslutter · vår antakelse
  > åpent   Avklare personvern        hvem må godkjenne? · vår antakelse
  > åpent   Gjennomgå avtalen         hvem må godkjenne? · vår antakelse
  - utgår   Ta referanser             Kari Lund: vi kjenner to kunder fra før
    venter  Godkjenne budsjett        etter «Gjennomføre pilot» · fortalt av
                                      Kari Lund
    venter  Signere og bestille       etter «Godkjenne budsjett» og 3 til · vår
                                      antakelse
    venter  Ta i bruk                 etter «Signere og bestille» · vår
                                      antakelse
"""
    )


def test_in_english() -> None:
    assert (
        drawn(messages=EN)
        == """\
Nordvik Mekaniske · 1 of 8 steps done, 1 skipped · 1 source: Kari Lund
The map: 1 seen, 2 reported by one, 5 guesses of ours
  ✓ done     Enes om krav              Kari Lund, seen 3 Nov
  > open     Vurdere sikkerhet         Jon Eide sender utfylt leverandørskjema
                                       by Fri 4 Dec
  > open     Gjennomføre pilot         Kari Lund decides · our guess
  > open     Avklare personvern        who must approve? · our guess
  > open     Gjennomgå avtalen         who must approve? · our guess
  - skipped  Ta referanser             Kari Lund: vi kjenner to kunder fra før
    waiting  Godkjenne budsjett        after “Gjennomføre pilot” · told by Kari
                                       Lund
    waiting  Signere og bestille       after “Godkjenne budsjett” and 3 more ·
                                       our guess
    waiting  Ta i bruk                 after “Signere og bestille” · our guess
"""
    )


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        (
            "moved: {skjema: 2026-11-20}",
            "  ! åpent   Vurdere sikkerhet         Jon Eide sender utfylt leverandørskjema:\n"
            + " " * 38
            + "6 dager over fristen\n",
        ),
        (
            "moved: {skjema: 2026-11-26}",
            "  > åpent   Vurdere sikkerhet         Jon Eide sender utfylt leverandørskjema i\n" + " " * 38 + "dag\n",
        ),
        (
            "reopened: [{step: krav, because: IT vil ha mer}]",
            "  > gjenåpnet  Enes om krav              IT vil ha mer · fortalt av Kari Lund\n",
        ),
        (
            "with: [jon], done: [{step: pilot, by: [kari], said: Bestått}]",
            "  ✓ gjort   Gjennomføre pilot         Kari Lund, sagt av Jon Eide 16. nov.\n",
        ),
        (
            "done: [{step: budsjett, by: [siv], seen: Vedtak, outcome: us}]",
            "  ✓ gjort   Godkjenne budsjett        Siv Moen, sett 16. nov. · valgt: oss\n",
        ),
        (
            "done: [{step: budsjett, by: [siv], seen: Vedtak, outcome: us}]",
            "  ? åpent   Gjennomføre pilot         har kunden gjort dette? · vår antakelse\n",
        ),
        (
            "done: [{step: signering, by: [kari], seen: Ordre}]",
            "  - utgår  Gjennomgå avtalen         ordren kom uten dette steget\n",
        ),
        (
            "promised: [{id: s, by: siv, what: signerer, due: 2026-12-20, step: signering}]",
            "etter «Godkjenne budsjett» og 3 til · Siv\n" + " " * 38 + "Moen signerer innen søn. 20. des.\n",
        ),
        (
            "done: [{step: demo, by: [kari], seen: Opptak}]",
            "    historie  Se løsningen              Kari Lund, sett 16. nov.\n",
        ),
        (
            "skipped: [{step: demo, by: [kari], because: Ikke nå}]",
            "historie  Se løsningen              Kari Lund: Ikke nå\n",
        ),
    ],
)
def test_a_row(entry: str, row: str) -> None:
    assert row in drawn(f"  - {{date: 2026-11-16, {entry}}}\n")


def test_a_step_behind_is_a_question_even_when_its_promise_is_late() -> None:
    more = """\
  - {date: 2026-11-16, promised: [{id: p, by: kari, what: svarer, due: 2026-11-18, step: pilot}]}
  - {date: 2026-11-17, done: [{step: budsjett, by: [siv], seen: Vedtak, outcome: us}]}
"""
    assert "  ? åpent   Gjennomføre pilot         har kunden gjort dette?\n" in drawn(more)


def test_a_step_only_this_customer_has() -> None:
    own = "steps: [{id: styret, name: Legge fram for styret, done_when: D, after: [krav]}]\nlog:"
    assert "  > åpent   Legge fram for styret     vår antakelse · bare denne kunden\n" in drawn(
        deal=NORDVIK.replace("log:", own)
    )


@pytest.mark.parametrize(
    ("more", "head"),
    [
        ("  - {date: 2026-11-18, stopped: {outcome: other}}\n", "Nordvik Mekaniske · tapt ons. 18. nov. · 1 av 8"),
        (
            "  - {date: 2026-11-18, stopped: {outcome: later, until: 2027-02-01}}\n",
            "Nordvik Mekaniske · utsatt til man. 1. feb. 2027 · 1 av 8",
        ),
        (
            "  - {date: 2026-11-18, done: [{step: signering, by: [kari], seen: O}]}\n",
            "Nordvik Mekaniske · vunnet · 2 av 3",
        ),
    ],
)
def test_the_head_of_a_deal_not_under_way(more: str, head: str) -> None:
    assert drawn(more).startswith(head)


def test_the_head_without_sources_and_with_two() -> None:
    empty = NORDVIK.split("log:")[0]
    assert drawn(deal=empty).startswith("Nordvik Mekaniske · 0 av 9 steg gjort · ingen kilder ennå\n")
    heard = "  - {date: 2026-11-18, how: call, with: [jon], heard: [{step: budsjett, says: Ja}]}\n"
    assert drawn(heard).startswith("Nordvik Mekaniske · 1 av 8 steg gjort, 1 utgår · 2 kilder: Kari Lund og Jon Eide\n")


def test_on_a_narrow_screen_a_step_and_the_rest() -> None:
    assert (
        "  > åpent  Vurdere sikkerhet\n      Jon Eide sender utfylt leverandørskjema innen\n      fre. 4. des.\n"
        in drawn(width=60)
    )


TOLD_ANEW = """\
  - {date: 2026-11-13, heard: [{step: pilot, by: [kari], says: Kort, takes: 2 uker, on: 2027-01-20}]}
  - {date: 2026-11-16, heard: [{step: pilot, by: [jon], says: Lenger, takes: 5 uker, latest: 2027-02-01}]}
"""


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (NB, "senest 1. feb. 2027 (Jon Eide), før: 20. jan. 2027 (Kari Lund 13. nov.)"),
        (NB, "tar 5 uker (Jon Eide 16. nov.), før: tar 2 uker (Kari Lund 13. nov.)"),
        (EN, "by 1 Feb 2027 (Jon Eide), before: 20 Jan 2027 (Kari Lund 13 Nov)"),
        (EN, "takes 5 uker (Jon Eide 16 Nov), before: takes 2 uker (Kari Lund 13 Nov)"),
    ],
)
def test_the_days_of_a_step_and_the_older_word_stand_beside_the_newer(messages: Messages, said: str) -> None:
    page = drawn(TOLD_ANEW, messages)
    assert said in " ".join(page.split())
    assert all(len(row) <= 80 for row in page.splitlines())
