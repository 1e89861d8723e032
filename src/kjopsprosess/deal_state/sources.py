"""On whose word the picture rests: sources, proof, contradictions and what has grown old."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from kjopsprosess.model.deal import Done
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import days_since

from .next_step import open_promises_on
from .people import PersonState
from .situation import Situation
from .statements import Statement
from .step_map import MapStep
from .step_states import StepState

ENOUGH_SOURCES = 2
"""One person's picture is never enough."""
STALE_WITHOUT_USUAL = 30
"""Days after which a step's newest word is old, where the process gives no usual time."""
STALE_AT_LEAST = 14
"""Days within which no word is old, however quick the step usually is."""


class Strength(StrEnum):
    """How well it is proved that a step is done."""

    STRONG = "strong"
    """We saw what the customer made."""
    MEDIUM = "medium"
    """Two people with two roles between them said so."""
    WEAK = "weak"


class Sources(NamedTuple):
    """Those at the customer, still there, on whose word something rests."""

    people: tuple[PersonState, ...]

    @property
    def roles(self) -> frozenset[str]:
        """The distinct roles they hold."""
        return frozenset(role for person in self.people for role in person.roles)

    @property
    def single(self) -> bool:
        """Fewer than two people, or fewer than two roles."""
        return len(self.people) < ENOUGH_SOURCES or len(self.roles) < ENOUGH_SOURCES


class Side(NamedTuple):
    """One side of a contradiction."""

    person: PersonState | None
    """None: the process."""
    says: str | None
    day: date | None


class Contradiction(NamedTuple):
    """Two who do not say the same about a step."""

    step: str | None
    sides: tuple[Side, Side]


def _among_present(situation: Situation, ids: set[str]) -> Sources:
    return Sources(tuple(person for person in situation.present if person.id in ids and person.is_source))


def sources_of(situation: Situation, step: MapStep) -> Sources:
    """The sources of a step: of its done, skipped, reopened and heard."""
    return _among_present(situation, _source_ids(situation, step))


def sources_who_left(situation: Situation, step: MapStep) -> tuple[PersonState, ...]:
    """The sources of a step who are no longer there: what they told, they still told."""
    ids = _source_ids(situation, step)
    return tuple(p for p in situation.people.values() if p.id in ids and p.is_source and p.left)


def heard_from(situation: Situation, step: MapStep) -> Sources:
    """Those from whom we have heard of a step: its sources, and who has promised something on it."""
    promised = {each for promise in open_promises_on(situation, step) for each in promise.makers}
    return _among_present(situation, _source_ids(situation, step) | promised)


def _source_ids(situation: Situation, step: MapStep) -> set[str]:
    ids = {each for event in situation.history.steps.events.get(step.id, ()) for each in event.sources}
    return ids | {each for statement in situation.statements.get(step.id, ()) for each in statement.sources}


def sources_of_deal(situation: Situation) -> Sources:
    """The distinct sources over all steps of the map."""
    found = {person.id for step in situation.map.steps for person in sources_of(situation, step).people}
    return _among_present(situation, found)


def strength(situation: Situation, step: MapStep) -> Strength | None:
    """How well a done step is proved, by all its `done` since the last reopening; None when it is not done."""
    if situation.states[step.id] is not StepState.DONE:
        return None
    since: list[tuple[Done, tuple[str, ...]]] = []
    for event in situation.history.steps.events[step.id]:
        if event.effect and event.state is StepState.OPEN:
            since.clear()
        elif event.effect and isinstance(event.item, Done):
            since.append((event.item, event.sources))
    if any(item.seen for item, _ in since):
        return Strength.STRONG
    told_by = {each for _, sources in since for each in sources}
    people = tuple(person for person in situation.people.values() if person.id in told_by)
    return Strength.WEAK if Sources(people).single else Strength.MEDIUM


def contradictions(situation: Situation) -> tuple[Contradiction, ...]:
    """What two people, or a person and the process, do not say the same about, as long as it stands.

    It stands until either of the two says something newer on the step, one of them leaves, or the step is taken.
    """
    found = [
        each
        for step, statements in situation.statements.items()
        if step is None or step in situation.map.by_id
        for each in _open_contradictions(situation, step, statements)
    ]
    return tuple(contradiction for _, contradiction in sorted(found, key=itemgetter(0)))


def statements_without_step(situation: Situation) -> tuple[Heard, ...]:
    """What was heard without saying which step it is about.

    What belongs to no step is not among it: a day with a name of its own, why they buy now, roles they do not have.
    """
    said = (statement.heard for statement in situation.statements.get(None, ()))
    return tuple(heard for heard in said if not (heard.date or heard.why_now or heard.without))


def stale_days(situation: Situation, step: MapStep) -> int | None:
    """Days since the newest word on an open step, if over a fortnight and more than it usually takes; else None."""
    told = [(event.day, event.sources) for event in situation.history.steps.events.get(step.id, ())]
    told += [(statement.day, statement.sources) for statement in situation.statements.get(step.id, ())]
    days = [day for day, sources in told if any(situation.people[each].present for each in sources)]
    if not days:
        return None
    since = days_since(max(days), situation.today)
    limit = max(step.step.usual_days[1], STALE_AT_LEAST) if step.step.usual_days else STALE_WITHOUT_USUAL
    return since if since > limit else None


def _open_contradictions(
    situation: Situation, step: str | None, statements: Sequence[Statement]
) -> Iterator[tuple[int, Contradiction]]:
    """The words about a step that are against somebody and still stand, each with its number."""
    people, taken = situation.people, _last_taken(situation, step)
    settled = _last_settled(situation, step)
    answered: set[str] = set()
    standing: set[int] = set()
    for statement in reversed(statements):
        if statement.heard.against is None:
            answered.update(statement.speakers)
        elif (
            statement.speakers
            and not answered & statement.parties
            and all(people[each].present for each in statement.parties if each in people)
            and not (taken and taken > (statement.day, statement.file_index))
            and not (settled and settled >= (statement.day, statement.file_index))
        ):
            standing.add(statement.number)
    said: dict[str, Statement] = {}
    for statement in statements:
        if statement.number in standing:
            yield statement.number, _contradiction(situation, statement, said.get(statement.heard.against or ""))
        said.update(dict.fromkeys(statement.speakers, statement))


def _contradiction(situation: Situation, statement: Statement, earlier: Statement | None) -> Contradiction:
    heard = statement.heard
    said, day = (earlier.heard.says, earlier.day) if earlier else (None, None)
    other = Side(situation.people.get(heard.against or ""), said, day)
    return Contradiction(heard.step, (other, Side(situation.people[statement.speakers[0]], heard.says, statement.day)))


def _last_settled(situation: Situation, step: str | None) -> tuple[date, int] | None:
    """The day and entry that last said whose word holds on a step."""
    entries = [
        (replayed.entry.date, replayed.file_index)
        for replayed in situation.history.entries
        if any(holds.step == step for holds in replayed.entry.holds)
    ]
    return max(entries, default=None)


def _last_taken(situation: Situation, step: str | None) -> tuple[date, int] | None:
    """The day and entry by which a step was last taken; more proof of a taken one does not take it."""
    state, last = None, None
    for event in situation.history.steps.events.get(step or "", ()):
        if event.effect:
            if event.state.taken and event.state is not state:
                last = (event.day, event.file_index)
            state = event.state
    return last
