"""Measure `kp` beside its peers and write what was found into docs/benchmarks.md.

python tests/benchmarks/run.py              everything
python tests/benchmarks/run.py start-up     one benchmark
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from growth import growth
from start_up import start_up
from tables import circumstances
from ten_thousand import ten_thousand

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
BENCHMARKS: dict[str, Callable[[Path], str]] = {"start-up": start_up, "ten-thousand": ten_thousand, "growth": growth}
"""Each makes what it needs in an empty folder and returns Markdown, whose place in the page is between two comments."""


def main(wanted: list[str]) -> None:
    """Run the benchmarks that are named, or all."""
    for name in wanted or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            found = f"{circumstances()}\n\n{BENCHMARKS[name](Path(folder))}"
        sys.stdout.write(found)
        PAGE.write_text(_replaced(PAGE.read_text("utf-8"), name, found), "utf-8")


def _replaced(page: str, name: str, found: str) -> str:
    begin, end = f"<!-- {name}: written by tests/benchmarks/run.py -->\n", f"<!-- end of {name} -->\n"
    place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not place.search(page):
        raise LookupError(f"{PAGE} has no place for {name}")
    return place.sub(lambda _: f"{begin}\n{found}\n{end}", page)


if __name__ == "__main__":
    main(sys.argv[1:])
