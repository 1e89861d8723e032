"""The table of commands, and building the command line from it. The only place that knows the features."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

import typer

from .help import KpCommand, KpGroup

COMMANDS: Mapping[str, str | Mapping[str, str]] = {
    "brief": "brief.command:brief",
    "next": "list.next_command:next_contacts",
    "list": "list.command:list_deals",
    "promises": "promises.command:show_promises",
    "calendar": "calendar.command:calendar",
    "map": "map.command:show_map",
    "people": "people.command:show_people",
    "questions": "questions.command:show_questions",
    "log": "log.command:show_log",
    "advance": "advance.command:advance",
    "book": "advance.command:book",
    "note": "advance.capture.command:note",
    "inbox": "advance.capture.command:inbox",
    "undo": "advance.capture.command:undo",
    "new": "setup.command:new",
    "import": "setup.crm.command:import_deals",
    "review": "review.command:review",
    "check": "check.command:check",
    "doctor": "doctor.command:doctor",
    "demo": "setup.command:demo",
    "init": "setup.command:init",
    "schema": "setup.command:schema",
    "merge-driver": "git_merge.command:merge_driver",
    "process": {
        "": "process.command:processes",
        "list": "process.command:list_processes",
        "show": "process.command:show_process",
        "new": "process.command:new_process",
        "diff": "versions.command:diff",
        "upgrade": "versions.command:upgrade",
    },
}
"""Every command in the order of the help: the module below `features` and the function in it, loaded when it is called.

A mapping is a group of commands; the function under the empty name is called for the group itself.
"""


FOR_PROGRAMS = frozenset({"schema", "merge-driver"})
"""Commands that git and editors call: no shell offers them."""


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
    return typer.Typer(cls=KpGroup, rich_markup_mode=None, invoke_without_command=True, callback=callback, **settings)
