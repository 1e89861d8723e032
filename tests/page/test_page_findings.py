"""A finding is shown at its place, under the user's own line, with what to do; and counted."""

from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.features.check.page import check_json, check_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.findings import LocatedFinding, finding_lines
from kjopsprosess.page.page import Page, Style

UNKNOWN_STEP = LocatedFinding(
    "deals/fjordlaks.yaml", 22, 15, 8, "      - step: kravspek",
    Finding("unknown-step", ("log", 0, "done", 0, "step"), {"step": "kravspek", "near": "krav"}, Severity.MISMATCH),
)  # fmt: skip
NOBODY = LocatedFinding(
    "deals/fjordlaks.yaml", 27, 9, 4, "      - step: utforsking",
    Finding("done-without-person", ("log", 0, "done", 1, "by"), {"step": "utforsking", "person": "tor"}),
)  # fmt: skip
NO_DATE = LocatedFinding(
    "deals/nordvik.yaml", 31, 14, 10, "        due: 2026-13-04",
    Finding("not-a-date", ("log", 0, "promised", 0, "due"), {"value": "2026-13-04", "near": "2026-12-04"}),
)  # fmt: skip
UNKNOWN_KEY = LocatedFinding(
    "deals/nordvik.yaml", 44, 9, 4, "        sett: Navneliste på e-post",
    Finding("unknown-key", ("log", 1, "done", 0, "sett"), {"key": "sett", "near": "seen", "known": "x"}, at_key=True),
)  # fmt: skip
NO_TRIGGER = LocatedFinding("deals/a.yaml", 1, 1, 8, "customer: A", Finding("no-trigger", severity=Severity.WARNING))
MISNAMED = LocatedFinding("deals/Åse.yaml", 0, 0, 1, "", Finding("file-name-not-an-id", (), {"file": "Åse.yaml"}))


def rows(*placed: LocatedFinding) -> list[str]:
    return draw_plain(check_page(placed, NB)).splitlines()


def under_the_line(line: str, column: int, width: int) -> tuple[str, str]:
    """The user's line and the row of carets, as drawn."""
    located = LocatedFinding("a.yaml", 1, column, width, line, Finding("bad-indent"))
    _, own, carets, *_ = rows(located)
    return own, carets


def test_the_screen() -> None:
    assert rows(UNKNOWN_STEP, NOBODY, NO_DATE, UNKNOWN_KEY) == [
        "deals/fjordlaks.yaml:22:15: prosessen har ikke steget kravspek  [unknown-step]",
        "   22 |       - step: kravspek",
        "      |               ^^^^^^^^ Mente du krav? Skriv: step: krav",
        "deals/fjordlaks.yaml:27:9: det står ikke hvem som gjorde steget  [done-without-person]",
        "   27 |       - step: utforsking",
        "      |         ^^^^ Legg til hvem hos kunden som gjorde det: by: [tor]",
        "deals/nordvik.yaml:31:14: 2026-13-04 er ingen dato  [not-a-date]",
        "   31 |         due: 2026-13-04",
        "      |              ^^^^^^^^^^ Skriv år, måned og dag: due: 2026-12-04",
        "deals/nordvik.yaml:44:9: ukjent nøkkel sett  [unknown-key]",
        "   44 |         sett: Navneliste på e-post",
        "      |         ^^^^ Mente du seen? Skriv: seen:",
        "4 feil i 2 filer",
    ]


def test_the_screen_in_english() -> None:
    assert draw_plain(check_page((UNKNOWN_STEP,), EN)).splitlines() == [
        "deals/fjordlaks.yaml:22:15: the process has no step kravspek  [unknown-step]",
        "   22 |       - step: kravspek",
        "      |               ^^^^^^^^ Did you mean krav? Write: step: krav",
        "1 error in 1 file",
    ]


@pytest.mark.parametrize(
    ("placed", "count"),
    [
        ((NOBODY,), "1 feil i 1 fil"),
        ((NO_TRIGGER,), "1 advarsel i 1 fil"),
        ((UNKNOWN_STEP, NOBODY, NO_TRIGGER, NO_TRIGGER, NO_DATE), "3 feil og 2 advarsler i 3 filer"),
    ],
)
def test_the_last_row_counts(placed: tuple[LocatedFinding, ...], count: str) -> None:
    assert rows(*placed)[-1] == count


def test_nothing_is_said_when_all_is_well() -> None:
    assert check_page((), NB) == Page(())
    assert rows() == []


def test_a_warning_says_that_it_is_one() -> None:
    assert (
        rows(NO_TRIGGER)[0] == "deals/a.yaml:1:1: advarsel: det står ikke hvorfor kunden skulle kjøpe nå  [no-trigger]"
    )


def test_a_finding_about_a_whole_file_shows_no_line() -> None:
    assert rows(MISNAMED) == [
        "deals/Åse.yaml: filen Åse.yaml blir ikke lest, for navnet kan ikke brukes som id  [file-name-not-an-id]",
        "        Gi filen et navn av små bokstaver a–z, tall og bindestrek",
        "1 feil i 1 fil",
    ]


def test_a_line_on_which_nothing_stands_is_named_and_not_shown() -> None:
    located = LocatedFinding("d.yaml", 30, 1, 1, "\t", Finding("tab", facts={"line": 30, "column": 1, "width": 1}))
    assert rows(located)[:2] == [
        "d.yaml:30:1: tabulator kan ikke brukes til innrykk  [tab]",
        "        Bytt tabulatoren ut med mellomrom",
    ]
    problem = check_json((located,), NB, date(2026, 11, 26))["problems"][0]
    assert (problem["line"], problem["column"]) == (30, 1)


def test_without_anything_near_the_general_remedy_is_given() -> None:
    finding = Finding("unknown-step", UNKNOWN_STEP.finding.key_path, {"step": "kravspek"}, Severity.MISMATCH)
    assert rows(LocatedFinding("d.yaml", 22, 15, 8, "      - step: kravspek", finding))[2:4] == [
        "      |               ^^^^^^^^",
        "        Se stegene med kp map, eller skriv steget under steps i saken om bare",
    ]


def test_what_is_near_is_written_without_its_key_in_a_list() -> None:
    finding = Finding("unknown-person", ("log", 0, "by", 0), {"person": "torr", "near": "tor"})
    assert rows(LocatedFinding("d.yaml", 1, 6, 4, "by: [torr]", finding))[2] == (
        "      |      ^^^^ Mente du tor? Skriv: tor"
    )


@pytest.mark.parametrize(
    ("line", "column", "width", "own", "carets"),
    [
        ("a: b", 4, 1, "    1 | a: b", "      |    ^"),
        ("a:\tb", 4, 1, "    1 | a:    b", "      |       ^"),
        ("a: \x1b[31mb", 9, 1, r"    1 | a: \x1b[31mb", "      |            ^"),
        ("a: 日本 b", 7, 1, "    1 | a: 日本 b", "      |         ^"),
        ("a: 日本", 4, 2, "    1 | a: 日本", "      |    ^^^^"),
        ("å: e\N{COMBINING ACUTE ACCENT}n b", 8, 1, "    1 | å: e\N{COMBINING ACUTE ACCENT}n b", "      |       ^"),
    ],
)
def test_carets_stand_under_what_is_meant(line: str, column: int, width: int, own: str, carets: str) -> None:
    drawn_line, drawn_carets = under_the_line(line, column, width)
    assert (drawn_line, drawn_carets.split(" La ")[0].rstrip()) == (own, carets)


@pytest.mark.parametrize("column", [1, 500, 999])
def test_of_a_very_long_line_the_part_around_the_carets_is_shown(column: int) -> None:
    line = "x" * (column - 1) + "!" + "y" * (1000 - column)
    own, carets = under_the_line(line, column, 1)
    assert own.index("!") == carets.index("^")
    assert len(own) < 220


def test_places_and_the_user_s_line_never_wrap() -> None:
    head, own, carets = finding_lines(UNKNOWN_STEP, NB)
    assert (head.keep, own.keep, carets.keep) == (True, True, True)
    assert len(draw_plain(check_page((UNKNOWN_STEP,), NB), 40).splitlines()) == 4


def test_place_and_code_are_quiet() -> None:
    head, *_ = finding_lines(UNKNOWN_STEP, NB)
    assert [span.style for span in head.body] == [Style.QUIET, Style.TEXT, Style.QUIET]


def test_a_value_of_any_length_stays_a_phrase() -> None:
    finding = Finding("not-a-date", ("deadline",), {"value": "x\n" * 500})
    assert rows(LocatedFinding("d.yaml", 1, 1, 1, "deadline: …", finding))[0] == (
        f"d.yaml:1:1: {'x ' * 29}x… er ingen dato  [not-a-date]"
    )


@pytest.mark.parametrize("value", ["", "  ", "\n"])
@pytest.mark.parametrize("code", ["not-a-date", "unknown-value", "not-an-id", "not-true-false-or-day"])
def test_a_value_of_nothing_but_blanks_is_told_in_words(code: str, value: str) -> None:
    located = LocatedFinding("d.yaml", 1, 1, 1, "a: ''", Finding(code, ("a",), {"value": value}))
    assert rows(located)[0].startswith("d.yaml:1:1: en tom tekst ")
    assert draw_plain(check_page([located], EN)).startswith("d.yaml:1:1: an empty text ")


def test_a_code_without_words_or_a_fact_that_lacks_is_no_catastrophe() -> None:
    bare = LocatedFinding("d.yaml", 1, 1, 1, "a: b", Finding("never-heard-of"))
    gap = LocatedFinding("d.yaml", 1, 1, 1, "a: b", Finding("unknown-step"))
    assert rows(bare)[0] == "d.yaml:1:1: never-heard-of  [never-heard-of]"
    assert rows(gap)[0] == "d.yaml:1:1: prosessen har ikke steget …  [unknown-step]"


def test_json() -> None:
    assert check_json((UNKNOWN_STEP, NO_TRIGGER, MISNAMED), NB, date(2026, 11, 26)) == {
        "schema": "kp.check/1",
        "today": "2026-11-26",
        "problems": [
            {
                "file": "deals/fjordlaks.yaml", "line": 22, "column": 15, "code": "unknown-step",
                "severity": "between", "text": "prosessen har ikke steget kravspek",
                "remedy": "Mente du krav? Skriv: step: krav", "facts": {"step": "kravspek", "near": "krav"},
            },
            {
                "file": "deals/a.yaml", "line": 1, "column": 1, "code": "no-trigger",
                "severity": "warning", "text": "det står ikke hvorfor kunden skulle kjøpe nå",
                "remedy": "Spør kunden, og skriv svaret: trigger: …", "facts": {},
            },
            {
                "file": "deals/Åse.yaml", "line": None, "column": None, "code": "file-name-not-an-id",
                "severity": "error",
                "text": "filen Åse.yaml blir ikke lest, for navnet kan ikke brukes som id",
                "remedy": "Gi filen et navn av små bokstaver a–z, tall og bindestrek",
                "facts": {"file": "Åse.yaml"},
            },
        ],
        "errors": 2,
        "warnings": 1,
    }  # fmt: skip
