"""`kp questions` on the screen, as Markdown and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

TOLD = """\
  - date: 2026-11-10
    how: meeting
    with: [kari, siv]
    heard:
      - {step: valg, by: [siv], says: Jeg alene}
      - {step: valg, by: [kari], against: siv, says: Hele ledelsen}
      - {by: [siv], says: Det må på høring}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, DEAL + TOLD))


def test_the_page_says_what_we_believe_on_whose_word_and_what_to_ask() -> None:
    out = kp("questions", "nordvik", "--today", "2026-11-26").out
    assert out.startswith("Nordvik Mekaniske · spørsmål om hvordan de kjøper\n3 steg igjen: ")
    assert "Beskrive behovet\n    Vi tror    Fra start · Kari Lund utfører · vanlig 10–20 dager\n" in out
    assert "Kari Lund: «Hvem eier behovet»" in out
    assert "    Bygger på  De er uenige: Siv Moen: «Jeg alene» / Kari Lund: «Hele ledelsen»\n" in out
    assert "Sagt uten at vi vet hvilket steg det gjelder\n    Sagt       «Det må på høring»" in out


def test_the_question_about_a_difference_names_nobody() -> None:
    out = kp("questions", "nordvik", "--lang", "en", "--today", "2026-11-26").out
    said = " ".join(out.split())
    assert "Siv Moen: “We have heard two versions of this. How does it work with you?”" in said


@pytest.mark.parametrize("name", ["siv", "Siv", "Siv Moen", "daglig leder"])
def test_with_takes_names_as_everywhere(name: str) -> None:
    out = kp("questions", "nordvik", "--with", name, "--today", "2026-11-26").out
    assert out.startswith("Nordvik Mekaniske · spørsmål om hvordan de kjøper, med Siv Moen\n")


def test_a_name_nobody_has_is_refused() -> None:
    said = kp("questions", "nordvik", "--with", "Trond", "--today", "2026-11-26")
    assert said.code == 3
    assert "Trond" in said.all


def test_markdown_has_a_heading_for_each_step_and_cannot_be_broken_by_words() -> None:
    out = kp("questions", "nordvik", "--format", "md", "--today", "2026-11-26").out
    assert [line for line in out.splitlines() if line.startswith("## ")] == [
        "## Beskrive behovet",
        "## Velge leverandør",
        "## Bestille",
        "## Sagt uten at vi vet hvilket steg det gjelder",
    ]


def test_json_has_the_questions_with_whom_to_ask() -> None:
    found = json.loads(kp("questions", "nordvik", "--json", "--today", "2026-11-26").out)
    assert found["schema"] == "kp.questions/1"
    first, second, _ = found["steps"]
    assert first["questions"][0]["to"] == {"id": "kari", "name": "Kari Lund"}
    assert second["questions"][0]["kind"] == "differs"
    assert found["unplaced"] == [{"by": [{"id": "siv", "name": "Siv Moen"}], "says": "Det må på høring"}]


def test_a_deal_that_is_over_has_nothing_to_ask(tmp_path: Path) -> None:
    end = "  - {date: 2026-11-12, stopped: {outcome: nothing, because: Ikke nå}}\n"
    (tmp_path / "deals" / "nordvik.yaml").write_text(DEAL + end, "utf-8")
    assert "Saken er avsluttet. Det er ingenting å spørre om." in kp("questions", "nordvik").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            (),
            ["Siv Moen slutter 31. des.; Nora Vik tar over", "Nora Vik tar over etter Siv Moen, som slutter 31. des."],
        ),
        (("--with", "siv"), ["Siv Moen slutter 31. des.; Nora Vik tar over"]),
        (("--with", "kari"), []),
    ],
)
def test_a_sheet_says_who_of_those_asked_leaves_and_who_takes_over(options: tuple[str, ...], said: list[str]) -> None:
    more = "  - {date: 2026-11-11, people: [{id: siv, left: 2026-12-31}, {id: nora, name: Nora Vik, replaces: siv}]}\n"
    Path("deals/nordvik.yaml").write_text(DEAL + TOLD + more, "utf-8")
    out = kp("questions", "nordvik", *options, "--today", "2026-11-26").out.replace("\N{NO-BREAK SPACE}", " ")
    assert [line for line in out.splitlines() if "31. des" in line] == said
