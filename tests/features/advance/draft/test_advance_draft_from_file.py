"""An entry from a file is checked, said back and saved as one that was typed; each error names its place there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import kp, lay

ENTRY: dict[str, Any] = {
    "date": "2026-11-26",
    "how": "call",
    "with": ["kari"],
    "promised": [{"id": "liste", "by": "kari", "what": "sender listen", "due": "2026-12-04", "step": "behov"}],
    "heard": [{"step": "behov", "by": ["kari"], "says": "Det tar tre uker: minst", "quote": "tre uker, minst"}],
    "did": ["behov/eksempel"],
}
YAML = """\
date: 2026-11-26
how: call
with: kari      # én holder
promised:
  - {id: liste, by: kari, what: sender listen, due: 2026-12-04, step: behov}
heard:
  - step: behov
    by: [kari]
    says: "Det tar tre uker: minst"
    quote: tre uker, minst
did: [behov/eksempel]
"""


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


def log(root: Path) -> str:
    return re.sub(r"-[a-z2-7]{4}\b", "-xxxx", (root / "deals" / "nordvik.yaml").read_text("utf-8"))


def given(root: Path, text: str, *options: str, name: str = "entry.yaml") -> Any:
    (root / name).write_text(text, "utf-8")
    return kp("advance", "nordvik", "--from", name, *options)


FORMS = {
    "yaml": YAML,
    "json": json.dumps(ENTRY),
    "json on lines": json.dumps(ENTRY, indent=2, ensure_ascii=False),
    "json with tabs": json.dumps(ENTRY, indent="\t"),
    "windows": "\ufeff" + YAML.replace("\n", "\r\n"),
    "an item of a log": "".join(f"{'  - ' if n == 0 else '    '}{line}\n" for n, line in enumerate(YAML.splitlines())),
    "a list in json": json.dumps([ENTRY]),
}


@pytest.mark.quick
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_saved_and_said_back_as_the_same_entry(root: Path, form: str) -> None:
    flags = ["--how", "call", "--with", "kari", "--did", "behov/eksempel"]
    flags += [
        "--promise",
        "kari: behov = sender listen @ 2026-12-04",
        "--heard",
        "kari: behov = Det tar tre uker: minst",
    ]
    typed = kp("advance", "nordvik", *flags)
    by_flags = log(root).replace("id: sender-listen", "id: liste")
    lay(root)
    said = given(root, FORMS[form])
    assert (said.code, said.out, said.err) == (0, typed.out, typed.err)
    assert log(root).replace("        quote: tre uker, minst\n", "") == by_flags
    assert "quote: tre uker, minst" in log(root)


ALONE = """
import sys
sys.argv[1:] = ["advance", "nordvik", "--from", "-"]
from kjopsprosess.app.main import run
run()
"""


@pytest.mark.parametrize(("text", "code"), [(YAML, 0), (FORMS["json"], 0), ("date: x\n", 4)])
def test_standard_input_is_read(root: Path, text: str, code: int) -> None:
    call = [sys.executable, "-c", ALONE]
    done = subprocess.run(call, input=text, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert ("sender listen" in log(root)) == (code == 0)
    assert ("stdin:1:7: " in done.stderr) == (code != 0)


def test_a_dry_run_shows_the_lines_and_saves_nothing(root: Path) -> None:
    before = log(root)
    said = given(root, YAML, "--dry-run")
    assert (said.code, log(root)) == (0, before)
    assert "what: sender listen" in said.out


def test_for_programs_the_answer_is_that_of_a_typed_entry(root: Path) -> None:
    said = given(root, YAML, "--json")
    assert json.loads(said.out)["schema"] == "kp.advance/1"
    assert json.loads(said.out)["verdict"] == "advance"


WRONG = {
    "no YAML": ("date: 2026-11-26\nnote: [a\n", 4, "2:7", "open-bracket"),
    "no day": ("how: call\nnote: x\n", 4, "1:1", "missing-key"),
    "no such day": ("date: 2026-11-31\nnote: x\n", 4, "1:7", "not-a-date"),
    "unknown key": ("date: 2026-11-26\npromissed: []\n", 4, "2:1", "unknown-key"),
    "unknown key in an item": ("date: 2026-11-26\nheard:\n  - {by: kari, sais: x}\n", 4, "3:16", "unknown-key"),
    "promise without a day": ("date: 2026-11-26\npromised: [{id: a, by: kari, what: x}]\n", 4, "2:12", "missing-key"),
    "empty": ("", 4, "1:1", "empty-file"),
    "a text": ("Kari sends it\n", 4, "1:1", "not-a-record"),
    "two entries": ("- date: 2026-11-26\n  note: x\n- date: 2026-11-27\n  note: y\n", 4, "3:3", "several-entries"),
    "nothing told": ("date: 2026-11-26\nhow: call\n", 1, "1:1", "nothing-told"),
    "a day to come": ("# x\ndate: 2026-12-26\nnote: x\n", 1, "2:7", "in-future"),
    "unknown person": ("date: 2026-11-26\nwith: [kari, karo]\nnote: x\n", 1, "2:14", "unknown-person"),
    "unknown step": ("date: 2026-11-26\nheard:\n- by: kari\n  says: x\n  step: behow\n", 1, "5:9", "unknown-step"),
    "done by nobody": ("date: 2026-11-26\ndone: [{step: behov, seen: x}]\n", 1, "2:8", "done-without-person"),
    "unknown promise": ("date: 2026-11-26\nkept: [notatt]\n", 1, "2:8", "unknown-promise"),
    "promised before": (
        "date: 2026-11-26\npromised:\n  - {id: b, by: kari, what: sender notatene, due: 2026-12-01}\n",
        1,
        "3:29",
        "promised-before",
    ),
    "ring": (
        """date: 2026-11-26
heard:
  - {by: kari, says: x, step: valg, after: [behov]}
  - {by: kari, says: x, step: behov, after: [valg]}
""",
        1,
        "4:31",
        "steps-in-ring",
    ),
    "id of another entry": ("id: 2026-11-02-aaaa\ndate: 2026-11-26\nnote: x\n", 1, "1:5", "duplicate-id"),
}


@pytest.mark.quick
@pytest.mark.parametrize("case", WRONG)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_an_error_names_file_line_and_column_and_nothing_is_saved(root: Path, case: str, language: str) -> None:
    text, code, place, finding = WRONG[case]
    before = log(root)
    said = given(root, text, "--lang", language)
    assert (said.code, said.out, log(root)) == (code, "", before)
    assert f"entry.yaml:{place}: " in said.err, said.err
    assert f"[{finding}]" in said.err
    assert "deals/nordvik.yaml:" not in said.err
    problem = json.loads(given(root, text, "--json").err)["problems"][0]
    line, column = map(int, place.split(":"))
    assert problem == {"code": finding, "file": "entry.yaml", "line": line, "column": column}


def test_every_reason_is_told_at_once(root: Path) -> None:
    said = given(root, "date: 2026-11-26\nwith: [ola]\nheard: [{by: per, says: x, step: a}]\n")
    assert [each in said.err for each in ("entry.yaml:2:8", "entry.yaml:3:14")] == [True, True]


def test_an_id_that_is_taken_is_named_with_its_file(root: Path) -> None:
    said = given(root, "id: 2026-11-02-aaaa\ndate: 2026-11-26\nnote: x\n")
    assert "line 10 (deals/nordvik.yaml)" in " ".join(said.err.split())


def test_a_promise_said_again_may_be_moved_or_new(root: Path) -> None:
    again = "date: 2026-11-26\npromised: [{id: b, by: kari, what: sender notatet, due: 2026-12-01}]\n"
    assert "moved: {notat: 2026-12-01}" in given(root, again).err
    assert given(root, again, "--another").code == 0
    lay(root)
    assert given(root, "date: 2026-11-26\nmoved: {notat: 2026-12-01}\n").code == 0


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--from", "entry.yaml", "--done", "kari: behov = x"), "--done"),
        (("--from", "entry.yaml", "--with", "kari", "--why-now", "kari: x"), "--why-now"),
        (("--template", "--note", "x"), "--note"),
        (("--template", "--from", "entry.yaml"), "--template"),
        (("--yes", "--note", "x"), "--yes"),
        (("--transcript", "call.vtt"), "--transcript"),
        (("--from", "-", "--transcript", "-"), "--transcript"),
    ],
)
def test_it_is_not_mixed_with_what_is_typed(root: Path, options: tuple[str, ...], named: str) -> None:
    (root / "entry.yaml").write_text(YAML)
    before = log(root)
    said = kp("advance", "nordvik", *options)
    assert (said.code, log(root)) == (2, before)
    assert named in said.err


def test_a_file_that_is_not_there() -> None:
    said = kp("advance", "nordvik", "--from", "nothing.yaml")
    assert said.code == 3
    assert said.err.startswith("nothing.yaml: ")


def test_what_is_only_worth_a_look_is_shown_with_its_place(root: Path) -> None:
    said = given(root, "date: 2026-11-26\nnote: MÃ¸te\n")
    assert said.code == 0
    assert "entry.yaml:2:8: " in said.err
