"""Rows that are new in a plan that came back, or gone from it."""

from __future__ import annotations

from datetime import date

import pytest
from edited_plan import PROCESS, Table, compare, edited, new_row, put, row, saved, saved_markdown, stand, table
from plan_rows import Edit, cell, changes, codes, heard, only

from kjopsprosess.features.plan.back.changes import ChangeOutcome
from kjopsprosess.features.plan.documents import plan_csv, plan_markdown
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import NB


def test_a_new_row_is_a_step_only_they_have() -> None:
    def edit(rows: Table) -> None:
        new_row(rows, what="Høre utvalget", who="Sekretær Randi", date="15.12.2026", after="1", done_when="Brev")
        new_row(rows, what="Styret møtes", date="20.12.2026", means="på dagen", number="12", after="2")
        new_row(rows, what="Protokoll ut", after="12")

    found = changes(edit)
    told = [each.part["heard"][0] for each in found if each.code == "new-step"]
    assert [(each.step, each.name, each.after) for each in told] == [
        ("hoere-utvalget", "Høre utvalget", ("krav",)),
        ("styret-moetes", "Styret møtes", (told[1].after or ("",))[:1]),
        ("protokoll-ut", "Protokoll ut", ("styret-moetes",)),
    ]
    assert (told[0].latest, told[0].done_when, told[1].on) == (date(2026, 12, 15), "Brev", date(2026, 12, 20))


def test_a_new_row_of_their_own_with_a_date_is_their_promise_too_and_one_of_ours_is_a_question() -> None:
    found = only(lambda rows: _add(rows, what="Høre utvalget", who="Jon Eide", date="15.12.2026", after="1"))
    assert [each.due for each in found.part["promised"]] == [date(2026, 12, 15)]
    assert codes(lambda rows: _add(rows, what="Sende tilbud", who="dere", after="1")) == [("asked", "new-ours")]
    assert codes(lambda rows: _add(rows, what="Høre utvalget")) == [("taken", "new-step"), ("asked", "new-after")]


def _add(rows: Table, **cells: str) -> None:
    new_row(rows, **cells)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"what": "Kjøre en prøve"}, "row-without-id"),
        ({"what": "prøven"}, "row-without-id"),
        ({"what": "sender skjemaet"}, "row-without-id"),
        ({"date": "2026-12-24"}, "row-nameless"),
    ],
)
def test_a_row_that_may_be_one_of_the_plan_is_asked_about(cells: dict[str, str], code: str) -> None:
    assert codes(lambda rows: _add(rows, **cells)) == [("asked", code)]


def test_a_row_that_lost_its_id_is_asked_about_and_not_taken_for_struck_and_new() -> None:
    found = codes(cell("pilot", Column.ID, ""))
    assert ("asked", "row-without-id") in found
    assert not {"skipped", "new-step"} & {code for _, code in found}


def test_a_row_twice_is_asked_about() -> None:
    assert codes(lambda rows: rows.append([*row(rows, "pilot")])) == [("asked", "row-twice")]


def test_of_a_row_that_was_copied_to_make_another_the_one_with_its_own_name_holds() -> None:
    def copied(rows: Table) -> None:
        place = rows.index(row(rows, "pilot"))
        copy = [*rows[place]]
        copy[1], copy[4] = "Måle strøm", "2027-01-05"
        rows.insert(place, copy)

    assert codes(copied, by="kari") == [("asked", "row-twice")]

    def both_changed(rows: Table) -> None:
        copied(rows)
        rows[rows.index(row(rows, "pilot")) + 1][1] = "Prøvedrift"

    assert codes(both_changed, by="kari") == [("asked", "row-twice")] * 2


@pytest.mark.parametrize("damaged", ["kp0123/pilot", "kpafcb0dfee", "pilot/"])
def test_a_row_whose_id_is_damaged_is_neither_new_nor_struck(damaged: str) -> None:
    found = codes(cell("pilot", Column.ID, damaged))
    assert found == [("asked", "row-unknown"), ("asked", "gone-or-other")]
    mistyped = row(table(stand(), NB), "pilot")[-1][:-1]
    assert codes(cell("pilot", Column.ID, mistyped)) == found


def test_a_row_without_id_in_the_place_of_another_is_not_taken_for_a_new_one() -> None:
    def edit(rows: Table) -> None:
        put(rows, "pilot", Column.WHAT, "Prøvedrift i hallen")
        put(rows, "pilot", Column.ID, "")

    assert codes(edit) == [("asked", "row-without-id")]


def test_rows_that_are_made_one_strike_none() -> None:
    def merge(rows: Table) -> None:
        put(rows, "pilot", Column.WHAT, "Kjøre en prøve og godkjenne budsjettet")
        rows.remove(row(rows, "budsjett"))

    assert codes(merge, by="kari") == [("taken", "name"), ("asked", "gone-or-other")]


def test_a_new_row_twice_is_taken_once_and_its_other_cells_are_read_or_asked_about() -> None:
    def twice(rows: Table) -> None:
        for after in ("1", "3"):
            new_row(rows, what="Måle strøm", after=after)

    assert codes(twice) == [("taken", "new-step"), ("asked", "row-twice")]
    for cells, code in (
        ({"means": "kanskje", "date": "2027-01-05"}, "rule"),
        ({"means": "senest"}, "rule"),
        ({"done": "delvis"}, "tick-unclear"),
        ({"who": "oss"}, "owner-we"),
    ):

        def add(rows: Table, cells: dict[str, str] = cells) -> None:
            new_row(rows, what="Måle", after="1", **cells)

        assert codes(add) == [("taken", "new-step"), ("asked", code)]
    assert codes(lambda rows: _add(rows, what="Sende", who="dere", remark="Det haster")) == [
        ("asked", "new-ours"),
        ("asked", "beside"),
    ]


def test_what_stands_beside_a_struck_row_is_the_reason() -> None:
    def edit(key: str) -> Edit:
        def strike(rows: Table) -> None:
            put(rows, key, Column.DONE, "utgår")
            put(rows, key, Column.REMARK, "Arkivet brant")

        return strike

    assert only(edit("arkiv")).part["skipped"][0].because == "Strøket i planen: Arkivet brant"
    assert only(edit("arkiv"), by="kari").part["heard"][0].says == "Strøket i planen: Arkivet brant"
    assert codes(edit("valg")) == [("asked", "struck-choice"), ("taken", "words")]


def test_a_struck_row_is_skipped_on_their_word_or_differs_from_who_told_it() -> None:
    def strike(key: str) -> Edit:
        return lambda rows: rows.remove(row(rows, key))

    found = only(strike("arkiv"))
    assert found.part["skipped"][0].by == ("jon",)
    other = only(strike("arkiv"), by="kari")
    assert (other.sort, other.part["heard"][0].against, other.other) == (ChangeOutcome.DIFFERS, "jon", "Jon Eide")
    assert codes(cell("arkiv", Column.DONE, "utgår")) == [("taken", "skipped")]
    for key, code in (
        ("krav", "struck-done"),
        ("valg", "struck-choice"),
        ("promise/skjema", "struck-promise"),
        ("promise/pakke", "struck-promise"),
        ("day/messe/on", "struck-day"),
    ):
        assert codes(strike(key)) == [("asked", code)]


def test_a_file_with_a_part_of_the_rows_strikes_none() -> None:
    def edit(rows: Table) -> None:
        del rows[4:]

    assert {sort for sort, _ in codes(edit)} == {"asked"}


def test_words_are_kept_as_theirs_and_no_name_is_changed() -> None:
    assert heard(cell("pilot", Column.WHAT, "Kjøre prøvedrift"))["says"] == "Kjøre prøvedrift"
    assert heard(cell("arkiv", Column.DONE_WHEN, "Alt er ryddet"))["done_when"] == "Alt er ryddet"
    assert heard(cell("pilot", Column.DONE_WHEN, "Når den er god"))["says"] == "Når den er god"
    assert heard(cell("pilot", Column.REMARK, "Vi trenger strøm"))["says"] == "Vi trenger strøm"
    assert heard(cell("sikkerhet", Column.REMARK, "«Jeg tar det.» – i januar"))["says"] == "i januar"


@pytest.mark.parametrize("text", ["neste fredag", "om to uker", "4/12/2026", "uke 50", "snart"])
def test_a_date_that_is_none_is_refused_with_the_reason_and_the_row_stays(text: str) -> None:
    found = only(cell("promise/skjema", Column.DATE, text))
    assert (found.sort, found.part) == (ChangeOutcome.REFUSED, {})


def test_what_the_log_has_meanwhile_is_known_and_what_else_changed_is_told() -> None:
    moved = "  - {date: 2026-11-20, how: call, with: [jon], moved: {skjema: 2026-12-11}}\n"
    assert only(cell("promise/skjema", Column.DATE, "2026-12-11"), more=moved).sort is ChangeOutcome.KNOWN
    other = only(cell("promise/skjema", Column.DATE, "2026-12-12"), more=moved)
    assert (other.sort, other.since) == (
        ChangeOutcome.TAKEN,
        ("4. des.".replace(" ", "\u00a0"), "11. des.".replace(" ", "\u00a0")),
    )
    untouched = [each for each in edited(lambda _: None, NB, more=moved) if each.code != "confirmed"]
    assert untouched == []


def test_where_the_plan_of_that_day_cannot_be_made_again_what_is_in_doubt_is_asked() -> None:
    then = stand()
    now = stand("  - {date: 2026-11-20, how: call, with: [jon], moved: {skjema: 2026-12-11}}\n")
    rows = table(then, NB)
    put(rows, "promise/tall", Column.DATE, "2026-12-24")
    found = compare(saved(rows), then, now, NB, by="kari", sure=False)
    assert {(each.sort.value, each.code) for each in found} == {("taken", "moved"), ("asked", "changed-since")}


def test_what_stands_outside_the_columns_is_not_lost() -> None:
    def edit(rows: Table) -> None:
        rows[0].append("Budsjett")
        rows[3].append("100 000")

    assert codes(edit) == [("asked", "unread")]


def test_cells_that_slipped_to_the_side_are_refused() -> None:
    def edit(rows: Table) -> None:
        row(rows, "pilot").insert(2, "ekstra")

    assert codes(edit) == [("refused", "surplus")]


@pytest.mark.parametrize(
    ("key", "name", "text", "more"),
    [
        ("sikkerhet", Column.WHO, "Arne Vik", "who: {arne: does}"),
        ("sikkerhet", Column.WHO, "Kari Lund", "who: {kari: does}"),
        ("pilot", Column.REMARK, "Vi trenger strøm", "says: vi trenger Strøm"),
        ("bruk", Column.AFTER, "1", "after: [krav]"),
    ],
)
def test_what_they_have_told_before_is_known_though_the_plan_does_not_show_it(
    key: str, name: Column, text: str, more: str
) -> None:
    people = "people: [{id: arne, name: Arne Vik}]"
    told = f"  - {{date: 2026-11-20, how: mail, with: [jon], {people}, heard: [{{by: jon, step: {key}, {more}}}]}}\n"
    assert only(cell(key, name, text), more=told).sort is ChangeOutcome.KNOWN


def test_what_they_told_and_then_told_otherwise_is_news_again() -> None:
    later = "".join(
        f"  - {{date: 2026-11-{day}, how: call, with: [jon], heard: [{{by: jon, step: bruk, after: [{after}]}}]}}\n"
        for day, after in ((19, "krav"), (20, "ordre"))
    )
    assert only(cell("bruk", Column.AFTER, "1"), more=later).sort is ChangeOutcome.TAKEN


@pytest.mark.parametrize(("name", "text"), [(Column.WHO, "Jon Eide"), (Column.DATE, "2026-12-24"), (Column.AFTER, "2")])
def test_what_is_changed_in_a_step_that_is_done_is_asked_about(name: Column, text: str) -> None:
    assert codes(cell("krav", name, text)) == [("asked", "done-already")]


def test_two_who_are_new_and_have_one_first_name_are_two() -> None:
    def edit(rows: Table) -> None:
        put(rows, "sikkerhet", Column.WHO, "Arne Vik")
        put(rows, "valg", Column.WHO, "Arne Berg")
        put(rows, "arkiv", Column.WHO, "Arne Vik")

    found = changes(edit)
    ids = [[*each.part["heard"][0].who] for each in found]
    people = {person.name: person.id for each in found for person in each.part["people"]}
    assert len({*people.values()}) == len(people) == 2
    assert sorted(ids) == sorted([[people["Arne Vik"]], [people["Arne Berg"]], [people["Arne Vik"]]])


def test_a_new_row_with_the_number_of_another_makes_numbers_uncertain() -> None:
    def edit(rows: Table) -> None:
        new_row(rows, what="Høre utvalget", number="2", after="1")
        put(rows, "bruk", Column.AFTER, "2")

    assert ("asked", "renumbered") in codes(edit)
    assert not any("after" in each.part for each in changes(edit))


@pytest.mark.parametrize("begins", ["'=", "=", "'-", "+", "''@"])
def test_a_name_that_begins_like_a_formula_comes_back_as_it_was(begins: str) -> None:
    then = stand(process=PROCESS.replace("name: Kjøre en prøve", f'name: "{begins} Kjøre en prøve"'))
    plan = make_plan(then)
    assert any(row.name.startswith(begins) for row in plan.steps)
    for text in (plan_csv(plan, NB), plan_markdown(plan, NB)):
        assert [each.code for each in compare(text.encode(), then, then, NB) if each.code != "confirmed"] == []


@pytest.mark.parametrize("quoted", ["", "> ", ">> "])
def test_markdown_comes_back_from_a_mail_and_words_beside_the_table_are_not_lost(quoted: str) -> None:
    rows = table(stand(), NB)
    put(rows, "promise/skjema", Column.DATE, "11. desember 2026")
    put(rows, "pilot", Column.WHAT, "~~Kjøre en prøve~~")
    text = "Hei, se under.\n\n" + saved_markdown(rows, stand(), NB).decode()
    content = "".join(f"{quoted}{line}\n" for line in text.splitlines()).encode()
    found = compare(content, stand(), stand(), NB)
    assert [(each.sort.value, each.code) for each in found if each.code != "confirmed"] == [
        ("taken", "moved"),
        ("differs", "skipped"),
        ("asked", "unread"),
    ]
    (beside,) = (each.row for each in found if each.code == "unread")
    assert beside == "«Hei, se under.»"
