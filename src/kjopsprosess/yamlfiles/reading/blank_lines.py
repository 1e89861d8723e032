"""Normalizes lines of only spaces and tabs, which editors leave and nobody sees.

YAML allows them, but not all parsers accept a tab there, nor spaces right below `note: |`. So parsers are given a text
in which such lines are empty or only spaces. Inside a block text, what is beyond the margin is content.
"""

import re
from collections.abc import Iterator

from .tree import LINE_BREAK

_HEAD = re.compile(
    r"(?P<dashes> *+(?:- ++)*+)(?P<key>[^\s#](?:[^:]|:(?![ \t]++[|>]))*+:[ \t]++)?"
    r"[|>][-+]?(?P<margin>[1-9])?[-+]?[ \t]*+(?:#.*+)?"
)
"""The line above a block text, with or without a comment: `- key: |2-`."""


def with_plain_blank_lines(text: str) -> str:
    """A text that every parser reads the same; every visible character keeps its position and its line."""
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    lines, ends = LINE_BREAK.split(text), [*LINE_BREAK.findall(text), ""]
    margin: int | None = None
    """The margin of the current block text."""
    number = 0
    while number < len(lines):
        line, below = lines[number], number + 1
        if _is_blank(line):
            yield line[:margin].replace("\t", " ") + (line[margin:] if margin is not None else "")
        else:
            yield line
            if margin is None or _indent(line) < margin:
                margin, below = _block_text_below(lines, number)
        # Blanks right below a head go up to its end, where they mean nothing.
        yield " " * sum(map(len, lines[number + 1 : below]))
        yield from ends[number:below]
        number = below


def _block_text_below(lines: list[str], number: int) -> tuple[int | None, int]:
    """The margin of the block text whose head a line is, or None, and the line that is looked at next."""
    below = number + 1
    head = _HEAD.fullmatch(lines[number])
    if head is None:
        return None, below
    first = next((each for each in range(below, len(lines)) if not _is_blank(lines[each])), len(lines))
    margin = _margin(head, lines[first] if first < len(lines) else "")
    # With a margin in the head the lines below are judged one by one: their blanks beyond it are content.
    return margin, below if head["margin"] else first


def _margin(head: re.Match[str], first: str) -> int | None:
    """The indentation of a block text with this head and first line; None when there is none."""
    outer = len(head["dashes"]) if head["key"] else head["dashes"].rfind("-")
    if head["margin"]:
        return outer + int(head["margin"])
    return _indent(first) if _indent(first) > outer else None


def _is_blank(line: str) -> bool:
    return not line.strip(" \t")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
