"""Everything that was read is said back: after saving, in a dry run and to programs; and what is still to be asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hostile_text import PAYLOADS, forbidden
from workspace_at_hand import kp, lay


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


HOW_TO_PLACE = "  ? If it is about one step, write the step before it (+ before a new one):\n"


def lines(shown: str) -> list[str]:
    """What stands below the head about how they buy, without how words on no step are placed."""
    below = shown.partition("About how they buy:\n")[2].partition("\n\n")[0].partition(HOW_TO_PLACE)[0]
    return [line.strip() for line in below.splitlines() if line.strip()]


def said_back(*flags: str) -> list[str]:
    dry = kp("advance", "nordvik", *flags, "--dry-run")
    saved = kp("advance", "nordvik", *flags)
    assert (dry.code, saved.code) == (0, 0), saved
    read_as = [line for line in lines(dry.err) if " is read as " in line]  # beside the answer, in both
    assert [line for line in lines(dry.err) if line not in read_as] == lines(saved.out)
    return lines(saved.out)


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (["--heard", "kari: behov = It is old"], ["on “Behovet”: “It is old” (Kari Lund)"]),
        (["--heard", "kari: It is old"], ["on no particular step: “It is old” (Kari Lund)"]),
        (["--heard", "It is old"], ["on no particular step: “It is old”"]),
        (["--with", "siv", "--heard", "It is old"], ["on no particular step: “It is old” (Siv Moen)"]),
        (["--heard", "siv: bestilling after valg, behov = x y"],
         ["“Bestille” comes after “Velge leverandør” and “Behovet” (Siv Moen)"]),
        (["--heard", "siv: behov before bestilling = x y"], ["“Behovet” comes before “Bestille” (Siv Moen)"]),
        (["--heard", "siv: valg after behov before bestilling = x y"],
         ["“Velge leverandør” comes after “Behovet”; “Bestille” waits for it (Siv Moen)"]),
        (["--heard", "siv: behov hvem siv does it, leder approves, + Board none = x y"],
         ["in “Behovet”: Siv Moen does it, daglig leder approves and Board takes no part (Siv Moen)"]),
        (["--heard", "siv: valg takes up to 3 weeks = x y"], ["“Velge leverandør” takes up to 3 weeks (Siv Moen)"]),
        (["--heard", "siv: valg takes 3-4 weeks from behov = x y"],
         ["“Velge leverandør” is done 3-4 weeks after “Behovet” (Siv Moen)"]),
        (["--heard", "siv: valg only KGV done when The letter is out = x y"],
         ["“Velge leverandør”: contact via KGV only (Siv Moen)",
          "“Velge leverandør” is done when: The letter is out (Siv Moen)"]),
        (["--heard", "siv: valg equal = x y"], ["“Velge leverandør”: every supplier is told the same (Siv Moen)"]),
        (["--heard", "siv: valg = x y @ 10 Feb"],
         ["a day, “Velge leverandør”: Wed 10 Feb 2027 (Siv Moen)"]),
        (["--heard", "siv: valg = x y @ by 27 Nov"],
         ["a day, “Velge leverandør”: Fri 27 Nov at the latest (Siv Moen)"]),
        (["--heard", "siv: valg = x y @ not before 2026-11-26"],
         ["a day, “Velge leverandør”: today at the earliest (Siv Moen)"]),
        (["--day", "siv: valg, Board = x y @ 10 Feb"],
         ["a day, “Board” (“Velge leverandør”): Wed 10 Feb 2027 (Siv Moen)"]),
        (["--heard", "siv against kari: behov = x y"],
         ["on “Behovet”: “x y” (Siv Moen)",
          "a disagreement on “Behovet”: Kari Lund says “Styret må si ja” (Siv Moen)"]),
        (["--heard", "kari against siv: valg = x y"],
         ["on “Velge leverandør”: “x y” (Kari Lund)",
          "a disagreement on “Velge leverandør”: Siv Moen disagrees (Kari Lund)"]),
        (["--heard", "kari against process: valg = x y"],
         ["on “Velge leverandør”: “x y” (Kari Lund)",
          "a disagreement on “Velge leverandør”: this contradicts the process (Kari Lund)"]),
        (["--heard", "kari against siv: x y"],
         ["on no particular step: “x y” (Kari Lund)", "a disagreement: Siv Moen disagrees (Kari Lund)"]),
        (["--why-now", "kari: The lease is over"], ["why now: “The lease is over” (Kari Lund)"]),
        (["--without", "kari: leder"], ["they do not have: daglig leder (Kari Lund)"]),
        (["--holds", "kari: behov"], ["on “Behovet”, we go by what Kari Lund says"]),
        (["--holds", "process: behov"], ["on “Behovet”, we go by the process"]),
        (["--confirmed", "kari, siv: behov, valg"],
         ["yes to “Behovet” and “Velge leverandør” (Kari Lund and Siv Moen)"]),
        (["--heard", "kari: It is old", "--share"],
         ["on no particular step: “It is old” (Kari Lund)", "this may appear in what the customer sees"]),
        (["--heard", "kari: It costs", "--topic", "tall"],
         ["on no particular step: “It costs” (Kari Lund)", "this is about the figures"]),
        (["--why-now", "kari: It is old", "--topic", "as today"],
         ["why now: “It is old” (Kari Lund)", "this is about going on as today"]),
        (["--day", "kari: Fair = We show it there @ 10 Feb", "--topic", "choice"],
         ["a day, “Fair”: Wed 10 Feb 2027 (Kari Lund)", "this is about the choice"]),
        (["--note", "x y"], []),
    ],
)  # fmt: skip
def test_each_fact_is_said_back_with_who_told_it(flags: list[str], expected: list[str]) -> None:
    assert said_back(*flags) == expected


def test_in_bokmaal_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_LANG", "nb")
    shown = kp("advance", "nordvik", "--heard", "siv mot kari: behov etter valg, tar 2 uker = Vi må @ innen 10.2",
               "--heard", "kari: + Styret vedtar hvem siv bestemmer = I mars").out  # fmt: skip
    below = shown.partition("Om hvordan de kjøper:\n")[2].partition("\n\n")[0]
    assert [line.strip() for line in below.splitlines()][:6] == [
        "«Behovet» kommer etter «Velge leverandør» (Siv Moen)",
        "«Behovet» tar 2 uker (Siv Moen)",
        "dato for «Behovet»: senest ons. 10. feb. 2027 (Siv Moen)",
        "uenighet om «Behovet»: Kari Lund sier «Styret må si ja» (Siv Moen)",
        "et nytt steg, «Styret vedtar» (Kari Lund); «Bestille» venter på det",
        "i «Styret vedtar»: Siv Moen bestemmer (Kari Lund)",
    ]


def test_of_a_new_step_the_proof_is_asked_for_with_the_line_to_type() -> None:
    shown = said_back("--heard", 'kari: + Board decides after valg = In "March"')
    assert shown[:2] == [
        "a new step, “Board decides” (Kari Lund); “Bestille” waits for it",
        "“Board decides” comes after “Velge leverandør” (Kari Lund)",
    ]
    assert shown[2:] == [
        "? What shows that “Board decides” is done? Write:",
        "kp advance nordvik --heard 'kari: board-decides done when … = In \"March\"'",
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kari: + Karensperiode = x y", True),
        ("kari: + Wait ten days = It is the standstill", True),
        ("kari: + Vente = Karenstid på ti dager", True),
        ("kari: + Karensperiode as standstill = x y", False),
        ("kari: + Vente = Ti dager", False),
        ("kari: valg = Så er det karens", False),
    ],
)
def test_a_new_step_that_may_be_a_standstill_is_asked_about(text: str, asked: bool) -> None:
    assert any("a standstill period?" in line for line in said_back("--heard", text)) is asked


def test_the_line_that_is_shown_can_be_typed() -> None:
    shown = said_back("--heard", "kari: + Karensperiode after valg = Ti dager")
    typed = next(line for line in shown if "as standstill" in line)
    assert typed == 'kp advance nordvik --heard "kari: karensperiode as standstill = Ti dager"'
    assert said_back("--heard", "kari: karensperiode as standstill = Ti dager") == [
        "“Karensperiode” is a standstill period (Kari Lund)"
    ]


def test_a_step_told_of_by_another_is_the_same_step(root: Path) -> None:
    said_back("--heard", "kari: + Board decides = In March")
    assert said_back("--heard", "siv: + board decides = In May") == ["on “Board decides”: “In May” (Siv Moen)"]
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8").count("name: Board decides") == 1


def test_a_new_step_that_two_tell_of_in_one_call_is_one_step(root: Path) -> None:
    assert said_back("--heard", "kari: + Board decides = In March", "--heard", "siv: + board decides = In May")[:2] == [
        "a new step, “Board decides” (Kari Lund); “Bestille” waits for it",
        "on “Board decides”: “In May” (Siv Moen)",
    ]
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8").count("name: Board decides") == 1


def test_new_steps_of_one_call_can_name_each_other() -> None:
    shown = said_back(
        "--heard", "kari: + Sign protocol after board decides = x y", "--heard", "siv: + Board decides = x y"
    )
    assert "“Sign protocol” comes after “Board decides” (Kari Lund)" in shown


@pytest.mark.parametrize(
    ("heard", "chain"),
    [
        (["kari: behov after bestilling = x y"],
         "“Behovet” waits for “Bestille”, which waits for “Velge leverandør”, which waits for “Behovet”."),
        (["kari: bestilling before behov = x y"], "“Bestille” waits for"),
        (["kari: valg after valg = x y"], "“Velge leverandør” waits for “Velge leverandør”."),
        (["kari: + Board after order review = x y", "siv: + Order review after board = x y"],
         "“Order review” waits for “Board”, which waits for “Order review”."),
    ],
)  # fmt: skip
def test_an_order_that_would_make_steps_wait_for_each_other_is_refused_with_the_chain(
    root: Path, heard: list[str], chain: str
) -> None:
    before = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    said = kp("advance", "nordvik", *[part for text in heard for part in ("--heard", text)])
    assert (said.code, chain in " ".join(said.err.split())) == (1, True), said.err
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8") == before
    assert "log: in deals/nordvik.yaml" in said.err


def test_what_somebody_says_otherwise_changes_no_order_before_it_holds() -> None:
    assert kp("advance", "nordvik", "--heard", "kari against siv: behov after bestilling = x y").code == 0


def test_programs_are_told_the_same() -> None:
    flags = ["--heard", "siv against kari: behov takes 5 working days, who + Works council decides = x y @ by 10 Feb"]
    answer: dict[str, Any] = json.loads(kp("advance", "nordvik", *flags, "--json").out)
    step = {"id": "behov", "name": "Beskrive behovet", "short": "Behovet"}
    siv, kari = {"id": "siv", "name": "Siv Moen"}, {"id": "kari", "name": "Kari Lund"}
    takes = {"text": "5 working days", "least_days": 7, "most_days": 7}
    assert answer["told"] == [
        {"kind": "told_parts", "step": step, "by": [siv], "parts": [{"name": "Works council", "part": "decides"}]},
        {"kind": "told_time", "step": step, "by": [siv], "takes": takes, "counted_from": None},
        {"kind": "told_day", "what": None, "step": step, "by": [siv], "rule": "latest", "day": "2027-02-10",
         "days_left": 76},
        {"kind": "difference", "step": step, "by": [siv], "other": kari, "other_says": "Styret må si ja"},
    ]  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_words_and_names_are_said_back_as_text_and_kept_to_the_letter(payload: str) -> None:
    words = f"x{payload.replace(chr(0), '')}x"
    said = kp("advance", "nordvik", "--heard", f"siv against kari: behov done when {words} = {words}")
    assert (said.code, forbidden(said.all)) == (0, []), said
    entry = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]
    assert entry["heard"][0]["says"] == words


@pytest.mark.parametrize("told", ["kari: It is old", "kari, siv: It is old", "It is old"])
def test_words_on_no_particular_step_are_followed_by_the_line_that_places_them(told: str) -> None:
    shown = kp("advance", "nordvik", "--heard", told).out
    placed = told.replace("It is", "STEP = It is")
    assert f'{HOW_TO_PLACE}        kp advance nordvik --heard "{placed}"\n' in shown
