"""On whose word the map stands, in words: the counts of the head, and what stands beside a step."""

from __future__ import annotations

from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.sources import Side
from kjopsprosess.deal_state.standing import Standing, StepStanding
from kjopsprosess.deal_state.step_states import StepState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal_parts import name_and_kind
from kjopsprosess.page.page import Line, Style, Text, text

from .facts import DealMap, StepFacts


def standings_line(facts: DealMap, messages: Messages) -> Line:
    """How many steps are seen, told by several, by one, or only our guess; noughts are left out."""
    said = messages.map
    counts = [said.counts[each.value](count) for each, count in facts.standings.items() if count]
    return Line(text(said.the_map.format(counts=", ".join(counts))), indent=0)


def standing_text(facts: StepFacts, messages: Messages) -> Text | None:
    """On whose word a step stands; None where its proof says so already, or nobody asks any more."""
    said, standing = messages.map, facts.standing
    if facts.state in (StepState.DONE, StepState.SKIPPED) and standing.standing is not Standing.DIFFERING:
        return None
    if facts.promise and [each.id for each in standing.told_by] == [facts.promise.by]:
        return None  # the promise beside it says whose word it is
    match standing.standing:
        case Standing.GUESS:
            return text(said.our_guess, style=Style.QUIET)
        case Standing.DIFFERING if facts.contradiction:
            sides = [_side(side, messages) for side in facts.contradiction.sides]
            return text(said.differ.format(sides=" / ".join(sides)), style=Style.ASK)
        case Standing.CONFIRMED:
            return text(said.confirmed_by.format(names=_names(standing.told_by, messages)))
        case _:
            return text(said.told_by.format(names=_told_by(standing, messages)))


def _told_by(standing: StepStanding, messages: Messages) -> str:
    """Those who told of a step, and whose word they passed on."""
    said = messages.map
    names = [_name(each, messages) for each in standing.told_by] + ([said.one_of_them] if standing.unnamed else [])
    if not standing.on_behalf_of:
        return messages.join(names)
    others = _names(standing.on_behalf_of, messages)
    return said.passes_on.format(names=messages.join(names), others=others)


def _names(people: tuple[PersonState, ...], messages: Messages) -> str:
    return messages.join([_name(each, messages) for each in people])


def _name(person: PersonState, messages: Messages) -> str:
    """A name; who has left is told as gone, and what is no person there as what it is."""
    if person.left:
        return messages.map.who_has_left.format(name=person.name)
    return name_and_kind(person, messages)


def _side(side: Side, messages: Messages) -> str:
    said = messages.map
    name = side.person.name if side.person else said.the_process
    return f"{name}: {messages.quote(side.says)}" if side.says else name
