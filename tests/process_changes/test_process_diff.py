"""What differs between two editions, told in the words of the method."""

from __future__ import annotations

from typing import Any

import pytest

from kjopsprosess.model.process import (
    Commitment,
    Contact,
    Participation,
    Process,
    Question,
    Role,
    SellerAction,
    Step,
    StepDate,
)
from kjopsprosess.process_changes.diff import Change, ProcessDiff, diff_editions
from kjopsprosess.process_changes.order import Edition

from building import process  # isort: skip

FULL = """
    name: Kjøp
    about: A
    sources: [Egne kjøp]
    roles: [{id: eier, name: Eier, about: E}, {id: it, name: IT, kind: body}, {id: jurist, name: Jurist}]
    decided_by: one
    replaces: [gammelt]
    accept: {no-order-step: derfor}
    steps:
      - id: krav
        name: Bli enige om krav
        short: Krav
        done_when: Kravene er signert.
        who: [{role: eier, part: decides}, {role: it, part: recommends}]
        seller_actions: [{id: eksempel, do: Sende eksempel, when: before}, {id: svar, do: Svare, if: won}]
        commitment: {best: B, least: L}
        questions: [{ask: Hvem skriver kravene hos dere?, to: it}]
        stalls: [Ingen tid]
        usual_days: [7, 21]
        contact: {rule: equal, channel: KGV, note: N, says: S}
        gate: true
        date: {what: Frist, ask: Når er fristen?}
        accept: {not-observable: derfor}
      - {id: pilot, name: Gjennomføre pilot}
      - {id: valg, name: Velge leverandør, kind: choice}
      - {id: ordre, name: Bestille, kind: order}
"""


def diff(old: str | Process, new: str | Process, *, versions: tuple[int, int] | None = None) -> ProcessDiff:
    before, after = (each if isinstance(each, Process) else process(each) for each in (old, new))
    low, high = versions or (before.version, after.version)
    return diff_editions(Edition(before, low), Edition(after, high))


def told(found: ProcessDiff) -> list[tuple[Any, ...]]:
    """The changes of the only step that has any."""
    assert len(found.steps) == 1
    return [(c.aspect.value, c.kind.value, c.subject, c.old, c.new) for c in found.steps[0].changes]


CASES = {
    "name": (
        "name: Bli enige om krav", "name: Enes om krav",
        ("name", "changed", None, "Bli enige om krav", "Enes om krav"),
    ),
    "short": ("        short: Krav\n", "", ("short", "removed", None, "Krav", None)),
    "stricter": (
        "Kravene er signert.", "Kravene er signert og datert.",
        ("done_when", "stricter", None, "Kravene er signert.", "Kravene er signert og datert."),
    ),
    "reworded": (
        "Kravene er signert.",
        "Dokumentet finnes.",
        ("done_when", "changed", None, "Kravene er signert.", "Dokumentet finnes."),
    ),
    "part": (
        "{role: it, part: recommends}", "{role: it, part: approves}",
        ("who", "changed", "it", "recommends", "approves"),
    ),
    "gone": (", {role: it, part: recommends}", "", ("who", "removed", "it", "recommends", None)),
    "also": ("recommends}]", "recommends}, {role: jurist, part: does}]", ("who", "added", "jurist", None, "does")),
    "first": (
        "[{role: eier, part: decides}, {role: it, part: recommends}]",
        "[{role: it, part: recommends}, {role: eier, part: decides}]",
        ("foremost", "changed", None, "eier", "it"),
    ),
    "task": (
        "do: Sende eksempel", "do: Sende to",
        ("seller_action", "changed", "eksempel", "Sende eksempel", "Sende to"),
    ),
    "when": ("when: before", "when: after", ("timing", "changed", "eksempel", "before", "after")),
    "new task": (
        "when: before}, ", "when: before}, {id: ny, do: Ringe}, ", ("seller_action", "added", "ny", None, "Ringe")
    ),
    "best": ("best: B", "best: C", ("best", "changed", None, "B", "C")),
    "least": ("{best: B, least: L}", "{best: B}", ("least", "removed", None, "L", None)),
    "question": (
        "Hvem skriver kravene hos dere?", "Hvem skriver kravene hos dere nå?",
        ("question", "changed", None, "Hvem skriver kravene hos dere?", "Hvem skriver kravene hos dere nå?"),
    ),
    "asked": ("dere?, to: it", "dere?, to: eier", ("asked", "changed", "Hvem skriver kravene hos dere?", "it", "eier")),
    "stall": ("stalls: [Ingen tid]", "stalls: [Ingen tid, Ferie]", ("stall", "added", None, None, "Ferie")),
    "days": ("usual_days: [7, 21]", "usual_days: [7, 14]", ("usual_days", "changed", None, (7, 21), (7, 14))),
    "rule": ("rule: equal", "rule: portal_only", ("contact", "stricter", None, "equal", "portal_only")),
    "free": (
        "        contact: {rule: equal, channel: KGV, note: N, says: S}\n", "",
        ("contact", "looser", None, "equal", "free"),
    ),
    "channel": ("channel: KGV", "channel: Mercell", ("channel", "changed", None, "KGV", "Mercell")),
    "note": ("note: N", "note: M", ("contact_note", "changed", None, "N", "M")),
    "says": (", says: S", "", ("contact_says", "removed", None, "S", None)),
    "if": ("if: won", "if: lost", ("condition", "changed", "svar", "won", "lost")),
    "gate": ("gate: true", "gate: false", ("gate", "changed", None, "true", "false")),
    "topic": ("gate: true\n", "gate: true\n        topic: figures\n", ("topic", "added", None, None, "figures")),
    "date": ("what: Frist", "what: Dag", ("date", "changed", None, "Frist", "Dag")),
    "date ask": (", ask: Når er fristen?", "", ("date_ask", "removed", None, "Når er fristen?", None)),
    "kind": ("short: Krav\n", "short: Krav\n        kind: choice\n", ("kind", "added", None, None, "choice")),
    "accept": ("accept: {not-observable: derfor}", "", ("accepted", "removed", "not-observable", "derfor", None)),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "change"), CASES.values(), ids=CASES)
def test_a_change_in_a_step(old: str, new: str, change: tuple[Any, ...]) -> None:
    assert old in FULL
    assert told(diff(FULL, FULL.replace(old, new))) == [change]


PROCESS_CASES = {
    "name": ("name: Kjøp", "name: Innkjøp", ("name", "changed", None, "Kjøp", "Innkjøp")),
    "about": ("about: A", "about: B", ("about", "changed", None, "A", "B")),
    "source": ("[Egne kjøp]", "[Egne kjøp, Et kurs]", ("source", "added", None, None, "Et kurs")),
    "source gone": ("sources: [Egne kjøp]", "sources: []", ("source", "removed", None, "Egne kjøp", None)),
    "language": ("name: Kjøp", "name: Kjøp\n    language: en", ("language", "changed", None, "nb", "en")),
    "role": ("name: Eier,", "name: Sjef,", ("role", "changed", "eier", "Eier", "Sjef")),
    "new role": ("roles: [", "roles: [{id: bank, name: Bank}, ", ("role", "added", "bank", None, "Bank")),
    "role about": ("about: E}", "about: F}", ("role_about", "changed", "eier", "E", "F")),
    "role kind": (", kind: body", "", ("role_kind", "removed", "it", "body", None)),
    "role optional": (
        "name: Jurist}", "name: Jurist, optional: true}",
        ("role_optional", "added", "jurist", None, "true"),
    ),
    "decided by": ("    decided_by: one\n", "", ("decided_by", "removed", None, "one", None)),
    "replaces": ("replaces: [gammelt]", "replaces: []", ("replaces", "removed", None, "gammelt", None)),
    "accept": (
        "no-order-step: derfor", "no-order-step: fordi",
        ("accepted", "changed", "no-order-step", "derfor", "fordi"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "change"), PROCESS_CASES.values(), ids=PROCESS_CASES)
def test_a_change_in_the_process_itself(old: str, new: str, change: tuple[Any, ...]) -> None:
    found = diff(FULL, FULL.replace(old, new))
    assert found.steps == ()
    assert [(c.aspect.value, c.kind.value, c.subject, c.old, c.new) for c in found.process] == [change]


SEEN_ELSEWHERE = {
    Process: {"version", "steps"},  # versions compare sets of steps; a step has cases of its own
    Step: {"id", "after", "before", "since", "retired"},  # the order and the versions have tests of their own
    Role: {"id"},
    Participation: {"role"},
    SellerAction: {"id"},
    Question: set(),
    Commitment: set(),
    Contact: set(),
    StepDate: set(),
}
FIELDS = {
    Process: {"name", "language", "about", "sources", "roles", "decided_by", "replaces", "accept"},
    Step: {
        *("name", "short", "done_when", "who", "seller_actions", "commitment", "questions", "stalls", "usual_days"),
        *("contact", "kind", "gate", "topic", "date", "accept"),
    },
    Role: {"name", "about", "kind", "optional"},
    Participation: {"part"},
    SellerAction: {"do", "when", "if_"},
    Question: {"ask", "to"},
    Commitment: {"best", "least"},
    Contact: {"rule", "channel", "note", "says"},
    StepDate: {"what", "ask"},
}


@pytest.mark.parametrize("model", FIELDS)
def test_every_field_a_process_can_have_is_compared(model: type[Process]) -> None:
    assert set(model.model_fields) == FIELDS[model] | SEEN_ELSEWHERE[model]


def test_the_same_says_nothing() -> None:
    assert diff(FULL, FULL).empty
    assert diff(FULL, FULL.replace("    name: Kjøp", "    version: 3\n    name: Kjøp")).empty


STEPS = "{{version: {version}, steps: [{steps}]}}"


def order(old: str, new: str) -> list[tuple[str, str, str | None]]:
    found = diff(STEPS.format(version=1, steps=old), STEPS.format(version=1, steps=new))
    return [(each.kind.value, each.step.id, each.other.id if each.other else None) for each in found.order]


LINE = "{id: a}, {id: b}, {id: c}, {id: d}"


def test_steps_that_now_run_side_by_side() -> None:
    assert order(LINE, "{id: a}, {id: b}, {id: c, after: [a]}, {id: d, after: [b, c]}") == [("side_by_side", "c", "b")]


def test_a_step_that_now_waits() -> None:
    assert order("{id: a}, {id: b}, {id: c, after: [a]}", "{id: a}, {id: b}, {id: c}") == [("waits", "c", "b")]


def test_steps_that_have_changed_places_are_told_once() -> None:
    assert order(LINE, "{id: a}, {id: c}, {id: b}, {id: d}") == [("waits", "b", "c")]


def test_only_the_list_is_different() -> None:
    free = "{id: a}, {id: b, after: []}, {id: c, after: []}"
    assert order(free, "{id: a, after: []}, {id: c, after: []}, {id: b, after: []}") == [("listed", "c", "a")]
    assert order(free, "{id: c, after: []}, {id: a, after: []}, {id: b, after: []}") == [("listed", "c", None)]


def test_after_written_out_is_no_change() -> None:
    assert order(LINE, "{id: a}, {id: b, after: [a]}, {id: c, after: [b]}, {id: d}") == []


def test_a_step_put_in_between_changes_no_order() -> None:
    found = diff(
        STEPS.format(version=1, steps=LINE), STEPS.format(version=1, steps=LINE.replace("{id: c}", "{id: x}, {id: c}"))
    )
    assert (found.order, [step.id for step in found.added]) == ((), ["x"])


def test_two_versions_of_one_file_differ_in_steps_alone() -> None:
    one = process("{version: 3, steps: [{id: a}, {id: b, retired: 3}, {id: c, since: 2}]}")
    found = diff(one, one, versions=(1, 3))
    assert [step.id for step in found.added] == ["c"]
    assert [(gone.step.id, gone.kept_in_file) for gone in found.removed] == [("b", True)]
    assert (found.steps, found.process, found.order, found.rewritten) == ((), (), (), ())


def test_a_step_that_is_no_longer_in_the_file_is_lost() -> None:
    found = diff(STEPS.format(version=1, steps=LINE), STEPS.format(version=2, steps="{id: a}, {id: b}, {id: d}"))
    assert [(gone.step.id, gone.kept_in_file) for gone in found.removed] == [("c", False)]
    assert [(each.version, [s.id for s in each.lost]) for each in found.rewritten] == [(1, ["c"])]


def test_a_published_version_with_other_steps_is_told() -> None:
    old = STEPS.format(version=2, steps="{id: a}, {id: b, since: 2}")
    found = diff(old, STEPS.format(version=3, steps="{id: a}, {id: b}, {id: c, since: 3}"))
    assert [(each.version, [s.id for s in each.gained], [s.id for s in each.lost]) for each in found.rewritten] == [
        (1, ["b"], [])
    ]


def test_touched_are_all_steps_that_came_went_or_are_different() -> None:
    new = LINE.replace("{id: b}", "{id: b, done_when: Nytt}").replace("{id: d}", "{id: e}")
    assert diff(STEPS.format(version=1, steps=LINE), STEPS.format(version=1, steps=new)).changed_step_ids == {
        "b",
        "d",
        "e",
    }


def test_a_change_is_plain_data() -> None:
    [change] = diff(FULL, FULL.replace("best: B", "best: C")).steps[0].changes
    assert change == Change(change.aspect, change.kind, "B", "C")
