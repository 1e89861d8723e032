"""Both parsers give the same tree or the same refusal, and every place in it is exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kjopsprosess.yamlfiles.reading import error_excerpt, parse
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.error_excerpt import ErrorExcerpt
from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.parsers import slow_events
from kjopsprosess.yamlfiles.reading.tree import MappingNode, Node, NotYamlError, ScalarNode, SequenceNode, plain_data

if TYPE_CHECKING:
    from collections.abc import Iterator

TIDY = """\
# yaml-language-server: $schema=../.kp/schema/deal.json
customer: Nordvik Mekaniske AS
process: saas-virksomhet@2         # or a list
trigger: Avtalen løper ut 30. april.
without: [tillitsvalgt]
people:
  - id: kari
    roles: [problemeier]
    needs: Ro på linje 2
  - {id: styret, name: Styret, roles: [styre], kind: body}
log:
  - id: 2026-11-12-k7f2
    date: 2026-11-12
    with: [kari, jon]
    done:
      - step: kjopsgruppe
        by: [kari]
        seen: "Felles plan: navn, datoer"
    moved: {regneark: 2026-11-27}
    booked: [{date: 2026-11-26 10:00, how: meeting, with: [kari]}]
    note: |
      Free text.

      More 😀 text.
"""
MESSY = """\
---
a:    1
'b c':
- x: |2
     text

  y: >-
    fold
    ed
-   {p: q, r: [s, t], }
-
- ~
- 'quo''te'
- "esc\\n\\u00e5 long
    line"
- - nested
  - https://example.org:80/a?b=c#d
c: {}
d: [ ]
e:
? f
: g
h: null
# end
...
"""
BITS = st.sampled_from(
    [":", ": ", "- ", "-", "\n", "\n  ", "  ", " #", "#", ",", "[", "]", "{", "}", "'", '"', "|", ">", "|-", "? ", "&a",
     "*a", "!t", "%", "@", "~", "null", "...", "---", "\n---\n", "\n...\n", "=", "<<", "\\", "\\u00e5", "x", "1", "å",
     "\xa0", "😀", "\t", "\r\n", "{a: , b}", "[a: b]", "10:00", "{a:b}", "\u00ad", "\ue000"]
)  # fmt: skip


ENTRY = "  - id: e{}\n    date: 2026-11-12\n    with: [kari, jon]\n    done:\n      - {{step: a, seen: 'a: b'}}\n"
LONG = (
    TIDY.replace("log:\n", "log:\n" + "".join(map(ENTRY.format, range(40)))),
    TIDY + "steps:\n" + "".join(f"  - {{id: e{n}, who: [{{role: a, part: 'does'}}]}}\n" for n in range(60)),
    "log: [" + ", ".join(f"{{id: e{n}, with: [a, b]}}" for n in range(120)) + "]\nx: y\n",
    "{log: [" + ",\n ".join(f"{{id: e{n}, with: [a, b]}}" for n in range(120)) + "], x: y}\n",
    "a:\n- b:\n  - c:\n    - d: 1\n" + "".join(f"      e{n}: [x, {{y: z}}]\n" for n in range(150)) + "      f: g\n",
    "- " + "\n- ".join(["- a: b\n    c: d"] * 150) + "\n",
)
"""Good texts of which not all is read to say what is wrong at their end."""


@st.composite
def broken(draw: st.DrawFn, good: tuple[str, ...] = (TIDY, MESSY), tail: int = 1000) -> str:
    """A good text with a few bits put in, cut out or moved sideways near its end."""
    text = draw(st.sampled_from(good))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(max(0, len(text) - tail), len(text)))
        text = text[:at] + draw(BITS) + text[at + draw(st.integers(0, 3)) :]
    return text


def outcome(text: str) -> object:
    try:
        return read_tree(text)
    except NotYamlError as refusal:
        return refusal.findings


def outcome_of_reading_all_slowly(text: str, monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patch:
        patch.setattr(parse, "fast_events", not_installed)
        patch.setattr(error_excerpt, "excerpt_before", lambda whole, *_: ErrorExcerpt.whole_text(whole))
        return outcome(text)


def not_installed(text: str) -> object:
    raise ImportError(text)


def leaves(node: Node | None) -> list[ScalarNode]:
    if isinstance(node, MappingNode):
        return [leaf for key, value in node.pairs for leaf in (key, *leaves(value))]
    if isinstance(node, SequenceNode):
        return [leaf for item in node.items for leaf in leaves(item)]
    return [] if node is None else [node]


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(broken())
@example(TIDY)
@example(MESSY)
@example("a:\tb\n")
@example("a: 1\n...\n...\n")
@example("a: |\n  \n    b\n")
@example("a: >#\n b\n")
@example("a: {b: 10:00, c: x:y, d: http://e}\n")
@example("*a:x: 1\n")
@example("a: [b\t, c]\t# d\te\n")
@example("a: [b\tc]\n")
@example("? a\n%YAML 1.1\n---\n")
def test_both_parsers_agree(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert outcome_of_reading_all_slowly(text, patch) == outcome(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(broken(LONG, tail=400))
@pytest.mark.slow
def test_a_window_says_the_same_as_the_whole_text(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert outcome_of_reading_all_slowly(text, patch) == outcome(text)


@pytest.mark.parametrize("text", LONG)
def test_of_a_long_text_only_the_end_is_read_slowly(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def watched(part: str) -> Iterator[Any]:
        read.append(part)
        return slow_events(part)

    monkeypatch.setattr(parse, "slow_events", watched)

    with pytest.raises(NotYamlError):
        read_tree(text + "x: &y z\n- a")
    assert len(read) == 1
    assert len(read[0]) < len(text) * 0.8


def test_the_c_parser_is_used_for_what_people_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "slow_events", not_installed)

    assert isinstance(read_tree(TIDY).root, MappingNode)
    assert isinstance(read_tree(TIDY.replace("# or a list", "#\tor\ta list\t")).root, MappingNode)


def test_the_pure_parser_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_tree(TIDY)

    monkeypatch.setattr(parse, "fast_events", not_installed)

    assert fast == read_tree(TIDY)


@pytest.mark.parametrize("text", [TIDY, MESSY, TIDY.replace("\n", "\r\n")])
def test_plain_and_quoted_texts_stand_where_the_tree_says(text: str) -> None:
    lines = text.splitlines(keepends=True)
    for leaf in leaves(read_tree(text).root):
        written = text[leaf.start : leaf.end]
        assert lines[leaf.line][leaf.column :].startswith(written.splitlines()[0] if written else "")
        if leaf.style == "" and leaf.text is not None:
            assert written == leaf.text
        if leaf.style in ("'", '"'):
            assert written[0] == written[-1] == leaf.style


def test_every_scalar_stays_the_text_it_is() -> None:
    text = "{a: +4791234567, b: 0912345678, c: no, d: 1.10, e: 10:30, f: 2026-13-01, g: 1e5, h: =, i: <<, j: 0x1F}"

    expected = {
        "a": "+4791234567", "b": "0912345678", "c": "no", "d": "1.10", "e": "10:30", "f": "2026-13-01", "g": "1e5",
        "h": "=", "i": "<<", "j": "0x1F",
    }  # fmt: skip
    assert expected == plain_data(read_tree(text).root)


def test_nothing_is_nothing_and_quoted_nothing_is_text() -> None:
    text = "a:\nb: ~\nc: null\nd: ''\ne: \"null\"\nf: Null\n"

    assert plain_data(read_tree(text).root) == {"a": None, "b": None, "c": None, "d": "", "e": "null", "f": "Null"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_a_text_without_contents_has_no_root(text: str) -> None:
    assert read_tree(text).root is None


def test_an_empty_value_stands_behind_its_colon() -> None:
    root = read_tree("a:   # nothing\n  \nb: 1\n").root
    assert isinstance(root, MappingNode)

    assert ScalarNode(None, "", 2, 2, 0, 2) == root.get("a")


def test_the_end_is_the_closing_mark_of_the_document() -> None:
    assert len("a: 1\n") == read_tree("a: 1\n...\n# more\n").end
    assert len("a: 1\n# more\n") == read_tree("a: 1\n# more\n").end


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1\nb: *x\n", "anchor", 1, 4),
        ("a: 1\nb: *x\n", "alias", 2, 4),
        ("a: !!python/object/apply:os.system [ls]\n", "tag", 1, 4),
        ("a: ! b\n", "tag", 1, 4),
        ("# c\n%YAML 1.1\n---\na: 1\n", "directive", 2, 1),
        ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
        ("a: 1\n...\nb\n", "several-documents", 3, 1),
        ("a: 1\n? [b]\n: c\n", "complex-key", 2, 3),
        ("{a: 1}: b\n", "complex-key", 1, 1),
        ("~: b\n", "complex-key", 1, 1),
        ("? |\n  a\n: b\n", "complex-key", 1, 3),
        ('a: "\\ud800"\n', "control-character", 1, 4),
    ],
)
def test_what_is_not_read(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(NotYamlError) as refusal:
        read_tree(text)

    (finding,) = refusal.value.findings
    assert (code, line, column) == (finding.code, finding.facts["line"], finding.facts["column"])


def test_all_duplicate_keys_are_told_with_the_line_of_the_first() -> None:
    with pytest.raises(NotYamlError) as refusal:
        read_tree("a: 1\nb: {c: 1, 'c': 2}\na: 3\na: 4\n")

    found = [
        (each.code, each.facts["key"], each.facts["line"], each.facts["first_line"]) for each in refusal.value.findings
    ]
    assert found == [("duplicate-key", "c", 2, 2), ("duplicate-key", "a", 3, 1), ("duplicate-key", "a", 4, 1)]


def test_thirty_two_levels_are_read_and_one_more_is_not() -> None:
    deepest = "[" * 31 + "]" * 31
    assert isinstance(read_tree(f"a: {deepest}").root, MappingNode)

    with pytest.raises(NotYamlError) as refusal:
        read_tree(f"a: [{deepest}]")
    assert refusal.value.findings[0].code == "too-deep"


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(1000)),
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(20)),
        "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 22)),
        "a: " + "9" * 10_000,
        "&x [*x]",
        "a: &x [*x]",
    ],
)
def test_hostile_texts_are_refused_or_text(text: str) -> None:
    document = parse_document(text.encode(), "x.yaml")

    assert document.findings or plain_data(document.root) == {"a": "9" * 10_000}
