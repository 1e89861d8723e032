"""Help in the language of the screen, drawn like every other page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from kjopsprosess.messages.messages import Messages

from . import environment
from .errors import ExitCode, UserError
from .given_once import take_options_once

if TYPE_CHECKING:
    from .help_page import HelpOption

MISSING: Any = next(each for each in typer.BadParameter.__subclasses__() if each.__name__ == "MissingParameter")
"""What the parser raises for an argument that was left out; Typer does not show it in public."""
SHARED = ("folder", "lang", "today", "as_json", "_as_json", "help", "_version")


def messages_of_call() -> Messages:
    """The messages in the language for help and usage errors, which are shown before any option is parsed."""
    from kjopsprosess.messages.languages import read

    from .context import CommandContext

    asked = environment.lang_option(sys.argv[1:])
    return CommandContext(None, asked if read(asked) else None, None).messages


def usage_error(sentence: str, command: str) -> UserError:
    """A usage error, with the command that shows the help."""
    from kjopsprosess.page.message import message_page

    hint = messages_of_call().errors.see_help.format(command=f"{command} --help")
    return UserError(ExitCode.USAGE, message_page(sentence, hint), "usage")


def skip_conversion_of_texts(params: list[Any]) -> None:
    """Skip the conversion of option values that are text already.

    Typer converts every value through Pydantic, and for that loads all of Pydantic: a third of the time of a list that
    reads no file. Values of other types are converted as before.
    """
    for param in params:
        param.process_value = partial(_processed, param, param.process_value)


def _processed(param: Any, process: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:  # noqa: ANN401 - of the vendored parser
    takes_text = getattr(getattr(param, "type_descriptor", None), "annotation", None) is str
    if param.required or not (value is None or (takes_text and isinstance(value, str))):
        return process(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value


class KpCommand(TyperCommand):
    """A command that prints its help as a page and reports superfluous arguments in the user's language."""

    allow_extra_args = True

    def make_parser(self, ctx: Any) -> Any:  # noqa: ANN401 - the vendored parser's own types
        """The parser of a call, which takes an option of one value once."""
        parser = super().make_parser(ctx)
        take_options_once(parser, ctx)
        return parser

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - the vendored parser's own type
        """Read the call."""
        skip_conversion_of_texts(self.get_params(ctx))
        given = [*args]
        try:
            return super().parse_args(ctx, args)
        except MISSING as missing:
            if getattr(missing.param, "metavar", None) != "DEAL":
                raise
        from .pick_deal import pick_deal

        ctx.params.clear()
        return super().parse_args(ctx, [pick_deal(given), *given])

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the vendored parser's own types
        """Run the command; arguments that it does not take are an error."""
        if ctx.args:
            raise usage_error(messages_of_call().errors.too_many.format(value=ctx.args[0]), ctx.command_path)
        return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
        """The help of one command, as the parser prints it."""
        from .help_page import command_help
        from .output import draw_page

        options = _options(self, ctx)
        own = tuple(option for option in options if option.name not in SHARED)
        shared = tuple(option for option in options if option.name in SHARED)
        return draw_page(command_help(messages_of_call(), _name(ctx), own, shared), sys.stdout).rstrip("\n")


class KpGroup(TyperGroup):
    """The program, or a group of its commands."""

    def make_parser(self, ctx: Any) -> Any:  # noqa: ANN401 - the vendored parser's own types
        """The parser of what stands before a command's name."""
        parser = super().make_parser(ctx)
        take_options_once(parser, ctx)
        return parser

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - the vendored parser's own type
        """Read the call up to the command's name."""
        skip_conversion_of_texts(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - the vendored parser's own types
        """Find the command; for an unknown one, the error suggests similar names."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            messages = messages_of_call()
            unknown = messages.errors.no_such_command.format(name=args[0])
            near = get_close_matches(args[0], self.commands, n=2)
            raise usage_error(messages.with_suggestion(unknown, near), ctx.command_path)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
        """The overview of commands, as the parser prints it."""
        from .help_page import group_help, kp_help
        from .output import draw_page

        messages = messages_of_call()
        if name := _name(ctx):
            commands = {f"{name} {each}": _own(self.commands[each], ctx) for each in self.list_commands(ctx)}
            return draw_page(group_help(messages, name, commands), sys.stdout).rstrip("\n")
        own = {each: _own(self.commands[each], ctx) for each in self.list_commands(ctx)}
        brief = _options(self.commands["brief"], ctx)
        shared = [option for option in brief if option.name in SHARED]
        version = [option for option in _options(self, ctx) if option.name == "_version"]
        return draw_page(kp_help(messages, own, (*shared, *version)), sys.stdout).rstrip("\n")


def _name(ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """The command's name without the program's: `process show`."""
    return " ".join(str(ctx.command_path).split()[1:])


def _own(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    return tuple(option for option in _options(command, ctx) if option.name not in SHARED)


def _options(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    from .help_page import HelpOption

    return tuple(
        HelpOption(
            name=param.name,
            flags=tuple(sorted(param.opts, key=len)) if param.param_type_name == "option" else (),
            metavar=None if getattr(param, "is_flag", False) else param.metavar,
            required=param.required,
        )
        for param in command.get_params(ctx)
    )
