"""What we did, as it is written in the log: the step and task it was for, and whether it served an open step."""

from datetime import date

from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import STEP_AND_ACTION, Timing

from .history import OurAction
from .step_states import StepHistory, StepState


def our_action(steps: StepHistory, words: str, day: date) -> OurAction:
    """Read `step/task`, or free text, as the steps stand just before its entry."""
    match = STEP_AND_ACTION.fullmatch(words)
    step = steps.map.known.get(match[1]) if match else None
    if match is None or (step is None and not match[2]):
        return OurAction(words, day, None, None, wasted=True)
    if step is None:
        return OurAction(words, day, None, None, wasted=False)  # a stale reference counts for nothing
    action = next((each for each in step.seller_actions if each.id == match[2]), None)
    return OurAction(words, day, step.id, action.id if action else None, _wasted(steps.state(step.id), action))


def _wasted(state: StepState, action: SellerAction | None) -> bool:
    if state is StepState.DONE and action is not None and action.when is Timing.AFTER:
        return False
    return state is StepState.WAITING or state.taken
