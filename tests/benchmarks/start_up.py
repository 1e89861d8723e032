"""How soon an answer is there: `kp` on its demo workspace, beside the floor of its libraries and programs like it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from measuring import Program, costs
from peers import peers
from tables import comparison

KP = str(Path(sys.executable).with_name("kp"))
TODAY = {"KP_TODAY": "2026-11-26"}
CALLS = (
    ("--version",),
    (),
    ("brief", "nordvik"),
    ("next",),
    ("list",),
    ("map", "nordvik"),
    ("advance", "nordvik", "--done", "jon: security = Approval by e-mail", "--dry-run"),
)
COMPLETED = ("kp b", "kp brief n", "kp brief nordvik --with k")
FLOOR = "the floor: Typer, Rich, Pydantic and the C parser, 30 lines"


def start_up(folder: Path) -> str:
    """Measure everything that a person waits for, on a few small files."""
    workspace = folder / "workspace"
    subprocess.run((KP, "demo", str(workspace)), env=TODAY, stdout=subprocess.DEVNULL, check=True)
    programs = [
        _floor(folder, workspace),
        *(Program(f"completing `{line}`", (KP,), workspace, TODAY | _completing(line)) for line in COMPLETED),
        *(Program(f"`{' '.join(('kp', *call[:2]))}`", (KP, *call), workspace, TODAY) for call in CALLS),
        Program("`kp brief nordvik` in colour", (KP, "brief", "nordvik"), workspace, TODAY | {"FORCE_COLOR": "1"}),
        *peers(folder),
    ]
    khals = [program.name for program in programs if program.name.startswith("`khal")]
    against = {FLOOR: "floor", **{name: name.split(",")[0] for name in khals}}
    return comparison(costs(programs), against)


def _completing(line: str) -> dict[str, str]:
    """What bash asks by the environment when the last word of a line is completed."""
    return {"_KP_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}


def _floor(folder: Path, workspace: Path) -> Program:
    """The program in floor.py on a deal without times of day, which the C parser alone does not take in braces."""
    deal = (workspace / "deals" / "nordvik.yaml").read_text("utf-8")
    (folder / "plain.yaml").write_text(re.sub(r" \d\d:\d\d", "", deal), "utf-8")
    floor = Path(__file__).with_name("floor.py")
    return Program(FLOOR, (sys.executable, str(floor), "plain.yaml"), folder)
