"""After a contact: the verdict with the customer's next step, and the two refusals that teach the method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.people import Known
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Stop
from kjopsprosess.page.deal_parts import next_step_section, rule_line, short_name
from kjopsprosess.page.page import Columns, Ink, Item, Line, Page, Row, Section, text

if TYPE_CHECKING:
    from .facts import Outcome

WAYS_OUT = Columns("ways-out")
NAMED_STEPS = 3
"""So many of the steps that an order overtook are named, the rest counted."""


def outcome_page(outcome: Outcome, words: Messages) -> Page:
    """The verdict, then the customer's new next step."""
    sections = [Section(items=(Line(text(verdict_sentence(outcome, words)), indent=0), *_overtaken(outcome, words)))]
    if outcome.step:
        step = next_step_section(
            outcome.step, outcome.promised, outcome.situation.people, words, outcome.situation.today
        )
        rule: tuple[Item, ...] = (rule_line(outcome.rule, words),) if outcome.rule else ()
        sections.append(Section(step.heading, (step.items[0], *rule, *step.items[1:])))
    return Page(tuple(sections))


def _overtaken(outcome: Outcome, words: Messages) -> tuple[Line, ...]:
    """What an order leaves behind: a slip that wins a deal is seen at once, and so is a purchase by another road."""
    if not outcome.overtaken:
        return ()
    steps = [words.quote(short_name(step)) for step in outcome.overtaken]
    named, more = steps[:NAMED_STEPS], len(steps) - NAMED_STEPS
    names = words.join([*named, words.terms.more.format(n=more)] if more > 0 else named)
    return (Line(text(words.advance.overtaken(len(steps), steps=names)), indent=0),)


def verdict_sentence(outcome: Outcome, words: Messages) -> str:
    """What the contact came to, in a sentence or two."""
    said = words.advance
    stopped = outcome.told.entry.stopped
    if stopped and stopped.outcome is Stop.LATER and stopped.until:
        until = said.postponed.format(day=words.calendar.day(stopped.until, outcome.situation.today))
        return f"{until} {_came_to(outcome, words)}" if outcome.verdict else until
    if stopped and stopped.outcome is Stop.WITHDRAWN and outcome.verdict in (Verdict.NO, None):
        return said.withdrawn
    return _came_to(outcome, words)


def _came_to(outcome: Outcome, words: Messages) -> str:
    said = words.advance
    match outcome.verdict:
        case Verdict.ORDER:
            return said.order
        case Verdict.NO:
            return said.no
        case Verdict.ADVANCE:
            return _advance(outcome, words)
        case Verdict.CONTINUATION:
            row = outcome.situation.history.continuations
            return said.continuations.format(n=row) if row > 1 else said.continuation
        case _:
            return said.noted


def _advance(outcome: Outcome, words: Messages) -> str:
    """The strongest thing the customer did: a step, a promise given, a promise kept, a door opened."""
    said = words.advance
    if outcome.done:
        steps = words.join([words.quote(short_name(step)) for step in outcome.done])
        return said.done(len(outcome.done), number=words.number(len(outcome.done)), steps=steps)
    for phrase, people in (
        (said.promised, outcome.promised_by),
        (said.kept, outcome.kept_by),
        (said.door, outcome.first_met),
    ):
        if people:
            return phrase.format(names=words.join([person.name for person in people]))
    return said.noted


def by_nobody_page(deal: str, flag: str, step: Step, proof: str, people: list[Known], words: Messages) -> Page:
    """The refusal of a step that nobody at the customer has done."""
    said = words.advance
    someone = next((person.id for person in people if person.is_source), "kari")
    asked = said.nobody_did_it_ask.format(step=words.quote(step.short or step.name))
    command = f'kp advance {deal} {flag} "{someone}: {step.id} = {proof}"'
    ways_out = ((said.we_know, command), (said.we_do_not_know, said.leave_open))
    rows = tuple(Row(WAYS_OUT, (label, way)) for label, way in ways_out)
    return Page((Section(items=(*_plain(said.nobody_did_it, asked), *rows)),))


def ours_page(deal: str, step: Step, proof: str, words: Messages) -> Page:
    """The refusal of our own act as proof of the customer's step."""
    said = words.advance
    head = _plain(said.we_did_it, said.done_when.format(step=words.quote(step.name)))
    action = f"{step.id}/{step.seller_actions[0].id}" if step.seller_actions else f'"{proof}"'
    command = Line(text(f"kp advance {deal} --did {action}"), keep=True)
    return Page((Section(items=(*head, Line(text(step.done_when)), *_plain(said.record_as_ours), command)),))


def refusal_page(reasons: list[str], words: Messages) -> Page:
    """Why an entry was not saved: every reason."""
    return Page((Section(items=_plain(words.advance.not_saved)), *reasons_page(reasons).sections))


def reasons_page(reasons: list[str]) -> Page:
    """The reasons alone."""
    rows = tuple(Line(text(reason), glyph="!") for reason in reasons)
    return Page((Section(items=rows, gap=False),))


def remarks_page(remarks: list[str]) -> Page:
    """What is worth a look although it was saved."""
    return Page((Section(items=tuple(Line(text(each, ink=Ink.LATE), glyph="!", indent=0) for each in remarks)),))


def _plain(*lines: str) -> tuple[Line, ...]:
    return tuple(Line(text(line), indent=0) for line in lines)
