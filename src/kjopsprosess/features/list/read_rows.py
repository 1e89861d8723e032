"""A row of the list for every deal: the one from last time where nothing has changed, else read anew on all cores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.cache.fingerprint import Stamp, stamps
from kjopsprosess.features.list.cache.index import Index
from kjopsprosess.features.list.cache.kept_row import Kept, from_line, to_line
from kjopsprosess.model.values import id_fault

from .rows import ListRow

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk

Rows = dict[str, "ListRow | Unreadable"]
OUTSIDE_THE_FILE = frozenset({"no-deal", "no-file", "not-a-file", "cannot-read", "outside-workspace"})
"""Troubles that may be gone tomorrow although the file is the same; such a row is not kept."""


def every_row(desk: Desk) -> list[ListRow | Unreadable]:
    """The rows of all deals, in no order. From now on the desk speaks the language of most of their processes."""
    index = Index(desk.folder)
    if index.knows_settings():
        desk.settings_language = index.language
    root = desk.folder.root if index.knows_settings() else desk.workspace.root
    found = stamps(root / "deals")
    rows = index.rows(found, desk.today.isoformat())
    unread = sorted(deal for deal in found.keys() - rows.keys() if id_fault(deal) is None)
    if unread or not index.holds_whole:
        rows |= _read(desk, index, found, unread)
    languages = Counter([row.language for row in rows.values() if isinstance(row, ListRow)])
    desk.process_language = max(sorted(languages), key=languages.__getitem__, default=None)
    return list(rows.values())


def _read(desk: Desk, index: Index, found: Mapping[str, Stamp | None], unread: Sequence[str]) -> Rows:
    """Read deals, and renew the index."""
    from kjopsprosess.app.parallel import shared_out, with_progress

    rows: Rows = {}
    renewal = index.renewal()
    try:
        lines = shared_out(unread, lambda deal: to_line(_read_row(desk, deal)))
        for deal, line in zip(unread, with_progress(lines, len(unread), desk.words.list.reading), strict=True):
            kept = from_line(line)
            rows[deal] = kept.row
            renewal.add(kept, found[deal])
        renewal.save(desk.settings_language)
    finally:
        renewal.give_up()
    return rows


def _read_row(desk: Desk, deal: str) -> Kept:
    """Read a deal, and work out its row."""
    from kjopsprosess.app.all_deals import unreadable
    from kjopsprosess.app.errors import Mishap

    from .make_rows import list_row, span

    loaded = desk.workspace.read_deal(deal)
    processes = " ".join(pin.process for pin in loaded.model.process) if loaded.model else ""
    try:
        opened = desk.open_loaded(deal, loaded)
    except Mishap as mishap:
        lasting = not OUTSIDE_THE_FILE & {each.finding.code for each in mishap.placed}
        return Kept(unreadable(deal, mishap), processes if lasting else None)
    holds = span(opened.situation)
    row = list_row(opened.situation, problems=opened.problems)
    return Kept(row, processes, holds.first.isoformat(), holds.end.isoformat())
