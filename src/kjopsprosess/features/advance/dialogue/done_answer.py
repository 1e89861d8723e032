"""The answer to question 3 of the dialogue, taken apart: steps, promises, and what shows that a step is done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import leading_numbers, names_before_colon, parse_phrase, split_who
from kjopsprosess.app.typed.lookup import match_known_step
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.features.advance.dialogue.events.leaving import join_successors, told_leaving
from kjopsprosess.features.advance.dialogue.events.leaving_words import Leaving
from kjopsprosess.page.drawing.clean import clean

from .kept_in_words import kept_in
from .promise_fates import moved_by_number, numbers_and_day, tells_when_kept
from .prompter import Prompter
from .sentences.how_known import how_in_front
from .sentences.promise_named import answers_of, moved_in


class DoneStep(NamedTuple):
    """A step that was answered, and what was typed of it at once."""

    step: MapStep
    who: str = ""
    proof: str = ""


class DoneAnswer(NamedTuple):
    """What an answer to question 3 says."""

    picked: list[str]
    """Numbers and letters of the list."""
    told: list[DoneStep]
    kept: list[tuple[PromiseState, str]]
    """Promises kept on a day of their own, as typed."""
    moved: list[tuple[PromiseState, str]]
    """Promises with a new day, as typed."""
    leaving: list[tuple[str, Leaving]]
    """Sentences that tell of somebody who leaves, and how they were read."""


def read_done(
    prompter: Prompter,
    answer: str,
    steps: Sequence[MapStep],
    theirs: Sequence[PromiseState],
    events: Mapping[str, str],
) -> DoneAnswer | str:
    """An answer to question 3 taken apart, or what is wrong with it."""
    letters = {prompter.said.another_step_key, *events}
    keys = {*map(str, range(1, len(steps) + len(theirs) + 1)), *letters}
    found = DoneAnswer([], [], [], [], [])
    for text in join_successors(prompter, answers_of(answer)):
        tokens = text.casefold().replace(",", " ").split()
        beside, rest = _beside_letters(text, letters)
        if {*tokens} <= keys:
            found.picked.extend(tokens)
        elif moved := _moved_by_number(prompter, theirs, len(steps), text) or moved_in(prompter, theirs, text):
            if isinstance(moved, str):
                return moved
            found.moved.append(moved)
        elif kept := _kept_on_a_day(theirs, len(steps), rest):
            found.kept.extend(kept)
            found.picked.extend(beside)
        elif told_of := told_leaving(prompter, rest):
            found.leaving.append((rest, told_of))
            found.picked.extend(each for each in beside if each != prompter.said.rare.event_keys["left"])
        elif sent := _kept_as_said(prompter, theirs, len(steps), rest):
            found.kept.append(sent)
            found.picked.extend(beside)
        else:
            told = _told_at_once(prompter, steps, text)
            if isinstance(told, str):
                return told
            found.told.append(told)
    return found


def _beside_letters(text: str, letters: Collection[str]) -> tuple[list[str], str]:
    """The letters before and after other words, and those words: `s 3 den 23. november`, `3 on 23 Nov, l`."""
    words = text.split()
    plain = [word.casefold().strip(",") for word in words]
    first = next((place for place, word in enumerate(plain) if word not in letters), len(words))
    end = next((place for place in range(len(words), first, -1) if plain[place - 1] not in letters), first)
    return [*plain[:first], *plain[end:]], " ".join(words[first:end]).strip(" ,")


def _kept_on_a_day(theirs: Sequence[PromiseState], before: int, text: str) -> list[tuple[PromiseState, str]]:
    """The promises whose numbers, which come after `before` steps, a day follows, each with that day as typed."""
    numbers, behind = numbers_and_day(text)
    places = [int(each) - 1 - before for each in numbers]
    if not numbers or not tells_when_kept(behind) or not all(0 <= place < len(theirs) for place in places):
        return []
    return [(theirs[place], behind) for place in places]


def _moved_by_number(
    prompter: Prompter, theirs: Sequence[PromiseState], before: int, text: str
) -> tuple[PromiseState, str] | str | None:
    """The promise whose number, which comes after `before` steps, stands with its new day; what is wrong, or None."""
    numbered = moved_by_number(text, prompter.said.rare.event_keys["moved"])
    if numbered is None:
        return None
    place = numbered[0] - 1 - before
    if not 0 <= place < len(theirs):
        return prompter.said.rare.no_such_promise.format(text=clean(text))
    return theirs[place], numbered[1]


def _kept_as_said(
    prompter: Prompter, theirs: Sequence[PromiseState], before: int, text: str
) -> tuple[PromiseState, str] | None:
    """A promise of theirs that a sentence says was kept, with its words of the day; asked about unless certain."""
    if leading_numbers(text)[0] or names_before_colon(parse_phrase(text, has_step=True, has_date=False)) or "=" in text:
        return None
    return kept_in(prompter, theirs, text, before=before, sure=False)


def _told_at_once(prompter: Prompter, steps: Sequence[MapStep], text: str) -> DoneStep | str:
    """A step with its proof: `1 kari: Notatet`, `1 = Notatet` or `kari: behov = Notatet`; or what is wrong."""
    odd = prompter.said.no_such_number.format(text=clean(text))
    numbers, rest = leading_numbers(text)
    if numbers:
        who, words = split_who(rest)
        name, said_of_it = prompter.name_before(rest)
        if (not who and "=" not in rest) or how_in_front(said_of_it):
            who, words = name, said_of_it  # `1 Dan showed a page`, `1 Dan told: showed a page`
        proof = words if who else rest.removeprefix("=").strip() if rest.startswith("=") else ""
        good = len(numbers) == 1 and proof and 1 <= int(numbers[0]) <= len(steps)
        return DoneStep(steps[int(numbers[0]) - 1], who or "", proof) if good else odd
    phrase = parse_phrase(text, has_step=True, has_date=False)
    if not (names_before_colon(phrase) and phrase.step and phrase.text):
        return odd
    if phrase.step.isdecimal() and 1 <= int(phrase.step) <= len(steps):
        return DoneStep(steps[int(phrase.step) - 1], phrase.who or "", phrase.text)
    matched = match_known_step(prompter.situation, phrase.step)
    step = prompter.situation.map.by_id.get(matched.found or "")
    if step is None:
        return prompter.no_step(phrase.step, matched)
    return DoneStep(step, phrase.who or "", phrase.text)
