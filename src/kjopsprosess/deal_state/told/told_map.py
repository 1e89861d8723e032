"""The map as the customer told it: steps, their order, who takes part, how long it takes; and what a contact added."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people.roster import Roster
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.step_map import MapStep, StepMap
from kjopsprosess.model.deal import Done, Entry, Reopened, Skipped
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.process import Participation, Role, Step
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import How, Part, StepKind, ToldPart

from .holding_words import holding_words

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal


def with_what_was_told(step_map: StepMap, deal: "Deal") -> StepMap:
    """The map of the processes with everything put in that the log tells of it, in log order.

    An order that would make steps wait for each other is left out.
    """
    entries = sorted(deal.log, key=lambda each: each.date)
    told = _ToldSteps(step_map)
    for word in holding_words(entries, step_map.known):
        told.take_in(word.heard)
    return told.result() if told.changed else step_map


class _ToldSteps:
    """The steps of a map while a log is read."""

    def __init__(self, step_map: StepMap) -> None:
        self.map = step_map
        self.steps = {step.id: step for step in step_map.steps}
        """In map order; new steps are put in their places at the end."""
        self.new: dict[str, Step] = {}
        self.roles: dict[str, Role] = {}
        """Roles that no process has, by id."""
        self.changed = False

    def take_in(self, heard: Heard) -> None:
        """Take in the facts of what was heard of a step."""
        step = heard.step
        if step is not None and step not in self.steps and heard.name and step not in self.map.known:
            self._add(step, heard)
        if step in self.steps:
            self._put_in(step, heard)

    def _add(self, step_id: str, heard: Heard) -> None:
        """A step only this customer has. Without `before`, the order waits for it, unless it comes after the order."""
        step = Step(
            id=step_id,
            name=heard.name or step_id,
            short=heard.short,
            done_when=heard.done_when or "",
            kind=StepKind.STANDSTILL if heard.kind is StepKind.STANDSTILL else None,
        )
        self.new[step_id] = step
        self.steps[step_id] = MapStep(step, (), own=True)
        self.changed = True
        order = next((each.id for each in self.map.steps if each.kind is StepKind.ORDER), None)
        if order and not heard.before and not (heard.after and order in self._before(heard.after)):
            self._wait_for(order, step_id)

    def _put_in(self, step_id: str, heard: Heard) -> None:
        if heard.after is not None:
            self._set_after(step_id, tuple(each for each in heard.after if each in self.steps))
        for later in heard.before:
            if later in self.steps:
                self._wait_for(later, step_id)
        if step_id in self.new:
            self._put_in_new(step_id, heard)
        for role, name in heard.role_names.items():
            self.roles.setdefault(role, Role(id=role, name=name))
        if heard.takes and not heard.takes_from:  # a total says nothing of the step itself
            self._replace(step_id, usual_days=(heard.takes.least, heard.takes.most))
        if heard.contact:
            self._replace(step_id, contact=heard.contact)
            self.steps[step_id] = replace(self.steps[step_id], told_contact=True)
        for who, part in heard.who.items():
            self._set_part(step_id, who, part)

    def _put_in_new(self, step_id: str, heard: Heard) -> None:
        """Its name, what shows that it is done, and that it is a standstill: only for a step that no process has."""
        if heard.name and heard.name != self.steps[step_id].name:
            self._replace(step_id, name=heard.name, short=heard.short)
        if heard.done_when:
            self._replace(step_id, done_when=heard.done_when)
        if heard.kind is StepKind.STANDSTILL:
            self._replace(step_id, kind=StepKind.STANDSTILL)

    def _set_part(self, step_id: str, who: str, part: ToldPart) -> None:
        """A role's part in the step itself; a person's beside it."""
        step = self.steps[step_id]
        self.changed = True
        if not who.startswith(ROLE_PREFIX):
            self.steps[step_id] = replace(step, told_parts={**step.told_parts, who: part})
            return
        role = who.removeprefix(ROLE_PREFIX)
        others = [each for each in step.step.who if each.role != role]
        if part is not ToldPart.NONE:
            others.append(Participation(role=role, part=Part(part.value)))
        self._replace(step_id, who=tuple(others))

    def _replace(self, step_id: str, **values: object) -> None:
        step = self.steps[step_id]
        self.steps[step_id] = replace(step, step=step.step.model_copy(update=values))
        self.changed = True

    def _set_after(self, step_id: str, after: tuple[str, ...]) -> None:
        if step_id not in self._before(after):
            self.steps[step_id] = replace(self.steps[step_id], after=after)
            self.changed = True

    def _wait_for(self, later: str, earlier: str) -> None:
        step = self.steps[later]
        if earlier not in step.after and later not in self._before((earlier,)):
            self.steps[later] = replace(step, after=(*step.after, earlier))
            self.changed = True

    def _before(self, steps: Iterable[str]) -> set[str]:
        """These steps, and all that they wait for, directly or through others."""
        seen: set[str] = set()
        waiting = [*steps]
        while waiting:
            step = waiting.pop()
            if step not in seen:
                seen.add(step)
                waiting.extend(self.steps[step].after if step in self.steps else ())
        return seen

    def result(self) -> StepMap:
        """The map, each new step behind what it comes after."""
        known = {**self.map.known, **{each: step.step for each, step in self.steps.items()}}
        return replace(self.map, steps=tuple(self._in_order()), known=known, told_roles=self.roles)

    def _in_order(self) -> Iterator[MapStep]:
        """The steps of the map in its order, but none before those it waits for; new ones as early as they can be."""
        placed: set[str] = set()
        waiting = [each for each in self.steps if each in self.new] + [each.id for each in self.map.steps]
        while waiting:
            ready = (each for each in waiting if all(before in placed for before in self.steps[each].after))
            # Steps written in a deal's file may wait for each other, which is found only once there is a map.
            following = next(ready, waiting[0])
            waiting.remove(following)
            placed.add(following)
            yield self.steps[following]


WORDS = {"by", "says", "against", "share", "topic", "quote"}
"""Keys of `heard` that are no facts about how they buy."""


class MappingWork:
    """What has been told so far while a log is replayed, and what each entry adds to it."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._told: set[tuple[str, str]] = set()
        """Steps with each person who has told something of them."""
        self._facts: set[str] = set()

    def meets_somebody_new(self, entry: Entry) -> bool:
        """Whether a person at the customer is met for the first time. Asked before the contact is taken in."""
        if entry.how not in (How.MEETING, How.CALL):
            return False
        there = self._roster.customers(entry.with_)
        return any(person.is_source and person.last_met is None for person in there)

    def adds_to_the_map(self, entry: Entry) -> bool:
        """Take in what an entry tells; whether some of it is a new fact, or a step's first word from somebody."""
        added = [self._take_in(heard, entry) for heard in entry.heard]
        items: list[Done | Skipped | Reopened] = [*entry.done, *entry.skipped, *entry.reopened]
        for item in items:
            self._told |= {(item.step, each) for each in self._roster.voices(entry.with_, item.by).people}
        return any(added)

    def _take_in(self, heard: Heard, entry: Entry) -> bool:
        told = (
            {(heard.step, each) for each in self._roster.voices(entry.with_, heard.by).people} if heard.step else set()
        )
        # As JSON, since models cannot be held in a set.
        facts = heard.model_dump_json(exclude=WORDS, exclude_defaults=True) if _tells_facts(heard) else None
        new = bool(told - self._told) or (facts is not None and facts not in self._facts)
        self._told |= told
        self._facts |= {facts} if facts else set()
        return new

    def puts_off(self, entry: Entry, promises: dict[str, PromiseState]) -> bool:
        """Whether an entry moves a promise of the customer's: that is no work on the map."""
        moved = (promises[each] for each in entry.moved if each in promises)
        return any(self._roster.customers(promise.makers) for promise in moved)


def _tells_facts(heard: Heard) -> bool:
    return heard.tells_facts or heard.day is not None or bool(heard.why_now or heard.without)
