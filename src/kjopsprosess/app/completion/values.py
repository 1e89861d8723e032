"""Values that a shell completes: words of the program, and the ids of the deal that the call names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.deal_state.situation import Situation


def words(*allowed: str) -> Callable[[str], Iterator[str]]:
    """Completes one of a few words."""
    return lambda incomplete: (word for word in allowed if word.startswith(incomplete))


def complete_person(incomplete: str) -> Iterator[str]:
    """Ids of those who take part in the deal; after a comma, of one more."""
    before, comma, last = incomplete.rpartition(",")
    return (f"{before}{comma}{each}" for each in _of_deal(_people, last))


def complete_step(incomplete: str) -> Iterator[str]:
    """Ids of the steps of the deal's map."""
    return _of_deal(lambda situation: [step.id for step in situation.map.steps], incomplete)


def complete_open_step(incomplete: str) -> Iterator[str]:
    """Ids of the steps that are open."""
    return _of_deal(lambda situation: [step.id for step in situation.open_steps], incomplete)


def complete_promise(incomplete: str) -> Iterator[str]:
    """Ids of the promises that are open, of both sides."""
    return _of_deal(_promises, incomplete)


def complete_task(incomplete: str) -> Iterator[str]:
    """Our tasks in the open steps, as `STEP/TASK`."""
    return _of_deal(_tasks, incomplete)


def complete_member(incomplete: str) -> Iterator[str]:
    """Those of us who stand in `team` in `kp.yaml`, by their ids."""
    from kjopsprosess.app.context import CommandContext  # 10 ms that help does without

    try:
        settings = CommandContext(_folder()).workspace.settings.model
    except UserError:
        return
    yield from (each.id for each in (settings.team if settings else ()) if each.id.startswith(incomplete))


def complete_maker_and_step(incomplete: str) -> Iterator[str]:
    """What a promise begins with: who gives it, us too, and after the colon the ids of steps."""
    ours = "us:"
    if ours.startswith(incomplete):
        yield ours
    yield from complete_who_and_step(incomplete)


def complete_who_and_step(incomplete: str) -> Iterator[str]:
    """What a sentence begins with: who said it, and after the colon the ids of steps."""
    return _who_and(complete_step, incomplete)


def complete_who_and_role(incomplete: str) -> Iterator[str]:
    """What a sentence begins with: who said it, and after the colon the ids of roles."""
    return _who_and(lambda typed: _of_deal(lambda situation: situation.map.roles, typed), incomplete)


def complete_who_and_key(incomplete: str) -> Iterator[str]:
    """What is told of a person begins with: who it is, and after the colon a key, and whom they replace."""
    return _who_and(_keys_and_replaced, incomplete)


def _keys_and_replaced(incomplete: str) -> Iterator[str]:
    from kjopsprosess.messages.typed_values import PERSON_KEYS  # help does without it

    key, equals, value = incomplete.partition("=")
    if equals and PERSON_KEYS.get(key) == "replaces":
        return (f"{key}={each}" for each in complete_person(value))
    return (f"{each}=" for each in PERSON_KEYS if each.startswith(incomplete) and not equals)


def _who_and(complete: Callable[[str], Iterator[str]], incomplete: str) -> Iterator[str]:
    who, colon, rest = incomplete.partition(":")
    if not colon:
        return (f"{each}:" for each in complete_person(who))
    before, blank, last = rest.rpartition(" ")
    return (f"{who}:{before}{blank}{each}" for each in complete(last))


def _people(situation: Situation) -> list[str]:
    return [person.id for person in situation.present]


def _promises(situation: Situation) -> list[str]:
    return [promise.id for ours in (False, True) for promise in situation.open_promises(ours=ours)]


def _tasks(situation: Situation) -> list[str]:
    return [f"{step.id}/{task.id}" for step in situation.open_steps for task in step.step.seller_actions]


def _folder() -> Path | None:
    return environment.folder_option(environment.words_before_completion() or [])


def _of_deal(pick: Callable[[Situation], Iterable[str]], incomplete: str) -> Iterator[str]:
    """Ids of the deal that stands before on the line. One that cannot be read completes nothing."""
    from kjopsprosess.app.context import CommandContext  # 10 ms that help does without

    before = environment.words_before_completion() or []
    try:
        context = CommandContext(_folder())
        # The option that waits for its value keeps the parser from reading the words before it.
        deals = set(context.workspace.deal_ids())
        name = next((word for word in before if word in deals), None)
        situation = context.load_deal(name).situation if name else None
    except UserError:
        return
    if situation is None:
        return
    yield from (each for each in pick(situation) if each.startswith(incomplete))
