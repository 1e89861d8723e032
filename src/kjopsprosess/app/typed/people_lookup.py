"""People as typed, the customer's and ours: found by id, name, title or role, or refused with what there is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import IdMatch, folded, match_name
from kjopsprosess.deal_state.people.person_names import (
    NameablePerson,
    called_like_us,
    match_person,
    named_people,
    new_person_id,
    what_tells_apart,
)
from kjopsprosess.model.values import US

from .grammar import split_names

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.situation import Situation


MAX_NAMED = 8
"""People who are named when nobody is called what was typed."""


def resolve_person(context: "CommandContext", loaded: "LoadedDeal", name: str, *, may_add: bool = True) -> str:
    """The id of a person of the deal. Where nobody is meant, `may_add` shows how to tell of somebody new."""
    add = (context.messages.errors.add_first, f"kp advance {loaded.id} ") if may_add else None
    return require_person(context, deal_people(loaded), name, add)


def require_person(
    context: "CommandContext", people: Mapping[str, NameablePerson], name: str, add: tuple[str, str] | None
) -> str:
    """The id of one of those people. `add`: what to say before the flag that tells of somebody new, and on its line."""
    matched = match_person(name, people)
    if matched.found:
        return matched.found
    if not matched.candidates:
        fail_if_ours(context, people, name)
    sentence = person_error(context, name, matched, people)
    if matched.candidates or add is None:
        fail_for_person(context, name, matched, sentence)
    said, command = add
    fail_for_person(
        context, name, matched, f"{sentence} {said}", f"    {command}{add_person_flag(context, name, people)}"
    )


def resolve_people(context: "CommandContext", loaded: "LoadedDeal", names: str | None) -> tuple[str, ...] | None:
    """The ids of several people; None when no names were given."""
    if names is None:
        return None
    return tuple(dict.fromkeys(resolve_person(context, loaded, name) for name in split_names(names)))


def deal_people(loaded: "LoadedDeal") -> dict[str, NameablePerson]:
    """Everybody in a deal, by id."""
    return named_people(loaded.situation.people.values(), loaded.situation.map.roles)


def add_person_flag(context: "CommandContext", name: str, people: Mapping[str, NameablePerson]) -> str:
    """How to tell of somebody new, as a flag."""
    keys = context.messages.advance.person_keys
    plain, bracket, work = " ".join(name.split()).partition(" (")
    full = f"{plain.capitalize()} …" if plain.islower() and " " not in plain else plain
    title = f", {keys['title']}={work.removesuffix(')')}" if bracket else ""
    return f'--person "{new_person_id(plain, people)}: {keys["name"]}={full}{title}"'


def fail_for_person(context: "CommandContext", name: str, matched: IdMatch, *lines: str) -> NoReturn:
    """Stop because a name means nobody, or may mean several."""
    code = "ambiguous" if matched.ambiguous or matched.same_name else "not-found"
    context.fail(ExitCode.NOT_FOUND, code, *lines, name=name)


def means_us(context: "CommandContext", people: Mapping[str, NameablePerson], who: str) -> bool:
    """Whether a word means our side, or one of us as `us/per`. Stops where somebody in the deal is called so, too."""
    side, slash, _ = who.partition("/")
    if slash and folded(side) == US:
        return True
    if folded(who) not in context.messages.advance.our_side:
        return False
    namesake = called_like_us(who, people)
    if namesake:
        context.fail(ExitCode.USAGE, "us-or-person", us_or_person_error(context, who, namesake), name=who)
    return True


def fail_if_ours(context: "CommandContext", people: Mapping[str, NameablePerson], name: str) -> None:
    """Stop where our side is named in place of somebody at the customer: what we say or do is no word of theirs."""
    if means_us(context, people, name):
        context.fail(ExitCode.USAGE, "ours-not-theirs", context.messages.our_team.ours_not_theirs.format(name=name))


def us_or_person_error(context: "CommandContext", who: str, namesake: NameablePerson) -> str:
    """Why a word for our side is not enough where somebody is called so."""
    return context.messages.errors.us_or_person.format(name=who, person=namesake.name)


def person_error(context: "CommandContext", name: str, matched: IdMatch, people: Mapping[str, NameablePerson]) -> str:
    """Why a name means nobody, or who may be meant, in words that can be typed."""
    messages = context.messages
    said = messages.errors
    if matched.ambiguous or matched.same_name:
        them = [people[each] for each in matched.candidates]
        apart = what_tells_apart(matched.candidates, people)
        names = [f"{each.name} ({apart[each.id]})" if apart[each.id] else each.name for each in them]
        namesakes = len({folded(each.name) for each in them}) < len(them)
        typed = messages.either(matched.candidates) if namesakes else ""
        sentence = said.person_ambiguous.format(name=name, people=messages.either(names))
        return f"{sentence} {said.write_id.format(ids=typed) if typed else said.write_more}"
    near = [people[each].name for each in matched.candidates]
    if near:
        return messages.with_suggestion(said.no_person.format(name=name), near)
    known = [each.name for each in people.values()][:MAX_NAMED]
    there = said.there_are["person"].format(names=messages.join(known)) if known else ""
    return f"{said.no_person.format(name=name)} {there}".strip()


class TeamDoubt(NamedTuple):
    """Why a name does not say who of us is meant."""

    code: str
    sentence: str
    instead: tuple[str, ...] = ()
    """What can be typed in its place, one for each of those it may mean."""

    @property
    def exit_code(self) -> ExitCode:
        """With which a command stops that is called with the name."""
        return ExitCode.NOT_FOUND if self.code in ("not-found", "no-team") else ExitCode.USAGE


def our_maker(
    context: "CommandContext", situation: "Situation", people: Mapping[str, NameablePerson], who: str
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
    said = context.messages.our_team
    if not team:
        return TeamDoubt("no-team", said.no_team_member.format(name=name))
    matched = match_name(name, {each: (full, *full.split()[:1]) for each, full in team.items()})
    if matched.found:
        return f"{US}/{matched.found}"
    code = "ambiguous" if matched.ambiguous or matched.same_name else "not-found"
    sentence = context.no_match_message(name, matched, said.nobody_in_team)
    if not matched.candidates:
        there = context.messages.join([f"{US}/{each}" for each in team])
        sentence = f"{sentence} {context.messages.errors.there_are['member'].format(names=there)}"
    return TeamDoubt(code, sentence, tuple(f"{US}/{each}" for each in matched.candidates if each in team))


def _by_name_alone(
    context: "CommandContext",
    team: Mapping[str, str],
    people: Mapping[str, NameablePerson],
    who: str,
    members: list[str],
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
    names = [messages.our_team.one_of_us.format(name=team[each]) for each in members]
    names += [people[each].name for each in found]
    instead = (*ours, *typed.values())
    sentence = messages.errors.person_ambiguous.format(name=who, people=messages.either(names))
    return TeamDoubt(
        "ambiguous", f"{sentence} {messages.errors.write_id.format(ids=messages.either(instead))}", instead
    )


def _typed_for(person: NameablePerson, people: Mapping[str, NameablePerson], team: Mapping[str, str]) -> str:
    """What can be typed for somebody at the customer and means nobody else: the name, else the id."""
    name = folded(person.name)
    same = sum(folded(each.name) == name for each in people.values()) > 1
    return person.id if same or any(name in _called(*each) for each in team.items()) else person.name
