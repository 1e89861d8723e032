"""Whatever happens in a deal: a plan that comes back as it was sent says nothing new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from edited_plan import compare
from eventful_deals import TODAY, few, full_logs, full_processes, stand
from hypothesis import assume, given
from hypothesis import strategies as st

from kjopsprosess.features.plan.back.dates import DateError, read_date
from kjopsprosess.features.plan.back.sheet import SheetError, read_sheets
from kjopsprosess.features.plan.documents import plain_cell, plan_csv, plan_markdown, read_cell
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.messages.languages import EN, NB

HARD = st.text(
    st.sampled_from("aÅø |\\*_`~<>=+-@'\";,\t\n.:/#&[]{}$1x\x1b\u202e\u200b\x00\x07"), min_size=1, max_size=12
)


@few
@given(
    full_processes(),
    full_logs(),
    st.sampled_from(["kari", "jon", "siv"]),
    st.sampled_from([NB, EN]),
    st.booleans(),
    st.lists(HARD, min_size=6, max_size=6),
)
def test_what_is_as_it_was_sent_is_at_most_confirmed(
    process: dict[str, Any], log: list[dict[str, Any]], by: str, messages: Any, guesses: bool, texts: list[str]
) -> None:
    for step, text in zip(process["steps"], texts, strict=True):
        step["name"], step["done_when"] = f"{text} {step['id']}", text
    for entry in log:
        for promise in entry["promised"]:
            promise["what"] = f"{texts[0]}{promise['what']}"
    situation = stand(process, log)
    plan = make_plan(situation, guesses=guesses)
    assume(plan.steps or plan.promises or plan.days)
    for text in (plan_csv(plan, messages), plan_markdown(plan, messages)):
        found = compare(text.encode(), situation, situation, messages, by=by)
        assert [each for each in found if each.code != "confirmed"] == []


@given(st.text(max_size=12))
def test_a_cell_is_no_formula_and_reads_back_as_it_was(text: str) -> None:
    assert not plain_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert read_cell(plain_cell(text)) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_plan_or_are_refused(content: bytes) -> None:
    for each in (content, b"Nr.;Hva;Hvem;ID\n" + content + b";kp0123456789/a"):
        assert problem_of(lambda each=each: read_sheets(each)) in {None, *NB.plan_back.not_read}  # type: ignore[misc]


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_is_refused(text: str) -> None:
    assert problem_of(lambda: read_date(text, TODAY, None)) in {None, *NB.plan_back.refused}


def problem_of(read: Callable[[], object]) -> str | None:
    """Why something is not read; None where it is."""
    try:
        read()
    except (SheetError, DateError) as problem:
        return problem.code
    return None
