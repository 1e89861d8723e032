"""The list and the coming contacts for programs: facts, and every key always there."""

from __future__ import annotations

import json

from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, TODAY, situation
from listed_deals import arranged
from screens_of_a_deal import agenda_of, as_read

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.facts import Pipeline
from kjopsprosess.features.list.json import list_json, list_rows_json, next_json
from kjopsprosess.features.list.make_rows import make_list_row

SECURITY = {
    "id": "vurdering",
    "name": "Gjennomføre sikkerhets- og arkitekturvurdering",
    "short": "Vurdere sikkerhet",
}
BROKEN = Unreadable("aaa", "deals/aaa.yaml:1:1")


def listed() -> Pipeline:
    return arranged([make_list_row(situation(NORDVIK, NORDVIK_PROCESS)), BROKEN], TODAY)


def test_the_list() -> None:
    found = list_json(listed())
    assert list(found) == ["schema", "today", "since", "deals", "groups", "week"]
    assert (found["schema"], found["today"]) == ("kp.list/1", "2026-11-26")
    assert {group for group, count in found["groups"].items() if count} == {"unreadable", "our_overdue"}
    assert len(found["groups"]) == 12
    assert found["week"] == {"deals_with_customer_act": 0, "our_acts": 0}
    assert [*found["deals"]][1] == {
        "id": "nordvik",
        "customer": "Nordvik Mekaniske",
        "process": "p",
        "version": 2,
        "status": "live",
        "group": "our_overdue",
        "until": None,
        "closed_on": None,
        "open_to_complaint": None,
        "next_step": SECURITY,
        "owner": {"person": {"id": "jon", "name": "Jon Eide"}, "empty_role": None},
        "due": "2026-12-04",
        "moves": 0,
        "promised_elsewhere": None,
        "too_late": None,
        "our_overdue": {"count": 1, "oldest": "2026-11-20"},
        "their_overdue": {"count": 0, "oldest": None},
        "partner_overdue": {"count": 0, "oldest": None},
        "late": {"by": None, "by_all": [], "of_us": [], "what": "sender Kari regneark med timetall"},
        "days_since_customer": 14,
        "age": 49,
        "booked": "2026-11-26 10:00",
        "unrecorded": None,
        "contact_rule": None,
        "sources": 1,
        "only_source": None,
        "problems": 0,
        "newer_version": None,
        "recorded": "2026-11-12",
        "place": None,
    }


def test_a_deal_that_cannot_be_read_has_the_same_keys() -> None:
    broken, nordvik = list_json(listed())["deals"]
    assert list(broken) == list(nordvik)
    assert {key: value for key, value in broken.items() if value is not None} == {
        "id": "aaa",
        "group": "unreadable",
        "place": "deals/aaa.yaml:1:1",
    }


def test_rows_alone_say_what_they_are() -> None:
    rows = list_rows_json(listed())
    assert [(row["schema"], row["today"], row["id"]) for row in rows] == [
        ("kp.list-row/1", "2026-11-26", "aaa"),
        ("kp.list-row/1", "2026-11-26", "nordvik"),
    ]


def test_coming_contacts() -> None:
    other = situation(NORDVIK.replace("    booked:", "    # booked:"), NORDVIK_PROCESS, id="annen")
    found = as_read(next_json(agenda_of([situation(NORDVIK, NORDVIK_PROCESS), other], [BROKEN], TODAY)))
    assert json.loads(json.dumps(found)) == {
        "schema": "kp.next/1",
        "today": "2026-11-26",
        "contacts": [
            {
                "deal": "nordvik",
                "customer": "Nordvik Mekaniske",
                "status": "live",
                "date": "2026-11-26 10:00",
                "how": None,
                "with": [{"id": "kari", "name": "Kari Lund"}, {"id": "jon", "name": "Jon Eide"}],
                "next_step": SECURITY,
                "contact_rule": None,
            }
        ],
        "unrecorded": [],
        "days": [],
        "unbooked": [{"id": "annen", "customer": "Nordvik Mekaniske", "promised": "2026-12-04"}],
        "unreadable": [{"id": "aaa", "place": "deals/aaa.yaml:1:1"}],
    }
