"""`kp process new` makes a file that a seller can fill in, or a copy, and never touches one that is there."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.app.main import main
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.schema import field_docstrings
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles.folders import SHIPPED

MODELINE = "# yaml-language-server: $schema=../.kp/schema/process.json"
ONLY_IN_DEALS = {"before"}
OWN = """\
# Vår egen.
name: 'Egen'   # navnet
version: 3
language: nb
roles: [{id: eier, name: Eier}]
steps:
  - id: gammelt
    name: Gammelt
    done_when: D
    retired: 3
  # om bestillingen
  - id: bestilling
    name: Bestille
    done_when: D
    since: 2
    after: []
    who: [{role: eier, part: decides}]
    kind: order
  - {id: bruk, name: Ta i bruk, done_when: D}   # til slutt
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kp.yaml").touch()


@pytest.mark.parametrize("language", Language)
def test_the_example_passes_the_check_and_explains_every_key(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["process", "new", "verksted", "--name", "Verksted: stort", "--lang", language.value]) == 0
    assert "processes/verksted.yaml" in capsys.readouterr().out
    written = Path("processes/verksted.yaml").read_text("utf-8")
    assert written.splitlines()[0] == MODELINE
    assert main(["check", "--strict"]) == 0
    assert main(["process", "show", "verksted", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["name"], shown["language"], shown["version"]) == ("Verksted: stort", language.value, 1)
    models = (
        "Process",
        "Role",
        "Participation",
        "SellerAction",
        "Commitment",
        "Question",
        "Step",
        "Contact",
        "StepDate",
    )
    explained = {match[1] for match in re.finditer(r"(?m)^#?[ -]*([a-z_]+):(?=.*#|$)", written)}
    wanted = {key for model in models for key in field_docstrings()[model]} - ONLY_IN_DEALS - {"name", "steps"}
    assert wanted - explained == set()
    assert [line for line in written.splitlines() if len(line) > 120] == []


@pytest.mark.parametrize("language", Language)
def test_keys_that_wait_behind_a_mark_fit_in_when_it_is_taken_away(language: Language) -> None:
    example = speak(language).first_process.format(id="x", name="X")
    of_any_step = r"(?m)^#(?= *(contact|rule|channel|note|says|date|what|ask|since):)"
    waiting = re.sub(of_any_step, "", example).replace("since: 2", "since: 1")
    Path("processes").mkdir()
    Path("processes/x.yaml").write_text(waiting, "utf-8")
    assert waiting != example
    assert main(["check", "--strict"]) == 0
    marked = re.sub(r"(?m)^#(?=  |decided_by)(?! *(retired|accept):)", "", example).replace("since: 2", "since: 1")
    Path("processes/x.yaml").write_text(marked, "utf-8")
    assert marked.count("#") < waiting.count("#")
    assert main(["check"]) == 0


@pytest.mark.parametrize("source", sorted(path.stem for path in SHIPPED.glob("*.yaml")))
def test_a_copy_differs_in_its_name_and_its_history_alone(source: str) -> None:
    assert main(["process", "new", "min-egen", "--from", source]) == 0
    copy = [line for line in Path("processes/min-egen.yaml").read_text("utf-8").splitlines() if line]
    blocks = re.split(r"(?m)^(?=  - id: )", (SHIPPED / f"{source}.yaml").read_text("utf-8"))
    kept = "".join(block for block in blocks if "\n    retired: " not in block)
    original = [line for line in kept.splitlines() if line and not line.startswith("    since: ")]
    differing = [new for new, old in zip(copy, original, strict=True) if new != old]
    assert differing in (["name: Min egen"], ["name: Min egen", "version: 1"])
    assert main(["check", "--strict", "processes/min-egen.yaml"]) == 0


def test_a_copy_of_a_process_with_a_history_begins_at_its_newest_version() -> None:
    Path("processes").mkdir()
    Path("processes/egen.yaml").write_bytes(OWN.replace("\n", "\r\n").encode())
    assert main(["process", "new", "ny", "--from", "egen", "--name", "Ny d'or"]) == 0
    assert Path("processes/ny.yaml").read_bytes().decode() == (
        "# Vår egen.\n"
        "name: 'Ny d''or'   # navnet\n"
        "version: 1\n"
        "language: nb\n"
        "roles: [{id: eier, name: Eier}]\n"
        "steps:\n"
        "  # om bestillingen\n"
        "  - id: bestilling\n"
        "    name: Bestille\n"
        "    done_when: D\n"
        "    after: []\n"
        "    who: [{role: eier, part: decides}]\n"
        "    kind: order\n"
        "  - {id: bruk, name: Ta i bruk, done_when: D}   # til slutt\n"
    ).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    after: []", "    after: [gammelt]"),  # the copy would refer to a step it lacks
        ("done_when: D}   # til slutt", "done_when: D, since: 1}"),  # a key within a line
    ],
)
def test_what_cannot_be_copied_safely_is_refused(old: str, new: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("processes").mkdir()
    Path("processes/egen.yaml").write_text(OWN.replace(old, new), "utf-8")
    assert main(["check", "processes/egen.yaml"]) == 0
    assert main(["process", "new", "ny", "--from", "egen", "--json"]) == 1
    assert json.loads(capsys.readouterr().err)["problems"][0]["code"] == "cannot-copy"
    assert not Path("processes/ny.yaml").exists()


def test_a_shipped_process_is_taken_over_by_a_copy_of_itself_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["process", "new", "smabedrift"]) == 1
    assert "kp process new smabedrift --like smabedrift" in capsys.readouterr().err.replace("\n", " ")
    assert main(["process", "new", "smabedrift", "--from", "renewal"]) == 1
    assert not Path("processes").exists()
    assert main(["process", "new", "smabedrift", "--from", "smabedrift"]) == 0
    assert Path("processes/smabedrift.yaml").read_bytes() == (SHIPPED / "smabedrift.yaml").read_bytes()


def test_a_file_that_is_there_stays_as_it_is() -> None:
    Path("processes").mkdir()
    shutil.copy(SHIPPED / "renewal.yaml", "processes/egen.yaml")
    assert main(["process", "new", "egen"]) == 1
    assert main(["process", "new", "egen", "--from", "renewal"]) == 1
    assert Path("processes/egen.yaml").read_bytes() == (SHIPPED / "renewal.yaml").read_bytes()


@pytest.mark.parametrize(("call", "code"), [(["Å ja"], 2), (["us"], 2), (["ny", "--from", "zzz"], 3), ([], 2)])
def test_what_is_typed_wrong_makes_no_file(call: list[str], code: int) -> None:
    assert main(["process", "new", *call]) == code
    assert not Path("processes").exists()


def test_the_answer_as_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["process", "new", "ny", "--from", "rene", "--json", "--today", "2026-11-26"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "schema": "kp.process-new/1",
        "saved": True,
        "today": "2026-11-26",
        "process": "ny",
        "file": "processes/ny.yaml",
        "from": "renewal",
        "answers": None,
    }


@pytest.mark.parametrize("like", [("--like", "enterprise-software"), ()])
def test_a_dry_run_shows_the_file_that_would_be_made(tmp_path: Path, like: tuple[str, ...]) -> None:
    made = tmp_path / "processes" / "own.yaml"
    tried = kp("process", "new", "own", *like, "--dry-run", "-C", str(tmp_path))
    assert (tried.code, made.exists()) == (0, False)
    assert kp("process", "new", "own", *like, "-C", str(tmp_path)).code == 0
    assert made.read_text("utf-8") == tried.out
