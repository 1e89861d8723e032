"""The log, whole, and how each thing an entry records is told."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.log.facts import log_view
from kjopsprosess.features.log.page import log_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages


def drawn(more: str = "", messages: Messages = NB, *, everything: bool = False, deal: str = NORDVIK) -> str:
    view = log_view(situation(deal + more, NORDVIK_PROCESS), everything=everything)
    return draw_plain(log_page(view, messages))


def test_in_bokmaal() -> None:
    assert (
        drawn()
        == """\
tor. 12. nov. · møte · Kari Lund og Jon Eide · fremgang
    Lovet       Jon Eide sender utfylt leverandørskjema innen fre. 4. des.
  ! Vårt løfte  Vi sender Kari regneark med timetall: 6 dager over fristen
    Avtalt      tor. 26. nov. kl. 10.00 med Kari Lund og Jon Eide
tir. 3. nov. · møte · Kari Lund · fremgang
  ✓ Gjort       Enes om krav og beslutningskriterier (Kari Lund, sett)
                Kravdokument med godkjenning fra drift, IT og økonomi
    Hørt        Kari Lund: Styret må godkjenne over 2 mill.
ons. 28. okt. · samtale · Kari Lund · uten fremgang
    Vi          Sende eksempel på kravdokument
2 eldre oppføringer (kp log nordvik --all)
"""
    )


def test_in_english() -> None:
    assert (
        drawn(messages=EN)
        == """\
Thu 12 Nov · meeting · Kari Lund and Jon Eide · advance
    Promised     Jon Eide sender utfylt leverandørskjema by Fri 4 Dec.
  ! Our promise  We sender Kari regneark med timetall: 6 days late
    Booked       Thu 26 Nov 10:00 with Kari Lund and Jon Eide
Tue 3 Nov · meeting · Kari Lund · advance
  ✓ Done         Enes om krav og beslutningskriterier (Kari Lund, seen)
                 Kravdokument med godkjenning fra drift, IT og økonomi
    Heard        Kari Lund: Styret må godkjenne over 2 mill.
Wed 28 Oct · call · Kari Lund · no advance
    We           Sende eksempel på kravdokument
2 older entries (kp log nordvik --all)
"""
    )


def test_everything_shows_people_bookings_and_older_contacts() -> None:
    found = drawn("  - {date: 2026-11-13, people: [{id: jon, attitude: neutral, left: true}]}\n", everything=True)
    assert found.startswith("fre. 13. nov. · notat\n    Person      Jon Eide · nøytral · har sluttet\n")
    assert "    Avtalt      tor. 26. nov. kl. 10.00 med Kari Lund og Jon Eide\n" in found
    assert found.endswith(
        """\
tir. 20. okt. · møte · Kari Lund · uten fremgang
  - Utgår       Ta referanser (Kari Lund): vi kjenner to kunder fra før
tor. 8. okt. · samtale · Kari Lund · uten fremgang
    Notat       Kari ringte.
"""
    )


def test_an_entry_with_nothing_else_shows_its_booking() -> None:
    booked = "  - {date: 2026-11-13, booked: [{date: 2026-12-01, called_off: true}]}\n"
    assert drawn(booked).startswith("fre. 13. nov. · notat\n    Avlyst      tir. 1. des.\n")


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("kept: [skjema]", "    Holdt       Jon Eide sender utfylt leverandørskjema, i tide\n"),
        (
            "kept: [skjema]",
            "    Lovet       Jon Eide sender utfylt leverandørskjema innen fre. 4. des.\n                (holdt)\n",
        ),
        (
            "dropped: [regneark]",
            "    Vårt løfte  Vi sender Kari regneark med timetall innen fre. 20. nov.\n                (frafalt)\n",
        ),
        (
            "moved: {skjema: 2026-12-11}",
            "    Flyttet     Jon Eide sender utfylt leverandørskjema: nå til fre. 11. des.\n",
        ),
        (
            "reopened: [{step: krav, because: IT vil ha mer}]",
            "    Gjenåpnet   Enes om krav og beslutningskriterier: IT vil ha mer\n",
        ),
        ("heard: [{says: Ja, by: [siv], against: kari}]", "    Hørt        Siv Moen: Ja (Kari Lund sier noe annet)\n"),
        (
            "heard: [{says: Nei, by: [siv], against: process}]",
            "    Hørt        Siv Moen: Nei (kjøpsprosessen sier noe annet)\n",
        ),
        ("heard: [{says: Ja}]", "    Hørt        Ja\n"),
        (
            "did: [Lunsj med Kari, krav]",
            "    Vi          Lunsj med Kari\n    Vi          Enes om krav og beslutningskriterier\n",
        ),
        (
            "done: [{step: budsjett, by: [siv], said: Vedtatt, outcome: us}]",
            "  ✓ Gjort       Godkjenne budsjett (Siv Moen, sagt) · valgt: oss\n                Vedtatt\n",
        ),
        (
            "stopped: {outcome: later, until: 2027-02-01, because: Budsjett}",
            "    Stanset     utsatt til man. 1. feb. 2027: Budsjett\n",
        ),
        ("stopped: {outcome: other}", "    Stanset     tapt\n"),
        ("stopped: {outcome: other}", "fre. 13. nov. · notat · nei\n"),
    ],
)
def test_a_row(entry: str, row: str) -> None:
    assert row in drawn(f"  - {{date: 2026-11-13, {entry}}}\n")


def test_an_empty_log() -> None:
    assert (
        drawn(deal=NORDVIK.split("log:")[0])
        == """\
Nordvik Mekaniske · ingenting er ført inn ennå
    kp advance nordvik
"""
    )


def test_hearsay_is_never_told_as_done_and_own_words_are_told_as_such() -> None:
    told = "  - {date: 2026-11-20, how: call, with: [per], done: [{step: pilot, by: [kari], said: Ja}]}\n"
    hearsay = drawn(
        "", deal=NORDVIK.replace("people:\n", "people:\n  - {id: per, name: Per Aas, kind: partner}\n") + told
    )
    assert "? Meldt gjort" in hearsay.split("tor. 12. nov.")[0]
    assert "Gjort" not in hearsay.split("tor. 12. nov.")[0].replace("Meldt gjort", "")
    own = drawn('  - {date: 2026-11-20, how: call, with: [jon], done: [{step: pilot, by: [jon], said: "Ja"}]}\n')
    assert "(Jon Eide, sagt) · ingen andre sier det" in own


def test_a_promise_that_was_moved_and_then_kept_says_both() -> None:
    more = "  - {date: 2026-11-13, moved: {skjema: 2026-12-10}}\n  - {date: 2026-11-20, kept: [skjema]}\n"
    assert "innen fre. 4. des. (flyttet, holdt)" in " ".join(drawn(more).replace("\u00a0", " ").split())


ALL_OF_A_DEAL = """\
  - date: 2026-11-14
    author: us/per
    heard: [{step: pilot, by: [kari], says: Kort, takes: 2 uker, after: [krav]}, {by: [kari], without: [jurist]}]
    holds: [{step: pilot, by: kari}]
    confirmed: [{by: [jon], steps: [krav]}]
    deadline: 2027-06-01
    value: {amount: 1200000, currency: EUR}
    competitors: [Rival AS]
    seller: per
    booked: [{date: 2026-11-27, with: [kari], moved_from: 2026-11-26}]
"""


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (NB, "notat · skrevet inn av per"),
        (NB, "Kari Lund: Kort (etter «Enes om krav»; tar 2 uker)"),
        (NB, "Gjelder Gjennomføre pilot"),
        (NB, "Bekreftet Jon Eide: Enes om krav"),
        (NB, "Frist tir. 1. juni 2027"),
        (NB, "1 200 000 EUR"),
        (NB, "Rival AS"),
        (NB, "(flyttet fra tor. 26. nov.)"),
        (EN, "recorded by per"),
        (EN, "Kari Lund: Kort (after “Enes om krav”; takes 2 uker)"),
        (EN, "Holds Gjennomføre pilot"),
        (EN, "Confirmed Jon Eide: Enes om krav"),
        (EN, "(moved from Thu 26 Nov)"),
    ],
)
def test_everything_an_entry_holds_is_told(messages: Messages, said: str) -> None:
    assert said in " ".join(drawn(ALL_OF_A_DEAL, messages, everything=True).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("by", "says", "shown"),
    [
        ("kari", "Kari fortalte at sjåførene venter", "Kari Lund: Sjåførene venter"),
        ("kari", "Kari Lund sa at styret må si ja", "Kari Lund: Styret må si ja"),
        ("kari", "Kari told us that the drivers wait", "Kari Lund: The drivers wait"),
        ("kari", "Kari sa nei", "Kari Lund: Kari sa nei"),
        ("kari", "Kari fortalte Jon at styret må si ja", "Kari Lund: Kari fortalte Jon at styret må si ja"),
        ("kari", "Kari fortalte i går at styret må si ja", "Kari Lund: Kari fortalte i går at styret må si ja"),
        ("kari", "Jon fortalte at sjåførene venter", "Kari Lund: Jon fortalte at sjåførene venter"),
        ("kari, jon", "Kari fortalte at de venter", "Kari Lund og Jon Eide: Kari fortalte at de venter"),
        ("kari", "Kari fortalte at", "Kari Lund: Kari fortalte at"),
    ],
)
def test_who_said_it_stands_once_where_nothing_is_lost_by_it(by: str, says: str, shown: str) -> None:
    entry = f"- date: 2026-11-20\n  how: meeting\n  with: [kari]\n  heard:\n  - {{by: [{by}], says: {says}}}\n"
    found = [" ".join(each.split()).removeprefix("Hørt ") for each in drawn(indent(entry, "  ")).splitlines()]
    assert shown in found, found


@pytest.mark.parametrize(("title", "times"), [("økonomidirektør", 1), ("Økonomidirektør", 1), ("dr", 2)])
def test_a_role_that_is_called_as_the_title_is_said_once(title: str, times: int) -> None:
    entry = (
        "- date: 2026-11-20\n  how: meeting\n  with: [kari]\n  people:\n"
        f"  - {{id: per, name: Per Vik, title: {title}, roles: [okonomi]}}\n"
    )
    (row,) = [each for each in drawn(indent(entry, "  ")).splitlines() if "Per Vik" in each]
    assert row.casefold().count("økonomidirektør") + row.count(", dr ") == times
