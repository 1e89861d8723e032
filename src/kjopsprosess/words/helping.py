"""The form of the help: the overview of commands, and one page for each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class CommandHelp(NamedTuple):
    """The help of one command."""

    does: str
    """What it does, in a few words: the line in the overview."""
    more: str
    """What else there is to know, in a sentence or three."""
    arguments: Mapping[str, str]
    """By the name of the parameter in the code: how it is shown, a blank line apart from nothing: `SAK`."""
    parameters: Mapping[str, str]
    """What each argument and option of its own means, by the name of the parameter in the code."""
    examples: Sequence[tuple[str, str]]
    """Two commands to type, each with what it gives."""


class Helping(NamedTuple):
    """The help in one language."""

    kp: str
    """What the program is for, in one line."""
    usage: str
    options: str
    """Stands for options in a usage line: [OPTIONS]."""
    command: str
    own_options: str
    shared_options: str
    examples: str
    groups: Mapping[str, Sequence[str]]
    """Headings of the overview, each with its commands."""
    shared: Mapping[str, str]
    """Options every command has, by the name of the parameter in the code."""
    metavars: Mapping[str, str]
    """Words for values: `DATE`, `DIR`, by the English one."""
    commands: Mapping[str, CommandHelp]
    """By command; those of a group by both words, as `process show`."""
    no_workspace: str
    no_workspace_demo: str
    no_workspace_init: str
