"""The contacts coming up as a page, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule
from kjopsprosess.page.deal_parts import SEPARATOR, step_cell
from kjopsprosess.page.message import no_deals_page
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, Text, text

if TYPE_CHECKING:
    from .next_facts import Agenda, Appointment

CONTACTS = Columns("contacts", first_row=2)


def next_page(agenda: Agenda, messages: Messages) -> Page:
    """Contacts coming up, the nearest first, then the deals where nothing is coming."""
    if not agenda.deals:
        return no_deals_page(messages)
    said = messages.next
    items: list[Item] = [_row(each, agenda, messages) for each in agenda.appointments]
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


def _row(each: Appointment, agenda: Agenda, messages: Messages) -> Row:
    step: Cell | str
    if each.step:
        step = step_cell(each.step.name, each.step.short)
    elif each.status == "live":
        step = messages.list.all_taken
    else:
        step = messages.terms.status[each.status]
    when = messages.calendar.moment(each.when, agenda.today)
    return Row(CONTACTS, (when, each.deal, step, Cell(_with_whom(each, messages))), indent=0)


def _with_whom(each: Appointment, messages: Messages) -> Text:
    """Who will come; where contact is restricted, the restriction first."""
    who = text(messages.join([person.name for person in each.people]))
    if not who:
        who = text(messages.brief.who_will_come, style=Style.ASK)
    if each.rule is None:
        return who
    if each.rule.rule is ContactRule.EQUAL:
        return text(text(f"! {messages.list.equal}", style=Style.RULE), SEPARATOR, who)
    said, named = messages.terms, each.rule.channel
    return text(f"! {said.only_in.format(channel=named) if named else said.no_contact}", style=Style.RULE)
