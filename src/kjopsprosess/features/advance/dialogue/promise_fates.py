"""What the dialogue asks of promises given before: kept and when, still open, dropped, or moved to which day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import leading_numbers
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.advance.promises.reader import kept_day_error
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import is_day, read_day
from kjopsprosess.messages.typed_dates.words import LIMITS
from kjopsprosess.messages.typed_sentences import DELIVERED_WORDS
from kjopsprosess.messages.typed_values import (
    DROPPED_WORDS,
    IN_TIME_WORDS,
    KEPT_WORDS,
    MOVED_WORDS,
    OPEN_WORDS,
    TO_WORDS,
)
from kjopsprosess.model.values import How
from kjopsprosess.page.drawing.clean import clean

from .prompter import Prompter

if TYPE_CHECKING:
    from kjopsprosess.deal_state.steps.step_map import MapStep

ON_WORDS = ("@", "on", "den", "på")
"""What may stand before the day on which a promise was kept."""
EXAMPLE_AHEAD = timedelta(weeks=2)
"""From the contact until the day that is shown as an example of a new one."""
BEFORE_A_NUMBER = ("løfte", "løftet", "promise", "nr", "nr.", "no", "no.")
"""What may stand before the number of a promise."""


def note_kept(prompter: Prompter, promise: PromiseState, text: str = "", number: int = 1) -> str | None:
    """Note that a promise is kept, and say back on which day: as `text` tells it, `on 23 Nov`, "in time".

    Without that it is the day of the contact, which is said with what to type for another, or asked about where the
    promise was late by then; `number` is the answer that meant the promise. What is wrong with the day, or None.
    """
    typed = _after_words(text, (*KEPT_WORDS, *ON_WORDS))
    if not typed and prompter.day > promise.due:
        _ask_day_kept(prompter, promise)
        return None
    if not text:
        _note_kept_today(prompter, promise, number)
        return None
    if _is_in_time(text):
        kept_on = min(promise.due, prompter.day)
    elif typed:
        try:
            kept_on = read_day(typed, prompter.day, past=True, day_first=prompter.messages.calendar.day_first).day
        except DayDoubt as doubt:
            return clean(day_doubt_text(prompter.context, doubt, typed))
    else:
        kept_on = prompter.day
    return _note_kept_on(prompter, promise, kept_on)


def _note_kept_on(prompter: Prompter, promise: PromiseState, kept_on: date) -> str | None:
    """Note that a promise was kept on a day, and say so; what is wrong with the day, or None."""
    if wrong := kept_day_error(prompter.context, kept_on, promise.given, prompter.day):
        return wrong
    _forget_kept(prompter, promise)
    prompter.options.kept.append(f"{promise.id} @ {kept_on.isoformat()}")
    day, said = prompter.messages.calendar.day(kept_on, prompter.context.today), prompter.messages.advance.promises
    show_line(f"    {said.kept_on.format(day=day, promise=prompter.kept_sentence(promise, kept_on))}")
    return None


def _ask_day_kept(prompter: Prompter, promise: PromiseState) -> None:
    """Ask on which day a promise was kept that was due before the contact; Enter is the day of the contact, so late."""
    sentence = end_sentence(prompter.promise_text(promise))
    day = prompter.messages.calendar.day(prompter.day, prompter.context.today)
    show_line(f"  {prompter.messages.advance.sentences.kept_when.format(promise=sentence, day=day)}")

    def read(answer: str) -> str | None:
        told = _after_words(answer, (*KEPT_WORDS, *ON_WORDS))
        if told:
            return note_kept(prompter, promise, answer)
        _note_kept_today(prompter, promise)
        return None

    prompter.ask_until_valid("kept_when", read)


def _forget_kept(prompter: Prompter, promise: PromiseState) -> None:
    """Forget on which day a promise was said to be kept before."""
    prompter.options.kept[:] = [each for each in prompter.options.kept if each.partition(" ")[0] != promise.id]


def _note_kept_today(prompter: Prompter, promise: PromiseState, number: int | None = None) -> None:
    """Note that a promise is kept on the day of the contact, and say so.

    With the `number` of the promise it is also said how another day is typed, if there is one.
    """
    _forget_kept(prompter, promise)
    prompter.options.kept.append(promise.id)
    calendar, today = prompter.messages.calendar, prompter.context.today
    said = prompter.messages.advance.promises
    line = said.kept_that_day.format(
        day=calendar.day(prompter.day, today),
        contact=said.of_contact[prompter.options.how or How.MEETING],
        promise=prompter.kept_sentence(promise, prompter.day),
    )
    other = min(promise.due, prompter.day - timedelta(days=1))
    if number and other >= promise.given:
        line += f" {said.kept_another_day.format(number=number, day=calendar.short_day(other, today))}"
    show_line(f"    {clean(line)}")


def note_all_kept(
    prompter: Prompter, kept: Sequence[tuple[PromiseState, str]], numbers: Mapping[str, int]
) -> str | None:
    """Note that several promises are kept, each on the day that a text tells; none of them where one day is wrong.

    `numbers`: that of each promise in the list, by id.
    """
    before = [*prompter.options.kept]
    for promise, text in sorted(kept, key=lambda each: not each[1]):  # those that may be asked about come last
        if wrong := note_kept(prompter, promise, text, numbers[promise.id]):
            prompter.options.kept[:] = before
            return wrong
    return None


def names_day_kept(text: str) -> bool:
    """Whether a text tells when a promise was kept: it begins with `on`, `den`, "kept" and such, or says "in time"."""
    return _is_in_time(text) or (bool(text) and folded(text).partition(" ")[0] in (*KEPT_WORDS, *ON_WORDS))


def tells_when_kept(text: str) -> bool:
    """The same, or it is a day alone. A day with "til" or "by" before it is one that is still to come."""
    if names_day_kept(text):
        return True
    return bool(text) and folded(text).partition(" ")[0] not in (*LIMITS, *TO_WORDS) and is_day(text, past=True)


def numbers_and_day(text: str) -> tuple[tuple[str, ...], str]:
    """The numbers a text begins with, and the rest. A number that makes a day of the rest is part of it: `1 23 Nov`."""
    numbers, rest = leading_numbers(text)
    if len(numbers) > 1 and rest and is_day(f"{numbers[-1]} {rest}", past=True):
        return numbers[:-1], f"{numbers[-1]} {rest}"
    return numbers, rest


def without_delivery(text: str) -> str:
    """What stands behind the number of a promise without a verb that says no more than the number: `1 sent 5 Nov`."""
    rest = _after_words(text, DELIVERED_WORDS)
    return rest if not rest or tells_when_kept(rest) else text


def promise_and_fate(typed: str, key: str) -> tuple[int, str] | None:
    """The number of a promise in a list, and what is said of it: `3 til 24. november`, `utsatt 3 til 24.11`.

    `key`: the letter that picks this question, which may be typed again. None where no number stands there.
    """
    number, _, rest = _after_words(typed, (key, *MOVED_WORDS, *BEFORE_A_NUMBER)).partition(" ")
    number, rest = number.rstrip(":,"), rest.strip()
    if is_day(typed) or not number.isdecimal() or rest.isdecimal():
        return None
    return int(number), rest


def moved_by_number(text: str, key: str) -> tuple[int, str] | None:
    """The number of a promise and its new day, where a text says that it is moved: `m 2 24 Nov`, `2 to 24 Nov`."""
    number, fate = promise_and_fate(text, key) or (0, "")
    if not fate or names_day_kept(fate):
        return None
    first = {folded(text.split(maxsplit=1)[0]), folded(fate.split()[0])}
    day = _after_words(fate, (*MOVED_WORDS, *TO_WORDS))
    return (number, day) if is_day(day) and not first.isdisjoint((key, *MOVED_WORDS, *TO_WORDS)) else None


def note_all_moved(prompter: Prompter, moved: Sequence[tuple[PromiseState, str]]) -> str | None:
    """Note the new days of several promises; none of them where one is wrong."""
    before = [*prompter.options.moved]
    for promise, day in moved:
        if wrong := note_fate(prompter, promise, day):
            prompter.options.moved[:] = before
            return wrong
    return None


def _is_in_time(text: str) -> bool:
    plain = folded(text).strip(" .,!")
    return plain in IN_TIME_WORDS or folded(_after_words(plain, KEPT_WORDS)) in IN_TIME_WORDS


def _after_words(text: str, words: Sequence[str]) -> str:
    """A text without the words it begins with."""
    rest = text.split()
    while rest and folded(rest[0]) in words:
        del rest[0]
    return " ".join(rest)


def ask_about_promises_on(prompter: Prompter, step: MapStep) -> None:
    """Ask what became of each promise of theirs on a step that is done; only that ends it."""
    for promise in prompter.situation.history.promises:
        if promise.ours or not promise.open or promise.step != step.id or promise.id in prompter.kept:
            continue
        ask_what_became(prompter, promise)


def ask_what_became(prompter: Prompter, promise: PromiseState) -> None:
    """Ask whether a promise is kept, open, dropped or moved to another day."""
    sentence, calendar = end_sentence(prompter.promise_text(promise)), prompter.messages.calendar
    day = calendar.day(prompter.day + EXAMPLE_AHEAD, prompter.context.today)
    show_line(f"  {prompter.said.what_became.format(promise=sentence, day=day)}")
    prompter.ask_until_valid("what_became", partial(note_fate, prompter, promise))


def note_fate(prompter: Prompter, promise: PromiseState, answer: str) -> str | None:
    """Note that a promise is kept, dropped, moved to a day, or, with Enter, still open. What is wrong, or None."""
    plain, (first, _, rest) = folded(answer).strip(" .,!"), answer.partition(" ")
    if plain in ("", "2", *OPEN_WORDS):
        return None
    if plain in ("3", *DROPPED_WORDS):
        prompter.options.dropped.append(promise.id)
        return None
    if not is_day(answer):
        if first == "1" and (not rest or tells_when_kept(rest)):
            ahead = bool(rest) and not names_day_kept(rest) and only_ahead(prompter, promise, rest)
            return _note_moved(prompter, promise, rest) if ahead else note_kept(prompter, promise, rest)
        if _is_in_time(answer) or folded(first) in KEPT_WORDS:
            return note_kept(prompter, promise, answer)
    return _note_moved(prompter, promise, answer)


def only_ahead(prompter: Prompter, promise: PromiseState, typed: str) -> bool:
    """Whether a day is one to come, and as one that has been would be before the promise was given."""
    found: dict[bool, date] = {}
    for past in (True, False):
        with suppress(DayDoubt):  # «24. des.» may be of either year as a day that has been
            found[past] = read_day(typed, prompter.day, past=past, day_first=prompter.messages.calendar.day_first).day
    been = True in found and found[True] >= promise.given
    return not been and found.get(False, prompter.day) > prompter.day


def _note_moved(prompter: Prompter, promise: PromiseState, answer: str) -> str | None:
    """Note the new day of a promise, and say it back with the one it had. What is wrong with the answer, or None."""
    calendar, said = prompter.messages.calendar, prompter.messages.advance.promises
    numbered = promise_and_fate(answer, prompter.said.rare.event_keys["moved"])
    if numbered and is_day(day := _after_words(numbered[1], (*MOVED_WORDS, *TO_WORDS))):
        return said.only_the_day.format(day=clean(day))
    typed = _after_words(answer, (*MOVED_WORDS, *TO_WORDS)) or answer
    try:
        due: date = read_day(typed, prompter.day, past=False, day_first=calendar.day_first).day
    except DayDoubt as doubt:
        return clean(day_doubt_text(prompter.context, doubt, typed))
    prompter.options.moved.append(f"{promise.id} @ {due.isoformat()}")
    sentence = end_sentence(prompter.promise_text(promise._replace(due=due)))
    was = calendar.day(promise.due, prompter.context.today)
    show_line(f"    {said.moved.format(day=was, promise=sentence)}")
    return None
