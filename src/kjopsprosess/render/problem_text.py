"""A finding as sentences: what is wrong, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.model.findings import Finding

LONGEST_VALUE = 60
"""Characters of a value from a file that a sentence repeats; the file's own line stands below it anyway."""


class _Fields(dict[str, str]):
    """What fills a sentence. A message about a broken file must not break itself, so a fact that lacks is a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def says(finding: Finding, words: Messages) -> str:
    """What is wrong."""
    problem = words.findings.get(finding.code)
    return problem.says.format_map(_fields(finding)) if problem else finding.code


def remedy(finding: Finding, words: Messages) -> str:
    """What to do: the nearest thing that exists, or else how to mend it; empty when there is nothing to say."""
    problem = words.findings.get(finding.code)
    if problem is None:
        return ""
    return (problem.near if problem.near and "near" in finding.facts else problem.mend).format_map(_fields(finding))


def in_a_line(finding: Finding, words: Messages) -> str:
    """What is wrong and what to do, as running text."""
    wrong = says(finding, words)
    return f"{wrong[:1].upper()}{wrong[1:]}. {remedy(finding, words)}".strip()


def _fields(finding: Finding) -> _Fields:
    key = next((part for part in reversed(finding.where) if isinstance(part, str)), "")
    facts = {name: _in_a_sentence(str(value)) for name, value in finding.facts.items()}
    return _Fields({"key": key, "write": _as_written(finding, key), **facts})


def _as_written(finding: Finding, key: str) -> str:
    """What is near as it is to stand in the file: a key with its colon, a value with its key unless it is in a list."""
    near = finding.facts.get("near", "")
    if finding.at_key:
        return f"{near}:"
    return f"{key}: {near}" if finding.where[-1:] == (key,) else str(near)


def _in_a_sentence(value: str) -> str:
    """A value on one line and not too long; lists of what is allowed stay whole."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_VALUE or ", " in line else line[: LONGEST_VALUE - 1] + "…"
