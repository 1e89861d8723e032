"""What a shell is offered as the value of an option."""

from collections.abc import Callable
from pathlib import Path

import pytest
from workspace_at_hand import lay

from kjopsprosess.app.command_table import FOR_PROGRAMS
from kjopsprosess.app.completion.quick import answer_shell
from kjopsprosess.app.main import main


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path))
    with Path("kp.yaml").open("a") as settings:
        settings.write("team: [{id: eva, name: Eva Strand}, {id: per, name: Per Vik}]\n")
    monkeypatch.setenv("_KP_COMPLETE", "complete_bash")


Offer = Callable[[str], list[str]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Offer:
    def ask(line: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split("\n" if "\n" in line else " ")) - 1))
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
        ("kp advance nordvik --done kari:b", ["kari:behov", "kari:bestilling"]),
        ("kp advance nordvik --told s", ["siv:"]),
        ("kp advance nordvik --promise ", ["us:", "kari:", "siv:"]),
        ("kp advance nordvik --promise us:b", ["us:behov", "us:bestilling"]),
        ("kp advance nordvik --moved n", ["notat"]),
        ("kp advance nordvik --stop w", ["withdrawn"]),
        ("kp people nordvik --redact s", ["siv"]),
        ("kp advance nordvik --person k", ["kari:"]),
        ("kp advance nordvik --person siv:le", ["siv:left=", "siv:leaves=", "siv:leaving="]),
        ("kp advance nordvik --person siv:ers", ["siv:erstatter="]),
        ("kp advance nordvik --person siv:replaces=k", ["siv:replaces=kari"]),
        ("kp advance nordvik --person siv:left=", []),
        ("kp list --sort q", ["quiet"]),
        ("kp list --seller ", ["eva", "per"]),
        ("kp advance nordvik --author p", ["per"]),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"], ids=["blanks", "lines, as the script for bash sends them"])
def test_values_of_options(line: str, expected: list[str], between: str, offered: Offer) -> None:
    assert offered(line.replace(" ", between)) == expected


def test_values_of_the_workspace_that_is_named(tmp_path: Path, offered: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert offered(f"kp -C {tmp_path} brief no") == ["nordvik"]
    assert offered(f"kp -C {tmp_path} brief nordvik --with k") == ["kari"]
    assert offered(f"kp -C {tmp_path} list --seller e") == ["eva"]


def test_our_tasks_in_the_open_steps(monkeypatch: pytest.MonkeyPatch, offered: Offer) -> None:
    monkeypatch.chdir(Path(__file__).parents[2] / "workspaces/screens-en")
    assert "security/security-pack" in offered("kp advance nordvik --did security/")


@pytest.mark.parametrize(
    ("line", "expected"), [("kp help ad", ["advance"]), ("kp help brief n", []), ("kp help brief ", [])]
)
def test_help_in_words(
    line: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    assert answer_shell()
    assert capsys.readouterr().out.split() == expected


def test_commands_for_programs_are_not_offered(offered: Offer) -> None:
    commands = offered("kp ")
    assert "brief" in commands
    assert not FOR_PROGRAMS & {*commands}


def test_a_broken_deal_completes_nothing(offered: Offer) -> None:
    Path("deals/nordvik.yaml").write_text("customer: [\n")
    assert offered("kp advance nordvik --with k") == []
