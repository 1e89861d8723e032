"""What a person typed, as ids and days: names may be shortened to a unique beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .mishap import Exit

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.insight.step_map import MapStep
    from kjopsprosess.model.scalars import Moment

    from .desk import Desk, OpenDeal


def named_person(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a person, from the id, its beginning, or the name as written in the deal."""
    people = opened.situation.people
    by_name = [person.id for person in people.values() if person.name.casefold() == name.strip().casefold()]
    return by_name[0] if len(by_name) == 1 else desk.pick(name, people, desk.words.mishaps.no_person)


def named_people(desk: Desk, opened: OpenDeal, names: str | None) -> tuple[str, ...] | None:
    """Ids of the people named; None when nobody was."""
    if names is None:
        return None
    from .grammar import split_names

    return tuple(dict.fromkeys(named_person(desk, opened, name) for name in split_names(names)))


def named_step(desk: Desk, opened: OpenDeal, name: str) -> str:
    """The id of a step of the deal's map."""
    return desk.pick(name, opened.situation.map.by_id, desk.words.mishaps.no_step)


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
    return found


def named_moment(desk: Desk, typed: str | None) -> Moment | None:
    """A day, with or without a clock time."""
    if typed is None:
        return None
    from kjopsprosess.words.typed_dates import read_moment

    found = read_moment(typed, desk.today)
    if found is None or found[1]:
        desk.refuse(Exit.USAGE, "not-a-day", desk.words.mishaps.not_a_day.format(text=typed), text=typed)
    return found[0]
