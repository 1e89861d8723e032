"""A promise of ours that is late stands in the head of the brief, and nowhere else on the page."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page, short_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain


def drawn(log: str, messages: Messages = NB, *, short: bool = False) -> str:
    situation = read(log)
    page = (short_page if short else brief_page)(make_brief(situation, planned_contact(situation)), messages)
    return draw_plain(page).replace("\N{NO-BREAK SPACE}", " ")


def promised(*days: str) -> str:
    items = (f"{{id: p{place}, by: us, what: sender ark {place}, due: {day}}}" for place, day in enumerate(days))
    return f"[{{how: call, with: kari, promised: [{', '.join(items)}]}}]"


@pytest.mark.parametrize(
    ("day", "days"), [("2026-11-25", "1 dag"), ("2026-11-24", "2 dager"), ("2026-11-02", "24 dager")]
)
def test_what_we_should_have_done_stands_in_the_head(day: str, days: str) -> None:
    head, *below = drawn(promised(day)).split("\n\n")
    assert f"\n! Vi sender ark 0: {days} over fristen\n" in head
    assert "ark 0" not in "".join(below)
    assert "! We sender ark 0: " in drawn(promised(day), EN).split("\n\n")[0]


@pytest.mark.parametrize("day", ["2026-11-26", "2026-11-27", "2026-12-01"])
def test_what_is_not_late_stands_under_what_we_must(day: str) -> None:
    screen = drawn(promised(day))
    assert "ark 0" not in screen.split("\n\n")[0]
    assert "Vårt løfte  Vi sender ark 0" in screen


def test_every_late_one_stands_there_the_longest_overdue_first() -> None:
    head, *below = drawn(promised("2026-11-24", "2026-11-10", "2026-11-28")).split("\n\n")
    assert head.index("ark 1: 16 dager") < head.index("ark 0: 2 dager")
    assert "ark 2" in "".join(below)


def test_nobody_is_told_that_we_have_done_our_part_while_a_promise_of_ours_is_late() -> None:
    late = drawn(promised("2026-11-24"))
    assert NB.brief.nothing_of_ours not in late
    assert NB.brief.their_turn not in late
    assert "\nVi må\n" not in late
    assert NB.brief.nothing_of_ours in drawn(promised("2027-11-24"))


@pytest.mark.parametrize("stopped", ["{outcome: later, until: 2027-02-01}", "{outcome: nothing}"])
def test_a_deal_at_rest_or_over_has_all_that_we_owe_in_one_place(stopped: str) -> None:
    screen = drawn(promised("2026-11-24")[:-1] + f", {{how: call, with: kari, stopped: {stopped}}}]")
    assert "  ! Vårt løfte  Vi sender ark 0: 2 dager over fristen" in screen
    assert screen.count("ark 0") == 1


def test_the_short_brief_says_it_where_it_says_what_we_must() -> None:
    assert "! Vi må Vi sender ark 0: 2 dager over fristen" in " ".join(
        drawn(promised("2026-11-24"), short=True).split()
    )
