"""A deal as a row of the list: what a list prints, sorts or filters by, and nothing that changes daily."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.app.loading.cached_facts import FactKind
from kjopsprosess.deal_state.overview import PersonRef, RuleFacts, StepRef
from kjopsprosess.model.values import days_since


class Group(StrEnum):
    """Why a deal stands where it does in the list. A deal belongs to the first group that fits."""

    UNREADABLE = "unreadable"
    OUR_OVERDUE = "our_overdue"
    """We have not kept a promise in time."""
    THEIR_OVERDUE = "their_overdue"
    """The customer has not."""
    # The value stands in JSON and is not renamed.
    RESUME = "wake"
    """Put off until a day that has come."""
    OPEN_TO_COMPLAINT = "open_to_complaint"
    """Lost, but the choice may still be complained about."""
    TOO_LATE = "too_late"
    """A date the deal depends on has passed, or comes before the customer usually gets there."""
    NOT_PROMISED = "not_promised"
    """Nobody at the customer has promised anything on an open step, or it was put off three times."""
    SLOW = "slow"
    """The customer has moved nothing for longer than the next step usually takes, and no day to come is waited for."""
    SINGLE_SOURCE = "single_source"
    """All we know comes from fewer than two people, although contact is free."""
    FINE = "fine"
    RESTING = "resting"
    ENDED = "ended"
    """Over, or every step taken."""

    @property
    def needs_attention(self) -> bool:
        """Whether a seller should look at the deals of this group."""
        return self not in (Group.FINE, Group.RESTING, Group.ENDED)


class StepOwner(NamedTuple):
    """Whose step it is at the customer: a person, or a role that nobody is known to have."""

    person: PersonRef | None
    role: str | None
    role_name: str | None


class OverduePromises(NamedTuple):
    """Promises of one side that are past their day."""

    how_many: int
    oldest: date | None


class RowStandstill(NamedTuple):
    """A standstill under way: the choice may still be complained about."""

    last_day: date | None
    """The last day for it, if that is known."""
    lost: bool
    """Whether the choice fell on another supplier."""


class RowDay(NamedTuple):
    """A date the deal depends on and that is reached too late."""

    what: str | None
    """What it is called; None: the deadline."""
    day: date
    short: int
    """How many days are missing; 0: it has passed."""


class PromiseElsewhere(NamedTuple):
    """A promise of the customer's on an open step that is not the next one."""

    step: StepRef
    by: PersonRef
    """The first of those who gave it."""
    due: date


class ListRow(NamedTuple):
    """A deal in the list."""

    id: str
    customer: str
    shown_id: str | None
    """The deal's id, where nobody would guess it from the customer's name."""
    process: str
    version: int
    language: str
    """The language of the process: nb | en."""
    status: str
    """live | won | postponed | lost | no_decision | withdrawn."""
    group: Group
    until: date | None
    """When a postponed deal is to be taken up again."""
    closed_on: date | None
    """The day it ended, or was won with every step taken."""
    standstill: RowStandstill | None
    """While the choice may be complained about: of a deal that is lost, or where it is the next step."""
    step: StepRef | None
    owner: StepOwner | None
    usual: tuple[int, int] | None
    """How many days the step usually takes, from and to."""
    due: date | None
    """The day of the customer's earliest promise on the step; its maker is then the owner."""
    moves: int
    """How many times that promise was put off."""
    elsewhere: PromiseElsewhere | None
    """The customer's earliest promise on another open step, where the next step has none that counts."""
    too_late: RowDay | None
    """The first day that is reached too late."""
    our_overdue: OverduePromises
    their_overdue: OverduePromises
    partner_overdue: OverduePromises
    """Of partners: they put the deal in no group."""
    late_makers: str | None
    """Who is late with the promise that has been late longest: ours where we are, else the customer's; one name to
    a line, None for us where nobody says who of us."""
    late_what: str | None
    """What that promise says; None when nothing is late."""
    last_moved: date | None
    """The day the customer last moved the deal: did something, or promised something by a day."""
    begun: date | None
    """The day of the first entry."""
    new: bool
    """Nothing done and no contact yet."""
    booked: str | None
    """When the next contact is: `2026-11-26` or `2026-11-26 10:00`."""
    unrecorded: str | None
    """When the newest contact was booked whose day has passed with nothing recorded since."""
    rule: RuleFacts | None
    sources: int
    only_source: str | None
    """The name of the one source, when there is just one."""
    problems: int
    """Errors between the deal and its processes."""
    newer_version: int | None
    """The version its process has reached, when the deal follows a lower one and still goes on."""
    acted_this_week: bool
    """Whether the customer did something over the last seven days."""
    our_acts_this_week: int
    people: str
    """People who are still there, one to a line: id, a space, name."""
    open_steps: str
    """Ids of the open steps, separated by spaces."""
    seller: str | None = None
    """Who of us has the deal."""
    recorded: date | None = None
    """The day of the newest entry."""

    def days_quiet(self, today: date) -> int | None:
        """Days since the customer last moved the deal; None if they never did."""
        return None if self.last_moved is None else days_since(self.last_moved, today)

    def age(self, today: date) -> int | None:
        """Days since the first entry; None with an empty log."""
        return None if self.begun is None else days_since(self.begun, today)

    def matches_person(self, text: str) -> bool:
        """Whether somebody who takes part has this id, or this piece of a name (in lower case)."""
        for line in self.people.split("\n"):
            person, _, name = line.partition(" ")
            if text == person or text in name.casefold():
                return True
        return False


LIST_ROWS = FactKind("list", ListRow, "features.list.make_rows:cached_row")
