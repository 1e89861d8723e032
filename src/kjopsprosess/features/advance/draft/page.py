"""A draft held to a transcript, on the screen: what is taken, known, differing and refused, each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.page.page import Labelled, Line, Page, Section, Style, text

from .lines import DraftLines
from .sorting import Sort, SortedDraft, SortedItem

OUR_OWN_KEYS = ("did", "note")
"""Keys of an entry that say what is ours, and are taken as they are."""
GLYPHS = {Sort.REFUSED: "!", Sort.DIFFERS: "?"}


def sorted_page(draft: SortedDraft, lines: DraftLines, head: str) -> Page:
    """The whole answer. `head`: which files, and the day of the call."""
    rows = [row for sort in Sort for each in draft.of(sort) for row in _rows(each, lines)]
    below = []
    if draft.also_there:
        names = lines.messages.join([lines.name(each) for each in draft.also_there])
        below.append(lines.said.also_there.format(names=names))
    if draft.saves and (keys := [key for key in OUR_OWN_KEYS if getattr(draft.entry, key)]):
        below.append(lines.said.ours.format(keys=lines.messages.join(keys)))
    top = Line(text(head), indent=0)
    return Page((Section(items=(top, *rows)), Section(items=tuple(Line(text(each), indent=0) for each in below))))


def _rows(each: SortedItem, lines: DraftLines) -> Iterator[Labelled]:
    """What becomes of an item, and below it the words it rests on or comes nearest to."""
    yield Labelled(lines.said.labels[each.sort], text(lines.sentence(each)), GLYPHS.get(each.sort, ""))
    if each.proof and each.sort is not Sort.KNOWN:
        yield Labelled("", text(lines.said_words(each.proof.quote, each.proof.at), style=Style.QUIET))
    if each.refusal and each.refusal.nearest:
        yield Labelled("", text(lines.nearest(each.refusal.reason, each.refusal.nearest), style=Style.QUIET))
