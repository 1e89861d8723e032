"""`kp map --dates`: the days that rule, and by when each step must begin for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from building import read
from workspace_at_hand import kp

from kjopsprosess.features.map.by_date import map_by_date
from kjopsprosess.features.map.by_date_page import map_by_date_page
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from pathlib import Path

WAY = """
    steps:
      - {id: krav, usual_days: [2, 10]}
      - {id: valg, after: [krav], usual_days: [5, 20]}
      - {id: ordre, kind: order, after: [valg]}
      - {id: bruk, after: [ordre], usual_days: [30, 90]}
"""
BOARD = "{date: 2026-11-26, heard: [{by: kari, step: valg, says: Da, on: 2027-02-10}]}"


def begins(log: str, today: str = "2026-11-26") -> dict[str, str | None]:
    found = map_by_date(read(log, WAY, today=today)).steps
    return {each.step.id: str(each.limit.start) if each.limit else None for each in found}


def test_each_step_begins_so_early_that_all_on_the_way_may_take_its_longest() -> None:
    assert begins(f"[{BOARD}]") == {"krav": "2027-01-11", "valg": "2027-01-21", "ordre": None, "bruk": None}


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("deadline: 2027-03-01\nlog: [{date: 2026-11-26, note: x}]", "2027-01-30"),
        (f"deadline: 2027-01-20\nlog: [{BOARD}]", "2026-12-21"),
        (
            f"[{BOARD}, {{date: 2026-11-26, heard: [{{by: jon, step: valg, says: Tre uker, takes: 3 weeks}}]}}]",
            "2027-01-10",
        ),
        ("[{heard: [{by: kari, step: valg, says: Ikke før, earliest: 2027-02-10}]}]", None),
    ],
)
def test_the_day_that_leaves_least_counts_and_one_before_which_nothing_happens_is_no_limit(
    log: str, expected: str | None
) -> None:
    assert begins(log)["krav"] == expected


def test_a_step_that_is_taken_is_not_among_those_to_come_and_an_ended_deal_has_none() -> None:
    done = "{done: [{step: krav, by: kari, seen: Ark}]}"
    assert list(begins(f"[{BOARD}, {done}]")) == ["valg", "ordre", "bruk"]
    assert begins(f"[{BOARD}, {{stopped: {{outcome: nothing}}}}]") == {}


def test_what_was_told_of_the_time_is_marked() -> None:
    told = "[{heard: [{by: jon, step: valg, says: Tre uker, takes: 3 weeks}]}]"
    assert [(each.step.id, each.told) for each in map_by_date(read(told, WAY)).steps][:2] == [
        ("krav", False),
        ("valg", True),
    ]


def test_the_page_marks_a_step_that_should_have_begun_and_says_how_to_tell_of_a_day(nordvik_root: Path) -> None:
    file = nordvik_root / "deals" / "nordvik.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("deadline")), "utf-8")
    assert "kp advance nordvik --day" in kp("map", "nordvik", "--dates").out
    assert kp("advance", "nordvik", "--heard", "kari: valg tar 3 uker = Da er det bestemt @ 10.12").code == 0
    rows = [line for line in kp("map", "nordvik", "--dates").out.splitlines() if "Velge leverandør" in line]
    assert [" ".join(row.split()) for row in rows][-1] == "! Velge leverandør 21, fortalt 19. nov. Velge leverandør"


@pytest.mark.parametrize(("weeks", "begin"), [(20, "23. sep."), (26, "12. aug. 2026")])
def test_a_day_to_begin_by_that_passed_months_ago_has_its_year(weeks: int, begin: str) -> None:
    told = BOARD.replace("on:", f"takes: {weeks} weeks, on:")
    page = map_by_date_page(map_by_date(read(f"[{told}]", WAY)), Messages(Language.NB))
    rows = [line for line in draw_plain(page, 80).replace("\u00a0", " ").splitlines() if begin in line]
    assert [f" {begin}  " in row for row in rows][:1] == [True]


@pytest.mark.usefixtures("nordvik_root")
def test_one_map_at_a_time() -> None:
    said = kp("map", "nordvik", "--dates", "--by-person")
    assert said.code == 2
    assert "Bruk --by-person eller --dates, ikke begge." in said.err


@pytest.mark.usefixtures("nordvik_root")
def test_json_has_the_day_that_each_step_begins_by() -> None:
    kp("advance", "nordvik", "--heard", "kari: valg = Da er det bestemt @ 1.2.2027")
    found = json.loads(kp("map", "nordvik", "--dates", "--json").out)
    assert found["schema"] == "kp.map-dates/1"
    assert [each["date"] for each in found["days"]] == ["2027-02-01", "2027-04-30"]
    by_id = {each["id"]: each for each in found["steps"]}
    assert by_id["valg"]["day"]["date"] == "2027-02-01"
    assert [each["begin_by"] for each in found["steps"]][1:] == ["2027-02-01", "2027-04-30"]
