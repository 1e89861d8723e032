"""Random deals in whose logs everything happens that a log can hold, each sentence and each promise told apart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, STEPS, entries, processes

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process

few = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
"""As many examples as one property has time for, the same each time."""
TODAY = date(2026, 12, 1)
PEOPLE = [
    {"id": "kari", "roles": "eier"},
    {"id": "jon", "roles": "it"},
    {"id": "siv"},
    {"id": "styret", "roles": "eier", "kind": "body"},
    {"id": "rita", "kind": "partner"},
    {"id": "brevet", "kind": "document"},
]
WHO = [person["id"] for person in PEOPLE]
OWN_STEPS = ["e0", "e1"]
step_ids = st.sampled_from([*STEPS, *OWN_STEPS])
some = st.lists(st.sampled_from(WHO), unique=True, max_size=3)
days = st.one_of(st.integers(0, 90), st.just((TODAY - FIRST_DAY).days)).map(
    lambda number: (FIRST_DAY + timedelta(days=number)).isoformat()
)
"""Any day of three months; today more often than the others."""
past_days = st.integers(0, 30).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
facts = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"on": days}),
    st.fixed_dictionaries({"latest": days}, optional={"what": st.just("Styremøte")}),
    st.fixed_dictionaries({"earliest": days}),
    st.fixed_dictionaries({"date": st.just("mote"), "what": st.just("Messe"), "on": days}),
    st.fixed_dictionaries({"after": st.lists(st.sampled_from(STEPS), max_size=2, unique=True)}),
    st.fixed_dictionaries({"takes": st.sampled_from(["2-3 weeks", "up to 3 weeks", "5-20 working days"])}),
    st.fixed_dictionaries(
        {
            "who": st.dictionaries(
                st.sampled_from(["kari", "jon", "role:it"]),
                st.sampled_from(["decides", "approves", "none"]),
                min_size=1,
                max_size=1,
            )
        }
    ),
    st.just({"why_now": "true"}),
    st.just({"without": "it"}),
    st.just({"contact": {"rule": "portal_only", "channel": "Anbud"}}),
)
"""What a statement may say besides its words; at most one kind of fact in each."""


@st.composite
def statements(draw: st.DrawFn) -> dict[str, Any]:
    """Something that was told: by those who were there, by others or by nobody known, also against somebody."""
    told: dict[str, Any] = {"says": "Ord", **draw(facts)}
    if draw(st.integers(0, 4)):
        told["step"] = draw(step_ids)
    if told.get("step") in OWN_STEPS:
        told.setdefault("name", f"Behandle {told['step']}")
    if draw(st.booleans()):
        told["by"] = draw(some)
    if draw(st.integers(0, 3)) == 0:
        told["against"] = draw(st.sampled_from(["kari", "jon", "process"]))
    return told


promises = st.fixed_dictionaries(
    {
        "by": st.one_of(st.just(["us"]), st.lists(st.sampled_from(WHO[:-1]), min_size=1, max_size=2, unique=True)),
        "due": days,
    },
    optional={"step": st.one_of(step_ids, st.just("none"))},
)


@st.composite
def full_entries(draw: st.DrawFn) -> dict[str, Any]:
    """An entry as other random logs have it, with told facts, whose word holds, a yes to steps, and leavers."""
    entry: dict[str, Any] = dict(draw(entries))
    entry.pop("promised", None)
    entry["date"] = draw(past_days)
    entry["heard"] = draw(st.lists(statements(), max_size=2))
    entry["promised"] = draw(st.lists(promises, max_size=2))
    entry["with"] = draw(some)
    for booking in entry.get("booked", ()):
        booking["with"] = draw(some)
    if draw(st.integers(0, 2)) == 0:
        coming = (TODAY + timedelta(days=draw(st.integers(0, 20)))).isoformat()
        entry["booked"] = [*entry.get("booked", ()), {"date": coming, "with": draw(some)}]
    if draw(st.integers(0, 3)):
        entry["how"] = draw(st.sampled_from(["meeting", "call", "mail", "portal"]))
    if draw(st.integers(0, 3)) == 0:
        entry["holds"] = [{"step": draw(step_ids), "by": draw(st.sampled_from(["kari", "jon", "process"]))}]
    if draw(st.integers(0, 3)) == 0:
        steps = draw(st.lists(step_ids, min_size=1, max_size=3, unique=True))
        entry["confirmed"] = [{"by": draw(st.sampled_from(WHO[:3])), "steps": steps}]
    if draw(st.integers(0, 3)) == 0:
        entry["people"] = [{"id": draw(st.sampled_from(WHO[:4])), "left": "true"}]
    if "stopped" in entry and draw(st.integers(0, 3)):
        del entry["stopped"]
    return entry


@st.composite
def full_logs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A log in which every sentence and every promise has words of its own, so that a screen can be searched."""
    log = draw(st.lists(full_entries(), min_size=1, max_size=7))
    words, numbers = count(), count()
    known: list[str] = []
    for entry in log:
        for told in entry["heard"]:
            told["says"] = f"Ord nummer {next(words)}."
        for event in (*entry.get("reopened", []), *entry.get("skipped", [])):
            event["because"] = f"Grunn nummer {next(words)}."
        for promise in entry["promised"]:
            number = next(numbers)
            promise["id"], promise["what"] = f"lofte-{number}", f"gjør sak nummer {number}"
        for key in ("kept", "dropped"):
            if key in entry:
                entry[key] = draw(st.sampled_from(known)) if known else []
        if "moved" in entry:
            entry["moved"] = {draw(st.sampled_from(known)): draw(days)} if known else {}
        known += [promise["id"] for promise in entry["promised"]]
    return log


@st.composite
def full_processes(draw: st.DrawFn) -> dict[str, Any]:
    """A process with an approval, a standstill after the choice, a day that rules, and questions of its own."""
    process = draw(processes(versions=1))
    steps = process["steps"]
    for step in steps:
        if draw(st.booleans()):
            step["who"].append({"role": "it" if step["who"][0]["role"] == "eier" else "eier", "part": "approves"})
        if draw(st.integers(0, 3)) == 0:
            step["gate"] = "true"
        if draw(st.integers(0, 3)) == 0:
            step["date"] = {"what": "Frist", "ask": f"Når er fristen i {step['id']}?"}
        if draw(st.integers(0, 2)) == 0:
            to = draw(st.sampled_from(["eier", "it", "partner"]))
            step["questions"] = [{"ask": f"Hva skjer i {step['id']}?", "to": to}]
        if draw(st.integers(0, 9)) == 0:
            step["contact"] = {"rule": "portal_only", "channel": "Anbud"}
    choice = next(place for place, step in enumerate(steps) if step.get("kind") == "choice")
    if choice + 1 < len(steps) and "kind" not in steps[choice + 1] and draw(st.booleans()):
        steps[choice + 1] |= {"kind": "standstill", "after": [steps[choice]["id"]]}
    return process


def stand(process: dict[str, Any], log: list[dict[str, Any]], *, deadline: str | None = "2026-12-24") -> Situation:
    """Where the deal with such a log stands on the first of December 2026."""
    deal = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "log": log}
    if deadline:
        deal["deadline"] = deadline
    return make_situation("nordvik", Deal.model_validate(deal), {"p": Process.model_validate(process)}, TODAY)
