"""Git itself shows what differs in a process, pipes an old edition in, and asks `kp check` before a commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kjopsprosess.app.workspace.files import GITATTRIBUTES_LINES
from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import plain_data

ROOT = Path(__file__).parents[3]
WORKSPACE = ROOT / "tests" / "workspaces" / "versions-en"
PROGRAM = f"'{sys.executable}' -c 'from kjopsprosess.app.main import run; run()'"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "sales"
    shutil.copytree(WORKSPACE, root)
    (root / ".gitattributes").write_text("".join(f"{line}\n" for line in GITATTRIBUTES_LINES))
    git(root, "init", "-q", "-b", "main")
    git(root, "config", "diff.kp.command", f"{PROGRAM} process diff")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "start")
    return root


def git(root: Path, *arguments: str, fails: bool = False) -> str:
    settings = ("user.name=Ola", "user.email=ola@example.com", "commit.gpgsign=false", "core.autocrlf=false")
    options = [option for setting in settings for option in ("-c", setting)]
    done = run(root, "git", *options, *arguments)
    assert (done.returncode != 0) is fails, done.stdout + done.stderr
    return done.stdout + (done.stderr if fails else "")


def run(root: Path, *command: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KP_TODAY": "2026-11-26", "HOME": str(root.parent), "LANG": "C.UTF-8"}
    return subprocess.run(
        command, cwd=root, input=given, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def kp(root: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    program = "from kjopsprosess.app.main import run; run()"
    return run(root, sys.executable, "-c", program, *arguments, given=given)


def rewrite(root: Path, old: str, new: str) -> Path:
    path = root / "processes" / "machine.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_git_diff_tells_a_change_in_words(repository: Path) -> None:
    rewrite(repository, "signed by owner and foreman", "signed by owner or foreman")
    shown = git(repository, "diff")
    assert shown.startswith("processes/machine.yaml:\nA new machine for the workshop\nsteps: 1 changed\n")
    assert "Done when  Asks for less: The list of requirements is signed by owner or\n" in shown
    assert "    granli    version 2  Choose a supplier         1 done\n" in shown


def test_git_show_tells_a_process_that_came_and_one_that_went(repository: Path) -> None:
    shutil.copy(repository / "processes" / "machine.yaml", repository / "processes" / "crane.yaml")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "a crane")
    assert "processes/crane.yaml:\nA new machine for the workshop · a new buying process · 8 steps\n" in git(
        repository, "show", "--ext-diff"
    )
    git(repository, "rm", "-q", "processes/crane.yaml")
    shown = git(repository, "diff", "--cached")
    assert shown.startswith("processes/crane.yaml:\nA new machine for the workshop · the buying process is gone")


def test_git_diff_of_a_renamed_file(repository: Path) -> None:
    git(repository, "mv", "processes/machine.yaml", "processes/crane.yaml")
    assert "No difference in what the process says." in git(repository, "diff", "--cached", "-M")


def test_a_broken_file_does_not_stop_git(repository: Path) -> None:
    rewrite(repository, "version: 5", "version: [")
    shown = git(repository, "diff")
    assert "processes/machine.yaml" in shown
    assert "open-bracket" in shown
    assert "git diff --no-ext-diff shows the lines." in shown


def test_git_diff_goes_on_during_a_conflict(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "other")
    rewrite(repository, "signed by owner and foreman", "signed by owner")
    git(repository, "commit", "-qam", "theirs")
    git(repository, "checkout", "-q", "main")
    rewrite(repository, "signed by owner and foreman", "signed by foreman")
    git(repository, "commit", "-qam", "ours")
    git(repository, "merge", "other", fails=True)
    git(repository, "diff")
    assert "processes/machine.yaml is not merged yet." in git(repository, "diff", "HEAD", "--ext-diff", "--cached")


def test_an_old_edition_from_git_is_piped_in(repository: Path) -> None:
    rewrite(repository, "signed by owner and foreman", "signed by owner or foreman")
    old = git(repository, "show", "HEAD:processes/machine.yaml")
    told = kp(repository, "process", "diff", "-", "processes/machine.yaml", given=old)
    assert told.returncode == 1
    assert told.stdout.startswith(
        "A new machine for the workshop · from standard input to processes/machine.yaml\nsteps: 1 changed\n"
    )
    assert kp(repository, "process", "diff", "-", "HEAD", given=old).returncode == 3
    assert kp(repository, "process", "diff", "-", "machine", given=old).returncode == 1


def test_an_old_edition_from_git_guards_the_history(repository: Path) -> None:
    old = git(repository, "show", "HEAD:processes/machine.yaml")
    checked = ("check", "processes/machine.yaml", "--against", "-")
    assert kp(repository, *checked, given=old).returncode == 0
    rewrite(repository, "  - id: training\n", "  - id: lessons\n")
    told = kp(repository, *checked, given=old)
    assert told.returncode == 1
    assert "the step training is no longer in the file" in told.stdout
    assert "version 5 did not have the step lessons before" in told.stdout


def hook() -> dict[str, str]:
    [found] = plain_data(read_tree("hooks:\n" + HOOKS.read_text("utf-8")).root)["hooks"]
    return {key: str(value) for key, value in found.items()}


def test_the_hook_stops_a_commit_with_a_broken_deal_and_lets_a_good_one_through(repository: Path) -> None:
    """As `pre-commit` does it: the entry, with the staged files that match."""
    wanted = hook()
    assert wanted["entry"] == "kp check"
    script = repository / ".git" / "hooks" / "pre-commit"
    script.write_text(
        "#!/bin/sh\n"
        f"files=$(git diff --cached --name-only --diff-filter=ACMR | grep -E '{wanted['files']}')\n"
        f'test -z "$files" || {PROGRAM} {wanted["entry"].removeprefix("kp ")} $files\n'
    )
    script.chmod(0o755)
    deal = repository / "deals" / "granli.yaml"
    good = deal.read_text("utf-8")
    deal.write_text(good.replace("step: requirements", "step: requirments"), "utf-8")
    said = git(repository, "commit", "-am", "bad", fails=True)
    assert "deals/granli.yaml:19:16: the process has no step requirments  [unknown-step]" in said
    assert "Did you mean requirements?" in said
    deal.write_text(good.replace("Calm shifts", "Calm nights"), "utf-8")
    git(repository, "commit", "-qam", "good")
    rewrite(repository, "  - id: choice\n", "  - id: pick\n")
    said = git(repository, "commit", "-am", "a step renamed that deals speak of", fails=True)
    assert "[unknown-step]" in said
    assert "deals refer to it: granli, lyngmo  [step-missing-in-use]" in said


def test_a_deleted_process_in_use_names_its_deals(repository: Path) -> None:
    (repository / "processes" / "machine.yaml").unlink()
    said = kp(repository, "check")
    assert said.returncode == 1
    lines = [line for line in said.stdout.splitlines() if line.endswith("[no-process]")]
    assert [line.split(":")[0] for line in lines] == [
        f"deals/{deal}.yaml" for deal in ("granli", "lyngmo", "nordbakk", "stoltvik")
    ]
