"""Events and tokens from the two YAML parsers; the only module that imports the library.

The C parser is fast and reads valid text. The pure Python parser is available on every machine, takes seconds for a
megabyte, and decides: errors are explained from its messages, and where the two would disagree the fast one stops.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.events import DocumentEndEvent, ScalarEvent

_STAND_INS = tuple(map(chr, range(0xE000, 0xE100)))
"""Characters without a meaning in Unicode. One that is not in the text replaces certain colons for the C parser."""
_COLON_IN_WORD = re.compile(r":(?<=[^\W_]:)(?=[^\W_]|//)")  # begins with the colon, which is quickly found
_COMMENT = re.compile(r"#[^\r\n]*")
_ODD_BLOCK_TEXT = re.compile(r"[|>][-+\d]*(?:#| *(?:#[^\r\n]*)?[\r\n]+ +[\r\n])")
"""`|#`, and a block text that begins with a line of blanks."""
_CLOSING = re.compile(r"^\.\.\.", re.MULTILINE)


class ParsersDisagreeError(Exception):
    """The C parser may accept here what the pure one refuses."""


class YamlToken(NamedTuple):
    """A token of the pure parser. Places are positions in the text."""

    kind: str
    """The library's name for it, such as `FlowMappingStartToken`."""
    style: str
    """How a text is quoted; empty for all else."""
    start: int
    end: int


class ParserMessage(NamedTuple):
    """Why a parser stopped, in its own English message. Places are positions in the text."""

    problem: str
    context: str
    at: int
    began: int | None
    """Where the construct that it was reading began."""

    @property
    def open_quote(self) -> int | None:
        """The opening quotation mark whose text runs to the end of the file; None when there is none."""
        return self.began if "quoted scalar" in self.context and "end of stream" in self.problem else None


def fast_events(text: str) -> Iterator[Any]:
    """The C parser's events.

    Raises `ParsersDisagreeError`, `ImportError` where it is not installed, or an error of its own.
    """
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]  # it may not be installed

    # This parser takes `{date: 2026-11-26 10:00}` for a mistake: within braces a colon always ended a key in its days.
    stand_in = next((sign for sign in _STAND_INS if sign not in text), None)
    if stand_in is None:
        raise ParsersDisagreeError
    parser = CParser(_COLON_IN_WORD.sub(stand_in, text))
    tabs = _Tabs(text) if "\t" in text else None
    while parser.check_event():
        event = parser.get_event()
        if tabs:
            tabs.refuse(event)
        if isinstance(event, ScalarEvent):
            if event.style in ("|", ">") and _ODD_BLOCK_TEXT.match(text, event.start_mark.index):
                raise ParsersDisagreeError
            if stand_in in event.value:
                event.value = event.value.replace(stand_in, ":")
        # Of two closing `...` the pure parser refuses the second.
        elif isinstance(event, DocumentEndEvent) and event.explicit and _CLOSING.search(text, event.end_mark.index):
            raise ParsersDisagreeError
        yield event


def slow_events(text: str) -> Iterator[Any]:
    """The pure parser's events. Raises any exception; see `parser_message`."""
    return iter(_pure_parser().parse(text))


def slow_tokens(text: str) -> Iterator[YamlToken]:
    """The pure parser's tokens up to the error, which it then raises."""
    for token in _pure_parser().scan(text):
        style = getattr(token, "style", None) or ""
        yield YamlToken(type(token).__name__, style, token.start_mark.index, token.end_mark.index)


def parser_message(problem: Exception) -> ParserMessage:
    """The message in a parser's exception; for an unknown exception its class name."""
    at, began = (getattr(problem, name, None) for name in ("problem_mark", "context_mark"))
    return ParserMessage(
        str(getattr(problem, "problem", None) or type(problem).__name__),
        str(getattr(problem, "context", None) or ""),
        next((mark.index for mark in (at, began) if mark), 0),
        began.index if began else None,
    )


def _pure_parser() -> Any:  # noqa: ANN401 - the library's own type
    return YAML(typ="safe", pure=True)


class _Tabs:
    """Tabs between tokens: the pure parser accepts them only within brackets, and never in a plain text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reached = 0
        self.in_flow: list[bool] = []

    def refuse(self, event: Any) -> None:  # noqa: ANN401 - the library's events have no types
        """Raise `ParsersDisagreeError` at a tab before the event or in it that the pure parser would refuse."""
        name, start, end = type(event).__name__, event.start_mark.index, event.end_mark.index
        in_flow = bool(self.in_flow) and self.in_flow[-1]
        if not in_flow and "\t" in _COMMENT.sub("", self.text[self.reached : start]):
            raise ParsersDisagreeError
        if name == "ScalarEvent" and not event.style and "\t" in self.text[start:end]:
            raise ParsersDisagreeError
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            self.in_flow.append(bool(event.flow_style))
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self.in_flow.pop()
        if in_flow or name == "ScalarEvent":
            self.reached = end
