"""The step of a promise whose step nobody named: worked out from how the deal stood when it was given."""

from __future__ import annotations

from functools import cached_property

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step, open_steps_ahead, people_with_role
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.values import US


class PromiseFiling:
    """Files promises of one moment under the step they help along."""

    def __init__(self, then: Situation) -> None:
        """`then`: the deal as it stood when the promises were given, on that day, with the steps of that entry done."""
        self._then = then

    @cached_property
    def next_step(self) -> MapStep | None:
        """The customer's next step; in a deal that had stopped, the one where a promise would bring it alive."""
        if self._then.ended and self._then.history.steps.lost_choice_step is None:
            return next(iter(open_steps_ahead(self._then)), None)
        return next_step(self._then, planned_contact(self._then))

    def step_of(self, makers: tuple[str, ...]) -> str | None:
        """The id of the step that a promise by these people helps along.

        Ours: the customer's next step. Theirs: the open step in which they have a part, when there is exactly one; else
        the next step, if they have a part in it; else none.
        """
        following = self.next_step.id if self.next_step else None
        if US in makers:
            return following
        own = [step.id for step in self._then.open_steps if people_with_role(self._then, step, makers)]
        if len(own) == 1:
            return own[0]
        return following if following in own else None
