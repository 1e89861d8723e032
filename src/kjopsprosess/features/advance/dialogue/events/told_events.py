"""What they told of the map besides statements: picked in question 5 by its letter, and asked about then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import contains_date, leading_numbers, split_names, split_who
from kjopsprosess.app.typed.lookup import day_doubt_text, match_role, match_step
from kjopsprosess.deal_state.told.sources import contradictions
from kjopsprosess.features.advance.told.doubts import doubt_text
from kjopsprosess.features.advance.told.flags import ToldFlags
from kjopsprosess.features.advance.told.grammar.phrase import ON, StatementDoubt, read_limit
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.forms import Asked
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.messages.typed_values import DAY_LIMITS, PROCESS_NAMES
from kjopsprosess.page.drawing.clean import clean

from .event_questions import ask_step_of_day, ask_who_says_so, ask_words, named_step

if TYPE_CHECKING:
    from kjopsprosess.deal_state.names import IdMatch
    from kjopsprosess.features.advance.dialogue.prompter import Prompter


def ask_about_told(prompter: Prompter, event: str) -> None:
    """Ask what is to be told of an event, by its key among `said.rare.told`."""
    said = prompter.said.rare
    show_line(f"  {said.told[event][:1].upper()}{said.told[event][1:]}")
    if not _QUESTIONS[event](prompter):
        show_line(f"    {said.event_left_out}")


def _ask_holds(prompter: Prompter) -> bool:
    said, step_map = prompter.said.rare, prompter.situation.map
    differing = {each.step for each in contradictions(prompter.situation)}
    disputed = {step: step.step.name for step in step_map.steps if step.id in differing}
    step = prompter.pick("event_step", prompter.said.another_step_which, disputed, named_step)
    if step is None:
        return False
    held: list[str] = []

    def read(answer: str) -> str | None:
        found = [answer] if answer.casefold() in PROCESS_NAMES else prompter.person_ids(answer) or []
        held.extend(found if len(found) == 1 else [])
        return None if held else said.need_whose_word

    show_line(f"  {said.whose_word}")
    prompter.ask_unless_left("event_holds", said.need_whose_word, read)
    prompter.options.holds += [f"{each}: {step.id}" for each in held]
    return bool(held)


def _ask_confirmed(prompter: Prompter) -> bool:
    who = ask_who_says_so(prompter)
    step_map = prompter.situation.map
    named = {step.id: step.step for step in step_map.steps}
    shown = {step.id: step.step.name for step in prompter.situation.untaken}
    steps = who and _ask_several(
        prompter, "event_steps", prompter.said.rare.which_steps, shown, lambda typed: match_step(typed, named)
    )
    if steps:
        prompter.options.confirmed.append(f"{', '.join(who)}: {', '.join(steps)}")
    return bool(steps)


def _ask_without(prompter: Prompter) -> bool:
    said, roles = prompter.said.rare, prompter.situation.map.roles
    who = ask_who_says_so(prompter)
    shown = {each.id: each.name for each in roles.values()}
    named = who and _ask_several(
        prompter, "event_roles", said.which_roles, shown, lambda typed: match_role(typed, roles)
    )
    if not named:
        return False
    words = _ask_freely(prompter, "event_words", said.in_which_words)
    told = f"{', '.join(who)}: {', '.join(named)}"
    prompter.options.without.append(f"{told} = {words}" if words else told)
    return True


def _ask_why_now(prompter: Prompter) -> bool:
    who = ask_who_says_so(prompter)
    words = who and ask_words(prompter)
    if not words:
        return False
    day = _ask_day_told(prompter, prompter.said.rare.day_of_trigger, needed=False)
    prompter.options.why_now.append(f"{', '.join(who)}: {words} @ {day}".rstrip())
    return True


def _ask_day(prompter: Prompter) -> bool:
    """A date the deal depends on; `Board meeting @ 20 Jan` answers who, what and when at once."""
    from kjopsprosess.features.advance.told.day_offers import taken_from_heard  # which asks with these questions

    said = prompter.said.rare
    at_once: list[str] = []

    def is_told(answer: str) -> bool:
        at_once[:] = [answer] if contains_date(answer) else []
        return bool(at_once)

    who = ask_who_says_so(prompter, instead=is_told)
    typed = "".join(at_once)
    if typed:
        before, typed = split_who(typed)
        there = [each for each in prompter.attendees if each in prompter.known]
        who = (prompter.person_ids(before) or []) if before else there if len(there) == 1 else []
        who = who or ask_who_says_so(prompter)
    name, day = _ask_name_of_day(prompter, typed) if who else ("", "")
    day = day or (name and _ask_day_told(prompter, said.when_is_it, needed=True))
    if not day:
        return False
    words, of_step = taken_from_heard(prompter, date.fromisoformat(day.split()[-1])) or ("", None)
    if of_step is None:
        of_step = ask_step_of_day(prompter, who)
    if words:
        show_line(f"    {said.told_before.format(words=prompter.messages.quote(clean(words)))}")
    else:
        words = _ask_freely(prompter, "event_words", said.in_which_words) or name.lstrip("+ ")
    prompter.options.day.append(f"{', '.join(who)}: {f'{of_step}, ' if of_step else ''}{name} = {words} @ {day}")
    return True


_QUESTIONS: Mapping[str, Callable[[Prompter], bool]] = {
    "holds": _ask_holds,
    "confirmed": _ask_confirmed,
    "without": _ask_without,
    "why_now": _ask_why_now,
    "day": _ask_day,
}


def _ask_several(
    prompter: Prompter, topic: str, question: str, choices: Mapping[str, str], named: Callable[[str], IdMatch]
) -> list[str]:
    """The ids of several things, by their numbers or names; none when that was left."""
    said, ids = prompter.said, [*choices]
    show_line(f"  {question}")
    for place, name in enumerate(choices.values(), 1):
        show_line(f"    {place} {clean(name)}")
    picked: list[str] = []

    def read(answer: str) -> str | None:
        numbers, rest = leading_numbers(answer)
        found = []
        for part in (*numbers, *([rest] if named(rest).found else split_names(rest))):
            if part.isdecimal() and not 1 <= int(part) <= len(ids):
                return said.no_such_number.format(text=clean(part))
            matched = ids[int(part) - 1] if part.isdecimal() else named(part).found
            if matched is None:
                return prompter.messages.with_suggestion(
                    said.no_such_number.format(text=clean(part)), named(part).candidates
                )
            found.append(matched)
        picked.extend(dict.fromkeys(found))
        return None if picked else said.rare.need_number

    prompter.ask_unless_left(topic, said.rare.need_number, read)
    return picked


def _ask_freely(prompter: Prompter, topic: str, question: str) -> str:
    """What is typed; Enter skips it."""
    show_line(f"  {question}")
    return prompter.read(topic)


def _ask_name_of_day(prompter: Prompter, typed: str) -> tuple[str, str]:
    """What a day is called there, and the day where that was typed behind ` @ `; `typed` was answered before.

    One that is nearly there already is asked about.
    """
    from kjopsprosess.features.advance.told.day_offers import without_day  # which asks with these questions

    said, calendar = prompter.said, prompter.messages.calendar
    name = day = ""

    def read(answer: str) -> str | None:
        nonlocal name, day
        before, at, after = answer.rpartition("@")
        held = None if at else without_day(answer, Asked(prompter.day, past=False, day_first=calendar.day_first))
        typed_name = before.strip() if at else held.name if held else answer
        flags = ToldFlags(prompter.context, prompter.loaded, prompter.options, {}, str, prompter.day)
        try:
            day = _read_told_day(prompter, after.strip()) if at else ""
            flags.reader().day(f"x: {typed_name} = x @ {prompter.day.isoformat()}")
        except StatementDoubt as doubt:
            return clean(doubt_text(prompter.context, prompter.loaded, prompter.said.your_words, doubt))
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, after.strip())
        name = typed_name
        if held:
            day = f"{held.limit} {held.day.isoformat()}".strip()
            shown = calendar.day(held.day, prompter.context.today)
            show_line(f"    {said.rare.day_taken.format(name=prompter.messages.quote(clean(name)), day=shown)}")
        return None

    wrong = read(typed) if typed else None
    if typed and wrong is None:
        return name, day
    show_line(f"    {wrong}" if wrong else f"  {said.rare.name_of_day}")
    prompter.ask_unless_left("event_name", said.rare.need_name_of_day, read)
    return name, day


def _read_told_day(prompter: Prompter, typed: str) -> str:
    """A day with what it means, as a flag has it: `by 2027-01-20`. Raises DayDoubt."""
    limit = read_limit(typed)
    day: date = read_day(limit.text, prompter.day, past=False, day_first=prompter.messages.calendar.day_first).day
    word = "" if limit.rule == ON else next(word for word, rule in DAY_LIMITS.items() if rule == limit.rule)
    return f"{word} {day.isoformat()}".strip()


def _ask_day_told(prompter: Prompter, question: str, *, needed: bool) -> str:
    """A day with what it means, as a flag has it; empty when that was left."""
    told = ""

    def read(answer: str) -> str | None:
        nonlocal told
        try:
            told = _read_told_day(prompter, answer)
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, read_limit(answer).text)
        return None

    show_line(f"  {question}")
    if needed:
        prompter.ask_unless_left("event_told_day", prompter.said.rare.need_event_day, read)
    else:
        prompter.ask_until_valid("event_told_day", lambda answer: read(answer) if answer else None)
    return told
