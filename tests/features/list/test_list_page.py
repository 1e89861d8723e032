"""The list, whole: as drawn for a seller with twelve deals, and when it is long, empty or partly unreadable."""

from __future__ import annotations

from datetime import date

from deals_from_yaml import situation
from listed_deals import DEAL, KGV, OURS, PROCESS, PROMISE, TWELVE, drawn, later, new, row

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.messages.languages import EN

EQUAL = ", contact: {rule: equal}"


def test_twelve_deals_in_bokmaal() -> None:
    assert (
        drawn(*TWELVE)
        == """\
6 av 12 saker må følges opp

               kundens neste steg      hvem           frist            stille
Vi er over fristen
  ! Nordvik    svarer                  Vi             6 dager over   23 dager
Kunden er over fristen
  ! Brattvik   svarer                  Nils Ask       6 dager over   41 dager
Ingenting er lovet
  ? Fjordlaks  Enes om krav            hvem?          til når?       64 dager
  ? Skogli     Utforske løsninger      hvem?          til når?       30 dager
  ? Hegglund   Erkjenne problemet      hvem?          til når?             ny
Lenger enn vanlig
  ! Havnes     Gjennomføre pilot       Liv Rød        vanlig 7–70    75 dager
I rute
    Vestmark   Evaluere tilbud         ingen kontakt  man. 14. des.  28 dager
    Lunde      Ta referanser           Kim Dahl       ons. 2. des.   16 dager
    Solheim    Signere og bestille     Ivar Solheim   fre. 27. nov.  12 dager
    Strandby   Besvare spørsmål        bare i KGV     ons. 9. des.    9 dager
    Tinde      Signere og bestille     Siv Aas        tir. 1. des.    6 dager
På vent
    Oesterdal  utsatt til man. 1. feb. 2027 · stille 15 dager
Stille: dager siden kunden sist flyttet saken.
"""
    )


def test_the_same_in_english() -> None:
    english = [
        row("nordvik", "Review security", "Jon Eide @ 2026-12-04", 23, more=OURS),
        row("fjordlaks", "Agree requirements", "Tor Vik", 64),
        new("hegglund", "Recognise the problem"),
        row("strandby", "Answer questions", "Marit Solli @ 2026-12-09", 9, contact=KGV.replace("KGV", "tender tool")),
        TWELVE[-1],
    ]
    assert (
        drawn(*english, messages=EN)
        == """\
3 of 5 deals need attention

               customer's next step    who            promised by    quiet
We are late
  ! Nordvik    svarer                  We             6 days late  23 days
Nothing is promised
  ? Fjordlaks  Agree requirements      who?           by when?     64 days
  ? Hegglund   Recognise the problem   who?           by when?         new
On track
    Strandby   Answer questions        tender tool    Wed 9 Dec     9 days
On hold
    Oesterdal  postponed until Mon 1 Feb 2027 · quiet for 15 days
Quiet: days since the customer last moved the deal.
"""
    )


def test_closed_deals_say_how_they_ended() -> None:
    lost = row("nesbygda", "X", "A", 20, more="  - {date: 2026-11-18, stopped: {outcome: other}}\n")
    won = lost._replace(id="olberg", customer="Olberg", status="won", step=None, closed_on=date(2026, 11, 10))
    done = won._replace(id="vik", customer="Vik", status="live", closed_on=None)
    assert (
        drawn(lost, won, done)
        == """\
Ingen av 3 saker trenger oppfølging nå
Avsluttet
    Nesbygda  tapt ons. 18. nov.
    Olberg    vunnet tir. 10. nov.
    Vik       alle steg er gjort
"""
    )


def test_a_deal_to_be_taken_up_again() -> None:
    wake = row("tinn", "X", "A", 20, more=later("2026-11-23"))
    assert "Skal tas opp igjen\n  ! Tinn  utsatt til man. 23. nov. · stille 20 dager\n" in drawn(wake)


def test_equal_treatment_is_said_in_the_row() -> None:
    equal = row("a", "Svare", "Jon Eide @ 2026-12-04", 9, contact=EQUAL)
    assert "    A  Svare                   Jon Eide · likt for alle  fre. 4. des.  9 dager\n" in drawn(equal)
    assert "    A  Svare                   Jon · likt     4. des.        9\n" in drawn(equal, width=72)


def test_no_day_is_asked_for_where_nobody_may_be_asked() -> None:
    assert "    A  Svare                   bare i KGV               9 dager\n" in drawn(
        row("a", "Svare", "Jon Eide", 9, contact=KGV)
    )


def test_a_promise_for_today_and_a_customer_who_never_did_anything() -> None:
    talked = DEAL.split("  - {", maxsplit=1)[0].replace("customer: C", "customer: A").replace("WHO", "Jon Eide")
    both = ", ".join(f"{{by: {each}, says: Ja, step: en}}" for each in "ab")
    talked += f"  - {{date: 2026-11-20, how: call, with: [a, b], heard: [{both}]}}\n"
    promise = PROMISE.replace("DAY", "2026-11-21").replace("DUE", "2026-11-20").replace("to}", "en}")
    promised = f"{talked}{promise}  - {{date: 2026-11-22, moved: {{p: 2026-11-26}}}}\n"
    found = make_list_row(situation(promised, PROCESS.replace("CONTACT", ""), id="a"))
    assert "A  Før                     Jon Eide       i dag     aldri (6)\n" in drawn(found)


def test_what_cannot_be_read_comes_first_and_stops_nothing() -> None:
    assert (
        drawn(TWELVE[9], Unreadable("nordvik", "deals/nordvik.yaml:31:14"), messages=EN)
        == """\
1 of 2 deals needs attention

              customer's next step    who            promised by   quiet
Cannot be read
  ! nordvik   deals/nordvik.yaml:31:14
On track
    Strandby  Besvare spørsmål        KGV            Wed 9 Dec    9 days
Quiet: days since the customer last moved the deal.
"""
    )
