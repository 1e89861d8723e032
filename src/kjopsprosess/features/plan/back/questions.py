"""What is asked before a plan that came back is saved: whether somebody new is added, what a new step comes after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.features.plan.lines import LineKind, PlanLine
from kjopsprosess.messages.messages import Messages

from .changes import ChangeOutcome, RowChange
from .values import read_numbers


class PlanAnswers(NamedTuple):
    """What somebody at the keyboard has said."""

    strangers: frozenset[str] = frozenset()
    """Ids of persons who are new and are not to be added."""
    after: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """By the id of a new step, the steps it comes after."""


def ask(changes: Sequence[RowChange], lines: Mapping[str, PlanLine], messages: Messages) -> PlanAnswers:
    """Ask about everybody who is new and every new step of which the file does not say what it comes after.

    Enter adds whoever is new, and leaves a step where it is. An answer that is no number of a row is asked for again.
    """
    said = messages.plan_back
    people = {each.id: (each.name, change.row) for change in changes for each in change.part.get("people", ())}
    strangers = set()
    for person, (name, row) in people.items():
        show_line()
        show_line(said.add_person.format(row=row, name=name))
        answer = read_line().casefold()
        if answer and answer not in messages.terms.yes:
            strangers.add(person)
    steps = {int(line.number): line for line in lines.values() if line.kind is LineKind.STEP}
    after: dict[str, tuple[str, ...]] = {}
    for change in changes:
        if change.code == "new-after":
            show_line()
            show_line(said.which_after.format(row=change.row))
            for number, line in steps.items():
                show_line(f"    {number}  {line.what}")
            numbers = read_numbers(read_line())
            while numbers is None or not {*numbers} <= steps.keys():
                show_line(said.row_numbers_only)
                numbers = read_numbers(read_line())
            if numbers:
                after[change.facts["step"]] = tuple(steps[each].id for each in numbers)
    return PlanAnswers(frozenset(strangers), after)


def answered(changes: Sequence[RowChange], answers: PlanAnswers) -> list[RowChange]:
    """The changes as the answers have them."""
    found = []
    for change in changes:
        if change.code == "new-after" and change.facts["step"] in answers.after:
            continue
        found.append(_without(_placed(change, answers.after), answers.strangers))
    return found


def _placed(change: RowChange, after: Mapping[str, tuple[str, ...]]) -> RowChange:
    heard = change.part.get("heard", ())
    if change.code != "new-step" or heard[0].step not in after:
        return change
    told = heard[0].model_copy(update={"after": after[heard[0].step]})
    return change._replace(part={**change.part, "heard": (told,)})


def _without(change: RowChange, strangers: frozenset[str]) -> RowChange:
    """The change without persons who are not added; what then says nothing is asked about."""
    people = change.part.get("people", ())
    left = tuple(each for each in people if each.id not in strangers)
    if len(left) == len(people):
        return change
    heard = change.part["heard"][0]
    who = {each: part for each, part in heard.who.items() if each not in strangers}
    if change.code == "new-owner" and not left:
        return RowChange(ChangeOutcome.ASKED, "owner-unclear", change.row, change.line, {"new": change.facts["new"]})
    told = heard.model_copy(update={"who": who})
    part = {key: items for key, items in change.part.items() if key != "people"}
    return change._replace(part={**part, "heard": (told,), **({"people": left} if left else {})})
