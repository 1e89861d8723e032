"""Parts of a page that several screens share: promises, names of people and steps, the next step, the status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.promises.states import leave_before_due
from kjopsprosess.messages.agreement import agreeing
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import NOBODY, ContactRule, PersonKind, days_since, one_of_us
from kjopsprosess.page.page import Cell, Labelled, Line, Section, Style, Text, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.history import Ending
    from kjopsprosess.deal_state.meetings.contact_rules import Standstill
    from kjopsprosess.deal_state.overview import NamedPerson
    from kjopsprosess.deal_state.people.people import PersonState
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.steps.step_map import MapStep, StepMap
    from kjopsprosess.model.deal import Entry, Person
    from kjopsprosess.model.process import Contact, Step

    from .json_references import NamedStep

SEPARATOR = " · "


def short_name(step: NamedStep) -> str:
    """A step's name for tables and rows: its short one, if it has one."""
    return step.short or step.name


def role_name(step_map: StepMap, role: str) -> str:
    """What people call a role; its id where the process does not know it."""
    known = step_map.roles.get(role)
    return known.name if known else role


def role_in_text(role: str) -> str:
    """A role's name inside a row, without the capital it has by itself; «IT-leder» keeps its own."""
    first_word = role.split(" ", 1)[0]
    return role if first_word[1:] != first_word[1:].lower() or len(first_word) == 1 else role[0].lower() + role[1:]


def name_and_title(person: PersonState) -> str:
    """Name and title."""
    name = person.full_name if person.apart == person.title else person.name
    return f"{name}, {person.title}" if person.title else person.name


def name_and_kind(person: PersonState | NamedPerson, messages: Messages) -> str:
    """Name; of a partner, also that it is one: a partner is not the customer."""
    return f"{person.name} ({messages.terms.partner})" if person.kind is PersonKind.PARTNER else person.name


def names_of_us(written: Iterable[str], team: Mapping[str, str], messages: Messages) -> str:
    """Those of us who are written as `us/per`, by name and in a row; `team` has names by id."""
    ids = [each for one in written if (each := one_of_us(one))]
    return messages.join([team.get(each, each) for each in ids])


def work_and_who(words: str, did: str, entry: Entry, team: Mapping[str, str], messages: Messages) -> str:
    """Our work in these words, with who of us where that is written; `did` is the work as the entry has it."""
    doers = [doer for doer, tasks in entry.did_by.items() if did in tasks]
    return messages.terms.did_by.format(did=words, names=names_of_us(doers, team, messages)) if doers else words


def facts_of_person(
    person: Person, step_map: StepMap, people: Mapping[str, PersonState], messages: Messages
) -> list[str]:
    """What an entry says of somebody besides name, title and leaving: roles, attitude, needs, how to reach them."""
    roles = [role_in_text(role_name(step_map, each)) for each in person.roles or ()]
    parts = [each for each in roles if folded(each) != folded(person.title or "")]  # the title is said already
    parts += [messages.terms.attitude[person.attitude]] if person.attitude else []
    parts += [messages.people.needs.format(what=person.needs)] if person.needs else []
    parts += [each for each in (person.phone, person.email) if each]
    if person.through:
        name = people[person.through].name if person.through in people else person.through
        parts.append(messages.people.through.format(name=name))
    return parts


def leaving_of_person(
    person: Person, people: Mapping[str, PersonState], messages: Messages, today: date
) -> Iterator[str]:
    """What an entry says of somebody's leaving, and from whom they take over, as it follows their name."""
    said, left = messages.people, person.left
    if isinstance(left, date):
        phrase = said.leaves if left > today else said.left_on
        yield phrase.format(day=messages.calendar.day(left, today))
    elif left is not None:
        yield said.has_left if left else said.has_not_left
    if person.replaces == NOBODY:
        yield said.takes_over_from_nobody
    elif person.replaces:
        other = people[person.replaces].name if person.replaces in people else person.replaces
        yield said.takes_over_from.format(name=other)


def channel_name(rule: Contact, messages: Messages) -> str:
    """The name of the customer's tender tool."""
    return rule.channel or messages.terms.the_tool


def rule_line(rule: Contact, messages: Messages) -> Line:
    """The contact rule in force, as a line with a mark."""
    if rule.says:
        said = rule.says
    elif rule.rule is ContactRule.EQUAL:
        said = messages.brief.rule_equal if rule.says is None else messages.brief.rule_after_choice
    else:
        said = messages.brief.rule_portal.format(channel=channel_name(rule, messages))
    return Line(text(f"{said} {rule.note}" if rule.note else said, style=Style.RULE), glyph="!")


MOVES_TOLD = 2
"""From so many on it is told how often a promise was put off."""


def step_line(step: MapStep) -> Line:
    """The name of the customer's next step, in bold."""
    return Line(text(step.step.name, style=Style.ACT))


def promise_text(
    promise: PromiseState,
    people: dict[str, PersonState],
    messages: Messages,
    today: date,
    step: MapStep | None = None,
    *,
    told_on: date | None = None,
) -> Text:
    """A promise in a sentence: who, what, and by when or how late; with `step`, also what it is for.

    `told_on`: a day before `today` of which is told, when it was perhaps not late yet, or fewer days.
    """
    said = promise_words(promise, people, messages)
    if step:
        said = f"{said} ({short_name(step)})"
    remarks = "".join(f" {each}" for each in promise_remarks(promise, people, messages, today))
    if promise.overdue(told_on or today):
        return text(f"{said}: {late_text(promise, messages, told_on or today)}{f'.{remarks}' if remarks else ''}")
    due = messages.calendar.day(promise.due, today)
    by = messages.terms.by_today if promise.due == today else messages.terms.by
    return text(end_sentence(by.format(what=said, day=due)) + remarks)


def promise_remarks(
    promise: PromiseState, people: Mapping[str, PersonState], messages: Messages, today: date
) -> Iterator[str]:
    """Who leaves before it is due, how often it was put off, and whose word it is, with no contact with who gave it."""
    for each in leave_before_due(promise, people, today) if promise.open else ():
        if each.leaves == promise.due:
            yield messages.terms.leaves_that_day.format(name=each.name)
        elif each.leaves:
            day = messages.calendar.short_day(each.leaves, today)
            yield messages.terms.leaves_before.format(name=each.name, day=day)
    if promise.times_moved >= MOVES_TOLD:
        yield messages.terms.moved(promise.times_moved)
    if promise.told_by and not any(people[each].contacted for each in promise.makers if each in people):
        names = [people[each].name for each in promise.told_by if each in people]
        yield messages.terms.told_by.format(names=messages.join(names))


def maker_names(promise: PromiseState, people: Mapping[str, PersonState | NamedPerson], messages: Messages) -> str:
    """Who gave a promise, by name; of ours the one of us who did, else «we»; of a partner, also that it is one."""
    if promise.ours:
        return messages.join([each.name for each in promise.of_us]) or messages.terms.we
    return messages.join([name_and_kind(people[each], messages) if each in people else each for each in promise.makers])


def promise_words(promise: PromiseState, people: Mapping[str, PersonState | NamedPerson], messages: Messages) -> str:
    """Who gave a promise, and what it says, with a verb that agrees with them."""
    return f"{maker_names(promise, people, messages)} {agreeing_words(promise, people)}"


def agreeing_words(promise: PromiseState, people: Mapping[str, PersonState | NamedPerson]) -> str:
    """What a promise says, with a verb that agrees with who gave it; for where their name stands before it."""
    if promise.ours:
        several = len(promise.of_us) != 1
    else:
        several = len(promise.makers) > 1 or is_plural(people.get(promise.makers[0]))
    return agreeing(promise.what.rstrip("."), several=several)


def is_plural(person: PersonState | NamedPerson | None) -> bool:
    """Whether a name says in English that it is several: that of a body, or one with "The" before it, in -s."""
    if person is None or not (person.name.startswith("The ") or getattr(person, "kind", None) is PersonKind.BODY):
        return False
    return person.name.endswith("s") and not person.name.endswith(("ss", "us", "is"))


def late_text(promise: PromiseState, messages: Messages, today: date) -> str:
    """How late an overdue promise is."""
    return messages.terms.late.format(days=messages.terms.days(days_since(promise.due, today)))


def promise_row(
    label: str,
    promise: PromiseState,
    people: dict[str, PersonState],
    messages: Messages,
    today: date,
    step: MapStep | None = None,
) -> Labelled:
    """A promise as a labelled row; late ones with a mark."""
    said = promise_text(promise, people, messages, today, step)
    if promise.overdue(today):
        return Labelled(label, text(said[0].text, style=Style.LATE), glyph="!")
    return Labelled(label, said)


def done_when_row(step: Step, messages: Messages, spare: int = 0) -> Labelled:
    """What shows that a step is done; the question where nobody has said it. `spare` as in `Labelled`."""
    said = messages.brief
    if not step.done_when:
        return Labelled(said.done_when, text(said.ask_done_when, style=Style.ASK), glyph="?", spare=spare)
    return Labelled(said.done_when, text(step.done_when), spare=spare)


def next_step_section(
    step: MapStep, promised: Iterable[PromiseState], people: dict[str, PersonState], messages: Messages, today: date
) -> Section:
    """The customer's next step with its evidence and promises, as shown after something is recorded."""
    rows = [promise_row(messages.brief.promised, promise, people, messages, today) for promise in promised]
    first = (step_line(step), done_when_row(step.step, messages))
    return Section(text(messages.brief.next_step, style=Style.HEADING), (*first, *rows))


def from_to(least: int, most: int) -> str:
    """«21–56», or one number where both are the same."""
    return str(most) if least == most else f"{least}–{most}"


def capitalized(phrase: str) -> str:
    """A phrase as a sentence of its own: with a capital letter."""
    return phrase[:1].upper() + phrase[1:]


MAX_NAME_COLUMNS = 24
"""The most columns a step's name takes in a table, as long as a short name may be."""


def table_name(name: str, short: str | None) -> str:
    """A step's name for tables and for sentences in them."""
    if short or len(name) <= MAX_NAME_COLUMNS:
        return short or name
    whole = name[:MAX_NAME_COLUMNS]
    at_a_word, blank, _ = whole.rpartition(" ")
    return f"{at_a_word.rstrip(' ,') if blank else whole[:-1]}…"


def step_cell(name: str, short: str | None) -> Cell:
    """A cell with a step's name."""
    return Cell(text(table_name(name, short)), wide=text(name))


def status_parts(
    status: str, ending: Ending | None, standstill: Standstill | None, messages: Messages, today: date
) -> list[str]:
    """«utsatt til man. 1. feb.», "lost Wed 18 Nov", «vunnet»; nothing for a live deal."""
    if standstill is not None:
        return [standstill_text(standstill, messages, today)]
    if ending is not None and ending.until is not None:
        return [postponed_text(ending.until, messages, today)]
    if ending is not None:
        return [ended_text(status, ending.day, messages, today)]
    return [] if status == "live" else [messages.terms.status[status]]


def standstill_text(standstill: Standstill, messages: Messages, today: date) -> str:
    """«tapt, kan klages på til tor. 3. des.», "we are chosen, standstill until Thu 3 Dec"."""
    said = messages.brief.standstill
    if standstill.lost:
        return complaint_text(standstill.last_day, messages, today)
    if standstill.last_day is None:
        return said.won
    return said.won_until.format(day=messages.calendar.day(standstill.last_day, today))


def complaint_text(last_day: date | None, messages: Messages, today: date) -> str:
    """Until when a lost choice may be complained about."""
    said = messages.brief.standstill
    return said.lost_until.format(day=messages.calendar.day(last_day, today)) if last_day else said.lost


def postponed_text(until: date, messages: Messages, today: date) -> str:
    """«utsatt til man. 1. feb.»."""
    return messages.brief.postponed_until.format(day=messages.calendar.day(until, today))


def ended_text(status: str, day: date, messages: Messages, today: date) -> str:
    """«tapt ons. 18. nov.»."""
    return messages.brief.ended_on.format(status=messages.terms.status[status], day=messages.calendar.day(day, today))
