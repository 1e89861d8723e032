"""What of a new statement the log has already, and what somebody else has told otherwise."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DayRule

from .statements import Statement

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation

Facts = Mapping[str, object]
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


def facts_of(heard: Heard) -> Facts:
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
