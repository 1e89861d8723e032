"""What can be named in a sentence about one deal."""

from __future__ import annotations

from collections.abc import Mapping

from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.deal_state.references import told_step_names
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal

from .operands import KnownNames


def known_names(situation: Situation, people: Mapping[str, str], new_steps: Mapping[str, str]) -> KnownNames:
    """Names of the steps, people, roles and tools of a deal.

    `people`: names by id, with those first told of now. `new_steps`: likewise, of steps that are told of now.
    """
    step_map = situation.map
    steps: dict[str, tuple[str, ...]] = {step.id: (step.name, step.short or "") for step in step_map.steps}
    in_map = {name for names in steps.values() for name in names}
    for each in step_map.known.values():  # a step of another version counts unless one of this version has its name
        steps.setdefault(each.id, () if in_map & {each.name, each.short} else (each.name, each.short or ""))
    told = told_step_names(situation.deal)
    named: dict[str, tuple[str, ...]] = {each: (name,) for each, name in (told | dict(new_steps)).items()}
    own = {step.id for step in step_map.steps if step.own}
    contacts = [step.contact for step in step_map.known.values()]
    contacts += [heard.contact for entry in situation.deal.log for heard in entry.heard]
    return KnownNames(
        NameTable(named | steps),
        NameTable({each: (name,) for each, name in people.items()}),
        NameTable({role.id: (role.name,) for role in step_map.roles.values()}),
        told=frozenset({*own, *named}),
        outside=frozenset(step_map.known) - {*step_map.by_id, *named},
        held={person.id: frozenset(person.roles) for person in situation.people.values()},
        channels=frozenset(each.channel.casefold() for each in contacts if each and each.channel),
    )


def day_names(deal: Deal) -> dict[str, str]:
    """Days with a name of their own, by id, with the newest name of each."""
    names = {each.id: each.what for each in deal.dates}
    for entry in deal.log:
        names |= {each.date: each.what or names.get(each.date, "") for each in entry.heard if each.date}
    return names
