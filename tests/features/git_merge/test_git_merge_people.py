"""What two sides mean differently is not merged: one id for two people, or two answers to the same thing."""

from __future__ import annotations

import pytest

from kjopsprosess.features.git_merge.merge import MergeResult, merge_deals

HEAD = "customer: Acme\nprocess: p@1\npeople:\n  - {id: kari, name: Kari Lund}\n"
FIRST = "log:\n  - {id: a, date: 2026-11-01, with: [kari], how: call}\n"


def entry(name: str, *lines: str) -> str:
    return "".join(f"{line}\n" for line in (f"  - id: {name}", "    date: 2026-11-02", "    how: call", *lines))


def told(person: str, name: str | None) -> str:
    facts = f"{{id: {person}, name: {name}}}" if name else f"{{id: {person}, attitude: sceptic}}"
    return f"    people: [{facts}]"


BASE = HEAD + FIRST


def merge(ours: list[str], theirs: list[str]) -> MergeResult:
    """Two sides that each have one entry more."""
    sides = (BASE + entry("b", *ours)).encode(), (BASE + entry("c", *theirs)).encode()
    return merge_deals(BASE.encode(), *sides, "deals/acme.yaml")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([told("ola", "Ola Hansen")], [told("ola", "Ola Nilsen")]),
        ([told("kari", "Kari Berg")], [told("kari", "Kari Moe")]),
        ([told("kari", "Kari Berg")], ["    heard: [{by: kari, says: The board decides}]"]),
        (["    with: [kari]"], [told("kari", "Kari Berg")]),
        ([told("kari", "Kari Berg")], ["    heard: [{step: pilot, says: Hm, who: {kari: decides}}]"]),
        ([told("kari", "Kari Lundqvist")], ["    with: [kari]"]),
        (["    with: [kari]"], [told("kari", "Kari Lundqvist")]),
        ([told("ola", "Ola Hans")], [told("ola", "Ola Hansen")]),
        ([told("ola", "Ola Hansen")], [told("ola", "Ola Hans")]),
    ],
)
def test_two_people_of_one_id_are_left_to_a_person(ours: list[str], theirs: list[str]) -> None:
    merged = merge(ours, theirs)
    assert merged.obstacle is not None
    assert merged.obstacle.code == "two_people"
    assert merged.obstacle.facts["person"] in ("ola", "kari")
    assert {merged.obstacle.facts["one"], merged.obstacle.facts["other"]} <= {
        *("Ola Hansen", "Ola Nilsen", "Kari Berg", "Kari Moe", "Kari Lund", "Kari Lundqvist", "Ola Hans")
    }


@pytest.mark.parametrize("other", [["    with: [kari]"], ["    with: [kari, us]", "    note: Nothing more"]])
def test_both_names_are_told_also_where_one_side_gave_none(other: list[str]) -> None:
    new = [told("kari", "Kari Berg")]
    for ours, theirs, one, another in ((new, other, "Kari Berg", "Kari Lund"), (other, new, "Kari Lund", "Kari Berg")):
        obstacle = merge(ours, theirs).obstacle
        assert obstacle is not None
        assert obstacle.facts == {"person": "kari", "one": one, "other": another}


def test_one_of_several_new_entries_is_enough_and_what_stood_there_is_not() -> None:
    renamed = (BASE + entry("b", told("kari", "Kari Berg"))).encode()
    writes = (BASE + entry("c", "    with: [kari]") + entry("d", "    note: Nothing of her")).encode()
    silent = (BASE + entry("c", "    note: Nothing of her")).encode()
    for sides, code in (((renamed, writes), "two_people"), ((writes, renamed), "two_people")):
        obstacle = merge_deals(BASE.encode(), *sides, "deals/acme.yaml").obstacle
        assert obstacle is not None
        assert obstacle.code == code
    for sides in ((renamed, silent), (silent, renamed)):
        assert merge_deals(BASE.encode(), *sides, "deals/acme.yaml").obstacle is None


def test_a_deal_without_a_log_so_far() -> None:
    renamed = (HEAD + "log:\n" + entry("b", told("kari", "Kari Berg"))).encode()
    writes = (HEAD + "log:\n" + entry("c", "    with: [kari]")).encode()
    obstacle = merge_deals(HEAD.encode(), renamed, writes, "deals/acme.yaml").obstacle
    assert obstacle is not None
    assert obstacle.code == "two_people"
    renamed_above = HEAD.replace("Kari Lund", "Kari Berg").encode()
    assert merge_deals(HEAD.encode(), renamed_above, HEAD.encode(), "deals/acme.yaml").content == renamed_above


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([told("ola", "Ola Hansen")], [told("ola", "Ola Hansen")]),
        ([told("ola", "Ola Hansen")], [told("ola", "OLA  hansen")]),
        ([told("ola", "Ola")], [told("ola", "Ola Nilsen")]),
        ([told("kari", "Kari Lund Berg")], ["    with: [kari]"]),
        ([told("kari", "Kari Berg")], ["    note: Nothing of her"]),
        ([told("ola", "Ola Hansen")], [told("eva", "Eva Nilsen")]),
        ([told("kari", None)], ["    with: [kari]"]),
    ],
)
def test_the_same_person_is_merged(ours: list[str], theirs: list[str]) -> None:
    merged = merge(ours, theirs)
    assert merged.obstacle is None, merged.obstacle
    assert b"id: b" in merged.content
    assert b"id: c" in merged.content


MOVED = "    booked: [{{date: {}, moved_from: 2026-12-01 10:00, with: [kari]}}]"
OFF = "    booked: [{date: 2026-12-01 10:00, called_off: true}]"
BOOKED = BASE + (
    "  - {id: a2, date: 2026-11-01, booked: [{date: 2026-12-01 10:00, with: [kari]}],"
    " promised: [{id: note, by: kari, what: sends it, due: 2026-11-30}]}\n"
)


TWO_THAT_DAY = BOOKED.replace("booked: [", "booked: [{date: 2026-12-01 14:00, with: [kari]}, ")


@pytest.mark.parametrize(("ours", "theirs"), [("14:00", "10:00"), ("10:00", "14:00")])
def test_two_meetings_of_one_day_are_two(ours: str, theirs: str) -> None:
    one, other = (MOVED.replace("10:00", time).format("2026-12-02 09:00") for time in (ours, theirs))
    other = other.replace("12-02", "12-03")
    sides = (TWO_THAT_DAY + entry("b", one)).encode(), (TWO_THAT_DAY + entry("c", other)).encode()
    assert merge_deals(TWO_THAT_DAY.encode(), *sides, "deals/acme.yaml").obstacle is None


def settle(ours: list[str], theirs: list[str]) -> MergeResult:
    """Two sides that each have one entry more, where a meeting is booked and something is promised."""
    sides = (BOOKED + entry("b", *ours)).encode(), (BOOKED + entry("c", *theirs)).encode()
    return merge_deals(BOOKED.encode(), *sides, "deals/acme.yaml")


@pytest.mark.parametrize(
    ("ours", "theirs", "what"),
    [
        ([MOVED.format("2026-12-02 10:00")], [MOVED.format("2026-12-03 10:00")], "2026-12-01 10:00"),
        ([MOVED.format("2026-12-02 10:00")], [OFF], "2026-12-01 10:00"),
        ([MOVED.format("2026-12-02 10:00")], [OFF.replace(" 10:00", "")], "2026-12-01 10:00"),
        ([MOVED.replace("01 10:00", "01").format("2026-12-02")], [MOVED.format("2026-12-03")], "2026-12-01 10:00"),
        ([MOVED.replace("10:00", "11:00").format("2026-12-02")], [MOVED.format("2026-12-03")], "2026-12-01 10:00"),
        (["    holds: [{step: pilot, by: kari}]"], ["    holds: [{step: pilot, by: process}]"], "pilot"),
        (["    moved: {note: 2026-12-04}"], ["    moved: {note: 2026-12-11}"], "note"),
        (["    kept: [note]"], ["    dropped: note"], "note"),
        (
            ["    people: [{id: kari, left: 2026-12-31}]"],
            ["    people: [{id: kari, left: 2027-01-15}]"],
            "kari",
        ),
        (["    people: [{id: kari, left: true}]"], ["    people: [{id: kari, left: false}]"], "kari"),
        (["    people: [{id: kari, left: 2026-12-31}]"], ["    people: [{id: kari, left: true}]"], "kari"),
        (
            ["    people: [{id: nora, name: Nora Vik, replaces: kari}]"],
            ["    people: [{id: nora, name: Nora Vik, replaces: jon}]"],
            "nora",
        ),
        (
            ["    kept: [note]", "    kept_on: {note: 2026-11-02}"],
            ["    kept: [note]", "    kept_on: {note: 2026-11-03}"],
            "note",
        ),
    ],
)
def test_two_answers_to_the_same_thing_are_left_to_a_person(ours: list[str], theirs: list[str], what: str) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        merged = settle(one, other)
        assert merged.obstacle is not None
        assert (merged.obstacle.code, merged.obstacle.facts["what"]) == ("two_answers", what)
        assert merged.has_markers


PROMISED = "    promised: [{{id: board, by: kari, what: sets the {}, due: 2026-12-{}}}]"


@pytest.mark.parametrize(
    ("ours", "theirs"), [(("date", 11), ("date", 11)), (("date", 11), ("date", 12)), (("date", 11), ("place", 11))]
)
def test_one_promise_recorded_on_both_sides_is_left_to_a_person(ours: tuple[str, int], theirs: tuple[str, int]) -> None:
    obstacle = settle([PROMISED.format(*ours)], [PROMISED.format(*theirs)]).obstacle
    assert obstacle is not None
    one, other = (f"sets the {what}, 2026-12-{day}" for what, day in (ours, theirs))
    assert (obstacle.code, obstacle.facts) == ("two_promises", {"promise": "board", "one": one, "other": other})


@pytest.mark.parametrize("what", ["what: sets the date", "step: pilot"])
def test_two_entries_without_ids_are_two_and_a_promise_without_words_is_told_too(what: str) -> None:
    promise = f"    promised: [{{id: board, by: kari, {what}, due: 2026-12-11}}]"
    sides = [BOOKED + entry(each, promise).replace(f"  - id: {each}\n    ", "  - ") for each in ("b", "c")]
    sides[1] += "    note: x\n"
    obstacle = merge_deals(BOOKED.encode(), sides[0].encode(), sides[1].encode(), "deals/acme.yaml").obstacle
    said = f"{'sets the date' if 'what' in what else ''}, 2026-12-11"
    assert obstacle is not None
    assert (obstacle.code, obstacle.facts) == ("two_promises", {"promise": "board", "one": said, "other": said})


def test_one_entry_that_both_have_holds_one_promise() -> None:
    side = (BOOKED + entry("b", PROMISED.format("date", 11))).encode()
    other = side + entry("c", "    note: x").encode()
    assert merge_deals(BOOKED.encode(), side, other, "deals/acme.yaml").obstacle is None


def test_a_promise_of_before_that_one_side_changed_is_recorded_once() -> None:
    base = BOOKED.replace("{id: a2, date: 2026-11-01", "{date: 2026-11-01")
    changed, more = base.replace("due: 2026-11-30", "due: 2026-12-02"), base + entry("c", "    note: x")
    for one, other in ((changed, more), (more, changed)):
        merged = merge_deals(base.encode(), one.encode(), other.encode(), "deals/acme.yaml")
        assert merged.obstacle is None, merged.obstacle
        assert b"due: 2026-12-02" in merged.content


def test_one_entry_that_each_side_completed_is_one_entry() -> None:
    sides = [BOOKED + entry("b", PROMISED.format("date", 11), f"    note: {words}") for words in ("x", "y")]
    obstacle = merge_deals(BOOKED.encode(), sides[0].encode(), sides[1].encode(), "deals/acme.yaml").obstacle
    assert obstacle is not None
    assert obstacle.code != "two_promises"


def test_promises_with_ids_of_their_own_are_merged() -> None:
    assert (
        settle([PROMISED.format("date", 11)], [PROMISED.replace("board", "other").format("date", 11)]).obstacle is None
    )


@pytest.mark.parametrize("base", [BOOKED, TWO_THAT_DAY])
@pytest.mark.parametrize("day", ["2027-01-05 10:00", "2027-01-05", "2026-12-01 12:00"])
def test_a_booking_that_was_never_made_is_called_off_by_its_own_day(base: str, day: str) -> None:
    off = OFF.replace("2026-12-01 10:00", day)
    sides = [base + entry(each, off) for each in ("b", "c")]
    assert merge_deals(base.encode(), sides[0].encode(), sides[1].encode(), "deals/acme.yaml").obstacle is None


def test_a_booking_of_another_day_is_another() -> None:
    off = OFF.replace("2026-12-01 10:00", "2027-01-05")
    assert settle([off], [MOVED.format("2026-12-02 10:00")]).obstacle is None


def test_both_answers_are_told() -> None:
    obstacle = settle([MOVED.format("2026-12-02 10:00")], [OFF]).obstacle
    assert obstacle is not None
    assert obstacle.facts == {"what": "2026-12-01 10:00", "one": "2026-12-02 10:00", "other": "called_off"}
    obstacle = settle(["    holds: [{step: pilot, by: kari}]"], ["    holds: [{step: pilot, by: process}]"]).obstacle
    assert obstacle is not None
    assert obstacle.facts == {"what": "pilot", "one": "kari", "other": "process"}


@pytest.mark.parametrize("swap", [False, True])
def test_what_was_settled_before_is_no_second_answer(swap: bool) -> None:
    base = BOOKED + entry("s", "    holds: [{step: pilot, by: kari}]")
    sides = [base + entry("b", "    holds: [{step: pilot, by: process}]"), base + entry("c", "    note: x")]
    one, other = reversed(sides) if swap else sides
    assert merge_deals(base.encode(), one.encode(), other.encode(), "deals/acme.yaml").obstacle is None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([OFF.replace(", called_off: true", "")], [MOVED.format("2026-12-02 10:00")]),
        ([MOVED.format("2026-12-02 10:00")], [MOVED.format("2026-12-02 10:00")]),
        (["    holds: [{step: pilot, by: kari}]"], ["    holds: [{step: budget, by: process}]"]),
        (["    kept: [note]"], ["    kept: [note]"]),
        (["    people: [{id: kari, left: 2026-12-31}]"], ["    people: [{id: kari, left: 2026-12-31}]"]),
        (["    people: [{id: kari, left: 2026-12-31}]"], ["    people: [{id: jon, left: true}]"]),
        (
            ["    people: [{id: nora, name: Nora Vik, replaces: kari}]"],
            ["    people: [{id: per, name: Per Nes, replaces: kari}]"],
        ),
        (["    moved: {note: 2026-12-04}"], ["    kept: [note]"]),
        (["    author: us/per", "    did: [x]", "    did_by: {us/per: [x]}"], ["    author: us/lise"]),
        (["    confirmed: [{by: [kari], steps: [pilot]}]"], ["    confirmed: [{by: [kari], steps: [budget]}]"]),
        (["    heard: [{by: [kari], says: Hm, share: true, topic: problem}]"], ["    shared: {with: [kari], hash: a}"]),
        (
            ["    booked: [{date: 2026-12-08 10:00, minutes: 30, invitation: {uid: u, sequence: 1}}]"],
            ["    people: [{id: kari, left: true}]"],
        ),
    ],
)
def test_what_both_sides_settle_alike_or_apart_is_merged(ours: list[str], theirs: list[str]) -> None:
    merged = settle(ours, theirs)
    assert merged.obstacle is None, merged.obstacle
    assert b"id: b" in merged.content
    assert b"id: c" in merged.content
