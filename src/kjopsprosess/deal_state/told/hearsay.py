"""Steps that are said to be done by nobody at the customer: a rumour to confirm, which proves nothing."""

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_states import StepEvent
from kjopsprosess.model.deal import Done


def hearsay_on(situation: Situation, step_id: str) -> StepEvent | None:
    """The newest hearsay that a step is done, as long as it is to be confirmed.

    It is no more when the customer has taken the step, or has since gone back to it or promised something on it.
    """
    if step_id not in situation.states or situation.states[step_id].taken:
        return None
    newest = next((e for e in reversed(situation.history.steps.events.get(step_id, ())) if e.effect or e.hearsay), None)
    if newest is None or not newest.hearsay or not isinstance(newest.item, Done):
        return None
    customers = {person.id for person in situation.people.values() if person.is_customer}
    promised = situation.history.ledger.newest(step_id, lambda makers: not customers.isdisjoint(makers))
    return None if promised and promised > newest.day else newest
