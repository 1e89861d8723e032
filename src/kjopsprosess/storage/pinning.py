"""Writes another version into a deal's pins: the digits are replaced, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kjopsprosess.model.deal import Deal

from .document import read_bytes
from .edits import Edit, edited
from .reading import read_record
from .yaml_tree import Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as Row

    from kjopsprosess.model.scalars import Pin

    from .document import Document

_VERSION = re.compile(r"@([0-9]+)")


class CannotPin(Exception):  # noqa: N818 - it says that a file is written in an unusual way
    """The pin is written so that its digits cannot be found."""


def repinned(document: Document, pins: Row[Pin]) -> str:
    """The deal's text with these pins, in the order they stand. Raises `CannotPin`; nothing is written."""
    assert document.root is not None, "a deal was read from it"
    node = document.root.get("process")
    nodes = list(node.items) if isinstance(node, Sequence) else [node]
    text = edited(document.text, (_edit(document.text, each, pin) for each, pin in zip(nodes, pins, strict=True)))
    deal, changed = _deal(document), _deal(read_bytes(document.encoded(text), document.shown))
    if deal is None or changed != deal.model_copy(update={"process": tuple(pins)}):
        raise CannotPin
    return text


def _edit(text: str, node: object, pin: Pin) -> Edit:
    if not isinstance(node, Scalar):
        raise CannotPin
    found = [*_VERSION.finditer(text, node.start, node.end)]
    if len(found) != 1:
        raise CannotPin
    return Edit(*found[0].span(1), str(pin.version))


def _deal(document: Document) -> Deal | None:
    return read_record(document, Deal)[0]
