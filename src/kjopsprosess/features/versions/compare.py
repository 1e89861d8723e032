"""Comparing two editions of a process, for a person, a program, or git."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from kjopsprosess.app import environment
from kjopsprosess.app.all_deals import every_deal
from kjopsprosess.app.editions import named_edition
from kjopsprosess.app.errors import Exit, Mishap
from kjopsprosess.app.help import usage_mishap
from kjopsprosess.app.output import answer, show
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.page.message import message_page
from kjopsprosess.process_changes.diff import ProcessDiff, compare
from kjopsprosess.process_changes.order import Edition

from .affected_deals import TouchedDeal, touched_deal
from .diff_json import diff_json
from .diff_page import diff_page

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


TWO = 2
GIT_GIVES = (7, 9)
"""So many words git gives a program that shows its differences: the path, then file, hash and mode of the old side and
of the new one; two more for a file with another name."""


class Compared(NamedTuple):
    """Two editions, how they were named, and the process of the workspace they are of."""

    diff: ProcessDiff
    sides: tuple[str, str]
    process: str | None


def compare_named(desk: Desk, names: Sequence[str], form: str) -> None:
    """Tell what differs between two editions. Exit code 1 when something does."""
    if len(names) in GIT_GIVES or (len(names) == 1 and environment.called_by_git()):
        _for_git(desk, names)
        return
    if len(names) != TWO:
        raise usage_mishap(desk.words.versions.diff.two_of_them, "kp process diff")
    compared = _compared(desk, names[0], names[1])
    deals = _deals(desk, compared)
    diff, sides = compared.diff, compared.sides
    facts = partial(diff_json, diff, sides, deals, desk.today)
    answer(desk, form, facts, lambda: diff_page(diff, sides, deals, desk.words))
    if not compared.diff.empty:
        raise typer.Exit(Exit.REFUSED)


def _for_git(desk: Desk, given: Sequence[str]) -> None:
    """What `git diff` shows of a process. Git stops at any exit code but 0, so a broken file is only told."""
    path = given[0]
    try:
        if len(given) == 1:
            show(message_page(desk.words.versions.diff.unmerged.format(file=path)))
            return
        compared = _compared(desk, given[1], given[4])._replace(sides=(path, path), process=Path(path).stem)
        deals = _deals(desk, compared) if desk.found else None
        show(message_page(f"{path}:"))
        show(diff_page(compared.diff, compared.sides, deals, desk.words))
    except Mishap as mishap:
        show(mishap.page)
        show(message_page(desk.words.versions.diff.as_lines))
    show(message_page(""))


def _compared(desk: Desk, old: str, new: str) -> Compared:
    before, after = named_edition(desk, old), named_edition(desk, new)
    match before.edition, after.edition:
        # A side without a file is the other one's process before its first version.
        case None, Edition() as right:
            left = Edition(right.process, 0)
        case Edition() as left, None:
            right = Edition(left.process, 0)
        case Edition() as left, Edition() as right:
            pass
        case _:
            raise usage_mishap(desk.words.versions.diff.two_of_them, "kp process diff")
    return Compared(compare(left, right), (before.shown, after.shown), after.process or before.process)


def _deals(desk: Desk, compared: Compared) -> Sequence[TouchedDeal] | None:
    """The open deals it touches. Those that cannot be read are counted, on the other stream."""
    if desk.found is None or compared.process is None or compared.diff.empty:
        return None
    touched: list[TouchedDeal] = []
    unreadable = 0
    for opened in every_deal(desk):
        if isinstance(opened, Unreadable):
            unreadable += 1
        elif compared.process in opened.processes:
            found = touched_deal(opened.situation, compared.process, compared.diff)
            touched += [found] if found else []
    if unreadable:
        show(message_page(desk.words.versions.diff.unreadable(unreadable)), sys.stderr)
    return touched
