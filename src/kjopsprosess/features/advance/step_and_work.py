"""Parts of an entry as they are typed: the step and our work, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.examples import NOTHING_TYPED, flag_example, shell_word
from kjopsprosess.app.typed.grammar import ParsedPhrase, parse_phrase, split_names, split_who
from kjopsprosess.app.typed.lookup import (
    available_text,
    match_known_step,
    open_steps_text,
    require_id,
    require_step,
)
from kjopsprosess.app.typed.people_lookup import TeamDoubt, our_maker
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.names import make_slug, match_id
from kjopsprosess.deal_state.steps.our_work import tasks_after
from kjopsprosess.model.values import US

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people.person_names import NameablePerson


MAX_NAME_LENGTH = 140
"""Characters in which a step can be named: a name has 70 at most, and æ may be typed as ae."""


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
        for number in range(" ".join(words)[: MAX_NAME_LENGTH + 1].count(" "), 0, -1):
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
        return require_step(self.context, self.situation, name, matched, *lines)

    def _corrected_command(self, flag: str, who: str | None, step: str, words: str) -> str:
        """What was typed, as it should have been."""
        before = f"{who}: " if who else ""
        return f'kp advance {self.loaded.id} {flag} "{before}{step} = {words}"'

    def fail_missing(self, flag: str, what: str, phrase: ParsedPhrase = NOTHING_TYPED) -> NoReturn:
        """Refuse a flag that lacks a part, with a good example of it."""
        example = flag_example(self.context, flag, self.situation, phrase)
        refuse_incomplete(self.context, flag, what, f"kp advance {self.loaded.id} {example}")


class OurWorkReader:
    """Reads `--did` of one call: `STEP/TASK`, a task alone, or free words; before a colon who of us did it."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, people: Mapping[str, NameablePerson]) -> None:
        """`people`: everybody in the deal who can be named."""
        self.context, self.loaded, self.people = context, loaded, people
        self.situation = loaded.situation
        self.did: list[str] = []
        self.did_by: dict[str, list[str]] = {}
        """By `us/per`, what this one of us did; only where somebody was named."""

    def read(self, texts: Iterable[str]) -> OurWorkReader:
        """Take in what was typed, in its order; the same work of two of us is one."""
        for text in texts:
            makers, words = self._doers(text)
            task = self._task(words)
            if task not in self.did:
                self.did.append(task)
            for maker in makers:
                self.did_by.setdefault(maker, []).append(task)
        return self

    def _doers(self, text: str) -> tuple[list[str], str]:
        """Those of us who are named before the colon, and the words after it; words alone where none of us is meant."""
        who, words = split_who(text)
        if who is None or not words:
            return [], text
        makers: list[str] = []
        for name in split_names(who):
            found = our_maker(self.context, self.situation, self.people, name)
            if isinstance(found, TeamDoubt):
                lines = [f"    kp advance {self.loaded.id} --did {shell_word(f'{x}: {words}')}" for x in found.instead]
                self.context.fail(found.exit_code, found.code, found.sentence, *lines, name=name)
            if found is None:
                return [], text
            makers.append(found)
        return [each for each in makers if each != US], words

    def _task(self, text: str) -> str:
        """`step/task`, also when only the task was named; anything else is plain words."""
        typed, slash, action = text.partition("/")
        known = self.situation.map.known
        if slash and " " not in text and (step := match_known_step(self.situation, typed).found):
            actions = [each.id for each in known[step].seller_actions]
            unknown, instead = self.context.messages.errors.no_action, available_text(self.context, "action", actions)
            return f"{step}/{require_id(self.context, action, match_id(action, actions), unknown, instead)}"
        homes = [each.id for each in self.situation.open_steps for a in each.step.seller_actions if a.id == text]
        homes += [each.step.id for each in tasks_after(self.situation) if each.action.id == text]
        return f"{homes[0]}/{text}" if homes else text
