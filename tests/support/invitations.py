"""Invitations to book from, for tests."""

import json
from pathlib import Path
from typing import Any

from workspace_at_hand import DEAL, kp

WHOLE = DEAL.replace(
    "attitude: champion, needs: ro}", "attitude: champion, needs: ro, email: Kari.Lund@example.no}"
).replace(
    "roles: [leder]}",
    "roles: [leder], email: siv@example.no}\n  - {id: jon, name: Jon Eide, roles: [bruker], email: jon@example.no}",
)


TEAM = "language: nb\nteam: [{id: per, name: Per Aas, email: per@example.com}]\n"


EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTART{start}
ATTENDEE;CN=Siv Moen:mailto:siv@example.no
SUMMARY:Møtet
END:VEVENT
END:VCALENDAR
"""


FRIDAY = ":20261211T090000Z"


def invitation(
    start: str = FRIDAY, *, method: str = "REQUEST", sequence: int = 0, uid: str = "m1", more: str = ""
) -> str:
    text = EVENT.format(method=method, uid=uid, sequence=sequence, start=start)
    Path("i.ics").write_text(text.replace("SUMMARY", f"{more}SUMMARY"), "utf-8", newline="\r\n")
    return "i.ics"


def booked(*arguments: str) -> dict[str, Any]:
    said = kp("book", "nordvik", *arguments, "--json")
    assert said.code == 0, said.all
    found: dict[str, Any] = json.loads(said.out)
    return found


def next_contacts() -> list[dict[str, Any]]:
    found = json.loads(kp("next", "--json").out)["contacts"]
    return [{"when": each["date"], "with": [one["id"] for one in each["with"]]} for each in found]
