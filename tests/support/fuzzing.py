"""Inputs of every kind that `kp` reads, spoilt at random, each read under a limit of time.

`python tests/support/fuzzing.py KIND FIRST LAST` reads the inputs with these numbers again, and prints those that fail.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from workspace_at_hand import DEAL, PROCESS, Said, kp, lay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

TESTS = Path(__file__).parents[1]
SHIPPED = TESTS.parent / "processes"
SECONDS = 2.0
"""Of the processor, for one input of at most `LONGEST` bytes and all that reads it; a busy machine is slow."""
LONGEST = 20_000
MAX_MEMORY = 400 * 1024 * 1024
FAULTS = ("feil i selve kp", "Traceback")
SCRIPTS = ("a", "é", "я", "ש", "क", "漢", "👍", "\u0301", "\u200b")
PIECES = (
    "\r", "\n", "\r\n", "\t", " ", "  - ", ": ", "'", '"', "#", " #", "|", ">", "{", "}", "[", "]", ",", ";", "&a ",
    "*a", "!x ", "%", "@", "=", "\0", "\x1b[31m", "\ufeff", "\u2028", "\\", "0", "-", "2026-11-26", "…", "\x85",
    "\udc80",
)  # fmt: skip


class Kind(NamedTuple):
    """One kind of input."""

    samples: tuple[bytes, ...]
    read: Callable[[bytes], list[Said]]
    """Have it read by every command that reads it first."""


def spoilt(draw: Random, sample: bytes) -> bytes:
    """A sample with one to four things wrong, cut after each: lines repeated twice over would take a gigabyte."""
    text = sample.decode("utf-8", "surrogateescape")
    for _ in range(draw.randint(1, 4)):
        text = draw.choice(SPOILERS)(draw, text)[:LONGEST]
    return text.encode("utf-8", "surrogatepass")[:LONGEST]


def _place(draw: Random, text: str) -> int:
    return draw.randint(0, len(text))


def _run(draw: Random, text: str) -> str:
    at, run = _place(draw, text), draw.choice(PIECES + SCRIPTS) * draw.choice((1, 2, 3, 40, 400, 4000))
    return text[:at] + run + text[at:]


def _mixture(draw: Random, text: str) -> str:
    at = _place(draw, text)
    return text[:at] + "".join(draw.choices(PIECES + SCRIPTS, k=draw.choice((3, 30, 300)))) + text[at:]


def _cut(draw: Random, text: str) -> str:
    start, end = sorted((_place(draw, text), _place(draw, text)))
    return draw.choice((text[:start], text[start:], text[:start] + text[end:], text[start:end]))


def _lines(draw: Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    first, second = draw.randrange(len(lines)), draw.randrange(len(lines))
    how = draw.randrange(4)
    if how == 0:
        lines[first], lines[second] = lines[second], lines[first]
    elif how == 1:
        lines[first:first] = [lines[second]] * draw.choice((1, 5, 200))
    elif how == 2:
        lines[first] = draw.choice(("  ", "\t", "- ", "    ")) + lines[first]
    else:
        lines[first] = lines[first].lstrip()
    return "".join(lines)


def _nested(draw: Random, text: str) -> str:
    at, deep = _place(draw, text), draw.choice((2, 20, 60, 300))
    opened, closed = draw.choice((("[", "]"), ("{a: ", "}"), ("- ", ""), ("(", ")"), ("«", "»")))
    return text[:at] + opened * deep + "x" + closed * deep + text[at:]


def _signs(draw: Random, text: str) -> str:
    signs = list(text)
    for _ in range(draw.choice((1, 3, 30))):
        if signs:
            signs[draw.randrange(len(signs))] = draw.choice(PIECES + SCRIPTS)
    return "".join(signs)


SPOILERS = (_run, _mixture, _cut, _lines, _nested, _signs)


def _reads(path: str, *calls: tuple[str, ...]) -> Callable[[bytes], list[Said]]:
    def read(content: bytes) -> list[Said]:
        Path(path).write_bytes(content)
        return [kp(*call) for call in calls]

    return read


def _argument(*call: str) -> Callable[[bytes], list[Said]]:
    """The input as the last word of a call; no system passes a null character on."""
    return lambda content: [kp(*call, os.fsdecode(content.replace(b"\0", b"")))]


def _files(*patterns: str) -> tuple[bytes, ...]:
    paths = sorted(path for pattern in patterns for path in TESTS.glob(pattern))
    return tuple(path.read_bytes()[:LONGEST] for path in paths)


DRAFT = (TESTS / "workspaces" / "every-key" / "draft.yaml").read_bytes()
DRAFT_OF_A_LEAVER = b"""\
date: 2026-11-26
how: call
with: [kari]
people:
  - {id: siv, left: 2026-12-31}
  - {id: ola, name: Ola Nes, roles: [leder], replaces: siv}
kept: [notat]
kept_on: {notat: 2026-11-23}
moved: {regneark: 2026-12-04}
heard:
  - {step: behov, by: kari, says: Siv bestemmer, who: {siv: decides}, quote: vil si noe om punkt 1 her}
"""
PLAN_CSV = """\
Nr.;Hva;Ferdig når;Hvem;Dato;Datoen betyr;Gjort;Etter nr.;Merknad;ID (la den stå)
1;Beskrive behovet;Det finnes et notat;Kari Lund;4. des. 2026;innen;;;;kp{hash}/behov
"""
SENTENCE = (
    b'kari: behov after valg, takes 2-4 uker, who siv decides, only "Portal" = Styret m\xc3\xa5 si ja @ innen 4. des.'
)
KINDS: dict[str, Kind] = {
    "deal": Kind(
        (DEAL.encode(), *_files("workspaces/*/deals/*.yaml")),
        _reads("deals/x.yaml", ("brief", "x"), ("check", "deals/x.yaml"), ("map", "x")),
    ),
    "process": Kind(
        (PROCESS.encode(), *(path.read_bytes() for path in sorted(SHIPPED.glob("s*.yaml")))),
        _reads("processes/x.yaml", ("process", "show", "x"), ("check", "processes/x.yaml")),
    ),
    "settings": Kind(
        (b"language: nb\nteam: [{id: per, name: Per}]\n", *_files("workspaces/*/kp.yaml")),
        _reads("kp.yaml", ("list",), ("brief", "nordvik"), ("check",)),
    ),
    "inbox": Kind(
        (b"* 2026-11-26 Ring Kari\n* 2026-11-25 | Hei\n  to linjer\n",), _reads("inbox.md", ("inbox", "--json"))
    ),
    "plan": Kind((PLAN_CSV.encode(),), _reads("plan.csv", ("plan", "nordvik", "--back", "plan.csv", "--by", "kari"))),
    "invitation": Kind(
        _files("features/advance/book/invitation/samples/*.ics"),
        _reads("i.ics", ("book", "nordvik", "--from", "i.ics", "--dry-run")),
    ),
    "export": Kind(
        _files("features/setup/crm/exports/*.csv"),
        _reads("e.csv", ("import", "e.csv", "--process", "prosess", "--dry-run")),
    ),
    "transcript": Kind(
        _files("workspaces/*/call.*"),
        _reads("call.vtt", ("advance", "nordvik", "--from", "draft.yaml", "--transcript", "call.vtt", "--dry-run")),
    ),
    "draft": Kind(
        (DRAFT, DRAFT_OF_A_LEAVER), _reads("d.yaml", ("advance", "nordvik", "--from", "d.yaml", "--dry-run"))
    ),
    "heard": Kind((SENTENCE,), _argument("advance", "nordvik", "--dry-run", "--heard")),
    "promise": Kind(
        (b"kari, siv: behov = sender notatet @ fredag 4. des.",),
        _argument("advance", "nordvik", "--dry-run", "--promise"),
    ),
    "person": Kind(
        (b"ola: navn=Ola Nes, tittel=jurist, roller=leder",), _argument("advance", "nordvik", "--dry-run", "--person")
    ),
    "day": Kind((b"fredag 4. des. kl. 10.30 kari", b"om to uker"), _argument("book", "nordvik", "--dry-run")),
    "name": Kind((b"Kari Lund", b"nordvik"), _argument("people", "--find")),
}


class Failure(NamedTuple):
    """An input that was not answered as it should be."""

    kind: str
    number: int
    why: str


def failures(kind: str, first: int, last: int) -> Iterator[Failure]:
    """Read the inputs of a kind with the numbers from `first` up to `last`, in a workspace of their own."""
    with tempfile.TemporaryDirectory() as folder:
        before = Path.cwd()
        os.chdir(folder)
        try:
            for number in range(first, last):
                if why := _why_wrong(Path(folder), kind, number):
                    yield Failure(kind, number, why)
        finally:
            os.chdir(before)


def _why_wrong(root: Path, kind: str, number: int) -> str | None:
    draw = Random(f"{kind} {number}")
    lay(root)
    (root / "draft.yaml").write_bytes(DRAFT)
    content = spoilt(draw, draw.choice(KINDS[kind].samples))
    signal.signal(signal.SIGPROF, _too_slow)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        answers = KINDS[kind].read(content)
    except TooSlowError:
        return f"more than {SECONDS} s of the processor"
    except BaseException as problem:  # noqa: BLE001 - whatever it is, it is told
        return f"{type(problem).__name__}: {problem}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return next((said.all[-300:] for said in answers if any(fault in said.all for fault in FAULTS)), None)


class TooSlowError(BaseException):
    """An input took too long; nothing that `kp` does against errors hears it."""


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def most_memory() -> int:
    """Bytes of memory this process has had at most.

    On Linux what `getrusage` says counts the process from which this one was started, too.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    os.environ |= {"KP_TODAY": "2026-11-26", "KP_LANG": "nb"}
    for found in failures(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])):
        sys.stdout.write(f"{found.kind} {found.number}: {found.why}\n")
        sys.stdout.flush()
    if most_memory() > MAX_MEMORY:
        sys.stdout.write(f"{sys.argv[1]}: too much memory\n")
