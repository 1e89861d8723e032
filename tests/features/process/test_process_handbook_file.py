from __future__ import annotations

from pathlib import Path

import pytest

from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kp.yaml").write_text("language: en\n")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["process", "show", "small", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("name", "form", "saved_as"),
    [
        ("a.md", [], "md"),
        ("A.MARKDOWN", [], "md"),
        ("a.txt", [], "text"),
        ("handbook", [], "text"),
        ("a.md", ["--format", "text"], "text"),
        ("a.txt", ["--format", "md"], "md"),
        ("wiki/sales/a.md", [], "md"),
        ("a.html", [], "html"),
        ("A.HTM", [], "html"),
        ("a.md", ["--format", "html"], "html"),
    ],
)
def test_a_file_has_what_the_screen_would_show(
    name: str, form: list[str], saved_as: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, on_screen, _ = run(capsys, "--handbook", "--format", saved_as)
    monkeypatch.setenv("COLUMNS", "40")  # a file is as wide whatever the terminal
    code, out, err = run(capsys, "--handbook", "-o", name, *form)
    assert (code, err) == (0, "")
    assert Path(name).read_bytes().decode() == on_screen
    said = {"md": "as Markdown", "html": "as HTML", "text": "as text"}[saved_as]
    assert " ".join(out.split()) == f"Saved to {name}, {said}."


def test_a_file_that_is_there_is_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("notes.md").write_text("Mine.\n")
    code, out, err = run(capsys, "--handbook", "-o", "notes.md")
    assert (code, out) == (1, "")
    assert Path("notes.md").read_text() == "Mine.\n"
    assert err == (
        "Not saved. notes.md exists already and is untouched.\n"
        "Choose another name. To replace the file, write > instead of -o.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["-o", "a.md"], "Write --handbook as well"),
        (["start", "--handbook"], "Leave out start"),
        (["start", "-o", "a.md"], "Write --handbook as well"),
        (["--handbook", "-o", "a.md", "--json"], '"code": "usage"'),
        (["--handbook", "-o", "a.md", "--format", "json"], "leave out -o"),
        (["--handbook", "-o", "a.md", "--format", "pdf"], "html"),
        (["--handbook", "--format", "pdf"], "html"),
        (["--format", "html"], "Write --handbook as well"),
        (["start", "--format", "html"], "Write --handbook as well"),
    ],
)
def test_what_does_not_go_together_is_said_and_nothing_is_saved(
    arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert why in " ".join((out + err).split())
    assert not Path("a.md").exists()


def test_a_folder_is_no_place_to_save(capsys: pytest.CaptureFixture[str]) -> None:
    Path("wiki").mkdir()
    code, _, err = run(capsys, "--handbook", "-o", "wiki")
    assert code == 1
    assert err.startswith("Not saved.")


def test_as_json_it_is_the_process(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--handbook", "--json")[1] == run(capsys, "--json")[1]


def test_an_overlay_names_the_steps_of_the_processes_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "processes").mkdir()
    steps = "steps:\n  - {id: pay, name: Pay it all, done_when: A receipt.}\n"
    (tmp_path / "processes" / "own.yaml").write_text(f"name: Tools\nlanguage: en\n{steps}")
    (tmp_path / "processes" / "norsk.yaml").write_text(f"name: Verktøy\nlanguage: nb\n{steps}")
    (tmp_path / "processes" / "broken.yaml").write_text("name: [")
    top = steps.replace("id: pay", "id: rent")
    (tmp_path / "processes" / "smallest.yaml").write_text(f"name: Rent\nlanguage: en\nreplaces: [pay]\n{top}")
    assert main(["process", "show", "smallest", "--handbook"]) == 0
    out = capsys.readouterr().out
    assert "“Pay it all” in Tools\n" in out
    assert "Verktøy" not in out
