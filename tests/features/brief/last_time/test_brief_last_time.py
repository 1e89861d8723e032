"""What came of the newest contact: the facts, and the at most four lines that tell them."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.brief.last_time.facts import MAX_LINES, LastTime, last_time
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.layout import draw_plain

FOUR = """people:
    - {id: kari, name: Kari Lund, roles: eier, attitude: supporter}
    - {id: jon, name: Jon Eide, roles: it, attitude: neutral}
    - {id: styret, name: Styret, roles: styre, kind: body}
    - {id: rita, name: Rita Nes, kind: partner}
"""


def found(log: str) -> LastTime | None:
    return last_time(read(_deal(log)))


def _deal(log: str) -> str:
    return f"{FOUR}log:\n" + "\n".join(f"    - {line}" for line in log.strip().splitlines())


def told(log: str, messages: Messages = NB) -> list[str]:
    """The rows of the section as they are drawn; none when there is no section."""
    situation = read(_deal(log))
    page = brief_page(make_brief(situation, planned_contact(situation)), messages)
    heading = messages.brief.last_time.heading.split(" (")[0]
    rows = draw_plain(page, 100).split("\n\n")
    return next((each.splitlines() for each in rows if each.startswith(heading + " (")), [])


def kinds(log: str) -> list[str]:
    last = found(log)
    return [result.kind.value for result in last.results] if last else []


@pytest.mark.parametrize(
    ("entry", "kind", "nb", "en"),
    [
        (
            "done: [{step: krav, by: kari, seen: Ark}]",
            "done",
            "  ✓ Gjort       krav (Kari Lund, sett): Ark",
            "  ✓ Done       krav (Kari Lund, seen): Ark",
        ),
        (
            "done: [{step: krav, by: kari, said: Styret sa ja}]",
            "done",
            "Gjort       krav (Kari Lund, sagt): «Styret sa ja»",
            "Done       krav (Kari Lund, said): “Styret sa ja”",
        ),
        ("kept: p", "kept", "Holdt       Kari Lund sender tallene", "Kept       Kari Lund sender tallene"),
        ("dropped: p", "dropped", "Frafalt     Kari Lund sender tallene", "Dropped    Kari Lund sender tallene"),
        ("kept: q", "kept", "Holdt       Vi sender prisen", "Kept       We sender prisen"),
        (
            "heard: [{by: jon, step: pilot, says: Tre uker}]",
            "told",
            "Hørt        Jon Eide om «pilot»: «Tre uker»",
            "Heard      Jon Eide on “pilot”: “Tre uker”",
        ),
        (
            "heard: [{by: jon, step: pilot, says: Da møtes de, on: 2026-12-09}]",
            "day",
            "Hørt        Jon Eide om «pilot»: «Da møtes de» (9. des.)",
            "Heard      Jon Eide on “pilot”: “Da møtes de” (9 Dec)",
        ),
        (
            "heard: [{by: kari, step: test, name: Teste alt, after: krav, before: pilot}]",
            "new_step",
            "Hørt        Kari Lund: Teste alt",
            "Heard      Kari Lund: Teste alt",
        ),
        (
            "skipped: [{step: pilot, by: jon, because: Ikke tid}]",
            "skipped",
            "  - Utgår",
            "Skipped",
        ),
        ("people: [{id: jon, left: true}]", "left", "Sluttet     Jon Eide", "Left       Jon Eide"),
        (
            "people: [{id: jon, attitude: sceptic}]",
            "attitude",
            "Holdning    Jon Eide: skeptiker, før nøytral",
            "Attitude   Jon Eide: sceptic, was neutral",
        ),
    ],
)
def test_each_kind_of_result_has_its_line(entry: str, kind: str, nb: str, en: str) -> None:
    theirs = "{id: p, by: kari, what: sender tallene, due: 2026-12-20}"
    log = f"""
{{how: call, with: kari, promised: [{theirs}, {{id: q, by: us, what: sender prisen, due: 2026-12-20}}]}}
{{how: meeting, with: [kari, jon], {entry}}}"""
    assert kinds(log) == [kind]
    assert " ".join(nb.split()).lstrip("-✓ ") in " ".join("\n".join(told(log)).split())
    assert " ".join(en.split()).lstrip("-✓ ") in " ".join("\n".join(told(log, EN)).split())


def test_a_step_that_is_reopened_says_by_whom_and_why() -> None:
    log = """
{how: call, with: kari, done: [{step: krav, by: kari, seen: Ark}]}
{how: meeting, with: jon, reopened: [{step: krav, by: jon, because: Nye tall}]}"""
    assert kinds(log) == ["reopened"]
    assert "Gjenåpnet   krav (Jon Eide): «Nye tall»" in told(log)[1]
    assert "Reopened   krav (Jon Eide): “Nye tall”" in told(log, EN)[1]


@pytest.mark.parametrize(
    ("there", "nb", "en"),
    [
        ("how: call, with: rita", "Rita Nes (partner) sier: krav, «Ja da»", "Rita Nes (partner) says: krav, “Ja da”"),
        ("how: call", "Noen sier: krav, «Ja da»", "Somebody says: krav, “Ja da”"),
    ],
)
def test_hearsay_reads_as_what_somebody_says_and_never_as_done(there: str, nb: str, en: str) -> None:
    log = f"{{{there}, done: [{{step: krav, by: styret, said: Ja da}}]}}"
    assert kinds(log) == ["hearsay"]
    rows = told(log)
    assert nb in rows[1]
    assert "gjort" not in rows[1].lower()
    assert en in told(log, EN)[1]
    assert "done" not in told(log, EN)[1].lower()


@pytest.mark.parametrize(
    ("item", "with_", "nb"),
    [
        ("{by: kari, says: Ja}", "jon", "Jon Eide sier om Kari Lund: «Ja»"),
        ("{by: kari, says: Ja}", "[jon, rita]", "Jon Eide sier om Kari Lund: «Ja»"),
        ("{by: kari, says: Ja}", "rita", "Rita Nes (partner) sier om Kari Lund: «Ja»"),
        ("{by: kari, says: Ja}", "[kari, jon]", "Kari Lund: «Ja»"),
        ("{by: rita, says: Ja}", "[kari, jon]", "Rita Nes (partner) sier: «Ja»"),
        ("{says: Ja}", "[kari, jon]", "Kari Lund og Jon Eide: «Ja»"),
    ],
)
def test_words_are_those_of_who_said_them_on_the_word_of_who_was_there(item: str, with_: str, nb: str) -> None:
    assert nb in told(f"{{how: call, with: {with_}, heard: [{item}]}}")[1]


@pytest.mark.parametrize(
    ("item", "nb"),
    [
        ("{name: Teste alt, step: test, says: Alltid}", "Kari Lund: Teste alt, «Alltid»"),
        ("{name: Teste alt, step: test, says: Alltid, on: 2026-12-09}", "Kari Lund: Teste alt, «Alltid» (9. des.)"),
        ("{date: b, what: Budsjettmøte, on: 2026-12-09}", "Kari Lund: Budsjettmøte 9. des."),
        ("{date: b, what: Budsjettmøte, latest: 2026-12-09}", "Kari Lund: Budsjettmøte senest 9. des."),
        ("{date: b, what: Møte, on: 2026-12-09, says: Da}", "Kari Lund: «Da» (Møte 9. des.)"),
        ("{step: pilot, earliest: 2026-12-09}", "Kari Lund: pilot (tidligst 9. des.)"),
        ("{step: pilot, takes: 3-4 weeks}", "Kari Lund: pilot, 3-4 weeks"),
        ("{without: [it, styre]}", "Kari Lund: it, styre"),
        ("{why_now: true, says: Avtalen går ut}", "Kari Lund: «Avtalen går ut»"),
    ],
)
def test_what_words_do_not_say_is_said_by_the_facts(item: str, nb: str) -> None:
    rows = told(f"{{how: call, with: kari, heard: [{item}]}}")
    assert rows[1].split("Hørt")[1].strip() == nb


def test_what_is_said_against_somebody_says_so_as_long_as_nobodys_word_holds() -> None:
    log = """
{how: call, with: kari, heard: [{step: krav, by: kari, says: Styret}]}
{how: call, with: jon, heard: [{step: krav, by: jon, says: Direktøren, against: kari}]}"""
    assert kinds(log) == ["differs"]
    assert "Jon Eide om «krav»: «Direktøren» (Kari Lund sier noe annet)" in told(log)[1]
    assert "Jon Eide on “krav”: “Direktøren” (Kari Lund disagrees)" in told(log, EN)[1]
    assert kinds(log + "\n{holds: [{step: krav, by: jon}]}") == ["told"]


@pytest.mark.parametrize(
    ("person", "changed"),
    [
        ("{id: jon, attitude: neutral}", False),
        ("{id: jon, attitude: champion}", True),
        ("{id: ny, name: Ny, attitude: sceptic}", False),
        ("{id: kari, attitude: opponent}", True),
    ],
)
def test_an_attitude_is_told_when_it_is_another_than_before(person: str, changed: bool) -> None:
    assert ("attitude" in kinds(f"{{how: call, with: kari, people: [{person}]}}")) is changed


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
    situation = read(_deal(log))
    facts = brief_json(make_brief(situation, planned_contact(situation)))["last_time"]
    assert [each["says"] for each in facts["results"]] == [f"Ord {number}" for number in range(9)]
    assert facts["counts"] == {"told": 9}
    assert brief_json(make_brief(read(), planned_contact(read())))["last_time"] is None
