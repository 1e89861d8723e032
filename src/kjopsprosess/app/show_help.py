"""Makes the text of the help from the commands as the parser knows them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .help_page import HelpOption, command_help, group_help, kp_help
from .output import draw_page, from_the_top
from .usage import messages_of_call

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.page.page import Page

DRAWING = ("plain", "colour")
"""Names of the parameters that every command has, and that only the overview lists."""
SHARED = ("folder", "lang", "today", "as_json", "_as_json", *DRAWING, "help", "_version")
"""Names of the parameters that every command has."""


def command_help_text(command: Any, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own types
    """The help of one command."""
    options = _options(command, ctx)
    own = tuple(option for option in options if option.name not in SHARED)
    shared = tuple(option for option in options if option.name in SHARED and option.name not in DRAWING)
    messages = messages_of_call()
    return _drawn(command_help(messages, _name(ctx), own, shared), messages)


def group_help_text(group: Any, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own types
    """The overview of all commands, or of those of a group."""
    messages = messages_of_call()
    if name := _name(ctx):
        commands = {f"{name} {each}": _own(group.commands[each], ctx) for each in group.list_commands(ctx)}
        return _drawn(group_help(messages, name, commands), messages)
    own = {each: _own(group.commands[each], ctx) for each in group.list_commands(ctx)}
    brief = _options(group.commands["brief"], ctx)
    shared = [option for option in brief if option.name in SHARED]
    version = [option for option in _options(group, ctx) if option.name == "_version"]
    return _drawn(kp_help(messages, own, (*shared, *version)), messages)


def _drawn(page: Page, messages: Messages) -> str:
    """A page of the help; one that a terminal has no room for says how to page it."""
    drawn = draw_page(page, sys.stdout)
    return (drawn + from_the_top(drawn, messages)).rstrip("\n")


def _name(ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """The command's name without the program's: `process show`."""
    return " ".join(str(ctx.command_path).split()[1:])


def _own(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    return tuple(option for option in _options(command, ctx) if option.name not in SHARED)


def _options(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    return tuple(
        HelpOption(
            name=param.name,
            flags=tuple(sorted(param.opts, key=len)) if param.param_type_name == "option" else (),
            metavar=None if getattr(param, "is_flag", False) else param.metavar,
            required=param.required,
        )
        for param in command.get_params(ctx)
        if not getattr(param, "hidden", False)
    )
