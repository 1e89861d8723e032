from pathlib import Path

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.app.typed.lookup import match_step, shown_names
from kjopsprosess.deal_state.names import IdMatch
from kjopsprosess.model.process import Step

STEPS = {
    step_id: Step.model_construct(id=step_id, name=name, short=short, done_when="")
    for step_id, name, short in (
        ("pilot", "Gjennomføre pilot", None),
        ("personvern", "Avklare personvern og medbestemmelse", "Avklare personvern"),
        ("avtale", "Fullføre avtalegjennomgang", "Gjennomgå avtalen"),
    )
}


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("pil", "pilot"),
        ("medbest", "personvern"),
        ("Fullfør", "avtale"),
        ("gjennom", None),
        ("p", None),
        ("m", None),
        ("beta", None),
        ("", None),
    ],
)
def test_a_step_by_the_beginning_of_a_word_only_it_has(typed: str, step: str | None) -> None:
    assert step == match_step(typed, STEPS).found


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("Gjennomføre pilot", "pilot"),
        ("gjennomfoere PILOT", "pilot"),
        ("Gjennomgå avtalen", "avtale"),
        ("Gjennomgaa avt", "avtale"),
        ("Fullføre avtalegjennomgang", "avtale"),
        ("Avklare personvern, databehandleravtale", None),
        ("Avklare personvern og", "personvern"),
        ("  Avklare   personvern ", "personvern"),
    ],
)
def test_a_step_by_its_name_as_shown(typed: str, step: str | None) -> None:
    assert step == match_step(typed, STEPS).found


def test_a_name_as_shown_wins_over_what_begins_with_it_by_its_name_or_by_its_id() -> None:
    steps = {
        "avtale-utkast": Step.model_construct(id="avtale-utkast", name="Lese utkast", short=None, done_when=""),
        "skriv": Step.model_construct(id="skriv", name="Avtale", short=None, done_when=""),
        "krav": Step.model_construct(id="krav", name="Møte", short=None, done_when=""),
        "dato": Step.model_construct(id="dato", name="Møte med styret", short=None, done_when=""),
    }
    assert match_step("avtale", steps).found == "skriv"
    assert match_step("avtale-u", steps).found == "avtale-utkast"
    assert match_step("møte", steps).found == "krav"
    assert match_step("møte m", steps).found == "dato"


def test_of_two_steps_with_the_same_name_the_ids_are_told() -> None:
    twins = {each: Step.model_construct(id=each, name="Teste", done_when="") for each in ("pilot", "fabrikk")}
    matched = match_step("teste", twins)
    assert (matched.found, matched.candidates, matched.same_name) == (None, ("pilot", "fabrikk"), True)
    assert match_step("test", twins).ambiguous


PROCESS = """\
name: A machine
version: 2
language: en
roles: [{id: owner, name: Owner}]
steps:
  - {id: look, name: Try it out, done_when: A note., who: [{role: owner, part: does}], retired: 2}
  - {id: trial, name: Try it out, done_when: A report., who: [{role: owner, part: does}], since: 2}
  - {id: terms, name: Sign, done_when: A letter., who: [{role: owner, part: does}]}
  - {id: order, name: Sign, done_when: An order., who: [{role: owner, part: does}]}
"""


@pytest.mark.parametrize(
    ("typed", "version", "said"),
    [
        ("try it out", 2, "step: trial"),
        ("try it out", 1, "step: look"),
        ("look", 2, "The step “Try it out” (look) is not in version 2"),
        ("sign", 2, "Several are called sign. Write terms or order."),
    ],
)
def test_of_steps_with_the_same_name_the_one_in_the_map_is_meant(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    version: int,
    said: str,
) -> None:
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\n")
    (tmp_path / "processes" / "machine.yaml").write_text(PROCESS)
    deal = f"customer: C\nprocess: machine@{version}\npeople: [{{id: tone, name: Tone, roles: [owner]}}]\nlog:\n"
    (tmp_path / "deals" / "d.yaml").write_text(deal)
    monkeypatch.chdir(tmp_path)
    main(["advance", "d", "--done", f"tone: {typed} = Paper", "--dry-run"])
    printed = capsys.readouterr()
    assert said in printed.out + printed.err


NEARLY = {
    "done": ("--done", "tone: secure fund = Paper"),
    "told": ("--told", "tone: fund = Yes"),
    "promise": ("--promise", "tone: fund = asks @ 4 Dec"),
    "heard": ("--heard", "tone: fundng = Yes"),
    "after": ("--heard", "tone: close after fund = Yes"),
    "day": ("--skip", "tone: fundng = No"),
    "booked": ("--book", "4 Dec tone #fundng"),
    "confirmed": ("--confirmed", "tone: fundng"),
}
FUNDING = """\
name: A machine
version: 1
language: en
roles: [{id: owner-of-it, name: Head of the plant}]
steps:
  - {id: fund-plan, name: Plan the money, done_when: A note., who: [{role: owner-of-it, part: does}]}
  - {id: fund-board, name: Money is set aside, done_when: A letter., who: [{role: owner-of-it, part: does}]}
  - {id: close, name: Place the order, done_when: An order., who: [{role: owner-of-it, part: does}], after: fund-board}
"""


@pytest.fixture
def funding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\n")
    (tmp_path / "processes" / "machine.yaml").write_text(FUNDING)
    people = "{id: tone-a, name: Tone Aas, roles: [owner-of-it]}, {id: tone-b, name: Tone Berg, title: lawyer}"
    (tmp_path / "deals" / "d.yaml").write_text(f"customer: C\nprocess: machine@1\npeople: [{people}]\nlog:\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("flags", NEARLY.values(), ids=NEARLY)
@pytest.mark.usefixtures("funding")
def test_what_may_be_meant_is_named_as_screens_name_it(
    capsys: pytest.CaptureFixture[str], flags: tuple[str, str]
) -> None:
    flag, value = flags[0], flags[1].replace("tone", "tone-a").replace("secure fund", "fund")
    assert main(["advance", "d", flag, value, "--today", "2026-11-28"])
    said = "".join(line for line in capsys.readouterr().err.splitlines(keepends=True) if "kp advance" not in line)
    assert "“Plan the money”" in said or "“Money is set aside”" in said
    assert "fund-" not in said


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("advance", "d", "--with", "tone", "--how", "call"), "Tone Aas (Head of the plant) or Tone Berg (lawyer)"),
        (("advance", "d", "--person", "x: name=X Y, role=owner-of"), "X Y"),
        (("advance", "d", "--person", "x: name=X Y, role=owner-at-it"), "Did you mean Head of the plant?"),
        (("process", "show", "machine", "fund"), "fund may be “Plan the money” or “Money is set aside”."),
    ],
)
@pytest.mark.usefixtures("funding")
def test_people_and_roles_are_named_so_too(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], names: str
) -> None:
    main([*arguments, "--today", "2026-11-28"])
    printed = capsys.readouterr()
    assert names in " ".join((printed.out + printed.err).split())


def test_names_that_several_have_stand_with_their_ids() -> None:
    names = {"one": "Sign", "two": "sign", "three": "Try"}
    shown = shown_names(IdMatch(None, ("one", "three"), ambiguous=True), names)
    assert shown.candidates == ("Sign (one)", "Try")
