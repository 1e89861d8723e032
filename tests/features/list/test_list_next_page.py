"""The contacts coming up, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deals_from_yaml import TODAY, situation
from screens_of_a_deal import agenda_of

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.next_page import next_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages

PROCESS = """\
name: P
language: nb
steps:
  - {id: en, name: NAMECONTACT, done_when: D}
"""
DEAL = """\
customer: C
process: p@1
people: [{id: a, name: Kari Lund}, {id: b, name: Jon Eide}]
log:
  - {date: 2026-11-01, booked: [BOOKED]}
"""
KGV = ", contact: {rule: portal_only, channel: KGV}"


def deal(name: str, step: str, booked: str = "", contact: str = "", more: str = "") -> Situation:
    process = PROCESS.replace("NAME", step).replace("CONTACT", contact)
    top = DEAL.replace("customer: C", f"customer: {name.capitalize()}")
    return situation(top.replace("BOOKED", booked) + more, process, id=name)


BOTH = "{date: 2026-11-26 10:00, with: [a, b]}"
COMING = [
    deal("nordvik", "Vurdere sikkerhet", BOTH),
    deal("strandby", "Besvare spørsmål", "{date: 2026-11-27, with: a}", KGV),
    deal("hegglund", "Erkjenne problemet", "{date: 2026-11-30 09:00}"),
    deal("brattvik", "Godkjenne budsjett"),
    deal("skogli", "Utforske løsninger"),
]


def drawn(
    deals: Iterable[Situation], messages: Messages = NB, width: int = 80, unreadable: Iterable[Unreadable] = ()
) -> str:
    return draw_plain(next_page(agenda_of(deals, unreadable, TODAY), messages), width)


def test_in_bokmaal() -> None:
    assert (
        drawn(COMING)
        == """\
  tor. 26. nov. kl. 10.00  Nordvik   Vurdere sikkerhet   Kari Lund og Jon Eide
  fre. 27. nov.            Strandby  Besvare spørsmål    ! bare i KGV
  man. 30. nov. kl. 9.00   Hegglund  Erkjenne problemet  hvem kommer?
Ingenting avtalt: brattvik og skogli (kp book SAK DATO)
"""
    )


def test_in_english() -> None:
    assert (
        drawn(COMING, EN)
        == """\
  Thu 26 Nov 10:00  Nordvik   Vurdere sikkerhet   Kari Lund and Jon Eide
  Fri 27 Nov        Strandby  Besvare spørsmål    ! KGV only
  Mon 30 Nov 9:00   Hegglund  Erkjenne problemet  who will come?
Nothing booked: brattvik and skogli (kp book DEAL DATE)
"""
    )


def test_on_a_narrow_screen() -> None:
    assert (
        drawn(COMING[:1], width=40)
        == """\
  tor. 26. nov. kl. 10.00  Nordvik
    Vurdere sikkerhet · Kari Lund og Jon
    Eide
"""
    )


def test_restrictions_and_deals_that_are_over() -> None:
    lost = "  - {date: 2026-11-02, stopped: {outcome: other}}\n"
    done = "  - {date: 2026-11-02, done: [{step: en, by: [a], seen: x}]}\n"
    deals = [
        deal("a", "Svare", BOTH, ", contact: {rule: equal}"),
        deal("b", "Svare", BOTH, ", contact: {rule: portal_only}"),
        deal("c", "Svare", BOTH, more=lost),
        deal("d", "Svare", BOTH, more=done),
    ]
    assert (
        drawn(deals)
        == """\
  tor. 26. nov. 10.00  A  Svare               ! likt · Kari Lu… +1
  tor. 26. nov. 10.00  B  Svare               ! ingen kontakt
  tor. 26. nov. 10.00  C  tapt                Kari Lund +1
  tor. 26. nov. 10.00  D  alle steg er gjort  Kari Lund +1
"""
    )


def test_nothing_is_booked() -> None:
    promised = "  - {date: 2026-11-02, promised: [{id: p, by: a, what: svarer, due: 2026-12-01}]}\n"
    assert drawn([deal("a", "Svare", more=promised)]) == "Ingen møter eller samtaler er avtalt.\n"
    assert drawn(COMING[3:4]) == "Ingenting avtalt: brattvik (kp book SAK DATO)\n"


def test_a_deal_that_cannot_be_read() -> None:
    broken = Unreadable("tinde", "deals/tinde.yaml:4:3")
    assert "! tinde kan ikke leses: deals/tinde.yaml:4:3\n" in drawn([], width=40, unreadable=[broken])
    assert (
        drawn([], unreadable=[broken])
        == "Ingen møter eller samtaler er avtalt.\n! tinde kan ikke leses: deals/tinde.yaml:4:3\n"
    )


def test_no_deals() -> None:
    assert drawn([]).startswith("Ingen saker ennå.\n")
