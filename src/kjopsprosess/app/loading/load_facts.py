"""Loads the facts of every deal for a command: those that were kept where nothing has changed, else made anew.

Loading the models and reading YAML is for deals that have changed.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.flat_records import TextRecords
from kjopsprosess.model.values import id_error_code
from kjopsprosess.yamlfiles.fingerprints import ALWAYS_CHANGED, file_stamps

from .cached_facts import BETWEEN, CachedFacts, FactKind, UsableRow
from .left_out import note_counted_copies, note_skipped_files

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

T = TypeVar("T")


class AllFacts(NamedTuple, Generic[T]):
    """The facts of all deals of a workspace, in order of id."""

    facts: Sequence[T]
    """Those of one deal are made when they are asked for: see `TextRecords`."""
    unreadable: list[Unreadable]
    """Deals that cannot be read; they never stop the others."""


def load_facts(context: "CommandContext", kind: FactKind[T], among: Container[str] | None = None) -> AllFacts[T]:
    """The facts of all deals, or of those with some ids. Sets the context's language to that of most processes.

    Facts of files need no settings that can be read, leave the language as it is, and name no skipped files.
    """
    cached = CachedFacts(context, kind)
    settings, language, zone, *_ = (*cached.cache.state.get("kp.yaml", "").split(BETWEEN), "", "", "")
    # `kp.yaml` is as it was when its language and time zone were kept, so it need not be read.
    if settings == cached.settings != ALWAYS_CHANGED:
        context.settings_language, context.settings_time_zone = language or None, zone or None
        root = context.workspace_ignoring_settings.root
    else:
        # `workspace` stops the command where the settings cannot be read.
        root = (context.workspace_ignoring_settings if kind.of_file else context.workspace).root
    stamps = file_stamps(root / "deals")
    rows, outdated = cached.valid_rows(stamps)
    new = stamps.keys() - rows.keys()
    unread = sorted(deal for deal in new if id_error_code(deal) is None and (among is None or deal in among))
    if unread or outdated:
        from .renew_facts import read_and_keep  # 75 ms: the models, YAML, and what works on all cores

        rows |= read_and_keep(cached, stamps, unread, outdated)
    if kind.of_file:
        return AllFacts(TextRecords(kind.records, [row.record for _, row in sorted(rows.items())]), [])
    if among is not None:  # whoever chose them has looked at all
        return _readable(context, kind, {deal: row for deal, row in rows.items() if deal in among})
    deals = [each for each in stamps if id_error_code(each) is None]
    note_skipped_files(context, context.workspace_ignoring_settings.skipped_beside(len(deals)))
    note_counted_copies(context, deals)
    return _readable(context, kind, rows)


def _readable(context: "CommandContext", kind: FactKind[T], rows: Mapping[str, UsableRow]) -> AllFacts[T]:
    readable = [row for _, row in sorted(rows.items()) if not row.place]
    languages = Counter([row.language for row in readable])
    context.process_language = max(sorted(languages), key=languages.__getitem__, default=None)
    unreadable = [Unreadable(deal, row.place) for deal, row in sorted(rows.items()) if row.place]
    return AllFacts(TextRecords(kind.records, [row.record for row in readable]), unreadable)
