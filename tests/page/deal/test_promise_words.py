"""Who promised, and what, in one sentence: us, one of us, one person, several, and a body in the plural."""

import json
from pathlib import Path

import pytest
from promising import PROCESS
from workspace_at_hand import kp, lay_process

TODAY = ("--today", "2026-12-01")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    Path("kp.yaml").write_text("language: en\nteam: [{id: per, name: Per Aas}]\n")
    people = (
        "{id: ann, name: Ann Lee, roles: [owner]}, {id: bob, name: Bob Ray}, "
        "{id: drivers, name: The drivers, kind: body}, {id: board, name: The board, kind: body}"
    )
    Path("deals/acme.yaml").write_text(f"customer: Acme\nprocess: p@1\npeople: [{people}]\nlog:\n")


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("we", "We send the plan"),
        ("us/per", "Per Aas sends the plan"),
        ("ann", "Ann Lee sends the plan"),
        ("ann, bob", "Ann Lee and Bob Ray send the plan"),
        ("drivers", "The drivers send the plan"),
        ("board", "The board sends the plan"),
    ],
)
@pytest.mark.parametrize("typed", ["sends the plan", "send the plan"])
def test_every_screen_makes_the_verb_agree(who: str, said: str, typed: str) -> None:
    saved = kp("advance", "acme", "--how", "call", "--with", "ann", "--promise", f"{who}: {typed} @ 4 Dec", *TODAY)
    assert saved.code == 0, saved.all
    assert f"{said} by Fri 4 Dec" in " ".join(saved.out.split())
    (found,) = json.loads(kp("promises", "acme", "--json", *TODAY).out)["promises"]
    assert found["what"] == typed, "the file keeps what was typed"
    calendar = kp("calendar", "acme", *TODAY).out.replace("\r\n ", "").replace("\n ", "")
    assert said in calendar
    assert kp("advance", "acme", "--kept", said, *TODAY).code == 0, "what the screen shows can be typed"
    assert said in " ".join(kp("log", "acme", *TODAY).out.split())
