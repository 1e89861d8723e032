"""Explains why a text is not YAML, as a finding that somebody who does not know YAML can act on."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from kjopsprosess.model.findings import Finding

from .error_excerpt import ErrorExcerpt
from .parsers import ParserMessage, YamlToken
from .tree import LINE_BREAK

LineColumn: TypeAlias = tuple[int, int]
"""Line and column, both from 0."""
_HARD_BLANK = re.compile(r"\s*+[- ]*+(?:\w[\w-]*+|(?<=-)): *+[\u00a0\u2007\u202f\u3000]|\s*[\u00a0\u2007\u202f\u3000]")
"""A no-break space before a key or right after its colon, where YAML takes it for a letter."""
_NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_][\w-]*):(?![\s/\\])(\S.*)")
_KEY = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)")
_WITH_TEXT = re.compile(r"\s*(?:- +)*+([^\s:#'\"\[{][^:]*|'[^']*'|\"[^\"]*\"):\s++(.*)")
_QUOTED = re.compile(r"'(?:[^']|'')*+'|\"(?:[^\"\\]|\\.)*+\"", re.DOTALL)
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*+(%[^\r\n]*)")
"""A YAML directive, which only blank lines and comments may precede."""

_BY_MESSAGE: tuple[tuple[str, str, str, bool], ...] = (
    ("\\t", "", "tab", False),
    ("end of stream", "quoted scalar", "open-quote", True),
    ("document separator", "quoted scalar", "open-quote", True),
    ("escape", "", "bad-escape", False),
    ("", "while parsing a flow", "open-bracket", True),
    ("cannot start any token", "", "cannot-start", False),
    ("node content", "", "cannot-start", False),
    ("but found", "block scalar", "cannot-start", True),
    ("but found", " tag", "cannot-start", True),
    ("but found", " anchor", "cannot-start", True),
    ("but found", " alias", "cannot-start", True),
    ("sequence entries are not allowed", "", "list-on-key-line", False),
    ("", "simple key", "no-colon", True),
    ("mapping keys are not allowed", "", "cannot-start", False),
    ("mapping values are not allowed", "", "bad-indent", False),
    ("<document start>", "", "bad-indent", False),
    ("", "block", "bad-indent", False),
    ("", "", "not-yaml", False),
)
"""Part of the parser's problem, part of its context, our code, and whether the place is where the context began."""


class ParseFailure(NamedTuple):
    """A parser error. Places are line and column from 0, in the whole text."""

    message: ParserMessage
    excerpt: ErrorExcerpt
    scan: Callable[[str], Iterator[YamlToken]]
    """Yields the parser's tokens from the start, and raises where it stopped."""

    @property
    def at(self) -> LineColumn:
        """Where it stopped."""
        return self.excerpt.line_column(self.message.at)

    @property
    def began(self) -> LineColumn | None:
        """Where the construct that it was reading began."""
        return None if self.message.began is None else self.excerpt.line_column(self.message.began)

    def tokens(self) -> list[YamlToken]:
        """The parser's tokens up to the error."""
        found: list[YamlToken] = []
        with suppress(Exception):  # what stopped it is known already
            for token in self.scan(self.excerpt.text):
                if token.start >= self.message.at:
                    break
                found.append(token)
        return found

    def finding(self, code: str, spot: LineColumn, width: int = 1, **facts: str) -> Finding:
        """A finding at a place."""
        place = {"line": spot[0] + 1, "column": spot[1] + 1, "width": max(width, 1)}
        return Finding(code, facts={**place, **facts})


def diagnose(failure: ParseFailure) -> Finding:
    """The finding for an error of the pure Python parser."""
    return (
        directive_above(failure.excerpt.whole)
        or _unclosed_quote(failure)
        or _quoted_over_lines(failure)
        or _no_break_space(failure)
        or _colon_mistake(failure)
        or _bracket_mistake(failure)
        or _per_cent_sign(failure)
        or _outside_brackets(failure)
        or _by_parser_message(failure)
    )


def directive_above(text: str) -> Finding | None:
    """The YAML directive above the contents, such as `%YAML 1.2`."""
    found = _DIRECTIVE.match(text)
    if found is None:
        return None
    line = len(LINE_BREAK.findall(text, 0, found.start(1))) + 1
    return Finding("directive", facts={"line": line, "column": 1, "width": len(found[1])})


def _unclosed_quote(failure: ParseFailure) -> Finding | None:
    """A missing quotation mark: the text runs on to the next one, lines below."""
    for token in reversed(failure.tokens()):
        if token.style in ("'", '"'):
            begin, (end, _) = failure.excerpt.line_column(token.start), failure.excerpt.line_column(token.end)
            if any(_KEY.match(failure.excerpt.line(number)) for number in range(begin[0] + 1, end + 1)):
                return failure.finding("open-quote", begin)
            return None
    return None


def _quoted_over_lines(failure: ParseFailure) -> Finding | None:
    """A colon after a text in quotation marks over several lines: a key stands on one, and a value ends with it."""
    problem, text = failure.message.problem, failure.excerpt.text
    holder = ""
    if "simple key" in failure.message.context:  # it gave up before the text was a token
        match = _QUOTED.match(text, failure.message.began or 0)
        start, end = match.span() if match else (0, 0)
    elif "mapping values are not allowed" in problem or "got ':'" in problem:
        *before, token = failure.tokens()
        start, end = (token.start, token.end) if token.style in ("'", '"') else (0, 0)
        holder = before[-1].kind if before and not LINE_BREAK.search(text, before[-1].end, start) else ""
    else:
        return None
    if not LINE_BREAK.search(text, start, end) or not text[end:].lstrip(" ").startswith(":"):
        return None
    if holder == "ValueToken":
        return failure.finding("text-after-quote", failure.at)
    spot = failure.excerpt.line_column(start)
    return failure.finding("key-over-lines", spot, len(failure.excerpt.line(spot[0]).rstrip()) - spot[1])


def _no_break_space(failure: ParseFailure) -> Finding | None:
    """A no-break space, which looks like a space and is a letter to YAML: neither indentation nor the end of a key."""
    for number in (spot[0] for spot in (failure.began, failure.at) if spot):
        if match := _HARD_BLANK.match(failure.excerpt.line(number)):
            return failure.finding("hard-blank", (number, match.end() - 1))
    return None


def _colon_mistake(failure: ParseFailure) -> Finding | None:
    """The two commonest mistakes: `key:value`, and `key: text: more text`."""
    if "simple key" in failure.message.context or "':'" in failure.message.problem:
        for number in (spot[0] for spot in (failure.began, failure.at) if spot):
            if match := _NO_SPACE.fullmatch(failure.excerpt.line(number)):
                return _value_finding(failure, "no-space-after-colon", number, match)
    if "mapping values are not allowed" in failure.message.problem:
        number, column = failure.at
        match = _WITH_TEXT.fullmatch(failure.excerpt.line(number))
        if match and column >= match.start(2):
            return _value_finding(failure, "colon-in-text", number, match)
    return None


def _bracket_mistake(failure: ParseFailure) -> Finding | None:
    """A bracket that closes nothing, or a text that begins with brackets, as `[draft] a note`: to YAML a list."""
    number, column = failure.at
    character = failure.excerpt.line(number)[column : column + 1]
    if character in ("]", "}") and (
        "<block end>" in failure.message.problem or "node content" in failure.message.problem
    ):
        return failure.finding("stray-bracket", failure.at, character=character)
    tokens = failure.tokens() if "<block end>" in failure.message.problem else []
    if not tokens or tokens[-1].kind not in ("FlowSequenceEndToken", "FlowMappingEndToken"):
        return None
    opened: list[int] = []
    last = 0
    for token in tokens:
        if token.kind in ("FlowSequenceStartToken", "FlowMappingStartToken"):
            opened.append(token.start)
        elif token.kind in ("FlowSequenceEndToken", "FlowMappingEndToken"):
            last = opened.pop() if opened else token.start
    spot, (ended, _) = failure.excerpt.line_column(last), failure.excerpt.line_column(tokens[-1].end)
    if ended != number:
        return None
    return failure.finding("cannot-start", spot, character=failure.excerpt.line(spot[0])[spot[1]])


def _outside_brackets(failure: ParseFailure) -> Finding | None:
    """A line below brackets, where only what is inside them can be: deeper than what they belong to, or at the top."""
    message = failure.message.problem
    tokens = failure.tokens() if "<block end>" in message or "<document start>" in message else []
    if not tokens or tokens[-1].kind not in ("FlowSequenceEndToken", "FlowMappingEndToken"):
        return None
    column = _column_of_brackets(failure, tokens)
    if column is None or failure.at[1] <= column:
        return None
    closing, (ended, _) = failure.excerpt.text[tokens[-1].start], failure.excerpt.line_column(tokens[-1].start)
    width = len(failure.excerpt.line(failure.at[0]).strip())
    return failure.finding("outside-brackets", failure.at, width, character=closing, last_line=str(ended + 1))


def _column_of_brackets(failure: ParseFailure, tokens: list[YamlToken]) -> int | None:
    """The column of the key or dash to which the last brackets belong; -1 where they are the whole file."""
    opened: list[int] = []
    last = 0
    for number, token in enumerate(tokens):
        if token.kind in ("FlowSequenceStartToken", "FlowMappingStartToken"):
            opened.append(number)
        elif token.kind in ("FlowSequenceEndToken", "FlowMappingEndToken"):
            last = opened.pop()
    above = tokens[max(last - 2, 0) : last]
    holder = above[0 if above[-1].kind == "ValueToken" else -1]
    if holder.kind in ("StreamStartToken", "DocumentStartToken"):
        return -1
    known = holder.kind in ("ScalarToken", "BlockEntryToken")
    return failure.excerpt.line_column(holder.start)[1] if known else None


def _per_cent_sign(failure: ParseFailure) -> Finding | None:
    """A line that begins with `%`, which to YAML ends the document above it."""
    if "<document start>" not in failure.message.problem:
        return None
    lines = range(failure.at[0], -1, -1)
    found = next((number for number in lines if failure.excerpt.line(number).startswith("%")), None)
    return None if found is None else failure.finding("cannot-start", (found, 0), character="%")


def _value_finding(failure: ParseFailure, code: str, number: int, match: re.Match[str]) -> Finding:
    """`no-space…` points at the key with its value, `colon-in-text` at the value."""
    column = match.start(1 if code == "no-space-after-colon" else 2)
    width = len(match[0].rstrip()) - column
    return failure.finding(code, (number, column), width, key=match[1], value=match[2].rstrip())


def _by_parser_message(failure: ParseFailure) -> Finding:
    number, column = failure.at
    if "<scalar>" in failure.message.problem and failure.excerpt.line(number)[:column].rstrip().endswith(("'", '"')):
        return failure.finding("text-after-quote", failure.at)
    code, from_start = next(
        (code, from_start)
        for problem, context, code, from_start in _BY_MESSAGE
        if problem in failure.message.problem and context in failure.message.context
    )
    spot = (failure.began or failure.at) if from_start else failure.at
    if code == "open-bracket":
        spot = _open_bracket(failure) or spot
    if code in ("open-bracket", "cannot-start"):
        return failure.finding(code, spot, character=failure.excerpt.line(spot[0])[spot[1] : spot[1] + 1])
    if code in ("bad-indent", "no-colon"):
        line = failure.excerpt.line(spot[0])
        indent = len(line) - len(line.lstrip(" "))
        return failure.finding(code, (spot[0], indent), len(line.strip()))
    if code == "not-yaml":
        return failure.finding(code, spot, problem=failure.message.problem)
    return failure.finding(code, spot)


def _open_bracket(failure: ParseFailure) -> LineColumn | None:
    """The innermost bracket that was open where the parser stopped: at the end of a file it names the end."""
    still_open: list[int] = []
    for token in failure.tokens():
        if token.kind in ("FlowSequenceStartToken", "FlowMappingStartToken"):
            still_open.append(token.start)
        elif token.kind in ("FlowSequenceEndToken", "FlowMappingEndToken") and still_open:
            still_open.pop()
    return failure.excerpt.line_column(still_open[-1]) if still_open else None
