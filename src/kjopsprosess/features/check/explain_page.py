"""Explains the codes of `kp check`: one, all as a list, and all as a page of the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.deal.json_references import Json, iso
from kjopsprosess.page.findings import finding_words
from kjopsprosess.page.page import Columns, Line, Page, Row, Section, Span, Style, text
from kjopsprosess.yamlfiles.reading import finding_codes as stored

from . import codes as rules

GROUPS: dict[str, tuple[str, ...]] = {
    "process": (*rules.IN_PROCESS,),
    "reading": (*rules.LINT,),
    "deal": (*rules.IN_DEAL,),
    "between": (*rules.BETWEEN_DEAL_AND_PROCESS,),
    "history": (*rules.AGAINST_EARLIER,),
    "file": (*stored.UNREADABLE, *stored.NOT_YAML, *stored.NOT_A_RECORD, *stored.IN_WORKSPACE, *rules.IN_ANY_FILE),
    "entry": tuple(code for code in (*rules.REFUSED_ENTRY, *stored.NOT_INSERTED) if code not in stored.UNREADABLE),
}
"""Every code under its heading."""
CODES = tuple(code for group in GROUPS.values() for code in group)
CODES_COLUMNS = Columns("codes")
UNKNOWN = "…"
KEYS = {"our-action-as-step": "name", "step-not-an-act": "name"}
"""The key under which a code most often occurs, for remedies that name the key."""
DOCUMENT_HEAD = """\
# What `kp check` finds

Every finding has a code. `kp check --explain CODE` prints what stands here, in the language of the screen.
An error makes `kp check` fail; a warning is worth a look, and fails only with `--strict`.
"""


def explain_page(code: str, messages: Messages) -> Page:
    """One code: its severity, its message, its remedy, and why it matters."""
    finding = _finding_without_facts(code)
    head = Line(text(Span(code), Span(f"  {messages.check.severity[_severity(code)]}", Style.QUIET)), indent=0)
    wrong, remedy = finding_words(finding, messages)
    said = [Line(text(_sentence(wrong))), *([Line(text(_ended(remedy)))] if remedy else [])]
    why = messages.findings[code].explain
    last = [*([why] if why else []), *([messages.check.accept.format(code=code)] if code in rules.ACCEPTABLE else [])]
    sections = [Section(items=(head, *said)), *(Section(items=(Line(text(each), indent=0),)) for each in last)]
    return Page(tuple(sections))


def codes_page(messages: Messages) -> Page:
    """Every code with what it says, under its heading."""
    sections = []
    for group, codes in GROUPS.items():
        rows = tuple(
            Row(CODES_COLUMNS, (code, finding_words(_finding_without_facts(code), messages).wrong)) for code in codes
        )
        sections.append(Section(text(messages.check.groups[group], style=Style.HEADING), rows))
    return Page(tuple(sections))


def explain_json(codes: Sequence[str], messages: Messages, today: date) -> Json:
    """What codes mean, as facts: `kp.explain/1`."""
    return {"schema": "kp.explain/1", "today": iso(today), "codes": [_facts(code, messages) for code in codes]}


def checks_document(messages: Messages) -> str:
    """All codes as Markdown, for the documentation."""
    parts = [DOCUMENT_HEAD]
    for group, codes in GROUPS.items():
        parts.append(f"## {messages.check.groups[group]}\n")
        for code in codes:
            facts = _facts(code, messages)
            paragraph = (facts["remedy"] and _ended(facts["remedy"]), facts["explain"])
            parts.append(f"### `{code}` ({messages.check.severity[facts['severity']]})\n")
            parts.append("\n\n".join([_sentence(facts["text"]), *(each for each in paragraph if each)]) + "\n")
    return "\n".join(parts)


def _facts(code: str, messages: Messages) -> Json:
    words = finding_words(_finding_without_facts(code), messages)
    return {
        "code": code,
        "severity": _severity(code),
        "text": words.wrong,
        "remedy": words.remedy or None,
        "explain": messages.findings[code].explain or None,
        "acceptable": code in rules.ACCEPTABLE,
    }


def _finding_without_facts(code: str) -> Finding:
    """A finding without facts, whose messages show where facts belong."""
    return Finding(code, (KEYS.get(code, UNKNOWN),))


def _severity(code: str) -> str:
    return "warning" if code in rules.WARNINGS | stored.WARNINGS else "error"


def _sentence(phrase: str) -> str:
    return _ended(f"{phrase[:1].upper()}{phrase[1:]}")


def _ended(phrase: str) -> str:
    """The text with a full stop, unless it ends in `…` or in a key to fill in."""
    return phrase if phrase.endswith((UNKNOWN, ":")) else f"{phrase}."
