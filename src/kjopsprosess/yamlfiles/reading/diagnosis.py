"""Why a text is not YAML, said as a finding that somebody who never heard of YAML can act upon."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from kjopsprosess.model.findings import Finding

from .error_excerpt import Window
from .parsers import Complaint, Token
from .tree import LINE_BREAK

Spot: TypeAlias = tuple[int, int]
"""Line and column, both from 0."""
_HARD_BLANK = re.compile(r"\s*+[- ]*+(?:\w[\w-]*+|(?<=-)): *+[\u00a0\u2007\u202f\u3000]|\s*[\u00a0\u2007\u202f\u3000]")
"""A blank that does not part words, before a key or right after its colon."""
_NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_][\w-]*):(?![\s/\\])(\S.*)")
_KEY = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)")
_WITH_TEXT = re.compile(r"\s*(?:- +)*+([^\s:#'\"\[{][^:]*):\s++(.*)")
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*+(%[^\r\n]*)")
"""A line for the parser itself, below blank lines and remarks at most."""

_BY_WORDS: tuple[tuple[str, str, str, bool], ...] = (
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
    ("mapping values are not allowed", "", "bad-indent", False),
    ("<document start>", "", "bad-indent", False),
    ("", "block", "bad-indent", False),
    ("", "", "not-yaml", False),
)
"""Words in the parser's problem, words in what it was reading, our code, and whether the place is where that began."""


class Trouble(NamedTuple):
    """What a parser says of a part of a text. Places are line and column from 0, in all of the text."""

    said: Complaint
    window: Window
    scan: Callable[[str], Iterator[Token]]
    """Reads the parser's tokens from the start, and raises where it could not go on."""

    @property
    def at(self) -> Spot:
        """Where it stopped."""
        return self.window.spot(self.said.at)

    @property
    def began(self) -> Spot | None:
        """Where that which it was reading began."""
        return None if self.said.began is None else self.window.spot(self.said.began)

    def tokens(self) -> list[Token]:
        """The parser's tokens that begin before the trouble, as far as it got."""
        found: list[Token] = []
        with suppress(Exception):  # what stopped it is known already
            for token in self.scan(self.window.text):
                if token.start >= self.said.at:
                    break
                found.append(token)
        return found

    def finding(self, code: str, spot: Spot, width: int = 1, **facts: str) -> Finding:
        """A finding at a spot."""
        place = {"line": spot[0] + 1, "column": spot[1] + 1, "width": max(width, 1)}
        return Finding(code, facts={**place, **facts})


def diagnose(trouble: Trouble) -> Finding:
    """Translate what the pure parser says."""
    return (
        directive_above(trouble.window.whole)
        or _about_an_earlier_quote(trouble)
        or _about_a_hard_blank(trouble)
        or _about_a_line(trouble)
        or _about_a_character(trouble)
    )


def directive_above(text: str) -> Finding | None:
    """The line above the contents that speaks to the parser, such as `%YAML 1.2`."""
    found = _DIRECTIVE.match(text)
    if found is None:
        return None
    line = len(LINE_BREAK.findall(text, 0, found.start(1))) + 1
    return Finding("directive", facts={"line": line, "column": 1, "width": len(found[1])})


def _about_an_earlier_quote(trouble: Trouble) -> Finding | None:
    """A quotation mark that was forgotten swallows the lines below it up to the next one."""
    for token in reversed(trouble.tokens()):
        if token.style in ("'", '"'):
            begin, (end, _) = trouble.window.spot(token.start), trouble.window.spot(token.end)
            if any(_KEY.match(trouble.window.line(number)) for number in range(begin[0] + 1, end + 1)):
                return trouble.finding("open-quote", begin)
            return None
    return None


def _about_a_hard_blank(trouble: Trouble) -> Finding | None:
    """It looks like a blank, and is a letter to YAML: neither an indent nor the end of a key."""
    for number in (spot[0] for spot in (trouble.began, trouble.at) if spot):
        if match := _HARD_BLANK.match(trouble.window.line(number)):
            return trouble.finding("hard-blank", (number, match.end() - 1))
    return None


def _about_a_line(trouble: Trouble) -> Finding | None:
    """The two commonest mistakes: `key:value`, and `key: text: more text`."""
    if "simple key" in trouble.said.context or "':'" in trouble.said.problem:
        for number in (spot[0] for spot in (trouble.began, trouble.at) if spot):
            if match := _NO_SPACE.fullmatch(trouble.window.line(number)):
                return _about_a_value(trouble, "no-space-after-colon", number, match)
    if "mapping values are not allowed" in trouble.said.problem:
        number, column = trouble.at
        match = _WITH_TEXT.fullmatch(trouble.window.line(number))
        if match and column >= match.start(2):
            return _about_a_value(trouble, "colon-in-text", number, match)
    return None


def _about_a_value(trouble: Trouble, code: str, number: int, match: re.Match[str]) -> Finding:
    """`no-space…` points at the key with its value, `colon-in-text` at the value."""
    column = match.start(1 if code == "no-space-after-colon" else 2)
    width = len(match[0].rstrip()) - column
    return trouble.finding(code, (number, column), width, key=match[1], value=match[2].rstrip())


def _about_a_character(trouble: Trouble) -> Finding:
    number, column = trouble.at
    character = trouble.window.line(number)[column : column + 1]
    if character in ("]", "}") and ("<block end>" in trouble.said.problem or "node content" in trouble.said.problem):
        return trouble.finding("stray-bracket", trouble.at, character=character)
    if "<scalar>" in trouble.said.problem and trouble.window.line(number)[:column].rstrip().endswith(("'", '"')):
        return trouble.finding("text-after-quote", trouble.at)
    code, from_start = next(
        (code, from_start)
        for problem, context, code, from_start in _BY_WORDS
        if problem in trouble.said.problem and context in trouble.said.context
    )
    spot = (trouble.began or trouble.at) if from_start else trouble.at
    if code == "open-bracket":
        spot = _open_bracket(trouble) or spot
    if code in ("open-bracket", "cannot-start"):
        return trouble.finding(code, spot, character=trouble.window.line(spot[0])[spot[1] : spot[1] + 1])
    if code in ("bad-indent", "no-colon"):
        line = trouble.window.line(spot[0])
        indent = len(line) - len(line.lstrip(" "))
        return trouble.finding(code, (spot[0], indent), len(line.strip()))
    if code == "not-yaml":
        return trouble.finding(code, spot, problem=trouble.said.problem)
    return trouble.finding(code, spot)


def _open_bracket(trouble: Trouble) -> Spot | None:
    """The innermost bracket that was open where the parser stopped: at the end of a file it names the end."""
    still_open: list[int] = []
    for token in trouble.tokens():
        if token.kind in ("FlowSequenceStartToken", "FlowMappingStartToken"):
            still_open.append(token.start)
        elif token.kind in ("FlowSequenceEndToken", "FlowMappingEndToken") and still_open:
            still_open.pop()
    return trouble.window.spot(still_open[-1]) if still_open else None
