"""The dated values of the law: tied to steps that exist, and never shown as facts before they are confirmed."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.law import Law
from kjopsprosess.validation.law import check_law, law_excerpt
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LAW_FILE = SHIPPED / "law" / "public-procurement-no.yaml"
WORKSPACE = Workspace(SHIPPED.parent)
(LOADED,) = WORKSPACE.read_laws()
TODAY = date(2026, 11, 26)
CONFIRMED = {
    "standstill-part-three", "standstill-part-three-other", "standstill-part-two", "standstill-part-one",
    "climate-weight", "kofa-complaint", "kofa-direct-award", "kofa-fee", "kofa-fee-direct-award", "framework-length",
}  # fmt: skip
REPORTED = {"entry-point", "national-threshold"}


def law() -> Law:
    assert isinstance(LOADED.model, Law)
    return LOADED.model


def overdue(day: date, followed: Collection[str] | None = None) -> list[str | int]:
    return [finding.facts["value"] for finding in check_law(law(), day, followed)]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kp.yaml").write_text("language: en\n")
    return tmp_path


def follow(workspace: Path, process: str) -> None:
    (workspace / "deals").mkdir(exist_ok=True)
    (workspace / "deals" / f"{process}.yaml").write_text(f"customer: K\nprocess: {process}@1\ntrigger: T\n")


def test_it_can_be_read_and_is_no_process() -> None:
    assert LOADED.findings == ()
    assert "public-procurement-no" not in WORKSPACE.process_ids()


def test_only_what_has_a_source_is_a_fact() -> None:
    assert {each.id for each in law().values if each.confirmed} == CONFIRMED
    assert {each.id for each in law().values if each.reported} == REPORTED


def test_every_value_has_a_number_or_says_it_in_words() -> None:
    for each in law().values:
        assert (each.value is None) == (each.unit is None) == (each.in_words is not None), each.id


def test_every_value_stands_once_and_is_looked_at_again_after_it_was_checked() -> None:
    ids = [each.id for each in law().values]
    assert len(set(ids)) == len(ids)
    for each in law().values:
        assert each.checked < each.review_by <= each.checked + timedelta(days=366), each.id
        assert each.holds(each.checked), each.id


def test_every_value_concerns_steps_that_exist() -> None:
    for each in law().values:
        for concern in each.concerns:
            process = WORKSPACE.read_process(concern.process).model
            assert process is not None, each.id
            assert {*concern.steps} <= {step.id for step in process.steps}, each.id
            assert concern.steps, each.id


@pytest.mark.parametrize("form", ["text", "md", "json"])
@pytest.mark.parametrize("process", sorted(path.stem for path in SHIPPED.glob("offentlig-*.yaml")))
def test_an_unconfirmed_number_is_never_shown(
    process: str, form: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", process, "--format", form]) == 0
    printed = re.sub(r"[\\,\u00a0 ]", "", capsys.readouterr().out)
    shown = {each.value for each in law().values if each.confirmed or each.reported}
    hidden = {each.value for each in law().values if not each.confirmed and not each.reported} - shown
    assert [value for value in hidden if value is None or (value >= 1000 and str(value) in printed)] == []


@pytest.mark.parametrize(("lang", "mark"), [("nb", "Ikke bekreftet hos kilden"), ("en", "Not confirmed at the source")])
def test_what_people_of_the_trade_say_stands_below_a_mark_with_its_day_and_source(
    lang: str, mark: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", "offentlig-smaakjop", "--lang", lang]) == 0
    confirmed, told = capsys.readouterr().out.replace("\u00a0", " ").split(f"! {mark}")
    assert re.search(r"500[ ,]000", told)
    assert not re.search(r"500[ ,]000", confirmed)
    assert "26 November 2026" in told or "26. november 2026" in told
    assert "Wikborg Rein" in told


def test_programs_are_given_what_is_reported_apart_from_the_facts(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", "offentlig-smaakjop", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["law"]
    assert {each["id"] for each in told["reported"]} == REPORTED
    assert {each["confidence"] for each in told["reported"]} == {"practitioner"}
    assert not REPORTED & {each["id"] for each in told["facts"]}


def test_a_step_shows_its_values_with_date_and_no_advice(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", "rammeavtale-avrop", "tildeling"]) == 0
    printed = capsys.readouterr().out
    assert printed[printed.index("Figures in the rules") :] == (
        "Figures in the rules\n"
        "    6 months   time limit for a complaint to KOFA after the contract is signed\n"
        "    2 years    time limit for a complaint about an illegal direct award\n"
        "    NOK 8,000  KOFA fee; paid back if the breach affected the result\n"
        "    NOK 1,000  KOFA fee for a direct award; paid back if upheld\n"
        "    Checked on 1 November 2026 against: Klagenemndssekretariatet.\n"
        "    This is not legal advice. The competition's own documents, and the rules on\n"
        "    the day it was published, take precedence.\n"
    )
    assert main(["process", "show", "rammeavtale-avrop", "behov"]) == 0
    assert "Figures in the rules" not in capsys.readouterr().out
    assert main(["process", "show", "saas"]) == 0
    assert "Figures in the rules" not in capsys.readouterr().out


@pytest.mark.parametrize(("lang", "said"), [("nb", "rimelig"), ("en", "reasonable")])
def test_a_rule_without_a_number_says_what_it_says(
    lang: str, said: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", "offentlig-tilbud", "karens", "--lang", lang]) == 0
    assert re.search(rf"^    {said}  ", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("width", ["80", "60"])
def test_a_process_with_its_values_fits_the_screen(
    lang: str, width: str, workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workspace.is_dir()
    monkeypatch.setenv("COLUMNS", width)
    assert main(["process", "show", "offentlig-anbud", "--lang", lang]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row for row in rows if len(row) > int(width)] == []
    assert width == "60" or len(rows) <= 40


def test_a_value_that_has_not_taken_effect_is_not_shown() -> None:
    days = (date(2023, 12, 31), date(2024, 1, 1))
    shown = [law_excerpt(law(), "offentlig-anbud", day, "grunnlag") for day in days]
    assert shown[0] is None
    assert shown[1] is not None
    assert [each.id for each in shown[1].facts] == ["climate-weight"]


def test_it_warns_the_day_after_the_review_date_whether_confirmed_or_not() -> None:
    """What nobody has confirmed needs it most; of either kind, what matters in no process in use is left alone."""
    followed = {"offentlig-smaakjop"}
    assert overdue(date(2026, 12, 31), followed) == []
    assert overdue(date(2027, 1, 1), followed) == ["entry-point", "national-threshold"]
    assert overdue(date(2027, 7, 1), followed) == ["standstill-part-one", "entry-point", "national-threshold"]
    assert "eea-state" in overdue(date(2027, 1, 1), {"offentlig-anbud"})
    assert overdue(date(2027, 7, 1), {"saas-virksomhet"}) == []
    assert {*overdue(date(2030, 1, 1))} == {each.id for each in law().values}
    assert {finding.severity for finding in check_law(law(), date(2030, 1, 1))} == {Severity.WARNING}


def test_kp_check_warns_only_where_a_deal_follows_a_process_concerned(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(workspace, "saas-virksomhet")
    late = ["check", "--today", "2028-01-01"]
    assert main(late) == 0
    assert capsys.readouterr().out == ""
    follow(workspace, "rammeavtale-avrop")
    assert main(late) == 0
    printed = capsys.readouterr().out
    assert "kjopsprosess/processes/law/public-procurement-no.yaml:" in printed
    assert printed.count("law-past-review") == 5
    assert "kofa-fee" in printed
    assert main([*late, "--strict"]) == 1


def test_a_workspace_may_have_its_own_values(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    follow(workspace, "rammeavtale-avrop")
    own = workspace / "processes" / "law" / LAW_FILE.name
    own.parent.mkdir(parents=True)
    own.write_text(LAW_FILE.read_text("utf-8").replace("2027-11-01", "2028-11-01"), "utf-8")
    assert main(["check", "--strict", "--today", "2028-01-01"]) == 0
    assert main(["check", str(own), "--today", "2028-01-01"]) == 0
    assert "standstill-part-three" in capsys.readouterr().out
    own.write_text(LAW_FILE.read_text("utf-8").replace("value: 8000", "value: 8 000"), "utf-8")
    assert main(["check"]) == 1
    assert "processes/law/public-procurement-no.yaml:" in capsys.readouterr().out
    assert main(["process", "show", "rammeavtale-avrop"]) == 4
