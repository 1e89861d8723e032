"""The deadline, with the usual days counted back from it."""

from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from kjopsprosess.model.values import StepKind, days_since

from .situation import Situation


class TimeLeft(NamedTuple):
    """How many days there are, and how many the rest of the road usually takes."""

    days_left: int
    """Calendar days until the deadline; 0 when it is today or past."""
    least: int
    """The longest chain of untaken steps to the order, each at the lower end of its usual days."""
    most: int
    """The same at the upper end."""

    @property
    def too_late(self) -> bool:
        """Whether even the quickest usual road is longer than the time left."""
        return self.least > self.days_left


def time_left(situation: Situation) -> TimeLeft | None:
    """What is left until the deal's deadline; None without one, or when the deal is over."""
    if situation.deal.deadline is None or situation.history.ended:
        return None
    sums = _sums(situation)
    order = [sums[step.id] for step in situation.untaken if step.kind is StepKind.ORDER and step.id in sums]
    ends = order or list(sums.values())
    return TimeLeft(
        days_left=days_since(situation.today, situation.deal.deadline),
        least=max((each[0] for each in ends), default=0),
        most=max((each[1] for each in ends), default=0),
    )


def _sums(situation: Situation) -> dict[str, tuple[int, int]]:
    """For each untaken step, the usual days of the longest chain of untaken steps that ends with it: from and to."""
    untaken = {step.id: step for step in situation.untaken}
    chain = TopologicalSorter({key: [each for each in step.after if each in untaken] for key, step in untaken.items()})
    with suppress(CycleError):  # two processes with the same ids may make a ring: a finding; its steps have no sum
        chain.prepare()
    sums: dict[str, tuple[int, int]] = {}
    while ready := chain.get_ready():
        for step_id in ready:
            before = [sums[each] for each in untaken[step_id].after if each in sums]
            low, high = untaken[step_id].step.usual_days or (0, 0)
            sums[step_id] = (
                low + max((each[0] for each in before), default=0),
                high + max((each[1] for each in before), default=0),
            )
        chain.done(*ready)
    return sums
