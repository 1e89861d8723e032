"""The step of a promise that names it by a compound, or names somebody who has a part in it."""

import json
from pathlib import Path

import pytest
from promising import advance, promises
from workspace_at_hand import kp, lay_process

PROCESSES = {
    "nb": """\
name: P
version: 1
language: nb
roles: [{id: eier, name: Behovseier}, {id: okonomi, name: Økonomi}, {id: vern, name: Tillitsvalgt}]
steps:
  - {id: hore, name: Høre tillitsvalgte, done_when: D, after: [], who: [{role: eier, part: does}]}
  - {id: vurdere, name: Vurdere sikkerhet og arkitektur, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: penger, name: Godkjenne budsjettet, done_when: D, after: [], who: [{role: okonomi, part: approves}]}
  - {id: prove, name: Kjøre pilot, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: lese, name: Lese kontrakten, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: ledere, name: Orientere lederteam, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: starte, name: Starte prosjektet, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: sjekke, name: Sjekke krav, done_when: D, after: [], who: [{role: vern, part: does}]}
""",
    "en": """\
name: P
version: 1
language: en
roles: [{id: eier, name: Owner}, {id: okonomi, name: Finance}, {id: vern, name: Staff}]
steps:
  - {id: hore, name: Hear the staff, done_when: D, after: [], who: [{role: eier, part: does}]}
  - {id: penger, name: Approve the budget, done_when: D, after: [], who: [{role: okonomi, part: approves}]}
  - {id: prove, name: Run a firewall, done_when: D, after: [], who: [{role: vern, part: does}]}
  - {id: starte, name: Start the project, done_when: D, after: [], who: [{role: vern, part: does}]}
""",
}
DEAL = """\
customer: Acme
process: p@1
people:
  - {id: rut, name: Rut Amdal, roles: [eier]}
  - {id: pal, name: Pål Stene, roles: [okonomi]}
  - {id: will, name: Will Orr, roles: [okonomi]}
  - {id: vera, name: Vera Lie, roles: [vern]}
  - {id: ny, name: Nina Ny}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def step_of(text: str, language: str, tmp_path: Path) -> str | None:
    """The step written for a promise."""
    lay_process(tmp_path, PROCESSES[language], language)
    Path("deals/acme.yaml").write_text(DEAL)
    said = advance("--promise", f"{text} @ 2026-12-11", "--json")
    assert said.code == 0, said.all
    assert json.loads(said.out)["filed"]
    (written,) = [step for _, step in promises().values()]
    return written


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("vi: sender sikkerhetspakken", "vurdere"),
        ("vi: sender sikkerhets-pakken", "vurdere"),
        ("vi: legger fram budsjettsaken", "penger"),
        ("vi: viser årsbudsjettet", "penger"),
        ("vi: skriver pilotplanen", "prove"),
        ("rut: sender kontraktsutkastet", "lese"),
        ("rut: tar det opp i lederteammøtet", "ledere"),
        ("vi: sender arkitekturtegningen og sikkerhetspakken", "vurdere"),
        ("vi: sender prosjektplanen", None),  # a general word
        ("vi: sender kravlisten", None),  # a short word
        ("vi: sender sikkerhetspakken og kontraktsutkastet", None),  # two steps are named
        ("vi: sender saken", None),
    ],
)
def test_a_compound_with_a_word_of_one_step_is_about_that_step(text: str, step: str | None, tmp_path: Path) -> None:
    assert step_of(text, "nb", tmp_path) == step


@pytest.mark.parametrize(
    ("text", "step"),
    [("we: send firewalling rules", "prove"), ("we: send projections", None), ("we: send the stafflist", "hore")],
)
def test_so_is_an_english_one(text: str, step: str | None, tmp_path: Path) -> None:
    assert step_of(text, "en", tmp_path) == step


@pytest.mark.parametrize(
    ("language", "text", "step"),
    [
        ("nb", "Rut Amdal: setter opp et møte med Pål", "penger"),
        ("nb", "rut: ordner Påls time", "penger"),
        ("nb", "rut: ringer Pål Stene.", "penger"),
        ("en", "rut: sets up a meeting with Pål", "penger"),
        ("en", "rut: gets Will's answer", "penger"),
        ("en", "we: call Pål and Will", "penger"),
        ("nb", "rut: sender sikkerhetspakken til Pål", "vurdere"),  # its words name a step
        ("nb", "rut: setter opp et møte med Vera", None),  # she has a part in several
        ("nb", "rut: setter opp et møte med Nina", None),  # she has none
        ("en", "rut: Will find a day", None),  # a word like any other, first
        ("en", "rut: says she will find a day", None),
        ("nb", "Pål Stene: ringer i morgen", None),  # who promises is filed by the part, as before
    ],
)
def test_a_promise_that_names_somebody_belongs_to_the_step_they_have_a_part_in(
    language: str, text: str, step: str | None, tmp_path: Path
) -> None:
    assert step_of(text, language, tmp_path) == step


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Det kunden lovet, er flyttet til en ny dag."),
        ("en", "What the customer promised has moved to another day."),
    ],
)
@pytest.mark.parametrize("day", ["2026-12-18", "2026-12-08"])
def test_a_promise_that_is_only_moved_is_no_advance_and_said_to_be_moved(
    day: str, language: str, sentence: str, tmp_path: Path
) -> None:
    step_of("rut: sender saken", language, tmp_path)
    said = advance("--with", "rut", "--how", "meeting", "--moved", f"sender saken @ {day}")
    assert sentence in " ".join(said.all.split())
    ours = advance("--with", "rut", "--how", "meeting", "--note", "Ny prat")
    assert sentence not in " ".join(ours.all.split())


@pytest.mark.parametrize(("title", "shown"), [("økonomi", 1), ("Økonomi", 1), ("sjef", 2)])
def test_a_role_that_is_the_title_stands_once_among_the_people(title: str, shown: int, tmp_path: Path) -> None:
    lay_process(tmp_path, PROCESSES["nb"], "nb")
    Path("deals/acme.yaml").write_text(DEAL.replace("name: Pål Stene,", f"name: Pål Stene, title: {title},"))
    row = kp("people", "acme", "--today", "2026-12-01").out.partition("Pål Stene, ")[2].partition("Will")[0]
    assert row.casefold().count("økonomi") + row.count("sjef") == shown
    assert "rolle ukjent" not in row


@pytest.mark.parametrize(
    ("what", "says", "row"),
    [
        ("Styremøte", "Styremøte", "Rut Amdal: Styremøte 20. jan. 2027"),
        ("Styremøte", "Da møtes styret", "Rut Amdal: Da møtes styret (Styremøte 20. jan. 2027)"),
    ],
)
def test_the_log_tells_a_day_and_the_words_for_it_once(what: str, says: str, row: str, tmp_path: Path) -> None:
    lay_process(tmp_path, PROCESSES["nb"], "nb")
    Path("deals/acme.yaml").write_text(
        f"{DEAL}log:\n- date: 2026-11-20\n  how: meeting\n  with: [rut]\n  heard:\n"
        f"  - {{what: {what}, on: 2027-01-20, says: {says}, by: rut}}\n"
    )
    found = " ".join(kp("log", "acme", "--today", "2026-12-01").all.split())
    assert row in found, found
    assert f"{what} ({what}" not in found


LATER = """\
name: P
version: 1
language: nb
roles: [{id: eier, name: Behovseier}, {id: okonomi, name: Økonomi}, {id: vern, name: Tillitsvalgt}]
steps:
  - {id: behov, name: Tallfeste behovet, done_when: D, after: [], who: [{role: eier, part: does}]}
  - {id: gruppe, name: Samle gruppen, done_when: D, after: [], who: [{role: okonomi, part: contributes}]}
  - {id: penger, name: Godkjenne kjøpet, done_when: D, after: [], who: [{role: okonomi, part: approves}]}
  - {id: vilkar, name: Lese vilkårene, done_when: D, after: [behov], who: [{role: vern, part: does}]}
"""
A_DAY = "2026-12-11"


@pytest.mark.parametrize(
    ("told", "text", "step"),
    [
        (["--heard", "rut: gruppe; hvem nina bestemmer = X"], "rut: setter opp et møte med Nina", "gruppe"),
        (["--heard", "rut: vilkar; hvem nina godkjenner = X"], "rut: setter opp et møte med Nina", "vilkar"),
        (["--person", "Ola Dahl: roles=okonomi"], "rut: setter opp et møte med Ola", "penger"),
        (["--heard", "rut: gruppe; hvem pal godkjenner = X"], "rut: setter opp et møte med Pål", "gruppe"),
        ([], "rut: setter opp et møte med Pål", "penger"),  # where his word weighs most
        ([], "vi: ringer Vera Lie", None),  # nobody has told what she does in a step to come
    ],
)
@pytest.mark.parametrize("in_one_entry", [True, False])
def test_a_part_told_in_the_entry_itself_or_earlier_counts(
    told: list[str], text: str, step: str | None, in_one_entry: bool, tmp_path: Path
) -> None:
    lay_process(tmp_path, LATER, "nb")
    Path("deals/acme.yaml").write_text(DEAL)
    if told and not in_one_entry:
        assert advance(*told, "--with", "rut", "--how", "meeting").code == 0
        told = []
    said = advance(*told, "--with", "rut", "--how", "meeting", "--promise", f"{text} @ {A_DAY}", "--json")
    assert said.code == 0, said.all
    (written,) = [found for _, found in promises().values()]
    assert written == step
