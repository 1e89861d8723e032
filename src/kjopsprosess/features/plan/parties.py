"""Who does something, and which promises the customer may see: by name where that may be said, else by role."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState, PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import OWNER_ORDER, step_owner, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sharing import names_somebody
from kjopsprosess.model.deal import Done
from kjopsprosess.model.values import PersonKind


class Party(NamedTuple):
    """Who does something: a person who may be named, or the role; we have `ours`. Neither: not known, or not told."""

    name: str | None = None
    role: str | None = None
    """What the role is called, where no name may stand."""
    ours: bool = False
    """Our side; `name` is then which of us, if that was said."""
    people: tuple[str, ...] = ()
    """Ids of those meant. Never printed."""


class PlanPromise(NamedTuple):
    """A promise of either side."""

    id: str
    who: Party
    what: str
    due: date
    kept: bool


class Parties:
    """Names those who do something in one deal."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.speakers = _speakers(situation)
        hidden = (None, PersonKind.PARTNER)
        self.hidden = [e for e in situation.people.values() if e.kind in hidden and not self._may_be_named(e)]

    def owner(self, step: MapStep) -> Party:
        """Who owns a step: by name where that may stand, else by the role in which it is theirs."""
        owner = step_owner(self.situation, step)
        if owner is not None:
            return self.party([owner], step)
        unnamed = sorted(unfilled_roles(self.situation, step), key=lambda each: OWNER_ORDER.index(each[1]))
        return Party(role=self._role_name(unnamed[0][0])) if unnamed else Party()

    def doer(self, step: MapStep) -> Party:
        """Who took a step, if they have told of it themselves or we saw what they made."""
        for event in reversed(self.situation.history.steps.events.get(step.id, ())):
            if event.effect and isinstance(event.item, Done):
                known = [self.situation.people[each] for each in event.item.by if each in self.situation.people]
                own = [each for each in known if event.item.seen or each.id in event.voices.people]
                return self.party([each for each in own if each.is_customer], step)
        return Party()

    def party(self, people: list[PersonState], step: MapStep | None = None) -> Party:
        """Some persons, those by name who may be named; if none may, the role of the first."""
        named = [each for each in people if self._may_be_named(each)]
        ids = tuple(each.id for each in people)
        if named:
            return Party(name=", ".join(each.name for each in named), people=ids)
        taking_part = {each.role for each in step.step.who} if step else set()
        roles = [role for person in people for role in person.roles]
        roles.sort(key=lambda role: role not in taking_part)
        return Party(role=self._role_name(roles[0]) if roles else None, people=ids)

    def _may_be_named(self, person: PersonState) -> bool:
        """Whether they are met, or have written to us, or have told us something; a body is no person."""
        if person.left or person.kind is PersonKind.PARTNER:
            return False
        return person.contacted or person.id in self.speakers or person.kind is PersonKind.BODY

    def names_somebody(self, text: str) -> bool:
        """Whether words of ours name somebody who may not be named."""
        return names_somebody(text, self.hidden)

    def from_them(self, people: Iterable[str]) -> bool:
        """Whether any of these is at the customer, or a document."""
        known = (self.situation.people[each] for each in people if each in self.situation.people)
        return any(each.kind is not PersonKind.PARTNER for each in known)

    def _role_name(self, role: str) -> str | None:
        known = self.situation.map.roles.get(role)
        return known.name if known and not self.names_somebody(known.name) else None

    def promises(self) -> tuple[PromiseState, ...]:
        """Promises of both sides, the earliest due first; not those a partner gave, or somebody else told us of."""
        people = self.situation.people
        overtaken = {each.id for each in self.situation.overtaken_promises}

        def shown(promise: PromiseState) -> bool:
            if promise.status not in (PromiseStatus.OPEN, PromiseStatus.KEPT) or promise.id in overtaken:
                return False
            makers = [people[each] for each in promise.makers if each in people]
            theirs = any(each.is_customer for each in makers)
            told_of = bool(promise.told_by) or any(
                people[each].is_source for each in promise.voices.on_behalf_of if each in people
            )
            return promise.ours or (theirs and not told_of)

        found = [each for each in self.situation.history.promises if shown(each)]
        return tuple(sorted(found, key=lambda each: (each.due, each.id)))

    def promise(self, promise: PromiseState, *, nameless: bool = False) -> PlanPromise:
        """A promise as they see it; `nameless`: without who gave it."""
        if promise.ours:
            who = Party(name=", ".join(each.name for each in promise.of_us) or None, ours=True)
        else:
            makers = [self.situation.people[each] for each in promise.makers if each in self.situation.people]
            who = self.party(makers, self.situation.map.by_id.get(promise.step or ""))
        shown = Party(ours=who.ours, people=who.people) if nameless else who
        return PlanPromise(promise.id, shown, promise.what, promise.due, promise.status is PromiseStatus.KEPT)


def _speakers(situation: Situation) -> frozenset[str]:
    """Those who have themselves told, done or promised something."""
    return frozenset(_voices(situation))


def _voices(situation: Situation) -> Iterator[str]:
    for statements in situation.statements.values():
        for each in statements:
            yield from each.voices.people
    for events in situation.history.steps.events.values():
        for event in events:
            yield from event.voices.people
    for promise in situation.history.promises:
        yield from promise.voices.people
