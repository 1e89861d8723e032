"""How far we came with what we wanted to agree in meetings and calls."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .extract import DealExtract


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


def review_aims(deals: Sequence[DealExtract], today: date) -> AimReview:
    """Count the aims of all deals; one whose day has not come counts only once it is answered."""
    found = [each.aims for each in deals]
    return AimReview(
        sum(each.best for each in found),
        sum(each.least for each in found),
        sum(each.neither for each in found),
        sum(day < today for each in found for day in each.unanswered),
    )
