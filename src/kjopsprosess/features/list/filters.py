"""Filters of `kp list`, each matched against what the screen shows; an unknown value is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import Exit
from kjopsprosess.deal_state.names import pick_named
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.cache.fingerprint import plain_content

from .facts import Wanted
from .rows import Group, ListRow

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Step
    from kjopsprosess.yamlfiles.workspace import Workspace


def sought(
    desk: Desk,
    rows: Sequence[ListRow | Unreadable],
    process: str | None,
    person: str | None,
    step: str | None,
    group: str | None,
) -> Wanted:
    """Which deals to list; `process` is an id already. Where there are no deals, nobody can be unknown in them."""
    return Wanted(
        process,
        person_sought(desk, rows, person) if rows and person is not None else None,
        steps_sought(desk, rows, step) if rows and step is not None else frozenset(),
        group_sought(desk, group) if group is not None else None,
    )


def steps_sought(desk: Desk, rows: Sequence[ListRow | Unreadable], name: str) -> frozenset[str]:
    """The ids of the step meant; several when processes have steps of that very name.

    An open step named by its id is known from the rows alone. Else the processes that the deals follow are asked, then
    all others, and last the deals that have steps of their own.
    """
    found = [row for row in rows if isinstance(row, ListRow)]
    if any(name in row.open_steps.split() for row in found):
        return frozenset({name})
    followed = dict.fromkeys(row.process for row in found)
    others = (each for each in desk.folder.process_ids() if each not in followed)
    called: dict[str, set[str]] = {}
    near = pick_named(name, called)
    for steps in (_of_processes(desk, followed), _of_processes(desk, others), _own_steps(desk)):
        for step in steps:
            called.setdefault(step.id, set()).update((step.name, step.short or ""))
        picked = pick_named(name, called)
        if picked.same_name:
            return frozenset(picked.candidates)
        if picked.found or picked.ambiguous:
            near = picked
            break
        near = near if near.candidates else picked
    return frozenset({desk.settle(name, near, desk.words.errors.no_step)})


def _of_processes(desk: Desk, ids: Iterable[str]) -> Iterator[Step]:
    for each in ids:
        process = desk.folder.read_process(each).model
        yield from process.steps if process else ()


def _own_steps(desk: Desk) -> Iterator[Step]:
    for deal in deals_that_say(desk.folder, "steps"):
        yield from deal.steps


def person_sought(desk: Desk, rows: Sequence[ListRow | Unreadable], name: str) -> str:
    """An id or a piece of a name that somebody has who takes part in a deal, or has taken part."""
    found = [row for row in rows if isinstance(row, ListRow)]
    low = name.strip().casefold()
    if any(row.names_person(low) for row in found) or any(_took_part(desk, low)):
        return low
    people = (line.partition(" ") for row in found for line in row.people.split("\n") if line)
    called: dict[str, set[str]] = {}
    for person, _, full in people:
        called.setdefault(full, set()).update((person, full, *full.split()))
    return desk.settle(name, pick_named(name, called), desk.words.errors.nobody)


def _took_part(desk: Desk, low: str) -> Iterator[bool]:
    from kjopsprosess.deal_state.references import placed_people

    for deal in deals_that_say(desk.folder, low):
        for _, person in placed_people(deal):
            yield low == person.id or low in (person.name or "").casefold()


def group_sought(desk: Desk, name: str) -> Group:
    """A group by its word, or by its heading in the list."""
    headings = {str(group): (heading,) for group, heading in desk.words.list.groups.items()}
    found = pick_named(name, headings).found
    if found is None:
        allowed = desk.words.either([desk.words.quote(heading) for (heading,) in headings.values()])
        said = desk.words.errors.not_allowed.format(value=name, allowed=allowed)
        desk.refuse(Exit.USAGE, "not-allowed", said)
    return Group(found)


def deals_that_say(workspace: Workspace, text: str) -> Iterator[Deal]:
    """Deals whose files hold a text, whatever its case. Those that cannot be read are passed by."""
    for deal_id in workspace.deal_ids():
        if _may_say(workspace.deal_path(deal_id), text.casefold()):
            deal = workspace.read_deal(deal_id).model
            if deal is not None:
                yield deal


def _may_say(path: Path, text: str) -> bool:
    try:
        return text in plain_content(path).decode("utf-8", "replace").casefold()
    except OSError:
        return True  # a link, for example: reading it decides
