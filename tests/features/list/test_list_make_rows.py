"""For which days a row holds: on every one of them it is the row that would be worked out anew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, PEOPLE, logs, processes

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.list.make_rows import make_list_row, valid_days
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process


def stand(process: dict[str, Any], log: list[dict[str, Any]], today: date) -> Situation:
    deal = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "log": log}
    return make_situation("nordvik", Deal.model_validate(deal), {"p": Process.model_validate(process)}, today)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(processes(), logs, st.integers(-5, 110), st.integers(-5, 110))
def test_a_row_is_the_same_on_all_days_it_holds(
    process: dict[str, Any], log: list[dict[str, Any]], one: int, other: int
) -> None:
    day, another = (FIRST_DAY + timedelta(days=number) for number in (one, other))
    situation = stand(process, log, day)
    holds = valid_days(situation)
    assert holds.first <= day < holds.end
    for each in (another, holds.end - timedelta(days=1), max(holds.first, FIRST_DAY)):
        if holds.first <= each < holds.end:
            assert make_list_row(stand(process, log, each)) == make_list_row(situation)


def test_a_row_holds_until_the_customer_has_been_quiet_for_too_long() -> None:
    first = {"id": "en", "name": "En", "done_when": "D"}
    second = {"id": "to", "name": "To", "done_when": "D", "usual_days": [10, 20]}
    done = [{"step": "en", "by": "kari", "seen": "Ark"}]
    situation = stand(
        {"name": "P", "language": "nb", "steps": [first, second]},
        [{"date": FIRST_DAY.isoformat(), "how": "call", "with": "kari", "done": done}],
        FIRST_DAY + timedelta(days=9),
    )
    assert valid_days(situation) == (FIRST_DAY + timedelta(days=7), FIRST_DAY + timedelta(days=21))
