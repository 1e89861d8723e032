"""Reads the typed seller and value of a deal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import match_name
from kjopsprosess.model.deal import Value

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

_VALUE = re.compile(r"(?:([A-Za-z]{3}) )?([0-9]{1,3}(?:[ .,\u00a0][0-9]{3})+|[0-9]{1,12})(?: ?([A-Za-z]{2,3}))?")
_CURRENCIES = {"KR": "NOK"}
"""Other spellings of a currency, by its three letters."""


def resolve_seller(context: CommandContext, typed: str | None) -> str | None:
    """The id of a team member in `kp.yaml`, from an id or a name. Stops the command when nobody or several match."""
    if typed is None:
        return None
    settings = context.workspace.settings.model
    team = settings.team if settings else ()
    said = context.messages.errors
    if not team:
        context.fail(ExitCode.NOT_FOUND, "no-team", said.no_team.format(name=typed), name=typed)
    names = {each.id: (each.name, *each.name.split()[:1]) for each in team}
    return context.require_match(typed, match_name(typed, names), said.nobody_in_team)


def seller_names(context: CommandContext) -> dict[str, str]:
    """Names of the team members in `kp.yaml`, by id."""
    settings = context.workspace.settings.model
    return {each.id: each.name for each in settings.team} if settings else {}


def resolve_value(context: CommandContext, typed: str | None) -> Value | None:
    """An amount in whole units, with the currency before or after it; NOK when none is given."""
    if typed is None:
        return None
    match = _VALUE.fullmatch(typed.strip())
    currency = ((match[1] or match[3] or "NOK") if match else "").upper()
    currency = _CURRENCIES.get(currency, currency)
    if match is None or len(currency) != len("NOK") or (match[1] and match[3]):
        said = context.messages.errors.not_an_amount.format(text=typed)
        context.fail(ExitCode.USAGE, "not-an-amount", said, text=typed)
    return Value(amount=int(re.sub(r"[^0-9]", "", match[2])), currency=currency)
