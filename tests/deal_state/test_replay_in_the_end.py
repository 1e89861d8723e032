"""What is so when the whole log has happened: promises, our work, what had no effect."""

from __future__ import annotations

import pytest
from building import fates, read, states, verdicts
from replayed import PROMISE


def test_postponing_closes_no_promise() -> None:
    assert fates(read(f"[{PROMISE}, {{stopped: {{outcome: later, until: 2027-02-01}}}}]")) == {"skjema": "open"}


HELP = """
    steps:
      - {id: krav, seller_actions: [{id: mal}, {id: takk, when: after}]}
      - {id: pilot, seller_actions: [{id: rigg}]}
      - {id: bruk}
"""


@pytest.mark.parametrize(
    ("before", "did", "wasted"),
    [
        ("", "krav/mal", False),
        ("", "krav", False),
        ("", "pilot/rigg", True),
        ("", "Lunsj med Kari", True),
        ("", "lunsj", True),
        ("", "borte/mal", False),
        ("{done: [{step: krav, by: kari}]}, ", "krav/mal", True),
        ("{done: [{step: krav, by: kari}]}, ", "krav/takk", False),
        ("{skipped: [{step: krav, by: kari}]}, ", "krav/takk", True),
        ("{done: [{step: krav, by: kari}]}, ", "pilot/rigg", False),
    ],
)
def test_waste_is_plain_words_or_work_for_a_step_that_waited_or_was_taken(before: str, did: str, wasted: bool) -> None:
    assert read(f"[{before}{{did: [{did}]}}]", HELP).history.our_actions[-1].wasted is wasted


def test_waste_is_judged_by_the_state_just_before_the_entry() -> None:
    entry = "{did: [krav/mal, pilot/rigg], done: [{step: krav, by: kari}]}"
    assert [did.wasted for did in read(f"[{entry}]", HELP).history.our_actions] == [False, True]


OWN_WORD = "{how: call, with: jon, done: [{step: krav, by: jon, said: Ja}]}"


@pytest.mark.parametrize(
    ("later", "verdict", "moved"),
    [
        ("{how: call, with: kari, done: [{step: krav, by: kari, said: Ja}]}", "advance", True),
        ("{how: call, with: [kari, jon], done: [{step: krav, by: [kari, jon], said: Ja}]}", "advance", True),
        ("{how: call, with: jon, done: [{step: krav, by: jon, seen: Ark}]}", "advance", True),
        ("{how: call, with: jon, done: [{step: krav, by: jon, said: Ja igjen}]}", "continuation", False),
        ("{how: call, with: kari, heard: [{step: krav, by: kari, says: De er enige}]}", "continuation", False),
        ("{how: call, with: rita, done: [{step: krav, by: kari, said: Ja}]}", None, False),
    ],
)
def test_what_stood_on_one_s_own_word_is_an_advance_once_it_is_borne_out(
    later: str, verdict: str | None, moved: bool
) -> None:
    situation = read(f"[{OWN_WORD}, {later}, {{how: call, with: kari, done: [{{step: krav, by: kari, said: Ja}}]}}]")
    assert verdicts(situation) == ["continuation", verdict, "continuation" if moved else "advance"]
    assert [each.moved for each in situation.history.entries] == [False, moved, not moved]


def test_a_step_that_was_reopened_meanwhile_is_taken_anew() -> None:
    back = "{how: call, with: jon, reopened: [{step: krav, by: jon, because: Nye tall}]}"
    anew = "{how: call, with: jon, done: [{step: krav, by: jon, said: Ja}]}"
    assert verdicts(read(f"[{OWN_WORD}, {back}, {anew}]")) == ["continuation"] * 3


def test_an_unknown_action_is_read_as_its_step_alone() -> None:
    did = read("[{did: [krav/borte]}]", HELP).history.our_actions[0]
    assert (did.step, did.action, did.wasted) == ("krav", None, False)


def test_what_had_no_effect_is_noted_with_its_place() -> None:
    log = """
        - {reopened: [{step: krav}], promised: [{id: skjema, by: jon, due: 2026-12-04}]}
        - {kept: skjema}
        - {kept: skjema, moved: {skjema: 2026-12-20}, dropped: skjema}
    """
    assert [(event.key_path, event.id) for event in read(log).history.no_effect] == [
        (("log", 0, "reopened", 0, "step"), "krav"),
        (("log", 2, "kept", 0), "skjema"),
        (("log", 2, "moved", "skjema"), "skjema"),
        (("log", 2, "dropped", 0), "skjema"),
    ]


def test_a_reference_to_a_step_nobody_knows_counts_for_nothing() -> None:
    situation = read("[{how: call, with: kari, done: [{step: borte, by: kari}], skipped: [{step: vekk, by: kari}]}]")
    assert set(states(situation).values()) == {"open", "waiting"}
    assert verdicts(situation) == ["continuation"]


TENDER = """
    steps:
      - {id: dialog, contact: {rule: equal}}
      - {id: konkurranse, after: [], contact: {rule: portal_only, channel: KGV}}
      - {id: ordre, kind: order}
"""


def test_the_rule_in_force_just_before_a_contact_is_kept_with_it() -> None:
    log = "[{how: call, with: kari, done: [{step: konkurranse, by: kari}]}, {how: call, with: kari}, {note: Ferie}]"
    rules = [
        replayed.rule_before.rule.value if replayed.rule_before else None
        for replayed in read(log, TENDER).history.entries
    ]
    assert rules == ["portal_only", "equal", None]


AWARD = """
    steps:
      - {id: dialog, after: [], contact: {rule: equal}}
      - {id: konkurranse, after: [], contact: {rule: portal_only, channel: KGV}}
      - {id: valg, after: [konkurranse], kind: choice, contact: {rule: portal_only}}
      - {id: standstill, after: [valg]}
      - {id: ordre, kind: order, after: [standstill, dialog]}
"""


@pytest.mark.parametrize(
    ("log", "rule"),
    [
        pytest.param("", "portal_only", id="open, and nothing after it is done"),
        pytest.param("done: [{step: valg, by: kari, seen: Brev, outcome: us}]", "equal", id="the award has come"),
        pytest.param("done: [{step: standstill, by: kari}]", "equal", id="a step further on is done"),
        pytest.param("skipped: [{step: valg, by: kari}]", "portal_only", id="what comes after it is only skipped"),
        pytest.param(
            "done: [{step: konkurranse, by: kari}, {step: valg, by: kari, outcome: us}]}, "
            "{reopened: [{step: konkurranse}]",
            "portal_only",
            id="gone back to, it is in force again",
        ),
        pytest.param(
            "done: [{step: valg, by: kari, outcome: us}, {step: ordre, by: kari, outcome: other, seen: Brev}]",
            None,
            id="over",
        ),
    ],
)
def test_an_open_step_behind_the_customer_sets_no_contact_rule(log: str, rule: str | None) -> None:
    found = read(f"[{{{log}}}]", AWARD).contact_rule
    assert (found.rule.value if found else None) == rule


def test_where_only_steps_behind_are_open_contact_is_free() -> None:
    situation = read("[{done: [{step: valg, by: kari, outcome: us}]}]", AWARD.replace(", contact: {rule: equal}", ""))
    assert situation.contact_rule is None
    assert situation.behind == {"konkurranse"}


def test_a_call_after_the_award_broke_no_rule_and_one_before_it_did() -> None:
    log = "[{how: call, with: kari}, {done: [{step: valg, by: kari, outcome: us}]}, {how: call, with: kari}]"
    rules = [
        replayed.rule_before.rule.value if replayed.rule_before else None
        for replayed in read(log, AWARD).history.entries
    ]
    assert rules == ["portal_only", None, "equal"]


def test_who_reopened_a_step_has_not_moved_the_deal_and_was_heard_from() -> None:
    log = "[{done: [{step: krav, by: kari}]}, {how: mail, with: [jon, kari], reopened: [{step: krav, by: jon}]}]"
    situation = read(log)
    assert verdicts(situation) == ["advance", "continuation"]
    assert [replayed.customer_acted for replayed in situation.history.entries] == [True, False]
    assert [person.id for person in situation.people.values() if person.contacted] == ["jon"]
