"""Options and arguments that many commands share, with completion of their values from file names alone."""

from __future__ import annotations

import inspect
import itertools
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from . import environment

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
"""What an id looks like. A shell evaluates what completion prints, so no other name may get there."""


def complete_deal(incomplete: str) -> Iterator[str]:
    """Names of deals that begin as typed."""
    return _ids(_folders("deals"), incomplete)


def complete_process(incomplete: str) -> Iterator[str]:
    """Names of processes that begin as typed: the workspace's own, and those that come with `kp`."""
    from kjopsprosess.yamlfiles.folders import SHIPPED

    return _ids([*_folders("processes"), SHIPPED], incomplete)


def _ids(folders: list[Path], incomplete: str) -> Iterator[str]:
    names = {name.removesuffix(".yaml") for folder in folders for name in _names(folder) if name.endswith(".yaml")}
    return iter(sorted(name for name in names if name.startswith(incomplete) and _ID.fullmatch(name)))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - of ten thousand names, few are asked for
    except OSError:
        return []


def _folders(name: str) -> list[Path]:
    """That folder of the workspace; none outside a workspace."""
    start = environment.named_workspace() or Path.cwd()
    found = (folder for folder in (start, *start.parents) if (folder / "kp.yaml").is_file())
    return [folder / name for folder in itertools.islice(found, 1)]


Folder = Annotated[Path | None, typer.Option("-C", "--dir", metavar="DIR")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nb|en")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE")]
AsJson = Annotated[bool, typer.Option("--json")]

DealName = Annotated[str, typer.Argument(metavar="DEAL", autocompletion=complete_deal)]
ProcessName = Annotated[str, typer.Argument(metavar="PROCESS", autocompletion=complete_process)]
Form = Annotated[str, typer.Option("--format", metavar="text|md|json")]


def pass_on(
    ctx: typer.Context, folder: Path | None, lang: str | None, today: str | None, *, as_json: bool = False
) -> None:
    """Let options given before a command hold for it as well: the order in a call does not matter."""
    given = {"folder": folder, "lang": lang, "today": today, "as_json": as_json or None}
    options = {name: value for name, value in given.items() if value is not None}
    ctx.default_map = {str(ctx.invoked_subcommand): options}


def takes_options_of(kind: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a command take every field of a dataclass as an option; its first parameter gets them as one value.

    The fields are annotated as Typer wants its parameters; an option whose field is a list may be given several times.
    """

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        first, *rest = inspect.signature(command).parameters.values()
        keyword = inspect.Parameter.KEYWORD_ONLY
        options = [inspect.Parameter(each.name, keyword, default=None, annotation=each.type) for each in fields(kind)]
        arguments = [each for each in rest if each.default is inspect.Parameter.empty]
        others = [each.replace(kind=keyword) for each in rest if each.default is not inspect.Parameter.empty]

        @wraps(command)
        def called(**given: Any) -> None:  # noqa: ANN401 - whatever Typer has read
            told = {each.name: given.pop(each.name) for each in fields(kind)}
            command(**{first.name: kind(**{name: value for name, value in told.items() if value is not None}), **given})

        parameters = [*arguments, *options, *others]
        called.__dict__["__signature__"] = inspect.Signature(parameters)
        called.__annotations__ = {each.name: each.annotation for each in parameters}
        return called

    return decorated
