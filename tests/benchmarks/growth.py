"""How time grows: of what looks at all deals with their number, of what looks at one with the length of its log."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from many_deals import TODAY, lay
from measuring import Program, costs
from peers_of_many import DAY, KP, peers_of_many
from plot import plot
from tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DOCS = Path(__file__).parents[2] / "docs"
MANY, LONG = (10, 100, 1_000, 10_000, 100_000), (50, 500, 5_000)
OF_ALL = ("list", "list --all", "next", "promises", "review", "check")
OF_ONE = ("brief", "map", "log", "people")
ENTRY = """\
  - id: {day}-{number:04}
    date: {day}
    how: call
    with: [p0]
    heard:
      - {{step: decide, by: p0, says: "They count the hours of week {number}."}}
    did: [Wrote the minutes]
"""


def growth(folder: Path) -> str:
    """Measure CPU seconds of warm calls, and draw them into two pictures in `docs/`."""
    return "\n".join(
        [
            _measured("growth-deals.svg", "deals", MANY, lambda size: _of_all(folder / str(size), size)),
            _measured("growth-entries.svg", "entries in the log", LONG, lambda size: _of_one(folder, size)),
        ]
    )


def _measured(picture: str, across: str, sizes: Sequence[int], programs: Callable[[int], list[Program]]) -> str:
    seconds: dict[str, list[tuple[float, float]]] = {}
    for size in sizes:
        sys.stderr.write(f"{size} {across}\n")
        for name, cost in costs(programs(size), runs=3, count=False).items():
            seconds.setdefault(name, []).append((size, cost.cpu))
    (DOCS / picture).write_text(
        plot({name.replace("`", ""): curve for name, curve in seconds.items()}, across, "CPU seconds"), "utf-8"
    )
    rows = [
        (name, *(f"{cpu:.2f}" for _, cpu in curve), *("–" for _ in sizes[len(curve) :]))
        for name, curve in seconds.items()
    ]
    head = (f"CPU seconds, by {across}", *(f"{size:,}" for size in sizes))
    return f"{markdown_table(head, rows)}\n![CPU seconds by {across}]({picture})\n"


def _of_all(workspace: Path, deals: int) -> list[Program]:
    lay(workspace, deals)
    programs = [Program(f"kp {call}", (KP, *call.split()), workspace, DAY) for call in OF_ALL]
    return [*programs, *peers_of_many(workspace.parent, workspace)]


def _of_one(folder: Path, entries: int) -> list[Program]:
    workspace = folder / f"log-{entries}"
    (workspace / "deals").mkdir(parents=True)
    (workspace / "kp.yaml").write_text("language: en\n", "utf-8")
    first = TODAY - timedelta(days=entries // 4 + 1)
    log = "".join(ENTRY.format(day=first + timedelta(days=each // 4), number=each) for each in range(entries))
    top = "customer: Nord AS\nprocess: small-business@1\npeople:\n  - {id: p0, name: Kari Lund, roles: [owner]}\nlog:\n"
    (workspace / "deals" / "nord.yaml").write_text(top + log, "utf-8")
    return [Program(f"kp {call}", (KP, call, "nord"), workspace, DAY) for call in OF_ONE]
