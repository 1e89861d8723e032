"""The names of an invented deal that told sentences are read with."""

from __future__ import annotations

from datetime import date

from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.features.advance.told.grammar.grammar import ToldReader
from kjopsprosess.features.advance.told.grammar.operands import KnownNames
from kjopsprosess.features.advance.told.items import ItemMaker
from kjopsprosess.messages.typed_dates.reading import is_day, read_day

TODAY = date(2026, 12, 1)
STEPS = {
    "behov": ("Bli enige om behov", "Behov"),
    "budget": ("Approve business case and budget", "Approve budget"),
    "security": ("Review security and architecture", "Review security"),
    "pilot": ("Run a pilot", ""),
    "order": ("Sign, and order", "Sign"),
    "roll-out": ("Roll out", ""),
    "pilot-before": ("Pilot before roll out", ""),
    "architects": ("Arkitekter etter pilot", ""),
}
PEOPLE = {
    "anne": ("Anne Bø",),
    "ola": ("Ola Tveit",),
    "kari": ("Kari Lund",),
    "mot": ("Jon Mot Dahl",),
    "board": ("The board",),
    "sponsor": ("Siri Dahl",),
}
ROLES = {
    "board": ("Board",),
    "head-of-security": ("Head of security",),
    "dpo": ("Data protection officer",),
    "executive": ("Sponsor",),
    "finance-director": ("Finance director",),
}
DAYS = {"board-meeting": ("Board meeting",)}
KNOWN = KnownNames(
    NameTable(STEPS),
    NameTable(PEOPLE),
    NameTable(ROLES),
    told=frozenset({"roll-out"}),
    held={"ola": frozenset({"finance-director"})},
    channels=frozenset({"kgv"}),
)


READER = ToldReader(KNOWN, NameTable(DAYS), lambda text: None if is_day(text) else "no day")


def a_day(text: str) -> date:
    return read_day(text, TODAY, past=False).day


MAKER = ItemMaker(
    person=lambda name: KNOWN.people.match(name).found or f"nobody: {name}",
    day=a_day,
    step_ids=STEPS,
    day_ids=DAYS,
    role_ids=ROLES,
)


def short(item: dict[str, object]) -> dict[str, object]:
    """An item without what it does not say."""
    return {key: value for key, value in item.items() if value not in (None, "", [], {}, ())}
