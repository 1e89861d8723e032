"""What a workspace holds about a person: finding it, and taking it out of a deal."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

OWN = """\
name: Own
version: 1
language: en
about: First drawn with Åse Moe.
roles: [{id: owner, name: Owner}]
steps:
  - {id: problem, name: Describe the problem, done_when: It is written down., who: [{role: owner, part: does}]}
"""
NORDVIK = """\
customer: Nordvik
process: own@1
trigger: A wish of Åse Moe
people:
  - {id: aase, name: Åse Moe, title: manager, roles: [owner], attitude: champion}
log:
  - {id: a, date: 2026-11-01, how: call, with: [aase], note: Åse rang}
"""
SHOWN = """\
aase becomes person-1 in deals/nordvik.yaml. Title, needs and attitude are taken
out; roles and what happened stay:
@@ -2,6 +2,6 @@
 process: own@1
-trigger: A wish of Åse Moe
+trigger: A wish of Person 1
 people:
-  - {id: aase, name: Åse Moe, title: manager, roles: [owner], attitude: champion}
+  - {id: person-1, name: Person 1, title: ~, roles: [owner], attitude: ~}
 log:
-  - {id: a, date: 2026-11-01, how: call, with: [aase], note: Åse rang}
+  - {id: a, date: 2026-11-01, how: call, with: [person-1], note: Åse rang}

Part of the name still stands here. Read the lines, and fix those that are about
the person:
deals/nordvik.yaml:7: - {id: a, date: 2026-11-01, how: call, with: [person-1], note: Åse rang}
"""


@pytest.fixture(autouse=True)
def deal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    files = {
        "kp.yaml": "",
        "processes/own.yaml": OWN,
        "deals/nordvik.yaml": NORDVIK,
        "deals/broken.yaml": "customer: [\n  # ring A\u030ase  Moe\n",
        "deals/Copy of nordvik.yml": "people: [åse moe]\n",
        "deals/other.yaml": "customer: Moe\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path / "deals" / "nordvik.yaml"


def test_every_file_is_searched_also_those_that_cannot_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "--find", "åse moe"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "deals/Copy of nordvik.yml:1: people: [åse moe]",
        "deals/broken.yaml:2: # ring A\u030ase  Moe",
        "deals/nordvik.yaml:3: trigger: A wish of Åse Moe",
        "deals/nordvik.yaml:5: - {id: aase, name: Åse Moe, title: manager, roles: [owner], attitude: champion}",
        "deals/nordvik.yaml:7: - {id: a, date: 2026-11-01, how: call, with: [aase], note: Åse rang}",
        "processes/own.yaml:4: about: First drawn with Åse Moe.",
    ]
    assert said.err.startswith("6 places in 4 files.\nOnly the files as they are now were searched.")


def test_one_deal_and_a_name_that_is_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "oth", "--find", "Moe"]) == 0
    assert capsys.readouterr().out == "deals/other.yaml:1: customer: Moe\n"
    assert main(["people", "--find", "Nils"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Nils is in no deal or buying process of the workspace.")


def test_what_could_not_be_searched_is_told(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deal.write_bytes(b"# Moe\n" * 200_000)
    assert main(["people", "--find", "Moe", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["schema"], facts["name"], facts["unsearched"]) == ("kp.find/1", "Moe", ["deals/nordvik.yaml"])
    assert facts["places"][-2] == {"file": "deals/other.yaml", "line": 1, "column": 11, "text": "customer: Moe"}


def test_without_yes_the_change_is_only_shown(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "nordvik", "--redact", "åse moe"]) == 0
    said = capsys.readouterr()
    assert said.out == SHOWN
    assert "Nothing was saved. Add --yes to change the file." in said.err
    assert deal.read_text("utf-8") == NORDVIK


def test_with_yes_it_is_made_and_what_it_does_not_reach_is_told(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "nordvik", "--redact", "aase", "--yes"]) == 0
    said = capsys.readouterr()
    assert said.out == SHOWN
    assert deal.read_text("utf-8").splitlines()[2:] == [
        "trigger: A wish of Person 1",
        "people:",
        "  - {id: person-1, name: Person 1, title: ~, roles: [owner], attitude: ~}",
        "log:",
        "  - {id: a, date: 2026-11-01, how: call, with: [person-1], note: Åse rang}",
    ]
    assert "aase is person-1 in deals/nordvik.yaml now." in said.err
    assert "processes/own.yaml:4: about: First drawn with Åse Moe." in said.err
    assert "git filter-repo" in " ".join(said.err.split())
    assert main(["people", "nordvik", "--redact", "person-1", "--yes"]) == 1
    assert "person-1 has no name in the deal already." in capsys.readouterr().err


def test_as_facts_nothing_is_asked(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, saved in (((), False), (("--yes",), True)):
        assert main(["people", "nordvik", "--redact", "aase", "--json", *arguments]) == 0
        facts = json.loads(capsys.readouterr().out)
        assert (facts["schema"], facts["pseudonym"], facts["saved"]) == ("kp.redact/1", "person-1", saved)
        assert [place["line"] for place in facts["left"]] == [7]
        assert [place["file"] for place in facts["elsewhere"]][-1] == "processes/own.yaml"
        assert (deal.read_text("utf-8") != NORDVIK) is saved


class _Somebody(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("\n", 1), ("n\n", 1), ("", 130)])
def test_on_a_terminal_it_is_asked_and_enter_is_no(
    deal: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    screen = _Somebody()
    monkeypatch.setattr(sys, "stdin", _Somebody(answer))
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["people", "nordvik", "--redact", "aase"]) == code
    assert "Change deals/nordvik.yaml? y/N" in screen.getvalue()
    assert (deal.read_text("utf-8") != NORDVIK) is (code == 0)


def test_which_deal_must_be_said_and_the_person_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people"]) == 2
    assert main(["people", "--redact", "aase"]) == 2
    assert capsys.readouterr().err.count("DEAL is missing.") == 2
    assert main(["people", "nordvik", "--redact", "nils"]) == 3
