"""YAML text as a tree of maps, lists and texts, each with its place; the one module that knows the YAML library.

Refusals raise `NotYaml` with findings whose facts hold `line`, `column` and `width` (from 1), because there is no tree
to point into.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from kjopsprosess.model.findings import Finding

from .lines import LINE_BREAK

MAX_DEPTH = 32
NOTHING = frozenset({"", "~", "null"})
"""Plain texts that mean that a key has no value."""
_STAND_IN = "\ue000"
"""Stands for a colon that is part of a word or a time, on the way through the C parser; Unicode gives it no meaning."""
_ODD_BLOCK_TEXT = re.compile(r"[|>][-+\d]*(?:#| *(?:#.*)?(?:\r\n?|\n)(?:\r\n?|\n)* +[\r\n])")
_COLON_IN_WORD = re.compile(r":(?<=[^\W_]:)(?=[^\W_]|//)")  # begins with the colon, which is quickly found


class Scalar(NamedTuple):
    """A text in the file. `start` and `end` are positions in the text; `line` and `column` count from 0."""

    text: str | None
    """What it says, without quotes; None when nothing stands there, or `~` or `null`."""
    style: str
    """`"` or `'` for quotes, `|` or `>` for a block text, empty for plain."""
    start: int
    end: int
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys with values, in the order of the file. For a block map `end` lies behind comments below it."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    flow: bool
    """Whether it is written `{…}`."""
    start: int
    end: int
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """The value of a key; None when the map has no such key."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, with its place."""
        return next((name for name, _ in self.pairs if name.text == key), None)


class Sequence(NamedTuple):
    """A list. For a block list `start` is its first dash, and `end` lies behind comments below it."""

    items: tuple["Node", ...]
    flow: bool
    """Whether it is written `[…]`."""
    start: int
    end: int
    line: int
    column: int


Node: TypeAlias = Scalar | Mapping | Sequence


class Tree(NamedTuple):
    """What a text holds."""

    root: Node | None
    """None when there is nothing but comments and blanks."""
    end: int
    """Where the contents end: the closing `...`, or the end of the text."""


class NotYaml(Exception):  # noqa: N818 - it carries what is wrong with a file, not a fault of the program
    """The text cannot be read as the YAML that `kp` takes."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(finding.code for finding in findings))
        self.findings = findings


def read_tree(text: str) -> Tree:
    """Read a text without a byte order mark. Raises `NotYaml`; never anything else."""
    if not _parsers_disagree(text):
        try:
            return _Builder(text).build(_c_events(text))
        except NotYaml as problem:
            if (
                problem.findings[0].code == "duplicate-key"
            ):  # then all was read, and the places are those of a good file
                raise
        except Exception:  # noqa: BLE001, S110 - whatever is wrong, the other parser says so the same on every machine
            pass
    return _read_slowly(text)


def data(node: Node | None) -> Any:  # noqa: ANN401 - dicts and lists of texts
    """The plain data of a tree: dict, list, str and None."""
    if isinstance(node, Mapping):
        return {key.text: data(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [data(item) for item in node.items]
    return None if node is None else node.text


def _parsers_disagree(text: str) -> bool:
    """Whether the C parser may take what the pure one refuses.

    That is: tabs between words, a document closed twice, a block text that begins with a line of blanks, and `|#`.
    """
    return "\t" in text or text.count("\n...") > 1 or _STAND_IN in text or bool(_ODD_BLOCK_TEXT.search(text))


def _read_slowly(text: str) -> Tree:
    """Read with the parser that is there on every machine, and whose explanations are therefore the same on all."""
    try:
        return _Builder(text).build(_pure_events(text))
    except NotYaml:
        raise
    except Exception as problem:  # noqa: BLE001 - odd input makes the parser raise all sorts of things
        from .diagnosis import Trouble, diagnose

        at, began = _spot(getattr(problem, "problem_mark", None)), _spot(getattr(problem, "context_mark", None))
        raise NotYaml(
            diagnose(
                Trouble(
                    problem=str(getattr(problem, "problem", None) or type(problem).__name__),
                    context=str(getattr(problem, "context", None) or ""),
                    at=at or began or (0, 0),
                    began=began,
                    lines=LINE_BREAK.split(text),
                    scan=lambda: _pure_parser().scan(text),
                )
            )
        ) from None


def _spot(mark: Any) -> tuple[int, int] | None:  # noqa: ANN401 - the library's marks have no types
    return None if mark is None else (mark.line, mark.column)


def _c_events(text: str) -> Iterator[Any]:
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]
    from ruamel.yaml.events import ScalarEvent

    # This parser takes `{date: 2026-11-26 10:00}` for a mistake: within braces a colon always ended a key in its days.
    hidden = _COLON_IN_WORD.sub(_STAND_IN, text)
    parser = CParser(hidden)
    while parser.check_event():
        event = parser.get_event()
        if isinstance(event, ScalarEvent) and _STAND_IN in event.value:
            event.value = event.value.replace(_STAND_IN, ":")
        yield event


def _pure_events(text: str) -> Iterator[Any]:
    return iter(_pure_parser().parse(text))


def _pure_parser() -> Any:  # noqa: ANN401 - the library's own type
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True)


class _Open:
    """A map or list that is being read. `key_line` is the line on which the waiting key ends."""

    __slots__ = ("column", "flow", "is_map", "items", "key", "key_line", "keys", "line", "pairs", "start")

    def __init__(self, event: Any, is_map: bool) -> None:  # noqa: ANN401 - the library's events have no types
        mark = event.start_mark
        self.is_map, self.flow = is_map, bool(event.flow_style)
        self.start, self.line, self.column = mark.index, mark.line, mark.column
        self.items: list[Node] = []
        self.pairs: list[tuple[Scalar, Node]] = []
        self.keys: dict[str, int] = {}
        self.key: Scalar | None = None
        self.key_line = 0

    def closed(self, event: Any) -> Node:  # noqa: ANN401 - see above
        end = event.end_mark.index
        if self.is_map:
            return Mapping(tuple(self.pairs), self.flow, self.start, end, self.line, self.column)
        return Sequence(tuple(self.items), self.flow, self.start, end, self.line, self.column)


class _Builder:
    """Makes a tree of parser events, and refuses what `kp` does not read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0
        self.end = len(text)
        self.duplicates: list[Finding] = []

    def build(self, events: Iterator[Any]) -> Tree:
        for event in events:
            match type(event).__name__:
                case "ScalarEvent":
                    self._refuse_odd(event)
                    self._scalar(event)
                case "MappingStartEvent" | "SequenceStartEvent" as name:
                    self._refuse_odd(event)
                    self._start(event, is_map=name == "MappingStartEvent")
                case "MappingEndEvent" | "SequenceEndEvent":
                    self._value(self.open.pop().closed(event), event)
                case "AliasEvent":
                    raise NotYaml(_at(event, "alias", name=str(event.anchor)))
                case "DocumentStartEvent":
                    self._document(event)
                case "DocumentEndEvent" if event.explicit:
                    self.end = event.start_mark.index
        if self.duplicates:
            from .crowds import first_of

            raise NotYaml(*first_of(self.duplicates))
        root = self.root
        empty = isinstance(root, Scalar) and root.text is None
        return Tree(None if empty else root, self.end)

    def _document(self, event: Any) -> None:  # noqa: ANN401 - the library's events have no types
        self.documents += 1
        if self.documents > 1:
            raise NotYaml(_at(event, "several-documents"))
        if directive := re.search(r"^%.*", self.text[: event.end_mark.index], re.MULTILINE) if event.explicit else None:
            line = self.text.count("\n", 0, directive.start()) + 1
            raise NotYaml(Finding("directive", facts={"line": line, "column": 1, "width": len(directive[0])}))

    def _refuse_odd(self, event: Any) -> None:  # noqa: ANN401 - see above
        if event.anchor is not None:
            raise NotYaml(_at(event, "anchor", name=str(event.anchor)))
        if event.tag is not None:
            raise NotYaml(_at(event, "tag"))

    def _start(self, event: Any, *, is_map: bool) -> None:  # noqa: ANN401 - see above
        if self.open and self.open[-1].is_map and self.open[-1].key is None:
            raise NotYaml(_at(event, "complex-key"))
        if len(self.open) == MAX_DEPTH:
            raise NotYaml(_at(event, "too-deep", limit=MAX_DEPTH))
        self.open.append(_Open(event, is_map))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - see above
        begin, finish, value, style = event.start_mark, event.end_mark, event.value, event.style or ""
        if not value.isascii() and _LONE_SURROGATE.search(value):
            raise NotYaml(_at(event, "control-character", character="U+D800"))
        text = None if not style and value in NOTHING else value
        self._value(Scalar(text, style, begin.index, finish.index, begin.line, begin.column), event)

    def _value(self, node: Node, event: Any) -> None:  # noqa: ANN401 - see above
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if not parent.is_map:
            parent.items.append(node)
        elif parent.key is None:
            self._key(parent, node, event)
        else:
            if isinstance(node, Scalar) and node.start == node.end:
                node = self._empty_value(parent.key, parent.key_line)
            parent.pairs.append((parent.key, node))
            parent.key = None

    def _key(self, parent: _Open, node: Node, event: Any) -> None:  # noqa: ANN401 - see above
        if not isinstance(node, Scalar) or node.text is None or node.style in ("|", ">"):
            raise NotYaml(_at(event, "complex-key"))
        parent.key, parent.key_line = node, event.end_mark.line
        if node.text in parent.keys:
            self.duplicates.append(_at(event, "duplicate-key", key=node.text, first_line=parent.keys[node.text]))
        else:
            parent.keys[node.text] = node.line + 1

    def _empty_value(self, key: Scalar, key_line: int) -> Scalar:
        """A value that is not there stands right after its colon; the parsers do not agree on that."""
        colon = re.compile(r"[ \n\r]*:").match(self.text, key.end)
        place = colon.end() if colon else key.end
        line_start = max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1
        line = key_line + len(LINE_BREAK.findall(self.text[key.end : place]))
        return Scalar(None, "", place, place, line, place - line_start)


_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _at(event: Any, code: str, **facts: str | int) -> Finding:  # noqa: ANN401 - the library's events have no types
    begin, finish = event.start_mark, event.end_mark
    width = finish.column - begin.column if begin.line == finish.line else 1
    return Finding(code, facts={"line": begin.line + 1, "column": begin.column + 1, "width": max(width, 1), **facts})
