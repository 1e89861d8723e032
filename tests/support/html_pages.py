"""An HTML page read as a browser reads it: its texts, its tags and what it asks for."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

EMPTY = frozenset({"meta", "link", "rect", "path"})
"""Elements that never hold anything; those of SVG are closed by themselves."""


class Tag(NamedTuple):
    name: str
    facts: dict[str, str]


class ReadPage(HTMLParser):
    """What a page holds. Texts of the style sheet are kept apart."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: list[str] = []
        self.style = ""
        self.open: list[str] = []
        self.badly_nested: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.badly_nested.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        elif data.strip():
            self.texts.append(" ".join(data.split()))

    def all_of(self, name: str) -> list[dict[str, str]]:
        return [tag.facts for tag in self.tags if tag.name == name]


def read_page(html: str) -> ReadPage:
    read = ReadPage()
    read.feed(html)
    read.close()
    return read
