"""Makes the facts of deals that have changed, on all cores, and keeps them for the next call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar, cast

from kjopsprosess.app.errors import UserError
from kjopsprosess.model.findings import errors
from kjopsprosess.model.flat_records import LINE_BREAK
from kjopsprosess.yamlfiles.fingerprints import ABSENT, newest_change

from .all_deals import unreadable_deal
from .cached_facts import BETWEEN, CachedFacts, CachedRow, DatedFacts, FactKind, FactSource, UsableRow
from .parallel import map_parallel, with_progress

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

T = TypeVar("T")
NOT_KEPT_CODES = frozenset({"no-deal", "no-file", "not-a-file", "cannot-read", "outside-workspace", "not-downloaded"})
"""Errors that can disappear without a change of the deal's file; what is found then is not kept."""
_NONE_THERE = f"own:{ABSENT}"
"""The mark of a process that does not exist."""
_NEVER = "?"
"""Stands for the processes of what is not kept."""


def read_and_keep(
    cached: CachedFacts[T], stamps: Mapping[str, str | None], unread: Sequence[str], gone: Iterable[str]
) -> dict[str, UsableRow]:
    """Make the facts of the deals that are not kept, and keep them; forget deals that are gone."""
    context, kind = cached.context, cached.kind
    workspace = context.workspace_ignoring_settings
    began = cached.cache.now_ns()
    # Marked before any deal is read: a process that is changed meanwhile must not count as the one that was read.
    for process in workspace.process_ids():
        if process not in cached.marks:
            cached.mark(process)
    rows: dict[str, UsableRow] = {}
    lasting: dict[str, str] = {}
    language = context.process_language
    make = _maker(context, kind)
    lines = map_parallel(unread, lambda deal: _text(context, kind, make, deal).replace("\n", LINE_BREAK))
    for deal, line in zip(unread, with_progress(lines, len(unread), context.messages.list.reading), strict=True):
        processes, rest = line.replace(LINE_BREAK, "\n").split(BETWEEN, 1)
        stamp, basis = stamps[deal], None if processes == _NEVER else _basis(cached, processes.split())
        first, end, *others = rest.split(BETWEEN, 4)
        row = CachedRow(stamp or "", first, end, basis or "", *others)
        rows[deal] = UsableRow._make(others)
        if stamp is not None and basis is not None and newest_change(stamp) < began:
            lasting[deal] = BETWEEN.join(row)
    context.process_language = language  # reading the deals set it to that of one of them
    state = dict(cached.program_state)
    if not errors(workspace.settings.findings):
        named = (cached.settings, context.settings_language or "", context.settings_time_zone or "")
        state["kp.yaml"] = BETWEEN.join(named)
    begins = {deal: f"{stamp}{BETWEEN}" if (stamp := stamps.get(deal)) else None for deal in (*unread, *gone)}
    cached.cache.keep(lasting, begins, state)
    return rows


def _basis(cached: CachedFacts[T], processes: Sequence[str]) -> str | None:
    """What facts were made of. A process that was not there before anything was read counts as missing."""
    for each in processes:
        cached.marks.setdefault(each, _NONE_THERE)
    return cached.basis(processes)


def _maker(context: CommandContext, kind: FactKind[T]) -> Callable[..., DatedFacts[T]]:
    """What makes facts: of a loaded deal, of the id and the read file of one, or of its id."""
    module, _, name = kind.made_by.partition(":")
    function = getattr(import_module(f"kjopsprosess.{module}"), name)
    of_context = kind.of_file or kind.asked
    return cast("Callable[..., DatedFacts[T]]", function(context, *kind.asked) if of_context else function)


def _text(context: CommandContext, kind: FactKind[T], make: Callable[..., DatedFacts[T]], deal: str) -> str:
    """The facts of a deal as text, after the processes and days they hold for."""
    if kind.source is FactSource.BYTES:
        return _row_text(kind, "", make(deal), "")
    loaded_file = context.workspace_ignoring_settings.read_deal(deal)
    processes = " ".join(pin.process for pin in loaded_file.model.process) if loaded_file.model else ""
    if kind.of_file:
        lasting = not NOT_KEPT_CODES & {finding.code for finding in loaded_file.findings}
        return _row_text(kind, processes if lasting else _NEVER, make(deal, loaded_file), "")
    try:
        loaded = context.validate_deal(deal, loaded_file)
    except UserError as error:
        lasting = not NOT_KEPT_CODES & {each.finding.code for each in error.findings}
        place = unreadable_deal(deal, error).location
        head = (processes if lasting else _NEVER, date.min.isoformat(), date.max.isoformat(), "", place)
        return BETWEEN.join((*head, ""))
    return _row_text(kind, processes, make(loaded), loaded.situation.map.processes[0].language.value)


def _row_text(kind: FactKind[T], processes: str, dated: DatedFacts[T], language: str) -> str:
    head = (processes, dated.days.first.isoformat(), dated.days.end.isoformat(), language, "")
    return BETWEEN.join((*head, kind.records.write(dated.facts)))
