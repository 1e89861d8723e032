import json
from datetime import date
from pathlib import Path

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.values import Attitude
from kjopsprosess.yamlfiles.workspace import Workspace

OWN = """\
name: Own
version: 3
language: en
roles: [{id: owner, name: Owner}]
steps:
  - {id: problem, name: Describe the problem, done_when: It is written down., who: [{role: owner, part: does}]}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: nb\n")


def read(tmp_path: Path, deal_id: str) -> Deal:
    loaded_file = Workspace(tmp_path).read_deal(deal_id)
    assert loaded_file.findings == ()
    assert loaded_file.model is not None
    return loaded_file.model


@pytest.mark.parametrize("second", ["a: name=Bo Ek", "A: name=Ann Lee", "Ann Lee: title=CFO"])
def test_the_same_person_twice_is_refused(tmp_path: Path, second: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Acme", "--process", "saas", "--person", "a: name=Ann Lee", "--person", second]) == 2
    assert "a er gitt to ganger med --person" in capsys.readouterr().err
    assert not [*(tmp_path / "deals").iterdir()]


def test_a_new_deal_and_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Åse & Sønn AS", "--process", "saas"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Opprettet deals/aase-soenn.yaml.",
        "    kp brief aase-soenn      kundens neste steg, og hva du bør spørre om",
        "    kp book aase-soenn DATO  skriv inn neste møte",
    ]
    deal = read(tmp_path, "aase-soenn")
    assert (deal.customer, [str(pin) for pin in deal.process]) == ("Åse & Sønn AS", ["saas-virksomhet@2"])
    assert (deal.trigger, deal.deadline, deal.people, deal.log) == (None, None, (), ())


def test_the_file_ends_in_an_empty_log_to_which_kp_adds(tmp_path: Path) -> None:
    assert main(["new", "Nordvik", "--process", "saas"]) == 0
    path = tmp_path / "deals" / "nordvik.yaml"
    before = path.read_text("utf-8")
    assert before.startswith("# yaml-language-server: $schema=../.kp/schema/deal.json\n")
    assert before.endswith("\nlog:\n")
    assert main(["book", "nordvik", "2026-12-01"]) == 0
    assert path.read_text("utf-8").startswith(f"{before}  - id: ")


def test_what_is_known_reads_back_as_it_was_given(tmp_path: Path) -> None:
    trigger = 'Pris: 10 # "ja", [no] og {resten}'
    person = "kari: name=Kari Lund, title=Sjef: drift, roles=problemeier+linje, attitude=pådriver, needs=- ro"
    said = ["--trigger", trigger, "--deadline", "30.4", "--person", person, "--person", "jon: roles=it-leder"]
    assert main(["new", "no: #1", "--process", "saas", "--id", "first", *said]) == 0
    deal = read(tmp_path, "first")
    assert (deal.customer, deal.trigger, deal.deadline) == ("no: #1", trigger, date(2027, 4, 30))
    kari, jon = deal.people
    assert (kari.id, kari.name, kari.title, kari.needs) == ("kari", "Kari Lund", "Sjef: drift", "- ro")
    assert (kari.roles, kari.attitude) == (("problemeier", "linjeleder"), Attitude.CHAMPION)
    assert (jon.id, jon.roles) == ("jon", ("it-leder",))


def test_a_file_that_is_there_is_never_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deals" / "nordvik.yaml"
    path.write_text("mine\n")
    assert main(["new", "Nordvik ASA", "--process", "saas"]) == 1
    assert "deals/nordvik.yaml finnes allerede og er ikke rørt." in capsys.readouterr().err
    assert path.read_text() == "mine\n"


def test_the_only_process_of_ones_own_needs_no_name(tmp_path: Path) -> None:
    (tmp_path / "processes" / "own.yaml").write_text(OWN)
    assert main(["new", "Nordvik"]) == 0
    assert [str(pin) for pin in read(tmp_path, "nordvik").process] == ["own@3"]


def test_the_process_that_was_chosen_for_the_user_is_said_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "processes" / "own.yaml").write_text(OWN)
    assert main(["new", "Acme", "--lang", "en"]) == 0
    assert "The deal follows “Own”" in capsys.readouterr().out
    assert main(["new", "Bakery", "--process", "own", "--lang", "en"]) == 0
    assert "The deal follows" not in capsys.readouterr().out


def test_without_one_the_processes_are_listed_those_in_the_language_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "Nordvik"]) == 2
    rows = capsys.readouterr().err.splitlines()
    assert rows[0] == "Hvilken kjøpsprosess følger kunden? Legg til en av disse:"
    ids = [row.split()[1] for row in rows[1:]]
    assert ids.index("saas-virksomhet") < ids.index("enterprise-software")
    assert "konsern-styre" not in ids
    assert list((tmp_path / "deals").iterdir()) == []


def test_an_unknown_process_is_told_with_what_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Nordvik", "--process", "saas-virksomhett"]) == 3
    assert "Mente du saas-virksomhet" in capsys.readouterr().err


def test_two_processes_are_put_on_top_of_each_other(tmp_path: Path) -> None:
    (tmp_path / "processes" / "own.yaml").write_text(OWN)
    assert main(["new", "Nordvik", "--process", "own", "--process", "smabedrift"]) == 0
    assert [str(pin) for pin in read(tmp_path, "nordvik").process] == ["own@3", "smabedrift@1"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (["--id", "Ny sak"], 2),
        (["--id", "us"], 2),
        (["--deadline", "snart"], 2),
        (["--person", "kari: roles=konge"], 3),
        (["--person", "kari: colour=red"], 2),
    ],
)
def test_what_cannot_be_used_stops_before_anything_is_written(tmp_path: Path, said: list[str], code: int) -> None:
    assert main(["new", "Nordvik", "--process", "saas", *said]) == code
    assert list((tmp_path / "deals").iterdir()) == []


@pytest.mark.parametrize(
    ("customer", "deal_id"),
    [
        ("Nordvik Mekaniske AS", "nordvik-mekaniske"),
        ("Tinde Energi ASA", "tinde-energi"),
        ("Havnes, A/S", "havnes"),
        ("Basa", "basa"),
        ("AS", "as"),
        ("Con", "con-deal"),
        ("«!»", "deal"),
    ],
)
def test_the_name_of_the_deal_is_made_from_the_customers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], customer: str, deal_id: str
) -> None:
    assert main(["new", customer, "--process", "saas", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "schema": "kp.new/1",
        "today": "2026-11-26",
        "deal": deal_id,
        "file": f"deals/{deal_id}.yaml",
        "process": ["saas-virksomhet@2"],
        "saved": True,
    }
    assert read(tmp_path, deal_id).customer == customer


def test_what_would_be_made_as_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Nordvik", "--process", "saas", "--json", "--dry-run"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["file"], found["saved"]) == ("deals/nordvik.yaml", False)
    assert not (tmp_path / "deals" / "nordvik.yaml").exists()
