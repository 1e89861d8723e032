"""Commands and groups that show help and errors of their own.

What only help and errors need, 10 milliseconds, is imported by the functions that give them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup


def take_options_once(parser: Any, ctx: Any) -> None:  # noqa: ANN401 - the parser's own types
    """Let each option of one value be given once, also counting what stands before the command's name.

    The parser itself keeps the last value and forgets the others.
    """
    if ctx.resilient_parsing:  # a shell completes: nothing is run
        return
    # By identity: an option stands there once for each of its names.
    for option in {id(each): each for each in (*parser._short_opt.values(), *parser._long_opt.values())}.values():  # noqa: SLF001 - the parser has no other list of its options
        if option.action == "store":
            option.process = partial(_process_once, option, option.process, ctx)


def _process_once(option: Any, process: Any, ctx: Any, value: Any, state: Any) -> None:  # noqa: ANN401 - the parser's own types
    before = {**(ctx.default_map or {}), **state.opts}
    if before.get(option.dest) is not None:
        _fail_given_twice(option, before[option.dest], value, ctx.command_path)
    process(value, state)


def _fail_given_twice(option: Any, first: Any, second: Any, command: str) -> NoReturn:  # noqa: ANN401 - the parser's own types
    from .usage import messages_of_call, usage_error  # 10 ms, for a call that stops anyway

    messages = messages_of_call()
    said, name = messages.errors, max(option.obj.opts, key=len)
    if option.obj.metavar == "NAMES":
        raise usage_error(said.names_given_twice.format(option=name, first=first, second=second), command)
    values = {"first": messages.quote(str(first)), "second": messages.quote(str(second))}
    raise usage_error(said.given_twice.format(option=name, **values), command)


MISSING: Any = next(each for each in typer.BadParameter.__subclasses__() if each.__name__ == "MissingParameter")
"""What the parser raises for an argument that was left out; Typer does not show it in public."""


def skip_conversion_of_texts(params: list[Any]) -> None:
    """Skip the conversion of option values that are text already.

    Typer converts every value through Pydantic, and for that loads all of Pydantic: a third of the time of a list that
    reads no file. Values of other types are converted as before.
    """
    for param in params:
        param.process_value = partial(_processed, param, param.process_value)


def _processed(param: Any, process: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:  # noqa: ANN401 - of the vendored parser
    takes_text = getattr(getattr(param, "type_descriptor", None), "annotation", None) is str
    if not (takes_text and isinstance(value, str)) and (param.required or value is not None):
        return process(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value


INSTEAD = {"edit": "edit", "open": "edit", "commit": "commit", **dict.fromkeys(("sync", "push", "pull"), "sync")}
"""Commands that other programs have and kp has not, with the key of what is said instead."""


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
        # The parser takes what it reads out of the list.
        given = [*args]
        try:
            return super().parse_args(ctx, args)
        except MISSING as missing:
            if getattr(missing.param, "metavar", None) != "DEAL":
                raise
        from kjopsprosess.app.typed.pick_deal import pick_deal  # see the top of this file

        # `params` holds what was read before the argument was missed.
        ctx.params.clear()
        return super().parse_args(ctx, [pick_deal(given), *given])

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the vendored parser's own types
        """Run the command; arguments that it does not take are an error."""
        if ctx.args:
            from .usage import messages_of_call, usage_error  # see the top of this file

            messages = messages_of_call()
            said, extra = messages.errors, " ".join(ctx.args)
            sentence = said.too_many.format(extra=messages.quote(extra))
            if before := _last_argument(self, ctx):
                sentence += " " + said.quote_together.format(words=messages.quote(f"{before} {extra}"))
            raise usage_error(sentence, ctx.command_path)
        return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
        """The help of one command, as the parser prints it."""
        from .pages import command_help_text  # see the top of this file

        return command_help_text(self, ctx)


def _last_argument(command: Any, ctx: Any) -> str | None:  # noqa: ANN401 - the vendored parser's own types
    """What was typed last that a command has a place for."""
    given = [ctx.params.get(param.name) for param in command.get_params(ctx) if param.param_type_name == "argument"]
    return next((each for each in reversed(given) if isinstance(each, str)), None)


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
            from kjopsprosess.deal_state.names import near_words  # see the top of this file

            from .usage import messages_of_call, usage_error  # see the top of this file

            messages = messages_of_call()
            unknown = messages.errors.no_such_command.format(name=args[0])
            if instead := INSTEAD.get(args[0]) if ctx.parent is None else None:
                said = messages.errors.instead_of_command[instead]
                raise usage_error(f"{unknown} {said}", ctx.command_path)
            near = near_words(args[0], self.commands)
            raise usage_error(messages.with_suggestion(unknown, near), ctx.command_path)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
        """The overview of commands, as the parser prints it."""
        from .pages import group_help_text  # see the top of this file

        return group_help_text(self, ctx)
