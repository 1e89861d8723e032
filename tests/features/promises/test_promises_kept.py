"""What is kept of a deal's promises says on any later or earlier day what the deal itself says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, PEOPLE, logs, processes
from screens_of_a_deal import as_read

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.promises.cached import DEAL_PROMISES
from kjopsprosess.features.promises.facts import DealPromises, OpenPromise, make_promise_list, open_promises_of
from kjopsprosess.features.promises.json import promises_json
from kjopsprosess.features.promises.page import promises_page, promises_table
from kjopsprosess.messages.languages import NB
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.page.drawing.layout import draw_plain


def stand(process: dict[str, Any], log: list[dict[str, Any]], today: date) -> Situation:
    deal = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "seller": "per", "log": log}
    processes = {"p": Process.model_validate(process)}
    return make_situation("nordvik", Deal.model_validate(deal), processes, today, team={"per": "Per Vik"})


def answers(promises: tuple[OpenPromise, ...], today: date) -> tuple[Any, ...]:
    """Everything `kp promises` says of them on a day."""
    listed = make_promise_list([DealPromises(promises)], (), today)
    return as_read(promises_json(listed)), draw_plain(promises_page(listed, NB), 80), [*promises_table(listed, NB).rows]


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(processes(), logs, st.integers(-5, 110), st.integers(-5, 110))
def test_kept_promises_are_those_of_the_deal_on_every_day(
    process: dict[str, Any], log: list[dict[str, Any]], one: int, other: int
) -> None:
    day, another = (FIRST_DAY + timedelta(days=number) for number in (one, other))
    text = DEAL_PROMISES.records.write(DealPromises(open_promises_of(stand(process, log, day))))
    (kept,) = DEAL_PROMISES.records.read([text])
    assert answers(kept.promises, another) == answers(open_promises_of(stand(process, log, another)), another)
