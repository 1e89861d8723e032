from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_demo_shows_a_brief_and_what_to_try(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--lang", "nb"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0] == "Nordvik Mekaniske · tor. 26. nov. kl. 10.00 · Kari Lund og Jon Eide"
    assert rows[-4:] == [
        "Saken er oppdiktet og ligger i kp-demo. Prøv selv:",
        "    cd kp-demo",
        "    kp advance nordvik",
        "    kp list",
    ]
    assert sorted(contents(tmp_path / "kp-demo")) == [
        ".gitattributes",
        ".gitignore",
        ".kp/.gitignore",
        ".kp/schema/deal.json",
        ".kp/schema/entry.json",
        ".kp/schema/older.json",
        ".kp/schema/process.json",
        "deals/fjordlaks.yaml",
        "deals/havnes.yaml",
        "deals/nordvik.yaml",
        "deals/tinde.yaml",
        "kp.yaml",
    ]
    assert (tmp_path / "kp-demo" / "processes").is_dir()
    assert main(["check", "-C", "kp-demo"]) == 0


def test_a_demo_that_is_there_is_shown_again_and_not_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--lang", "en"]) == 0
    first = capsys.readouterr().out
    (tmp_path / "kp-demo" / "deals" / "tinde.yaml").write_text("mine\n")
    before = contents(tmp_path / "kp-demo")
    assert main(["demo", "--lang", "en"]) == 0
    second = capsys.readouterr()
    assert second.out == first
    assert second.err.startswith("kp-demo exists already and was not touched.")
    assert contents(tmp_path / "kp-demo") == before


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    assert main(["demo", "full"]) == 1
    assert "full exists already and is not empty" in capsys.readouterr().err
    assert contents(tmp_path / "full") == {"letter.txt": b"mine"}


def test_a_demo_in_the_empty_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "try").mkdir()
    monkeypatch.chdir(tmp_path / "try")
    assert main(["demo", ".", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "The deal is invented, and is in try. Try it yourself:",
        "    kp advance nordvik",
        "    kp list",
    ]
    assert (tmp_path / "try" / "kp.yaml").is_file()


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_dry_run_names_the_files_and_makes_none(tmp_path: Path, form: tuple[str, ...]) -> None:
    said = kp("demo", str(tmp_path / "demo"), "--dry-run", *form)
    assert said.code == 0
    assert "deals/nordvik.yaml" in said.out
    assert not (tmp_path / "demo").exists()
