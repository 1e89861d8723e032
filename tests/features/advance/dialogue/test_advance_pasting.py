"""Several lines pasted into the dialogue are one note, and no line of them reaches the shell."""

from __future__ import annotations

import os
import select
import sys
import time
from pathlib import Path

import pytest
from workspace_at_hand import Said, kp, nordvik_log

PASTE, END = "\x1b[200~", "\x1b[201~"
MAIL = "Hei Per,\n\nVi har sett på dette: problemet er reelt\n- IT er med\nHilsen Ola"


pytestmark = pytest.mark.usefixtures("nordvik_root")


def note() -> str:
    """The note of the newest entry; a block of lines in the file ends with a line break."""
    return (nordvik_log()[-1].note or "").rstrip("\n")


def talk(*answers: str) -> Said:
    return kp("advance", "nordvik", answers=list(answers))


@pytest.mark.parametrize("place", range(9))
def test_a_paste_of_several_lines_is_a_note_at_every_question(place: int) -> None:
    answers = ["", "siv", "", "", "", "", "", "", "j"]
    answers[place:place] = f"{PASTE}{MAIL}{END}".split("\n")
    said = talk(*answers)
    assert said.code == 0, said
    assert (note(), nordvik_log()[-1].with_, nordvik_log()[-1].people) == (MAIL, ("siv",), ())
    assert "5 linjer er tatt med som notat." in " ".join(said.err.split())


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ([f"{PASTE}a", f"b{END}"], "a\nb"),
        ([f"{PASTE}a", "b", END], "a\nb"),
        ([f"Fra Ola: {PASTE}a", f"b{END}"], "Fra Ola: a\nb"),
        ([f"{PASTE}a", f"b{END}{PASTE}c", f"d{END}"], "a\nbc\nd"),
        ([f"{PASTE}a", f"b{END}", f"{PASTE}c", f"d{END}"], "a\nb\n\nc\nd"),
        ([f"{PASTE}  - a: b", "", f"  # c{END}"], "- a: b\n\n  # c"),
    ],
)
def test_a_paste_is_taken_whole(lines: list[str], whole: str) -> None:
    said = talk("", "siv", *lines, "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert note() == whole


@pytest.mark.parametrize("pasted", [[f"{PASTE}siv{END}"], [f"{PASTE}siv", END], [f"si{PASTE}v{END}"]])
def test_a_paste_of_one_line_is_an_answer(pasted: list[str]) -> None:
    assert talk("", *pasted, "", "", "", "", "", "", "j").code == 0
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].note) == (("siv",), None)


def test_a_note_may_be_pasted_where_one_is_asked_for_and_adds_to_what_is_there() -> None:
    lines = [f"{PASTE}a", f"b{END}"]
    assert talk("", "siv", *lines, "", "", "", "", "", "", "t", "c", "t", f"{PASTE}d", f"e{END}", "", "j").code == 0
    assert note() == "a\nb\n\nc\n\nd\ne"


def test_a_note_is_kept_with_the_answers_and_when_one_goes_back() -> None:
    assert talk("", "siv", f"{PASTE}a", f"b{END}", "<", "kari").code == 130
    said = talk("1", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert "    Notat:\n      a\n      b\n" in said.err
    assert (nordvik_log()[-1].with_, note()) == (("kari",), "a\nb")


@pytest.mark.parametrize("keys", ["\x1b[D", "si\x1b[Cv", "\x1bOA", "kari\x1b[1;5D"])
def test_an_answer_with_an_arrow_key_is_asked_for_again(keys: str) -> None:
    said = talk("", keys, "siv", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert "Piltastene virker ikke her." in said.err
    assert (nordvik_log()[-1].with_, nordvik_log()[-1].people) == (("siv",), ())


@pytest.mark.parametrize("answer", ["nordvik\nkp list", "1\n2"])
def test_at_another_question_a_paste_of_several_lines_is_no_answer(nordvik_root: Path, answer: str) -> None:
    (nordvik_root / "deals" / "andre.yaml").write_bytes((nordvik_root / "deals" / "nordvik.yaml").read_bytes())
    said = kp("brief", answers=f"{PASTE}{answer}{END}\nnordvik".split("\n"))
    assert said.code in (0, 3), said


class Shell:
    """A shell in a terminal of its own."""

    def __init__(self) -> None:
        import pty

        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(PS1="ready> ", TERM="xterm", PYTHONPATH=os.pathsep.join(sys.path))
            os.execvp("sh", ["sh", "-i"])
        self.shown = ""

    def wait_for(self, text: str) -> None:
        """Until a text is on the screen that was not seen before."""
        deadline = time.monotonic() + 30
        while text not in self.shown:
            assert time.monotonic() < deadline, f"{text!r} is not in {self.shown!r}"
            if select.select([self.terminal], [], [], 1)[0]:
                self.shown += os.read(self.terminal, 65536).decode("utf-8", "replace")
        self.shown = self.shown.partition(text)[2]

    def send(self, text: str) -> None:
        os.write(self.terminal, text.encode())

    def end(self) -> None:
        self.send("\rexit\r")
        os.waitpid(self.child, 0)
        os.close(self.terminal)


KP = f'"{sys.executable}" -c "from kjopsprosess.app.startup import run; run()"'
COMMANDS = "\r".join(f"touch leaked{number}" for number in range(6))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize(
    ("answers", "pasted", "then"),
    [
        (["", "siv"], f"{PASTE}{COMMANDS}{END}\r", "\x03"),
        (["", "siv", "", "", "", "", "", "", "t"], f"{PASTE}{COMMANDS}{END}\r", "n\r"),
        (["", "siv", "", "", "", "", "", "", "t"], f"Hei\rn\r{COMMANDS}\r", None),  # by a terminal that marks nothing
    ],
)
def test_in_a_terminal_no_line_of_a_paste_reaches_the_shell(
    nordvik_root: Path, answers: list[str], pasted: str, then: str | None
) -> None:
    shell = Shell()
    shell.wait_for("ready> ")
    shell.send(f"{KP} advance nordvik\r")
    for answer in answers:
        shell.wait_for("  > ")
        shell.send(f"{answer}\r")
    shell.wait_for("  > \x1b[?2004h")
    shell.send(pasted)
    if then:
        shell.wait_for("  > \x1b[?2004h")
        shell.send(then)
    shell.wait_for("ready> ")
    shell.end()
    assert [path.name for path in nordvik_root.iterdir() if path.name.startswith("leaked")] == []


LONG = "x" * 5000 + " the end"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_in_a_terminal_a_line_that_it_cuts_is_told_of_and_what_came_is_kept() -> None:
    shell = Shell()
    shell.wait_for("ready> ")
    shell.send(f"stty -echo; {KP} note nordvik -\r")
    shell.wait_for("Ctrl-D")
    shell.wait_for("\n")
    shell.send(f"first\r{LONG}\rlast\r\x04")
    shell.wait_for("! Linje 2 er så lang")
    shell.wait_for("ready> ")
    shell.end()
    first, cut, last = note().split("\n")
    assert (first, last, set(cut)) == ("first", "last", {"x"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_in_a_terminal_a_paste_whose_end_it_cuts_is_no_answer_that_never_ends() -> None:
    shell = Shell()
    shell.wait_for("ready> ")
    shell.send(f"stty -echo; {KP} advance nordvik\r")
    shell.wait_for("  > \x1b[?2004h")
    shell.send(f"{PASTE}first\r{LONG}{END}\r")
    shell.wait_for("! Linje 2 er så lang")
    shell.wait_for("  > \x1b[?2004h")
    shell.send("\x03")
    shell.wait_for("ready> ")
    shell.end()
