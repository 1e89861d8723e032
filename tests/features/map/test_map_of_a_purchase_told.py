"""Purchases entered as what three people there told, by commands alone: on whose word each step then stands."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from workspace_at_hand import kp

TODAY = "2026-11-28"


class Expected(NamedTuple):
    """What the map must say, by the rules."""

    counts: dict[str, int]
    told: dict[str, tuple[str, list[str]]]
    """By step: its standing, and who told of it. Every other step is our guess."""
    after: dict[str, set[str]]
    replaced: dict[str, list[tuple[str, str, str, str]]]
    """By step: the fact, who says so now, who said otherwise before, and when."""
    day: tuple[str, str, str, int, list[int], str]
    """Step, day, what it means, days left, what is usual until it is done, and whether that is enough."""


BANK = """
new Fjordbanken --process enterprise-software --id deal --person "ola: name=Ola Tveit, roles=problem-owner" \
 --person "anne: name=Anne Bø, roles=finance-director" --person "bjorn: name=Bjørn Nes, roles=it-manager" \
 --person "siv: name=Siv Lie, roles=lawyer"
advance deal --date 2026-11-09 --how meeting --with ola --heard "ola: funding takes 6 weeks = It takes six weeks" \
 --heard "ola: + Investment committee decides after negotiation before funding who + Investment committee decides \
takes 2-4 weeks = They meet monthly @ 10 Feb" --heard "ola: pilot = We always run one"
advance deal --date 2026-11-16 --how call --with anne \
 --heard "anne against ola: funding takes 8 weeks = Eight weeks above a million" \
 --heard "anne: investment-committee takes 3-6 weeks = It takes longer @ 17 Feb"
advance deal --date 2026-11-23 --how meeting --with bjorn --heard "bjorn: security takes 8 weeks = There is a queue" \
 --heard "siv: contract = Legal wants our paper"
"""
MUNICIPALITY = """
new "Elvdal kommune" --process offentlig-tilbud --id deal --person "kari: navn=Kari Vik, roller=innkjoper" \
 --person "ola: navn=Ola Berg, roller=enhetsleder" --person "mia: navn=Mia Dahl, roller=fagansvarlig"
advance deal --date 2026-11-10 --how møte --with kari --heard "kari: + Formannskapet vedtar rammen etter mandat \
før grunnlag, hvem + Formannskapet bestemmer, tar 2-4 uker = Alt over en million @ 20.1.2027" \
 --heard "kari: karens tar 10 dager = Ti dager her" --heard "kari: sporsmal bare Anbudsportalen = Alt i portalen"
advance deal --date 2026-11-17 --how møte --with ola,mia --heard "ola: formannskapet etter behov = Vi går rett dit" \
 --heard "mia mot kari: karens tar 15 dager = Femten dager" --heard "mia: marked = Vi snakker med tre"
advance deal --date 2026-11-20 --how samtale --with ola --confirmed "ola: behov" --person "mia: left=ja"
"""
HOSPITAL = """
new "Nordlys sykehus" --process enterprise-software --id deal --person "eva: name=Eva Holm, roles=problem-owner" \
 --person "jan: name=Jan Moe, roles=head-of-security" --person "liv: name=Liv Aas, roles=lawyer"
advance deal --date 2026-11-09 --how meeting --with eva --heard "eva: + Medical committee approves after requirements \
before choice, takes up to 6 weeks, who + Medical committee approves = They meet in December @ by 15 Jan" \
 --heard "eva: contract takes 3 months from requirements = Three months in all"
advance deal --date 2026-11-12 --how call --with jan --heard "jan: security takes 4-5 weeks = Four to five" \
 --heard "jan: medical-committee = I sit there" --confirmed "jan: security"
advance deal --date 2026-11-16 --how call --with liv \
 --heard "liv against process: privacy who liv decides = I decide alone" --heard "eva: pilot = They always pilot"
"""
COMMITTEE, FORMANNSKAPET = "investment-committee-decides", "formannskapet-vedtar-rammen"
MEDICAL = "medical-committee-approves"
PURCHASES = {
    "bank": (
        BANK,
        Expected(
            {"told_by_several": 1, "told": 3, "differing": 1, "guess": 12},
            {
                "funding": ("differing", ["ola", "anne"]),
                COMMITTEE: ("told_by_several", ["ola", "anne"]),
                "pilot": ("told", ["ola"]),
                "security": ("told", ["bjorn"]),
                "contract": ("told", ["bjorn"]),
            },
            {COMMITTEE: {"negotiation"}, "funding": {"negotiation", COMMITTEE}},
            {COMMITTEE: [("takes", "anne", "ola", "2026-11-09"), ("day", "anne", "ola", "2026-11-09")]},
            (COMMITTEE, "2027-02-17", "on", 81, [123, 511], "too_late"),
        ),
    ),
    "municipality": (
        MUNICIPALITY,
        Expected(
            {"confirmed": 1, "told_by_several": 1, "told": 2, "differing": 1, "guess": 11},
            {
                FORMANNSKAPET: ("told_by_several", ["kari", "ola"]),
                "karens": ("differing", ["kari", "mia"]),
                "sporsmal": ("told", ["kari"]),
                "marked": ("told", ["mia"]),
                "behov": ("confirmed", ["ola"]),
            },
            {FORMANNSKAPET: {"behov"}, "grunnlag": {"mandat", "marked", FORMANNSKAPET}},
            {FORMANNSKAPET: [("after", "ola", "kari", "2026-11-10")]},
            (FORMANNSKAPET, "2027-01-20", "on", 53, [17, 130], "tight"),
        ),
    ),
    "hospital": (
        HOSPITAL,
        Expected(
            {"told_by_several": 1, "told": 3, "differing": 1, "guess": 12},
            {
                MEDICAL: ("told_by_several", ["eva", "jan"]),
                "contract": ("told", ["eva"]),
                "security": ("told", ["jan"]),
                "privacy": ("differing", ["liv"]),
                "pilot": ("told", ["liv"]),
            },
            {MEDICAL: {"requirements"}, "choice": {"pilot", MEDICAL}},
            {},
            (MEDICAL, "2027-01-15", "latest", 48, [60, 385], "too_late"),
        ),
    ),
}


def answer(*arguments: str) -> Any:
    said = kp(*arguments, "--json", "--today", TODAY)
    assert said.code == 0, said.all
    return json.loads(said.out)


@pytest.mark.parametrize("kind", PURCHASES)
def test_every_standing_source_day_and_sum_is_that_of_the_rules(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, expected = PURCHASES[kind]
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text(f"language: {'nb' if kind == 'municipality' else 'en'}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    for line in script.strip().splitlines():
        said = kp(*shlex.split(line), *([] if line.startswith("new") else ["--no-input"]), "--today", TODAY)
        assert said.code == 0, said.all
    found = answer("map", "deal")
    steps = {step["id"]: step for step in found["steps"]}
    told = {id_: (step["standing"], [each["id"] for each in step["told_by"]]) for id_, step in steps.items()}
    assert {id_: each for id_, each in told.items() if each[0] != "guess"} == expected.told
    assert {standing: count for standing, count in found["standings"].items() if count} == expected.counts
    assert {id_: {*steps[id_]["after"]} for id_ in expected.after} == expected.after
    order = [*steps]
    assert all(order.index(before) < order.index(id_) for id_, step in steps.items() for before in step["after"])
    replaced = {
        id_: [
            (each["fact"], each["now"]["by"][0]["id"], each["before"]["by"][0]["id"], each["before"]["told_on"])
            for each in step["replaced"]
        ]
        for id_, step in steps.items()
        if step["replaced"]
    }
    assert replaced == expected.replaced
    step, *day = expected.day
    days = [each for each in answer("map", "deal", "--dates")["days"] if (each["step"] or {}).get("id") == step]
    assert [[each[key] for key in ("date", "rule", "days_left", "usual_days_left", "pace")] for each in days] == [day]
    for lang in ("nb", "en"):
        page = " ".join(kp("map", "deal", "--lang", lang, "--today", TODAY).out.split())
        people = {each["id"]: each["name"] for each in steps[step]["told_by"]}
        assert all(name in page for name in people.values())
