"""Merging at the edges: what is told of an obstacle, line ends of several kinds, logs that are empty or gone."""

from __future__ import annotations

from typing import Any

import pytest

from kjopsprosess.features.git_merge.log_entries import join_log
from kjopsprosess.features.git_merge.merge import MergeObstacle, merge_deals
from kjopsprosess.features.git_merge.three_way import merge_lines
from kjopsprosess.yamlfiles.reading import document
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES

HEAD = "customer: Nordvik\nprocess: saas@2\npeople:\n  - {id: kari, name: Kari}\n  - {id: jon, name: Jon}\n"
LOG = f"{HEAD}log:\n"
A, B, C = (f"  - id: {name}\n    date: 2026-11-0{day}\n    note: {name}\n" for day, name in enumerate("abc", 1))
ONE, TWO, THREE = (f"  - {{date: 2026-11-0{day}, note: {word}}}\n" for day, word in enumerate(("en", "to", "tre"), 1))
BRACKETS = f"{HEAD}log: "
DEAL, OLDER = "deals/nordvik.yaml", "deals/nordvik.older.yaml"


def merge(base: str, ours: str, theirs: str, shown: str = DEAL) -> tuple[str, MergeObstacle | None]:
    found = merge_deals(base.encode(), ours.encode(), theirs.encode(), shown)
    return found.content.decode(), found.obstacle


def text_of(how: str) -> str:
    return f"  - id: x\n    date: 2026-11-04\n    note: {how}\n      a\n"


def further_in(text: str) -> str:
    return "".join(f"   {line}" for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        pytest.param(LOG, LOG, LOG + further_in(A), LOG + further_in(A), id="only theirs has a column"),
        pytest.param(f"{BRACKETS}[]\n", f"{BRACKETS}[]\n", f"{BRACKETS}[\n  {{date: 2026-11-01}},\n]\n",
                     f"{BRACKETS}[\n  {{date: 2026-11-01}},\n]\n", id="only theirs has brackets over lines"),
        pytest.param(f"{BRACKETS}[]\n", f"{BRACKETS}[{{date: 2026-11-01}}]\n", f"{BRACKETS}[]\ntrigger: x\n",
                     f"{BRACKETS}[{{date: 2026-11-01}}]\ntrigger: x\n", id="only ours has brackets"),
        pytest.param(f"{BRACKETS}[]\n", f"{BRACKETS}[{{date: 2026-11-01}}]\n", f"{BRACKETS}[{{date: 2026-11-02}}]\n",
                     f"{BRACKETS}[{{date: 2026-11-01}}, {{date: 2026-11-02}}]\n", id="one each in brackets"),
        pytest.param(f"{BRACKETS}[{{date: 2026-11-01}}]\n", f"{BRACKETS}[]\n", f"{BRACKETS}[]\ntrigger: x\n",
                     f"{BRACKETS}[]\ntrigger: x\n", id="both emptied the brackets"),
        pytest.param(LOG, f"{BRACKETS}[{{date: 2026-11-01}}]\n", LOG, f"{BRACKETS}[{{date: 2026-11-01}}]\n",
                     id="nothing became brackets"),
        pytest.param(f"{LOG}trigger: x\n", f"{LOG}trigger: y\n", f"{LOG}trigger: x\ncurrency: NOK\n",
                     None, id="a line beside another's"),
        pytest.param(f"{LOG}trigger: x\n", f"# top\n{LOG}trigger: x\n", f"{LOG}trigger: y\n",
                     f"# top\n{LOG}trigger: y\n", id="no entries at all, keys below"),
        pytest.param(f"{LOG}{A}trigger: x\n# end\n", f"{LOG}{A}{B}trigger: x\n# end\n", f"{LOG}{A}trigger: y\n# end\n",
                     f"{LOG}{A}{B}trigger: y\n# end\n", id="two lines below"),
        pytest.param(f"{BRACKETS}[\n  {{date: 2026-11-01}},\n]\n", f"{BRACKETS}[]\n",
                     f"{BRACKETS}[\n  {{date: 2026-11-01}},\n]\ntrigger: x\n", f"{BRACKETS}[]\ntrigger: x\n",
                     id="ours emptied brackets over lines"),
        pytest.param(LOG + A, LOG + A + text_of("|+") + "\n\n", LOG + A + B, LOG + A + text_of("|+") + "\n\n" + B,
                     id="blank lines that belong to a text"),
        pytest.param(LOG, HEAD, LOG.replace("Kari", "Kari Lund"), HEAD.replace("Kari", "Kari Lund"),
                     id="the empty log is gone"),
        pytest.param(LOG + A, HEAD, LOG + A + B, None, id="the log is gone and grew"),
        pytest.param(HEAD, f"log:\n{A}{HEAD}", LOG + B, None, id="a log above and one below"),
        pytest.param(LOG + A, LOG + B, LOG + C, LOG + B + C, id="both took an entry out"),
        pytest.param(LOG + ONE, LOG + TWO, LOG + ONE + THREE, LOG + TWO + THREE, id="only ours rewrote one without id"),
        pytest.param(LOG + ONE, LOG + ONE + TWO, LOG + THREE, LOG + TWO + THREE, id="only theirs rewrote one"),
        pytest.param(LOG + ONE, LOG, LOG + TWO, LOG + TWO, id="taken out here, rewritten there"),
        pytest.param(LOG + ONE, LOG + TWO, LOG, LOG + TWO, id="rewritten here, taken out there"),
        pytest.param(LOG + ONE + ONE, LOG + ONE, LOG + ONE + ONE + TWO, LOG + ONE + TWO, id="one of two alike goes"),
        pytest.param(LOG + A, LOG + A + B + C, LOG + A + "\n\n" + B, LOG + A + B + C, id="the same with blank lines"),
        pytest.param(LOG + A, LOG + A + B + C, (LOG + A + B)[:-1], LOG + A + B + C, id="the same without a line end"),
        pytest.param(LOG + A, LOG + A + text_of("|") + "      b\n", LOG + A + text_of("|")[:-1] + "      b\n", None,
                     id="the same words on one line and on two"),
        pytest.param(LOG + A, LOG + A + B, LOG + A + "  - {id: c, date: 2026-11-03, note: }\n",
                     LOG + A + B + "  - {id: c, date: 2026-11-03, note: }\n", id="a key without a value"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_log(base: str, ours: str, theirs: str, result: str | None) -> None:
    text, obstacle = merge(base, ours, theirs)
    assert (obstacle is None) is (result is not None), obstacle
    assert text == result or result is None


@pytest.mark.parametrize("how", ["|", "|-", ">", ">-"])
@pytest.mark.parametrize("air", ["\n", "\n\n", "  \n", "\n \n"])
def test_blank_lines_below_a_text_stay_below_the_log(how: str, air: str) -> None:
    ours = LOG + A + text_of(how)
    assert merge(LOG + A, f"{ours}{air}# end\n", LOG + A + B) == (f"{ours}{B}{air}# end\n", None)


@pytest.mark.parametrize("side", [0, 1, 2])
@pytest.mark.parametrize(
    "broken", ["customer: [\n", f"{HEAD}log: {{a: b}}\n", f"{HEAD}log: word\n", f"{LOG}  - word\n", f"{BRACKETS}[a]\n"]
)
def test_the_side_that_cannot_be_read_is_named(side: int, broken: str) -> None:
    sides = [LOG, LOG + A, LOG + B]
    sides[side] = broken
    obstacle = merge(*sides)[1]
    assert obstacle is not None
    if obstacle.code != "two_forms":
        assert (obstacle.code, obstacle.facts) == ("unreadable_side", {"side": ("base", "ours", "theirs")[side]})


def test_an_emptied_file_is_no_missing_one() -> None:
    obstacle = merge(LOG, "", LOG + A)[1]
    assert obstacle is not None
    assert (obstacle.code, obstacle.facts) == ("unreadable_side", {"side": "ours"})


def test_a_place_for_the_entries_that_is_not_clear_is_outside_the_log() -> None:
    assert merge(LOG + A, HEAD, LOG + A + B)[1] == MergeObstacle("outside_log")


@pytest.mark.parametrize("fault", [("note: a\n", "note: b\n"), (A, "")])
def test_a_merged_file_that_says_something_else_is_found_out(
    fault: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def joined(*given: Any) -> str:
        return (join_log(*given) or "").replace(*fault)

    monkeypatch.setattr("kjopsprosess.features.git_merge.merge.join_log", joined)
    assert merge(LOG + A, LOG + A + B, LOG + A + C)[1] == MergeObstacle("not_good")


def long_note(name: str, size: int) -> str:
    return f"  - {{id: {name}, date: 2026-11-01, note: {'x' * size}}}\n"


@pytest.mark.parametrize(("over", "shown", "fits"), [(0, DEAL, True), (1, DEAL, False), (1, OLDER, True)])
def test_a_deal_of_a_megabyte_is_the_largest(over: int, shown: str, fits: bool) -> None:
    begin = LOG if shown == DEAL else "log:\n"
    one = begin + long_note("b", 500_000)
    rest = MAX_BYTES + over - len(one) - len(long_note("c", 0))
    text, obstacle = merge(begin, one, begin + long_note("c", rest), shown)
    assert (obstacle is None) is fits
    if obstacle:
        assert obstacle.code == "not_good"
        assert obstacle.finding is not None
        assert (obstacle.finding.code, obstacle.finding.facts) == (
            "too-big",
            {"size": MAX_BYTES + over, "limit": MAX_BYTES},
        )
    else:
        assert len(text) == MAX_BYTES + over


@pytest.mark.parametrize(
    ("shown", "fits"), [(DEAL, False), (OLDER, True), (f"kunder/{OLDER}", True), (f"a/b/{DEAL}", False)]
)
def test_an_older_file_may_have_more_keys_than_a_deal(shown: str, fits: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_NODES", 50)
    begin = LOG if "older" not in shown else "log:\n"
    base = begin + "".join(f"  - {{id: e{number}, date: 2026-11-01, note: x}}\n" for number in range(8))
    obstacle = merge(base, base + B, base + C, shown)[1]
    assert (obstacle is None) is fits


def test_what_was_wrong_before_is_no_excuse_for_more_than_references() -> None:
    twice = "promised: [{id: q, by: us, what: x, due: 2026-12-01}]"
    base = LOG + "".join(f"  - {{id: {name}, date: 2026-11-01, {twice}}}\n" for name in ("p1", "p2"))
    base += "  - {id: a, date: 2026-11-01, kept: [p]}\n"
    obstacle = merge(base, base + B, base + C)[1]
    assert obstacle is not None
    assert obstacle.code == "not_good"


def windows(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        pytest.param(LOG + A, windows(LOG) + A + B, LOG + A + C, windows(LOG) + A + B + C, id="ours has both kinds"),
        pytest.param(windows(LOG + A), LOG + windows(A + B), windows(LOG + A + C), LOG + windows(A + B + C),
                     id="ours has both kinds, they had Windows'"),
        pytest.param(LOG + A, windows(LOG + A + B), LOG.replace("\n", "\r", 1) + A + C, None, id="a lone CR"),
        pytest.param(*(each.replace("\n", "\r") for each in (LOG + A, LOG + A + B, LOG + A + C, LOG + A + B + C)),
                     id="an old Mac's"),
        pytest.param("", windows(LOG + A), LOG + A + B, windows(LOG + A + B), id="no base"),
        pytest.param(windows(LOG + A)[:-2], windows(LOG + A + B)[:-2], windows(LOG + A + C)[:-2],
                     windows(LOG + A + B + C)[:-2], id="no line end at the end"),
    ],
)  # fmt: skip
def test_line_ends(base: str, ours: str, theirs: str, result: str | None) -> None:
    text, obstacle = merge(base, ours, theirs)
    if result is None:
        assert (obstacle is not None, C in text) == (True, True), "their lines are as they were"
    else:
        assert (text, obstacle) == (result, None)


def test_an_old_mac_s_file_is_taken_apart_at_its_log() -> None:
    base, ours, theirs = (each.replace("\n", "\r") for each in (LOG + A, LOG + A + B, LOG + A + C))
    text, obstacle = merge(base, ours.replace("saas@2", "saas@3"), theirs.replace("name: Jon", "name: Jon Eide"))
    assert obstacle is None
    expected = (LOG + A + B + C).replace("saas@2", "saas@3").replace("name: Jon", "name: Jon Eide")
    assert text == expected.replace("\n", "\r")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_of_one_line_takes_no_line_ends_away(newline: str) -> None:
    text, obstacle = merge("a: 1\r\nb: 2\r\n", "a: 1", f"a: 1{newline}b: 3{newline}")
    assert obstacle is not None
    assert f"{newline}b: 3{newline}" in text


def lines(letters: str) -> tuple[str, ...]:
    return tuple(f"{letter}\n" for letter in letters)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ("az", "ahxtz", "ahytz", "ah<x=y>tz"),
        ("az", "ahixsttz", "ahiysttz", "ahi<x=y>sttz"),
        ("abcz", "axz", "ayyz", "a<x=yy>z"),
        ("ab", "axb", "ab", "axb"),
        ("abc", "ac", "abxc", "a<=bx>c"),
        ("abcde", "aBcde", "abcDe", "aBcDe"),
        ("aaac", "aac", "baaac", "baac"),
        ("ababc", "abc", "xababc", "xabc"),
        ("aaa", "aa", "aaab", "aa<=ab>"),
        ("z", "a", "aa", "a<=a>"),
        ("z", "aa", "a", "a<a=>"),
        ("abcde", "AbcdE", "abCde", "AbCdE"),
        ("ab", "Ab", "abq", "Abq"),
        (f"a{'xy' * 150}b", f"A{'xy' * 150}B", f"a{'xy' * 70}xZ{'xy' * 79}b", f"A{'xy' * 70}xZ{'xy' * 79}B"),
    ],
)
def test_only_what_differs_stands_between_the_markers(base: str, ours: str, theirs: str, expected: str) -> None:
    marks = {"<": "<<<<<<< ours", "=": "=======", ">": ">>>>>>> theirs"}
    there = merge_lines(lines(base), lines(ours), lines(theirs)).lines
    assert there == tuple(f"{marks.get(sign, sign)}\n" for sign in expected)


def test_markers_have_the_line_end_of_what_they_part() -> None:
    assert merge_lines(("a\r\n",), ("x",), ("y\r\n",)).lines == (
        "<<<<<<< ours\r\n", "x\r\n", "=======\r\n", "y\r\n", ">>>>>>> theirs\r\n",
    )  # fmt: skip
    assert merge_lines((), ("x",), ("y",)).lines[0] == "<<<<<<< ours\n"
