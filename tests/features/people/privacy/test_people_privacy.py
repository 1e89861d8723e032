"""What a workspace holds about a person: finding it, and taking it out of a deal."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main

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
Åse Moe becomes Person 1 in deals/nordvik.yaml. Title, needs and attitude are
taken out; roles and what happened stay:
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

Part of the name is still here. Read the lines, and fix those that are about the
person:
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
    assert said.err.startswith("Nils is not in any deal or buying process in the workspace.")


def test_what_could_not_be_searched_is_told(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deal.write_bytes(b"# Moe\n" * 200_000)  # too large to be a deal, and searched all the same
    deal.parents[1].joinpath("notes.docx").write_bytes(b"PK\x03\x04 and what it compresses")
    assert main(["people", "--find", "Moe", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["schema"], facts["name"], facts["unsearched"]) == ("kp.find/1", "Moe", ["notes.docx"])
    assert "deals/nordvik.yaml" in facts["files"]
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
    assert "Åse Moe is now Person 1 in deals/nordvik.yaml." in said.err
    assert "processes/own.yaml:4: about: First drawn with Åse Moe." in said.err
    assert "git filter-repo" in " ".join(said.err.split())
    assert main(["people", "nordvik", "--redact", "person-1", "--yes"]) == 1
    assert "Person 1 has already been taken out of the deal." in capsys.readouterr().err


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


LEFT = {
    ".nordvik.yaml.swp": b"b0VIM\0\0" + "åse moe".encode(),
    "deals/nordvik.yaml~": NORDVIK.encode(),
    "deals/nordvik.yaml.bak": NORDVIK.encode("cp1252"),
    "notes.md": unicodedata.normalize("NFD", "ÅSE MOE").encode(),
    "old/2025/mail.txt": "Fra: Åse Moe".encode("utf-16"),
    "deals/too-big.yaml": b"# x\n" * 400_000 + "# Åse Moe\n".encode(),
}


@pytest.fixture
def left(deal: Path) -> list[str]:
    """Other files with the name, and some without."""
    root = deal.parents[1]
    for name, content in {**LEFT, "readme.md": b"Moe", ".git/x": NORDVIK.encode()}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return sorted(LEFT)


YAML = ["deals/Copy of nordvik.yml", "deals/broken.yaml", "processes/own.yaml"]
"""Files with the name of which lines are shown."""


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "The name is also in these files, which kp does not change:"),
     ("nb", "Navnet står også i disse filene, som kp ikke endrer:")],
)  # fmt: skip
@pytest.mark.parametrize("flag", ["--yes", "--dry-run", None])
def test_every_other_file_with_the_name_is_named(
    left: list[str], capsys: pytest.CaptureFixture[str], flag: str | None, language: str, heading: str
) -> None:
    more = [flag] if flag else []
    assert main(["people", "nordvik", "--redact", "aase", "--lang", language, *more]) == 0
    lines = capsys.readouterr().err.splitlines()
    place = lines.index(heading)
    assert lines[place + 1 : place + 1 + len(left)] == left
    assert not any("readme.md" in line or ".git/x" in line for line in lines)


@pytest.mark.parametrize("more", [(), ("--yes",), ("--dry-run", "--yes")])
def test_programs_are_told_of_every_file_with_the_name(
    deal: Path, left: list[str], capsys: pytest.CaptureFixture[str], more: tuple[str, ...]
) -> None:
    assert main(["people", "nordvik", "--redact", "aase", "--json", *more]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["files"] == sorted([*left, *YAML])
    assert facts["saved"] is (more == ("--yes",)) is (deal.read_text("utf-8") != NORDVIK)


def test_the_search_finds_every_other_file_with_the_name(left: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "--find", "Åse Moe"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-len(left) :] == left
    assert f"The name is in {len(left)} other files." in said.err
    assert main(["people", "--find", "Åse Moe", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == sorted([*left, *YAML, "deals/nordvik.yaml"])


def test_a_name_that_is_only_in_other_files_is_found(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deal.with_name("notes.md").write_text("Nils Vik", "utf-8")
    assert main(["people", "--find", "Nils"]) == 0
    said = capsys.readouterr()
    assert said.out == "deals/notes.md\n"
    assert said.err.startswith(
        "Nils is not in any deal or buying process in the workspace.\nThe name is in 1 other file.\n"
    )
    assert main(["people", "nordvik", "--find", "Nils"]) == 1  # in one deal alone


def test_when_no_other_file_has_the_name_that_is_said(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in YAML:
        (deal.parents[1] / path).unlink()
    (deal.parents[1] / "processes" / "own.yaml").write_text(OWN.replace("Åse Moe", "them"), "utf-8")
    assert main(["people", "nordvik", "--redact", "aase", "--yes"]) == 0
    assert "No other file in the workspace has the name." in capsys.readouterr().err


def test_somebody_without_a_name_is_looked_for_by_the_id(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deal.write_text(NORDVIK.replace("name: Åse Moe, ", "").replace("Åse", "Hun"), "utf-8")
    deal.with_name("nordvik.yaml~").write_bytes(deal.read_bytes())
    assert main(["people", "nordvik", "--redact", "aase", "--json", "--yes"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == ["deals/nordvik.yaml~"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_deal_that_is_a_link_within_the_workspace_is_not_another_file(
    deal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real = deal.parents[1] / "kept" / "nordvik.yaml"
    real.parent.mkdir()
    deal.rename(real)
    deal.symlink_to(real)
    assert main(["people", "nordvik", "--redact", "aase", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["files"] == YAML
    assert main(["people", "nordvik", "--redact", "aase", "--json", "--yes"]) == 0
    assert b"person-1" in real.read_bytes()
