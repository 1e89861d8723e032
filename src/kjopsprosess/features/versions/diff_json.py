"""What differs between two editions of a process, as facts for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kjopsprosess.page.deal.json_references import Json, iso, step_ref
from kjopsprosess.process_changes.diff import Change, ProcessDiff
from kjopsprosess.process_changes.order import Edition

from .affected_deals import AffectedDeal


def diff_json(diff: ProcessDiff, sides: tuple[str, str], deals: Sequence[AffectedDeal] | None, today: date) -> Json:
    """`kp.process-diff/1`. `deals` is null where there was no workspace to look in."""
    return {
        "schema": "kp.process-diff/1",
        "today": iso(today),
        "old": _side(diff.old, sides[0]),
        "new": _side(diff.new, sides[1]),
        "same": diff.empty,
        "added": [step_ref(step) for step in diff.added],
        "gone": [{**step_ref(gone.step), "kept_in_file": gone.kept_in_file} for gone in diff.removed],
        "order": [
            {"how": each.kind.value, "step": step_ref(each.step), "other": step_ref(each.other)} for each in diff.order
        ],
        "steps": [
            {**step_ref(each.step), "changes": [_change(change) for change in each.changes]} for each in diff.steps
        ],
        "process": [_change(change) for change in diff.process],
        "rewritten": [
            {
                "version": each.version,
                "came": [step_ref(step) for step in each.gained],
                "went": [step_ref(step) for step in each.lost],
            }
            for each in diff.rewritten
        ],
        "deals": None if deals is None else [_deal(each) for each in deals],
    }


def _side(edition: Edition, named: str) -> Json:
    return {"named": named, "name": edition.process.name, "version": edition.version, "steps": len(edition.steps)}


def _change(change: Change) -> Json:
    return {
        "aspect": change.aspect.value,
        "way": change.kind.value,
        "subject": change.subject,
        "old": list(change.old) if isinstance(change.old, tuple) else change.old,
        "new": list(change.new) if isinstance(change.new, tuple) else change.new,
    }


def _deal(deal: AffectedDeal) -> Json:
    return {
        "id": deal.id,
        "customer": deal.customer,
        "version": deal.version,
        "next_step": step_ref(deal.next_step),
        "ahead": list(deal.ahead),
        "taken": list(deal.taken),
        "to_come": list(deal.to_come),
    }
