"""What was read of what was told, said back: one line for each fact, and what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import singledispatchmethod
from typing import TYPE_CHECKING

from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule
from kjopsprosess.page.deal.deal_parts import channel_name
from kjopsprosess.page.page import Item, Line, Section, text

from .facts import (
    ConfirmedSteps,
    Difference,
    HeldWord,
    MissingRoles,
    NewStep,
    PlainStatement,
    Shared,
    StepName,
    ToldContact,
    ToldDay,
    ToldFact,
    ToldOrder,
    ToldParts,
    ToldProof,
    ToldStandstill,
    ToldTime,
    ToldTopic,
    Trigger,
)

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def told_sections(facts: tuple[ToldFact, ...], situation: Situation, messages: Messages) -> tuple[Section, ...]:
    """Everything that was read, below a head; nothing when nothing was told of how the customer buys."""
    if not facts:
        return ()
    lines = ToldLines(situation, messages)
    rows: list[Item] = [Line(text(lines.head), indent=0)]
    rows += [Line(text(lines.line(fact))) for fact in facts]
    for fact in facts:
        if isinstance(fact, NewStep):
            rows += lines.questions(fact)
        elif isinstance(fact, PlainStatement) and fact.step is None:
            rows += lines.how_to_place(fact)
    return (Section(items=tuple(rows)),)


def ring_sentence(ring: tuple[str, ...], names: Mapping[str, str], messages: Messages) -> str:
    """Why steps cannot come in the order that was told: the chain in which each waits for the next."""
    said = messages.advance.told
    shown = [messages.quote(names.get(each, each)) for each in (*ring, ring[0])]
    links = [said.ring_first.format(step=shown[0], earlier=shown[1])]
    links += [said.ring_next.format(earlier=each) for each in shown[2:]]
    return said.ring.format(steps=", ".join(links))


class ToldLines:
    """The sentences about what was told in one deal."""

    def __init__(self, situation: Situation, messages: Messages) -> None:
        self.situation, self.messages = situation, messages
        self.said = messages.advance.told
        self.head = self.said.head

    @singledispatchmethod
    def line(self, fact: ToldFact) -> str:
        """One fact as a line."""
        raise AssertionError(fact)

    @line.register(NewStep)
    def _(self, fact: NewStep) -> str:
        waiting = [self._step(each) for each in fact.waiting]
        new = self.said.new_step.format(step=self._step(fact.step), by=self._by(fact.by))
        return f"{new}; {self.said.waiting(len(waiting), steps=self._join(waiting))}" if waiting else new

    @line.register(ToldOrder)
    def _(self, fact: ToldOrder) -> str:
        step = self._step(fact.step)
        after, before = ([self._step(each) for each in steps] for steps in (fact.after, fact.before))
        found = [self.said.after.format(step=step, steps=self._join(after))] if after else []
        found += [self.said.waiting(len(before), steps=self._join(before))] if before and after else []
        found += [self.said.before.format(step=step, steps=self._join(before))] if before and not after else []
        return "; ".join(found) + self._by(fact.by)

    @line.register(ToldParts)
    def _(self, fact: ToldParts) -> str:
        parts = [f"{name} {self.said.part[part]}" for name, part in fact.parts]
        return self.said.parts_told.format(step=self._step(fact.step), parts=self._join(parts), by=self._by(fact.by))

    @line.register(ToldTime)
    def _(self, fact: ToldTime) -> str:
        start = self._step(fact.counted_from) if fact.counted_from else ""
        said = self.said.takes_from if start else self.said.takes
        step, by = self._step(fact.step), self._by(fact.by)
        return said.format(step=step, takes=fact.takes.text, earlier=start, by=by)

    @line.register(ToldContact)
    def _(self, fact: ToldContact) -> str:
        said = self.said.only if fact.contact.rule is ContactRule.PORTAL_ONLY else self.said.equal
        channel = channel_name(fact.contact, self.messages)
        return said.format(step=self._step(fact.step), channel=channel, by=self._by(fact.by))

    @line.register(ToldProof)
    def _(self, fact: ToldProof) -> str:
        return self.said.done_when.format(step=self._step(fact.step), proof=fact.done_when, by=self._by(fact.by))

    @line.register(ToldStandstill)
    def _(self, fact: ToldStandstill) -> str:
        return self.said.is_standstill.format(step=self._step(fact.step), by=self._by(fact.by))

    @line.register(ToldTopic)
    def _(self, fact: ToldTopic) -> str:
        return self.said.topic.format(topic=self.messages.terms.topics[fact.topic])

    @line.register(Shared)
    def _(self, _: Shared) -> str:
        return self.said.shared

    @line.register(ToldDay)
    def _(self, fact: ToldDay) -> str:
        of = self.messages.quote(fact.what) if fact.what else ""
        if fact.step:
            of = f"{of} ({self._step(fact.step)})" if of else self._step(fact.step)
        when = self.said.day_rules[fact.rule].format(day=self.messages.day(fact.day, self.situation.today))
        return self.said.day_of.format(what=of, when=when, by=self._by(fact.by))

    @line.register(Difference)
    def _(self, fact: Difference) -> str:
        about = self.said.differ_on.format(step=self._step(fact.step)) if fact.step else self.said.differ
        by = self._by(fact.by)
        if fact.other is None:
            return self.said.against_process.format(differ=about, by=by)
        other = self._people((fact.other,))
        if fact.other_says is None:
            return self.said.against_unheard.format(differ=about, other=other, by=by)
        words = self.messages.quote(fact.other_says)
        return self.said.against.format(differ=about, other=other, words=words, by=by)

    @line.register(Trigger)
    def _(self, fact: Trigger) -> str:
        return self.said.trigger.format(words=self.messages.quote(fact.says), by=self._by(fact.by))

    @line.register(MissingRoles)
    def _(self, fact: MissingRoles) -> str:
        return self.said.missing_roles.format(roles=self._join(fact.roles), by=self._by(fact.by))

    @line.register(HeldWord)
    def _(self, fact: HeldWord) -> str:
        step = self._step(fact.step)
        if fact.by is None:
            return self.said.process_holds.format(step=step)
        return self.said.holds.format(step=step, who=self._people((fact.by,)))

    @line.register(ConfirmedSteps)
    def _(self, fact: ConfirmedSteps) -> str:
        return self.said.confirmed.format(steps=self._join(map(self._step, fact.steps)), by=self._by(fact.by))

    @line.register(PlainStatement)
    def _(self, fact: PlainStatement) -> str:
        words = self.messages.quote(fact.says)
        if fact.step is None:
            return self.said.about_no_step.format(words=words, by=self._by(fact.by))
        return self.said.about_step.format(step=self._step(fact.step), words=words, by=self._by(fact.by))

    def questions(self, new: NewStep) -> list[Line]:
        """What is not known of a new step, each with the line that tells it."""
        found: list[tuple[str, str]] = []
        if new.may_be_standstill:
            found.append((self.said.ask_standstill, self.said.standstill_clause))
        if new.lacks_done_when:
            found.append((self.said.ask_done_when, self.said.done_when_clause))
        lines: list[Line] = []
        for ask, clause in found:
            lines.append(Line(text(ask.format(step=self._step(new.step))), glyph="?"))
            lines.append(self._typed(new.by, f"{new.step.id} {clause} = {new.says}"))
        return lines

    def how_to_place(self, fact: PlainStatement) -> list[Line]:
        """How words on no particular step are told again with the step they are about."""
        step = self.messages.help.metavars["STEP"]
        return [Line(text(self.said.place_it), glyph="?"), self._typed(fact.by, f"{step} = {fact.says}")]

    def _typed(self, by: tuple[str, ...], told: str) -> Line:
        who = f"{', '.join(by)}: " if by else ""
        return Line(text(f"kp advance {self.situation.id} --heard {shell_word(f'{who}{told}')}"), indent=8, keep=True)

    def _step(self, step: StepName) -> str:
        return self.messages.quote(step.short or step.name)

    def _people(self, people: Iterable[str]) -> str:
        known = self.situation.people
        return self._join(known[each].name if each in known else each for each in people)

    def _by(self, people: tuple[str, ...]) -> str:
        """« (Anne Bø)»; nothing where nobody was named or there."""
        return f" ({self._people(people)})" if people else ""

    def _join(self, names: Iterable[str]) -> str:
        return self.messages.join([*names])
