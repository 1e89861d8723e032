"""Who decides or approves in a step."""

from kjopsprosess.model.values import Part

from .people import PersonState
from .step_map import StepMap


def has_the_say(step_map: StepMap, step_id: str, person: PersonState) -> bool:
    """Whether a person decides or approves in a step that the map knows."""
    parts = {each.part for each in step_map.known[step_id].who if each.role in person.roles}
    return bool(parts & {Part.DECIDES, Part.APPROVES})
