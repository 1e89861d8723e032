"""Random processes and logs, as strategies for tests of what must hold for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

a_few: Callable[..., Any] = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
"""As many examples as the daily run has time for, the same each time."""
FIRST_DAY = date(2026, 11, 1)
STEPS = [f"s{number}" for number in range(6)]
PEOPLE = [
    {"id": "kari", "roles": "eier"},
    {"id": "jon", "roles": "it"},
    {"id": "styret", "roles": "eier", "kind": "body"},
    {"id": "rita", "kind": "partner"},
]
WHO = [person["id"] for person in PEOPLE]
PROMISES = ["p0", "p1", "p2"]
step_ids = st.sampled_from(STEPS)
people = st.lists(st.sampled_from(WHO), unique=True, max_size=2)
days = st.integers(0, 60).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
aims = st.fixed_dictionaries(
    {"by": st.sampled_from(WHO), "what": st.just("setter dato"), "due": days}, optional={"step": step_ids}
)
optional = {
    "how": st.sampled_from(["meeting", "call", "mail", "portal"]),
    "with": people,
    "kept": st.sampled_from(PROMISES),
    "dropped": st.sampled_from(PROMISES),
    "moved": st.dictionaries(st.sampled_from(PROMISES), days, min_size=1, max_size=1),
    "heard": st.lists(
        st.fixed_dictionaries({"says": st.just("Ja")}, optional={"step": step_ids, "by": people}), max_size=2
    ),
    "did": st.lists(st.one_of(step_ids.map(lambda each: f"{each}/hjelp"), st.just("Lunsj")), max_size=3),
    "promised": st.lists(
        st.fixed_dictionaries(
            {
                "id": st.sampled_from(PROMISES),
                "by": st.sampled_from([*WHO, "us"]),
                "what": st.just("gjør"),
                "due": days,
            },
            optional={"step": step_ids},
        ),
        max_size=1,
    ),
    "people": st.lists(
        st.fixed_dictionaries(
            {"id": st.sampled_from(WHO)},
            optional={
                "attitude": st.sampled_from(["champion", "sceptic"]),
                "left": st.one_of(st.just("true"), days),
                "replaces": st.sampled_from(WHO),
            },
        ),
        max_size=1,
    ),
    "booked": st.lists(
        st.fixed_dictionaries(
            {"date": days},
            optional={
                "with": people,
                "step": step_ids,
                "called_off": st.just("true"),
                "aim": st.fixed_dictionaries({"best": aims}, optional={"least": aims}),
            },
        ),
        max_size=2,
    ),
    "got": st.fixed_dictionaries({"booked": days, "reached": st.sampled_from(["best", "least", "neither"])}),
    "stopped": st.fixed_dictionaries(
        {"outcome": st.sampled_from(["other", "nothing", "withdrawn", "later"]), "until": days}
    ),
    "note": st.just("Ferie"),
}
"""Keys of an entry that say nothing of a step being taken."""
events = {
    "heard": st.lists(
        st.fixed_dictionaries(
            {"says": st.just("Ja")},
            optional={"step": step_ids, "by": people, "against": st.sampled_from(["kari", "jon", "process"])},
        ),
        max_size=2,
    ),
    "done": st.lists(
        st.fixed_dictionaries(
            {"step": step_ids, "by": people},
            optional={
                "seen": st.just("Ark"),
                "said": st.just("Ja"),
                "outcome": st.sampled_from(["us", "us", "other", "nothing"]),
            },
        ),
        max_size=2,
    ),
    "reopened": st.lists(
        st.fixed_dictionaries({"step": step_ids, "because": st.just("derfor")}, optional={"by": people}), max_size=1
    ),
    "skipped": st.lists(
        st.fixed_dictionaries({"step": step_ids, "by": people, "because": st.just("derfor")}), max_size=1
    ),
}
entries = st.fixed_dictionaries({"date": days}, optional={**optional, **events})
silent_entries = st.fixed_dictionaries({"date": days}, optional=optional)
logs = st.lists(entries, max_size=8)


@st.composite
def processes(draw: st.DrawFn, *, versions: int = 3) -> dict[str, Any]:
    """Steps that only come after steps above them, so that no version has a ring."""
    steps: list[dict[str, Any]] = []
    kinds = draw(st.permutations([None, None, None, "choice", "order", None]))
    for number, step_id in enumerate(STEPS):
        step: dict[str, Any] = {"id": step_id, "name": step_id, "done_when": "Det foreligger."}
        after = draw(
            st.one_of(st.none(), st.lists(st.sampled_from(STEPS[:number]), max_size=2) if number else st.none())
        )
        if after is not None:
            step["after"] = after
        if kinds[number]:
            step["kind"] = kinds[number]
        step["since"] = draw(st.integers(1, versions))
        if step["since"] < versions and draw(st.booleans()):
            step["retired"] = draw(st.integers(step["since"] + 1, versions))
        step["who"] = [
            {"role": draw(st.sampled_from(["eier", "it"])), "part": draw(st.sampled_from(["decides", "does"]))}
        ]
        step["usual_days"] = draw(st.integers(0, 20))
        step["seller_actions"] = [{"id": "hjelp", "do": "Hjelpe"}]
        steps.append(step)
    roles = [{"id": "eier", "name": "Eier"}, {"id": "it", "name": "IT"}]
    return {"name": "Kjøp", "language": "nb", "version": versions, "roles": roles, "steps": steps}
