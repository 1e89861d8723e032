"""Plays the pages of documentation and the transcripts: types their commands, and puts down what comes out.

A block is ```` ```console ````; a line that begins with `$ ` is typed, the lines below it are what comes out, and `[3]`
is the exit code when it is not 0. The blocks of one page share one folder, so a later one sees what an earlier did.
`<!-- today: 2026-11-26 -->`, `<!-- lang: nb -->` and `<!-- columns: 60 -->` hold until the next of their kind.
A block ```` ```yaml ```` that begins with a remark of where it lies, as `# deals/nordvik.yaml`, is written there.
`<!-- edit: plan.csv|2026-12-04|2026-12-11 -->` puts other words into a file, as somebody does who edits it; `_` is a
blank, and what is put in place of nothing is a line at the end.
Below `kp advance` and `kp practise`, a line that begins with `  >` is a prompt with the answer typed at it, `^C` being
Ctrl-C; only with such lines does somebody sit at a terminal, and every answer must have been asked for.
"""

import io
import os
import re
import shlex
import sys
from pathlib import Path

import pytest

from kjopsprosess.app.main import main

SETTINGS = {"today": "KP_TODAY", "lang": "KP_LANG", "columns": "COLUMNS"}
PARTS = re.compile(r"(?ms)(^```(?:console|yaml)\n.*?^```\n|^<!-- \w+: \S+ -->\n)")
LAID = re.compile(r"(?s)```yaml\n# (kp\.yaml|(?:deals|processes)/[a-z-]+\.yaml)\n(.*)```\n")
PROMPT = "  >"


class Screen(io.StringIO):
    """stdout and stderr as somebody at a terminal sees them: one after the other."""

    encoding = "utf-8"

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def reconfigure(self, **_: object) -> None: ...


class Keyboard:
    """stdin with somebody who answers; what is typed shows on the screen."""

    def __init__(self, answers: list[str], screen: Screen) -> None:
        self.answers, self.screen = answers, screen

    def isatty(self) -> bool:
        return bool(self.answers)

    def readline(self) -> str:
        assert self.answers, f"a question without an answer in the transcript:\n{self.screen.getvalue()}"
        answer = self.answers.pop(0)
        self.screen.write(answer)
        if answer == "^C":
            raise KeyboardInterrupt
        self.screen.write("\n")
        return answer + "\n"


def play_page(written: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A page with everything in it played in the folder we are in, as it reads then."""
    monkeypatch.setenv("HOME", str(Path.cwd().parent))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    return "".join(play(part, monkeypatch) for part in PARTS.split(written))


def play(part: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """One part of a page, played."""
    if match := re.fullmatch(r"<!-- (\w+): (\S+) -->\n", part):
        if match[1] in SETTINGS:
            monkeypatch.setenv(SETTINGS[match[1]], match[2])
        if match[1] == "edit":
            edit(*match[2].replace("_", " ").split("|"))
        return part
    if match := LAID.fullmatch(part):
        place = Path(match[1])
        place.parent.mkdir(exist_ok=True)
        place.write_text(match[2], "utf-8")
    if not part.startswith("```console\n"):
        return part
    lines = part.splitlines()[1:-1]
    starts = [place for place, line in enumerate(lines) if line.startswith("$ ")]
    ends = [*starts[1:], len(lines)]
    blocks = [lines[start:end] for start, end in zip(starts, ends, strict=True)]
    return (
        "```console\n"
        + "".join(result(line.removeprefix("$ "), below, monkeypatch) for line, *below in blocks)
        + "```\n"
    )


def edit(name: str, old: str, new: str) -> None:
    """Put other words into a file, or add a line."""
    text = Path(name).read_text("utf-8")
    assert old in text, f"{name} has no {old}"
    Path(name).write_text(text.replace(old, new, 1) if old else f"{text.rstrip()}\n{new}\n", "utf-8")


def result(line: str, below: list[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """A line that is typed and what it prints, with the exit code when it is not 0. `cd` and `cat` are known, too."""
    words = shlex.split(line, comments=True)
    if words[0] == "cd":
        os.chdir(words[1])
        return f"$ {line}\n"
    if words[0] == "cat":
        return f"$ {line}\n{Path(words[1]).read_text('utf-8')}"
    assert words[0] == "kp", f"a transcript can only play kp, cd and cat: {line}"
    talks = words[1:2] in (["advance"], ["practise"])
    answers = [each.removeprefix(PROMPT).strip() for each in below if talks and each.startswith(PROMPT)]
    screen = Screen(terminal=bool(answers))
    monkeypatch.setattr(sys, "stdin", Keyboard(answers, screen))
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "argv", words)
    code = main(words[1:])
    assert answers == [], f"answers that nothing asked for: {answers}\n{screen.getvalue()}"
    printed = re.sub(r"(\d{4}-\d\d-\d\d)-[a-z2-7]{4}\b", r"\1-xxxx", screen.getvalue())
    printed = re.sub(rf"(?m)^{PROMPT} $", PROMPT, printed)
    return f"$ {line}\n{printed}" + (f"[{code}]\n" if code else "")
