"""What was told in a log: which word of several holds, and what becomes of a step that one skips and another claims."""

import pytest
from building import read, states, waits

from kjopsprosess.deal_state.told.sources import contradictions

SKIPS = "{skipped: [{step: pilot, by: kari}]}"
CLAIMS = "{heard: [{by: jon, against: kari, step: pilot, says: Vi prøver alltid}]}"


@pytest.mark.parametrize(
    ("order", "usual"),
    [
        (["2026-11-01", "2026-11-02"], (28, 28)),
        (["2026-11-02", "2026-11-01"], (14, 14)),
        (["2026-11-02", "2026-11-02"], (28, 28)),
    ],
)
def test_the_newest_word_is_that_of_the_newest_day_and_then_the_lower_line(
    order: list[str], usual: tuple[int, int]
) -> None:
    situation = read(f"""
        - {{date: {order[0]}, heard: [{{by: kari, step: pilot, takes: 2 weeks}}]}}
        - {{date: {order[1]}, heard: [{{by: jon, step: pilot, takes: 4 weeks}}]}}
    """)
    assert situation.map.by_id["pilot"].step.usual_days == usual


def test_within_an_entry_the_lower_item_holds_and_each_fact_stands_for_itself() -> None:
    situation = read(
        "[{heard: [{by: kari, step: valg, after: [krav]}, {by: jon, step: valg, after: [], takes: 1 week}]}]"
    )
    assert waits(situation)["valg"] == ()
    situation = read("[{heard: [{by: kari, step: valg, after: [krav]}, {by: jon, step: valg, takes: 1 week}]}]")
    assert waits(situation)["valg"] == ("krav",)


def test_who_leaves_changes_nothing() -> None:
    log = "{heard: [{by: kari, step: valg, after: [krav]}]}, {people: [{id: kari, left: true}]}"
    assert waits(read(f"[{log}]"))["valg"] == ("krav",)


@pytest.mark.parametrize("by", ["kari", "jon"])
def test_whose_word_holds_is_what_the_map_has_also_when_nobody_said_against(by: str) -> None:
    told = "{heard: [{by: kari, step: valg, after: [krav]}]}, {heard: [{by: jon, step: valg, after: []}]}"
    held = read(f"[{told}, {{holds: [{{step: valg, by: {by}}}]}}]")
    assert waits(held)["valg"] == (("krav",) if by == "kari" else ())


def test_the_word_of_the_process_takes_back_what_was_told_of_the_step_and_of_no_other() -> None:
    told = "{heard: [{by: kari, step: valg, after: [krav]}, {by: kari, step: bruk, after: []}]}"
    against = "{heard: [{by: jon, against: kari, step: valg, after: []}]}"
    situation = read(f"[{told}, {against}, {{holds: [{{step: valg, by: process}}]}}]")
    assert (waits(situation)["valg"], waits(situation)["bruk"]) == (("pilot",), ())
    assert contradictions(situation) == ()


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("", "open"),
        (", {holds: [{step: pilot, by: kari}]}", "skipped"),
        (", {holds: [{step: pilot, by: jon}]}", "open"),
        (", {holds: [{step: pilot, by: process}]}", "open"),
        (", {heard: [{by: liv, step: pilot, says: Kanskje}], people: [{id: liv}]}", "open"),
        (", {skipped: [{step: pilot, by: jon}]}", "skipped"),
    ],
)
def test_a_step_skipped_on_one_word_and_claimed_by_another_is_open_until_it_is_said_whose_word_holds(
    later: str, state: str
) -> None:
    done = "{done: [{step: krav, by: kari, seen: Ark}]}"
    assert states(read(f"[{done}, {SKIPS}, {CLAIMS}{later}]"))["pilot"] == state
    both = f"{{{SKIPS[1:-1]}, {CLAIMS[1:-1]}}}"
    assert states(read(f"[{done}, {both}{later}]"))["pilot"] == state


def test_words_against_somebody_who_did_not_skip_the_step_claim_nothing() -> None:
    assert states(read(f"[{SKIPS}, {CLAIMS.replace('against: kari', 'against: styret')}]"))["pilot"] == "skipped"


def test_who_skips_after_a_difference_has_said_something_newer() -> None:
    assert states(read(f"[{CLAIMS}, {SKIPS}]"))["pilot"] == "skipped"


@pytest.mark.parametrize(("short", "shown"), [("", None), (", short: Styret", "Styret")])
def test_a_step_only_they_have_is_called_what_the_newest_word_calls_it(short: str, shown: str | None) -> None:
    first = "{heard: [{by: kari, step: styret, name: Styret vedtar, short: Vedtak, after: [valg]}]}"
    step = read(f"[{first}, {{heard: [{{by: jon, step: styret, name: Behandle saken{short}}}]}}]").map.by_id["styret"]
    assert (step.name, step.short, step.after) == ("Behandle saken", shown, ("valg",))
    assert (
        read(f"[{first}, {{heard: [{{by: jon, step: valg, name: Noe annet}}]}}]").map.by_id["valg"].name != "Noe annet"
    )
