"""The template names what the deal has, and each of its blocks is an entry once its marks are taken away."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from workspace_at_hand import kp

WORKSPACES = Path(__file__).parents[3] / "workspaces"


@pytest.fixture(params=["nb", "en"], autouse=True)
def _workspace(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(WORKSPACES / f"screens-{request.param}", tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(tmp_path)


def template(deal: str = "nordvik") -> str:
    said = kp("advance", deal, "--template")
    assert (said.code, said.err) == (0, "")
    return said.out


def test_it_names_people_open_steps_and_open_promises() -> None:
    remarks = [line for line in template().splitlines() if line.startswith("##     ")]
    people, steps = (
        [line for line in remarks if "Kari Lund" in line],
        [line for line in remarks if ": Jon Eide: " in line],
    )
    assert (len(people), len(steps)) == (1, 1)
    assert len(remarks) == 1 + 3 + 4 + 2


@pytest.mark.quick
def test_each_block_is_an_entry_that_can_be_added() -> None:
    head, *blocks = template().split("\ndate: ", 1)[1].split("\n\n")
    seen = []
    for block in blocks:
        plain = "".join(f"{line.removeprefix('# ')}\n" for line in block.splitlines())
        Path("entry.yaml").write_text(f"date: {head}\n{plain}", "utf-8")
        said = kp("advance", "nordvik", "--from", "entry.yaml", "--dry-run")
        assert said.code == 0, (block, said)
        seen.append(re.match(r"(\w+):", plain)[1])  # type: ignore[index]
    assert seen == [
        "done",
        "promised",
        "heard",
        "skipped",
        "reopened",
        "kept",
        "moved",
        "did",
        "people",
        "booked",
        "note",
    ]


def test_as_it_is_printed_it_tells_of_nothing() -> None:
    Path("entry.yaml").write_text(template(), "utf-8")
    said = kp("advance", "nordvik", "--from", "entry.yaml")
    assert said.code == 1
    assert "[nothing-told]" in said.err


@pytest.mark.parametrize("deal", ["brattvik", "vestmark", "solheim", "tinde", "havnes", "hegglund"])
def test_every_deal_has_one(deal: str) -> None:
    Path("entry.yaml").write_text(f"{template(deal)}note: x\n", "utf-8")
    assert kp("advance", deal, "--from", "entry.yaml", "--dry-run").code == 0


def test_it_says_who_leaves_and_who_takes_over() -> None:
    kp("advance", "nordvik", "--person", "jon: left=2027-12-31", "--person", "Nora Vik: replaces=jon")
    remarks = " ".join(template().replace("\N{NO-BREAK SPACE}", " ").split())
    assert "; Nora Vik" in remarks.split("jon: Jon Eide")[1].split("##")[0]
    assert "2027" in remarks.split("nora: Nora Vik; ")[1].split("##")[0]
