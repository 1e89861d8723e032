"""Shows the error that stops a command, as a message or as `kp.problems/1`, and the files that were saved before it."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import typer

from kjopsprosess.deal_state.names import near_words
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place

from .errors import ExitCode, StopSignal, UserError, problems_json
from .help.usage import messages_of_call, usage_error
from .output import give_up_output, show, show_json

if TYPE_CHECKING:
    from .call import Call

PARSER_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""The exception for a call that cannot be parsed; Typer exports only its subclasses."""
MAX_NAMED = 20
"""How many saved files are listed by name; more are only counted."""


def show_error(error: Exception, call: Call) -> int:
    """Show what stopped a command and return the exit code; what nobody expected is a bug in `kp`."""
    if isinstance(error, PARSER_ERROR):
        path = getattr(getattr(error, "ctx", None), "command_path", "kp")
        return _show(usage_error(_usage_sentence(error), path), call)
    return _show(error if isinstance(error, UserError) else _unexpected(error, call), call)


def _show(error: UserError, call: Call) -> int:
    if call.as_json:
        show_json(problems_json(error, files_in_place(call.began)), sys.stderr)
    else:
        show(error.page, sys.stderr)
    return int(error.exit_code)


def show_stopped(stop: BaseException, call: Call) -> int:
    """Report an interruption, and the files that were saved before it."""
    said, saved = messages_of_call().errors, _saved(call)
    code = stop.exit_code if isinstance(stop, StopSignal) else int(ExitCode.INTERRUPTED)
    page = message_page(said.interrupted_saved.format(files=saved) if saved else said.interrupted)
    with suppress(OSError):  # the terminal may be what has gone
        _show(UserError(code, page, "interrupted"), call)
    return code


def _unexpected(error: Exception, call: Call) -> UserError:
    """The error for an exception that nobody expected: a bug in `kp`, or an answer that its reader cannot take."""
    what, said, saved = f"{type(error).__name__}: {error}", messages_of_call().errors, _saved(call)
    if why := give_up_output(error):
        sentence = said.not_printed_saved if saved else said.not_printed
        page = message_page(sentence.format(reason=why, files=saved))
        return UserError(ExitCode.REFUSED, page, "not-printed", {"reason": why})
    sentence = said.unexpected_saved if saved else said.unexpected
    return UserError(
        ExitCode.REFUSED, message_page(sentence.format(what=what, files=saved)), "unexpected", {"what": what}
    )


def _saved(call: Call) -> str:
    """The saved files as text for a sentence; empty when there are none."""
    messages, files = messages_of_call(), files_in_place(call.began)
    if len(files) > MAX_NAMED:
        return messages.errors.many_files.format(n=len(files), last=files[-1])
    return messages.join(files)


def _number_error(error: Any) -> dict[str, Any] | None:  # noqa: ANN401 - the vendored parser's own type
    """What Pydantic found wrong with the number of an option, with its type and the text; None for another error."""
    if not hasattr(error.__cause__, "errors"):
        return None
    found = error.__cause__.errors()[0]
    return found if found["type"] in ("int_parsing", "int_from_float", "greater_than_equal") else None


def _usage_sentence(error: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """A parser error in the language of the screen, by its class and fields."""
    messages = messages_of_call()
    said = messages.errors
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            unknown = said.no_such_option.format(name=error.option_name)
            options = {option.lstrip("-"): option for option in error.possibilities or ()}
            near = near_words(error.option_name.lstrip("-"), options)
            return messages.with_suggestion(unknown, [options[each] for each in near])
        case "MissingParameter" if param is not None:
            name = messages.help.metavars.get(param.metavar or "", param.metavar or param.name)
            return said.missing_argument.format(name=name)
        case "BadParameter" if param is not None and (found := _number_error(error)):
            text = messages.quote(str(found["input"]))
            sentence = said.number_too_small if found["type"] == "greater_than_equal" else said.not_a_number
            return sentence.format(option=param.opts[-1], text=text, least=found.get("ctx", {}).get("ge", 0))
        case "BadOptionUsage":
            return said.needs_value.format(name=error.option_name)
        case _:
            return said.bad_use.format(what=error.format_message())
