"""`kp map --by-person` on the screen: a column a person where there is room, else a block."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

TOLD = """\
  - date: 2026-11-03
    how: meeting
    with: [kari, siv]
    heard:
      - {step: valg, by: [siv], says: Jeg alene, after: [behov]}
      - {step: styret, name: Styret vedtar, by: [siv], says: Til slutt, after: [valg]}
  - date: 2026-11-10
    how: meeting
    with: [kari, siv]
    heard:
      - {step: valg, by: [kari], against: siv, says: Hele ledelsen}
"""
TODAY = "2026-11-26"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, DEAL + TOLD))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def shown(*options: str, today: str = TODAY) -> str:
    return kp("map", "nordvik", "--by-person", *options, "--today", today).out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("place")
def test_a_column_a_person_with_the_numbers_of_the_steps() -> None:
    assert (
        shown()
        == """\
Nordvik Mekaniske · 0 av 4 steg gjort · hva hver av dem sier

                        Kari Lund       Siv Moen
    1 Behovet           lovet, fortalt  –
  ? 2 Velge leverandør  uenig           etter 1
  + 3 Styret vedtar     –               etter 2
    4 Bestille          –               –
  + bare denne kunden

Det de har lovet
    Kari Lund sender notatet (Behovet): 6 dager over fristen

Der de er uenige
  ? Velge leverandør: Siv Moen: «Jeg alene» / Kari Lund: «Hele ledelsen»

Ikke bekreftet ennå
    Fra én         Behovet: Kari Lund · Styret vedtar: Siv Moen
  ? Vår antakelse  Bestille

Hva vi bør spørre hver av dem om: kp questions nordvik
"""
    )


@pytest.mark.parametrize(("length", "columns"), [(9, True), (27, True), (28, False), (60, False)])
def test_where_the_names_do_not_fit_the_screen_each_has_a_block(place: Path, length: int, *, columns: bool) -> None:
    deal = (DEAL + TOLD).replace("Kari Lund", "K" * length).replace("Siv Moen", "S" * length)
    (place / "deals" / "nordvik.yaml").write_text(deal, "utf-8")
    out = shown()
    assert max(map(len, out.splitlines())) <= 80
    assert ("    1 Behovet" in out) is columns
    assert (f"\n{'S' * length}\n  ? Velge leverandør  etter «Behovet» · «Jeg alene»\n" in out) is not columns


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("options", [("--format", "md"), ()])
def test_without_columns_each_word_has_its_name(monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = " ".join(shown(*options).split())
    assert "Siv Moen: etter «Behovet»" in out
    assert "Kari Lund: uenig" in out


def test_orders_that_differ_are_told_with_who_said_them_and_when(place: Path) -> None:
    other = TOLD.replace("against: siv, ", "after: [], ")
    (place / "deals" / "nordvik.yaml").write_text(DEAL + other, "utf-8")
    said = "Choose" if "Choose" in shown("--lang", "en") else "Velge leverandør"
    expected = f"{said}: after “Behovet” (Siv Moen 3 Nov), from the start (Kari Lund 10 Nov): the newest applies"
    assert expected in " ".join(shown("--lang", "en").split())


def test_who_has_left_a_partner_and_a_document_are_told_as_such(place: Path) -> None:
    more = """\
  - date: 2026-11-11
    people:
      - {id: siv, left: true}
      - {id: ola, name: Ola Vik, kind: partner}
      - {id: kgv, name: Kunngjøringen, kind: document}
  - date: 2026-11-12
    how: call
    with: [ola]
    heard: [{step: bestilling, by: [ola], says: x}, {step: bestilling, by: [kgv], says: y}]
"""
    (place / "deals" / "nordvik.yaml").write_text(DEAL + TOLD + more, "utf-8")
    out = shown()
    assert "Siv Moen (har sluttet)" in out
    assert "Ola Vik (partner)" in out
    assert "Kunngjøringen (skriftlig)" in out


@pytest.mark.parametrize(
    ("today", "said"),
    [("2026-11-26", "Siv Moen slutter 31. des.; Nora Vik tar over"), ("2027-01-02", "Nora Vik tar over")],
)
def test_who_leaves_and_who_takes_over_stands_above_what_they_say(place: Path, today: str, said: str) -> None:
    more = "  - {date: 2026-11-11, people: [{id: siv, left: 2026-12-31}, {id: nora, name: Nora Vik, replaces: siv}]}\n"
    (place / "deals" / "nordvik.yaml").write_text(DEAL + TOLD + more, "utf-8")
    out = shown(today=today)
    assert said in out
    assert ("Siv Moen (har sluttet)" in out) is (today > "2026-12-31")


def test_nobody_has_told_anything(place: Path) -> None:
    (place / "deals" / "nordvik.yaml").write_text("customer: Tom\nprocess: prosess@1\n", "utf-8")
    out = shown()
    assert "Ingen har fortalt noe om stegene som er igjen." in out
    assert "Der de er uenige" not in out


@pytest.mark.usefixtures("place")
def test_json_has_what_each_says_in_their_order() -> None:
    found = json.loads(kp("map", "nordvik", "--by-person", "--json", "--today", TODAY).out)
    assert found["schema"] == "kp.map-by-person/1"
    siv = next(each for each in found["people"] if each["id"] == "siv")
    assert [(each["step"], each["after"]) for each in siv["says"]] == [("valg", ["behov"]), ("styret", ["valg"])]
    assert [step["id"] for step in found["guesses"]] == ["bestilling"]


@pytest.mark.usefixtures("place")
def test_the_plain_map_is_another() -> None:
    assert "Ikke bekreftet ennå" not in kp("map", "nordvik", "--today", TODAY).out
