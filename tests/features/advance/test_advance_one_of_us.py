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
    [("us/pre", "Mente du per?"), ("us/x", "Hos oss: us/per, us/pia og us/kari."), ("us/siv", "Fant ingen av oss")],
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


def entry_of(root: Path) -> str:
    return (root / "deals" / "nordvik.yaml").read_text("utf-8").split("id: 2026-12-01", 1)[1]


@pytest.mark.parametrize("typed", ["us/per", "per", "Per", "per aas", "US/Per"])
@pytest.mark.parametrize("command", [("advance", "nordvik", "--note", "x"), ("book", "nordvik", "2026-12-09")])
def test_who_of_us_writes_is_in_the_entry(workspace: Path, command: tuple[str, ...], typed: str) -> None:
    told = kp(*command, "--author", typed, "--today", TODAY)
    assert told.code == 0, told.all
    assert "author: us/per\n" in entry_of(workspace)
    assert "skrevet inn av Per Aas" in kp("log", "nordvik", "--all", "--today", TODAY).out


@pytest.mark.parametrize("command", [("advance", "nordvik", "--note", "x"), ("note", "nordvik", "x")])
def test_whom_the_machine_names_is_said_back(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    assert kp(*command, "--today", TODAY).code == 0
    assert "author" not in entry_of(workspace)
    monkeypatch.setenv("KP_AUTHOR", "Pia")
    told = kp(*command, "--today", TODAY)
    assert "Skrevet inn av Pia Moe." in told.all
    assert entry_of(workspace).count("author: us/pia\n") == 1
    monkeypatch.setenv("KP_AUTHOR", "Nobody")
    assert kp(*command, "--today", TODAY).code != 0


def test_whom_the_machine_names_is_not_dropped_silently_where_there_is_no_team(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "kp.yaml").write_text("language: nb\n", "utf-8")
    monkeypatch.setenv("KP_AUTHOR", "Pia")
    told = kp("note", "nordvik", "x", "--today", TODAY)
    assert told.code == 0
    assert "KP_AUTHOR (Pia) er ikke brukt: kp.yaml har ikke noe team." in " ".join(told.all.split())
    assert "author" not in entry_of(workspace)


def test_the_only_one_in_the_team_writes_and_a_seller_decides_nothing(workspace: Path) -> None:
    path = workspace / "deals" / "nordvik.yaml"
    path.write_text(path.read_text("utf-8").replace("trigger:", "seller: pia\ntrigger:", 1), "utf-8")
    assert "Skrevet inn" not in kp("advance", "nordvik", "--note", "x", "--today", TODAY).all
    (workspace / "kp.yaml").write_text("language: nb\nteam: [{id: per, name: Per Aas}]\n", "utf-8")
    told = kp("advance", "nordvik", "--note", "y", "--today", TODAY)
    assert "Skrevet inn av Per Aas." in told.all
    assert "author: us/per\n" in entry_of(workspace)


def test_an_author_alone_is_no_entry(workspace: Path) -> None:
    told = kp("advance", "nordvik", "--author", "per", "--no-input", "--today", TODAY)
    assert told.code != 0
    assert "2026-12-01" not in (workspace / "deals" / "nordvik.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "did", "did_by"),
    [
        (("us/per: behov/eksempel",), ["behov/eksempel"], {"per": ["behov/eksempel"]}),
        (("Pia: eksempel",), ["behov/eksempel"], {"pia": ["behov/eksempel"]}),
        (("per og pia: Lunsj", "us/per: Ringte"), ["Lunsj", "Ringte"], {"per": ["Lunsj", "Ringte"], "pia": ["Lunsj"]}),
        (("vi: Lunsj",), ["Lunsj"], {}),
        (("Siv: ring henne",), ["Siv: ring henne"], {}),
        (("Husk: ring Per",), ["Husk: ring Per"], {}),
    ],
)
def test_who_of_us_did_what(typed: tuple[str, ...], did: list[str], did_by: dict[str, list[str]]) -> None:
    flags = [each for text in typed for each in ("--did", text)]
    told = kp("advance", "nordvik", "--how", "møte", "--with", "siv", *flags, "--today", TODAY)
    assert told.code == 0, told.all
    entry = json.loads(kp("log", "nordvik", "--json", "--today", TODAY).out)["entries"][0]
    assert entry["did"] == did
    assert {each["by"]["id"]: each["did"] for each in entry["did_by"]} == did_by
    page = " ".join(kp("log", "nordvik", "--today", TODAY).out.split())
    for name, work in (("Per Aas", did_by.get("per", [])), ("Pia Moe", did_by.get("pia", []))):
        assert not work or name in page
    assert kp("check", "nordvik", "--strict", "--today", TODAY).out.count("did-by") == 0


@pytest.mark.parametrize("who", ["us/pre", "us/x", "kari"])
def test_work_of_nobody_certain_is_refused(workspace: Path, who: str) -> None:
    before = (workspace / "deals" / "nordvik.yaml").read_bytes()
    told = kp("advance", "nordvik", "--did", f"{who}: Lunsj", "--today", TODAY)
    assert told.code != 0
    assert (workspace / "deals" / "nordvik.yaml").read_bytes() == before


@pytest.mark.parametrize("key", ["author: us/peer", "did: [Lunsj]\n    did_by: {us/peer: [Lunsj]}"])
def test_an_author_or_doer_whom_the_team_lacks_is_found(workspace: Path, key: str) -> None:
    path = workspace / "deals" / "nordvik.yaml"
    path.write_text(f"{path.read_text('utf-8')}  - date: 2026-11-05\n    {key}\n", "utf-8")
    told = kp("check", "nordvik", "--today", TODAY)
    assert "[unknown-team-member]" in told.out
    assert "us/per" in told.out
    assert kp("log", "nordvik", "--today", TODAY).code == 0


def test_one_of_us_does_no_step_of_theirs() -> None:
    told = kp("advance", "nordvik", "--done", "us/per: behov = Vist frem", "--today", TODAY)
    assert told.code != 0
    assert "us/per" not in told.all.replace("us/per: behov", "")


@pytest.mark.parametrize("who", ["us/per", "vi", "US/x"])
@pytest.mark.parametrize("flag", ["--heard", "--reopen", "--skip", "--confirmed", "--with"])
def test_our_side_is_nobody_at_the_customer(workspace: Path, who: str, flag: str) -> None:
    before = (workspace / "deals" / "nordvik.yaml").read_bytes()
    typed = {"--with": who, "--confirmed": f"{who}: behov"}.get(flag, f"{who}: behov = Ja")
    told = kp("advance", "nordvik", "--note", "x", flag, typed, "--today", TODAY)
    assert told.code != 0
    assert "er vår side" in told.all
    assert "--person" not in told.all
    assert (workspace / "deals" / "nordvik.yaml").read_bytes() == before
