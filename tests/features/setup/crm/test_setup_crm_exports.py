"""Exports of the usual programs, and odd ones: each row a deal or told with its line, and nothing invented."""

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import kp

from kjopsprosess.yamlfiles.workspace import Workspace

EXPORTS = Path(__file__).parent / "exports"
BOTH = [("Kari Lund", "k@example.no"), ("Jon Eide", "j@example.no")]
NEITHER = [("Kari Lund", None), ("Jon Eide", None)]
PROCESS = ("--process", "enterprise-software", "--today", "2026-11-26")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals").mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\nteam: [{id: per, name: Per Aas, email: per@example.com}]\n")


def imported(export: str | Path, *options: str) -> dict[str, Any]:
    if isinstance(export, str):
        Path("export.csv").write_bytes(export.encode())
    said = kp("import", str(export if isinstance(export, Path) else "export.csv"), *PROCESS, "--json", *options)
    found: dict[str, Any] = json.loads(said.out)
    return found


def deal(name: str) -> Any:
    found = Workspace(Path.cwd()).read_deal(name)
    assert not found.findings
    return found.model


def refused(found: dict[str, Any]) -> list[tuple[int, str]]:
    return [(each["line"], each["reason"]) for each in found["refused"]]


@pytest.mark.parametrize(
    ("export", "amount", "people", "left"),
    [
        ("hubspot-en", 1200000, ["Kari Lund", "Jon Eide"], [(3, "closed")]),
        ("hubspot-nb", 1200001, ["Kari Lund"], [(3, "closed")]),
        ("pipedrive-en", 1200000, ["Kari Lund"], [(3, "closed")]),
        ("pipedrive-nb", 1200000, ["Kari Lund"], [(3, "closed")]),
        ("salesforce-en", 1200000, ["Kari Lund", "Jon Eide"], [(4, "closed"), *((n, "footer") for n in range(6, 10))]),
        ("salesforce-nb", 1200000, [], []),
        ("superoffice-nb", 1200000, ["Kari Lund"], [(3, "closed")]),
        ("superoffice-en", 1200000, ["Kari Lund"], []),
        ("dynamics-en", 1200000, ["Kari Lund"], [(3, "closed")]),
        ("dynamics-nb", 1200000, ["Kari Lund"], []),
        ("list-nb", 1200000, [], []),
        ("list-en", None, [], []),
    ],
)
def test_the_exports_of_the_usual_programs(
    export: str, amount: int | None, people: list[str], left: list[tuple[int, str]]
) -> None:
    found = imported(EXPORTS / f"{export}.csv")
    assert refused(found) == left
    first = found["made"][0]
    assert [each["name"] for each in first["people"]] == people
    if amount is not None:
        assert (first["deal"], first["value"]) == ("nordvik-mekaniske", {"amount": amount, "currency": "NOK"})
        assert first["seller"] == "per"
    for each in found["made"]:
        made = deal(each["deal"])
        assert [entry for entry in made.log if entry.done or entry.heard or entry.promised or entry.how] == []
        assert made.deadline is None
    assert kp("check").code == 0
    before = {path.name: path.read_bytes() for path in Path("deals").iterdir()}
    again = imported(EXPORTS / f"{export}.csv")
    assert again["made"] == []
    assert len(again["there"]) >= len(found["made"])
    assert {path.name: path.read_bytes() for path in Path("deals").iterdir()} == before


def test_two_people_on_two_rows_are_two_people_of_one_deal() -> None:
    found = imported(EXPORTS / "salesforce-en.csv")
    (made,) = found["made"]
    assert made["also"] == [3]
    people = [(each.name, each.title, each.email, each.phone) for each in deal("nordvik-mekaniske").people]
    assert people == [
        ("Kari Lund", "Production manager", "kari@example.no", "912 34 567"),
        ("Jon Eide", "IT manager", "jon@example.no", None),
    ]
    note = deal("nordvik-mekaniske").log[0].note
    assert "Next Step: Call Kari\nDescription: Line 2 stops" in note


@pytest.mark.parametrize(
    ("contact", "email", "people", "note"),
    [
        ("Kari Lund; Jon Eide", "k@example.no; j@example.no", BOTH, ""),
        ("Kari Lund, Jon Eide", "k@example.no, j@example.no", BOTH, ""),
        ("Kari Lund, Jon Eide", "k@example.no", NEITHER, "E-mail in the CRM: k@example.no"),
        ("Lund, Kari", "kari@example.no", [("Lund, Kari", "kari@example.no")], ""),
        ("Kari Lund\nJon Eide", "", [("Kari Lund", None), ("Jon Eide", None)], ""),
        ("Kari Lund <kari@example.no>", "", [("Kari Lund", "kari@example.no")], ""),
        ("Kari Lund (CFO)", "", [("Kari Lund (CFO)", None)], ""),
        ("", "post@example.no", [], "E-mail in the CRM: post@example.no"),
        ("Kari Lund; Kari Berg", "", [("Kari Lund", None), ("Kari Berg", None)], ""),
    ],
)  # fmt: skip
def test_several_people_in_a_cell(contact: str, email: str, people: list[tuple[str, str | None]], note: str) -> None:
    imported(f'Company,Contact,Email\nNordvik,"{contact}","{email}"\n')
    made = deal("nordvik")
    assert [(each.name, each.email) for each in made.people] == people
    assert len({each.id for each in made.people}) == len(people)
    assert "".join(entry.note for entry in made.log) == note


def test_cells_of_several_lines_and_quotes() -> None:
    found = imported(
        'Company,Notes,Amount\n"Ask ""Best"" & Sønner AS","First line\nSecond, with ""quotes""",5\nTinde,x,lots\n'
    )
    assert refused(found) == [(4, "bad-amount")]
    (made,) = found["made"]
    assert deal(made["deal"]).customer == 'Ask "Best" & Sønner AS'
    assert deal(made["deal"]).log[0].note == 'First line\nSecond, with "quotes"\n'


def test_a_heading_that_comes_twice_loses_nothing() -> None:
    found = imported("Company,Phone,Mobile phone,Notes,Comments,Contact\nNordvik,1111,2222,One,Two,Kari Lund\n")
    assert [each["means"] for each in found["columns"]] == ["customer", "phone", "also", "note", "note", "contact"]
    assert deal("nordvik").people[0].phone == "1111"
    assert deal("nordvik").log[0].note == "Mobile phone: 2222\nNotes: One\nComments: Two\n"


def test_empty_columns_and_columns_without_a_heading() -> None:
    Path("export.csv").write_text("Company,,Stage,,,\nNordvik,x,,,,\nTinde,,,,,\n")
    said = kp("import", "export.csv", *PROCESS, "--dry-run")
    assert said.code == 0
    assert "column 2  left out: unknown column" in said.out
    assert "Stage     empty" in said.out
    assert "column 4" not in said.out


@pytest.mark.parametrize("total", ["Total", "TOTAL:", "Sum", "Totalt", "Grand Totals (2 records)", "I alt"])
@pytest.mark.parametrize("place", ["{total},,1650000", ",{total},1650000"])
def test_a_row_of_totals_is_no_customer(total: str, place: str) -> None:
    found = imported(f"Company,Deal,Amount\nNordvik,A,1200000\nTinde,B,450000\n{place.format(total=total)}\n")
    assert [each["customer"] for each in found["made"]] == ["Nordvik", "Tinde"]
    assert refused(found) == [(4, "totals")]


@pytest.mark.parametrize("name", ["Total Kontor AS", "Summit", "Sum Regnskap AS"])
def test_a_customer_that_is_called_nearly_so_is_a_customer(name: str) -> None:
    assert [each["customer"] for each in imported(f"Company,Deal,Amount\n{name},A,1\n")["made"]] == [name]


def test_lines_above_the_headings_are_left_out_and_said() -> None:
    for delimiter in ",;\t":
        rows = [["Salgsrapport 2026, per selger"], [], ["Kunde", "Beløp", "Selger"], ["Nordvik", "1200000", "Per Aas"]]
        export = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
        found = imported(export, "--dry-run")
        assert found["above"] == [1]
        assert [(each["customer"], each["line"]) for each in found["made"]] == [("Nordvik", 4)]
    assert (
        "1 line above the headings (export.csv:1) is left out" in kp("import", "export.csv", *PROCESS, "--dry-run").out
    )


def test_american_days_are_no_days_of_the_customers() -> None:
    imported("Company,Close Date,Created Date\nNordvik,12/31/2026,1/2/2026\n")
    assert "2026" not in Path("deals/nordvik.yaml").read_text().replace("2026-11-26", "")


def test_a_customer_twice_with_ids_of_their_own_is_two_deals_and_stays_two() -> None:
    export = "Record ID,Company,Deal Name,Amount\n1,Nordvik,,5\n2,Nordvik,,6\n"
    first = imported(export)
    assert [each["deal"] for each in first["made"]] == ["nordvik", "nordvik-2"]
    later = imported(f"{export}3,Nordvik,,7\n")
    assert [each["deal"] for each in later["there"]] == ["nordvik", "nordvik-2"]
    assert [each["deal"] for each in later["made"]] == ["nordvik-3"]


def test_a_customer_twice_with_nothing_to_tell_them_apart_is_refused() -> None:
    found = imported("Company,Amount\nNordvik,5\nNordvik,6\nNORDVIK AS,5\n")
    assert [each["line"] for each in found["made"]] == [2]
    assert refused(found) == [(3, "twice"), (4, "twice")]


def test_a_deal_of_ours_is_not_touched_and_a_second_one_is_not_guessed_at() -> None:
    Path("deals/nordvik.yaml").write_text("customer: Nordvik\nprocess: enterprise-software@2\n")
    found = imported("Record ID,Company,Deal\n1,Nordvik,ERP\n2,Nordvik,CRM\n")
    assert refused(found) == [(2, "unclear"), (3, "unclear")]
    assert [each["deal"] for each in imported("Record ID,Company,Deal\n1,Nordvik,ERP\n")["there"]] == ["nordvik"]
    assert [path.name for path in Path("deals").iterdir()] == ["nordvik.yaml"]


def test_one_of_two_deals_is_known_again_when_the_other_is_gone() -> None:
    imported("Company,Deal\nNordvik,ERP\nNordvik,CRM\n")
    again = imported("Company,Deal\nNordvik,CRM\n")
    assert (again["made"], [each["deal"] for each in again["there"]]) == ([], ["nordvik-crm"])


@pytest.mark.parametrize(
    "customer", ["Müller & Söhne GmbH", "Łódź Sp. z o.o.", "Ørsted A/S", "日本電気", "'=Formel", "a" * 150]
)
def test_names_of_any_alphabet_are_kept_to_the_letter(customer: str) -> None:
    found = imported(f'Company\n"{customer}"\n')
    (made,) = found["made"]
    assert deal(made["deal"]).customer == customer.removeprefix("'")
    assert imported(f'Company\n"{customer}"\n')["made"] == []


@pytest.mark.parametrize(
    ("currency", "code", "reason"),
    [
        ("Norwegian Krone", "NOK", None),
        ("norske kroner", "NOK", None),
        ("Euro", "EUR", None),
        ("", "NOK", None),
        ("kroner og øre", None, "bad-currency"),
    ],
)
def test_currencies_by_name(currency: str, code: str | None, reason: str | None) -> None:
    found = imported(f"Company,Amount,Currency\nNordvik,5,{currency}\n")
    assert [each["value"]["currency"] for each in found["made"]] == ([code] if code else [])
    assert [each for _, each in refused(found)] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("heading", "code"), [("Amount (EUR)", "EUR"), ("Verdi (kr)", "NOK"), ("Amount", "NOK"), ("Beløp (SEK)", "SEK")]
)
def test_a_currency_in_the_heading_is_that_of_the_amounts(heading: str, code: str) -> None:
    assert imported(f"Company,{heading}\nNordvik,5\n")["made"][0]["value"] == {"amount": 5, "currency": code}
    both = imported(f"Company,{heading},Currency\nTinde,5,DKK\n")
    assert both["made"][0]["value"]["currency"] == "DKK"


def test_several_customers_in_a_cell_are_not_guessed_at() -> None:
    assert refused(imported("Company,Amount\nNordvik;Tinde,5\n")) == [(2, "several")]


@pytest.mark.parametrize("owner", ["Per Aas", "per aas", "Aas, Per", "per@example.com", "per"])
def test_one_of_us_by_name_or_address(owner: str) -> None:
    assert imported(f'Company,Owner\nNordvik,"{owner}"\n')["made"][0]["seller"] == "per"


@pytest.mark.parametrize(
    ("heading", "value", "ended"),
    [
        ("Is Won", "TRUE", True),
        ("Closed", "1", True),
        ("Lukket", "ja", True),
        ("Is Won", "false", False),
        ("Closed", "0", False),
    ],
)
def test_what_is_over_by_yes_or_no(heading: str, value: str, *, ended: bool) -> None:
    assert (refused(imported(f"Company,{heading}\nNordvik,{value}\n")) == [(2, "closed")]) is ended


def rows(number: int) -> str:
    made = "".join(f"{n},Kunde {n} AS,Sak {n},{n}000,Fase,Person {n}\n" for n in range(1, number + 1))
    return f"Record ID,Company,Deal,Amount,Stage,Contact\n{made}"


@pytest.mark.slow
def test_thousands_of_rows() -> None:
    Path("export.csv").write_text(rows(5000))
    preview = kp("import", "export.csv", *PROCESS, "--dry-run")
    assert "would become 5000 deals" in preview.out
    assert "and 4980 more" in preview.out
    assert len(imported(rows(300))["made"]) == 300
    again = imported(rows(300))
    assert (again["made"], len(again["there"])) == ([], 300)
