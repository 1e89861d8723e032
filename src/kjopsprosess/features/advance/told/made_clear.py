"""Asks about a told sentence of the dialogue: which step it is about, what else is doubtful, what a new step lacks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.model.told import Heard
from kjopsprosess.page.drawing.clean import clean

from .doubts import INCOMPLETE, doubt_text, readings, shown_near
from .grammar.clauses import ClauseKind
from .grammar.grammar import NAME_HERE, STEP_HERE, TypedStatement
from .grammar.phrase import NEW, StatementDoubt
from .make_facts import find_ring
from .new_step import NewStep, show_steps
from .page import ring_sentence
from .said_back import show_understood
from .typed_sentence import (
    begins_clause,
    each_with_part,
    flags_so_far,
    in_names,
    named_by_id,
    part_told,
    speakers,
    with_clause,
    with_step_ids,
    without_pronoun,
)

HEARD = "--heard"


class Settled(NamedTuple):
    """A sentence as it is to be read."""

    text: str
    name: str | None = None
    """Of the step that it is about; None where it is about none."""


class HeardQuestions:
    """Makes one sentence clear, and asks about what it does not say."""

    def __init__(self, prompter: Prompter) -> None:
        self.prompter, self.said = prompter, prompter.said
        self.flags = flags_so_far(prompter)

    def settle(self, text: str, *, echoed: bool = False) -> Settled | None:
        """The sentence as it is to be read, said back; None when it was dropped. `echoed`: its words were already."""
        found = self._made_clear(text)
        if found is None:
            show_line(f"    {self.said.dropped.format(text=clean(text))}")
            return None
        text, told = found
        if told.step is None and told.new_step is None:
            found = self._placed(text, told)
            if found is None:
                show_understood(self.prompter, text, echoed=echoed)
                return Settled(text)
            text, told = found
            text = self._with_part(text, told)
        show_understood(self.prompter, text, echoed=echoed)
        return Settled(self._completed(text, told), self._name(told) or None)

    def _with_part(self, text: str, told: TypedStatement) -> str:
        """A sentence that was placed, with the part in its step that it says somebody has: `Paul Stone approves`."""
        part = part_told(self.prompter, told.words.says)
        if part is None or told.clauses:
            return text
        tried = with_clause(text, f"{self.said.clause_words[ClauseKind.WHO]} {part.said_of(self.prompter)}")
        self.flags = flags_so_far(self.prompter)
        try:
            self.flags.reader().heard(tried)
        except StatementDoubt:
            return text
        return tried

    def with_more(self, text: str, answer: str) -> tuple[str | None, str | None]:
        """A sentence with a clause more, and why there is none: of what was typed, or of the part that it names.

        «siv decides» and «3-4 weeks» need no word before them, and "it" may stand before "takes".
        """
        answer = without_pronoun(answer)
        if part := part_told(self.prompter, answer):
            answer = part.said_of(self.prompter)
            self.flags = flags_so_far(self.prompter)
        else:
            answer = each_with_part(answer, self.flags.reader().known)
        clauses, wrong = self.flags.reader().heard(text).clauses, None
        done_when = next((str(each.value) for each in clauses if each.kind is ClauseKind.DONE_WHEN), "")
        more = with_step_ids(answer, self._steps()) if begins_clause(answer) else answer
        for before in ("", *(f"{self.said.clause_words[kind]} " for kind in (ClauseKind.WHO, ClauseKind.TAKES))):
            tried = with_clause(text, f"{before}{more}", done_when)
            try:
                told = self._read_asking(tried)
            except StatementDoubt as doubt:
                wrong = wrong or (self._why(doubt) if begins_clause(answer) else None)
                continue
            if told is None:
                return None, None
            tried, statement = told
            if fault := self._wrong_fact(statement):
                return None, fault
            if len(statement.clauses) > len(clauses):
                show_understood(self.prompter, tried, text)
                return tried, None
        return None, wrong or self.said.not_about_it.format(text=clean(answer))

    def _steps(self) -> list[str]:
        """Ids of the steps that a number means where one is asked for."""
        return [step.id for step in self.prompter.situation.untaken]

    def _read_asking(self, text: str) -> tuple[str, TypedStatement] | None:
        """Read a sentence; whoever it gives a part without being in the deal is asked about. None: it was given up."""
        while True:
            try:
                return text, self.flags.reader().heard(text)
            except StatementDoubt as doubt:
                if doubt.code != "clause-participant":
                    raise
                name = doubt.facts["name"]
                meant = self._ask_participant(name, doubt.near)
            if meant is None:
                return None
            who, colon, rest = text.partition(":")
            of_name = rf"(?<!\w){re.escape(name)}(?!\w)"
            text = f"{who}{colon}{meant.join(re.split(of_name, rest, maxsplit=1))}"

    def _ask_participant(self, name: str, alike: Sequence[str]) -> str | None:
        """Who is meant by a name that is nobody's: somebody near, a new person, or a new role; None for nobody."""
        table = {person.id: person.full_name for person in self.prompter.situation.people.values()}
        table |= {role.id: role.name for role in self.prompter.situation.map.roles.values()}
        near = [each for each in dict.fromkeys(alike) if each in table]
        rows = [table[each] for each in near]
        rows += [self.said.a_new_person.format(name=name), self.said.a_new_role.format(name=name)]
        show_line(f"    {self.said.not_in_deal.format(name=clean(name))}")
        for place, row in enumerate(rows, 1):
            show_line(f"    {place} {clean(row)}")
        meant: str | None = None

        def read(answer: str) -> str | None:
            nonlocal meant
            if not answer:
                return None
            if answer == str(len(near) + 1):
                meant = self.prompter.add_person(name, "")
            elif answer == str(len(near) + 2):
                meant = f"{NEW} {name}"
            elif answer.isdecimal() and 1 <= int(answer) <= len(near):
                meant = near[int(answer) - 1]
            elif not answer.isdecimal():
                meant = self.prompter.person_id(answer)
            return None if meant else self.said.no_such_number.format(text=clean(answer))

        show_line(f"  {self.said.who_takes_part}")
        self.prompter.ask_until_valid("who_takes_part", read)
        self.flags = flags_so_far(self.prompter)
        return meant

    def _made_clear(self, text: str) -> tuple[str, TypedStatement] | None:
        """Ask until the sentence can be read in one way; None when the user gives it up."""
        while True:
            try:
                found = self._read_asking(text)
            except StatementDoubt as doubt:
                again = self._ask_which(text, self._why(doubt), self._choices(text, doubt), doubt)
            else:
                if found is None:
                    return None
                text, told = found
                wrong = self._wrong_fact(told)
                if wrong is None:
                    return text, told
                again = self._ask_which(text, wrong, [])
            if not again:
                return None
            text = again

    def _wrong_fact(self, told: TypedStatement) -> str | None:
        """What is wrong with a sentence that can be read: a day of two years, or steps that wait for each other."""
        context, loaded = self.prompter.context, self.prompter.loaded
        if told.step in self.flags.reader().known.outside:
            return self._why(StatementDoubt("step-outside", name=told.step or ""))
        typed = told.words.day.text if told.words.day else ""
        try:
            if typed:
                read_day(typed, self.prompter.day, past=False, day_first=context.messages.calendar.day_first)
        except DayDoubt as doubt:
            return clean(day_doubt_text(context, doubt, typed))
        earlier = [self.flags.reader().heard(text) for text in self.prompter.options.heard]
        items = [Heard(**self.flags.make.heard(each)) for each in (*earlier, told)]
        ring = find_ring(loaded.situation, items)
        names = {each.step: each.name for each in items if each.step and each.name}
        names |= {step.id: step.short or step.name for step in loaded.situation.map.steps}
        return clean(ring_sentence(ring, names, self.prompter.messages)) if ring else None

    def _ask_which(self, text: str, why: str, choices: list[str], doubt: StatementDoubt | None = None) -> str:
        """Show what is doubtful and what may be meant; the sentence that was picked or typed, or nothing."""
        near = shown_near(self.prompter.context, self.prompter.loaded, doubt) if doubt else {}
        show_line(f"    {why}")
        for place, choice in enumerate(choices, 1):
            show_line(f"    {place} {clean(in_names(self.prompter, choice, near))}")
        show_line(f"  {self.said.which_meant}")
        answer = self.prompter.read("which_meant")
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        if not answer or speakers(self.prompter, answer).who:
            return (named_by_id(self.prompter, answer) or "") if answer else ""
        return f"{text.partition(':')[0]}: {answer}"

    def _why(self, doubt: StatementDoubt) -> str:
        if doubt.code in INCOMPLETE and not doubt.readings:
            return self.said.need_who_and_what
        return clean(doubt_text(self.prompter.context, self.prompter.loaded, self.said.your_words, doubt))

    def _choices(self, text: str, doubt: StatementDoubt) -> list[str]:
        typed = [each for flag, each in readings(self.prompter.context, HEARD, doubt) if flag == HEARD]
        if any(here in each for each in doubt.readings for here in (STEP_HERE, NAME_HERE)):
            return typed[-1:]
        name = doubt.facts.get("name", "")
        if typed or doubt.code != "no-step":
            return typed
        who, _, rest = text.partition(":")
        near = [f"{who}: {rest.strip().replace(name, each, 1)}" for each in doubt.near]
        return [*near, f"{who}: {NEW} {rest.strip()}", f"{who}: = {rest.strip()}"]

    def _placed(self, text: str, told: TypedStatement) -> tuple[str, TypedStatement] | None:
        """The sentence with the step it is about; None when it is about none in particular."""
        words = self.prompter.messages.quote(clean(told.words.says))
        show_line(f"  {self.said.heard_step.format(words=words)}")
        show_steps(self.prompter)
        found: tuple[str, TypedStatement] | None = None
        no_day = " @" if "@" in told.words.says else ""

        def read(answer: str) -> str | None:
            nonlocal found
            if not answer:
                return None
            named = with_step_ids(answer, self._steps())
            found = self._made_clear(f"{text.partition(':')[0]}: {named} = {told.words.says}{no_day}")
            if found is None or found[1].step or found[1].new_step:
                return None
            found = None
            return self.prompter.messages.errors.no_step.format(name=clean(answer))

        self.prompter.ask_until_valid("heard_step", read)
        return found

    def _completed(self, text: str, told: TypedStatement) -> str:
        """The sentence with what was answered about its step."""
        return NewStep(self.prompter, self._name(told), self._clauses).completed(text, told) if told.new_step else text

    def _clauses(self, text: str) -> int | str:
        """How many clauses a sentence has, or what is wrong with it."""
        try:
            told = self.flags.reader().heard(text)
        except StatementDoubt as doubt:
            return self._why(doubt)
        return self._wrong_fact(told) or len(told.clauses)

    def _name(self, told: TypedStatement) -> str:
        known = self.prompter.situation.map.known.get(told.step or "")
        if known:
            return known.short or known.name
        return told.new_step or dict(self.flags.new_steps.values()).get(told.step or "", told.step or "")
