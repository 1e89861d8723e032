"""One deal that is made to be slow, or cannot be read, keeps no other deal from a command about many."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from measured_runs import MeasuredRuns, within_limits
from workspace_at_hand import DEAL, lay

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "customer: Slem\nprocess: prosess@1\n"
MANY = 200_000
NASTY = {
    "28 line ends of two signs": HEAD.replace("\n", "\r\n") + "trigger: |\r\n" + "\r\n" * 28 + "  tekst\r\n",
    "very many of them": HEAD.replace("\n", "\r\n") + "trigger: |\r\n" + "\r\n" * MANY + "  tekst\r\n",
    "line ends of one sign": HEAD + "trigger: >\n" + "\r" * MANY + "\n  tekst\n",
    "a long word in wide letters": HEAD.replace("Slem", "東" * MANY),
    "a long word in marks": HEAD.replace("Slem", "«" * MANY),
    "a long row of pictures": HEAD.replace("Slem", "👩‍🚀" * (MANY // 10)),
    "blanks that join": HEAD.replace("Slem", '"' + "\\_" * MANY + '"'),
    "words of one letter": HEAD.replace("Slem", "a " * (MANY // 2)),
    "accents without end": HEAD.replace("Slem", "a" + "\u0301\u0316" * (MANY // 2)),
    "tabs": HEAD + "trigger: a" + "\t" * MANY + "b\n",
    "tabs on blank lines": HEAD + "\t\n" * (MANY // 2) + "trigger: x\n",
    "tabs before a remark": HEAD + "trigger: x" + "\t" * MANY + "# y\n",
    "blanks": HEAD + "trigger: a" + " " * MANY + "b\n",
    "blanks before a line end": HEAD + "trigger: |\n  a\n" + (" " * 1000 + "\n") * (MANY // 1000) + "  b\n",
    "hard blanks": HEAD + "\u00a0" * MANY + "trigger: x\n",
    "dashes": HEAD + "- " * (MANY // 2) + "\n",
    "an open quote": HEAD + "trigger: '" + "''" * (MANY // 2) + "\n",
    "backslashes": HEAD + 'trigger: "' + "\\\\" * (MANY // 2) + '"\n',
    "lines that repeat": HEAD + "trigger: x\n" * (MANY // 12),
    "remarks that repeat": HEAD + "# det samme igjen\n" * (MANY // 20) + "trigger: x\n",
    "entries that repeat": DEAL + "  - {date: 2026-11-03, how: call, with: [kari], note: det samme}\n" * (MANY // 70),
    "keys without a value": HEAD + "".join(f"k{number}:\n" for number in range(MANY // 10)),
    "keys without a value on one line": HEAD + "log: [{" + ", ".join(f"k{n}: " for n in range(MANY // 10)) + "}]\n",
    "an id of digits": HEAD + "people: [{id: " + "1" * MANY + "}]\n",
    "a day of dots": HEAD + "deadline: 1" + "." * MANY + "\n",
    "colons": HEAD + "trigger: " + "a: " * (MANY // 3) + "\n",
    "number signs": HEAD + "trigger: a" + " #" * (MANY // 2) + "\n",
}  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux measures a process like this")
@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_nineteen_deals_are_listed_beside_it(tmp_path: Path, runs: MeasuredRuns, nasty: str) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").unlink()
    for number in range(19):
        (root / "deals" / f"god-{number:02}.yaml").write_text(DEAL, "utf-8")
    (root / "deals" / "slem.yaml").write_text(nasty, "utf-8", newline="")

    said = within_limits(runs, "list", "--all", "-C", str(root))

    listed = [number for number in range(19) if f"god-{number:02}" in said.out]
    assert (listed, "slem" in said.out.casefold(), said.code in (0, 4)) == ([*range(19)], True, True), said
    assert "selve kp" not in said.out + said.err


COMMANDS = {
    "next": ("next",),
    "check": ("check",),
    "report": ("report", "--since", "60d"),
    "calendar": ("calendar",),
    "promises": ("promises",),
    "review": ("review",),
    "people --find": ("people", "--find", "Kari Lund"),
    "process list": ("process", "list"),
}
"""Besides the list, the commands that read every deal."""
SLOW = ("28 line ends of two signs", "a long word in wide letters", "tabs on blank lines", "lines that repeat")
"""Each way of being slow to read once, to be split, to be normalized and to be refused; the list has them all."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux measures a process like this")
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("nasty", [*(pytest.param(each) for each in SLOW), "not YAML", "not UTF-8", "a pipe"])
def test_the_others_are_answered_beside_it(tmp_path: Path, runs: MeasuredRuns, command: str, nasty: str) -> None:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").unlink()
    for number in range(5):
        (root / "deals" / f"god-{number:02}.yaml").write_text(DEAL, "utf-8")
    alone = within_limits(runs, *COMMANDS[command], "-C", str(root))
    bad = root / "deals" / "slem.yaml"
    if nasty == "a pipe":
        os.mkfifo(bad)
    elif nasty in NASTY:
        bad.write_text(NASTY[nasty], "utf-8", newline="")
    else:
        bad.write_bytes(b"customer: [\n" if nasty == "not YAML" else b"customer: \xff\xfe\n")

    said = within_limits(runs, *COMMANDS[command], "-C", str(root))

    assert "selve kp" not in said.out + said.err
    goods = [f"god-{number:02}" for number in range(5)]
    assert [each in said.out for each in goods] == [each in alone.out for each in goods]
    if all(each not in alone.out for each in goods):  # what does not name deals says the same of them
        rows = alone.out.splitlines()[: -1 if command == "check" else None]  # at the end it counts what it found
        assert [row for row in rows if row.strip() and row not in said.out] == []
