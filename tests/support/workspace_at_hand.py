"""A small workspace with invented people, and `kp` run in it within the test's own process."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.main import main
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Entry

TODAY = "2026-11-26"

PROCESS = """\
name: Prosess for prøving
version: 1
language: nb
about: Slik de fleste kjøper
roles:
  - {id: leder, name: daglig leder, about: eier pengene}
  - {id: bruker, name: bruker, about: har problemet}
steps:
  - id: behov
    name: Beskrive behovet
    short: Behovet
    done_when: Det finnes et notat
    who:
      - {role: bruker, part: does}
    seller_actions:
      - {id: eksempel, do: Vise et eksempel, when: before}
    commitment:
      best: Lederen setter en dato
      least: Brukeren sier hvem som eier behovet
    questions:
      - {ask: Hvem eier behovet, to: bruker}
    stalls: [Ingen har tid]
    usual_days: [10, 20]
  - id: valg
    name: Velge leverandør
    kind: choice
    done_when: Ledelsen har pekt ut én
    who:
      - {role: leder, part: decides}
  - id: bestilling
    name: Bestille
    kind: order
    done_when: Bestillingen er sendt
"""

DEAL = """\
customer: Nordvik Mekaniske   # som det står på døra
process: prosess@1
trigger: Avtalen går ut
deadline: 2027-04-30
people:
  - {id: kari, name: Kari Lund, title: produksjonssjef, roles: [bruker], attitude: champion, needs: ro}
  - {id: siv, name: Siv Moen, roles: [leder]}

log:
  - id: 2026-11-02-aaaa
    date: 2026-11-02
    how: meeting
    with: [kari]
    promised:
      - {id: notat, by: kari, what: sender notatet, due: 2026-11-20, step: behov}
      - {id: regneark, by: us, what: sender regnearket, due: 2026-11-30}
    heard:
      - {step: behov, by: [kari], says: Styret må si ja}
    booked:
      - {date: 2026-12-04 10:00, how: meeting, with: [kari], step: behov}
"""


class Said(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


class Screen(io.StringIO):
    """A stream that can be a terminal."""

    encoding = "utf-8"

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Keyboard(io.StringIO):
    """stdin with somebody who answers."""

    def isatty(self) -> bool:
        return True


def lay(root: Path, deal: str = DEAL, process: str = PROCESS) -> Path:
    """A workspace with one deal, `nordvik`, and one process; its root."""
    for folder in ("deals", "processes"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "kp.yaml").write_text("language: nb\n")
    (root / "deals" / "nordvik.yaml").write_text(deal, "utf-8")
    (root / "processes" / "prosess.yaml").write_text(process, "utf-8")
    return root


def lay_process(root: Path, process: str, language: str) -> None:
    """A workspace with one process `p` and no deal."""
    for folder in ("deals", "processes"):
        (root / folder).mkdir()
    (root / "kp.yaml").write_text(f"language: {language}\n", "utf-8")
    (root / "processes" / "p.yaml").write_text(process, "utf-8")


def nordvik_log() -> tuple[Entry, ...]:
    """The log of the deal `nordvik` in this folder, as it is now."""
    deal = Workspace(Path.cwd()).read_deal("nordvik").model
    assert deal is not None
    return deal.log


def all_kept(root: Path) -> bytes:
    """What the cache holds of all kinds of facts."""
    return b"".join(path.read_bytes() for path in sorted((root / ".kp" / "cache").iterdir()))


def let_time_pass(root: Path) -> None:
    """Until the clock of the file system has moved on: files as new as the index itself are not kept in it."""
    facts = [path.stat() for path in (root / "deals").iterdir()]
    newest = max((time for each in facts for time in (each.st_mtime_ns, each.st_ctime_ns)), default=0)
    probe = root / "probe"
    while not probe.exists() or probe.stat().st_mtime_ns <= newest:
        probe.unlink(missing_ok=True)
        probe.touch()
    probe.unlink()


def kp(*arguments: str, terminal: bool = False, answers: list[str] | None = None, piped_in: str = "") -> Said:
    """Run `kp`, as on a terminal or into a pipe; with `answers` somebody sits at the keyboard."""
    out, err, stdin = Screen(terminal=terminal), Screen(terminal=terminal or answers is not None), sys.stdin
    sys.stdin = Keyboard("".join(f"{answer}\n" for answer in answers)) if answers is not None else io.StringIO(piped_in)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(list(arguments))
    finally:
        sys.stdin = stdin
    return Said(code, out.getvalue(), err.getvalue())
