"""Steps that several deals have added by hand: the same one, so that the process can take it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kjopsprosess.deal_state.steps.step_map import MapStep, StepMap
from kjopsprosess.features.review.extract import DealExtract, DealRef, OwnStep
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.steps import normalize_words

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

    deal: DealRef
    step: OwnStep


ReadMap = Callable[[str], StepMap | None]
"""Reads the steps of a deal; None where it can no longer be read."""


def propose_own_steps(process: Process, deals: Sequence[DealExtract], read: ReadMap) -> Iterator[AddStep]:
    """The steps that several deals have added, and that no version of the process has.

    `read` is asked for one deal of those that have added a step.
    """
    same = _Same()
    own = [
        _OwnStep(each.deal, step)
        for each in deals
        for step in each.own_steps
        if not any(same(step, other) for other in process.steps)
    ]
    for group in _groups(own, same):
        having = {each.deal.id: each.deal for each in group}
        if len(having) >= MIN_DEALS_WITH_STEP and len(having) * MAX_DEALS_PER_STEP >= len(deals):
            proposal = _proposal(process, group, tuple(having.values()), read)
            if proposal:
                yield proposal


class _Same:
    """Whether two steps count as one. Many deals have the same steps, so each pair of names is compared once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}

    def __call__(self, one: OwnStep, other: OwnStep | Step) -> bool:
        if one.id == other.id:
            return True
        names = (one.name, other.name)
        if names not in self._known:
            self._known[names] = _alike(*map(normalize_words, names))
        return self._known[names]


def _alike(one: str, other: str) -> bool:
    """Whether two names share enough; the quick ratios are never below the one that decides."""
    found = SequenceMatcher(None, one, other)
    ratios = (found.real_quick_ratio, found.quick_ratio, found.ratio)
    return all(ratio() >= SIMILAR_NAME_RATIO for ratio in ratios)


def _groups(own: list[_OwnStep], same: _Same) -> list[list[_OwnStep]]:
    """Those of one id or much the same name together, in the order they are first met with."""
    groups: list[tuple[list[_OwnStep], dict[OwnStep, None]]] = []
    for each in own:
        for group, different in groups:
            if any(same(each.step, other) for other in different):
                group.append(each)
                different[each.step] = None
                break
        else:
            groups.append(([each], {each.step: None}))
    return [group for group, _ in groups]


def _proposal(process: Process, group: list[_OwnStep], deals: tuple[DealRef, ...], read: ReadMap) -> AddStep | None:
    """The step as the deal that describes it best has it; None where that deal was changed in this moment."""
    uses = Counter(each.step.id for each in group)
    step_id = min(uses, key=lambda each: (-uses[each], each))
    model = min((each for each in group if each.step.id == step_id), key=lambda each: (-each.step.described, each.deal))
    of_deal = read(model.deal.id)
    place = of_deal.by_id.get(step_id) if of_deal else None
    if of_deal is None or place is None:
        return None
    current = {step.id for step in process.at(process.version)}
    roles = {role.id for role in process.roles}
    step = place.step.model_copy(
        update={
            "after": tuple(dict.fromkeys(_after(of_deal, place, current))),
            "before": (),
            "who": tuple(each for each in place.step.who if each.role in roles),
            "questions": tuple(
                each if each.to in roles else each.model_copy(update={"to": None}) for each in place.step.questions
            ),
            "since": process.version + 1,
        }
    )
    before = tuple(each for each in place.step.before if each in current)
    others = tuple((each.deal, each.step.id) for each in group if each.step.id != step_id)
    return AddStep(step, before, deals, others)


def _after(of_deal: StepMap, place: MapStep, current: set[str]) -> Iterator[str]:
    """What it comes after in the process; a step that is not there stands for what it comes after itself."""
    for each in place.after:
        if each in current:
            yield each
        else:
            yield from _after(of_deal, of_deal.by_id[each], current)
