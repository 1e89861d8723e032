"""What `kp advance` and `kp book` tell programs: every key, and what it means."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from workspace_at_hand import DEAL, kp, lay

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2026-11-26"
KARI = {"id": "kari", "name": "Kari Lund"}
SIV = {"id": "siv", "name": "Siv Moen"}
NEED = {"id": "behov", "name": "Beskrive behovet", "short": "Behovet"}
CHOICE = {"id": "valg", "name": "Velge leverandør", "short": None}
NOTE = {
    "id": "notat",
    "by": KARI,
    "by_all": [KARI],
    "of_us": [],
    "what": "sender notatet",
    "due": "2026-11-20",
    "step": "behov",
    "step_named": True,
    "told_by": [],
    "given": "2026-11-02",
    "moves": 0,
    "overdue_days": 6,
}


NOTHING_MORE: dict[str, Any] = {
    "how": None,
    "with": [],
    "skipped": [],
    "kept": [],
    "dropped": [],
    "moved": [],
    "booked": [],
    "did": [],
    "people": [],
    "stopped": None,
    "seller": None,
    "value": None,
    "competitors": [],
    "deadline": None,
    "note": None,
}
"""What an entry records besides, when it records nothing."""


def told(root: Path, *command: str) -> dict[str, Any]:
    """The answer, without the id and the lines that differ from run to run."""
    said = kp(*command, "-C", str(root), "--today", TODAY, "--json")
    assert (said.code, said.err) == (0, "")
    answer: dict[str, Any] = json.loads(said.out)
    entry = answer.pop("entry")
    assert re.fullmatch(r"2026-11-\d\d-[a-z0-9]{4}", entry)
    assert answer.pop("lines").startswith(f"  - id: {entry}\n")
    return answer


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path)


def test_a_contact_in_which_nothing_moved(root: Path) -> None:
    assert told(root, "advance", "nordvik", "--how", "call", "--with", "kari", "--date", "2026-11-25") == {
        **NOTHING_MORE,
        "schema": "kp.advance/1",
        "today": TODAY,
        "deal": "nordvik",
        "file": "deals/nordvik.yaml",
        "date": "2026-11-25",
        "how": "call",
        "with": [KARI],
        "verdict": "continuation",
        "continuations": 1,
        "mapped": False,
        "unanswered": 0,
        "woke": None,
        "done": [],
        "hearsay": [],
        "hearsay_promises": [],
        "on_own_word": [],
        "standstill": None,
        "reopened": [],
        "wait_again": [],
        "unapproved": [],
        "overtaken": [],
        "next_step": NEED,
        "promised": [NOTE],
        "filed": [],
        "kept_with_step": [],
        "still_open": [],
        "ended_promises": [],
        "got": None,
        "days": [],
        "told": [],
        "saved": True,
    }


def test_a_step_that_the_customer_took_gives_the_next_one_and_what_is_promised_on_it(root: Path) -> None:
    promise = "--promise", "siv: legger valget fram @ 2026-12-10"
    found = told(root, "advance", "nordvik", "--with", "siv", "--done", "kari: behov = Notatet", *promise)
    (promised,) = found.pop("promised")
    assert found == {
        **NOTHING_MORE,
        "schema": "kp.advance/1",
        "today": TODAY,
        "deal": "nordvik",
        "file": "deals/nordvik.yaml",
        "date": TODAY,
        "with": [SIV],
        "verdict": "advance",
        "continuations": 0,
        "mapped": False,
        "unanswered": 0,
        "woke": None,
        "done": [NEED],
        "hearsay": [],
        "hearsay_promises": [],
        "on_own_word": [],
        "standstill": None,
        "reopened": [],
        "wait_again": [],
        "unapproved": [],
        "overtaken": [],
        "next_step": CHOICE,
        "filed": [{"promise": "legger-valget-fram", "step": CHOICE}],
        "kept_with_step": ["notat"],
        "still_open": ["regneark"],
        "ended_promises": [],
        "got": None,
        "days": [],
        "told": [],
        "saved": True,
    }
    assert promised.pop("id")
    assert promised == {
        "by": SIV,
        "by_all": [SIV],
        "of_us": [],
        "what": "legger valget fram",
        "due": "2026-12-10",
        "step": "valg",
        "step_named": False,
        "told_by": [],
        "given": TODAY,
        "moves": 0,
        "overdue_days": 0,
    }


def test_an_order_tells_the_steps_it_overtook_and_leaves_no_next_one(root: Path) -> None:
    found = told(root, "advance", "nordvik", "--with", "siv", "--done", "siv: bestilling = Signert")
    assert (found["verdict"], found["next_step"], found["promised"]) == ("order", None, [])
    assert found["done"] == [{"id": "bestilling", "name": "Bestille", "short": None}]
    assert found["overtaken"] == [NEED, CHOICE]


def test_a_note_has_no_verdict_and_leaves_the_number_of_continuations(root: Path) -> None:
    told(root, "advance", "nordvik", "--how", "call", "--with", "kari", "--date", "2026-11-25")
    found = told(root, "advance", "nordvik", "--note", "Ingen nyheter")
    assert (found["verdict"], found["continuations"], found["date"]) == (None, 1, TODAY)


def test_a_booking_and_the_same_called_off(root: Path) -> None:
    booked = {
        "schema": "kp.book/1",
        "today": TODAY,
        "deal": "nordvik",
        "file": "deals/nordvik.yaml",
        "date": "2026-12-20 10:00",
        "how": "call",
        "with": [KARI, SIV],
        "minutes": None,
        "step": "valg",
        "called_off": False,
        "moved_from": None,
        "aim": None,
        "invitation": None,
        "contact_rule": None,
        "saved": True,
        "read_from": None,
    }
    options = "--with", "kari,siv", "--how", "call", "--step", "valg"
    assert told(root, "book", "nordvik", "2026-12-20 10:00", *options) == booked
    off = told(root, "book", "nordvik", "2026-12-20", "--called-off")
    assert off == {**booked, "called_off": True, "date": "2026-12-20", "step": None, "how": None}


def test_a_booking_while_contact_is_ruled_tells_the_rule(root: Path) -> None:
    process = root / "processes" / "prosess.yaml"
    contact = "    contact: {rule: portal_only, channel: KGV, note: Bare skriftlig}\n    done_when: Det finnes"
    process.write_text(process.read_text("utf-8").replace("    done_when: Det finnes", contact), "utf-8")
    found = told(root, "book", "nordvik", "2026-12-20", "--how", "portal")
    assert found["contact_rule"] == {"rule": "portal_only", "channel": "KGV", "note": "Bare skriftlig", "says": None}
    assert (found["date"], found["with"], found["step"]) == ("2026-12-20", [], None)
    assert DEAL.split("log:")[0] in (root / "deals" / "nordvik.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "told",
    [
        ("advance", "nordvik", "--note", "Kort prat"),
        ("advance", "nordvik", "--how", "call", "--with", "kari", "--promise", "kari: sender planen @ 11.12"),
        ("book", "nordvik", "18.12 10:00", "--with", "siv"),
        ("note", "nordvik", "Kort: husk 3 = 3"),
    ],
)
def test_a_dry_run_gives_what_would_come_of_it_and_the_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: tuple[str, ...]
) -> None:
    monkeypatch.chdir(lay(tmp_path))
    file = tmp_path / "deals" / "nordvik.yaml"
    before = file.read_text("utf-8")
    tried = json.loads(kp(*told, "--dry-run", "--json", "--today", TODAY).out)
    assert file.read_text("utf-8") == before
    done = json.loads(kp(*told, "--json", "--today", TODAY).out)
    assert (tried["saved"], done["saved"]) == (False, True)
    assert file.read_text("utf-8") == before + done["lines"]
    its_own = [tried.pop("entry"), done.pop("entry")]
    assert tried.pop("lines").replace(its_own[0], its_own[1]) == done.pop("lines")
    assert {**tried, "saved": True} == done
