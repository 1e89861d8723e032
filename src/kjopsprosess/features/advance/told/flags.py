"""Flags about how the customer buys, as the items of an entry; what is doubtful is refused with what can be typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.lookup import resolve_day
from kjopsprosess.app.typed.values import parse_topic
from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.messages.typed_dates.doubt_sentence import doubt_sentence
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day

from .doubts import day_names, known_names, refuse_doubt
from .grammar.clauses import named_steps
from .grammar.grammar import ToldReader, TypedStatement
from .grammar.phrase import StatementDoubt
from .items import ItemMaker, WrittenItem

Read = TypeVar("Read")
"""What a reader makes of a text."""
MAX_ROUNDS = 4
"""So many times the sentences of one call are read, so that each may name the new steps of the others."""


class ToldFlags:
    """Turns what was told about how the customer buys into items of an entry."""

    def __init__(
        self,
        context: CommandContext,
        loaded: LoadedDeal,
        options: AdvanceOptions,
        people: dict[str, str],
        person_id: Callable[[str], str],
        day: date,
    ) -> None:
        """`people`: names by id, with those who are told of in this call; `person_id` finds or refuses a name.

        `day`: the entry's own, from which days in it are reckoned.
        """
        self.context, self.loaded, self.options = context, loaded, options
        self.people, self.day = people, day
        self.new_steps: dict[int, tuple[str, str]] = {}
        """Id and name of the step that a sentence tells of for the first time, by its place in the call."""
        self._readers: dict[frozenset[tuple[str, str]], ToldReader] = {}
        """A reader for each set of new steps: most sentences share one."""
        step_map = loaded.situation.map
        self.make = ItemMaker(
            person=person_id,
            day=lambda text: resolve_day(context, text, past=False, today=day),
            step_ids={*step_map.known, *step_map.by_id},
            day_ids=day_names(loaded.deal),
            role_ids=step_map.roles,
            share=True if options.share else None,
            topic=parse_topic(context, options.topic) if options.topic else None,
        )

    def heard(self) -> list[WrittenItem]:
        """Everything that was heard: sentences, days, why they buy now, and roles that are not there."""
        items = [self.make.heard(each) for each in self._statements()]
        reader, options = self.reader(), self.options
        items += [self.make.ruling_day(self._read("--day", reader.day, text)) for text in options.day]
        items += [self.make.why_now(self._read("--why-now", reader.why_now, text)) for text in options.why_now]
        items += [self.make.without(self._read("--without", reader.without, text)) for text in options.without]
        return items

    def holds(self) -> list[WrittenItem]:
        """Whose word holds, for each step."""
        read = self.reader().holds
        return [item for text in self.options.holds for item in self.make.holds(self._read("--holds", read, text))]

    def confirmed(self) -> list[WrittenItem]:
        """Who said yes to which steps."""
        read = self.reader().confirmed
        return [self.make.confirmed(self._read("--confirmed", read, text)) for text in self.options.confirmed]

    def _statements(self) -> list[TypedStatement]:
        """Every `--heard`. A sentence may name a new step that another of the same call tells of."""
        if self.options.against is not None and not self.options.heard:
            refuse_doubt(self.context, self.loaded, "--against", StatementDoubt("against-nothing"))
        self.find_new_steps()
        found = [
            self._with_against(self._read("--heard", self.reader(place).heard, text))
            for place, text in enumerate(self.options.heard)
        ]
        self._fail_if_never_told(found)
        return found

    def _fail_if_never_told(self, statements: list[TypedStatement]) -> None:
        """Sentences that name each other's new steps, each in a way that leaves the other's name open, are refused."""
        told = {self.make.new_step_id(each.new_step) for each in statements if each.new_step}
        known = {*self.reader(None).known.steps.ids} - {step for step, _ in self.new_steps.values()} | told
        for text, each in zip(self.options.heard, statements, strict=True):
            for clause in each.clauses:
                if missing := named_steps(clause) - known:
                    who, _, words = text.partition(":")
                    plain = (f"{who}: = {words.strip()}",)
                    doubt = StatementDoubt("clause-step", clause=clause.kind, name=min(missing), readings=plain)
                    refuse_doubt(self.context, self.loaded, "--heard", doubt)

    def find_new_steps(self) -> None:
        """Note the new steps of every `--heard`, until those that name each other are all known."""
        for _ in range(MAX_ROUNDS):
            found = [self._new_step(place, text) for place, text in enumerate(self.options.heard)]
            new_steps = {place: each for place, each in enumerate(found) if each}
            if new_steps == self.new_steps:
                return
            self.new_steps = new_steps

    def _new_step(self, place: int, text: str) -> tuple[str, str] | None:
        try:
            name = self.reader(place).heard(text).new_step
        except StatementDoubt:
            return None
        return (self.make.new_step_id(name), name) if name else None

    def _with_against(self, told: TypedStatement) -> TypedStatement:
        other = self.options.against
        if other is None:
            return told
        if told.against is not None:
            refuse_doubt(self.context, self.loaded, "--heard", StatementDoubt("against-twice"))
        if len(self.options.heard) > 1:
            who, colon, rest = self.options.heard[0].partition(":")
            word = self.context.messages.advance.told.against_word
            line = (f"{who.strip()} {word} {other}{colon}{rest}",) if told.by else ()
            refuse_doubt(self.context, self.loaded, "--heard", StatementDoubt("against-several", readings=line))
        return told._replace(against=other)

    def reader(self, place: int | None = None) -> ToldReader:
        """Reads sentences; the one at a place does not know the step that it tells of itself."""
        own = self.new_steps.get(place) if place is not None else None
        new = frozenset(
            each
            for other, each in self.new_steps.items()
            if own is None or place is None or (other != place and (each[0] != own[0] or other < place))
        )
        if new not in self._readers:
            self._readers[new] = ToldReader(
                known_names(self.loaded.situation, self.people, dict(new)),
                NameTable({each: (name,) for each, name in day_names(self.loaded.deal).items()}),
                self._day_fault,
            )
        return self._readers[new]

    def _day_fault(self, text: str) -> str | None:
        messages = self.context.messages
        try:
            read_day(text, self.day, past=False, day_first=messages.calendar.day_first)
        except DayDoubt as doubt:
            return doubt_sentence(doubt, text, messages, self.context.today)
        return None

    def _read(self, flag: str, read: Callable[[str], Read], text: str) -> Read:
        try:
            return read(text)
        except StatementDoubt as doubt:
            refuse_doubt(self.context, self.loaded, flag, doubt)
