"""Deals from a CRM's export: what each column and row becomes, and that nothing is invented."""

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import Said, kp

from kjopsprosess.app.loading.csv_table import CsvError, read_csv
from kjopsprosess.features.setup.crm.columns import Meaning, meanings
from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = ("--process", "enterprise-software", "--today", "2026-11-26")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals").mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\nteam: [{id: per, name: Per Aas}]\n")


def imported(text: str | bytes, *options: str) -> tuple[Said, dict[str, Any]]:
    Path("export.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    said = kp("import", "export.csv", *PROCESS, "--json", *options)
    return said, json.loads(said.out)


@pytest.mark.parametrize(
    ("headings", "customer"),
    [
        ("Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company,Associated Contact", 6),
        ("Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Stage,Deal - Owner", 3),
        ("Opportunity Name,Account Name,Amount,Close Date,Stage,Probability (%),Opportunity Owner", 1),
        ("(Do Not Modify) Opportunity,Topic,Potential Customer,Est. Revenue,Est. Close Date,Status", 2),
        ("Salgsnavn;Firma;Beløp;Salgsdato;Fase;Ansvarlig;Kontakt", 1),
        ("Salgsmulighet;Potensiell kunde;Estimert inntekt;Sannsynlighet;Eier", 1),
        ("Navn;Verdi;Notat", 0),
        ("customer_name\tdeal_value\tnotes", 0),
        ("KUNDE*|Verdi (NOK)|Selger", 0),
        ("Account,Account Name,Amount", 1),
        ("Account Name,Account,Amount", 0),
        ("Selskap;Beløp;Selskapsnavn", 2),
        ("Organization,Organization Name,Deal Value", 1),
        ("Company,Customer,Amount", 0),
    ],
)
def test_the_customer_is_found_in_the_headings_of_the_usual_programs(headings: str, customer: int) -> None:
    table = read_csv(f"{headings}\n".encode())
    assert meanings(table.headings).index(Meaning.CUSTOMER) == customer
    assert len(table.headings) > 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_separator(encoding: str, delimiter: str) -> None:
    rows = [("Kunde", "Beløp", "Notat"), ("Ås Blåbær AS", "1 200 000", f'"a{delimiter} ""b""\r\nnext line"')]
    said, found = imported("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert said.code == 0
    (deal,) = found["made"]
    assert (deal["customer"], deal["value"]) == ("Ås Blåbær AS", {"amount": 1200000, "currency": "NOK"})
    note = read(deal["deal"]).log[0].note
    assert note == f'a{delimiter} "b"\nnext line\n'


def test_excels_own_mark_for_the_separator() -> None:
    _, found = imported("sep=;\nKunde;Verdi\nNordvik;1,5\n")
    assert found["made"][0] | {"value": None} == {
        "deal": "nordvik", "line": 3, "customer": "Nordvik", "seller": None, "value": None, "stage": None,
        "people": [], "also": [], "currency_assumed": True,
    }  # fmt: skip


def read(deal: str) -> Any:
    found = Workspace(Path.cwd()).read_deal(deal)
    assert not found.findings
    return found.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Customer,Amount\nA,100\nB,200\n", "2 amounts name no currency and are taken as NOK"),
        ("Customer,Amount,Currency\nA,100,\nB,200,EUR\n", "1 amount names no currency and is taken as NOK"),
        ("Customer,Amount (EUR)\nA,100\n", None),
        ("Customer,Amount\nA,100 kr\nB,\n", None),
        ("Customer,Verdi i kr\nA,100\n", None),
    ],
)
def test_a_currency_that_nobody_named_is_told(text: str, told: str | None) -> None:
    Path("export.csv").write_text(text)
    said = " ".join(kp("import", "export.csv", *PROCESS, "--dry-run", "--lang", "en").all.split())
    assert told in said if told else "currency" not in said
    assert [each["currency_assumed"] for each in imported(text, "--dry-run")[1]["made"]].count(True) == (
        int(told[0]) if told else 0
    )


def test_a_stage_marks_no_step_done_and_our_guesses_are_left_out() -> None:
    said, found = imported("Company,Stage,Probability,Close Date,Owner\nNordvik,Demo done,60,2026-12-01,Per Aas\n")
    assert said.code == 0
    deal = read("nordvik")
    (entry,) = deal.log
    assert (entry.done, entry.heard, entry.how, deal.deadline, deal.seller) == ((), (), None, None, "per")
    assert entry.note == "Stage in the CRM: Demo done. Which step has the customer done?"
    assert {each["heading"]: each["means"] for each in found["columns"]}["Probability"] == "our_guess"
    text = Path("deals/nordvik.yaml").read_text()
    assert not [word for word in ("60", "2026-12-01") if word in text]


def test_a_second_run_changes_nothing_and_says_so() -> None:
    export = "Record ID,Company,Deal Name\n1,Nordvik,ERP\n2,Nordvik,CRM\n3,Tinde,\n"
    _, first = imported(export)
    assert [each["deal"] for each in first["made"]] == ["nordvik-erp", "nordvik-crm", "tinde"]
    before = {path.name: path.read_bytes() for path in Path("deals").iterdir()}
    (Path("deals") / "nordvik-erp.yaml").write_bytes(before["nordvik-erp.yaml"] + b"# ours\n")
    said, second = imported(export.replace("ERP", "Renamed"))
    assert (said.code, second["made"]) == (0, [])
    assert [each["deal"] for each in second["there"]] == ["nordvik-erp", "nordvik-crm", "tinde"]
    assert (Path("deals") / "nordvik-erp.yaml").read_bytes().endswith(b"# ours\n")
    out = kp("import", "export.csv", *PROCESS).out
    assert "No new deals in export.csv; nothing has changed." in out
    assert "3 rows are deals that exist; they are not touched." in out


@pytest.mark.parametrize("below", ["Antall: 2", "Count: 2", "Sum:", "Total records: 2", "Totalt"])
def test_what_a_program_counts_below_its_table_is_no_customer(below: str) -> None:
    _, found = imported(f"Kunde;Beløp\nA;1 000\nB;2 000\n{below};\n")
    assert [each["customer"] for each in found["made"]] == ["A", "B"]
    assert [(each["line"], each["reason"]) for each in found["refused"]] == [(4, "totals")]


def test_what_is_no_address_is_none_and_stands_in_the_note() -> None:
    imported("Company,Contact,Email\nNordvik,Kari Lund,kari\nTinde,Jon Eide,jon@example.com\n")
    assert (read("nordvik").people[0].email, read("tinde").people[0].email) == (None, "jon@example.com")
    assert "kari" in (read("nordvik").log[0].note or "")


def test_every_row_that_becomes_no_deal_is_told_with_its_line() -> None:
    export = (
        'Company,Deal,Amount,Status\nA,,lots,\n,Lonely,,\nB,,,Won\nC,"two\nlines",,\nC,"two\nlines",,\nD,,,,extra\n'
    )
    said, found = imported(export)
    assert said.code == 1
    assert [(each["line"], each["reason"]) for each in found["refused"]] == [
        (2, "bad-amount"),
        (3, "no-customer"),
        (4, "closed"),
        (7, "twice"),
        (9, "too-many"),
    ]
    assert [each["deal"] for each in found["made"]] == ["c"]


def test_a_preview_writes_nothing_and_says_what_each_column_becomes() -> None:
    Path("export.csv").write_text("Company,Stage,Mystery,Owner\nNordvik,Demo,?,Eva\n")
    said = kp("import", "export.csv", *PROCESS, "--dry-run")
    assert "Mystery  left out: unknown column" in said.out
    assert "None of us is called Eva" in said.out
    assert [*Path("deals").iterdir()] == []


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty"), (b"\n\n", "empty"), (b"PK\x03\x04\x00\x00", "binary"), (b'Company\n"open\n', "broken")],
)
def test_what_is_no_table(content: bytes, code: str) -> None:
    with pytest.raises(CsvError) as refusal:
        read_csv(content)
    assert refusal.value.code == code
    Path("export.csv").write_bytes(content)
    assert kp("import", "export.csv", *PROCESS).code != 0


def test_a_file_without_a_customer_names_its_headings() -> None:
    Path("export.csv").write_text("Foo,Bar\n1,2\n")
    said = kp("import", "export.csv", *PROCESS)
    assert "“Foo” and “Bar”" in " ".join(said.err.split())


@pytest.mark.parametrize("row", [0, 1])
def test_a_cell_may_be_longer_than_python_takes_unasked(row: int) -> None:
    rows = [["Company", "Deal", "Amount"], ["Bruvik AS", "Presse", "1"]]
    rows[row][1] = "å " * 100_000
    said, _ = imported("".join(",".join(cells) + "\n" for cells in rows), "--dry-run")
    assert "Bruvik AS" in said.out
