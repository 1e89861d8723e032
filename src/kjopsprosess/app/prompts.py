"""Prompts on the terminal: a line shown, a line read."""

from __future__ import annotations

import re
import sys

from kjopsprosess.page.clean import clean
from kjopsprosess.page.page import text
from kjopsprosess.page.wrapping import NO_BREAK_SPACE, wrap

from . import environment

MAX_TEXT_WIDTH = 100
"""Text stops at this column, however wide the terminal."""
_MARGIN = re.compile(r" *(?:\w )?")


def show_line(line: str = "", *, lines: bool = False) -> None:
    """Show a line of the dialogue, or several, as they are, where they are meant. All of it goes through `clean`."""
    cleaned = clean(line, lines=lines)
    sys.stderr.write((cleaned if lines else _wrapped(cleaned)) + "\n")
    sys.stderr.flush()


def _wrapped(line: str) -> str:
    """A line in rows that hang under its text."""
    before = "".join(_MARGIN.findall(line)[:1])
    rows = wrap(text(line.removeprefix(before)), min(environment.width(sys.stderr), MAX_TEXT_WIDTH) - len(before))
    hung = f"\n{' ' * len(before)}".join("".join(span.text for span in row) for row in rows)
    return before + hung.replace(NO_BREAK_SPACE, " ")


def read_line() -> str:
    """One answer. The end of the input is the same as Ctrl-C: nothing is saved."""
    sys.stderr.write("  > ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip()
