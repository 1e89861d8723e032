"""Question 6: whose attitude has changed, by number or in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.choices import near_values, word_error
from kjopsprosess.app.typed.grammar import MAX_NAME_WORDS
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_values import ATTITUDES, PRONOUNS
from kjopsprosess.model.values import Attitude
from kjopsprosess.page.drawing.clean import clean

from .prompter import Prompter
from .sentences.attitude_words import (
    AttitudePart,
    attitude_at_start,
    attitude_now,
    attitude_parts,
    may_be_of_another,
    names_nobody,
    read_attitude,
    says_more,
    who_says,
)


def ask_attitudes(prompter: Prompter) -> None:
    """6: whose attitude has changed, of those who were there and of others who are named."""
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
        self.named = {*shown, *prompter.new_names, *(each.id for each in prompter.people if each.is_source)}
        """Those of whom something can be told by name, whether they were there or not."""
        self.offered: dict[str, tuple[str, str]] = {}
        """What the last refusal asked whether it was meant, by person, and words to keep: a yes takes it."""

    def take_in(self, answer: str) -> str | None:
        """What is wrong with an answer; None when it is taken in."""
        offered, self.offered = self.offered, {}
        if offered and answer and folded(answer) in self.prompter.said.yes:
            for person, (attitude, words) in offered.items():
                self._note(person, attitude, words)
            return None
        parts = attitude_parts(answer, self._is_of_another)
        return next(filter(None, [self._read(each) for each in parts]), None)

    def _is_of_another(self, piece: str) -> bool:
        """Whether a piece behind a comma is about somebody else than what stands before it, or may be."""
        if speaker := who_says(piece):
            return folded(speaker) not in PRONOUNS and self.prompter.known_person_id(speaker) not in self.people
        return self._who_and_word(piece, may_be_only=False)[0] is not None or may_be_of_another(piece)

    def _read(self, part: AttitudePart) -> str | None:
        person, typed = self._who_and_word(part.text)
        word, messages = attitude_now(typed), self.prompter.messages
        if person is None or not word:
            return self.prompter.messages.advance.sentences.need_attitude.format(text=clean(part.text + part.more))
        certain = read_attitude(word)
        attitude = attitude_at_start((certain or word) + part.more)
        if attitude:
            self._note(person, attitude, typed + part.more if part.more or says_more(typed) else "")
            return None
        near = [] if certain else near_values(word, ATTITUDES)
        if len(near) == 1:
            self.offered[person] = near[0], typed + part.more if part.more or " " in typed else ""
        shown, unknown = messages.terms.attitude, messages.advance.unknown_attitude
        return word_error(messages, clean(word + part.more if certain else word), ATTITUDES, shown, unknown)

    def _note(self, person: str, attitude: str, words: str) -> None:
        """Note what somebody thinks, and say it back; `words` that say more than that go into the note."""
        prompter, said = self.prompter, self.prompter.messages.terms.attitude[Attitude(attitude)]
        prompter.add_to_person(person, f"attitude={attitude}")
        prompter.note_of_person(person, words)
        name = prompter.known[person].name
        show_line(f"    {clean(prompter.messages.advance.sentences.attitude_read.format(name=name, attitude=said))}")
        if words:
            show_line(f"    {prompter.said.rare.attitude_words_kept.format(typed=clean(words), attitude=said)}")

    def _who_and_word(self, text: str, *, may_be_only: bool = True) -> tuple[str | None, str]:
        """Whose attitude, and the words for it: `1 keen`, `Ruth: in favour`, `Dan Pryce is a bit sceptical`.

        `may_be_only`: a sentence that names nobody is about the only one who was there.
        """
        before, colon, after = text.partition(":")
        if colon:
            return self._one_of(before.strip()), after.strip()
        words = text.split()
        for most in range(min(len(words) - 1, MAX_NAME_WORDS), 0, -1):
            if person := self._one_of(" ".join(words[:most])):
                return person, " ".join(words[most:])
        only = self.people[0] if may_be_only and len(self.people) == 1 and names_nobody(text) else None
        return only, text

    def _one_of(self, who: str) -> str | None:
        """The id of one of those asked about, by number, or of anybody in the deal as a screen shows them."""
        if who.isdecimal():
            return self.people[int(who) - 1] if 1 <= int(who) <= len(self.people) else None
        known = self.prompter.known_person_id(who)
        return known if known in self.named else None
