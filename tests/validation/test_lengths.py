"""A text that is longer than its key allows is refused where it is entered, and warned of where a file has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay, nordvik_log

from kjopsprosess.model.deal import Entry
from kjopsprosess.validation.lengths import NAME, NOTE, TEXT, long_text, long_texts, text_limit


def letters(count: int) -> str:
    return ("ord og " * count)[: count - 1] + "x"


@pytest.fixture(autouse=True)
def _in_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("key", "limit"),
    [("customer", NAME), ("name", NAME), ("title", NAME), ("competitors", NAME), ("email", NAME), ("note", NOTE)]
    + [(key, TEXT) for key in ("what", "says", "because", "seen", "said", "quote", "needs", "trigger", "done_when")],
)
def test_the_limit_is_the_longest_that_is_taken(key: str, limit: int) -> None:
    assert text_limit(key) == limit
    assert long_text(key, "ø" * limit) is None
    found = long_text(key, "ø" * (limit + 1))
    assert found is not None
    assert (found.facts["limit"], found.facts["length"]) == (limit, limit + 1)


def test_every_text_of_an_entry_is_looked_at() -> None:
    long = letters(TEXT + 1)
    content = {
        "date": "2026-11-03",
        "with": ["kari"],
        "done": [{"step": "behov", "by": ["kari"], "seen": long, "quote": long}],
        "promised": [{"id": "p", "by": "us", "what": long, "due": "2026-12-01"}],
        "did": ["kort", long],
        "did_by": {"us/per": [long]},
        "people": [{"id": "ny", "name": letters(NAME + 1)}],
        "stopped": {"outcome": "nothing", "because": long},
        "note": letters(NOTE + 1),
    }
    entry = Entry.model_validate(content, by_alias=True, by_name=False)
    assert [each.key_path for each in long_texts(entry, ("log", 2))] == [
        ("log", 2, "done", 0, "seen"),
        ("log", 2, "done", 0, "quote"),
        ("log", 2, "promised", 0, "what"),
        ("log", 2, "did", 1),
        ("log", 2, "did_by", "us/per", 0),
        ("log", 2, "people", 0, "name"),
        ("log", 2, "stopped", "because"),
        ("log", 2, "note"),
    ]


ENTERED = {
    "a note": ["--note", letters(NOTE + 1)],
    "a promise": ["--promise", f"us: {letters(TEXT + 1)} @ 4 Dec"],
    "what was seen": ["--done", f"kari: behov = {letters(TEXT + 1)}"],
    "what was told": ["--heard", f"kari: {letters(TEXT + 1)}"],
    "why it was skipped": ["--skip", f"kari: valg = {letters(TEXT + 1)}"],
    "what we did": ["--did", letters(TEXT + 1)],
    "a name": ["--person", f"siv: name={letters(NAME + 1)}", "--note", "x"],
}


@pytest.mark.parametrize("given", ENTERED)
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_flags_are_refused_and_the_entry_is_kept_to_paste(given: str, lang: str) -> None:
    before = Path("deals/nordvik.yaml").read_bytes()
    said = kp("advance", "nordvik", *ENTERED[given], "--lang", lang)
    words = " ".join(said.err.split())
    assert said.code == 1, said
    assert ("there is room for" if lang == "en" else "det er plass til") in words, said.err[:500]
    assert Path("deals/nordvik.yaml").read_bytes() == before


def test_the_longest_that_is_allowed_is_saved_and_checked_without_a_word() -> None:
    flags = ["--promise", f"us: {letters(TEXT)} @ 4 Dec", "--note", letters(NOTE)]
    assert kp("advance", "nordvik", *flags).code == 0
    assert nordvik_log()[-1].note == letters(NOTE)
    assert "text-too-long" not in kp("check").out


def test_the_dialogue_refuses_it() -> None:
    answers = ["", "kari", "", f"kari: {letters(TEXT)} @ 4 Dec", "kari: svarer @ 4 Dec", *[""] * 8]
    said = kp("advance", "nordvik", answers=answers)
    assert "det er plass til 2000" in " ".join(said.all.split()), said
    assert [each.what for each in nordvik_log()[-1].promised] == ["svarer"]


def test_several_answers_on_a_line_have_room_each() -> None:
    half = letters(TEXT // 2 + 50)
    answers = ["", "kari", "", "", f"kari: {half}; kari: {half}", *[""] * 8, "n"]
    assert "det er plass til" not in kp("advance", "nordvik", answers=answers).all


@pytest.mark.parametrize("from_stdin", [True, False])
def test_a_draft_is_refused_at_its_line_and_column(from_stdin: bool) -> None:
    draft = f"date: 2026-11-26\nhow: call\nwith: [kari]\nheard:\n  - by: [kari]\n    says: {letters(TEXT + 1)}\n"
    Path("utkast.yaml").write_text(draft, "utf-8")
    said = kp("advance", "nordvik", "--from", "-" if from_stdin else "utkast.yaml", piped_in=draft)
    assert (said.code, ":6:11: " in said.err, "[text-too-long]" in said.err) == (1, True, True), said.err[:400]


def test_a_booking_is_refused() -> None:
    long = letters(TEXT + 1)
    said = kp("book", "nordvik", "4 Dec 14:00", "--with", "kari", "--aim", f"kari: {long} @ 11 Dec", "--another")
    assert (said.code, "det er plass til 2000" in " ".join(said.err.split())) == (1, True), said.err[:400]


def test_a_line_of_the_inbox_is_judged_when_it_is_filed_and_stays_there() -> None:
    long = letters(NOTE + 1)
    assert kp("note", "-", piped_in=long).code == 0
    waiting, before = Path("inbox.md").read_bytes(), Path("deals/nordvik.yaml").read_bytes()
    said = kp("inbox", answers=["nordvik", ""])
    assert "det er plass til 100000" in " ".join(said.all.split()).replace("\u00a0", ""), said.all[-600:]
    assert (Path("inbox.md").read_bytes(), Path("deals/nordvik.yaml").read_bytes()) == (waiting, before)


INVITED = """\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:{uid}
DTSTART:20261207T140000Z
DTEND:20261207T144500Z
ATTENDEE;CN={name}:mailto:kari@example.no
SUMMARY:{summary}
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("long", "more"),
    [
        ({"uid": letters(TEXT)}, []),
        ({"summary": letters(TEXT + 1), "name": letters(NAME + 1)}, []),  # which are said back and not kept
        ({"uid": letters(TEXT + 1)}, []),
        ({}, ["--aim", f"kari: {letters(TEXT + 1)} @ 11 Dec"]),
    ],
)
def test_an_invitation_is_refused_where_what_it_keeps_is_too_long(long: dict[str, str], more: list[str]) -> None:
    words = {"uid": "a@example.com", "name": "Kari Lund", "summary": "Om pressa"} | long
    Path("i.ics").write_text(INVITED.format(**words), "utf-8")
    before = Path("deals/nordvik.yaml").read_bytes()
    said = kp("book", "nordvik", "--from", "i.ics", "--with", "kari", "--another", *more)
    refused = bool(more) or len(words["uid"]) > TEXT
    assert (said.code, "det er plass til 2000" in " ".join(said.err.split())) == (int(refused), refused), said.err[:400]
    assert (Path("deals/nordvik.yaml").read_bytes() == before) is refused
    assert refused or "text-too-long" not in kp("check").out


@pytest.mark.parametrize(("row", "column"), [(1, 2), (1, 8), (2, 8)])
def test_a_row_of_a_plan_that_came_back_is_refused(row: int, column: int) -> None:
    long = letters(TEXT + 1)
    rows = kp("plan", "nordvik", "--format", "csv").out.splitlines()
    cells = rows[row].split(";")
    cells[column] = long
    rows[row] = ";".join(cells)
    Path("x.csv").write_text("\n".join(rows) + "\n", "utf-8")
    said = kp("plan", "nordvik", "--back", "x.csv", "--by", "kari", "--yes", "--today", "2026-11-26")
    assert "har 2001 tegn, og det er plass til 2000" in " ".join(said.all.split()), said.all[-800:]
    assert long not in Path("deals/nordvik.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "more",
    [
        ["--trigger", letters(TEXT + 1)],
        ["--person", f"ola: title={letters(NAME + 1)}"],
        ["--competitor", letters(NAME + 1)],
    ],
)
def test_a_new_deal_is_refused(more: list[str]) -> None:
    said = kp("new", "Nesbygda Bakeri", "--process", "prosess", *more)
    assert (said.code, "det er plass til" in " ".join(said.err.split())) == (1, True), said.err[:400]
    assert kp("new", letters(NAME + 1), "--process", "prosess").code == 1
    assert [path.name for path in Path("deals").iterdir()] == ["nordvik.yaml"]


def test_a_row_of_an_export_is_refused_and_the_others_become_deals() -> None:
    rows = ["Company,Deal,Competitor", "Vestby Verk,Presse,Odd Aas", f"{letters(NAME + 1)},Presse,Odd Aas"]
    rows += [f"Sørvik,Presse,Odd {'Aas' * NAME}"]
    Path("x.csv").write_text("\n".join(rows) + "\n", "utf-8")
    said = kp("import", "x.csv", "--process", "prosess")
    assert " ".join(said.all.split()).count("en celle er for lang") == 2, said
    told = json.loads(kp("import", "x.csv", "--process", "prosess", "--dry-run", "--json").out)
    assert [(each["line"], each["reason"]) for each in told["refused"]] == [(3, "too-long"), (4, "too-long")]
    assert (Path("deals/vestby-verk.yaml").exists(), len([*Path("deals").iterdir()])) == (True, 2)


FILES = {
    "deals/nordvik.yaml": (DEAL.replace("ro}", f"{letters(TEXT + 1)}}}"), 6),
    "processes/prosess.yaml": (None, 4),
    "kp.yaml": (f"language: nb\nteam:\n  - {{id: per, name: {letters(NAME + 1)}}}\n", 3),
}


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_has_it_is_read_and_warned_of_at_its_place(file: str) -> None:
    text, line = FILES[file]
    old = Path(file).read_text("utf-8")
    Path(file).write_text(text or old.replace("Slik de fleste kjøper", letters(TEXT + 1)), "utf-8")

    found = [each for each in json.loads(kp("check", "--json").out)["problems"] if each["code"] == "text-too-long"]
    assert [(each["file"], each["line"], each["severity"]) for each in found] == [(file, line, "warning")]
    assert f"{file}:{line}:{found[0]['column']}: " in kp("check").out
    assert (kp("brief", "nordvik").code, kp("list").code) == (0, 0)
    assert kp("advance", "nordvik", "--note", "kort").code == 0


def test_it_is_warned_of_in_the_older_part_of_a_log() -> None:
    note = letters(NOTE + 1)
    Path("deals/nordvik.older.yaml").write_text(f"log:\n  - {{id: 2026-01-02-bbbb, date: 2026-01-02, note: {note}}}\n")
    said = kp("check")
    assert "deals/nordvik.older.yaml:2:51: " in said.out, said.out[:300]
