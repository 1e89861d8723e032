"""Writes a log entry or a step as YAML, in few forms, which every YAML reader reads as the same text."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from kjopsprosess.model.deal import Entry
from kjopsprosess.model.durations import Duration
from kjopsprosess.model.fields import Makers, Record
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import STEP_AND_ACTION, Moment
from kjopsprosess.yamlfiles.reading.tree import ScalarNode, map_values

_PLAIN = re.compile(r"[«(]?[^\W_](?:[^:#\s]|:(?=\S)|(?<=\S)#|[^\S\r\n\t](?=[^\s#]))*")
"""Texts that need no quotes: a letter or digit first, and nothing after it with a meaning in YAML."""
_FLOW_MARKS = re.compile(r"[,\[\]{}:\"']")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"})
"""Words that some YAML readers do not read as text."""
_NUMBER = re.compile(r"[0-9][0-9_,.:]*(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?")
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cn"})
"""Unicode categories of characters that are invisible or change direction; they are written by their number."""
LAST_OF_BMP = 0xFFFF


class Unquoted(NamedTuple):
    """A date, a time, a number or a flag: written as it is, because it is meant to be read as one."""

    text: str


class ItemLayout(NamedTuple):
    """How an entry is laid out."""

    column: int = 2
    """Column of the dash, from 0."""
    width: int = 2
    """From the dash to the entry's keys."""
    newline: str = "\n"
    block_text: bool = True
    """Whether a note of several lines may stand under `note: |`."""


DEFAULT_LAYOUT = ItemLayout()


def entry_data(entry: Entry) -> dict[str, Any]:
    """An entry as the plain data that reading `entry_lines` gives."""
    data: dict[str, Any] = map_values(
        _contents(entry), lambda value: value.text if isinstance(value, Unquoted) else value
    )
    return data


def entry_lines(entry: Entry, layout: ItemLayout = DEFAULT_LAYOUT) -> str:
    """An entry as an item of a block list, each line with its line break."""
    return _item(_contents(entry), layout)


def step_lines(step: Step, layout: ItemLayout) -> str:
    """A step as an item of a block list.

    `after` is always written, so that the step's position in the file does not matter.
    """
    contents = {**_contents(step), "after": list(step.after or ())}
    keys = [key for key in type(step).model_fields if contents.get(key) not in (None, {})]
    return _item({key: contents[key] for key in keys}, layout)


def flow_entry(entry: Entry) -> str:
    """An entry as one `{…}`, for a log that is written `[…]`."""
    return _flow(_contents(entry))


def _item(contents: dict[str, Any], layout: ItemLayout) -> str:
    lines = list(_block(contents, layout.column + layout.width, block_text=layout.block_text))
    dash = " " * layout.column + "-" + " " * (layout.width - 1)
    lines[0] = dash + lines[0].lstrip(" ")
    return "".join(line + layout.newline for line in lines)


def yaml_scalar(text: str, *, flow: bool = False) -> str:
    """A text as a YAML scalar on one line: plain if every YAML reader reads it so, else in double quotes."""
    return text if _is_safe(text, flow=flow) else double_quoted(text)


def normalized_note(note: str) -> str:
    """A note as it is stored: several lines end in one line break, because `|` is read back so."""
    note = note.replace("\r\n", "\n")
    return note.strip("\n") + "\n" if "\n" in note.strip("\n") else note.strip("\n")


def _is_safe(text: str, *, flow: bool) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and not text.endswith(":")
        and text.lower() not in _WORDS
        and not _NUMBER.fullmatch(text)
        and not _TIME.fullmatch(text)
        and not any(unicodedata.category(sign) in _UNSEEN for sign in text)
        and not (flow and _FLOW_MARKS.search(text))
    )


def double_quoted(text: str) -> str:
    """A text in double quotes, with invisible characters escaped."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(sign: str) -> str:
    if short := _SHORT_ESCAPES.get(sign):
        return short
    if unicodedata.category(sign) not in _UNSEEN:
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) <= LAST_OF_BMP else f"\\U{ord(sign):08x}"


def quoted_as(node: ScalarNode, text: str) -> str:
    """Another text in the quotes that a text in a file has; empty where it has none."""
    if node.style == "'":
        return "'" + text.replace("'", "''") + "'"
    return double_quoted(text) if node.style == '"' else ""


def _contents(record: Record) -> dict[str, Any]:
    """The contents of a record, by the keys of the file and in their order; empty keys are left out.

    Keys that several records share, such as what a day means, stand last.
    """
    contents: dict[str, Any] = {}
    own = type(record).__annotations__
    fields = type(record).model_fields
    for name, field in sorted(fields.items(), key=lambda each: each[0] not in own):
        value = getattr(record, name)
        if name == "note" and value is not None:
            value = normalized_note(value) or None
        if value not in (None, (), {}) and not (value == "" and field.default == ""):
            contents[field.alias or name] = _content(value)
    return contents


def _content(value: Any) -> Any:  # noqa: ANN401 - any value of a model
    if isinstance(value, Record):
        return _Prose(_contents(value)) if _has_prose(value) else _contents(value)
    if isinstance(value, dict):
        return {key: _content(each) for key, each in value.items()}
    if isinstance(value, Moment | date | bool | int):
        return Unquoted(str(value).lower())
    if isinstance(value, Makers) and len(value) == 1:
        return value[0]
    # A `Duration` is a tuple of days, and is written as it was told: `2-4 weeks`.
    if isinstance(value, tuple) and not isinstance(value, Duration):
        return [_content(each) for each in value]
    return str(value)


class _Prose(dict[str, Any]):
    """A map with free text, which is written as a block map, where commas and colons need no quotes."""


def _has_prose(record: Record) -> bool:
    return any(
        # A text with metadata is an id or the like, which never needs quotes.
        getattr(record, name) is not None and _is_free_text(field.annotation) and not field.metadata
        for name, field in type(record).model_fields.items()
    )


def _is_free_text(annotation: Any) -> bool:  # noqa: ANN401 - a type of any kind
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return str in parts


def _block(contents: dict[str, Any], column: int, *, block_text: bool = False) -> Iterator[str]:
    """The lines of a block map whose keys begin at a column."""
    margin = " " * column
    for key, value in contents.items():
        start = f"{margin}{yaml_scalar(key)}:"
        if isinstance(value, _Prose):
            yield start
            yield from _block(value, column + 2)
        elif isinstance(value, list) and not _fits_one_line(value):
            yield start
            yield from _block_list(value, column + 2)
        elif block_text and key == "note" and _is_block_text(value):
            yield f"{start} |2" if value.startswith(" ") else f"{start} |"
            yield from (f"{margin}  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
        else:
            yield f"{start} {_inline(value)}"


def _inline(value: Any) -> str:  # noqa: ANN401 - see above
    return yaml_scalar(value) if isinstance(value, str) else _flow(value)


def _block_list(items: list[Any], column: int) -> Iterator[str]:
    dash = " " * column + "- "
    for item in items:
        if isinstance(item, _Prose) and item:
            first, *rest = _block(item, column + 2)
            yield dash + first.lstrip(" ")
            yield from rest
        else:
            yield dash + _inline(item)


def _fits_one_line(items: list[Any]) -> bool:
    """Whether a list fits on one line: all items are ids, actions or numbers."""
    return all(
        isinstance(item, Unquoted) or (isinstance(item, str) and STEP_AND_ACTION.fullmatch(item)) for item in items
    )


def _is_block_text(note: str) -> bool:
    """Whether a note of several lines can be written under `note: |` and read back as it is.

    A tab may stand within a line, not before it, where it looks like the indentation of the file.
    """
    first, more, _ = note.partition("\n")
    return (
        bool(more and first.strip(" "))
        and not any(line.lstrip(" ").startswith("\t") for line in note.split("\n"))
        and not any(sign not in "\n\t" and unicodedata.category(sign) in _UNSEEN for sign in note)
    )


def _flow(value: Any) -> str:  # noqa: ANN401 - see above
    if isinstance(value, Unquoted):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{yaml_scalar(key, flow=True)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return yaml_scalar(value, flow=True)
