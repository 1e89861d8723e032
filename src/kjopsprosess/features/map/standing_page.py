"""On whose word the map stands, in words: the counts of the head, and what stands beside a step.

Beside it stand also the days that rule it, and what was told otherwise before, each with who told it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kjopsprosess.deal_state.days.facts import DayAhead, DayAsTold
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.deal_state.told.replaced_words import AttributedFact, ReplacedWord
from kjopsprosess.deal_state.told.standing import Standing
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.in_words import ToldFactTexts, standing_counts, teller_name, whose_word
from kjopsprosess.page.deal.ruling_days import day_style
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


def days_and_tellers(days: Iterable[DayAhead], situation: Situation, messages: Messages) -> Iterator[Text]:
    """The days that rule a step with who told of each, and once the day told before, if that was another."""
    shown = set()
    for day in days:
        before = day.ruling.before if day.ruling else None
        yield _day_and_teller(day, None if before in shown else before, situation, messages)
        shown.add(before)


def _day_and_teller(day: DayAhead, before: DayAsTold | None, situation: Situation, messages: Messages) -> Text:
    said, ruling = messages.map, day.ruling
    rule = "until" if ruling and ruling.ends_standstill else day.rule.value
    shown = messages.calendar.short_day(day.day, day.today)
    when = messages.ruling_days.when[rule].format(what=(ruling.what if ruling else None) or "", day=shown).strip()
    told = _on_word_of(when, ruling.told.by if ruling else (), None, situation, messages)
    if before:
        earlier = messages.ruling_days.when[before.rule].format(
            what="", day=messages.calendar.short_day(before.day, day.today)
        )
        word = _on_word_of(earlier.strip(), before.by, before.told_on, situation, messages)
        told = said.replaced.format(now=told, before=word)
    return text(told, style=day_style(day))


def replaced_texts(replaced: Iterable[ReplacedWord], situation: Situation, messages: Messages) -> Iterator[str]:
    """What holds of a step on a newer word, and what was told before, each with who said so and when. Days left out."""
    facts = ToldFactTexts(situation, messages)

    def told(each: AttributedFact) -> str:
        return _on_word_of("; ".join(facts.texts(each.heard)), each.by, each.day, situation, messages)

    for each in replaced:
        if each.fact != "day":  # that stands beside the day
            yield messages.map.replaced.format(now=told(each.now), before=told(each.before))


def _on_word_of(words: str, by: tuple[str, ...], told_on: date | None, situation: Situation, messages: Messages) -> str:
    """A fact with who told it, and when, where that is known."""
    if not by:
        return words
    names = _names(by, situation, messages)
    if told_on is None:
        return messages.map.on_word_of.format(what=words, names=names)
    day = messages.calendar.short_day(told_on, situation.today)
    return messages.map.on_word_of_day.format(what=words, names=names, day=day)


def _names(ids: Iterable[str], situation: Situation, messages: Messages) -> str:
    people = situation.people
    return messages.join([teller_name(people[each], messages) if each in people else each for each in ids])
