"""Real signals to a real process: no traceback, the exit code a shell expects, and the truth about what is saved."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from test_stopped_at_every_line import three_to_upgrade
from workspace_at_hand import DEAL, lay
from workspace_at_hand import kp as in_this_process

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import StopSignal
from kjopsprosess.features.versions import run_upgrade

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

WHILE_LOADING = """
import os
import sys

at, number, *sys.argv[1:] = sys.argv[1:]
imports = -1

def watch(event, facts):
    global imports
    if event == "import":
        if facts[0] in ("signal", "kjopsprosess.app.errors") or imports >= 0:
            imports += 1
        if at in (str(imports), facts[0]):
            imports += 1
            os.kill(os.getpid(), int(number))

sys.addaudithook(watch)
from kjopsprosess.app.startup import run
try:
    run()
finally:
    if at == "none":
        sys.stderr.write(f"{imports} imports")
"""
"""Sends itself a signal at an import: by its number from the first that our entry point needs, or by its name."""
WHILE_WRITING = """
import os
import sys

when, at, number, times, *sys.argv[1:] = sys.argv[1:]
real, calls = os.replace, 0

def replace(*given, **folders):
    global calls
    somebodys_work = given[1].endswith(".yaml")  # not the cache
    calls += somebodys_work
    if somebodys_work and calls == int(at) and when == "before":
        send(int(times))
    real(*given, **folders)
    if somebodys_work and calls == int(at) and when == "after":
        send(int(times))

def send(times):
    try:
        os.kill(os.getpid(), int(number))
    finally:
        if times > 1:
            send(times - 1)

os.replace = replace
from kjopsprosess.app.startup import run
run()
"""
"""Sends itself a signal right before or after a file gets its name for the time `at`."""

IN_A_CALLBACK = """\
import os, signal, sys

when, real = sys.argv.pop(1), os.replace

class Held:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        sum(range(1000))

def replace(*given, **folders):
    held = Held() if when == "before" else None
    del held
    real(*given, **folders)
    held = Held() if when == "after" else None
    del held

os.replace = replace
from kjopsprosess.app.startup import run
run()
"""
"""Sends itself a signal where Python drops every exception, right before or after a file gets its name."""


def kp(program: str, root: Path, *given: object, ignored: int | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, given)],
        cwd=root,
        env={**os.environ, "KP_TODAY": "2026-11-26"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=(lambda: signal.signal(ignored, signal.SIG_IGN)) if ignored else None,
    )


@pytest.mark.parametrize(
    ("command", "step"),
    [
        ("brief nordvik", 37),
        ("advance nordvik --note x --dry-run", 73),
        pytest.param("brief nordvik", 1, marks=pytest.mark.long),
    ],
)
def test_ctrl_c_while_anything_is_loaded_shows_no_traceback(tmp_path: Path, command: str, step: int) -> None:
    root = lay(tmp_path)
    (imports,) = map(int, re.findall(r"(\d+) imports$", kp(WHILE_LOADING, root, "none", 2, *command.split()).stderr))
    assert imports > 200
    for at in (*range(1, 8), *range(8, imports, step)):
        done = kp(WHILE_LOADING, root, at, signal.SIGINT, *command.split())

        where = f"import {at} of {imports}: {done}"
        assert (done.returncode, done.stderr in ("", "Avbrutt. Ingenting er lagret.\n")) == (130, True), where
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8") == DEAL


def test_what_python_makes_of_a_signal_is_still_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(*_given: object) -> None:
        raise SyntaxError("can't load unicodedata module")  # and not a word of the signal that kept it from loading it

    monkeypatch.setattr(CommandContext, "load_deal", compiled)
    monkeypatch.setattr(StopSignal, "newest", StopSignal(signal.SIGTERM))
    said = in_this_process("brief", "nordvik", "-C", str(lay(tmp_path)))
    assert said == (143, "", "Avbrutt. Ingenting er lagret.\n")


@pytest.mark.parametrize(("when", "code", "said"), [("before", 143, ""), ("after", 0, "Lagret i deals/nordvik.yaml.")])
def test_a_signal_that_python_drops_is_heard(tmp_path: Path, when: str, code: int, said: str) -> None:
    root = lay(tmp_path)
    done = kp(IN_A_CALLBACK, root, when, "advance", "nordvik", "--note", "x")
    assert (done.returncode, "Traceback" in done.stderr, done.stderr.startswith(said)) == (code, False, True), done
    assert ("note: x" in (root / "deals" / "nordvik.yaml").read_text("utf-8")) is (when == "after")


@pytest.mark.parametrize(("name", "times"), [("INT", 1), ("INT", 3), ("TERM", 1), ("HUP", 1)])
@pytest.mark.parametrize(
    ("when", "said"), [("before", "Ingenting er lagret."), ("after", "Lagret i deals/nordvik.yaml.")]
)
def test_what_a_signal_stops_is_told(tmp_path: Path, name: str, times: int, when: str, said: str) -> None:
    root, number = lay(tmp_path), signal.Signals[f"SIG{name}"]
    done = kp(WHILE_WRITING, root, when, 1, int(number), times, "advance", "nordvik", "--note", "hei")

    assert (done.returncode, done.stderr) == (128 + number, f"Avbrutt. {said}\n")
    assert ("note: hei" in (root / "deals" / "nordvik.yaml").read_text("utf-8")) == (when == "after")
    assert [path.name for path in (root / "deals").glob(".kp-*")] == []


def test_each_of_several_files_is_named(tmp_path: Path) -> None:
    root = tmp_path / "w"
    three_to_upgrade(root)
    done = kp(WHILE_WRITING, root, "after", 2, signal.SIGTERM, 1, "process", "upgrade", "--all", "--json")
    assert (done.returncode, done.stdout) == (143, "")
    assert '"exit": 143' in done.stderr
    assert [name for name in ("brattvik", "nordvik", "tinde") if f"deals/{name}.yaml" in done.stderr] == [
        "brattvik",
        "nordvik",
    ]
    assert "prosess@1" in (root / "deals" / "tinde.yaml").read_text("utf-8")


def test_of_very_many_files_the_last_is_named(tmp_path: Path) -> None:
    root = tmp_path / "w"
    three_to_upgrade(root)
    for number in range(25):
        shutil.copy(root / "deals" / "nordvik.yaml", root / "deals" / f"sak-{number:02}.yaml")
    done = kp(WHILE_WRITING, root, "after", 22, signal.SIGINT, 1, "process", "upgrade", "--all")
    assert done.stderr.endswith("Avbrutt. Lagret i 22 filer, sist i deals/sak-19.yaml.\n"), done
    assert "prosess@2" in (root / "deals" / "sak-19.yaml").read_text("utf-8")
    assert "prosess@1" in (root / "deals" / "sak-20.yaml").read_text("utf-8")


def test_a_fault_of_ours_tells_what_was_saved_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, pages = tmp_path / "w", 0
    three_to_upgrade(root)
    real = vars(run_upgrade)["upgrade_page"]

    def page(*given: Any) -> Any:
        nonlocal pages
        pages += 1
        return real(*given) if pages < 3 else 1 / 0

    monkeypatch.setattr(run_upgrade, "upgrade_page", page)
    said = in_this_process("process", "upgrade", "--all", "-C", str(root))
    assert (said.code, "Lagret i deals/brattvik.yaml og deals/nordvik.yaml." in said.err.replace("\n", " ")) == (
        1,
        True,
    )
    assert "ikke endret" not in said.err


@pytest.mark.parametrize("command", ["process upgrade --all", "people nordvik --redact kari --yes"])
def test_a_reader_that_goes_away_stops_no_change_that_was_asked_for(tmp_path: Path, command: str) -> None:
    root = tmp_path / "w"
    three_to_upgrade(root)
    reader, writer = os.pipe()
    os.close(reader)
    program = "from kjopsprosess.app.startup import run; run()"
    done = subprocess.run([sys.executable, "-c", program, *command.split()], cwd=root, stdout=writer, check=False)
    os.close(writer)
    changed = [path.stem for path in sorted((root / "deals").iterdir()) if path.read_text("utf-8") != DEAL]
    assert changed == (["brattvik", "nordvik", "tinde"] if "--all" in command else ["nordvik"])
    assert done.returncode in (0, 120)  # Python's own complaint about a pipe that is closed


def test_what_pip_installs_begins_at_the_entry_point() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert scripts == dict.fromkeys(("kp", "kjopsprosess"), "kjopsprosess.app.startup:run")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_a_signal_that_is_ignored_as_nohup_does_stays_so(tmp_path: Path, number: int) -> None:
    root = lay(tmp_path)
    done = kp(WHILE_WRITING, root, "before", 1, number, 1, "advance", "nordvik", "--note", "hei", ignored=number)
    assert done.returncode == 0, done
    assert "note: hei" in (root / "deals" / "nordvik.yaml").read_text("utf-8")


def test_a_merge_that_is_stopped_is_none_to_git(tmp_path: Path) -> None:
    root = lay(tmp_path)
    for name in ("base", "ours", "theirs"):
        (root / name).write_text(DEAL, "utf-8")
    done = kp(WHILE_LOADING, root, 150, signal.SIGTERM, "merge-driver", "base", "ours", "theirs")
    assert done.returncode == 143  # above 128: to git a driver that broke down
    assert (root / "ours").read_text("utf-8") == DEAL
