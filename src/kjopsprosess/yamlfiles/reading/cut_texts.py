"""Texts that lose their end because ` #` begins a comment: `note: Sak #4711 haster` reads as «Sak»."""

import re
from collections.abc import Iterator

from kjopsprosess.model.findings import Finding, Severity

from .tree import LINE_BREAK, MappingNode, Node, ScalarNode

_MAY_CUT = re.compile(r"[ \t]#[^\s#]")
"""Whoever writes a comment leaves a space after the sign; a number or a word right after it belongs to the text."""
_REST = re.compile(r"[^\r\n]*")
_CUT = re.compile(r"[ \t]*#[^\s#]")


def cut_text_findings(text: str, root: Node) -> list[Finding]:
    """A warning for each value of a key that a sign without a space after it cuts off."""
    return [*_findings(text, root)] if _MAY_CUT.search(text) else []


def _findings(text: str, node: Node) -> Iterator[Finding]:
    if isinstance(node, ScalarNode):
        return
    if not isinstance(node, MappingNode):
        for item in node.items:
            yield from _findings(text, item)
        return
    for key, value in node.pairs:
        if not isinstance(value, ScalarNode):
            yield from _findings(text, value)
        elif not value.style and not node.flow and (finding := _cut(text, key, value)):
            yield finding


def _cut(text: str, key: ScalarNode, value: ScalarNode) -> Finding | None:
    start = value.end if value.text else key.end + 1
    rest = _REST.match(text, start)
    if rest is None or not _CUT.match(rest[0]):
        return None
    begin = value.start if value.text else text.index("#", start)
    whole = text[begin : rest.end()].rstrip()
    # The remedy shows the text between double quotes on one line, which it could not be with these.
    if LINE_BREAK.search(whole) or '"' in whole or "\\" in whole:
        whole = rest[0].strip()
    sign = text.index("#", start)
    before = text[:sign]
    line = len(LINE_BREAK.findall(before)) + 1
    column = sign - max(before.rfind("\n"), before.rfind("\r"))
    facts: dict[str, str | int] = {"line": line, "column": column, "width": len(text[sign : rest.end()].rstrip())}
    facts |= {"key": key.text or "", "value": whole}
    return Finding("cut-by-hash", facts=facts, severity=Severity.WARNING)
