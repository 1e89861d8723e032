"""Turns what was typed into ids and days: by id, by the name on the screen, or by a unique beginning of either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NoReturn

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import IdMatch, NameTable, folded, match_name
from kjopsprosess.messages.calendar_words import end_sentence

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.steps.step_map import MapStep
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.messages.typed_dates.doubts import DayDoubt  # with the next 9 ms, where a day is typed
    from kjopsprosess.messages.typed_dates.moments import ReadMoment
    from kjopsprosess.model.process import Role, Step

DAYS_IN = {
    **dict.fromkeys(("d", "day", "days", "dag", "dager"), 1),
    **dict.fromkeys(("w", "week", "weeks", "u", "uke", "uker"), 7),
}
"""Units of a time back, in either language."""
MAX_DIGITS_BACK = 4


def require_id(context: CommandContext, name: str, matched: IdMatch, unknown: str, instead: str, *lines: str) -> str:
    """The id that a name matched.

    Stops the command otherwise; `instead` lists what there is when nothing is similar.
    """
    return context.require_match(
        name, matched, unknown if matched.candidates else f"{unknown} {instead}".rstrip(), *lines
    )


def available_text(context: CommandContext, what: str, ids: Iterable[str]) -> str:
    """What there is to choose from, as a sentence; empty when there is nothing."""
    names = ", ".join(ids)
    return context.messages.errors.there_are[what].format(names=names) if names else ""


def shown_names(matched: IdMatch, names: Mapping[str, str]) -> IdMatch:
    """The match with what it may mean by the names that screens show, and not by ids nobody has seen.

    `names`: by id, of everything that could be meant. Where two are called the same, the id stands behind the name;
    where the very name that was typed is that of several, only ids can be typed instead.
    """
    if matched.same_name:
        return matched
    called = Counter(map(folded, names.values()))
    shown = (
        names[each] if called[folded(names[each])] == 1 else f"{names[each]} ({each})" for each in matched.candidates
    )
    return matched._replace(candidates=tuple(shown))


def shown_steps(messages: Messages, matched: IdMatch, steps: Mapping[str, Step]) -> IdMatch:
    """The match with steps by the names that screens show, in quotes."""
    return shown_names(matched, {each: messages.quote(step.short or step.name) for each, step in steps.items()})


def match_step(name: str, steps: Mapping[str, Step]) -> IdMatch:
    """Match a step by its id, name or short name, or the beginning of one."""
    return NameTable({each: (step.name, step.short or "") for each, step in steps.items()}).match(name, as_shown=True)


def match_known_step(situation: Situation, name: str) -> IdMatch:
    """Match a step of any version; among several with the same name, the one in the deal's step map."""
    matched = match_step(name, situation.map.known)
    here = [each for each in matched.candidates if each in situation.map.by_id] if matched.same_name else []
    return matched._replace(found=here[0], candidates=(), same_name=False) if len(here) == 1 else matched


def match_role(name: str, roles: Mapping[str, Role]) -> IdMatch:
    """Match a role by its id or name, or the beginning of one."""
    return match_name(name, {each: (role.name,) for each, role in roles.items()})


def shown_roles(matched: IdMatch, roles: Mapping[str, Role]) -> IdMatch:
    """The match with roles by the names that screens show."""
    return shown_names(matched, {each: role.name for each, role in roles.items()})


def open_steps_text(context: CommandContext, situation: Situation) -> str:
    """Which steps are open, as a sentence."""
    names = (context.messages.quote(step.step.short or step.name) for step in situation.open_steps)
    return available_text(context, "step", names)


def require_step(context: CommandContext, situation: Situation, name: str, matched: IdMatch, *lines: str) -> str:
    """The id of the step that a name matched.

    Stops the command otherwise, with the steps it may mean or those that are open, by their names; then `lines`.
    """
    shown = shown_steps(context.messages, matched, situation.map.known)
    instead = open_steps_text(context, situation)
    return require_id(context, name, shown, context.messages.errors.no_step, instead, *lines)


def resolve_known_step(context: CommandContext, situation: Situation, name: str) -> str:
    """The id of a step that the deal's processes have in any version."""
    return require_step(context, situation, name, match_known_step(situation, name))


def resolve_step(context: CommandContext, loaded: LoadedDeal, name: str) -> str:
    """The id of a step of the deal's map."""
    matched = match_step(name, {each: step.step for each, step in loaded.situation.map.by_id.items()})
    return require_step(context, loaded.situation, name, matched)


def resolve_open_step(context: CommandContext, loaded: LoadedDeal, name: str | None) -> MapStep | None:
    """The open step that `--step` names; one that is not open is refused."""
    if name is None:
        return None
    step = loaded.situation.map.by_id[resolve_step(context, loaded, name)]
    if step not in loaded.situation.open_steps:
        said = context.messages.errors.not_open.format(step=context.messages.quote(step.step.name))
        context.fail(ExitCode.USAGE, "not-open", said, step=step.id)
    return step


def resolve_day(
    context: CommandContext, typed: str, *, past: bool, today: date | None = None, begins: bool = False
) -> date:
    """A day as people write it, counted from `today` if that is another day. What was decided for them is told.

    `begins`: a week or a month alone is its first day.
    """
    from kjopsprosess.messages.typed_dates.doubts import DayDoubt  # with the next 9 ms, where a day is typed
    from kjopsprosess.messages.typed_dates.reading import read_day  # see above

    try:
        day_first = context.messages.calendar.day_first
        found = read_day(typed, today or context.today, past=past, day_first=day_first, begins=begins)
    except DayDoubt as doubt:
        fail_for_day(context, doubt, typed)
    if found.decided:
        tell_day_read(context, typed, found.day)
    return found.day


def resolve_since(context: CommandContext, typed: str) -> date:
    """The first day of a time until today: a day, or so many days or weeks back: `7d`, `2w`, `2u`, «14 dager».

    Stops the command at a day to come.
    """
    unit = typed.strip().casefold().lstrip("0123456789")
    number = typed.strip()[: len(typed.strip()) - len(unit)]
    if unit.strip() in DAYS_IN and 0 < len(number) <= MAX_DIGITS_BACK:
        return context.today - timedelta(days=int(number) * DAYS_IN[unit.strip()])
    day = resolve_day(context, typed, past=True, begins=True)
    if day > context.today:
        said = context.messages.errors.since_to_come.format(day=context.messages.calendar.day(day, context.today))
        context.fail(ExitCode.USAGE, "day-to-come", said, text=typed)
    return day


def resolve_moment(
    context: CommandContext, typed: str, *, today: date | None = None, with_rest: bool = False
) -> ReadMoment:
    """A day to come, with or without a clock time, and what follows it: nothing, unless `with_rest`.

    Whoever asks says back which day it is.
    """
    from kjopsprosess.messages.typed_dates.doubts import DayDoubt  # with the next 9 ms, where a day is typed
    from kjopsprosess.messages.typed_dates.moments import read_moment  # see above

    try:
        found = read_moment(typed, today or context.today, day_first=context.messages.calendar.day_first)
    except DayDoubt as doubt:
        fail_for_day(context, doubt, typed)
    if found.rest and not with_rest:
        day = typed.strip().removesuffix(found.rest).strip(" ,")
        fail_for_day(context, DayDoubt("words-after", day=day, rest=found.rest), typed)
    return found


def fail_for_day(context: CommandContext, doubt: DayDoubt, typed: str) -> NoReturn:
    """Stop because a text is no day, or may be several, with the cause."""
    said = day_doubt_text(context, doubt, typed)
    of_year = doubt.code == "which-year"
    context.fail(ExitCode.USAGE, "which-year" if of_year else "not-a-day", said, text=typed, cause=doubt.code)


def day_doubt_text(context: CommandContext, doubt: DayDoubt, typed: str) -> str:
    """Why a text is no day, and what to write instead."""
    from kjopsprosess.messages.typed_dates.doubt_sentence import doubt_sentence  # 1 ms, for a command that stops anyway

    return doubt_sentence(doubt, typed, context.messages, context.today)


def tell_day_read(context: CommandContext, typed: str, day: date) -> None:
    """Tell, with the answer, which day was read from words that name none by its date."""
    messages = context.messages
    text, shown = messages.quote(" ".join(typed.split())), messages.calendar.day(day, context.today)
    notice = end_sentence(messages.days.read_as.format(text=text, day=shown))
    if notice not in context.notices:
        context.notices.append(notice)


def is_future(context: CommandContext, day: date) -> bool:
    """Whether a day is in the future. Tomorrow is accepted, because of time zones."""
    return day > context.today + timedelta(days=1)


def fail_if_future(context: CommandContext, day: date, *, future: bool) -> None:
    """Stop the command when a day on which something happened is in the future."""
    if is_future(context, day) and not future:
        shown = context.messages.calendar.day(day, context.today)
        context.fail(
            ExitCode.REFUSED, "in-future", context.messages.advance.in_future.format(day=shown), date=day.isoformat()
        )
