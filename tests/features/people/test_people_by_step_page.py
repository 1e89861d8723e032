"""`kp people --by-step` on the screen: tables no wider than it, and who to reach next."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import DEAL, PROCESS, kp, lay

TODAY = "2026-11-26"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, DEAL))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def shown(*options: str) -> str:
    return kp("people", "nordvik", "--by-step", *options, "--today", TODAY).out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("place")
def test_the_screen_says_who_how_many_and_whom_next() -> None:
    assert (
        shown()
        == """\
Nordvik Mekaniske · hvem som deltar i stegene frem til ordren

                        Velge
               Behovet  leverandør  Bestille  sist
    Kari Lund  utfører  –           –         2. nov.
    Siv Moen   –        beslutter   –         aldri

2 personer, ingen roller uten navn: 1 kontaktet, 1 kartlagt, 1 overbevist

Neste vi må snakke med
    Hvem   Siv Moen, som beslutter «Velge leverandør»
    Innen  Fristen 30. april 2027
    Spør   Kari Lund: «Hva må Siv Moen se for å si ja, og når kan vi møtes?»
"""
    )


def test_how_long_the_steps_take_tells_by_when_to_reach_them(place: Path) -> None:
    process = PROCESS.replace("    kind: choice\n", "    kind: choice\n    usual_days: [5, 10]\n")
    (place / "processes" / "prosess.yaml").write_text(process, "utf-8")
    said = "Innen tir. 20. april 2027: senere blir det for liten tid til «Fristen 30. april 2027»"
    assert said in " ".join(shown().split())


def test_who_owns_the_contact_has_a_column_and_time_that_is_short_is_told(place: Path) -> None:
    deal = DEAL.replace("roles: [leder]}", "roles: [leder], through: kari}").replace("2027-04-30", TODAY)
    (place / "deals" / "nordvik.yaml").write_text(deal, "utf-8")
    out = shown("--lang", "en")
    assert "Bestille  last   through\n" in out
    assert "never  Kari Lund\n" in out
    assert "as soon as possible: time is short for “The deadline 26 Nov”" in " ".join(out.split())


@pytest.mark.parametrize("length", [1, 4, 7, 10, 13, 40])
@pytest.mark.parametrize("steps", [1, 9])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_row_is_wider_than_the_screen_and_every_part_stands_once(
    place: Path, steps: int, length: int, language: str
) -> None:
    names = [f"Behandle {'x' * (number % 14 + 1)} nr. {number}" for number in range(steps)]
    more = "".join(
        f"  - {{id: s{number}, name: {name}, done_when: x, who: [{{role: bruker, part: contributes}}]}}\n"
        for number, name in enumerate(names)
    )
    process = PROCESS.replace("  - id: bestilling\n", f"{more}  - id: bestilling\n")
    (place / "processes" / "prosess.yaml").write_text(process, "utf-8")
    (place / "deals" / "nordvik.yaml").write_text(DEAL.replace("Kari Lund", "K" * length), "utf-8")
    out = shown("--lang", language)
    assert max(map(len, out.splitlines())) <= 80
    part = {"nb": "bidrar", "en": "contributes"}[language]
    assert out.count(part) == steps
    assert f": {part}" not in out, "the columns are gone"
    for name in names:
        assert all(word in out for word in name.split())


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("options", [("--format", "md"), ()])
def test_without_columns_every_part_says_its_step(monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = " ".join(shown(*options).split())
    assert "Behovet: utfører" in out
    assert "Velge leverandør: beslutter" in out
    assert "–" not in out


def test_a_table_of_steps_with_nobody_says_so(place: Path) -> None:
    (place / "deals" / "nordvik.yaml").write_text(
        "customer: Tom\nprocess: prosess@1\nwithout: [leder, bruker]\n", "utf-8"
    )
    assert "Vi vet ikke hvem som deltar i «Behovet», «Velge leverandør» og «Bestille»." in " ".join(shown().split())


@pytest.mark.usefixtures("place")
def test_the_plain_page_is_another_and_finding_a_name_goes_before() -> None:
    assert "Velge\n" not in kp("people", "nordvik", "--today", TODAY).out
    assert kp("people", "nordvik", "--by-step", "--find", "Kari").out == kp("people", "nordvik", "--find", "Kari").out


def test_above_the_table_it_stands_who_leaves_and_who_takes_over(place: Path) -> None:
    more = "  - {date: 2026-11-11, people: [{id: siv, left: 2026-12-31}, {id: nora, name: Nora Vik, replaces: siv}]}\n"
    (place / "deals" / "nordvik.yaml").write_text(DEAL + more, "utf-8")
    assert "\nSiv Moen slutter 31. des.; Nora Vik tar over\nNora Vik tar over etter Siv Moen, som slutter" in shown()
