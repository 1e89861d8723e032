"""On whose word the map stands, in words: the counts of the head, and what stands beside a step."""

from __future__ import annotations

from kjopsprosess.deal_state.step_states import StepState
from kjopsprosess.deal_state.told.standing import Standing
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.on_whose_word import standing_counts, whose_word
from kjopsprosess.page.page import Line, Style, Text, text

from .facts import DealMap, StepFacts

STYLES = {Standing.GUESS: Style.QUIET, Standing.DIFFERING: Style.ASK}


def standings_line(facts: DealMap, messages: Messages) -> Line:
    """How many steps are seen, told by several, by one, or only our guess; noughts are left out."""
    counts = standing_counts(facts.standings, messages)
    return Line(text(messages.map.the_map.format(counts=counts)), indent=0)


def standing_text(facts: StepFacts, messages: Messages) -> Text | None:
    """On whose word a step stands; None where its proof says so already, or nobody asks any more."""
    standing = facts.standing
    if facts.state in (StepState.DONE, StepState.SKIPPED) and standing.standing is not Standing.DIFFERING:
        return None
    if facts.promise and [each.id for each in standing.told_by] == [facts.promise.by]:
        return None  # the promise beside it says whose word it is
    said = whose_word(standing, facts.contradiction, messages)
    return text(said, style=STYLES.get(standing.standing, Style.TEXT))
