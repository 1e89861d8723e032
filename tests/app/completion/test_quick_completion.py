"""Commands and deals are completed without Typer, and answered as Typer answers."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from workspace_at_hand import lay

from kjopsprosess.app.command_table import COMMANDS, DEAL_COMMANDS, FOR_PROGRAMS
from kjopsprosess.app.completion import quick
from kjopsprosess.app.completion.quick import answer_shell
from kjopsprosess.app.main import main
from kjopsprosess.model import values

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
Ask = Callable[[str, str], str | None]


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    for name in ("nordvest", "us", "con", "Ugyldig", "a b", "-n", "$(rm)"):
        (root / "deals" / f"{name}.yaml").write_text("")
    (root / "deals" / "notes.txt").write_text("")
    monkeypatch.chdir(root)
    monkeypatch.delenv("KP_HOME", raising=False)
    monkeypatch.setenv("KP_LANG", "en")


def ask(shell: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment that Typer's script for a shell sets."""
    monkeypatch.setenv("_KP_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", line.rpartition(" ")[2])
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    def answer(shell: str, line: str) -> str | None:
        ask(shell, line, monkeypatch)
        return capsys.readouterr().out if answer_shell() else None

    return answer


@pytest.fixture
def by_typer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    def answer(shell: str, line: str) -> str:
        ask(shell, line, monkeypatch)
        with pytest.raises(SystemExit):
            main([])
        return capsys.readouterr().out

    return answer


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("line", ["kp brief ", "kp brief n", "kp brief nordvik", "kp map nordv", "kp advance x"])
def test_deals_are_answered_as_typer_answers(shell: str, line: str, quickly: Ask, by_typer: Ask) -> None:
    assert quickly(shell, line) == by_typer(shell, line)


@pytest.mark.parametrize("line", ["kp ", "kp b", "kp pro", "kp zz"])
def test_commands_are_answered_as_typer_answers(line: str, quickly: Ask, by_typer: Ask) -> None:
    assert quickly("bash", line) == by_typer("bash", line)


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_are_told_what_each_command_does_in_the_users_language(
    shell: str, quickly: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = quickly(shell, "kp ") or ""
    assert [name for name in COMMANDS if name in answer] == [name for name in COMMANDS if name not in FOR_PROGRAMS]
    assert "what we must do" in answer
    monkeypatch.setenv("KP_LANG", "nb")
    assert "hva vi må gjøre" in (quickly(shell, "kp b") or "")


def test_what_zsh_evaluates_is_quoted(quickly: Ask) -> None:
    assert "customer''s next step" in (quickly("zsh", "kp brief") or "")


@pytest.mark.parametrize("found", [True, False])
def test_fish_asks_first_whether_there_is_anything(
    found: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ask("fish", "kp brief n" if found else "kp brief zz", monkeypatch)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "is-args")
    with pytest.raises(SystemExit) as end:
        answer_shell()
    assert end.value.code == (0 if found else 1)
    assert not capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [
        "kp -",
        "kp brief -",
        "kp brief nordvik ",
        "kp -C . brief n",
        "kp process ",
        "kp list ",
        "kp brief 'n",
    ],
)
def test_everything_else_is_left_to_typer(line: str, quickly: Ask) -> None:
    assert quickly("bash", line) is None


def test_a_shell_nobody_knows_is_left_to_typer(quickly: Ask) -> None:
    assert quickly("tcsh", "kp b") is None


def test_deals_are_found_from_a_folder_below_and_by_kp_home(quickly: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path.cwd()
    monkeypatch.chdir(root / "deals")
    assert quickly("bash", "kp brief nordvi") == "nordvik\n"
    monkeypatch.chdir(root.parent)
    assert quickly("bash", "kp brief nordvi") == "\n"
    monkeypatch.setenv("KP_HOME", str(root))
    assert quickly("bash", "kp brief nordvi") == "nordvik\n"


@pytest.mark.parametrize("line", ["kp b", "kp brief nordv"])
def test_nothing_large_is_loaded(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("bash", line, monkeypatch)
    program = "import sys; from kjopsprosess.app.startup import run; run(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    *answer, modules = done.stdout.splitlines()
    assert answer
    assert not {"typer", "pydantic", "rich", "kjopsprosess.model.values"} & {*modules.split()}


def test_every_command_that_completes_a_deal_first_is_among_them(by_typer: Ask) -> None:
    groups = {name for name, place in COMMANDS.items() if isinstance(place, dict)}
    assert {
        name for name in {*COMMANDS} - groups if "nordvik" in (by_typer("bash", f"kp {name} nordv") or "")
    } == DEAL_COMMANDS


def test_an_id_is_as_long_as_in_the_files() -> None:
    assert quick.MAX_ID_LENGTH == values.MAX_ID_LENGTH
