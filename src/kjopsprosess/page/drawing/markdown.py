"""A page as Markdown, for a wiki or a mail. No text from a file can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kjopsprosess.page.page import Cell, Item, Labelled, Line, Page, Picture, Row, Section, Style, Text, Verbatim, text

from .clean import clean, map_texts

PARALLEL_BAR = "│"
"""Marks steps that run side by side, below a line that says so; Markdown lists cannot show the bar."""
TEXT_INDENT = 4
"""Columns before text on a screen; an item with more belongs to the one above it."""
_MARKUP = re.compile(r"([\\`*_{}\[\]#|<>~&@$]|:(?=//)|(?<=\bwww)\.)", re.IGNORECASE)
"""Characters that Markdown, or a common dialect, reads as markup anywhere. `!` and `(` are only markup beside `[`."""
_MARKUP_AT_START = re.compile(r"^(\d*)([-+.)])")
"""At the start of a line, a dash, a plus or a number begins a list, and a row of dashes is a rule."""
_BACKTICKS = re.compile("`+")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_BLANKS = re.compile(r"\s+")


def draw_markdown(page: Page) -> str:
    """The page with `##` headings, the customer's act in bold and lists; nothing is wrapped, nothing left out.

    The first line is `#`. A row of a table is one item of a list: column names, which it cannot have, are left out.
    """
    page = map_texts(page, _escape, verbatim=clean)
    blocks = [block for place, section in enumerate(page.sections) for block in _blocks(section, first=place == 0)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(section: Section, *, first: bool) -> Iterator[str]:
    """Headings, paragraphs and whole lists, each to be set off with a blank line."""
    items = tuple(Line(text(item.strip)) if isinstance(item, Picture) else item for item in section.items)
    if section.heading:
        yield f"{'#' * (1 if first else section.level)} {_joined(section.heading)}"
    elif first and items and isinstance(items[0], Line):
        yield f"# {_joined(items[0].body)}"
        items = items[1:]
    points: list[str] = []
    for item in items:
        if (isinstance(item, Row) and item.heading) or (isinstance(item, Line) and not item.body):
            continue  # names of columns, and blank rows: neither means anything in a list
        if isinstance(item, Line) and item.continues and points:
            points[-1] += f" {_said(item)}"
            continue
        if not isinstance(item, Verbatim) and not _is_paragraph(item):
            points.append(_point(item, first=not points))
            continue
        if points:
            yield "\n".join(points)
            points = []
        yield _fenced(item) if isinstance(item, Verbatim) else _said(item)
    if points:
        yield "\n".join(points)


def _fenced(item: Verbatim) -> str:
    """Lines in a code fence longer than any fence they contain, so that none can close it."""
    longest = max((len(found) for line in item.lines for found in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((f"{fence}yaml", *item.lines, fence))


def _point(item: Line | Labelled | Row, *, first: bool) -> str:
    """An item of a list. One that is moved in, has a bar beside it or no label of its own belongs to the one above."""
    if item.glyph == PARALLEL_BAR:
        return f"    - {_said(item._replace(glyph=''))}"
    moved_in = not first and (not item.label if isinstance(item, Labelled) else item.indent > TEXT_INDENT)
    return f"    - {_said(item)}" if moved_in else f"- {_said(item)}"


def _is_paragraph(item: Item) -> bool:
    return isinstance(item, Line) and (not item.indent or _is_act(item))


def _is_act(line: Line) -> bool:
    return any(span.style is Style.ACT for span in line.body)


def _said(item: Line | Labelled | Row) -> str:
    if isinstance(item, Row):
        cells = (_joined(_in_a_list(cell)) for cell in item.cells)
        said = " · ".join(cell for cell in cells if cell)
    elif isinstance(item, Labelled):
        said = f"**{item.label}** {_joined(item.body)}" if item.label else _joined(item.body)
    elif item.leads_to:
        said = f"[{_joined(item.body)}](#{_anchor(item.leads_to)})"
    else:
        said = f"**{_joined(item.body)}**" if _is_act(item) else _joined(item.body)
    return _MARKUP_AT_START.sub(r"\1\\\2", f"{_escape(item.glyph)} {said}" if item.glyph else said)


def _anchor(heading: str) -> str:
    """The name that GitHub and most wikis give a heading: small letters, no punctuation, hyphens for blanks."""
    return _NOT_IN_ANCHORS.sub("", _BLANKS.sub(" ", clean(heading)).strip().lower()).replace(" ", "-")


def _in_a_list(cell: Cell | str) -> Text:
    """A cell without columns and column names: in full, or a number with a word for what it counts."""
    if isinstance(cell, str):
        return text(cell)
    if cell.wide is not None:
        return text(cell.wide)
    return text(cell.body if cell.narrow is None else cell.narrow)


def _joined(body: Text) -> str:
    return "".join(span.text for span in body).strip()


def _escape(plain: str) -> str:
    """A text with markup escaped, on one line."""
    one_line = _BLANKS.sub(" ", clean(plain.replace("\r\n", " ").replace("\n", " ")))
    return _MARKUP.sub(r"\\\1", one_line)
