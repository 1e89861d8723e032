"""The ways in which the program is started."""

import subprocess
import sys
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay


def started(*command: str) -> tuple[int, str, str]:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", [("--version",), ("brif",), ("list", "--frobnicate")])
def test_python_starts_it_by_the_name_of_the_package_too(words: tuple[str, ...]) -> None:
    script = "import sys; sys.argv[0] = 'kp'; from kjopsprosess.app.startup import run; run()"
    assert started("-m", "kjopsprosess", *words) == started("-c", script, *words)


def test_loading_that_module_starts_nothing() -> None:
    assert started("-c", "import kjopsprosess.__main__") == (0, "", "")


@pytest.mark.parametrize(
    "call",
    [
        ("brief", "n\udcf8"),
        ("note", "nordvik", "K\udcf8dd"),
        ("advance", "nordvik", "--heard", "kari: behov = Sagt p\udce5 norsk"),
        ("advance", "nordvik", "--promise", "kari: m\udcf8te @ 4.12."),
        ("book", "nordvik", "4.12.", "--with", "s\udced"),
        ("new", "\udcc6sop AS", "--process", "prosess"),
        ("people", "--find", "K\udce5re"),
        ("list", "--customer", "\udcd8st"),
        ("advance", "nordvik", "--from", "finnes-ikke-\udcf8.yaml"),
    ],
)
def test_what_is_typed_in_another_encoding_is_refused_before_anything_is_done(
    call: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay(tmp_path))
    said = kp(*call, "--today", "2026-11-26")
    assert (said.code, said.out) == (2, "")
    assert "er ikke UTF-8" in said.err
    assert "\\udc" in said.err
    assert (tmp_path / "deals" / "nordvik.yaml").read_text("utf-8") == DEAL


def test_a_file_may_be_named_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path))
    Path("d\udcf8.yaml").write_text("date: 2026-11-26\nnote: Ringte\n", "utf-8")
    assert kp("advance", "nordvik", "--from", "d\udcf8.yaml", "--today", "2026-11-26").code == 0
