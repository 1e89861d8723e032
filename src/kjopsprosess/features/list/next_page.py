"""The contacts coming up as a page, one row each, with the dates the deal depends on and what nobody has recorded."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule, Moment
from kjopsprosess.page.deal.deal_parts import SEPARATOR, table_name
from kjopsprosess.page.deal.ruling_days import day_glyph, day_name, day_style
from kjopsprosess.page.drawing.wrapping import cut, width_of
from kjopsprosess.page.message import no_deals_page
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, text

from .cells import NARROWEST, ROOMY_NAME, brief_day, deal_cell, shortest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from .next_facts import Agenda, AgendaDay, Appointment, Unrecorded

CONTACTS = Columns("contacts", first_row=2)
INDENT = 2
NAME, WHAT, WHO = 12, 19, 20
"""The most columns that a step or a day, and who comes, take on a screen of 80; a deal has at least `NAME`."""


class AgendaCells(NamedTuple):
    """A row without the deal's name, whose room depends on the others."""

    when: Moment
    whose: tuple[str, str | None]
    """The customer's name, and the deal's id where nobody would guess it from that."""
    cells: tuple[Cell | str, ...]
    """What, and with whom."""
    glyph: str = ""


def next_page(agenda: Agenda, messages: Messages) -> Page:
    """What nobody has recorded, contacts and days coming up by day, then the deals where nothing is coming."""
    if not agenda.deals:
        return no_deals_page(messages)
    said = messages.next
    today = agenda.today
    shared = cache(Cell)  # cells that say the same are one
    past = [_unrecorded(each, shared, messages) for each in agenda.unrecorded]
    days = [_day(each, shared, messages) for each in agenda.days]
    contacts = [_contact(each, shared, messages) for each in agenda.appointments]
    ahead = sorted([*days, *contacts], key=lambda each: each.when.day)
    items = _rows([*past, *ahead], today, messages)
    if past:
        items.append(Line(text(said.record, style=Style.QUIET), indent=0))
    forgotten = [each.deal for each in agenda.forgotten]
    if not items and not forgotten:
        items.append(Line(text(said.nothing_booked), indent=0))
    if forgotten:
        style = Style.QUIET if items else Style.TEXT
        items.append(Line(text(said.not_booked.format(deals=messages.join(forgotten)), style=style), indent=0))
    for each in agenda.unreadable:
        broken = said.unreadable.format(deal=each.id, place=each.location)
        items.append(Line(text("! ", broken, style=Style.LATE), indent=0, keep=True))
    return Page((Section(items=tuple(items)),))


def _rows(entries: list[AgendaCells], today: date, messages: Messages) -> list[Item]:
    when_cell = cache(partial(_when, today=today, messages=messages))
    whens = [when_cell(each.when) for each in entries]
    columns = [whens, *zip(*(each.cells for each in entries), strict=True)]
    beside = sum(max(map(shortest, column)) for column in columns if column)
    room = max(NAME, min(ROOMY_NAME, NARROWEST - INDENT - 3 * 2 - beside))
    return [
        Row(CONTACTS, (when, deal_cell(*each.whose, room), *each.cells), each.glyph, indent=INDENT)
        for when, each in zip(whens, entries, strict=True)
    ]


def _contact(each: Appointment, shared: Callable[..., Cell], messages: Messages) -> AgendaCells:
    step: Cell | str
    if each.step:
        name = table_name(each.step.name, each.step.short)
        step = shared(name, wide=each.step.name, short=cut(name, WHAT))
    elif each.status == "live":
        step = messages.list.all_taken
    else:
        step = messages.terms.status[each.status]
    return AgendaCells(each.when, (each.customer, each.shown_id), (step, _with_whom(each, shared, messages)))


def _unrecorded(each: Unrecorded, shared: Callable[..., Cell], messages: Messages) -> AgendaCells:
    """A contact whose day has passed with nothing recorded."""
    names = [person.name for person in each.people]
    who = Cell(messages.join(names), short=_briefly(names, WHO))
    what = shared(text(messages.next.unrecorded, style=Style.LATE))
    return AgendaCells(each.when, (each.customer, each.shown_id), (what, who), "!")


def _day(each: AgendaDay, shared: Callable[..., Cell], messages: Messages) -> AgendaCells:
    """A date the deal depends on: what it is called, how long until then, and whether that is enough."""
    said, day = messages.next, each.day
    rule = "until" if day.ruling and day.ruling.ends_standstill else day.rule.value if day.ruling else "on"
    what = said.day_is[rule].format(what=day_name(day.ruling, messages))
    if day.to_confirm:
        left = brief = said.happened
    elif not day.coming:
        left, brief = said.passed(day.days_past), said.passed_brief.format(n=day.days_past)
    elif not day.days_left:
        left = brief = messages.terms.today
    else:
        left, brief = said.left.format(days=messages.terms.days(day.days_left)), said.left_brief.format(n=day.days_left)
    if day.pace and day.coming:
        left, brief = (messages.ruling_days.pace[day.pace].format(said=each) for each in (left, brief))
    style = day_style(day)
    cells = (
        shared(what, short=cut(what, WHAT)),
        shared(text(left, style=style), short=text(brief, style=style)),
    )
    return AgendaCells(Moment(day.day, None), (each.customer, each.shown_id), cells, day_glyph(day))


def _when(when: Moment, today: date, messages: Messages) -> Cell:
    calendar = messages.calendar
    brief = [calendar.weekdays[when.day.weekday()], brief_day(when.day, today, calendar)]
    brief += [calendar.clock(when.clock)] if when.clock else []
    return Cell(text(calendar.moment(when, today)), short=text(" ".join(brief)))


def _with_whom(each: Appointment, shared: Callable[..., Cell], messages: Messages) -> Cell:
    """Who will come; where contact is restricted, the restriction first. After the choice no equal terms are said."""
    names = [person.name for person in each.people]
    if each.rule is None or (each.rule.rule is ContactRule.EQUAL and each.rule.says is not None):
        if names:
            return Cell(messages.join(names), short=_briefly(names, WHO))
        return shared(text(messages.brief.who_will_come, style=Style.ASK))
    who = text(messages.join(names)) or text(messages.brief.who_will_come, style=Style.ASK)
    if each.rule.rule is ContactRule.EQUAL:
        equal, brief = (
            text(f"! {said}", style=Style.RULE) for said in (messages.list.equal, messages.list.equal_short)
        )
        room = WHO - width_of(brief) - width_of(SEPARATOR)
        return Cell(
            text(equal, SEPARATOR, who), short=text(brief, SEPARATOR, _briefly(names, room)) if names else brief
        )
    said, named = messages.terms, each.rule.channel
    only = f"! {said.only_in.format(channel=named) if named else said.no_contact}"
    return shared(text(only, style=Style.RULE), short=text(cut(only, WHO), style=Style.RULE))


def _briefly(names: list[str], room: int) -> str:
    """The first name, and how many more, in so many columns."""
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return cut(names[0], room - len(more)) + more if names else ""
