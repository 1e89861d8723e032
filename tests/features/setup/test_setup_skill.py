"""The skill for agents: what it says can be typed, and `kp init` never writes over what somebody changed."""

import json
import re
import shlex
from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.app.workspace import agent_skill
from kjopsprosess.app.workspace.agent_skill import SKILL_FILE, skill_text, skill_version

TODAY = ("--today", "2026-11-26")
COMMANDS = [each for each in re.findall(r"`(kp [^`]+)`", skill_text()) if each != "kp help COMMAND"]
NAMES = {
    "COMMAND": "advance",
    "DEAL": "nordvik",
    "TEXT": "Ask about the pilot",
    "DAY": "4 Dec",
    "PERSON": "kari",
    "ENTRY.yaml": "entry.yaml",
    "NOTES.yaml": "notes.yaml",
    "CALL.vtt": "call.vtt",
}
ENTRY = """\
date: 2026-11-26
how: call
with: [jon]
promised:
  - id: data-sheet
    by: [jon]
    what: sends the data sheet
    due: 2026-12-11
    quote: I'll send you the data sheet by 11 December.
"""
CALL = """\
WEBVTT

00:01.000 --> 00:04.000
<v Jon Eide>I'll send you the data sheet by 11 December.</v>
"""
EARLIER = """\
---
name: kp
description: An earlier text.
metadata:
  version: "0"
---
Earlier.
"""


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert kp("demo", str(tmp_path / "demo"), "--lang", "en", *TODAY).code == 0
    monkeypatch.chdir(tmp_path / "demo")
    assert kp("note", "nordvik", "Written by kp.", *TODAY).code == 0
    for name, text in (("entry.yaml", ENTRY), ("notes.yaml", re.sub(".*quote.*\n", "", ENTRY)), ("call.vtt", CALL)):
        Path(name).write_text(text)
    return tmp_path / "demo"


def filled(command: str) -> tuple[list[str], str]:
    """The words of a command of the skill with what stands for something filled in, and its standard input."""
    command, typed_in, _ = command.partition(" < ")
    for name, means in NAMES.items():
        command = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w.])", means, command)
    return shlex.split(command)[1:], "Hi,\n\n\tsee below: 3 = 3\n" if typed_in else ""


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) > 20


@pytest.mark.parametrize("command", [*dict.fromkeys(COMMANDS), "kp help COMMAND"])
def test_every_command_of_the_skill_works(command: str, demo: Path) -> None:
    words, typed_in = filled(command)
    before = {path: path.read_bytes() for path in (demo / "deals").iterdir()}
    said = kp(*words, *([] if words[0] in ("help", "schema") else TODAY), piped_in=typed_in)
    assert said.code == 0, said
    assert said.all or words[0] == "check"
    if "--json" in words or words[0] == "schema":
        assert json.loads(said.out)
    assert ("--yes" in words) == (before != {path: path.read_bytes() for path in (demo / "deals").iterdir()})


def test_what_writes_is_tried_first_without_writing() -> None:
    writers = [
        each for each in COMMANDS if re.match(r"kp (advance|note|book|undo) ", each) and "--template" not in each
    ]
    assert [each for each in writers if "--dry-run" not in each and "--yes" not in each] == []


def test_the_keys_it_names_are_keys_of_an_entry() -> None:
    steps = skill_text().split("## After a call")[1].split("\n4. ")[0]
    named = set(re.findall(r"`([a-z]+)`", steps))
    schema = kp("schema", "entry").out
    assert {"quote", "due", "said", "heard"} <= named
    assert [word for word in named if f'"{word}"' not in schema] == []


def test_who_changes_the_text_raises_its_version() -> None:
    """Else `kp init` and `kp doctor` could not tell that a workspace has the earlier text."""
    checksum = re.search(r'checksum: "(\w+)"', skill_text())
    assert checksum
    assert (skill_version(skill_text()), checksum[1]) == (3, "ea3b0ad3c7c04505")


def test_it_is_printed_as_it_is_written_in_both_languages(tmp_path: Path) -> None:
    assert kp("init", str(tmp_path)).code == 0
    written = (tmp_path / SKILL_FILE).read_text("utf-8")
    assert written == kp("skill", "--lang", "nb").out == kp("skill", "--lang", "en").out
    assert json.loads(kp("skill", "--json").out)["text"] == written
    front = written.split("---\n")[1]
    assert re.match(r"name: kp\ndescription: \S.{0,1000}\nmetadata:\n", front)


def with_state(root: Path, state: str) -> Path:
    """A skill as somebody may have it, in a workspace."""
    path = root / SKILL_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    new, old = skill_text(), written_by_version(0)
    texts = {
        "current": new,
        "current-crlf": new.replace("\n", "\r\n"),
        "older": old,
        "older-crlf": old.replace("\n", "\r\n"),
        "newer": written_by_version(9),
        "changed": new + "Our own rule.\n",
        "changed-head": new.replace("name: kp", "name: kp-ours"),
        "changed-own": "# ours\n",
        "changed-empty": "",
        "changed-older": written_by_version(3) + "Our own rule.\n",
    }
    path.write_bytes(texts[state].encode())
    return path


def written_by_version(version: int) -> str:
    plain = EARLIER.replace('"0"', f'"{version}"')
    line = f'  version: "{version}"\n'
    return plain.replace(line, f'{line}  checksum: "{agent_skill._checksum(plain)}"\n')


@pytest.mark.parametrize(
    ("state", "code", "renewed"),
    [
        ("current", "skill-current", False),
        ("current-crlf", "skill-current", False),
        ("older", "skill-older", True),
        ("older-crlf", "skill-older", True),
        ("newer", "skill-newer", False),
        ("changed", "skill-changed", False),
        ("changed-head", "skill-changed", False),
        ("changed-own", "skill-changed", False),
        ("changed-empty", "skill-changed", False),
    ],
)
def test_only_the_own_unchanged_text_is_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str, code: str, renewed: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    kp("init", "--no-skill", "--lang", "en")
    path = with_state(tmp_path, state)
    before = path.read_bytes()
    assert code in [each["code"] for each in json.loads(kp("doctor", "--json").out)["found"]]
    tried = kp("init", "--dry-run", "--lang", "en")
    assert path.read_bytes() == before
    assert ("would be updated" in tried.out) == renewed
    said = kp("init", "--lang", "en")
    assert said.code == 0
    assert path.read_bytes() == (skill_text().encode() if renewed else before)
    assert (f"{SKILL_FILE} was updated." in said.out) == renewed


def test_a_changed_text_of_an_older_kp_is_left_alone_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kp("init", "--lang", "en")
    monkeypatch.setattr(agent_skill, "skill_text", lambda: written_by_version(4))
    path = with_state(tmp_path, "changed-older")
    before = path.read_bytes()
    assert "kp skill prints the new text" in " ".join(kp("init", "--lang", "en").out.split())
    assert path.read_bytes() == before
    found = {each["code"]: each for each in json.loads(kp("doctor", "--json").out)["found"]}
    assert found["skill-changed-older"]["commands"] == ["kp skill"]


@pytest.mark.parametrize("there", [True, False])
def test_it_is_said_when_it_is_made_and_left_out_when_asked(tmp_path: Path, there: bool) -> None:
    said = kp("init", str(tmp_path), "--lang", "en", *([] if there else ["--no-skill"]))
    assert (tmp_path / SKILL_FILE).exists() == there
    assert (f"{SKILL_FILE} tells an agent" in " ".join(said.out.split())) == there


def test_a_folder_of_agents_that_leads_elsewhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "salg").mkdir()
    (tmp_path / "salg" / ".agents").symlink_to(tmp_path / "elsewhere")
    said = kp("init", str(tmp_path / "salg"), "--lang", "en")
    assert said.code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert (tmp_path / "salg" / "kp.yaml").exists()
