"""A key that is not understood is told above an answer, and costs no more than itself."""

import json
from pathlib import Path

import pytest

from kjopsprosess.app.main import main

DEAL = """\
customer: Nordvik
process: enterprise-software@1
people: [{id: kari, name: Kari Lund, roles: [problem-owner], nick: K}]
log:
  - {date: 2026-11-03, how: meeting, with: [kari], promissed: []}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    (tmp_path / "deals").mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\n")
    (tmp_path / "deals" / "nordvik.yaml").write_text(DEAL)


@pytest.mark.parametrize("command", ["brief", "map", "people", "log"])
def test_reading_goes_on_and_names_each_key_at_the_top(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "nordvik"]) == 0
    first, second, *rest = capsys.readouterr().out.splitlines()
    assert first == "“nick” about Kari Lund is not understood. kp check deals/nordvik.yaml"
    assert second.startswith("“promissed” in the entry of Tue 3 Nov is not understood. Did you mean promised?")
    assert any(rest)


def test_programs_get_their_facts_alone_and_the_keys_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "nordvik", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["schema"] == "kp.brief/1"
    assert "promissed" in err


def test_a_contact_is_recorded_beside_a_key_that_is_not_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advance", "nordvik", "--note", "Hello", "--no-input"]) == 0
    assert "promissed" in capsys.readouterr().err
    written = Path("deals/nordvik.yaml").read_text()
    assert written.startswith(DEAL)
    assert "note: Hello" in written


def test_a_key_at_the_top_stops_everything(capsys: pytest.CaptureFixture[str]) -> None:
    Path("deals/nordvik.yaml").write_text(DEAL.replace("log:", "lgo:"))
    for call in (["brief", "nordvik"], ["advance", "nordvik", "--note", "Hello", "--no-input"]):
        assert main(call) != 0
        assert "unknown key lgo" in capsys.readouterr().err


def test_check_still_fails_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "unknown key nick" in out
    assert "unknown key promissed" in out


def test_the_users_own_keys_are_told_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    Path("deals/nordvik.yaml").write_text(DEAL.replace("nick: K", "x-nick: K").replace("promissed: []", "x-crm: 1"))
    assert main(["brief", "nordvik"]) == 0
    assert capsys.readouterr().out.startswith("Nordvik")
    main(["check"])
    assert "x-" not in capsys.readouterr().out


def test_a_name_in_the_users_own_keys_is_redacted_too() -> None:
    Path("deals/nordvik.yaml").write_text(
        DEAL.replace("nick: K", "x-nick: Kari Lund's own").replace(", promissed: []", "")
    )
    assert main(["people", "nordvik", "--redact", "kari", "--yes"]) == 0
    assert "Kari" not in Path("deals/nordvik.yaml").read_text()
