"""Hostile inputs at random for all that `kp` reads, each run with a limit on time and memory.

`python tests/support/fuzzing.py FIRST COUNT` runs the inputs FIRST to FIRST + COUNT - 1 and prints what went wrong;
with COUNT 1 it prints the call and the files of that input too, so that it can be replayed.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from deal_files import deal_file
from hostile_inputs import crowded, spoken
from workspace_at_hand import DEAL, PROCESS, Said, kp, lay

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests" / "workspaces"
TODAY = "2026-11-26"
SECONDS = 1.0
"""Of the processor, for an input of at most 100 KB; on a machine that is busy an input is tried three times."""
HUNG = 30
"""Seconds after which a run is ended from outside, as one that hears no signal."""
MOST_MEMORY = 200 * 2**20
"""Bytes that one input may take beside what the program holds when it begins."""
OURS = "selve kp"

READING = (
    "check", "brief nordvik", "list --all", "next", "promises", "calendar", "calendar nordvik --with-brief", "report",
    "review", "map nordvik", "map nordvik --by-person", "people nordvik --by-step", "questions nordvik",
    "plan nordvik --guesses", "plan nordvik --format html", "plan nordvik --format csv", "memo nordvik --to-ask",
    "memo nordvik --for kari --format html", "log nordvik --all", "process list", "process show prosess",
    "process upgrade nordvik --dry-run", "people --find Lund", "report --format html", "brief nordvik --json",
    "list --json", "advance nordvik --note x --dry-run", "advance nordvik --template", "check --json", "inbox",
)  # fmt: skip
TYPED = (
    "done", "told", "promise", "heard", "day", "why-now", "without", "holds", "confirmed", "topic", "reopen", "skip",
    "kept", "moved", "dropped", "did", "person", "book", "moved-from", "aim", "least", "stop", "outcome", "with", "how",
    "date", "deadline", "seller", "author", "value", "competitor", "note",
)  # fmt: skip


class Input(NamedTuple):
    """Files to lay into the workspace, and what is called there."""

    files: dict[str, bytes]
    arguments: list[str]
    piped_in: str = ""


class TooSlowError(BaseException):
    """The time of an input is over; no handler of the program takes it for one of its own errors."""


def example(dice: Random, *endings: str) -> bytes:
    """A file of the examples and of the processes that come with the program."""
    return dice.choice([path for path in _EXAMPLES if path.suffix in endings]).read_bytes()


_EXAMPLES = sorted(
    path
    for folder in (EXAMPLES, ROOT / "processes")
    for path in folder.rglob("*")
    if path.is_file() and path.stat().st_size < 60_000 and ".kp" not in path.parts
)


def a_deal(dice: Random) -> Input:
    deals = (DEAL.encode(), deal_file(dice, tidy=dice.random() < 0.5), example(dice, ".yaml"))
    return Input({"deals/nordvik.yaml": crowded(dice, dice.choice(deals))}, dice.choice(READING).split())


def a_process(dice: Random) -> Input:
    process = crowded(dice, dice.choice((PROCESS.encode(), example(dice, ".yaml"))))
    return Input({"processes/prosess.yaml": process}, dice.choice(READING).split())


def long_process(dice: Random) -> Input:
    """A process of many steps and versions."""
    count = dice.choice((5, 20, 60))
    versions = dice.choice((1, 5, 30))
    steps = "".join(
        f"  - {{id: s{number}, name: Steg {number}, done_when: Et notat {number}, since: {dice.randint(1, versions)},"
        f" after: [{f's{dice.randrange(number)}' if number and dice.random() < 0.9 else 'behov'}]}}\n"
        for number in range(count)
    )
    text = PROCESS.replace("version: 1", f"version: {versions}") + steps
    return Input({"processes/prosess.yaml": text.encode()}, dice.choice(READING).split())


def settings(dice: Random) -> Input:
    content = b"language: nb\nteam: [{id: odd, name: Odd Aas}]\ntimezone: Europe/Oslo\nholidays: NO\n"
    return Input(
        {"kp.yaml": crowded(dice, dice.choice((content, example(dice, ".yaml"))))}, dice.choice(READING).split()
    )


def inbox(dice: Random) -> Input:
    lines = "".join(f"- {TODAY} {dice.choice(('nordvik', 'nordvk', ''))} {spoken(dice)}\n" for _ in range(4))
    calls = (["inbox"], ["inbox", "--json"], ["note", "nordvik", spoken(dice)], ["note", spoken(dice)], ["list"])
    return Input({"inbox.md": crowded(dice, lines.encode())}, dice.choice(calls))


def plan_sent_back(dice: Random) -> Input:
    form = dice.choice(("csv", "md"))
    content = crowded(dice, kp("plan", "nordvik", "--format", form).out.encode())
    return Input({f"back.{form}": content}, ["plan", "nordvik", "--back", f"back.{form}", "--by", "kari", "--dry-run"])


def invitation(dice: Random) -> Input:
    invited = (EXAMPLES / "every-key" / "invitation.ics").read_bytes().replace(b"unni@example.no", b"kari@example.no")
    deal = DEAL.replace("name: Kari Lund,", "name: Kari Lund, email: kari@example.no,")
    content = crowded(dice, invited)
    return Input(
        {"deals/nordvik.yaml": deal.encode(), "x.ics": content}, ["book", "nordvik", "--from", "x.ics", "--dry-run"]
    )


def crm_export(dice: Random) -> Input:
    content = crowded(dice, (EXAMPLES / "every-key" / "export.csv").read_bytes())
    return Input({"x.csv": content}, ["import", "x.csv", "--process", "prosess", "--dry-run"])


DRAFT = f"""\
date: {TODAY}
how: call
with: [kari]
promised:
  - {{id: leie, by: kari, what: sender notatet, due: 2026-12-14, quote: I show the lease by 14 December}}
heard:
  - {{step: behov, by: kari, says: Banken vil si noe, quote: Their bank wants a say here}}
"""
TRANSCRIPTS = {
    "txt": "[00:05] Kari Lund: Their bank wants a say here.\n[00:12] Kari: But I show the lease by 14 December.\n",
    "vtt": "WEBVTT\n\n00:05.000 --> 00:09.000\n<v Kari Lund>Their bank wants a say here.</v>\n\n"
    "00:12.000 --> 00:19.000\n<v Kari>But I show the lease by 14 December.\n",
    "srt": "1\n00:00:05,000 --> 00:00:09,000\nKari Lund: Their bank wants a say here.\n\n"
    "2\n00:00:12,000 --> 00:00:19,000\nKari: But I show the lease by 14 December.\n",
}


def transcript(dice: Random) -> Input:
    form = dice.choice(tuple(TRANSCRIPTS))
    files = {f"x.{form}": crowded(dice, TRANSCRIPTS[form].encode()), "draft.yaml": DRAFT.encode()}
    if dice.random() < 0.2:
        files["draft.yaml"] = crowded(dice, files["draft.yaml"])
    call = ["advance", "nordvik", "--from", "draft.yaml", "--transcript", f"x.{form}", "--dry-run"]
    return Input(files, call)


def drafted(dice: Random) -> Input:
    content = crowded(dice, DRAFT.encode())
    call = ["advance", "nordvik", "--from", "-", "--dry-run"]
    if dice.random() < 0.5:
        return Input({}, call, content.decode("utf-8", "replace"))
    return Input({"draft.yaml": content}, [*call[:3], "draft.yaml", "--dry-run"])


def typed(dice: Random) -> Input:
    said = [part for _ in range(dice.choice((1, 1, 2, 9))) for part in (f"--{dice.choice(TYPED)}", spoken(dice))]
    return Input({}, ["advance", "nordvik", *said, "--dry-run"])


def named(dice: Random) -> Input:
    word = spoken(dice)
    calls = (
        [word], ["brief", word], ["brief", "nordvik", "--with", word], ["list", "--person", word], ["check", word],
        ["list", "--sort", word], ["people", "--find", word], ["people", "nordvik", "--redact", word],
        ["new", word, "--process", "prosess", "--dry-run"], ["new", "A", "--person", word, "--dry-run"],
        ["process", "show", word], ["process", "diff", word, "prosess"], ["review", "--since", word],
        ["report", "--since", word], ["report", "--seller", word], ["calendar", "--seller", word],
        ["calendar", "--alarm", word], ["book", "nordvik", word, "--dry-run"], ["promises", word],
        ["book", "nordvik", "4.12", "--with", word, "--aim", word, "--dry-run"],
        ["questions", "nordvik", "--with", word],
        ["plan", "nordvik", "--for", word], ["memo", "nordvik", "--for", word], ["--today", word, "next"],
        ["--lang", word], ["log", word], ["map", "nordvik", "--step", word], ["check", "--explain", word],
    )  # fmt: skip
    return Input({}, dice.choice(calls))


KINDS: tuple[Callable[[Random], Input], ...] = (
    a_deal, a_deal, a_process, long_process, settings, inbox, plan_sent_back, invitation, crm_export, transcript,
    drafted, typed, typed, named,
)  # fmt: skip


def clear(root: Path) -> None:
    """The workspace as it is before each input."""
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with contextlib.suppress(OSError):
                path.rmdir()
        else:
            path.unlink()
    lay(root)


def outcome(case: Input) -> tuple[Said | None, float]:
    """What `kp` said, and the seconds of the processor it took; nothing said when it was ended."""
    started = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, SECONDS * 4)
    try:
        said = kp(*case.arguments, piped_in=case.piped_in)
    except TooSlowError:
        said = None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return said, time.process_time() - started


def fault(case: Input, root: Path) -> str:
    """What is wrong with how `kp` took an input; nothing if all is well."""
    for _ in range(3):
        clear(root)
        for name, content in case.files.items():
            (root / name).write_bytes(content)
        try:
            said, seconds = outcome(case)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it has its number
            return f"{type(error).__name__}: {error}"
        if said and (OURS in said.all or "Traceback" in said.all):
            return "\n".join(said.all.splitlines()[-30:])
        if seconds <= SECONDS:
            return ""
    return f"{seconds:.1f} s"


def _too_slow(*_: object) -> None:
    raise TooSlowError


def make(number: int) -> Input:
    """The input of a number; the workspace is the folder this is called in."""
    dice = Random(f"input {number}")
    return KINDS[number % len(KINDS)](dice)


def run(first: int, count: int) -> int:
    """Run inputs by their numbers, in a workspace of their own; how many went wrong."""
    os.environ.update(KP_TODAY=TODAY, KP_LANG="nb")
    signal.signal(signal.SIGPROF, _too_slow)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        clear(root)
        os.chdir(root)
        for command in (*READING, "import x", "book nordvik --from x", "plan nordvik --back x --by kari"):
            kp(*command.split())  # what is loaded once is no input's
        most = _memory() + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
        for number in range(first, first + count):
            faulthandler.dump_traceback_later(HUNG, exit=True)
            sys.stdout.write(f"{number}\n")
            clear(root)
            case = make(number)
            if count == 1:
                sys.stdout.write(f"{case}\n"[:20_000])
            if said := fault(case, root):
                wrong += 1
                sys.stdout.write(f"WRONG {number} {KINDS[number % len(KINDS)].__name__}: {str(case.arguments)[:300]}\n")
                sys.stdout.write(f"{said}\n")
            sys.stdout.flush()
            if number % 50 == 0:
                gc.collect()
        os.chdir("/")
    return wrong


def _memory() -> int:
    """Bytes of address space this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), int(sys.argv[2])) > 0)
