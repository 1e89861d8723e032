"""A tab on a line that shows nothing is no fault: both parsers read the same, and every place stays where it was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading import parse
from kjopsprosess.yamlfiles.reading.blank_lines import with_plain_blank_lines
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.parsers import ParsersDisagreeError, fast_events, slow_events
from kjopsprosess.yamlfiles.reading.tree import plain_data
from kjopsprosess.yamlfiles.writing.insertion import insert_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

READ = [
    pytest.param("a: x\n\t\n", {"a": "x"}, id="at the end"),
    pytest.param("\t\na: x\n", {"a": "x"}, id="at the beginning"),
    pytest.param("a: x\n \t \nb: y\n", {"a": "x", "b": "y"}, id="between keys"),
    pytest.param("a: x\n\t", {"a": "x"}, id="without a line break"),
    pytest.param("a:\n\t\n  - b: c\n\t\n    d: e\n", {"a": [{"b": "c", "d": "e"}]}, id="in a list"),
    pytest.param("a: b\n\t\n  c\n", {"a": "b\nc"}, id="within a text"),
    pytest.param('a: "b\n\t\n  c"\n', {"a": "b\nc"}, id="in quotes"),
    pytest.param("a: [b,\n\t\nc]\n", {"a": ["b", "c"]}, id="in brackets"),
    pytest.param("a: |\n  b\n\t\n  c\n", {"a": "b\n\nc\n"}, id="before the margin of a block text"),
    pytest.param("a: |\n  b\n  \t\n  c\n", {"a": "b\n\t\nc\n"}, id="behind the margin it is content"),
    pytest.param("a: |\n  b\n\t\t\t\n  c\n", {"a": "b\n\t\nc\n"}, id="across the margin"),
    pytest.param("a: >\n  b\n\t\n  c\n\t\nd: e\n", {"a": "b\nc\n", "d": "e"}, id="a folded text"),
    pytest.param("a: |\n\t\n  b\n", {"a": "\nb\n"}, id="right below a head"),
    pytest.param("a: |\n \n  b\n", {"a": "\nb\n"}, id="a blank right below a head"),
    pytest.param("a: | # c\n    \t\n\n  b\n", {"a": "\n\nb\n"}, id="far out below a head with a remark"),
    pytest.param("- a: |\n\t\n  b: c\n", [{"a": "", "b": "c"}], id="a block text with nothing in it"),
    pytest.param("- |\n b\n\t\n \t\n- c\n", ["b\n\n\t\n", "c"], id="a block text in a list"),
    pytest.param("a: |2-\n   b\n  \t\n\t\n  c\n", {"a": " b\n\t\n\nc"}, id="a margin that is said"),
    pytest.param("a: '\n  b: |\n     c\n     \t\n  d'\n", {"a": " b: | c\nd"}, id="what only looks like a head"),
]
NEWLINES = pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])


def tree(text: str, events: Callable[[str], Iterator[Any]]) -> Any:
    return plain_data(parse._Builder(text).build(events(text)).root)


@NEWLINES
@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_read(text: str, expected: Any, newline: str) -> None:
    plain = with_plain_blank_lines(text.replace("\n", newline))
    assert tree(plain, slow_events) == expected
    with suppress(ParsersDisagreeError, ImportError):  # then the other one reads it
        assert tree(plain, fast_events) == expected


@NEWLINES
@pytest.mark.parametrize("text", [each.values[0] for each in READ])
def test_all_that_can_be_seen_stays_where_it_was(text: str, newline: str) -> None:
    before = text.replace("\n", newline)
    after = with_plain_blank_lines(before)
    assert len(after) == len(before)
    seen = [(place, sign) for place, sign in enumerate(before) if not sign.isspace()]
    assert [(place, sign) for place, sign in enumerate(after) if not sign.isspace()] == seen
    assert [line.strip() for line in after.splitlines()] == [line.strip() for line in before.splitlines()]


def test_a_text_without_such_lines_is_left_alone() -> None:
    for text in ("a: b\n", "a:\n  - b\n\n  - c", "a: b\t# c\n\td: e\n", ""):
        assert with_plain_blank_lines(text) == text


def test_a_fault_below_such_a_line_is_told_at_its_own_line() -> None:
    document = parse_document(b"customer: A\n\t\nnote: |\n\t\n  a\n\t\ntrigger: b: c\n", "deals/x.yaml")
    assert [(each.code, each.facts["line"]) for each in document.findings] == [("colon-in-text", 7)]


DEAL = (
    "customer: A\n\t\nprocess: p@1\nlog:\n\t\n  - date: 2026-11-01\n    note: |\n      a\n\t\n      \t\n      b\n\t\n"
)


def test_an_entry_goes_into_a_file_with_such_lines_and_they_stay() -> None:
    document = parse_document(DEAL.encode(), "deals/x.yaml")
    deal, findings = parse_model(document, Deal)
    assert deal is not None, findings
    assert deal.log[0].note == "a\n\n\t\nb\n"
    entry = Entry.model_validate({"date": "2026-11-02", "note": "c"})
    text = insert_entry(document, entry)
    assert text.replace("  - date: 2026-11-02\n    note: c\n", "") == DEAL
    changed, _ = parse_model(parse_document(text.encode(), "deals/x.yaml"), Deal)
    assert changed is not None
    assert changed.log == (*deal.log, entry)
