"""What was measured, as Markdown: the ratios first, then the numbers, with the day, the machine and the versions."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from measuring import Cost

MILLION = 1_000_000
LIBRARIES = ("typer", "rich", "pydantic", "ruamel.yaml")

Measure = Literal["instructions", "cpu", "wall", "peak"]


def comparison(found: Mapping[str, Cost], against: Mapping[str, str], *, by: Measure = "instructions") -> str:
    """A table with a row for each program.

    `against` names the programs to hold the others against, each with the head of its column of ratios. Where
    instructions were not counted for both, their ratio is that of CPU seconds.
    """
    heads = ("", *(f"÷ {head}" for head in against.values()), "million instructions", "CPU s", "wall s", "peak MB")
    rows = [
        (
            name,
            *(f"{ratio(cost, found[other], by):.2f}" for other in against),
            "–" if cost.instructions is None else f"{cost.instructions / MILLION:,.0f}",
            f"{cost.cpu:.3f}",
            f"{cost.wall:.3f}",
            f"{cost.peak / MILLION:.0f}",
        )
        for name, cost in found.items()
    ]
    return markdown_table(heads, rows)


def ratio(cost: Cost, other: Cost, by: Measure) -> float:
    """How many times as much the one costs."""
    if by == "instructions" and None in (cost.instructions, other.instructions):
        by = "cpu"
    return float(getattr(cost, by) / getattr(other, by))


def markdown_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose first column is words and whose others are numbers."""
    lines = [heads, ("---", *("---:" for _ in heads[1:])), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def circumstances() -> str:
    """When, on what and with which versions it was measured, in one line."""
    libraries = ", ".join(f"{each} {version(each)}" for each in LIBRARIES)
    system = f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}"
    return (
        f"{date.today():%Y-%m-%d}: {_processor()}, {os.cpu_count()} cores, {system}. "  # noqa: DTZ011 - the day on the wall
        f"Python {platform.python_version()}, {libraries}."
    )


def version_of(*call: str) -> str:
    """The first number a program says when it is asked for its version."""
    said = subprocess.run(call, capture_output=True, text=True, check=False)
    found = re.search(r"\d+(?:\.\d+)+", said.stdout + said.stderr)
    return found[0] if found else "?"


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    named = re.search(r"^model name\s*:\s*(.+)$", facts.read_text("utf-8"), re.MULTILINE) if facts.exists() else None
    return named[1] if named else platform.processor() or platform.machine()
