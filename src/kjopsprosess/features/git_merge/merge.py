"""Merges two people's changes to one deal: log entries one by one, and everything else line by line.

Where they cannot be merged with certainty the answer is the plain merge of lines with ordinary conflict markers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import BOM, MAX_BYTES, Document, read_bytes
from kjopsprosess.yamlfiles.reading.record import read_record
from kjopsprosess.yamlfiles.reading.tree import data

from .log_entries import NOTHING, CannotCut, CutEntry, CutLog, Form, cut_log, form_of, put_back
from .three_way import merge_lines, split_lines

OBSTACLES = ("unreadable_side", "two_forms", "outside_log", "entry", "entries", "not_good")
"""What can keep two versions from being merged for good; a sentence exists for each."""
Key = tuple[str, int]
"""What an entry is known by: its id, or else its text; and which one of several alike."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why two changed files were not merged for good. `facts` are for the sentence."""

    code: str
    """One of `OBSTACLES`."""
    facts: Mapping[str, str] = field(default_factory=dict)
    finding: Finding | None = None
    """With `unreadable_side` and `not_good`: what is wrong with that file, or what would be with the merged one."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged file. With an obstacle it is a plain merge of lines that a person must look at."""

    content: bytes
    obstacle: Obstacle | None = None
    has_markers: bool = False


class _Stopped(Exception):  # noqa: N818 - a way out of a merge, never seen outside this module
    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.code)
        self.obstacle = obstacle


def merge_deals(base: bytes, ours: bytes, theirs: bytes, shown: str) -> Merged:
    """Merge two versions of a deal that came from `base`, which is empty when there was none. Never raises."""
    base, ours, theirs = _with_same_line_ends(base, ours, theirs)
    try:
        return Merged(_merged_by_entry(base, ours, theirs, shown))
    except _Stopped as stopped:
        lines = merge_lines(*(split_lines(side.decode("utf-8", "surrogateescape")) for side in (base, ours, theirs)))
        content = "".join(lines.lines).encode("utf-8", "surrogateescape")
        return Merged(content, stopped.obstacle, has_markers=not lines.clean)


def _merged_by_entry(base: bytes, ours: bytes, theirs: bytes, shown: str) -> bytes:
    base_cut, ours_cut, theirs_cut = _cut(base, ours, theirs, shown)
    rest = merge_lines(base_cut.rest, ours_cut.rest, theirs_cut.rest)
    if not rest.clean:
        raise _Stopped(Obstacle("outside_log"))
    entries = _chosen(base_cut, ours_cut, theirs_cut)
    leading = ours_cut if ours_cut.entries else theirs_cut
    form = ours_cut.form or theirs_cut.form or base_cut.form
    pieces = tuple(entry.at_column(leading.column) for entry in entries)
    text = put_back(rest.lines, pieces, form, leading.frame, ours_cut.newline)
    if text is None:
        raise _Stopped(Obstacle("outside_log"))
    content = (BOM if ours.startswith(BOM) else b"") + text.encode()
    _make_sure(content, entries, shown)
    return content


def _cut(base: bytes, ours: bytes, theirs: bytes, shown: str) -> tuple[CutLog, CutLog, CutLog]:
    documents = [read_bytes(side, shown) for side in (base, ours, theirs)]
    forms = {form for document in documents if (form := form_of(document))}
    if len(forms) > 1:
        raise _Stopped(Obstacle("two_forms"))
    form = next(iter(forms), None)
    sides = zip(("base", "ours", "theirs"), documents, strict=True)
    base_cut, ours_cut, theirs_cut = (_cut_side(name, document, form) for name, document in sides)
    return base_cut, ours_cut, theirs_cut


def _cut_side(name: str, document: Document, form: Form | None) -> CutLog:
    if name == "base" and not document.data.strip():
        return NOTHING
    if document.root is None:
        raise _Stopped(Obstacle("unreadable_side", {"side": name}, errors(document.findings)[0]))
    try:
        return cut_log(document, form)
    except CannotCut:
        raise _Stopped(Obstacle("unreadable_side", {"side": name})) from None


def _chosen(base: CutLog, ours: CutLog, theirs: CutLog) -> list[CutEntry]:
    """The entries of the merged log: in our order, then what is new of theirs. Raises `_Stopped` where both changed."""
    before, here, there = _by_key(base.entries), _by_key(ours.entries), _by_key(theirs.entries)
    _refuse_rewritten(base, here, there)
    chosen = []
    for key, entry in here.items():
        old, other = before.get(key), there.get(key)
        if other is None and (old is None or entry.tidy != old.tidy):
            chosen.append(_unless_removed(entry, old))
        elif other is not None:
            chosen.append(_of_two(old, entry, other))
    for key, entry in there.items():
        old = before.get(key)
        if key not in here and (old is None or entry.tidy != old.tidy):
            chosen.append(_unless_removed(entry, old))
    return chosen


def _by_key(entries: Iterable[CutEntry]) -> dict[Key, CutEntry]:
    found: dict[Key, CutEntry] = {}
    for entry in entries:
        name = f"id {entry.id}" if entry.id else f"text {entry.tidy}"
        number = sum(1 for known, _ in found if known == name)
        found[name, number] = entry
    return found


def _refuse_rewritten(base: CutLog, here: Mapping[Key, CutEntry], there: Mapping[Key, CutEntry]) -> None:
    """An entry without an id that both sides rewrote looks like one gone and two new ones: nobody may guess."""
    before = _by_key(base.entries)
    gone = [key for key, entry in before.items() if not entry.id and key not in here and key not in there]
    if gone and here.keys() - there.keys() - before.keys() and there.keys() - here.keys() - before.keys():
        raise _Stopped(Obstacle("entries"))


def _unless_removed(entry: CutEntry, old: CutEntry | None) -> CutEntry:
    """An entry that only one side has, if it is new there; a changed one was removed on the other side."""
    if old is not None:
        raise _both_changed(entry)
    return entry


def _of_two(old: CutEntry | None, ours: CutEntry, theirs: CutEntry) -> CutEntry:
    if old is not None:
        # To the byte first, so that not even a blank line that one side put in is lost.
        for of_ours, of_theirs, of_old in (
            (ours.exact, theirs.exact, old.exact),
            (ours.tidy, theirs.tidy, old.tidy),
        ):
            if of_theirs == of_old:
                return ours
            if of_ours == of_old:
                return theirs
    if ours.tidy == theirs.tidy:
        return ours
    raise _both_changed(ours)


def _both_changed(entry: CutEntry) -> _Stopped:
    return _Stopped(Obstacle("entry", {"entry": entry.id or str(entry.value.get("date") or "")}))


def _make_sure(content: bytes, entries: list[CutEntry], shown: str) -> None:
    """The merged file must be a good one, and its log must say what the chosen entries said, and nothing else."""
    if len(content) > MAX_BYTES:
        too_big = Finding("too-big", facts={"size": len(content), "limit": MAX_BYTES})
        raise _Stopped(Obstacle("not_good", finding=too_big))
    document = read_bytes(content, shown)
    deal, findings = read_record(document, Deal)
    wrong = errors(findings) or (errors(check_deal(deal)) if deal else ())
    if wrong:
        raise _Stopped(Obstacle("not_good", finding=wrong[0]))
    if _settled(data(document.root).get("log") or []) != _settled([entry.value for entry in entries]):
        raise _Stopped(Obstacle("not_good"))


def _settled(value: Any) -> Any:  # noqa: ANN401 - plain data of a file
    """Data without line ends at the ends of texts: the last line of a file may have got the one it lacked."""
    if isinstance(value, dict):
        return {key: _settled(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_settled(each) for each in value]
    return value.rstrip("\r\n") if isinstance(value, str) else value


def _with_same_line_ends(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, bytes, bytes]:
    """All three with the same line ends, if each has one kind: a file saved on another system has not changed."""
    kinds = [_line_ends(side) for side in (base, ours, theirs)]
    if None in kinds or len({*kinds} - {b""}) < 2:  # noqa: PLR2004 - with one kind there is nothing to change
        return base, ours, theirs
    wanted = (kinds[2] if kinds[1] == kinds[0] else kinds[1]) or b"\n"
    base, ours, theirs = (side.replace(b"\r\n", b"\n").replace(b"\n", wanted) for side in (base, ours, theirs))
    return base, ours, theirs


def _line_ends(content: bytes) -> bytes | None:
    """How every line ends; empty when none does, None when they end in different ways."""
    newlines, windows = content.count(b"\n"), content.count(b"\r\n")
    if content.count(b"\r") != windows:
        return None
    return b"" if not newlines else b"\r\n" if newlines == windows else b"\n" if not windows else None
