"""Why an item is refused: one reason each, in both languages of speech, with the words that come nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from drafting import DAY, TEAM, answer, hold
from workspace_at_hand import lay

if TYPE_CHECKING:
    from pathlib import Path

CALL = """\
Per Hansen: Kan du sende notatet innen fredag, Kari? We have approved the budget, Siv.
Kari Lund: Sender jeg den lange listen innen 4. desember? Nei. Jeg sender deg listen innen mandag.
Siv Moen: Vi har ikke godkjent budsjettet ennå. I'll sign it by 11 December if the board agrees.
Kari Lund: Hvis styret vil, sender jeg planen innen 14. desember. I won't send the plan by 8 December, ever.
Siv: We send the papers by Friday or Monday, and it takes 2 weeks. Det blir 31. november for oss.
Kari Lund: The board can look at it on 10 February at the earliest. It costs 2 million kroner.

We have approved this with nobody named
"""
PROMISE = {"id": "p", "by": "kari", "what": "leser listen", "due": "2026-11-30"}
HEARD = {"by": "kari", "says": "x", "step": "behov"}
DONE = {"by": "siv", "step": "behov", "said": "x"}
REASONS: list[tuple[str, str, dict[str, Any], str | None]] = [
    ("no-quote", "heard", HEARD, None),
    ("no-quote", "promised", {**PROMISE, "quote": "  "}, None),
    ("short-quote", "heard", {**HEARD, "quote": "innen mandag"}, "innen mandag"),
    ("by-nobody", "heard", {**HEARD, "by": [], "quote": "sender deg listen innen mandag"}, "listen innen mandag"),
    ("not-said", "heard", {**HEARD, "quote": "Jeg sender deg planen innen mandag"}, "innen mandag"),
    ("other-speaker", "done", {**DONE, "quote": "We have approved the budget"}, "We have approved the budget"),
    ("other-speaker", "heard", {**HEARD, "by": "siv", "quote": "Jeg sender deg listen"}, "Jeg sender deg listen"),
    ("speaker-unnamed", "done", {**DONE, "quote": "We have approved this"}, "We have approved this"),
    ("seen", "done", {"by": "siv", "step": "behov", "seen": "x", "quote": "har ikke godkjent budsjettet"}, None),
    (
        "question",
        "promised",
        {**PROMISE, "due": "2026-12-04", "quote": "jeg den lange listen innen 4. desember"},
        "listen",
    ),
    ("negated", "done", {**DONE, "quote": "har ikke godkjent budsjettet"}, "ikke"),
    ("negated", "heard", {**HEARD, "by": "siv", "quote": "godkjent budsjettet ennå"}, "godkjent budsjettet ennå"),
    ("negated", "promised", {**PROMISE, "due": "2026-12-08", "quote": "send the plan by 8 December"}, "send the plan"),
    (
        "conditional",
        "promised",
        {**PROMISE, "due": "2026-12-14", "quote": "sender jeg planen innen 14. desember"},
        "planen",
    ),
    (
        "conditional",
        "promised",
        {**PROMISE, "by": "siv", "due": "2026-12-11", "quote": "I'll sign it by 11 December"},
        "I'll sign it by 11 December",
    ),
    ("day-not-said", "promised", {**PROMISE, "quote": "Jeg sender deg listen"}, "Jeg sender deg listen"),
    (
        "other-day",
        "promised",
        {**PROMISE, "due": "2026-12-01", "quote": "Jeg sender deg listen innen mandag"},
        "innen mandag",
    ),
    (
        "several-days",
        "promised",
        {**PROMISE, "by": "siv", "due": "2026-11-27", "quote": "send the papers by Friday or Monday"},
        "by Friday or Monday",
    ),
    (
        "day-unclear",
        "heard",
        {**HEARD, "by": "siv", "on": "2026-11-30", "quote": "blir 31. november for oss"},
        "31. november",
    ),
    (
        "words-other-day",
        "promised",
        {**PROMISE, "what": "leser 1. mai", "quote": "Jeg sender deg listen innen mandag"},
        "mandag",
    ),
    ("other-number", "heard", {**HEARD, "says": "3 millioner", "quote": "It costs 2 million kroner"}, "2 million"),
    ("other-number", "heard", {**HEARD, "by": "siv", "takes": "3 weeks", "quote": "it takes 2 weeks"}, "2 weeks"),
    ("other-unit", "heard", {**HEARD, "by": "siv", "takes": "2 months", "quote": "it takes 2 weeks"}, "2 weeks"),
    ("other-unit", "heard", {**HEARD, "says": "2 million EUR", "quote": "It costs 2 million kroner"}, "kroner"),
    ("other-rule", "heard", {**HEARD, "on": "2027-02-10", "quote": "on 10 February at the earliest"}, "earliest"),
    (
        "other-rule",
        "heard",
        {**HEARD, "earliest": "2026-11-30", "quote": "Jeg sender deg listen innen mandag"},
        "mandag",
    ),
]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", DAY)
    monkeypatch.chdir(lay(tmp_path))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")
    return tmp_path


@pytest.mark.quick
@pytest.mark.parametrize(
    ("code", "kind", "item", "nearest"), REASONS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_reason_and_the_nearest_words(code: str, kind: str, item: dict[str, Any], nearest: str | None) -> None:
    found = answer(CALL, **{kind: [item]})
    refused = [each for each in found["refused"] if each["kind"] == kind]
    assert [(each["code"], found["taken"]) for each in refused] == [(code, [])]
    assert nearest is None or nearest in refused[0]["nearest"]["words"]
    assert refused[0]["why"].strip()


@pytest.mark.parametrize(
    ("code", "kind", "item", "nearest"), REASONS, ids=lambda value: value if isinstance(value, str) else ""
)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_each_reason_is_a_sentence_with_nothing_left_open(
    code: str, kind: str, item: dict[str, Any], nearest: str | None, language: str
) -> None:
    said = hold(CALL, "--dry-run", "--lang", language, **{kind: [item]})
    assert said.code == 0, (code, nearest, said)
    assert not {*"{}"} & {*said.out}
    assert ": :" not in said.out
    assert "  ." not in said.out


def test_a_promise_without_a_day_is_refused_and_the_others_keep_their_places() -> None:
    undated = {"id": "u", "by": "kari", "what": "ser på det", "quote": "Jeg sender deg listen"}
    whole = {**PROMISE, "quote": "Jeg sender deg listen innen mandag"}
    found = answer(CALL, promised=[undated, whole, {**undated, "id": "v", "due": None}])
    assert [each["code"] for each in found["refused"]] == ["undated", "undated"]
    assert [each["words"] for each in found["taken"]] == ["leser listen"]


def test_what_several_people_are_to_have_said_each_of_them_said() -> None:
    call = "Kari: Vi sender listen fredag.\nSiv: Ja, vi sender listen fredag.\n"
    both = {**PROMISE, "by": ["kari", "siv"], "due": "2026-11-27", "quote": "vi sender listen fredag"}
    assert [each["kind"] for each in answer(call, promised=[both])["taken"]] == ["promised"]
    found = answer(call.replace("Siv: Ja, vi", "Siv: Ja, de"), promised=[both])
    assert [each["code"] for each in found["refused"]] == ["other-speaker"]


def test_a_name_that_may_be_two_people_proves_nothing(root: Path) -> None:
    (root / "kp.yaml").write_text(TEAM.replace("Per Hansen", "Siv Hansen"), "utf-8")
    item = {**HEARD, "by": "siv", "quote": "it takes 2 weeks"}
    assert [each["code"] for each in answer(CALL, heard=[item])["refused"]] == ["speaker-unsure"]
    (root / "kp.yaml").write_text(TEAM, "utf-8")
    assert answer(CALL, heard=[item])["refused"] == []


def test_a_quote_may_stand_in_several_places_and_one_that_holds_is_enough() -> None:
    call = (
        "Kari: Sender jeg listen innen mandag?\nSiv: Nei!\nKari: Jo, sender jeg listen innen mandag, så er det greit.\n"
    )
    found = answer(call, promised=[{**PROMISE, "quote": "sender jeg listen innen mandag"}])
    assert len(found["taken"]) == 1
