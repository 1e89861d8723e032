"""What a newer version changes for one deal."""

from __future__ import annotations

from datetime import date

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.features.versions.upgrade import Upgrade, newest_pins, plan_upgrade
from kjopsprosess.model.fields import Pin

from building import deal, process  # isort: skip

TODAY = date(2026, 11, 26)
PROCESS = """
    version: 4
    steps:
      - {id: krav}
      - {id: besok, since: 2, retired: 4}
      - {id: pilot, since: 3}
      - {id: valg, kind: choice}
      - {id: bank, since: 4}
      - {id: ordre, kind: order}
"""
OVERLAY = "{version: 3, replaces: [valg], steps: [{id: styre, kind: choice}]}"


def plan(text: str, *, to: int | None = None, also: str | None = None) -> Upgrade:
    processes = {"p": process(PROCESS)} | ({"o": process(also)} if also else {})
    found = deal(text)
    before = make_situation("nordvik", found, processes, TODAY)
    return plan_upgrade(before, processes, newest_pins(found, processes, None, to))


def coming(upgrade: Upgrade) -> list[tuple[str, str, bool]]:
    return [(new.step.id, new.state.value, new.behind) for new in upgrade.gained]


def test_a_new_step_lies_ahead_of_a_customer_who_has_not_come_that_far() -> None:
    upgrade = plan("{process: p@1, log: [{done: [{step: krav, by: kari, seen: K}]}]}", to=3)
    assert coming(upgrade) == [("besok", "open", False), ("pilot", "waiting", False)]
    assert [(each.step.id, each.before.value, each.now.value) for each in upgrade.state_changes] == [
        ("valg", "open", "waiting")
    ]
    assert (upgrade.next_before.id, upgrade.next_after.id) == ("valg", "besok")  # type: ignore[union-attr]


def test_a_new_step_behind_a_customer_is_a_question_and_not_the_next_step() -> None:
    upgrade = plan(
        "{process: p@1, log: [{done: [{step: krav, by: kari, seen: K}, {step: valg, by: kari, seen: V, outcome: us}]}]}"
    )
    assert coming(upgrade) == [("pilot", "open", True), ("bank", "open", False)]
    assert upgrade.next_after is not None
    assert upgrade.next_after.id == "bank"


def test_a_step_that_goes_says_whether_the_log_speaks_of_it() -> None:
    log = "[{done: [{step: krav, by: kari, seen: K}, {step: besok, by: kari, said: B}]}]"
    assert [
        (gone.step.id, gone.state.value, gone.mentioned) for gone in plan(f"{{process: p@2, log: {log}}}").lost
    ] == [("besok", "done", True)]
    assert [(gone.state.value, gone.mentioned) for gone in plan("{process: p@2, log: []}").lost] == [("waiting", False)]


def test_our_own_work_for_a_step_is_something_the_log_says_of_it() -> None:
    assert [gone.mentioned for gone in plan("{process: p@2, log: [{did: [besok/billetter]}]}").lost] == [True]


def test_what_the_log_already_said_of_a_newer_step_counts_from_now_on() -> None:
    upgrade = plan("{process: p@1, log: [{done: [{step: krav, by: kari, seen: K}, {step: pilot, by: kari, seen: P}]}]}")
    assert coming(upgrade) == [("pilot", "done", False), ("bank", "waiting", False)]


def test_a_step_of_the_deals_own_that_is_in_the_process_now_is_told_as_such() -> None:
    own = "[{id: bank, name: N, done_when: D, after: [valg], before: [ordre]}]"
    log = "[{done: [{step: valg, by: kari, seen: V, outcome: us}, {step: bank, by: kari, seen: B}]}]"
    upgrade = plan(f"{{process: p@3, steps: {own}, log: {log}}}")
    assert [(new.step.id, new.state.value, new.was_own) for new in upgrade.gained] == [("bank", "done", True)]
    assert upgrade.state_changes == ()


def test_nothing_else_of_the_deal_is_different() -> None:
    upgrade = plan("{process: p@1, log: []}", to=2)
    assert upgrade.after.deal.model_copy(update={"process": upgrade.before.deal.process}) == upgrade.before.deal


def test_pins_only_go_up_and_only_where_asked() -> None:
    processes = {"p": process(PROCESS), "o": process(OVERLAY)}
    both = deal("{process: [p@2, o@1], log: []}")
    assert newest_pins(both, processes, None, None) == (Pin("p", 4), Pin("o", 3))
    assert newest_pins(both, processes, "o", None) == (Pin("p", 2), Pin("o", 3))
    assert newest_pins(both, processes, None, 3) == (Pin("p", 3), Pin("o", 1))
    assert newest_pins(both, processes, None, 1) == (Pin("p", 2), Pin("o", 1))


def test_what_would_no_longer_fit_is_an_obstacle_and_what_never_fitted_is_none() -> None:
    text = (
        "{{process: p@3, log: [{{done: [{{step: bank, by: kari, seen: B}}, {{step: {other}, by: kari, seen: B}}]}}]}}"
    )
    assert plan(text.format(other="krav")).obstacles == ()
    assert plan(text.format(other="ukjent")).obstacles == ()
    choice = PROCESS.replace("{id: bank, since: 4}", "{id: bank, since: 4, kind: choice}")
    processes = {"p": process(choice)}
    found = deal(text.format(other="krav"))
    before = make_situation("nordvik", found, processes, TODAY)
    upgrade = plan_upgrade(before, processes, newest_pins(found, processes, None, None))
    assert [finding.code for finding in upgrade.obstacles] == ["choice-without-outcome"]


def test_a_new_step_that_an_order_overtook_says_so() -> None:
    log = "[{done: [{step: krav, by: kari, seen: K}, {step: ordre, by: kari, seen: O}]}]"
    upgrade = plan(f"{{process: p@1, log: {log}}}", to=3)
    assert [(new.step.id, new.state.value, new.overtaken) for new in upgrade.gained] == [
        ("besok", "skipped", True),
        ("pilot", "skipped", True),
    ]
