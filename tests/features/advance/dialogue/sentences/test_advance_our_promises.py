"""Promises of ours in sentences: of the present with a limit, several in one, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from promising import PROCESS, lay, told
from workspace_at_hand import lay_process

from kjopsprosess.features.advance.dialogue.sentences.our_promises import our_promises_in


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


@pytest.mark.parametrize(
    ("sentence", "what", "lang"),
    [
        ("we send the pack by 4 Dec", "send the pack", "en"),
        ("We send the pack by 4 December.", "send the pack", "en"),
        ("I call the lawyer by Friday", "call the lawyer", "en"),
        ("We also prepare the demo by 4 Dec", "prepare the demo", "en"),
        ("By 4 Dec we send the pack", "send the pack", "en"),
        ("By Friday, we’ll send the pack", "send the pack", "en"),
        ("vi sender tilbudet innen fredag", "sender tilbudet", "nb"),
        ("Vi sender tilbudet innen 4. desember.", "sender tilbudet", "nb"),
        ("jeg ringer juristen innen fredag", "ringer juristen", "nb"),
        ("VI LAGER et utkast innen 4.12", "LAGER et utkast", "nb"),
        ("Innen fredag sender vi tilbudet", "sender tilbudet", "nb"),
        ("innen 4. desember skal vi sende tilbudet", "sende tilbudet", "nb"),
    ],
)
def test_what_we_do_by_a_day_is_a_promise_and_said_back(sentence: str, what: str, lang: str) -> None:
    said, entry = told(sentence, question=7, lang=lang)
    assert [(each.by, each.what, str(each.due)) for each in entry.promised] == [(("us",), what, "2026-12-04")]
    assert entry.did == ()
    assert " ".join(what.lower().split()[1:]) in said.err.lower().partition("7 ")[2].replace("\n", " ")


@pytest.mark.parametrize(
    ("sentence", "whats", "lang"),
    [
        ("we send the pack by 4 Dec and the price by 8 Dec", ("send the pack", "send the price"), "en"),
        ("We'll send the pack by 4 Dec, and the price by 8 Dec.", ("send the pack", "send the price"), "en"),
        ("we promised to send the pack by 4 Dec and call her by 8 Dec", ("send the pack", "call her"), "en"),
        ("we send the pack by 4 Dec and we call her by 8 Dec", ("send the pack", "call her"), "en"),
        ("we: send the pack by 4 Dec and the price by 8 Dec", ("send the pack", "send the price"), "en"),
        ("we send the pack and the plan by 4 Dec and the price by 8 Dec",
         ("send the pack and the plan", "send the price"), "en"),
        ("vi sender tilbudet innen fredag og prisen innen tirsdag", ("sender tilbudet", "sender prisen"), "nb"),
        ("Vi sender tilbudet innen fredag, prisen innen tirsdag", ("sender tilbudet", "sender prisen"), "nb"),
        ("vi sender tilbudet innen fredag og ringer henne innen tirsdag", ("sender tilbudet", "ringer henne"), "nb"),
        ("vi skal sende tilbudet innen fredag og prisen innen tirsdag", ("sende tilbudet", "sende prisen"), "nb"),
    ],
)  # fmt: skip
def test_two_promises_in_one_sentence_are_two(sentence: str, whats: tuple[str, ...], lang: str) -> None:
    said, entry = told(sentence, question=7, lang=lang)
    days = ("2026-12-04", "2026-12-08")
    assert [(each.what, str(each.due)) for each in entry.promised] == [*zip(whats, days, strict=True)]
    assert said.err.count("innen" if lang == "nb" else " by ") >= len(whats)


@pytest.mark.parametrize(
    "sentence",
    [
        "we sent the pack by 24 Nov",
        "we do not send the pack by 4 Dec",
        "we don't send the pack by 4 Dec",
        "we won't send the pack by 4 Dec",
        "we send no pack by 4 Dec",
        "vi sender ikke tilbudet innen fredag",
        "vi skal ikke sende tilbudet innen fredag",
        "vi har sendt tilbudet innen fredag",
        "we have sent the pack by 4 Dec",
        "We've sent the pack by 4 Dec",
        "vi sendte tilbudet innen fredag",
        "we send the pack",
        "our team met by 4 Dec",
        "showed the report",
    ],
)
def test_what_was_done_or_denied_or_has_no_day_is_no_promise(sentence: str) -> None:
    assert our_promises_in("we", sentence) == []
