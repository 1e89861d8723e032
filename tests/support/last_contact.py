"""What came of the last contact, for tests."""

from __future__ import annotations

from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.last_time.facts import LastTime, last_time
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain

FOUR = """people:
    - {id: kari, name: Kari Lund, roles: eier, attitude: supporter}
    - {id: jon, name: Jon Eide, roles: it, attitude: neutral}
    - {id: styret, name: Styret, roles: styre, kind: body}
    - {id: rita, name: Rita Nes, kind: partner}
"""


def found(log: str) -> LastTime | None:
    return last_time(read(deal(log)))


def deal(log: str) -> str:
    return f"{FOUR}log:\n" + "\n".join(f"    - {line}" for line in log.strip().splitlines())


def told(log: str, messages: Messages = NB) -> list[str]:
    """The rows of the section as they are drawn; none when there is no section."""
    situation = read(deal(log))
    page = brief_page(make_brief(situation, planned_contact(situation)), messages)
    heading = messages.brief.last_time.heading.split(" (")[0]
    rows = draw_plain(page, 100).split("\n\n")
    return next((each.splitlines() for each in rows if each.startswith(heading + " (")), [])


def kinds(log: str) -> list[str]:
    last = found(log)
    return [result.kind.value for result in last.results] if last else []
