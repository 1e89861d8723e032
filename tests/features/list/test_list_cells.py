"""What a row of the list says: whose deal it is, why it stands where it does, and all of it in 80 columns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from listed_deals import arranged
from test_list_grouping import BEGUN, LOST, promise, row

from kjopsprosess.deal_state.overview import PersonRef, RuleFacts, StepRef
from kjopsprosess.features.list.page import list_page
from kjopsprosess.features.list.rows import (
    Group,
    ListRow,
    OverduePromises,
    RowDay,
    RowStandstill,
    StepOwner,
)
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import ContactRule
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

FINE = BEGUN + promise("2026-11-20", "2026-12-04")


def drawn(*rows: ListRow, messages: Messages = NB, width: int = 80) -> str:
    return draw_plain(list_page(arranged(rows, TODAY), messages), width)


def line(found: ListRow, name: str = "Nordvik", messages: Messages = NB, width: int = 80) -> str:
    """The row of a deal, without the columns' padding."""
    (said,) = (each for each in drawn(found, messages=messages, width=width).splitlines() if name in each)
    return " ".join(said.split())


@pytest.mark.parametrize(
    ("customer", "deal", "shown"),
    [
        ("Nordvik Mekaniske AS", "nordvik", None),
        ("Nordvik Mekaniske AS", "nordvik-mekaniske", None),
        ("Østerdal Trelast", "oesterdal", None),
        ("Nordvik Mekaniske", "nordvik-2", "nordvik-2"),
        ("Nordvik Mekaniske", "nord", "nord"),
        ("Nordvik Mekaniske", "linje-3", "linje-3"),
    ],
)
def test_a_row_shows_the_customers_name_and_the_id_where_that_is_another(
    customer: str, deal: str, shown: str | None
) -> None:
    found = row(FINE, id_=deal, customer=customer)
    assert found.shown_id == shown
    name = f"{customer} ({shown})" if shown else customer
    assert name in drawn(found, width=60)
    assert drawn(found).splitlines()[4].startswith(f"    {customer[:4]}")


def test_a_promise_put_off_three_times_says_so_in_the_row() -> None:
    worn = row(BEGUN + promise("2026-11-20", "2026-11-21", "to", "2026-11-22", "2026-11-25", "2026-12-01"))
    assert line(worn) == "? Nordvik Teste Kari Lund flyttet 3 ganger 6 dager"
    assert line(worn, messages=EN, width=72) == "? Nordvik Teste Kari Lund moved 3× 6"


@pytest.mark.parametrize("booked", ["to", "side"])
def test_a_row_shows_the_promise_for_which_it_is_on_course_also_on_another_step(booked: str) -> None:
    coming = f"  - {{date: 2026-11-20, booked: [{{date: 2026-12-01, with: [jon], step: {booked}}}]}}\n"
    found = row(BEGUN + promise("2026-11-20", "2026-12-04", "side") + coming)
    assert (found.group, found.step and found.step.id) == (Group.FINE, booked)
    assert line(found) == "Nordvik Sikre Kari Lund fre. 4. des. 6 dager"
    assert (found.elsewhere is None) is (booked == "side")
    nothing = row(BEGUN + coming)
    assert (nothing.group, nothing.elsewhere) == (Group.NOT_PROMISED, None)
    assert "hvem? til når?" in line(nothing)


def test_a_slow_row_says_what_is_usual() -> None:
    slow = row(BEGUN + promise("2026-10-02", "2026-10-20", "to", "2026-11-20", "2026-11-26"))
    assert line(slow) == "! Nordvik Teste Kari Lund vanlig 7–14 55 dager"
    assert line(slow._replace(usual=None), messages=EN) == "! Nordvik Teste Kari Lund over 30 days 55 days"


def test_a_one_sided_row_says_who_the_only_source_is() -> None:
    one = FINE.replace("[kari, jon]", "[kari]")
    assert line(row(one)) == "? Nordvik Teste bare Kari Lund fre. 4. des. 6 dager"
    assert line(row(one)._replace(only_source=None), messages=EN) == "? Nordvik Teste no source Fri 4 Dec 6 days"


@pytest.mark.parametrize(
    ("day", "nb", "en"),
    [
        (
            RowDay("Styret", date(2026, 12, 1), 6),
            "Teste Styret tir. 1. des.",
            "Teste Styret Tue 1 Dec",
        ),
        (
            RowDay(None, date(2026, 12, 1), 1),
            "Teste Fristen tir. 1. des.",
            "Teste The deadline Tue 1 Dec",
        ),
        (RowDay("Styret", date(2026, 11, 24), 0), "Teste Styret 2 dager over", "Teste Styret 2 days late"),
    ],
)
def test_a_row_that_is_too_late_says_for_what_and_by_how_much(day: RowDay, nb: str, en: str) -> None:
    found = row(FINE)._replace(group=Group.TOO_LATE, too_late=day)
    assert line(found) == f"! Nordvik {nb} 6 dager"
    assert line(found, messages=EN) == f"! Nordvik {en} 6 days"
    assert line(found, width=80).startswith("! Nordvik Teste "), "the column of the next step has the next step"
    missing = f"{day.day.day}. des., {day.short} dag"
    assert day.short == 0 or (missing in drawn(found, width=160) and missing in drawn(found, width=50))


def test_what_is_late_stands_in_the_words_of_the_promise_also_when_the_deal_is_over() -> None:
    owed = BEGUN + promise("2026-10-05", "2026-11-20", by="us")
    assert line(row(owed)) == "! Nordvik svarer Vi 6 dager over 56 dager"
    assert line(row(owed + LOST)) == "! Nordvik svarer Vi, avsluttet 6 dager over 56 dager"
    theirs = BEGUN + promise("2026-11-10", "2026-11-20", by="[kari, jon]")
    assert "Kari Lund og Jon Eide · 6 dager over fristen" in drawn(row(theirs), width=60)
    assert line(row(theirs)) == "! Nordvik svarer Kari Lund +1 6 dager over 16 dager"
    assert line(row(theirs), width=72) == "! Nordvik svarer Kari Lund +1 6 d over 16"


def test_every_row_prints_the_age_of_a_deal_that_never_moved() -> None:
    talked = row("  - {date: 2026-10-20, how: call, with: [kari]}\n")
    assert line(talked) == "? Nordvik Enes hvem? til når? aldri (37)"
    assert line(row("  - {date: 2026-11-20, note: N}\n"), messages=EN) == "? Nordvik Enes who? by when? new (6)"
    assert "aldri flyttet på 37 dager" in drawn(talked, width=60)
    assert "(i parentes: siden den begynte)" in drawn(talked)
    assert "parentes" not in drawn(row(FINE))


def test_a_lost_choice_says_until_when_and_what_is_booked() -> None:
    lost = row(FINE)._replace(
        group=Group.OPEN_TO_COMPLAINT,
        status="lost",
        standstill=RowStandstill(date(2026, 12, 4), lost=True),
        booked="2026-12-01 09:00",
    )
    owed = BEGUN + promise("2026-10-05", "2026-11-20", by="us")
    full = "! Nordvik tapt, kan klages på til fre. 4. des. · avtalt tir. 1. des. kl. 9.00 · stille 6 dager"
    assert full in " ".join(drawn(lost._replace(customer="Nordvik", step=None), row(owed), width=60).split())
    assert line(lost) == "! Nordvik klage til 4. des. · avtalt 1. des. · stille 6"
    assert line(lost, messages=EN) == "! Nordvik complaint by 4 Dec · booked 1 Dec · quiet 6"
    assert line(lost._replace(booked=None)) == full.replace(" · avtalt tir. 1. des. kl. 9.00", "")
    unknown = lost._replace(standstill=RowStandstill(None, lost=True))
    assert line(unknown) == "! Nordvik klagefrist ukjent · avtalt 1. des. · stille 6"


names = st.text("aåW 漢b", min_size=1, max_size=70).map(lambda said: f"N{said.strip()}")
days = st.integers(-900, 900).map(lambda number: TODAY + timedelta(days=number))
past = st.integers(0, 9999).map(lambda number: TODAY - timedelta(days=number))


@st.composite
def rows(draw: st.DrawFn) -> ListRow:
    """Rows with names and days of any length, in every group."""
    group = draw(st.sampled_from([each for each in Group if each not in (Group.UNREADABLE, Group.ENDED)]))
    late = OverduePromises(1, TODAY - timedelta(days=draw(st.integers(1, 999))))
    moved = draw(st.none() | past)
    return row(FINE)._replace(
        group=group,
        customer=draw(names),
        shown_id=draw(st.none() | st.just("nord-2") | st.just("n" * 40)),
        step=StepRef("to", draw(names), draw(st.none() | names.map(lambda said: said[:24]))),
        owner=StepOwner(PersonRef("kari", draw(names)), None, None),
        due=draw(st.none() | days),
        moves=draw(st.sampled_from([0, 3, 99])),
        usual=draw(st.sampled_from([None, (5, 10), (100, 365)])),
        only_source=draw(st.none() | names),
        too_late=RowDay(draw(st.none() | names), draw(days), draw(st.sampled_from([0, 5, 999]))),
        our_overdue=late,
        their_overdue=late,
        partner_overdue=late,
        late_makers=draw(st.none() | st.lists(names, min_size=1, max_size=3).map("\n".join)),
        late_what=draw(names),
        last_moved=moved,
        begun=draw(past),
        until=draw(days) if group in (Group.RESTING, Group.RESUME) else None,
        standstill=RowStandstill(draw(st.none() | days), lost=True) if group is Group.OPEN_TO_COMPLAINT else None,
        booked=draw(st.none() | days.map(lambda day: f"{day} 10:00")),
        rule=draw(st.sampled_from([None, *(RuleFacts(kind, "Verktøyet til kommunen", None) for kind in ContactRule)])),
    )


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(rows(), min_size=1, max_size=6), st.sampled_from([NB, EN]), st.sampled_from([80, 100, 120]))
def test_one_row_a_deal_on_80_columns_whatever_the_others_are_called(
    made: list[ListRow], messages: Messages, width: int
) -> None:
    made = [each._replace(id=f"d{number}") for number, each in enumerate(made)]
    groups = {each.group for each in made}
    headed = 3 if groups - {Group.RESTING, Group.RESUME, Group.OPEN_TO_COMPLAINT} else 0
    said = draw_plain(list_page(arranged(made, TODAY), messages), width if headed else 80).splitlines()
    assert len(said) == 1 + len(made) + len(groups) + headed, "\n".join(said)
