"""Steps that would wait for each other, if what is told now about their order were so."""

from collections.abc import Iterable

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import StepMap
from kjopsprosess.model.told import Heard


def find_ring(situation: Situation, told: Iterable[Heard]) -> tuple[str, ...]:
    """Ids of the steps of a ring, each waiting for the next and the last for the first; empty when there is none.

    `told`: what is to be added. What somebody says otherwise than another changes no order before it holds.
    """
    after = {step.id: {*step.after} for step in situation.map.steps}
    earlier = [heard for entry in situation.deal.log for heard in entry.heard]
    for heard in earlier:
        _apply(after, heard, situation.map)
    for heard in told:
        _apply(after, heard, situation.map)
        if heard.step and (ring := _ring_from(heard.step, after)):
            return ring
    return ()


def _apply(after: dict[str, set[str]], heard: Heard, step_map: StepMap) -> None:
    if heard.step is None or (heard.against and heard.step in step_map.by_id):
        return
    if heard.after is not None:
        after[heard.step] = {*heard.after}
    for later in heard.before:
        after.setdefault(later, set()).add(heard.step)


def _ring_from(start: str, after: dict[str, set[str]]) -> tuple[str, ...]:
    """The shortest way from a step along what it waits for and back to itself."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for earlier in sorted(after.get(way[-1], ())):
            if earlier == start:
                return way
            if earlier not in seen:
                seen.add(earlier)
                ways.append((*way, earlier))
    return ()
