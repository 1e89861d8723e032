"""A step that only this customer has, of which nobody has said what shows that it is done."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

TODAY = ("--today", "2026-11-26")
TOLD = ("advance", "nordvik", "--heard", "kari: + Se på maskinen, before behov = Den må vi se først", *TODAY)
ASKED = {"nb": "? Gjort når  Hva viser at dette er gjort?", "en": "? Done when  What shows that this is done?"}


@pytest.fixture(autouse=True)
def _told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert kp(*TOLD).code == 0


def squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("way", [("brief",), ("brief", "--short")])
def test_the_brief_asks_what_shows_that_it_is_done(way: tuple[str, ...], language: str) -> None:
    said = kp(way[0], "nordvik", *way[1:], *TODAY, "--lang", language)
    assert " ".join(ASKED[language].split()) in squeezed(said.out)


def test_so_does_the_answer_to_what_is_recorded() -> None:
    said = kp("advance", "nordvik", "--note", "Hm", *TODAY)
    assert " ".join(ASKED["nb"].split()) in squeezed(said.out)


def test_programs_get_null() -> None:
    brief = json.loads(kp("brief", "nordvik", "--json", *TODAY).out)
    steps = json.loads(kp("plan", "nordvik", "--json", *TODAY).out)["steps"]
    assert brief["next_step"]["done_when"] is None
    assert [each["done_when"] for each in steps if each["name"] == "Se på maskinen"] == [None]


def test_once_it_is_said_it_stands_there() -> None:
    kp("advance", "nordvik", "--heard", "kari: «Se på maskinen» done when Den er sett = Når vi har sett den", *TODAY)
    assert "Gjort når Den er sett" in squeezed(kp("brief", "nordvik", *TODAY).out)
