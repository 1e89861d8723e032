"""The program: its commands, and the one place where what stops them is shown."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from kjopsprosess import __version__

from . import surroundings
from .advance import advance
from .book import book
from .brief import brief
from .check import check
from .demo import demo
from .help import KpCommand, KpGroup, language_of_call, usage_mishap
from .init import init
from .list import list_deals
from .log import show_log
from .map import show_map
from .mishap import Exit, Mishap
from .new import new
from .next import next_contacts
from .options import Folder, Lang, Today
from .people import show_people
from .process import process_app
from .schema import schema

SETTINGS = {"help_option_names": ["-h", "--help"]}
USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""What the parser raises for a call it cannot use; Typer shows only its children in public."""

app = typer.Typer(
    cls=KpGroup,
    add_completion=True,
    context_settings=SETTINGS,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    invoke_without_command=True,
)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"kp {__version__}\n")
        raise typer.Exit


@app.callback()
def kp(
    ctx: typer.Context,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    _version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Without a command: the list of deals, or how to begin."""
    if ctx.invoked_subcommand is None:
        from .first_screen import first_screen

        first_screen(folder, lang, today)


for name, command in (
    ("brief", brief),
    ("next", next_contacts),
    ("list", list_deals),
    ("map", show_map),
    ("people", show_people),
    ("log", show_log),
    ("advance", advance),
    ("book", book),
    ("new", new),
    ("check", check),
    ("demo", demo),
    ("init", init),
    ("schema", schema),
):
    app.command(name, cls=KpCommand)(command)
app.add_typer(process_app, name="process")


def run() -> None:
    """The entry point of `kp`."""
    surroundings.steady_streams()
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code. A person never sees a traceback."""
    try:
        return int(app(args=arguments, prog_name="kp", standalone_mode=False) or 0)
    except Mishap as mishap:
        return _show_mishap(mishap, as_json="--json" in arguments)
    except USAGE_ERROR as error:
        path = getattr(getattr(error, "ctx", None), "command_path", "kp")
        return _show_mishap(usage_mishap(_usage_sentence(error), path), as_json="--json" in arguments)
    except (typer.Abort, KeyboardInterrupt):
        from kjopsprosess.render.message_page import message_page

        page = message_page(language_of_call().mishaps.interrupted)
        return _show_mishap(Mishap(Exit.INTERRUPTED, page, "interrupted"), as_json=False)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nothing more can be said to anyone
        return Exit.OK
    except Exception as error:
        if surroundings.wants_traceback():
            raise
        from kjopsprosess.render.message_page import message_page

        what = f"{type(error).__name__}: {error}"
        page = message_page(language_of_call().mishaps.unexpected.format(what=what))
        return _show_mishap(Mishap(Exit.REFUSED, page, "unexpected", {"what": what}), as_json="--json" in arguments)


def _show_mishap(mishap: Mishap, *, as_json: bool) -> int:
    from .screen import show, show_json

    if as_json:
        from .problems_json import problems_json

        show_json(problems_json(mishap), sys.stderr)
    else:
        show(mishap.page, sys.stderr)
    return int(mishap.exit_code)


def _usage_sentence(error: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """The parser's complaint in the language of the screen, by its class and what it carries."""
    words = language_of_call()
    said = words.mishaps
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            meant = f" {said.or_} ".join(sorted(error.possibilities or ())[:3])
            return " ".join(filter(None, (said.no_such_option.format(name=error.option_name), _meant(words, meant))))
        case "MissingParameter" if param is not None:
            name = words.help.metavars.get(param.metavar or "", param.metavar or param.name)
            return said.missing_argument.format(name=name)
        case "BadOptionUsage":
            return said.needs_value.format(name=error.option_name)
        case _:
            return said.bad_use.format(what=error.format_message())


def _meant(words: Any, names: str) -> str:  # noqa: ANN401 - Words, which is not loaded for a good call
    return words.mishaps.did_you_mean.format(names=names) if names else ""
