"""Small YAML documents, each read with a stated value or refused at a stated line and column."""

from __future__ import annotations

import pytest

from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.tree import plain_data

DOCUMENTS: list[tuple[bytes, dict[str, object] | tuple[str, int, int]]] = [
    (b"a: 1\n", {"a": "1"}),
    (b"a: no\nb: ~\nc:\n", {"a": "no", "b": None, "c": None}),
    (b"\xef\xbb\xbfa: 1\n", {"a": "1"}),
    (b"a: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
    (b"a: 1\rb: 2\r", {"a": "1", "b": "2"}),
    (b'a: "x\xc2\x85y"\n', ("control-character", 1, 6)),
    (b"", ("empty-file", 1, 1)),
    (b"\n \n", ("empty-file", 1, 1)),
    (b"# c\n", ("empty-file", 1, 1)),
    (b"---\n", ("empty-file", 1, 1)),
    (b"---\na: 1\n", {"a": "1"}),
    (b"---\na: 1\n...\n", {"a": "1"}),
    (b"---\na: 1\n---\nb: 2\n", ("several-documents", 3, 1)),
    (b"%YAML 1.2\n---\na: 1\n", ("directive", 1, 1)),
    (b"%TAG ! tag:x,2000:\n---\na: 1\n", ("directive", 1, 1)),
    (b"a: !!str 1\n", ("tag", 1, 4)),
    (b"a: !x y\n", ("tag", 1, 4)),
    (b"a: &x 1\n", ("anchor", 1, 4)),
    (b"a: 1\nb: *x\n", ("alias", 2, 4)),
    (b"<<: {a: 1}\nb: 2\n", {"<<": {"a": "1"}, "b": "2"}),
    (b"a: 1\na: 2\n", ("duplicate-key", 2, 1)),
    (b"? a\n: 1\n", {"a": "1"}),
    (b"? [a, b]\n: 1\n", ("complex-key", 1, 3)),
    (b"{a: 1}: 2\n", ("complex-key", 1, 1)),
    (b"? |\n  a\n: 1\n", ("complex-key", 1, 3)),
    (b"{a: 1, b: [x, y]}\n", {"a": "1", "b": ["x", "y"]}),
    (b"{?a: 1}\n", ("complex-key", 1, 3)),
    (b"a: [?b]\n", ("complex-key", 1, 6)),
    (b"{? a : 1}\n", {"a": "1"}),
    (b"a: [b: 1]\n", {"a": [{"b": "1"}]}),
    (b"a: [x, y\n", ("open-bracket", 1, 4)),
    (b"a: {x: 1\n", ("open-bracket", 1, 4)),
    (b"a: x]\n", {"a": "x]"}),
    (b"a: [x]]\n", ("stray-bracket", 1, 7)),
    (b"a: |\n  x\n   y\n", {"a": "x\n y\n"}),
    (b"a: |-\n  x\n\n", {"a": "x"}),
    (b"a: |+\n  x\n\n", {"a": "x\n\n"}),
    (b"a: |2\n    x\n", {"a": "  x\n"}),
    (b"a: >\n  x\n  y\n\n  z\n", {"a": "x y\nz\n"}),
    (b"a: >-\n  x\n    y\n  z\n", {"a": "x\n  y\nz"}),
    (b"a: | # c\n  x\n", {"a": "x\n"}),
    (b"a: |x\n  y\n", ("cannot-start", 1, 4)),
    (b"a: x\n  y\n", {"a": "x y"}),
    (b"a: 'it''s'\n", {"a": "it's"}),
    (b'a: "x\\ty\\u00e5"\n', {"a": "x\tyå"}),
    (b'a: "x\\qy"\n', ("bad-escape", 1, 7)),
    (b'a: "x\n  y"\n', {"a": "x y"}),
    (b'a: "x\nb: 1\n', ("open-quote", 1, 4)),
    (b"a: 'x' y\n", ("text-after-quote", 1, 8)),
    (b"a: x: y\n", ("colon-in-text", 1, 4)),
    (b"a:1\n", ("no-space-after-colon", 1, 1)),
    (b"a\n", ("not-a-record", 1, 1)),
    (b"- a\n", ("not-a-record", 1, 1)),
    (b"a:\n- 1\n- 2\n", {"a": ["1", "2"]}),
    (b"a:\n   - 1\n   - 2\n", {"a": ["1", "2"]}),
    (b"a:\n  - 1\n - 2\n", ("bad-indent", 3, 2)),
    (b"a: - 1\n", ("list-on-key-line", 1, 4)),
    (b"a:\n  b: 1\n c: 2\n", ("bad-indent", 3, 2)),
    (b"a:\n\tb: 1\n", ("tab", 2, 1)),
    (b"a: 1\t\n", ("tab", 1, 5)),
    (b"a:\t1\n", ("tab", 1, 3)),
    (b"a: 1\n\t\nb: 2\n", {"a": "1", "b": "2"}),
    (b"a: 1 # c\n", {"a": "1"}),
    (b"a: 1#c\n", {"a": "1#c"}),
    (b"a: @x\n", ("cannot-start", 1, 4)),
    (b"a: `x`\n", ("cannot-start", 1, 4)),
    (b"a: %x\n", ("cannot-start", 1, 4)),
    (b"a: x\n\xc2\xa0b: 1\n", {"a": "x", "\xa0b": "1"}),
    (b"a: \x07\n", ("control-character", 1, 4)),
    (b"a: x\xff\n", ("not-utf8", 1, 5)),
    (b"a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n", ("too-deep", 1, 35)),
    (b'a: ""\n', {"a": ""}),
    (b"'a b': 1\n", {"a b": "1"}),
    (b"a : 1\n", {"a": "1"}),
    (b"a: -1\n", {"a": "-1"}),
    (b"a: http://x.example/y#z\n", {"a": "http://x.example/y#z"}),
    (b"a: [x, , y]\n", ("open-bracket", 1, 4)),
    (b"a: 1\n  # c\nb: 2\n", {"a": "1", "b": "2"}),
    (b"a: |\n # x\n y\n", {"a": "# x\ny\n"}),
    (b"a:\n\n  b: 1\n", {"a": {"b": "1"}}),
]
"""A document, and its value or the code, line and column of the refusal."""


@pytest.mark.parametrize(("content", "expected"), DOCUMENTS, ids=[repr(content) for content, _ in DOCUMENTS])
def test_a_document_is_read_or_refused_at_its_place(
    content: bytes, expected: dict[str, object] | tuple[str, int, int]
) -> None:
    document = parse_document(content, "x.yaml")
    if document.root is not None:
        assert plain_data(document.root) == expected
        return
    finding = document.findings[0]
    assert (finding.code, finding.facts["line"], finding.facts["column"]) == expected
