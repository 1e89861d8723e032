"""`kp.memo/1`: the memo for programs, each thing with the entry it comes from. Every key is always there."""

from __future__ import annotations

from kjopsprosess.page.deal.json_references import Json, iso, named_ref, step_ref

from .facts import Memo, MemoDay, MemoParty, MemoRole, Trace


def memo_json(memo: Memo) -> Json:
    """All that the page holds, and nothing that it does not."""
    return {
        "schema": "kp.memo/1",
        "today": iso(memo.today),
        "deal": {"id": memo.deal, "customer": memo.customer},
        "for": named_ref(memo.reader),
        "sentences": [
            {
                "says": each.says,
                "topic": each.topic.value if each.topic else None,
                "step": step_ref(each.step),
                "own": any(party.reader for party in each.trace.by),
                **_trace(each.trace),
            }
            for each in memo.words
        ],
        "to_come": [
            {
                **step_ref(each.step),
                "who": [_role(role) for role in each.who],
                "days": [_day(day) for day in each.days],
                "told": [_trace(trace) for trace in each.told],
            }
            for each in memo.to_come
        ],
        "days": [_day(each) for each in memo.days],
        "taken": [{**step_ref(each.step), "told": [_trace(trace) for trace in each.told]} for each in memo.taken],
        "differences": [
            {"step": step_ref(each.step), "between": [_party(party) for party in each.parties]}
            for each in memo.differences
        ],
        "left_out": [
            {"entry": each.entry, "number": each.number, "date": iso(each.day), "why": each.why.value}
            for each in memo.left
        ],
    }


def _trace(trace: Trace) -> Json:
    return {
        "entry": trace.entry,
        "number": trace.number,
        "date": iso(trace.day),
        "by": [_party(each) for each in trace.by],
    }


def _party(party: MemoParty) -> Json:
    return {"id": party.id, "name": party.name, "role": party.role}


def _role(role: MemoRole) -> Json:
    return {**_party(role.who), "part": role.part.value, "told": _trace(role.trace)}


def _day(day: MemoDay) -> Json:
    return {"what": day.what, "rule": day.rule.value, "date": iso(day.day), "told": _trace(day.trace)}
