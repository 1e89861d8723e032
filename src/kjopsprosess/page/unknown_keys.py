"""Tells of unknown keys and of texts cut off in a file above an answer that is given in spite of them."""

from __future__ import annotations

from datetime import date

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile

from .findings import locate_finding

MAX_TOLD = 3
"""The most unknown keys, and texts cut off, that are named; the rest are counted."""
CUT = "cut-by-hash"


def unknown_key_lines(
    loaded_file: LoadedFile[Deal] | LoadedFile[Process], messages: Messages, today: date
) -> list[str]:
    """A sentence for each key of a file that is not understood, and one for those beyond the first few."""
    said = messages.errors
    unknown = [finding for finding in loaded_file.findings if finding.code == "unknown-key"]
    command = f"kp check {loaded_file.document.display_path}"
    lines = []
    for finding in unknown[:MAX_TOLD]:
        facts = {
            "key": messages.quote(str(finding.facts["key"])),
            "where": _where(loaded_file, finding, messages, today),
        }
        sentence = said.key_not_understood.format(**facts)
        if "near" in finding.facts:
            sentence = f"{sentence} {said.did_you_mean.format(names=finding.facts['near'])}"
        lines.append(f"{sentence} {command}")
    if (more := len(unknown) - MAX_TOLD) > 0:
        lines.append(f"{said.more_keys_not_understood(more)} {command}")
    return lines


def cut_text_lines(loaded_file: LoadedFile[Deal] | LoadedFile[Process], messages: Messages) -> list[str]:
    """A sentence that names the lines of the texts that a `#` cuts off; nothing where there are none."""
    file = loaded_file.document.display_path
    lines = [str(finding.facts["line"]) for finding in loaded_file.findings if finding.code == CUT]
    return [messages.errors.cut_by_hash(len(lines), file=file, lines=messages.join(lines))] if lines else []


def _where(
    loaded_file: LoadedFile[Deal] | LoadedFile[Process], finding: Finding, messages: Messages, today: date
) -> str:
    """The entry, person or step the key stands in, as a person would say it."""
    said, record = messages.errors, loaded_file.model
    match (record, *finding.key_path):
        case (Deal() as deal, "log", int() as place, *_):
            return said.in_entry.format(day=messages.day(deal.log[place].date, today))
        case (Deal() as deal, "people", int() as place, *_):
            return said.in_person.format(name=deal.people[place].name or deal.people[place].id)
    located = locate_finding(loaded_file.document, finding)
    return said.in_file.format(file=located.file, line=located.line)
