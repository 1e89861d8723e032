"""Options that take one value are refused when they are given twice: none of what was typed is dropped in silence."""

from __future__ import annotations

from functools import partial
from typing import Any, NoReturn


def take_options_once(parser: Any, ctx: Any) -> None:  # noqa: ANN401 - the parser's own types
    """Let each option of one value be given once, also counting what stands before the command's name.

    The parser itself keeps the last value and forgets the others.
    """
    if ctx.resilient_parsing:  # a shell completes: nothing is run
        return
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
