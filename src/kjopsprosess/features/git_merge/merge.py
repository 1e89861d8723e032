"""Merges two people's changes to one deal: log entries one by one, and everything else line by line.

Where they cannot be merged with certainty the answer is the plain merge of lines with ordinary conflict markers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kjopsprosess.model.deal import Deal, OlderLog
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.copies import deal_of_older
from kjopsprosess.yamlfiles.reading.document import BOM, MAX_BYTES, MAX_OLDER_BYTES, Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.tree import map_values, plain_data

from .log_entries import NO_LOG, EntryText, LogSplitError, LogStyle, SplitLog, join_log, log_style, split_log
from .three_way import merge_lines, split_lines
from .told_differently import two_answers, two_people, two_promises

OBSTACLES = (
    "unreadable_side", "two_forms", "outside_log", "entry", "entries", "two_people", "two_promises", "two_answers",
    "not_good",
)  # fmt: skip
"""Reasons why two versions cannot be merged with certainty; each has a message."""
_REFERENCES = frozenset({"unknown-promise", "unknown-person"})
"""Errors of a reference to what an earlier entry has."""
Key = tuple[str, int]
"""What identifies an entry: its id, or else its text; and a number among equal ones."""


@dataclass(frozen=True, slots=True)
class MergeObstacle:
    """Why two changed files were not merged with certainty. `facts` are for the message."""

    code: str
    """One of `OBSTACLES`."""
    facts: Mapping[str, str] = field(default_factory=dict)
    finding: Finding | None = None
    """With `unreadable_side` and `not_good`: what is wrong with that file, or what would be with the merged one."""


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The merged file. With an obstacle it is a plain merge of lines that a person must look at."""

    content: bytes
    obstacle: MergeObstacle | None = None
    has_markers: bool = False


class _MergeStoppedError(Exception):
    def __init__(self, obstacle: MergeObstacle) -> None:
        super().__init__(obstacle.code)
        self.obstacle = obstacle


def merge_deals(base: bytes, ours: bytes, theirs: bytes, shown: str) -> MergeResult:
    """Merge two versions of a deal that came from `base`, which is empty when there was none. Never raises."""
    base, ours, theirs = _with_same_line_ends(base, ours, theirs)
    try:
        return MergeResult(_merged_by_entry(base, ours, theirs, shown))
    except _MergeStoppedError as stopped:
        lines = merge_lines(*(split_lines(side.decode("utf-8", "surrogateescape")) for side in (base, ours, theirs)))
        content = "".join(lines.lines).encode("utf-8", "surrogateescape")
        return MergeResult(content, stopped.obstacle, has_markers=not lines.has_no_conflict)


def _merged_by_entry(base: bytes, ours: bytes, theirs: bytes, shown: str) -> bytes:
    base_cut, ours_cut, theirs_cut = _cut(base, ours, theirs, shown)
    rest = merge_lines(base_cut.rest, ours_cut.rest, theirs_cut.rest)
    if not rest.has_no_conflict:
        raise _MergeStoppedError(MergeObstacle("outside_log"))
    entries = _merged_entries(base_cut, ours_cut, theirs_cut)
    leading = ours_cut if ours_cut.entries else theirs_cut
    form = ours_cut.style or theirs_cut.style or base_cut.style
    pieces = tuple(entry.at_column(leading.column) for entry in entries)
    text = join_log(rest.lines, pieces, form, leading.flow_parts, ours_cut.newline)
    if text is None:
        raise _MergeStoppedError(MergeObstacle("outside_log"))
    content = (BOM if ours.startswith(BOM) else b"") + text.encode()
    sides = tuple(_parsed(side, shown) for side in (base, ours, theirs))
    told = [plain_data(side.root) or {} for side in sides]
    if facts := two_promises(*told):  # before the two ids are found to be one too many
        raise _MergeStoppedError(MergeObstacle("two_promises", facts))
    _verify(content, entries, shown, sides)
    if facts := two_people(*told):
        raise _MergeStoppedError(MergeObstacle("two_people", facts))
    if facts := two_answers(*told):
        raise _MergeStoppedError(MergeObstacle("two_answers", facts))
    return content


def _cut(base: bytes, ours: bytes, theirs: bytes, shown: str) -> tuple[SplitLog, SplitLog, SplitLog]:
    documents = [_parsed(side, shown) for side in (base, ours, theirs)]
    forms = {form for document in documents if (form := log_style(document))}
    if len(forms) > 1:
        raise _MergeStoppedError(MergeObstacle("two_forms"))
    form = next(iter(forms), None)
    sides = zip(("base", "ours", "theirs"), documents, strict=True)
    base_cut, ours_cut, theirs_cut = (_cut_side(name, document, form) for name, document in sides)
    return base_cut, ours_cut, theirs_cut


def _cut_side(name: str, document: Document, form: LogStyle | None) -> SplitLog:
    if name == "base" and not document.content.strip():
        return NO_LOG
    if document.root is None:
        raise _MergeStoppedError(MergeObstacle("unreadable_side", {"side": name}, errors(document.findings)[0]))
    try:
        return split_log(document, form)
    except LogSplitError:
        raise _MergeStoppedError(MergeObstacle("unreadable_side", {"side": name})) from None


def _merged_entries(base: SplitLog, ours: SplitLog, theirs: SplitLog) -> list[EntryText]:
    """The entries of the merged log: in our order, then what is new of theirs. Raises `_MergeStoppedError`."""
    before, here, there = _by_key(base.entries), _by_key(ours.entries), _by_key(theirs.entries)
    _refuse_rewritten(base, here, there)
    chosen = []
    for key, entry in here.items():
        old, other = before.get(key), there.get(key)
        # One that they removed and we have left as it was is gone; likewise below.
        if other is None and (old is None or entry.tidy != old.tidy):
            chosen.append(_unless_removed(entry, old))
        elif other is not None:
            chosen.append(_of_two(old, entry, other))
    for key, entry in there.items():
        old = before.get(key)
        if key not in here and (old is None or entry.tidy != old.tidy):
            chosen.append(_unless_removed(entry, old))
    return chosen


def _by_key(entries: Iterable[EntryText]) -> dict[Key, EntryText]:
    found: dict[Key, EntryText] = {}
    numbers = Counter[str]()
    for entry in entries:
        name = f"id {entry.id}" if entry.id else f"text {entry.tidy}"
        found[name, numbers[name]] = entry
        numbers[name] += 1
    return found


def _refuse_rewritten(base: SplitLog, here: Mapping[Key, EntryText], there: Mapping[Key, EntryText]) -> None:
    """Raise when both sides rewrote an entry without an id: it looks like one removed and two new ones."""
    before = _by_key(base.entries)
    gone = [key for key, entry in before.items() if not entry.id and key not in here and key not in there]
    if gone and here.keys() - there.keys() - before.keys() and there.keys() - here.keys() - before.keys():
        raise _MergeStoppedError(MergeObstacle("entries"))


def _unless_removed(entry: EntryText, old: EntryText | None) -> EntryText:
    """An entry that only one side has, if it is new there; a changed one was removed on the other side."""
    if old is not None:
        raise _both_changed(entry)
    return entry


def _of_two(old: EntryText | None, ours: EntryText, theirs: EntryText) -> EntryText:
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


def _both_changed(entry: EntryText) -> _MergeStoppedError:
    """An error about an entry, which has an id: one without is known by its text, and never changed."""
    return _MergeStoppedError(MergeObstacle("entry", {"entry": entry.id or ""}))


def _is_older(shown: str) -> bool:
    return deal_of_older(shown.rpartition("/")[2].removesuffix(".yaml")) is not None


def _parsed(content: bytes, shown: str) -> Document:
    return parse_document(content, shown, MAX_OLDER_BYTES // MAX_BYTES if _is_older(shown) else 1)


def _wrong(document: Document, shown: str) -> tuple[Finding, ...]:
    """The errors of a version: of a deal, or of the beginning of a deal's log."""
    if _is_older(shown):
        return errors(parse_model(document, OlderLog)[1])
    deal, findings = parse_model(document, Deal)
    return errors(findings) or (errors(check_deal(deal)) if deal else ())


def _verify(content: bytes, entries: list[EntryText], shown: str, sides: Iterable[Document]) -> None:
    """Raise unless the merged file is valid and its log has exactly the chosen entries.

    A promise or a person may stand in the deal's older file, which is not at hand here: a reference that a side lacks
    already is none that the merge has lost.
    """
    limit = MAX_OLDER_BYTES if _is_older(shown) else MAX_BYTES
    if len(content) > limit:
        too_big = Finding("too-big", facts={"size": len(content), "limit": limit})
        raise _MergeStoppedError(MergeObstacle("not_good", finding=too_big))
    document = _parsed(content, shown)
    wrong = _wrong(document, shown)
    if any(each.code in _REFERENCES for each in wrong):
        lacked = [(each.code, each.facts) for side in sides if side.root for each in _wrong(side, shown)]
        wrong = tuple(each for each in wrong if each.code not in _REFERENCES or (each.code, each.facts) not in lacked)
    if wrong:
        raise _MergeStoppedError(MergeObstacle("not_good", finding=wrong[0]))
    log, chosen = plain_data(document.root).get("log") or [], [entry.value for entry in entries]
    if map_values(log, _without_line_end) != map_values(chosen, _without_line_end):
        raise _MergeStoppedError(MergeObstacle("not_good"))


def _without_line_end(value: str | None) -> str | None:
    """A text without the line end at its end: the last line of a file may have got the one it lacked."""
    return value.rstrip("\n") if isinstance(value, str) else value


def _with_same_line_ends(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, bytes, bytes]:
    """All three texts with the same line ends, if each uses one kind: saving on another system is not a change."""
    kinds = [_line_ends(side) for side in (base, ours, theirs)]
    if None in kinds or len({*kinds} - {b""}) < 2:  # noqa: PLR2004 - with one kind there is nothing to change
        return base, ours, theirs
    # The line ends of the side that changed them.
    wanted = (kinds[2] if kinds[1] == kinds[0] else kinds[1]) or b"\n"
    base, ours, theirs = (side.replace(b"\r\n", b"\n").replace(b"\n", wanted) for side in (base, ours, theirs))
    return base, ours, theirs


def _line_ends(content: bytes) -> bytes | None:
    """How every line ends; empty when none does, None when they end in different ways."""
    newlines, windows = content.count(b"\n"), content.count(b"\r\n")
    if content.count(b"\r") != windows:
        return None
    return b"" if not newlines else b"\r\n" if newlines == windows else b"\n" if not windows else None
