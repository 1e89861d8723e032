"""Git itself calls the driver: two branches of a real repository change one deal, and are merged."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.features.git_merge.merge import OBSTACLES
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language

if TYPE_CHECKING:
    from pathlib import Path

DEAL = """\
customer: Nordvik
process: saas-virksomhet@1
trigger: The contract ends.
people:
  - id: kari
    name: Kari Lund
    attitude: neutral
log:
  - id: a
    date: 2026-11-01
    how: meeting
    with: [kari]
"""
OURS = "  - id: b\n    date: 2026-11-02\n    note: ours\n"
THEIRS = "  - id: c\n    date: 2026-11-02\n    note: theirs\n"
DRIVER = f"'{sys.executable}' -c 'from kjopsprosess.app.main import run; run()' merge-driver %O %A %B %P"


class Repository:
    """A workspace in git, with or without the driver."""

    def __init__(self, root: Path) -> None:
        self.root, self.deal = root, root / "deals" / "nordvik.yaml"

    def git(self, *arguments: str, fails: bool = False) -> str:
        settings = ("user.name=Ola", "user.email=ola@example.com", "commit.gpgsign=false", "core.autocrlf=false")
        options = [option for setting in settings for option in ("-c", setting)]
        done = subprocess.run(["git", *options, *arguments], cwd=self.root, capture_output=True, text=True, check=False)
        assert (done.returncode != 0) is fails, done.stdout + done.stderr
        return " ".join((done.stdout + done.stderr).split()) if "merge" in arguments else done.stdout

    def commit(self, text: str) -> None:
        self.deal.write_text(text, "utf-8")
        self.git("commit", "-qam", "change")

    def merge(self, ours: str, theirs: str, *, fails: bool = False) -> tuple[str, str]:
        """What the file says after both have changed it, and what git says."""
        self.git("checkout", "-q", "-b", "other")
        self.commit(theirs)
        self.git("checkout", "-q", "main")
        self.commit(ours)
        said = self.git("merge", "-q", "--no-edit", "other", fails=fails)
        return self.deal.read_text("utf-8"), said


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("KP_LANG", "en")
    root = tmp_path / "sales"
    assert main(["init", str(root)]) == 0
    found = Repository(root)
    found.deal.write_text(DEAL, "utf-8")
    found.git("init", "-q", "-b", "main")
    found.git("config", "merge.kp.driver", DRIVER)
    found.git("add", "-A")
    found.git("commit", "-qm", "begin")
    return found


def test_both_write_in_the_log_and_correct_the_same_person(repository: Repository) -> None:
    theirs = DEAL.replace("neutral", "supporter") + THEIRS
    text, _ = repository.merge(DEAL.replace("The contract ends.", "It ends in May.") + OURS, theirs)
    expected = DEAL.replace("The contract ends.", "It ends in May.").replace("neutral", "supporter") + OURS + THEIRS
    assert text == expected
    assert repository.git("status", "--porcelain") == ""
    assert main(["check", "-C", str(repository.root)]) == 0


def test_what_both_changed_is_left_to_a_person_with_markers(repository: Repository) -> None:
    text, said = repository.merge(
        DEAL.replace("neutral", "sceptic") + OURS, DEAL.replace("neutral", "supporter") + THEIRS, fails=True
    )
    assert "    attitude: sceptic\n=======\n    attitude: supporter\n>>>>>>> theirs\n" in text
    assert "deals/nordvik.yaml is not fully merged: both of you changed the same lines outside the log." in said
    assert "CONFLICT (content)" in said
    assert repository.git("status", "--porcelain").startswith("UU ")


def test_lines_that_merge_by_chance_are_no_silent_success(repository: Repository) -> None:
    ours, theirs = ("date: 2026-11-01", "date: 2026-11-02"), ("with: [kari]", "with: kari")
    text, said = repository.merge(DEAL.replace(*ours), DEAL.replace(*theirs), fails=True)
    assert text == DEAL.replace(*ours).replace(*theirs)
    assert "a in the log was changed on both sides" in said
    assert "The lines could be merged, but read the file before anyone uses it." in said
    assert repository.git("status", "--porcelain").startswith("UU ")


def test_a_rebase_puts_the_entries_in_order(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "other")
    repository.commit(DEAL + THEIRS)
    repository.git("checkout", "-q", "main")
    repository.commit(DEAL + OURS)
    repository.git("rebase", "-q", "other")
    assert repository.deal.read_text("utf-8") == DEAL + THEIRS + OURS


def test_a_new_deal_on_both_sides_has_no_base(repository: Repository) -> None:
    repository.git("rm", "-q", "deals/nordvik.yaml")
    repository.git("commit", "-qm", "remove")
    repository.git("checkout", "-q", "-b", "other")
    for branch, text in (("other", DEAL + THEIRS), ("main", DEAL + OURS)):
        repository.git("checkout", "-q", branch)
        repository.deal.parent.mkdir(exist_ok=True)
        repository.deal.write_text(text, "utf-8")
        repository.git("add", "-A")
        repository.git("commit", "-qm", "new")
    repository.git("merge", "-q", "--no-edit", "other")
    assert repository.deal.read_text("utf-8") == DEAL + OURS + THEIRS


def test_a_clone_without_the_driver_merges_as_git_always_does(repository: Repository) -> None:
    repository.git("config", "--unset", "merge.kp.driver")
    text, said = repository.merge(DEAL + OURS, DEAL + THEIRS, fails=True)
    assert "<<<<<<<" in text
    assert "CONFLICT (content)" in said


def test_git_hears_when_nothing_came_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ours").write_text(DEAL)
    sides = [str(tmp_path / name) for name in ("no-base", "ours", "gone")]
    assert main(["merge-driver", *sides, "deals/x.yaml", "--lang", "en"]) == 129
    assert "deals/x.yaml is not merged" in capsys.readouterr().err
    assert (tmp_path / "ours").read_text() == DEAL


@pytest.mark.parametrize("language", Language)
def test_every_obstacle_has_a_sentence(language: Language) -> None:
    assert set(speak(language).git_merge.why) == set(OBSTACLES)


def test_the_driver_has_help_but_no_line_in_the_overview(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    assert "merge-driver" not in capsys.readouterr().out
    main(["merge-driver", "--help"])
    assert "kp merge-driver BASE OURS THEIRS [NAME]" in capsys.readouterr().out
