"""Every command has help in both languages: all its options, and two examples."""

import pytest

from kjopsprosess.app.command_table import COMMANDS
from kjopsprosess.app.commands import make_app
from kjopsprosess.app.main import kp, main
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", [*COMMANDS, "process list", "process show"])
def test_a_command_has_help(
    command: str, language: Language, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = [*command.split(), "--help", "--lang", language.value]
    monkeypatch.setattr("sys.argv", ["kp", *call])
    assert main(call) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{speak(language).help.usage} kp {command}")


@pytest.mark.parametrize("language", Language)
def test_every_command_has_two_examples_and_no_word_for_an_option_it_lacks(language: Language) -> None:
    for name, help_ in speak(language).help.commands.items():
        assert len(help_.examples) == 2, name
        assert all(typed.startswith(f"kp {name}") for typed, _ in help_.examples), name


@pytest.mark.parametrize("command", ["brief", "advance", "process new"])
def test_the_examples_stand_before_the_options(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = [*command.split(), "-h", "--lang", "en"]
    monkeypatch.setattr("sys.argv", ["kp", *call])
    assert main(call) == 0
    printed = capsys.readouterr().out
    assert printed.index("\nExamples\n") < printed.index("\nOptions\n") < printed.index("\nOptions for every command\n")


def test_both_languages_explain_the_same_options() -> None:
    nb, en = (speak(language).help for language in Language)
    assert list(nb.commands) == list(en.commands)
    for name, help_ in nb.commands.items():
        assert list(help_.parameters) == list(en.commands[name].parameters), name
    assert list(nb.shared) == list(en.shared)


def test_a_call_loads_only_the_command_it_names() -> None:
    assert [command.name for command in make_app(["brief"], kp).registered_commands] == ["brief"]


def test_help_of_kp_names_every_command_that_is_listed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["kp", "--help", "--lang", "en"])
    assert main(["--help", "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    listed = [name for names in speak(Language.EN).help.groups.values() for name in names]
    assert all(f"    {name} " in printed for name in listed)
