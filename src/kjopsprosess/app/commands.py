"""Building the command line from the table of commands."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

import typer

from .command_table import COMMANDS, FOR_PROGRAMS
from .help.commands import KpCommand, KpGroup


def load(place: str) -> Callable[..., Any]:
    """Import and return the function that an entry of the table names."""
    module, _, function = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"kjopsprosess.features.{module}"), function)
    return found


def make_app(names: Iterable[str], callback: Callable[..., Any]) -> typer.Typer:
    """The Typer application with these commands only: building all of them takes longer than running one."""
    app = _group(
        callback,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
    )
    for name in names:
        place = COMMANDS[name]
        if isinstance(place, str):
            app.command(name, cls=KpCommand, hidden=name in FOR_PROGRAMS)(load(place))
            continue
        group = _group(load(place[""]))
        for each, inner in place.items():
            if each:
                group.command(each, cls=KpCommand)(load(inner))
        app.add_typer(group, name=name)
    return app


def _group(callback: Callable[..., Any], **settings: Any) -> typer.Typer:  # noqa: ANN401 - passed on to Typer as they are
    # Typer would load Rich for its own help and errors; both are ours.
    return typer.Typer(cls=KpGroup, rich_markup_mode=None, invoke_without_command=True, callback=callback, **settings)
