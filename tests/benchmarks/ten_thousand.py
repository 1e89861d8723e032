"""Ten thousand deals in one look: `kp list` warm, after a few edits and cold, beside Taskwarrior and a YAML reader."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from many_deals import TODAY, lay
from measuring import Cost, Program, costs
from tables import comparison, version_of

if TYPE_CHECKING:
    from collections.abc import Callable

KP = str(Path(sys.executable).with_name("kp"))
DAY = {"KP_TODAY": TODAY.isoformat()}
DEALS, EDITED, SAMPLE = 10_000, 20, 200
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
    warm = [
        *tasks(folder, workspace),
        Program("`kp list --all`, nothing changed", every, workspace, DAY),
        Program(f"`kp list --all`, {EDITED} deals changed", every, workspace, DAY, _edit(workspace)),
        Program("`kp list`, nothing changed", (KP, "list"), workspace, DAY),
        Program("`kp list --json`, nothing changed", (KP, "list", "--json"), workspace, DAY),
    ]
    lists = costs(warm, runs=7)
    cold = Program("`kp list --all`, no cache", every, workspace, DAY, _forget(workspace))
    reader = f"the round-trip loader of ruamel.yaml alone, {DEALS} deals, estimated from {SAMPLE}"
    read = costs([_reader(workspace), cold], runs=1, count=False)
    readings = {reader: _times(read["reader"], DEALS // SAMPLE), cold.name: read[cold.name]}
    peers = {name: "Taskwarrior" for name in lists if name.startswith("Taskwarrior")}
    return f"{comparison(lists, peers)}\n{comparison(readings, {reader: 'loader'}, by='wall')}"


def _reader(workspace: Path) -> Program:
    return Program("reader", (sys.executable, "-c", READER, str(SAMPLE)), workspace)


def _times(cost: Cost, how_many: int) -> Cost:
    return cost._replace(cpu=cost.cpu * how_many, wall=cost.wall * how_many)


def _forget(workspace: Path) -> Callable[[], object]:
    return lambda: (workspace / ".kp" / "cache.sqlite").unlink(missing_ok=True)


def _edit(workspace: Path) -> Callable[[], object]:
    """Twenty deals with one entry more, as a pull from a colleague brings them; another one each time."""
    before = {path: path.read_text("utf-8") for path in sorted((workspace / "deals").iterdir())[:: DEALS // EDITED]}
    times = count(1)

    def edit() -> None:
        more = f"  - {{date: {TODAY}, how: call, with: [p0], note: Ringte for {next(times)}. gang.}}\n"
        for path, text in before.items():
            path.write_text(text + more, "utf-8", newline="\n")

    return edit


def tasks(folder: Path, workspace: Path) -> list[Program]:
    """Taskwarrior's list of as many tasks: one for each deal, with its step, its customer and its day."""
    task = shutil.which("task")
    if task is None:
        return []
    home = folder / f"tasks-{workspace.name}"
    home.mkdir()
    (home / "taskrc").write_text(f"data.location={home}\nverbose=nothing\n", "utf-8")
    lines = []
    for number, deal in enumerate(_rows(workspace)):
        step = (deal["next_step"] or {}).get("short") or "Closed"
        due = ' due:"1796688000"' if deal["due"] else ""
        said = f'description:"{step}" project:"{deal["id"]}"{due} entry:"1762000000" status:"pending"'
        lines.append(f'[{said} uuid:"{number:08}-0000-4000-8000-000000000000"]\n')
    (home / "pending.data").write_text("".join(lines), "utf-8")
    name = f"Taskwarrior {version_of(task, '--version')} `list`, {DEALS} tasks"
    return [Program(name, (task, "rc.confirmation=off", "list"), home, {"TASKRC": str(home / "taskrc")})]


def _rows(workspace: Path) -> list[dict[str, Any]]:
    call = (KP, "list", "--json")
    done = subprocess.run(call, cwd=workspace, env={**os.environ, **DAY}, stdout=subprocess.PIPE, check=True)
    rows: list[dict[str, Any]] = json.loads(done.stdout)["deals"]
    return rows
