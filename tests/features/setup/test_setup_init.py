import json
from pathlib import Path

import pytest

from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_empty_workspace_and_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "salg", "--lang", "nb"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Opprettet kp.yaml, .gitignore, .gitattributes, deals/, processes/ og",
        ".agents/skills/kp/SKILL.md.",
        "Sakene inneholder navn på folk hos kundene. Legg mappen et privat sted, for",
        "eksempel i et privat git-repo.",
        ".agents/skills/kp/SKILL.md forteller en agent, et program som arbeider i mappen",
        "for deg, hvordan den bruker kp. Slett filen om du ikke vil ha den.",
        "Start med en kunde:",
        "    cd salg",
        "    kp new KUNDE     start en sak",
        "    kp process list  se hvilke kjøpsprosesser som finnes",
        "",
        "Er dere flere som deler mappen i git? Kjør dette én gang i hver klone, så",
        "fletter git loggene riktig og viser hva som er nytt i en kjøpsprosess:",
        '    git config merge.kp.name "kp merge-driver"',
        '    git config merge.kp.driver "kp merge-driver %O %A %B %P"',
        '    git config diff.kp.command "kp process diff"',
    ]
    made = tmp_path / "salg"
    assert sorted(path.name for path in made.iterdir()) == [
        ".agents",
        ".gitattributes",
        ".gitignore",
        ".kp",
        "deals",
        "kp.yaml",
        "processes",
    ]
    schemas = sorted(path.name for path in (made / ".kp" / "schema").iterdir())
    assert schemas == ["deal.json", "entry.json", "older.json", "process.json"]
    assert (made / "kp.yaml").read_text("utf-8").splitlines()[1].startswith("language: nb ")
    assert (made / ".gitignore").read_text("utf-8") == ".kp/\n.kp-*.tmp\n"
    assert (made / ".gitattributes").read_text("utf-8") == (
        "*.yaml text eol=lf\ndeals/*.yaml merge=kp\nprocesses/*.yaml diff=kp\n"
    )
    assert main(["check", "-C", "salg"]) == 0


def test_doing_it_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    capsys.readouterr()
    assert main(["init"]) == 0
    assert "is already set up." in capsys.readouterr().out
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_files_of_ones_own_are_kept_and_what_they_lack_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".gitignore").write_text("*.log\n.kp/\n")
    (tmp_path / "kp.yaml").write_text("language: nb\n")
    assert main(["init"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "Opprettet .gitattributes, deals/, processes/ og .agents/skills/kp/SKILL.md."
    assert ".gitignore finnes fra før. Legg til i den: .kp-*.tmp." in out
    assert (tmp_path / ".gitignore").read_text() == "*.log\n.kp/\n"
    assert (tmp_path / "kp.yaml").read_text() == "language: nb\n"


@pytest.mark.parametrize("saved", [True, False])
def test_what_was_made_or_would_be_as_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str], saved: bool) -> None:
    assert main(["init", "--json", "--today", "2026-11-26", *([] if saved else ["--dry-run"])]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "schema": "kp.init/1",
        "today": "2026-11-26",
        "folder": str(tmp_path.resolve()),
        "made": ["kp.yaml", ".gitignore", ".gitattributes", "deals/", "processes/", ".agents/skills/kp/SKILL.md"],
        "renewed": [],
        "saved": saved,
    }
    assert (tmp_path / "kp.yaml").exists() == saved


def test_a_file_in_the_way_is_told_without_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "salg").write_text("a file")
    assert main(["init", "salg"]) == 1
    assert "Not saved." in capsys.readouterr().err
