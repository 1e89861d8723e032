"""Rules and thresholds as dated data: a value, where it stands, how sure we are of it, and when to look again."""

from datetime import date
from enum import StrEnum
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator, Field

from .fields import Day, Id, Ids, Record, read_number


class LawUnit(StrEnum):
    """What a value counts."""

    NOK = "nok"
    """Norwegian kroner, without value added tax."""
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    PER_CENT = "per_cent"


class Confidence(StrEnum):
    """How far a value can be trusted. Only a `PRIMARY` one is shown as a fact."""

    PRIMARY = "primary"
    """The law itself, or the agency that keeps it."""
    PRACTITIONER = "practitioner"
    """Somebody who works with it, such as a lawyer: shown with its number, and marked as not confirmed."""
    TO_BE_CHECKED = "to_be_checked"
    """Not yet compared with a trusted source: the name is shown, never the number."""


LawAmount = Annotated[int, BeforeValidator(partial(read_number, most_digits=12))]


class Concern(Record):
    """A process that a value matters in."""

    process: Id
    """Id of the process."""
    steps: Ids = ()
    """The steps it matters in; none: the process as a whole."""


class InWords(Record):
    """What a rule says where it gives no number."""

    nb: str
    """In bokmål: rimelig."""
    en: str
    """The same in English: reasonable."""


class LawValue(Record):
    """One number from the law, or from the rules made under it; or what they say instead of one."""

    id: Id
    """Name for findings."""
    nb: str
    """What the value is, in bokmål, small first letter."""
    en: str
    """The same in English."""
    value: LawAmount | None = None
    """How much, in `unit`; left out where the rule gives no number."""
    unit: LawUnit | None = None
    """nok | days | months | years | per_cent."""
    in_words: InWords | None = None
    """What the rule says instead of a number."""
    holds_from: Day | None = None
    """The day it took effect; left out where the source does not say."""
    source: str
    """Who says so, and on which page."""
    confidence: Confidence
    """primary | practitioner | to_be_checked."""
    checked: Day
    """The day it was last held against the source."""
    review_by: Day
    """The day by which somebody should look again."""
    concerns: tuple[Concern, ...] = Field(min_length=1)
    """Where it matters."""

    @property
    def confirmed(self) -> bool:
        """Whether it may be shown as a fact."""
        return self.confidence is Confidence.PRIMARY

    @property
    def reported(self) -> bool:
        """Whether it may be shown as what practitioners report."""
        return self.confidence is Confidence.PRACTITIONER

    def holds(self, today: date) -> bool:
        """Whether it has taken effect."""
        return self.holds_from is None or self.holds_from <= today

    def concerning(self, process: str, step: str | None = None) -> bool:
        """Whether it matters in a process, or in one of its steps."""
        return any(each.process == process and (step is None or step in each.steps) for each in self.concerns)


class Law(Record):
    """A file of values."""

    look_up: str
    """Where a reader can look up what is not confirmed here."""
    values: tuple[LawValue, ...] = ()
    """The values, in the order they are shown."""
