"""The program: picks the commands, runs one, and shows the error that stops it."""

import gc
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Annotated, Any, NamedTuple

import typer

from kjopsprosess import __version__

from . import environment
from .commands import COMMANDS, load, make_app
from .errors import ExitCode, Stopped, UserError, stop_in
from .help import messages_of_call, usage_error
from .options import AsJson, Folder, Lang, Today, pass_on

PARSER_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""The exception for a call that cannot be parsed; Typer exports only its subclasses."""

MOST_NAMED = 20
"""How many saved files are listed by name; more are only counted."""


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"kp {__version__}\n")
        raise typer.Exit


def kp(
    ctx: typer.Context,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
    _version: Annotated[bool, typer.Option("-V", "--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Without a command: the list of deals, or how to begin."""
    if ctx.invoked_subcommand is None:
        load("list.command:first_screen")(folder=folder, lang=lang, today=today, as_json=as_json)
        return
    pass_on(ctx, folder, lang, today, as_json=as_json)


def commands_needed(arguments: list[str]) -> Iterable[str]:
    """The commands to build for a call.

    The one it names; none for the first screen; all for help and misspelt names.
    """
    completed = environment.words_before_completion()
    named = [word for word in (arguments if completed is None else completed) if word in COMMANDS]
    if named:
        return named[:1]
    return () if completed is None and arguments in ([], ["--version"], ["-V"]) else COMMANDS


def help_asked_in_words(arguments: list[str]) -> list[str]:
    """`kp help advance` as `kp advance --help`: people try both."""
    return [*arguments[1:], "--help"] if arguments[:1] == ["help"] else arguments


class Call(NamedTuple):
    """One call of the program."""

    arguments: list[str]
    began: int = 0
    """`time.monotonic_ns` at the start, to find the files saved since."""

    @property
    def as_json(self) -> bool:
        """Whether `--json` was given."""
        return "--json" in self.arguments

    def saved(self) -> tuple[str, ...]:
        """The files it has put in place."""
        from kjopsprosess.yamlfiles.writing.in_place import files_in_place

        return files_in_place(self.began)


def run() -> None:
    """Run the program with the arguments of the process and return the exit code."""
    environment.configure_streams()
    environment.tune_interpreter()
    code = main(sys.argv[1:])
    gc.freeze()  # what is left goes with the process: Python need not search it for cycles
    sys.exit(code)


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code. Every error is shown as a message, never as a traceback."""
    call = Call(help_asked_in_words(arguments), time.monotonic_ns())
    try:
        return _run_command(call)
    except (KeyboardInterrupt, Stopped) as stop:
        return show_stopped(stop, call)


def _run_command(call: Call) -> int:
    try:
        app = make_app(commands_needed(call.arguments), kp)
        code = int(app(args=call.arguments, prog_name="kp", standalone_mode=False) or 0)
    except UserError as error:
        return _show_error(error, call)
    except PARSER_ERROR as error:
        path = getattr(getattr(error, "ctx", None), "command_path", "kp")
        return _show_error(usage_error(_usage_sentence(error), path), call)
    except typer.Abort:
        code = int(ExitCode.INTERRUPTED)
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            raise
        return ExitCode.OK  # the reader has gone, and had what it wanted
    except Exception as error:
        if stop := stop_in(error):
            raise stop from None
        if environment.wants_traceback():
            raise
        return _show_error(_unexpected(error, call), call)
    if code == ExitCode.INTERRUPTED:  # what the parser makes of Ctrl-C
        raise KeyboardInterrupt
    return code


def show_stopped(stop: BaseException, call: Call) -> int:
    """Report an interruption, and the files that were saved before it."""
    from kjopsprosess.page.message import message_page

    said, saved = messages_of_call().errors, _saved(call)
    code = stop.exit_code if isinstance(stop, Stopped) else int(ExitCode.INTERRUPTED)
    page = message_page(said.interrupted_saved.format(files=saved) if saved else said.interrupted)
    with suppress(OSError):  # the terminal may be what has gone
        _show_error(UserError(code, page, "interrupted"), call)
    return code


def _unexpected(error: Exception, call: Call) -> UserError:
    """The error for an exception that nobody expected: a bug in `kp`."""
    from kjopsprosess.page.message import message_page

    what, said, saved = f"{type(error).__name__}: {error}", messages_of_call().errors, _saved(call)
    sentence = said.unexpected_saved if saved else said.unexpected
    return UserError(
        ExitCode.REFUSED, message_page(sentence.format(what=what, files=saved)), "unexpected", {"what": what}
    )


def _saved(call: Call) -> str:
    """The saved files as text for a sentence; empty when there are none."""
    messages, files = messages_of_call(), call.saved()
    if len(files) > MOST_NAMED:
        return messages.errors.many_files.format(n=len(files), last=files[-1])
    return messages.join(files)


def _show_error(error: UserError, call: Call) -> int:
    from .output import show, show_json

    if call.as_json:
        from .errors import problems_json

        show_json(problems_json(error, call.saved()), sys.stderr)
    else:
        show(error.page, sys.stderr)
    return int(error.exit_code)


def _usage_sentence(error: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """A parser error in the language of the screen, by its class and fields."""
    messages = messages_of_call()
    said = messages.errors
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            unknown = said.no_such_option.format(name=error.option_name)
            return messages.with_suggestion(unknown, sorted(error.possibilities or ())[:3])
        case "MissingParameter" if param is not None:
            name = messages.help.metavars.get(param.metavar or "", param.metavar or param.name)
            return said.missing_argument.format(name=name)
        case "BadOptionUsage":
            return said.needs_value.format(name=error.option_name)
        case _:
            return said.bad_use.format(what=error.format_message())
