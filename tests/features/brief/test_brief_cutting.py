"""On a terminal the brief fits the rows there are; piped, in Markdown and as JSON it is whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, TODAY, kp, lay

LATE = """\
  - date: 2026-11-10
    how: call
    with: [kari]
    promised:
      - {id: ark, by: us, what: sender arket, due: 2026-11-23}
      - {id: pris, by: us, what: sender prisen, due: 2026-11-24}
      - {id: plan, by: kari, what: sender planen, due: 2026-11-22, step: behov}
    heard:
      - {step: valg, by: [kari], says: Styret velger}
    people:
      - {id: kari, attitude: supporter}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, DEAL + LATE))
    monkeypatch.setenv("KP_TODAY", TODAY)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def screen(
    *options: str, rows: int | str = 24, columns: int = 80, lang: str = "nb", terminal: bool = True
) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINES", str(rows))
        patch.setenv("COLUMNS", str(columns))
        said = kp("brief", "nordvik", "--lang", lang, *options, terminal=terminal)
    assert said.code == 0, said.all
    return said.out.splitlines()


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("rows", [20, 24, 30, 40])
def test_the_brief_and_the_prompt_below_it_fit_the_terminal(rows: int, columns: int) -> None:
    assert len(screen(rows=rows, columns=columns)) < rows


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(("lang", "more"), [("nb", " linjer til: kp brief nordvik --full"), ("en", " more lines: ")])
def test_the_last_line_says_how_much_is_missing_and_how_to_see_it(lang: str, more: str) -> None:
    whole, cut = screen("--full", lang=lang, rows=200), screen(lang=lang)
    assert len(whole) > 24
    count, _, _ = cut[-1].replace("\N{NO-BREAK SPACE}", " ").partition(" ")
    assert more in cut[-1].replace("\N{NO-BREAK SPACE}", " ")
    assert sum(map(bool, whole)) == sum(map(bool, cut[:-1])) + int(count)


@pytest.mark.usefixtures("workspace")
def test_what_is_late_stays_to_the_last() -> None:
    for rows in (12, 16, 24):
        cut = "\n".join(screen(rows=rows))
        assert "! Vi sender arket: 3 dager over fristen" in cut
        assert "! Vi sender prisen: 2 dager over fristen" in cut
        assert "Kari Lund sender planen: 4 dager over fristen" in cut
        assert "Beskrive behovet" in cut


@pytest.mark.slow
def test_what_is_cut_first_is_what_can_be_looked_up(workspace: Path) -> None:
    """The headings that are still there, with ever fewer rows: none comes back, and the order is kept."""
    lay(workspace, DEAL.replace("due: 2026-11-30", "due: 2026-12-30") + LATE)
    headings = ["Etter møtet", "Sist (", "Vi må", "Det vi ikke vet", "Avtal i møtet", "Hvem"]
    whole = "\n".join(screen("--full"))
    present = [each for each in headings if each in whole]
    for rows in range(60, 8, -1):
        cut = "\n".join(screen(rows=rows))
        left = [each for each in present if each in cut]
        assert left == present[len(present) - len(left) :], rows


BOOKED = "    booked:\n      - {date: 2026-12-04 10:00, how: meeting, with: [kari], step: behov}\n"


@pytest.mark.parametrize(
    ("booking", "kept"),
    [(BOOKED, "Kari Lund"), ("", "Kari Lund"), (BOOKED.replace("[kari]", "[siv]"), "Siv Moen")],
)
def test_those_who_are_coming_stay_and_without_a_booking_those_with_a_part(
    workspace: Path, booking: str, kept: str
) -> None:
    lay(workspace, DEAL.replace(BOOKED, booking) + LATE)
    assert any(row.startswith(f"    {kept}") for row in screen(rows=22))


def test_a_meeting_that_is_not_recorded_stays_longer_than_a_remark_on_the_process(workspace: Path) -> None:
    lay(workspace, DEAL.replace("2026-12-04 10:00", "2026-11-20") + LATE)
    process = workspace / "processes" / "prosess.yaml"
    process.write_text(process.read_text("utf-8").replace("version: 1", "version: 2"), "utf-8")
    whole = screen("--full", rows=200)
    assert any("versjon 2" in row for row in whole)
    cut = screen(rows=len(whole))
    assert not any("versjon 2" in row for row in cut)
    assert any("er ikke ført inn" in row for row in cut)


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("options", [("--full",), ("--format", "md"), ("--json",)])
def test_the_whole_and_what_programs_read_is_never_cut(options: tuple[str, ...]) -> None:
    cut = screen(*options, rows=10)
    if "--full" in options:
        assert cut.pop().endswith("linjer. Fra toppen: legg til | less")
    assert cut == screen(*options, rows=200)
    if "--json" in options:
        assert json.loads("\n".join(screen(*options, rows=10)))["schema"] == "kp.brief/1"


@pytest.mark.usefixtures("workspace")
def test_a_pipe_is_never_cut() -> None:
    assert screen(rows=10, terminal=False) == screen("--full", rows=200)


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("rows", ["", "0", "-3", "mange"])
def test_a_terminal_that_does_not_know_its_rows_is_taken_for_an_ordinary_one(rows: str) -> None:
    assert len(screen(rows=rows)) < 24


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("options", "line"),
    [
        ((), "kp brief nordvik --full"),
        (("--with", "siv"), "kp brief nordvik --with siv --full"),
        (("--date", "1 des", "--with", "kari,siv"), "kp brief nordvik --with kari,siv --date '1 des' --full"),
        (("--step", "behov"), "kp brief nordvik --step behov --full"),
    ],
)
def test_the_line_to_type_shows_the_same_brief(options: tuple[str, ...], line: str) -> None:
    assert screen(*options)[-1].endswith(line)


@pytest.mark.usefixtures("workspace")
def test_in_colour_the_same_rows_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = screen()
    monkeypatch.delenv("NO_COLOR")
    assert len(screen()) == len(plain)
