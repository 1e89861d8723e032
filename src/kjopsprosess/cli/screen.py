"""Printing: the answer to stdout, everything else to stderr, in colour only where somebody can see it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

from . import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kjopsprosess.render.page import Page


def show(page: Page, stream: TextIO | None = None) -> None:
    """Print a page, on stdout if no other stream is given."""
    stream = stream or sys.stdout
    stream.write(drawn(page, stream))
    stream.flush()


def drawn(page: Page, stream: TextIO) -> str:
    """A page as it is to be printed on a stream: as wide, and in colour only where somebody can see it."""
    width, ascii_only = surroundings.width(stream), surroundings.needs_ascii(stream)
    if surroundings.wants_colour(stream):
        from kjopsprosess.render.terminal import draw_terminal

        return draw_terminal(page, width, ascii_only=ascii_only)
    from kjopsprosess.render.plain import draw_plain

    return draw_plain(page, width, ascii_only=ascii_only)


def show_markdown(page: Page) -> None:
    """Print a page as Markdown."""
    from kjopsprosess.render.markdown import draw_markdown

    sys.stdout.write(draw_markdown(page))


def show_json(facts: Any, stream: TextIO | None = None) -> None:  # noqa: ANN401 - any plain data
    """Print facts for programs: one JSON object, in ASCII."""
    import json

    (stream or sys.stdout).write(json.dumps(facts, indent=2) + "\n")


def show_jsonl(rows: Iterable[Any]) -> None:
    """Print facts for programs, one JSON object a line."""
    import json

    sys.stdout.writelines(json.dumps(row) + "\n" for row in rows)
