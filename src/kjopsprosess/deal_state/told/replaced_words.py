"""Statements on the same fact of a step: which one holds, which older ones it replaced, and which contradict it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.days.facts import DayAsTold, RulingDay
from kjopsprosess.deal_state.days.ruling_days import live_days
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DayRule

from .holding_words import words_in_force
from .statements import Statement

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.steps.step_map import MapStep


class AttributedFact(NamedTuple):
    """One fact of a step, on somebody's word."""

    heard: Heard
    """This fact alone of what was heard."""
    by: tuple[str, ...]
    """Ids of those who said it."""
    day: date | None
    """When they said it; None: known when the deal began."""


class ReplacedWord(NamedTuple):
    """A fact of a step that was told otherwise before."""

    fact: str
    """after | part | takes | contact | done_when | day."""
    now: AttributedFact
    before: AttributedFact


def replaced_words(situation: "Situation") -> dict[str, tuple[ReplacedWord, ...]]:
    """By step that is not taken, each fact that a newer word has changed, with the word before the newest.

    What is said against somebody replaces nothing as long as it does not hold.
    """
    told: dict[tuple[str, str, str], list[AttributedFact]] = {}
    for word in words_in_force(situation):
        for fact, of, alone in _facts(word.heard):
            before = told.setdefault((word.heard.step or "", fact, of), [])
            if before and before[-1].heard == alone:
                before.pop()  # said again, by whoever said it now
            before.append(AttributedFact(alone, word.by, word.day))
    found: dict[str, list[ReplacedWord]] = {step.id: [] for step in situation.untaken}
    for (step, fact, _), words in told.items():
        if len(words) > 1 and step in found and _holds(situation.map.by_id[step], words[-1].heard):
            found[step].append(ReplacedWord(fact, words[-1], words[-2]))
    for day in live_days(situation):
        if day.step and day.before and day.step.id in found:
            replaced = ReplacedWord("day", _day(day, day.told), _day(day, day.before))
            if all(
                each.before != replaced.before for each in found[day.step.id]
            ):  # an earliest and a latest replace one
                found[day.step.id].append(replaced)
    return {step: tuple(words) for step, words in found.items() if words}


def _facts(heard: Heard) -> Iterator[tuple[str, str, Heard]]:
    """Each fact of a step that a newer word replaces: its kind, of whom it is where it is a part, and it alone."""
    if heard.step is None:
        return
    if heard.after is not None:
        yield "after", "", Heard(after=heard.after)
    for who, part in heard.who.items():
        yield "part", who, Heard(who={who: part})
    if heard.takes:
        yield "takes", "", Heard(takes=heard.takes, takes_from=heard.takes_from)
    if heard.contact:
        yield "contact", "", Heard(contact=heard.contact)
    if heard.done_when:
        yield "done_when", "", Heard(done_when=heard.done_when)


def _holds(step: "MapStep", heard: Heard) -> bool:
    """Whether the map has it: an order in which steps would wait for each other it has not, nor another's proof."""
    if heard.done_when:
        return step.step.done_when == heard.done_when
    return heard.after is None or {*heard.after} <= {*step.after}


def _day(ruling: RulingDay, told: DayAsTold) -> AttributedFact:
    return AttributedFact(Heard(what=ruling.what, **{told.rule.value: told.day}), told.by, told.told_on)


FactsOfStep = Mapping[str, object]
"""What a statement says besides its words: a name for each fact, with its value."""


def differs_from(situation: "Situation", heard: Heard) -> str | None:
    """Whoever told a fact of the same step otherwise, as the newest word on it, and has not left."""
    new, newest = facts_of(heard), _newest_facts(situation, heard.step)
    for name in new.keys() & newest.keys():
        statement, told = newest[name]
        there = [each for each in statement.speakers if each in situation.people and not situation.people[each].left]
        if told != new[name] and there and not {*statement.speakers} & {*heard.by}:
            return there[0]
    return None


def holds_already(situation: "Situation", heard: Heard) -> bool:
    """Whether the newest word on every fact of a statement is that very fact, by the same people."""
    newest = _newest_facts(situation, heard.step)
    return all(
        name in newest and newest[name][1] == value and {*heard.by} <= {*newest[name][0].speakers}
        for name, value in facts_of(heard).items()
    )


def _newest_facts(situation: "Situation", step: str | None) -> dict[str, tuple[Statement, object]]:
    """The newest word on each fact of a step; one that belongs to none says nothing that could be held to another."""
    found: dict[str, tuple[Statement, object]] = {}
    for statement in situation.statements.get(step, ()) if step else ():
        found |= {name: (statement, value) for name, value in facts_of(statement.heard).items()}
    return found


def facts_of(heard: Heard) -> FactsOfStep:
    """The facts of a statement. Those that stand beside each other, such as what waits for a step, cannot differ."""
    found: dict[str, object] = {}
    if heard.after is not None:
        found["after"] = frozenset(heard.after)
    if heard.takes:
        found["takes"] = (heard.takes.least, heard.takes.most, heard.takes_from)
    if heard.contact:
        found["contact"] = heard.contact
    if heard.done_when:
        found["done_when"] = heard.done_when
    for rule in DayRule:
        if day := getattr(heard, rule):
            found[f"{rule} {heard.date or ''}"] = day
    return found | {f"who {who}": part for who, part in heard.who.items()}
