"""After a contact: the verdict with the customer's next step, and the two refusals that teach the method."""

from __future__ import annotations

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Stop
from kjopsprosess.page.deal.deal_parts import (
    capitalized,
    maker_names,
    next_step_section,
    role_name,
    rule_line,
    short_name,
    standstill_text,
)
from kjopsprosess.page.deal.ruling_days import day_glyph, day_text
from kjopsprosess.page.page import Columns, Item, Line, Page, Row, Section, Style, text

from .book.aim_page import aim_section
from .facts import EntryResult
from .promises.page import promise_sections
from .recorded_page import recorded_section
from .told.page import told_sections

REMEDY_COLUMNS = Columns("ways-out")
MAX_NAMED_STEPS = 3
"""So many of the steps that an order overtook are named, the rest counted."""


def result_page(result: EntryResult, messages: Messages) -> Page:
    """The verdict, what was told of how they buy, then the customer's new next step."""
    sections = [
        Section(
            items=(
                Line(text(verdict_sentence(result, messages)), indent=0),
                *_taken_up(result, messages),
                *_standstill(result, messages),
                *_overtaken(result, messages),
                *_unapproved(result, messages),
                *_reopened(result, messages),
            )
        )
    ]
    sections += recorded_sections(result, messages)
    sections.append(_days(result, messages))
    if result.step:
        step = next_step_section(
            result.step, result.promised, result.situation.people, messages, result.situation.today
        )
        rule: tuple[Item, ...] = (rule_line(result.rule, messages),) if result.rule else ()
        sections.append(Section(step.heading, (step.items[0], *rule, *step.items[1:])))
    return Page(tuple(sections))


def recorded_sections(result: EntryResult, messages: Messages) -> list[Section]:
    """What an entry holds, as it was read: bookings, promises, the rest, and what was told of how they buy."""
    return [
        aim_section(result.situation, result.entry.entry, messages),
        *promise_sections(result.promises, result.situation, messages, result.entry.entry.date),
        recorded_section(result, messages),
        *told_sections(result.told, result.situation, messages),
    ]


def _days(result: EntryResult, messages: Messages) -> Section:
    """The days that were told or moved, and the deadline that was set, each with the time until then."""
    return Section(items=tuple(Line(day_text(day, messages), glyph=day_glyph(day)) for day in result.days))


def _overtaken(result: EntryResult, messages: Messages) -> tuple[Line, ...]:
    """What an order leaves behind: a slip that wins a deal is seen at once, and so is a purchase by another road."""
    if not result.skipped_by_order:
        return ()
    steps = [messages.quote(short_name(step)) for step in result.skipped_by_order]
    named, more = steps[:MAX_NAMED_STEPS], len(steps) - MAX_NAMED_STEPS
    names = messages.join([*named, messages.terms.more.format(n=more)] if more > 0 else named)
    return (Line(text(messages.advance.overtaken(len(steps), steps=names)), indent=0),)


def _taken_up(result: EntryResult, messages: Messages) -> tuple[Line, ...]:
    """What took up a postponed deal again, or that a message did not."""
    entry, woke = result.entry.entry, result.entry.woke
    waits = bool(entry.how) and not entry.stopped and result.situation.resting_until is not None
    if result.rested_until is None or not (woke or waits):
        return ()
    said = messages.advance.steps
    phrase = said.taken_up[woke] if woke else said.still_postponed
    day = messages.calendar.day(result.rested_until, result.situation.today)
    return (Line(text(phrase.format(day=day)), indent=0),)


def _standstill(result: EntryResult, messages: Messages) -> tuple[Line, ...]:
    """After a choice: until when it may be complained about."""
    standstill = result.situation.standstill
    if standstill is None or standstill.choice not in result.done:
        return ()
    said = standstill_text(standstill, messages, result.situation.today)
    return (Line(text(end_sentence(capitalized(said))), indent=0),)


def _reopened(result: EntryResult, messages: Messages) -> tuple[Line, ...]:
    """The steps that the customer went back to, and what waits for them now."""
    said = messages.advance.steps
    lines = [said.reopened.format(step=messages.quote(short_name(step))) for step in result.reopened]
    if result.reopened and result.wait_again:
        steps = [messages.quote(short_name(step)) for step in result.wait_again]
        lines.append(said.wait_again(len(steps), steps=messages.join(steps)))
    return tuple(Line(text(capitalized(line)), indent=0) for line in lines)


def _unapproved(result: EntryResult, messages: Messages) -> tuple[Line, ...]:
    """Approvals that nobody gave: done by others, or passed by the order."""
    said, step_map = messages.advance.steps, result.situation.map
    phrase = said.never_approved if result.verdict is Verdict.ORDER else said.approval_not_seen
    named = [
        (messages.quote(short_name(gate)), messages.either([role_name(step_map, role) for role in roles]))
        for gate, roles in result.unapproved
    ]
    return tuple(
        Line(text(phrase.format(step=step, roles=roles), style=Style.ASK), glyph="?", indent=0) for step, roles in named
    )


def verdict_sentence(result: EntryResult, messages: Messages) -> str:
    """What the contact came to, in a sentence or two."""
    said = messages.advance
    stopped = result.entry.entry.stopped
    if stopped and stopped.outcome is Stop.LATER and stopped.until:
        until = said.postponed.format(day=messages.calendar.day(stopped.until, result.situation.today))
        return f"{until} {_verdict_text(result, messages)}" if result.verdict else until
    if stopped and stopped.outcome is Stop.WITHDRAWN and result.verdict in (Verdict.NO, None):
        return said.withdrawn
    return _verdict_text(result, messages)


def _verdict_text(result: EntryResult, messages: Messages) -> str:
    weak = _weakly_done(result, messages)
    if weak and result.verdict in (Verdict.CONTINUATION, None):
        return weak
    return " ".join(each for each in (_sentence_by_verdict(result, messages), weak) if each)


def _weakly_done(result: EntryResult, messages: Messages) -> str:
    """What is done on the doer's word alone, and what is hearsay, done or promised; all of it is no advance."""
    said, people = messages.advance.steps, result.situation.people

    def name(step_id: str) -> str:
        step = result.situation.map.known[step_id]
        return messages.quote(step.short or step.name)

    found = [
        capitalized(said.on_own_word.format(step=name(step), name=people[person].name))
        for step, person in result.entry.on_own_word
    ]
    if found:
        found.append(said.own_word_counts_little)
    found += [said.hearsay.format(step=name(step)) for step in result.entry.hearsay]
    for promise in result.hearsay_promises:
        found.append(messages.advance.promises.hearsay.format(name=maker_names(promise, people, messages)))
    return " ".join(found)


def _sentence_by_verdict(result: EntryResult, messages: Messages) -> str:
    said = messages.advance
    match result.verdict:
        case Verdict.ORDER:
            return said.order
        case Verdict.NO:
            return said.no
        case Verdict.ADVANCE:
            return _advance(result, messages)
        case Verdict.CONTINUATION:
            return _continuation(result, messages)
        case _:
            unanswered = result.entry.entry.unanswered
            return said.unanswered(result.situation.history.unanswered) if unanswered else said.noted


def _continuation(result: EntryResult, messages: Messages) -> str:
    """What the customer did instead: told how they buy, set another day for what they owe, or nothing."""
    said, row = messages.advance, result.situation.history.continuations
    if result.entry.mapped:
        return said.mapped
    if any(not promise.ours for promise, _ in result.promises.moved):
        return said.another_day_again.format(n=row) if row > 1 else said.another_day
    return said.continuations.format(n=row) if row > 1 else said.continuation


def _advance(result: EntryResult, messages: Messages) -> str:
    """The strongest thing the customer did: a step, a promise given, a promise kept, a door opened."""
    said = messages.advance
    own_word = {each.step for each in result.entry.on_own_word}
    if done := [step for step in result.done if step.id not in own_word]:
        steps = messages.join([messages.quote(short_name(step)) for step in done])
        return said.done(len(done), number=messages.number(len(done)), steps=steps)
    for phrase, people in (
        (said.promised, result.promised_by),
        (said.kept, result.kept_by),
        (said.door, result.first_met),
    ):
        if people:
            return phrase.format(names=messages.join([person.name for person in people]))
    return said.noted


def done_by_nobody_page(
    deal: str, flag: str, step: Step, proof: str, people: list[PersonState], messages: Messages
) -> Page:
    """The refusal of a step that nobody at the customer has done."""
    said = messages.advance
    someone = next((person.id for person in people if person.is_source), messages.help.metavars["NAME"])
    asked = said.nobody_did_it_ask.format(step=messages.quote(step.short or step.name))
    command = f'kp advance {deal} {flag} "{someone}: {step.id} = {proof}"'
    ways_out = ((said.we_know, command), (said.we_do_not_know, said.leave_open))
    rows = tuple(Row(REMEDY_COLUMNS, (label, way)) for label, way in ways_out)
    return Page((Section(items=(*_plain(said.nobody_did_it, asked), *rows)),))


def our_own_action_page(deal: str, step: Step, proof: str, messages: Messages) -> Page:
    """The refusal of our own act as proof of the customer's step."""
    said = messages.advance
    result = (*_plain(said.done_when.format(step=messages.quote(step.name))), Line(text(step.done_when)))
    head = (*_plain(said.we_did_it), *(result if step.done_when else ()))
    action = f"{step.id}/{step.seller_actions[0].id}" if step.seller_actions else f'"{proof}"'
    command = Line(text(f"kp advance {deal} --did {action}"), keep=True)
    return Page((Section(items=(*head, *_plain(said.record_as_ours), command)),))


def refusal_page(reasons: list[str], messages: Messages) -> Page:
    """Why an entry was not saved: every reason."""
    return Page((Section(items=_plain(messages.advance.not_saved)), *reasons_page(reasons).sections))


def reasons_page(reasons: list[str]) -> Page:
    """The reasons alone."""
    rows = tuple(Line(text(reason), glyph="!") for reason in reasons)
    return Page((Section(items=rows, gap=False),))


def warnings_page(remarks: list[str]) -> Page:
    """What is worth a look although it was saved."""
    return Page((Section(items=tuple(Line(text(each, style=Style.LATE), glyph="!", indent=0) for each in remarks)),))


def _plain(*lines: str) -> tuple[Line, ...]:
    return tuple(Line(text(line), indent=0) for line in lines)
