"""Parts of a page that several screens share: promises, names of people and steps, the next step, the status."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule

from .page import Cell, Ink, Labelled, Line, Section, Text, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.history import Ending
    from kjopsprosess.deal_state.people import Known
    from kjopsprosess.deal_state.promises import Pledge
    from kjopsprosess.deal_state.step_map import MapStep, StepMap
    from kjopsprosess.model.process import Contact

SEPARATOR = " · "


def short_name(step: MapStep) -> str:
    """A step's name for tables and rows: its short one, if it has one."""
    return step.step.short or step.step.name


def role_name(step_map: StepMap, role: str) -> str:
    """What people call a role; its id where the process does not know it."""
    known = step_map.roles.get(role)
    return known.name if known else role


def role_in_a_row(role: str) -> str:
    """A role's name inside a row, without the capital it has by itself; «IT-leder» keeps its own."""
    first_word = role.split(" ", 1)[0]
    return role if first_word[1:] != first_word[1:].lower() or len(first_word) == 1 else role[0].lower() + role[1:]


def titled(person: Known) -> str:
    """Name and title."""
    return f"{person.name}, {person.title}" if person.title else person.name


def channel(rule: Contact, words: Messages) -> str:
    """The customer's tool, as people call it."""
    return rule.channel or words.terms.the_tool


def rule_line(rule: Contact, words: Messages) -> Line:
    """The contact rule in force, in words that cannot be missed."""
    if rule.rule is ContactRule.EQUAL:
        said = words.brief.rule_equal
    else:
        said = words.brief.rule_portal.format(channel=channel(rule, words))
    return Line(text(f"{said} {rule.note}" if rule.note else said, ink=Ink.RULE), glyph="!")


def act(step: MapStep) -> Line:
    """The customer's act, alone and bold."""
    return Line(text(step.step.name, ink=Ink.ACT))


def promise(pledge: Pledge, people: dict[str, Known], words: Messages, today: date) -> Text:
    """A promise in a sentence: who, what, and by when or how late."""
    maker = words.terms.we if pledge.ours else people[pledge.by].name if pledge.by in people else pledge.by
    said = f"{maker} {pledge.what.rstrip('.')}"
    if pledge.overdue(today):
        late = words.terms.late.format(days=words.terms.days((today - pledge.due).days))
        return text(f"{said}: {late}")
    day = words.terms.today if pledge.due == today else words.calendar.day(pledge.due, today)
    return text(end_sentence(words.terms.by.format(what=said, day=day)))


def promise_row(label: str, pledge: Pledge, people: dict[str, Known], words: Messages, today: date) -> Labelled:
    """A promise as a labelled row; late ones with a mark."""
    said = promise(pledge, people, words, today)
    if pledge.overdue(today):
        return Labelled(label, text(said[0].text, ink=Ink.LATE), glyph="!")
    return Labelled(label, said)


def next_step_section(
    step: MapStep, promised: Iterable[Pledge], people: dict[str, Known], words: Messages, today: date
) -> Section:
    """The customer's next step with its evidence and promises, as shown after something is recorded."""
    rows = [promise_row(words.brief.promised, pledge, people, words, today) for pledge in promised]
    done_when = Labelled(words.brief.done_when, text(step.step.done_when))
    return Section(text(words.brief.next_step, ink=Ink.HEADING), (act(step), done_when, *rows))


def sentence(phrase: str) -> str:
    """A phrase as a sentence of its own: with a capital letter."""
    return phrase[:1].upper() + phrase[1:]


LONGEST = 24
"""The most columns a step's name takes in a table, as long as a short name may be."""


def table_name(name: str, short: str | None) -> str:
    """A step's name for tables and for sentences in them."""
    if short or len(name) <= LONGEST:
        return short or name
    whole = name[:LONGEST]
    at_a_word, blank, _ = whole.rpartition(" ")
    return f"{at_a_word.rstrip(' ,') if blank else whole[:-1]}…"


def step_cell(name: str, short: str | None) -> Cell:
    """A cell with a step's name."""
    return Cell(text(table_name(name, short)), wide=text(name))


def standing(status: str, ending: Ending | None, words: Messages, today: date) -> list[str]:
    """«utsatt til man. 1. feb.», "lost Wed 18 Nov", «vunnet»; nothing for a live deal."""
    if ending is not None and ending.until is not None:
        return [words.brief.postponed_until.format(day=words.calendar.day(ending.until, today))]
    if ending is not None:
        day = words.calendar.day(ending.day, today)
        return [words.brief.ended_on.format(status=words.terms.status[status], day=day)]
    return [] if status == "live" else [words.terms.status[status]]
