from __future__ import annotations

import re

import pytest

from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import Cell, Columns, Labelled, Line, Page, Row, Section, Style, Text, text

WHO = Columns("who")


def kept(said: str) -> str:
    """The text with a no-break space for each underscore."""
    return said.replace("_", "\N{NO-BREAK SPACE}")


def head(said: str) -> Text:
    return text(said, style=Style.HEADING)


def row(name: str, short: str, *cells: str, glyph: str = "") -> Row:
    return Row(WHO, (Cell(text(name), short=text(short)), *(Cell(text(kept(cell))) for cell in cells)), glyph=glyph)


BRIEF = Page(
    (
        Section(
            items=(
                Line(text(kept("Nordvik Mekaniske · tor._26._nov. kl._10.00 · Kari Lund og Jon Eide")), indent=0),
                Line(text(kept("5 av 13 steg gjort · 23_dager i dette steget, tar vanligvis 21–56")), indent=0),
            )
        ),
        Section(
            head("Kundens neste steg"),
            (
                Line(text("Gjennomføre sikkerhets- og arkitekturvurdering", style=Style.ACT)),
                Labelled("Gjort når", text("Skriftlig godkjenning foreligger, med eller uten vilkår.")),
                Labelled("Lovet", text(kept("Jon Eide sender utfylt leverandørskjema innen fre._4._des."))),
                Labelled("Samtidig", text("Gjennomføre pilot · Avklare personvern · Gjennomgå avtalen")),
                Labelled("Hvorfor nå", text(kept("Avtalen med dagens leverandør løper ut 30._april."))),
            ),
        ),
        Section(
            head("Avtal i møtet"),
            (
                Labelled("Mål", text("Sikkerhetsleder setter dato for behandling i arkitekturrådet.")),
                Labelled("Minimum", text("Kunden sier hvem som eier vurderingen, og hvor lang køen er.")),
            ),
        ),
        Section(
            head("Hvem"),
            (
                row("Kari Lund, produksjonssjef", "Kari Lund", "utfører", "pådriver", "overbevist", "sist_12._nov."),
                row("Jon Eide, IT-sjef", "Jon Eide", "bidrar", "skeptiker", "kontaktet", "sist_12._nov."),
                row(*2 * ("Sikkerhetsleder",), "godkjenner", "ikke navngitt: hvem er det?", glyph="?"),
            ),
        ),
        Section(
            head("Vi må"),
            (
                Labelled("Lovet", text(kept("Vi sender Kari regneark med timetall: 6_dager over fristen")), glyph="!"),
                Labelled("Før", text("Sende ferdig sikkerhetspakke med sertifikater og dataflyt")),
                Labelled("I møtet", text("Tilby en teknisk kontakt som svarer innen én dag")),
                Line(text("3 av de 8 siste oppgavene våre gjaldt ikke et åpent steg.")),
            ),
        ),
        Section(
            head("Det vi ikke vet"),
            (
                Line(text("Alt vi vet om hvordan de kjøper, har vi fra Kari Lund. Spør Jon Eide:"), glyph="?"),
                Line(text("«Hvem må godkjenne, i hvilken rekkefølge, og hvem kan stoppe det?»")),
                Line(text("Siv Moen skal beslutte, men er aldri kontaktet. Spør Kari Lund:"), glyph="?"),
                Line(text("«Hva må Siv Moen se for å si ja, og når kan vi møtes?»")),
            ),
        ),
        Section(head("Etterpå"), (Line(text("kp advance nordvik"), keep=True),), beside=True),
    )
)

AT_80 = """\
Nordvik Mekaniske · tor. 26. nov. kl. 10.00 · Kari Lund og Jon Eide
5 av 13 steg gjort · 23 dager i dette steget, tar vanligvis 21–56

Kundens neste steg
    Gjennomføre sikkerhets- og arkitekturvurdering
    Gjort når   Skriftlig godkjenning foreligger, med eller uten vilkår.
    Lovet       Jon Eide sender utfylt leverandørskjema innen fre. 4. des.
    Samtidig    Gjennomføre pilot · Avklare personvern · Gjennomgå avtalen
    Hvorfor nå  Avtalen med dagens leverandør løper ut 30. april.

Avtal i møtet
    Mål         Sikkerhetsleder setter dato for behandling i arkitekturrådet.
    Minimum     Kunden sier hvem som eier vurderingen, og hvor lang køen er.

Hvem
    Kari Lund, produksjonssjef  utfører     pådriver   overbevist  sist 12. nov.
    Jon Eide, IT-sjef           bidrar      skeptiker  kontaktet   sist 12. nov.
  ? Sikkerhetsleder             godkjenner  ikke navngitt: hvem er det?

Vi må
  ! Lovet       Vi sender Kari regneark med timetall: 6 dager over fristen
    Før         Sende ferdig sikkerhetspakke med sertifikater og dataflyt
    I møtet     Tilby en teknisk kontakt som svarer innen én dag
    3 av de 8 siste oppgavene våre gjaldt ikke et åpent steg.

Det vi ikke vet
  ? Alt vi vet om hvordan de kjøper, har vi fra Kari Lund. Spør Jon Eide:
    «Hvem må godkjenne, i hvilken rekkefølge, og hvem kan stoppe det?»
  ? Siv Moen skal beslutte, men er aldri kontaktet. Spør Kari Lund:
    «Hva må Siv Moen se for å si ja, og når kan vi møtes?»

Etterpå   kp advance nordvik
"""

WHO_AT_60 = """\
Hvem
    Kari Lund, produksjonssjef
      utfører · pådriver · overbevist · sist 12. nov.
    Jon Eide, IT-sjef
      bidrar · skeptiker · kontaktet · sist 12. nov.
  ? Sikkerhetsleder
      godkjenner · ikke navngitt: hvem er det?
"""


def words(drawn: str) -> list[str]:
    return sorted(re.findall(r"[^\s·]+", drawn))


def test_the_brief_at_80_columns_is_the_drawn_one() -> None:
    assert draw_plain(BRIEF, 80) == AT_80


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_nothing_is_cut_and_no_row_is_wider_than_the_screen(width: int) -> None:
    drawn = draw_plain(BRIEF, width)
    assert words(drawn) == words(AT_80)
    assert [line for line in drawn.splitlines() if len(line) > min(width, 100)] == []


def test_at_60_columns_a_person_takes_two_rows_and_the_brief_fifty() -> None:
    drawn = draw_plain(BRIEF, 60)
    assert WHO_AT_60 in drawn
    assert len(drawn.splitlines()) <= 50


def test_dates_and_numbers_with_their_units_stay_whole() -> None:
    for width in range(40, 81):
        drawn = draw_plain(BRIEF, width)
        missing = [whole for whole in ("fre. 4. des.", "23 dager", "tor. 26. nov.", "kl. 10.00") if whole not in drawn]
        assert (width, missing) == (width, [])


def test_between_60_and_80_columns_titles_go_first() -> None:
    assert "    Kari Lund        utfører     pådriver   overbevist  sist 12. nov.\n" in draw_plain(BRIEF, 72)
