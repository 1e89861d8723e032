"""Answering in the form asked for: text, Markdown or JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from .mishap import Exit
from .screen import show, show_json, show_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kjopsprosess.render.page import Page

    from .desk import Desk

FORMS = ("text", "md", "json")
Value = TypeVar("Value", bound=StrEnum)


def one_of(desk: Desk, text: str | None, kind: type[Value]) -> Value | None:
    """One of a few words, or a usage error that names them; None when nothing was said."""
    if text is None or text in list(kind):
        return None if text is None else kind(text)
    allowed = ", ".join(kind)
    desk.refuse(Exit.USAGE, "not-allowed", desk.words.errors.not_allowed.format(value=text, allowed=allowed))


def answer(desk: Desk, form: str, facts: Callable[[], Any], page: Callable[[], Page], as_json: bool) -> None:
    """Print facts as JSON, or the page that draws them. Only the one asked for is made."""
    if form not in FORMS:
        said = desk.words.errors.not_allowed.format(value=form, allowed=", ".join(FORMS))
        desk.refuse(Exit.USAGE, "not-allowed", said)
    if as_json or form == "json":
        show_json(facts())
    elif form == "md":
        show_markdown(page())
    else:
        show(page())
