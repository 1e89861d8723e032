"""Ways to ask that people try before they read."""

import pytest
from workspace_at_hand import kp


@pytest.mark.parametrize("command", [["brief"], ["process", "show"], []])
def test_help_in_words_is_the_help(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["kp", *command, "--help"])
    assert kp("help", *command).out == kp(*command, "--help").out


def test_the_version_with_a_capital_letter() -> None:
    assert kp("-V").out == kp("--version").out


def test_help_for_what_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["kp", "help", "breif", "--lang", "en"])
    said = kp("help", "breif", "--lang", "en")
    assert said.code == 2
    assert "brief" in said.err
