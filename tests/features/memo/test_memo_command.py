"""`kp memo` on the screen, in files, and what it refuses."""

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
      - {step: behov, by: [siv], says: Pressen stopper hver uke, share: true}
      - {by: [kari], says: Vi venter til våren, topic: doing_nothing, share: true}
      - {by: [kari], says: Siv sier nei, share: true}
      - {by: [siv], says: Ikke merket ennå}
"""


def texts(*arguments: str) -> str:
    return " ".join(kp("memo", "nordvik", *arguments, "--today", "2026-11-26").out.split())


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = lay(tmp_path, DEAL + TOLD)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("workspace")
def test_the_page_has_their_words_and_the_questions_left() -> None:
    said = kp("memo", "nordvik", "--for", "kari", "--today", "2026-11-26")
    assert said.code == 0
    assert said.out.startswith("Nordvik Mekaniske · til Kari Lund · tor. 26. nov.\n")
    out = " ".join(said.out.split())
    assert "Problemet «Pressen stopper hver uke» (Siv Moen, 10. nov.)" in out
    assert "Fortsette som i dag «Vi venter til våren» (du, 10. nov.)" in out
    assert "? Hva koster problemet i året" in out
    assert "Ikke merket" not in out
    assert "Siv sier nei" not in out
    assert "det gjelder en annen person" in " ".join(said.err.split())
    assert "deals/nordvik.yaml:" in said.err


@pytest.mark.usefixtures("workspace")
def test_the_page_in_english_speaks_to_the_reader() -> None:
    out = texts("--for", "Siv Moen", "--lang", "en")
    assert "The problem “Pressen stopper hver uke” (you, 10 Nov)" in out
    assert "Carry on as today “Vi venter til våren” (Kari Lund, 10 Nov)" in out


@pytest.mark.parametrize(
    ("name", "begins"), [("n.md", "# Nordvik"), ("n.html", "<!doctype html>"), ("n.txt", "Nordvik")]
)
def test_it_is_saved_in_the_form_the_name_says(workspace: Path, name: str, begins: str) -> None:
    said = kp("memo", "nordvik", "--for", "kari", "-o", name, "--today", "2026-11-26")
    assert (said.code, (workspace / name).read_text("utf-8")[: len(begins)].casefold()) == (0, begins.casefold())
    assert "Pressen stopper" not in said.out
    assert kp("memo", "nordvik", "--for", "kari", "-o", name).code == 1


def test_no_notice_of_ours_stands_on_the_page(workspace: Path) -> None:
    deal = workspace / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8") + "    hemmelig: Ukjent nøkkel\n", "utf-8")
    for form in ("text", "md", "html"):
        said = kp("memo", "nordvik", "--for", "kari", "--format", form)
        assert said.code == 0
        assert "hemmelig" not in said.out
        assert "hemmelig" in said.err


@pytest.mark.usefixtures("workspace")
def test_everything_is_traced_in_json() -> None:
    answer = json.loads(kp("memo", "nordvik", "--for", "siv", "--json").out)
    assert answer["for"] == {"id": "siv", "name": "Siv Moen"}
    first = answer["sentences"][0]
    assert (first["says"], first["own"], first["date"]) == ("Pressen stopper hver uke", True, "2026-11-10")
    assert [each["why"] for each in answer["left_out"]] == ["about_somebody"]


@pytest.mark.usefixtures("workspace")
def test_what_could_be_asked_about_stands_with_its_place_in_the_file() -> None:
    out = texts("--to-ask")
    assert "Spør Siv Moen «Ikke merket ennå» (10. nov.) deals/nordvik.yaml:" in out
    assert "Pressen stopper" not in out
    answer = json.loads(kp("memo", "nordvik", "--to-ask", "--json").out)
    found = next(each for each in answer["sentences"] if each["says"] == "Ikke merket ennå")
    file, line = found["place"].split(":")
    assert "Ikke merket ennå" in Path(file).read_text("utf-8").splitlines()[int(line) - 1]


def test_with_nothing_to_share_it_says_how_to_mark_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = lay(tmp_path, DEAL)
    monkeypatch.chdir(folder)
    said = kp("memo", "nordvik", "--for", "kari", "-o", "notat.md")
    assert said.code == 1
    assert "--share" in said.err
    assert "kp memo nordvik --to-ask" in said.err
    assert (said.out, (folder / "notat.md").exists()) == ("", False)
    deal = folder / "deals" / "nordvik.yaml"
    deal.write_text(
        deal.read_text("utf-8").replace("says: Styret må si ja", "says: Styret må si ja, share: true"), "utf-8"
    )
    assert texts("--to-ask").endswith("merket, eller det gjelder andre.")


PEOPLE = """\
  - date: 2026-11-12
    people:
      - {id: rita, name: Rita Vik, kind: partner}
      - {id: siv, left: true}
"""


@pytest.mark.parametrize(
    ("more", "arguments", "code", "words"),
    [
        ("", (), 2, "--for NAVN"),
        ("", ("--for", "Trond"), 3, "Trond"),
        (PEOPLE, ("--for", "rita"), 1, "ikke en person hos kunden"),
        (PEOPLE, ("--for", "siv"), 1, "har sluttet"),
        ("  - {date: 2026-11-12, stopped: {outcome: nothing}}\n", ("--for", "kari"), 1, "avsluttet"),
        ("", ("--for", "kari", "--to-ask"), 2, "--to-ask er bare for oss"),
        ("", ("--to-ask", "-o", "x.md"), 2, "--to-ask er bare for oss"),
        ("", ("--for", "kari", "--format", "csv"), 2, "csv"),
    ],
)
def test_what_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, arguments: tuple[str, ...], code: int, words: str
) -> None:
    monkeypatch.chdir(lay(tmp_path, DEAL + TOLD + more))
    said = kp("memo", "nordvik", *arguments)
    assert (said.code, said.out) == (code, "")
    assert words in " ".join(said.err.split())


@pytest.mark.parametrize(("rule", "code"), [("portal_only", 1), ("equal", 0)])
def test_the_contact_rule_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str, code: int) -> None:
    told = f"      - {{step: behov, by: [siv], says: S, contact: {{rule: {rule}, channel: KGV}}}}\n"
    monkeypatch.chdir(lay(tmp_path, DEAL + TOLD + told))
    said = kp("memo", "nordvik", "--for", "kari")
    assert said.code == code
    err = " ".join(said.err.split())
    assert ("Nå kan ingen hos kunden få et notat" if code else "skal andre leverandører også få vite") in err
    assert "KGV" in err or not code
    assert "skal andre" not in " ".join(said.out.split())
