"""Examples in refusals: made of what was typed and of people, steps and promises that this deal has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import ParsedPhrase

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.situation import Situation

WITH_STEP = frozenset({"--done", "--told", "--heard", "--skip"})
"""Flags that tell of an open step."""
ONLY_STEP = frozenset({"--holds", "--confirmed"})
"""Flags that name a step, with no words after it."""
WITH_DAY = frozenset({"--promise", "--day", "--moved", "--why-now", "--stop", "--aim"})
"""Flags that end with a day."""
SHELL_SIGNS = frozenset('"$`\\!')
"""Signs that a shell reads within double quotes."""
NOTHING_TYPED = ParsedPhrase(None, None, "", None, None)


def flag_example(
    context: CommandContext, flag: str, situation: Situation | None, phrase: ParsedPhrase = NOTHING_TYPED
) -> str:
    """A flag as it can be typed: the parts of `phrase`, and what it lacks filled in from the deal."""
    return f"{flag} {shell_word(_value(context, flag, situation, phrase))}"


def shell_word(text: str) -> str:
    """A text as one word of a shell's command line."""
    if SHELL_SIGNS.isdisjoint(text):
        return f'"{text}"'
    return "'" + text.replace("'", "'\\''") + "'"


def _value(context: CommandContext, flag: str, situation: Situation | None, phrase: ParsedPhrase) -> str:
    said, named = context.messages.advance, _Named(context, situation)
    who = phrase.who or named.person
    words = phrase.text or said.example_words.get(flag, "").format(name=named.person_name)
    day = f" @ {phrase.when or said.example_day}" if flag in WITH_DAY else ""
    step = phrase.step or phrase.trailing_step
    forms = {
        "--moved": f"{phrase.text or named.promise}{day}",
        "--book": f"{words} {who}",
        "--stop": f"{phrase.step or context.messages.terms.status['postponed']} = {words}{day}",
        "--person": f"{phrase.who or context.messages.help.metavars['ID']}: {words}",
        "--without": f"{who}: {named.role}",
        "--day": f"{who}: {phrase.step or said.example_of_day} = {words}{day}",
        "--reopen": f"{who}: {step or named.taken} = {words}",
        **dict.fromkeys(ONLY_STEP, f"{who}: {step or named.open_step}"),
        **dict.fromkeys(WITH_STEP, f"{who}: {step or named.open_step} = {words}"),
    }
    return forms.get(flag, f"{who}: {words}{day}")


class _Named:
    """What a deal has to name in an example; a word in capitals where it has nothing."""

    def __init__(self, context: CommandContext, situation: Situation | None) -> None:
        self._words, self._situation = context.messages.help.metavars, situation
        sources = [each for each in situation.present if each.is_source] if situation else []
        self.person = sources[0].id if sources else self._words["NAME"]
        self.person_name = sources[0].name if sources else self._words["NAME"]

    @property
    def open_step(self) -> str:
        open_now = self._situation.open_steps if self._situation else ()
        return open_now[0].id if open_now else self._words["STEP"]

    @property
    def taken(self) -> str:
        """A step that can be reopened."""
        steps = self._situation.map.steps if self._situation else ()
        taken = [step.id for step in steps if self._situation and step not in self._situation.untaken]
        return taken[-1] if taken else self.open_step

    @property
    def promise(self) -> str:
        promises = [each.id for each in self._situation.history.promises if each.open] if self._situation else []
        return promises[0] if promises else self._words["PROMISE"]

    @property
    def role(self) -> str:
        """A role that nobody has, if there is one: the customer may be without it."""
        if self._situation is None:
            return self._words["NAME"]
        held = {role for each in self._situation.present for role in each.roles}
        return next((role for role in self._situation.map.roles if role not in held), self._words["NAME"])
