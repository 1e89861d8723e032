"""What an entry means for promises: the step a new one belongs to, those kept with a step, those that stay open."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from kjopsprosess.deal_state.next_step import people_with_role
from kjopsprosess.deal_state.promises import US, PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.deal import Done, Entry
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import normal_form

ALMOST_THE_SAME = 0.75
"""How alike (0 to 1) the words of two promises must be for one to be asked about as the other said again."""
_MIN_WORD = 4
"""Letters of the shortest word by which a promise says a step."""


class PromiseEcho(NamedTuple):
    """What is said back of the promises of an entry."""

    filed: tuple[PromiseState, ...]
    """New promises, each with the step it was filed under, or none."""
    kept_with_step: tuple[PromiseState, ...]
    """Promises that the entry keeps because it does their step."""
    still_open: tuple[PromiseState, ...]
    """Promises on the steps it does that stay open: only the log ends them."""


def step_of_promise(after: Situation, step: MapStep | None, by: str) -> str | None:
    """The step of a promise whose step nobody named.

    For ours it is the customer's next step. For theirs, the open step in which they have a part, when there is exactly
    one; else the next step, if they have a part in it; else none.
    """
    if by == US:
        return step.id if step else None
    own = [each.id for each in after.open_steps if people_with_role(after, each, [by])]
    if len(own) == 1:
        return own[0]
    return step.id if step and step.id in own else None


def kept_with_steps(before: Situation, entry: Entry) -> tuple[str, ...]:
    """Ids of open promises that the steps of an entry keep.

    Only those of whoever did the step, and of these only one whose day has come or that says the step itself.
    """
    found = []
    for promise, done in _on_steps_done(before, entry):
        says_step = _says_step(promise.what, before.map.known[done.step])
        if promise.by in done.by and (promise.due <= entry.date or says_step):
            found.append(promise.id)
    return tuple(dict.fromkeys(found))


def left_open(before: Situation, entry: Entry) -> tuple[str, ...]:
    """Ids of the customer's open promises on the steps an entry does, of which it says nothing."""
    return tuple(dict.fromkeys(promise.id for promise, _ in _on_steps_done(before, entry)))


def _on_steps_done(before: Situation, entry: Entry) -> Iterator[tuple[PromiseState, Done]]:
    spoken_of = {*entry.kept, *entry.moved, *entry.dropped}
    for done in entry.done:
        for promise in before.history.promises:
            if promise.open and not promise.ours and promise.step == done.step and promise.id not in spoken_of:
                yield promise, done


def _says_step(what: str, step: Step) -> bool:
    """Whether the words of a promise are about the step itself: they share a word of some length with its names."""
    names = f"{step.name} {step.short or ''} {step.id.replace('-', ' ')}"
    return any(_same_word(one, other) for one in _words(what) for other in _words(names))


def _same_word(one: str, other: str) -> bool:
    """Whether two words are the same but for their endings, as `signs` and `sign`."""
    alike = max(_MIN_WORD, min(len(one), len(other)) - 2)
    return one[:alike] == other[:alike]


def _words(text: str) -> set[str]:
    """Words of some length, in lower case."""
    plain = "".join(sign if sign.isalnum() else " " for sign in normal_form("NFC", text).casefold())
    return {word for word in plain.split() if len(word) >= _MIN_WORD}


def said_before(promises: Iterable[PromiseState], by: str, what: str) -> PromiseState | None:
    """The open promise of the same person that says nearly the same."""
    plain = " ".join(normal_form("NFC", what).casefold().split())
    for promise in promises:
        if promise.open and promise.by == by:
            before = " ".join(normal_form("NFC", promise.what).casefold().split())
            if SequenceMatcher(None, before, plain, autojunk=False).ratio() >= ALMOST_THE_SAME:
                return promise
    return None


def promise_echo(before: Situation, after: Situation, entry: Entry) -> PromiseEcho:
    """What to say back of the promises of an entry."""
    by_id = {promise.id: promise for promise in after.history.promises}
    without_kept = entry.model_copy(update={"kept": ()})
    kept = [each for each in kept_with_steps(before, without_kept) if each in entry.kept]
    return PromiseEcho(
        filed=tuple(by_id[each.id] for each in entry.promised if each.id in by_id),
        kept_with_step=tuple(by_id[each] for each in kept if each in by_id),
        still_open=tuple(by_id[each] for each in left_open(before, entry) if each in by_id and by_id[each].open),
    )
