"""The review for programs: facts, and every key always there."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from kjopsprosess.app.main import main
from kjopsprosess.features.review.facts import Review
from kjopsprosess.features.review.json import review_json

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WORKSPACES = "tests/workspaces"
DAY = date(2026, 11, 26)


def reviewed(capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest, name: str, *more: str) -> Any:
    folder: Path = request.config.rootpath / WORKSPACES / name
    assert main(["review", "-C", str(folder), "--today", DAY.isoformat(), "--json", *more]) == 0
    printed = capsys.readouterr().out
    assert printed.isascii()
    return json.loads(printed)


def test_an_empty_review_has_every_key() -> None:
    assert review_json(Review(DAY, None, 0, (), ()), lambda _: ()) == {
        "schema": "kp.review/1",
        "today": "2026-11-26",
        "since": None,
        "deals": 0,
        "enough": 8,
        "unreadable": [],
        "processes": [],
    }


def test_a_process_with_many_deals(capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> None:
    found = reviewed(capsys, request, "review-nb", "--since", "2025-01-01")
    assert (found["since"], found["deals"]) == ("2025-01-01", 18)
    (process,) = found["processes"]
    assert list(process) == [
        *("id", "name", "version", "own", "deals", "statuses"),
        *("steps", "endings", "aims", "actions", "plain_words", "proposals"),
    ]
    assert process["statuses"] == {
        "won": 9,
        "lost": 2,
        "no_decision": 4,
        "withdrawn": 1,
        "postponed": 0,
        "live": 2,
    }
    krav = next(step for step in process["steps"] if step["id"] == "krav")
    went = krav.pop("went")
    assert krav == {
        "id": "krav",
        "name": "Enes om krav",
        "short": None,
        "current": True,
        "since": 1,
        "retired": None,
        "usual_days": [14, 28],
        "deals": 18,
        "reached": 18,
        "done": 15,
        "skipped": 0,
        "overtaken": 0,
        "open": 1,
        "waiting": 0,
        "stopped": 2,
        "left": 0,
        "unrecorded": 0,
        "reopened": 2,
        "measured": 15,
        "quartiles": [36, 44, 60],
    }
    assert went[2] == {
        "deal": {"id": "dalen", "customer": "Dalen Plast"},
        "where": "done",
        "reopened": 1,
        "days": 44,
        "at_least": False,
    }
    assert process["plain_words"] == {"times": 8, "deals": 6}


def test_every_proposal_has_the_keys_of_all_kinds(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    proposals = reviewed(capsys, request, "review-en")["processes"][0]["proposals"]
    assert [each["kind"] for each in proposals] == ["days", "retire", "add", "decider"]
    assert len({tuple(each) for each in proposals}) == 1
    days, retire, add, decider = proposals
    assert (days["days"], days["usual_days"], days["half"], days["raises_version"]) == ([36, 60], [14, 28], 44, False)
    assert (retire["deals"], retire["of"], retire["skipped"], retire["overtaken"]) == (10, 14, 8, 2)
    assert retire["raises_version"]
    assert retire["hunks"][0] == {"line": 3, "replaced": 1, "lines": ["version: 2"]}
    assert [deal["id"] for deal in add["added_in"]] == ["askvik", "bjerke", "fossum", "grande", "isdal"]
    assert add["other_ids"] == [{"deal": {"id": "grande", "customer": "Grande Fisk"}, "id": "board"}]
    assert decider["role"] == {"id": "finance", "name": "Finance manager"}
    assert decider["instead"] == {"id": "managing-director", "name": "Managing director"}


def test_below_eight_deals_there_are_no_quartiles_and_no_ranges(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    (process,) = reviewed(capsys, request, "review-few")["processes"]
    assert {step["quartiles"] for step in process["steps"]} == {None}
    assert {ending["ranges"] for ending in process["endings"]} == {None}
    assert process["endings"][1]["deals"] == [
        {
            "id": "klokkerud",
            "customer": "Klokkerud Glass",
            "date": "2026-04-01",
            "step": {"id": "valg", "name": "Velge leverandør", "short": None},
            "people": 2,
            "roles": 2,
            "sources": 2,
            "continuations": 1,
        }
    ]
    assert process["proposals"] == []
