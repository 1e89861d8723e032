"""Places where a name stands, and the lines that change when it is taken out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.json_references import Json, iso
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, Span, Style, text

from .redaction import Redaction
from .search import NameMatch


def match_lines(places: Sequence[NameMatch]) -> tuple[Line, ...]:
    """One row a line, as search tools print them: `file:line: the line`."""
    return tuple(
        Line(text(Span(f"{place.file}:{place.line}: ", Style.QUIET), place.text.strip()), indent=0, keep=True)
        for place in places
    )


class Elsewhere(NamedTuple):
    """Where a name stands."""

    lines: tuple[NameMatch, ...]
    """Of deals and processes."""
    files: tuple[str, ...]
    """Every file that holds it, those of the lines as well."""
    own: tuple[str, ...]
    """Files of kp itself that hold it, and are deleted when it is taken out."""
    unsearched: tuple[str, ...]

    @property
    def others(self) -> tuple[str, ...]:
        """The files of which no line is shown."""
        shown = {place.file for place in self.lines}
        return tuple(file for file in self.files if file not in shown)


def name_matches_page(found: Elsewhere) -> Page:
    """All lines, then the other files."""
    return Page((Section(items=(*match_lines(found.lines), *_file_lines(found.others))),))


def found_page(name: str, found: Elsewhere, messages: Messages) -> Page:
    """How much was found, and what was not searched."""
    said = messages.privacy.find
    counted = said.not_found.format(name=name)
    if found.lines:
        counted = said.found(len(found.lines), files=said.files(len({place.file for place in found.lines})))
    others = [said.others(len(found.others))] if found.others else []
    if not found.unsearched:
        return message_page(counted, *others, said.elsewhere)
    first, last = message_page(counted, *others), message_page(said.elsewhere)
    return Page((*first.sections, *_files(said.unsearched, found.unsearched), *last.sections))


def elsewhere_page(found: Elsewhere, messages: Messages) -> Page:
    """Where a name that is taken out of a deal stands besides, and what to do about it."""
    said = messages.privacy.redact
    if not (found.lines or found.others):
        sections = message_page(said.nowhere_else).sections
    else:
        sections = (with_heading(said.other_lines, found.lines), *_files(said.other_files, found.others))
    missed = _files(messages.privacy.find.unsearched, found.unsearched)
    return Page((*sections, *_files(said.own, found.own), *missed, *message_page(said.copies).sections))


def _files(heading: str, files: Sequence[str]) -> tuple[Section, ...]:
    return (Section(items=(Line(text(heading), indent=0), *_file_lines(files))),) if files else ()


def _file_lines(files: Sequence[str]) -> tuple[Line, ...]:
    return tuple(Line(text(Span(file, Style.QUIET)), indent=0, keep=True) for file in files)


def with_heading(heading: str, places: Sequence[NameMatch]) -> Section:
    """Places below a sentence that says what they are; nothing when there are none."""
    return Section(items=(Line(text(heading), indent=0), *match_lines(places)) if places else ())


def name_matches_json(name: str, found: Elsewhere, today: date) -> Json:
    """The same as facts: `kp.find/1`."""
    return {
        "schema": "kp.find/1",
        "today": iso(today),
        "name": name,
        "places": [place._asdict() for place in found.lines],
        "files": list(found.files),
        "unsearched": list(found.unsearched),
    }


def redaction_json(person: str, redaction: Redaction, elsewhere: Elsewhere, today: date, *, saved: bool) -> Json:
    """What taking a name out did, or would do, as facts: `kp.redact/1`."""
    return {
        "schema": "kp.redact/1",
        "today": iso(today),
        "file": redaction.document.display_path,
        "person": person,
        "pseudonym": redaction.pseudonym,
        "saved": saved,
        "left": [place._asdict() for place in redaction.remaining],
        "elsewhere": [place._asdict() for place in elsewhere.lines],
        "files": list(elsewhere.files),
        "own": list(elsewhere.own),
        "unsearched": list(elsewhere.unsearched),
    }
