"""What it says that a row of the plan is struck, or is not in the file any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.told.standing import step_standings
from kjopsprosess.features.plan.lines import LineKind, PlanLine
from kjopsprosess.model.deal import Skipped
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import StepKind

from .changes import Change, Sort

if TYPE_CHECKING:
    from .reader import CellReader


def row_gone(reader: CellReader, line: PlanLine, place: int | None, *, many: bool) -> Iterator[Change]:
    """On their word the step is skipped, or they differ from somebody else who has told of it; else it is asked about.

    `many`: so many rows are gone that the file may only be a part of the plan.
    """
    name = reader.row_name(line)

    def ask(code: str, **facts: str) -> Change:
        return Change(Sort.ASKED, code, name, place, facts)

    if many:
        yield ask("many-struck")
    elif line.kind is LineKind.DAY:
        yield ask("struck-day")
    elif line.kind is LineKind.PROMISE:
        yield ask("struck-promise", id=line.id, deal=reader.situation.id)
    elif line.done:
        yield ask("struck-done")
    elif line.step and line.step.kind in (StepKind.CHOICE, StepKind.ORDER):
        yield ask("struck-choice")
    else:
        yield from _step_gone(reader, line, place)


def _step_gone(reader: CellReader, line: PlanLine, place: int | None) -> Iterator[Change]:
    said = reader.messages.plan_back
    name, facts = reader.row_name(line), {"who": reader.by_name}
    standing = step_standings(reader.situation).get(line.id)
    others = [each for each in (standing.told_by if standing else ()) if each.id != reader.by]
    if not others:
        skipped = Skipped(step=line.id, by=(reader.by,), because=said.struck)
        yield Change(Sort.TAKEN, "skipped", name, place, facts, {"skipped": (skipped,)})
        return
    heard = Heard(step=line.id, by=(reader.by,), says=said.struck, against=others[0].id)
    yield Change(Sort.DIFFERS, "skipped", name, place, facts, {"heard": (heard,)}, other=others[0].name)
