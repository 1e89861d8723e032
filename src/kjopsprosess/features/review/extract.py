"""What a review takes from one deal, without the words of its log: facts that are known without the models."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.app.loading.cached_facts import FactKind
from kjopsprosess.deal_state.overview import StepRef
from kjopsprosess.model.values import days_since


class DealRef(NamedTuple):
    """A deal by id and customer."""

    id: str
    customer: str


class TraversalState(StrEnum):
    """Where a customer stands with a step that was reached. Each stands in exactly one place."""

    DONE = "done"
    SKIPPED = "skipped"
    """On the customer's word."""
    OVERTAKEN = "overtaken"
    """The order came without it."""
    OPEN = "open"
    WAITING = "waiting"
    """It was open, and waits again since an earlier step was reopened."""
    STOPPED = "stopped"
    """The deal ended here: the same step that the brief gives for a deal that has ended."""
    LEFT = "left"
    """It was open beside the step where the deal ended."""
    UNRECORDED = "unrecorded"
    """The customer has done a later step, and nobody has recorded this one."""


class StepTraversal(NamedTuple):
    """One customer and one step that was reached: open to the customer, or taken."""

    step: str
    state: TraversalState
    reopened: int
    """How many times the customer went back to it."""
    closed_days: int | None
    """The days of the stays in it that are over. None: the log does not tell."""
    since: date | None
    """The day since which it is open, while the deal goes on."""
    doers: str
    """The roles of those who did it, since it was last reopened: ids, separated by spaces."""

    def days(self, today: date) -> int | None:
        """The days it was open, in total. None: the log does not tell."""
        if self.closed_days is None or self.since is None:
            return self.closed_days
        return self.closed_days + days_since(self.since, today)

    @property
    def done(self) -> bool:
        """Whether the customer did it, so that the days are all of them; else they are "at least"."""
        return self.state is TraversalState.DONE


class EndedDeal(NamedTuple):
    """One deal on the day it was won or ended."""

    deal: DealRef
    status: str
    day: date
    step: StepRef | None
    """Where the customer stopped; None when won."""
    people: int
    """People at the customer whom we had met, in a meeting or a call."""
    roles: int
    """Distinct roles they held."""
    sources: int
    """People on whose word the picture rested."""
    continuations: int
    """Continuations in a row just before."""


class AfterAction(StrEnum):
    """What came after one of our actions in a deal."""

    FOLLOWED = "followed"
    """The customer acted on the step in the same entry or a later one."""
    WAITING = "waiting"
    """The customer has not acted on it yet, and still may."""
    NEVER = "never"
    """The deal ended, or the customer went past the step, without an act on it after ours."""
    AFTERWARDS = "afterwards"
    """It was only done when the customer had taken the step already."""


class DealAction(NamedTuple):
    """One of our actions in one deal."""

    step: str
    action: str
    times: int
    """How many times it was done."""
    came: AfterAction


class OwnStep(NamedTuple):
    """A step that somebody has added to a deal by hand."""

    id: str
    name: str
    described: int
    """How many of its fields are filled in."""


class DealAims(NamedTuple):
    """The aims of one deal's meetings and calls, by how far we came."""

    best: int
    least: int
    neither: int
    unanswered: tuple[date, ...]
    """The days of those of which nobody has said."""


class DealExtract(NamedTuple):
    """What a review takes from one deal."""

    deal: DealRef
    seller: str | None
    """Who of us has it."""
    newest: date | None
    """The day of the last entry; None with an empty log."""
    processes: str
    """Ids of those it follows, separated by spaces."""
    status: str
    """As `status` names it."""
    traversals: tuple[StepTraversal, ...]
    """Those of the steps of its processes that it reached."""
    unreached: str
    """Ids of the others, separated by spaces."""
    own_steps: tuple[OwnStep, ...]
    """In the order of the map."""
    ended: EndedDeal | None
    """None for a deal that is under way or postponed."""
    aims: DealAims
    actions: tuple[DealAction, ...]
    changed: str
    """Ids of the steps that the customer took, separated by spaces."""
    plain_words: int
    """How many times we did something in plain words, for no step."""


DEAL_EXTRACTS = FactKind("review", DealExtract, "features.review.make_extract:cached_extract")
