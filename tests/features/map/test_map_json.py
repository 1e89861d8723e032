"""The map for programs."""

from __future__ import annotations

from deals_from_yaml import MUCH_HAS_HAPPENED, NORDVIK, NORDVIK_PROCESS, plain, situation

from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.json import map_json

DEAL = {
    "id": "nordvik",
    "customer": "Nordvik Mekaniske",
    "process": "p",
    "version": 2,
    "on_top": [],
    "status": "live",
    "stopped": None,
    "standstill": None,
}
KARI = {"id": "kari", "name": "Kari Lund"}


def test_the_map() -> None:
    found = plain(map_json(make_deal_map(situation(NORDVIK, NORDVIK_PROCESS))))
    assert list(found) == ["schema", "today", "deal", "progress", "steps", "history", "sources", "standings"]
    assert found["schema"] == "kp.map/1"
    assert found["deal"] == DEAL
    assert found["progress"] == {"taken": 1, "of": 8, "skipped": 1}
    assert found["sources"] == [KARI]
    assert found["steps"][0] == {
        "id": "krav",
        "name": "Enes om krav og beslutningskriterier",
        "short": "Enes om krav",
        "kind": None,
        "state": "done",
        "own": False,
        "behind": False,
        "reopened": None,
        "because": None,
        "after": [],
        "waits_for": [],
        "opened": "2026-10-08",
        "settled": "2026-11-03",
        "outcome": None,
        "strength": "strong",
        "by": [KARI],
        "proof": {"seen": True, "words": "Kravdokument med godkjenning fra drift, IT og økonomi", "date": "2026-11-03"},
        "approval_missing": [],
        "never_approved": False,
        "hearsay": None,
        "sources": [KARI],
        "standing": "proved",
        "on_behalf_of": [],
        "unnamed_source": False,
        "told_by": [KARI],
        "contradiction": None,
        "days": [],
        "replaced": [],
        "owner": None,
        "promise": None,
        "who": None,
    }
    assert len({tuple(step) for step in found["steps"]}) == 1


def test_the_map_of_a_deal_in_which_much_has_happened() -> None:
    found = plain(map_json(make_deal_map(situation(NORDVIK + MUCH_HAS_HAPPENED, NORDVIK_PROCESS))))
    steps = {step["id"]: step for step in found["steps"]}
    assert (steps["krav"]["state"], steps["krav"]["reopened"], steps["krav"]["because"]) == (
        "open",
        "2026-11-20",
        "Mer",
    )
    assert (steps["budsjett"]["outcome"], steps["budsjett"]["strength"]) == ("us", "weak")
    assert steps["vurdering"]["promise"]["due"] == "2026-12-11"
    assert steps["vurdering"]["who"] == {
        "role": {"id": "sikkerhet", "name": "Sikkerhetsleder"},
        "part": "approves",
        "person": None,
    }
    assert [past["id"] for past in found["history"]] == ["demo"]
    assert found["deal"]["stopped"]["until"] == "2027-02-01"


def test_both_sides_of_a_contradiction() -> None:
    said = "  - {date: 2026-11-20, how: call, with: [jon], heard: [{step: pilot, says: Nei, against: kari}]}\n"
    found = plain(map_json(make_deal_map(situation(NORDVIK + said, NORDVIK_PROCESS))))
    (pilot,) = (step for step in found["steps"] if step["id"] == "pilot")
    assert pilot["contradiction"] == [
        {"by": KARI, "says": None, "date": None},
        {"by": {"id": "jon", "name": "Jon Eide"}, "says": "Nei", "date": "2026-11-20"},
    ]
