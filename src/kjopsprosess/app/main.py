"""The program: picks the commands, runs one, and shows the error that stops it."""

import gc
import sys
import time
from collections.abc import Iterable
from typing import Annotated

import typer

from kjopsprosess import __version__

from . import environment
from .call import Call
from .command_table import COMMANDS
from .commands import load, make_app
from .errors import ExitCode, StopSignal, UserError, stop_in
from .options import AsJson, Colour, Folder, Lang, Plain, SharedOptions, Today, pass_on


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
    plain: Plain = False,
    colour: Colour = None,
    _version: Annotated[bool, typer.Option("-V", "--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Without a command: the list of deals, or how to begin."""
    given = SharedOptions(folder, lang, today, as_json, plain, colour)
    if ctx.invoked_subcommand is None:
        load("list.command:first_screen")(**vars(given))
        return
    pass_on(ctx, given)


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


def run() -> None:
    """Run the program with the arguments of the process and return the exit code."""
    environment.configure_streams()
    environment.leave_out_plugins()
    code = main(sys.argv[1:])
    gc.freeze()  # what is left goes with the process: Python need not search it for cycles
    sys.exit(code)


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code. Every error is shown as a message, never as a traceback."""
    call = Call(help_asked_in_words(arguments), time.monotonic_ns())
    try:
        return _run_command(call)
    except (KeyboardInterrupt, StopSignal) as stop:
        return show_stopped(stop, call)


def _run_command(call: Call) -> int:
    try:
        app = make_app(commands_needed(call.arguments), kp)
        code = int(app(args=call.arguments, prog_name="kp", standalone_mode=False) or 0)
        sys.stdout.flush()
    except typer.Abort:
        code = int(ExitCode.INTERRUPTED)
    except (BrokenPipeError, SystemExit) as end:
        # The parser ends the program itself when its reader has gone.
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            raise
        return ExitCode.OK  # the reader has gone, and had what it wanted
    except Exception as error:
        from .show_error import PARSER_ERROR, show_error  # 5 ms that a call which goes well does without

        expected = isinstance(error, (UserError, PARSER_ERROR))
        if not expected and (stop := stop_in(error)):
            raise stop from None
        if not expected and environment.wants_traceback():
            raise
        return show_error(error, call)
    if code == ExitCode.INTERRUPTED:  # what the parser makes of Ctrl-C
        raise KeyboardInterrupt
    return code


def show_stopped(stop: BaseException, call: Call) -> int:
    """Report an interruption, and the files that were saved before it."""
    from . import show_error  # 5 ms that a call which goes well does without

    return show_error.show_stopped(stop, call)
