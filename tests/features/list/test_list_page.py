"""The list, whole: as drawn for a seller with twelve deals, and when it is long, empty or partly unreadable."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY, situation

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.facts import ListFilters, Sort, make_pipeline
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.list.page import list_page
from kjopsprosess.features.list.rows import Group, ListRow
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.layout import draw_plain
from kjopsprosess.page.page import Cell, Row, Style

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

PROCESS = """\
name: P
language: nb
steps:
  - {id: en, name: Før, done_when: D}
  - {id: to, name: NAME, done_when: D, usual_days: [7, 70]CONTACT}
  - {id: tre, name: Etter, done_when: D}
"""
DEAL = """\
customer: C
process: p@1
people: [{id: a, name: WHO}, {id: b, name: Kari Lund}]
log:
  - {date: DAY, how: meeting, with: [a, b], done: [{step: en, by: [a], seen: x}]}
"""
PROMISE = "  - {date: DAY, promised: [{id: p, by: a, what: svarer, due: DUE, step: to}]}\n"
OURS = "  - {date: 2026-11-01, promised: [{id: v, by: us, what: svarer, due: 2026-11-20}]}\n"
PORTAL = ", contact: {rule: portal_only}"
MOVED = """\
  - {date: 2026-10-09, moved: {p: 2026-11-27}}
  - {date: 2026-11-20, moved: {p: 2026-12-11}}
"""
KGV = ", contact: {rule: portal_only, channel: KGV}"
EQUAL = ", contact: {rule: equal}"


def row(deal: str, name: str, promise: str, quiet: int, *, more: str = "", contact: str = "") -> ListRow:
    """A deal whose customer did something so many days ago, and promised by `NAME @ DAY`, or nothing without a day."""
    who, _, due = promise.partition(" @ ")
    text = (
        DEAL.replace("customer: C", f"customer: {deal.capitalize()}")
        .replace("WHO", who)
        .replace("DAY", str(TODAY - timedelta(days=quiet)))
    )
    promised = PROMISE.replace("DUE", due).replace("DAY", str(TODAY - timedelta(days=quiet))) if due else ""
    process = PROCESS.replace("NAME", name).replace("CONTACT", contact)
    return make_list_row(situation(text + promised + more, process, id=deal))


def later(until: str) -> str:
    return f"  - {{date: 2026-11-11, stopped: {{outcome: later, until: {until}}}}}\n"


def new(deal: str, name: str) -> ListRow:
    process = PROCESS.replace("name: Før", f"name: {name}").replace("CONTACT", "")
    top = DEAL.split("log:", maxsplit=1)[0].replace("customer: C", f"customer: {deal.capitalize()}")
    return make_list_row(situation(f"{top}log:\n", process, id=deal))


TWELVE = [
    row("nordvik", "Vurdere sikkerhet", "Jon Eide @ 2026-12-04", 23, more=OURS),
    row("brattvik", "Godkjenne budsjett", "Nils Ask @ 2026-11-20", 41),
    row("fjordlaks", "Enes om krav", "Tor Vik", 64),
    row("skogli", "Utforske løsninger", "Tor Vik", 30),
    new("hegglund", "Erkjenne problemet"),
    row("havnes", "Gjennomføre pilot", "Liv Rød @ 2026-10-11", 75, more=MOVED),
    row("vestmark", "Evaluere tilbud", "Per Vik @ 2026-12-14", 28, contact=PORTAL),
    row("lunde", "Ta referanser", "Kim Dahl @ 2026-12-02", 16),
    row("solheim", "Signere og bestille", "Ivar Solheim @ 2026-11-27", 12),
    row("strandby", "Besvare spørsmål", "Marit Solli @ 2026-12-09", 9, contact=KGV),
    row("tinde", "Signere og bestille", "Siv Aas @ 2026-12-01", 6),
    row("oesterdal", "Vente", "Eva Lie", 15, more=later("2027-02-01")),
]  # fmt: skip


def drawn(
    *rows: ListRow | Unreadable, messages: Messages = NB, width: int = 80, **how: Sort | ListFilters | bool
) -> str:
    return draw_plain(list_page(make_pipeline(rows, TODAY, **how), messages), width)  # type: ignore[arg-type]  # any option of arrange


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


def test_a_long_list_counts_what_needs_no_hand_and_sums_up_the_week() -> None:
    fine = [TWELVE[7]._replace(id=f"lunde-{number}") for number in range(19)]
    assert (
        drawn(TWELVE[1], *fine, TWELVE[-1])
        == """\
1 av 21 saker må følges opp

              kundens neste steg      hvem           frist           stille
Kunden er over fristen
  ! Brattvik  svarer                  Nils Ask       6 dager over  41 dager
Stille: dager siden kunden sist flyttet saken.
19 saker er i rute
1 sak er på vent (kp list --all)
De siste sju dagene: Kunden har gjort noe i 0 saker, vi har gjort 0 oppgaver.
"""
    )


def test_of_more_than_anybody_reads_the_worst_of_each_group() -> None:
    late = [
        TWELVE[1]._replace(id=f"brattvik-{number:02}", customer=f"Brattvik {number:02}", last_moved=TODAY)
        for number in range(38)
    ]
    slow = [TWELVE[5]._replace(id=f"havnes-{number}", customer=f"Havnes {number}") for number in range(3)]
    assert (
        drawn(*late, *slow, TWELVE[7], messages=EN)
        == """\
41 of 42 deals need attention

                 customer's next step    who            promised by     quiet
The customer is late
  ! Brattvik 00  svarer                  Nils Ask       6 days late    0 days
  ! Brattvik 01  svarer                  Nils Ask       6 days late    0 days
  ! Brattvik 02  svarer                  Nils Ask       6 days late    0 days
  ! Brattvik 03  svarer                  Nils Ask       6 days late    0 days
  ! Brattvik 04  svarer                  Nils Ask       6 days late    0 days
    33 more: kp list --group their_overdue
Longer than usual
  ! Havnes 0     Gjennomføre pilot       Liv Rød        usually 7–70  75 days
  ! Havnes 1     Gjennomføre pilot       Liv Rød        usually 7–70  75 days
  ! Havnes 2     Gjennomføre pilot       Liv Rød        usually 7–70  75 days
Quiet: days since the customer last moved the deal.
1 deal is on track (kp list --all)
The last seven days: the customer did something in 0 deals, we did 0 tasks.
"""
    )
    assert "    33 til: kp list --group their_overdue\n" in drawn(*late, *slow, TWELVE[7])
    assert drawn(*late, *slow, filters=ListFilters(group=Group.SLOW)).count("Havnes") == 3


def test_one_sorted_list_has_no_groups() -> None:
    assert (
        drawn(*TWELVE[1:3], sort=Sort.ID)
        == """\
2 av 2 saker må følges opp

               kundens neste steg      hvem           frist           stille
  ! Brattvik   svarer                  Nils Ask       6 dager over  41 dager
  ? Fjordlaks  Enes om krav            hvem?          til når?      64 dager
Stille: dager siden kunden sist flyttet saken.
"""
    )


def test_deals_that_do_not_fit_their_process() -> None:
    assert "\n1 sak stemmer ikke med prosessen sin. Se hvorfor med kp check.\n" in drawn(TWELVE[0]._replace(problems=2))


def test_a_step_without_a_short_name_is_cut_at_a_word_and_whole_where_there_is_room() -> None:
    name = "Enes om hvem som betaler hva"
    found = row("a", name, "Jon Eide @ 2026-12-04", 9)
    assert "A  Enes om hvem som…       Jon Eide" in drawn(found)
    assert f"A  {name}  Jon Eide" in drawn(found, width=120)


@pytest.mark.parametrize(("due", "style"), [("2026-11-25", Style.LATE), ("2026-11-26", Style.TEXT)])
def test_a_promise_is_late_the_day_after(due: str, style: Style) -> None:
    found = row("a", "Svare", f"Jon Eide @ {due}", 9)
    (drawn_row,) = (
        item for item in list_page(make_pipeline([found], TODAY), NB).sections[1].items if isinstance(item, Row)
    )
    assert isinstance(day := drawn_row.cells[3], Cell)
    assert style is day.body[0].style


def test_on_a_narrow_screen_a_row_becomes_two() -> None:
    narrow = drawn(TWELVE[0], width=60)
    assert "  ! Nordvik  svarer\n      Vi · 6 dager over fristen · stille 23 dager\n" in narrow
    assert "kundens neste steg" not in narrow


@pytest.mark.parametrize(
    ("messages", "page"),
    [
        (
            NB,
            """\
Ingen saker ennå.
    kp new KUNDE        start en sak
    kp process list     se hvilke kjøpsprosesser som finnes
""",
        ),
        (
            EN,
            """\
No deals yet.
    kp new CUSTOMER     start a deal
    kp process list     see which buying processes there are
""",
        ),
    ],
    ids=["nb", "en"],
)
def test_no_deals_yet(messages: Messages, page: str) -> None:
    assert page == drawn(messages=messages)


def test_no_deal_is_the_one_asked_for() -> None:
    assert drawn(TWELVE[0], filters=ListFilters(person="ingen")) == "Ingen saker passer.\n"


def test_every_group_has_a_heading() -> None:
    assert [set(messages.list.groups) for messages in (NB, EN)] == [{group.value for group in Group}] * 2
