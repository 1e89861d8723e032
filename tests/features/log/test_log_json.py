"""The log for programs."""

from __future__ import annotations

from deals_from_yaml import MUCH_HAS_HAPPENED, NORDVIK, NORDVIK_PROCESS, plain, situation

from kjopsprosess.features.log.facts import log_view
from kjopsprosess.features.log.json import log_json


def test_the_log_has_every_entry_with_every_key() -> None:
    found = plain(log_json(log_view(situation(NORDVIK + MUCH_HAS_HAPPENED, NORDVIK_PROCESS))))
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
        "hearsay": False,
    }
    assert rich["moved"] == {"skjema": "2026-12-11"}
    assert rich["stopped"] == {"outcome": "later", "until": "2027-02-01", "because": "Budsjett"}
    promised = found["entries"][1]["promised"]
    assert [(promise["id"], promise["fate"], promise["due"]) for promise in promised] == [
        ("skjema", "open", "2026-12-11"),
        ("regneark", "kept", "2026-11-20"),
    ]
