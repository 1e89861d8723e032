"""A plan as somebody edits it: a table of cells, saved in the ways in which programs and people save it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

from deals_from_yaml import situation

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.plan.back.base import likeliest
from kjopsprosess.features.plan.back.changes import Compared, RowChange
from kjopsprosess.features.plan.back.proposal import propose
from kjopsprosess.features.plan.back.reader import CellReader
from kjopsprosess.features.plan.back.sheet import read_sheets
from kjopsprosess.features.plan.documents import plan_csv, plan_markdown, read_cell
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.lines import Column, plan_lines
from kjopsprosess.messages.messages import Messages

TODAY = date(2026, 11, 26)
PROCESS = """\
name: Maskin
language: nb
version: 1
roles:
  - {id: eier, name: Behovseier}
  - {id: it, name: IT-leder}
  - {id: okonomi, name: Økonomidirektør}
  - {id: ledelse, name: Daglig leder}
steps:
  - {id: krav, name: Enes om kravene, short: Kravene,
     done_when: "Ett dokument, som alle godtar.",
     who: [{role: eier, part: does}]}
  - {id: sikkerhet, name: "Vurdere sikkerhet; også nettet", short: Sikkerhet,
     done_when: Det finnes en godkjenning., after: [krav],
     who: [{role: it, part: does}]}
  - {id: pilot, name: Kjøre en prøve, short: Prøven,
     done_when: Rapporten sier ja eller nei., after: [krav],
     who: [{role: eier, part: does}]}
  - {id: budsjett, name: Godkjenne budsjettet, short: Budsjettet,
     done_when: Det står i referatet., after: [pilot],
     who: [{role: okonomi, part: decides}]}
  - {id: valg, name: Velge leverandør, short: Valget,
     done_when: Én er valgt., after: [budsjett, sikkerhet], kind: choice,
     who: [{role: ledelse, part: decides}]}
  - {id: ordre, name: Bestille,
     done_when: Bestillingen er sendt., kind: order, after: [valg],
     who: [{role: ledelse, part: does}]}
  - {id: bruk, name: Ta den i bruk,
     done_when: Den er i drift., after: [ordre],
     who: [{role: eier, part: does}]}
"""
DEAL = """\
customer: Nordvik
process: p@1
people:
  - {id: kari, name: Kari Lund, roles: [eier]}
  - {id: jon, name: Jon Eide, title: IT-sjef, roles: [it]}
  - {id: siv, name: Siv Åsen Moen, roles: [okonomi]}
log:
  - {date: 2026-11-02, how: meeting, with: [kari, jon], done: [{step: krav, by: [kari], seen: Kravdokument}]}
  - date: 2026-11-12
    how: meeting
    with: [kari, jon]
    heard:
      - {step: sikkerhet, by: [jon], says: Jeg tar det., share: true}
      - {step: pilot, by: [kari], says: Vi prøver i to uker., latest: 2026-12-18}
      - {step: budsjett, by: [kari], says: Siv bestemmer., on: 2027-02-10}
      - {step: budsjett, by: [jon], says: Ja.}
      - {step: valg, by: [kari], says: Ledelsen velger.}
      - {step: ordre, by: [kari], says: Så bestiller vi.}
      - {step: bruk, by: [jon], says: Vi tar den i bruk i mai.}
      - {date: messe, what: Messen, by: [jon], says: Da er alle borte., on: 2027-03-01}
      - {step: arkiv, name: Rydde i arkivet, done_when: Arkivet → er tomt, by: [jon], says: "=SUM(A1) må bort",
         after: [krav], before: [bruk]}
    promised:
      - {id: skjema, by: jon, what: sender skjemaet, due: 2026-12-04, step: sikkerhet}
      - {id: tall, by: kari, what: +47 lag med tall, due: 2026-12-05, step: pilot}
      - {id: pakke, by: us, what: sender sikkerhetspakken, due: 2026-11-30, step: sikkerhet}
"""
Table = list[list[str]]
"""A row of headings, and rows of cells."""


def stand(more: str = "", *, id: str = "nordvik", process: str = PROCESS) -> Situation:  # noqa: A002 - as in Situation
    """Where the deal stands, with more at the end of its log."""
    return situation(DEAL + more, process, id=id, today=TODAY)


def table(then: Situation, messages: Messages, *, guesses: bool = False) -> Table:
    """The plan as cells, as it is sent."""
    text = plan_csv(make_plan(then, guesses=guesses), messages).lstrip("\ufeff")
    return [*csv.reader(io.StringIO(text, newline=""), delimiter=messages.spreadsheet.delimiter)]


def column(name: Column) -> int:
    return list(Column).index(name)


def row(rows: Table, key: str) -> list[str]:
    """The row whose own name this is."""
    return next(each for each in rows if each[-1].endswith(f"/{key}"))


def put(rows: Table, key: str, name: Column, text: str) -> None:
    """Write in a cell as somebody does who sees it in a spreadsheet."""
    row(rows, key)[column(name)] = text


def new_row(rows: Table, **cells: str) -> list[str]:
    """Add a row at the end."""
    added = [cells.get(each.value, "") for each in Column]
    rows.append(added)
    return added


def saved(
    rows: Table, *, delimiter: str = ";", encoding: str = "utf-8-sig", quote_all: bool = False, line_end: str = "\r\n"
) -> bytes:
    """The table as a program saves it."""
    out = io.StringIO(newline="")
    if quote_all:
        writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    else:
        writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerows(rows)
    return out.getvalue().encode(encoding, "replace")


def saved_markdown(rows: Table, then: Situation, messages: Messages) -> bytes:
    """The table as the one of a page in Markdown."""
    page = plan_markdown(make_plan(then), messages).splitlines()
    lines = [f"| {' | '.join(read_cell(cell).replace('|', chr(92) + '|') for cell in each)} |" for each in rows]
    lines.insert(1, f"|{'---|' * len(rows[0])}")
    return "\n".join([*page[:4], *lines, "", page[-1]]).encode()


def compare(
    content: bytes, then: Situation, now: Situation, messages: Messages, *, by: str = "jon", sure: bool = True
) -> list[RowChange]:
    """What the file says against the plan as it was and as it is."""
    plans = make_plan(then, guesses=True), make_plan(now, guesses=True)
    sheet = likeliest(read_sheets(content), plans[0])
    assert sheet.hash == plans[0].hash
    lines = [{line.key: line for line in plan_lines(plan)} for plan in plans]
    return propose(CellReader(now, Compared(*plans, sure, *lines), sheet, by, messages))


def edited(change: Callable[[Table], None], messages: Messages, *, by: str = "jon", more: str = "") -> list[RowChange]:
    """What comes of one edit of the plan, saved as it was written; `more`: what the log has gained since."""
    then, now = stand(), stand(more)
    rows = table(then, messages)
    change(rows)
    return compare(saved(rows, delimiter=messages.spreadsheet.delimiter), then, now, messages, by=by)
