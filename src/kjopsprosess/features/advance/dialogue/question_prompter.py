"""Asks questions about a contact and reads their answers, whoever they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.app.prompts import lines_cut, show_line
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.messages.typed_sentences import NOT_SAID
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.validation.lengths import long_text

from .answers import DialogueAnswers, show_help

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal

T = TypeVar("T")


class QuestionPrompter:
    """The questions about one contact, and what has been answered so far."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions) -> None:
        self.context, self.loaded, self.options = context, loaded, options
        self.messages = context.messages
        self.said = context.messages.advance.dialogue
        self.situation = loaded.situation
        explain = partial(show_help, context, self.situation)
        self.answers = DialogueAnswers(explain, self.take_note, self.said.no_arrows, self._too_long)

    @property
    def day(self) -> date:
        """The day of the contact, from which days in the answers are counted."""
        return date.fromisoformat(self.options.date) if self.options.date else self.context.today

    def _too_long(self, answer: str) -> str | None:
        """Why there is no room for one of the answers on a line; None when there is."""
        found = next(filter(None, (long_text("", part) for part in split_answers(answer))), None)
        return finding_sentence(found, self.messages) if found else None

    def take_note(self, lines: str) -> None:
        """Make several lines that were pasted a note, and say so."""
        self.add_note(lines)
        show_line(f"    {self.said.note_taken(len(lines.splitlines()))}")
        for line in lines_cut(lines):
            show_line(f"    {self.messages.capture.line_cut.format(line=line)}")

    def add_note(self, note: str) -> None:
        """Put a note below the one that was told before."""
        self.options.note = "\n\n".join(each for each in (self.options.note, note) if each) or None

    def read(self, topic: str) -> str:
        """One answer, to a question that `?` explains by its topic."""
        return self.answers.read(topic)

    def show_question(self, number: int, text: str, choices: Sequence[str] = (), suggestion: str = "") -> None:
        """Put a question, with its numbered choices and what Enter takes."""
        listed = "".join(f"  {place} {clean(choice)}" for place, choice in enumerate(choices, 1))
        show_line(f"{number} {text}{listed}" + (f"  [{suggestion}]" if suggestion else ""))

    def ask_until_valid(self, topic: str, read: Callable[[str], str | None]) -> None:
        """Ask again until the answer can be read; `read` returns what is wrong, or None."""
        self.answers.read_until_valid(topic, read)

    def ask_unless_left(self, topic: str, why: str, read: Callable[[str], str | None]) -> None:
        """Ask until the answer can be read. Enter is answered with `why`; the second time it leaves the question."""
        warned = False

        def patient(answer: str) -> str | None:
            nonlocal warned
            if answer:
                return read(answer)
            if warned or self.answers.repeated:
                return None
            warned = True
            return why

        self.ask_until_valid(topic, patient)

    def ask_choice(
        self, topic: str, question: str, why: str, choices: Mapping[str, str], *, needed: bool = False
    ) -> str | None:
        """What an answer stands for; one that is none of the choices is asked for again, with the reason.

        Enter twice leaves it, unless it is `needed`.
        """
        show_line(f"  {question}")
        skipped = False
        while True:
            answer = folded(self.read(topic))
            if answer in choices:
                return choices[answer]
            if not answer and (skipped or self.answers.repeated) and not needed:
                return None
            skipped = not answer
            self.answers.take_out()
            show_line(f"    {why}")

    def pick(
        self,
        topic: str,
        question: str,
        choices: Mapping[T, str],
        named: Callable[[str, Sequence[T]], T | None] | None,
        *,
        may_skip: bool = False,
        unknown: str | None = None,
    ) -> T | None:
        """One of several things, by its number or its name; None when there are none, or the question was left.

        `may_skip`: Enter leaves it at once, and so does "not said". `unknown`: what is said of a `{text}` that is none
        of them.
        """
        if not choices:
            show_line(f"    {self.said.rare.nothing_to_pick}")
            return None
        show_line(f"  {question}")
        for place, name in enumerate(choices.values(), 1):
            show_line(f"    {place} {clean(name)}")
        picked: T | None = None

        def read(answer: str) -> str | None:
            nonlocal picked
            things = [*choices]
            by_number = answer.isdecimal() and 1 <= int(answer) <= len(things)
            picked = things[int(answer) - 1] if by_number else named(answer, things) if named else None
            good = picked is not None and picked in things
            return None if good else (unknown or self.said.no_such_number).format(text=clean(answer))

        if may_skip:
            self.ask_until_valid(
                topic, lambda answer: None if folded(answer).rstrip(".!") in NOT_SAID else read(answer)
            )
        else:
            self.ask_unless_left(topic, self.said.rare.need_number, read)
        return picked


ANSWER_SEPARATOR = ";"


def split_answers(answer: str) -> list[str]:
    """Several answers on one line."""
    return [each.strip() for each in answer.split(ANSWER_SEPARATOR) if each.strip()]
