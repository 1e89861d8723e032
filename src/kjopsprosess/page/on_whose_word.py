"""On whose word a step stands, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.told.standing import Standing
from kjopsprosess.page.deal_parts import name_and_kind

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people import PersonState
    from kjopsprosess.deal_state.told.sources import Contradiction, Side
    from kjopsprosess.deal_state.told.standing import StepStanding
    from kjopsprosess.messages.messages import Messages


def standing_counts(standings: Mapping[Standing, int], messages: Messages) -> str:
    """How many steps are seen, told by several, by one, or only our guess; noughts are left out."""
    counts = messages.map.counts
    return ", ".join(counts[each.value](count) for each, count in standings.items() if count)


def whose_word(standing: StepStanding, contradiction: Contradiction | None, messages: Messages) -> str:
    """Who has told of a step, who has confirmed it, or who differ on it; else that it is our guess."""
    said = messages.map
    match standing.standing:
        case Standing.GUESS:
            return said.our_guess
        case Standing.DIFFERING if contradiction:
            return said.differ.format(sides=difference_text(contradiction, messages))
        case Standing.CONFIRMED:
            return said.confirmed_by.format(names=teller_names(standing.told_by, messages))
        case _:
            return said.told_by.format(names=_told_by(standing, messages))


def _told_by(standing: StepStanding, messages: Messages) -> str:
    """Those who told of a step, and whose word they passed on."""
    said = messages.map
    names = [teller_name(each, messages) for each in standing.told_by] + [messages.terms.one_of_them] * standing.unnamed
    if not standing.on_behalf_of:
        return messages.join(names)
    others = teller_names(standing.on_behalf_of, messages)
    return said.passes_on.format(names=messages.join(names), others=others)


def difference_text(contradiction: Contradiction, messages: Messages) -> str:
    """What each of the two says, with their names."""
    return " / ".join(_side(side, messages) for side in contradiction.sides)


def teller_names(people: Iterable[PersonState], messages: Messages) -> str:
    """Those who told of a step; who has left is told as gone."""
    return messages.join([teller_name(person, messages) for person in people])


def teller_name(person: PersonState, messages: Messages) -> str:
    """A name; who has left is told as gone, and a partner as one."""
    if person.left:
        return messages.map.who_has_left.format(name=person.name)
    return name_and_kind(person, messages)


def _side(side: Side, messages: Messages) -> str:
    name = side.person.name if side.person else messages.map.the_process
    return f"{name}: {messages.quote(side.says)}" if side.says else name
