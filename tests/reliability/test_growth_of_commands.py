"""Eight times as much in a file takes a command at most three times as long as it should."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, NamedTuple

import pytest
from workspace_at_hand import DEAL, kp, lay

from kjopsprosess.app import startup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIMES = 8
MOST = 12
"""Times the time that eight times as much may take, without what the command takes for one: half as much again as is
linear, a fifth of the square. """
FEW, MANY = 120, 600
"""Rows, entries or people in the smaller file: always, and in the long run."""
MAX_PEOPLE = 1_000
LEAST_SECONDS = 0.02
"""Of the processor; what takes less says little."""
TRIES = 3
PEOPLE = "people:\n"


class Grown(NamedTuple):
    """A command, and the file that grows before it."""

    command: str
    name: str
    text: Callable[[int], str]
    deal: Callable[[int], str] | None = None
    """A deal that grows with it; the text is made when it stands there."""
    most: int = 10_000
    """How many of them a file may have."""


def entries(line: str) -> Callable[[int], str]:
    """The deal with one more entry for each number, made of a line that may say `{number}` and `{day}`."""

    def deal(count: int) -> str:
        said = [line.format(number=number, day=f"2026-12-{number % 28 + 1:02}") for number in range(count)]
        return DEAL + "".join(f"  - {{date: 2026-11-{at % 20 + 3:02}, {each}}}\n" for at, each in enumerate(said))

    return deal


def people(count: int) -> str:
    rows = "".join(f"  - {{id: p{number}, name: Kari Lund, roles: [bruker]}}\n" for number in range(count))
    return DEAL.replace(PEOPLE, PEOPLE + rows)


def invited(count: int) -> str:
    attendees = "".join(f"ATTENDEE;CN=Kari Lund:mailto:kari{number}@example.no\n" for number in range(count))
    return (
        "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:a@example.com\nDTSTART:20261127T140000Z\n"
        f"DTEND:20261127T144500Z\n{attendees}SUMMARY:Om pressa\nEND:VEVENT\nEND:VCALENDAR\n"
    )


def export(count: int) -> str:
    return "Company,Deal,Amount,Owner\n" + "".join(
        f"Verksted {number},Presse,1200000,Odd Aas\n" for number in range(count)
    )


def transcript(count: int) -> str:
    return "".join(f"[00:05] Kari Lund: Banken vil si noe om punkt {number} her.\n" for number in range(count))


def draft(count: int) -> str:
    row = '  - {{by: kari, says: Banken {0}, quote: "vil si noe om punkt {0} her"}}\n'
    heard = "".join(row.format(number) for number in range(count))
    return f"date: 2026-11-26\nhow: call\nwith: [kari]\nheard:\n{heard}"


def unquoted(count: int) -> str:
    """A draft in which much is told, and no words of a transcript are claimed."""
    told = [f"  - {{step: behov, by: [kari], says: Sak {number}}}\n" for number in range(6 * count)]
    return f"date: 2026-11-26\nhow: call\nwith: [kari]\nheard:\n{''.join(told)}"


NOTES = entries("how: call, with: [kari], note: Kari Lund sa det")
SHARED = entries('how: call, with: [kari], heard: [{{step: behov, by: [kari], says: "Sak {number}", share: true}}]')
BOOKED = entries("how: call, with: [kari], booked: [{{date: {day}, how: call, with: [kari]}}]")
PROMISED = entries('promised: [{{id: l{number}, by: kari, what: "sender {number}", due: {day}}}]')
PROMISED_AND_BOOKED = entries(
    'how: call, with: [kari], heard: [{{step: behov, by: [kari], says: "Sak {number}"}}], '
    'promised: [{{id: l{number}, by: kari, what: "sender {number}", due: {day}}}], '
    "booked: [{{date: {day}, how: call, with: [kari]}}]"
)
STEPS_TOLD = entries(
    'how: call, with: [kari], heard: [{{step: s{number}, name: "Steg {number}", by: [kari], says: Ja}}]'
)
OF_STEPS_TOLD = {
    f"steps-told-{command}": Grown(command, "deals/nordvik.yaml", STEPS_TOLD)
    for command in (
        *("brief nordvik", "map nordvik", "map nordvik --by-person", "map nordvik --dates", "people nordvik"),
        *("people nordvik --by-step", "questions nordvik", "plan nordvik", "list", "check"),
    )
}
GROWN = {
    **OF_STEPS_TOLD,
    "plan-back": Grown(
        "plan nordvik --back x.csv --by kari --dry-run",
        "x.csv",
        lambda _count: kp("plan", "nordvik", "--format", "csv").out,
        deal=PROMISED,
    ),
    "calendar-booked": Grown("calendar", "deals/nordvik.yaml", BOOKED),
    "calendar-promised": Grown("calendar", "deals/nordvik.yaml", PROMISED),
    "report-promised": Grown("report", "deals/nordvik.yaml", PROMISED),
    "report-html": Grown("report --format html", "deals/nordvik.yaml", NOTES),
    "promises-promised": Grown("promises", "deals/nordvik.yaml", PROMISED),
    "promises-all": Grown("promises", "deals/nordvik.yaml", PROMISED_AND_BOOKED),
    "calendar-all": Grown("calendar", "deals/nordvik.yaml", PROMISED_AND_BOOKED),
    "memo-shared": Grown("memo nordvik --for kari", "deals/nordvik.yaml", SHARED),
    "memo-to-ask": Grown("memo nordvik --to-ask --format html", "deals/nordvik.yaml", SHARED),
    "plan-html": Grown("plan nordvik --format html", "deals/nordvik.yaml", SHARED),
    "questions-shared": Grown("questions nordvik", "deals/nordvik.yaml", SHARED),
    "questions-people": Grown("questions nordvik", "deals/nordvik.yaml", people, most=MAX_PEOPLE),
    "people-find": Grown("people --find Lund", "deals/nordvik.yaml", NOTES),
    "people-by-step": Grown("people nordvik --by-step", "deals/nordvik.yaml", people, most=MAX_PEOPLE),
    "check-people": Grown("check", "deals/nordvik.yaml", people, most=MAX_PEOPLE),
    "advance-people": Grown("advance nordvik --heard kari:ja --dry-run", "deals/nordvik.yaml", people, most=MAX_PEOPLE),
    "review-shared": Grown("review", "deals/nordvik.yaml", SHARED),
    "import-rows": Grown("import x.csv --process prosess --dry-run", "x.csv", export),
    "book-invited": Grown("book nordvik --from x.ics --dry-run", "x.ics", invited),
    "advance-transcript": Grown("advance nordvik --from draft.yaml --transcript x.txt --dry-run", "x.txt", transcript),
    "advance-heard": Grown("advance nordvik --from draft.yaml --dry-run", "draft.yaml", unquoted),
    "advance-draft": Grown("advance nordvik --from draft.yaml --transcript x.txt --dry-run", "draft.yaml", draft),
}


def seconds(grown: Grown, root: Path, count: int) -> float:
    """Of the processor, for the command after the file was laid with so many rows."""
    lay(root, deal=grown.deal(count) if grown.deal else DEAL)
    (root / "draft.yaml").write_text(draft(1), "utf-8")
    (root / "x.txt").write_text(transcript(FEW), "utf-8")
    (root / grown.name).write_text(grown.text(count), "utf-8")
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(*startup._SELDOM)  # as in a process of its own, which does not search what tests have left
    started = time.process_time()
    said = kp(*grown.command.split())
    took = time.process_time() - started
    gc.set_threshold(*before)
    assert "selve kp" not in said.all, said
    return took


@pytest.mark.parametrize("few", [FEW, pytest.param(MANY, marks=pytest.mark.long)], ids=["few", "many"])
@pytest.mark.parametrize("grown", GROWN.values(), ids=GROWN)
def test_a_command_grows_evenly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grown: Grown, few: int) -> None:
    few = min(few, grown.most // TIMES)
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    seconds(grown, tmp_path, 1)  # what is loaded once grows with nothing

    one, some = (min(seconds(grown, tmp_path, count) for _ in range(TRIES)) for count in (1, few))
    allowed = one + MOST * max(some - one, LEAST_SECONDS)
    assert any(seconds(grown, tmp_path, few * TIMES) <= allowed for _ in range(TRIES))
