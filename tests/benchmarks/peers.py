"""Programs of the same kind, as far as they are installed: each with a little of its own data, asked for its list."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import Program
from tables import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

KHAL_SETTINGS = """\
[calendars]
[[work]]
path = {folder}/calendar
type = calendar
[default]
default_calendar = work
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Oslo
default_timezone = Europe/Oslo
[sqlite]
path = {folder}/{cache}.db
"""
EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//kp//benchmarks//EN
BEGIN:VEVENT
UID:event-{number}
DTSTAMP:20261101T080000Z
SUMMARY:Meeting {number}
DTSTART:20261126T1{number}0000Z
DTEND:20261126T1{number}3000Z
END:VEVENT
END:VCALENDAR
"""
TASK = """\
[description:"Call {number}" entry:"1762000000" status:"pending" uuid:"{number:08}-0000-4000-8000-000000000000"]
"""
ENTRIES = """\
2026-11-01 open Assets:Bank
2026-11-01 open Expenses:Travel
2026-11-12 * "Train to a customer"
  Expenses:Travel  400.00 NOK
  Assets:Bank  -400.00 NOK
"""
JOURNAL = """\
2026-11-12 Train to a customer
    expenses:travel  NOK 400
    assets:bank
"""


def peers(folder: Path) -> list[Program]:
    """Those that are installed. Every khal on the path is one: a newer one may stand beside the system's."""
    return [*_khals(folder), *_taskwarrior(folder), *_ledgers(folder), *_git(folder)]


def _khals(folder: Path) -> Iterator[Program]:
    for number, khal in enumerate(_everywhere("khal")):
        home = folder / "khal"
        (home / "calendar").mkdir(parents=True, exist_ok=True)
        for event in range(1, 6):
            (home / "calendar" / f"{event}.ics").write_text(EVENT.format(number=event), "utf-8")
        settings = home / f"settings-{number}"
        settings.write_text(KHAL_SETTINGS.format(folder=home, cache=number), "utf-8")
        interpreter = khal.read_text("utf-8").splitlines()[0].removeprefix("#!").split()[0]
        name = f"`khal list` {version_of(str(khal), '--version')}, Python {version_of(interpreter, '-V')}, 5 events"
        yield Program(name, (str(khal), "-c", str(settings), "list", "2026-11-26"), home)


def _taskwarrior(folder: Path) -> Iterator[Program]:
    if task := shutil.which("task"):
        home = folder / "task"
        home.mkdir()
        (home / "taskrc").write_text(f"data.location={home}\n", "utf-8")
        (home / "pending.data").write_text("".join(TASK.format(number=number) for number in range(1, 6)), "utf-8")
        name = f"Taskwarrior {version_of(task, '--version')} `next`, 5 tasks"
        yield Program(name, (task, "rc.confirmation=off", "next"), home, {"TASKRC": str(home / "taskrc")})


def _ledgers(folder: Path) -> Iterator[Program]:
    if bean_check := shutil.which("bean-check"):
        (folder / "entries.beancount").write_text(ENTRIES, "utf-8")
        name = f"`bean-check` {version_of(bean_check, '--version')}, 1 entry"
        yield Program(name, (bean_check, "entries.beancount"), folder)
    if hledger := shutil.which("hledger"):
        (folder / "entries.journal").write_text(JOURNAL, "utf-8")
        name = f"`hledger balance` {version_of(hledger, '--version')}, 1 entry"
        yield Program(name, (hledger, "-f", "entries.journal", "balance"), folder)


def _git(folder: Path) -> Iterator[Program]:
    if git := shutil.which("git"):
        home = folder / "git"
        subprocess.run((git, "init", "-q", str(home)), check=True)
        yield Program(f"`git status` {version_of(git, '--version')}, empty repository", (git, "status"), home)


def _everywhere(name: str) -> list[Path]:
    """A program wherever the path has it, each once."""
    folders = os.environ["PATH"].split(os.pathsep)
    found = [Path(shutil.which(name, path=folder) or "") for folder in folders]
    return list(dict.fromkeys(each.resolve() for each in found if each.is_file()))
