"""A promise of one of us: `us/per`, or a name that only the team has."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

TODAY = "2026-12-01"
TEAM = "team: [{id: per, name: Per Aas}, {id: pia, name: Pia Moe}, {id: kari, name: Kari Vik}]\n"


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = lay(tmp_path)
    (root / "kp.yaml").write_text(f"language: nb\n{TEAM}", "utf-8")
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize(
    ("who", "written", "said"),
    [
        ("us/per", "us/per", "Per Aas sender tallene"),
        ("us/Pia", "us/pia", "Pia Moe sender tallene"),
        ("US/per aas", "us/per", "Per Aas sender tallene"),
        ("Per", "us/per", "Per Aas sender tallene"),
        ("pia moe", "us/pia", "Pia Moe sender tallene"),
        ("us/kari", "us/kari", "Kari Vik sender tallene"),
        ("Kari Vik", "us/kari", "Kari Vik sender tallene"),
        ("Kari Lund", "kari", "Kari Lund sender tallene"),
        ("vi", "us", "Vi sender tallene"),
        ("us/per og Pia", "[us/per, us/pia]", "Per Aas og Pia Moe sender tallene"),
    ],
)
def test_who_of_us_promises_is_written_and_said_back(workspace: Path, who: str, written: str, said: str) -> None:
    told = kp("advance", "nordvik", "--promise", f"{who}: sender tallene @ 2026-12-04", "--today", TODAY)
    assert told.code == 0, told.all
    assert said in told.out
    assert f"by: {written}\n" in (workspace / "deals" / "nordvik.yaml").read_text("utf-8")


@pytest.mark.parametrize("who", ["Kari", "kari"])
def test_a_name_of_both_is_asked_about_with_a_line_for_each(workspace: Path, who: str) -> None:
    before = (workspace / "deals" / "nordvik.yaml").read_bytes()
    told = kp("advance", "nordvik", "--promise", f"{who}: sender tallene @ 2026-12-04", "--today", TODAY)
    assert told.code != 0
    for line in ("us/kari: sender tallene @ 2026-12-04", "Kari Lund: sender tallene @ 2026-12-04"):
        assert f'kp advance nordvik --promise "{line}"' in told.all
    assert (workspace / "deals" / "nordvik.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("who", "says"),
    [("us/pre", "Mente du per?"), ("us/x", "Vi er us/per, us/pia og us/kari."), ("us/siv", "Fant ingen av oss")],
)
def test_one_of_us_whom_the_team_lacks_is_refused(who: str, says: str) -> None:
    told = kp("advance", "nordvik", "--promise", f"{who}: sender tallene @ 2026-12-04", "--today", TODAY)
    assert told.code != 0
    assert says in " ".join(told.all.split())


def test_a_seller_has_what_they_promised_and_not_what_another_of_us_did(workspace: Path) -> None:
    path = workspace / "deals" / "nordvik.yaml"
    path.write_text(
        path.read_text("utf-8").replace("process: prosess@1\n", "process: prosess@1\nseller: pia\n"), "utf-8"
    )
    kp("advance", "nordvik", "--promise", "us/per: sender tallene @ 2026-12-04", "--today", TODAY)

    def promised(seller: str) -> list[str]:
        out = kp("promises", "--ours", "--seller", seller, "--json", "--today", TODAY).out
        return [each["what"] for each in json.loads(out)["promises"]]

    assert promised("per") == ["sender tallene"]
    assert promised("pia") == ["sender regnearket"]


def test_programs_read_who_of_us_beside_us() -> None:
    kp("advance", "nordvik", "--promise", "us/per: sender tallene @ 2026-12-04", "--today", TODAY)
    found = json.loads(kp("promises", "--ours", "--json", "--today", TODAY).out)["promises"]
    assert [(each["by"]["id"], each["of_us"]) for each in found] == [
        ("us", []),
        ("us", [{"id": "per", "name": "Per Aas"}]),
    ]


@pytest.mark.parametrize(("by", "column"), [("us/peer", 28), ("[us/per, us/peer]", 37)])
def test_an_id_that_the_team_lacks_is_found_where_it_stands(workspace: Path, by: str, column: int) -> None:
    path = workspace / "deals" / "nordvik.yaml"
    path.write_text(path.read_text("utf-8").replace("regneark, by: us,", f"regneark, by: {by},"), "utf-8")
    told = kp("check", "nordvik", "--today", TODAY)
    assert f"deals/nordvik.yaml:16:{column}:" in told.out
    assert "[unknown-team-member]" in told.out
    assert "us/per" in told.out
    assert kp("brief", "nordvik", "--today", TODAY).code == 0


def test_two_people_of_the_same_name_are_told_apart_by_the_customers_id(workspace: Path) -> None:
    (workspace / "kp.yaml").write_text("language: en\nteam: [{id: kari, name: Kari Lund}]\n", "utf-8")
    told = kp("advance", "nordvik", "--promise", "Kari Lund: sender tallene @ 2026-12-04", "--today", TODAY)
    assert told.code != 0
    assert '--promise "kari: sender tallene @ 2026-12-04"' in told.all
    assert kp("advance", "nordvik", "--promise", "kari: sender tallene @ 2026-12-04", "--today", TODAY).code == 0
    assert "by: kari\n" in (workspace / "deals" / "nordvik.yaml").read_text("utf-8").split("2026-12-01", 1)[1]
