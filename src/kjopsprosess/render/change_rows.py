"""Each thing that has changed in a step or a process, as a row: what it is now, and what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.process_diff import Aspect, Way
from kjopsprosess.model.values import Part

from .page import Item, Labelled, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kjopsprosess.insight.process_diff import Change, ProcessDiff, Value
    from kjopsprosess.messages.messages import Messages

TEXTS = frozenset(
    {Aspect.NAME, Aspect.DONE_WHEN, Aspect.ACTION, Aspect.BEST, Aspect.LEAST, Aspect.QUESTION, Aspect.STALL}
    | {Aspect.CONTACT_NOTE, Aspect.ROLE_ABOUT, Aspect.ABOUT}
)
"""Whole texts: what they were stands in a row of its own."""
NOTHING = "–"


def change_rows(changes: Iterable[Change], diff: ProcessDiff, words: Messages) -> list[Item]:
    """The rows of some changes, in the order they are given. A label is not said again right below itself."""
    rows: list[Item] = []
    above = ""
    for change in changes:
        for row in _rows(change, diff, words):
            rows.append(row._replace(label="" if row.label == above else row.label))
            above = row.label
    return rows


def _rows(change: Change, diff: ProcessDiff, words: Messages) -> Iterable[Labelled]:
    said = words.versions.diff
    label, way = said.labels[change.aspect], said.ways[change.way]
    old, new = (_value(change.aspect, value, diff, words) for value in (change.old, change.new))
    about = _subject(change, diff, words)
    if change.way in (Way.ADDED, Way.REMOVED):
        yield Labelled(label, text(way.format(old=f"{about}{old}", new=f"{about}{new}")))
    elif change.aspect in TEXTS:
        yield Labelled(label, text(way.format(new=f"{about}{new}")))
        yield Labelled(said.before, text(old))
    else:
        yield Labelled(label, text(way.format(new=f"{about}{said.was.format(old=old, new=new)}")))


def _subject(change: Change, diff: ProcessDiff, words: Messages) -> str:
    """The role, task or question that a change is about, as it stands before the value."""
    shown = SUBJECTS.get(change.aspect)
    return f"{shown(change.subject or '', diff, words)} " if shown else ""


def _value(aspect: Aspect, value: Value, diff: ProcessDiff, words: Messages) -> str:
    """A value in the language of the screen."""
    if isinstance(value, tuple):
        least, most = value
        return words.terms.days(most) if least == most else f"{least}–{words.terms.days(most)}"
    if value is None:
        return NOTHING
    shown = VALUES.get(aspect)
    return shown(value, diff, words) if shown else value


def _role(role: str, diff: ProcessDiff, _words: Messages) -> str:
    """A role by its name in the new edition, or else in the old one."""
    roles = (known for edition in (diff.new, diff.old) for known in edition.process.roles)
    return next((known.name for known in roles if known.id == role), role)


def _task(action: str, diff: ProcessDiff, _words: Messages) -> str:
    """What one of our tasks says now."""
    actions = (each for step in diff.new.steps for each in step.seller_actions)
    return next((each.do for each in actions if each.id == action), action) + ":"


def _quoted(question: str, _diff: ProcessDiff, words: Messages) -> str:
    return words.quote(question)


def _rule(rule: str, _diff: ProcessDiff, words: Messages) -> str:
    return words.versions.diff.rules[rule].format(channel=words.terms.the_tool)


SUBJECTS: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: _role,
    Aspect.TIMING: _task,
    Aspect.ASKED: _quoted,
    Aspect.ROLE_ABOUT: lambda role, diff, words: f"{_role(role, diff, words)}:",
    Aspect.ACCEPTED: lambda code, _diff, _words: f"{code}:",
}
VALUES: Mapping[Aspect, Callable[[str, ProcessDiff, Messages], str]] = {
    Aspect.WHO: lambda part, _diff, words: words.terms.part[Part(part)],
    Aspect.FOREMOST: _role,
    Aspect.ASKED: _role,
    Aspect.TIMING: lambda when, _diff, words: words.versions.diff.timing[when],
    Aspect.QUESTION: _quoted,
    Aspect.CONTACT: _rule,
    Aspect.KIND: lambda kind, _diff, words: words.versions.diff.kinds[kind],
}
