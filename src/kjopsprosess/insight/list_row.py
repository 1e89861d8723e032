"""One deal as a row of the list: only what a list prints, sorts or filters by."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.process import ContactRule

from .bookings import coming
from .brief import status
from .next_step import empty_roles, next_step, owner, promises_on
from .situation import age
from .sources import STALE_WITHOUT_USUAL, TWO, sources_of_deal
from .step_states import State

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.model.process import Contact
    from kjopsprosess.model.scalars import Moment

    from .promises import Pledge
    from .situation import Situation
    from .step_map import MapStep

WEEK = timedelta(days=7)
"""How far back the week reaches, today included."""


class Group(StrEnum):
    """Why a deal stands where it does in the list. A deal belongs to the first group that fits."""

    UNREADABLE = "unreadable"
    OUR_OVERDUE = "our_overdue"
    """We have not kept a promise in time."""
    THEIR_OVERDUE = "their_overdue"
    """The customer has not."""
    WAKE = "wake"
    """Put off until a day that has come."""
    NOT_PROMISED = "not_promised"
    """Nobody at the customer has promised anything on an open step."""
    SLOW = "slow"
    """The customer has done nothing for longer than the next step usually takes."""
    SINGLE_SOURCE = "single_source"
    """All we know comes from fewer than two people."""
    FINE = "fine"
    RESTING = "resting"
    ENDED = "ended"
    """Over, or every step taken."""

    @property
    def needs_a_hand(self) -> bool:
        """Whether a seller should look at the deals of this group."""
        return self not in (Group.FINE, Group.RESTING, Group.ENDED)


class StepName(NamedTuple):
    """A step by id and names."""

    id: str
    name: str
    short: str | None


class PersonName(NamedTuple):
    """A person by id and name."""

    id: str
    name: str


class Owner(NamedTuple):
    """Whose step it is at the customer: a person, or the role of an empty chair."""

    person: PersonName | None
    role: str | None
    role_name: str | None


class Overdue(NamedTuple):
    """Promises of one side that are past their day."""

    how_many: int
    oldest: date | None


class ListRow(NamedTuple):
    """A deal in the list."""

    id: str
    customer: str
    process: str
    version: int
    status: str
    """live | won | postponed | lost | no_decision | withdrawn."""
    group: Group
    until: date | None
    """When a postponed deal is to be taken up again."""
    closed_on: date | None
    """The day it ended, or was won with every step taken."""
    step: StepName | None
    owner: Owner | None
    due: date | None
    """The day of the customer's earliest promise on the step; its maker is then the owner."""
    our_overdue: Overdue
    their_overdue: Overdue
    days_since_customer: int | None
    new: bool
    """Nothing done and no contact yet."""
    booked: Moment | None
    rule: Contact | None
    sources: int
    problems: int
    """Errors between the deal and its processes."""
    acted_this_week: bool
    """Whether the customer did something over the last seven days."""
    our_acts_this_week: int
    people: tuple[PersonName, ...]
    """Those who are still there."""
    open_steps: tuple[str, ...]


def list_row(situation: Situation, *, problems: int = 0) -> ListRow:
    """Work out a deal's row. `problems` counts the errors between the deal and its processes."""
    step = next_step(situation, contact := coming(situation))
    promised = promises_on(situation, step) if step else ()
    pin = situation.map.pins[0]
    ending = situation.history.ending
    week = [told for told in situation.history.told if _this_week(told.entry.date, situation.today)]
    return ListRow(
        id=situation.id,
        customer=situation.deal.customer,
        process=pin.process,
        version=pin.version,
        status=status(situation),
        group=_group(situation, step),
        until=ending.until if ending and situation.postponed else None,
        closed_on=_closed_on(situation),
        step=step_name(step),
        owner=_owner(situation, step) if step else None,
        due=promised[0].due if promised else None,
        our_overdue=_overdue(situation, ours=True),
        their_overdue=_overdue(situation, ours=False),
        days_since_customer=situation.days_since_customer,
        new=_is_new(situation),
        booked=contact.when,
        rule=situation.contact_rule,
        sources=len(sources_of_deal(situation).people),
        problems=problems,
        acted_this_week=any(told.customer_acted for told in week),
        our_acts_this_week=sum(told.our_acts for told in week),
        people=tuple(PersonName(person.id, person.name) for person in situation.present),
        open_steps=tuple(each.id for each in situation.open_steps),
    )


def step_name(step: MapStep | None) -> StepName | None:
    """A step's id and names."""
    return StepName(step.id, step.step.name, step.step.short) if step else None


def rests(situation: Situation) -> bool:
    """Whether a deal is put off to a day that has not come."""
    ending = situation.history.ending
    return situation.postponed and ending is not None and ending.until is not None and situation.today < ending.until


def _this_week(day: date, today: date) -> bool:
    return today - WEEK < day <= today


def _overdue(situation: Situation, *, ours: bool) -> Overdue:
    late: list[Pledge] = [p for p in situation.open_promises(ours=ours) if p.overdue(situation.today)]
    return Overdue(len(late), late[0].due if late else None)


def _closed_on(situation: Situation) -> date | None:
    ending = situation.history.ending
    if ending is not None and situation.ended:
        return ending.day
    return None if situation.untaken else situation.history.steps.order_won


def _is_new(situation: Situation) -> bool:
    return State.DONE not in situation.states.values() and not any(
        told.verdict and told.entry.how for told in situation.history.told
    )


def _owner(situation: Situation, step: MapStep) -> Owner | None:
    if person := owner(situation, step):
        return Owner(PersonName(person.id, person.name), None, None)
    for role, _ in empty_roles(situation, step)[:1]:
        known = situation.map.roles.get(role)
        return Owner(None, role, known.name if known else None)
    return None


def _group(situation: Situation, step: MapStep | None) -> Group:
    if _overdue(situation, ours=True).how_many:
        return Group.OUR_OVERDUE
    if situation.ended or not situation.untaken:
        return Group.ENDED
    if situation.postponed:
        return Group.RESTING if rests(situation) else Group.WAKE
    return _group_of_live(situation, step)


def _group_of_live(situation: Situation, step: MapStep | None) -> Group:
    if _overdue(situation, ours=False).how_many:
        return Group.THEIR_OVERDUE
    if _nothing_promised(situation):
        return Group.NOT_PROMISED
    if _slow(situation, step):
        return Group.SLOW
    return Group.SINGLE_SOURCE if len(sources_of_deal(situation).people) < TWO else Group.FINE


def _nothing_promised(situation: Situation) -> bool:
    rule = situation.contact_rule
    if rule is not None and rule.rule is ContactRule.PORTAL_ONLY:
        return False
    open_ids = {each.id for each in situation.open_steps}
    return not any(pledge.step in open_ids for pledge in situation.open_promises(ours=False))


def _slow(situation: Situation, step: MapStep | None) -> bool:
    told = situation.history.told
    since = situation.last_customer_act or (told[0].entry.date if told else None)
    if since is None:
        return False
    usual = step.step.usual_days if step else None
    return age(since, situation.today) > (usual[1] if usual else STALE_WITHOUT_USUAL)
