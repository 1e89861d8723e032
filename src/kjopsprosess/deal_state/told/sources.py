"""On whose word the picture rests: sources, proof, contradictions and what has grown old."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepState
from kjopsprosess.model.deal import Done
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import DecidedBy, days_since

from .statements import Statement
from .voices import Voices

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
    """Those on whose word something rests. Who has left is still a source of what they told."""

    people: tuple[PersonState, ...]
    """Persons at the customer, in file order."""
    others: tuple[PersonState, ...] = ()
    """Partners, bodies and documents: shown, and in no count."""
    unnamed: bool = False
    """Whether one more of the customer's people told of it, and it is not known who of those that were there."""

    @property
    def number(self) -> int:
        """How many persons told of it, as far as is known for certain."""
        return len(self.people) + self.unnamed

    @property
    def roles(self) -> frozenset[str]:
        """The distinct roles they hold."""
        return frozenset(role for person in self.people for role in person.roles)

    @property
    def single(self) -> bool:
        """Fewer than two people, or fewer than two roles."""
        return self.number < ENOUGH_SOURCES or len(self.roles) < ENOUGH_SOURCES


class ContradictionSide(NamedTuple):
    """One side of a contradiction."""

    person: PersonState | None
    """None: the process."""
    says: str | None
    day: date | None


class Contradiction(NamedTuple):
    """Two who do not say the same about a step."""

    step: str | None
    sides: tuple[ContradictionSide, ContradictionSide]


def make_sources(situation: Situation, heard_from: Iterable[Voices]) -> Sources:
    """Those on whose word something rests, out of all that was said of it."""
    said = [*heard_from]
    named = {each for voices in said for each in voices.people}
    others = {each for voices in said for each in voices.others}
    in_order = situation.people.values()
    return Sources(
        people=tuple(person for person in in_order if person.id in named),
        others=tuple(person for person in in_order if person.id in others),
        unnamed=any(voices.one_of and named.isdisjoint(voices.one_of) for voices in said),
    )


def voices_on(situation: Situation, step: MapStep) -> tuple[Voices, ...]:
    """All that was told of a step: it was spoken of, done, skipped, gone back to, promised on or said yes to.

    Being named in the order of another step tells nothing of it.
    """
    promised = (promise for promise in situation.history.promises if promise.step == step.id and not promise.ours)
    return (*_said_on(situation, step), *(promise.voices for promise in promised))


def _said_on(situation: Situation, step: MapStep) -> tuple[Voices, ...]:
    """What was said of a step, promises left out."""
    return (
        *(event.voices for event in situation.history.steps.events.get(step.id, ())),
        *(statement.voices for statement in situation.statements.get(step.id, ())),
        *(yes.voices for yes in situation.confirmations.get(step.id, ())),
    )


def sources_of(situation: Situation, step: MapStep) -> Sources:
    """Those who told of a step."""
    return make_sources(situation, voices_on(situation, step))


def sources_of_deal(situation: Situation) -> Sources:
    """Those who told of any step of the map. Who has only promised something has told nothing of how they buy."""
    return make_sources(situation, (voices for step in situation.map.steps for voices in _said_on(situation, step)))


def enough_sources(situation: Situation) -> int:
    """How many sources the deal needs: one where one person decides everything and a second is known, else two."""
    one_decides = any(process.decided_by is DecidedBy.ONE for process in situation.map.processes)
    known = [person for person in situation.present if person.is_source]
    return 1 if one_decides and len(known) >= ENOUGH_SOURCES else ENOUGH_SOURCES


def strength(situation: Situation, step: MapStep) -> Strength | None:
    """How well a done step is proved, by all its `done` since the last reopening; None when it is not done."""
    if situation.states[step.id] is not StepState.DONE:
        return None
    since: list[tuple[Done, Voices]] = []
    for event in situation.history.steps.events[step.id]:
        if event.effect and event.state is StepState.OPEN:
            since.clear()
        elif event.effect and isinstance(event.item, Done):
            since.append((event.item, event.voices))
    if any(item.seen for item, _ in since):
        return Strength.STRONG
    told_by = make_sources(situation, (voices for _, voices in since))
    return Strength.WEAK if told_by.single else Strength.MEDIUM


def contradictions(situation: Situation) -> tuple[Contradiction, ...]:
    """What two people, or a person and the process, do not say the same about, as long as it stands.

    It stands until it is said who is right, either of the two says something newer on the step, the step is taken,
    or the deal is over.
    """
    if situation.ended:
        return ()
    settled = _last_settled(situation)
    found = [
        each
        for step, statements in situation.statements.items()
        if step is None or step in situation.map.by_id
        for each in _open_contradictions(situation, step, statements, settled.get(step))
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
    told = [(event.day, event.voices) for event in situation.history.steps.events.get(step.id, ())]
    told += [(statement.day, statement.voices) for statement in situation.statements.get(step.id, ())]
    people = situation.people
    days = [day for day, said in told if any(people[each].present for each in (*said.people, *said.one_of))]
    if not days:
        return None
    since = days_since(max(days), situation.today)
    limit = max(step.step.usual_days[1], STALE_AT_LEAST) if step.step.usual_days else STALE_WITHOUT_USUAL
    return since if since > limit else None


def _open_contradictions(
    situation: Situation, step: str | None, statements: Sequence[Statement], settled: tuple[date, int] | None
) -> Iterator[tuple[int, Contradiction]]:
    """The words about a step that are against somebody and still stand, each with its number.

    `settled`: the day and entry that last said who is right.
    """
    ended = _last_taken(situation, step), settled
    confirmed = situation.confirmations.get(step, ()) if step else ()
    answered: set[str] = set()
    standing: set[int] = set()
    # From the newest back: whoever has spoken later, without `against`, has ended what they differed on before.
    for statement in reversed(statements):
        when = (statement.day, statement.file_index)
        if statement.heard.against is None:
            answered.update(statement.speakers)
        elif (
            statement.differs
            and not answered & statement.parties
            and not any(each and each >= when for each in ended)
            and not any((yes.day, yes.file_index) >= when and {*yes.by} & {*statement.speakers} for yes in confirmed)
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
    other = ContradictionSide(situation.people.get(heard.against or ""), said, day)
    return Contradiction(
        heard.step, (other, ContradictionSide(situation.people[statement.speakers[0]], heard.says, statement.day))
    )


def _last_settled(situation: Situation) -> dict[str | None, tuple[date, int]]:
    """By step, the day and entry that last said who is right on it."""
    entries = sorted((replayed.entry.date, replayed.file_index, replayed) for replayed in situation.history.entries)
    return {holds.step: (day, index) for day, index, replayed in entries for holds in replayed.entry.holds}


def _last_taken(situation: Situation, step: str | None) -> tuple[date, int] | None:
    """The day and entry by which a step was last taken; more proof of a taken one does not take it."""
    state, last = None, None
    for event in situation.history.steps.events.get(step or "", ()):
        if event.effect:
            if event.state.taken and event.state is not state:
                last = (event.day, event.file_index)
            state = event.state
    return last


def hearsay_on(situation: Situation, step_id: str) -> StepEvent | None:
    """The newest hearsay that a step is done, as long as it is to be confirmed.

    It is no more when the customer has taken the step, or has since gone back to it or promised something on it.
    """
    if step_id not in situation.states or situation.states[step_id].taken:
        return None
    newest = next((e for e in reversed(situation.history.steps.events.get(step_id, ())) if e.effect or e.hearsay), None)
    if newest is None or not newest.hearsay or not isinstance(newest.item, Done):
        return None
    customers = {person.id for person in situation.people.values() if person.is_customer}
    promised = situation.history.ledger.newest(step_id, lambda makers: not customers.isdisjoint(makers))
    return None if promised and promised > newest.day else newest
