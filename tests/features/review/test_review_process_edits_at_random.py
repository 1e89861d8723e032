"""Editing any process: the shipped ones everywhere, and generated ones in the ways in which people write."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from process_editing import TIDY, add, days, differing, read, retire, step, waits

from kjopsprosess.features.review.changes.process_edits import make_hunks, revise_process
from kjopsprosess.yamlfiles.writing.insertion import TextEdit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kjopsprosess.yamlfiles.reading.document import Document

SHIPPED = sorted((Path(__file__).parents[3] / "processes").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_process_can_be_edited_everywhere(path: Path) -> None:
    """Each step gets other days, is retired, and gets a step after it; older versions stay as they were."""
    document, process = read(path.read_text("utf-8"))
    for each in process.steps:
        makes = [days(each.id, 901, 902), add("ny-x", (each.id,))]
        if each.kind is None and each.retired is None:
            makes.append(retire(each.id))
        for make in makes:
            revision = revise_process(document, process, [make(process)])
            kept = [line for kind, line, _ in _opcodes(document, revision.document) if kind == "equal"]
            assert sum(kept) >= len(document.text.splitlines()) - 3
            assert _pasted(document.text, revision.edits) == revision.document.text.splitlines()
            for version in range(1, process.version + 1):
                assert waits(revision.process, version) == waits(process, version)


def _pasted(text: str, edits: Iterable[TextEdit]) -> list[str]:
    """The lines of a text with those put in that somebody is given to paste."""
    lines = text.splitlines()
    for hunk in reversed(make_hunks(text, edits)):
        start = hunk.line - 1 if hunk.replaced else hunk.line
        lines[start : start + hunk.replaced] = hunk.lines
    return lines


def _opcodes(old: Document, new: Document) -> list[tuple[str, int, int]]:
    before, after = old.text.splitlines(), new.text.splitlines()
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(kind, b - a, d - c) for kind, a, b, c, d in found]


names = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(names, names, st.lists(names, max_size=2))
def test_any_words_of_a_deal_come_through_as_they_are(name: str, done_when: str, stalls: list[str]) -> None:
    document, process = read(TIDY)
    make = add("x", ("choice",), name=name, done_when=done_when, stalls=stalls)
    revision = revise_process(document, process, [make(process)])
    found = step(revision.process, "x")
    assert (found.name, found.done_when, [*found.stalls]) == (name, done_when, stalls)


@st.composite
def written(draw: st.DrawFn) -> str:
    """A process of five steps over three versions, in one of the ways in which people write."""
    lines = ["name: Purchase", "version: 3", "language: en", "steps:"]
    for number, step_id in enumerate("abcde"):
        content = {"id": step_id, "name": step_id.upper(), "done_when": "D"}
        if draw(st.booleans()):
            earlier = draw(st.lists(st.sampled_from("abcde"[:number] or "a"), max_size=2, unique=True))
            content["after"] = f"[{', '.join(earlier if number else [])}]"
        since = draw(st.integers(1, 3))
        content["since"] = str(since)
        if since < 3 and draw(st.booleans()):
            content["retired"] = "3"
        if draw(st.booleans()):
            lines.append(f"  - {{{', '.join(f'{key}: {value}' for key, value in content.items())}}}")
        else:
            first, *rest = (f"{key}: {value}" for key, value in content.items())
            lines += [f"  - {first}", *(f"    {line}" for line in rest)]
        lines += draw(st.sampled_from([[], [""], ["    # a remark"], ["", "  # a remark", ""]]))
    return draw(st.sampled_from(["\n", "\r\n"])).join([*lines, ""])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(written(), st.sampled_from("abcde"), st.lists(st.sampled_from("abcde"), max_size=2, unique=True), st.data())
def test_no_older_version_changes_and_no_line_is_lost(
    text: str, one: str, after: list[str], data: st.DataObject
) -> None:
    document, process = read(text)
    current = [each.id for each in process.at(3)]
    known = tuple(each for each in after if each in current)
    before = tuple(data.draw(st.lists(st.sampled_from(current or ["a"]), max_size=1))) if current else ()
    makes = [add("x", known, tuple(each for each in before if each not in known)), days(one)]
    if one in current and not step(process, one).retired:
        makes.append(retire(one))
    revision = revise_process(document, process, [make(process) for make in makes])
    for version in (1, 2, 3):
        assert waits(revision.process, version) == waits(process, version)
    assert {"x"} <= {*waits(revision.process, 4)} <= {*current, "x"}
    lost = [old for _, old, _ in differing(text, revision.document.text) if old]
    assert all(len(old) <= 2 for old in lost)
    assert [each for each in text.splitlines() if "remark" in each] == [
        each for each in revision.document.text.splitlines() if "remark" in each
    ]


lines = st.lists(st.sampled_from(["a", "b", "", "longer line"]), min_size=1, max_size=12)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(lines, st.booleans(), st.data())
def test_lines_to_paste_say_what_edits_do(written_lines: list[str], ended: bool, data: st.DataObject) -> None:
    text = "\n".join(written_lines) + "\n" * ended
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    new = st.sampled_from(["", "x", "x\n", "x\ny\n", "b"])
    edits = [TextEdit(start, end, data.draw(new)) for start, end in zip(places[::2], places[1::2], strict=False)]
    assert _pasted(text, edits) == apply_edits(text, edits).splitlines()
