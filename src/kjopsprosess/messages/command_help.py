"""The form of the help of one command."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .say import Say


class HelpText(NamedTuple):
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


Example = Say[tuple[str, str]]
"""A command to type, and what it gives."""


class CommandHelp(Say[HelpText]):
    """The help of one command in both languages, with two examples."""

    __slots__ = ()

    def __init__(
        self,
        *,
        does: Say[str],
        more: Say[str],
        arguments: Mapping[str, Say[str]],
        parameters: Mapping[str, Say[str]],
        examples: tuple[Example, Example],
    ) -> None:
        super().__init__(
            nb=HelpText(
                does.nb,
                more.nb,
                {name: shown.nb for name, shown in arguments.items()},
                {name: means.nb for name, means in parameters.items()},
                [example.nb for example in examples],
            ),
            en=HelpText(
                does.en,
                more.en,
                {name: shown.en for name, shown in arguments.items()},
                {name: means.en for name, means in parameters.items()},
                [example.en for example in examples],
            ),
        )
