"""What a person typed, as ids and days: by id or by the name that the screen shows, or a unique beginning of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import Picked, make_slug, pick, pick_named
from kjopsprosess.model.values import Moment

from .errors import Exit

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.step_map import MapStep
    from kjopsprosess.model.process import Role, Step

    from .context import Desk, OpenDeal

NEAR = 90
"""Days from today within which a day without a year may be meant, on whichever side it lies."""


def named(desk: Desk, name: str, picked: Picked, unknown: str, instead: str, *lines: str) -> str:
    """The id that was picked for a name; `instead` says what there is when nothing resembles it."""
    return desk.settle(name, picked, unknown if picked.candidates else f"{unknown} {instead}".rstrip(), *lines)


def there_are(desk: Desk, what: str, ids: Iterable[str]) -> str:
    """What there is to choose from, as a sentence; empty when there is nothing."""
    names = ", ".join(ids)
    return desk.words.errors.there_are[what].format(names=names) if names else ""


def named_person(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a person, from the id, its beginning, or the name as written in the deal."""
    people = opened.situation.people
    by_name = [person.id for person in people.values() if person.name.casefold() == name.strip().casefold()]
    if len(by_name) == 1:
        return by_name[0]
    said = desk.words.errors
    picked = pick(name, people)
    if not picked.found and not picked.candidates:
        new_id = make_slug((name.split() or [name])[0], fallback="person")
        key = desk.words.advance.person_keys["name"]
        command = f'    kp advance {opened.id} --person "{new_id}: {key}={name.strip()}"'
        unknown = f"{said.no_person.format(name=name)} {said.add_first}"
        desk.refuse(Exit.NOT_FOUND, "not-found", unknown, command, name=name)
    return desk.pick(name, people, said.no_person)


def named_people(desk: Desk, opened: OpenDeal, names: str | None) -> tuple[str, ...] | None:
    """Ids of the people named; None when nobody was."""
    if names is None:
        return None
    from .grammar import split_names

    return tuple(dict.fromkeys(named_person(desk, opened, name) for name in split_names(names)))


def pick_step(name: str, steps: Mapping[str, Step]) -> Picked:
    """The step that a name, a short name, an id or the beginning of one means."""
    return pick_named(name, {each: (step.name, step.short or "") for each, step in steps.items()})


def pick_known_step(situation: Situation, name: str) -> Picked:
    """The step meant among those of any version; of several with the same name, the only one in the deal's map."""
    picked = pick_step(name, situation.map.known)
    here = [each for each in picked.candidates if each in situation.map.by_id] if picked.same_name else []
    return picked._replace(found=here[0], candidates=(), same_name=False) if len(here) == 1 else picked


def pick_role(name: str, roles: Mapping[str, Role]) -> Picked:
    """The role that a name, an id or the beginning of one means; those it may have meant come by their names."""
    picked = pick_named(name, {each: (role.name,) for each, role in roles.items()})
    if picked.same_name:
        return picked
    return picked._replace(candidates=tuple(roles[each].name for each in picked.candidates))


def open_steps(desk: Desk, situation: Situation) -> str:
    """Which steps are open, as a sentence."""
    return there_are(desk, "step", (step.id for step in situation.open_steps))


def known_step(desk: Desk, situation: Situation, name: str) -> str:
    """The id of a step that the deal's processes have in any version."""
    picked = pick_known_step(situation, name)
    return named(desk, name, picked, desk.words.errors.no_step, open_steps(desk, situation))


def named_step(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a step of the deal's map."""
    picked = pick_step(name, {each: step.step for each, step in opened.situation.map.by_id.items()})
    return named(desk, name, picked, desk.words.errors.no_step, open_steps(desk, opened.situation))


def open_step(desk: Desk, opened: OpenDeal, name: str | None) -> MapStep | None:
    """The open step that `--step` names; one that is not open is refused."""
    if name is None:
        return None
    step = opened.situation.map.by_id[named_step(desk, opened, name)]
    if step not in opened.situation.open_steps:
        said = desk.words.errors.not_open.format(step=desk.words.quote(step.step.name))
        desk.refuse(Exit.USAGE, "not-open", said, step=step.id)
    return step


def named_day(desk: Desk, typed: str, *, past: bool) -> date:
    """A day as people write it."""
    from kjopsprosess.messages.typed_dates import read_day

    found = read_day(typed, desk.today, past=past)
    if found is None:
        desk.refuse(Exit.USAGE, "not-a-day", desk.words.errors.not_a_day.format(text=typed), text=typed)
    if doubt := which_year(desk, typed, found, past=past):
        desk.refuse(Exit.USAGE, "which-year", doubt, text=typed)
    return found


def named_moment(desk: Desk, typed: str | None) -> Moment | None:
    """A day, with or without a clock time."""
    if typed is None:
        return None
    from kjopsprosess.messages.typed_dates import read_moment

    found = read_moment(typed, desk.today)
    if found is None or found[1]:
        desk.refuse(Exit.USAGE, "not-a-day", desk.words.errors.not_a_day.format(text=typed), text=typed)
    if doubt := which_year(desk, typed, found[0].day):
        desk.refuse(Exit.USAGE, "which-year", doubt, text=typed)
    return found[0]


def which_year(desk: Desk, typed: str, read: date, *, past: bool = False) -> str | None:
    """The question of the year, when none was typed and the same day on the other side of today is near; else None."""
    from kjopsprosess.messages.typed_dates import read_moment

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
