"""Whatever was recorded, moving a deal to another version and having been there all along are the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.json import map_json
from kjopsprosess.features.versions.upgrade import Upgrade, newest_pins, plan_upgrade
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.process_changes.diff import diff_editions
from kjopsprosess.process_changes.order import Edition

FIRST_DAY, TODAY = date(2026, 9, 1), date(2026, 11, 26)
VERSIONS = 5
STEPS = [f"s{number}" for number in range(7)]
a_few = settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@st.composite
def processes(draw: st.DrawFn) -> Process:
    """Seven steps that come and go over five versions; each waits for the one above, or for some that are older."""
    steps: list[dict[str, Any]] = []
    for name in STEPS:
        since = draw(st.integers(1, VERSIONS))
        step: dict[str, Any] = {"id": name, "name": name, "done_when": "D", "since": str(since)}
        if since < VERSIONS and draw(st.booleans()):
            step["retired"] = str(draw(st.integers(since + 1, VERSIONS)))
        if draw(st.booleans()):
            older = [each["id"] for each in steps if int(each["since"]) <= since]
            step["after"] = draw(st.lists(st.sampled_from(older), unique=True, max_size=2)) if older else []
        steps.append(step)
    return Process.model_validate({"name": "P", "language": "nb", "version": str(VERSIONS), "steps": steps})


events = st.fixed_dictionaries({"step": st.sampled_from(STEPS), "by": st.just("kari")})
entries = st.fixed_dictionaries(
    {"how": st.just("meeting"), "with": st.just("kari")},
    optional={
        "done": st.lists(events.map(lambda each: {**each, "seen": "S"}), max_size=2),
        "skipped": st.lists(events.map(lambda each: {**each, "because": "B"}), max_size=1),
        "reopened": st.lists(st.sampled_from(STEPS).map(lambda each: {"step": each, "because": "B"}), max_size=1),
        "promised": st.just([]),
        "did": st.lists(st.sampled_from(STEPS), max_size=2),
    },
)


def deal(log: list[dict[str, Any]], version: int) -> Deal:
    dated = [{"date": (FIRST_DAY + timedelta(days=place)).isoformat(), **entry} for place, entry in enumerate(log)]
    people = [{"id": "kari", "name": "Kari Lund"}]
    return Deal.model_validate({"customer": "N", "process": f"p@{version}", "people": people, "log": dated})


def moved(process: Process, log: list[dict[str, Any]], old: int, new: int) -> Upgrade:
    found = deal(log, old)
    before = make_situation("n", found, {"p": process}, TODAY)
    return plan_upgrade(before, {"p": process}, newest_pins(found, {"p": process}, None, new))


versions = st.tuples(st.integers(1, VERSIONS), st.integers(1, VERSIONS)).map(lambda pair: (min(pair), max(pair)))
logs = st.lists(entries, max_size=6)


@a_few
@given(processes(), logs, versions)
def test_an_upgraded_deal_is_one_that_was_always_there(
    process: Process, log: list[dict[str, Any]], pair: tuple[int, int]
) -> None:
    after = moved(process, log, *pair).after
    always = make_situation("n", deal(log, pair[1]), {"p": process}, TODAY)
    assert brief_json(make_brief(after, planned_contact(after))) == brief_json(
        make_brief(always, planned_contact(always))
    )
    assert map_json(make_deal_map(after)) == map_json(make_deal_map(always))


@a_few
@given(processes(), logs, versions)
def test_no_evidence_is_lost(process: Process, log: list[dict[str, Any]], pair: tuple[int, int]) -> None:
    """Every step that an event took before stands in the map as it stood, or in the history below it."""
    upgrade = moved(process, log, *pair)
    ledger = upgrade.before.history.steps
    spoken_of = set(ledger.events)
    facts = make_deal_map(upgrade.after)
    shown = {step.step.id for step in facts.steps} | {past.step.id for past in facts.history}
    assert spoken_of <= shown
    for step, taken in ledger.taken.items():
        assert upgrade.after.history.steps.taken[step] == taken
    assert upgrade.after.deal.log == upgrade.before.deal.log


@a_few
@given(processes(), logs, versions)
def test_what_is_told_is_the_whole_difference(
    process: Process, log: list[dict[str, Any]], pair: tuple[int, int]
) -> None:
    upgrade = moved(process, log, *pair)
    before = {step.id for step in upgrade.before.map.steps}
    after = (before - {gone.step.id for gone in upgrade.lost}) | {new.step.id for new in upgrade.gained}
    assert after == {step.id for step in upgrade.after.map.steps}
    told = {each.step.id: each.now for each in upgrade.state_changes} | {
        new.step.id: new.state for new in upgrade.gained
    }
    for step, state in upgrade.after.states.items():
        assert told.get(step, upgrade.before.states.get(step)) is state


@a_few
@given(processes(), logs, versions)
def test_a_question_is_never_the_next_step_while_another_is_open(
    process: Process, log: list[dict[str, Any]], pair: tuple[int, int]
) -> None:
    upgrade = moved(process, log, *pair)
    ahead = [step for step in upgrade.after.open_steps if step.id not in upgrade.after.behind]
    if ahead:
        assert upgrade.next_after in ahead


@a_few
@given(processes(), logs, st.integers(1, VERSIONS))
def test_a_later_version_changes_no_deal_pinned_earlier(process: Process, log: list[dict[str, Any]], pin: int) -> None:
    """The file as it was at that version, and the file as it is now, give the same map."""
    then = process.model_copy(
        update={
            "version": pin,
            "steps": tuple(
                step.model_copy(update={"retired": None} if (step.retired or 0) > pin else {})
                for step in process.steps
                if (step.since or 1) <= pin
            ),
        }
    )
    maps = [
        [(step.id, step.after) for step in make_situation("n", deal(log, pin), {"p": each}, TODAY).map.steps]
        for each in (then, process)
    ]
    assert maps[0] == maps[1]


@a_few
@given(processes(), st.tuples(*[st.integers(1, VERSIONS)] * 3).map(sorted))
def test_differences_add_up(process: Process, three: list[int]) -> None:
    """What came and went from the first to the last is what came and went on the way."""
    low, middle, high = (Edition(process, version) for version in three)

    def ids(old: Edition, new: Edition) -> set[str]:
        found = diff_editions(old, new)
        return ({step.id for step in old.steps} - {gone.step.id for gone in found.removed}) | {
            s.id for s in found.added
        }

    assert ids(low, high) == {step.id for step in high.steps}
    assert ids(low, middle) == {step.id for step in middle.steps}
    assert ids(middle, high) == ids(low, high)
