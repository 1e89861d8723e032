"""What a merge leaves to a person, and what it never touches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merged_logs import FIRST, HEAD, LOG, OURS, THEIRS, merge, merged

from kjopsprosess.features.git_merge.merge import merge_deals
from kjopsprosess.features.git_merge.three_way import merge_lines, split_lines
from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading.document import BOM, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing.emit import ItemLayout, entry_lines
from kjopsprosess.yamlfiles.writing.insertion import insert_entry


def stopped(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """Why, and what a person is left with."""
    found = merge(base, ours, theirs)
    assert found.obstacle is not None
    text = found.content.decode()
    assert ("<<<<<<< ours\n" in text.replace("\r\n", "\n")) is found.has_markers
    return found.obstacle.code, text


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "code"),
    [
        pytest.param(
            LOG + FIRST,
            LOG + FIRST.replace("the first", "our word"),
            LOG + FIRST.replace("the first", "their word"),
            "entry",
            id="one entry changed on both sides",
        ),
        pytest.param(
            LOG, LOG + OURS, LOG + OURS.replace("of ours", "of theirs"), "entry", id="one id for two new entries"
        ),
        pytest.param(
            LOG + FIRST + OURS,
            LOG + OURS,
            LOG + FIRST.replace("the first", "their word") + OURS,
            "entry",
            id="removed here, changed there",
        ),
        pytest.param(
            LOG + FIRST + OURS,
            LOG + FIRST.replace("the first", "our word") + OURS,
            LOG + OURS,
            "entry",
            id="changed here, removed there",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD.replace("sceptic", "neutral") + "log:\n" + FIRST + OURS,
            HEAD.replace("sceptic", "supporter") + "log:\n" + FIRST + THEIRS,
            "outside_log",
            id="two words about one person",
        ),
        pytest.param(
            LOG + "  - {date: 2026-11-01, note: one}\n",
            LOG + "  - {date: 2026-11-01, note: uno}\n",
            LOG + "  - {date: 2026-11-01, note: ein}\n",
            "entries",
            id="an entry without id rewritten on both sides",
        ),
        pytest.param(
            HEAD + "log: []\n", LOG + OURS, HEAD + "log: [{date: 2026-11-03}]\n", "two_forms", id="block and brackets"
        ),
        pytest.param(LOG, LOG + OURS, LOG + "  - id: [\n", "unreadable_side", id="their side is broken"),
        pytest.param(LOG, "<<<<<<< HEAD\n" + LOG, LOG + THEIRS, "unreadable_side", id="our side has markers in it"),
        pytest.param(LOG, LOG + OURS, HEAD + "log: later\n", "unreadable_side", id="the log is no list"),
        pytest.param("customer: [\n", LOG + OURS, LOG + THEIRS, "unreadable_side", id="the base is broken"),
        pytest.param(
            HEAD + "log: [{date: 2026-11-01}]\n",
            HEAD + "log: [{date: 2026-11-01}, # why\n  {date: 2026-11-02}]\n",
            HEAD + "log: [{date: 2026-11-01}, {date: 2026-11-03}]\n",
            "unreadable_side",
            id="a remark between brackets",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD.replace("  - {id: kari, name: Kari Lund}\n", "") + "log:\n" + FIRST,
            LOG + FIRST + THEIRS.replace("jon", "kari"),
            "not_good",
            id="they met somebody we took out",
        ),
        pytest.param(
            LOG + FIRST, HEAD + "log: []\n", LOG + FIRST + THEIRS, "not_good", id="emptied here, added to there"
        ),
    ],
)
def test_what_a_person_must_decide(base: str, ours: str, theirs: str, code: str) -> None:
    assert stopped(base, ours, theirs)[0] == code


def test_what_clashes_stands_between_ordinary_markers() -> None:
    ours, theirs = FIRST.replace("the first", "our word"), FIRST.replace("the first", "their word")
    assert stopped(LOG + FIRST, LOG + ours, LOG + theirs)[1].removeprefix(LOG) == (
        "  - id: a\n    date: 2026-11-01\n"
        "<<<<<<< ours\n    note: our word\n=======\n    note: their word\n>>>>>>> theirs\n"
    )


def test_the_obstacle_names_the_entry_and_what_would_be_wrong() -> None:
    entry = merge(LOG, LOG + OURS, LOG + OURS.replace("of ours", "of theirs")).obstacle
    assert entry is not None
    assert entry.facts == {"entry": "b"}
    without_kari = HEAD.replace("  - {id: kari, name: Kari Lund}\n", "") + "log:\n"
    gone = merge(LOG, without_kari, LOG + THEIRS.replace("jon", "kari")).obstacle
    assert gone is not None
    assert gone.finding is not None
    assert gone.finding.code == "unknown-person"


@pytest.mark.parametrize("newlines", ["base ours theirs", "base ours", "theirs", "ours"])
def test_a_file_saved_with_other_line_ends_has_not_changed(newlines: str) -> None:
    sides = {"base": LOG + FIRST, "ours": LOG + FIRST + OURS, "theirs": LOG + FIRST + THEIRS}
    base, ours, theirs = (
        text.replace("\n", "\r\n") if name in newlines.split() else text for name, text in sides.items()
    )
    expected = LOG + FIRST + OURS + THEIRS
    # The kind that one side has changed to; the kind they had, if none has.
    windows = newlines in ("base ours theirs", "theirs", "ours")
    assert merged(base, ours, theirs) == (expected.replace("\n", "\r\n") if windows else expected)


def test_our_byte_order_mark_stays_and_what_is_no_text_is_merged_as_lines() -> None:
    base, ours, theirs = (LOG + FIRST).encode(), BOM + (LOG + FIRST + OURS).encode(), (LOG + FIRST + THEIRS).encode()
    assert merge_deals(base, ours, theirs, "x").content == BOM + (LOG + FIRST + OURS + THEIRS).encode()
    odd = (LOG + FIRST).encode().replace(b"Nordvik", b"Nordv\xefk")
    found = merge_deals(base, odd, theirs, "x")
    assert found.obstacle is not None
    assert found.content == odd + THEIRS.encode()


ENTRIES = st.lists(
    st.builds(
        Entry,
        date=st.dates(),
        note=st.one_of(st.none(), st.text("abæ :#-'\"\n\\{[", min_size=1, max_size=30).map(str.strip)),
        with_=st.sampled_from([(), ("kari",), ("kari", "jon")]),
    ),
    max_size=4,
)


LAYOUTS = st.sampled_from([ItemLayout(2), ItemLayout(0), ItemLayout(5, 4)])


@settings(max_examples=150, deadline=None)
@given(ENTRIES, ENTRIES, ENTRIES, LAYOUTS)
def test_two_logs_that_grew_keep_every_entry_of_both(
    old: list[Entry], ours: list[Entry], theirs: list[Entry], layout: ItemLayout
) -> None:
    base = LOG + "".join(entry_lines(_named(entry, f"o{n}"), layout) for n, entry in enumerate(old))
    one, other = base, base
    for place, entry in enumerate(ours):
        one = insert_entry(parse_document(one.encode(), "x"), _named(entry, f"a{place}"))
    for place, entry in enumerate(theirs):
        other = insert_entry(parse_document(other.encode(), "x"), _named(entry, f"b{place}"))
    result = merged(base, one, other)
    deal, _ = parse_model(parse_document(result.encode(), "x"), Deal)
    assert deal is not None
    names = [f"{side}{n}" for side, entries in (("o", old), ("a", ours), ("b", theirs)) for n in range(len(entries))]
    assert [entry.id for entry in deal.log] == names
    assert result.startswith(one)
    assert _words(result.removeprefix(one)) == _words(other.removeprefix(base))


def _named(entry: Entry, name: str) -> Entry:
    in_2026 = entry.date.replace(year=2026, day=min(entry.date.day, 28))
    return entry.model_copy(update={"id": name, "note": entry.note or None, "date": in_2026})


def _words(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


LINES = st.lists(st.sampled_from("abcd"), max_size=8).map(lambda letters: [f"{each}\n" for each in letters])


@settings(max_examples=200, deadline=None)
@given(LINES, LINES, LINES)
def test_merging_lines(base: list[str], ours: list[str], theirs: list[str]) -> None:
    assert merge_lines(base, ours, base).lines == tuple(ours)
    assert merge_lines(base, base, theirs).lines == tuple(theirs)
    assert merge_lines(base, ours, ours).lines == tuple(ours)
    there = merge_lines(base, ours, theirs)
    assert there.has_no_conflict is merge_lines(base, theirs, ours).has_no_conflict


def test_lines_next_to_each_other_clash_as_in_git() -> None:
    base = ["a\n", "b\n", "c\n"]
    assert not merge_lines(base, ["a\n", "B\n", "c\n"], ["a\n", "b\n", "C\n"]).has_no_conflict
    assert merge_lines(base, ["A\n", "b\n", "c\n"], ["a\n", "b\n", "C\n"]).lines == ("A\n", "b\n", "C\n")
    assert merge_lines(base, ["a\n", "x"], ["a\n", "y"]).lines == (
        "a\n", "<<<<<<< ours\n", "x\n", "=======\n", "y\n", ">>>>>>> theirs\n",
    )  # fmt: skip


def test_splitting_keeps_every_line_end() -> None:
    assert split_lines("a\r\nb\rc\n\nd") == ("a\r\n", "b\r", "c\n", "\n", "d")
    assert split_lines("") == ()
