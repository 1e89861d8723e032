"""Every console block in the documentation and in tests/transcripts is played again and must print the same.

A block is ```` ```console ````; a line that begins with `$ ` is typed, the lines below it are what comes out, and `[3]`
is the exit code when it is not 0. The blocks of one file share one folder, so a later one sees what an earlier did.
`<!-- today: 2026-11-26 -->`, `<!-- lang: nb -->` and `<!-- columns: 60 -->` hold until the next of their kind.
`pytest tests/test_transcripts.py --rewrite` writes what is printed now.
"""

import io
import os
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from kjopsprosess.cli.main import main

ROOT = Path(__file__).parents[1]
PLAYED = [
    *sorted((ROOT / "tests" / "transcripts").glob("*.md")),
    ROOT / "README.md",
    ROOT / "README.nb.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
SETTINGS = {"today": "KP_TODAY", "lang": "KP_LANG", "columns": "COLUMNS"}


class Screen(io.StringIO):
    """stdout and stderr as somebody at a terminal sees them: one after the other."""

    encoding = "utf-8"

    def reconfigure(self, **_: object) -> None: ...


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_transcript(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    written = path.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path.parent))
    shutil.copytree(ROOT / "tests" / "workspaces", tmp_path / "workspaces")
    played = "".join(
        play(part, monkeypatch) for part in re.split(r"(?m)(^```console\n.*?^```\n|^<!-- .*? -->\n)", written)
    )
    if request.config.getoption("--rewrite"):
        path.write_text(played, "utf-8")
    assert played == written


def play(part: str, monkeypatch: pytest.MonkeyPatch) -> str:
    if match := re.fullmatch(r"<!-- (\w+): (\S+) -->\n", part):
        if match[1] in SETTINGS:
            monkeypatch.setenv(SETTINGS[match[1]], match[2])
        return part
    if not part.startswith("```console\n"):
        return part
    typed = [line.removeprefix("$ ") for line in part.splitlines() if line.startswith("$ ")]
    return "```console\n" + "".join(f"$ {line}\n{result(line, monkeypatch)}" for line in typed) + "```\n"


def result(line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What one line prints, with the exit code when it is not 0. A few words of the shell are known besides `kp`."""
    words = shlex.split(line, comments=True)
    if words[0] == "cd":
        os.chdir(words[1])
        return ""
    if words[0] == "cat":
        return Path(words[1]).read_text("utf-8")
    assert words[0] == "kp", f"a transcript can only play kp, cd and cat: {line}"
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "argv", words)
    code = main(words[1:])
    printed = re.sub(r"(\d{4}-\d\d-\d\d)-[a-z2-7]{4}\b", r"\1-xxxx", screen.getvalue())
    return printed + (f"[{code}]\n" if code else "")
