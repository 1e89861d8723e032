"""Question 5 of the dialogue: what they told us about how they buy, one fact after the other until Enter."""

from typing import NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import parse_phrase, split_names
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.dialogue.events.event_questions import show_choices
from kjopsprosess.features.advance.dialogue.events.leaving import (
    join_successors,
    keep_as_told,
    take_leaving,
    told_leaving,
)
from kjopsprosess.features.advance.dialogue.events.leaving_words import Leaving
from kjopsprosess.features.advance.dialogue.events.told_events import ask_about_told
from kjopsprosess.features.advance.dialogue.promise_questions import is_our_promise, parse_promises
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.features.advance.dialogue.question_prompter import ANSWER_SEPARATOR, split_answers
from kjopsprosess.messages.typed_values import AGAINST, DISAGREES, IS_WORDS, PROCESS_NAMES
from kjopsprosess.page.drawing.clean import clean

from .day_offers import DayOffer
from .made_clear import HeardQuestions
from .said_back import show_understood
from .typed_sentence import begins_clause, named_by_id, speakers

FEWEST_WORDS = 4
"""Words of a sentence that nobody's name stands before and that is a fact; fewer are a slip in what was asked."""


def ask_heard(prompter: Prompter) -> None:
    """5: what they told us about how they buy; asked again until there is nothing more."""
    said = prompter.said.rare
    prompter.show_question(5, prompter.said.heard)
    show_choices({key: said.told[event] for event, key in said.told_keys.items()})
    talk = _Talk(prompter)
    prompter.ask_until_valid("heard", talk.read)
    while talk.goes_on:
        show_line(f"  {talk.more}")
        prompter.ask_until_valid("heard_more", talk.read)


class _Parts(NamedTuple):
    """What one answer holds."""

    sentences: list[str]
    leaving: list[tuple[str, Leaving]]
    picked: list[str]
    """Letters."""
    ours: list[str]
    """Promises of ours."""


class _Talk:
    """The answers to question 5, and what the last of them was about."""

    def __init__(self, prompter: Prompter) -> None:
        self._prompter, self._said = prompter, prompter.said
        told_keys = prompter.said.rare.told_keys
        self._events = {key: event for event, key in told_keys.items()}
        self.goes_on = False
        """Whether something was told, so that more may follow."""
        self._step: str | None = None
        """Name of the step that the newest sentence is about."""
        self._echoed: set[str] = set()
        """Words that were said back with the name of whoever told them."""

    @property
    def more(self) -> str:
        """The question whether there is more."""
        if self._step is None:
            return self._said.heard_more
        return self._said.heard_more_about.format(step=self._prompter.messages.quote(clean(self._step)))

    def read(self, answer: str) -> str | None:
        """Take in what was told in one answer; what is wrong, or None."""
        if not answer:
            self.goes_on = False
            return None
        parts = self._parts(answer)
        if isinstance(parts, str):
            return parts
        self.goes_on = True
        for text, told in parts.leaving:
            self._take_leaving(text, told, parts.sentences)
        if wrong := parse_promises(self._prompter, ANSWER_SEPARATOR.join(parts.ours)):
            show_line(f"    {wrong}")
        for text in parts.sentences:
            offer = DayOffer(self._prompter, text)
            if offer.taken():
                continue
            echoed = text.partition(": ")[2].removeprefix("= ") in self._echoed
            if settled := HeardQuestions(self._prompter).settle(offer.text, echoed=echoed):
                self._prompter.options.heard.append(settled.text)
                self._step = settled.name
        for key in dict.fromkeys(parts.picked):
            ask_about_told(self._prompter, self._events[key])
        return None

    def _parts(self, answer: str) -> _Parts | str:
        """An answer taken apart, or what is wrong with it; more about the last step is taken in."""
        parts = _Parts([], [], [], [])
        for text in join_successors(self._prompter, split_answers(answer)):
            keys = text.casefold().replace(",", " ").split()
            if {*keys} <= {*self._events}:
                parts.picked.extend(keys)
            elif is_our_promise(self._prompter, text) and parse_phrase(text, has_step=False).when:
                parts.ours.append(text)
            elif told := told_leaving(self._prompter, text):
                parts.leaving.append((text, told))
            elif wrong := self._sort_sentence(text, parts.sentences):
                return wrong
        return parts

    def _sort_sentence(self, text: str, sentences: list[str]) -> str | None:
        """Add a sentence with the ids of who says it, or take in more about the last step; what is wrong, or None."""
        named = named_by_id(self._prompter, self._of_the_only_one(text))
        if named is None and sentences and self._is_fact(text):
            named = self._said_by_the_one_before(text, sentences[-1])
        if named is not None:
            sentences.append(named)
            return None
        if self._step is None or sentences or speakers(self._prompter, text).who:
            return self._speakers_error(text)
        facts, wrong = self._more_or_new(text)
        sentences += facts
        return wrong

    def _take_leaving(self, text: str, told: Leaving, sentences: list[str]) -> None:
        """Take in that somebody leaves. Where that was not meant, it is a sentence as any other; nothing is lost."""
        taken = take_leaving(self._prompter, told)
        named = None if taken else named_by_id(self._prompter, self._of_the_only_one(text))
        sentences += [named] if named else []
        if not (named or (taken and told.whole)):
            keep_as_told(self._prompter, text)

    def _of_the_only_one(self, text: str) -> str:
        """A sentence of nobody's is that of the only one who was there, which is said back; not more on a step."""
        alone = len(self._prompter.attendees) == 1 and self._step is None
        return self._said_by_the_only_one(text) if alone and ":" not in text and "=" not in text else text

    def _said_by_the_only_one(self, text: str) -> str:
        only = self._prompter.attendees[0]
        self._echo(self._prompter.known[only].name, text)
        return f"{only}: {text}"

    def _echo(self, who: str, text: str) -> None:
        self._echoed.add(text)
        show_line(f"    {clean(who)}: {clean(text)}")

    def _said_by_the_one_before(self, text: str, before: str) -> str | None:
        """A sentence of nobody's behind one of the same answer: `Ruth: A; B` is told by Ruth, which is said back."""
        who = before.partition(":")[0]
        names = [self._prompter.known[each].name for each in split_names(who) if each in self._prompter.known]
        if not names or speakers(self._prompter, text).who:
            return None
        self._echo(self._prompter.messages.join(names), text)
        return named_by_id(self._prompter, f"{who}: {text}")

    @staticmethod
    def _is_fact(text: str) -> bool:
        """Whether words are a fact of their own, and not a clause about the step before."""
        plain = ":" not in text and "=" not in text
        return plain and len(text.split()) >= FEWEST_WORDS and not begins_clause(text)

    def _is_new_fact(self, text: str) -> bool:
        """Whether words that say nothing more of the last step are another fact of the only one who was there."""
        return len(self._prompter.attendees) == 1 and self._is_fact(text)

    def _more_or_new(self, text: str) -> tuple[list[str], str | None]:
        """Take in more about the step of the newest sentence, or give back what is another fact; else what is wrong."""
        wrong = self._take_more(text)
        if wrong is None or not self._is_new_fact(text):
            return [], wrong
        named = named_by_id(self._prompter, self._said_by_the_only_one(text))
        return ([named], None) if named else ([], wrong)

    def _take_more(self, text: str) -> str | None:
        """Take in something more about the step of the newest sentence; what is wrong, or None."""
        told = self._prompter.options.heard
        *words, last = text.split()
        if folded(last) in DISAGREES and words:
            name = " ".join(words[:-1] if folded(words[-1]) in IS_WORDS else words)
            disputed = self._disputed(told[-1], name)
            newest = told.pop()
            show_understood(self._prompter, disputed, newest)
            told.append(disputed)
            return None
        newest = told.pop()
        try:
            with_more, wrong = HeardQuestions(self._prompter).with_more(newest, text)
        finally:
            told.append(newest)
        if with_more:
            told[-1] = with_more
        elif wrong is None:
            show_line(f"    {self._said.dropped.format(text=clean(text))}")
        return wrong

    def _disputed(self, sentence: str, name: str) -> str:
        """The sentence with who says otherwise, instead of anybody named before."""
        other = name if name.casefold() in PROCESS_NAMES else self._prompter.person_id(name)
        against = f" {self._prompter.messages.advance.told.against_word} "
        who, _, rest = sentence.partition(":")
        return f"{who.partition(against)[0]}{against}{other}:{rest}" if other else sentence

    def _speakers_error(self, text: str) -> str:
        """What is wrong with who said it."""
        words = (speakers(self._prompter, text).who or "").split()
        against = [place for place, word in enumerate(words) if word.casefold() in AGAINST]
        if against and 0 < against[0] < len(words) - 1:
            other = " ".join(words[against[0] + 1 :])
            return self._prompter.messages.errors.no_person.format(name=clean(other))
        return self._said.need_who_and_what
