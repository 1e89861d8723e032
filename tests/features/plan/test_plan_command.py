"""`kp plan`: printed, saved, shared, and read back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from edited_plan import DEAL, PROCESS, saved
from workspace_at_hand import Said, kp, lay, nordvik_log

DAY = "2026-11-26"


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, DEAL.replace("p@1", "prosess@1"), PROCESS))


def plan(*options: str, answers: list[str] | None = None) -> Said:
    return kp("plan", "nordvik", *options, "--today", DAY, answers=answers)


def file() -> str:
    return Path("deals/nordvik.yaml").read_text("utf-8")


def shared(form: str = "csv") -> Path:
    path = Path(f"plan.{form}")
    said = plan("--share-with", "jon", "-o", str(path))
    assert said.code == 0, said.all
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="")


@pytest.mark.parametrize("options", [[], ["--format", "csv"], ["--guesses"], ["--json"], ["--for", "jon"]])
def test_printing_writes_nothing(options: list[str]) -> None:
    before = file()
    assert plan(*options).code == 0
    assert plan(*options, "-o", "ny.csv").code in (0, 2)
    assert file() == before


def test_csv_opens_in_a_spreadsheet_of_either_language_and_holds_no_formula() -> None:
    bokmaal, english = plan("--format", "csv").out, plan("--format", "csv", "--lang", "en").out
    assert bokmaal.startswith("\ufeffNr.;Hva;")
    assert english.startswith("No.,What,")
    assert ";'+47 lag med tall;" in bokmaal
    for text in (bokmaal, english):
        cells = [cell.strip('"') for line in text.splitlines() for cell in line.split(";" if ";" in text[:10] else ",")]
        assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_whose_rows_come_first() -> None:
    assert [step["id"] for step in json.loads(plan("--json", "--for", "kari").out)["steps"]][:2] == ["krav", "pilot"]
    assert json.loads(plan("--json", "--for", "jon").out)["steps"][0]["id"] == "sikkerhet"


def test_the_log_says_who_got_the_plan_and_so_does_the_screen() -> None:
    said = plan("--share-with", "jon,kari", "-o", "plan.csv")
    assert "Jon Eide og Kari Lund" in said.out
    (last,) = nordvik_log()[-1:]
    assert last.shared is not None
    assert (last.shared.with_, last.how) == (("jon", "kari"), None)
    assert f"kp{last.shared.hash}/pilot" in Path("plan.csv").read_text("utf-8-sig")
    assert json.loads(kp("log", "nordvik", "--json").out)["entries"][0]["shared"]["hash"] == last.shared.hash


def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_recorded() -> None:
    Path("plan.csv").write_text("mitt", "utf-8")
    before = file()
    said = plan("--share-with", "jon", "-o", "plan.csv")
    assert said.code != 0
    assert (Path("plan.csv").read_text("utf-8"), file()) == ("mitt", before)


@pytest.mark.parametrize("form", ["csv", "md"])
def test_a_plan_comes_back_as_one_entry_after_a_yes(form: str) -> None:
    path = shared(form)
    change(path, "2026-12-04" if form == "csv" else "4. desember 2026", "11.12.2026")
    before = file()
    dry = plan("--back", str(path), "--by", "jon", "--dry-run")
    assert (dry.code, file()) == (0, before)
    assert "moved: {skjema: 2026-12-11}" in dry.out
    no = plan("--back", str(path), "--by", "jon", answers=["n"])
    assert (no.code, file()) == (1, before)
    unasked = plan("--back", str(path), "--by", "jon")
    assert (unasked.code, file()) == (1, before)
    yes = plan("--back", str(path), "--by", "jon", answers=["j"])
    assert yes.code == 0, yes.all
    last = nordvik_log()[-1]
    assert (last.moved, last.with_, [each.by for each in last.confirmed]) == (
        {"skjema": last.moved["skjema"]},
        ("jon",),
        [("jon",)],
    )
    assert last.moved["skjema"].isoformat() == "2026-12-11"


def test_what_came_back_twice_is_known_the_second_time() -> None:
    path = shared()
    change(path, "2026-12-04", "2026-12-11")
    assert plan("--back", str(path), "--by", "jon", "--yes").code == 0
    again = plan("--back", str(path), "--by", "jon", "--yes", "--json")
    found = json.loads(again.out)
    assert (again.code, found["saved"], found["taken"]) == (1, False, [])
    assert [each["row"] for each in found["known"]] == ["«sender skjemaet»"]


def test_programs_read_what_becomes_of_each_change() -> None:
    path = shared()
    change(path, "2026-12-04", "neste uke")
    change(path, "2026-12-05", "2026-12-06")
    found = json.loads(plan("--back", str(path), "--by", "kari", "--dry-run", "--json").out)
    assert [each["code"] for each in found["refused"]] == ["relative"]
    assert [each["code"] for each in found["taken"]] == ["moved", "confirmed"]
    assert found["sure"] is True


def test_a_plan_printed_and_never_shared_is_found_in_the_log_as_it_was() -> None:
    assert plan("-o", "plan.csv").code == 0
    assert kp("advance", "nordvik", "--note", "Ferie", "--kept", "pakke", "--today", DAY).code == 0
    change(Path("plan.csv"), "2026-12-04", "2026-12-11")
    found = json.loads(plan("--back", "plan.csv", "--by", "jon", "--dry-run", "--json").out)
    assert (found["taken"][0]["code"], found["sure"]) == ("moved", True)


def test_a_plan_of_a_log_that_was_rewritten_is_asked_about_where_it_is_in_doubt() -> None:
    path = shared()
    deal = Path("deals/nordvik.yaml")
    deal.write_text(file().replace("due: 2026-12-05", "due: 2026-12-08"), "utf-8")
    change(path, "2026-12-04", "2026-12-11")
    found = json.loads(plan("--back", str(path), "--by", "jon", "--dry-run", "--json").out)
    assert found["sure"] is False
    assert [each["code"] for each in found["taken"]] == ["moved"]
    whole = plan("--back", str(path), "--by", "kari", "--dry-run")
    assert "Loggen er endret siden" in whole.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "plan-empty"),
        (b"\xef\xbb\xbf \r\n", "plan-empty"),
        (b"<!DOCTYPE html><html><body><table></table></body></html>", "plan-html"),
        (b"PK\x03\x04aaaa", "plan-workbook"),
        (b"%PDF-1.7", "plan-pdf"),
        (b"\x00\x01\x02\xff\xfe\x00", "plan-binary"),
        (b"Hei, her er planen.\nJon\n", "plan-no-headings"),
        (b"Nr.;Hva;Hvem;ID\n1;Pilot;Jon;\n", "plan-no-ids"),
        (b"Nr.;Hva;Hvem;ID\n1;Pilot;Jon;kp0123456789/pilot\n", "plan-other-plan"),
        (b"Nr.;Hva;Hvem;ID\n1;P;J;kp0123456789/pilot\n2;Q;J;kp0123456780/krav\n", "plan-two-plans"),
    ],
)
def test_a_file_that_is_no_plan_of_this_deal_is_refused_with_the_reason(content: bytes, code: str) -> None:
    Path("fil.csv").write_bytes(content)
    before = file()
    said = plan("--back", "fil.csv", "--by", "jon", "--yes", "--json")
    problem = json.loads(said.err or said.out)
    assert (said.code, problem["problems"][0]["code"], file()) == (4, code, before)
    assert plan("--back", "fil.csv", "--by", "jon", "--yes").err


def test_another_deal_s_plan_is_refused_though_it_has_the_same_steps() -> None:
    text = file()
    Path("deals/tinde.yaml").write_text(text.replace("customer: Nordvik", "customer: Tinde"), "utf-8")
    Path("deals/vest.yaml").write_text(text, "utf-8")
    for other in ("tinde", "vest"):
        assert kp("plan", other, "--share-with", "jon", "-o", f"{other}.csv", "--today", DAY).code == 0
        said = plan("--back", f"{other}.csv", "--by", "jon", "--yes")
        assert said.code == 4, said.all
        assert "ikke en plan for Nordvik" in said.err


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--back", "plan.csv"], "--by"),
        (["--by", "jon"], "--back"),
        (["--yes"], "--back"),
        (["--back", "plan.csv", "--by", "jon", "--guesses"], "--guesses"),
        (["--back", "plan.csv", "--by", "jon", "--share-with", "jon"], "--share-with"),
        (["--json", "-o", "plan.json"], "usage"),
        (["--format", "pdf"], "pdf"),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: list[str], word: str) -> None:
    said = plan(*options)
    assert said.code == 2
    assert word in said.err


def test_nobody_sends_a_plan_back_who_has_left() -> None:
    path = shared()
    with Path("deals/nordvik.yaml").open("a", encoding="utf-8") as deal:
        deal.write("  - {date: 2026-11-26, people: [{id: jon, left: true}]}\n")
    assert plan("--back", str(path), "--by", "jon", "--yes").code == 1


def test_that_somebody_leaves_does_not_stand_in_the_plan() -> None:
    with Path("deals/nordvik.yaml").open("a", encoding="utf-8") as deal:
        deal.write(
            "  - {date: 2026-11-26, people: [{id: jon, left: 2099-12-31}, {id: nora, name: Nora Vik, replaces: jon}]}\n"
        )
    for form in ("md", "csv", "html"):
        sent = plan("--format", form).out
        assert "Jon" in sent
        assert "Nora" not in sent
        assert "2099" not in sent


def test_an_order_in_a_ring_is_refused_and_the_rest_is_taken() -> None:
    path = shared()
    text = path.read_text("utf-8-sig")
    numbers = {line.rsplit("/", 1)[1]: line.split(";")[0] for line in text.splitlines()[1:]}
    rows = [line.split(";") for line in text.splitlines()]
    for cells in rows:
        if cells[-1].endswith("/pilot"):
            cells[7] = numbers["bruk"]
        if cells[-1].endswith("/skjema"):
            cells[4] = "2026-12-11"
    path.write_text("\n".join(";".join(cells) for cells in rows), "utf-8")
    found = json.loads(plan("--back", str(path), "--by", "jon", "--yes", "--json").out)
    assert [each["code"] for each in found["refused"]] == ["rules"]
    assert (found["saved"], [*nordvik_log()[-1].moved]) == (True, ["skjema"])


@pytest.mark.parametrize("ring", [False, True])
def test_a_step_comes_after_one_that_is_new_and_stands_below_it_in_the_file(ring: bool) -> None:
    path = shared()
    rows = [*csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")]
    (pilot,) = (cells for cells in rows if cells[-1].endswith("/pilot"))
    pilot[7] = "21"
    if ring:
        (last,) = (cells for cells in rows if cells[-1].endswith("/bruk"))
        (security,) = (cells for cells in rows if cells[-1].endswith("/sikkerhet"))
        security[7] = last[0]
    rows += [["21", "Protokoll ut", *[""] * 5, "22", "", ""], ["22", "Styret møtes", *[""] * 5, "1", "", ""]]
    path.write_bytes(saved(rows))
    found = json.loads(plan("--back", str(path), "--by", "jon", "--yes", "--json").out)
    assert [each["code"] for each in found["refused"]] == (["rules"] if ring else [])
    steps = {each["id"]: each for each in json.loads(plan("--json").out)["steps"]}
    after = {each: [steps[each]["number"]] for each in ("protokoll-ut", "styret-moetes")}
    assert steps["pilot"]["after"] == after["protokoll-ut"]
    assert steps["protokoll-ut"]["after"] == after["styret-moetes"]


@pytest.mark.parametrize(
    ("answers", "people", "owner", "after"),
    [
        (["", "", "j"], ["arne"], {"arne"}, None),
        (["j", "1 og 2", "j"], ["arne"], {"arne"}, 2),
        (["n", "99", "snart", "1", "j"], [], None, 1),
    ],
)
def test_somebody_new_and_the_place_of_a_new_step_are_asked_about(
    answers: list[str], people: list[str], owner: set[str] | None, after: int | None
) -> None:
    path = shared()
    rows = [*csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")]
    (budget,) = (cells for cells in rows if cells[-1].endswith("/budsjett"))
    budget[3] = "Arne Vik"
    rows.append(["", "Protokoll ut", *[""] * 8])
    path.write_bytes(saved(rows))
    said = plan("--back", str(path), "--by", "jon", answers=answers)
    assert said.code == 0, said.all
    entry = nordvik_log()[-1]
    assert [each.id for each in entry.people] == people
    assert [{*each.who} for each in entry.heard if each.step == "budsjett"] == ([owner] if owner else [])
    (new,) = (each.after for each in entry.heard if each.name)
    assert (len(new) if new else None) == after
    assert "er ny. Legge til?" in said.err


@pytest.mark.parametrize("output", [(), ("-o", "plan.csv")])
def test_a_dry_run_of_sharing_writes_neither_file_nor_log(output: tuple[str, ...]) -> None:
    before = file()
    said = plan("--share-with", "jon", *output, "--dry-run")
    assert (said.code, file(), Path("plan.csv").exists()) == (0, before, False)
    told = " ".join(said.all.split())
    assert "Nothing is saved" in told or "Ingenting er lagret" in told
    assert plan("--dry-run").code == 0
