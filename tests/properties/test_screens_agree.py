"""Whatever happens in a deal: its screens agree with one another, in both languages."""

from __future__ import annotations

from typing import Any

from eventful_deals import TODAY, few, full_logs, full_processes, stand
from hypothesis import given
from hypothesis import strategies as st
from listed_deals import arranged
from screens_of_a_deal import as_read, brief_of, listed_promises, pages_of_one_layout

from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.list.json import list_json
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.promises.json import promises_json
from kjopsprosess.features.promises.page import promises_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.fitting import fit
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import Line, Section, text

LATE = ("dager over fristen", "dag over fristen", "days late", "day late")
WIDE = 1000
"""So many columns that no line is wrapped and no name is shortened."""


@few
@given(full_processes(), full_logs())
def test_an_open_deal_has_a_next_step_or_says_why_there_is_none(
    process: dict[str, Any], log: list[dict[str, Any]]
) -> None:
    situation = stand(process, log)
    brief = brief_of(situation)
    told = brief_json(brief)["next_step"]
    if situation.is_open:
        assert told is not None
        assert told["id"] in {step.id for step in situation.open_steps}
        return
    assert told is None
    for messages in (NB, EN):
        drawn = draw_plain(brief_page(brief, messages), WIDE)
        why = messages.brief.because[brief.status] if situation.ended else messages.brief.all_taken
        assert why in drawn


@few
@given(full_processes(), full_logs())
def test_a_row_of_the_list_has_the_facts_of_the_brief(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    brief, row = brief_json(brief_of(situation)), make_list_row(situation)
    (told,) = list_json(arranged([row], TODAY, everything=True))["deals"]
    assert told["status"] == brief["deal"]["status"]
    assert told["booked"] == brief["contact"]["date"]
    assert told["contact_rule"] == brief["deal"]["contact_rule"]
    assert told["days_since_customer"] == brief["effort"]["days_since_customer"]
    assert (told["days_since_customer"] is not None) == brief["effort"]["customer_has_moved_it"]
    if situation.is_open:
        assert told["next_step"] == {key: brief["next_step"][key] for key in told["next_step"]}
    for side, key in (("ours", "our_overdue"), ("theirs", "their_overdue")):
        late = [each for each in brief["promises"][side] if each["overdue_days"]]
        assert told[key]["count"] == len(late)
        assert told[key]["oldest"] == min((each["due"] for each in late), default=None)
    first = next(
        (each for side in ("ours", "theirs") for each in brief["promises"][side] if each["overdue_days"]), None
    )
    assert (told["late"] and told["late"]["what"]) == (first and first["what"])
    too_late = [day["date"] for day in brief["days"] if day["pace"] == "too_late"] if situation.is_open else []
    assert (told["too_late"] and told["too_late"]["date"]) == next(iter(too_late), None)
    nothing_worse = not (told["our_overdue"]["count"] or told["their_overdue"]["count"] or situation.postponed)
    if situation.is_open and nothing_worse and not situation.open_to_complaint:
        assert (told["group"] == "too_late") is bool(too_late)


@few
@given(full_processes(), full_logs(), st.sampled_from([24, 40]), st.sampled_from([60, 80, 120]))
def test_no_brief_is_longer_than_its_terminal_and_it_begins_as_the_whole_does(
    process: dict[str, Any], log: list[dict[str, Any]], rows: int, width: int
) -> None:
    brief = brief_of(stand(process, log))
    for messages in (NB, EN):

        def more(missing: int, messages: Messages = messages) -> Line:
            return Line(text(messages.terms.more_lines(missing, command="kp brief nordvik --full")), indent=0)

        whole = brief_page(brief, messages)
        everything = draw_plain(whole, width).splitlines()
        drawn = draw_plain(fit(whole, rows - 1, width, more), width).splitlines()
        assert len(drawn) < rows
        assert drawn[0] == everything[0]
        told, shown = (" ".join(" ".join(rows).split()) for rows in (everything, drawn))
        assert any(late in shown for late in LATE) is any(late in told for late in LATE)


@few
@given(full_processes(), full_logs())
def test_both_languages_have_the_same_sections_and_rows(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    both = (pages_of_one_layout(situation, messages) for messages in (NB, EN))
    for one, other in zip(*both, strict=True):
        assert [shape(each) for each in one.sections] == [shape(each) for each in other.sections]


def shape(section: Section) -> tuple[bool, list[tuple[str, str]]]:
    """What a section is in any language: whether it has a heading, and of each item its kind and its glyph."""
    return bool(section.heading), [(type(item).__name__, getattr(item, "glyph", "")) for item in section.items]


@few
@given(full_processes(), full_logs())
def test_page_and_json_agree(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    brief = brief_of(situation)
    told = brief_json(brief)
    listed = listed_promises(situation)
    promises = as_read(promises_json(listed))["promises"]
    for messages in (NB, EN):
        page = brief_page(brief, messages)
        drawn = draw_plain(page, WIDE)
        if told["next_step"]:
            assert told["next_step"]["name"] in drawn
        rows = draw_plain(promises_page(listed, messages), WIDE).splitlines()
        assert sum("gjør sak nummer" in row for row in rows) == len(promises)
        assert all(any(each["what"] in row for row in rows) for each in promises)
        late = [each["what"] for side in ("ours", "theirs") for each in told["promises"][side] if each["overdue_days"]]
        assert all(each in drawn for each in late)
        if told["holes"] and not brief.portal_only and not brief.resting_until:
            assert any(span.text == messages.brief.not_known for part in page.sections for span in part.heading)
