"""The peers with as many items of their own as there are deals, asked for a look at all of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from many_deals import TODAY
from measuring import Program
from tables import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

KP = str(Path(sys.executable).with_name("kp"))
DAY = {"KP_TODAY": TODAY.isoformat()}
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//kp//benchmarks//EN
BEGIN:{kind}
UID:{number}
DTSTAMP:20261101T080000Z
SUMMARY:{said}
{days}
END:{kind}
END:VCALENDAR
"""
TASK = (
    '[description:"{step}" project:"{deal}" entry:"1762000000" status:"pending"{days} '
    'uuid:"{number:08}-0000-4000-8000-000000000000"]\n'
)
TASK_DAYS = ' due:"1796688000"'
TODO_DAYS = "DUE:20261210T100000Z"
EVENT_DAYS = "DTSTART:2026112{day}T100000Z\nDTEND:2026112{day}T110000Z"
MAX_OF_KHAL = 1_000
"""Events beyond which khal takes minutes to read its calendar for the first time."""
KHAL_SETTINGS = """\
[calendars]
[[work]]
path = {home}/work
type = calendar
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
local_timezone = Europe/Oslo
default_timezone = Europe/Oslo
[sqlite]
path = {home}/khal.db
"""


class Item(NamedTuple):
    """What a row of `kp list` says, for a program that keeps tasks, events or entries."""

    number: int
    deal: str
    step: str
    due: bool


def peers_of_many(folder: Path, workspace: Path) -> list[Program]:
    """Those that are installed, each with one item for each deal of the workspace."""
    items = [*_items(workspace)]
    home = folder / f"peers-{workspace.name}"
    home.mkdir()
    makers = (_taskwarrior, _todoman, _khal, _bean_check, _hledger)
    return [*(each for make in makers for each in make(home, items)), *_ripgrep(workspace)]


def _items(workspace: Path) -> Iterator[Item]:
    call = (KP, "list", "--all", "--json")
    done = subprocess.run(call, cwd=workspace, env={**os.environ, **DAY}, stdout=subprocess.PIPE, check=True)
    for number, deal in enumerate(json.loads(done.stdout)["deals"]):
        yield Item(number, deal["id"], (deal["next_step"] or {}).get("short") or "Closed", bool(deal["due"]))


def _taskwarrior(home: Path, items: list[Item]) -> Iterator[Program]:
    if task := shutil.which("task"):
        (home / "taskrc").write_text(f"data.location={home}\nverbose=nothing\n", "utf-8")
        lines = (TASK.format(**each._asdict(), days=TASK_DAYS if each.due else "") for each in items)
        (home / "pending.data").write_text("".join(lines), "utf-8")
        name = f"Taskwarrior {version_of(task, '--version')} `list`"
        yield Program(name, (task, "rc.confirmation=off", "list"), home, {"TASKRC": str(home / "taskrc")})


def _todoman(home: Path, items: list[Item]) -> Iterator[Program]:
    if todo := shutil.which("todo"):
        _calendars(home / "todo" / "work", "VTODO", items)
        settings = home / "todoman.py"
        settings.write_text(f'path = "{home}/todo/*"\ncache_path = "{home}/todo.db"\n', "utf-8")
        yield Program(
            f"todoman {version_of(todo, '--version')} `list`", (todo, "--config", str(settings), "list"), home
        )


def _khal(home: Path, items: list[Item]) -> Iterator[Program]:
    if (khal := shutil.which("khal")) and len(items) <= MAX_OF_KHAL:
        _calendars(home / "work", "VEVENT", items)
        settings = home / "khal.conf"
        settings.write_text(KHAL_SETTINGS.format(home=home), "utf-8")
        call = (khal, "-c", str(settings), "list", "2026-11-20", "30d")
        yield Program(f"khal {version_of(khal, '--version')} `list`, 30 days", call, home)


def _calendars(folder: Path, kind: str, items: list[Item]) -> None:
    folder.mkdir(parents=True)
    for each in items:
        days = TODO_DAYS if kind == "VTODO" else EVENT_DAYS.format(day=each.number % 10)
        text = CALENDAR.format(kind=kind, number=each.number, said=f"{each.deal}: {each.step}", days=days)
        (folder / f"{each.number}.ics").write_text(text.replace("\n", "\r\n"), "utf-8", newline="")


def _bean_check(home: Path, items: list[Item]) -> Iterator[Program]:
    if bean_check := shutil.which("bean-check"):
        opened = "2026-01-01 open Assets:Bank\n2026-01-01 open Expenses:Travel\n"
        entries = (
            f'2026-11-12 * "{each.deal}"\n  Expenses:Travel  400.00 NOK\n  Assets:Bank  -400.00 NOK\n' for each in items
        )
        (home / "entries.beancount").write_text(opened + "".join(entries), "utf-8")
        yield Program(f"bean-check {version_of(bean_check, '--version')}", (bean_check, "entries.beancount"), home)


def _hledger(home: Path, items: list[Item]) -> Iterator[Program]:
    if hledger := shutil.which("hledger"):
        entries = (f"2026-11-12 {each.deal}\n    expenses:travel  NOK 400\n    assets:bank\n" for each in items)
        (home / "entries.journal").write_text("".join(entries), "utf-8")
        call = (hledger, "-f", "entries.journal", "register", "expenses")
        yield Program(f"hledger {version_of(hledger, '--version')} `register`", call, home)


def _ripgrep(workspace: Path) -> Iterator[Program]:
    """In the deals' own files: what a search for a word costs that understands nothing of them."""
    if rg := shutil.which("rg"):
        yield Program(f"ripgrep {version_of(rg, '--version')} for a word", (rg, "-c", "customer", "deals"), workspace)
