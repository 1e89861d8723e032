"""Loads a row for every deal: the cached one where nothing has changed, else made anew on all cores."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kjopsprosess.app.all_deals import note_skipped_files
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.cache.fingerprint import file_fingerprints
from kjopsprosess.features.list.cache.index import Index
from kjopsprosess.model.values import id_error_code

from .rows import ListRow

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


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
        from .read_deals import read_deals  # 75 ms: the models, YAML, and what works on all cores

        rows |= read_deals(context, index, found, unread)
    languages = Counter([row.language for row in rows.values() if isinstance(row, ListRow)])
    context.process_language = max(sorted(languages), key=languages.__getitem__, default=None)
    named_wrongly = sorted(f"{each}.yaml" for each in found.keys() - rows.keys() if id_error_code(each))
    note_skipped_files(context, named_wrongly)
    return list(rows.values())
