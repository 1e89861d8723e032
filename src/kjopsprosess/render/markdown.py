"""A page as Markdown, for a wiki or a mail. No text from a file can become markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .page import Ink, Labelled, Line, Row
from .wrapping import KEPT_TOGETHER, cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .page import Item, Page, Section, Text

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def draw_markdown(page: Page) -> str:
    """The page with `##` headings, the customer's act in bold, and a list under each heading."""
    blocks = ["\n".join(_section(section, first=place == 0)) for place, section in enumerate(page.sections)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, *, first: bool) -> Iterator[str]:
    items = list(section.items)
    if section.heading:
        yield f"## {_escaped(section.heading)}"
        yield ""
    elif first and items and isinstance(items[0], Line):
        yield f"# {_escaped(items[0].body)}"
        yield ""
        del items[0]
    for item in items:
        yield _item(item)


def _item(item: Item) -> str:
    mark = f"{_escape(item.glyph)} " if item.glyph else ""
    if isinstance(item, Row):
        cells = (_escaped(cell.body) for cell in item.cells)
        return f"- {mark}{' · '.join(cell for cell in cells if cell)}"
    body = _escaped(item.body)
    if isinstance(item, Labelled):
        return f"- {mark}**{_escape(item.label)}** {body}"
    return f"**{body}**\n" if any(span.ink is Ink.ACT for span in item.body) else f"- {mark}{body}"


def _escaped(body: Text) -> str:
    return _escape("".join(span.text for span in cleaned(body)))


def _escape(plain: str) -> str:
    """Every mark that could mean something to Markdown loses its meaning."""
    return _PUNCTUATION.sub(r"\\\1", plain.replace("\n", " ").replace(KEPT_TOGETHER, " "))
