"""How far we came with what we wanted to agree in meetings and calls."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kjopsprosess.deal_state.aims import aims
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.values import Reached


class AimReview(NamedTuple):
    """The aims of meetings and calls until today, by how far we came."""

    best: int
    least: int
    neither: int
    unanswered: int
    """Nobody has said."""

    @property
    def answered(self) -> int:
        """Those of which somebody has said how far we came."""
        return self.best + self.least + self.neither


def review_aims(situations: Iterable[Situation]) -> AimReview:
    """Count the aims of all deals; one whose day has not come counts only once it is answered."""
    count: Counter[Reached | None] = Counter()
    for situation in situations:
        count.update(each.reached for each in aims(situation) if each.reached or each.day < situation.today)
    return AimReview(count[Reached.BEST], count[Reached.LEAST], count[Reached.NEITHER], count[None])
