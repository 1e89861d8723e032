"""A review out of a few small logs, each a deal of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from building import process, read

from kjopsprosess.features.review.extract import DEAL_EXTRACTS
from kjopsprosess.features.review.facts import Deals, ProcessReview, review_process
from kjopsprosess.features.review.make_extract import make_extract

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.process import Process

NEW_YEAR = date(2026, 1, 1)
QUICK = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: krav, usual_days: [5, 10], seller_actions: [{id: mal}, {id: kurs}]}
      - {id: pilot}
      - {id: valg, kind: choice, who: [{role: eier, part: decides}, {role: it, part: contributes}]}
      - {id: ordre, kind: order}
      - {id: bruk}
"""


def log(entries: dict[int, str]) -> str:
    """A log of entries by the number of days after New Year."""
    return "\n".join(f"- {{date: {NEW_YEAR + timedelta(days=day)}, {entry}}}" for day, entry in entries.items())


def done(step: str, by: str = "kari", more: str = "") -> str:
    """An entry in which a step is done."""
    return f"done: [{{step: {step}, by: {by}, seen: Ark{more}}}]"


def took(days: int) -> str:
    """A log in which krav took so many days."""
    return log({0: "how: call, with: kari", days: done("krav")})


def deals(logs: dict[str, str], purchase: str = QUICK) -> list[Situation]:
    """Some deals by name; what is not only a log is a whole deal."""
    return [replace(read(text, purchase), id=name) for name, text in logs.items()]


def each(texts: Iterable[str]) -> dict[str, str]:
    """Deals named a, b, c and so on."""
    return {chr(ord("a") + number): text for number, text in enumerate(texts)}


def reviewed(logs: dict[str, str], purchase: str = QUICK) -> ProcessReview:
    """The review of the process that they all follow."""
    return review_of(process(purchase), deals(logs, purchase))


def review_of(process: Process, situations: Iterable[Situation]) -> ProcessReview:
    """The review of some deals, from what is kept of them, on the day they stand."""
    found, records = {each.id: each for each in situations}, DEAL_EXTRACTS.records
    extracts = records.read([records.write(make_extract(each)) for each in found.values()])
    today = next((each.today for each in found.values()), NEW_YEAR)
    return review_process("p", process, Deals(today, tuple(extracts), lambda deal: found[deal].map), own=True)
