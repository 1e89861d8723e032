"""Editing a process: exactly what was proposed changes, and every other byte stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from process_editing import TIDY, Make, add, change, days, decider, differing, read, retire, step, waits

from kjopsprosess.features.review.changes.process_edits import Hunk, make_hunks, make_patch, revise_process
from kjopsprosess.features.review.changes.step_edits import RevisionError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("step_id", "expected"),
    [
        ("need", [("replace", ["    usual_days: [1, 2]  # days"], ["    usual_days: [7, 9]  # days"])]),
        ("choice", [("replace", ["      - 3", "      - 4"], ["      - 7", "      - 9"])]),
        ("use", [("insert", [], ["    usual_days: [7, 9]"])]),
    ],
)
def test_days_are_written_where_they_stand(step_id: str, expected: list[object]) -> None:
    text, process = change(TIDY, days(step_id))
    assert differing(TIDY, text) == expected
    assert step(process, step_id).usual_days == (7, 9)
    assert process.version == 3


def test_a_single_number_becomes_two_also_in_braces() -> None:
    text, _ = change(TIDY, days("order"))
    assert "after: [choice], usual_days: [7, 9]}" in text


def test_a_step_is_retired_with_a_new_version_and_never_removed() -> None:
    text, process = change(TIDY, retire("need"))
    assert differing(TIDY, text) == [
        ("replace", ["version: 3   # raised now and then"], ["version: 4   # raised now and then"]),
        ("insert", [], ["    retired: 4"]),
    ]
    assert process.version == 4
    assert [each.id for each in process.at(3)] == ["need", "choice", "order", "use"]
    assert [each.id for each in process.at(4)] == ["choice", "order", "use"]


def test_a_step_in_braces_is_retired_there() -> None:
    text, _ = change(TIDY.replace("kind: order, ", ""), retire("order"))
    assert "usual_days: 5, retired: 4}" in text


def test_a_version_left_out_is_written_below_the_name() -> None:
    text, process = change(TIDY.replace("version: 3   # raised now and then\n", ""), retire("need"))
    assert text.splitlines()[1:3] == ["name: Purchase", "version: 2"]
    assert process.version == 2


def test_a_role_decides_and_the_other_takes_over_its_part() -> None:
    has_a_part = TIDY.replace(
        "      - {role: owner, part: decides}\n",
        "      - {role: owner, part: decides}\n      - {role: board, part: approves}\n",
    )
    text, _ = change(has_a_part, decider("choice", "board", "owner"))
    assert differing(has_a_part, text) == [
        (
            "replace",
            ["      - {role: owner, part: decides}", "      - {role: board, part: approves}"],
            ["      - {role: owner, part: approves}", "      - {role: board, part: decides}"],
        )
    ]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("[{role: owner, part: decides}]", "[{role: board, part: decides}, {role: owner, part: contributes}]"),
        (
            "\n      - role: owner\n        part: decides",
            "\n      - {role: board, part: decides}\n      - role: owner\n        part: contributes",
        ),
    ],
)
def test_a_role_without_a_part_stands_first(who: str, expected: str) -> None:
    before = TIDY.replace("\n      - {role: owner, part: decides}", f" {who}" if who[0] == "[" else who)
    text, _ = change(before, decider("choice", "board", "owner"))
    assert expected in text


CHAIN = """\
name: Purchase
language: en
steps:
  - {id: a, name: A, done_when: D}
  - {id: b, name: B, done_when: D}
  - {id: c, name: C, done_when: D}
"""
LISTED = CHAIN.replace("name: C,", "name: C, after: [b],").replace("name: B,", "name: B, after: [a],")


def test_a_new_step_stands_below_what_it_comes_after_and_holds_up_what_it_held_up() -> None:
    text, process = change(CHAIN, add("x", ("a",), ("b",)))
    assert text.splitlines()[1:] == [
        "version: 2",
        "language: en",
        "steps:",
        "  - {id: a, name: A, done_when: D}",
        "  - id: x",
        '    name: "New: step"',
        "    done_when: D",
        "    after: [a]",
        "    since: 2",
        "  - {id: b, name: B, done_when: D}",
        "  - {id: c, name: C, done_when: D}",
    ]
    assert waits(process, 1) == {"a": (), "b": ("a",), "c": ("b",)}
    assert waits(process, 2) == {"a": (), "x": ("a",), "b": ("x",), "c": ("b",)}


def test_a_step_that_held_up_nothing_stands_where_it_holds_up_nothing() -> None:
    _, process = change(CHAIN, add("x", ("a",)))
    assert waits(process, 2) == {"a": (), "b": ("a",), "c": ("b",), "x": ("a",)}


def test_a_listed_after_gets_the_new_step_when_older_versions_stay_as_they_were() -> None:
    text, process = change(LISTED, add("x", ("b",), ("c",)))
    assert "after: [b, x]" in text
    assert waits(process, 1) == {"a": (), "b": ("a",), "c": ("b",)}
    assert waits(process, 2) == {"a": (), "b": ("a",), "x": ("b",), "c": ("b", "x")}


def test_a_step_that_would_change_an_older_version_is_not_made_to_wait() -> None:
    document, process = read(LISTED)
    make = add("x", ("a",), ("c",))
    revision = revise_process(document, process, [make(process)])
    assert revision.unlinked_steps == ("c",)
    assert waits(revision.process, 1) == {"a": (), "b": ("a",), "c": ("b",)}
    assert waits(revision.process, 2) == {"a": (), "x": ("a",), "b": ("a",), "c": ("b",)}


def test_a_step_is_said_not_to_wait_where_it_cannot() -> None:
    document, process = read(CHAIN)
    revision = revise_process(document, process, [add("x", ("a",), ("c",))(process)])
    assert revision.unlinked_steps == ("c",)
    assert waits(revision.process, 2) == {"a": (), "b": ("a",), "c": ("b",), "x": ("a",)}


def test_a_block_text_at_the_end_without_a_newline_would_change_and_is_refused() -> None:
    document, process = read(TIDY.rstrip("\n"))
    with pytest.raises(RevisionError):
        revise_process(document, process, [add("x", ("use",))(process)])


def test_a_step_open_from_the_start_says_so() -> None:
    text, process = change(CHAIN, add("x", ()))
    assert "    after: []" in text
    assert waits(process, 2)["x"] == ()


def test_blank_lines_between_steps_are_kept_up() -> None:
    text, _ = change(TIDY, add("x", ("choice",), ("order",)))
    assert "      - 4\n\n  - id: x\n" in text
    assert "    since: 4\n\n  - {id: order" in text
    at_the_end, _ = change(TIDY, add("x", ("use",)))
    assert "      It is in use.\n\n  - id: x\n" in at_the_end
    assert at_the_end.endswith("    after: [use]\n    since: 4\n")


def test_several_proposals_share_one_new_version() -> None:
    text, process = change(
        TIDY,
        days("need"),
        retire("need"),
        add("x", ("choice",)),
        decider("choice", "board", "owner"),
        days("choice", 1, 1),
    )
    assert process.version == 4
    assert text.count("4") == TIDY.count("4") + 2  # version, retired and since, and the 4 that was usual is gone
    assert step(process, "need").usual_days == (7, 9)
    assert step(process, "choice").usual_days == (1, 1)


@pytest.mark.parametrize("spoil", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t, lambda t: t.rstrip("\n")])
def test_line_ends_byte_order_mark_and_a_missing_last_newline(spoil: Callable[[str], str]) -> None:
    text = spoil(TIDY)
    body = text.removeprefix("\ufeff")
    changed, _ = change(text, retire("need"), days("need"))
    assert changed.count("\r\n") == body.count("\r\n") + (1 if "\r\n" in body else 0)
    assert differing(body, changed) == differing(TIDY, change(TIDY, retire("need"), days("need"))[0])


@pytest.mark.parametrize(
    ("text", "make"),
    [
        (
            "{name: P, language: en, steps: [{id: a, name: A, done_when: D}, {id: b, name: B, done_when: D}]}",
            retire("a"),
        ),
        ("name: P\nlanguage: en\nsteps: [{id: a, name: A, done_when: D}]\n", add("x", ("a",))),
        ("name: P\nlanguage: en\nsteps:\n  - {id: a, name: A, done_when: D}\n", add("a", ())),
    ],
    ids=["all in braces", "steps in brackets", "an id that is taken"],
)
def test_what_cannot_be_edited_safely_is_refused(text: str, make: Make) -> None:
    document, process = read(text)
    proposal = make(process)
    with pytest.raises(RevisionError):
        revise_process(document, process, [proposal])
    assert make_patch(document, process, proposal).hunks == ()


def test_lines_to_paste_with_their_places() -> None:
    document, process = read(TIDY)
    make = retire("need")
    found = make_patch(document, process, make(process))
    assert found.hunks == (
        Hunk(3, 1, ("version: 4   # raised now and then",)),
        Hunk(12, 0, ("    retired: 4",)),
    )
    assert make_hunks(document.text, ()) == ()
