"""The people for programs."""

from __future__ import annotations

from deals_from_yaml import MUCH_HAS_HAPPENED, NORDVIK, NORDVIK_PROCESS, plain, situation

from kjopsprosess.features.people.facts import people_view
from kjopsprosess.features.people.json import people_json


def test_the_people() -> None:
    found = plain(people_json(people_view(situation(NORDVIK + MUCH_HAS_HAPPENED, NORDVIK_PROCESS))))
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
        "last_act": "2026-11-03",
        "idle_champion": False,
        "left": False,
        "leaves": None,
        "replaces": None,
        "replaced_by": [],
        "phone": None,
        "email": None,
        "through": None,
        "left_in": [],
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
