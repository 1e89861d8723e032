"""The plan as a web page: every row of the plan, the picture of its steps, and nothing for us alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from deals_from_yaml import NORDVIK_PROCESS, situation
from eventful_deals import few, full_logs, full_processes, stand
from html_pages import read_page
from hypothesis import given
from workspace_at_hand import kp

from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.lines import plan_lines
from kjopsprosess.features.plan.page import plan_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.html.draw import draw_html
from kjopsprosess.page.page import Mark, Page, Picture, Row

TODAY = ("--today", "2026-11-26")


def rows_of(page: Page) -> list[Row]:
    return [each for each in page.sections[0].items if isinstance(each, Row) and not each.heading]


def pictures_of(page: Page) -> list[Picture]:
    return [each for each in page.sections[0].items if isinstance(each, Picture)]


@few
@given(full_processes(), full_logs())
def test_every_line_of_the_plan_is_a_row_and_every_step_is_in_the_picture(process: object, log: object) -> None:
    plan = make_plan(stand(process, log), guesses=True)  # type: ignore[arg-type]
    for messages in (NB, EN):
        page = plan_page(plan, messages)
        lines = plan_lines(plan)
        rows = rows_of(page)
        assert [
            [line.what in str(cell) for cell in row.cells].count(True) > 0
            for line, row in zip(lines, rows, strict=True)
        ] == [True] * len(lines)
        assert [bool(row.glyph) for row in rows] == [line.done for line in lines]
        drawn = {step.number: step for each in pictures_of(page) for step in each.steps}
        assert drawn.keys() == {step.number for step in plan.steps}
        for step in plan.steps:
            assert (drawn[step.number].mark is Mark.ASK) is step.asked
            assert len(drawn[step.number].notes) == (
                1 if step.asked else bool(step.who.name or step.who.role) + len(step.days)
            )
            assert drawn[step.number].after == step.after
        shown = " ".join(read_page(draw_html(page, "en")).texts)
        assert plan.hash not in shown


def test_a_plan_of_nothing_has_neither_picture_nor_table() -> None:
    plan = make_plan(situation("customer: Acme\nprocess: p@2\n", NORDVIK_PROCESS))
    assert plan.steps == ()
    assert rows_of(plan_page(plan, EN)) == []
    assert pictures_of(plan_page(plan, EN)) == []


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert kp("demo", "demo", "--lang", "en", *TODAY).code == 0
    monkeypatch.chdir(tmp_path / "demo")
    return tmp_path / "demo"


@pytest.mark.parametrize("form", [["-o", "plan.html"], ["-o", "PLAN.HTM"], ["--format", "html", "-o", "plan.md"]])
def test_it_is_saved_by_its_name_or_its_form(demo: Path, form: list[str]) -> None:
    on_screen = kp("plan", "nordvik", "--format", "html", *TODAY).out
    said = kp("plan", "nordvik", *form, *TODAY)
    assert said.code == 0
    assert (demo / form[-1]).read_text("utf-8") == on_screen
    assert on_screen.startswith("<!doctype html>")


def test_who_got_the_page_is_recorded_as_of_any_other_form(demo: Path) -> None:
    said = kp("plan", "nordvik", "-o", "plan.html", "--share-with", "jon", *TODAY)
    assert said.code == 0
    assert "shared:" in (demo / "deals" / "nordvik.yaml").read_text("utf-8")


def test_it_names_columns_for_a_reader_on_a_telephone(demo: Path) -> None:
    read = read_page(kp("plan", "nordvik", "--format", "html", "-C", str(demo), *TODAY).out)
    labels = {facts["data-label"] for facts in (*read.all_of("td"), *read.all_of("th")) if "data-label" in facts}
    assert labels == {"Done when", "Who", "Date", "After no."}
