"""Rows for a spreadsheet: whole, with ISO days, and with nothing that a spreadsheet would calculate."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language, Moment
from kjopsprosess.page.drawing.spreadsheet import BOM, CellValue, Table, joined, table_csv

NB, EN = speak(Language.NB), speak(Language.EN)


def rows(*cells: CellValue, messages: object = NB) -> list[str]:
    headings = [f"k{number}" for number in range(len(cells))]
    text = "".join(table_csv(Table(headings, [cells]), messages))  # type: ignore[arg-type]
    delimiter = ";" if messages is NB else ","
    head, row = csv.reader(io.StringIO(text.lstrip(BOM), newline=""), delimiter=delimiter)
    assert head == headings
    return row


def test_excel_in_each_language_opens_it_as_it_is() -> None:
    table = Table(["Å", "b"], [["x;y", "x,y"]])
    assert "".join(table_csv(table, NB)) == f'{BOM}Å;b\r\n"x;y";x,y\r\n'
    assert "".join(table_csv(table, EN)) == 'Å,b\r\nx;y,"x,y"\r\n'


def test_what_is_no_text_has_one_form() -> None:
    cells = (date(2026, 12, 4), Moment(date(2026, 12, 4), "09:30"), Moment(date(2026, 12, 4), None), None, 0, 12, True)
    assert rows(*cells) == ["2026-12-04", "2026-12-04 09:30", "2026-12-04", "", "0", "12", "ja"]
    no: CellValue = False
    assert rows(no, messages=EN) == ["no"]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+47 912 34 567",
        "-5",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\n=1",
        "\r\n+1",
        "＝1",
        '=HYPERLINK("http://x";"y")',
        "=cmd|' /C calc'!A0",
    ],
)
def test_no_text_can_be_taken_for_a_formula(words: str) -> None:
    (cell,) = rows(words)
    assert cell.startswith("'")
    assert cell.endswith(words.strip()[-1])


@pytest.mark.parametrize("words", ["a=b", "3-4", "kari@example.no", "Kari – Lund", "'quoted'", "12"])
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    assert rows(words) == [words]


@given(st.lists(st.text(), min_size=1, max_size=6))
def test_every_row_is_whole_whatever_stands_in_it(cells: list[str]) -> None:
    for messages in (NB, EN):
        row = rows(*cells, messages=messages)
        assert len(row) == len(cells)
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
        assert not [cell for cell in row if {*cell} & {"\x1b", "\0", "\u202e"}]


def test_a_row_that_is_not_whole_is_a_fault() -> None:
    with pytest.raises(ValueError, match="cells"):
        "".join(table_csv(Table(["a", "b"], [["x"]]), NB))


def test_several_values_in_a_cell_are_told_apart() -> None:
    assert joined(["Eier", None, "", "Leder, IT"]) == "Eier; Leder, IT"
