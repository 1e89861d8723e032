"""Steps that several deals have added by hand: the same one, so that the process can take it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.steps import normalize_words

from .steps import DealRef

MIN_DEALS_WITH_STEP = 3
"""The least number of deals that must have added a step for a proposal."""
MAX_DEALS_PER_STEP = 4
"""And at least one deal in this many."""
SIMILAR_NAME_RATIO = 0.8
"""How similar (0 to 1) two names must be to count as one step. Found by trial: a changed word in four still counts."""


class AddStep(NamedTuple):
    """A step that several deals have added: let the next version have it, under the id most of them use."""

    step: Step
    """As one of the deals has it: with `after`, and without what ties it to that deal."""
    before: tuple[str, ...]
    """Steps that were made to wait for it."""
    deals: tuple[DealRef, ...]
    """Those that have it, under any id."""
    other_ids: tuple[tuple[DealRef, str], ...]
    """Deals that call it by another id: there the own step stays beside the new one, until somebody renames it."""


class _OwnStep(NamedTuple):
    """A deal's own step."""

    situation: Situation
    map_step: MapStep

    @property
    def step(self) -> Step:
        return self.map_step.step

    @property
    def deal(self) -> DealRef:
        return DealRef(self.situation.id, self.situation.deal.customer)


def propose_own_steps(process: Process, situations: Sequence[Situation]) -> Iterator[AddStep]:
    """The steps that several deals have added, and that no version of the process has."""
    own = [
        _OwnStep(each, step)
        for each in situations
        for step in each.map.steps
        if step.own and not any(_same(step.step, other) for other in process.steps)
    ]
    for group in _groups(own):
        deals = {each.deal.id: each.deal for each in group}
        if len(deals) >= MIN_DEALS_WITH_STEP and len(deals) * MAX_DEALS_PER_STEP >= len(situations):
            yield _proposal(process, group, tuple(deals.values()))


def _groups(own: list[_OwnStep]) -> list[list[_OwnStep]]:
    """Those of one id or much the same name together, in the order they are first met with."""
    groups: list[list[_OwnStep]] = []
    for each in own:
        alike = next((group for group in groups if any(_same(each.step, other.step) for other in group)), None)
        if alike is None:
            groups.append([each])
        else:
            alike.append(each)
    return groups


def _same(one: Step, other: Step) -> bool:
    if one.id == other.id:
        return True
    return SequenceMatcher(None, normalize_words(one.name), normalize_words(other.name)).ratio() >= SIMILAR_NAME_RATIO


def _proposal(process: Process, group: list[_OwnStep], deals: tuple[DealRef, ...]) -> AddStep:
    uses = Counter(each.step.id for each in group)
    step_id = min(uses, key=lambda each: (-uses[each], each))
    model = min(
        (each for each in group if each.step.id == step_id), key=lambda each: (-_described_fields(each.step), each.deal)
    )
    current = {step.id for step in process.at(process.version)}
    roles = {role.id for role in process.roles}
    step = model.step.model_copy(
        update={
            "after": tuple(dict.fromkeys(_after(model, model.map_step, current))),
            "before": (),
            "who": tuple(each for each in model.step.who if each.role in roles),
            "questions": tuple(
                each if each.to in roles else each.model_copy(update={"to": None}) for each in model.step.questions
            ),
            "since": process.version + 1,
        }
    )
    before = tuple(each for each in model.step.before if each in current)
    others = tuple((each.deal, each.step.id) for each in group if each.step.id != step_id)
    return AddStep(step, before, deals, others)


def _described_fields(step: Step) -> int:
    """How much a step says: the fullest description is the one to take over."""
    return len(step.model_fields_set)


def _after(own: _OwnStep, place: MapStep, current: set[str]) -> Iterator[str]:
    """What it comes after in the process; a step that is not there stands for what it comes after itself."""
    for each in place.after:
        if each in current:
            yield each
        else:
            yield from _after(own, own.situation.map.by_id[each], current)
