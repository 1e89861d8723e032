"""What the map knows of each step: proof, skips, reopenings, history and who is first at it."""

from __future__ import annotations

from datetime import date

from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.features.map.facts import DealMap, MainRole, StepFacts, StepProof, make_deal_map
from kjopsprosess.model.values import Part


def map_of(more: str = "", deal: str = NORDVIK) -> DealMap:
    return make_deal_map(situation(deal + more, NORDVIK_PROCESS))


def step(step_id: str, more: str = "", deal: str = NORDVIK) -> StepFacts:
    return next(each for each in map_of(more, deal).steps if each.step.id == step_id)


def test_counts_leave_skipped_steps_out() -> None:
    found = map_of()
    assert (found.done, found.of, found.skipped) == (1, 8, 1)


def test_what_was_seen_later_proves_more_than_what_was_said_first() -> None:
    more = """\
  - {date: 2026-11-13, how: call, with: [jon], done: [{step: pilot, by: [kari], said: Bestått}]}
  - {date: 2026-11-16, how: mail, with: [kari], done: [{step: pilot, by: [kari], seen: Rapport}]}
"""
    said, _, _ = more.partition("  - {date: 2026-11-16")
    assert step("pilot", said).proof == StepProof(("kari",), ("jon",), False, "Bestått", date(2026, 11, 13))  # noqa: FBT003 - the fields in order
    assert step("pilot", more).proof == StepProof(("kari",), ("kari",), True, "Rapport", date(2026, 11, 16))  # noqa: FBT003 - the fields in order
    assert step("pilot", more).settled_on == date(2026, 11, 13)


def test_a_reopened_step_has_its_reason_and_no_proof() -> None:
    found = step("krav", "  - {date: 2026-11-16, reopened: [{step: krav, because: IT vil ha mer}]}\n")
    assert (found.state, found.reopened_on, found.because) == (StepState.OPEN, date(2026, 11, 16), "IT vil ha mer")
    assert found.proof is None


def test_steps_the_order_came_without_have_nobody_behind_the_skip() -> None:
    found = step("avtale", "  - {date: 2026-11-16, done: [{step: signering, by: [kari], seen: Ordre}]}\n")
    assert (found.state, found.by, found.because) == (StepState.SKIPPED, (), None)


def test_a_step_behind_is_told_as_such() -> None:
    more = "  - {date: 2026-11-16, done: [{step: budsjett, by: [siv], seen: Vedtak, outcome: us}]}\n"
    assert step("pilot", more).behind
    assert not step("avtale", more).behind


def test_the_first_chair_passes_over_roles_this_customer_does_not_have() -> None:
    assert step("vurdering").main_role == MainRole("sikkerhet", Part.APPROVES, None)
    without = step("vurdering", deal=NORDVIK.replace("people:", "without: sikkerhet\npeople:", 1)).main_role
    assert without is not None
    assert without.holder is not None
    assert (without.role, without.holder.id) == ("eier", "kari")


def test_a_step_waits_only_for_what_is_not_settled() -> None:
    more = "  - {date: 2026-11-16, done: [{step: avtale, by: [kari], seen: Avtale}]}\n"
    assert [each.id for each in step("signering", more).waits_for] == ["budsjett", "vurdering", "personvern"]


def test_a_retired_step_that_the_log_speaks_of_is_history() -> None:
    assert map_of().history == ()
    found = map_of("  - {date: 2026-11-16, done: [{step: demo, by: [kari], seen: Opptak}]}\n")
    assert [(past.step.id, past.proof.text if past.proof else None) for past in found.history] == [("demo", "Opptak")]
    assert "demo" not in [each.step.id for each in found.steps]


def test_a_contradiction_stands_at_its_step() -> None:
    more = "  - {date: 2026-11-13, how: call, with: [jon], heard: [{step: budsjett, says: Nei, against: kari}]}\n"
    assert step("budsjett").contradiction is None
    assert step("budsjett", more).contradiction is not None
