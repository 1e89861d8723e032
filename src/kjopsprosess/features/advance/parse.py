"""The step in what was told: looked up by the name people read, or what is wrong shown on the very text they typed."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.examples import NOTHING_TYPED, flag_example
from kjopsprosess.app.typed.grammar import ParsedPhrase, parse_phrase
from kjopsprosess.app.typed.lookup import match_known_step, open_steps_text, require_id
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.names import make_slug

LONGEST_NAME = 140
"""Signs in which a step can be named: a name has 70 at most, and æ may be typed as ae."""


class StepParser:
    """Finds the step that a flag tells of, and refuses what names none."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal) -> None:
        self.context, self.loaded, self.situation = context, loaded, loaded.situation
        self.said = context.messages.advance

    def parse(self, flag: str, text: str) -> tuple[str, ParsedPhrase]:
        """The id of the step that `WHO: STEP = WORDS` names, and the parts of the phrase."""
        phrase = parse_phrase(text, has_step=True, has_date=False)
        if "=" in text and phrase.step:
            return self._resolve(flag, phrase, phrase.step), phrase
        told = " ".join(filter(None, (phrase.step, phrase.text)))
        if not told or "=" in text:
            self.fail_missing(flag, "step", replace(phrase, text=phrase.text.strip("= ")))
        if found := match_known_step(self.situation, told).found:
            return found, replace(phrase, text="")
        if phrase.who and self._is_full_name(phrase.who):
            self._fail_missing_equals(flag, None, phrase.who, told)
        step, words = (phrase.trailing_step, told) if phrase.trailing_step else self._split_step_and_text(told)
        if step or " " in told:
            self._fail_missing_equals(flag, phrase.who, step, words)
        return self._resolve(flag, phrase, told), phrase

    def _split_step_and_text(self, told: str) -> tuple[str | None, str]:
        """The step that a text begins with, as typed, and the rest; a colon may stand where `=` should."""
        before, colon, after = told.partition(":")
        if colon and match_known_step(self.situation, before).found:
            return before.strip(), after.strip()
        words = told.split()
        for number in range(" ".join(words)[: LONGEST_NAME + 1].count(" "), 0, -1):
            if self._is_full_name(step := " ".join(words[:number])):
                return step, " ".join(words[number:])
        return None, told

    def _is_full_name(self, name: str) -> bool:
        """Whether a text is all of a step's id, name or short name."""
        found = match_known_step(self.situation, name).found
        step = self.situation.map.known[found] if found else None
        return step is not None and make_slug(name) in (step.id, make_slug(step.name), make_slug(step.short or ""))

    def _fail_missing_equals(self, flag: str, who: str | None, step: str | None, words: str) -> NoReturn:
        example = self._corrected_command(flag, who, step or self.context.messages.help.metavars["STEP"], words)
        sentence = self.said.phrase_lacks["equals"].format(flag=flag)
        lines = [f"    {example}", *([] if step else [open_steps_text(self.context, self.situation)])]
        self.context.fail(ExitCode.USAGE, "lacks-equals", self.said.not_saved, sentence, *filter(None, lines))

    def _resolve(self, flag: str, phrase: ParsedPhrase, name: str) -> str:
        matched = match_known_step(self.situation, name)
        near = matched.candidates[0] if len(matched.candidates) == 1 else None
        lines = [f"    {self._corrected_command(flag, phrase.who, near, phrase.text)}"] if near and phrase.text else []
        instead = open_steps_text(self.context, self.situation)
        return require_id(self.context, name, matched, self.context.messages.errors.no_step, instead, *lines)

    def _corrected_command(self, flag: str, who: str | None, step: str, words: str) -> str:
        """What was typed, as it should have been."""
        before = f"{who}: " if who else ""
        return f'kp advance {self.loaded.id} {flag} "{before}{step} = {words}"'

    def fail_missing(self, flag: str, what: str, phrase: ParsedPhrase = NOTHING_TYPED) -> NoReturn:
        """Refuse a flag that lacks a part, with a good example of it."""
        example = flag_example(self.context, flag, self.situation, phrase)
        refuse_incomplete(self.context, flag, what, f"kp advance {self.loaded.id} {example}")
