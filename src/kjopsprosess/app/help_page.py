"""The help as pages: the overview of commands, and one page for each."""

from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, text

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
