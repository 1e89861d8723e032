"""What of a draft the log has already."""

from __future__ import annotations

from datetime import date

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.differing import Facts, facts_of
from kjopsprosess.features.advance.promises.words import says_the_same
from kjopsprosess.model.deal import Done, Promise, Skipped
from kjopsprosess.model.told import Heard

from .items import Item
from .transcript import words_of


def known_since(situation: Situation, item: Item) -> date | None:
    """The day on which the log has the very same; None where it is new."""
    match item.told:
        case Heard():
            return _heard_before(situation, item.told)
        case Promise():
            same = (each for each in _promises_like(situation, item.told) if each.due == item.told.due)
            return next((each.given for each in same), None)
        case Done() | Skipped():
            return _taken_on(situation, item)
        case _:
            return None


def moved_promise(situation: Situation, item: Item) -> PromiseState | None:
    """The open promise that says the same for another day."""
    if not isinstance(item.told, Promise):
        return None
    like = _promises_like(situation, item.told)
    return next((each for each in like if each.open and each.due != item.told.due), None)


def _heard_before(situation: Situation, heard: Heard) -> date | None:
    """The day of a statement by the same people on the same step with the same facts, or the same words."""
    facts = {**facts_of(heard), **_beside(heard)}
    for statement in reversed(situation.statements.get(heard.step, ())):
        same_people = {*heard.by} <= {*statement.speakers}
        there = {**facts_of(statement.heard), **_beside(statement.heard)}
        same = facts.items() <= there.items() if facts else bool(_words(statement.heard) & _words(heard))
        if same_people and same:
            return statement.day
    return None


def _words(heard: Heard) -> frozenset[str]:
    """The words of a statement and its quote, as they are compared."""
    texts = filter(None, (heard.says, heard.quote))
    return frozenset(" ".join(word.plain for word in words_of(text)) for text in texts)


def _beside(heard: Heard) -> Facts:
    """The facts that cannot differ, but may be known."""
    found = {
        "before": frozenset(heard.before),
        "without": frozenset(heard.without),
        "why_now": heard.why_now,
        "name": heard.name,
    }
    return {name: value for name, value in found.items() if value}


def _promises_like(situation: Situation, promise: Promise) -> list[PromiseState]:
    makers = {*promise.by}
    return [
        each
        for each in situation.history.promises
        if makers & {*each.makers} and says_the_same(each.what, promise.what)
    ]


def _taken_on(situation: Situation, item: Item) -> date | None:
    """The day the step was done or skipped, if it still counts as taken."""
    step = item.told.step
    if step is None or step not in situation.states or not situation.states[step].taken:
        return None
    days = [entry.date for entry in situation.deal.log for each in getattr(entry, item.kind) if each.step == step]
    return max(days, default=None)
