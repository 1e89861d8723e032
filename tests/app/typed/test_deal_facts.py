"""Whose deal it is, what it is worth, and how somebody is reached."""

import json
from pathlib import Path

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.model.deal import Deal, Value
from kjopsprosess.yamlfiles.workspace import Workspace

TEAM = "team: [{id: per, name: Per Aas}, {id: pia, name: Pia Moe, email: pia@example.com}]\n"


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    (tmp_path / "deals").mkdir()
    (tmp_path / "kp.yaml").write_text(f"language: en\n{TEAM}")


def new(*options: str) -> Deal:
    assert main(["new", "Nordvik", "--process", "enterprise-software", *options]) == 0
    deal = Workspace(Path.cwd()).read_deal("nordvik").model
    assert deal is not None
    return deal


def brief(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(["brief", "nordvik", "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)["deal"]
    return found


def test_a_new_deal_with_seller_value_and_competitors() -> None:
    deal = new("--seller", "Pia", "--value", "1 200 000", "--competitor", "Delta AS", "--competitor", "Echo")
    assert (deal.seller, deal.value, deal.competitors) == ("pia", Value(amount=1200000), ("Delta AS", "Echo"))


def test_later_entries_change_them(capsys: pytest.CaptureFixture[str]) -> None:
    new("--seller", "per", "--value", "100 EUR", "--competitor", "Delta")
    changes = ("--seller", "Pia Moe", "--value", "EUR 90.000", "--competitor", "Echo", "--competitor", "Delta")
    assert main(["advance", "nordvik", *changes, "--no-input"]) == 0
    deal = brief(capsys)
    assert deal["seller"] == "pia"
    assert deal["value"] == {"amount": 90000, "currency": "EUR"}
    assert deal["competitors"] == ["Delta", "Echo"]


@pytest.mark.parametrize("typed", ["much", "12 00", "EUR 90 EUR", "1,5", "-4"])
def test_what_is_no_amount_is_refused(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    new()
    assert main(["advance", "nordvik", "--value", typed, "--no-input"]) == 2
    assert "Write for example £60,000" in capsys.readouterr().err


def test_a_seller_must_be_one_of_us(capsys: pytest.CaptureFixture[str]) -> None:
    new()
    assert main(["advance", "nordvik", "--seller", "Kari", "--no-input"]) != 0
    assert "None of us is called Kari." in capsys.readouterr().err
    Path("kp.yaml").write_text("language: en\n")
    assert main(["advance", "nordvik", "--seller", "per", "--no-input"]) != 0
    assert "team: [{id: per, name: Per Aas}]" in " ".join(capsys.readouterr().err.split())


def test_how_somebody_is_reached_and_through_whom(capsys: pytest.CaptureFixture[str]) -> None:
    new("--person", "ola: name=Ola Berg, kind=partner, phone=+47 900 00 000")
    assert main(["advance", "nordvik", "--person", "kari: name=Kari Lund, email=kari@example.com, through=ola"]) == 0
    capsys.readouterr()
    assert main(["people", "nordvik"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "+47 900 00 000" in out
    assert "kari@example.com · through Ola Berg" in out


def test_redaction_takes_telephone_and_mail_and_who_it_goes_through() -> None:
    new(
        "--person",
        "ola: name=Ola Berg, phone=900",
        "--person",
        "kari: name=Kari Lund, email=k@example.com, through=ola",
    )
    assert main(["people", "nordvik", "--redact", "ola", "--yes"]) == 0
    assert main(["people", "nordvik", "--redact", "kari", "--yes"]) == 0
    text = Path("deals/nordvik.yaml").read_text()
    assert not [word for word in ("900", "example.com", "ola", "kari") if word in text.casefold()]
