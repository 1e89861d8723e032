"""What a person typed, as ids and days: names may be shortened to a unique beginning."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kjopsprosess.insight.naming import make_slug, pick

from .mishap import Exit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kjopsprosess.insight.situation import Situation
    from kjopsprosess.insight.step_map import MapStep
    from kjopsprosess.model.process import Step
    from kjopsprosess.model.values import Moment

    from .desk import Desk, OpenDeal

NEAR = 90
"""Days from today within which a day without a year may be meant, on whichever side it lies."""
_SHORTEST_WORD = 2


def named(desk: Desk, name: str, among: Iterable[str], unknown: str, instead: str) -> str:
    """A full id from a name or its beginning; `instead` says what there is when nothing resembles the name."""
    ids = tuple(among)
    resembles = pick(name, ids).candidates
    return desk.pick(name, ids, unknown if resembles else f"{unknown} {instead}".rstrip())


def there_are(desk: Desk, what: str, ids: Iterable[str]) -> str:
    """What there is to choose from, as a sentence; empty when there is nothing."""
    names = ", ".join(ids)
    return desk.words.mishaps.there_are[what].format(names=names) if names else ""


def named_person(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a person, from the id, its beginning, or the name as written in the deal."""
    people = opened.situation.people
    by_name = [person.id for person in people.values() if person.name.casefold() == name.strip().casefold()]
    if len(by_name) == 1:
        return by_name[0]
    said = desk.words.mishaps
    picked = pick(name, people)
    if not picked.found and not picked.candidates:
        new_id = make_slug((name.split() or [name])[0], fallback="person")
        command = f'    kp advance {opened.id} --person "{new_id}: name={name.strip()}"'
        unknown = f"{said.no_person.format(name=name)} {said.add_first}"
        desk.refuse(Exit.NOT_FOUND, "not-found", unknown, command, name=name)
    return desk.pick(name, people, said.no_person)


def named_people(desk: Desk, opened: OpenDeal, names: str | None) -> tuple[str, ...] | None:
    """Ids of the people named; None when nobody was."""
    if names is None:
        return None
    from .grammar import split_names

    return tuple(dict.fromkeys(named_person(desk, opened, name) for name in split_names(names)))


def step_meant(name: str, steps: Mapping[str, Step]) -> str | None:
    """The id of the step whose id, or else one word of whose id or name, begins so; None when not just one does."""
    picked = pick(name, steps)
    if picked.found or picked.ambiguous:
        return picked.found
    typed = make_slug(name, fallback="")
    if len(typed) < _SHORTEST_WORD:
        return None
    fits = [each for each, step in steps.items() if any(word.startswith(typed) for word in _words(each, step))]
    return fits[0] if len(fits) == 1 else None


def _words(step_id: str, step: Step) -> list[str]:
    return "-".join((step_id, make_slug(step.name), make_slug(step.short or ""))).split("-")


def known_step(desk: Desk, situation: Situation, name: str) -> str:
    """The id of a step that the deal's processes have in any version."""
    steps = situation.map.known
    instead = there_are(desk, "step", (step.id for step in situation.open_steps))
    return step_meant(name, steps) or named(desk, name, steps, desk.words.mishaps.no_step, instead)


def named_step(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a step of the deal's map."""
    steps = opened.situation.map.by_id
    instead = there_are(desk, "step", (step.id for step in opened.situation.open_steps))
    meant = step_meant(name, {each: step.step for each, step in steps.items()})
    return meant or named(desk, name, steps, desk.words.mishaps.no_step, instead)


def open_step(desk: Desk, opened: OpenDeal, name: str | None) -> MapStep | None:
    """The open step that `--step` names; one that is not open is refused."""
    if name is None:
        return None
    step = opened.situation.map.by_id[named_step(desk, opened, name)]
    if step not in opened.situation.open_steps:
        said = desk.words.mishaps.not_open.format(step=desk.words.quote(step.step.name))
        desk.refuse(Exit.USAGE, "not-open", said, step=step.id)
    return step


def named_day(desk: Desk, typed: str, *, past: bool) -> date:
    """A day as people write it."""
    from kjopsprosess.words.typed_dates import read_day

    found = read_day(typed, desk.today, past=past)
    if found is None:
        desk.refuse(Exit.USAGE, "not-a-day", desk.words.mishaps.not_a_day.format(text=typed), text=typed)
    if doubt := which_year(desk, typed, found, past=past):
        desk.refuse(Exit.USAGE, "which-year", doubt, text=typed)
    return found


def named_moment(desk: Desk, typed: str | None) -> Moment | None:
    """A day, with or without a clock time."""
    if typed is None:
        return None
    from kjopsprosess.words.typed_dates import read_moment

    found = read_moment(typed, desk.today)
    if found is None or found[1]:
        desk.refuse(Exit.USAGE, "not-a-day", desk.words.mishaps.not_a_day.format(text=typed), text=typed)
    if doubt := which_year(desk, typed, found[0].day):
        desk.refuse(Exit.USAGE, "which-year", doubt, text=typed)
    return found[0]


def which_year(desk: Desk, typed: str, read: date, *, past: bool = False) -> str | None:
    """The question of the year, when none was typed and the same day on the other side of today is near; else None."""
    from kjopsprosess.words.typed_dates import read_moment

    found = read_moment(typed, desk.today, past=not past)
    other = found[0].day if found else read
    if (other.month, other.day) != (read.month, read.day) or other.year == read.year:
        return None
    if abs((desk.today - other).days) >= NEAR:
        return None
    calendar = desk.words.calendar
    earlier, later = map(calendar.full_day, sorted((other, read)))
    return desk.words.advance.which_year.format(text=typed, past=earlier, next=later)


def is_ahead(desk: Desk, day: date) -> bool:
    """Whether a day is still to come; tomorrow is let through, for those who travel."""
    return day > desk.today + timedelta(days=1)


def refuse_future(desk: Desk, day: date, *, future: bool) -> None:
    """What has happened cannot be days ahead."""
    if is_ahead(desk, day) and not future:
        shown = desk.words.calendar.day(day, desk.today)
        desk.refuse(Exit.REFUSED, "in-future", desk.words.advance.in_future.format(day=shown), date=day.isoformat())
