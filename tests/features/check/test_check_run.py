"""A workspace is checked whole or by file, as far as each file can be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.features.check.cached import cached_findings, checked_deal
from kjopsprosess.features.check.run import check_workspace
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles import workspace_files as storage
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 26)
DEAL = "customer: Nordvik\nprocess: saas@1\ntrigger: T\npeople: [{id: kari, roles: [eier]}]\n"
PROCESS = """\
name: SaaS
language: nb
roles: [{id: eier, name: Eier}]
steps:
  - {id: krav, name: N, done_when: D, who: [{role: eier, part: decides}]}
  - {id: ordre, name: N, done_when: D, kind: order, who: [{role: eier, part: does}]}
  - {id: bruk, name: N, done_when: D, who: [{role: eier, part: does}]}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    root = tmp_path / "salg"
    for folder in (root / "deals", root / "processes", tmp_path / "shipped"):
        folder.mkdir(parents=True)
    (root / "kp.yaml").write_text("language: nb\n")
    (root / "deals" / "nordvik.yaml").write_text(DEAL)
    (root / "processes" / "saas.yaml").write_text(PROCESS)
    monkeypatch.setattr(storage, "SHIPPED", tmp_path / "shipped")
    return Workspace(root.resolve())


def write(workspace: Workspace, file: str, content: str | bytes) -> Path:
    path = workspace.root / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def found(workspace: Workspace, *files: Path) -> list[str]:
    """`file:line:column code` of everything found."""
    placed = check_workspace(workspace, files, TODAY)
    return [f"{each.spot} {each.finding.code}" for each in placed]


def test_a_good_workspace_has_nothing_wrong(workspace: Workspace) -> None:
    assert found(workspace) == []


def test_findings_come_in_the_order_of_files_and_lines(workspace: Workspace) -> None:
    write(workspace, "kp.yaml", "langage: nb\n")
    write(workspace, "processes/egen.yaml", "name: E\nlanguage: xx\nsteps: []\n")
    write(
        workspace,
        "deals/fjordlaks.yaml",
        DEAL + "log:\n  - date: 2026-11-27\n    done:\n      - step: kravv\n        seen: x\n    kept: [p]\n",
    )
    assert found(workspace) == [
        "deals/fjordlaks.yaml:6:11 date-after-today",
        "deals/fjordlaks.yaml:8:9 done-without-person",
        "deals/fjordlaks.yaml:8:15 unknown-step",
        "deals/fjordlaks.yaml:10:12 unknown-promise",
        "kp.yaml:1:1 unknown-key",
        "processes/egen.yaml:2:11 unknown-value",
        "processes/egen.yaml:3:8 no-steps",
    ]


def test_an_id_given_twice_is_told_with_the_line_of_the_first(workspace: Workspace) -> None:
    write(workspace, "deals/nordvik.yaml", DEAL.replace("}]", "},\n  {id: kari, roles: [eier]}]"))
    (located,) = check_workspace(workspace, (), TODAY)
    assert (located.line, located.finding.code, located.finding.facts["first_line"]) == (5, "duplicate-id", 4)


@pytest.mark.parametrize(
    ("process", "expected"),
    [
        ("saaas@1", [("no-process", Severity.MISMATCH, {"process": "saaas", "near": "saas@1"})]),
        ("anbud@1", [("no-process", Severity.MISMATCH, {"process": "anbud"})]),
    ],
)
def test_a_process_that_is_not_there(
    workspace: Workspace, process: str, expected: list[tuple[str, Severity, dict[str, str]]]
) -> None:
    write(workspace, "deals/nordvik.yaml", DEAL.replace("saas@1", process))
    placed = check_workspace(workspace, (), TODAY)
    assert [(each.finding.code, each.finding.severity, each.finding.facts) for each in placed] == expected


@pytest.mark.parametrize("process", ["name: [\n", PROCESS.replace("id: bruk", "id: bruk, after: [bruk]")])
def test_a_deal_whose_process_cannot_be_used_says_so_once_and_is_read_as_far_as_it_goes(
    workspace: Workspace, process: str
) -> None:
    write(workspace, "processes/saas.yaml", process)
    write(workspace, "deals/nordvik.yaml", DEAL.replace("trigger: T\n", "") + "log: [{date: 2026-11-01, did: [a/b]}]\n")
    in_deal = [each for each in found(workspace) if each.startswith("deals/")]
    assert in_deal == ["deals/nordvik.yaml:1:1 no-trigger", "deals/nordvik.yaml:2:10 process-not-usable"]


def test_one_of_two_processes_missing_is_told_at_its_pin(workspace: Workspace) -> None:
    write(workspace, "deals/nordvik.yaml", DEAL.replace("saas@1", "[saas@1, styre@1]"))
    assert found(workspace) == ["deals/nordvik.yaml:2:19 no-process"]


def test_files_with_names_that_are_not_read(workspace: Workspace) -> None:
    write(workspace, "deals/Åse Bø.yaml", "")
    write(workspace, "processes/gammel.yml", "")
    placed = check_workspace(workspace, (), TODAY)
    assert [(each.file, each.finding.code, each.source_line) for each in placed] == [
        ("deals/Åse Bø.yaml", "file-name-not-an-id", ""),
        ("processes/gammel.yml", "yml-file", ""),
    ]


def test_only_the_file_named_is_checked(workspace: Workspace) -> None:
    broken = write(workspace, "deals/a.yaml", "customer: A\n")
    write(workspace, "deals/b.yaml", "customer: B\n")
    assert found(workspace, broken, broken) == ["deals/a.yaml:1:1 missing-key"]


def test_a_process_named_is_checked_with_the_deals_that_use_it(workspace: Workspace) -> None:
    process = write(workspace, "processes/saas.yaml", PROCESS.replace("kind: order", "kind: order, since: 4"))
    write(workspace, "deals/other.yaml", DEAL.replace("saas", "egen"))
    write(workspace, "processes/egen.yaml", PROCESS)
    assert found(workspace, process) == [
        "deals/nordvik.yaml:2:10 process-not-usable",
        "processes/saas.yaml:4:1 no-order-step",
        "processes/saas.yaml:6:60 wrong-since",
    ]


def test_a_deal_named_is_compared_with_its_process_but_the_process_is_not_reported(workspace: Workspace) -> None:
    write(workspace, "processes/saas.yaml", PROCESS.replace("{id: eier, name: Eier}", "{id: sjef, name: S}"))
    assert found(workspace, workspace.root / "deals" / "nordvik.yaml") == ["deals/nordvik.yaml:2:10 process-not-usable"]


def test_the_settings_can_be_named(workspace: Workspace) -> None:
    settings = write(workspace, "kp.yaml", "language: norsk\n")
    assert found(workspace, settings) == ["kp.yaml:1:11 unknown-value"]


def test_a_misnamed_file_that_is_named_is_told_of_its_name_and_its_contents(workspace: Workspace) -> None:
    path = write(workspace, "deals/Bø.yaml", DEAL.replace("trigger: T\n", ""))
    assert found(workspace, path) == ["deals/Bø.yaml file-name-not-an-id", "deals/Bø.yaml:1:1 no-trigger"]


def test_a_file_that_is_not_there_or_not_text(workspace: Workspace) -> None:
    write(workspace, "deals/latin.yaml", "customer: Bø\n".encode("latin-1"))
    missing, folder = workspace.root / "deals" / "zzz.yaml", workspace.root / "deals"
    assert found(workspace, missing, folder, workspace.root / "deals" / "latin.yaml") == [
        "deals not-a-file",
        "deals/latin.yaml:1:12 not-utf8",
        "deals/zzz.yaml no-file",
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in SHIPPED.glob("*.yaml")))
def test_the_processes_that_come_with_kp_have_nothing_wrong(workspace: Workspace, name: str) -> None:
    path = write(workspace, f"processes/{name}", (SHIPPED / name).read_bytes())
    assert found(workspace, path) == []


def test_a_process_is_read_for_its_wording_once_it_can_be_used(workspace: Workspace) -> None:
    path = write(workspace, "processes/saas.yaml", PROCESS.replace("id: krav, name: N", "id: krav, name: Holde demo"))
    assert found(workspace, path) == ["processes/saas.yaml:5:22 our-action-as-step"]
    broken = PROCESS.replace("id: krav, name: N", "id: krav, after: [krav], name: Holde demo")
    path = write(workspace, "processes/saas.yaml", broken)
    assert [each for each in found(workspace, path) if each.startswith("processes/")] == [
        "processes/saas.yaml:5:23 cycle",
    ]


def test_commands_that_only_use_a_process_do_not_read_it_for_its_wording() -> None:
    process, _ = parse_model(parse_document(PROCESS.replace("name: N", "name: Demo").encode(), "x.yaml"), Process)
    assert process is not None
    assert check_process(process) == ()


@pytest.mark.parametrize("count", [3, 90, 5000])
def test_the_line_of_many_findings_is_kept_once(workspace: Workspace, count: int) -> None:
    """A line can be as long as a file; the findings of it are the same when they are read from what is kept."""
    promises = ", ".join(["x"] * count)
    write(workspace, "deals/a.yaml", f"{DEAL}log:\n  - {{date: 2026-11-03, kept: [{promises}]}}\n")
    told = check_workspace(workspace, [], TODAY)
    kept = checked_deal("a", None, told, {})
    assert cached_findings(kept) == [*told]
    assert len(kept.findings) < 2 * len(promises) + 300 * len(told)
