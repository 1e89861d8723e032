"""What came of the newest contact, for programs: every result, also those that the screen only counts."""

from __future__ import annotations

from kjopsprosess.page.deal.json_references import Json, iso, named_ref, step_ref

from .facts import ContactResult, LastTime


def last_time_json(last: LastTime | None) -> Json | None:
    """The newest contact with all that came of it; null when there was none."""
    if last is None:
        return None
    entry, verdict = last.replayed.entry, last.replayed.verdict
    return {
        "entry": entry.id,
        "date": iso(entry.date),
        "how": entry.how.value if entry.how else None,
        "with": [named_ref(person) for person in last.there],
        "verdict": verdict.value if verdict else None,
        "results": [_result(result) for result in last.results],
        "counts": {kind.value: n for kind, n in last.counts.items()},
    }


def _result(result: ContactResult) -> Json:
    heard, now = result.heard, result.by[0].attitude if result.before and result.by else None
    return {
        "kind": result.kind.value,
        "step": step_ref(result.step),
        "promise": result.promise.id if result.promise else None,
        "by": [named_ref(person) for person in result.by],
        "told_by": named_ref(result.teller),
        "second_hand": result.second_hand,
        "own_word": result.own_word,
        "says": result.words or None,
        "against": heard.against if heard else None,
        "date": iso(heard.day) if heard else None,
        "attitude": now.value if now else None,
        "attitude_before": result.before.value if result.before else None,
    }
