"""Whole calls: what is true of them is taken, and what a draft gets wrong is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from calls_for_drafts import as_lines, as_srt, as_vtt
from ruamel.yaml import YAML

from kjopsprosess.features.advance.draft.items import DraftItem, ToldRecord
from kjopsprosess.features.advance.draft.proof.beyond_quotes import Speakers
from kjopsprosess.features.advance.draft.proof.proof import Proof, Prover, Refusal
from kjopsprosess.features.advance.draft.proof.transcript import Transcript
from kjopsprosess.features.advance.draft.proof.transcript_file import read_transcript
from kjopsprosess.model.deal import Done, Promise
from kjopsprosess.model.told import Heard

TODAY = date(2026, 11, 26)
CUSTOMER = {"kari": "Kari Lund", "siv": "Siv Moen", "jon": "Jon Eide", "vik": "Jon Vik"}
TEAM = [("per", "Per Hansen"), ("lise", "Lise Dahl")]
CALLS = YAML(typ="safe").load(Path(__file__).with_name("calls.yaml"))
FORMS = {"vtt": as_vtt, "srt": as_srt, "txt": as_lines}


def held(call: dict[str, Any], form: str, each: dict[str, Any]) -> Proof | Refusal:
    """An item held to a call."""
    said = [(who, words) for who, _, words in (line.partition(": ") for line in call["said"].splitlines())]
    prover = Prover(Transcript(read_transcript(FORMS[form](said))), Speakers(CUSTOMER, TEAM), TODAY, day_first=True)
    facts = {key: value for key, value in each.items() if key not in ("why", "kind", "says", "what", "due")}
    says, told = each.get("says") or each["quote"], facts | {"by": [each["by"]]}
    made: ToldRecord
    match each["kind"]:
        case "promised":
            what = each.get("what") or each["quote"]
            made = Promise.model_validate(facts | {"id": "x", "what": what, "due": each["due"]})
        case "done":
            made = Done.model_validate(told | {"step": "behov", "said": says})
        case _:
            made = Heard.model_validate(told | {"step": "behov", "says": says})
    return prover.prove(DraftItem(each["kind"], 0, made))


def rows(key: str) -> list[Any]:
    return [
        pytest.param(call, form, each, id=f"{call['name']}-{form}-{each.get('why', '')}: {each['quote'][:30]}")
        for call in CALLS
        for form in FORMS
        for each in call[key]
    ]


@pytest.mark.parametrize(("call", "form", "each"), rows("false"))
def test_what_a_draft_got_wrong_is_never_taken(call: dict[str, Any], form: str, each: dict[str, Any]) -> None:
    assert isinstance(held(call, form, each), Refusal)


@pytest.mark.parametrize(("call", "form", "each"), rows("true"))
def test_what_was_said_is_taken(call: dict[str, Any], form: str, each: dict[str, Any]) -> None:
    assert isinstance(held(call, form, each), Proof)
