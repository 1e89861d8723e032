"""The map, the people and the log for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.log.facts import log_view
from kjopsprosess.features.log.json import log_json
from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.json import map_json
from kjopsprosess.features.people.facts import people_view
from kjopsprosess.features.people.json import people_json

if TYPE_CHECKING:
    from kjopsprosess.page.json_references import Json

DEAL = {
    "id": "nordvik",
    "customer": "Nordvik Mekaniske",
    "process": "p",
    "version": 2,
    "on_top": [],
    "status": "live",
    "stopped": None,
}
KARI = {"id": "kari", "name": "Kari Lund"}
RICH = """\
  - id: 2026-11-20-abcd
    date: 2026-11-20
    how: call
    with: [jon]
    reopened: [{step: krav, because: Mer}]
    done: [{step: demo, by: [jon], seen: Opptak}, {step: budsjett, by: [siv], said: Ja, outcome: us}]
    heard: [{step: budsjett, says: Nei, against: kari}]
    moved: {skjema: 2026-12-11}
    kept: [regneark]
    people: [{id: styret, name: Styret, kind: body, roles: [ledelse]}, {id: siv, left: true}]
    stopped: {outcome: later, until: 2027-02-01, because: Budsjett}
"""


def plain(facts: Json) -> Json:
    """The facts as they come out at the other end; the test fails when something cannot be written as JSON."""
    return dict(json.loads(json.dumps(facts)))


def test_the_map() -> None:
    found = plain(map_json(make_deal_map(situation(NORDVIK, NORDVIK_PROCESS))))
    assert list(found) == ["schema", "today", "deal", "progress", "steps", "history", "sources"]
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
        "sources": [KARI],
        "contradiction": None,
        "owner": None,
        "promise": None,
        "who": None,
    }
    assert len({tuple(step) for step in found["steps"]}) == 1


def test_the_map_of_a_deal_in_which_much_has_happened() -> None:
    found = plain(map_json(make_deal_map(situation(NORDVIK + RICH, NORDVIK_PROCESS))))
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


def test_the_people() -> None:
    found = plain(people_json(people_view(situation(NORDVIK + RICH, NORDVIK_PROCESS))))
    assert list(found) == ["schema", "today", "deal", "contact_rule", "people", "empty_chairs"]
    assert [(person["id"], person["contacted"], person["left"]) for person in found["people"]] == [
        ("kari", True, False),
        ("jon", True, False),
        ("styret", None, False),
        ("siv", False, True),
    ]
    assert found["people"][0] == {
        "id": "kari",
        "name": "Kari Lund",
        "title": "produksjonssjef",
        "kind": None,
        "roles": [{"id": "eier", "name": "Problemeier"}],
        "attitude": "champion",
        "needs": "ro på linje 2",
        "contacted": True,
        "qualified": True,
        "convinced": True,
        "mark": "convinced",
        "last_met": "2026-11-12",
        "left": False,
        "phone": None,
        "email": None,
        "through": None,
    }


def test_the_empty_chairs() -> None:
    (_, jurist, *_) = plain(people_json(people_view(situation(NORDVIK, NORDVIK_PROCESS))))["empty_chairs"]
    assert jurist == {
        "role": {"id": "jurist", "name": "Jurist"},
        "part": "approves",
        "step": {"id": "personvern", "name": "Avklare personvern", "short": None},
        "also": [{"id": "avtale", "name": "Gjennomgå avtalen", "short": None}],
        "waiting": False,
    }


def test_the_log_has_every_entry_with_every_key() -> None:
    found = plain(log_json(log_view(situation(NORDVIK + RICH, NORDVIK_PROCESS))))
    assert list(found) == ["schema", "today", "deal", "entries"]
    assert [entry["date"] for entry in found["entries"]] == [
        "2026-11-20",
        "2026-11-12",
        "2026-11-03",
        "2026-10-28",
        "2026-10-20",
        "2026-10-08",
    ]
    assert len({tuple(entry) for entry in found["entries"]}) == 1
    rich = found["entries"][0]
    assert (rich["id"], rich["how"], rich["verdict"]) == ("2026-11-20-abcd", "call", "advance")
    assert rich["done"][1] == {
        "step": "budsjett",
        "by": [{"id": "siv", "name": "Siv Moen"}],
        "seen": None,
        "said": "Ja",
        "outcome": "us",
    }
    assert rich["moved"] == {"skjema": "2026-12-11"}
    assert rich["stopped"] == {"outcome": "later", "until": "2027-02-01", "because": "Budsjett"}
    promised = found["entries"][1]["promised"]
    assert [(promise["id"], promise["fate"], promise["due"]) for promise in promised] == [
        ("skjema", "open", "2026-12-11"),
        ("regneark", "kept", "2026-11-20"),
    ]
