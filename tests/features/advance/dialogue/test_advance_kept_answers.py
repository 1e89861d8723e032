"""A dialogue that is stopped keeps its answers, and the next one offers to go on with them."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import Said, kp, nordvik_log

from kjopsprosess.yamlfiles.own_files import erase_own_files
from kjopsprosess.yamlfiles.told_files import write_told

KEPT = Path(".kp/told/nordvik.json")
OFFER = "1 fortsette 2 begynne på nytt 3 slette dem"
PROMISE = "siv: ringer @ 4.12"


pytestmark = pytest.mark.usefixtures("nordvik_root")


def talk(*answers: str, flags: tuple[str, ...] = ()) -> Said:
    return kp("advance", "nordvik", *flags, answers=list(answers))


def flat(said: Said) -> str:
    return " ".join(said.all.split())


@pytest.mark.parametrize(
    ("told", "rest", "entry"),
    [
        (["24.11.2026, samtale"], ["siv", "", "", "", "", "", ""], ["2026-11-24", "call", ("siv",), 0]),
        (["", "siv", "", PROMISE], ["", "", "", ""], ["2026-11-26", "meeting", ("siv",), 1]),
        (["", "siv", "", PROMISE, "", "", "", ""], [], ["2026-11-26", "meeting", ("siv",), 1]),
        (["", "siv, Ola Vik", "sjef"], ["", "", "", "", "", ""], ["2026-11-26", "meeting", ("siv", "ola"), 0]),
        (["", "siv, Ola Vik"], ["sjef", "", "", "", "", "", ""], ["2026-11-26", "meeting", ("siv", "ola"), 0]),
    ],
)
def test_what_was_told_is_gone_on_with(told: list[str], rest: list[str], entry: list[object]) -> None:
    stopped = talk(*told)
    assert (stopped.code, len(nordvik_log())) == (130, 1), stopped
    assert "kp advance nordvik fortsetter med dem, eller sletter dem" in flat(stopped)
    said = talk("1", *rest, "j")
    assert said.code == 0, said
    newest = nordvik_log()[-1]
    assert [str(newest.date), newest.how, newest.with_, len(newest.promised)] == entry
    assert not KEPT.exists()
    assert OFFER not in flat(talk(""))


def test_each_answer_is_shown_before_it_is_gone_on_with() -> None:
    talk("24.11.2026, samtale", "siv", "", PROMISE)
    said = flat(talk())
    assert OFFER in said
    for line in (
        "1 Når og hvordan? 24.11.2026, samtale",
        "2 Hvem var med fra kunden? siv",
        f"4 Hva lovet de? {PROMISE}",
    ):
        assert line in said


def test_a_question_in_the_midst_of_which_it_stopped_goes_on_there() -> None:
    talk("", "siv", "1 2", "", "kari", "1", "Notatet")
    said = talk("1", "2", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert [(each.step, each.seen) for each in nordvik_log()[-1].done] == [("behov", "Notatet")]
    assert nordvik_log()[-1].kept == ("notat",)


def test_in_a_deal_that_has_changed_since_a_begun_question_is_asked_anew() -> None:
    talk("", "siv", "1 2", "", "kari")
    assert kp("advance", "nordvik", "--done", "kari: behov = Notatet", "--dropped", "notat").code == 0
    said = talk("1", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert "3 Hva har kunden gjort? 1 2 kari" in flat(said)
    assert (nordvik_log()[-1].done, nordvik_log()[-1].kept, nordvik_log()[-1].with_) == ((), (), ("siv",))


def test_one_can_go_back_beyond_where_it_stopped() -> None:
    talk("", "siv", "", PROMISE)
    said = talk("1", "<", "", "", "<", "<", "<", "<", "kari", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].promised) == (("kari",), ())


def test_to_begin_anew_asks_everything() -> None:
    talk("", "siv", "", PROMISE)
    said = talk("2", "", "kari", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].promised) == (("kari",), ())
    assert not KEPT.exists()


def test_the_old_answers_stay_until_something_new_is_told() -> None:
    talk("", "siv", "", PROMISE)
    talk("2", "")
    assert OFFER in flat(talk("2", "24.11.2026"))
    assert PROMISE not in flat(talk())


def test_they_can_be_thrown_away() -> None:
    talk("", "siv", "", PROMISE)
    said = talk("tja", "3")
    assert (said.code, len(nordvik_log()), KEPT.exists()) == (0, 1, False), said
    assert "Svarene er slettet." in said.err
    assert OFFER not in flat(talk(""))


@pytest.mark.parametrize("answers", [[""], ["", "", "", "", ""], ["?"], ["<"]])
def test_where_nothing_was_typed_nothing_is_kept(answers: list[str]) -> None:
    assert talk(*answers).code == 130
    assert not KEPT.exists()


@pytest.mark.parametrize(("last", "code"), [("n", 1), (None, 130)])
def test_at_the_entry_too_what_was_told_is_kept(last: str | None, code: int) -> None:
    told = ["", "siv", "", PROMISE, "", "", "", "", "t", "ringte etterpå"]
    assert talk(*told, *([last] if last else [])).code == code
    assert talk("1", "j").code == 0
    assert (len(nordvik_log()[-1].promised), nordvik_log()[-1].note) == (1, "ringte etterpå")


def test_an_entry_that_is_refused_can_be_put_right() -> None:
    refused = talk("", "siv", "a", "2", "siv", "2", "Han sa det", "", "", "", "", "", "")
    assert refused.code == 1, refused
    assert "tatt vare på" in flat(refused)
    said = talk("1", "<", "<", "<", "<", "<", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].done) == (("siv",), ())


def test_a_dry_run_keeps_the_answers() -> None:
    assert talk("", "siv", "", PROMISE, "", "", "", "", flags=("--dry-run",)).code == 0
    assert talk("1", "", "j").code == 0
    assert len(nordvik_log()[-1].promised) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_user_can_read_them_and_git_does_not_see_them() -> None:
    talk("", "siv", "", PROMISE)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (KEPT, KEPT.parent)] == [0o600, 0o700]
    assert [path.name for path in KEPT.parent.iterdir()] == ["nordvik.json"]
    assert Path(".kp/.gitignore").read_text() == "*\n"


def test_a_redaction_deletes_them() -> None:
    talk("", "siv", "", "Kari Lund: ringer @ 4.12")
    assert "Kari Lund" in KEPT.read_text()
    assert kp("people", "nordvik", "--redact", "kari", "--yes").code == 0
    assert not KEPT.exists()


def test_a_dialogue_that_began_before_a_redaction_keeps_nothing(
    nordvik_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(*told: Any) -> None:
        erase_own_files(nordvik_root)
        write_told(*told)

    monkeypatch.setattr("kjopsprosess.features.advance.dialogue.unfinished.write_told", write)
    said = talk("", "siv", "", "Kari Lund: ringer @ 4.12")
    assert (said.code, KEPT.exists()) == (130, False)
    assert "Svarene kunne ikke tas vare på." in said.err


@pytest.mark.parametrize("content", ["", "{}", "[]", "x", '{"form": 2}', '{"form": 1, "day": "i går"}'])
def test_a_file_that_is_not_of_this_form_is_passed_over(content: str) -> None:
    talk("", "siv", "", PROMISE)
    KEPT.write_text(content)
    said = talk("", "siv", "", "", "", "", "", "", "j")
    assert (said.code, OFFER in flat(said), KEPT.exists()) == (0, False, False)


def test_options_of_another_edition_of_the_program_are_passed_over() -> None:
    talk("", "siv", "", PROMISE)
    kept = json.loads(KEPT.read_text())
    kept["told"]["options"]["nothing_of_ours"] = "x"
    KEPT.write_text(json.dumps(kept))
    assert OFFER not in flat(talk(""))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_neither_followed_nor_read(nordvik_root: Path) -> None:
    elsewhere = nordvik_root / "elsewhere"
    elsewhere.mkdir()
    Path(".kp").mkdir(exist_ok=True)
    KEPT.parent.symlink_to(elsewhere)
    said = talk("", "siv", "", PROMISE)
    assert (said.code, [*elsewhere.iterdir()]) == (130, [])
    assert "Svarene kunne ikke tas vare på." in said.err


def test_flags_save_as_before_and_leave_the_answers() -> None:
    talk("", "siv", "", PROMISE)
    assert kp("advance", "nordvik", "--note", "x").code == 0
    assert KEPT.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize("end", ["closed", "terminated", "Ctrl-D"])
def test_a_terminal_that_goes_leaves_them(end: str) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", PYTHONPATH=os.pathsep.join(sys.path))
        run = "from kjopsprosess.app.startup import run; run()"
        os.execv(sys.executable, [sys.executable, "-c", run, "advance", "nordvik"])
    for answer in ("\r", "siv\r", "2\r", "\r", ""):
        shown = ""
        while "  > \x1b[?2004h" not in shown:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
        os.write(terminal, answer.encode())
    if end == "closed":
        os.close(terminal)
    elif end == "terminated":
        os.kill(child, signal.SIGTERM)
    else:
        os.write(terminal, b"\x04")
    os.waitpid(child, 0)
    assert (stat.S_IMODE(KEPT.stat().st_mode), len(nordvik_log())) == (0o600, 1)
    assert talk("1", "", "", "", "", "", "j").code == 0
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].kept) == (("siv",), ("notat",))
