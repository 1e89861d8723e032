"""Text, Markdown, HTML and JSON say the same of a report, whatever happened."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from eventful_deals import TODAY, few, full_logs, full_processes, stand
from html_pages import read_page
from hypothesis import given

from kjopsprosess.features.brief.unknowns.first import first_question
from kjopsprosess.features.report.cached import InJson, OnPage, report_of_json
from kjopsprosess.features.report.facts import PromiseGiver, ReportGroup, make_report
from kjopsprosess.features.report.json import report_json
from kjopsprosess.features.report.one_deal import DealReport, report_deal, sums_of
from kjopsprosess.features.report.one_deal_json import deal_in_json
from kjopsprosess.features.report.one_deal_page import deal_on_page
from kjopsprosess.features.report.page import ReportWords, report_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.flat_records import Records
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.drawing.wrapping import plain_text
from kjopsprosess.page.html.draw import draw_html
from kjopsprosess.page.page import Labelled, Line, Page, Picture, Row, text

WIDE = 1000


def plain(drawn: str) -> str:
    """The letters and numbers alone, in order: what is said, however it is laid out."""
    return re.sub(r"\W+", "", drawn)


def said_in(page: Page) -> list[str]:
    """Every heading, label and text of a page, in order."""
    found = []
    for section in page.sections:
        found.append("".join(span.text for span in section.heading))
        for item in section.items:
            if isinstance(item, Row):
                forms = (each if isinstance(each, str) else each.body for each in item.cells)
                found += ["".join(span.text for span in text(form)) for form in forms]
            elif isinstance(item, Labelled):
                found += [item.label, "".join(span.text for span in item.body)]
            elif isinstance(item, Line):
                found.append("".join(span.text for span in item.body))
    return [plain(each) for each in found if each]


def of_deal(process: dict[str, Any], log: list[dict[str, Any]], days: int = 20) -> list[DealReport]:
    deal = report_deal(stand(process, log), TODAY - timedelta(days=days))
    return [deal] if deal else []


def page_of(deals: list[DealReport], messages: Any) -> Page:
    """The page, made of what was kept of each deal as text."""
    kept = Records(OnPage)
    made = (OnPage(deal_on_page(each, first_question(each.situation, messages), messages)) for each in deals)
    read = kept.read([kept.write(each) for each in made])
    told = {each.told.sums.id: each.told for each in read if each.told}
    report = make_report(map(sums_of, deals), (), TODAY, TODAY)
    return report_page(report, told, ReportWords({}, None), messages)


def json_of(deals: list[DealReport]) -> Any:
    """The same as JSON."""
    kept = Records(InJson)
    made = (InJson(deal_in_json(each, plain_text(first_question(each.situation, EN)))) for each in deals)
    read = kept.read([kept.write(each) for each in made])
    report, told = report_of_json(read, (), TODAY, TODAY)
    return json.loads("".join(json.JSONEncoder(indent=2).iterencode(report_json(report, told))))


@few
@given(full_processes(), full_logs())
def test_every_form_says_every_word_of_the_page_in_its_order(
    process: dict[str, Any], log: list[dict[str, Any]]
) -> None:
    deals = of_deal(process, log)
    for messages in (NB, EN):
        page = page_of(deals, messages)
        forms = (draw_plain(page, WIDE), draw_markdown(page), " ".join(read_page(draw_html(page, "en")).texts))
        for drawn in map(plain, forms):
            place = 0
            for words in said_in(page):
                place = drawn.find(words, place)
                assert place >= 0, words
                place += len(words)


@few
@given(full_processes(), full_logs())
def test_the_page_has_a_row_for_each_fact_of_the_json(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    deals = of_deal(process, log)
    facts, page = json_of(deals), page_of(deals, EN)
    labelled = [item for section in page.sections for item in section.items if isinstance(item, Labelled)]
    rows: dict[str, list[str]] = {}
    label = ""
    for item in labelled:
        label = item.label or label
        rows.setdefault(label, []).append("".join(span.text for span in item.body))
    labels = EN.report.labels
    acts = [act for each in facts["deals"] for act in each["acts"]]
    for kind in ("done", "kept", "promised", "moved", "reopened", "skipped"):
        of_kind = [act for act in acts if act["kind"] == kind]
        told = rows.get(labels[kind], [])
        assert len(told) == len(of_kind)
        for act, row in zip(of_kind, told, strict=True):
            held = [act["promise"]["what"]] if act["promise"] else [act["seen"] or act["said"] or act["because"] or ""]
            assert all(each in row for each in [*held, *(person["name"] for person in act["by"])])
    broken = [each for deal in facts["deals"] for each in deal["broken"]]
    for label, sides in (("broken", {"theirs", "partner"}), ("we_broke", {"ours"})):
        assert len(rows.get(labels[label], [])) == len([each for each in broken if each["side"] in sides])
    grown = [deal["map"] for deal in facts["deals"]]
    rows_of_map = sum(len(m[key]) for m in grown for key in ("new_steps", "told", "differing", "days"))
    rows_of_map += sum(bool(m[key]) for m in grown for key in ("met", "named"))
    assert len(rows.get(labels["map"], [])) == rows_of_map
    assert len(rows.get(labels["date"], [])) == sum(len(deal["days"]) for deal in facts["deals"])
    assert rows.get(labels["ask"], []) == [deal["ask"] for deal in facts["deals"] if deal["ask"]]
    told_rows = [item for section in page.sections for item in section.items if isinstance(item, Row)]
    assert len(told_rows) == len(facts["coming"]) + len(facts["worth"])
    pictures = [item for section in page.sections for item in section.items if isinstance(item, Picture)]
    assert len(pictures) == len(facts["deals"])
    assert {side.value for side in PromiseGiver} == facts["promises"].keys()
    assert sum(facts["groups"].values()) == len(facts["deals"])
    assert facts["groups"].keys() == {group.value for group in ReportGroup}


@pytest.mark.parametrize("messages", [NB, EN])
def test_a_report_of_nothing_says_so(messages: Any) -> None:
    page = page_of([], messages)
    assert messages.report.none in draw_plain(page, WIDE)
