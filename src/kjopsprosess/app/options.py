"""Options and arguments that many commands share, with completion of their values from file names alone."""

import inspect
import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import environment
from .completion.values import complete_member, words

if TYPE_CHECKING:
    from .context import CommandContext


def complete_deal(incomplete: str) -> Iterator[str]:
    """Ids of deals that begin with what was typed."""
    return _ids(_folders("deals"), incomplete)


def complete_process(incomplete: str) -> Iterator[str]:
    """Ids of processes that begin with what was typed: the workspace's own, and the shipped ones."""
    from kjopsprosess.yamlfiles.folders import SHIPPED  # with `id_error_code` 4 ms that only completion needs

    return _ids([*_folders("processes"), SHIPPED], incomplete)


def _ids(folders: list[Path], incomplete: str) -> Iterator[str]:
    """Names of files that are valid ids. A shell evaluates what completion prints, so no other name is printed."""
    from kjopsprosess.model.values import id_error_code  # see above

    names = {name.removesuffix(".yaml") for folder in folders for name in _names(folder) if name.endswith(".yaml")}
    return iter(sorted(name for name in names if name.startswith(incomplete) and id_error_code(name) is None))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - of ten thousand names, few are asked for
    except OSError:
        return []


def _folders(name: str) -> list[Path]:
    """The folder of that name in the workspace, if there is a workspace."""
    asked = environment.folder_option(environment.words_before_completion() or [])
    start = asked or environment.env_workspace() or Path.cwd()
    found = (folder for folder in (start, *start.parents) if (folder / "kp.yaml").is_file())
    return [folder / name for folder in itertools.islice(found, 1)]


Folder = Annotated[Path | None, typer.Option("-C", "--dir", metavar="DIR")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nb|en", autocompletion=words("nb", "en"))]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE")]
AsJson = Annotated[bool, typer.Option("--json")]
Plain = Annotated[bool, typer.Option("--plain")]
Colour = Annotated[str | None, typer.Option("--color", metavar="WHEN", autocompletion=words("auto", "always", "never"))]
COLOURS = {None: None, "auto": None, "always": True, "never": False}
"""What the values of `--color` mean."""


@dataclass
class SharedOptions:
    """The options that every command has."""

    folder: Folder = None
    lang: Lang = None
    today: Today = None
    as_json: AsJson = False
    plain: Plain = False
    colour: Colour = None


MemberOption = partial(typer.Option, metavar="NAME", autocompletion=complete_member)
"""For an option that names one of us."""
DealArgument = Annotated[str, typer.Argument(metavar="DEAL", autocompletion=complete_deal)]
ProcessArgument = Annotated[str, typer.Argument(metavar="PROCESS", autocompletion=complete_process)]
FormatOption = Annotated[
    str, typer.Option("--format", metavar="text|md|json", autocompletion=words("text", "md", "json"))
]
CsvFormatOption = Annotated[
    str, typer.Option("--format", metavar="text|md|json|csv", autocompletion=words("text", "md", "json", "csv"))
]
"""For a command whose answer is a table."""
CsvFileOption = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")]
DocumentForm = Annotated[
    str | None,
    typer.Option("--format", metavar="text|md|html|json", autocompletion=words("text", "md", "html", "json")),
]
"""For an answer that may leave the terminal. Left out: by the name of the file to save, else text."""
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")]


def pass_on(ctx: typer.Context, given: SharedOptions) -> None:
    """Apply options given before a command to it as well, so that their position does not matter."""
    options = {name: value for name, value in vars(given).items() if value is not None and value is not False}
    ctx.default_map = {str(ctx.invoked_subcommand): options}


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Decorator: makes a function a command with the shared options, and a `CommandContext` of them.

    The first parameter of the function is the context. A parameter annotated with a dataclass takes each field as an
    option. When called from another command, the context may be passed instead of the options.
    """
    first, *rest = inspect.signature(function).parameters.values()
    grouped: dict[str, Any] = {each.name: each.annotation for each in rest if is_dataclass(each.annotation)}
    plain = [each for each in rest if each.name not in grouped]
    parameters = [each for each in plain if each.default is inspect.Parameter.empty]
    parameters += [_option(each.name, each.type) for kind in grouped.values() for each in fields(kind)]
    parameters += [_option(p.name, p.annotation, p.default) for p in plain if p.default is not inspect.Parameter.empty]
    parameters += [_option(each.name, each.type, each.default) for each in fields(SharedOptions)]

    @wraps(function)
    def called(**given: Any) -> None:  # noqa: ANN401 - whatever Typer has read
        context = given.pop(first.name, None) or _context_of(given)
        function(context, **{name: kind(**_taken(kind, given)) for name, kind in grouped.items()}, **given)
        if context.notices:
            from kjopsprosess.app.answers.answer import show_notices  # 3 ms, and loaded already where there are notices

            show_notices(context)

    # Typer reads the options from the signature and the annotations.
    called.__dict__["__signature__"] = inspect.Signature(parameters)
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    return called


def _context_of(given: dict[str, Any]) -> "CommandContext":
    """The context of the shared options, which are taken out of those given. Stops at one that cannot be used."""
    from .context import CommandContext  # 10 ms that help does without

    shared = _taken(SharedOptions, given)
    plain, colour = shared.pop("plain", False), shared.pop("colour", None)
    environment.draw_as(plain=plain, colour=COLOURS.get(colour))
    context = CommandContext(**shared)
    if colour not in COLOURS:
        from kjopsprosess.app.answers.answer import require_colour  # only where the call cannot be used

        require_colour(context, colour, [each for each in COLOURS if each])
    context.as_json = context.as_json or given.get("form") == "json"
    if broken := next(filter(_is_broken, _texts(given)), None):
        from kjopsprosess.app.answers.answer import fail_broken_text  # likewise

        fail_broken_text(context, broken)
    return context


def _texts(given: dict[str, Any]) -> Iterator[str]:
    """Every text that was typed."""
    for value in given.values():
        yield from value if isinstance(value, list) else [value]


def _is_broken(text: Any) -> bool:  # noqa: ANN401 - whatever Typer has read
    """Whether a text has bytes that are no UTF-8, halves of characters to Python; a file may be named so."""
    if not isinstance(text, str) or text.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in text):
        return False
    return not os.path.lexists(text)


def _option(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:  # noqa: ANN401 - any option
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _taken(kind: type[Any], given: dict[str, Any]) -> dict[str, Any]:
    """Take the values for a dataclass out of those given; missing ones keep the dataclass's default."""
    found = {each.name: given.pop(each.name, None) for each in fields(kind)}
    return {name: value for name, value in found.items() if value is not None}
