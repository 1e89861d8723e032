"""The step in what was told: looked up by the name people read, or what is wrong shown on the very text they typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.app.errors import Exit
from kjopsprosess.app.grammar import Phrase, parse_phrase
from kjopsprosess.app.lookup import named, open_steps, pick_known_step
from kjopsprosess.app.typed_values import refuse_incomplete
from kjopsprosess.deal_state.names import make_slug

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal
    from kjopsprosess.deal_state.situation import Situation


def heard_phrase(situation: Situation, text: str) -> Phrase:
    """What was heard, taken apart. Words before a `=` that are several and name no step belong to what was said."""
    phrase = parse_phrase(text, has_step=True, has_date=False)
    if " " in (phrase.step or "") and not pick_known_step(situation, phrase.step or "").found:
        return parse_phrase(text, has_step=False, has_date=False)
    return phrase


class StepsTold:
    """Finds the step that a flag tells of, and refuses what names none."""

    def __init__(self, desk: Desk, opened: OpenDeal) -> None:
        self.desk, self.opened, self.situation = desk, opened, opened.situation
        self.said = desk.words.advance

    def step(self, flag: str, text: str) -> tuple[str, Phrase]:
        """The id of the step that `WHO: STEP = WORDS` names, and the parts of the phrase."""
        phrase = parse_phrase(text, has_step=True, has_date=False)
        if "=" in text and phrase.step:
            return self._known(flag, phrase, phrase.step), phrase
        told = " ".join(filter(None, (phrase.step, phrase.words)))
        if not told or "=" in text:
            self.lacks(flag, "step")
        if found := pick_known_step(self.situation, told).found:
            return found, replace(phrase, words="")
        if phrase.who and self._is_whole(phrase.who):
            self._lacks_equals(flag, None, phrase.who, told)
        step, words = (phrase.hash_step, told) if phrase.hash_step else self._parted(told)
        if step or " " in told:
            self._lacks_equals(flag, phrase.who, step, words)
        return self._known(flag, phrase, told), phrase

    def _parted(self, told: str) -> tuple[str | None, str]:
        """The step that a text begins with, as typed, and the rest; a colon may stand where `=` should."""
        before, colon, after = told.partition(":")
        if colon and pick_known_step(self.situation, before).found:
            return before.strip(), after.strip()
        words = told.split()
        for number in range(len(words) - 1, 0, -1):
            if self._is_whole(step := " ".join(words[:number])):
                return step, " ".join(words[number:])
        return None, told

    def _is_whole(self, name: str) -> bool:
        """Whether a text is all of a step's id, name or short name."""
        found = pick_known_step(self.situation, name).found
        step = self.situation.map.known[found] if found else None
        return step is not None and make_slug(name) in (step.id, make_slug(step.name), make_slug(step.short or ""))

    def _lacks_equals(self, flag: str, who: str | None, step: str | None, words: str) -> NoReturn:
        example = self._typed(flag, who, step or self.desk.words.help.metavars["STEP"], words)
        sentence = self.said.phrase_lacks["equals"].format(flag=flag, example=example)
        open_now = [] if step else [open_steps(self.desk, self.situation)]
        self.desk.refuse(Exit.USAGE, "lacks-equals", self.said.not_saved, sentence, *filter(None, open_now))

    def _known(self, flag: str, phrase: Phrase, name: str) -> str:
        picked = pick_known_step(self.situation, name)
        near = picked.candidates[0] if len(picked.candidates) == 1 else None
        lines = [f"    {self._typed(flag, phrase.who, near, phrase.words)}"] if near and phrase.words else []
        instead = open_steps(self.desk, self.situation)
        return named(self.desk, name, picked, self.desk.words.errors.no_step, instead, *lines)

    def _typed(self, flag: str, who: str | None, step: str, words: str) -> str:
        """What was typed, as it should have been."""
        before = f"{who}: " if who else ""
        return f'kp advance {self.opened.id} {flag} "{before}{step} = {words}"'

    def lacks(self, flag: str, what: str) -> NoReturn:
        """Refuse a flag that lacks a part, with a good example of it."""
        refuse_incomplete(self.desk, flag, what, f"kp advance {self.opened.id} ")
