"""What happens seldom: picked in question 3 of the dialogue by its letter, and asked about then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.lookup import day_doubt_text, match_step
from kjopsprosess.features.advance.deadline import day_called
from kjopsprosess.features.advance.dialogue.promise_fates import ask_what_became, note_fate, promise_and_fate
from kjopsprosess.features.advance.dialogue.sentences.promise_named import moved_in, promise_and_day
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.model.values import Stop
from kjopsprosess.page.deal.deal_parts import short_name
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE

from .leaving import ask_left

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.steps.step_map import MapStep
    from kjopsprosess.features.advance.dialogue.prompter import Prompter

T = TypeVar("T")
STOPS = {"1": Stop.OTHER, "2": Stop.NOTHING, "3": Stop.WITHDRAWN, "4": Stop.LATER}


def show_choices(choices: Mapping[str, str]) -> None:
    """What can be picked by a letter, in rows."""
    show_line("    " + "  ".join(f"{key} {what}".replace(" ", NO_BREAK_SPACE) for key, what in choices.items()))


def ask_about_event(prompter: Prompter, event: str) -> None:
    """Ask what is to be told of an event, by its key among `said.rare.events`."""
    said = prompter.said.rare
    show_line(f"  {said.events[event][:1].upper()}{said.events[event][1:]}")
    if (event == "stopped" and prompter.options.stop) or (event == "deadline" and prompter.options.deadline):
        show_line(f"    {said.replaces_answer}")
    _QUESTIONS[event](prompter)


def _ask_reopened(prompter: Prompter) -> None:
    taken = [step for step in prompter.situation.map.steps if step not in prompter.situation.untaken]
    _ask_of_step(prompter, taken, prompter.options.reopen, who_needed=False)


def _ask_skipped(prompter: Prompter) -> None:
    _ask_of_step(prompter, prompter.situation.untaken, prompter.options.skip, who_needed=True)


def _ask_of_step(prompter: Prompter, steps: Sequence[MapStep], flags: list[str], *, who_needed: bool) -> None:
    """Which step, who of the customer says so, and why."""
    said = prompter.said
    step = prompter.pick("event_step", said.another_step_which, {each: each.step.name for each in steps}, named_step)
    if step is None:
        return
    people = ask_who_says_so(prompter, needed=who_needed)
    why = ask_words(prompter) if people or not who_needed else ""
    if why:
        flags.append(f"{', '.join(people)}{': ' if people else ''}{step.id} = {why}")
    else:
        show_line(f"    {said.rare.event_left_out}")


def ask_who_says_so(
    prompter: Prompter, *, needed: bool = True, instead: Callable[[str], bool] = lambda _: False
) -> list[str]:
    """The ids of those at the customer who say something; nobody if that was left, or `instead` takes the answer."""
    said = prompter.said
    people: list[str] = []

    def read(answer: str) -> str | None:
        if instead(answer):
            return None
        found = prompter.person_ids(answer)
        if found is None:
            return said.no_such_number.format(text=clean(answer))
        people.extend(found)
        return None if people or not needed else said.rare.need_who_decided

    names = [prompter.known[each].name for each in prompter.names]
    listed = "".join(f"  {place} {clean(name)}" for place, name in enumerate(names, 1))
    show_line(f"  {said.rare.who_decided}{listed}")
    if needed:
        prompter.ask_unless_left("event_who", said.rare.need_who_decided, read)
    else:
        prompter.ask_until_valid("event_who", read)
    return people


def ask_step_of_day(prompter: Prompter, who: Sequence[str]) -> str | None:
    """The id of the step that a day is for, where those who told of it said so; it is recorded as their word."""
    said, quote = prompter.said.rare, prompter.messages.quote
    names = clean(prompter.messages.join([prompter.known[each].name for each in who]))
    steps = {step: step.step.name for step in prompter.situation.untaken}
    picked = prompter.pick(
        "event_of_step",
        said.step_of_day.format(who=names),
        steps,
        named_step,
        may_skip=True,
        unknown=said.no_new_step_here,
    )
    if picked is None:
        return None
    show_line(f"    {said.day_of_step.format(who=names, step=quote(clean(short_name(picked))))}")
    return picked.id


def _ask_moved(prompter: Prompter) -> None:
    spoken_of = {*prompter.kept, *prompter.options.dropped}
    promises = [each for each in prompter.situation.history.promises if each.open and each.id not in spoken_of]
    shown = {each: prompter.promise_text(each) for each in promises}
    said, fate = prompter.said.rare, ""

    def named(typed: str, things: Sequence[PromiseState]) -> PromiseState | None:
        nonlocal fate
        if meant := promise_and_day(prompter, things, typed) or moved_in(prompter, things, typed):
            fate = meant[1]
            return meant[0]
        number, fate = promise_and_fate(typed, said.event_keys["moved"]) or (0, "")
        return things[number - 1] if 1 <= number <= len(things) else None

    promise = prompter.pick("event_promise", said.which_promise, shown, named, unknown=said.no_such_promise)
    if promise is None:
        return
    wrong = note_fate(prompter, promise, fate) if fate else None
    if wrong:
        show_line(f"    {wrong}")
    if wrong or not fate:
        ask_what_became(prompter, promise)


def _ask_stopped(prompter: Prompter) -> None:
    said = prompter.said
    choice = prompter.ask_choice("event_stop", said.rare.how_stopped, said.rare.need_stop, {**STOPS})
    if choice is None:
        show_line(f"    {said.rare.event_left_out}")
        return
    day = _ask_day(prompter, said.rare.until_when) if choice == Stop.LATER else None
    why = ask_words(prompter) if day or choice != Stop.LATER else ""
    if why:
        until = day.isoformat() if day else ""  # an empty one says that no day stands among the words
        prompter.options.stop = f"{choice} = {why} @ {until}".rstrip()
    else:
        show_line(f"    {said.rare.event_left_out}")


def _ask_deadline(prompter: Prompter) -> None:
    show_line(f"  {prompter.said.rare.which_deadline}")

    def read(answer: str) -> str | None:
        if day_called(prompter.situation, answer):
            prompter.options.deadline = answer
            return None
        try:
            prompter.options.deadline = _read_day(prompter, answer).isoformat()
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, answer)
        return None

    prompter.ask_unless_left("event_deadline", prompter.said.rare.need_event_day, read)


_QUESTIONS: Mapping[str, Callable[[Prompter], None]] = {
    "reopened": _ask_reopened,
    "skipped": _ask_skipped,
    "moved": _ask_moved,
    "left": ask_left,
    "stopped": _ask_stopped,
    "deadline": _ask_deadline,
}


def named_step(typed: str, steps: Sequence[MapStep]) -> MapStep | None:
    """The step that is typed by name or id, if it is one of these."""
    meant = match_step(typed, {step.id: step.step for step in steps}).found
    return next((step for step in steps if step.id == meant), None)


def ask_words(prompter: Prompter) -> str:
    """Why, in a few words; empty when that was left."""
    words = ""

    def read(answer: str) -> str | None:
        nonlocal words
        words = answer
        return None

    show_line(f"  {prompter.said.rare.why}")
    prompter.ask_unless_left("event_why", prompter.said.rare.need_why, read)
    return words


def _ask_day(prompter: Prompter, question: str) -> date | None:
    day: date | None = None

    def read(answer: str) -> str | None:
        nonlocal day
        try:
            day = _read_day(prompter, answer)
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, answer)
        return None

    show_line(f"  {question}")
    prompter.ask_unless_left("event_day", prompter.said.rare.need_event_day, read)
    return day


def _read_day(prompter: Prompter, typed: str) -> date:
    return read_day(typed, prompter.day, past=False, day_first=prompter.messages.calendar.day_first).day
