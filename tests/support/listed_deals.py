"""Rows of a list, drawn, for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from deals_from_yaml import TODAY, situation

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.facts import NO_FILTERS, ListFilters, Pipeline, Sort, make_pipeline
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.list.page import list_page
from kjopsprosess.features.list.rows import ListRow
from kjopsprosess.messages.languages import NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kjopsprosess.messages.messages import Messages


PROCESS = """\
name: P
language: nb
steps:
  - {id: en, name: Før, done_when: D}
  - {id: to, name: NAME, done_when: D, usual_days: [7, 70]CONTACT}
  - {id: tre, name: Etter, done_when: D}
"""


DEAL = """\
customer: C
process: p@1
people: [{id: a, name: WHO}, {id: b, name: Kari Lund}]
log:
  - {date: DAY, how: meeting, with: [a, b], done: [{step: en, by: [a], seen: x}]}
"""


PROMISE = "  - {date: DAY, promised: [{id: p, by: a, what: svarer, due: DUE, step: to}]}\n"


OURS = "  - {date: 2026-11-01, promised: [{id: v, by: us, what: svarer, due: 2026-11-20}]}\n"


PORTAL = ", contact: {rule: portal_only}"


MOVED = """\
  - {date: 2026-10-09, moved: {p: 2026-11-27}}
  - {date: 2026-11-20, moved: {p: 2026-12-11}}
"""


KGV = ", contact: {rule: portal_only, channel: KGV}"


def row(deal: str, name: str, promise: str, quiet: int, *, more: str = "", contact: str = "") -> ListRow:
    """A deal whose customer did something so many days ago, and promised by `NAME @ DAY`, or nothing without a day."""
    who, _, due = promise.partition(" @ ")
    text = (
        DEAL.replace("customer: C", f"customer: {deal.capitalize()}")
        .replace("WHO", who)
        .replace("DAY", str(TODAY - timedelta(days=quiet)))
    )
    promised = PROMISE.replace("DUE", due).replace("DAY", str(TODAY - timedelta(days=quiet))) if due else ""
    process = PROCESS.replace("NAME", name).replace("CONTACT", contact)
    return make_list_row(situation(text + promised + more, process, id=deal))


def later(until: str) -> str:
    return f"  - {{date: 2026-11-11, stopped: {{outcome: later, until: {until}}}}}\n"


def new(deal: str, name: str) -> ListRow:
    process = PROCESS.replace("name: Før", f"name: {name}").replace("CONTACT", "")
    top = DEAL.split("log:", maxsplit=1)[0].replace("customer: C", f"customer: {deal.capitalize()}")
    return make_list_row(situation(f"{top}log:\n", process, id=deal))


TWELVE = [
    row("nordvik", "Vurdere sikkerhet", "Jon Eide @ 2026-12-04", 23, more=OURS),
    row("brattvik", "Godkjenne budsjett", "Nils Ask @ 2026-11-20", 41),
    row("fjordlaks", "Enes om krav", "Tor Vik", 64),
    row("skogli", "Utforske løsninger", "Tor Vik", 30),
    new("hegglund", "Erkjenne problemet"),
    row("havnes", "Gjennomføre pilot", "Liv Rød @ 2026-10-11", 75, more=MOVED),
    row("vestmark", "Evaluere tilbud", "Per Vik @ 2026-12-14", 28, contact=PORTAL),
    row("lunde", "Ta referanser", "Kim Dahl @ 2026-12-02", 16),
    row("solheim", "Signere og bestille", "Ivar Solheim @ 2026-11-27", 12),
    row("strandby", "Besvare spørsmål", "Marit Solli @ 2026-12-09", 9, contact=KGV),
    row("tinde", "Signere og bestille", "Siv Aas @ 2026-12-01", 6),
    row("oesterdal", "Vente", "Eva Lie", 15, more=later("2027-02-01")),
]  # fmt: skip


def arranged(
    rows: Iterable[ListRow | Unreadable],
    today: date = TODAY,
    *,
    filters: ListFilters = NO_FILTERS,
    everything: bool = False,
    sort: Sort | None = None,
) -> Pipeline:
    """A list of deals, given in any order."""
    found = sorted(rows, key=lambda row: row.id)
    readable = [row for row in found if isinstance(row, ListRow)]
    unreadable = [row for row in found if isinstance(row, Unreadable)]
    return make_pipeline(readable, unreadable, today, filters=filters, everything=everything, sort=sort)


def drawn(
    *rows: ListRow | Unreadable, messages: Messages = NB, width: int = 80, **how: Sort | ListFilters | bool
) -> str:
    return draw_plain(list_page(arranged(rows, TODAY, **how), messages), width)  # type: ignore[arg-type]  # any option of it
