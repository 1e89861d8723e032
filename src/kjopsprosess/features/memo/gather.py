"""Gathers what the memo may hold. Nothing of a deal is read here but what `facts.py` names."""

from collections.abc import Iterator
from datetime import date

from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.deal_state.days.ruling_days import live_days
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import person_part, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.deal_state.told.holding_words import holding_words
from kjopsprosess.deal_state.told.sharing import KeptBack, Sentence, from_the_customer, names_somebody, sentences
from kjopsprosess.deal_state.told.sources import Contradiction, contradictions
from kjopsprosess.deal_state.told.standing import Standing, step_standings
from kjopsprosess.deal_state.told.statements import Statement
from kjopsprosess.deal_state.told.voices import Voices
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import Part, PersonKind, ToldPart

from .facts import (
    LeftOut,
    Memo,
    MemoDay,
    MemoDifference,
    MemoParty,
    MemoRole,
    MemoSentence,
    StepTaken,
    StepToCome,
    Trace,
)


def make_memo(situation: Situation, reader: PersonState) -> Memo:
    """The page for somebody at the customer."""
    return _Maker(situation, reader).memo()


class _Maker:
    def __init__(self, situation: Situation, reader: PersonState) -> None:
        self.situation, self.reader = situation, reader
        self.people = situation.people
        self.standings = step_standings(situation)
        self.said = sentences(situation)
        self.statements = {id(each.heard): each for told in situation.statements.values() for each in told}
        """By the item of the log."""

    def memo(self) -> Memo:
        """All of it."""
        shared = [each for each in self.said if each.shared]
        words = [self._words(each) for each in shared if not each.kept_back]
        to_come = tuple(self._to_come(step) for step in self.situation.untaken if self._told(step))
        return Memo(
            deal=self.situation.id,
            customer=self.situation.deal.customer,
            reader=self.reader,
            today=self.situation.today,
            words=tuple(sorted(words, key=lambda each: not any(party.reader for party in each.trace.by))),
            to_come=to_come,
            taken=tuple(self._taken()),
            days=tuple(day for each in live_days(self.situation) if each.step is None for day in self._day(each)),
            differences=tuple(self._differences()),
            left=tuple(self._left(each.statement, each.kept_back) for each in shared if each.kept_back),
        )

    def party(self, person: PersonState, step: MapStep | None = None) -> MemoParty:
        """Somebody by name if we have met them, or they told us something, and they are still there; else by role."""
        if person is self.reader:
            return MemoParty(reader=True, id=person.id, name=person.name)
        if person.kind in (PersonKind.BODY, PersonKind.DOCUMENT) or (person.present and person.contacted):
            return MemoParty(id=person.id, name=person.name)
        return MemoParty(role=self._role_of(person, step))

    def _role_of(self, person: PersonState, step: MapStep | None) -> str | None:
        in_step = [each.role for each in step.step.who if each.role in person.roles] if step else []
        known = self.situation.map.roles
        return next((known[role].name for role in (*in_step, *person.roles) if role in known), None)

    def _trace(self, number: int | None, day: date | None, by: Iterator[PersonState]) -> Trace:
        entry = None if number is None else self.situation.deal.log[number].id
        return Trace(entry, None if number is None else number + 1, day, tuple(self.party(each) for each in by))

    def _trace_of(self, statement: Statement) -> Trace:
        voices = statement.voices
        told = (*voices.people, *voices.one_of, *voices.others)
        by = (self.people[each] for each in told if self.people[each].kind is not PersonKind.PARTNER)
        return self._trace(statement.file_index, statement.day, by)

    def _words(self, sentence: Sentence) -> MemoSentence:
        statement = sentence.statement
        trace = self._trace(statement.file_index, statement.day, iter(sentence.by))
        step = self.situation.map.by_id.get(statement.heard.step or "")
        if step and self._names_somebody(step.name):
            step = None
        return MemoSentence(statement.heard.says, sentence.topic, step, trace)

    def _told(self, step: MapStep) -> bool:
        """Whether somebody at the customer has told of a step, and nobody sees it otherwise."""
        standing = self.standings[step.id]
        theirs = any(each.kind is not PersonKind.PARTNER for each in standing.told_by) or standing.unnamed
        known = theirs and standing.standing not in (Standing.GUESS, Standing.DIFFERING)
        return known and not self._names_somebody(step.name)

    def _names_somebody(self, text: str) -> bool:
        """Whether a name that the deal gives a step, a day or a role names a person: then it is about somebody."""
        return names_somebody(text, (each for each in self.people.values() if each.kind in (None, PersonKind.PARTNER)))

    def _to_come(self, step: MapStep) -> StepToCome:
        days = (day for each in live_days(self.situation) if each.rules(step) for day in self._day(each))
        return StepToCome(step, tuple(self._who(step)), tuple(days), tuple(self._told_in(step)))

    def _who(self, step: MapStep) -> Iterator[MemoRole]:
        """Who they said takes part. Where they said yes to the step as it stands, also whom the map has in it."""
        told: dict[str, tuple[ToldPart, Trace]] = {}
        for statement in self._holding():
            if statement.heard.step == step.id:
                told |= {who: (part, self._trace_of(statement)) for who, part in statement.heard.who.items()}
        for who, (told_part, trace) in told.items():
            if told_part is not ToldPart.NONE:
                yield MemoRole(self._participant(who, step), Part(told_part.value), trace)
        if self.standings[step.id].standing is Standing.CONFIRMED:
            yield from (role for who, role in self._confirmed(step) if who not in told)

    def _confirmed(self, step: MapStep) -> Iterator[tuple[str, MemoRole]]:
        """Whom the map has in a step that they said yes to: persons, and the roles that nobody there holds."""
        yes = self.situation.confirmations[step.id][-1]
        trace = self._trace(yes.file_index, yes.day, (self.people[each] for each in yes.voices.people))
        for person in self.situation.present:
            part = person_part(step, person)
            if part and person.kind is not PersonKind.PARTNER:
                yield person.id, MemoRole(self.party(person, step), part, trace)
        for role, part in unfilled_roles(self.situation, step):
            who = f"{ROLE_PREFIX}{role}"
            yield who, MemoRole(self._participant(who, step), part, trace)

    def _holding(self) -> Iterator[Statement]:
        """The statements whose facts hold, as somebody at the customer told them; later ones win."""
        own = {step.id for step in self.situation.map.steps if step.own}
        entries = (each.entry for each in self.situation.history.entries)
        for word in holding_words(entries, self.situation.map.known.keys() - own):
            statement = self.statements.get(id(word.heard))
            if statement and from_the_customer(self.situation, statement):
                yield statement

    def _participant(self, who: str, step: MapStep) -> MemoParty:
        if who.startswith(ROLE_PREFIX):
            role = self.situation.map.roles.get(who.removeprefix(ROLE_PREFIX))
            return MemoParty(role=role.name if role and not self._names_somebody(role.name) else None)
        return self.party(self.people[who], step) if who in self.people else MemoParty()

    def _day(self, day: RulingDay) -> Iterator[MemoDay]:
        """A day, if somebody at the customer told of it, and it is not called by anybody's name."""
        told = day.told
        if told.what and self._names_somebody(told.what):
            return
        for statement in self._holding():
            heard, key = statement.heard, statement.heard.date or statement.heard.step
            if key == day.name and getattr(heard, told.rule.value) == told.day and statement.day == told.told_on:
                yield MemoDay(told.what, told.rule, told.day, self._trace_of(statement))
                return
        by = [self.people[each] for each in told.by if each in self.people]
        if told.told_on is None and any(each.kind is not PersonKind.PARTNER for each in by):
            theirs = (each for each in by if each.kind is not PersonKind.PARTNER)
            yield MemoDay(told.what, told.rule, told.day, self._trace(None, None, theirs))

    def _taken(self) -> Iterator[StepTaken]:
        for step in self.situation.map.steps:
            told = tuple(self._told_in(step))
            if self.situation.states[step.id] is StepState.DONE and told and not self._names_somebody(step.name):
                yield StepTaken(step, told)

    def _told_in(self, step: MapStep) -> Iterator[Trace]:
        """Every entry in which somebody at the customer told of a step, took it, said yes to it or promised on it."""
        on_step = {each.id: each for each in self.situation.history.promises if each.step == step.id and not each.ours}
        yes = {each.file_index: each.voices for each in self.situation.confirmations.get(step.id, ())}
        said: dict[int, list[Voices]] = {}
        for each in (
            *self.situation.statements.get(step.id, ()),
            *self.situation.history.steps.events.get(step.id, ()),
        ):
            said.setdefault(each.file_index, []).append(each.voices)
        for replayed in self.situation.history.entries:
            place, entry = replayed.file_index, replayed.entry
            voices = [*said.get(place, ()), *([yes[place]] if place in yes else ())]
            voices += [on_step[each.id].voices for each in entry.promised if each.id in on_step]
            told = {who for each in voices for who in (*each.people, *each.one_of, *each.others)}
            theirs = [each for each in self.people.values() if each.id in told and each.kind is not PersonKind.PARTNER]
            if theirs:
                yield self._trace(place, entry.date, iter(theirs))

    def _differences(self) -> Iterator[MemoDifference]:
        for clash in contradictions(self.situation):
            step = self.situation.map.by_id.get(clash.step or "")
            people = [side.person for side in clash.sides]
            if (
                step is None
                or self._names_somebody(step.name)
                or None in people
                or any(each and each.kind is PersonKind.PARTNER for each in people)
            ):
                continue
            parties = [self._by_role(each, step) for each in people if each] if self._may_be_told(clash) else []
            known = [each for each in parties if each.reader or each.role]
            yield MemoDifference(step, tuple(dict.fromkeys(known)) if len(set(known)) == len(people) else ())

    def _by_role(self, person: PersonState, step: MapStep) -> MemoParty:
        if person is self.reader:
            return self.party(person)
        return MemoParty(role=self._role_of(person, step))

    def _may_be_told(self, clash: Contradiction) -> bool:
        """Whether those who differ may be told of: what was said against the other is marked to be shared."""
        said = self.situation.statements.get(clash.step, ())
        newer = clash.sides[1]
        return any(
            each.heard.share and each.day == newer.day and each.heard.says == newer.says and each.heard.against
            for each in said
        )

    def _left(self, statement: Statement, why: KeptBack) -> LeftOut:
        entry = self.situation.deal.log[statement.file_index]
        item = next(place for place, each in enumerate(entry.heard) if each is statement.heard)
        return LeftOut(entry.id, statement.file_index + 1, item, statement.day, why)
