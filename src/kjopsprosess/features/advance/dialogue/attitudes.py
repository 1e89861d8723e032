"""Question 6: whose attitude has changed, by number or in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.choices import near_values, word_error
from kjopsprosess.app.typed.grammar import MAX_NAME_WORDS
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_values import ATTITUDES
from kjopsprosess.model.values import Attitude
from kjopsprosess.page.drawing.clean import clean

from .prompter import Prompter
from .question_prompter import split_answers
from .sentences.attitude_words import attitude_before_but, attitude_now, attitude_parts, names_nobody, read_attitude


def ask_attitudes(prompter: Prompter) -> None:
    """6: whose attitude has changed, of those who were there."""
    terms = prompter.messages.terms
    people = [person for person in prompter.people if person.is_source and person.id in prompter.attendees]
    shown = {p.id: f"{p.name}, {terms.attitude[p.attitude] if p.attitude else terms.unknown_attitude}" for p in people}
    new = {each: name for each, name in prompter.new_names.items() if each in prompter.attendees}
    shown |= {each: f"{name}, {terms.unknown_attitude}" for each, name in new.items()}
    if not shown:
        return
    words = dict.fromkeys(terms.attitude[each] for each in Attitude)
    prompter.show_question(6, f"{prompter.said.attitude} {', '.join(words)}")
    for place, who in enumerate(shown.values(), 1):
        show_line(f"    {place} {clean(who)}")
    prompter.ask_until_valid("attitude", _AttitudeAnswer(prompter, shown).take_in)


class _AttitudeAnswer:
    """The answers to the question; what is understood of one is taken in, and need not be typed again."""

    def __init__(self, prompter: Prompter, shown: Mapping[str, str]) -> None:
        """`shown`: those asked about, by id."""
        self.prompter, self.people = prompter, [*shown]
        self.offered: dict[str, str] = {}
        """What the last refusal asked whether it was meant, by person: a yes takes it."""

    def take_in(self, answer: str) -> str | None:
        """What is wrong with an answer; None when it is taken in."""
        offered, self.offered = self.offered, {}
        if offered and answer and folded(answer) in self.prompter.said.yes:
            for person, attitude in offered.items():
                self._note(person, attitude)
            return None
        parts = chain.from_iterable(map(attitude_parts, split_answers(answer)))
        return next(filter(None, [self._read(each) for each in parts]), None)

    def _read(self, text: str) -> str | None:
        person, word = self._who_and_word(text)
        word = attitude_now(word)
        if person is None or not word:
            return self.prompter.said.need_attitude.format(text=clean(text))
        if attitude := read_attitude(word):
            self._note(person, attitude)
        elif attitude := attitude_before_but(word):
            self._note(person, attitude, clean(word))
        else:
            near = near_values(word, ATTITUDES)
            self.offered |= {person: near[0]} if len(near) == 1 else {}
            messages = self.prompter.messages
            shown, unknown = messages.terms.attitude, messages.advance.unknown_attitude
            return word_error(messages, clean(word), ATTITUDES, shown, unknown)
        return None

    def _note(self, person: str, attitude: str, typed: str = "") -> None:
        """Note what somebody thinks, and say it back; also of what words that say more (`typed`) it is made."""
        prompter, said = self.prompter, self.prompter.messages.terms.attitude[Attitude(attitude)]
        prompter.add_to_person(person, f"attitude={attitude}")
        name = prompter.known[person].name
        show_line(f"    {clean(prompter.said.attitude_read.format(name=name, attitude=said))}")
        if typed:
            show_line(f"    {prompter.said.rare.way_kept.format(typed=typed, way=said)}")

    def _who_and_word(self, text: str) -> tuple[str | None, str]:
        """Whose attitude, and the words for it: `1 keen`, `Ruth: in favour`, `Dan Pryce is a bit sceptical`."""
        before, colon, after = text.partition(":")
        if colon:
            return self._one_of(before.strip()), after.strip()
        words = text.split()
        for most in range(min(len(words) - 1, MAX_NAME_WORDS), 0, -1):
            if person := self._one_of(" ".join(words[:most])):
                return person, " ".join(words[most:])
        only = self.people[0] if len(self.people) == 1 and names_nobody(text) else None
        return only, text

    def _one_of(self, who: str) -> str | None:
        """The id of one of those asked about, by number or as a screen shows them."""
        if who.isdecimal():
            return self.people[int(who) - 1] if 1 <= int(who) <= len(self.people) else None
        known = self.prompter.known_person_id(who)
        return known if known in self.people else None
