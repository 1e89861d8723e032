"""Parses the filters of `kp list`. Values are matched against what the screen shows; unknown ones are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.choices import word_error
from kjopsprosess.deal_state.names import folded, match_name, slug_of_customer, without_company_form
from kjopsprosess.yamlfiles.private_files import read_regular_file

from .facts import ListFilters
from .rows import Group, ListRow

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_facts import AllFacts
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Step
    from kjopsprosess.yamlfiles.workspace import Workspace


def list_filters(
    context: CommandContext,
    found: AllFacts[ListRow],
    process: str | None,
    person: str | None,
    step: str | None,
    group: str | None,
    customer: str | None,
) -> ListFilters:
    """The filters; `process` is an id already. Without deals, an unknown person is not an error."""
    rows, some = found.facts, bool(found.facts or found.unreadable)
    return ListFilters(
        process,
        person_filter(context, rows, person) if some and person is not None else None,
        step_filter(context, rows, step) if some and step is not None else frozenset(),
        group_filter(context, group) if group is not None else None,
        customer_filter(context, rows, customer) if some and customer is not None else frozenset(),
    )


def step_filter(context: CommandContext, rows: Sequence[ListRow], name: str) -> frozenset[str]:
    """The ids of the step meant; several when processes have steps of that very name.

    An open step named by its id is known from the rows alone. Else the processes that the deals follow are asked, then
    all others, and last the deals that have steps of their own.
    """
    if any(name in row.open_steps.split() for row in rows):
        return frozenset({name})
    followed = dict.fromkeys(row.process for row in rows)
    others = (each for each in context.workspace_ignoring_settings.process_ids() if each not in followed)
    names_by_id: dict[str, set[str]] = {}
    near = match_name(name, names_by_id)
    for steps in (_of_processes(context, followed), _of_processes(context, others), _own_steps(context)):
        for step in steps:
            names_by_id.setdefault(step.id, set()).update((step.name, step.short or ""))
        matched = match_name(name, names_by_id)
        if matched.same_name:
            return frozenset(matched.candidates)
        if matched.found or matched.ambiguous:
            near = matched
            break
        near = near if near.candidates else matched
    return frozenset({context.require_match(name, near, context.messages.errors.no_step)})


def _of_processes(context: CommandContext, ids: Iterable[str]) -> Iterator[Step]:
    for each in ids:
        process = context.workspace_ignoring_settings.read_process(each).model
        yield from process.steps if process else ()


def _own_steps(context: CommandContext) -> Iterator[Step]:
    for deal in deals_containing(context.workspace_ignoring_settings, "steps"):
        yield from deal.steps


def person_filter(context: CommandContext, rows: Sequence[ListRow], name: str) -> str:
    """An id or a piece of a name that somebody has who takes part in a deal, or has taken part."""
    low = name.strip().casefold()
    if any(row.matches_person(low) for row in rows) or any(_found_in_deals(context, low)):
        return low
    people = (line.partition(" ") for row in rows for line in row.people.split("\n") if line)
    names_by_id: dict[str, set[str]] = {}
    for person, _, full in people:
        names_by_id.setdefault(full, set()).update((person, full, *full.split()))
    return context.require_match(name, match_name(name, names_by_id), context.messages.errors.nobody)


def _found_in_deals(context: CommandContext, low: str) -> Iterator[bool]:
    from kjopsprosess.deal_state.references import people_entries  # 80 ms: it loads the models

    for deal in deals_containing(context.workspace_ignoring_settings, low):
        for _, person in people_entries(deal):
            yield low == person.id or low in (person.name or "").casefold()


def customer_filter(context: CommandContext, rows: Sequence[ListRow], name: str) -> frozenset[str]:
    """How the deals write the one customer that a name, or the beginning of one, means."""
    names: dict[str, set[str]] = {}
    for row in rows:
        names.setdefault(slug_of_customer(row.customer), set()).add(row.customer)
    matched = match_name(without_company_form(name), names)
    if matched.found is None:
        shown = tuple(min(names[each]) for each in matched.candidates)
        context.require_match(name, matched._replace(candidates=shown), context.messages.errors.no_customer)
    return frozenset(names[matched.found or ""])


def group_filter(context: CommandContext, name: str) -> Group:
    """A group by its word, or by its heading in the list."""
    headings = {str(group): (heading,) for group, heading in context.messages.list.groups.items()}
    found = match_name(name, headings).found
    if found is None:
        messages = context.messages
        shown = {group: messages.quote(heading) for group, (heading,) in headings.items()}
        known = {folded(heading): group for group, (heading,) in headings.items()} | {each: each for each in headings}
        said = word_error(messages, name, known, shown, messages.errors.unknown_group)
        context.fail(ExitCode.USAGE, "not-allowed", said)
    return Group(found)


def deals_containing(workspace: Workspace, text: str) -> Iterator[Deal]:
    """Deals whose files contain a text, ignoring case. Unreadable ones are skipped."""
    for deal_id in workspace.deal_ids():
        if any(_may_say(path, text.casefold()) for path in workspace.deal_files(deal_id)):
            deal = workspace.read_deal(deal_id).model
            if deal is not None:
                yield deal


def _may_say(path: Path, text: str) -> bool:
    try:
        return text in read_regular_file(path).decode("utf-8", "replace").casefold()
    except OSError:
        return True  # a link, for example: reading it decides
