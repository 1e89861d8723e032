"""The dated values of the law: tied to steps that exist, and never shown as facts before they are confirmed."""

from __future__ import annotations

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
    "standstill-part-three", "standstill-part-three-other", "climate-weight",
    "kofa-complaint", "kofa-direct-award", "kofa-fee",
}  # fmt: skip


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
    confirmed = {each.value for each in law().values if each.confirmed}
    unconfirmed = {each.value for each in law().values if not each.confirmed and each.value >= 1000} - confirmed
    assert [value for value in unconfirmed if str(value) in printed] == []


def test_a_step_shows_its_values_with_date_and_no_advice(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert workspace.is_dir()
    assert main(["process", "show", "rammeavtale", "tildeling"]) == 0
    printed = capsys.readouterr().out
    assert printed[printed.index("Numbers in the law") :] == (
        "Numbers in the law\n"
        "    6 months   so long after the contract is signed a complaint can be sent to\n"
        "               KOFA\n"
        "    24 months  the same for an illegal direct award\n"
        "    NOK 8,000  highest fee for a complaint to KOFA\n"
        "    As of 1 November 2026: Klagenemndssekretariatet, frister;\n"
        "    Klagenemndssekretariatet, klagegebyr.\n"
        "    This is no legal advice. The competition's own documents and the rules on\n"
        "    the day of its notice come first.\n"
    )
    assert main(["process", "show", "rammeavtale", "behov"]) == 0
    assert "Numbers in the law" not in capsys.readouterr().out
    assert main(["process", "show", "saas"]) == 0
    assert "Numbers in the law" not in capsys.readouterr().out


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
    shown = [law_excerpt(law(), "offentlig-anbud", day, "grunnlag") for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert shown[0] is None
    assert shown[1] is not None
    assert [each.id for each in shown[1].facts] == ["climate-weight"]


def test_it_warns_the_day_after_the_review_date_and_of_what_deals_are_shown() -> None:
    assert overdue(date(2027, 6, 30), {"offentlig-anbud"}) == []
    assert overdue(date(2027, 7, 1), {"offentlig-anbud"}) == [
        "standstill-part-three",
        "standstill-part-three-other",
        "climate-weight",
    ]
    assert overdue(date(2027, 7, 1), {"rammeavtale-avrop", "offentlig-smaakjop"}) == []
    assert "national-threshold" in overdue(date(2027, 1, 1))
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
    assert printed.count("law-past-review") == 3
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
    assert main(["process", "show", "rammeavtale"]) == 4
