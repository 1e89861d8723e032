"""What an entry means for promises: where new ones are filed, which are kept with a step, end with it or stay open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState, PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import BUSINESS_ORDER, person_part
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.deal import Done, Entry
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import ToldPart

from .names import MIN_WORD, compound_of, same_word, says_the_same, words_of

INFLECTION = 3
"""Letters of the longest ending that makes no other word: `avtalemøtet` is not about `avtalen`."""

PUNCTUATION = ".,;:!?()[]«»“”\"'"
GENITIVES = ("'s", "’s", "s")
"""Endings of a name that owns something."""


class PromiseEcho(NamedTuple):
    """What is said back of the promises of an entry."""

    filed: tuple[PromiseState, ...]
    """New promises, each with the step it is filed under, or none."""
    kept: tuple[PromiseState, ...]
    """Promises that it says are kept."""
    dropped: tuple[PromiseState, ...]
    """Promises that it says nobody will keep."""
    moved: tuple[tuple[PromiseState, date], ...]
    """Promises that it moves, each with the day it had."""
    kept_with_step: tuple[PromiseState, ...]
    """Promises that the entry keeps because it does their step."""
    still_open: tuple[PromiseState, ...]
    """Promises on the steps it does that stay open: only the log ends them."""
    ended: tuple[PromiseState, ...]
    """Promises of theirs that ended because the customer skips the step, or because the deal is over."""


def kept_with_steps(before: Situation, entry: Entry) -> tuple[str, ...]:
    """Ids of open promises that the steps of an entry keep.

    Only those whose step somebody had named, of whoever did the step, and of these only one whose day has come or that
    says nothing but the step itself. What is less certain than that is left open, and said: so is a promise whose own
    words name the step, for then the step may be kp's reading of them, and nobody's who told it.
    """
    found = []
    for promise, done in promises_on_steps_done(before, entry):
        due = promise.due <= entry.date and named_by_user(promise, before)
        sure = due or says_step(promise.what, before.map.known[done.step])
        if promise.step_named and sure and {*promise.makers} & {*done.by}:
            found.append(promise.id)
    return tuple(dict.fromkeys(found))


def named_by_user(promise: PromiseState, situation: Situation) -> bool:
    """Whether somebody named the step of a promise; not where its own words may have named it for kp."""
    by_name = step_of_the_named(promise.what, promise.makers, situation)
    return promise.step_named and promise.step not in (step_in_words(promise.what, situation.map.steps), by_name)


def promises_on_steps_done(before: Situation, entry: Entry) -> Iterator[tuple[PromiseState, Done]]:
    """Open promises on the steps an entry does, of which it says nothing."""
    spoken_of = {*entry.kept, *entry.moved, *entry.dropped}
    for done in entry.done:
        for promise in before.history.promises:
            if promise.open and promise.step == done.step and promise.id not in spoken_of:
                yield promise, done


def says_step(what: str, step: Step) -> bool:
    """Whether a promise is to do the step itself, and nothing else.

    One of its words is in the step's name, and each of some length in the name or in what is made when it is done.
    """
    names = words_of(f"{step.name} {step.short or ''} {step.id.replace('-', ' ')}", shortest=1)
    all_words = names | words_of(step.done_when, shortest=1)
    said = words_of(what, shortest=MIN_WORD) or words_of(what, shortest=1)
    named = any(same_word(one, other) for one in said for other in names)
    return named and all(any(same_word(one, other) for other in all_words) for one in said)


def step_in_words(what: str, steps: Iterable[MapStep]) -> str | None:
    """The id of the only one of some steps that a promise names by a word that none of the others has.

    The first word of a step's name says what is done, as “sign” does, and tells no step from another. A compound with
    a word of the name counts as that word where no word is the name's own: `sikkerhetspakken` is about `sikkerhet`.
    """
    named = {each.id: _telling_names(each.step) for each in steps}
    said = words_of(what, shortest=MIN_WORD)
    for fits in (_same_but_for_inflection, compound_of):
        found = {
            step
            for step, names in named.items()
            for word in names - {other for each, its in named.items() if each != step for other in its}
            if any(fits(word, each) for each in said)
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _same_but_for_inflection(one: str, other: str) -> bool:
    return same_word(one, other) and abs(len(one) - len(other)) <= INFLECTION


def step_of_the_named(what: str, makers: Iterable[str], situation: Situation) -> str | None:
    """The id of the step of the people whom a promise names, besides its makers: the one in which they have a part.

    The open steps come first, then those to come in which somebody told that they have a part. Of several, the one
    where that was told, then the one where their word weighs most; None where two are alike. A name has a capital
    there, and does not stand first, where every word has one: “asks Will”, but not “Will ask”.
    """
    named = [each for each in _named_in(what, situation) if each.id not in {*makers}]
    if not named:
        return None
    told = [step for step in situation.untaken if any(_told(step, each) for each in named)]
    for steps in (situation.open_steps, told):
        ranks = {step.id: rank for step in steps if (rank := _rank(step, named))}
        best = [step for step, rank in ranks.items() if rank == min(ranks.values())]
        if best:
            return best[0] if len(best) == 1 else None
    return None


def _named_in(what: str, situation: Situation) -> list[PersonState]:
    words = [word.strip(PUNCTUATION) for word in what.split()[1:]]
    said = {folded(word) for word in words if word[:1].isupper()}
    said |= {word.removesuffix(ending) for word in said for ending in GENITIVES if word.endswith(ending)}
    first_names = Counter(
        folded(each.name).partition(" ")[0] for each in situation.people.values() if each.name.strip()
    )
    named = []
    for person in situation.people.values():
        names = folded(person.name).split()
        names = names[:1] if names and first_names[names[0]] == 1 else names
        if names and {*names} <= said:
            named.append(person)
    return named


def _told(step: MapStep, person: PersonState) -> bool:
    """Whether somebody told that a person has a part in a step."""
    return step.told_parts.get(person.id, ToldPart.NONE) is not ToldPart.NONE


def _rank(step: MapStep, named: Iterable[PersonState]) -> tuple[bool, int] | None:
    """How much a step is that of some people, the most first; None where they have no part in it."""
    found = [(not _told(step, each), BUSINESS_ORDER.index(part)) for each in named if (part := person_part(step, each))]
    return min(found, default=None)


def _telling_names(step: Step) -> set[str]:
    names = (name.partition(" ")[2] or name for name in (step.name, step.short or ""))
    return words_of(" ".join(names), shortest=MIN_WORD)


def said_before(promises: Iterable[PromiseState], makers: tuple[str, ...], what: str) -> PromiseState | None:
    """The open promise of one of the same people that says nearly the same.

    All that the shorter of the two says stands in the longer one, too, but for endings and slips. Other numbers are
    another promise.
    """
    for promise in promises:
        if promise.open and {*promise.makers} & {*makers} and says_the_same(promise.what, what):
            return promise
    return None


def promise_echo(before: Situation, after: Situation, entry: Entry) -> PromiseEcho:
    """What to say back of the promises of an entry."""
    by_id = {promise.id: promise for promise in after.history.promises}
    days = {promise.id: promise.due for promise in before.history.promises}
    days |= {each.id: each.due for each in entry.promised}
    kept = kept_with_steps(before, entry.model_copy(update={"kept": ()}))
    on_done = dict.fromkeys(promise.id for promise, _ in promises_on_steps_done(before, entry))
    was_open = {promise.id for promise in before.history.promises if promise.open} | {
        each.id for each in entry.promised
    }
    return PromiseEcho(
        filed=tuple(by_id[each.id] for each in entry.promised if each.id in by_id),
        kept=tuple(by_id[each] for each in entry.kept if each in by_id and each not in kept),
        dropped=tuple(by_id[each] for each in entry.dropped if each in by_id),
        moved=tuple((by_id[each], days[each]) for each in entry.moved if each in by_id and each in days),
        kept_with_step=tuple(by_id[each] for each in kept if each in entry.kept and each in by_id),
        still_open=tuple(by_id[each] for each in on_done if each in by_id and by_id[each].open),
        ended=tuple(p for p in by_id.values() if p.id in was_open and p.status is PromiseStatus.SETTLED),
    )
