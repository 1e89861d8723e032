"""A plan that LibreOffice has opened and saved, as CSV and by way of a workbook, says what it said."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from edited_plan import column, compare, put, row, saved, stand, table

from kjopsprosess.features.plan.documents import plan_csv
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages

OFFICE = shutil.which("soffice")
UTF8, CP1252 = 76, 1
LANGUAGES = {"nb": 1044, "en-us": 1033, "en-gb": 2057}

pytestmark = [
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here"),
    pytest.mark.slow,
]


def convert(file: Path, to: str, *more: str) -> None:
    profile = file.parent.parent / "profile"
    call = [str(OFFICE), "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", to, *more]
    subprocess.run([*call, "--outdir", str(file.parent), str(file)], check=True, capture_output=True, timeout=120)


def resaved(folder: Path, content: bytes, *, by_way_of: str, tokens: str, delimiter: str, language: int) -> bytes:
    """The file as LibreOffice saves it after opening it."""
    folder.mkdir()
    plan = folder / "plan.csv"
    plan.write_bytes(content)
    convert(plan, by_way_of, f"--infilter=CSV:{ord(delimiter)},34,{UTF8},1,,{language},false,true")
    convert(folder / f"plan.{by_way_of}", f"csv:Text - txt - csv (StarCalc):{tokens}")
    return plan.read_bytes()


@pytest.mark.parametrize(
    ("messages", "by_way_of", "tokens", "language"),
    [
        (NB, "xlsx", "59,34,{utf8},1,,{language},false,true,false", "nb"),
        (NB, "ods", "59,34,{cp1252},1,,{language},true,true,false", "nb"),
        (EN, "xlsx", "44,34,{utf8},1,,{language},false,true,false", "en-us"),
        (EN, "ods", "9,34,{utf8},1,,{language},false,false,false", "en-gb"),
        (NB, "xlsx", "44,34,{cp1252},1,,{language},false,true,false", "en-us"),
    ],
)
def test_a_plan_saved_by_libreoffice_says_what_it_said_and_what_was_changed(
    tmp_path: Path, messages: Messages, by_way_of: str, tokens: str, language: str
) -> None:
    number = LANGUAGES[language]
    form = tokens.format(utf8=UTF8, cp1252=CP1252, language=number)
    delimiter = messages.spreadsheet.delimiter
    sent = plan_csv(make_plan(stand()), messages).encode()
    how = {"by_way_of": by_way_of, "tokens": form, "delimiter": delimiter, "language": number}
    same = compare(resaved(tmp_path / "same", sent, **how), stand(), stand(), messages)  # type: ignore[arg-type]
    assert [each.code for each in same] == ["confirmed"]

    rows = table(stand(), messages)
    put(rows, "promise/skjema", Column.DATE, "2026-12-11")
    put(rows, "pilot", Column.REMARK, 'Vi trenger "strøm"; og lys')
    put(rows, "arkiv", Column.DONE, "x")
    put(rows, "bruk", Column.AFTER, row(rows, "arkiv")[column(Column.NUMBER)])
    content = saved(rows, delimiter=delimiter)
    edited = compare(resaved(tmp_path / "edited", content, **how), stand(), stand(), messages)  # type: ignore[arg-type]
    assert {each.code for each in edited} == {"moved", "words", "done", "after", "confirmed"}
    (moved,) = (each.part["moved"] for each in edited if each.code == "moved")
    assert [str(day) for day in moved.values()] == ["2026-12-11"]
    (words,) = (each.part["heard"][0].says for each in edited if each.code == "words")
    assert words == 'Vi trenger "strøm"; og lys'
