"""Makes the rows of deals that have changed, on all cores, and renews the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kjopsprosess.app.all_deals import unreadable_deal
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import UserError
from kjopsprosess.app.parallel import map_parallel, with_progress
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.cache.fingerprint import Fingerprint
from kjopsprosess.features.list.cache.index import Index
from kjopsprosess.features.list.cache.kept_row import CachedRow, from_line, to_line

from .make_rows import make_list_row, valid_days
from .rows import ListRow

Rows = dict[str, ListRow | Unreadable]
NOT_CACHED_CODES = frozenset({"no-deal", "no-file", "not-a-file", "cannot-read", "outside-workspace"})
"""Errors that can disappear without a change of the deal's file; such a row is not cached."""


def read_deals(
    context: CommandContext, index: Index, found: Mapping[str, Fingerprint | None], unread: Sequence[str]
) -> Rows:
    """Read deals, and renew the index."""
    rows: Rows = {}
    renewal = index.new_writer()
    try:
        lines = map_parallel(unread, lambda deal: to_line(_read_row(context, deal)))
        for deal, line in zip(unread, with_progress(lines, len(unread), context.messages.list.reading), strict=True):
            cached = from_line(line)
            rows[deal] = cached.row
            renewal.add(cached, found[deal])
        renewal.save(context.settings_language)
    finally:
        renewal.discard()
    return rows


def _read_row(context: CommandContext, deal: str) -> CachedRow:
    """Read a deal, and work out its row."""
    loaded_file = context.workspace.read_deal(deal)
    processes = " ".join(pin.process for pin in loaded_file.model.process) if loaded_file.model else ""
    try:
        loaded = context.validate_deal(deal, loaded_file)
    except UserError as error:
        lasting = not NOT_CACHED_CODES & {each.finding.code for each in error.findings}
        return CachedRow(unreadable_deal(deal, error), processes if lasting else None)
    holds = valid_days(loaded.situation)
    row = make_list_row(loaded.situation, problems=loaded.problems)
    return CachedRow(row, processes, holds.first.isoformat(), holds.end.isoformat())
