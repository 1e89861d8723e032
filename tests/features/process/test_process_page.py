from __future__ import annotations

from shipped_processes import EN, NB, shipped

from kjopsprosess.features.process.page import handbook_page, step_page
from kjopsprosess.page.drawing.layout import draw_plain

OVERVIEW_NB = """\
Programvare til større virksomhet · 16 steg · versjon 2
     1  Erkjenne problemet       1–6 md.  Sponsor i ledelsen beslutter
     2  Tallfeste og prioritere  2–8 u.   Sponsor i ledelsen beslutter
     3  Etablere kjøpsgruppe     1–4 u.   Behovseier utfører
     4  Utforske løsninger       2–8 u.   Behovseier utfører
     5  Enes om krav             2–6 u.   Sponsor i ledelsen beslutter
    samtidig
  │  6  Vurdere sikkerhet        3–8 u.   Sikkerhetsleder godkjenner
  │  7  Avklare personvern       2–6 u.   Jurist godkjenner
  │  8  Gjennomgå avtalen        2–8 u.   Jurist godkjenner
  │  9  Ta referanser            1–3 u.   Behovseier utfører
  │ 10  Gjennomføre pilot        3–8 u.   Behovseier beslutter
    deretter
    11  Velge leverandør         1–4 u.   Sponsor i ledelsen beslutter  etter 10
    12  Forhandle vilkår         2–6 u.   Budsjetteier beslutter
    13  Godkjenne budsjett       2–8 u.   Økonomidirektør beslutter
    14  Signere avtalen          1–3 u.   Signaturberettiget utfører    og 6 7 8
    samtidig
  │ 15  Opprette leverandøren    1–3 u.   Leverandøransvarlig utfører
  │ 16  Ta i bruk                1–6 md.  Linjeleder beslutter
Leverandør velges i steg 11. Ordren er vår etter steg 14. Må godkjennes: 6, 7,
8 og 13.
"""


STEP_NB = """\
Gjennomføre sikkerhets- og arkitekturvurdering · steg 6 av 16
    Gjort når   Skriftlig godkjenning foreligger, med eller uten vilkår.
    Etter       Enes om krav og beslutningskriterier
    Samtidig    Avklare personvern · Gjennomgå avtalen · 2 til
    Vanlig tid  3–8 uker
    Kontakt     fri
    Betyr       En godkjenning: teller først når en som godkjenner, har handlet.
Hvem
    Sikkerhetsleder  godkjenner  Godkjenner at løsningen er sikker nok for
                                 dataene
    Arkitekturrådet  godkjenner  Godkjenner nye systemer i større virksomheter ·
                                 et organ, ikke én person · ikke alltid med
    Arkitekt         godkjenner  Vurderer om løsningen passer med systemene som
                                 er der fra før · ikke alltid med
    Behovseier       utfører     Lederen som eier behovet og bestiller løsningen
    IT-leder         bidrar      Har ansvaret for drift, integrasjoner og
                                 tilganger
Avtal med kunden
    Mål         Sikkerhetslederen setter dato for når vurderingen er ferdig.
    Minimum     Kunden sier hvem som eier vurderingen, og hvor lang køen er.
Vi må
    Før         Sende ferdig sikkerhetspakke med sertifikater og dataflyt
    I møtet     Tilby en teknisk kontakt som svarer innen én dag
Spør
    «Hvordan ser sikkerhetsvurderingen ut hos dere, og hvor lang er køen?»
    «Hva har stoppet andre leverandører hos dere?»
Stopper gjerne på
    Kø hos sikkerhet · For sen start
"""


def test_the_overview_as_it_is_drawn() -> None:
    assert draw_plain(handbook_page(shipped("saas-virksomhet"), NB)) == OVERVIEW_NB


def test_one_step_in_depth() -> None:
    book = shipped("saas-virksomhet")
    assert draw_plain(step_page(book, book.step_number(6), NB)) == STEP_NB


def test_where_room_is_short_weeks_are_abbreviated_before_rows_are_broken() -> None:
    rows = draw_plain(handbook_page(shipped("enterprise-software"), EN)).splitlines()
    assert rows[1] == "     1  Recognise the problem    1–6 mo  Executive sponsor decides"
    assert rows[16] == "    14  Sign the contract        1–3 wk  Signatory does it          and 6 7 8"
    assert max(map(len, rows)) <= 80


def test_on_a_narrow_screen_a_step_takes_two_rows() -> None:
    rows = draw_plain(handbook_page(shipped("saas-virksomhet"), NB), 60).splitlines()
    assert rows[1:3] == ["     1  Erkjenne problemet", "      1–6 måneder · Sponsor i ledelsen beslutter"]
    assert "  │ 10  Gjennomføre pilot" in rows
