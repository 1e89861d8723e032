"""What `?` says in the dialogue: what can be answered, and an example with names of this deal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import are_names
from kjopsprosess.page.clean import clean

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.situation import Situation


def show_help(context: CommandContext, situation: Situation, topic: str) -> None:
    """Explain the question of a topic."""
    said = context.messages.advance.dialogue.help
    show_line(f"    {said.sentences[topic]}")
    example = said.examples[topic].format(**_names(context, situation))
    show_line(f"    {clean(said.example.format(example=example))}")


def _names(context: CommandContext, situation: Situation) -> dict[str, str]:
    """What an example can name; a word in capitals where the deal has nothing."""
    words, today = context.messages.help.metavars, context.today
    people = [each for each in situation.present if each.is_source]
    person = (people[0].name if are_names(people[0].name) else people[0].id) if people else words["NAME"]
    steps = [*situation.open_steps, *situation.map.steps]
    roles = [*situation.map.roles.values()]
    return {
        "person": person,
        "step": (steps[0].short or steps[0].name) if steps else words["STEP"],
        "role": roles[0].name if roles else words["NAME"],
        "yesterday": context.messages.calendar.day(today - timedelta(days=1), today).replace("\N{NO-BREAK SPACE}", " "),
    }
