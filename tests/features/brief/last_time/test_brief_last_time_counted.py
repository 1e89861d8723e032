"""How many results of the last contact are shown, and which are none."""

from __future__ import annotations

import pytest
from building import read
from last_contact import deal, found, kinds, told

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.brief.last_time.facts import MAX_LINES
from kjopsprosess.messages.languages import EN


def test_who_had_already_left_has_not_left_again() -> None:
    left = "{how: call, with: kari, people: [{id: jon, left: true}]}"
    log = f"{left}\n{left}"
    assert kinds(log) == []
    back = log.replace("\n", "\n{how: call, with: jon}\n")
    assert kinds(back) == ["left"]


@pytest.mark.parametrize("note", ["{note: Ferie}", "{kept: p}", "{people: [{id: jon, left: true}]}"])
def test_the_newest_contact_is_told_and_no_note(note: str) -> None:
    log = "{how: call, with: kari, done: [{step: krav, by: kari, seen: Ark}]}\n" + note
    assert kinds(log) == ["done"]
    assert "samtale med Kari Lund)" in told(log)[0]


@pytest.mark.parametrize(
    ("entry", "nb", "en"),
    [
        ("how: call, with: kari", "uten fremgang", "no advance"),
        (
            "how: mail, with: kari, promised: [{id: p, by: kari, what: ringer, due: 2026-12-20}]",
            "fremgang",
            "advance",
        ),
        ("how: call, with: rita", "Ingenting er ført inn om resultatet.", "What came of it is not recorded"),
    ],
)
def test_a_contact_that_brought_nothing_of_the_kind_shows_what_it_came_to(entry: str, nb: str, en: str) -> None:
    assert len(told(f"{{{entry}}}")) == 1
    assert f")   {nb}" in told(f"{{{entry}}}")[0]
    assert f")   {en}" in told(f"{{{entry}}}", EN)[0]


@pytest.mark.parametrize(
    ("there", "rows"),
    [
        ("with: kari", ["Sist (søn. 1. nov., samtale med Kari Lund)   uten fremgang", "    Notat       De ringte"]),
        ("kept: x", ["Sist (søn. 1. nov., samtale)", "    Notat       De ringte"]),
    ],
)
def test_what_we_noted_is_shown_where_nothing_else_came_of_it(there: str, rows: list[str]) -> None:
    assert told(f"{{how: call, {there}, note: De   ringte}}") == rows
    assert len(told(f"{{how: call, {there}, note: {'ord ' * 2000}}}")) <= 1 + 2


@pytest.mark.parametrize(("many", "shown"), [(1, True), (3, True), (4, False), (6, False)])
def test_the_first_line_of_a_note_is_shown_below_what_came_where_a_line_is_left(many: int, shown: bool) -> None:
    log = f"{{how: call, with: kari, heard: [{', '.join(STATEMENTS[:many])}], note: {'De ringte ' * 40}}}"
    rows = told(log)
    assert len(rows) <= 1 + MAX_LINES
    assert ("Notat       De ringte" in rows[-1]) is shown


def test_without_any_contact_there_is_no_section() -> None:
    assert told("{note: Hei}") == []
    assert found("{note: Hei}") is None


STATEMENTS = [f"{{step: krav, by: kari, says: Ord {number}}}" for number in range(9)]


@pytest.mark.parametrize("many", range(1, 10))
def test_the_section_has_at_most_four_lines(many: int) -> None:
    log = f"{{how: call, with: kari, heard: [{', '.join(STATEMENTS[:many])}]}}"
    rows = told(log)[1:]
    assert len(rows) == min(many, MAX_LINES)
    assert (rows[0].strip() == f"{many} utsagn") is (many > MAX_LINES)


DIFFERS = "{step: valg, by: kari, says: Først i mars, against: process}"


DAY = "{step: pilot, by: kari, says: Da, on: 2027-03-03}"


@pytest.mark.parametrize("place", range(5))
def test_more_than_four_are_counted_by_kind_and_what_differs_comes_first(place: int) -> None:
    said = [*STATEMENTS[:3], DAY]
    said.insert(place, DIFFERS)
    heard = ", ".join(said)
    log = f"{{how: call, with: kari, done: [{{step: krav, by: kari, seen: Ark}}], heard: [{heard}]}}"
    rows = [" ".join(row.split()) for row in told(log)[1:]]
    assert rows == [
        "1 steg gjort · 1 uenighet · 1 dato · 3 utsagn",
        "Hørt Kari Lund om «valg»: «Først i mars» (kjøpsprosessen sier noe annet)",
        "✓ Gjort krav (Kari Lund, sett): Ark",
        "Hørt Kari Lund om «pilot»: «Da» (3. mars 2027)",
    ]


@pytest.mark.parametrize(
    ("said", "nb", "en"),
    [
        (
            "says: Tre uker",
            "Rita Nes (partner) sier om «pilot»: «Tre uker»",
            "Rita Nes (partner) says of “pilot”: “Tre uker”",
        ),
        (
            "says: Da, on: 2026-12-09",
            "Rita Nes (partner) sier om «pilot»: «Da» (9. des.)",
            "Rita Nes (partner) says of “pilot”: “Da” (9 Dec)",
        ),
        (
            "says: Ja, name: Teste, step: test",
            "Rita Nes (partner) sier: Teste, «Ja»",
            "Rita Nes (partner) says: Teste, “Ja”",
        ),
    ],
)
@pytest.mark.parametrize("there", ["rita", "[rita, kari]"])
def test_what_a_partner_tells_is_said_so_and_counted_apart(said: str, nb: str, en: str, there: str) -> None:
    known = "{date: 2026-10-01, how: call, with: kari, heard: [{step: krav, by: kari, says: Ja}]}\n"
    told_by_rita = "step: pilot, " if "step:" not in said else ""
    log = f"{known}{{how: call, with: {there}, heard: [{{by: rita, {told_by_rita}{said}}}]}}"
    assert kinds(log) == ["partner_told"]
    assert nb in " ".join(told(log)[1].split())
    assert en in " ".join(told(log, EN)[1].split())
    both = log.replace("heard: [{by: rita", f"heard: [{', '.join(STATEMENTS[:4])}, {{by: rita").replace(
        "by: kari, says: Ord", "by: jon, says: Ord"
    )
    assert "4 utsagn · 1 utsagn fra partner" in told(both.replace(f"with: {there}", "with: [rita, jon]"))[1]


def test_what_was_agreed_with_a_partner_alone_is_not_nothing() -> None:
    promised = (
        "{id: p, by: rita, what: setter opp møte, due: 2026-12-04}, {id: q, by: us, what: sender pris, due: 2026-12-01}"
    )
    rows = told(f"{{how: call, with: rita, promised: [{promised}], booked: [{{date: 2026-12-07 10:00, with: rita}}]}}")
    assert [" ".join(row.split()) for row in rows[1:]] == [
        "Lovet Rita Nes (partner) setter opp møte innen fre. 4. des.",
        "Lovet Vi sender pris innen tir. 1. des.",
    ]
    rows = told("{how: call, with: rita, booked: [{date: 2026-12-07 10:00, with: rita}]}")
    assert [" ".join(row.split()) for row in rows[1:]] == ["Avtalt man. 7. des. kl. 10.00"]
    assert "Ingenting er ført inn om resultatet." in " ".join(told("{how: call, with: rita}"))


def test_programs_are_told_every_result() -> None:
    log = f"{{how: call, with: kari, heard: [{', '.join(STATEMENTS)}]}}"
    situation = read(deal(log))
    facts = brief_json(make_brief(situation, planned_contact(situation)))["last_time"]
    assert [each["says"] for each in facts["results"]] == [f"Ord {number}" for number in range(9)]
    assert facts["counts"] == {"told": 9}
    assert brief_json(make_brief(read(), planned_contact(read())))["last_time"] is None
