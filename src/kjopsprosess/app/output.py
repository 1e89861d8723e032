"""Prints pages, JSON and files: the answer to stdout, everything else to stderr, in colour only on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, TextIO

from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page

from . import environment

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.messages.messages import Messages


STANDARD_OUTPUT = "-"
"""The name for standard output in place of a file's."""


def show(page: Page, stream: TextIO | None = None) -> None:
    """Print a page, to stdout unless another stream is given."""
    stream = stream or sys.stdout
    _write(_lines(page, stream), stream)
    stream.flush()


def draw_page(page: Page, stream: TextIO) -> str:
    """A page as text for a stream: as wide as the stream, in colour if it is a terminal."""
    return "".join(_lines(page, stream))


def _write(pieces: Iterable[str], stream: TextIO) -> None:
    """Write what is made meanwhile, some thousand pieces at a time."""
    made = iter(pieces)
    while part := "".join(islice(made, PIECES)):
        stream.write(part)


def _lines(page: Page, stream: TextIO) -> Iterable[str]:
    width, ascii_only = environment.width(stream), environment.needs_ascii(stream)
    if environment.wants_colour(stream):
        from kjopsprosess.page.drawing.terminal import draw_terminal  # 20 ms: it loads Rich

        return [draw_terminal(page, width, ascii_only=ascii_only)]
    from kjopsprosess.page.drawing.layout import plain_lines  # 5 ms that completion and JSON do without

    return plain_lines(page, width, ascii_only=ascii_only, beside=not environment.is_read_aloud())


def show_markdown(page: Page) -> None:
    """Print a page as Markdown."""
    from kjopsprosess.page.drawing.markdown import draw_markdown  # 1 ms, and layout

    sys.stdout.write(draw_markdown(page))


def show_json(facts: Any, stream: TextIO | None = None) -> None:  # noqa: ANN401 - any plain data
    """Print facts for programs: one JSON object, in ASCII; what is in an `EachMade` is made as it is printed."""
    import json  # 1 ms that a page does without

    stream = stream or sys.stdout
    _write(json.JSONEncoder(indent=2).iterencode(facts), stream)
    stream.write("\n")
    stream.flush()


def show_jsonl(rows: Iterable[Any]) -> None:
    """Print facts for programs, one JSON object a line."""
    import json  # likewise

    sys.stdout.writelines(json.dumps(row) + "\n" for row in rows)


PIECES = 4096
"""So many pieces of JSON are written at a time."""


def show_file(contents: str) -> None:
    """Print what is to become a file: in UTF-8 and with its own line ends, whatever the system's are."""
    show_lines([contents])


def show_lines(lines: Iterable[str]) -> None:
    """Print what is to become a file, as `show_file` does, line by line as they are made."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.writelines(lines)
        return
    sys.stdout.flush()
    stream.writelines(line.encode() for line in lines)
    stream.flush()


def give_up_output(error: Exception) -> str | None:
    """The system's name for why standard output takes no more, as a file on a full disk; None for any other error.

    What is still to be printed goes nowhere from then on: Python would try once more at the end, and complain.
    """
    from kjopsprosess.yamlfiles.writing.errors import reason  # only where something went wrong

    if not isinstance(error, OSError) or error.filename is not None:
        return None  # a file is named, and a `WriteError` tells of writing one
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    return reason(error)


def to_save(output: Path | None) -> Path | None:
    """The file that `-o` names; None where the answer is to be printed, as it is with `-` for standard output."""
    return None if str(output) == STANDARD_OUTPUT else output


def from_the_top(drawn: str, messages: Messages) -> str:
    """The line below what is longer than the terminal: how to read it from the top. Empty where there is room."""
    rows = environment.rows(sys.stdout)
    lines = drawn.rstrip("\n").count("\n") + 1
    if rows is None or lines <= rows:
        return ""
    return draw_page(message_page(messages.terms.from_the_top(lines)), sys.stdout)
