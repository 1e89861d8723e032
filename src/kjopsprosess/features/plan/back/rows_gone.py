"""What it says that a row of the plan is struck, or is not in the file any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.told.standing import step_standings
from kjopsprosess.features.plan.lines import LineKind, PlanLine
from kjopsprosess.model.deal import Skipped
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import StepKind

from .changes import ChangeOutcome, RowChange

if TYPE_CHECKING:
    from .reader import CellReader
    from .sheet import SheetRow


def sure_rows(rows: Sequence[SheetRow], sent: Callable[[SheetRow], bool]) -> frozenset[int]:
    """The lines of rows that are certainly those of their IDs: of an ID that stands twice, at most one.

    That is the first of some that say just the same, or the only one with the name that was sent: of a row that was
    copied to make another, the copy has a name of its own. `sent`: whether a row has the name that was sent.
    """
    by_key: dict[str, list[SheetRow]] = {}
    for row in rows:
        by_key.setdefault(row.key or "", []).append(row)
    by_key.pop("", None)
    found = set()
    for several in by_key.values():
        alike = all(each.cells == several[0].cells for each in several)
        named = several[:1] if alike else [each for each in several if sent(each)]
        found |= {named[0].line} if len(named) == 1 else set()
    return frozenset(found)


def row_gone(
    reader: CellReader, line: PlanLine, place: int | None, *, many: bool = False, why: str = ""
) -> Iterator[RowChange]:
    """On their word the step is skipped, or they differ from somebody else who has told of it; else it is asked about.

    `many`: so many rows are gone that the file may only be a part of the plan. `why`: the reason they gave.
    """
    name = reader.row_name(line)

    def ask(code: str, **facts: str) -> RowChange:
        return RowChange(ChangeOutcome.ASKED, code, name, place, facts)

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
        yield from _step_gone(reader, line, place, why)


def _step_gone(reader: CellReader, line: PlanLine, place: int | None, why: str) -> Iterator[RowChange]:
    words = f"{reader.messages.plan_back.struck}: {why}" if why else reader.messages.plan_back.struck
    name, facts = reader.row_name(line), {"who": reader.by_name}
    standing = step_standings(reader.situation).get(line.id)
    others = [each for each in (standing.told_by if standing else ()) if each.id != reader.by]
    if not others:
        skipped = Skipped(step=line.id, by=(reader.by,), because=words)
        yield RowChange(ChangeOutcome.TAKEN, "skipped", name, place, facts, {"skipped": (skipped,)})
        return
    heard = Heard(step=line.id, by=(reader.by,), says=words, against=others[0].id)
    yield RowChange(ChangeOutcome.DIFFERS, "skipped", name, place, facts, {"heard": (heard,)}, other=others[0].name)
