"""A process and a deal out of a few lines of YAML: what a test leaves out is filled in."""

from __future__ import annotations

from datetime import date, timedelta
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import plain_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kjopsprosess.deal_state.people.people import PersonState
    from kjopsprosess.deal_state.steps.step_map import MapStep

FIRST_DAY = date(2026, 11, 1)
TODAY = "2026-11-26"
PURCHASE = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: krav}
      - {id: pilot}
      - {id: valg, kind: choice}
      - {id: ordre, kind: order}
      - {id: bruk}
"""
"""Five steps, each after the one above."""
PEOPLE = """
    - {id: kari, roles: eier}
    - {id: jon, roles: it}
    - {id: styret, roles: styre, kind: body}
    - {id: rita, kind: partner}
"""


def process(text: str) -> Process:
    """A process; names, languages and the like are filled in."""
    content: dict[str, Any] = {"name": "Kjøp", "language": "nb", **plain(text)}
    for role in content.setdefault("roles", []):
        role.setdefault("name", role["id"])
    _fill_in(content["steps"])
    return Process.model_validate(content)


def deal(text: str) -> Deal:
    """A deal, or its log alone. Entries without a date stand one day apart, from 1 November 2026 on."""
    found = plain(text)
    content: dict[str, Any] = {"log": found} if isinstance(found, list) else found
    content = {"customer": "Nordvik", "process": "p@1", "people": plain(PEOPLE), **content}
    for number, entry in enumerate(content.get("log", [])):
        entry.setdefault("date", (FIRST_DAY + timedelta(days=number)).isoformat())
        for promise in entry.get("promised", []):
            promise.setdefault("what", "gjør det")
        for event in (*entry.get("reopened", []), *entry.get("skipped", [])):
            event.setdefault("because", "derfor")
    _fill_in(content.get("steps", []))
    return Deal.model_validate(content)


def read(text: str = "[]", purchase: str = PURCHASE, *, today: str = TODAY, **others: str) -> Situation:
    """Where a deal stands. `others` are more processes by id; the one called `p` is `purchase`."""
    processes = {"p": process(purchase), **{key: process(each) for key, each in others.items()}}
    return make_situation("nordvik", deal(text), processes, date.fromisoformat(today))


def plain(text: str) -> Any:
    """The plain data of a YAML text, every scalar as text."""
    return plain_data(read_tree(dedent(text)).root)


def states(situation: Situation) -> dict[str, str]:
    """The state of every step, as words."""
    return {step: state.value for step, state in situation.states.items()}


def waits(situation: Situation) -> dict[str, tuple[str, ...]]:
    """What each step comes directly after, in map order."""
    return {step.id: step.after for step in situation.map.steps}


def next_id(situation: Situation) -> str | None:
    """The id of the next step before the contact that is booked."""
    step = next_step(situation, planned_contact(situation))
    return step.id if step else None


def verdicts(situation: Situation) -> list[str | None]:
    """The verdicts in log order."""
    return [replayed.verdict.value if replayed.verdict else None for replayed in situation.history.entries]


def fates(situation: Situation) -> dict[str, str]:
    """What became of each promise."""
    return {promise.id: promise.status.value for promise in situation.history.promises}


def ids(things: Iterable[MapStep | PersonState]) -> list[str]:
    """The ids of steps or people."""
    return [thing.id for thing in things]


def _fill_in(steps: list[dict[str, Any]]) -> None:
    for step in steps:
        step.setdefault("name", step["id"])
        step.setdefault("done_when", "Det foreligger.")
        for action in step.get("seller_actions", []):
            action.setdefault("do", "Hjelpe")
