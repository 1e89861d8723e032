"""Merging a deal with an older file: the move on one side, and what happened on the other."""

from __future__ import annotations

from itertools import product

import pytest

from kjopsprosess.features.git_merge.merge import merge_deals

HEAD = b"customer: A\nprocess: p@1\npeople:\n  - {id: kari, name: Kari}\nlog:\n"
PROMISED = b"  - {id: a, date: 2026-01-01, promised: [{id: p, by: kari, what: x, due: 2026-02-01}]}\n"
PLAIN = b"  - {id: b, date: 2026-02-01, how: call, with: [kari]}\n"
KEPT = b"  - {id: c, date: 2026-03-01, kept: [p]}\n"
NEW = b"  - {id: d, date: 2026-04-01, note: n}\n"
OTHER = b"  - {id: e, date: 2026-05-01, note: o}\n"


@pytest.mark.parametrize("swap", [False, True])
def test_entries_moved_on_one_side_stay_moved_and_new_ones_come_in(*, swap: bool) -> None:
    base = HEAD + PROMISED + PLAIN + KEPT
    moved, told = HEAD + KEPT, base + NEW
    merged = merge_deals(base, told if swap else moved, moved if swap else told, "deals/a.yaml")
    assert (merged.content, merged.obstacle) == (HEAD + KEPT + NEW, None)


def test_references_to_the_older_file_are_none_that_the_merge_has_lost() -> None:
    merged = merge_deals(HEAD + KEPT, HEAD + KEPT + NEW, HEAD + KEPT + OTHER, "deals/a.yaml")
    assert (merged.content, merged.obstacle) == (HEAD + KEPT + NEW + OTHER, None)


def test_a_reference_that_the_merge_loses_is_refused() -> None:
    base = HEAD + PROMISED
    merged = merge_deals(base, HEAD + PLAIN, base + KEPT, "deals/a.yaml")
    assert merged.obstacle is not None


@pytest.mark.parametrize(("one", "other"), list(product([1, 2, 3], repeat=2)))
def test_two_older_files_become_one_with_each_entry_once(one: int, other: int) -> None:
    entries = [PROMISED, PLAIN, KEPT]
    ours, theirs = (b"log:\n" + b"".join(entries[:length]) for length in (one, other))
    merged = merge_deals(b"", ours, theirs, "deals/a.older.yaml")
    assert (merged.content, merged.obstacle) == (b"log:\n" + b"".join(entries[: max(one, other)]), None)


def test_an_older_file_that_would_not_be_one_is_refused() -> None:
    merged = merge_deals(b"log:\n", b"log:\n" + PLAIN, b"log:\n  - {id: b2, date: never}\n", "deals/a.older.yaml")
    assert merged.obstacle is not None
