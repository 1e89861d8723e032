"""What is known already, what differs, what is never taken, and what is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from drafting import DAY, TEAM, answer, hold, sorts
from workspace_at_hand import DEAL, lay

if TYPE_CHECKING:
    from pathlib import Path

CALL = """\
Kari Lund: Styret må si ja, som før. Jeg sender notatet innen 20. november. Behovet tar to uker hos oss.
Siv Moen: Behovet tar fire uker hos oss. Styret møtes den 8. desember.
Per Hansen: Vi sender regnearket innen 30. november. Vi sender planen innen 9. desember.
Liv Berg: Jeg leser papirene innen 4. desember.
"""
TOLD = "      - {step: behov, by: [kari], says: Styret må si ja}\n"
WEEKS = {"step": "behov", "by": "siv", "takes": "4 weeks", "says": "x", "quote": "Behovet tar fire uker"}


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", DAY)
    monkeypatch.chdir(lay(tmp_path))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")
    return tmp_path


def lay_told(root: Path, item: str) -> None:
    lay(root, DEAL.replace(TOLD, f"{TOLD}      - {item}\n"))
    (root / "kp.yaml").write_text(TEAM, "utf-8")


def test_the_same_words_of_the_same_person_are_known() -> None:
    same = {"step": "behov", "by": "kari", "says": "Styret må si ja", "quote": "Styret må si ja"}
    found = answer(CALL, heard=[same])
    assert sorts(found) == {"known": ["heard"]}
    assert found["known"][0]["since"] == "2026-11-02"
    assert found["lines"] is None
    other_step = {**same, "step": "valg"}
    assert sorts(answer(CALL, heard=[other_step])) == {"taken": ["heard"]}


@pytest.mark.parametrize(
    ("before", "sort"),
    [
        ("{step: behov, by: siv, takes: 4 weeks}", "known"),
        ("{step: behov, by: kari, takes: 4 weeks}", "taken"),
        ("{step: behov, by: siv, takes: 2 weeks}", "taken"),
        ("{step: behov, by: kari, takes: 2 weeks}", "differs"),
        ("{step: behov, by: kari, who: {siv: decides}}", "taken"),
        ("{step: valg, by: kari, takes: 2 weeks}", "taken"),
    ],
)
def test_a_fact_is_known_new_or_told_otherwise_by_somebody_else(root: Path, before: str, sort: str) -> None:
    lay_told(root, before)
    found = answer(CALL, heard=[WEEKS])
    assert sorts(found) == {sort: ["heard"]}
    assert [each["against"]["id"] for each in found["differs"]] == (["kari"] if sort == "differs" else [])


def test_a_second_reason_to_buy_now_is_not_known(root: Path) -> None:
    lay_told(root, "{by: siv, says: Leien går ut, why_now: true}")
    quote = WEEKS["quote"]
    assert sorts(answer(CALL, heard=[{"by": "siv", "says": quote, "quote": quote, "why_now": True}])) == {
        "taken": ["heard"]
    }


def test_what_differs_is_kept_beside_the_other(root: Path) -> None:
    lay_told(root, "{step: behov, by: kari, takes: 2 weeks}")
    assert answer(CALL, "--yes", heard=[WEEKS])["saved"] is True
    log = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    assert "against: kari" in log
    assert "takes: 2 weeks" in log


def test_a_promise_is_known_or_must_be_moved() -> None:
    promise = {"id": "n", "by": "kari", "what": "sender notatet", "quote": "sender notatet innen 20. november"}
    call = CALL.replace("innen 20. november", "innen 20. november 2026")
    known = {**promise, "due": "2026-11-20", "quote": "sender notatet innen 20. november 2026"}
    assert sorts(answer(call, promised=[known])) == {"known": ["promised"]}
    later, moved = CALL.replace("20. november", "14. desember"), {**promise, "due": "2026-12-14"}
    moved["quote"] = "sender notatet innen 14. desember"
    found = answer(later, promised=[moved])
    assert sorts(found) == {"refused": ["promised promised-before"]}
    assert 'kp advance nordvik --moved "notat @ 2026-12-14"' in found["refused"][0]["why"]
    assert sorts(answer(later, "--another", "--dry-run", promised=[moved])) == {"taken": ["promised"]}


def test_a_step_that_is_done_is_known(root: Path) -> None:
    done = "    done: [{step: behov, by: [kari], seen: Notat}]\n"
    lay(root, DEAL.replace("    promised:\n", f"{done}    promised:\n", 1))
    item = {"step": "behov", "by": "kari", "said": "x", "quote": "Styret må si ja"}
    assert sorts(answer(CALL, done=[item])) == {"known": ["done"]}


@pytest.mark.parametrize(
    ("keys", "refused"),
    [
        ({"kept": ["notat"]}, "kept kept"),
        ({"dropped": ["notat"]}, "dropped dropped"),
        ({"moved": {"notat": "2026-12-01"}}, "moved moved"),
        ({"confirmed": [{"by": ["kari"], "steps": ["behov"]}]}, "confirmed confirmed"),
        ({"holds": [{"step": "behov", "by": "kari"}]}, "holds holds"),
        ({"booked": [{"date": "2026-12-08", "with": ["kari"]}]}, "booked booked"),
        ({"stopped": {"outcome": "other"}}, "stopped no-words-beside"),
        ({"deadline": "2027-01-01"}, "deadline no-words-beside"),
        ({"value": {"amount": 2}}, "value no-words-beside"),
        ({"competitors": ["Acme"]}, "competitors no-words-beside"),
        ({"people": [{"id": "kari", "attitude": "champion"}]}, "people attitude"),
        ({"people": [{"id": "kari", "needs": "ro"}]}, "people of-person"),
        ({"people": [{"id": "kari", "left": True}]}, "people of-person"),
        ({"people": [{"id": "kari", "name": "Per Hansen"}]}, "people of-person"),
        ({"people": [{"id": "p", "name": "Per Hansen"}]}, "people new-person"),
        ({"with": ["kari", "siv", "ola"]}, "with silent"),
    ],
)
def test_what_no_words_can_show_is_refused_and_not_saved(keys: dict[str, Any], refused: str) -> None:
    found = answer(CALL, "--yes", heard=[WEEKS], **keys)
    assert sorts(found) == {"taken": ["heard"], "refused": [refused]}
    key, _ = refused.split()
    assert key == "with" or f"{key}:" not in found["lines"]
    assert "ola" not in found["lines"]
    hold(CALL, "--dry-run", "--lang", "en", heard=[WEEKS], **keys)


def test_what_is_ours_is_taken_as_it_is() -> None:
    ours = {
        "id": "plan",
        "by": "us",
        "what": "sender planen",
        "due": "2026-12-09",
        "quote": "Vi sender planen innen 9. desember",
    }
    found = answer(CALL, promised=[ours], kept=["regneark"], did=["Lunsj"], note="Travelt")
    assert sorts(found) == {"taken": ["promised"]}
    assert all(each in found["lines"] for each in ("kept: [regneark]", "- Lunsj", "note: Travelt", "by: us"))


def test_whoever_said_what_is_taken_was_there() -> None:
    found = answer(CALL, heard=[WEEKS], **{"with": ["kari"]})
    assert [each["id"] for each in found["also_there"]] == ["siv"]
    assert "with: [kari, siv]" in found["lines"]


def test_somebody_new_is_taken_where_it_is_known_who_we_are(root: Path) -> None:
    new = {"id": "liv", "name": "Liv Berg", "title": "jurist", "attitude": "champion"}
    reads = {
        "id": "leser",
        "by": "liv",
        "what": "leser papirene",
        "due": "2026-12-04",
        "quote": "leser papirene innen 4. desember",
    }
    found = answer(CALL, people=[new], promised=[reads])
    assert sorts(found) == {"taken": ["promised"], "refused": ["people attitude"]}
    assert "title: jurist" in found["lines"]
    (root / "kp.yaml").write_text("language: nb\n", "utf-8")
    found = answer(CALL, people=[new], promised=[reads])
    assert sorts(found) == {"refused": ["promised other-speaker", "people new-person"]}


def test_our_words_cannot_be_laid_in_the_mouth_of_somebody_new() -> None:
    new = {"id": "hansen", "name": "Per Hansen", "title": "innkjøper"}
    said = {
        "id": "x",
        "by": "hansen",
        "what": "sender planen",
        "due": "2026-12-09",
        "quote": "Vi sender planen innen 9. desember",
    }
    assert sorts(answer(CALL, people=[new], promised=[said])) == {
        "refused": ["promised other-speaker", "people new-person"]
    }


def test_what_is_wrong_otherwise_names_its_place_among_what_is_refused(root: Path) -> None:
    bad = {"step": "behow", "by": "siv", "says": "x", "quote": "Styret møtes den"}
    none = {"step": "behov", "by": "siv", "says": "x"}
    said = hold(CALL, "--yes", heard=[none, none, bad])
    assert said.code == 1
    column = (root / "draft.json").read_text("utf-8").index('"behow"') + 1
    assert f"draft.json:1:{column}: " in said.err
    assert "[unknown-step]" in said.err
