"""A list that is longer than the screen, sorted, narrow or empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY

from kjopsprosess.features.list.facts import ListFilters, Sort
from kjopsprosess.features.list.page import list_page
from kjopsprosess.features.list.rows import Group
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.page import Cell, Row, Style, text

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages
from listed_deals import TWELVE, arranged, drawn, row


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
    (drawn_row,) = (item for item in list_page(arranged([found], TODAY), NB).sections[1].items if isinstance(item, Row))
    assert isinstance(day := drawn_row.cells[3], Cell)
    assert style is text(day.body)[0].style


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
