"""`kp.review/1` and `kp.review-apply/1`: the review for programs. Every key is always there; facts, no sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from kjopsprosess.deal_state.status import STATUSES
from kjopsprosess.page.deal.json_references import Json, iso, named_ref, step_ref

from .changes.own_steps import AddStep
from .changes.process_edits import Patch
from .changes.proposals import ChangeDays, ChangeDecider, Proposal, RetireStep, raises_version
from .extract import DealRef, EndedDeal, TraversalState
from .facts import COUNTED_FIELDS, EndingReview, ProcessReview, Review
from .steps import MIN_COMPLETED, StepReview
from .tasks import ActionReview


def review_json(review: Review, patches: Callable[[ProcessReview], Sequence[Patch]]) -> Json:
    """All processes asked for. Quartiles and ranges are null where fewer than `enough` deals are behind them."""
    return {
        "schema": "kp.review/1",
        "today": iso(review.today),
        "since": iso(review.since),
        "deals": review.deals,
        "enough": MIN_COMPLETED,
        "unreadable": [{"id": each.id, "place": each.location} for each in review.unreadable],
        "processes": [_process(each, patches(each)) for each in review.processes],
    }


def applied_json(review: ProcessReview, patches: Sequence[Patch], version: int, today: date, *, saved: bool) -> Json:
    """What `--apply` wrote, or would write."""
    return {
        "schema": "kp.review-apply/1",
        "today": iso(today),
        "process": review.id,
        "file": patches[0].file if patches else None,
        "version": version,
        "saved": saved,
        "proposals": [_proposal(each) for each in patches],
    }


def _process(each: ProcessReview, patches: Sequence[Patch]) -> Json:
    return {
        "id": each.id,
        "name": each.process.name,
        "version": each.process.version,
        "own": each.own,
        "deals": _deals(each.deals),
        "statuses": {**dict.fromkeys(STATUSES, 0), **dict(each.statuses)},
        "steps": [_reviewed_step(step) for step in each.steps],
        "endings": [_ending(ending) for ending in each.endings],
        "aims": each.aims._asdict(),
        "actions": [_action(action) for action in each.work.actions],
        "plain_words": each.work.unattributed._asdict(),
        "proposals": [_proposal(patch) for patch in patches],
    }


def _deals(deals: Iterable[DealRef]) -> list[Json]:
    return [deal._asdict() for deal in deals]


def _reviewed_step(each: StepReview) -> Json:
    step, quartiles = each.step, each.quartiles
    return {
        **step_ref(step),
        "current": each.current,
        "since": step.since or 1,
        "retired": step.retired,
        "usual_days": step.usual_days,
        "deals": each.deals,
        "reached": each.reached,
        **{place.value: each.counts[place] for place in TraversalState},
        "reopened": each.reopened,
        "measured": each.through,
        "quartiles": [*quartiles] if quartiles else None,
        "went": [
            {
                "deal": deal._asdict(),
                "where": traversal.state,
                "reopened": traversal.reopened,
                "days": (days := traversal.days(each.today)),
                "at_least": None if days is None else not traversal.done,
            }
            for deal, traversal in each.traversals
        ],
    }


def _ending(each: EndingReview) -> Json:
    ranges = each.ranges
    return {
        "status": each.status,
        "deals": [_ended(ended) for ended in each.deals],
        "ranges": {name: [*found] for name, found in ranges.items()} if ranges else None,
    }


def _ended(ended: EndedDeal) -> Json:
    counts = {name: getattr(ended, name) for name in COUNTED_FIELDS}
    return {**ended.deal._asdict(), "date": iso(ended.day), "step": step_ref(ended.step), **counts}


def _action(each: ActionReview) -> Json:
    return {
        "step": step_ref(each.step),
        "action": {"id": each.action.id, "name": each.action.do},
        "times": each.times,
        "deals": each.deals,
        "followed": _deals(each.followed),
        "not_yet": _deals(each.waiting),
        "never": _deals(each.never),
        "afterwards": _deals(each.afterwards),
        "without": each.without,
    }


def _proposal(patch: Patch) -> Json:
    return {
        "kind": None,
        "step": step_ref(patch.proposal.step),
        **dict.fromkeys(("days", "usual_days", "half", "deals", "of", "skipped", "overtaken", "role", "instead")),
        "added_in": [],
        "other_ids": [],
        **_of_its_kind(patch.proposal),
        "raises_version": raises_version(patch.proposal),
        "file": patch.file,
        "hunks": [{"line": each.line, "replaced": each.replaced, "lines": [*each.lines]} for each in patch.hunks],
        "not_held_up": [*patch.unlinked_steps],
    }


def _of_its_kind(proposal: Proposal) -> Json:
    match proposal:
        case ChangeDays(step=step, days=days, median=half, deals=deals):
            return {"kind": "days", "days": [*days], "usual_days": step.usual_days, "half": half, "deals": deals}
        case RetireStep(skipped=skipped, overtaken=overtaken, settled=settled):
            counts = {"deals": skipped + overtaken, "of": settled, "skipped": skipped, "overtaken": overtaken}
            return {"kind": "retire", **counts}
        case AddStep(deals=deals, other_ids=others):
            ids = [{"deal": deal._asdict(), "id": step_id} for deal, step_id in others]
            return {"kind": "add", "deals": len(deals), "added_in": _deals(deals), "other_ids": ids}
        case ChangeDecider(role=role, instead=instead, deals=deals, of=of):
            return {"kind": "decider", "role": named_ref(role), "instead": named_ref(instead), "deals": deals, "of": of}
