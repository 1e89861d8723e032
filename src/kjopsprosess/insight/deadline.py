"""The deadline, with the usual days counted back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kjopsprosess.model.process import StepKind

from .situation import age

if TYPE_CHECKING:
    from .situation import Situation


@dataclass(frozen=True)
class TimeLeft:
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
    if situation.deal.deadline is None or situation.ended:
        return None
    untaken = {step.id: step for step in situation.untaken}
    sums: dict[str, tuple[int, int]] = {}

    def reach(step_id: str) -> tuple[int, int]:
        if step_id not in sums:
            before = [reach(each) for each in situation.map.by_id[step_id].after if each in untaken]
            low, high = untaken[step_id].step.usual_days or (0, 0)
            sums[step_id] = (
                low + max((each[0] for each in before), default=0),
                high + max((each[1] for each in before), default=0),
            )
        return sums[step_id]

    order = [step.id for step in situation.untaken if step.kind is StepKind.ORDER]
    ends = [reach(each) for each in order or untaken]
    return TimeLeft(
        days_left=age(situation.today, situation.deal.deadline),
        least=max((each[0] for each in ends), default=0),
        most=max((each[1] for each in ends), default=0),
    )
