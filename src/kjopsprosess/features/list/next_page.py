"""The contacts coming up as a page, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule
from kjopsprosess.page.deal_parts import SEPARATOR, step_cell
from kjopsprosess.page.message import no_deals_page
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Line, Page, Row, Section, Text, text

if TYPE_CHECKING:
    from .next_facts import Agenda, Appointment

CONTACTS = Columns("contacts", first_row=2)


def next_page(agenda: Agenda, words: Messages) -> Page:
    """Contacts coming up, the nearest first, then the deals where nothing is coming."""
    if not agenda.deals:
        return no_deals_page(words)
    said = words.next
    items: list[Item] = [_row(each, agenda, words) for each in agenda.appointments]
    forgotten = [each.deal for each in agenda.forgotten]
    if not items and not forgotten:
        items.append(Line(text(said.nothing_booked), indent=0))
    if forgotten:
        ink = Ink.QUIET if items else Ink.TEXT
        items.append(Line(text(said.not_booked.format(deals=words.join(forgotten)), ink=ink), indent=0))
    for each in agenda.unreadable:
        broken = said.unreadable.format(deal=each.id, place=each.place)
        items.append(Line(text("! ", broken, ink=Ink.LATE), indent=0, keep=True))
    return Page((Section(items=tuple(items)),))


def _row(each: Appointment, agenda: Agenda, words: Messages) -> Row:
    step: Cell | str
    if each.step:
        step = step_cell(each.step.name, each.step.short)
    elif each.status == "live":
        step = words.list.all_taken
    else:
        step = words.terms.status[each.status]
    when = words.calendar.moment(each.when, agenda.today)
    return Row(CONTACTS, (when, each.deal, step, Cell(_with_whom(each, words))), indent=0)


def _with_whom(each: Appointment, words: Messages) -> Text:
    """Who will come; where contact is restricted, the restriction first."""
    who = text(words.join([person.name for person in each.people]))
    if not who:
        who = text(words.brief.who_will_come, ink=Ink.ASK)
    if each.rule is None:
        return who
    if each.rule.rule is ContactRule.EQUAL:
        return text(text(f"! {words.list.equal}", ink=Ink.RULE), SEPARATOR, who)
    said, named = words.terms, each.rule.channel
    return text(f"! {said.only_in.format(channel=named) if named else said.no_contact}", ink=Ink.RULE)
