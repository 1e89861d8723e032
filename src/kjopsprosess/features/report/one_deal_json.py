"""What `kp.report/1` tells of one deal."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.model.values import days_since
from kjopsprosess.page.deal.json_references import Json, day_facts, deal_facts, iso, named_ref, person_refs, step_ref

from .cached import ComingInJson, DealInJson
from .one_deal import coming_dates, sums_of

if TYPE_CHECKING:
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.situation import Situation

    from .happened import Broken, CustomerAct
    from .one_deal import Coming, DealReport


def deal_in_json(deal: DealReport, asked: str) -> DealInJson:
    """What is told of one deal; `asked`: what to ask."""
    coming = tuple(ComingInJson(each.day, dumps(_coming(each, deal.situation))) for each in coming_dates(deal))
    return DealInJson(sums_of(deal), dumps(_deal(deal, asked)), coming)


def _deal(deal: DealReport, asked: str | None) -> Json:
    situation, growth, value = deal.situation, deal.growth, deal.value
    return {
        "deal": deal_facts(situation, deal.status, deal.ending),
        "seller": situation.seller,
        "group": deal.group.value,
        "value": {"amount": value.amount, "currency": value.currency} if value else None,
        "steps": {"done": deal.steps.done, "of": deal.steps.of},
        "newest_step": step_ref(deal.newest_step),
        "quiet_days": situation.days_quiet,
        "acts": [_act(each, situation) for each in deal.acts],
        "broken": [_broken(each, situation) for each in deal.broken],
        "ours": {
            "contacts": deal.ours.contacts,
            "unanswered": deal.ours.unanswered,
            "tasks": deal.ours.tasks,
            "kept": [_act(each, situation) for each in deal.ours.kept],
        },
        "map": {
            "new_steps": [named_ref(each) for each in growth.new_steps],
            "told": [
                {
                    "step": step_ref(each.step),
                    "by": [named_ref(person) for person in each.told_by],
                    "unnamed": each.unnamed,
                    "standing": each.standing.value,
                }
                for each in growth.told
            ],
            "differing": [step_ref(each) for each in growth.differing],
            "days": [_new_day(each) for each in growth.days],
            "met": [named_ref(each) for each in growth.met],
            "named": [named_ref(each) for each in growth.named],
        },
        "days": [day_facts(each, situation.people) for each in deal.days],
        "ask": asked or None,
    }


def _act(act: CustomerAct, situation: Situation) -> Json:
    item = act.event.item if act.event else None
    return {
        "kind": act.kind.value,
        "date": iso(act.day),
        "by": person_refs(act.by, situation.people),
        "step": step_ref(act.step),
        "seen": getattr(item, "seen", None),
        "said": getattr(item, "said", None),
        "because": getattr(item, "because", None),
        "promise": _promise(act.promise, situation) if act.promise else None,
        "days_late": act.days_late,
    }


def _promise(promise: PromiseState, situation: Situation) -> Json:
    """A promise as it stands now."""
    return {
        "id": promise.id,
        "by": person_refs(promise.makers, situation.people),
        "what": promise.what,
        "due": iso(promise.due),
        "step": step_ref(situation.map.known.get(promise.step or "")),
        "moves": promise.times_moved,
        "overdue_days": days_since(promise.due, situation.today) if promise.open else 0,
    }


def _broken(broken: Broken, situation: Situation) -> Json:
    return {
        "side": broken.side.value,
        "dropped": broken.dropped,
        "late_before": broken.before,
        "promise": _promise(broken.promise, situation),
    }


def _new_day(day: RulingDay) -> Json:
    return {"id": day.id, "what": day.what, "date": iso(day.day), "rule": day.rule.value, "step": step_ref(day.step)}


def _coming(each: Coming, situation: Situation) -> Json:
    booking, day = each.booking, each.ruling
    return {
        "date": str(booking.date) if booking else iso(each.day),
        "deal": {"id": situation.id, "customer": situation.deal.customer},
        "booking": {
            "how": booking.how.value if booking.how else None,
            "with": person_refs(booking.with_, situation.people),
        }
        if booking
        else None,
        "day": {"what": day.ruling.what if day.ruling else None, "rule": day.rule.value, "step": step_ref(day.step)}
        if day
        else None,
        "promise": _promise(each.promise, situation) if each.promise else None,
    }
