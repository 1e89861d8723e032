"""Loads a row for every deal: the cached one where nothing has changed, else made anew on all cores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.cache.fingerprint import Fingerprint, file_fingerprints
from kjopsprosess.features.list.cache.index import Index
from kjopsprosess.features.list.cache.kept_row import CachedRow, from_line, to_line
from kjopsprosess.model.values import id_error_code

from .rows import ListRow

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

Rows = dict[str, "ListRow | Unreadable"]
NOT_CACHED_CODES = frozenset({"no-deal", "no-file", "not-a-file", "cannot-read", "outside-workspace"})
"""Errors that can disappear without a change of the deal's file; such a row is not cached."""


def load_rows(context: CommandContext) -> list[ListRow | Unreadable]:
    """The rows of all deals, in no order. Sets the context's language to that of most of their processes."""
    index = Index(context.workspace_ignoring_settings)
    if index.settings_unchanged():
        context.settings_language = index.language
    root = context.workspace_ignoring_settings.root if index.settings_unchanged() else context.workspace.root
    found = file_fingerprints(root / "deals")
    rows = index.rows(found, context.today.isoformat())
    unread = sorted(deal for deal in found.keys() - rows.keys() if id_error_code(deal) is None)
    if unread or not index.all_rows_valid:
        rows |= _read(context, index, found, unread)
    languages = Counter([row.language for row in rows.values() if isinstance(row, ListRow)])
    context.process_language = max(sorted(languages), key=languages.__getitem__, default=None)
    return list(rows.values())


def _read(
    context: CommandContext, index: Index, found: Mapping[str, Fingerprint | None], unread: Sequence[str]
) -> Rows:
    """Read deals, and renew the index."""
    from kjopsprosess.app.parallel import map_parallel, with_progress

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
    from kjopsprosess.app.all_deals import unreadable_deal
    from kjopsprosess.app.errors import UserError

    from .make_rows import make_list_row, valid_days

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
