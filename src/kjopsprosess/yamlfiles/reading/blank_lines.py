"""Lines of nothing but blanks and tabs: an editor that indents by itself leaves them, and nobody sees them.

YAML lets them stand anywhere, but its parsers do not all take a tab there, nor blanks right below `note: |`. So they
are given a text in which such lines are of blanks, or empty. Within a block text, what stands behind the margin is
content.
"""

import re
from collections.abc import Iterator

from .tree import LINE_BREAK

_HEAD = re.compile(
    r"(?P<dashes> *+(?:- ++)*+)(?P<key>[^\s#](?:[^:]|:(?![ \t]++[|>]))*+:[ \t]++)?"
    r"[|>][-+]?(?P<margin>[1-9])?[-+]?[ \t]*+(?:#.*+)?"
)
"""The line above a block text, with a remark or without: `- key: |2-`."""


def with_plain_blank_lines(text: str) -> str:
    """A text that every parser reads alike; all that can be seen stands at its old position, on its old line."""
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    lines, ends = LINE_BREAK.split(text), [*LINE_BREAK.findall(text), ""]
    margin: int | None = None
    """Of the block text that is being passed."""
    number = 0
    while number < len(lines):
        line, below = lines[number], number + 1
        if _is_blank(line):
            yield line[:margin].replace("\t", " ") + (line[margin:] if margin is not None else "")
        else:
            yield line
            if margin is None or _indent(line) < margin:
                head = _HEAD.fullmatch(line)
                if head:
                    below = next((each for each in range(below, len(lines)) if not _is_blank(lines[each])), len(lines))
                margin = _margin(head, lines[below] if below < len(lines) else "") if head else None
                if head and head["margin"]:
                    below = number + 1
        # Blanks right below a head go up to its end, where they mean nothing.
        yield " " * sum(map(len, lines[number + 1 : below]))
        yield from ends[number:below]
        number = below


def _margin(head: re.Match[str], first: str) -> int | None:
    """How far a block text is indented that has such a head and such a first line; None where there is none."""
    outer = len(head["dashes"]) if head["key"] else head["dashes"].rfind("-")
    if head["margin"]:
        return outer + int(head["margin"])
    return _indent(first) if _indent(first) > outer else None


def _is_blank(line: str) -> bool:
    return not line.strip(" \t")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
