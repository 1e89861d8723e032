"""What a partner promises: in the brief after what the customer is late with, and in no late group."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain

LATE, COMING = "2026-11-20", "2026-12-20"


def gave(by: str, due: str, id_: str, step: str = "krav") -> str:
    return f"{{promised: [{{id: {id_}, by: {by}, due: {due}, step: {step}}}]}}"


@pytest.mark.parametrize(
    ("log", "shown"),
    [
        (gave("rita", LATE, "a"), ["a"]),
        (gave("rita", COMING, "a"), ["a"]),
        (gave("rita", COMING, "a", "none"), ["a"]),
        (f"{gave('rita', COMING, 'a')}, {gave('rita', LATE, 'b')}", ["b", "a"]),
        (gave("[rita, kari]", LATE, "a"), []),
        (gave("[rita, us]", LATE, "a"), []),
        (gave("kari", LATE, "a"), []),
        (f"{gave('rita', LATE, 'a')}, {{done: [{{step: krav, by: kari}}]}}", []),
        (f"{gave('rita', LATE, 'a')}, {{kept: a}}", []),
        (f"{gave('rita', LATE, 'a')}, {{people: [{{id: rita, left: true}}]}}", []),
        (f"{gave('rita', LATE, 'a')}, {{stopped: {{outcome: other}}}}", []),
    ],
)
def test_it_is_in_the_brief_while_its_step_waits(log: str, shown: list[str]) -> None:
    situation = read(f"[{log}]")
    brief = make_brief(situation, planned_contact(situation))
    assert [each.id for each in brief.partner_promises] == shown


@pytest.mark.parametrize("messages", [NB, EN])
def test_it_stands_after_what_the_customer_is_late_with(messages: Messages) -> None:
    situation = read(f"[{gave('jon', COMING, 'later')}, {gave('rita', LATE, 'partner')}, {gave('kari', LATE, 'late')}]")
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), messages), 120)
    head = drawn.split("\n\n")[1]
    places = [head.index(f"{name} gjør det") for name in ("kari", "rita (partner)", "jon")]
    assert places == sorted(places)


@pytest.mark.parametrize(("due", "late"), [(LATE, 1), (COMING, 0), ("2026-11-26", 0)])
def test_it_makes_no_deal_late_and_the_row_says_it(due: str, late: int) -> None:
    own = gave("jon", COMING, "own")
    row, without = (make_list_row(read(f"[{own}{more}]")) for more in (f", {gave('rita', due, 'partner')}", ""))
    assert row.partner_overdue.how_many == late
    assert (row.their_overdue.how_many, row.group) == (0, without.group)
