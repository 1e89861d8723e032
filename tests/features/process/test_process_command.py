import json
from pathlib import Path

import pytest

from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kp.yaml").touch()


def test_names_may_be_shortened_and_the_process_chooses_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["process", "show", "saas", "sikk"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0] == "Gjennomføre sikkerhets- og arkitekturvurdering · steg 6 av 16"
    assert main(["process", "show", "saas", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Programvare til større virksomhet · 16 steps · version 2"


@pytest.mark.parametrize("name", [["sasa"], ["saas", "sikkerhetn"]])
def test_an_unknown_name_is_told_with_what_is_near(name: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["process", "show", *name]) == 3
    assert capsys.readouterr().err != ""


def test_one_step_as_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["process", "show", "saas", "sikkerhet", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["schema"], facts["of"], [step["number"] for step in facts["steps"]]) == ("kp.process/1", 16, [6])


def test_a_process_that_cannot_be_used_does_not_stop_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "processes").mkdir()
    (tmp_path / "processes" / "own.yaml").write_text("name: [")
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals" / "a.yaml").write_text("customer: A\nprocess: saas-virksomhet@1\n")
    assert main(["process", "list", "--json"]) == 4
    found = {each["id"]: each for each in json.loads(capsys.readouterr().out)["processes"]}
    assert found["own"]["name"] is None
    assert found["saas-virksomhet"]["deals"] == ["a"]
    assert main(["process"]) == 4
    assert "own" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_list_has_your_own_first_then_those_in_the_language_of_the_screen(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "processes").mkdir()
    for name, spoken in (("zz-own", "en"), ("aa-own", "nb")):
        step = "steps: [{id: a, name: Order, done_when: An order., kind: order}]"
        (tmp_path / "processes" / f"{name}.yaml").write_text(f"name: Own\nlanguage: {spoken}\n{step}\n")
    assert main(["process", "list", "--lang", language, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["processes"]
    own, shipped = [each for each in found if each["own"]], [each for each in found if not each["own"]]
    assert found == [*own, *shipped]
    assert [each["language"] for each in own] == ([language, "en" if language == "nb" else "nb"])
    spoken_in_order = [each["language"] for each in shipped]
    assert spoken_in_order == sorted(spoken_in_order, key=lambda each: each != language)
    assert {*spoken_in_order} == {"nb", "en"}
    assert main(["process", "list", "--lang", language]) == 0
    drawn = capsys.readouterr().out
    assert [drawn.index(f"    {each['id']} ") for each in found] == sorted(
        drawn.index(f"    {each['id']} ") for each in found
    )


def test_outside_a_workspace_it_says_how_to_begin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kp.yaml").unlink()
    assert main(["process", "list"]) == 3
    assert "kp init" in capsys.readouterr().err
