"""Nothing is taken that the transcript does not show: words, speakers, numbers and days are changed in every way."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from calls_for_drafts import CALLS, DAY, FORMS, true_items
from workspace_at_hand import PROCESS, kp, lay

from kjopsprosess.features.advance.draft.items import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 200
"""False items of each language and form of transcript, at least."""
PILOT = """\
  - id: pilot
    name: Prøve
    done_when: Det finnes en rapport
    who:
      - {role: bruker, part: does}
"""
Items = dict[str, list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", DAY)
    monkeypatch.chdir(lay(tmp_path, process=PROCESS.replace("  - id: valg\n", f"{PILOT}  - id: valg\n", 1)))
    (tmp_path / "kp.yaml").write_text("language: nb\nteam: [{id: per, name: Per Hansen}]\n")
    return tmp_path


def held(items: Items, transcript: str, *options: str) -> dict[str, Any]:
    """The answer for programs to a draft with these items."""
    Path("draft.json").write_text(
        json.dumps({"date": DAY, "how": "meeting", "with": ["kari", "siv"], **items}), "utf-8"
    )
    said = kp("advance", "nordvik", "--from", "draft.json", "--transcript", transcript, "--json", *options)
    assert said.out, said
    return dict(json.loads(said.out))


def each_item(items: Items) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind, of_kind in items.items():
        for item in of_kind:
            yield kind, item


def false_items(language: str, chance: random.Random) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """False items: what is false, the key of the entry, the item."""
    call = CALLS[language]
    for kind, item in each_item(true_items(language)):
        for what, changed in (
            *(("words", {**item, "quote": quote}) for quote in false_quotes(item["quote"], call, chance)),
            *(("speaker", {**item, "by": by}) for by in ("kari", "siv", "us", ["kari", "siv"]) if by != item["by"]),
            *(("number", changed) for changed in false_numbers(item)),
            *(("day", changed) for changed in false_days(item)),
        ):
            if what == "speaker" and kind != "promised" and "us" in changed["by"]:
                continue  # no key but that one may name us
            if what == "words" and item["by"] == "us" and item["quote"] in changed["quote"]:
                continue  # more of what we said is true, too
            yield what, kind, changed


def false_quotes(quote: str, call: list[tuple[str, str]], chance: random.Random) -> Iterator[str]:
    words = quote.split()
    for _ in range(3):
        place = chance.randrange(1, len(words) - 1)
        yield " ".join([*words[:place], *words[place + 1 :]])
        yield " ".join([*words[:place], "kanskje", *words[place:]])
        yield " ".join([*words[:place], words[place][::-1] + "x", *words[place + 1 :]])
    swapped = words[:]
    swapped[0], swapped[-1] = swapped[-1], swapped[0]
    yield " ".join(swapped)
    yield f"{words[0]} {words[-1]}"
    yield f"{quote} {call[0][1]}"
    yield "Vi bestiller fra dere, helt sikkert / We order from you for certain"
    yield ""
    yield call[0][1]
    yield call[2][1]


def false_numbers(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("what", "says", "said", "because"):
        text = item.get(key)
        if text is None:
            continue
        for number in ("7", "77", "2 500", "2,6 millioner", "sju", "seventy", "100 %"):
            yield {**item, key: f"{text} {number}"}
    if "takes" in item:
        for takes in ("6-7 weeks", "5-7 weeks", "5-6 months", "5-6 days", "56 weeks", "up to 8 weeks"):
            yield {**item, "takes": takes}


def false_days(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("due", "on", "earliest"):
        if key in item:
            day = date.fromisoformat(item[key])
            for days in (-365, -31, -7, -1, 1, 2, 7, 14, 28, 365):
                yield {**item, key: (day + timedelta(days=days)).isoformat()}
    if "due" not in item and "on" not in item and "earliest" not in item:
        yield {**item, **({"on": "2027-02-10"} if "says" in item else {"quote": "x y z"})}
    for key in ("what", "says", "said", "because"):
        if key in item:
            yield {**item, key: f"{item[key]} 9. desember"}


@pytest.mark.parametrize("language", CALLS)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_true_is_taken_with_the_words_of_the_transcript(root: Path, language: str, form: str) -> None:
    transcript = FORMS[form](CALLS[language])
    (root / f"call.{form}").write_text(transcript, "utf-8")
    items = true_items(language)
    answer = held(items, f"call.{form}", "--yes")
    assert answer["refused"] == []
    assert answer["saved"] is True
    assert len(answer["taken"]) == sum(map(len, items.values()))
    log = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    for _, item in each_item(items):
        assert f"quote: {item['quote']}"[:30] in log.replace('"', "")


@pytest.mark.parametrize("language", CALLS)
@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_nothing_false_is_taken(root: Path, language: str, form: str) -> None:
    (root / f"call.{form}").write_text(FORMS[form](CALLS[language]), "utf-8")
    before = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    items: Items = {}
    kinds = {}
    for number, (what, kind, item) in enumerate(false_items(language, random.Random(form))):
        named = deepcopy(item) | ({"id": f"p{number}"} if kind == "promised" else {})
        items.setdefault(kind, []).append(named)
        kinds[kind, len(items[kind]) - 1] = (what, named)
    assert len(kinds) >= LEAST
    assert {what for what, _ in kinds.values()} == {"words", "speaker", "number", "day"}
    answer = held(items, f"call.{form}", "--yes")
    assert [answer[sort] for sort in ("taken", "known", "differs")] == [[], [], []]
    assert len(answer["refused"]) == len(kinds)
    codes: dict[str, set[str]] = {}
    in_order = [kinds[kind, place][0] for kind in KINDS for place in range(len(items.get(kind, ())))]
    for each, what in zip(answer["refused"], in_order, strict=True):
        codes.setdefault(what, set()).add(each["code"])
    assert codes["speaker"] == {"other-speaker"}
    assert codes["number"] <= {"other-number", "other-unit"}
    assert codes["words"] <= {"not-said", "no-quote", "short-quote", "other-speaker", "question", "several-days"}
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8") == before
