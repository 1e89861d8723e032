"""What a shell is offered as the value of an option."""

from collections.abc import Callable
from pathlib import Path

import pytest
from workspace_at_hand import lay

from kjopsprosess.app.command_table import FOR_PROGRAMS
from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.setenv("_KP_COMPLETE", "complete_bash")


Offer = Callable[[str], list[str]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Offer:
    def ask(line: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        with pytest.raises(SystemExit):
            main([])
        return capsys.readouterr().out.split()

    return ask


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kp advance nordvik --with ", ["kari", "siv"]),
        ("kp advance nordvik --with k", ["kari"]),
        ("kp brief nordvik --with kari,s", ["kari,siv"]),
        ("kp brief nordvik --step b", ["behov"]),
        ("kp advance nordvik --heard k", ["kari:"]),
        ("kp advance nordvik --confirmed kari:b", ["kari:behov", "kari:bestilling"]),
        ("kp advance nordvik --without siv:l", ["siv:leder"]),
        ("kp advance nordvik --kept ", ["notat", "regneark"]),
        ("kp advance nordvik --how p", ["portal"]),
        ("kp advance nordvik --outcome u", ["us"]),
        ("kp list --group our", ["our_overdue"]),
        ("kp brief --format j", ["json"]),
        ("kp advance nobody --with k", []),
    ],
)
def test_values_of_options(line: str, expected: list[str], offered: Offer) -> None:
    assert offered(line) == expected


def test_commands_for_programs_are_not_offered(offered: Offer) -> None:
    commands = offered("kp ")
    assert "brief" in commands
    assert not FOR_PROGRAMS & {*commands}


def test_a_broken_deal_completes_nothing(offered: Offer) -> None:
    Path("deals/nordvik.yaml").write_text("customer: [\n")
    assert offered("kp advance nordvik --with k") == []
