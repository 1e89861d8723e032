"""Answers a shell that completes the name of a command or of a deal, without loading the parser.

These two are completed all the time, and a shell stands still until it has the answer. Everything else, as the value of
an option, is left to Typer, whose scripts ask here and whose forms of answers these are.
"""

from __future__ import annotations

import os
import sys

from kjopsprosess.app.command_table import COMMANDS, DEAL_COMMANDS, FOR_PROGRAMS
from kjopsprosess.model.reserved_ids import DEVICE_NAMES, RESERVED_IDS

_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
# As in `model.values`, which takes longer to load than everything here; a test compares them.
MAX_ID_LENGTH = 63


def answer_shell() -> bool:
    """Answer what a shell asks by its environment, on standard output. False where somebody else must answer."""
    shell = os.environ.get("_KP_COMPLETE", "").partition("complete_")[2]
    asked = _asked(shell)
    if asked is None:
        return False
    before, typed = asked
    if typed.startswith("-"):
        return False
    if before[:1] == ["help"]:
        if len(before) > 1:
            return _tell(shell, {})
        before = []
    if not before:
        names = [name for name in COMMANDS if name not in FOR_PROGRAMS and name.startswith(typed)]
        found = dict.fromkeys(names, "") if shell == "bash" else _with_meanings(names)
    elif len(before) == 1 and before[0] in DEAL_COMMANDS:
        found = dict.fromkeys(_deals(typed), "")
    else:
        return False
    return _tell(shell, found)


def _asked(shell: str) -> tuple[list[str], str] | None:
    """The words before the one to complete, without the program's own, and what is typed of it.

    None for an unknown shell, and for quotation marks, which only a parser takes apart.
    """
    variable = "COMP_WORDS" if shell == "bash" else "_TYPER_COMPLETE_ARGS"
    line = os.environ.get(variable, "")
    if shell not in ("bash", "zsh", "fish", "powershell", "pwsh") or any(mark in line for mark in "\"'\\"):
        return None
    words = line.split()[1:]
    if shell == "bash":
        place = os.environ.get("COMP_CWORD", "")
        if not place.isdecimal():
            return None
        at = int(place) - 1
        return words[:at], words[at] if at < len(words) else ""
    if shell in ("zsh", "fish"):
        open_word = bool(words) and not line.endswith(" ")
    else:
        open_word = bool(os.environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE"))
    return (words[:-1], words[-1]) if open_word and words else (words, "")


def _with_meanings(commands: list[str]) -> dict[str, str]:
    """What each command does, in the language of the environment: every shell but bash shows it beside the name."""
    from kjopsprosess.app import environment  # likewise
    from kjopsprosess.messages.help.help import HelpMessages  # the sentences of all commands, which bash does without
    from kjopsprosess.messages.languages import choose  # likewise

    help_texts = HelpMessages(choose([environment.env_language(), environment.system_language()])).commands
    return {name: help_texts[name].does for name in commands}


def _deals(typed: str) -> list[str]:
    """Ids of the workspace's deals that begin with what was typed, in order."""
    names = (name[: -len(".yaml")] for name in _names_in_deals() if name.endswith(".yaml"))
    return sorted(name for name in names if name.startswith(typed) and _is_id(name))


def _names_in_deals() -> list[str]:
    """Names of the files in `deals/` of the workspace that a command here would take."""
    folder = os.path.abspath(os.environ.get("KP_HOME") or ".")  # noqa: PTH100 - pathlib alone takes as long as the rest
    try:
        while not os.path.isfile(os.path.join(folder, "kp.yaml")):  # noqa: PTH113, PTH118 - likewise
            above = os.path.dirname(folder)  # noqa: PTH120 - likewise
            if above == folder:
                return []
            folder = above
        return os.listdir(os.path.join(folder, "deals"))  # noqa: PTH118, PTH208 - likewise
    except OSError:
        return []


def _is_id(name: str) -> bool:
    """Whether a name is an id. A shell evaluates what it is answered, so nothing else is printed."""
    well_formed = 0 < len(name) <= MAX_ID_LENGTH and _ID_LETTERS.issuperset(name) and name[0] != "-"
    return well_formed and name not in RESERVED_IDS and name not in DEVICE_NAMES


def _tell(shell: str, found: dict[str, str]) -> bool:
    """Print the answer in the form that Typer's script for the shell reads."""
    if shell == "fish" and os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        sys.exit(0 if found else 1)
    if shell == "zsh":
        quoted = [f'"{name}":"{_for_zsh(means)}"' if means else f'"{name}"' for name, means in found.items()]
        answer = "_arguments '*: :((" + "\n".join(quoted) + "))'" if found else "_files"
    elif shell == "fish":
        answer = "\n".join(f"{name}\t{means}" if means else name for name, means in found.items())
    elif shell == "bash":
        answer = "\n".join(found)
    else:
        answer = "\n".join(f"{name}:::{means or ' '}" for name, means in found.items())
    sys.stdout.write(answer + "\n")
    return True


def _for_zsh(text: str) -> str:
    """A text between the quotation marks of an answer that zsh evaluates."""
    for mark, written in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", "\\\\:")):
        text = text.replace(mark, written)
    return text
