"""Every argument and option of every command has its text, and there is no text for one that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from typer.main import get_command

from kjopsprosess.app.command_table import COMMANDS
from kjopsprosess.app.commands import make_app
from kjopsprosess.app.help.pages import SHARED
from kjopsprosess.app.main import kp
from kjopsprosess.messages.languages import EN, NB

if TYPE_CHECKING:
    from collections.abc import Iterator


def commands_of(group: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    for word, command in group.commands.items():
        full = f"{name} {word}".strip()
        yield full, command
        if hasattr(command, "commands"):
            yield from commands_of(command, full)


PROGRAM = get_command(make_app(COMMANDS, kp))
CALLABLE = dict(commands_of(PROGRAM))
each_command = pytest.mark.parametrize("command", sorted(CALLABLE))


def parameters(command: str) -> dict[str, Any]:
    """The command's own, by the name in the code."""
    shown = CALLABLE[command].get_params(CALLABLE[command].make_context(command, [], resilient_parsing=True))
    return {param.name: param for param in shown if param.name not in SHARED}


def test_every_command_has_help_and_every_help_its_command() -> None:
    for messages in (NB, EN):
        assert set(messages.help.commands) ^ CALLABLE.keys() == set()


@each_command
def test_every_parameter_has_its_text_and_every_text_its_parameter(command: str) -> None:
    for messages in (NB, EN):
        told, own = messages.help.commands[command].parameters, parameters(command)
        assert [f"{command} {name}: no text" for name in own if not told.get(name)] == []
        assert [f"{command} {name}: no such parameter" for name in told if name not in own] == []


@each_command
def test_every_argument_is_shown_by_a_word_and_every_word_is_of_an_argument(command: str) -> None:
    arguments = {name for name, param in parameters(command).items() if param.param_type_name == "argument"}
    for messages in (NB, EN):
        shown = messages.help.commands[command].arguments
        assert (command, set(shown)) == (command, arguments)
        assert all(shown.values())


@each_command
def test_every_word_for_a_value_is_said_in_both_languages(command: str) -> None:
    asked = CALLABLE[command].params
    shown = {param.metavar for param in asked if param.metavar and "|" not in param.metavar}  # not `text|md|json`
    assert [f"{command}: {word}" for word in sorted(shown) if word not in EN.help.metavars] == []


def test_every_option_that_all_commands_share_has_its_text() -> None:
    assert set(NB.help.shared) == set(EN.help.shared) == set(SHARED)


def test_the_overview_has_every_command_once_that_a_seller_types() -> None:
    not_typed = {"merge-driver", "schema", "skill"}  # for git, editors and agents
    listed = [name for names in EN.help.groups.values() for name in names]
    assert sorted(listed) == sorted(COMMANDS.keys() - not_typed)
