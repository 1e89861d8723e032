"""Where a file is not read because of its name, or a text is cut off by `#`, the screens that it matters to say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import DEAL, TODAY, kp, lay

COPIES = ("nordvik (1)", "nordvik-DESKTOP-9AB1", "Nordvik", "~$nordvik", "nordvik (Siv's conflicted copy 2026-11-26)")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path))


def told(command: str) -> str:
    said = kp(*command.split(), "--today", TODAY)
    assert said.code == 0, said.all
    return " ".join(said.all.split())


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("command", ["brief nordvik", "log nordvik", "map nordvik", "advance nordvik --note Hei"])
def test_a_copy_of_the_deal_is_told_where_the_deal_is_shown_or_written(name: str, command: str) -> None:
    Path(f"deals/{name}.yaml").write_text(DEAL, "utf-8")
    assert f"Ikke lest, og ser ut til å være kopi av deals/nordvik.yaml: deals/{name}.yaml." in told(command)


@pytest.mark.parametrize("command", ["brief nordvik", "log nordvik", "map nordvik"])
@pytest.mark.parametrize("name", ["nordviken", "Sørvik", "annen nordvik"])
def test_another_file_is_no_copy_of_the_deal(command: str, name: str) -> None:
    Path(f"deals/{name}.yaml").write_text(DEAL, "utf-8")
    assert "Ikke lest" not in told(command)


@pytest.mark.parametrize("command", ["list", "next", "promises", "list --process prosess"])
def test_files_that_are_not_read_are_counted_where_all_deals_are_shown(command: str) -> None:
    assert "ikke lest" not in told(command)
    Path("deals/Sørvik.yaml").write_text(DEAL, "utf-8")
    assert "1 fil i deals/ er ikke lest på grunn av navnet: Sørvik.yaml." in told(command)
    for name in COPIES:
        Path(f"deals/{name}.yaml").write_text(DEAL, "utf-8")
    assert "6 filer i deals/ er ikke lest på grunn av navnene: Nordvik.yaml, Sørvik.yaml og 4 til." in told(command)


@pytest.mark.parametrize("command", ["brief nordvik", "log nordvik", "advance nordvik --note Hei"])
def test_a_text_that_is_cut_off_is_told_with_its_line(command: str) -> None:
    cut = DEAL.replace("trigger: Avtalen går ut", "trigger: Avtale #2231 går ut")
    Path("deals/nordvik.yaml").write_text(cut, "utf-8")
    assert "I deals/nordvik.yaml slutter teksten på linje 3 foran #" in told(command)
    Path("deals/nordvik.yaml").write_text(f"{cut}  - date: 2026-11-03\n    note: #4711 er viktig\n", "utf-8")
    last = len(cut.splitlines()) + 2
    assert f"I deals/nordvik.yaml slutter tekstene på linje 3 og {last} foran #" in told(command)


@pytest.mark.parametrize("command", ["brief nordvik", "log nordvik"])
def test_a_comment_is_no_text_that_is_cut_off(command: str) -> None:
    assert "foran #" not in told(command)


def test_a_program_gets_its_answer_alone() -> None:
    Path("deals/nordvik (1).yaml").write_text(DEAL, "utf-8")
    assert kp("brief", "nordvik", "--json", "--today", TODAY).out.startswith("{")
