"""The help as pages, made of the commands as the parser knows them: the overview, and one page for each."""

import sys
from typing import Any, NamedTuple

from kjopsprosess.app.output import draw_page, from_the_top
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, text

from .usage import messages_of_call

COMMAND_COLUMNS = Columns("commands", least=(15,))
PAIRS = Columns("pairs", least=(15, 16), first_row=2)
OPTIONS = Columns("options", least=(15,))
EXAMPLES = Columns("examples")


class HelpOption(NamedTuple):
    """An option or argument of a command, as the parser knows it."""

    name: str
    """Name of the parameter in the code."""
    flags: tuple[str, ...]
    """`-C`, `--dir`; none for an argument."""
    metavar: str | None
    """The placeholder for its value; None for a switch."""
    required: bool = True


def kp_help(messages: Messages, arguments: dict[str, tuple[HelpOption, ...]], shared: tuple[HelpOption, ...]) -> Page:
    """`kp --help`: what the program is for, the commands in the order of a seller's day, and the shared options."""
    said = messages.help
    usage = Line(text(f"{said.usage} kp {said.options} {said.command}"), indent=0)
    sections = [Section(items=(Line(text(said.kp), indent=0), usage))]
    for heading, commands in said.groups.items():
        rows = tuple(
            Row(COMMAND_COLUMNS, (_call(name, arguments[name], messages), said.commands[name].does))
            for name in commands
        )
        sections.append(Section(text(heading, style=Style.HEADING), rows, gap=False))
    cells = [(_flags(option, messages), said.shared[option.name]) for option in shared]
    pairs = tuple(
        Row(PAIRS, (*map(Cell, map(text, cells[place])), *_second(cells[place + 1 : place + 2])))
        for place in range(0, len(cells), 2)
    )
    sections.append(Section(text(said.shared_options, style=Style.HEADING), pairs, gap=False))
    return Page(tuple(sections))


def command_help(messages: Messages, name: str, own: tuple[HelpOption, ...], shared: tuple[HelpOption, ...]) -> Page:
    """`kp COMMAND --help`: usage, what it does, two examples, its own options, and the shared options."""
    said, command = messages.help, messages.help.commands[name]
    usage = f"{said.usage} kp {_call(name, own, messages)} {said.options}"
    does = f"{command.does[:1].upper()}{command.does[1:]}."
    sections = [Section(items=tuple(Line(text(line), indent=0) for line in (usage, f"{does} {command.more}".strip())))]
    examples = tuple(Row(EXAMPLES, (typed, gives)) for typed, gives in command.examples)
    sections.append(Section(text(said.examples, style=Style.HEADING), examples))
    if own:
        rows = tuple(_option(option, command.parameters[option.name], messages) for option in own)
        sections.append(Section(text(said.own_options, style=Style.HEADING), rows))
    rows = tuple(_option(option, said.shared[option.name], messages) for option in shared)
    sections.append(Section(text(said.shared_options, style=Style.HEADING), rows))
    return Page(tuple(sections))


def group_help(messages: Messages, group: str, commands: dict[str, tuple[HelpOption, ...]]) -> Page:
    """`kp process --help`: the commands of a group."""
    said = messages.help
    usage = Line(text(f"{said.usage} kp {group} {said.command}"), indent=0)
    rows = tuple(
        Row(COMMAND_COLUMNS, (_call(name, own, messages), said.commands[name].does)) for name, own in commands.items()
    )
    return Page((Section(items=(usage, *rows)),))


def _option(option: HelpOption, means: str, messages: Messages) -> Row:
    return Row(OPTIONS, (_flags(option, messages), means))


def _second(pairs: list[tuple[str, str]]) -> tuple[Cell, ...]:
    """An option in the second column; on a narrow screen, where it is below, its meaning is in the same cell."""
    return tuple(
        cell
        for flags, means in pairs
        for cell in (Cell(text(flags), narrow=text(f"{flags}  {means}")), Cell(text(means), narrow=()))
    )


def _call(name: str, own: tuple[HelpOption, ...], messages: Messages) -> str:
    arguments = [option for option in own if not option.flags]
    return " ".join([name, *(_argument(name, option, messages) for option in arguments)])


def _argument(command: str, option: HelpOption, messages: Messages) -> str:
    shown = messages.help.commands[command].arguments.get(option.name, option.metavar or option.name)
    return shown if option.required else f"[{shown}]"


def _flags(option: HelpOption, messages: Messages) -> str:
    metavar = messages.help.metavars.get(option.metavar or "", option.metavar or "")
    return f"{', '.join(option.flags)} {metavar}".strip()


DRAWING = ("plain", "colour")
"""Names of the parameters that every command has, and that only the overview lists."""
SHARED = ("folder", "lang", "today", "as_json", "_as_json", *DRAWING, "help", "_version")
"""Names of the parameters that every command has."""


def command_help_text(command: Any, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own types
    """The help of one command."""
    options = _options(command, ctx)
    own = tuple(option for option in options if option.name not in SHARED)
    shared = tuple(option for option in options if option.name in SHARED and option.name not in DRAWING)
    messages = messages_of_call()
    return _drawn(command_help(messages, _name(ctx), own, shared), messages)


def group_help_text(group: Any, ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own types
    """The overview of all commands, or of those of a group."""
    messages = messages_of_call()
    if name := _name(ctx):
        commands = {f"{name} {each}": _own(group.commands[each], ctx) for each in group.list_commands(ctx)}
        return _drawn(group_help(messages, name, commands), messages)
    own = {each: _own(group.commands[each], ctx) for each in group.list_commands(ctx)}
    # Every command has the shared options; any of them will do.
    brief = _options(group.commands["brief"], ctx)
    shared = [option for option in brief if option.name in SHARED]
    version = [option for option in _options(group, ctx) if option.name == "_version"]
    return _drawn(kp_help(messages, own, (*shared, *version)), messages)


def _drawn(page: Page, messages: Messages) -> str:
    """A page of the help; one that a terminal has no room for says how to page it."""
    drawn = draw_page(page, sys.stdout)
    return (drawn + from_the_top(drawn, messages)).rstrip("\n")


def _name(ctx: Any) -> str:  # noqa: ANN401 - the vendored parser's own type
    """The command's name without the program's: `process show`."""
    return " ".join(str(ctx.command_path).split()[1:])


def _own(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    return tuple(option for option in _options(command, ctx) if option.name not in SHARED)


def _options(command: Any, ctx: Any) -> tuple[HelpOption, ...]:  # noqa: ANN401 - the vendored parser's own types
    return tuple(
        HelpOption(
            name=param.name,
            flags=tuple(sorted(param.opts, key=len)) if param.param_type_name == "option" else (),
            metavar=None if getattr(param, "is_flag", False) else param.metavar,
            required=param.required,
        )
        for param in command.get_params(ctx)
        if not getattr(param, "hidden", False)
    )
