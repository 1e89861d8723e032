"""The map by person as a page: a column each where the screen has room, else a block each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import PersonKind
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    name_and_kind,
    promise_text,
    short_name,
    status_parts,
    table_name,
)
from kjopsprosess.page.deal.in_words import difference_text, kept_text, leaving_lines, teller_name
from kjopsprosess.page.drawing.wrapping import width_of
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, text

from .by_person import Account, MapByPerson, OrderDifference, PersonsMap

SCREEN, INDENT, GAP = 80, 4, 2
"""Columns of a screen, before a row, and between two columns of a table."""
NOTHING, DIFFERS, ONLY_HERE = "–", "?", "+"
ENDS = (PromiseStatus.KEPT, PromiseStatus.DROPPED)
TABLE = Columns("by-person")
BLOCKS = Columns("persons-steps")


def map_by_person_page(facts: MapByPerson, messages: Messages) -> Page:
    """What each says of the steps to come; where they differ; what nobody has confirmed."""
    rows = _table(facts, messages)
    beside = bool(rows) and _fits(rows)
    told = [Section(items=tuple(rows))] if beside else [_block(each, facts, messages) for each in facts.people]
    sections = (
        Section(items=tuple(_head(facts, messages))),
        *told,
        *_legend(facts, messages, gap=not beside),
        _promises(facts, messages),
        _differences(facts, messages),
        _not_confirmed(facts, messages),
        *_ask(facts, messages),
    )
    return Page(tuple(section for section in sections if section.items))


def _head(facts: MapByPerson, messages: Messages) -> Iterator[Line]:
    said, situation = messages.map_by_person, facts.situation
    how = status_parts(facts.status, facts.ending, situation.standstill, messages, situation.today)
    done = messages.map.steps_done.format(taken=facts.done, of=facts.of)
    yield Line(text(SEPARATOR.join([situation.deal.customer, *how, done, said.title])), indent=0)
    if not facts.people:
        yield Line(text(said.nobody), indent=0)
    yield from leaving_lines(situation, [each.person for each in facts.people], messages)
    if facts.only_earlier:
        names = messages.join([_name(person, messages) for person in facts.only_earlier])
        yield Line(text(said.only_earlier.format(names=names), style=Style.QUIET), indent=0)


def _table(facts: MapByPerson, messages: Messages) -> list[Row]:
    """A row a step, numbered, and a column a person; no rows where nobody has told anything."""
    if not facts.people:
        return []
    names = [Cell(text(_name(each.person, messages), style=Style.QUIET)) for each in facts.people]
    rows = [Row(TABLE, (Cell(()), *names), heading=True)]
    numbers = {step.id: number for number, step in enumerate(facts.steps, 1)}
    in_figures = {step: str(number) for step, number in numbers.items()}
    differing = {each.step for each in facts.differences}
    for step in facts.steps:
        name = f"{numbers[step.id]:>{len(str(len(facts.steps)))}} {table_name(step.name, step.short)}"
        cells = [_cell(each, each.of(step), in_figures, facts, messages) for each in facts.people]
        glyph = DIFFERS if step.id in differing else ONLY_HERE if step.own else ""
        rows.append(Row(TABLE, (Cell(text(name)), *cells), glyph=glyph))
    return rows


def _fits(rows: Iterable[Row]) -> bool:
    """Whether a table is no wider than a screen."""
    bodies = [[cell.body for cell in row.cells if isinstance(cell, Cell)] for row in rows]
    widths = [max(width_of(body) for body in column) for column in zip(*bodies, strict=True)]
    return INDENT + sum(widths) + GAP * (len(widths) - 1) <= SCREEN


def _cell(
    person: PersonsMap, account: Account | None, names: dict[str, str], facts: MapByPerson, messages: Messages
) -> Cell:
    if account is None:
        return Cell(text(NOTHING, style=Style.QUIET), narrow=())
    said = ", ".join(_told(account, names, facts, messages))
    in_words = ", ".join(_told(account, {}, facts, messages))
    style = Style.ASK if account.against else Style.TEXT
    named = messages.map_by_person.by.format(name=_name(person.person, messages), what=in_words)
    return Cell(text(said, style=style), narrow=text(named, style=style))


def _told(account: Account, names: dict[str, str], facts: MapByPerson, messages: Messages) -> Iterator[str]:
    """What somebody says of a step, in a few words. `names`: what steps are called; the others by their names."""
    said, states = messages.map_by_person, messages.terms.states
    if account.skipped:
        yield states["skipped"]
    if account.done:
        yield states["done"]
    if account.reopened:
        yield states["reopened"]
    if account.confirmed:
        yield said.confirmed
    if account.promised:
        yield said.promised
    if account.after is not None:
        yield _after(account.after, names, facts, messages)
    if account.before:
        yield said.before.format(steps=_steps(account.before, names, facts, messages))
    if account.told and account.after is None and not account.before and not account.against:
        yield said.told
    if account.against:
        yield said.differs


def _after(after: tuple[str, ...], names: dict[str, str], facts: MapByPerson, messages: Messages) -> str:
    if not after:
        return messages.questions.from_start
    return messages.map.after.format(step=_steps(after, names, facts, messages))


def _steps(ids: Iterable[str], names: dict[str, str], facts: MapByPerson, messages: Messages) -> str:
    known = facts.situation.map.known
    in_full = {each: step.short or step.name for each, step in known.items()}
    return messages.join([names.get(each) or messages.quote(in_full.get(each, each)) for each in ids])


def _block(each: PersonsMap, facts: MapByPerson, messages: Messages) -> Section:
    """What one person says, in the order they give."""
    rows: list[Item] = []
    for account in each.accounts:
        step = account.step
        words = [messages.quote(account.says)] if account.says else []
        said = SEPARATOR.join([", ".join(_told(account, {}, facts, messages)), *words])
        style = Style.ASK if account.against else Style.TEXT
        glyph = DIFFERS if any(d.step == step.id for d in facts.differences) else ONLY_HERE if step.own else ""
        rows.append(Row(BLOCKS, (Cell(text(table_name(step.name, step.short))), Cell(text(said, style=style))), glyph))
    return Section(text(_name(each.person, messages), style=Style.HEADING), tuple(rows))


def _legend(facts: MapByPerson, messages: Messages, *, gap: bool) -> Iterator[Section]:
    """What the mark before a step means that only this customer has."""
    if facts.people and any(step.own for step in facts.steps):
        yield Section(items=(Line(text(messages.map.own, style=Style.QUIET), glyph=ONLY_HERE),), gap=gap)


def _promises(facts: MapByPerson, messages: Messages) -> Section:
    """The words of what the cells only say is promised, and whether it is kept."""
    situation, log = facts.situation, messages.log
    found = {account.promise for each in facts.people for account in each.accounts if account.promise}
    rows: list[Item] = []
    for promise in sorted(found, key=lambda each: (each.due, each.id)):
        step = situation.map.by_id.get(promise.step or "")
        if promise.open:
            rows.append(Line(promise_text(promise, situation.people, messages, situation.today, step)))
        elif promise.status in ENDS:
            words = kept_text(promise, situation.people, messages)
            label = log.kept if promise.status is PromiseStatus.KEPT else log.dropped
            rows.append(Line(text(messages.map_by_person.of_step.format(step=label, what=words))))
    return Section(text(messages.map_by_person.what_they_promised, style=Style.HEADING), tuple(rows))


def _differences(facts: MapByPerson, messages: Messages) -> Section:
    said = messages.map_by_person
    rows: list[Item] = []
    for each in facts.differences:
        name = short_name(facts.situation.map.by_id[each.step or ""])
        sides = said.of_step.format(step=name, what=difference_text(each, messages))
        rows.append(Line(text(sides, style=Style.ASK), glyph=DIFFERS))
    for order in facts.orders:
        given = _order(order, facts, messages)
        rows.append(Line(text(said.of_step.format(step=short_name(order.step), what=given))))
    if not rows and len(facts.people) > 1:
        rows.append(Line(text(said.no_difference)))
    return Section(text(said.where_they_differ, style=Style.HEADING), tuple(rows))


def _order(each: OrderDifference, facts: MapByPerson, messages: Messages) -> str:
    """Who says it comes after what: the newest word holds."""
    said = messages.map_by_person
    given = [
        said.given.format(
            order=_after(one.after, {}, facts, messages),
            name=_name(one.person, messages),
            day=messages.calendar.short_day(one.day, facts.situation.today),
        )
        for one in each.given
    ]
    return said.newest_holds.format(given=", ".join(given))


def _not_confirmed(facts: MapByPerson, messages: Messages) -> Section:
    said = messages.map_by_person
    one = [
        said.by_one.format(step=short_name(each.step), name=messages.join([_name(p, messages) for p in each.told_by]))
        for each in facts.told_by_one
    ]
    rows: list[Item] = [Labelled(said.told_by_one, text(SEPARATOR.join(one)))] if one else []
    if facts.guesses:
        guesses = SEPARATOR.join(short_name(step) for step in facts.guesses)
        rows.append(Labelled(said.our_guess, text(guesses, style=Style.ASK), glyph="?"))
    return Section(text(said.not_confirmed, style=Style.HEADING), tuple(rows))


def _ask(facts: MapByPerson, messages: Messages) -> Iterator[Section]:
    if facts.steps:
        command = messages.map_by_person.ask.format(command=f"kp questions {facts.situation.id}")
        yield Section(items=(Line(text(command), indent=0),))


def _name(person: PersonState, messages: Messages) -> str:
    """A person's name; of a partner, a document and who has left, that they are."""
    if person.kind is PersonKind.DOCUMENT:
        return messages.map_by_person.in_writing.format(name=person.name)
    return name_and_kind(person, messages) if person.kind is PersonKind.PARTNER else teller_name(person, messages)
