"""What each edit of a plan becomes, on the word of whoever made it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from edited_plan import Table, edited, put, row, stand, table
from plan_rows import cell, changes, codes, heard, only

from kjopsprosess.features.plan.back.changes import ChangeOutcome
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import ToldPart


def test_a_plan_that_is_as_it_was_confirms_what_they_have_a_part_in_or_told() -> None:
    for messages in (NB, EN):
        (jon,) = edited(lambda _: None, messages)
        (kari,) = edited(lambda _: None, messages, by="kari")
        assert {*jon.part["confirmed"][0].steps} == {"sikkerhet", "budsjett", "arkiv", "bruk"}
        assert {*kari.part["confirmed"][0].steps} == {"pilot", "budsjett", "valg", "ordre", "bruk"}
    assert edited(lambda _: None, NB, by="siv")[0].part["confirmed"][0].steps == ("budsjett",)


def test_a_step_is_confirmed_once_and_only_as_they_saw_it() -> None:
    yes = "  - {date: 2026-11-20, how: call, with: [jon], confirmed: [{by: jon, steps: [arkiv]}]}\n"
    told = "[{by: kari, step: bruk, says: Nei., latest: 2027-05-01}]"
    moved = f"  - {{date: 2026-11-20, how: call, with: [kari], heard: {told}}}\n"
    (found,) = edited(lambda _: None, NB, more=yes + moved)
    assert found.part["confirmed"][0].steps == ("sikkerhet", "budsjett")


def test_a_date_on_their_own_promise_moves_it() -> None:
    found = only(cell("promise/skjema", Column.DATE, "2026-12-11"))
    assert (found.sort, found.code, found.part) == (
        ChangeOutcome.TAKEN,
        "moved",
        {"moved": {"skjema": date(2026, 12, 11)}},
    )


def test_a_date_on_a_step_of_their_own_is_their_promise() -> None:
    found = only(cell("sikkerhet", Column.DATE, "2026-12-20"))
    (made,) = found.part["promised"]
    assert (made.by, made.due, made.step) == (("jon",), date(2026, 12, 20), "sikkerhet")
    promise = "{id: x, by: jon, what: gjør ferdig «Sikkerhet», due: 2026-12-20, step: sikkerhet}"
    again = f"  - date: 2026-11-20\n    promised: [{promise}]\n"
    moved = only(cell("sikkerhet", Column.DATE, "2026-12-22"), more=again)
    assert moved.part == {"moved": {"x": date(2026, 12, 22)}}
    same = only(cell("sikkerhet", Column.DATE, "2026-12-20"), more=again)
    assert (same.sort, same.part) == (ChangeOutcome.KNOWN, {})


@pytest.mark.parametrize(
    ("key", "by", "told"),
    [
        ("valg", "jon", {"latest": date(2027, 1, 15)}),
        ("sikkerhet", "kari", {"latest": date(2027, 1, 15)}),
        ("pilot", "kari", {"latest": date(2027, 1, 15)}),
        ("budsjett", "kari", {"on": date(2027, 1, 15)}),
        ("budsjett", "siv", {"on": date(2027, 1, 15), "against": "kari"}),
        ("pilot", "jon", {"latest": date(2027, 1, 15), "against": "kari"}),
    ],
)
def test_a_date_on_another_row_is_told_on_their_word(key: str, by: str, told: dict[str, Any]) -> None:
    found = heard(cell(key, Column.DATE, "15.01.2027"), by=by)
    assert found == {"step": key, "by": (by,), **told}


def test_a_date_says_what_it_means() -> None:
    def edit(rows: Table) -> None:
        put(rows, "valg", Column.DATE, "15.01.2027")
        put(rows, "valg", Column.MEANS, "ikke før")

    assert heard(edit)["earliest"] == date(2027, 1, 15)
    assert heard(cell("budsjett", Column.MEANS, "not before"), by="kari")["earliest"] == date(2027, 2, 10)
    for key in ("budsjett", "valg", "krav", "promise/skjema"):
        assert codes(cell(key, Column.MEANS, "kanskje")) == [("asked", "rule")]
    assert codes(cell("budsjett", Column.MEANS, "")) == [("asked", "cleared")]


@pytest.mark.parametrize(
    ("key", "date_cell", "means", "told"),
    [
        ("budsjett", "innen 15.01.2027", "på dagen", {"latest": date(2027, 1, 15)}),
        ("budsjett", "not before 2027-01-15", "på dagen", {"earliest": date(2027, 1, 15)}),
        ("budsjett", "innen 10.02.2027", "på dagen", {"latest": date(2027, 2, 10)}),
        ("valg", "tidligst 15. januar 2027", "", {"earliest": date(2027, 1, 15)}),
        ("valg", "15. januar 2027 at the latest", "", {"latest": date(2027, 1, 15)}),
        ("budsjett", "15.01.2027", "kanskje", None),
        ("budsjett", "innen 15.01.2027", "ikke før", None),
        ("budsjett", "15.01.2027", "", None),
        ("promise/skjema", "15.01.2027", "ikke før", None),
        ("promise/skjema", "ikke før 15.01.2027", "innen", None),
        ("day/messe/on", "15.01.2027", "senest", None),
    ],
)
def test_words_beside_or_before_a_date_say_what_it_means_or_are_asked_about(
    key: str, date_cell: str, means: str, told: dict[str, Any] | None
) -> None:
    def edit(rows: Table) -> None:
        put(rows, key, Column.DATE, date_cell)
        put(rows, key, Column.MEANS, means)

    if told is None:
        assert codes(edit, by="jon") == [("asked", "rule")]
    else:
        assert heard(edit, by="kari") == {"step": key, "by": ("kari",), **told}


@pytest.mark.slow
def test_nothing_that_somebody_writes_or_takes_away_in_a_row_is_lost() -> None:
    for key in [each[-1].partition("/")[2] for each in table(stand(), NB)[1:]]:
        for name in set(Column) - {Column.NUMBER, Column.ID}:
            before = row(table(stand(), NB), key)[list(Column).index(name)]
            for text in ("Zzz", *([""] if before else [])):
                assert changes(cell(key, name, text)), (key, name, text)


def test_a_day_with_a_name_of_its_own_keeps_it() -> None:
    found = heard(cell("day/messe/on", Column.DATE, "2027-03-02"))
    assert found == {"by": ("jon",), "date": "messe", "what": "Messen", "on": date(2027, 3, 2)}


def test_quotation_marks_that_a_program_saves_otherwise_are_no_words_of_theirs() -> None:
    for text in ('"Jeg tar det."', "“Jeg tar det.”"):
        assert changes(cell("sikkerhet", Column.REMARK, text)) == []
        assert heard(cell("sikkerhet", Column.REMARK, f"{text} I januar"))["says"] == "I januar"


def test_what_is_ours_is_a_question_and_never_taken() -> None:
    for name, text, code in (
        (Column.DATE, "2026-12-01", "ours-day"),
        (Column.DONE, "x", "ours-ticked"),
        (Column.WHO, "Kari Lund", "owner-promise"),
        (Column.WHAT, "ringer", "promise-words"),
    ):
        found = only(cell("promise/pakke", name, text))
        assert (found.sort, found.code, found.part) == (ChangeOutcome.ASKED, code, {})


def test_what_somebody_else_promised_only_they_can_move_or_keep() -> None:
    assert codes(cell("promise/tall", Column.DATE, "2026-12-11")) == [("asked", "promise-of-another")]
    assert codes(cell("promise/tall", Column.DONE, "x")) == [("asked", "ticked-promise")]
    assert only(cell("promise/tall", Column.DONE, "x"), by="kari").part == {"kept": ("tall",)}


@pytest.mark.parametrize(
    ("text", "who", "code"),
    [
        ("Kari Lund", {"kari": "does"}, "owner"),
        ("kari", {"kari": "does"}, "owner"),
        ("Økonomidirektør", {"role:okonomi": "does"}, "role"),
        ("Sikkerhetssjef", {"role:sikkerhetssjef": "does"}, "role"),
        ("Head of security", {"role:head-of-security": "does"}, "role"),
        ("Arne Vik", {"arne": "does"}, "new-owner"),
        ("Kari Lund og Arne Vik", {"kari": "does", "arne": "does"}, "new-owner"),
        ("Lund, Kari", {"kari": "does"}, "owner"),
        ("Kari Lund\nJon Eide", {"kari": "does", "jon": "does"}, "owner"),
        ("Kari Lund<br>styret", {"kari": "does", "role:styret": "does"}, "role"),
        ("Leder for IT og drift", {"role:leder-for-it-og-drift": "does"}, "role"),
        ("Chief Digital Officer", {"role:chief-digital-officer": "does"}, "role"),
    ],
)
def test_another_owner_has_the_part_on_their_word(text: str, who: dict[str, str], code: str) -> None:
    found = only(cell("sikkerhet", Column.WHO, text))
    assert found.code == code
    assert found.part["heard"][0].who == {each: ToldPart(part) for each, part in who.items()}
    assert [each.name for each in found.part.get("people", ())] == (["Arne Vik"] if "Arne" in text else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("asked", "no-owner")]),
        ("Kari Lnd", [("asked", "owner-near")]),
        ("Randi", [("asked", "owner-unclear")]),
        ("avklares", [("asked", "owner-unclear")]),
        ("Siv Moen", [("asked", "owner-near")]),
        ("K. Lund", [("asked", "owner-near")]),
        ("Jon E.", [("asked", "owner-near")]),
        ("Kari Lund Jon Eide", [("asked", "owner-near")]),
        ("Per Hansen (innkjøp)", [("asked", "owner-unclear")]),
        ("Per Hansen, innkjøp", [("asked", "owner-unclear")]),
        ("Advokat Hansen", [("asked", "owner-unclear")]),
        ("Per Hansen advokat", [("asked", "owner-unclear")]),
        ("vi", [("asked", "owner-we")]),
        ("us", [("asked", "owner-we")]),
        ("dere", [("asked", "ours")]),
        ("begge", [("asked", "ours")]),
        ("both", [("asked", "ours")]),
    ],
)
def test_an_owner_that_is_not_certain_is_asked_about(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(cell("sikkerhet", Column.WHO, text)) == expected


def test_both_are_their_part_and_a_question_to_us() -> None:
    found = changes(cell("sikkerhet", Column.WHO, "Kari Lund og dere"))
    assert [(each.sort.value, each.code) for each in found] == [("asked", "ours"), ("taken", "owner")]


def test_whoever_takes_over_a_row_promises_the_date_in_it() -> None:
    def edit(rows: Table) -> None:
        put(rows, "valg", Column.WHO, "Jon Eide")
        put(rows, "valg", Column.DATE, "15.01.2027")

    assert codes(edit) == [("taken", "owner"), ("taken", "promised")]


@pytest.mark.parametrize(
    "tick", ["x", "X", "ja", "Yes", "✓", "done", "TRUE", "SANN", "ok", "1", "1,0", "[x]", "fullført"]
)
def test_a_tick_is_done_as_they_say(tick: str) -> None:
    (done,) = only(cell("sikkerhet", Column.DONE, tick)).part["done"]
    assert (done.step, done.by, done.seen) == ("sikkerhet", ("jon",), None)
    assert done.said


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("valg", "x", "ticked-choice"),
        ("ordre", "x", "ticked-choice"),
        ("krav", "", "unticked"),
        ("sikkerhet", "50%", "tick-unclear"),
        ("sikkerhet", "nesten", "tick-unclear"),
        ("day/messe/on", "x", "ticked-day"),
    ],
)
def test_a_tick_that_says_too_little_is_asked_about(key: str, text: str, code: str) -> None:
    assert codes(cell(key, Column.DONE, text)) == [("asked", code)]


def test_numbers_of_rows_are_what_a_step_comes_after() -> None:
    rows = table(stand(), NB)
    numbers = {key: row(rows, key)[0] for key in ("pilot", "sikkerhet")}
    text = f"{numbers['pilot']} og {numbers['sikkerhet']}"
    assert heard(cell("arkiv", Column.AFTER, text))["after"] == ("pilot", "sikkerhet")
    assert heard(cell("arkiv", Column.AFTER, text.replace(" og ", ",")))["after"] == ("pilot", "sikkerhet")
    for unclear in ("piloten", "99", "1 eller 2", "etter påske"):
        assert codes(cell("arkiv", Column.AFTER, unclear)) == [("asked", "after-unclear")]


def test_rows_with_other_numbers_say_nothing_of_what_comes_after_what() -> None:
    def edit(rows: Table) -> None:
        put(rows, "pilot", Column.NUMBER, "9")
        put(rows, "arkiv", Column.AFTER, "9")

    assert codes(edit) in ([("asked", "renumbered")], [("asked", "after-unclear")])

    def swap(rows: Table) -> None:
        one, other = row(rows, "pilot"), row(rows, "sikkerhet")
        one[0], other[0] = other[0], one[0]
        put(rows, "arkiv", Column.AFTER, one[0])

    assert codes(swap) == [("asked", "renumbered")]
