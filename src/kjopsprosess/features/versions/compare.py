"""Compares two editions of a process, for a person, a program, or git."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import typer

from kjopsprosess.app import environment
from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.editions import resolve_edition
from kjopsprosess.app.loading.load_facts import load_facts
from kjopsprosess.app.loading.process_library import load_pins
from kjopsprosess.app.output import show
from kjopsprosess.page.message import message_page
from kjopsprosess.process_changes.diff import ProcessDiff, diff_editions
from kjopsprosess.process_changes.order import Edition

from .affected_deals import AffectedDeal, affected_deal
from .diff_json import diff_json
from .diff_page import diff_page
from .places import DEAL_PLACES

EDITIONS_TO_COMPARE = 2
GIT_ARGUMENT_COUNTS = (7, 9)
"""The number of arguments that git gives an external diff.

Path, then file, hash and mode of the old side and of the new one; two more for a renamed file.
"""


class Comparison(NamedTuple):
    """Two editions, how they were named, and the process of the workspace they are of."""

    diff: ProcessDiff
    sides: tuple[str, str]
    process: str | None


def show_comparison(context: CommandContext, names: Sequence[str], form: str) -> None:
    """Tell what differs between two editions. Exit code 1 when something does."""
    if len(names) in GIT_ARGUMENT_COUNTS or (len(names) == 1 and environment.called_by_git()):
        _show_for_git(context, names)
        return
    if len(names) != EDITIONS_TO_COMPARE:
        raise context.usage_error(context.messages.versions.diff.two_of_them, "kp process diff")
    compared = _comparison(context, names[0], names[1])
    deals = _deals(context, compared)
    diff, sides = compared.diff, compared.sides
    facts = partial(diff_json, diff, sides, deals, context.today)
    show_answer(context, form, facts, lambda: diff_page(diff, sides, deals, context.messages))
    if not compared.diff.empty:
        raise typer.Exit(ExitCode.REFUSED)


def _show_for_git(context: CommandContext, given: Sequence[str]) -> None:
    """Show the difference in `git diff`. Git stops at any exit code but 0, so an invalid file is only reported."""
    path = given[0]
    try:
        if len(given) == 1:
            show(message_page(context.messages.versions.diff.unmerged.format(file=path)))
            return
        compared = _comparison(context, given[1], given[4])._replace(sides=(path, path), process=Path(path).stem)
        deals = _deals(context, compared) if context.workspace_or_none else None
        show(message_page(f"{path}:"))
        show(diff_page(compared.diff, compared.sides, deals, context.messages))
    except UserError as error:
        show(error.page)
        show(message_page(context.messages.versions.diff.as_lines))
    show(message_page(""))


def _comparison(context: CommandContext, old: str, new: str) -> Comparison:
    before, after = resolve_edition(context, old), resolve_edition(context, new)
    match before.edition, after.edition:
        # A side without a file is the other one's process before its first version.
        case None, Edition() as right:
            left = Edition(right.process, 0)
        case Edition() as left, None:
            right = Edition(left.process, 0)
        case Edition() as left, Edition() as right:
            pass
        case _:
            raise context.usage_error(context.messages.versions.diff.two_of_them, "kp process diff")
    return Comparison(diff_editions(left, right), (before.shown, after.shown), after.process or before.process)


def _deals(context: CommandContext, compared: Comparison) -> Sequence[AffectedDeal] | None:
    """The open deals affected. Those that cannot be read are counted on stderr."""
    if context.workspace_or_none is None or compared.process is None or compared.diff.empty:
        return None
    process, diff = compared.process, compared.diff
    pins = load_pins(context)
    following = load_facts(context, DEAL_PLACES, {each.deal for each in pins if each.follows(process)})
    broken = {each.deal for each in pins if each.place} | {each.id for each in following.unreadable}
    if broken:
        show(message_page(context.messages.versions.diff.unreadable(len(broken))), sys.stderr)
    found = (each for each in following.facts if process in dict(each.pins))  # it may have changed since
    return [affected for each in found if (affected := affected_deal(each, process, diff))]
