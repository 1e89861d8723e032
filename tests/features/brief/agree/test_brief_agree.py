"""What to agree: something that somebody who is coming can promise."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain

ROAD = """
    roles:
      - {id: eier, name: Owner}
      - {id: it, name: IT manager}
      - {id: styre, name: Board, kind: body}
      - {id: sikker, name: Head of security}
    steps:
      - id: krav
        who: [{role: eier, part: does}, {role: it, part: contributes}]
        COMMITMENT
      - {id: ordre, kind: order}
"""
PEOPLE = """
    people:
      - {id: kari, name: Kari Lund, roles: eier}
      - {id: jon, name: Jon Eide, roles: it}
      - {id: liv, name: Liv Rød}
"""
BOOKED = "{booked: [{date: 2026-11-30 10:00, how: meeting, with: WHO}]}"
SECURITY = "{best: The head of security sets a date., least: LEAST}"


def agreed(
    who: str | None,
    commitment: str = "{}",
    log: str = "",
    *,
    people: str = "",
    messages: Messages = EN,
    road: str = ROAD,
) -> tuple[str, str]:
    """The goal and minimum, as they are printed."""
    entries = [*([log] if log else []), *([BOOKED.replace("WHO", who)] if who else [])]
    road = road.replace("COMMITMENT", f"commitment: {commitment}")
    situation = read(f"{PEOPLE}{people}    log: [{', '.join(entries)}]", road)
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), messages), 300)
    rows = [line.strip() for line in drawn.replace("\N{NO-BREAK SPACE}", " ").splitlines()]
    found = {
        label: line.removeprefix(label).strip()
        for line in rows
        for label in (messages.brief.best, messages.brief.least)
        if line.startswith(f"{label} ")
    }
    return found[messages.brief.best], found[messages.brief.least]


@pytest.mark.parametrize("who", ["kari", "[jon, kari]"])
def test_what_the_step_says_stands_where_who_holds_its_role_is_coming(who: str) -> None:
    words = "{best: The owner sets a date., least: The owner says who.}"
    assert agreed(who, words) == ("The owner sets a date.", "The owner says who.")


@pytest.mark.parametrize(
    ("who", "name"),
    [("jon", "Jon Eide"), ("kari", "Kari Lund"), ("[jon, kari]", "Kari Lund"), ("[liv, kari]", "Kari Lund")],
)
def test_where_nobody_coming_can_somebody_brings_in_the_role_by_a_date(who: str, name: str) -> None:
    best, least = agreed(who, SECURITY.replace("LEAST", "The customer says who owns it."))
    assert best == f"{name} brings in the head of security by an agreed date."
    assert least == "The customer says who owns it."


def test_who_holds_the_role_and_is_not_coming_is_named() -> None:
    siv = "      - {id: siv, name: Siv Moen, roles: sikker}\n"
    words = SECURITY.replace("LEAST", "The head of security says how long.")
    assert agreed("jon", words, people=siv) == (
        "Jon Eide brings in Siv Moen (head of security) by an agreed date.",
        "Jon Eide says when we can meet Siv Moen (head of security).",
    )
    assert agreed("siv", words, people=siv) == (
        "The head of security sets a date.",
        "The head of security says how long.",
    )


def test_the_first_that_somebody_coming_holds_is_kept_though_the_best_is_not_theirs() -> None:
    words = SECURITY.replace("LEAST", "The IT manager says how long.")
    assert agreed("jon", words)[1] == "The IT manager says how long."
    assert agreed("kari", words)[1] == "Kari Lund says when we can meet Jon Eide (IT manager)."


def test_a_board_is_brought_in_through_who_prepares_its_case() -> None:
    words = "{best: The board decides by a date., least: The board says what is missing.}"
    assert agreed("jon", words) == (
        "Jon Eide brings in whoever prepares the case for the board by an agreed date.",
        "Jon Eide says who prepares the case for the board.",
    )


PROMISED = "{how: call, with: kari, promised: [{id: p, by: WHO, what: sends the list, due: DUE, step: krav}]}"
OWNER = "{best: The owner sets a date., least: The customer says who.}"


@pytest.mark.parametrize(
    ("due", "goal"),
    [
        ("2026-11-30", "Kari Lund keeps the promise “sends the list”. Ask how it is going."),
        ("2026-11-26", "Kari Lund keeps the promise “sends the list”. Ask how it is going."),
        ("2026-11-25", "Kari Lund sets a new day for “sends the list”, or says no."),
    ],
)
def test_what_is_promised_already_is_asked_about_and_what_is_late_needs_a_new_day(due: str, goal: str) -> None:
    log = PROMISED.replace("WHO", "kari").replace("DUE", due)
    assert agreed("[kari, jon]", OWNER, log) == (goal, "The customer says who.")
    assert agreed("kari", "{best: The customer sets a date.}", log)[0] == goal


def test_a_promise_of_somebody_else_or_on_another_step_is_not_the_act_that_the_step_asks_for() -> None:
    log = PROMISED.replace("WHO", "jon").replace("DUE", "2026-11-30")
    assert agreed("[kari, jon]", OWNER, log)[0] == "The owner sets a date."
    assert agreed("[kari, jon]", SECURITY.replace("LEAST", "x"), log)[0].startswith("Kari Lund brings in")
    elsewhere = log.replace("by: jon", "by: kari").replace("step: krav", "step: ordre")
    assert agreed("kari", OWNER, elsewhere)[0] == "The owner sets a date."


@pytest.mark.parametrize("messages", [NB, EN], ids=["nb", "en"])
def test_the_generic_lines_stand_only_where_nobody_is_booked_and_nobody_known_has_the_step(messages: Messages) -> None:
    generic = (messages.brief.best_generic, messages.brief.least_generic)
    assert agreed(None, messages=messages) == generic
    for who, name in (("kari", "Kari Lund"), ("jon", "Jon Eide")):
        said = messages.brief.goals
        named = (said.says_when.format(name=name), said.says_what_is_left.format(name=name))
        assert agreed(who, messages=messages) == named
    met = messages.brief.goals
    assert agreed(None, log="{how: call, with: jon}", messages=messages) == generic
    assert agreed(None, log="{how: call, with: kari}", messages=messages) == (
        met.says_when.format(name="Kari Lund"),
        met.says_what_is_left.format(name="Kari Lund"),
    )


def test_who_does_the_step_is_asked_for_where_nobody_is_known_to() -> None:
    alone = ROAD.replace("{role: eier, part: does}, ", "").replace("{role: it, part: contributes}", "")
    assert agreed("jon", road=alone) == ("Jon Eide says when it will be done.", "Jon Eide says who does it.")


LATE = "{how: call, with: [kari, jon], promised: [{id: p, by: WHO, what: sends the list, due: 2026-11-20, step: STEP}]}"
RITA = "      - {id: rita, name: Rita Nes, kind: partner}\n"


@pytest.mark.parametrize("step", ["krav", "ordre", "none"])
@pytest.mark.parametrize(
    ("who", "coming", "name"),
    [
        ("kari", "kari", "Kari Lund"),
        ("jon", "[kari, jon]", "Jon Eide"),
        ("kari", None, "Kari Lund"),
        ("rita", "rita", "Rita Nes (partner)"),
        ("rita", "[rita, kari]", "Rita Nes (partner)"),
    ],
)
def test_what_one_of_those_coming_is_late_with_gets_a_new_day_first(
    step: str, who: str, coming: str | None, name: str
) -> None:
    log = LATE.replace("WHO", who).replace("STEP", step)
    goal, least = agreed(coming, OWNER, log, people=RITA)
    assert goal == f"{name} sets a new day for “sends the list”, or says no."
    assert least == "The customer says who."


@pytest.mark.parametrize(("who", "coming"), [("kari", "jon"), ("rita", "kari"), ("rita", None)])
def test_who_does_not_come_sets_no_new_day(who: str, coming: str | None) -> None:
    log = LATE.replace("WHO", who).replace("STEP", "krav")
    assert "new day" not in agreed(coming, OWNER, log, people=RITA)[0]


def test_whom_we_have_met_is_to_come_to_a_meeting_and_whom_we_have_not_is_brought_in() -> None:
    met, mailed = ("{how: HOW, with: kari, heard: [{by: kari, says: Hi}]}".replace("HOW", h) for h in ("call", "mail"))
    assert agreed("jon", OWNER, met)[0] == "Jon Eide brings Kari Lund (owner) to a meeting by an agreed date."
    assert agreed("jon", OWNER, mailed)[0] == "Jon Eide brings in Kari Lund (owner) by an agreed date."


def test_where_the_step_says_nothing_and_nobody_coming_has_a_part_in_it_its_doer_is_brought_in() -> None:
    assert agreed("liv") == (
        "Liv Rød brings in Kari Lund (owner) by an agreed date.",
        "Liv Rød says when we can meet Kari Lund (owner).",
    )


def test_in_the_tender_tool_what_the_step_says_stands() -> None:
    words = SECURITY.replace("LEAST", "The head of security answers.")
    road = ROAD.replace("COMMITMENT", "COMMITMENT\n        contact: {rule: portal_only}")
    assert agreed("jon", words, road=road) == ("The head of security sets a date.", "The head of security answers.")
