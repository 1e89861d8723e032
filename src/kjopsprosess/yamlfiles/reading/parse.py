"""Reads YAML text as a tree, and explains what `kp` does not accept.

Raises `NotYamlError` with findings whose facts hold `line`, `column` and `width` (from 1), because there is no tree to
refer to.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kjopsprosess.model.findings import Finding

from .blank_lines import with_plain_blank_lines
from .finding_codes import MAX_FINDINGS, truncate_findings
from .parsers import ParserMessage, fast_events, parser_message, slow_events, slow_tokens
from .tree import LINE_BREAK, MappingNode, Node, NotYamlError, ScalarNode, SequenceNode, SplitText, Tree

if TYPE_CHECKING:
    from .error_excerpt import ErrorExcerpt

# Trees are walked by functions that call themselves; Python ends at about a thousand calls.
MAX_DEPTH = 32
MAX_NODES = 140_000
"""The most keys, values, maps and lists in a file: about 14,000 short entries. More would take more than 150 MB."""
READ_TO_THE_END_CODES = frozenset({"duplicate-key", "too-crowded"})
"""Errors in texts that are valid up to where reading stopped, so that the fast parser's places are right."""
NULL_TEXTS = frozenset({"", "~", "null"})
"""Plain texts that mean no value."""
_BLANK_LINE = re.compile(r"(?:\A|[\r\n])[ \t]+(?=[\r\n]|\Z)")
_COLON = re.compile(r"[ \n\r]*:")
# From an escape such as `\ud800` in quotes: it cannot be written as UTF-8 again.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_tree(text: str, limit: int = MAX_NODES) -> Tree:
    """Read a text without a byte order mark. Raises `NotYamlError` and nothing else.

    The fast parser reads valid text. Errors are explained by the slow one, which gives the same answer on every
    machine; it is given no more of the text than it needs. `limit` is the most keys, values, maps and lists.
    """
    if _BLANK_LINE.search(text):
        text = with_plain_blank_lines(text)
    for events in (fast_events, slow_events):
        builder = _Builder(text, limit=limit)
        stopped = None
        try:
            return builder.build(events(text))
        except ImportError:
            continue
        except NotYamlError as refused:
            if refused.findings[0].code in READ_TO_THE_END_CODES:
                raise
        except Exception as problem:  # noqa: BLE001 - odd input makes a parser raise all sorts of things
            stopped = parser_message(problem)
        # An excerpt without an error: the fast parser refused what the slow one takes, which then reads all of it.
        if refusal := _refusal(builder.error_excerpt(stopped), limit):
            raise refusal
    raise _refusal(_all_of(text), limit) or AssertionError("the slow parser stopped at something")


def _all_of(text: str) -> "ErrorExcerpt":
    from .error_excerpt import ErrorExcerpt  # 2 ms, as for `error_excerpt` below

    return ErrorExcerpt.whole_text(text)


def _refusal(excerpt: "ErrorExcerpt", limit: int) -> NotYamlError | None:
    """The error that the slow parser finds in a part of a text; None when it finds none."""
    try:
        _Builder(excerpt.text, excerpt, limit=limit).build(slow_events(excerpt.text))
    except NotYamlError as refusal:
        # The key that opens a map again may have the name of one that stands there.
        return refusal if excerpt.is_whole or refusal.findings[0].code != "duplicate-key" else None
    except Exception as problem:  # noqa: BLE001 - see above
        from .diagnosis import ParseFailure, diagnose  # 2 ms, for a text that is not YAML

        return NotYamlError(diagnose(ParseFailure(parser_message(problem), excerpt, slow_tokens)))
    return None


class _OpenNode:
    """A map or list that is being read. `key_line` is the line on which the key without a value so far ends."""

    __slots__ = ("column", "flow", "is_map", "items", "key", "key_line", "keys", "line", "pairs", "start")

    def __init__(self, event: Any, is_map: bool) -> None:  # noqa: ANN401 - the library's events have no types
        mark = event.start_mark
        self.is_map, self.flow = is_map, bool(event.flow_style)
        self.start, self.line, self.column = mark.index, mark.line, mark.column
        self.items: list[Node] = []
        self.pairs: list[tuple[ScalarNode, Node]] = []
        self.keys: dict[str, int] = {}
        self.key: ScalarNode | None = None
        self.key_line = 0

    def add_unfinished(self, inner: Node | None) -> None:
        """Add nodes that are not complete."""
        if not self.is_map and inner is not None:
            self.items.append(inner)
        elif self.key is not None and inner is not None:
            self.pairs.append((self.key, inner))

    def closed(self, end: int) -> Node:
        """The finished node, with this end."""
        if self.is_map:
            return MappingNode(tuple(self.pairs), self.flow, self.start, end, self.line, self.column)
        return SequenceNode(tuple(self.items), self.flow, self.start, end, self.line, self.column)


class _Builder:
    """Builds a tree from parser events, and refuses YAML that `kp` does not read."""

    def __init__(self, text: str, part: "ErrorExcerpt | None" = None, *, limit: int = MAX_NODES) -> None:
        self.text, self.part, self.limit = text, part, limit
        self.open: list[_OpenNode] = []
        self.root: Node | None = None
        self.documents = 0
        self.end = len(self.text)
        self.last: Any = None
        """The last event; the text is valid up to its end."""
        self.split_texts: list[SplitText] = []
        self.nodes = 0
        self.duplicates: list[Finding] = []
        self.more_duplicates = 0

    def build(self, events: Iterator[Any]) -> Tree:
        for event in events:
            # By name: only `parsers` imports the library, and so its classes.
            match type(event).__name__:
                case "ScalarEvent":
                    if event.anchor is not None or event.tag is not None:  # here too, to spare every text a call
                        self._refuse_unsupported(event)
                    self._scalar(event)
                case "MappingStartEvent" | "SequenceStartEvent" as name:
                    self._refuse_unsupported(event)
                    self._start(event, is_map=name == "MappingStartEvent")
                case "MappingEndEvent" | "SequenceEndEvent":
                    self._value(self.open.pop().closed(event.end_mark.index), event)
                case "AliasEvent":
                    raise NotYamlError(self._at(event, "alias", name=str(event.anchor)))
                case "DocumentStartEvent":
                    self._document(event)
                case "DocumentEndEvent" if event.explicit:
                    self.end = event.start_mark.index
            self.last = event
        if self.duplicates:
            raise NotYamlError(*truncate_findings(self.duplicates, self.more_duplicates))
        root = self.root
        empty = isinstance(root, ScalarNode) and root.text is None
        return Tree(None if empty else root, self.end, tuple(self.split_texts))

    def _document(self, event: Any) -> None:  # noqa: ANN401 - the library's events have no types
        self.documents += 1
        if self.documents > 1:
            raise NotYamlError(self._at(event, "several-documents"))
        if event.explicit:
            from .diagnosis import directive_above  # 2 ms, for a text that begins with `---`

            if directive := directive_above(self.text):
                raise NotYamlError(directive)

    def _refuse_unsupported(self, event: Any) -> None:  # noqa: ANN401 - see above
        if event.anchor is not None:
            raise NotYamlError(self._at(event, "anchor", name=str(event.anchor)))
        if event.tag is not None:
            raise NotYamlError(self._at(event, "tag"))

    def _start(self, event: Any, *, is_map: bool) -> None:  # noqa: ANN401 - see above
        if self.open and self.open[-1].is_map and self.open[-1].key is None:
            raise NotYamlError(self._at(event, "complex-key"))
        if len(self.open) == MAX_DEPTH:
            raise NotYamlError(self._at(event, "too-deep", limit=MAX_DEPTH))
        self._count(event)
        self.open.append(_OpenNode(event, is_map))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - see above
        begin, finish, value, style = event.start_mark, event.end_mark, event.value, event.style or ""
        if not value.isascii() and _LONE_SURROGATE.search(value):
            raise NotYamlError(self._at(event, "control-character", character="U+D800"))
        text = None if not style and value in NULL_TEXTS else value
        self._count(event)
        self._value(ScalarNode(text, style, begin.index, finish.index, begin.line, begin.column), event)

    def _count(self, event: Any) -> None:  # noqa: ANN401 - see above
        self.nodes += 1
        if self.nodes > self.limit:
            raise NotYamlError(self._at(event, "too-crowded", limit=self.limit))

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
            if isinstance(node, ScalarNode) and node.start == node.end:
                node = self._empty_value(parent.key, parent.key_line)
                if parent.flow and node.start == parent.key.end:
                    self._note_split_text(parent, parent.key)
            parent.pairs.append((parent.key, node))
            parent.key = None

    def _note_split_text(self, parent: _OpenNode, piece: ScalarNode) -> None:
        """Note a key in braces without a colon: the text before it contained a comma."""
        before, text = parent.pairs[-1] if parent.pairs else (None, None)
        if self.split_texts and self.split_texts[-1].pieces[-1] is before:
            self.split_texts[-1].pieces.append(piece)
        elif before and isinstance(text, ScalarNode) and text.text and not text.style:
            self.split_texts.append(SplitText(before, text, [piece]))

    def _key(self, parent: _OpenNode, node: Node, event: Any) -> None:  # noqa: ANN401 - see above
        # In braces the standard has a key `?name`, and the parsers `name`.
        marked = parent.flow and node.start and self.text[node.start - 1] == "?"
        if marked or not isinstance(node, ScalarNode) or node.text is None or node.style in ("|", ">"):
            raise NotYamlError(self._at(event, "complex-key"))
        parent.key, parent.key_line = node, event.end_mark.line
        if node.text not in parent.keys:
            parent.keys[node.text] = node.line + 1
            return
        if len(self.duplicates) < MAX_FINDINGS:
            first_line = parent.keys[node.text]
            self.duplicates.append(self._at(event, "duplicate-key", key=node.text, first_line=first_line))
        else:
            self.more_duplicates += 1

    def _empty_value(self, key: ScalarNode, key_line: int) -> ScalarNode:
        """The place of a missing value: right after its colon, because the parsers give different ones."""
        colon = _COLON.match(self.text, key.end)
        place = colon.end() if colon else key.end
        ended = [found.end() for found in LINE_BREAK.finditer(self.text, key.start, place)]
        line = key_line + len(LINE_BREAK.findall(self.text, key.end, place))
        column = place - ended[-1] if ended else key.column + place - key.start
        return ScalarNode(None, "", place, place, line, column)

    def _at(self, event: Any, code: str, **facts: str | int) -> Finding:  # noqa: ANN401 - see above
        self.part = self.part or _all_of(self.text)
        spot = self.part.line_column
        (line, column), (last_line, last_column) = map(spot, (event.start_mark.index, event.end_mark.index))
        width = last_column - column if last_line == line else 1
        return Finding(code, facts={"line": line + 1, "column": column + 1, "width": max(width, 1), **facts})

    def error_excerpt(self, stopped: "ParserMessage | None") -> "ErrorExcerpt":
        """The part of the text that is needed to explain where reading stopped."""
        from .error_excerpt import EXCERPT_REACH, excerpt_before  # 2 ms, for a text that cannot be read

        node, reached = self.root, self.last.end_mark.index if self.last else 0
        for each in reversed(self.open):
            each.add_unfinished(node)
            node = each.closed(reached)
        excerpt = excerpt_before(self.text, node, reached)
        if stopped is None or stopped.open_quote is None:
            return excerpt
        # An open quotation mark swallows the rest of the file; its beginning is enough.
        return excerpt.up_to(stopped.open_quote + EXCERPT_REACH)
