"""Ten thousand deals in one look: each command over all deals warm, after a few edits and cold, beside its peers."""

from __future__ import annotations

import shutil
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from many_deals import TODAY, lay
from measuring import Cost, Program, costs
from peers_of_many import DAY, KP, peers_of_many
from tables import comparison

if TYPE_CHECKING:
    from collections.abc import Callable

DEALS, EDITED, SAMPLE = 10_000, 20, 200
COUNTED = "Taskwarrior"
"""The peer whose instructions are counted beside those of `kp list`."""
OTHERS = (
    "next",
    "promises",
    "calendar",
    "review",
    "check",
    "process list",
    "people --find Kari",
)
READER = """\
import sys
from pathlib import Path
from ruamel.yaml import YAML
yaml = YAML(typ="rt")
for path in sorted(Path("deals").iterdir())[: int(sys.argv[1])]:
    yaml.load(path.read_bytes())
"""


def ten_thousand(folder: Path) -> str:
    """Measure lists of many deals."""
    workspace = folder / "workspace"
    lay(workspace, DEALS)
    every = (KP, "list", "--all")
    peers = peers_of_many(folder, workspace)
    warm = [
        *(each for each in peers if each.name.startswith(COUNTED)),
        Program("`kp list --all`, nothing changed", every, workspace, DAY),
        Program(f"`kp list --all`, {EDITED} deals changed", every, workspace, DAY, _edit(workspace)),
        Program("`kp list`, nothing changed", (KP, "list"), workspace, DAY),
        Program("`kp list --json`, nothing changed", (KP, "list", "--json"), workspace, DAY),
    ]
    others = [each for each in peers if not each.name.startswith(COUNTED)]
    differ = "process diff enterprise-software small-business"
    others.append(Program(f"`kp {differ}`, nothing changed", (KP, *differ.split()), workspace, DAY, ends=1))
    others += [Program(f"`kp {call}`, nothing changed", (KP, *call.split()), workspace, DAY) for call in OTHERS]
    lists = costs(warm, runs=5) | costs(others, runs=3, count=False)  # counting takes fifty times as long
    cold = Program("`kp list --all`, no cache", every, workspace, DAY, _forget(workspace))
    reader = f"the round-trip loader of ruamel.yaml alone, {DEALS} deals, estimated from {SAMPLE}"
    read = costs([_reader(workspace), cold], runs=1, count=False)
    readings = {reader: _times(read["reader"], DEALS // SAMPLE), cold.name: read[cold.name]}
    against = {name: COUNTED for name in lists if name.startswith(COUNTED)}
    return f"{comparison(lists, against)}\n{comparison(readings, {reader: 'loader'}, by='wall')}"


def _reader(workspace: Path) -> Program:
    return Program("reader", (sys.executable, "-c", READER, str(SAMPLE)), workspace)


def _times(cost: Cost, how_many: int) -> Cost:
    return cost._replace(cpu=cost.cpu * how_many, wall=cost.wall * how_many)


def _forget(workspace: Path) -> Callable[[], object]:
    return lambda: shutil.rmtree(workspace / ".kp" / "cache", ignore_errors=True)


def _edit(workspace: Path) -> Callable[[], object]:
    """Twenty deals with one entry more, as a pull from a colleague brings them; another one each time."""
    before = {path: path.read_text("utf-8") for path in sorted((workspace / "deals").iterdir())[:: DEALS // EDITED]}
    times = count(1)

    def edit() -> None:
        more = f"  - {{date: {TODAY}, how: call, with: [p0], note: Ringte for {next(times)}. gang.}}\n"
        for path, text in before.items():
            path.write_text(text + more, "utf-8", newline="\n")

    return edit
