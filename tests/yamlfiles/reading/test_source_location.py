"""A finding points at the spot in the user's own line that has to be changed."""

from __future__ import annotations

import pytest

from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.yamlfiles.reading.document import BOM, parse_document
from kjopsprosess.yamlfiles.reading.source_location import Location, line_of, locate

TEXT = """\
# first
customer: Nordvik
log:
    # note
  - date: 2026-11-12
    with: kari
    done:
      - step: krav
        by:
        seen: "Navneliste på e-post"
  - {date: 2026-11-13,
     how: call}
moved: {a b: 2026-11-27}
note: |
  one
  two
"""


@pytest.mark.parametrize(
    ("where", "at_key", "line", "underlined"),
    [
        ((), False, 2, "customer"),
        (("customer",), False, 2, "Nordvik"),
        (("customer",), True, 2, "customer"),
        (("process",), False, 2, "customer"),
        (("log",), False, 5, "date"),
        (("log",), True, 3, "log"),
        (("log", 0, "with", 0), False, 6, "kari"),
        (("log", 0, "done", 0), False, 8, "step"),
        (("log", 0, "done", 0, "said"), False, 8, "step"),
        (("log", 0, "done", 0, "by"), False, 9, "by"),
        (("log", 0, "done", 0, "seen"), False, 10, '"Navneliste på e-post"'),
        (("log", 1), False, 11, "{date: 2026-11-13,"),
        (("log", 1, "how"), False, 12, "call"),
        (("log", 7, "date"), False, 5, "date"),
        (("moved", "a b"), True, 13, "a b"),
        (("moved", "a b"), False, 13, "2026-11-27"),
        (("note",), False, 14, "|"),
        ((0, "x"), False, 2, "customer"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_spot_that_is_meant(where: KeyPath, at_key: bool, line: int, underlined: str, newline: str) -> None:
    document = parse_document(BOM + TEXT.replace("\n", newline).encode(), "x.yaml")

    spot = locate(document, Finding("any", where, at_key=at_key))

    assert spot.line == line
    assert spot.source_line[spot.column - 1 :][: spot.width] == underlined
    assert spot.source_line == TEXT.split("\n")[line - 1]


def test_facts_of_a_file_that_is_no_tree_are_the_place() -> None:
    document = parse_document(b"a: 1\nb: [\n", "x.yaml")

    assert locate(document, document.findings[0]) == Location(2, 4, 1, "b: [")


def test_a_place_below_the_last_line_has_no_text() -> None:
    document = parse_document(b"a: 1\n", "x.yaml")

    assert locate(document, Finding("any", facts={"line": 9, "column": 3, "width": 4})) == Location(9, 3, 1, "")


def test_a_second_line_can_be_named() -> None:
    document = parse_document(TEXT.encode(), "x.yaml")

    assert (line_of(document, ("log", 0, "with")), line_of(parse_document(b"", "x"), ())) == (6, None)
