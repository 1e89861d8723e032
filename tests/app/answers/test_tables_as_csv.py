"""`--format csv` and `-o` of every command whose answer is a table."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from workspace_at_hand import kp

WORKSPACES = Path(__file__).parents[2] / "workspaces"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
TABLES = ["list", "promises", "people nordvik", "log nordvik", "review"]


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(WORKSPACES / "screens-nb", tmp_path / "w")
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(tmp_path / "w")


def table(command: str, *options: str) -> list[dict[str, str]]:
    said = kp(*command.split(), "--format", "csv", *options)
    assert said.code == 0, said.all
    assert said.out.startswith(BOM)
    head, *rows = csv.reader(io.StringIO(said.out.lstrip(BOM), newline=""), delimiter=";")
    assert len({*head}) == len(head)
    assert {len(row) for row in rows} <= {len(head)}
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("command", TABLES)
def test_every_table_has_whole_rows_and_as_many_in_english(command: str) -> None:
    rows = table(command)
    assert rows
    english = kp(*command.split(), "--format", "csv", "--lang", "en").out
    assert not english.startswith(BOM)
    assert len([*csv.reader(io.StringIO(english, newline=""))]) == len(rows) + 1


@pytest.mark.parametrize("command", TABLES)
def test_a_table_is_saved_in_a_new_file_and_over_nothing(command: str) -> None:
    printed = kp(*command.split(), "--format", "csv").out
    said = kp(*command.split(), "-o", "ut.csv")
    assert said.code == 0
    assert "Lagret ut.csv" in said.out
    assert Path("ut.csv").read_bytes().decode() == printed
    again = kp(*command.split(), "-o", "ut.csv")
    assert (again.code, "finnes allerede" in again.err) == (1, True)
    assert Path("ut.csv").read_bytes().decode() == printed


@pytest.mark.parametrize("command", TABLES)
@pytest.mark.parametrize("options", [["--json"], ["--format", "md"], ["--format", "json"]])
def test_a_file_is_csv_and_nothing_else(command: str, options: list[str]) -> None:
    said = kp(*command.split(), "-o", "ut.csv", *options)
    assert said.code == 2
    assert not Path("ut.csv").exists()


@pytest.mark.parametrize(
    "command", ["people nordvik --by-step", "people --find kari", "people nordvik --redact kari", "review --apply"]
)
def test_what_is_no_table_of_its_own_saves_none(command: str) -> None:
    assert kp(*command.split(), "-o", "ut.csv").code == 2
    assert not Path("ut.csv").exists()


@pytest.mark.parametrize("command", ["map nordvik", "brief nordvik", "next", "people nordvik --by-step"])
def test_a_command_without_a_table_refuses_csv(command: str) -> None:
    assert kp(*command.split(), "--format", "csv").code == 2


def test_the_list_says_what_the_screen_says_of_each_deal() -> None:
    rows = {row["Sak"]: row for row in table("list")}
    assert {*rows} == {each["id"] for each in json.loads(kp("list", "--json").out)["deals"]}
    nordvik = rows["nordvik"]
    assert (nordvik["Gruppe"], nordvik["Innen"], nordvik["Stille (dager)"]) == (
        "Vi er over fristen",
        "2026-12-04",
        "14",
    )
    assert nordvik["Avtalt"] == "2026-11-26 10:00"
    assert len(table("list", "--customer", "Nordvik")) == 1


def test_a_deal_that_cannot_be_read_has_a_row_with_its_place() -> None:
    Path("deals/gal.yaml").write_text("customer: [\n", "utf-8")
    said = kp("list", "--format", "csv")
    assert said.code == 4
    last = [row for row in csv.reader(io.StringIO(said.out, newline=""), delimiter=";") if row[0] == "gal"]
    assert len(last) == 1
    assert last[0][-1].startswith("deals/gal.yaml:")


def test_the_people_and_the_roles_without_a_name() -> None:
    rows = table("people nordvik")
    assert [row["Navn"] for row in rows if row["Id"]] == ["Kari Lund", "Jon Eide", "Siv Moen"]
    assert [row["Rolle uten navn"] for row in rows if not row["Id"]][:1] == ["Sikkerhetsleder"]
    assert rows[0]["Sist møtt"] == "2026-11-12"


def test_the_log_has_a_row_for_each_thing_that_was_recorded() -> None:
    rows = table("log nordvik")
    entries = json.loads(kp("log", "nordvik", "--json", "--all").out)["entries"]
    assert {row["Oppføring"] for row in rows} == {each["id"] for each in entries}
    promised = [row for row in rows if row["Hva"] == "Lovet"]
    assert [(row["Hvem"], row["Ord"], row["Dag"]) for row in promised][:1] == [
        ("Jon Eide", "sender utfylt leverandørskjema", "2026-12-04")
    ]
    for kind, key in (("Gjort", "done"), ("Holdt", "kept"), ("Hørt", "heard"), ("Vi", "did")):
        assert len([row for row in rows if row["Hva"] == kind]) == sum(len(each[key]) for each in entries)
    assert [row["Dato"] for row in rows] == sorted((row["Dato"] for row in rows), reverse=True)


def test_the_log_of_a_rich_deal_holds_every_word_that_was_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(WORKSPACES / "every-key", tmp_path / "rich")
    monkeypatch.chdir(tmp_path / "rich")
    out = kp("log", "rich", "--format", "csv", "--lang", "nb").out
    for entry in json.loads(kp("log", "rich", "--all", "--json").out)["entries"]:
        words = [entry["note"], *entry["did"], *(each["says"] for each in entry["heard"])]
        words += [each["seen"] or each["said"] for each in entry["done"]]
        words += [each["because"] for key in ("skipped", "reopened") for each in entry[key]]
        for each in filter(None, words):
            assert each.split("/")[0].replace('"', '""') in out or "/" in each


def test_the_review_counts_what_its_json_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WORKSPACES / "review-nb")
    rows = table("review")
    steps = [step for each in json.loads(kp("review", "--json").out)["processes"] for step in each["steps"]]
    assert [row["Steg-id"] for row in rows] == [step["id"] for step in steps]
    assert [row["Gjort"] for row in rows] == [str(step["done"]) for step in steps]
    halves = [step["quartiles"][1] if step["quartiles"] else None for step in steps]
    assert [row["Dager: halvparten"] for row in rows] == ["" if each is None else str(each) for each in halves]


def test_every_promise_has_its_id() -> None:
    assert [row["Løfte"] for row in table("promises nordvik")] == ["regneark", "skjema"]
