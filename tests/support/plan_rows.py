"""What an edited row of the plan becomes, for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from edited_plan import Table, edited, put

from kjopsprosess.features.plan.back.changes import RowChange
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import NB

Edit = Callable[[Table], None]


def cell(key: str, name: Column, text: str) -> Edit:
    return lambda rows: put(rows, key, name, text)


def changes(edit: Edit, **how: Any) -> list[RowChange]:
    """What comes of an edit, without what is confirmed by being as it was."""
    return [each for each in edited(edit, NB, **how) if each.code != "confirmed"]


def only(edit: Edit, **how: Any) -> RowChange:
    (found,) = changes(edit, **how)
    return found


def codes(edit: Edit, **how: Any) -> list[tuple[str, str]]:
    return [(each.sort.value, each.code) for each in changes(edit, **how)]


def heard(edit: Edit, **how: Any) -> dict[str, Any]:
    (told,) = only(edit, **how).part["heard"]
    found: dict[str, Any] = told.model_dump(exclude_defaults=True)
    return found
