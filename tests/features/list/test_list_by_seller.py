"""`--seller`: the deals that one of us has."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path, DEAL.replace("process: prosess@1\n", "process: prosess@1\nseller: pia\n"))
    (root / "kp.yaml").write_text("team: [{id: per, name: Per Aas}, {id: pia, name: Pia Moe}]\n", "utf-8")
    (root / "deals" / "tinde.yaml").write_text(DEAL.replace("Nordvik Mekaniske", "Tinde"), "utf-8")
    monkeypatch.chdir(root)


@pytest.mark.parametrize(
    ("options", "expected"),
    [([], {"nordvik", "tinde"}), (["--seller", "Pia"], {"nordvik"}), (["--seller", "per"], set())],
)
def test_list_next_and_review_keep_to_the_deals_of_one_of_us(options: list[str], expected: set[str]) -> None:
    rows = [
        json.loads(line) for line in kp("list", "--jsonl", *options, "--today", "2026-12-01").out.splitlines() if line
    ]
    assert {row["id"] for row in rows if "id" in row} == expected
    contacts = kp("next", *options, "--today", "2026-12-01", "--json").out
    assert {each for each in ("nordvik", "tinde") if f'"{each}"' in contacts} == expected
    reviewed = kp("review", *options, "--json", "--today", "2026-12-01").out
    assert {each for each in ("nordvik", "tinde") if f'"{each}"' in reviewed} == expected


@pytest.mark.parametrize("command", ["list", "next", "review"])
def test_a_seller_whom_the_team_lacks_is_refused(command: str) -> None:
    assert kp(command, "--seller", "ola").code != 0
