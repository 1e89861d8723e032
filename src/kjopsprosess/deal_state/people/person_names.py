"""People found by what a screen shows of them: id, full name, first name, title or role."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.names import IdMatch, NameTable, folded, make_slug, suggest_slug, unused_id
from kjopsprosess.model.process import Role
from kjopsprosess.model.values import GRAMMAR_WORDS

from .people import PersonState


class NameablePerson(NamedTuple):
    """A person as a name may mean them."""

    id: str
    name: str
    title: str = ""
    roles: tuple[str, ...] = ()
    """Names of the roles, as screens show them."""
    shown: str = ""
    """The name as screens show it, where another is called the same."""
    role_ids: tuple[str, ...] = ()


def named_people(people: Iterable[PersonState], roles: Mapping[str, Role]) -> dict[str, NameablePerson]:
    """The people of a deal, by id."""
    return {
        each.id: NameablePerson(
            each.id,
            each.full_name,
            each.title or "",
            tuple(roles[role].name for role in each.roles if role in roles),
            each.name if each.apart else "",
            each.roles,
        )
        for each in people
    }


def match_person(name: str, people: Mapping[str, NameablePerson]) -> IdMatch:
    """The person whom a name means, or those it may mean.

    An id or a name, or a beginning of one, wins over a title or a role, so that nobody hides behind what somebody else
    does. A title counts as a whole or by its beginning, and so does a role, by its name or its id.
    """
    by_name = NameTable({each.id: (each.name, *filter(None, (each.shown,))) for each in people.values()})
    found = by_name.find(name)
    if found.found or found.candidates:
        return found
    for works in (lambda each: (each.title,), lambda each: each.roles, lambda each: each.role_ids):
        by_work = _match_work(name, {each.id: works(each) for each in people.values()})
        if by_work.found or by_work.candidates:
            return by_work
    return by_name.match(name)


def _match_work(name: str, works: Mapping[str, Sequence[str]]) -> IdMatch:
    """Who has a title or a role that is called so, or else begins so."""
    typed = folded(name)
    for fits in (str.__eq__, str.startswith):
        ids = tuple(each for each, its in works.items() if typed and any(fits(folded(one), typed) for one in its))
        if ids:
            return IdMatch(ids[0]) if len(ids) == 1 else IdMatch(None, ids, ambiguous=True)
    return IdMatch(None)


US_ALWAYS = "us"
"""The word for our side that nobody can have as an id."""


def called_like_us(word: str, people: Mapping[str, NameablePerson]) -> NameablePerson | None:
    """Who has a word for our side as id or first name, so that it does not say which is meant."""
    typed = folded(word)
    if typed == US_ALWAYS:
        return None
    return next((each for each in people.values() if typed in (each.id, folded(each.name).partition(" ")[0])), None)


def what_tells_apart(ids: Iterable[str], people: Mapping[str, NameablePerson]) -> dict[str, str]:
    """For each of several people what the others do not have: the title, else the roles; empty where nothing does."""
    ways = {each: (people[each].title, ", ".join(people[each].roles)) for each in ids}
    if len(ways) == 1:
        return dict.fromkeys(ways, "")
    titles, roles = Counter(title for title, _ in ways.values()), Counter(role for _, role in ways.values())
    return {
        each: title if title and titles[title] == 1 else role if role and roles[role] == 1 else ""
        for each, (title, role) in ways.items()
    }


def tell_namesakes_apart(people: dict[str, PersonState], roles: Mapping[str, Role]) -> None:
    """Give those who are called the same what tells them apart: the title, else the roles, else the id."""
    called: dict[str, list[str]] = {}
    for each in people.values():
        called.setdefault(folded(each.full_name), []).append(each.id)
    known = named_people(people.values(), roles)
    for ids in called.values():
        apart = what_tells_apart(ids, known) if len(ids) > 1 else {}
        for person, what in apart.items():
            people[person] = people[person]._replace(apart=what or person)


def new_person_id(name: str, taken: Collection[str]) -> str:
    """An id for somebody new: the first name, or all of it where another has that id or the word means something."""
    first = suggest_slug((name.split() or [name])[0])
    if first and first not in taken and first not in GRAMMAR_WORDS:
        return first
    return unused_id(make_slug(name, fallback="person", avoid=GRAMMAR_WORDS), taken)
