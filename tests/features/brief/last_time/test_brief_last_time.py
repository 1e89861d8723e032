"""What came of the newest contact: the facts, and the at most four lines that tell them."""

from __future__ import annotations

import pytest
from last_contact import kinds, told

from kjopsprosess.messages.languages import EN


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
            "people: [{id: jon, left: 2026-11-20}]",
            "left",
            "Sluttet     Jon Eide, 20. nov.",
            "Left       Jon Eide, 20 Nov",
        ),
        (
            "people: [{id: jon, left: 2026-12-31}, {id: siv, name: Siv Mo, replaces: jon}]",
            "leaves",
            "Slutter     Jon Eide, 31. des.; Siv Mo tar over",
            "Leaves     Jon Eide, 31 Dec; Siv Mo takes over",
        ),
        (
            "people: [{id: jon, left: true}, {id: siv, name: Siv Mo, replaces: jon}, {id: kari, replaces: jon}]",
            "left",
            "Sluttet     Jon Eide; Kari Lund og Siv Mo tar over",
            "Left       Jon Eide; Kari Lund and Siv Mo take over",
        ),
        (
            "people: [{id: siv, name: Siv Mo, replaces: jon}]",
            "takes_over",
            "Ny          Siv Mo tar over etter Jon Eide",
            "New        Siv Mo takes over from Jon Eide",
        ),
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


@pytest.mark.parametrize("left", ["true", "2026-12-31", "2026-11-20"])
@pytest.mark.parametrize(
    ("since", "shown"),
    [
        ("{date: 2026-11-25, people: [{id: jon, left: false}]}", []),
        ("{date: 2026-11-25, note: Ferie}", ["left or leaves"]),
        ("{date: 2026-11-25, people: [{id: jon, title: Sjef}]}", ["left or leaves"]),
    ],
)
def test_what_is_taken_back_since_is_no_longer_told(left: str, since: str, shown: list[str]) -> None:
    log = f"{{date: 2026-11-18, how: call, with: [kari], people: [{{id: jon, left: {left}}}]}}\n{since}"
    assert ["left or leaves" for each in kinds(log) if each in ("left", "leaves")] == shown


@pytest.mark.parametrize(
    ("before", "now", "news"),
    [("true", "true", []), ("2026-12-31", "2026-12-31", []), ("2026-12-31", "2027-01-31", ["leaves"])],
)
def test_that_somebody_leaves_is_told_when_it_is_news(before: str, now: str, news: list[str]) -> None:
    log = (
        f"{{date: 2026-11-17, note: Ferie, people: [{{id: jon, left: {before}}}]}}\n"
        f"{{date: 2026-11-18, how: call, with: [kari], people: [{{id: jon, left: {now}}}]}}"
    )
    assert kinds(log) == news
