"""One of us as typed where a person may stand: `us`, `us/per`, or a name that only the team in kp.yaml has."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.names import folded, match_name
from kjopsprosess.deal_state.person_names import NamedPerson, called_like_us, match_person
from kjopsprosess.model.values import US

from .typed.people_lookup import us_or_person_error

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation

    from .context import CommandContext


class TeamDoubt(NamedTuple):
    """Why a name does not say who of us is meant."""

    code: str
    sentence: str
    instead: tuple[str, ...] = ()
    """What can be typed in its place, one for each of those it may mean."""


def our_maker(
    context: "CommandContext", situation: "Situation", people: Mapping[str, NamedPerson], who: str
) -> str | TeamDoubt | None:
    """`us`, or `us/per` for one of us, as a file writes it; None where somebody at the customer is meant, or nobody.

    `people`: everybody in the deal who can be named. A word after `us/` is an id or a name of the team. A name alone is
    one of us when it is an id, a whole name or a first name in the team, and nobody in the deal is called so.
    """
    our_side, team = context.messages.advance.our_side, situation.team
    if folded(who) in our_side:
        namesake = called_like_us(who, people)
        return TeamDoubt("us-or-person", us_or_person_error(context, who, namesake)) if namesake else US
    side, slash, name = who.partition("/")
    if slash and folded(side) == US:
        return _named_member(context, team, name.strip())
    members = [each for each, full in team.items() if folded(who) in _called(each, full)]
    return _by_name_alone(context, team, people, who, members) if members else None


def _called(member: str, name: str) -> tuple[str, ...]:
    whole = folded(name)
    return member, whole, whole.partition(" ")[0]


def _named_member(context: "CommandContext", team: Mapping[str, str], name: str) -> str | TeamDoubt:
    said = context.messages.errors
    if not team:
        return TeamDoubt("no-team", said.no_team_member.format(name=name))
    matched = match_name(name, {each: (full, *full.split()[:1]) for each, full in team.items()})
    if matched.found:
        return f"{US}/{matched.found}"
    code = "ambiguous" if matched.ambiguous or matched.same_name else "not-found"
    sentence = context.no_match_message(name, matched, said.nobody_in_team)
    if not matched.candidates:
        there = context.messages.join([f"{US}/{each}" for each in team])
        sentence = f"{sentence} {said.there_are['member'].format(names=there)}"
    return TeamDoubt(code, sentence, tuple(f"{US}/{each}" for each in matched.candidates if each in team))


def _by_name_alone(
    context: "CommandContext", team: Mapping[str, str], people: Mapping[str, NamedPerson], who: str, members: list[str]
) -> str | TeamDoubt | None:
    """The one of us with a name, unless others have it, too. An id that nothing else tells apart is the customer's."""
    matched = match_person(who, people)
    several = matched.candidates if matched.ambiguous or matched.same_name else ()
    found = (matched.found,) if matched.found else several
    typed = {each: _typed_for(people[each], people, team) for each in found}
    if who.strip() in typed.values():
        return None
    ours = [f"{US}/{each}" for each in members]
    if len(ours) == 1 and not found:
        return ours[0]
    messages = context.messages
    names = [messages.errors.one_of_us.format(name=team[each]) for each in members]
    names += [people[each].name for each in found]
    instead = (*ours, *typed.values())
    sentence = messages.errors.person_ambiguous.format(name=who, people=messages.either(names))
    return TeamDoubt(
        "ambiguous", f"{sentence} {messages.errors.write_id.format(ids=messages.either(instead))}", instead
    )


def _typed_for(person: NamedPerson, people: Mapping[str, NamedPerson], team: Mapping[str, str]) -> str:
    """What can be typed for somebody at the customer and means nobody else: the name, else the id."""
    name = folded(person.name)
    same = sum(folded(each.name) == name for each in people.values()) > 1
    return person.id if same or any(name in _called(*each) for each in team.items()) else person.name
