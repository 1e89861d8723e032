"""For which days what is coming up in a deal holds, and that it does not only hold for one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, PEOPLE, STEPS, logs, processes
from screens_of_a_deal import as_read

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.list.json import next_json
from kjopsprosess.features.list.make_agenda import dated_agenda
from kjopsprosess.features.list.next_facts import DEAL_AGENDAS, make_agenda
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.page.deal.json_references import Json

DAY = timedelta(days=1)
days = st.integers(0, 110).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
ruling = st.lists(
    st.one_of(
        st.builds(
            lambda step, rule, day: {"what": "Frist", "step": step, rule: day},
            st.sampled_from(STEPS),
            st.just("latest"),
            days,
        ),
        st.builds(lambda rule, day: {"what": "Messe", rule: day}, st.sampled_from(["on", "latest", "earliest"]), days),
    ),
    max_size=3,
)
takes = st.lists(
    st.fixed_dictionaries(
        {"step": st.sampled_from(STEPS), "takes": st.integers(1, 30).map(lambda number: f"{number} dager")},
        optional={"takes_from": st.sampled_from(STEPS[:3])},
    ),
    max_size=2,
)


def stand(process: dict[str, Any], deal: dict[str, Any], today: date) -> Situation:
    known = Deal.model_validate({"customer": "Nordvik", "process": "p@1", "people": PEOPLE, **deal})
    return make_situation("nordvik", known, {"p": Process.model_validate(process)}, today)


def shown(situation: Situation, today: date) -> Json:
    """What a program is told on a day, of what was kept of a deal."""
    kept = DEAL_AGENDAS.records.write(dated_agenda(situation).facts)
    return as_read(next_json(make_agenda(DEAL_AGENDAS.records.read([kept]), (), today)))


def parallel(process: dict[str, Any], *, side_by_side: bool) -> dict[str, Any]:
    """The process; `side_by_side`: no step waits for another but the last, so that several paths run down at once."""
    if not side_by_side:
        return process
    *first, last = process["steps"]
    first = [{**step, "after": []} for step in first]
    return {**process, "steps": [*first, {**last, "after": [step["id"] for step in first]}]}


@st.composite
def deals(draw: st.DrawFn) -> dict[str, Any]:
    """What a deal says besides its people: a log, days that rule, a deadline, how long steps take."""
    told, deadline = draw(takes), draw(st.lists(days, max_size=1))
    heard = [{"date": FIRST_DAY.isoformat(), "heard": told}] if told else []
    dates = [{"id": f"d{number}", **each} for number, each in enumerate(draw(ruling))]
    return {"log": [*heard, *draw(logs)], "dates": dates, **({"deadline": deadline[0]} if deadline else {})}


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.builds(parallel, processes(versions=1), side_by_side=st.booleans()), deals(), st.integers(-5, 110), st.data())
def test_what_is_coming_up_is_the_same_on_all_days_it_holds(
    process: dict[str, Any], deal: dict[str, Any], one: int, data: st.DataObject
) -> None:
    day = FIRST_DAY + timedelta(days=one)
    situation = stand(process, deal, day)
    holds = dated_agenda(situation).days
    assert holds.first <= day < holds.end
    first, last = max(holds.first, FIRST_DAY - DAY * 9), min(holds.end - DAY, FIRST_DAY + DAY * 150)
    others = data.draw(st.lists(st.integers(0, max(0, (last - first).days)), max_size=3))
    for each in {first, min(day + DAY, last), last, *(first + DAY * number for number in others)}:
        if holds.first <= each < holds.end:
            assert shown(situation, each) == shown(stand(process, deal, each), each)


def test_what_is_coming_up_holds_until_another_path_takes_longest() -> None:
    """After ten days the open step takes no less, and after twelve the other path is the longest."""
    steps = [
        {"id": "en", "name": "En", "done_when": "D", "usual_days": [10, 20]},
        {"id": "to", "name": "To", "done_when": "D", "usual_days": 5, "after": ["en"]},
    ]
    log = [{"date": FIRST_DAY.isoformat(), "how": "call", "with": "kari"}]
    deal = {"log": log, "deadline": (FIRST_DAY + DAY * 90).isoformat()}
    process = {"name": "P", "language": "nb", "steps": steps}
    assert dated_agenda(stand(process, deal, FIRST_DAY + DAY)).days == (FIRST_DAY + DAY, FIRST_DAY + DAY * 11)
    found = [shown(stand(process, deal, FIRST_DAY + DAY), FIRST_DAY + DAY * each) for each in (1, 4, 10)]
    assert [each["days"][0]["usual_days_left"] for each in found] == [[14, 24], [11, 21], [5, 15]]
    assert dated_agenda(stand(process, deal, FIRST_DAY + DAY * 20)).days.end == FIRST_DAY + DAY * 91


def test_what_is_coming_up_in_a_deal_without_days_that_rule_holds_for_good() -> None:
    process = {"name": "P", "language": "nb", "steps": [{"id": "en", "name": "En", "done_when": "D"}]}
    log = [{"date": FIRST_DAY.isoformat(), "how": "call", "with": "kari"}]
    assert dated_agenda(stand(process, {"log": log}, FIRST_DAY + DAY * 5)).days == (FIRST_DAY, date.max)
