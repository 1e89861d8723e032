"""Two people change one deal: entries are merged one by one, and what nobody can decide is left to a person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.features.git_merge.merge import MergeResult, merge_deals
from kjopsprosess.features.git_merge.three_way import merge_lines, split_lines
from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading.document import BOM, parse_document
from kjopsprosess.yamlfiles.reading.record import parse_model
from kjopsprosess.yamlfiles.writing.emit import ItemLayout, entry_lines
from kjopsprosess.yamlfiles.writing.insertion import insert_entry

HEAD = """\
customer: Nordvik
process: saas@2
people:
  - {id: kari, name: Kari Lund}
  - id: jon
    name: Jon Eide
    attitude: sceptic
"""
FIRST = """\
  - id: a
    date: 2026-11-01
    note: the first
"""
OURS = """\
  - id: b
    date: 2026-11-02
    note: |
      of ours

      and more
"""
THEIRS = """\
  - id: c
    date: 2026-11-03
    how: call   # late
    with: [jon]
"""
LOG = HEAD + "log:\n"


def merge(base: str, ours: str, theirs: str) -> MergeResult:
    return merge_deals(base.encode(), ours.encode(), theirs.encode(), "deals/nordvik.yaml")


def merged(base: str, ours: str, theirs: str) -> str:
    found = merge(base, ours, theirs)
    assert found.obstacle is None
    return found.content.decode()


def stopped(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """Why, and what a person is left with."""
    found = merge(base, ours, theirs)
    assert found.obstacle is not None
    text = found.content.decode()
    assert ("<<<<<<< ours\n" in text.replace("\r\n", "\n")) is found.has_markers
    return found.obstacle.code, text


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        pytest.param(
            LOG + FIRST, LOG + FIRST + OURS, LOG + FIRST + THEIRS, LOG + FIRST + OURS + THEIRS, id="both append"
        ),
        pytest.param(LOG, LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both write the first entry"),
        pytest.param(
            HEAD + "log: []\n", LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both fill the empty brackets"
        ),
        pytest.param(HEAD, LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both begin a log"),
        pytest.param(LOG, LOG, LOG + THEIRS, LOG + THEIRS, id="only they write"),
        pytest.param("", LOG + OURS, LOG + OURS + THEIRS, LOG + OURS + THEIRS, id="no base"),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS + "# the end\n",
            LOG + FIRST + THEIRS,
            LOG + FIRST + OURS + THEIRS + "# the end\n",
            id="a remark below the log stays below",
        ),
        pytest.param(
            LOG + FIRST + "trigger: x\n",
            LOG + FIRST + OURS + "trigger: x\n",
            LOG + FIRST + THEIRS + "trigger: why now\n",
            LOG + FIRST + OURS + THEIRS + "trigger: why now\n",
            id="a key below the log",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + "\n  # about ours\n" + OURS,
            LOG + FIRST + "\n  # about theirs\n" + THEIRS,
            LOG + FIRST + "\n  # about ours\n" + OURS + "\n  # about theirs\n" + THEIRS,
            id="remarks go with the entry below them",
        ),
        pytest.param(
            (LOG + FIRST)[:-1],
            (LOG + FIRST + OURS)[:-1],
            (LOG + FIRST + THEIRS)[:-1],
            (LOG + FIRST + OURS + THEIRS)[:-1],
            id="no line end at the end",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS + THEIRS,
            LOG + FIRST + THEIRS.replace("late\n", "late  \n"),
            LOG + FIRST + OURS + THEIRS,
            id="both add the same entry, blanks at line ends apart",
        ),
        pytest.param(
            LOG + FIRST + OURS, LOG + FIRST + OURS, LOG + OURS + THEIRS, LOG + OURS + THEIRS, id="one removes an entry"
        ),
        pytest.param(
            LOG + FIRST + OURS, LOG + FIRST, LOG + FIRST + OURS + THEIRS, LOG + FIRST + THEIRS, id="the other removes"
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST.replace("the first", "a better word") + OURS,
            LOG + FIRST + THEIRS,
            LOG + FIRST.replace("the first", "a better word") + OURS + THEIRS,
            id="one corrects an old entry",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS,
            LOG + "\n" + FIRST.replace("the first", "a better word"),
            LOG + "\n" + FIRST.replace("the first", "a better word") + OURS,
            id="the other corrects it",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD.replace("Kari Lund", "Kari Moe") + "log:\n" + FIRST + OURS,
            HEAD.replace("sceptic", "neutral") + "log:\n" + FIRST + THEIRS,
            HEAD.replace("Kari Lund", "Kari Moe").replace("sceptic", "neutral") + "log:\n" + FIRST + OURS + THEIRS,
            id="both correct a person",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + "  - {id: b, date: 2026-11-02, done: [{step: krav, by: [kari], seen: List}]}\n",
            LOG + FIRST + "  - {id: c, date: 2026-11-02, reopened: [{step: krav, because: IT vil mer}]}\n",
            LOG
            + FIRST
            + "  - {id: b, date: 2026-11-02, done: [{step: krav, by: [kari], seen: List}]}\n"
            + "  - {id: c, date: 2026-11-02, reopened: [{step: krav, because: IT vil mer}]}\n",
            id="one reopens what the other did",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD + "log:\n" + indented(FIRST + OURS, -0),
            HEAD + "log:\n" + indented(FIRST + THEIRS, 3),
            LOG + FIRST + OURS + THEIRS,
            id="their dashes stand further in",
        ),
        pytest.param(
            HEAD + "log:\n" + indented(FIRST, 2),
            HEAD + "log:\n" + indented(FIRST + THEIRS, 2),
            LOG + FIRST + OURS,
            HEAD + "log:\n" + indented(FIRST + THEIRS + OURS, 2),
            id="their dashes stand further out, with a block text",
        ),
        pytest.param(
            HEAD + "log: [{date: 2026-11-01}]\n",
            HEAD + "log: [{date: 2026-11-01}, {date: 2026-11-02}]\n",
            HEAD + "log: [{date: 2026-11-01}, {id: c, date: 2026-11-03}]\n",
            HEAD + "log: [{date: 2026-11-01}, {date: 2026-11-02}, {id: c, date: 2026-11-03}]\n",
            id="logs in brackets",
        ),
        pytest.param(
            HEAD + "log: []\n",
            HEAD + "log: [\n  {date: 2026-11-01},\n  {date: 2026-11-02},\n]\n",
            HEAD + "log: [{id: c, date: 2026-11-03}]\n",
            HEAD + "log: [\n  {date: 2026-11-01},\n  {date: 2026-11-02},\n  {id: c, date: 2026-11-03},\n]\n",
            id="brackets over several lines",
        ),
        pytest.param(
            LOG + "  - {date: 2026-11-01, note: one}\n",
            LOG + "  - {date: 2026-11-01, note: uno}\n",
            LOG + "  - {date: 2026-11-01, note: one}\n  - {date: 2026-11-01, note: one}\n",
            LOG + "  - {date: 2026-11-01, note: uno}\n  - {date: 2026-11-01, note: one}\n",
            id="entries without ids, one of them twice",
        ),
    ],
)
def test_what_can_be_merged(base: str, ours: str, theirs: str, result: str) -> None:
    assert merged(base, ours, theirs) == result


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
