"""Reads the typed seller and value of a deal, and who of us writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import folded, match_name
from kjopsprosess.model.deal import Entry, Value
from kjopsprosess.model.values import US

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext

MAX_DIGITS = 12
"""Of an amount in a file."""


def resolve_seller(context: WorkspaceContext, typed: str | None) -> str | None:
    """The id of a team member in `kp.yaml`, from an id, `us/ID` or a name. Stops when nobody or several match."""
    if typed is None:
        return None
    side, slash, member = typed.partition("/")
    if slash and folded(side) == US:
        typed = member.strip()
    settings = context.workspace.settings.model
    team = settings.team if settings else ()
    said = context.messages.our_team
    if not team:
        context.fail(ExitCode.NOT_FOUND, "no-team", said.no_team.format(name=typed), name=typed)
    names = {each.id: (each.name, *each.name.split()[:1]) for each in team}
    return context.require_match(typed, match_name(typed, names), said.nobody_in_team)


def with_author(context: WorkspaceContext, entry: Entry, typed: str | None = None) -> Entry:
    """An entry with who of us writes it: who is named, else who `KP_AUTHOR` names, else the only one in the team.

    Nobody is concluded from a team of several, nor from whose deal it is: a colleague may be writing. What nobody named
    in this call is told in the notices. An entry that names its author keeps it.
    """
    if typed is None and entry.author is not None:
        return entry
    team = seller_names(context)
    wished = environment.env_author()
    if typed is None and wished and not team:
        _note_once(context, context.messages.our_team.author_without_team.format(name=wished))
    named = typed or (wished if team else None)
    member = resolve_seller(context, named) if named else next(iter(team)) if len(team) == 1 else None
    if member is None:
        return entry
    if typed is None:
        _note_once(context, context.messages.our_team.written_by.format(name=team[member]))
    return entry.model_copy(update={"author": f"{US}/{member}"})


def _note_once(context: WorkspaceContext, notice: str) -> None:
    context.notices += [notice] if notice not in context.notices else []


def seller_names(context: WorkspaceContext) -> dict[str, str]:
    """Names of the team members in `kp.yaml`, by id."""
    settings = context.workspace.settings.model
    return {each.id: each.name for each in settings.team} if settings else {}


def resolve_value(context: WorkspaceContext, typed: str | None) -> Value | None:
    """An amount in whole units, with its currency; NOK, which is said, when none is given."""
    if typed is None:
        return None
    from .amounts import read_amount  # 1 ms: its pattern, for the few calls that tell of money

    try:
        found = read_amount(typed, decimals=False)
    except ValueError:
        found = None
    if found is None or len(str(found.amount)) > MAX_DIGITS:
        said = context.messages.errors.not_an_amount.format(text=typed)
        context.fail(ExitCode.USAGE, "not-an-amount", said, text=typed)
    if not found.currency_named:
        context.notices.append(context.messages.errors.in_kroner.format(amount=str(found.amount)))
    return Value(amount=found.amount, currency=found.currency)
